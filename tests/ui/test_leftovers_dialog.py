"""The dialog that shows and removes what killed runs left."""

import json
import subprocess
import sys

from agridrought.core.engine.leftovers import PREFIX, sign


def test_leftovers_are_shown_and_removed(qgis, tmp_path):
    from agridrought.ui.leftovers_dialog import LeftoversDialog, usual_folders

    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    folder = tmp_path / f"{PREFIX}x"
    folder.mkdir()
    sign(folder)
    owner = json.loads((folder / "owner.json").read_text())
    (folder / "owner.json").write_text(json.dumps({**owner, "pid": process.pid}))
    dialog = LeftoversDialog(folders=[tmp_path])
    assert dialog.list.topLevelItemCount() == 1 and "1 hidden folder" in dialog.summary.text()
    dialog.remove_marked()
    assert not folder.exists() and dialog.list.topLevelItemCount() == 0 and "No leftovers" in dialog.summary.text()
    assert usual_folders()
