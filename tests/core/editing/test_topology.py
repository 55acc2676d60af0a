"""What edits do to their neighbours, found in a working copy by SQL and told with its place."""

import struct
from contextlib import closing

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, box

from shanhe.core.editing.checks import Rules, check
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.neighbours import Neighbours
from shanhe.core.editing.rule_book import rule_book
from shanhe.core.editing.topology import Ground
from shanhe.core.editing.tracking import Table, Tracking, install
from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.coverage import SLIT, Coverage, Feature, Kinds
from shanhe.core.geometry.shapely_backend import ShapelyBackend

X0, Y0 = 39_500_000.0, 2_800_000.0
SCHEMA = {
    "layer": "DLTB",
    "crs": "EPSG:4527",
    "geometry_type": "Polygon",
    "fields": [{"name": "BSM", "type": "text", "length": 18, "nullable": True}],
}


def cell(column, row, side=10.0):
    x, y = X0 + column * side, Y0 + row * side
    return box(x, y, x + side, y + side)


def made(path, shapes, bbox="null", layer="DLTB"):
    """A working copy of these polygons, fid 1, 2, …, without an R-tree."""
    with closing(connect(path)) as database:
        database.execute(
            "CREATE TABLE DLTB (fid INTEGER PRIMARY KEY, geom BLOB, BSM TEXT, ssp_uuid TEXT,"
            " ssp_ver INTEGER)"
        )
        for fid, shape in enumerate(shapes, 1):
            row = (fid, blob_of(shape.wkb, 4527), str(fid), f"u{fid}", fid)
            database.execute("INSERT INTO DLTB VALUES (?, ?, ?, ?, ?)", row)
        known = {"copy_id": "c", "node_id": "n", "epoch": "e", "bbox": bbox}
        schema = LayerSchema.read({**SCHEMA, "layer": layer})
        install(database, Table("DLTB", "fid", "geom"), schema, 4527, known)
    return path


def edited(path, *statements):
    with closing(connect(path)) as database:
        for sql, *values in statements:
            database.execute(sql, values)


def set_shape(fid, shape):
    return ("UPDATE DLTB SET geom = ? WHERE fid = ?", blob_of(shape.wkb, 4527), fid)


def add_shape(shape):
    return ("INSERT INTO DLTB (geom) VALUES (?)", blob_of(shape.wkb, 4527))


def delete(fid):
    return ("DELETE FROM DLTB WHERE fid = ?", fid)


def found(path, layer="DLTB"):
    with closing(Tracking(path)) as tracking:
        rules = Rules(
            tracking.schema,
            tracking.srs,
            ShapelyBackend(),
            book=rule_book(layer),
            neighbours=Neighbours.of(tracking),
        )
        return check(tracking.changes(), rules, Silent())


def codes(path):
    return [(one.severity, one.fid, one.problem.code) for one in found(path)]


GRID = [cell(column, row) for row in range(3) for column in range(3)]


@pytest.fixture
def grid(tmp_path):
    """Nine cells of 10 m; fid 5 is the middle one."""
    return made(tmp_path / "grid.gpkg", GRID)


def test_a_vertex_moved_into_a_neighbour(grid):
    pulled = shapely.Polygon(
        [
            (X0 + 10, Y0 + 10),
            (X0 + 20, Y0 + 10),
            (X0 + 24, Y0 + 15),
            (X0 + 20, Y0 + 20),
            (X0 + 10, Y0 + 20),
        ]
    )
    edited(grid, set_shape(5, pulled))
    overlap, surplus = found(grid)
    assert (overlap.severity, overlap.fid, overlap.problem.code) == ("error", 5, "CHK-01")
    assert overlap.problem.values["other"] == 6
    spike = pulled.difference(GRID[4])
    assert overlap.problem.values["area"] == pytest.approx(
        ellipsoidal_areas([spike.wkb], "EPSG:4527", 20)[0], abs=0.001
    )
    assert spike.contains(Point(overlap.x, overlap.y))
    assert (surplus.severity, surplus.problem.code) == ("warning", "CHK-05")


def test_a_deleted_feature_leaves_a_gap(grid):
    edited(grid, delete(5))
    gap, missing = found(grid)
    assert (gap.severity, gap.fid, gap.uuid, gap.problem.code) == ("error", None, "u5", "CHK-02")
    assert GRID[4].contains(Point(gap.x, gap.y))
    assert missing.problem.code == "CHK-04"
    assert missing.problem.values == {"area": gap.problem.values["area"], "count": 1}


