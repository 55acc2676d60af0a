"""Send the edits of a working copy to its node."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import Any, Optional, Sequence

from ...core.editing import states
from ...core.editing.checks import Finding
from ...core.editing.submission import NOTHING, Outcome
from ...core.editing.turns import Turn
from ...core.feedback import Feedback
from ...core.reporting import html
from ...plugin.checkout.outbox import next_turn, persist
from ...plugin.checkout.receipt_report import receipt_report, state_name
from ...plugin.checkout.submission import open_journal, submit, withdraw
from ...plugin.checkout.together import submit_together, withdraw_together
from ...plugin.checkout.working_copy import WorkingCopy, open_copy
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..copies import together_with
from ..declare import (
    file_in,
    file_out,
    flag,
    number,
    number_result,
    table_out,
    text_result,
)
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
        "REJECTED (refused; correct and run again); PARTIAL (a node that takes features one by one "
        "refused some, which are pending again); WITHDRAWN.\n"
        "Edits with faults are not sent; the table of findings lists them.\n"
        "For a timed job, give the minutes for which it may try again by itself."
    )
    tags_text = N_("edit,upload,commit,receipt,提交,变更集,数据更新,回执,同步,冲突")

    input = file_in(
        "INPUT",
        N_("Working copy"),
        filter=N_("Working copies (*.gpkg)"),
        help=N_("A file made by “Check out a layer for editing”; it knows its node."),
    )
    others = together_with()
    withdraw = flag(
        "WITHDRAW",
        N_("Withdraw the open change set"),
        advanced=True,
        help=N_(
            "Sends nothing: a change set that is waiting, in conflict or of unknown outcome is "
            "withdrawn at the node for good, and its edits are pending again."
        ),
    )
    split = flag(
        "SPLIT",
        N_("Send in parts if the edits are too many for one change set"),
        advanced=True,
        help=N_(
            "More than 5,000 changes or 20 MB go as several change sets, one after the other. Each "
            "is applied on its own: others may see some before the rest, and where one is refused, "
            "those before it stay applied."
        ),
    )
    minutes = number(
        "RETRY_MINUTES",
        N_("Try again for (minutes)"),
        0,
        low=0,
        high=10080,
        advanced=True,
        help=N_(
            "While the node cannot be reached or gives no certain answer, wait and send the same "
            "change set again: after seconds at first, at most every five minutes. 0 tries once."
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
        others = [open_copy(path) for path in given.others]
        if given.withdraw:
            outcome = _withdrawn(copy, others, task.feedback)
        else:
            attempt = partial(_attempt, copy, others, given.split, task.feedback)
            outcome = persist(attempt, given.minutes, task.feedback)
        _write_findings(given.findings, outcome.findings)
        if outcome.set_id and given.report:
            _write_report(given.report, outcome, task)
        pending = sum(one.pending().total for one in (copy, *others))
        _tell(outcome, pending, task)
        if outcome.problem is not None and outcome.state == states.DRAFT:
            raise outcome.problem
        return {
            "STATE": outcome.state,
            "CHANGE_SET": outcome.set_id,
            "RECEIPT": outcome.set_id if outcome.receipt else "",
            "APPLIED": outcome.applied + outcome.earlier,
            "PENDING": pending,
        }


def _attempt(
    copy: WorkingCopy, others: Sequence[WorkingCopy], split: bool, feedback: Feedback
) -> tuple[Outcome, Optional[Turn]]:
    with closing(open_journal()) as journal, NodeSession(store.node(copy.node_id)) as session:
        if others:
            outcome = submit_together([copy, *others], journal, session, feedback)
        else:
            outcome = submit(copy, journal, session, feedback, split=split)
        return outcome, next_turn(journal, outcome.set_id)


def _withdrawn(copy: WorkingCopy, others: Sequence[WorkingCopy], feedback: Feedback) -> Outcome:
    profile = store.node(copy.node_id)
    with closing(open_journal()) as journal, NodeSession(profile, feedback=feedback) as session:
        if others:
            return withdraw_together([copy, *others], journal, session)
        return withdraw(copy, journal, session)


def _tell(outcome: Outcome, pending: int, task: Any) -> None:
    if outcome.earlier:
        told = tr("Changes applied by the parts sent before: {count}.")
        task.info(told.format(count=outcome.earlier))
    if outcome.state == states.DRAFT:
        return
    if outcome.problem is not None:
        task.warn(sentence(outcome.problem))
    elif outcome.state == NOTHING:
        task.info(tr("There is nothing to submit."))
    else:
        told = tr("Change set {id}: {state}. Changes applied: {count}.")
        shown = {"id": outcome.set_id, "state": state_name(outcome.state)}
        task.info(told.format(count=outcome.applied, **shown))
    if pending and outcome.state == states.APPLIED:
        later = tr("Edits made since that set was sealed are still pending: {count}. Run again.")
        task.warn(later.format(count=pending))


def _write_findings(table: Any, findings: Sequence[Finding]) -> None:
    if not table.wanted:
        return
    table.open(finding_fields(), name=tr("Findings"))
    for one in findings:
        table.add(finding_values(one))


def _write_report(path: Any, outcome: Outcome, task: Any) -> None:
    with closing(open_journal(read_only=True)) as journal:
        html.write(receipt_report(outcome, journal, task.provenance()), path, tr)


ALGORITHM = SubmitChanges
