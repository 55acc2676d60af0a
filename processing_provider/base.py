"""The base of every algorithm: an algorithm is a declaration and one call into `core`."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, Problem
from ..plugin.i18n import tr
from ..plugin.icons import icon_path
from ..plugin.messages import sentence
from .declare import Declared, Given
from .groups import Group
from .task import Task

# Processing calls these with arguments of its own; an override of another kind would break it.
TAKEN_BY_QGIS = {"run", "prepare"}


class ShanheAlgorithm(QgsProcessingAlgorithm):
    """Declares itself by class attributes; `work` does the work.

    Subclasses give `identifier`, `group_of`, `title`, `summary`, `tags`, `details` (markdown-free
    paragraphs), then parameters and outputs as attributes made by `declare`, in the order
    in which the dialog shows them, and `work(given, task)`, which returns the values of
    outputs that are not files or layers. (`run` and `prepare` are QGIS's own.)
    """

    identifier: ClassVar[str]
    group_of: ClassVar[Group]
    title: ClassVar[str]
    summary: ClassVar[str]
    details: ClassVar[str] = ""
    tags_text: ClassVar[str] = ""
    main_thread: ClassVar[bool] = False
    declared: ClassVar[dict[str, Declared]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if TAKEN_BY_QGIS & vars(cls).keys():
            raise TypeError(f"{cls.__name__}: name the method `work` or `before`")
        own = {name: item for name, item in vars(cls).items() if isinstance(item, Declared)}
        cls.declared = {**cls.declared, **own}

    def work(self, given: Given, task: Task) -> dict[str, object]:
        """Do the work and return further output values by key."""
        raise NotImplementedError

    def before(self, given: Given, task: Task) -> None:
        """Do what must happen in the main thread (project, layouts); most need nothing."""

    def name(self) -> str:
        return self.identifier

    def displayName(self) -> str:
        return tr(self.title)

    def groupId(self) -> str:
        return self.group_of.id

    def group(self) -> str:
        return tr(self.group_of.title)

    def tags(self) -> list[str]:
        return [word.strip() for word in tr(self.tags_text).split(",") if word.strip()]

    def shortDescription(self) -> str:
        return tr(self.summary)

    def shortHelpString(self) -> str:
        paragraphs = [tr(self.summary)]
        if self.details:
            paragraphs += tr(self.details).split("\n")
        return "".join(f"<p>{text}</p>" for text in paragraphs if text)

    def icon(self) -> QIcon:
        return QIcon(icon_path(self.group_of.id))

    def svgIconPath(self) -> str:
        return icon_path(self.group_of.id)

    def createInstance(self) -> ShanheAlgorithm:
        return type(self)()

    def flags(self) -> Any:
        chosen = super().flags()
        if self.main_thread:
            chosen |= QgsProcessingAlgorithm.Flag.FlagNoThreading
        return chosen

    def initAlgorithm(self, configuration: Any = None) -> None:
        for item in self.declared.values():
            item.add_to(self)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._told(self.before, parameters, context, feedback)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        return self._told(self.work, parameters, context, feedback) or {}

    def _told(self, work: Any, parameters: dict[str, Any], context: Any, feedback: Any) -> Any:
        """Run `work`, turning problems into messages that Processing shows."""
        given = Given(self, parameters, context)
        task = Task(self, parameters, context, feedback)
        try:
            values = work(given, task) or {}
            return {**given.results(), **values}
        except Problem as problem:
            raise QgsProcessingException(sentence(problem)) from problem
        except Cancelled:
            feedback.pushInfo(tr("Cancelled; no result was kept."))
            return {}
        finally:
            given.close()
