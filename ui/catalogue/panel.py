"""The Catalogue tab: search all nodes, see what answers, look at a record, load it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Problem
from ...plugin.catalogue.records import Record
from ...plugin.catalogue.search import NodeState, SearchResult, search
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock_for
from ...plugin.nodes.profiles import NodeProfile
from ...plugin.nodes.store import all_nodes
from ..surroundings import Surroundings
from ..tasks import BackgroundTask
from .details import Details
from .filters import Filters
from .first_run import FirstRun
from .footprint import Footprint
from .opening import Opening
from .results import RECORD, ResultDelegate, ResultsModel


class CataloguePanel(QWidget):
    """Search, results, details."""

    arrived = pyqtSignal(list)

    def __init__(self, surroundings: Surroundings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheCatalogue")
        self.surroundings = surroundings
        canvas = surroundings.iface.mapCanvas()
        self.filters = Filters(canvas, self)
        self.first_run = FirstRun(surroundings, self)
        self.model = ResultsModel(self)
        self.details = Details(self)
        self.footprint = Footprint(canvas)
        self.opening = Opening(surroundings, self)
        self._task: Optional[BackgroundTask] = None
        self._failed: list[NodeProfile] = []
        self._make_list()
        self._make_status()
        self._lay_out()
        self._connect()
        self.refresh_nodes()

    def _make_list(self) -> None:
        self.list = QListView(self)
        self.list.setObjectName("ShanheResults")
        self.list.setAccessibleName(tr("Records found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _make_status(self) -> None:
        self.status = QLabel(self)
        self.status.setObjectName("ShanheSearchStatus")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.status.setMinimumWidth(1)  # a long address must not widen the dock
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = QPushButton(self)
        self.again.setObjectName("ShanheSearchAgain")
        self.again.clicked.connect(self._try_again)
        self.again.hide()

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.addWidget(self.status, 1)
        told.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        # From the filters to the records found, and only then to what can be done with one.
        self.setTabOrder(self.filters.category, self.again)
        self.setTabOrder(self.again, self.list)
        self.setTabOrder(self.list, self.details.text)
        column = QVBoxLayout(self)
        column.addWidget(self.filters)
        column.addLayout(told)
        column.addWidget(self.first_run)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.filters.searched.connect(self.search)
        self.filters.cancelled.connect(self.cancel)
        self.arrived.connect(self.model.add)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.doubleClicked.connect(lambda _: self.details.default_action())
        self.list.activated.connect(self._show_current)
        self.details.load.connect(self.opening.load)
        self.details.check_out.connect(self.opening.check_out)
        self.details.open.connect(self.opening.open)
        self.surroundings.nodes_changed.connect(self.refresh_nodes)

    def refresh_nodes(self) -> None:
        """Show the first-run offer while no node is known."""
        known = all_nodes()
        self.model.node_names = {node.id: node.name for node in known}
        self.first_run.setVisible(not known)
        self.splitter.setVisible(bool(known))
        self.filters.setEnabled(bool(known))

    def search(self) -> None:
        """Ask all nodes in the background; a running search is given up."""
        self.cancel()
        nodes = [one for one in all_nodes() if one.endpoint("csw")]
        query = self.filters.query()
        if not nodes:
            told = tr("No node has a catalogue. Check layers out in the tab of nodes.")
            self.status.setText(told)
            return
        try:
            unlock_for(nodes)
        except Problem as problem:
            self.surroundings.warn(sentence(problem))
            return
        self.model.replace([])
        self.again.hide()
        self.status.setText(tr("Asking {count} nodes… Esc cancels.").format(count=len(nodes)))
        task = self._task = self.surroundings.tasks.start(
            tr("Searching for “{text}”").format(text=query.text),
            lambda feedback: search(nodes, query, feedback, self.arrived.emit),
            lambda result: self._show_result(task, result),
            self.status.setText,
            lambda: self._note_stopped(task),
        )

    def _note_stopped(self, task: BackgroundTask) -> None:
        """Say so where the task manager, not Esc, stopped the search."""
        if self._task is task and task.isCanceled():
            self.cancel()

    def cancel(self) -> None:
        """Give up a running search; what has arrived stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.status.setText(
                tr("Cancelled. {count} results so far.").format(count=self._count())
            )

    def _count(self) -> int:
        return self.model.rowCount()

    def _show_result(self, task: BackgroundTask, result: SearchResult) -> None:
        if self._task is not task:
            return
        self._task = None
        self.model.replace(result.records)
        failed = [state for state in result.states if not state.answered]
        self._failed = [state.node for state in failed]
        self.status.setText("\n".join([self._summary(result), *map(_fault, failed)]))
        self._offer_next()
        if result.records:
            self.list.setCurrentIndex(self.model.index(0))

    def _summary(self, result: SearchResult) -> str:
        answered = sum(state.answered for state in result.states)
        if result.records or not answered:
            return tr("{answered} of {asked} nodes answered · {count} results").format(
                answered=answered, asked=len(result.states), count=len(result.records)
            )
        return tr("Nothing found for “{text}” at {count} nodes. Try fewer or other words.").format(
            text=self.filters.words.text(), count=answered
        )

    def _offer_next(self) -> None:
        """Offer to ask failed nodes again, else to drop the tightest filter if nothing came."""
        tightest = self.filters.tightest()
        if self._failed:
            self.again.setText(tr("Retry"))
        elif tightest and not self._count():
            self.again.setText(tr("Without “{filter}”").format(filter=tightest))
        self.again.setVisible(bool(self._failed or (tightest and not self._count())))

    def _try_again(self) -> None:
        if not self._failed:
            self.filters.loosen()
        self.search()

    def _show_current(self, *_: Any) -> None:
        record: Optional[Record] = self.list.currentIndex().data(RECORD)
        name = self.model.node_names.get(record.node_id, "") if record else ""
        self.details.show_record(record, name)
        self.footprint.show_extent(record.extent if record else None)

    def shut_down(self) -> None:
        """Take what the panel put on the canvas away."""
        self.cancel()
        self.footprint.remove()


def _fault(state: NodeState) -> str:
    problem = state.problem
    told = sentence(problem) if problem else ""
    return f"{state.node.name}: {told}"
