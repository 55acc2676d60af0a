"""The presets that stand in for the tables of layers and fields of a database."""

from __future__ import annotations

from ..plugin.i18n import N_
from .declare import Declared, file_in


def layer_preset() -> Declared:
    """A file in place of the table of layers; the value is its path or ''."""
    return file_in(
        "LAYER_TABLE",
        N_("Preset of layers"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table db_layers."),
    )


def field_preset() -> Declared:
    """A file in place of the table of fields; the value is its path or ''."""
    return file_in(
        "FIELD_TABLE",
        N_("Preset of fields"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table db_fields, whose lengths differ between provinces."),
    )
