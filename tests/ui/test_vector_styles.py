"""Vector outputs as a person sees them: order in time, ranks, words in the legend."""

import pytest


@pytest.fixture
def layer(qgis):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate

    def make(rows, kind="Point"):
        fields = "field=start:date&field=number:int&field=period:string&field=cluster:int"
        made = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", "made", "memory")
        for year, number in rows:
            feature = QgsFeature(made.fields())
            feature.setAttributes([QDate(year, 1, 1) if year else None, number, str(year or number), number])
            feature.setGeometry(QgsGeometry.fromWkt("Point (1 2)" if kind == "Point" else "LineString (1 2, 3 4)"))
            assert made.dataProvider().addFeature(feature)
        return made

    return make


def styled(layer, style):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from agridrought.ui.result_layers import _Finisher

    _Finisher(style).postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback(False))
    return layer


def test_years_fall_into_spans_from_light_to_dark(layer):
    made = styled(layer([(year, year - 2002) for year in range(2003, 2024)]), "centres")
    ranges = made.renderer().ranges()
    assert [r.label() for r in ranges][:2] == ["2003–2006", "2007–2010"] and ranges[-1].label() == "2023"
    lightness = [r.symbol().color().lightness() for r in ranges]
    assert lightness == sorted(lightness, reverse=True) and len(set(lightness)) == len(ranges)
    assert made.labelsEnabled() and made.labeling().settings().fieldName == '"period"'


def test_one_year(layer):
    made = styled(layer([(2003, 1)]), "centres")
    assert [r.label() for r in made.renderer().ranges()] == ["2003"]


def test_calendar_months_have_their_names(layer):
    made = styled(layer([(None, month) for month in range(1, 13)]), "centres")
    assert [r.label() for r in made.renderer().ranges()][::11] == ["January", "December"]


def test_every_feature_has_a_class(layer):
    from qgis.core import QgsRenderContext

    for style, kind, rows in (
        ("centre_path", "LineString", [(1999 + i, i) for i in range(1, 14)]),
        ("clusters", "Point", [(2001, i) for i in range(1, 15)]),
        ("cluster_paths", "LineString", [(2001, i) for i in range(1, 15)]),
    ):
        made = styled(layer(rows, kind), style)
        renderer, context = made.renderer(), QgsRenderContext()
        context.expressionContext().appendScopes([])
        renderer.startRender(context, made.fields())
        for feature in made.getFeatures():
            context.expressionContext().setFeature(feature)
            assert renderer.symbolForFeature(feature, context) is not None, style
        renderer.stopRender(context)


def test_ranks_name_the_worst(layer):
    made = styled(layer([(2001, i) for i in range(1, 15)]), "clusters")
    ranges = made.renderer().ranges()
    assert ranges[0].label() == "1 the worst" and ranges[-1].label() == "11 and on, lesser"


def test_a_layer_without_a_style_stays(layer):
    made = layer([(2001, 1)])
    before = made.renderer().dump()
    assert styled(made, None).renderer().dump() == before
