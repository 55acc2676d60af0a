"""The page in QGIS's options tells what is there and keeps what is chosen."""

from __future__ import annotations

import numba
import pytest
import shapely
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit

from shanhe.core.geometry import ladder
from shanhe.plugin import accelerators
from shanhe.plugin.layers.engine import ENGINE, SCHEDULER, scheduler
from shanhe.ui.options.page import OptionsFactory


@pytest.fixture
def kept(qgis_app):
    yield
    for key in (ENGINE, SCHEDULER):
        QgsSettings().remove(key)
    ladder.choose(ladder.AUTOMATIC)


def test_what_is_chosen_is_kept_and_used(kept):
    page = OptionsFactory().createWidget()
    engine = page.findChild(QComboBox, "ShanheEngine")
    assert engine.currentData() == "automatic"
    engine.setCurrentIndex(engine.findData("bundled"))
    page.findChild(QLineEdit, "ShanheScheduler").setText(" tcp://10.0.0.5:8786 ")
    assert ladder.chosen() == "automatic"
    page.apply()
    assert (ladder.chosen(), scheduler()) == ("bundled", "tcp://10.0.0.5:8786")
    assert not ladder.is_accelerated(10**6)
    again = OptionsFactory().createWidget()
    assert again.engine.currentData() == "bundled"


def test_versions_are_shown(kept):
    page = OptionsFactory().createWidget()
    texts = [label.text() for label in page.findChildren(QLabel)]
    for package in (shapely, numba):
        assert any(text.startswith(f"{package.__version__}, in use") for text in texts)


def test_a_missing_package_comes_with_its_command(kept, monkeypatch):
    missing = [ladder.Accelerator(name, "", False) for name in ladder.PACKAGES]
    monkeypatch.setattr(ladder, "accelerators", lambda: missing)
    monkeypatch.setattr(accelerators.platform, "system", lambda: "Windows")
    page = OptionsFactory().createWidget()
    command = page.findChild(QLineEdit, "ShanheInstall_shapely").text()
    assert command == 'python -m pip install "shapely>=2"'
    assert any("OSGeo4W" in label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize(
    ("release", "package", "command"),
    [
        (12, "numba", "sudo apt install python3-numba"),
        (13, "shapely", "sudo apt install python3-shapely"),
        (
            12,
            "shapely",
            'python3 -m pip install --user --break-system-packages "shapely>=2" "numpy<2"',
        ),
        (0, "distributed", 'python3 -m pip install --user "distributed" "numpy<2"'),
    ],
)
def test_commands_on_linux(monkeypatch, release, package, command):
    """Debian 12 has shapely 1.8 only; its Python takes packages of pip's when told to."""
    monkeypatch.setattr(accelerators.platform, "system", lambda: "Linux")
    monkeypatch.setattr(accelerators, "_debian", lambda: release)
    assert accelerators.install_command(package) == command


def test_an_old_shapely_is_told(kept, monkeypatch):
    monkeypatch.setattr(ladder, "version", lambda name: "1.8.5")
    ladder.accelerator.cache_clear()
    found = ladder.accelerator("shapely")
    ladder.accelerator.cache_clear()
    assert not found.usable
    assert accelerators.state(found) == "1.8.5 is too old; 2 or newer is needed"
