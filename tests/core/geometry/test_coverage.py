"""Overlaps, gaps and slits that edits made, against truths worked out in other ways."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely import Polygon, box, union_all

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.core.geometry.coverage import GAP, OVERLAP, SLIT, Coverage, Feature, Kinds
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.layers.qgis_backend import QgsBackend

SHAPELY = ShapelyBackend()


def disorders(edits, others=(), slit=0.0, backend=SHAPELY):
    """What `edits` (pairs of WKT or None) broke among `others`, as (kind, edited, other, WKT)."""

    def read(wkt):
        return None if wkt is None else backend.read(shapely.from_wkt(wkt).wkb)

    features = [Feature(read(before), read(now)) for before, now in edits]
    for wkt in others:
        shape = read(wkt)
        features.append(Feature(shape, shape))
    coverage = Coverage(backend, features, len(edits))
    found = list(coverage.disorders(Kinds(slit=slit), Silent()))
    assert coverage.failed == []
    return [
        (one.kind, one.edited, one.other, shapely.from_wkb(backend.write(one.ground)))
        for one in found
    ]


def ground(found, kind):
    """All ground of a kind together."""
    return union_all([shape for named, _, _, shape in found if named == kind])


LEFT = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"
RIGHT = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"
both = pytest.mark.parametrize("backend", [SHAPELY, QgsBackend()], ids=lambda one: one.name)


@both
@pytest.mark.parametrize(
    ("edits", "others", "expected"),
    [
        # a border moved into a neighbour
        ([(LEFT, "POLYGON ((0 0, 12 0, 12 10, 0 10, 0 0))")], [RIGHT], [(OVERLAP, 0, 1, 20)]),
        # a border moved away from a neighbour
        ([(LEFT, "POLYGON ((0 0, 9 0, 9 10, 0 10, 0 0))")], [RIGHT], [(GAP, 0, None, 10)]),
        # a border moved on both sides
        (
            [
                (LEFT, "POLYGON ((0 0, 9 0, 9 10, 0 10, 0 0))"),
                (RIGHT, "POLYGON ((9 0, 20 0, 20 10, 9 10, 9 0))"),
            ],
            [],
            [],
        ),
        # a feature deleted; and deleted, its ground given to the neighbour
        ([(LEFT, None)], [RIGHT], [(GAP, 0, None, 100)]),
        ([(LEFT, None), (RIGHT, "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))")], [], []),
        # a copy pasted over itself
        ([(None, LEFT)], [LEFT, RIGHT], [(OVERLAP, 0, 1, 100)]),
        # a split; the two halves of another overlap by one
        (
            [
                (LEFT, "POLYGON ((0 0, 4 0, 4 10, 0 10, 0 0))"),
                (None, "POLYGON ((4 0, 10 0, 10 10, 4 10, 4 0))"),
            ],
            [RIGHT],
            [],
        ),
        (
            [
                (LEFT, "POLYGON ((0 0, 5 0, 5 10, 0 10, 0 0))"),
                (None, "POLYGON ((4 0, 10 0, 10 10, 4 10, 4 0))"),
            ],
            [RIGHT],
            [(OVERLAP, 1, 0, 10)],
        ),
        # moved far away: all its ground is left, none is taken
        (
            [(LEFT, "POLYGON ((50 0, 60 0, 60 10, 50 10, 50 0))")],
            [RIGHT],
            [(GAP, 0, None, 100)],
        ),
    ],
)
def test_examples(qgis_app, backend, edits, others, expected):
    found = disorders(edits, others, backend=backend)
    shown = [
        (kind, edited, other, pytest.approx(shape.area)) for kind, edited, other, shape in found
    ]
    assert shown == expected


@both
def test_an_old_overlap_is_told_only_where_it_grew(qgis_app, backend):
    deep = "POLYGON ((8 0, 20 0, 20 10, 8 10, 8 0))"  # overlaps LEFT by 2 x 10
    wider = "POLYGON ((0 0, 11 0, 11 10, 0 10, 0 0))"
    higher = "POLYGON ((0 0, 10 0, 10 14, 0 14, 0 0))"
    (one,) = disorders([(LEFT, wider)], [deep], backend=backend)
    assert (one[0], one[3].area) == (OVERLAP, pytest.approx(10))
    assert disorders([(LEFT, higher)], [deep], backend=backend) == []


@both
@pytest.mark.parametrize(
    ("width", "expected"), [(0.4, [20 * 0.4]), (0.1, [20 * 0.1]), (0.6, []), (0.0, [])]
)
def test_slits_between_a_new_feature_and_its_neighbour(qgis_app, backend, width, expected):
    north = f"POLYGON ((0 {10 + width}, 20 {10 + width}, 20 30, 0 30, 0 {10 + width}))"
    found = disorders([(None, north)], [LEFT, RIGHT], slit=0.5, backend=backend)
    assert [kind for kind, *_ in found] == [SLIT] * len(expected)
    assert [shape.area for *_, shape in found] == pytest.approx(expected)


@both
def test_a_slit_that_was_there_is_not_told(qgis_app, backend):
    north = "POLYGON ((0 10.3, 20 10.3, 20 30, 0 30, 0 10.3))"
    higher = "POLYGON ((0 10.3, 20 10.3, 20 33, 0 33, 0 10.3))"
    assert disorders([(north, higher)], [LEFT, RIGHT], slit=0.5, backend=backend) == []


@both
def test_an_outline_with_corners_has_no_slits(qgis_app, backend):
    comb = "POLYGON ((0 0, 20 0, 20 9, 15 3, 12 10, 9 2, 4 10, 0 0))"
    assert disorders([(None, comb)], slit=0.5, backend=backend) == []


@both
def test_shared_ground_that_geos_loses_is_found_by_the_union(qgis_app, backend):
    """GEOS 3.11 calls the gained triangle and the neighbour that holds it disjoint."""
    before = (
        "POLYGON ((-4.746226287902971 82.0009737144799, 9.547684750673724 66.99087442175609, "
        "-17.999272637381686 68.30682673283947, -4.746226287902971 82.0009737144799))"
    )
    now = before.replace(
        "-4.746226287902971 82.0009737144799", "0.0092008405455051 85.2638334738518"
    )
    neighbour = (
        "POLYGON ((9.547684750673724 66.99087442175609, -4.746226287902971 82.0009737144799, "
        "-3.4944582595124736 86.75811071547095, 7.5739837313903635 90.95234543264762, "
        "20.496878165674534 68.24668635628836, 9.547684750673724 66.99087442175609))"
    )
    found = disorders([(before, now)], [neighbour], backend=backend)
    assert math.isclose(ground(found, OVERLAP).area, 56.49105723, abs_tol=1e-6)
    assert math.isclose(ground(found, GAP).area, 8.42117020, abs_tol=1e-6)


def test_a_cancel_ends_it():
    class Done(Silent):
        def isCanceled(self):
            return True

    shape = SHAPELY.read(box(0, 0, 1, 1).wkb)
    coverage = Coverage(SHAPELY, [Feature(None, shape)], 1)
    with pytest.raises(Cancelled):
        list(coverage.disorders(Kinds(), Done()))


def test_an_invalid_neighbour_is_repaired_and_not_told():
    bow_tie = "POLYGON ((10 0, 20 10, 20 0, 10 10, 10 0))"
    shorter = "POLYGON ((0 0, 9 0, 9 10, 0 10, 0 0))"
    (one,) = disorders([(LEFT, shorter)], [bow_tie])
    assert (one[0], one[3].area) == (GAP, pytest.approx(10))


cell = st.tuples(*[st.integers(0, 6)] * 2, *[st.integers(1, 4)] * 2).map(
    lambda given: box(given[0], given[1], given[0] + given[2], given[1] + given[3])
)


@given(
    st.lists(st.tuples(st.none() | cell, st.none() | cell), min_size=1, max_size=4),
    st.lists(cell, max_size=4),
)
def test_whatever_overlaps_before_cells_are_counted_right(edits, others):
    """Rectangles on a grid, in any disorder: each cell's covers are counted before and now."""

    def counted(shapes):
        grid = np.zeros((12, 12), int)
        for shape in shapes:
            if shape is not None:
                xmin, ymin, xmax, ymax = map(int, shape.bounds)
                grid[xmin:xmax, ymin:ymax] += 1
        return grid

    before = counted([one for one, _ in edits] + others)
    now = counted([one for _, one in edits] + others)
    was_edited = counted([one for one, _ in edits]) > 0
    texts = [tuple(None if shape is None else shape.wkt for shape in pair) for pair in edits]
    found = disorders(texts, [shape.wkt for shape in others])
    for kind, truth in (
        (OVERLAP, (now > before) & (now > 1)),
        (GAP, was_edited & (now == 0)),
    ):
        cells = [box(x, y, x + 1, y + 1) for x, y in np.argwhere(truth).tolist()]
        assert ground(found, kind).symmetric_difference(union_all(cells)).area < 1e-9, kind


