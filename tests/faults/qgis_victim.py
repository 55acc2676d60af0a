"""A headless QGIS that others kill: it edits a layer, submits and refreshes by the plugin.

Arguments: folder of the desk, node profile as JSON, diary, token, parcel, rounds.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from . import surroundings


def main(folder, profile_text, diary_name, token, parcel, rounds):
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    surroundings.unlock()
    from shanhe.plugin.nodes.profiles import read_profile

    profile = read_profile(Path(profile_text).read_text(encoding="utf-8"))
    diary = os.open(diary_name, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(diary, b"ready\n")
    for number in range(int(rounds)):
        edit(Path(folder, "dltb.gpkg"), diary, f"{token}-{number}", parcel)
        submit_and_refresh(Path(folder, "dltb.gpkg"), profile)
    os.write(diary, b"end\n")


def edit(path, diary, token, parcel):
    """Edit as a planner does: open the layer, add a feature, change one, save, twice."""
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer(f"{path}|layername=DLTB", "DLTB", "ogr")
    names = layer.fields().names()
    (pattern,) = layer.getFeatures(f"BSM = '{parcel}'")
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(pattern.geometry())
    feature["BSM"], feature["DLBM"] = token, "0201"
    layer.addFeature(feature)
    saved(layer, diary, f"insert {token}")
    layer.startEditing()
    layer.changeAttributeValue(pattern.id(), names.index("BZ"), token)
    saved(layer, diary, f"update {token}")


def saved(layer, diary, what):
    """Save the edits and write down before and after that they are saved."""
    os.write(diary, f"will {what}\n".encode())
    if not layer.commitChanges():
        raise RuntimeError(layer.commitErrors())
    os.write(diary, f"did {what}\n".encode())


def submit_and_refresh(path, profile):
    """Press “submit”, then “refresh” if nothing is open."""
    from shanhe.plugin.checkout.pull import pull
    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import open_copy
    from shanhe.plugin.net import NodeSession

    with closing(open_journal()) as journal, NodeSession(profile) as session:
        copy = open_copy(path)
        if submit(copy, journal, session).state in ("APPLIED", "NOTHING"):
            pull(copy, session)


if __name__ == "__main__":
    main(*sys.argv[1:])
