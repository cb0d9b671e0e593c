"""The public interface stays: models and scripts of users depend on ids, names, choices and defaults."""

import json
from pathlib import Path

import pytest

# Of the first version. A tool may get more parameters, choices and outputs; what is here stays.
KEPT = json.loads((Path(__file__).parent / "interface.json").read_text(encoding="utf-8"))
OPTIONAL = 8  # QgsProcessingParameterDefinition.FlagOptional


@pytest.fixture(scope="module")
def provider(qgis):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById("agridrought")


@pytest.mark.parametrize("tool", KEPT)
def test_what_was_promised_stays(provider, tool):
    algorithm = provider.algorithm(tool)
    found = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    for name, kept in KEPT[tool]["parameters"].items():
        definition = found[name]
        assert definition.type() == kept["type"], name
        if kept["optional"]:
            assert int(definition.flags()) & OPTIONAL, f"{name} may be left out"
        if "default" in kept:
            assert definition.defaultValue() == kept["default"], name
        assert definition.type() != "enum" or set(kept["choices"]) <= set(definition.options()), name
    for name, definition in found.items():
        required = not int(definition.flags()) & OPTIONAL and definition.defaultValue() is None
        assert name in KEPT[tool]["parameters"] or not required, f"{name} is new and must have a default"
    assert set(KEPT[tool]["outputs"]) <= {output.name() for output in algorithm.outputDefinitions()}
