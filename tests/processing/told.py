"""A run of a tool of the suite with the warnings that it gave."""

from __future__ import annotations

import processing
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, text):
        self.warnings.append(text)


def run_tool(identifier, **parameters):
    """The results and the warnings."""
    told, context = Told(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    found = processing.run(f"shanhe:{identifier}", parameters, context=context, feedback=told)
    return found, told.warnings
