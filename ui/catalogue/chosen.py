"""Features that the planner picked: selected ones of a layer, or those of an expression."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsExpressionBuilderDialog
from qgis.PyQt.QtWidgets import QWidget

from ...core.editing.tracking import OWN
from ...plugin.compat import plain
from ...plugin.i18n import tr

UUID = OWN[0]


def selected_layers() -> list[QgsVectorLayer]:
    """Return the layers with selected features whose identities at the node are known."""
    layers = QgsProject.instance().mapLayers().values()
    vectors = [one for one in layers if isinstance(one, QgsVectorLayer)]
    return [
        one for one in vectors if one.selectedFeatureCount() and one.fields().lookupField(UUID) >= 0
    ]


def named_features(layer: QgsVectorLayer) -> frozenset[str]:
    """Return the identities of the selected features."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([UUID], layer.fields())
    found = (plain(one[UUID]) for one in layer.getSelectedFeatures(request))
    return frozenset(str(one) for one in found if one is not None)


def ask_for_filter(text: str, layer: str, parent: QWidget) -> Optional[str]:
    """Let the planner build an expression, with the fields of a layer of that name if there is one.

    None where it was cancelled.
    """
    known = QgsProject.instance().mapLayers().values()
    vectors = [one for one in known if isinstance(one, QgsVectorLayer)]
    named = (one for one in vectors if layer in (one.name(), one.source().rpartition("=")[2]))
    dialog = QgsExpressionBuilderDialog(next(named, None), text, parent)
    dialog.setWindowTitle(tr("Filter of the Features to Check Out"))
    accepted = dialog.exec()
    found = dialog.expressionText()
    dialog.deleteLater()
    return str(found) if accepted else None
