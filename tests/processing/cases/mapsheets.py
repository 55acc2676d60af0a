"""A county of two towns over four 1:10 000 sheets from 105° E, 30° N."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write_polygons


def box(west, south, east, north):
    corners = (west, south), (east, south), (east, north), (west, north), (west, south)
    return f"POLYGON(({','.join(f'{x} {y}' for x, y in corners)}))"


TOWNS = [(box(105.0, 30.0, 105.1, 30.05), "A"), (box(105.1, 30.0, 105.125, 30.05), "B")]


def parameters(folder):
    return {
        "INPUT": write_polygons(folder / "towns.gpkg", {"XZQDM": str}, TOWNS, epsg=4490),
        "ZONE_FIELD": "XZQDM",
        "SCALE": 6,
        "OUTPUT": str(folder / "sheets.gpkg"),
        "TABLE": str(folder / "parts.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = {
        row[0]: row[1:] for row in rows_of(folder / "sheets.gpkg", "TFH", "LLMJ", "KZMJ", "WMJ")
    }
    assert sorted(found) == ["H48G047049", "H48G047050", "H48G048049", "H48G048050"]
    # 27 847 757.0265 m² by the trapezoid formula; the sheet lies wholly inside
    assert found["H48G048049"] == (27847757.03, 27847757.03, 0.0)
    for theory, inside, outside in found.values():
        assert inside + outside == pytest.approx(theory, abs=1e-6)
    parts = rows_of(folder / "parts.gpkg", "TFH", "ZONE", "AREA_M2")
    assert [row[1] for row in parts if row[0] == "H48G048050"] == ["A", "B"]
    assert "Every sheet closes" in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "sheets:SHEETS": given["OUTPUT"],
        "sheets:PARTS": given["TABLE"],
        "sheets:REPORT": given["REPORT"],
        "sums:SUMS": str(folder / "sums.gpkg"),
    }
