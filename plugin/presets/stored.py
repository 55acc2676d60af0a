"""Presets in a project: kept as its entries, handed to tools as the files that they read."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

from qgis.core import QgsProcessingUtils

SCOPE = "shanhe"
EVALUATION_TABLES = (
    "suitability_steps",
    "suitability_matrices",
    "suitability_corrections",
    "suitability_weights",
    "runoff_coefficients",
    "cover_exponents",
    "evaluation_conflicts",
)
"""Tables that a project can have its own of."""
Rows = Sequence[Mapping[str, str]]


def store(project: Any, table: str, rows: Rows, source: str) -> None:
    """Keep rows in place of a shipped table, with where they come from, in a project."""
    content = {
        "table": table,
        "version": "1",
        "source": source,
        "rows": [dict(row) for row in rows],
    }
    project.writeEntry(SCOPE, _key(table), json.dumps(content, ensure_ascii=False))


def stored(project: Any, table: str) -> Optional[dict[str, Any]]:
    """Return what a project has in place of a table, None where it has nothing."""
    if project is None:
        return None
    text, known = project.readEntry(SCOPE, _key(table), "")
    return json.loads(text) if known and text else None


def forget(project: Any, table: str) -> None:
    """Have the shipped table count again."""
    project.removeEntry(SCOPE, _key(table))


def preset_file(project: Any, table: str) -> str:
    """Return a file with the project's preset of a table, "" where it has none."""
    content = stored(project, table)
    return written(table, content) if content else ""


def written(table: str, content: Mapping[str, Any]) -> str:
    """Return a temporary file with a preset; the same content is the same file."""
    text = json.dumps(content, ensure_ascii=False, indent=1)
    mark = sha256(text.encode("utf-8")).hexdigest()[:12]
    path = Path(QgsProcessingUtils.tempFolder()) / f"{table}-{mark}.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


def _key(table: str) -> str:
    return f"presets/{table}"
