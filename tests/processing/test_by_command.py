"""Every tool by qgis_process, on the small input of its case; see `test_three_ways`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A QGIS profile in which the plugin is enabled."""
    folder = tmp_path_factory.mktemp("profile")
    command(folder, "plugins", "enable", "shanhe")
    return folder


def command(profile, *arguments):
    """Run qgis_process as cron would: no window, no person."""
    run = subprocess.run(
        ["qgis_process.bin", "--json", *arguments],
        env={
            **os.environ,
            "HOME": str(profile),
            "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg"),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile / "profile"),
            "PYTHONPATH": "",
        },
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_by_command(case, profile, tmp_path):
    words = []
    for key, value in case.parameters(tmp_path).items():
        values = value if isinstance(value, list) else [value]
        words += [f"{key}={one}" for one in values]
    answer = command(profile, "run", f"shanhe:{case.identifier}", "--", *words)
    case.check(json.loads(answer)["results"], tmp_path)
