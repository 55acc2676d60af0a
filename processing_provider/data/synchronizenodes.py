"""Bring what changed at one node to another."""

from __future__ import annotations

from typing import Any

from ...core.reporting import html
from ...plugin.checkout.receipt_report import state_name
from ...plugin.checkout.synchronization import SOURCE, STOP, TARGET, route_of, synchronize
from ...plugin.checkout.synchronization_report import review_told, synchronization_report
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..declare import choice, file_out, number_result, text, text_result
from ..groups import DATA
from ..usual import report_out


class SynchronizeNodes(ShanheAlgorithm):
    """One node's changes since the last run to another node."""

    identifier = "synchronizenodes"
    group_of = DATA
    title = N_("Synchronize two nodes")
    summary = N_("Sends what changed in a layer of one node since the last run to another node.")
    details = N_(
        "For instance from a city to its province, every night by qgis_process. Changes go as "
        "change sets through the journal, so each arrives exactly once; ended at any point, the "
        "next run goes on from there.\n"
        "The file remembers what was sent. Features keep their identity; those that only the "
        "target has are left alone. What both nodes changed is merged attribute by attribute; what "
        "clashes waits in the tab of changes, or follows the side you name.\n"
        "Where the target requires approvals, the set goes to review; later runs ask for the "
        "decision and go on.\n"
        "STATE is APPLIED or NOTHING when the target is up to date; IN_REVIEW when its reviewer "
        "has to decide; RETURNED when the reviewer gave the set back (the report has the remarks); "
        "CONFLICT when features wait for a choice; UNKNOWN or QUEUED when the next run must send "
        "again; REJECTED when the target refused (the report says why)."
    )
    tags_text = N_("sync,replicate,node,province,city,同步,汇交,逐级上报,节点,更新")

    source = text(
        "SOURCE",
        N_("From node"),
        help=N_("Id of the node whose changes are sent, such as the city's."),
    )
    layer = text("LAYER", N_("Layer"), help=N_("Name of the layer at that node, such as DLTB."))
    target = text(
        "TARGET",
        N_("To node"),
        help=N_("Id of the node that takes the changes, such as the province's."),
    )
    target_layer = text(
        "TARGET_LAYER",
        N_("Layer at that node"),
        "",
        optional=True,
        help=N_("Its name there, if it is another one."),
    )
    winner = choice(
        "WINNER",
        N_("Where both nodes changed a feature"),
        {
            STOP: N_("Leave it to a person"),
            SOURCE: N_("The source stands"),
            TARGET: N_("The target stands"),
        },
        STOP,
        help=N_(
            "Whose values stand where both changed the same. The other side's values stay on "
            "record in the file."
        ),
    )
    copy = file_out(
        "COPY",
        N_("File that remembers"),
        N_("Working copies (*.gpkg)"),
        help=N_(
            "A working copy of the target's layer on a local disk. The first run makes it; give "
            "the same file to every run."
        ),
    )
    report = report_out(
        N_("A page that says what was sent, with receipts and conflicts."), made=False
    )
    state = text_result("STATE", N_("State of the last change set"))
    taken = number_result("TAKEN", N_("Number of features that changed at the source"))
    applied = number_result("APPLIED", N_("Changes applied"))
    conflicts = number_result("CONFLICTS", N_("Number of features in conflict"))
    withheld = number_result("WITHHELD", N_("Number of features deleted at the target, not sent"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password, which logins and audit log need, where a window can."""
        store.node(given.source)
        store.node(given.target)
        unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Synchronize, and write the report also where a person must go on."""
        layers = (given.layer, given.target_layer or given.layer)
        nodes = (store.node(given.source), store.node(given.target))
        route = route_of(*nodes, layers, given.copy, given.winner)
        done = synchronize(route, task.feedback)
        if given.report:
            html.write(synchronization_report(route, done, task.provenance()), given.report, tr)
        if done.problem is not None:
            task.warn(sentence(done.problem))
        if done.waits_for_review:
            task.info(review_told(route))
        told = tr("{taken} features changed at the source, {applied} changes applied: {state}.")
        counts = {
            "taken": done.taken.total,
            "applied": done.applied,
            "state": state_name(done.state),
        }
        task.info(told.format(**counts))
        return {
            "STATE": done.state,
            "TAKEN": done.taken.total,
            "APPLIED": done.applied,
            "CONFLICTS": len(done.conflicts),
            "WITHHELD": len(done.taken.withheld),
        }


ALGORITHM = SynchronizeNodes
