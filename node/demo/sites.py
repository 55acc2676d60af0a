"""The five project sites, the text form of the fifth, and what a review must find.

Nothing here runs the review: every piece is a site cut with a plot whose corners are written in
`blocks`, and its area is the national formula's with edges of 20 m at most. The verdicts are
written by hand, one by one, in VERDICTS.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from shanhe.core.geometry.area import ellipsoidal_areas

from .blocks import Block, Plot
from .layers import ABSTRACT, SITE_FIELDS
from .region import CRS
from .store import Layer
from .survey import SYNTHETIC

LONGEST_EDGE = 20.0  # m
TEXT_SITE = "S5"
SQUARE_METRES_PER_HECTARE = 10_000.0
RULES = ("permanent_farmland", "ecological_redline", "urban_boundary", "planned_use", "plan_zone",
         "survey_class", "geohazard", "approved_land", "geometry")  # fmt: skip
# P pass, N notice, F fail, in the order of RULES.
VERDICTS = {
    "S1": "PPPPPPPPP",
    "S2": "FPNNNPPPP",
    "S3": "PNNNNPNPP",
    "S4": "PPNNNPPNP",
    "S5": "PPNNNPPPP",
}
WORDS = {"P": "pass", "N": "notice", "F": "fail"}
FLAGS = {("S5", "permanent_farmland"): "疑似边界误差"}


def stated_hectares(block: Block) -> float:
    """Return the area in hm² that the applicant states: the true one, four decimals."""
    return round(_area(block.site()) / SQUARE_METRES_PER_HECTARE, 4)


def site_layer(blocks: list[Block]) -> Layer:
    """Return the sites that are given as polygons (XMHX)."""
    drawn = [block for block in blocks if block.project.code != TEXT_SITE]
    projects = [block.project for block in drawn]
    columns: dict[str, list[Any]] = {
        "XMDM": [one.code for one in projects],
        "XMMC": [one.name for one in projects],
        "YDYHFLDM": [one.use for one in projects],
        "XMLX": [one.kind for one in projects],
        "ZDXM": [one.listed for one in projects],
        "XMGM": [one.scale for one in projects],
        "SQMJ": [stated_hectares(block) for block in drawn],
        "BZ": [SYNTHETIC] * len(drawn),
    }
    shapes = np.array([block.site() for block in drawn])
    return Layer("XMHX", "项目红线", ABSTRACT, SITE_FIELDS, shapes, columns)


def coordinate_text(block: Block) -> str:
    """Return a site as 报件坐标: zone prefix on Y, X north first, the hole as ring 2."""
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(block.site())]
    points, number = [], 0
    for ring, corners in enumerate(rings, start=1):
        first = number + 1
        for at, (east, north) in enumerate(corners):
            number += 0 if at == len(corners) - 1 else 1
            name = first if at == len(corners) - 1 else number
            points.append(f"J{name},{ring},{north:.3f},{east:.3f}")
    head = (
        "[属性描述]", "格式版本号=1.01", "数据产生单位=合成演示县", "数据产生日期=2024-01-01",
        "坐标系=2000国家大地坐标系", "几度分带=3", "投影类型=高斯克吕格", "计量单位=米", "带号=39",
        "精度=0.001", "转换参数=,,,,,,", "[地块坐标]",
        _parcel_line(len(points), block),
    )  # fmt: skip
    return "\r\n".join([*head, *points]) + "\r\n"


def _parcel_line(points: int, block: Block) -> str:
    one, size = block.project, stated_hectares(block)
    return f"{points},{size:.4f},{one.code},{one.name},面,,{one.kind},{one.use},@"


def truth(blocks: list[Block]) -> dict[str, Any]:
    """Return, per site and rule, the overlaps in ellipsoidal m² and the deserved verdict."""
    return {
        "synthetic": True,
        "crs": CRS,
        "longest_edge_m": LONGEST_EDGE,
        "sites": [_site_truth(block) for block in blocks],
    }


def _site_truth(block: Block) -> dict[str, Any]:
    project, total = block.project, round(_area(block.site()), 2)
    verdicts = dict(zip(RULES, (WORDS[mark] for mark in VERDICTS[project.code])))
    order = ("pass", "notice", "undetermined", "fail")
    found = {rule: {"verdict": verdicts[rule], **_overlap(block, rule, total)} for rule in RULES}
    return {
        "XMDM": project.code, "XMMC": project.name, "YDYHFLDM": project.use,
        "XMLX": project.kind, "ZDXM": project.listed, "XMGM": project.scale,
        "SQMJ": stated_hectares(block),
        "form": "text" if project.code == TEXT_SITE else "polygon",
        "area_m2": total,
        "conclusion": max(verdicts.values(), key=order.index),
        "rules": found,
    }  # fmt: skip


def _overlap(block: Block, rule: str, total: float) -> dict[str, Any]:
    """Return the overlap of a rule in m² and its parts by value."""
    if rule == "geometry":
        return {"overlap_m2": total, "parts": {}}
    parts: dict[str, float] = {}
    for plot, shape in zip(block.plots, block.shapes()):
        value = _value(plot, rule)
        piece = shapely.intersection(block.site(), shape)
        if value and not piece.is_empty:
            parts[value] = parts.get(value, 0.0) + _area(piece)
    held = {value: area for value, area in parts.items() if value != "outside"}
    result = {
        "overlap_m2": round(sum(held.values()), 2),
        "parts": {value: round(area, 2) for value, area in sorted(parts.items())},
    }
    flag = FLAGS.get((block.project.code, rule))
    return result | ({"flag": flag} if flag else {})


def _value(plot: Plot, rule: str) -> str:
    """Return what a plot is to a rule, '' where the rule's layer does not hold it."""
    return {
        "permanent_farmland": plot.dlbm if plot.zone == "300" else "",
        "ecological_redline": "水土保持" if plot.zone == "100" else "",
        "urban_boundary": plot.zone if plot.zone == "410" else "outside",
        "planned_use": plot.planned,
        "plan_zone": plot.zone,
        "survey_class": plot.dlbm,
        "geohazard": plot.hazard,
        "approved_land": "approved" if plot.approval else "",
    }[rule]


def _area(shape: Any) -> float:
    polygonal = [one for one in shapely.get_parts(shape) if one.geom_type == "Polygon"]
    return float(ellipsoidal_areas(list(shapely.to_wkb(polygonal)), CRS, LONGEST_EDGE).sum())
