"""The parcels are a planar partition of the county: exact areas, shared vertices, no overlap."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import PARCELS, double_area


def directed_edges(shapes):
    """Every edge with its direction, shells counter-clockwise and holes clockwise."""
    edges = Counter()
    for shape in shapely.get_parts(shapes):
        oriented = shapely.geometry.polygon.orient(shape)
        for ring in shapely.get_rings(oriented):
            points = [tuple(p) for p in np.rint(shapely.get_coordinates(ring) * 10_000).astype(int)]
            edges.update(zip(points, points[1:]))
    return edges


def free_edges(shapes):
    """Edges without an opposite one; raises where two shapes run along an edge alike."""
    edges = directed_edges(shapes)
    assert max(edges.values()) == 1
    return {edge for edge in edges if edge[::-1] not in edges}


@pytest.mark.parametrize("name", ["DLTB", "GHYDYH", "GHFQ", "XZQ"])
def test_layer_partitions_the_county_exactly(county, name):
    shapes, _ = county.layer(name)
    outline, _ = county.layer("XJXZQ")
    assert shapely.is_valid(shapes).all()
    assert sum(map(double_area, shapes)) == double_area(outline[0])
    assert free_edges(shapes) == set(directed_edges(outline))


def test_number_of_parcels_is_the_wanted_one(county):
    assert len(county.layer("DLTB")[0]) == PARCELS
    assert county.report["layers"]["DLTB"] == PARCELS


def test_coordinates_are_rounded_to_a_tenth_of_a_millimetre(county):
    points = shapely.get_coordinates(county.layer("DLTB")[0])
    assert np.array_equal(points, np.round(points, 4))


def test_outline_is_the_real_one(county):
    """长汀县 has about 3 100 km² and lies about 116.3° E, 25.7° N."""
    from shanhe.node.demo.region import to_lon_lat

    outline = county.layer("XJXZQ")[0][0]
    assert 3_090e6 < outline.area < 3_140e6
    assert to_lon_lat(shapely.get_coordinates(outline.centroid))[0] == pytest.approx(
        (116.35, 25.69), abs=0.05
    )


@pytest.mark.parametrize(
    ("one", "other"), [("YJJBNT", "STBHHX"), ("YJJBNT", "CZKFBJ"), ("STBHHX", "CZKFBJ")]
)
def test_control_lines_do_not_overlap(county, one, other):
    first, second = county.layer(one)[0], county.layer(other)[0]
    here, there = shapely.STRtree(first).query(second, predicate="intersects")
    shared = shapely.intersection(first[there], second[here])
    assert shapely.area(shared).sum() == 0.0


def test_redline_has_large_polygons_with_holes(county):
    shapes, _ = county.layer("STBHHX")
    holed = [shape for shape in shapes if len(shape.interiors) >= 1 and shape.area > 50e6]
    assert holed


@settings(max_examples=25, deadline=None)
@given(
    count=st.integers(20, 160),
    groups=st.integers(2, 30),
    seed=st.integers(0, 2**32 - 1),
    corners=st.integers(3, 9),
)
def test_any_grouped_seeds_partition_any_outline(count, groups, seed, corners):
    from shanhe.node.demo.tessellation import faces

    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners)) + np.arange(corners) * 1e-3
    radius = rng.uniform(300, 900, corners)
    ring = np.round(1000 + radius[:, None] * np.c_[np.cos(angle), np.sin(angle)], 4)
    outline = shapely.convex_hull(shapely.multipoints(ring))
    points = rng.uniform(-200, 2200, (count, 2))
    group = rng.integers(0, groups, count)
    found = faces(points, group, outline, [])
    assert shapely.is_valid(found).all()
    free = free_edges(found)
    # What is left over is the outline, with nodes where cells end on it.
    assert shapely.area(found).sum() == pytest.approx(outline.area, abs=0.5)
    ends = Counter(start for start, _ in free)
    assert ends == Counter(end for _, end in free)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), share=st.floats(0.1, 0.9))
def test_merging_keeps_partition_and_reaches_the_number(seed, share):
    from shanhe.node.demo.merging import merged

    rng = np.random.default_rng(seed)
    cells = np.array([shapely.box(x, y, x + 1, y + 1) for x in range(8) for y in range(8)])
    zone, fixed = rng.integers(0, 4, 64), np.zeros(64, bool)
    fixed[:2] = True
    count = int(64 * share) + 3
    joined, source = merged(cells, zone, fixed, count)
    assert len(joined) == len(source) == count
    assert shapely.area(joined).sum() == 64.0
    assert free_edges(joined)
    assert {shapely.to_wkt(cell) for cell in shapely.normalize(cells[:2])} <= {
        shapely.to_wkt(shape) for shape in shapely.normalize(joined)
    }
