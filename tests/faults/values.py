"""Values and shapes at the edge: they come back equal, or are refused before anything is sealed."""

from __future__ import annotations

import json
import struct

from .cases import Case
from .desk import Desk
from .judge import Verdict, judge, mirrors, told

TEXTS = {
    "emoji": "图斑 🏞️",
    "decomposed": "Cafe\u0301",
    "right to left": "\u202eקרקע",
    "quotes": '\'; DROP TABLE "DLTB"; --',
    "blanks at the end": "地类  ",
    "255 signs": "山" * 255,
    "256 signs": "山" * 256,
    "1 MB": "山" * 350_000,
    "new lines": "一\r\n二\t三",
    "control signs": "a\x01b\x7f",
    "backslashes": "\\N\\\\u0000",
    "NUL": "a\0b",
}
NUMBERS = {
    "2^53+1": ("SJNF", 2**53 + 1),
    "int32": ("SJNF", 2**31 - 1),
    "int64": ("SJNF", 2**63 - 1),
    "least int64": ("SJNF", -(2**63)),
    "tenth": ("TBMJ", 0.1),
    "30000000000000004": ("TBMJ", 0.30000000000000004),
    "1e308": ("TBMJ", 1e308),
    "5e-324": ("TBMJ", 5e-324),
    "minus zero": ("TBMJ", -0.0),
    "infinity": ("TBMJ", 9e999),
    "text in a number": ("TBMJ", "viel"),
    "real in an integer": ("SJNF", 1.5),
}
DATES = {
    "year 1": "0001-01-01",
    "year 9999": "9999-12-31",
    "30 February": "2023-02-30",
    "leap day": "2024-02-29",
    "words": "tomorrow",
}
ALTERED = "WFST-11"
X, Y = 39_500_500.0, 2_800_500.0
SQUARE = ((X, Y), (X + 10, Y), (X + 10, Y + 10), (X, Y + 10), (X, Y))


def ring(*points):
    """A ring as WKB writes it."""
    packed = b"".join(struct.pack("<2d", *point) for point in points)
    return struct.pack("<I", len(points)) + packed


def polygon(*rings, code=3):
    """A polygon as little-endian WKB."""
    return struct.pack("<BII", 1, code, len(rings)) + b"".join(rings)


def square(x, y, side=10.0):
    """A closed square ring."""
    return ring((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))


NAN, INF = float("nan"), float("inf")
GOOD_SHAPES = {
    "many decimals": polygon(square(X + 0.1234567890123, Y + 1 / 3)),
    "hole": polygon(square(X, Y, 100), square(X + 20, Y + 20)),
    "duplicate point": polygon(ring(SQUARE[0], SQUARE[0], *SQUARE[1:])),
    "other direction": polygon(ring(*reversed(SQUARE))),
}
BAD_SHAPES = {
    "bow-tie": polygon(ring((X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9), (X, Y))),
    "unclosed": polygon(ring(*SQUARE[:-1])),
    "no area": polygon(ring((X, Y), (X + 5, Y), (X + 9, Y), (X, Y))),
    "two points": polygon(ring((X, Y), (X, Y))),
    "hole outside": polygon(square(X, Y), square(X + 50, Y + 50)),
    "empty": polygon(),
    "not a number": polygon(ring(SQUARE[0], (NAN, Y), *SQUARE[2:])),
    "infinite": polygon(ring(SQUARE[0], (INF, Y), *SQUARE[2:])),
    "1e308": polygon(square(1e308, 1e308, 1e307)),
    "axes swapped": polygon(square(Y, X)),
    "degrees": polygon(square(116.3, 25.8, 0.01)),
    "no zone": polygon(square(X - 39_000_000, Y)),
    "line": struct.pack("<BII", 1, 2, 2) + struct.pack("<4d", X, Y, X + 1, Y),
    "with Z": struct.pack("<BII", 1, 1003, 1) + struct.pack("<I", 4)
    + struct.pack("<12d", X, Y, 1, X + 9, Y, 1, X + 9, Y + 9, 1, X, Y, 1),
    "cut off": polygon(square(X, Y))[:-9],
    "NULL": None,
}  # fmt: skip


