"""How a working copy looks and behaves in QGIS once it is loaded."""

from __future__ import annotations

from typing import Any

from ...core.editing.tracking import OWN
from ..layers.names import plain_name
from ..layers.styles import apply_style


def prepare_for_editing(layer: Any) -> None:
    """Style the layer by its theme and keep the fields that belong to the record read-only."""
    apply_style(layer)
    layer.setName(plain_name(layer.name()))
    form = layer.editFormConfig()
    for name in OWN:
        form.setReadOnly(layer.fields().indexOf(name), True)
    layer.setEditFormConfig(form)
