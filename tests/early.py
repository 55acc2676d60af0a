"""The environment of every test, set before QGIS starts: no screen, no one's profile."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

SCRATCH = Path(tempfile.mkdtemp(prefix="shanhe-tests-"))
(SCRATCH / "auth").mkdir()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QGIS_AUTH_DB_DIR_PATH"] = str(SCRATCH / "auth")
os.environ["SHANHE_NODES"] = str(SCRATCH / "nodes")
os.environ["SHANHE_JOURNAL"] = str(SCRATCH / "journal.sqlite")
os.environ["SHANHE_AUDIT"] = str(SCRATCH / "audit.sqlite")
os.environ["SHANHE_LOCALE"] = "en"
