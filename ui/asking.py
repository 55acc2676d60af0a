"""A question before something that cannot be taken back."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from .standard_buttons import put_words


class Question(NamedTuple):
    """What is asked; `yes` stands on the button that does it.

    Return means Cancel, unless what is asked for was `begun` by the planner and loses nothing.
    """

    name: str
    title: str
    text: str
    yes: str
    begun: bool = False


def asked(parent: QWidget, question: Question) -> bool:
    """Return whether the planner agrees."""
    box = QMessageBox(parent)
    box.setObjectName(question.name)
    box.setWindowTitle(question.title)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.text)
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    put_words(box)
    box.setDefaultButton(yes if question.begun else cancel)
    box.exec()
    agreed = box.clickedButton() is yes
    box.deleteLater()
    return agreed
