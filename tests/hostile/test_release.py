"""A plugin that was changed on disk is told, and stands in the audit log (H35)."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from shanhe.core import manifest
from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.core.manifest import Compared, compare

ROOT = Path(__file__).resolve().parents[2]
ABC_SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
ABC_SM3 = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_h35_a_line_of_the_list():
    """FIPS 180-4 and GB/T 32905-2016, appendix A, give the digests of “abc”."""
    written = manifest.written({"b/c d.py": b"", "a.py": b"abc"})
    lines = written.decode().splitlines()
    assert lines[0] == f"{ABC_SHA256} {ABC_SM3} 3 a.py"
    assert lines[1].endswith(" 0 b/c d.py")
    assert manifest.read(written.decode())["a.py"] == (ABC_SHA256, ABC_SM3, 3)


@pytest.fixture
def installed(tmp_path):
    """A plugin of three files with its list, as the zip has it."""
    files = {"__init__.py": b"import os\n", "ui/dock.py": b"x = 1\n", "metadata.txt": b"version=1"}
    for name, content in {**files, manifest.NAME: manifest.written(files)}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.cpython-311.pyc").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("no code")
    return tmp_path


def unlink(path):
    path.unlink()


@pytest.mark.parametrize(
    ("name", "act", "expected"),
    [
        ("notes.txt", unlink, Compared()),
        ("ui/dock.py", lambda p: p.write_bytes(b"x = 2\n"), Compared(changed=("ui/dock.py",))),
        ("ui/dock.py", lambda p: p.write_bytes(b""), Compared(changed=("ui/dock.py",))),
        ("metadata.txt", unlink, Compared(missing=("metadata.txt",))),
        ("ui/more.py", lambda p: p.write_bytes(b""), Compared(added=("ui/more.py",))),
        ("osgeo.pyd", lambda p: p.write_bytes(b""), Compared(added=("osgeo.pyd",))),
        ("ui/dock.pyc", lambda p: p.write_bytes(b""), Compared(added=("ui/dock.pyc",))),
        (manifest.NAME, unlink, Compared(missing=(manifest.NAME,))),
        (manifest.NAME, lambda p: p.write_bytes(b"\xff"), Compared(changed=(manifest.NAME,))),
        (manifest.NAME, lambda p: p.write_bytes(b""), Compared(changed=(manifest.NAME,))),
        (
            manifest.NAME,
            lambda p: p.write_text(f"{ABC_SHA256} {ABC_SM3} 3 ../../etc/passwd\n"),
            Compared(changed=(manifest.NAME,)),
        ),
    ],
)
def test_h35_what_was_done_to_the_files(installed, name, act, expected):
    assert compare(installed, Silent()) == Compared()
    act(installed / name)
    assert compare(installed, Silent()) == expected


def test_h35_comparing_can_be_cancelled(installed):
    class Cancelling(Silent):
        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        compare(installed, Cancelling())


def test_h35_a_checkout_says_nothing(installed):
    from shanhe.plugin.security.release import compared

    assert compared() is None
    (installed / manifest.NAME).unlink()
    (installed / "pyproject.toml").write_text("")
    assert compared(installed) is None


@pytest.fixture(scope="module")
def package():
    spec = importlib.util.spec_from_file_location("package", ROOT / "tools" / "package.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def zipped(package, tmp_path_factory):
    out = tmp_path_factory.mktemp("release") / "shanhe.zip"
    package.build(out)
    return out


@pytest.fixture
def release(zipped, tmp_path):
    zipfile.ZipFile(zipped).extractall(tmp_path / "plugins")
    return tmp_path / "plugins" / "shanhe"


def test_h35_the_zip_lists_all_its_files_and_is_reproducible(package, zipped, tmp_path):
    package.build(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == zipped.read_bytes()
    archive = zipfile.ZipFile(zipped)
    listed = manifest.read(archive.read(f"shanhe/{manifest.NAME}").decode())
    names = {name.removeprefix("shanhe/") for name in archive.namelist()}
    assert set(listed) == names - {manifest.NAME}
    for name, one in listed.items():
        content = archive.read(f"shanhe/{name}")
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (one.sha256, one.size)


def test_h35_the_release_is_compared_quickly(release):
    started = time.monotonic()
    assert compare(release, Silent()) == Compared()
    assert time.monotonic() - started < 1


def test_h35_messages_are_in_both_languages(in_both):
    from shanhe.plugin.about import VERSION
    from shanhe.plugin.security.release import verdict

    english, chinese = in_both(lambda: verdict(Compared()))
    assert english == f"The suite's files are those of release {VERSION}."
    assert chinese == f"插件文件与 {VERSION} 版发布时一致。"
    found = Compared(changed=("a.py", "b.py", "c.py", "d.py"), added=("<b>.py",))
    english, chinese = in_both(lambda: verdict(found))
    assert english == (
        f"The suite's files are not those of release {VERSION} (changed: a.py, b.py, c.py and 1 "
        "more; not of the release: <b>.py). Unless you changed them yourself, install the suite "
        "anew from where you trust it, and tell your administrator."
    )
    assert "已改动：a.py, b.py, c.py 及另外 1 处; 不属于该版本：<b>.py" in chinese
    assert "重新安装" in chinese


def test_h35_the_message_bar_tells_only_what_is_wrong(qgis_app, until, monkeypatch):
    from types import SimpleNamespace

    from qgis.gui import QgsMessageBar

    from shanhe.ui.security import own_files
    from shanhe.ui.surroundings import Surroundings

    bar, found = QgsMessageBar(), [None, Compared(), Compared(added=("<b>.py",))]
    surroundings = Surroundings(SimpleNamespace(messageBar=lambda: bar))
    monkeypatch.setattr(own_files, "WAIT_MS", 0)
    told = []
    for expected in found:
        monkeypatch.setattr(own_files, "compared", lambda feedback, e=expected: e)
        watch = own_files.OwnFiles(surroundings)
        tell = watch.tell
        watch.tell = lambda found, tell=tell: (tell(found), told.append(found))
        watch.begin()
        until(lambda e=expected: told and told[-1] is e)
        assert len(bar.items()) == (1 if expected and expected.added else 0)
    assert "not of the release: &lt;b&gt;.py" in bar.items()[0].text()


RUN = """
import json, os, sys
from contextlib import closing
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
QgsApplication.authManager().setMasterPassword("correct horse battery staple", True)
from shanhe.core.editing.database import connect, statement
from shanhe.core.editing.journal import Journal
from shanhe.plugin.nodes.profiles import NodeProfile
from shanhe.plugin.security.audit import audit_path, note, verdict, verify_log
note(NodeProfile("n", "n", "county"), "load", "DLTB")
note(NodeProfile("n", "n", "county"), "load", "XZQ")
with closing(connect(audit_path())) as database:
    rows = [dict(row) for row in database.execute(statement("audit", "all"))]
