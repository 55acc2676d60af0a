"""The greatest memory of a process, told by Linux."""

from __future__ import annotations

from pathlib import Path

STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")
RESET_PEAK = "5"


def forget_peak():
    """Begin anew to note the greatest memory of this process (Linux)."""
    if CLEAR.exists():
        CLEAR.write_text(RESET_PEAK)


def peak_mb():
    """The greatest memory of this process in MB since it was last forgotten."""
    told = STATUS.read_text().partition("VmHWM:")[2].split()[0] if STATUS.exists() else 0
    return int(told) * 1024 / 1e6
