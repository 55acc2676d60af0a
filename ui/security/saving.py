"""When a project is saved: telling of passwords that stand readable in it, refusing nothing."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction
from qgis.PyQt.QtXml import QDomDocument

from ...core.feedback import Feedback
from ...plugin.i18n import tr
from ...plugin.nodes.store import all_nodes
from ...plugin.redaction import log
from ...plugin.security.project_logins import Found, Looked, look_through
from ..surroundings import Surroundings
from .logins_dialog import LoginsDialog, named

SETTING = "shanhe/security/look_when_saving"
SHOWN = 3


class Saving(QObject):
    """Looks through every saved project off the main thread; `action` switches it on and off.

    QGIS says that it is going to write a project before the layers are in the document, and that
    it has written it once the file is there. The document is kept between the two: it is complete
    then, however the project is stored (.qgs, .qgz, a database).
    """

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._document: Optional[QDomDocument] = None
        self._told: tuple[Found, ...] = ()
        self._item: Any = None
        self.action = QAction(tr("Look for Passwords When Saving Projects"), self)
        self.action.setObjectName("ShanheLookWhenSaving")
        self.action.setCheckable(True)
        self.action.setChecked(QgsSettings().value(SETTING, True, type=bool))
        self.action.toggled.connect(lambda on: QgsSettings().setValue(SETTING, on))

    def begin(self) -> None:
        """Look from now on."""
        project = QgsProject.instance()
        project.writeProject.connect(self._keep)
        project.projectSaved.connect(self._look)
        project.cleared.connect(self._forget)

    def stop(self) -> None:
        """Look no more."""
        project = QgsProject.instance()
        project.writeProject.disconnect(self._keep)
        project.projectSaved.disconnect(self._look)
        project.cleared.disconnect(self._forget)
        self._forget()

    def _keep(self, document: QDomDocument) -> None:
        """A copy of a QDomDocument is the same document; QGIS goes on filling it."""
        self._document = QDomDocument(document) if self.action.isChecked() else None

    def _forget(self) -> None:
        self._document, self._told = None, ()
        self._take_message_away()

    def _look(self) -> None:
        document, self._document = self._document, None
        if document is None:
            return

        def work(feedback: Feedback) -> Looked:
            return look_through(document, all_nodes(), feedback)

        title = tr("Look for passwords in the project")
        self._surroundings.tasks.start(title, work, self.tell, log)

    def tell(self, looked: Looked) -> None:
        """Tell what was found, unless it was told already and is as it was."""
        if not looked.whole:
            log(tr("The project is large: not all of it was searched for passwords."), warning=True)
        if looked.found == self._told:
            return
        self._told = looked.found
        self._take_message_away()
        if looked.found:
            text = told(looked.found)
            log(text, warning=True)
            self._item = self._surroundings.warn_with(text, tr("What to Do…"), self._advise)

    def _advise(self) -> None:
        dialog = LoginsDialog(self._told, self._surroundings.iface.mainWindow())
        dialog.exec()
        dialog.deleteLater()

    def _take_message_away(self) -> None:
        """Take an older message away, whether or not the planner closed it."""
        bar, item = self._surroundings.iface.messageBar(), self._item
        self._item = None
        if item is not None and item in bar.items():
            bar.popWidget(item)


def told(found: tuple[Found, ...]) -> str:
    """Return the sentence of the message bar: which layers, never what stands in them."""
    names = ", ".join(named(one) for one in found[:SHOWN])
    if len(found) > SHOWN:
        more = tr("{names} and {count} more")
        names = more.format(names=names, count=len(found) - SHOWN)
    return tr("The saved project holds readable passwords or keys: {names}.").format(names=names)
