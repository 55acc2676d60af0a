"""Put a damaged journal aside and save what of it can be proved."""

from __future__ import annotations

from typing import Any

from ...plugin.checkout.repair import repair_journal, told_of
from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import number_result, text_result
from ..groups import DATA


class RepairJournal(ShanheAlgorithm):
    """A damaged journal to a whole one, and the damaged one kept."""

    identifier = "repairjournal"
    group_of = DATA
    title = N_("Repair the journal of change sets")
    summary = N_("Puts a damaged journal aside and saves what of it can be proved into a new one.")
    details = N_(
        "Nothing is deleted: the damaged file is kept beside the new one, its name with the date. "
        "Change sets are saved whose bytes have their digest, with their history as far as its "
        "chain is unbroken; what may have gone on after that is of unknown outcome, and sending it "
        "again or withdrawing it settles it."
    )
    tags_text = N_("journal,repair,damage,日志,修复,损坏,变更集")

    kept = text_result("KEPT", N_("Path of the damaged journal"))
    saved = number_result("SAVED", N_("Change sets saved"))
    lost = text_result("LOST", N_("Ids of change sets that were lost"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Repair and tell what was saved."""
        found = repair_journal()
        task.info(told_of(found))
        kept, saved = str(found.kept), len(found.saved)
        return {"KEPT": kept, "SAVED": saved, "LOST": ", ".join(found.lost)}


ALGORITHM = RepairJournal