@pytest.mark.parametrize(
    "statements",
    [
        # split the middle
        [
            set_shape(5, box(X0 + 10, Y0 + 10, X0 + 14, Y0 + 20)),
            add_shape(box(X0 + 14, Y0 + 10, X0 + 20, Y0 + 20)),
        ],
        # merge two
        [set_shape(5, GRID[4].union(GRID[5])), delete(6)],
        # move a common border
        [
            set_shape(5, box(X0 + 10, Y0 + 10, X0 + 17, Y0 + 20)),
            set_shape(6, box(X0 + 17, Y0 + 10, X0 + 30, Y0 + 20)),
        ],
        # attributes only
        [("UPDATE DLTB SET BSM = 'x' WHERE fid = 1",)],
    ],
    ids=["split", "merge", "border", "attribute"],
)
def test_what_planners_do_rightly_is_not_told(grid, statements):
    edited(grid, *statements)
    assert found(grid) == []


def test_what_overlapped_before_is_not_told(tmp_path):
    path = made(tmp_path / "old.gpkg", [cell(0, 0), box(X0 + 8, Y0, X0 + 20, Y0 + 10)])
    edited(path, set_shape(1, box(X0, Y0 - 5, X0 + 10, Y0 + 10)))
    assert [code for *_, code in codes(path)] == ["CHK-05"]


def test_a_slit_is_told_with_a_place_inside_it(grid):
    edited(grid, add_shape(box(X0, Y0 + 30.1, X0 + 30, Y0 + 40)))
    slit, _ = found(grid)
    assert (slit.severity, slit.problem.code) == ("error", "CHK-03")
    assert slit.problem.values["area"] == pytest.approx(3.0, rel=1e-2)
    assert Y0 + 30 < slit.y < Y0 + 30.1


def test_faults_below_the_presets_area_are_rounding(grid):
    edited(grid, set_shape(5, box(X0 + 10, Y0 + 10, X0 + 20.00005, Y0 + 20)))
    assert found(grid) == []


def test_less_than_a_faults_area_is_still_missed_from_the_balance(grid):
    edited(grid, set_shape(5, box(X0 + 10, Y0 + 10, X0 + 19.9995, Y0 + 20)))
    (missing,) = found(grid)
    assert (missing.problem.code, missing.problem.values) == ("CHK-04", {"area": 0.005, "count": 1})


def test_where_nothing_can_be_measured_a_warning_tells_so(tmp_path, monkeypatch):
    """EPSG:5800 is a local grid without an ellipsoid."""
    monkeypatch.setitem(SCHEMA, "crs", "EPSG:5800")
    path = made(tmp_path / "local.gpkg", GRID)
    edited(path, delete(5))
    (one,) = found(path)
    assert (one.severity, one.problem.code) == ("warning", "CHK-15")
    assert one.problem.values["reason"].code == "GEO-04"


def test_beyond_the_extent_neighbours_are_unknown(tmp_path):
    path = made(tmp_path / "part.gpkg", GRID[:1], f"[{X0}, {Y0}, {X0 + 12}, {Y0 + 12}]")
    edited(path, set_shape(1, box(X0, Y0, X0 + 15, Y0 + 10)))
    assert ("warning", 1, "CHK-14") in codes(path)


def test_layers_without_a_duty_to_cover(tmp_path):
    path = made(tmp_path / "loose.gpkg", GRID, layer="YJJBNT")
    edited(path, delete(5), set_shape(1, box(X0, Y0, X0 + 12, Y0 + 10)))
    told = [(one.severity, one.problem.code) for one in found(path, "YJJBNT")]
    assert told == [("warning", "CHK-01")]


def test_an_unsound_shape_is_settled_first(grid):
    bow_tie = shapely.Polygon([(X0, Y0), (X0 + 9, Y0 + 9), (X0 + 9, Y0), (X0, Y0 + 9)])
    edited(grid, set_shape(1, bow_tie), delete(5))
    assert [code for *_, code in codes(grid)] == ["EDIT-68"]


