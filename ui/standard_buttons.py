"""The words on OK, Cancel and Close: Qt's own are English where its translation is missing."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox

from ..plugin.i18n import N_, tr

WORDS = {"Ok": N_("OK"), "Cancel": N_("Cancel"), "Close": N_("Close")}


def put_words(box: Union[QDialogButtonBox, QMessageBox]) -> None:
    """Write the suite's words on the standard buttons that a box has."""
    for name, word in WORDS.items():
        button = box.button(getattr(type(box).StandardButton, name))
        if button is not None:
            button.setText(tr(word))
