"""What a run tells its user: templates with named fields, filled in one place.

A template names parameters as the command line does (``SCALE``, ``REFERENCE_START``). A dialog shows labels
instead, so the names are exchanged when a message is shown, never when it is written. The exchange and the
translation see the template only: a path or a name from a file that happens to look like a parameter stays as
it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .language import say

# A parameter's name stands alone: not inside a path, a file name or a longer word.
_NAME = re.compile(r"(?<![\w/\\.-])[A-Z][A-Z_0-9]*(?![\w/\\]|[.-]\w)")


def with_labels(text: str, labels: Mapping[str, str]) -> str:
    """Exchange the names of parameters in ``text`` for their labels, in quotation marks.

    Parameters
    ----------
    text
        A template or a plain sentence.
    labels
        Label by name of a parameter; names that are not in it stay.

    Examples
    --------
    >>> with_labels("SCALE must be at least 1.", {"SCALE": "Scale (steps)"})
    '“Scale (steps)” must be at least 1.'
    """
    return _NAME.sub(lambda found: f"“{labels[found[0]]}”" if found[0] in labels else found[0], text)


@dataclass(frozen=True)
class Message:
    """A template and the values of its fields.

    Parameters
    ----------
    template
        A text in the notation of `str.format`. It is taken literally when there are no fields.
    fields
        Values by name.
    """

    template: str
    fields: Mapping[str, object] = field(default_factory=dict)

    def text(self, labels: Mapping[str, str] | None = None, translate: Callable[[str], str] | None = None) -> str:
        """Return the message for a reader.

        Parameters
        ----------
        labels
            Label by name of a parameter for a dialog; None keeps the names.
        translate
            Gives the template in another language; None takes the current one (`language.say`).
        """
        template = translate(self.template) if translate else say(self.template)
        if labels:
            template = with_labels(template, labels)
        return template.format(**self.fields) if self.fields else template

    def __str__(self) -> str:
        return self.text()


@dataclass(frozen=True)
class LeftOut:
    """Something that a run did not use: ``count`` of ``of`` ``what``, because ``why``."""

    what: str
    count: int
    of: int
    why: str

    def __str__(self) -> str:
        return say(
            "{count} of {of} {what} left out: {why}.", count=self.count, of=self.of, what=self.what, why=self.why
        )


def used_and_left_out(left_out: Sequence[LeftOut]) -> list[str]:
    """One line for each kind of thing: how much of it was used, and what was left out, and why.

    Examples
    --------
    >>> used_and_left_out([LeftOut("stations", 2, 10, "outside"), LeftOut("stations", 1, 10, "no dates")])
    ['Stations: 7 of 10 used; 2 left out (outside), 1 left out (no dates).']
    """
    kinds: dict[tuple[str, int], list[LeftOut]] = {}
    for one in left_out:
        kinds.setdefault((one.what, one.of), []).append(one)
    lines = []
    for (what, of), ones in kinds.items():
        used = max(of - sum(one.count for one in ones), 0)
        why = ", ".join(say("{count} left out ({why})", count=one.count, why=one.why.rstrip(".。")) for one in ones)
        lines.append(
            say("{what}: {used} of {of} used; {why}.", what=what[:1].upper() + what[1:], used=used, of=of, why=why)
        )
    return lines


@dataclass
class Tell:
    """Where the messages of a run go.

    Parameters
    ----------
    on_info, on_warning
        Called with each `Message`. The defaults drop it.
    check
        Raises `Cancelled` once the user asked to stop; for what takes long before the work.

    Attributes
    ----------
    left_out
        All that the run did not use, in the order in which it was told.
    """

    on_info: Callable[[Message], None] = lambda message: None
    on_warning: Callable[[Message], None] = lambda message: None
    check: Callable[[], None] = lambda: None
    left_out: list[LeftOut] = field(default_factory=list)

    def info(self, template: str, **fields: object) -> None:
        """Tell something that is good to know."""
        self.on_info(Message(template, fields))

    def warn(self, template: str, **fields: object) -> None:
        """Tell something that may make the result wrong."""
        self.on_warning(Message(template, fields))

    def leave_out(self, what: str, count: int, of: int, why: str, **fields: object) -> None:
        """Count what the run does not use; the runner tells it all at the end. Nothing is said of a count of 0.

        Parameters
        ----------
        what, why
            Templates like those of messages, and their ``fields``.
        """
        if count:
            self.left_out.append(LeftOut(say(what, **fields), int(count), int(of), say(why, **fields)))
