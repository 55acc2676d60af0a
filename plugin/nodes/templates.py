"""Templates of node trees, one per model of building nodes in a province.

Source: the 2017 requirements for the platform, three models of concentration. The addresses in a
template end in `example.invalid`; replace them with those of the real nodes before saving.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .profiles import NodeProfile, read_profile

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "nodes"


@dataclass(frozen=True)
class Template:
    """A model's name, what it means, and its nodes from the top down."""

    id: str
    title: str
    summary: str
    nodes: tuple[NodeProfile, ...]


def templates() -> list[Template]:
    """Return the templates that ship with the suite."""
    return [_read(path) for path in sorted(FOLDER.glob("*.json"))]


def _read(path: Path) -> Template:
    given = json.loads(path.read_text(encoding="utf-8"))
    nodes = tuple(read_profile(json.dumps(one)) for one in given["nodes"])
    return Template(path.stem, given["title"], given["summary"], nodes)
