"""Take a change set from a file, send or withdraw it, or take its outcome over."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from ...core.editing.journal import Journal
from ...core.editing.submission import Outcome, outcome_of
from ...core.feedback import Feedback
from ...plugin.checkout.outbox import send_set, withdraw_set
from ...plugin.checkout.receipt_report import state_name
from ...plugin.checkout.set_file import import_set, read_set
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..declare import choice, file_in, number_result, text_result
from ..groups import DATA

KEEP, SEND, WITHDRAW = "keep", "send", "withdraw"


class ImportChangeSet(ShanheAlgorithm):
    """A file to a change set in the journal, and what became of it."""

    identifier = "importchangeset"
    group_of = DATA
    title = N_("Import a change set")
    summary = N_("Takes an exported change set into the journal, sends it, or settles it.")
    details = N_(
        "A change set from another machine is of unknown outcome here, as it may have been sent "
        "there meanwhile; sending it is safe, as the node applies it only once. Its node must be "
        "registered here under the same id.\n"
        "A change set of this machine that comes back takes over the outcome in the file; the "
        "working copy, if given, is settled at once."
    )
    tags_text = N_("edit,offline,transfer,receipt,导入,变更集,离线,摆渡,回执")

    input = file_in(
        "INPUT",
        N_("File"),
        filter=N_("Change sets (*.shanhe-set)"),
        help=N_("A file made by “Export a change set”."),
    )
    then = choice(
        "THEN",
        N_("Afterwards"),
        {
            KEEP: N_("only keep it"),
            SEND: N_("send it to its node"),
            WITHDRAW: N_("withdraw it at its node"),
        },
        KEEP,
        help=N_("Sending and withdrawing need no working copy."),
    )
    copy = file_in(
        "COPY",
        N_("Working copy"),
        filter=N_("Working copies (*.gpkg)"),
        optional=True,
        help=N_("The working copy from which the change set came, to be settled by the outcome."),
    )
    state = text_result("STATE", N_("State of the change set"))
    change_set = text_result("CHANGE_SET", N_("Id of the change set"))
    applied = number_result("APPLIED", N_("Changes applied"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password where something is to be sent and a window can."""
        if given.then != KEEP:
            store.node(read_set(given.input).sealed.node_id)
            unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Import, then do what was asked; what the planner must do next is a warning."""
        copies = [Path(given.copy)] if given.copy else []
        with closing(open_journal()) as journal:
            found = import_set(journal, given.input, copies)
            outcome = _done(given.then, found.set_id, journal, task.feedback)
        told = tr("Change set {id}: {state}. Changes applied: {count}.")
        shown = {"id": found.set_id, "state": state_name(outcome.state)}
        task.info(told.format(count=outcome.applied, **shown))
        if outcome.problem is not None:
            task.warn(sentence(outcome.problem))
        return {
            "STATE": outcome.state,
            "CHANGE_SET": found.set_id,
            "APPLIED": outcome.applied,
        }


def _done(what: str, set_id: str, journal: Journal, feedback: Feedback) -> Outcome:
    if what == SEND:
        return send_set(set_id, journal, feedback=feedback)
    if what == WITHDRAW:
        return withdraw_set(set_id, journal, feedback=feedback)
    return outcome_of(journal, set_id)


ALGORITHM = ImportChangeSet
