"""资源目录联合查询: search the catalogues of several nodes at once."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ...core.errors import Problem
from ...plugin.catalogue.extents import DEGREES, box_in
from ...plugin.catalogue.iso import categories
from ...plugin.catalogue.query import Query
from ...plugin.catalogue.records import KIND_NAMES
from ...plugin.catalogue.rows import record_fields, record_row
from ...plugin.catalogue.search import NodeState, search
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock_for
from ...plugin.nodes.profiles import NodeProfile
from ...plugin.nodes.store import all_nodes, folder, node
from ..base import ShanheAlgorithm
from ..declare import choice, extent, layer_out, number, number_result, text, text_result
from ..groups import DATA

ANY = "any"
KINDS = {ANY: N_("Any kind"), **KIND_NAMES}
MOST_RECORDS = 10_000


class SearchCatalogue(ShanheAlgorithm):
    """Records that fit words, place, kind and category, ranked, as polygons of their extents."""

    identifier = "searchcatalogue"
    group_of = DATA
    title = N_("Search the catalogues of nodes")
    summary = N_("Asks the catalogues of several nodes at once and lists what they found.")
    details = N_(
        "All words must occur in a record. Records with the same identifier are shown once, with "
        "the other nodes that have them.\n"
        "A node that fails is named with the reason while the others still answer; if no node "
        "answers, the run fails. Best answers come first: words in the title, then in keywords, "
        "then in the abstract; likeness of extent; freshness."
    )
    tags_text = N_("catalogue,search,metadata,CSW,ISO 19115,资源目录,数据查询,联合查询,元数据")

    nodes = text(
        "NODES",
        N_("Nodes"),
        "",
        optional=True,
        help=N_("Ids of node profiles, separated by commas. Empty asks every known node."),
    )
    words = text(
        "TEXT",
        N_("Words"),
        "",
        optional=True,
        help=N_("Words separated by blanks, such as 永久基本农田 长汀. Empty finds everything."),
    )
    place = extent(
        "EXTENT",
        N_("Extent"),
        optional=True,
        help=N_("Only records whose extent touches this one, or that have none."),
    )
    kind = choice(
        "KIND",
        N_("Kind of resource"),
        KINDS,
        ANY,
        help=N_("Told by the record's links, keywords and scope code."),
    )
    category = choice(
        "CATEGORY",
        N_("Category"),
        {ANY: N_("Any category"), **{name: name for name in categories()}},
        ANY,
        help=N_("One of the four categories of planning data resources."),
    )
    limit = number(
        "LIMIT",
        N_("Most records a node"),
        500,
        whole=True,
        low=1,
        high=MOST_RECORDS,
        help=N_("Reading a node's catalogue stops at this number of fitting records."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Records found"),
        help=N_("One polygon a record with all its attributes and links, best answers first."),
    )
    count = number_result("COUNT", N_("Number of records"))
    failed = text_result("FAILED", N_("Nodes that failed, with the reason"))

    def before(self, given: Any, task: Any) -> None:
        unlock_for(_nodes(given.nodes))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        result = search(_nodes(given.nodes), _query(given), task.feedback)
        failed = "; ".join(map(_failure, filter(_has_failed, result.states)))
        for state in result.states:
            _tell(state, task)
        if all(map(_has_failed, result.states)):
            raise Problem("CAT-13", failed=failed)
        crs = QgsCoordinateReferenceSystem(DEGREES)
        name, history = tr("Records found"), task.history()
        sink = given.output.open(
            record_fields(), QgsWkbTypes.Type.Polygon, crs, name=name, finish=history
        )
        for record in result.records:
            sink.add(*record_row(record))
        return {"COUNT": len(result.records), "FAILED": failed}


def _nodes(ids: Optional[str]) -> list[NodeProfile]:
    """Return the nodes of a list of ids, all known nodes for an empty one."""
    named = [id.strip() for id in (ids or "").replace("，", ",").split(",") if id.strip()]
    nodes = [node(id) for id in dict.fromkeys(named)] if named else all_nodes()
    if not nodes:
        raise Problem("NODE-08", folder=str(folder()))
    return nodes


def _query(given: Any) -> Query:
    place = box_in(given.place, DEGREES) if given.place else None
    kinds = frozenset() if given.kind == ANY else frozenset({given.kind})
    category = "" if given.category == ANY else given.category
    return Query(given.words or "", place, kinds, category, given.limit)


def _has_failed(state: NodeState) -> bool:
    return not state.answered


def _failure(state: NodeState) -> str:
    return f"{state.node.id}: {sentence(state.problem)}" if state.problem else ""


def _tell(state: NodeState, task: Any) -> None:
    if state.problem:
        task.warn(_failure(state))
        return
    told = tr("{node}: {count} records in {seconds} s")
    task.info(told.format(node=state.node.name, count=state.count, seconds=f"{state.seconds:.2f}"))


ALGORITHM = SearchCatalogue