def cases(backend):
    """Return the value cases of one back end."""
    name = backend.name
    found = [Case("values", name, f"text {one}", _text(text)) for one, text in TEXTS.items()]
    found += [Case("values", name, f"number {one}", _set(*it)) for one, it in NUMBERS.items()]
    found += [Case("values", name, f"date {one}", _set("PZRQ", day)) for one, day in DATES.items()]
    found += [
        Case("values", name, f"shape {one}", _shape(wkb, good=True))
        for one, wkb in GOOD_SHAPES.items()
    ]
    return found + [
        Case("values", name, f"shape {one}", _shape(wkb, good=False))
        for one, wkb in BAD_SHAPES.items()
    ]


def _text(text):
    return _set("BZ", text)


def _set(field, value):
    """Write a value past all forms, as a script would; it arrives equal or is refused."""

    def act(bench):
        desk = bench.desk()
        name = min(row["BSM"] for row in desk.shown())
        _write(desk, f"UPDATE DLTB SET {field} = ? WHERE BSM = ?", (value, name))
        return _arrives_or_not(bench, desk, name, field, value)

    return act


def _shape(wkb, good):
    def act(bench):
        desk = bench.desk()
        name = min(row["BSM"] for row in desk.shown())
        blob = None if wkb is None else b"GP\x00\x01" + struct.pack("<i", 4527) + wkb
        _write(desk, "UPDATE DLTB SET geom = ? WHERE BSM = ?", (blob, name), indexed=False)
        sent = None if wkb is None else wkb.hex()
        return _arrives_or_not(bench, desk, name, "geometry", sent, must=good)

    return act


def _write(desk, sql, values, indexed=True):
    """Run one statement on the copy; without the R-tree where the shape could not be indexed."""
    from contextlib import closing

    with closing(desk.copy.tracking()) as tracking:
        database = tracking._database
        if not indexed:
            for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
                database.create_function(name, 1, lambda _: 0.0, deterministic=True)
            database.create_function("ST_IsEmpty", 1, lambda _: 0, deterministic=True)
        database.execute(sql, values)


def _arrives_or_not(bench, desk, name, field, value, must=None):
    verdict, before = Verdict(), _held(bench, name, field)
    outcome = desk.press()
    told(outcome, verdict)
    held = _held(bench, name, field)
    if outcome.state == "APPLIED" or (outcome.state == "NOTHING" and _same(before, value)):
        if must is False:
            verdict.blame("silent", f"{field}={value!r:.60} was taken: {outcome}")
        elif not _same(held, value) and not _is_told(outcome):
            verdict.blame("lost", f"{field}: {held!r:.60} for {value!r:.60}")
    elif held != before:
        verdict.blame("silent", f"{outcome.state}, and yet the node holds {held!r:.60}")
    elif must:
        verdict.blame("stuck", f"a good shape led to {outcome.state} {outcome.problem}")
    if outcome.state == "APPLIED":
        desk.pull()
        _comes_back(bench, verdict)
    else:
        _correct(desk, name, field, before)
    if desk.drain().state != "NOTHING":
        verdict.blame("stuck", f"corrected: {desk.states()[-1]}")
    return judge(desk, desk.shown(), verdict)


def _is_told(outcome):
    """Tell whether the planner reads that the node keeps other values than were sent (tier C)."""
    return outcome.problem is not None and outcome.problem.code == ALTERED


def _comes_back(bench, verdict):
    """A fresh working copy shows the value as well."""
    fresh = Desk(bench.backend, bench.folder, "fresh").check_out()
    mirrors(fresh, bench.backend.rows(), verdict)


def _correct(desk, name, field, before):
    """Take the edit back, as the planner would who reads the message."""
    if field == "geometry":
        blob = b"GP\x00\x01" + struct.pack("<i", 4527) + bytes.fromhex(before)
        sql = "UPDATE DLTB SET geom = ? WHERE BSM = ?"
        _write(desk, sql, (blob, name), indexed=False)
    else:
        _write(desk, f"UPDATE DLTB SET {field} = ? WHERE BSM = ?", (before, name))


def _held(bench, name, field):
    (row,) = [row for row in bench.backend.rows() if row["BSM"] == name]
    return row[field]


def _same(one, other):
    """Equal to the last digit, as JSON writes it; minus zero is zero."""
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == other
    return json.dumps(one) == json.dumps(other)
