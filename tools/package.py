"""Build the plugin's zip: compiled resources and translation in, everything else left out.

The zip is reproducible (fixed times, sorted names) and is scanned here the way the plugin
repository scans it; a single finding fails the build.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from shanhe.core import manifest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "shanhe"
ROOMS = ("core", "plugin", "processing_provider", "ui", "resources")
TOP = ("__init__.py", "metadata.txt", "LICENSE", "README.md", "README.zh_CN.md", "CHANGELOG.md")
EPOCH = (2026, 1, 1, 0, 0, 0)
LARGEST = 25_000_000


def main() -> int:
    """Build, scan and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    build(out)
    print(f"{out}: {out.stat().st_size / 1e6:.2f} MB")
    findings = scan(out)
    for finding in findings:
        print(finding)
    print(f"bandit and detect-secrets: {len(findings)} findings")
    return 1 if findings or out.stat().st_size > LARGEST else 0


def build(out: Path) -> None:
    """Write the zip."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(members().items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def members() -> dict[str, bytes]:
    """Return the contents of the zip by name within the plugin's folder, with their list.

    The list is plain text: digests stand without quotation marks, as in the output of sha256sum, so
    that the scan for secrets sees what they are. Nothing is exempted from the scan for it.
    """
    found = {name: (ROOT / name).read_bytes() for name in TOP}
    for path in tracked(ROOMS):
        found[path] = (ROOT / path).read_bytes()
    found["i18n/shanhe_zh_CN.qm"] = (ROOT / "i18n" / "shanhe_zh_CN.qm").read_bytes()
    found["plugin/resources_rc.py"] = compiled_resources()
    return {**found, manifest.NAME: manifest.written(found)}


def tracked(folders: tuple[str, ...]) -> list[str]:
    """Return the files git knows in `folders`: what is in the zip is what is in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *folders],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def compiled_resources() -> bytes:
    """Compile resources.qrc, importing Qt through `qgis.PyQt` so that it fits Qt 5 and Qt 6.

    The compiler writes the files' times, and orders them by a seed that is another one each time.
    """
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(shutil.copytree(ROOT / "resources", Path(folder, "resources"))).parent
        shutil.copy(ROOT / "resources.qrc", copied)
        for path in copied.rglob("*"):
            os.utime(path, (0, 0))
        made = subprocess.run(
            ["pyrcc5", "resources.qrc"],
            cwd=copied,
            env={**os.environ, "QT_HASH_SEED": "0"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    code = re.sub(r"^from PyQt5 import", "from qgis.PyQt import", made, flags=re.MULTILINE)
    return re.sub(r"^# Created by:.*\n|^# *Created:.*\n", "", code, flags=re.MULTILINE).encode()


def scan(archive: Path) -> list[str]:
    """Return what bandit and detect-secrets find in the unpacked zip; exemptions count too."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        return [*exemptions(Path(folder)), *bandit(folder), *secrets(folder)]


def exemptions(folder: Path) -> list[str]:
    """Return inline marks that would hide a finding."""
    marks = re.compile("#" + r"\s*nosec|pragma:\s*" + "allow" + "list")
    return [
        f"{path.relative_to(folder)}: exemption mark"
        for path in folder.rglob("*.py")
        if marks.search(path.read_text(encoding="utf-8"))
    ]


def bandit(folder: str) -> list[str]:
    """Return bandit's findings of every level."""
    run = subprocess.run(
        [sys.executable, "-m", "bandit", "-q", "-r", "-f", "json", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    results = json.loads(run.stdout)["results"]
    return [f"{r['filename']}:{r['line_number']} {r['test_id']} {r['issue_text']}" for r in results]


def secrets(folder: str) -> list[str]:
    """Return detect-secrets' findings in every file."""
    run = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", folder],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    found = json.loads(run.stdout)["results"]
    return [f"{name}:{hit['line_number']} {hit['type']}" for name in found for hit in found[name]]


if __name__ == "__main__":
    sys.exit(main())
