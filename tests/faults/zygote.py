"""The process that forks victims: it has loaded the program before, so a kill takes no second."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

WAIT_S = 60


class Zygote:
    """The process that forks victims: it has loaded the program before."""

    def __init__(self):
        self._process = None

    def kill_one(self, order, after):
        """Run an order; kill it after so many seconds (None: it ends itself). True if killed."""
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "faults.victim"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env=surroundings_of_children(),
            )
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline())
        if after is not None:
            time.sleep(after)
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return int(self._process.stdout.readline()) == -signal.SIGKILL

    def close(self):
        """End it."""
        if self._process is not None:
            self._process.stdin.close()
            self._process.wait(WAIT_S)


def surroundings_of_children():
    """The environment in which a child finds the package and these tests."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