def tessellation(seeds):
    """The Voronoi cells of points in a square of 100 m: a cover without gap or overlap."""
    frame = box(0, 0, 100, 100)
    cells = shapely.voronoi_polygons(shapely.MultiPoint(seeds), extend_to=frame)
    return [part for part in (one.intersection(frame) for one in cells.geoms) if part.area > 1]


def merged(cells, random):
    first = int(random.integers(len(cells)))
    touching = [
        at
        for at, cell in enumerate(cells)
        if at != first and cell.intersection(cells[first]).length > 1
    ]
    assume(touching)
    return [(cells[first], cells[first].union(cells[touching[0]])), (cells[touching[0]], None)]


def split(cells, random):
    one = cells[int(random.integers(len(cells)))]
    middle = one.representative_point().x
    halves = box(-300, -300, middle, 300), box(middle, -300, 300, 300)
    sides = [one.intersection(half) for half in halves]
    assume(all(side.geom_type == "Polygon" and side.area > 0.1 for side in sides))
    return [(one, sides[0]), (None, sides[1])]


def moved(cells, random):
    one = cells[int(random.integers(len(cells)))]
    points = np.array(one.exterior.coords)
    at = int(random.integers(len(points) - 1))
    points[at] += random.uniform(-8, 8, 2)
    points[-1] = points[0]
    changed = Polygon(points)
    assume(changed.is_valid and changed.area > 0.1)
    return [(one, changed)]


