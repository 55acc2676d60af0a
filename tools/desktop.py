"""Run QGIS Desktop with the suite in a scratch profile, on this screen or under Xvfb.

Under Xvfb it takes a picture:
    desktop.py --profile DIR --script FILE --screenshot OUT.png [--lang zh-Hans] [--size 1600x1000]

The script runs inside QGIS as `--code`; it ends by calling `finish()`, which takes the picture.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Iterator, Optional

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 120
INI = """[PythonPlugins]
shanhe=true
[qgis]
checkVersion=false
showTips=false
[locale]
overrideFlag={override}
userLocale={locale}
[app]
projections\\unknownCrsBehavior=NoAction
"""
WRAPPER = """
import sys, traceback
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

def finish(window=None):
    QApplication.processEvents()
    (window or iface.mainWindow()).grab().save({picture!r})
    print("picture taken", flush=True)
    QTimer.singleShot(0, lambda: __import__("os")._exit(0))

def start():
    try:
        exec(compile(open({script!r}, encoding="utf-8").read(), {script!r}, "exec"),
             {{"iface": iface, "finish": finish, "__name__": "__main__"}})
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        __import__("os")._exit(3)

QTimer.singleShot(1500, start)
"""


def main() -> int:
    """Take one picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--script", type=Path, required=True)
    parser.add_argument("--screenshot", type=Path, required=True)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--size", default="1600x1000")
    given = parser.parse_args()
    prepare_profile(given.profile, given.lang)
    code = given.profile / "desktop_code.py"
    picture, script = str(given.screenshot.resolve()), str(given.script.resolve())
    code.write_text(WRAPPER.format(picture=picture, script=script), encoding="utf-8")
    with ExitStack() as stack:
        display = stack.enter_context(virtual_screen(given.size))
        stack.enter_context(running(["openbox"], {**os.environ, "DISPLAY": display}))
        qgis = stack.enter_context(running_qgis(given.profile, given.lang, display, code))
        try:
            ended = qgis.wait(SECONDS)
        except subprocess.TimeoutExpired:
            show_screen(display, given.screenshot)
            print(f"QGIS waits for something; see {given.screenshot}", file=sys.stderr)
            return 1
    return 0 if ended == 0 and given.screenshot.is_file() else 1


def show_screen(display: str, picture: Path) -> None:
    """Take a picture of all that is on the display, such as a dialog that waits for an answer."""
    command = ["import", "-window", "root", str(picture)]
    subprocess.run(command, env={**os.environ, "DISPLAY": display}, check=False)


def prepare_profile(folder: Path, language: str = "en") -> None:
    """Enable the suite in the scratch profile and set its language."""
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        override = str(language != "en").lower()
        settings.write_text(INI.format(override=override, locale=language), encoding="utf-8")


@contextmanager
def running_qgis(
    profile: Path, language: str, display: Optional[str], code: Optional[Path] = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Start QGIS Desktop on a profile, on the given display or on this one."""
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profile)]
    command += ["--profile", "default", "--lang", language]
    command += ["--code", str(code)] if code else []
    environment = {**os.environ, "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg")}
    environment.pop("QT_QPA_PLATFORM", None)
    if language != "en":
        environment["SHANHE_LOCALE"] = language
    if display:
        environment["DISPLAY"] = display
    with running(command, environment) as process:
        yield process


@contextmanager
def virtual_screen(size: str) -> Iterator[str]:
    """Start Xvfb on a free display and yield its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        number = os.read(read, 16).decode().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in a session of its own and leave nothing of it behind."""
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            time.sleep(0.3)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
