"""A tour of the plugin in the desktop QGIS, run by QGIS itself: qgis --code tour.py

Opens what a person would open, photographs it and notes what is seen, in the folder AGRIDROUGHT_DESKTOP:
PNG files and seen.json, which test_desktop.py reads. Started by scripts/test_desktop.sh.
"""

import faulthandler
import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface


class Tour:
    """Where the photographs go, what was seen, and how to wait in a program that must not stand still."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.seen = {"qgis": Qgis.version(), "failed": {}, "messages": [], "seconds": {}}
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._hear)

    def _hear(self, text, tag, level):
        if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical):
            self.seen["messages"].append(f"[{tag}] {text}")

    def wait(self, seconds: float) -> None:
        self.until(lambda: False, seconds)

    def until(self, condition, seconds: float) -> bool:
        """Let QGIS go on until the condition holds; says whether it did in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if condition():
                return True
            time.sleep(0.01)
        return False

    def photograph(self, widget, name: str) -> None:
        self.wait(0.4)
        if not widget.grab().save(str(self.folder / f"{name}.png")):
            raise OSError(f"cannot write {name}.png")

    def at_modal(self, open_it, look) -> None:
        """Call ``open_it``, which blocks in a modal window, and ``look`` at that window before it is closed."""
        failures, started = [], time.monotonic()
        timer = QTimer()

        def tick():
            window = QApplication.activeModalWidget()
            if time.monotonic() - started > 20:
                failures.append(TimeoutError("no window came"))
            elif window is None or not window.isVisible():
                return
            timer.stop()
            try:
                if not failures:
                    self.wait(0.6)
                    look(window)
            except Exception as error:
                failures.append(error)
            finally:
                if window is not None:
                    window.close()

        timer.timeout.connect(tick)
        timer.start(100)
        open_it()
        timer.stop()
        if failures:
            raise failures[0]

    def go(self, stops) -> None:
        """Visit every stop; one that fails is noted, and the tour goes on."""
        for stop in stops:
            name = stop.__name__
            start = time.monotonic()
            try:
                self.seen[name] = stop(self)
            except Exception:
                self.seen["failed"][name] = traceback.format_exc()
                self.photograph(iface.mainWindow(), f"failed_{name}")
            self.seen["seconds"][name] = round(time.monotonic() - start, 1)
            # After every stop, so that a crash loses nothing.
            text = json.dumps(self.seen, indent=1, ensure_ascii=False, default=str)
            (self.folder / "seen.json").write_text(text, encoding="utf-8")


def quiet(tour) -> None:
    """QGIS tells that it could not fetch a font; that is no matter of the plugin, and would be on every photograph."""
    tour.wait(1.0)
    iface.messageBar().clearWidgets()


def start() -> None:
    folder = Path(os.environ["AGRIDROUGHT_DESKTOP"])
    # QGIS runs a --code file by exec, without its folder on the path and without __file__.
    sys.path.insert(0, str(Path(os.environ["AGRIDROUGHT_ROOT"]) / "tests" / "desktop"))
    import new_user
    import stops_layers
    import stops_tutorials
    import stops_windows

    faulthandler.enable((folder / "crash.txt").open("w"))  # QGIS itself tells only the number of a signal
    iface.mainWindow().resize(1380, 860)
    tour = Tour(folder)
    middle = (*stops_layers.STOPS, *stops_tutorials.STOPS)
    whole = (*stops_windows.BEFORE, *middle, *stops_windows.AFTER)
    try:
        language = (quiet, *stops_windows.LANGUAGE, stops_layers.drought_of_2012, stops_windows.start_words)
        pictures = (stops_layers.pixel, stops_tutorials.maps_to_print, stops_layers.samples)
        tours = {
            "language": language,
            "language_pictures": (*language, *pictures),
            "tutorials": stops_tutorials.STOPS,
            "new_user": (quiet, *new_user.STOPS),
        }
        tour.go(tours.get(os.environ.get("AGRIDROUGHT_TOUR", ""), whole))
        (folder / "finished").touch()
    finally:
        # A question whether to save the project would keep QGIS open for ever.
        os._exit(0)


# Only when the main window is there and the event loop runs.
QTimer.singleShot(1500, start)