def deleted(cells, random):
    return [(cells[int(random.integers(len(cells)))], None)]


@given(
    st.integers(0, 2**32 - 1),
    st.lists(st.sampled_from([merged, split, moved, deleted]), min_size=1, max_size=3),
    st.integers(0, 3),
)
def test_edits_of_a_tessellation(seed, kinds, turns):
    """Truth: pairwise intersections now, and what the edited covered less the union of all now."""
    random = np.random.default_rng(seed)
    cells = tessellation(random.uniform(5, 95, (12, 2)))
    turned = [shapely.affinity.rotate(cell, turns * 17, origin=(0, 0)) for cell in cells]
    now = dict(enumerate(turned))
    new = []
    for kind in kinds:
        live = [at for at, cell in now.items() if cell is not None and cell.geom_type == "Polygon"]
        for before, after in kind([now[at] for at in live], random):
            if before is None:
                new.append(after)
            else:
                now[next(at for at in live if now[at] is before)] = after
    edits = [(turned[at], cell) for at, cell in now.items() if cell is not turned[at]]
    edits += [(None, cell) for cell in new]
    others = [cell for at, cell in now.items() if cell is turned[at]]
    texts = [
        tuple(None if one is None else shapely.to_wkt(one, -1) for one in pair) for pair in edits
    ]
    found = disorders(texts, [shapely.to_wkt(cell, -1) for cell in others])

    live = [cell for _, cell in edits if cell is not None] + others
    pairs = [a.intersection(b) for at, a in enumerate(live) for b in live[:at]]
    overlaps = union_all([shape for shape in pairs if shape.area > 0])
    gaps = union_all([one for one, _ in edits if one is not None]).difference(union_all(live))
    assert math.isclose(ground(found, OVERLAP).area, overlaps.area, abs_tol=1e-6)
    assert math.isclose(ground(found, GAP).area, gaps.area, abs_tol=1e-6)
    assert ground(found, OVERLAP).symmetric_difference(overlaps).area < 1e-6
    assert ground(found, GAP).symmetric_difference(gaps).area < 1e-6
    if set(kinds) <= {merged, split}:
        assert found == []
