"""Write a change set of the journal into a file."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from ...plugin.checkout.set_file import export_set
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import N_, tr
from ..base import ShanheAlgorithm
from ..declare import file_out, text, text_result
from ..groups import DATA


class ExportChangeSet(ShanheAlgorithm):
    """A change set's id to a file."""

    identifier = "exportchangeset"
    group_of = DATA
    title = N_("Export a change set")
    summary = N_("Writes a change set with its history into a file, to be sent from elsewhere.")
    details = N_(
        "For a machine without a line to the node: export, import on a machine that has one, send "
        "there, export again, and import the outcome here. Both may send: the node applies a "
        "change set only once.\n"
        "The file holds the edits and what happened to them, but no login."
    )
    tags_text = N_("edit,offline,transfer,receipt,导出,变更集,离线,摆渡,回执")

    change_set = text(
        "CHANGE_SET",
        N_("Id of the change set"),
        help=N_("As “Submit edits” returns it and the tab of changes shows it."),
    )
    layer_title = text(
        "TITLE",
        N_("Title of the layer"),
        "",
        optional=True,
        help=N_("Stands in the file for whoever imports it; it changes nothing."),
    )
    file = file_out(
        "OUTPUT",
        N_("File"),
        N_("Change sets (*.shanhe-set)"),
        help=N_("The file; its name ends in .shanhe-set."),
    )
    path = text_result("PATH", N_("Path of the file"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Write the file; the journal is only looked at."""
        with closing(open_journal(read_only=True)) as journal:
            path = export_set(journal, given.change_set.strip(), given.file, given.layer_title)
        task.info(tr("Written: {path}").format(path=path))
        return {"OUTPUT": str(path), "PATH": str(path)}


ALGORITHM = ExportChangeSet
