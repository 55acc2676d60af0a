"""Send the edits of a working copy for review, and ask for the decision."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Optional

from ...core.editing import states
from ...core.editing.submission import NOTHING, Outcome
from ...plugin.checkout.decision_file import take_decision
from ...plugin.checkout.review import propose
from ...plugin.checkout.set_file import export_set
from ...plugin.checkout.submission import open_journal
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..copies import together_with
from ..declare import file_in, file_out, table_out, text_result
from ..findings import finding_fields, finding_values
from ..groups import DATA


class SendForReview(ShanheAlgorithm):
    """A working copy's edits to a reviewer's decision."""

    identifier = "sendforreview"
    group_of = DATA
    title = N_("Send edits for review")
    summary = N_(
        "Checks and seals the edits of a working copy and sends them to the node for approval."
    )
    details = N_(
        "Run it again to ask for the decision. STATE tells how the set stands: NOTHING (no edits); "
        "IN_REVIEW (run again later); APPROVED (run “Submit edits”: exactly these bytes are sent); "
        "RETURNED (the edits are pending again; REMARKS tell what to correct).\n"
        "The node knows submitter and reviewer by their logins and lets nobody decide about their "
        "own set. The approval holds for the sealed bytes alone: what is edited or merged "
        "afterwards goes to review again. Edits of several layers go as one set, with "
        "TOGETHER_WITH at each step: the reviewer reads and decides about all of them.\n"
        "A node without reviews (WFS, OGC API): save the set as a file for the reviewer, and give "
        "the file with the decision. Who decided is then only what the file says; no login proves "
        "it."
    )
    tags_text = N_("review,approve,审核,送审,审批,退回,变更集,三审,质检")

    input = file_in(
        "INPUT",
        N_("Working copy"),
        filter=N_("Working copies (*.gpkg)"),
        help=N_("A file made by “Check out a layer for editing”; it knows its node."),
    )
    others = together_with()
    decision = file_in(
        "DECISION_FILE",
        N_("File with the decision"),
        filter=N_("Decisions (*.shanhe-decision)"),
        optional=True,
        help=N_("Only for nodes that keep no reviews: what the reviewer saved."),
    )
    set_file = file_out(
        "SET_FILE",
        N_("Change set for the reviewer"),
        N_("Change sets (*.shanhe-set)"),
        optional=True,
        help=N_("Only needed for nodes that keep no reviews: the sealed set as a file."),
    )
    findings = table_out(
        "FINDINGS",
        N_("Findings"),
        optional=True,
        help=N_("What the checks found: feature, field, fault and place (CRS of the layer)."),
    )
    state = text_result("STATE", N_("State of the change set"))
    change_set = text_result("CHANGE_SET", N_("Id of the change set"))
    digest = text_result("DIGEST", N_("SM3 of the sealed bytes"))
    reviewer = text_result("REVIEWER", N_("Reviewer"))
    remarks = text_result("REMARKS", N_("Remarks of the reviewer"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password, which login and audit log need, where a window can."""
        store.node(open_copy(given.input).node_id)
        unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Propose or ask; what the planner must do next is a warning, faults are a problem."""
        copy, others = open_copy(given.input), [open_copy(path) for path in given.others]
        profile = store.node(copy.node_id)
        with (
            closing(open_journal()) as journal,
            NodeSession(profile, feedback=task.feedback) as session,
        ):
            if given.decision:
                decision = Path(given.decision)
                outcome = take_decision(copy, journal, session, decision, others=others)
            else:
                outcome = propose(copy, journal, session, task.feedback, others=others)
            if given.findings.wanted:
                given.findings.open(finding_fields(), name=tr("Findings"))
                for one in outcome.findings:
                    given.findings.add(finding_values(one))
            if outcome.state == states.DRAFT and outcome.problem is not None:
                raise outcome.problem
            if given.set_file and outcome.set_id:
                export_set(journal, outcome.set_id, given.set_file, copy.title)
            sealed = journal.set(outcome.set_id) if outcome.set_id else None
            review = journal.last(outcome.set_id).detail.get("review") if sealed else None
        _tell(outcome, task)
        return {
            "STATE": outcome.state,
            "CHANGE_SET": outcome.set_id,
            "DIGEST": sealed.payload_sm3 if sealed else "",
            "REVIEWER": _named(review, "reviewer"),
            "REMARKS": _named(review, "remarks"),
        }


def _named(review: Optional[dict[str, Any]], name: str) -> str:
    return str((review or {}).get(name) or "")


def _tell(outcome: Outcome, task: Any) -> None:
    told = {
        states.IN_REVIEW: tr("Change set {id} waits for a reviewer. Run again to ask."),
        states.APPROVED: tr("Change set {id} is approved. Submit it."),
        NOTHING: tr("There is nothing to review."),
    }
    if outcome.problem is not None:
        task.warn(sentence(outcome.problem))
    elif outcome.state in told:
        task.info(told[outcome.state].format(id=outcome.set_id))


ALGORITHM = SendForReview
