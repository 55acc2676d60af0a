"""Real SIGKILLs: programs that edit and submit die at a step or at any moment, and come back."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from .cases import Case
from .judge import Verdict, judge
from .zygote import WAIT_S, surroundings_of_children

STEPS = ("intended", "written", "sealed", "marked", "queued", "sending", "answered",
         "journalled", "settled")  # fmt: skip
ROUNDS, MANY_ROUNDS = 3, 20
LONGEST_S, QGIS_LONGEST_S = 0.25, 1.6


def cases(backend, count=120, of_qgis=30, seed=0):
    """Return `count` kills of forked programs and `of_qgis` of whole QGIS processes."""
    draw = random.Random(f"{seed} {backend.name}")
    found = []
    for number in range(count if backend.name in ("changes", "postgis") else 0):
        step = STEPS[number % len(STEPS)] if number % 2 else None
        name = f"at {step}" if step else "at any moment"
        act = _forked(step, None if step else draw.uniform(0.002, LONGEST_S), number)
        found.append(Case("kill", backend.name, f"{name} {number}", act))
    for number in range(of_qgis):
        act = _of_qgis(draw.uniform(0.0, QGIS_LONGEST_S), number)
        found.append(Case("kill", backend.name, f"QGIS at any moment {number}", act))
    return found


def _forked(step, after, number):
    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        diary = desk.folder / "diary.txt"
        diary.unlink(missing_ok=True)
        parcel = sorted(row["BSM"] for row in desk.shown())[number % 5]
        backend = bench.backend
        order = {
            "copy": str(desk.path),
            "journal": str(desk.folder / "journal.sqlite"),
            "protocol": backend.protocol,
            "where": backend.url(backend.port) if backend.name == "changes" else backend.port,
            "user": desk.user,
            "word": backend.password(desk.user),
            "step": step,
            "rounds": ROUNDS if step else MANY_ROUNDS,
            "token": bench.fresh_name(),
            "diary": str(diary),
            "parcel": parcel,
        }
        killed = bench.zygote.kill_one(order, after)
        bench.kills += killed
        if step and not killed:
            verdict.blame("stuck", f"the step {step} was never reached")
        return _after(bench, desk, diary, order["token"], parcel, verdict)

    return act


def _of_qgis(after, number):
    def act(bench):
        from shanhe.plugin.nodes.profiles import write_profile

        desk, verdict = bench.desk(), Verdict()
        diary, profile = desk.folder / "diary.txt", desk.folder / "profile.json"
        diary.unlink(missing_ok=True)
        profile.write_text(write_profile(desk.profile, secrets=True), encoding="utf-8")
        parcel = sorted(row["BSM"] for row in desk.shown())[number % 5]
        token = bench.fresh_name()
        arguments = (desk.folder, profile, diary, token, parcel, 100)
        command = [sys.executable, "-m", "faults.qgis_victim", *map(str, arguments)]
        log = (desk.folder / "victim.log").open("wb")
        with (
            log,
            subprocess.Popen(
                command, env=surroundings_of_children(), stdout=log, stderr=log
            ) as child,
        ):
            if not _is_ready(diary, child):
                child.kill()
                text = Path(log.name).read_text(errors="replace")[-800:]
                raise RuntimeError(f"QGIS did not start: {text}")
            time.sleep(after)
            child.kill()
            bench.kills += child.wait() == -signal.SIGKILL
        if child.returncode != -signal.SIGKILL:
            text = Path(log.name).read_text(errors="replace")[-800:]
            verdict.blame("stuck", f"QGIS ended by itself: {text}")
        return _after(bench, desk, diary, token, parcel, verdict)

    return act


def _is_ready(diary, child):
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end and child.poll() is None:
        if diary.exists() and diary.stat().st_size:
            return True
        time.sleep(0.01)
    return False


def _after(bench, desk, diary, token, parcel, verdict):
    """Come back and press on: what was saved arrived once, nothing else came."""
    if desk.drain().state != "NOTHING":
        verdict.blame("stuck", f"after a kill: {desk.states()[-1]}")
    lines = diary.read_text(encoding="utf-8").split("\n") if diary.exists() else []
    rows = bench.backend.rows()
    names = [row["BSM"] for row in rows]
    started = {line.split()[2] for line in lines if line.startswith("will insert")}
    for name in started:
        if names.count(name) > 1:
            verdict.blame("doubled", f"{name}: {names.count(name)} features")
        if f"did insert {name}" in lines and name not in names:
            verdict.blame("lost", f"the saved insert {name}")
    if {name for name in names if name.startswith(token)} - started:
        verdict.blame("silent", "features that nobody inserted")
    _last_update(lines, rows, parcel, verdict)
    _thin_out(desk, names, token)
    return judge(desk, desk.shown(), verdict)


def _last_update(lines, rows, parcel, verdict):
    """The parcel holds the last update that was saved, or the one under way."""
    done = [line.split()[2] for line in lines if line.startswith("did update")]
    begun = [line.split()[2] for line in lines if line.startswith("will update")]
    (held,) = [row["BZ"] for row in rows if row["BSM"] == parcel]
    if done and held not in (done[-1], begun[-1]):
        verdict.blame("lost", f"{parcel} holds {held}, not {done[-1]} or {begun[-1]}")


def _thin_out(desk, names, token):
    """Delete what this case inserted, so that the layer stays small."""
    if len(names) > 60:
        desk.edit(f"DELETE FROM DLTB WHERE BSM LIKE 'N%-%' AND BSM NOT LIKE '{token}%'")
        desk.drain()
