"""A small county that every rule passes: two parcels, their village, plan layers in step."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import wkb as shapely_wkb
from shapely import wkt

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.quality import Database, LayerData, Standard, check_database, rule_set
from shanhe.core.planning.quality.columns import Column, FieldFound
from shanhe.core.planning.quality.reading import as_dictionary

CRS = "EPSG:4527"
EVALUATED = ("STBHZYXPJJG", "NYSCSYXPJJG", "CZJSSYXPJJG", "ZTGNFQ")
X, Y = 39_500_000, 2_850_000  # on the central meridian
STANDARD = Standard.load()


def shape(text):
    """WKT in metres from the county's corner, as WKB in the CRS."""
    moved = shapely.transform(wkt.loads(text), lambda points: np.add(points, (X, Y)))
    return shapely_wkb.dumps(moved, byte_order=1)


def box(xmin, ymin, xmax, ymax, longest=50):
    """A rectangle with a vertex at least every 50 m, as the density of vertices asks."""
    ring = shapely.segmentize(shapely.box(xmin, ymin, xmax, ymax), longest)
    return ring.wkt


def area(wkb):
    return round(float(ellipsoidal_areas([wkb], CRS)[0]), 2)


def layer(name, rows, kind="polygon", crs=CRS):
    """A layer with all fields of the standard; rows are (WKT, {field: value})."""
    specs = STANDARD.fields(name)
    fields = [FieldFound(one.name, one.kind, one.length, one.decimals) for one in specs]
    known = {one.name for one in fields}
    extra = {key for _, values in rows for key in values} - known
    fields += [FieldFound(key, "text", 50) for key in sorted(extra)]
    columns = {
        one.name: Column(one, [values.get(one.name) for _, values in rows]) for one in fields
    }
    wkbs = [shape(text) if text else None for text, _ in rows]
    fids = list(range(1, len(rows) + 1))
    return LayerData(name, name, "", kind, crs, tuple(fields), fids, columns, wkbs)


def numbered(place, row, code, **values):
    return {"BSM": f"350821{place:04d}{row:08d}", "YSDM": code, **values}


COUNTY = {"XZQDM": "350821", "XZQMC": "长汀县"}
PARCEL = {
    "QSXZ": "30", "QSDWDM": "3508211002010000000", "QSDWMC": "村", "ZLDWDM": "3508211002010000000",
    "ZLDWMC": "村", "FRDBS": "0", "SJNF": 2020, "MSSM": "00",
}  # fmt: skip
WEST, EAST = box(0, 0, 100, 200), box(100, 0, 200, 200)
WHOLE = box(0, 0, 200, 200)
LEFT, RIGHT = area(shape(WEST)), area(shape(EAST))
TOTAL = round(LEFT + RIGHT, 2)


def survey():
    """XZQ, CJDCQ, DLTB, CZCDYD and the border lines."""
    ridge = round(LEFT * 0.1, 2)
    crop = {"TBBH": "1", "DLBM": "0101", "DLMC": "水田", "TBMJ": LEFT, "KCDLBM": "1203",
            "KCXS": 0.1, "KCMJ": ridge, "TBDLMJ": round(LEFT - ridge, 2), "GDLX": "TT",
            "GDPDJB": "2", "ZZSXDM": "LS", "ZZSXMC": "种植粮食作物"}  # fmt: skip
    village = {"TBBH": "2", "DLBM": "0702", "DLMC": "农村宅基地", "TBMJ": RIGHT, "TBDLMJ": RIGHT,
               "CZCSXM": "203"}  # fmt: skip
    unit = {"XZQDM": "350821100", "XZQMC": "镇", "DCMJ": TOTAL, "JSMJ": area(shape(WHOLE))}
    border = list(shapely.segmentize(shapely.box(0, 0, 200, 200), 50).exterior.coords)
    line = shapely.LineString(border).wkt
    return [
        layer("XZQ", [(WHOLE, numbered(1, 1, "1000600100", **unit, MSSM="00"))]),
        layer("XZQJX", [(line, numbered(2, 1, "1000600200"))], "line"),
        layer("CJDCQJX", [(line, numbered(6, 1, "1000600500"))], "line"),
        layer("CJDCQ", [(WHOLE, numbered(3, 1, "1000600400", ZLDWDM="3508211002010000000",
                                         ZLDWMC="村", CJDCQMJ=TOTAL))]),
        layer("DLTB", [(WEST, numbered(4, 1, "2001010100", **PARCEL, **crop)),
                       (EAST, numbered(4, 2, "2001010100", **PARCEL, **village))]),
        layer("CZCDYD", [(EAST, numbered(5, 1, "2001040000", CZCLX="203", CZCMC="村", CZCMJ=RIGHT,
                                         CZCDM="3508211002010000000"))]),
        described("XZQ", "XZQJX", "CJDCQJX", "CJDCQ", "DLTB", "CZCDYD"),
    ]  # fmt: skip


