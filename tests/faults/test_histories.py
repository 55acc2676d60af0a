"""Two thousand random histories over the real kernel, and that the check of them is awake."""

import shutil
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import pytest

from faults import surroundings

HISTORIES, FIRST_SEED, PROCESSES = 2000, 1, 2
SAFEGUARDS = {"receipt": 40, "unique key": 60, "base check": 40, "fence": 900}


def judged(seeds, off=frozenset(), enough=10**9):
    """Run the histories of `seeds` until `enough` are bad; return (seed, notes) of the bad ones."""
    from faults.histories import Workshop

    folder, bad, least = surroundings.scratch(), [], 10**9
    try:
        shop = Workshop(folder, off)
        for seed in seeds:
            found = shop.run(seed)
            least = min(least, found.faults)
            if not found.verdict.good:
                bad.append((seed, found.verdict.notes))
                if len(bad) == enough:
                    break
        return bad, least
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_random_histories_keep_the_invariants():
    parts = [range(FIRST_SEED + n, FIRST_SEED + HISTORIES, PROCESSES) for n in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(judged, parts))
    assert [bad for bad, _ in found] == [[]] * PROCESSES, "run again with: Workshop(…).run(seed)"
    assert min(least for _, least in found) >= 3


@pytest.mark.parametrize("safeguard", SAFEGUARDS)
def test_without_a_safeguard_histories_turn_red(safeguard):
    run = partial(judged, off=frozenset({safeguard}), enough=1)
    (bad, _) = run(range(SAFEGUARDS[safeguard]))
    assert bad
