"""The results of the benchmarks for a reader: what was measured and aimed at, what remains."""

from __future__ import annotations

import os
import platform
from datetime import datetime, timezone
from html import escape

HEADS = ("Job", "Rung", "Size", "Ours", "Peer", "Ratio", "Target", "Met", "Memory, MB")
NOTE = (
    "Ours and the peer ran in turn in the same run. A ratio is how many times faster ours is; "
    "seconds do not carry over to other machines."
)
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; color: #222 }
table { border-collapse: collapse; width: 100% } th, td { padding: .3rem .6rem; text-align: left }
th { border-bottom: 2px solid #333 } td { border-bottom: 1px solid #ddd }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
.yes { color: #0a5c36 } .no { color: #a11212; font-weight: 600 }
.bar { display: flex; height: 1.1rem; width: 100% } .bar span { display: block; overflow: hidden }
small { color: #555 }
"""
COLOURS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb", "#222255")


def line(row):
    """One row for the console."""
    verdict = {True: "met", False: "NOT MET", None: ""}[met(row)]
    target = "" if row["target"] is None else f"target {row['target']:g}"
    return (
        f"{row['job']:44} {row['rung']:12} {row['size']:>18}  ours {_amount(row, 'ours'):>10}  "
        f"{row['against']} {_amount(row, 'peer'):>10}  ratio {row['ratio']:8.2f}  "
        f"{target} {verdict}"
    )


def met(row):
    """Whether the row meets its target; None where it has none."""
    return None if row["target"] is None else row["ratio"] >= row["target"]


def written(rows):
    """The page as HTML."""
    when = datetime.now(timezone.utc).isoformat(timespec="minutes")
    about = f"{when}; {platform.platform()}; Python {platform.python_version()}; "
    about += f"{os.cpu_count()} cores; {_versions()}"
    return "\n".join(
        [
            "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Benchmarks</title>",
            f"<style>{STYLE}</style></head><body><h1>Benchmarks</h1><p>{escape(about)}</p>",
            f"<p>{NOTE}</p>",
            _table(rows),
            "<h2>Where the time goes, and how far the limit is</h2>",
            *map(_profile, filter(_has_profile, rows)),
            "</body></html>",
        ]
    )


def _table(rows):
    heads = "".join(f"<th{_right(at)}>{head}</th>" for at, head in enumerate(HEADS))
    return f"<table><tr>{heads}</tr>{''.join(map(_row, rows))}</table>"


def _row(row):
    verdict = {True: "<span class=yes>yes</span>", False: "<span class=no>no</span>", None: "–"}
    peer = f"{_amount(row, 'peer')} <small>{escape(row['against'])}</small>"
    cells = [
        escape(row["job"]),
        escape(row["rung"]),
        escape(row["size"]),
        _amount(row, "ours"),
        peer,
    ]
    cells += [f"{row['ratio']:.2f}", "–" if row["target"] is None else f"{row['target']:g}"]
    cells += [verdict[met(row)], "–" if row["peak_memory"] is None else str(row["peak_memory"])]
    shown = (f"<td{_right(at)}>{cell}</td>" for at, cell in enumerate(cells))
    return f"<tr>{''.join(shown)}</tr>"


def _right(at):
    return " class=n" if 3 <= at <= 6 or at == 8 else ""


def _amount(row, key):
    return f"{row[key]:,.2f} {row.get('unit', 's')}"


def _has_profile(row):
    return bool(row["profile"] or row["limit"])


def _profile(row):
    """The steps of our time as a bar, and the physical limit beside it."""
    total = sum(row["profile"].values()) or 1.0
    bars = "".join(
        f"<span style='background:{colour};width:{100 * seconds / total:.1f}%'></span>"
        for colour, seconds in zip(COLOURS, row["profile"].values())
    )
    steps = ", ".join(
        f"<span style='color:{colour}'>■</span> {escape(step)} {seconds:.2f} s"
        for colour, (step, seconds) in zip(COLOURS, row["profile"].items())
    )
    limit = row["limit"]
    if limit:
        times = row["ours"] / limit["seconds"] if limit["seconds"] else 0.0
        steps += f"<br><small>limit: {escape(limit['what'])}, {limit['seconds']:.2f} s; "
        steps += f"ours takes {times:.1f} times that</small>"
    title = f"{row['job']}, {row['rung']}, {row['size']}"
    return f"<h3>{escape(title)}</h3><div class=bar>{bars}</div><p>{steps}</p>"


def _versions():
    from qgis.core import Qgis

    return f"QGIS {Qgis.QGIS_VERSION}"
