"""The presets that stand in for the tables of layers and fields of a database."""

from __future__ import annotations

from ..plugin.i18n import N_
from .declare import Declared
from .usual import preset_of


def layer_preset() -> Declared:
    """A file in place of the table of layers; the value is its path or ''."""
    return preset_of(
        "LAYER_TABLE", N_("Preset of layers"), N_("JSON in place of the table db_layers.")
    )


def field_preset() -> Declared:
    """A file in place of the table of fields; the value is its path or ''."""
    return preset_of(
        "FIELD_TABLE",
        N_("Preset of fields"),
        N_("JSON in place of the table db_fields, whose lengths differ between provinces."),
    )
