"""Rasters as they are written: whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from shanhe.core.errors import Problem
from shanhe.core.raster.blocks import Block, blocks_of
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.output import Category, Layout, writing
from tests.core.raster.making import cells

GRID = Grid("EPSG:4527", 500_000.0, 3_000_000.0, 10.0, 10.0, 3, 2)
ALL = Block(0, 0, 2, 3)
GRADES = np.array([[1, 2, 0], [2, 2, 1]], "u1")
LAYOUT = Layout(
    nodata=0,
    categories=(Category(1, "高", (0, 158, 115)), Category(2, "低", (213, 94, 0))),
    provenance={"algorithm": "shanhe:test"},
)
ROOT = Path(__file__).resolve().parents[3]
FULL = """
import resource, signal, sys
import numpy as np
from shanhe.core.errors import Problem
from shanhe.core.raster.blocks import blocks_of
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.output import writing
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
grid = Grid("EPSG:4527", 0.0, 0.0, 10.0, 10.0, 1024, 1024)
try:
    with writing(sys.argv[1], grid, "f8") as out:
        for block in blocks_of(grid):
            out.write(block, np.random.default_rng(1).random((block.rows, block.columns)))
except Problem as problem:
    print(problem.code)
"""


def test_a_raster_has_its_cells_names_colours_and_history(tmp_path):
    path = tmp_path / "grades.tif"
    with writing(str(path), GRID, "u1", LAYOUT) as out:
        out.write(ALL, GRADES)
    made = gdal.Open(str(path))
    band = made.GetRasterBand(1)
    assert band.ReadAsArray().tolist() == GRADES.tolist()
    assert (band.GetNoDataValue(), made.GetGeoTransform()) == (0.0, GRID.transform)
    assert made.GetMetadataItem("SHANHE_ALGORITHM") == "shanhe:test"
    assert made.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    table = band.GetDefaultRAT()
    names = [table.GetValueAsString(row, 1) for row in range(table.GetRowCount())]
    assert names == ["高", "低"]
    assert band.GetColorTable().GetColorEntry(2) == (213, 94, 0, 255)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["grades.tif", "grades.tif.aux.xml"]


def test_what_is_not_valid_becomes_no_data(tmp_path):
    path = str(tmp_path / "a.tif")
    with writing(path, GRID, "f4", Layout(nodata=-1.0, cloud_optimized=False)) as out:
        out.write(ALL, np.ones((2, 3)), np.array([[True, False, True], [True, True, False]]))
    assert cells(path).tolist() == [[1, -1, 1], [1, 1, -1]]


def test_nothing_is_left_of_a_run_that_fails(tmp_path):
    path = tmp_path / "a.tif"
    path.write_text("what was there", encoding="utf-8")

    def run():
        with writing(str(path), GRID, "u1", LAYOUT) as out:
            out.write(ALL, GRADES)
            raise Problem("RAS-99")

    with pytest.raises(Problem, match="RAS-99"):
        run()
    assert [one.name for one in tmp_path.iterdir()] == ["a.tif"]
    assert path.read_text(encoding="utf-8") == "what was there"


@pytest.mark.parametrize(
    ("code", "path"), [("RAS-13", "a.png"), ("RAS-10", "missing/a.tif")], ids=str
)
def test_a_place_that_does_not_do_is_refused(tmp_path, code, path):
    with pytest.raises(Problem) as caught, writing(str(tmp_path / path), GRID, "u1"):
        pass
    assert caught.value.code == code


def test_more_than_the_disk_holds_is_refused_before(tmp_path):
    huge = Grid("EPSG:4527", 0.0, 0.0, 1.0, 1.0, 10_000_000, 10_000_000)
    with pytest.raises(Problem) as caught, writing(str(tmp_path / "a.tif"), huge, "f8"):
        pass
    assert caught.value.code == "RAS-11"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="file size limits are POSIX")
def test_a_disk_that_fills_while_writing_leaves_no_file(tmp_path):
    path = tmp_path / "a.tif"
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "build" / "pkg")},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["RAS-12"], done.stderr
    assert list(tmp_path.iterdir()) == []


def test_wide_rasters_are_written_in_pieces(tmp_path):
    wide = Grid("EPSG:4527", 0.0, 0.0, 1.0, 1.0, 70_000, 3)
    path = str(tmp_path / "a.tif")
    with writing(path, wide, "u1", Layout(cloud_optimized=False)) as out:
        for block in blocks_of(wide, 8, 1e6):
            out.write(block, np.full((block.rows, block.columns), block.column % 251, "u1"))
    found = cells(path)
    assert found.shape == (3, 70_000)
    assert found[0, -1] == blocks_of(wide, 8, 1e6)[-1].column % 251
