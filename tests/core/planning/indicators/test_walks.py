import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from shanhe.core.planning.indicators.walks import network, walks


def test_the_nearest_of_several_places_counts():
    # 0 –100– 1 –100– 2 –100– 3, places at 0 (10 m away) and 3
    ways = network([(0, 1, 100.0), (1, 2, 100.0), (2, 3, 100.0)])
    assert walks(ways, {0: 10.0, 3: 0.0}, 150.0) == {3: 0.0, 0: 10.0, 2: 100.0, 1: 110.0}
    assert walks(ways, {0: 10.0}, 109.9) == {0: 10.0}
    assert walks(ways, {0: 10.0}, 9.0) == {}
    assert walks(ways, {}, 150.0) == {}


EDGES = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(1, 100)), min_size=1, max_size=30
)


@given(EDGES, st.dictionaries(st.integers(0, 9), st.floats(0, 50), min_size=1), st.floats(1, 300))
def test_walks_are_those_of_another_implementation(edges, entries, most):
    shortest = {}
    for first, second, length in edges:
        for pair in ((first, second), (second, first)):
            shortest[pair] = min(length, shortest.get(pair, length))
    rows, columns = zip(*shortest)
    matrix = csr_matrix((list(shortest.values()), (rows, columns)), shape=(10, 10))
    lengths = dijkstra(matrix)
    wanted = {
        vertex: min(lengths[place][vertex] + start for place, start in entries.items())
        for vertex in range(10)
    }
    found = walks(network(edges), entries, most)
    assert found == pytest.approx({at: far for at, far in wanted.items() if at in found})
    missing = [far for at, far in wanted.items() if at not in found]
    assert all(far > most - 1e-6 for far in missing)
