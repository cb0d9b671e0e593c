"""Where an output comes from: tool, version, parameters, inputs, written into its tags."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from .. import __version__

TAG = "processing"


@dataclass(frozen=True)
class Provenance:
    """What made an output.

    Attributes
    ----------
    tool
        Id of the tool, for example ``agridrought:ssi``.
    parameters
        Name → value, as the user gave them.
    inputs
        Opened rasters (anything with ``path`` and ``tags``) that the output is made from.
    """

    tool: str
    parameters: Mapping[str, object] = field(default_factory=dict)
    inputs: tuple = ()

    def of(self, *inputs) -> Provenance:
        """The same with its inputs."""
        return Provenance(self.tool, self.parameters, inputs)

    def tags(self) -> dict[str, str]:
        """Dataset tags: the history of the first input, and this step behind it.

        No time of day: the same inputs and parameters give the same file.
        """
        history = []
        if self.inputs:
            history = read(self.inputs[0].tags)
        history.append(
            {
                "tool": self.tool,
                "version": __version__,
                "parameters": {name: str(value) for name, value in self.parameters.items() if value is not None},
                "inputs": [str(raster.path) for raster in self.inputs],
            }
        )
        return {
            TAG: json.dumps(history, ensure_ascii=False),
            "TIFFTAG_SOFTWARE": f"AgriDrought {__version__}",
        }


def read(tags: Mapping[str, str]) -> list[dict]:
    """The processing steps recorded in the tags of a raster, oldest first."""
    try:
        history = json.loads(tags.get(TAG, "[]"))
    except json.JSONDecodeError:
        return []  # a tag of the same name that another program wrote
    return history if isinstance(history, list) else []