def described(*names):
    """The table of metadata, a row a layer."""
    fields = ["data_id", "resource_id", "data_name", "data_alias", "data_format", "geometry_type",
              "wkid", "coordinate_unit", "product_date", "update_date", "source_currency",
              "integrity", "quality_evaluation"]  # fmt: skip
    columns = {
        name.upper(): Column(FieldFound(name, "text", 50), ["x"] * len(names)) for name in fields
    }
    columns["DATA_NAME"] = Column(FieldFound("data_name", "text", 50), list(names))
    kept = tuple(column.field for column in columns.values())
    fids = list(range(1, len(names) + 1))
    table = "META_VECTORDATA"
    return LayerData(table, table, "", "none", "", kept, fids, columns, [None] * len(names))


def plan():
    """The plan's layers: protected in the west, town in the midst, farmland in the east."""
    places = [box(0, 0, 100, 200), box(100, 0, 200, 200), box(200, 0, 300, 200)]
    whole = box(0, 0, 300, 200)
    west, _, east = sizes = [area(shape(one)) for one in places]
    total = area(shape(whole))
    uses = [("0301", "乔木林地"), ("070102", "二类城镇住宅用地"), ("0101", "水田")]
    zones = [("100", "生态保护区"), ("410", "城镇集中建设区"), ("300", "农田保护区")]
    used = [
        {**COUNTY, "YDYHFLDM": code, "YDYHFLMC": name, "MJ": size}
        for (code, name), size in zip(uses, sizes)
    ]
    zoned = [
        {**COUNTY, "GHFQDM": code, "GHFQMC": name, "MJ": size}
        for (code, name), size in zip(zones, sizes)
    ]
    red = {
        "XJXZQDM": "350821",
        "SJXZQMC": "福建省",
        "SJXZQMC1": "龙岩市",
        "XJXZQMC": "长汀县",
        "LHLX": "水源涵养",
        "MJ": west,
    }
    farm = {
        **COUNTY,
        **PARCEL,
        "YJJBNTTBBH": "1",
        "TBBH": "1",
        "DLBM": "0101",
        "DLMC": "水田",
        "GDPDJB": "1",
        "YJJBNTTBMJ": east,
        "YJJBNTMJ": east,
    }
    farm = {key: value for key, value in farm.items() if key not in ("FRDBS", "MSSM")}
    three = list(enumerate(places, 1))
    return [
        layer("XZQ", [(whole, numbered(1, 1, "1000600100", **COUNTY, MSSM="00", DCMJ=total,
                                       JSMJ=total))]),
        layer("GHFQ", [(one, numbered(2, row, "2090020610", **zoned[row - 1]))
                       for row, one in three]),
        layer("GHYDYH", [(one, numbered(3, row, "2090020620", **used[row - 1]))
                         for row, one in three]),
        layer("XZYDYH", [(whole, numbered(4, 1, "2090020100", **{**used[0], "MJ": total}))]),
        layer("STBHHX", [(places[0], numbered(5, 1, "2090020211", **red))]),
        layer("CZKFBJ", [(places[1], numbered(6, 1, "2090020213", **zoned[1]))]),
        layer("YJJBNT", [(places[2], numbered(7, 1, "2090020212", **farm))]),
        layer("ZXCQGHYDYH", [(places[1], numbered(8, 1, "2090020620", **used[1]))]),
        *(layer(name, [(whole, {"YSDM": "2090020300"})]) for name in EVALUATED),
        described("XZQ", "GHFQ", "GHYDYH", "XZYDYH", "STBHHX", "CZKFBJ", "YJJBNT", "ZXCQGHYDYH",
                  *EVALUATED),
    ]  # fmt: skip


def database(layers, package="survey", **more):
    return Database(as_dictionary(layers), ShapelyBackend(), STANDARD, package, **more)


def run(layers, package="survey", rules=None, **more):
    return check_database(database(layers, package, **more), rules or rule_set())
