"""Which rows of the tree are open: kept while the tree is filled anew."""

from __future__ import annotations

from typing import Any, Iterator

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QTreeView

from .model import NODE_ID, WORTH_OPENING

Key = tuple[str, bool]


class Folds:
    """Nodes are open and services closed, unless they are not well or the planner said other."""

    def __init__(self, tree: QTreeView) -> None:
        self._tree, self._chosen, self._paused = tree, dict[Key, bool](), False
        tree.expanded.connect(lambda index: self._note(index, True))
        tree.collapsed.connect(lambda index: self._note(index, False))

    def pause(self) -> None:
        """What happens until `restore` is not the planner's choice."""
        self._paused = True

    def restore(self) -> None:
        """Open and close the rows of the tree that was just filled."""
        for index in _rows(self._tree.model(), QModelIndex()):
            worth = index.data(WORTH_OPENING)
            usual = True if worth is None else bool(worth)
            self._tree.setExpanded(index, self._chosen.get(_key(index), usual))
            alone = not index.sibling(index.row(), 1).isValid() or worth is not None
            self._tree.setFirstColumnSpanned(index.row(), index.parent(), alone)
        self._paused = False

    def _note(self, index: QModelIndex, is_open: bool) -> None:
        if not self._paused:
            self._chosen[_key(index)] = is_open


def _key(index: QModelIndex) -> Key:
    return str(index.data(NODE_ID)), index.data(WORTH_OPENING) is None


def _rows(model: Any, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from _rows(model, index)
