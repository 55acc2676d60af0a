"""What two polygons share and do not, where their edges lie nearly on one line."""

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from shanhe.core.geometry.proved import Proved
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.layers.qgis_backend import QgsBackend

ORIGINS = [(0.0, 0.0), (39_500_000.0, 2_800_000.0), (116.25, 40.5)]
backends = pytest.mark.parametrize(
    "backend", [ShapelyBackend(), QgsBackend()], ids=lambda b: b.name
)


def pair(origin, size, shares, offs):
    """A polygon, and one with corners on its edges: at `shares` of them, but for `offs` steps."""
    corners = [(0, 0), (1, 0.1), (1.1, 0.9), (0.6, 1.2), (-0.1, 0.8)]
    one = [(origin[0] + size * x, origin[1] + size * y) for x, y in corners]
    step = shapely.Point(origin).distance(shapely.Point(0, 0)) * 2.0**-52 or 2.0**-52
    other = [
        (x + (u - x) * share + off * step, y + (v - y) * share - off * step)
        for (x, y), (u, v), share, off in zip(one, [*one[1:], one[0]], shares, offs)
    ]
    return shapely.Polygon(one), shapely.Polygon([*other, (origin[0] + 2 * size, origin[1])])


@backends
@given(
    st.sampled_from(ORIGINS),
    st.sampled_from([0.001, 1.0, 300.0]),
    st.lists(st.sampled_from([0.0, 0.25, 0.3, 0.5, 1.0]), min_size=3, max_size=5),
    st.lists(st.integers(-3, 3), min_size=5, max_size=5),
)
def test_what_is_shared_and_what_is_not_make_the_whole(
    qgis_app, backend, origin, size, shares, offs
):
    one, other = pair(origin, size, shares, offs)
    assume(one.is_valid and other.is_valid)
    proved = Proved(backend)
    a, b = (backend.read(shape.wkb) for shape in (one, other))
    shared, alone = proved.shared(a, b), proved.without(a, b)
    room = 64 * proved.rounding(a)
    assert backend.area(shared) + backend.area(alone) == pytest.approx(backend.area(a), abs=room)
    assert backend.area(shared) == pytest.approx(proved.shared_area(b, a), abs=room)
    assert proved.shared_area(shared, alone) <= room
