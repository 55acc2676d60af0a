"""List change sets that wait for review, read one, and decide about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import QgsApplication

from ...core.editing.review import APPROVED, RETURNED, Decision, Proposal
from ...core.errors import Problem
from ...core.reporting import html
from ...core.reporting.files import replaced
from ...plugin.checkout.decision_file import proposed_in, write_decision
from ...plugin.checkout.review import Proposed, decide, proposal, waiting
from ...plugin.checkout.review_report import review_json, review_report, status_of
from ...plugin.compat import INTEGER, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..declare import choice, file_in, file_out, number_result, table_out, text, text_result
from ..groups import DATA
from ..usual import report_out

READ = "read"


class ReviewChanges(ShanheAlgorithm):
    """Sets that wait to a decision."""

    identifier = "reviewchanges"
    group_of = DATA
    title = N_("Review change sets")
    summary = N_("Lists change sets that wait for review, shows one, and approves or returns it.")
    details = N_(
        "First run it with the node alone: the table lists what waits. Then give the id of a set "
        "to read every change before and after as a report. Then decide, giving the digest (SM3) "
        "that you read: the decision holds for these bytes only.\n"
        "You need the role of a reviewer at the node, and cannot decide about sets of your own. A "
        "decision is final; run again after a lost connection, it is kept once. A set is returned "
        "only with remarks.\n"
        "For nodes that keep no reviews, give the file with the change set and where to save the "
        "decision. Your name is then only what you write; no login proves it."
    )
    tags_text = N_("review,approve,审核,审批,退回,变更集,三审,质检,同意")

    node = text(
        "NODE",
        N_("Node"),
        optional=True,
        help=N_("Id of the node, as in its profile. Empty: the set comes as a file."),
    )
    change_set = text(
        "CHANGE_SET",
        N_("Id of the change set"),
        optional=True,
        help=N_("Which set to read or decide about. Empty: what waits is only listed."),
    )
    decision = choice(
        "DECISION",
        N_("Decision"),
        {READ: N_("Only read"), APPROVED: N_("Approve"), RETURNED: N_("Return with remarks")},
        READ,
        help=N_("Approve the set, or return it with remarks. A decision is final."),
    )
    digest = text(
        "DIGEST",
        N_("SM3 of the change set"),
        optional=True,
        help=N_("The digest that the report showed; needed for a decision."),
    )
    remarks = text(
        "REMARKS",
        N_("Remarks"),
        optional=True,
        help=N_("What has to be corrected; needed where a set is returned."),
    )
    set_file = file_in(
        "SET_FILE",
        N_("File with the change set"),
        filter=N_("Change sets (*.shanhe-set)"),
        optional=True,
        help=N_("Only for nodes that keep no reviews: what the planner sent you."),
    )
    reviewer = text(
        "REVIEWER",
        N_("Your name"),
        optional=True,
        advanced=True,
        help=N_("Only for decisions by file. Empty: the name of your account on this computer."),
    )
    table = table_out(
        "LIST",
        N_("Change sets that wait"),
        optional=True,
        help=N_("Id, layer, counts, submitter, time and digest of each."),
    )
    report = report_out(
        N_("Every change of the set, before and after, as a page to print and keep."), made=False
    )
    json = file_out(
        "JSON",
        N_("Changes as JSON"),
        N_("JSON files (*.json)"),
        optional=True,
        help=N_("The same for programs; areas in m² on the ellipsoid."),
    )
    decision_file = file_out(
        "DECISION_FILE",
        N_("File with the decision"),
        N_("Decisions (*.shanhe-decision)"),
        optional=True,
        help=N_("Only for nodes that keep no reviews: to be sent to the planner."),
    )
    count = number_result("COUNT", N_("Number of change sets that wait"))
    status = text_result("STATUS", N_("How the change set stands"))
    digest_result = text_result("DIGEST", N_("SM3 of the change set"))
    reviewer_result = text_result("REVIEWER", N_("Reviewer"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password where a window can."""
        if given.node:
            store.node(given.node)
            unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """List, read, decide: as far as was asked for."""
        if bool(given.node) == bool(given.set_file):
            raise Problem("REV-25")
        if given.set_file:
            read = proposed_in(given.set_file)
            decided = None if given.decision == READ else _by_file(given, read.proposal)
            return _results(0, _written(given, read, decided, task))
        with NodeSession(store.node(given.node), feedback=task.feedback) as session:
            listed = waiting(session)
            _list(given.table, listed, task)
            if not given.change_set:
                return _results(len(listed), None)
            read, decided = proposal(session, given.change_set), None
            if given.decision != READ:
                asked = (given.change_set, given.digest.strip(), given.decision, given.remarks)
                decided = decide(session, *asked)
        return _results(len(listed), _written(given, read, decided, task))


def _by_file(given: Any, proposed: Proposal) -> Proposal:
    if not given.decision_file:
        raise Problem("REV-25")
    digest = given.digest.strip()
    if not digest:
        raise Problem("REV-17")
    name = given.reviewer or QgsApplication.userFullName() or QgsApplication.userLoginName()
    chosen = Decision(name, digest, given.decision, given.remarks)
    return write_decision(Path(given.decision_file), proposed, chosen)


def _list(table: Any, listed: Sequence[Proposal], task: Any) -> None:
    for one in listed:
        told = tr("{id} · {layer} · {count} changes · {name} · {time}")
        shown = {"id": one.id, "layer": one.layer, "count": one.counts.total}
        task.info(told.format(name=one.submitted_by, time=one.submitted_at, **shown))
    if not table.wanted:
        return
    texts = ("CHANGE_SET", "LAYER", "SUBMITTER", "SUBMITTED", "DIGEST")
    fields = [make_field(name, TEXT, 200) for name in texts]
    fields += [make_field(name, INTEGER) for name in ("INSERTS", "UPDATES", "DELETES")]
    table.open(fields, name=tr("Change sets that wait"))
    for one in listed:
        known = (one.id, one.layer, one.submitted_by, one.submitted_at, one.payload_sm3)
        table.add((*known, *one.counts))


def _written(given: Any, read: Proposed, decided: Optional[Proposal], task: Any) -> Proposal:
    """Write what was asked for, with the decision if there is one; return how the set stands."""
    now = decided or read.proposal
    shown = Proposed(now, read.payload)
    if given.report:
        html.write(review_report(shown, task.provenance()), given.report, tr)
    if given.json:
        with replaced(given.json) as scratch:
            scratch.write_bytes(review_json(shown))
    told = tr("Change set {id}: {status}. SM3 {digest}")
    task.info(told.format(id=now.id, status=status_of(now), digest=now.payload_sm3))
    return now


def _results(count: int, proposal: Optional[Proposal]) -> dict[str, object]:
    return {
        "COUNT": count,
        "STATUS": proposal.status if proposal else "",
        "DIGEST": proposal.payload_sm3 if proposal else "",
        "REVIEWER": proposal.reviewer if proposal else "",
    }


ALGORITHM = ReviewChanges
