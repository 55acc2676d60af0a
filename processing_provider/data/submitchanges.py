"""Send the edits of a working copy to its node."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Sequence

from ...core.editing import states
from ...core.editing.checks import Finding
from ...core.editing.journal import Journal
from ...core.editing.submission import NOTHING, Outcome
from ...core.reporting import html
from ...plugin.checkout.receipt_report import receipt_report
from ...plugin.checkout.submission import open_journal, submit, withdraw
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..declare import file_in, file_out, flag, number_result, table_out, text_result
from ..findings import finding_fields, finding_values
from ..groups import DATA


class SubmitChanges(ShanheAlgorithm):
    """A working copy's edits to a receipt."""

    identifier = "submitchanges"
    group_of = DATA
    title = N_("Submit edits")
    summary = N_("Checks the edits of a working copy and sends them to its node, exactly once.")
    details = N_(
        "All edits go as one change set, which the node applies as a whole or not at all. If the "
        "connection breaks, run it again: the same set is sent, and the node recognises it.\n"
        "STATE tells how it stands: APPLIED; NOTHING (no edits); QUEUED (not sent, run again); "
        "UNKNOWN (no certain answer, run again); CONFLICT (others changed the same features); "
        "REJECTED (refused; correct and run again); WITHDRAWN.\n"
        "Edits with faults are not sent; the table of findings lists them."
    )
    tags_text = N_("edit,upload,commit,receipt,提交,变更集,数据更新,回执,同步,冲突")

    input = file_in(
        "INPUT",
        N_("Working copy"),
        filter=N_("Working copies (*.gpkg)"),
        help=N_("A file made by “Check out a layer for editing”; it knows its node."),
    )
    withdraw = flag(
        "WITHDRAW",
        N_("Withdraw the open change set"),
        advanced=True,
        help=N_(
            "Sends nothing: a change set that is waiting, in conflict or of unknown outcome is "
            "withdrawn at the node for good, and its edits are pending again."
        ),
    )
    findings = table_out(
        "FINDINGS",
        N_("Findings"),
        optional=True,
        help=N_("What the checks found: feature, field, fault and place (CRS of the layer)."),
    )
    report = file_out(
        "REPORT",
        N_("Receipt"),
        N_("HTML files (*.html)"),
        optional=True,
        help=N_("A page to print and keep: the receipt, every change, and what happened."),
    )
    state = text_result("STATE", N_("State of the change set"))
    change_set = text_result("CHANGE_SET", N_("Id of the change set"))
    receipt = text_result("RECEIPT", N_("Id of the receipt"))
    applied = number_result("APPLIED", N_("Changes applied"))
    pending = number_result("PENDING", N_("Edits still pending"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password, which login and audit log need, where a window can."""
        store.node(open_copy(given.input).node_id)
        unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Send or withdraw; what the planner must do next is a warning, faults are a problem."""
        copy = open_copy(given.input)
        with closing(open_journal()) as journal, NodeSession(store.node(copy.node_id)) as session:
            if given.withdraw:
                outcome = withdraw(copy, journal, session)
            else:
                outcome = submit(copy, journal, session, task.feedback)
            _write_findings(given.findings, outcome.findings)
            if outcome.set_id:
                _write_report(given.report, outcome, journal, task)
        if outcome.problem is not None and outcome.state == states.DRAFT:
            raise outcome.problem
        pending = copy.pending().total
        _tell(outcome, pending, task)
        return {
            "STATE": outcome.state,
            "CHANGE_SET": outcome.set_id,
            "RECEIPT": outcome.set_id if outcome.receipt else "",
            "APPLIED": outcome.applied,
            "PENDING": pending,
        }


def _tell(outcome: Outcome, pending: int, task: Any) -> None:
    if outcome.problem is not None:
        task.warn(sentence(outcome.problem))
    elif outcome.state == NOTHING:
        task.info(tr("There is nothing to submit."))
    else:
        told = tr("Change set {id}: {state}, {count} changes applied.")
        task.info(told.format(id=outcome.set_id, state=outcome.state, count=outcome.applied))
    if pending and outcome.state == states.APPLIED:
        later = tr("Edits made since that set was sealed are still pending: {count}. Run again.")
        task.warn(later.format(count=pending))


def _write_findings(table: Any, findings: Sequence[Finding]) -> None:
    if not table.wanted:
        return
    table.open(finding_fields(), name=tr("Findings"))
    for one in findings:
        table.add(finding_values(one))


def _write_report(path: Any, outcome: Outcome, journal: Journal, task: Any) -> None:
    if path:
        html.write(receipt_report(outcome, journal, task.provenance()), path, tr)


ALGORITHM = SubmitChanges
