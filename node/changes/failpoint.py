"""Places where a test lets the node die: `NODE_FAIL=point:kill`; without it nothing happens."""

from __future__ import annotations

import os
import signal

_POINT, _, _ACTION = os.environ.get("NODE_FAIL", "").partition(":")


def fail_point(name: str) -> None:
    """End the process at once, as a power cut would, if the environment names this point."""
    if name == _POINT and _ACTION == "kill":
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
