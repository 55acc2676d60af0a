"""Chunks of a layer spread over processes, here or on a cluster, by dask.distributed.

A chunk is a pure function of its features and the zones: what a lost worker was at is done again
by another one, and a chunk that came twice counts once. The workers read the layer's file by its
path, so those on other computers need it at the same one, and the suite on their Python path.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent
from .chunks import Chunk, shares_of
from .ladder import accelerator
from .polygons import PolygonLayer
from .shapely_backend import ShapelyBackend

LOOK_EVERY_S = 0.2
PATIENCE = "20s"
MOST_LOSSES = 3
"""Workers that may be lost over one chunk before the chunk itself is thought to kill them."""
QUIET = {
    "distributed.scheduler.allowed-failures": MOST_LOSSES,
    "distributed.comm.timeouts.connect": PATIENCE,
}
Work = Callable[[Chunk, PolygonLayer], Any]


class Zones(NamedTuple):
    """Zones as they travel."""

    crs: str
    wkbs: Tuple[bytes, ...]

    def layer(self) -> PolygonLayer:
        """Return them as a layer of shapely's."""
        backend = ShapelyBackend()
        return PolygonLayer(self.crs, [backend.read(wkb) for wkb in self.wkbs], {}, backend)


def on_cluster(
    chunks: Sequence[Chunk],
    zones: PolygonLayer,
    feedback: Optional[Feedback] = None,
    address: str = "",
    work: Work = shares_of,
    told: Optional[Callable[[int], None]] = None,
) -> List[Any]:
    """Return what `work` makes of every chunk, in their order.

    `address` is a scheduler's, as tcp://10.0.0.5:8786; without one, processes are started here and
    ended afterwards; `told` learns how many workers there are. ENG-02 without dask.distributed
    or shapely, ENG-04 (no scheduler or worker there), ENG-05 (a chunk fails, or loses one worker
    after the other), ENG-08 (no Python to start) and Cancelled.
    """
    for name in ("distributed", "shapely"):
        found = accelerator(name)
        if not found.usable:
            raise Problem("ENG-02", package=name, reason=found.reason or "not installed")
    travelling = Zones(zones.crs, tuple(zones.wkbs()))
    with _client(address) as client:
        count = _workers(client, address)
        if told is not None:
            told(count)
        broadcast = client.submit(_kept, travelling, pure=False)
        futures = {
            client.submit(_done, work, chunk, broadcast, pure=False): chunk for chunk in chunks
        }
        try:
            results = _collected(futures, feedback or Silent())
        except Cancelled:
            client.cancel(list(futures))
            raise
    return [results[chunk.number] for chunk in chunks]


def _collected(futures: Dict[Any, Chunk], feedback: Feedback) -> Dict[int, Any]:
    """Wait for all, in whatever order they come."""
    distributed: Any = import_module("distributed")
    results: Dict[int, Any] = {}
    pending = set(futures)
    while pending:
        if feedback.isCanceled():
            raise Cancelled
        try:
            done, pending = distributed.wait(
                pending, timeout=LOOK_EVERY_S, return_when="FIRST_COMPLETED"
            )
        except distributed.TimeoutError:
            continue
        for future in done:
            results[futures[future].number] = _result(future, futures[future])
        feedback.setProgress(100.0 * len(results) / len(futures))
    return results


def _result(future: Any, chunk: Chunk) -> Any:
    if future.status == "finished":
        return future.result()
    error = future.exception()
    if isinstance(error, Problem):
        raise error
    raise Problem("ENG-05", part=chunk.number + 1, tries=MOST_LOSSES + 1, reason=str(error))


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """Connect to a scheduler, or to one of processes of our own."""
    dask, distributed = (import_module(name) for name in ("dask", "distributed"))
    with dask.config.set(QUIET):
        if address:
            try:
                client = distributed.Client(address, timeout=PATIENCE)
            except (OSError, ValueError, TimeoutError) as error:
                raise Problem("ENG-04", address=address, reason=str(error)) from error
            with client:
                yield client
            return
        multiprocessing.set_executable(_python())
        size = {"n_workers": os.cpu_count() or 1, "threads_per_worker": 1, "processes": True}
        try:
            cluster = distributed.LocalCluster(**size, dashboard_address=None)
        except (RuntimeError, OSError) as error:  # a Python on the path that is not QGIS's
            raise Problem("ENG-04", address="127.0.0.1", reason=str(error)) from error
        with cluster as own, distributed.Client(own) as client:
            yield client


def _workers(client: Any, address: str) -> int:
    """Return how many workers there are, once there is one; nobody would do the work without."""
    distributed: Any = import_module("distributed")
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except distributed.TimeoutError as error:
        raise Problem("ENG-04", address=address, reason="it has no workers") from error
    return len(client.nthreads())


def _python() -> str:
    """Return the program of the Python that runs here, told by its library; ENG-08 if none is.

    The running program may be QGIS, and `sys.executable` of a Python within it is whatever
    python3 comes first on the path. A virtual environment's program leads to the one it is of.
    """
    library = Path(os.__file__).resolve()
    posix, windows = library.parents[2] / "bin", library.parents[1]
    names = (f"python{sys.version_info[0]}.{sys.version_info[1]}", "python3")
    places = [Path(sys.executable or "."), *(posix / name for name in names)]
    places += [windows / "python.exe", windows / "python3.exe"]
    for place in places:
        named = place.stem.lower().startswith("python") and place.is_file()
        if named and place.resolve().parent in {posix, windows}:
            return str(place)
    raise Problem("ENG-08", folder=str(windows))


def _kept(zones: Zones) -> Zones:
    """A task of its own, so that zones lost with a worker are made again."""
    return zones


def _done(work: Work, chunk: Chunk, zones: Zones) -> Any:
    """Run in a worker."""
    return work(chunk, _layer(zones))


@lru_cache(maxsize=1)
def _layer(zones: Zones) -> PolygonLayer:
    return zones.layer()
