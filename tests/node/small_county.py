"""A county of a dozen square parcels, five records and a document: enough for a node."""

from __future__ import annotations

from pathlib import Path
from string import Template

from osgeo import gdal, ogr, osr

X0, Y0, SIDE = 39_500_000.0, 2_800_000.0, 100.0
COLUMNS, ROWS = 4, 3
CLASSES = (("0101", "水田"), ("0301", "乔木林地"), ("0702", "农村宅基地"), ("1101", "河流水面"))
DLTB_FIELDS = (
    ("BSM", ogr.OFTString, 18, False),
    ("DLBM", ogr.OFTString, 5, False),
    ("DLMC", ogr.OFTString, 60, True),
    ("TBMJ", ogr.OFTReal, 0, True),
    ("SJNF", ogr.OFTInteger, 0, True),
    ("PZRQ", ogr.OFTDate, 0, True),
    ("BZ", ogr.OFTString, 255, True),
)
YJJBNT_FIELDS = (("BSM", ogr.OFTString, 18, False), ("YJJBNTMJ", ogr.OFTReal, 0, True))
TEMPLATES = {
    path.stem: Template(path.read_text(encoding="utf-8"))
    for path in Path(__file__).with_name("iso").glob("*.xml")
}
PATHS = {"csw": "/csw", "wfs": "/ows", "wms": "/ows", "changes": "/changes", "files": "/files"}
MASTER = "correct horse battery staple"
NODE = "http://node.invalid"  # the node writes its own address in its place
LAYER_LINKS = (("OGC:WFS", "/ows"), ("OGC:WMS", "/ows"))
RECORDS = (
    (
        "dltb-2023",
        "dataset",
        "地类图斑（2023年度）",
        "年度国土变更调查的地类图斑。",
        "现状数据",
        "土地利用现状",
        [(protocol, path, "DLTB") for protocol, path in LAYER_LINKS],
    ),
    (
        "yjjbnt",
        "dataset",
        "永久基本农田",
        "永久基本农田保护红线。",
        "规划数据",
        "永久基本农田",
        [(protocol, path, "YJJBNT") for protocol, path in LAYER_LINKS],
    ),
    (
        "plan-text",
        "document",
        "国土空间总体规划文本",
        "规划文本，PDF 文档。",
        "规划数据",
        "总体规划",
        [("WWW:DOWNLOAD-1.0-http--download", "/files/plan.pdf", "plan.pdf")],
    ),
    (
        "map-service",
        "service",
        "一张图地图服务",
        "本节点的网络地图服务。",
        "管理数据",
        "网络服务",
        [("OGC:WMS", "/ows", "")],
    ),
    (
        "statistics",
        "nonGeographicDataset",
        "社会经济统计表",
        "各乡镇人口与产值。",
        "社会经济数据",
        "统计",
        [("WWW:DOWNLOAD-1.0-http--download", "/files/statistics.csv", "statistics.csv")],
    ),
    (
        "portal",
        "nonGeographicDataset",
        "自然资源局网站",
        "公众网站。",
        "管理数据",
        "网站",
        [("WWW:LINK-1.0-http--link", "/files/portal.html", "portal.html")],
    ),
)


def square(x, y, side=SIDE):
    """A closed ring, counter-clockwise."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for dx, dy in ((0, 0), (side, 0), (side, side), (0, side), (0, 0)):
        ring.AddPoint_2D(x + dx, y + dy)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def small_county(folder, prepared=True):
    """Fill `folder` as a node's data folder (EPSG:4527) and return it.

    DLTB: 12 parcels of 100 m × 100 m in 4 columns and 3 rows from (39500000, 2800000), in
    reading order from the lower left; the class repeats 0101, 0301, 0702, 1101 by column.
    YJJBNT: the 3 parcels of the first column.
    """
    from shanhe.node.prepare import prepare

    folder = Path(folder)
    for name in ("records", "files"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write_layers(folder / "county.gpkg")
    if prepared:
        prepare(folder / "county.gpkg", seed=350821)
    for record in RECORDS:
        (folder / "records" / f"{record[0]}.xml").write_text(iso_record(*record), encoding="utf-8")
    (folder / "files" / "plan.pdf").write_bytes(
        b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
    )
    (folder / "files" / "statistics.csv").write_text("乡镇,人口\n汀州镇,150000\n", encoding="utf-8")
    (folder / "files" / "portal.html").write_text("<h1>自然资源局</h1>", encoding="utf-8")
    return folder


def write_layers(path):
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    dltb = add_layer(source, "DLTB", "地类图斑", reference(), DLTB_FIELDS)
    yjjbnt = add_layer(source, "YJJBNT", "永久基本农田", reference(), YJJBNT_FIELDS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            bsm = f"3508210000{row * COLUMNS + column + 1:08d}"
            code, name = CLASSES[column]
            polygon = square(X0 + column * SIDE, Y0 + row * SIDE)
            add_feature(dltb, polygon, BSM=bsm, DLBM=code, DLMC=name, TBMJ=10_000.0, SJNF=2023)
            if column == 0:
                add_feature(yjjbnt, polygon, BSM=bsm, YJJBNTMJ=10_000.0)


def reference():
    """CGCS2000 / 3-degree Gauss-Kruger zone 39, x y."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4527)
    return system


def add_layer(source, name, title, system, fields):
    options = [f"IDENTIFIER={title}", "GEOMETRY_NAME=geom"]
    layer = source.CreateLayer(name, system, ogr.wkbPolygon, options)
    for field_name, kind, width, nullable in fields:
        field = ogr.FieldDefn(field_name, kind)
        field.SetWidth(width)
        field.SetNullable(nullable)
        layer.CreateField(field)
    return layer


def add_feature(layer, geometry, **values):
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature[name] = value
    feature.SetGeometry(geometry)
    layer.CreateFeature(feature)


def iso_record(identifier, level, title, abstract, category, subclass, links):
    """One ISO 19139 record in Chinese; a link is (protocol, path on the node, name)."""
    keywords = "".join(
        TEMPLATES["keyword"].substitute(keyword=keyword, thesaurus=f"国土空间数据资源目录 {rank}")
        for keyword, rank in ((category, "大类"), (subclass, "中类"))
    )
    lines = "".join(
        TEMPLATES["link"].substitute(protocol=protocol, url=NODE + path, name=name)
        for protocol, path, name in links
    )
    return TEMPLATES["record"].substitute(
        identifier=identifier,
        level=level,
        title=title,
        abstract=abstract,
        keywords=keywords,
        links=lines,
    )


def registered(running, protocols=("changes",), *, id="changting", user="planner", url=None):
    """Store a user's login and the profile of a running node, as a planner does; return it.

    `url` is the address of a proxy before the node.
    """
    from qgis.core import QgsApplication

    from shanhe.plugin.nodes.credentials import store_basic
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
    from shanhe.plugin.nodes.store import save

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(MASTER, True)
    login = store_basic(f"{id} for {user}", user, running.users[user])
    endpoints = (Endpoint(one, (url or running.url) + PATHS[one], login) for one in protocols)
    profile = NodeProfile(id, "长汀县", "county", tuple(endpoints))
    save(profile)
    return profile
