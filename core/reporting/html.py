"""A report as one HTML file that needs nothing else: no script, no font, no image from outside."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any, Callable, Iterator, Union

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..errors import Problem
from .charts import layout
from .document import (
    BarChart,
    Beside,
    Block,
    ChangeChart,
    Image,
    KeyValue,
    LineChart,
    Report,
    Signature,
    Table,
    Text,
)
from .drawing import FONT_SIZE, text_width
from .files import replaced
from .numbers import check_sums, grouped, printed

TEMPLATES = Path(__file__).resolve().parent / "templates"
SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
NARROW_COLUMNS, PACKED_COLUMNS, VAST_COLUMNS = 6, 8, 12
SHORT_ROWS = 14
LONGEST_WORD = 18
ROOMY_TEXT = 16  # signs from which on a text wants a wider column
BRIEF_TEXT = 12 * FONT_SIZE  # a text up to this width keeps on one line in a table of few columns
BRIEF_WORD, FEW_COLUMNS = 5 * FONT_SIZE, 4  # and up to this one in others

Translate = Callable[[str], str]
KINDS = {
    Table: "table",
    Text: "text",
    KeyValue: "facts",
    Image: "image",
    BarChart: "chart",
    ChangeChart: "chart",
    LineChart: "chart",
    Signature: "signature",
    Beside: "beside",
}


def environment(tr: Translate) -> Environment:
    """Return the template environment of all reports: everything is escaped."""
    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(str(TEMPLATES)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        tr=tr, kind=_kind, layout=layout, printed=printed, data_uri=_data_uri, facts_of=facts_of
    )
    made.globals.update(grouped=grouped, vast_columns=VAST_COLUMNS)
    made.globals.update(narrow_columns=NARROW_COLUMNS, packed_columns=PACKED_COLUMNS)
    made.globals.update(short_rows=SHORT_ROWS, brief=_brief, unbroken=_unbroken)
    made.globals.update(roomy=ROOMY_TEXT)
    return made


def render(report: Report, tr: Translate) -> str:
    """Return the report as HTML.

    `tr` translates the renderer's own few words. Raises RPT-01 (a sum that does not add up),
    RPT-02 (a number that is not finite) and RPT-05 (data that is not the image it claims).
    """
    check_sums(report)
    return environment(tr).get_template("report.html").render(report=report)


def write(report: Report, path: str, tr: Translate) -> None:
    """Write the report to `path` as UTF-8, whole or not at all (RPT-03)."""
    text = render(report, tr)
    with replaced(path) as scratch:
        scratch.write_text(text, encoding="utf-8")


def _unbroken(text: str) -> bool:
    """Tell whether a word is too long to stand in one line; words of Han signs break anyway."""
    return any(len(word) > LONGEST_WORD and word.isascii() for word in text.split())


def _brief(text: str, columns: int) -> bool:
    return text_width(text) <= (BRIEF_TEXT if columns <= FEW_COLUMNS else BRIEF_WORD)


def _kind(block: Block) -> str:
    return KINDS[type(block)]


def _data_uri(image: Image) -> str:
    start = SIGNATURES.get(image.media_type)
    if start is None or not image.data.startswith(start):
        raise Problem("RPT-05", title=image.title, kind=image.media_type)
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def facts_of(provenance: dict[str, Any], tr: Translate) -> list[tuple[str, str]]:
    """Return nested provenance as names with texts, such as `Parameters · INPUT`."""
    words = {
        "algorithm": tr("Algorithm"),
        "parameters": tr("Parameters"),
        "software": tr("Software"),
        "engine": tr("Engine"),
        "started": tr("Started"),
        "rules": tr("Rules"),
    }
    return list(_flat({words.get(key, key): value for key, value in provenance.items()}))


def _flat(values: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{above} · {key}" if above else key
        if isinstance(value, dict):
            yield from _flat(value, name)
        else:
            yield name, _shown(value)


def _shown(value: Union[str, object]) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
