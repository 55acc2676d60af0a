"""One at a time at QGIS's authentication database: two threads in it can wait for each other."""

from __future__ import annotations

import threading

LOGINS = threading.RLock()
"""Held by whoever reads or writes the authentication database."""
