"""The dialog “Python packages”, its menu entry and the hint, with and without missing packages."""

import importlib.metadata

import numpy
import pytest


@pytest.fixture
def algorithms(qgis):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById("agridrought").algorithms()


@pytest.fixture
def without_scipy(monkeypatch, qgis):
    from agridrought.core.run import packages

    monkeypatch.setattr(packages, "missing", lambda names: [name for name in names if name == "scipy"])


def _dialog(algorithms):
    from agridrought.ui.packages_dialog import PackagesDialog

    return PackagesDialog(algorithms)


def _rows(dialog):
    from qgis.PyQt.QtWidgets import QTreeWidget

    table = dialog.findChild(QTreeWidget)
    items = [table.topLevelItem(i) for i in range(table.topLevelItemCount())]
    return {item.text(0): (item.text(1), item.text(2)) for item in items}


def _texts(dialog):
    from qgis.PyQt.QtWidgets import QLabel

    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_lists_each_package_with_its_version_and_its_tools(algorithms):
    from agridrought.ui.packages_dialog import uses_by_package

    rows = _rows(_dialog(algorithms))
    assert rows["numpy"] == (numpy.__version__, "all tools")
    assert rows["scipy"][0][0].isdigit()
    users = rows["scipy"][1].split(", ")
    assert "Fill gaps" in users and "Drought classes" not in users
    used = {name for algorithm in algorithms for name in getattr(algorithm, "PACKAGES", ())}
    assert len(rows) == len(used | uses_by_package().keys())


def test_nothing_missing_no_command(algorithms):
    from qgis.PyQt.QtWidgets import QLineEdit

    dialog = _dialog(algorithms)
    assert "All packages" in _texts(dialog)
    assert not dialog.findChild(QLineEdit).isVisibleTo(dialog)


def test_says_what_is_missing_and_copies_the_command_of_each_system(algorithms, without_scipy):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton

    from agridrought.core.run import packages

    dialog = _dialog(algorithms)
    assert _rows(dialog)["scipy"][0] == "missing" and "Missing: scipy" in _texts(dialog)
    command, systems = dialog.findChild(QLineEdit), dialog.findChild(QComboBox)
    assert command.isVisibleTo(dialog) and systems.currentText() == packages.this_system().name
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy")
    copied = {}
    for i in range(systems.count()):
        systems.setCurrentIndex(i)
        copy.click()
        copied[systems.currentText()] = QgsApplication.clipboard().text()
    assert copied["Windows"] == "python -m pip install scipy"
    assert copied["Debian and Ubuntu"] == "sudo apt install python3-scipy"
    assert copied["macOS"] == "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install scipy"
    assert copied["Other Linux"] == "python3 -m pip install --user scipy"
    systems.setCurrentText("Windows")
    assert "in the OSGeo4W Shell" in _texts(dialog)


def test_a_package_that_cannot_be_imported_is_told_with_the_command_that_mends_it(algorithms, monkeypatch):
    from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

    from agridrought.core.run import packages

    def import_module(name):
        if name == "sklearn":
            raise ValueError("numpy.dtype size changed")

    for name in ("sklearn", "cftime"):
        monkeypatch.delitem(packages.sys.modules, name, raising=False)
    monkeypatch.setattr(packages.importlib, "import_module", import_module)
    monkeypatch.setattr(packages, "_of_debian", lambda name: False)
    dialog = _dialog(algorithms)
    dialog.check_imports()
    assert _rows(dialog)["scikit-learn"][0] == "cannot be imported: numpy.dtype size changed"
    assert "Installed, but cannot be imported: scikit-learn." in _texts(dialog)
    command, systems = dialog.findChild(QLineEdit), dialog.findChild(QComboBox)
    assert command.isVisibleTo(dialog)
    said = {}
    for i in range(systems.count()):
        systems.setCurrentIndex(i)
        said[systems.currentText()] = command.text()
    assert said["Windows"] == "python -m pip install --upgrade --force-reinstall --no-deps scikit-learn"
    assert said["Debian and Ubuntu"] == "python3 -m pip uninstall --break-system-packages scikit-learn"
    monkeypatch.setattr(packages, "_of_debian", lambda name: True)
    assert packages.repair_command(["sklearn"], packages.DEBIAN) == "sudo apt install --reinstall python3-sklearn"