def test_a_neighbour_that_cannot_be_read_is_no_fault_of_the_edit(tmp_path):
    path = made(tmp_path / "bad.gpkg", GRID)
    bomb = struct.pack("<BII", 1, 3, 4_000_000_000)
    with closing(Tracking(path)) as tracking, tracking.unwatched() as database:
        database.execute("UPDATE DLTB SET geom = ? WHERE fid = 6", (blob_of(bomb, 4527),))
    edited(path, set_shape(5, box(X0 + 10, Y0 + 10, X0 + 19, Y0 + 20)))
    assert [code for *_, code in codes(path)] == ["CHK-02", "CHK-04"]


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(-4, 4)), min_size=1, max_size=4))
@settings(max_examples=30)
def test_moved_borders_by_the_metre(tmp_path_factory, moves):
    """Right borders moved by whole metres: each metre into a neighbour is 10 m², each back too."""
    path = made(tmp_path_factory.mktemp("g") / "grid.gpkg", GRID)
    by = dict(moves)
    for at, metres in by.items():
        xmin, ymin, xmax, ymax = GRID[at].bounds
        edited(path, set_shape(at + 1, box(xmin, ymin, xmax + metres, ymax)))
    taken = sum(metres for at, metres in by.items() if metres > 0 and at % 3 < 2)
    left = sum(-metres for metres in by.values() if metres < 0)
    sums = {"CHK-01": 0.0, "CHK-02": 0.0}
    for one in found(path):
        if one.problem.code in sums:
            sums[one.problem.code] += one.problem.values["area"]
    assert sums["CHK-01"] == pytest.approx(10 * taken, rel=1e-2, abs=1e-9)
    assert sums["CHK-02"] == pytest.approx(10 * left, rel=1e-2, abs=1e-9)


def test_in_a_geographic_crs_areas_and_slits_are_in_metres():
    """Two squares of 0.001°, and a third one 0.1 m (0.0000009°) to the north of them."""
    side, gap = 0.001, 0.0000009
    old = [box(116, 25, 116 + side, 25 + side), box(116 + side, 25, 116 + 2 * side, 25 + side)]
    north = box(116, 25 + side + gap, 116 + 2 * side, 25 + 2 * side)
    backend, ground = ShapelyBackend(), Ground("EPSG:4490", ShapelyBackend())
    assert ground.length(0.2) == pytest.approx(0.2 / 6378137 * 180 / 3.141592653589793)
    features = [Feature(None, backend.read(north.wkb))]
    features += [Feature(*[backend.read(one.wkb)] * 2) for one in old]
    coverage = Coverage(backend, features, 1)
    (slit,) = coverage.disorders(Kinds(slit=ground.length(0.2)), Silent())
    (area,) = ground.areas([backend.write(slit.ground)])
    assert (slit.kind, area) == (SLIT, pytest.approx(0.0997 * 201.9, rel=0.01))


def test_parts_of_a_multipolygon_are_told_one_by_one(tmp_path):
    """A feature of two islands that moves both into others: two overlaps, each with its place."""
    islands = shapely.MultiPolygon([cell(0, 0), cell(4, 0)])
    pushed = shapely.MultiPolygon(
        [box(X0 + 1, Y0, X0 + 11, Y0 + 10), box(X0 + 39, Y0, X0 + 49, Y0 + 10)]
    )
    backend = ShapelyBackend()
    shapes = [cell(1, 0), cell(3, 0)]
    features = [Feature(backend.read(islands.wkb), backend.read(pushed.wkb))]
    features += [Feature(*[backend.read(one.wkb)] * 2) for one in shapes]
    found = list(Coverage(backend, features, 1).disorders(Kinds(), Silent()))
    assert [(one.kind, one.other) for one in found] == [
        ("overlap", 1),
        ("overlap", 2),
        ("gap", None),
        ("gap", None),
    ]


def test_progress_rises_and_a_cancel_ends_it(grid):
    class Watching(Silent):
        seen: list[float] = []
        left = 10**6

        def setProgress(self, progress):
            self.seen.append(progress)

        def isCanceled(self):
            self.left -= 1
            return self.left < 0

    edited(grid, delete(5), set_shape(1, box(X0, Y0, X0 + 9, Y0 + 10)))

    def checked(feedback):
        with closing(Tracking(grid)) as tracking:
            own = (rule_book("DLTB"), Neighbours.of(tracking))
            rules = Rules(tracking.schema, 4527, ShapelyBackend(), None, {}, *own)
            return check(tracking.changes(), rules, feedback)

    watching = Watching()
    assert checked(watching)
    assert watching.seen == sorted(watching.seen)
    assert 90 <= watching.seen[-1] <= 100
    watching.left = 3
    with pytest.raises(Cancelled):
        checked(watching)
