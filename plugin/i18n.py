"""Translation: one context for the whole suite, looked up when a text is shown, not at import."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "Shanhe"
FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def N_(text: str) -> str:
    """Mark `text` for extraction and return it untranslated."""
    return text


def tr(text: str) -> str:
    """Return `text` in the reader's language; fill placeholders with `.format` afterwards."""
    return str(QCoreApplication.translate(CONTEXT, text))


def language() -> str:
    """Return the reader's locale: environment, then QGIS's own setting, then the system's."""
    override = os.environ.get("SHANHE_LOCALE")
    chosen = QgsSettings().value("locale/userLocale", "", type=str)
    return str(override or chosen or QLocale.system().name())


def install_translator(locale: Optional[str] = None) -> Optional[QTranslator]:
    """Install the suite's translation for `locale`; keep the result as long as it shall hold.

    zh, zh-Hans and zh_CN all lead to `shanhe_zh_CN.qm`; other languages stay English.
    """
    if not (locale or language()).lower().startswith("zh"):
        return None
    translator = QTranslator()
    if not translator.load(str(FOLDER / "shanhe_zh_CN.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
