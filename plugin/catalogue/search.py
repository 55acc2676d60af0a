"""Search all nodes at once; what one node does never keeps the others from answering."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import Callable, Optional, Sequence, Union

from ...core.errors import Cancelled, Problem
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from ..nodes.profiles import NodeProfile
from .csw import Catalogue
from .query import Query
from .ranking import ranked
from .records import Record

NODE_S = 60.0
MOST_THREADS = 16
LOOK_EVERY_S = 0.1
OnRecords = Callable[[list[Record]], object]


@dataclass
class NodeState:
    """How one node answered: `count` records of `matched` taken, in `seconds`.

    `problem` is None for a node that answered; records that came before a fault still count.
    """

    node: NodeProfile
    count: int = 0
    matched: int = 0
    seconds: float = 0.0
    problem: Optional[Problem] = None

    @property
    def answered(self) -> bool:
        """Tell whether the node answered without a fault."""
        return self.problem is None


@dataclass
class SearchResult:
    """The ranked records, and the state of every node asked, in the order asked."""

    records: list[Record] = field(default_factory=list)
    states: list[NodeState] = field(default_factory=list)


def search(
    nodes: Sequence[NodeProfile],
    query: Query,
    feedback: Optional[Feedback] = None,
    on_records: Optional[OnRecords] = None,
) -> SearchResult:
    """Ask `nodes` at the same time and return all that they found, ranked.

    `on_records(page)` is called in the calling thread with every page as it arrives. Logins must
    be unlocked before (see `nodes.credentials`). Raises only `Cancelled`; a node's fault stands
    in its state.
    """
    asking = _Asking(query, feedback or Silent())
    found = asking.collect(nodes, on_records or (lambda _: None))
    return SearchResult(ranked(found, query), asking.states)


class _Asking:
    """One search under way: threads put pages into a queue, the caller's thread takes them."""

    def __init__(self, query: Query, feedback: Feedback) -> None:
        self.query, self.feedback = query, feedback
        self.states: list[NodeState] = []
        self._arrived: Queue[Union[list[Record], NodeState]] = Queue()
        self._stopped = threading.Event()

    def setProgress(self, progress: float) -> None:
        """Ignore a single node's progress."""

    def isCanceled(self) -> bool:
        """Tell the nodes' threads whether to stop."""
        return self._stopped.is_set()

    def collect(self, nodes: Sequence[NodeProfile], on_records: OnRecords) -> list[Record]:
        """Start a thread a node and gather their pages until all are done."""
        self.states = [NodeState(node) for node in nodes]
        found: list[Record] = []
        with ThreadPoolExecutor(max(1, min(MOST_THREADS, len(nodes)))) as pool:
            try:
                for state in self.states:
                    pool.submit(self._ask, state)
                self._gather(found, on_records)
            finally:
                self._stopped.set()
        return found

    def _gather(self, found: list[Record], on_records: OnRecords) -> None:
        done = 0
        while done < len(self.states):
            if self.feedback.isCanceled():
                raise Cancelled
            try:
                arrived = self._arrived.get(timeout=LOOK_EVERY_S)
            except Empty:
                continue
            if isinstance(arrived, NodeState):
                done += 1
                self.feedback.setProgress(100.0 * done / len(self.states))
            else:
                found += arrived
                on_records(arrived)

    def _ask(self, state: NodeState) -> None:
        """Ask one node; runs in a thread of its own and never raises."""
        started = time.monotonic()
        try:
            with NodeSession(state.node) as session:
                self._take_pages(state, Catalogue(session, self), started + NODE_S)
        except Problem as problem:
            state.problem = problem
        except Cancelled:
            state.problem = Problem("CAT-06", node=state.node.name)
        except Exception as error:  # noqa: BLE001 (one node's surprise must not end the search)
            state.problem = Problem("CAT-02", node=state.node.name, reason=repr(error))
        finally:
            state.seconds = time.monotonic() - started
            self._arrived.put(state)

    def _take_pages(self, state: NodeState, catalogue: Catalogue, end: float) -> None:
        for page in catalogue.pages(self.query):
            room = self.query.limit - state.count
            taken = [record for record in page if self.query.accepts(record)][:room]
            state.count, state.matched = state.count + len(taken), catalogue.matched
            if taken:
                self._arrived.put(taken)
            if state.count >= self.query.limit:
                return
            if time.monotonic() > end:
                raise Problem("NET-02", url=state.node.name, seconds=round(NODE_S))
