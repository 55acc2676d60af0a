"""A copy of a receipt: the page that tells what became of a change set."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.editing.submission import outcome_of
from ...core.reporting import html
from ...plugin.about import VERSION
from ...plugin.checkout.receipt_report import receipt_report
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import tr
from ..surroundings import Surroundings
from .lines import Line


def save_receipt(line: Line, parent: QWidget, surroundings: Surroundings) -> None:
    """Ask for a file, write the receipt off the main thread and open it."""
    usual = f"{line.title}-{line.set_id[:8]}.html".replace("/", "-").replace("\\", "-")
    kinds = tr("HTML files (*.html)")
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save Receipt"), usual, kinds)
    if not chosen:
        return
    surroundings.tasks.start(
        tr("Write the receipt"),
        lambda _feedback: write_receipt(line.set_id, Path(chosen)),
        lambda _done: _show(chosen, surroundings),
        surroundings.warn,
    )


def _show(path: str, surroundings: Surroundings) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
    surroundings.tell(tr("The receipt was written to {path}.").format(path=path))


def write_receipt(set_id: str, path: Path) -> None:
    """Write the receipt of a set; the problems of the journal, OSError where it cannot."""
    provenance = {
        "software": {"Shanhe": VERSION, "QGIS": Qgis.QGIS_VERSION},
        "written": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    with closing(open_journal(read_only=True)) as journal:
        report = receipt_report(outcome_of(journal, set_id), journal, provenance)
        html.write(report, path, tr)
