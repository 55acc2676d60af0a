"""The optional packages that make the engine faster: what each gives, and how it is installed."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from ..core.geometry.ladder import Accelerator
from .i18n import N_, tr

GIVES = {
    "shapely": N_("Overlays with pieces of large layers, several times faster."),
    "numba": N_("Compiled kernels: shared areas, ellipsoidal areas and simple cuts."),
    "distributed": N_("Whole provinces in chunks, on all processors or a dask cluster."),
}
WANTED = {"shapely": "shapely>=2", "numba": "numba", "distributed": "distributed"}
DEBIAN = {
    "shapely": "python3-shapely",
    "numba": "python3-numba",
    "distributed": "python3-distributed",
}
DEBIAN_SHAPELY_SINCE = 13
RELEASE = Path("/etc/os-release")


def gives(name: str) -> str:
    """Return what a package is good for."""
    return tr(GIVES[name])


def state(found: Accelerator) -> str:
    """Return whether a package is there, in which version, or why it cannot be used."""
    if found.usable:
        return tr("{version}, in use").format(version=found.version)
    if not found.version:
        return tr("not installed")
    if found.oldest:
        return tr("{version} is too old; {oldest} or newer is needed").format(
            version=found.version, oldest=found.oldest
        )
    return tr("{version} cannot be used: {reason}").format(
        version=found.version, reason=found.reason
    )


def install_command(name: str) -> str:
    """Return the command that installs a package for the Python that QGIS runs on."""
    if platform.system() == "Windows":
        return f'python -m pip install "{WANTED[name]}"'
    if platform.system() == "Darwin":
        return f'"{Path(sys.exec_prefix, "bin", "python3")}" -m pip install "{WANTED[name]}"'
    release = _debian()
    if release and (name != "shapely" or release >= DEBIAN_SHAPELY_SINCE):
        return f"sudo apt install {DEBIAN[name]}"
    outside = " --break-system-packages" if release else ""
    return f'python3 -m pip install --user{outside} "{WANTED[name]}" "numpy<2"'


def place_to_type() -> str:
    """Return where the commands are to be typed."""
    if platform.system() == "Windows":
        return tr("Type the commands in the OSGeo4W Shell of QGIS's start menu, then restart QGIS.")
    return tr("Type the commands in a terminal, then restart QGIS.")


def _debian() -> int:
    """Return the release of Debian, 0 on other systems."""
    if not RELEASE.exists():
        return 0
    lines = RELEASE.read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    number = told.get("VERSION_ID", "").strip('"')
    return int(number) if told.get("ID") == "debian" and number.isdigit() else 0