with closing(Journal(os.path.join(sys.argv[1], "journal.sqlite"))) as journal:
    print(json.dumps([rows, verdict(verify_log(journal))]))
"""


def audited(release, folder):
    """Run the release in a QGIS of its own that reads two layers; return its audit log."""
    folder.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", RUN, str(folder)],
        env={
            **os.environ,
            "PYTHONPATH": str(release.parent),
            "QGIS_AUTH_DB_DIR_PATH": str(folder),
            "SHANHE_AUDIT": str(folder / "audit.sqlite"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    rows, verdict = json.loads(run.stdout.splitlines()[-1])
    assert verdict == "The audit log is whole: 3 records."
    told = ("action", "object", "outcome", "count")
    return [tuple(row[name] for name in told) for row in rows]


def test_h35_the_audit_log_says_what_ran(release, tmp_path):
    from shanhe.plugin.about import VERSION

    reads = [("load", "DLTB", "done", 0), ("load", "XZQ", "done", 0)]
    whole = audited(release, tmp_path / "whole")
    assert whole == [("start", f"Shanhe {VERSION}", "released", 0), *reads]
    (release / "ui" / "more.py").write_text("")
    changed = audited(release, tmp_path / "changed")
    assert changed == [("start", f"Shanhe {VERSION}, ui/more.py", "changed", 1), *reads]
