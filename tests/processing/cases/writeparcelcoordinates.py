"""A site of one hectare and one with a pond as a boundary coordinate file, read again."""

from __future__ import annotations

from osgeo import ogr

from tests.processing.squares import box, write_polygons

SQUARE = box(0, 0, 100, 100)
POND = box(220, 20, 240, 40).replace("POLYGON", "")
RING = box(200, 0, 300, 100)[:-1] + "," + POND[1:]
SITES = [(SQUARE, "DK001", "城东地块", "1001"), (RING, "DK002", "城西地块", "0701")]
FIELDS = {"XMDM": str, "XMMC": str, "YDYHFLDM": str}


def parameters(folder):
    return {
        "INPUT": write_polygons(folder / "sites.gpkg", FIELDS, SITES),
        "PRODUCER": "长汀县自然资源局",
        "DATE": "2024-05-06",
        "DECIMALS": 2,
        "OUTPUT": str(folder / "sites.txt"),
    }


def check(results, folder):
    lines = (folder / "sites.txt").read_text(encoding="gb18030").splitlines()
    assert lines[2] == "数据产生单位=长汀县自然资源局"
    assert lines[12:15] == [
        "5,1.0000,DK001,城东地块,面,G50G054049,,1001,@",
        "J1,1,2850100.00,39500000.00",
        "J2,1,2850100.00,39500100.00",
    ]
    assert lines[18] == "10,0.9600,DK002,城西地块,面,G50G054049,,0701,@"
    assert [line.split(",")[1] for line in lines[19:]] == ["1"] * 5 + ["2"] * 5


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "written:FILE": given["OUTPUT"],
        "read:SITES": str(folder / "again.gpkg"),
    }


def check_model(results, folder):
    again = ogr.Open(str(folder / "again.gpkg"))
    shapes = [feature.GetGeometryRef().Clone() for feature in again.GetLayer(0)]
    assert [shape.Equals(ogr.CreateGeometryFromWkt(wkt)) for shape, (wkt, *_) in zip(shapes, SITES)]
    assert [round(shape.GetArea()) for shape in shapes] == [10000, 9600]
