"""Runs an algorithm as the Toolbox does, and keeps what it told its planner."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)


class Heard(QgsProcessingFeedback):
    """A feedback that keeps warnings, errors and progress."""

    def __init__(self):
        super().__init__()
        self.warnings, self.progress = [], []
        self.progressChanged.connect(self.progress.append)

    def pushWarning(self, text):
        self.warnings.append(text)

    def reportError(self, text, fatal=False):
        self.warnings.append(text)


def ran(algorithm, parameters, heard=None):
    """Return the results, the context and the feedback; raise what the algorithm refuses with."""
    heard, context = heard or Heard(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, fine = QgsProcessingAlgorithm.run(algorithm, parameters, context, heard)
    if not fine:
        raise QgsProcessingException(" ".join(heard.warnings))
    return results, context, heard
