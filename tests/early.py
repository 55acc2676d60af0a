"""The environment of every test, set before QGIS starts: no screen, no one's profile.

Temporary files lie in memory where there is plenty of it: the suite waits for thousands of durable
writes, and a disk makes them several times as long. `SHANHE_TEST_DISK=1` keeps them on the disk.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

MEMORY, PLENTY = Path("/dev/shm"), 6 << 30
if (
    MEMORY.is_dir()
    and os.access(MEMORY, os.W_OK)
    and shutil.disk_usage(MEMORY).free > PLENTY
    and not os.environ.get("SHANHE_TEST_DISK")
):
    os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="shanhe-", dir=MEMORY)
    Path(tempfile.tempdir).chmod(0o755)  # PostgreSQL runs as a user of its own
    atexit.register(shutil.rmtree, tempfile.tempdir, ignore_errors=True)

SCRATCH = Path(tempfile.mkdtemp(prefix="shanhe-tests-"))
(SCRATCH / "auth").mkdir()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QGIS_AUTH_DB_DIR_PATH"] = str(SCRATCH / "auth")
os.environ["SHANHE_NODES"] = str(SCRATCH / "nodes")
os.environ["SHANHE_JOURNAL"] = str(SCRATCH / "journal.sqlite")
os.environ["SHANHE_AUDIT"] = str(SCRATCH / "audit.sqlite")
os.environ["SHANHE_LOCALE"] = "en"