def test_without_pymannkendall_all_tools_run_but_one(algorithms, monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name == "pymannkendall" else real(name, *more)
    )
    stopped = [algorithm.name() for algorithm in algorithms if not algorithm.canExecute()[0]]
    assert len(stopped) <= 1, stopped


def test_every_package_that_a_tool_names_has_a_name_and_a_command(algorithms):
    from agridrought.core.run import packages
    from agridrought.ui.packages_dialog import tools_by_package

    for name in tools_by_package(algorithms):
        assert packages.title(name)
        assert all(packages.command([name], system).split()[-1] for system in packages.SYSTEMS)


def test_a_package_without_metadata_is_installed_all_the_same(algorithms, monkeypatch):
    from agridrought.core.run import packages

    def unknown(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", unknown)
    assert packages.version("numpy") == "" and packages.version("scipy") == ""
    assert _rows(_dialog(algorithms))["numpy"][0] == "installed"


@pytest.fixture
def hint(algorithms):
    """Calls hint_once on a message bar of its own; the session forgets it afterwards."""
    from qgis.core import QgsApplication
    from qgis.gui import QgsMessageBar

    from agridrought.ui import packages_dialog

    bar, opened = QgsMessageBar(), []
    yield lambda: packages_dialog.hint_once(bar, algorithms, lambda: opened.append(True)), bar, opened
    QgsApplication.instance().setProperty(packages_dialog._TOLD, None)


def test_the_hint_comes_once_and_its_button_opens_the_dialog(hint, without_scipy):
    from qgis.PyQt.QtWidgets import QPushButton

    show, bar, opened = hint
    assert show() and not show()
    assert len(bar.items()) == 1 and "scipy" in bar.currentItem().text()
    bar.currentItem().findChild(QPushButton).click()
    assert opened


def test_a_package_of_one_tool_is_no_matter_for_the_first_start(hint, monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    absent = {"pymannkendall", "matplotlib", "cftime"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *more: None if name in absent else real(name, *more))
    show, bar, _ = hint
    assert not show() and not bar.items()


def test_packages_for_reports_and_calendars_are_listed(algorithms):
    rows = _rows(_dialog(algorithms))
    assert rows["matplotlib"][1] == rows["jinja2"][1] == "reports of all tools"
    assert "NetCDF" in rows["cftime"][1]


def test_no_hint_where_nothing_is_missing(hint):
    show, bar, _ = hint
    assert not show() and not bar.items()


def test_the_menu_entry_comes_and_goes_with_the_plugin(qgis, monkeypatch):
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QWidget

    import agridrought
    from agridrought.algorithms.provider import AgriDroughtProvider

    class Window:
        """The part of QgisInterface that the plugin uses."""

        def __init__(self):
            self.menu, self.window, self.bar, self.canvas = [], QWidget(), QgsMessageBar(), QgsMapCanvas()

        def mapCanvas(self):
            return self.canvas

        def mainWindow(self):
            return self.window

        def messageBar(self):
            return self.bar

        def addPluginToRasterMenu(self, name, action):
            self.menu.append((name, action.text()))

        def removePluginRasterMenu(self, name, action):
            self.menu = [one for one in self.menu if one != (name, action.text())]

        def addRasterToolBarIcon(self, action):
            self.menu.append(("toolbar", action.text()))

        def removeRasterToolBarIcon(self, action):
            self.menu = [one for one in self.menu if one != ("toolbar", action.text())]

    window = Window()
    plugin = agridrought.classFactory(window)
    # The session has a provider of this name already.
    monkeypatch.setattr(plugin, "initProcessing", lambda: setattr(plugin, "provider", AgriDroughtProvider()))
    plugin.initGui()
    assert [text for place, text in window.menu if place == "AgriDrought"] == [
        "Getting started", "Load sample project", "Time under the mouse", "Documentation", "Settings…",
        "Python packages…", "Leftovers of killed runs…",
    ]  # fmt: skip
    plugin.provider = None
    plugin.unload()
    assert not window.menu
