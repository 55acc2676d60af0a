"""Texts of Shapefiles whose .cpg file states an encoding, also where QGIS has set GDAL up."""

import pytest
from osgeo import gdal, ogr

from shanhe.core.planning.quality.encoding import encoding_of
from shanhe.core.planning.quality.reading import read_database


@pytest.fixture(params=[None, ""])
def as_set_up(request):
    """GDAL's own way, and that of QGIS, which leaves texts as they are in the file."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    yield lambda: gdal.SetConfigOption("SHAPE_ENCODING", request.param)
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize(("written", "stated"), [
    ("CP936", "GBK"), ("CP936", "936"), ("CP936", "ANSI 936"), ("UTF-8", "UTF-8"),
    ("UTF-8", "65001"),
])  # fmt: skip
def test_a_stated_encoding_is_used(tmp_path, as_set_up, written, stated):
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    made = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "DLTB.dbf"))
    layer = made.CreateLayer("DLTB", None, ogr.wkbNone, [f"ENCODING={written}"])
    layer.CreateField(ogr.FieldDefn("DLMC", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("DLMC", "乔木林地")
    layer.CreateFeature(feature)
    del feature, layer, made
    (tmp_path / "DLTB.cpg").write_text(stated)
    as_set_up()
    (read,) = read_database(str(tmp_path), "(.*)").layers
    assert read.column("DLMC").values == ["乔木林地"]


@pytest.mark.parametrize(("stated", "known"), [("88591", "ISO-8859-1"), ("8859-15", "ISO-8859-15"),
                                               ("1252", "CP1252"), ("BIG5", "BIG5")])  # fmt: skip
def test_names_and_numbers_of_code_pages(tmp_path, stated, known):
    (tmp_path / "a.cpg").write_text(stated)
    (tmp_path / "a.dbf").write_bytes(b"")
    assert encoding_of(tmp_path / "a.dbf") == known
