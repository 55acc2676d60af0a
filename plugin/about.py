"""What metadata.txt says of the suite, read once."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _read() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


METADATA = _read()
VERSION = METADATA["version"]
