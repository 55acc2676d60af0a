"""The same seed gives the same county; wrong wishes are refused before any work."""

from __future__ import annotations

import pytest
import shapely

from .conftest import PARCELS, read

LAYERS = (
    "DLTB",
    "XZQ",
    "YJJBNT",
    "STBHHX",
    "CZKFBJ",
    "GHYDYH",
    "GHFQ",
    "DZZHYFQ",
    "YPJSYD",
    "XMHX",
)


def test_same_seed_same_bytes(county, tmp_path):
    from shanhe.node.demo import build

    build(tmp_path, parcels=PARCELS)
    for name in LAYERS:
        shapes, rows = county.layer(name)
        again, same_rows = read(tmp_path / "county.gpkg", name)
        assert shapely.to_wkb(shapes).tolist() == shapely.to_wkb(again).tolist()
        assert rows == same_rows
    for name in ("truth.json", "files/site5.txt", "records/350821-dltb.xml"):
        assert (county.folder / name).read_bytes() == (tmp_path / name).read_bytes()


def test_another_seed_gives_another_county(county):
    from shanhe.node.demo.frame import make_frame

    frame = make_frame(300, 7)
    assert len(frame.shapes) == 300
    assert shapely.is_valid(frame.shapes).all()
    ours = {shapely.to_wkb(shape) for shape in county.layer("DLTB")[0]}
    surveyed = frame.shapes[frame.block[:, 0] < 0]  # the site blocks are the same everywhere
    assert not ours & set(shapely.to_wkb(surveyed))


def test_too_few_parcels_are_refused(tmp_path):
    from shanhe.node.demo import build

    with pytest.raises(ValueError, match="at least 200 parcels, not 50"):
        build(tmp_path / "none", parcels=50)
    assert not (tmp_path / "none").exists()


def test_report_names_seed_counts_and_versions(county):
    report = county.report
    assert report["synthetic"] is True
    assert report["seed"] == 350_821
    assert report["layers"]["XMHX"] == 4
    assert {"numpy", "shapely", "geos", "gdal"} <= set(report["versions"])
