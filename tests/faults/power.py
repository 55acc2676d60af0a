"""Power cuts: only what was synced is there afterwards (row 3 of the fault matrix)."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from .cases import Case
from .judge import Verdict
from .model import Node, kernel
from .seat import Seat
from .zygote import surroundings_of_children

STEPS = ("intended", "written", "sealed", "marked", "queued", "sending", "wire", "answered",
         "journalled", "settled", "end")  # fmt: skip
SURE = STEPS.index("queued")
SOURCE = Path(__file__).with_name("power_cut.c")
COMPILER = shutil.which("cc") or shutil.which("gcc")


def missing():
    """Return why there can be no power cuts here, '' if there can."""
    linux = sys.platform.startswith("linux")
    return "" if COMPILER and linux else "a C compiler and Linux are needed to model power cuts"


def cases(level=""):
    """Return a cut at each step; `level` is another sync level of SQLite's, as a mutation."""
    return [Case("power cut", "kernel", f"at {step}", _cut_at(step, level)) for step in STEPS]


def _cut_at(step, level):
    def act(bench):
        verdict, folder = Verdict(), bench.folder / f"power-{step}-{level}"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "shadow").mkdir(parents=True)
        template = kernel.make_copy(folder / "copy.gpkg", 4)
        shutil.copy(template, folder / "shadow" / "copy.gpkg")
        node = Node(kernel.node_of(template).rows)
        library = _library(bench.folder)
        environment = surroundings_of_children()
        environment.update(LD_PRELOAD=str(library), SHADOW=str(folder / "shadow"))
        command = [sys.executable, "-m", "faults.power_victim", str(folder), step, level]
        code = subprocess.run(command, env=environment, check=False, timeout=60).returncode
        if code != -signal.SIGKILL:
            verdict.blame("stuck", f"the program never came to {step}: {code}")
        sent = folder / "sent"
        if sent.exists():
            payload = sent.read_bytes()
            node.deliver(payload, kernel_digest(payload))
        _judge(folder, step, node, verdict)
        return verdict

    return act


def _library(folder):
    library = folder / "power_cut.so"
    if not library.exists():
        command = [COMPILER, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
        subprocess.run(command, check=True, timeout=60)
    return library


def kernel_digest(payload):
    from shanhe.core.editing.change_set import digest

    return digest(payload)


def _judge(folder, step, node, verdict):
    """Come back with the disk as it was: nothing acknowledged is gone, nothing goes twice."""
    disk = folder / "after"
    disk.mkdir()
    seat = _Returned(disk, folder / "shadow", node)
    try:
        known = [sealed.state for sealed in seat.journal.sets()]
        if STEPS.index(step) >= SURE and not known:
            verdict.blame("lost", f"power cut at {step}: the journal does not know the set")
        if step in ("sending", "wire") and known and known != ["UNKNOWN"]:
            verdict.blame("lost", f"power cut at {step}: the journal says {known}")
        if seat.drain(lambda: "mine").state != "NOTHING":
            verdict.blame("stuck", f"after the power cut at {step}")
        table = kernel.table_of(disk / "copy.gpkg")
        shown = {uuid: row["TBMJ"] for uuid, row in table.items()}
        if json.dumps(shown, sort_keys=True) != json.dumps(
            {uuid: row["TBMJ"] for uuid, row in node.rows.items()}, sort_keys=True
        ):
            verdict.blame("lost", "copy and node differ")
        if sorted(shown.values()) != [100.0, 100.0, 4711]:
            verdict.blame("lost", f"the saved edits are gone: {sorted(shown.values())}")
        if len(node.entries) != 2:
            verdict.blame("doubled", f"{len(node.entries)} ops for 2 edits")
    finally:
        seat.close()


class _Returned(Seat):
    """A planner whose files are those of the disk after the cut."""

    def __init__(self, folder, shadow, node):
        import random

        self._shadow = shadow
        folder.rmdir()
        super().__init__(folder, shadow / "copy.gpkg", node, random.Random(1))

    def open(self):
        for file in self._shadow.iterdir():
            if not (self.folder / file.name).exists() or file.name != "copy.gpkg":
                shutil.copy(file, self.folder / file.name)
        self._shadow = self.folder.with_name("none")
        self._shadow.mkdir(exist_ok=True)
        super().open()
