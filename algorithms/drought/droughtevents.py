"""agridrought:droughtevents"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class DroughtEvents(AgriDroughtAlgorithm):
    ID = "droughtevents"
    NAME = "Drought events"
    GROUP = "drought"
    TAGS = "drought,events,run theory,duration,severity,intensity,spell,since when"
    SHORT = "Since when, how long, how bad: unbroken runs of dry dates, per pixel and per zone."
    HELP = """
    An event is an unbroken run of dates with an index at or below THRESHOLD (run theory). Its duration counts dates of
    the stack (months, dekads, composites), its severity is the sum of threshold minus index over them, its intensity
    is severity by duration. A missing date ends a run: fill gaps first, or one drought is counted as two.

    OUTPUT has a band each for: number of events; mean and longest duration; mean and largest severity; mean of the
    events' intensities; and, for the event that runs at the last date, its duration and severity so far (0 where
    none runs). Pixels without an event have the number 0 and no other value. An event that the record cuts off at
    its start or end counts with what is seen of it.

    EVENTS lists the events of each zone (without ZONES, of the whole raster as one zone): runs of the area-weighted
    mean index, with start, end, duration, severity, rank by severity, intensity, the lowest mean and its date, and
    how much of the area was in drought (mean and maximum). begun_before and continues are 1 where the date before or
    behind is beyond the record or missing: such an event may be longer. A date counts when MIN_VALID of the zone's
    area has a value. The mean over much land varies less than a pixel, so large zones have fewer and milder events:
    choose zones of the size of a drought, or take “Drought clusters”, which need no zones.

    The index should have no season of its own (SSI by calendar month). SSI-3 or SSI-6 gives fewer, longer events
    than SSI-1, whose runs are broken by single wet months.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last, or before maps and reports."
    STYLES = {"OUTPUT": "amount"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index, low where it is dry."))
        add(
            p.number(
                "THRESHOLD",
                "Threshold",
                "Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme.",
                -1.0,
            )
        )
        add(p.integer("MIN_DURATION", "Shortest event (dates)", "Shorter runs are no events.", 1, 1))
        for parameter in p.zones("EVENTS has the events of each zone."):
            add(parameter)
        add(
            p.advanced(
                p.number(
                    "MIN_VALID",
                    "Smallest share of a zone with values",
                    "A date on which less of the zone's area has a value is missing in EVENTS and ends a run.",
                    0.5,
                    0.0001,
                    1.0,
                )
            )
        )
        add(p.output("OUTPUT", "Drought events", "Raster of eight bands; the first is the number of events."))
        add(
            p.table_output(
                "EVENTS",
                "Events of the zones",
                "Table with one row per zone and event of its area-weighted mean index.",
                optional=True,
            )
        )
        for name, text in (
            ("AFFECTED_SHARE", "Share of the area with values that had an event"),
            ("CURRENT_SHARE", "Share of the area with values at the last date that is in an event then"),
            ("LONGEST", "Longest event of a pixel (dates)"),
            ("EVENT_COUNT", "Events of the zones in all"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(text)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.events import EventOptions, drought_events

        options = EventOptions(v.THRESHOLD, v.MIN_DURATION, v.MIN_VALID)
        numbers, events = drought_events(v.INPUT, v.OUTPUT, options, job, provenance, v.ZONES)
        return {**numbers, "EVENTS": events}
