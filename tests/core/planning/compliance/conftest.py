"""A small world for the review: coordinates in metres from a point on the central meridian.

There (EPSG:4527, 39,500,000 east) the plane and the ellipsoid agree to 1e-5 m² for a hectare,
so expected areas can be computed by hand.
"""

import numpy as np
import pytest
import shapely

from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.compliance import Site, review_site, rule_set
from shanhe.core.planning.compliance.control import Control

EAST, NORTH = 39_500_000, 2_840_000
EVERYWHERE = (EAST - 1e5, NORTH - 1e5, EAST + 1e5, NORTH + 1e5)
SQUARE = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))"


def placed(wkt):
    return shapely.transform(shapely.from_wkt(wkt), lambda xy: xy + np.array([EAST, NORTH]))


@pytest.fixture
def site():
    """Make a site from WKT: one hectare of industry unless told otherwise."""

    def make(wkt=SQUARE, **attributes):
        described = {"intended_use": "100101", "project_type": "工业", "listed": "0"}
        wkb = shapely.to_wkb(placed(wkt), byte_order=1)
        return Site("S1", "Factory", wkb, "EPSG:4527", **{**described, **attributes})

    return make


@pytest.fixture
def control():
    """Make a control layer from (wkt, attributes) pairs."""

    def make(*features, extent=EVERYWHERE, **more):
        names = {name for _, values in features for name in values}
        columns = {name: [values.get(name) for _, values in features] for name in names}
        geometries = [placed(wkt) for wkt, _ in features]
        layer = PolygonLayer("EPSG:4527", geometries, columns, ShapelyBackend(), "layer", "file")
        return Control(layer, extent if features else None, **more)

    return make


@pytest.fixture
def check():
    """Run one rule on a site and return its result."""

    def run(rule_id, site, control=None, rules=None):
        controls = {} if control is None else {rule_id: control}
        review = review_site(site, controls, rules or rule_set(), ShapelyBackend())
        return review.result(rule_id)

    return run


@pytest.fixture
def codes():
    """Return the codes of a result's notes."""
    return lambda result: [note.code for note in result.notes]
