"""Overlays in chunks and on processes give what one run over the whole layer gives."""

from __future__ import annotations

import os
import signal
import threading
import time

import numpy as np
import pytest
from distributed import LocalCluster
from packages import areas_in, written
from wkb_maker import polygon, rectangle

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry import cluster
from shanhe.core.geometry.chunks import chunks_of, gathered, shares_in_chunks, shares_of
from shanhe.core.geometry.cluster import on_cluster
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.piece_files import PieceFiles
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.geometry.shares import shares

X, Y, SIDE, ROW = 39_500_000.0, 2_800_000.0, 50.0, 12
BACKEND = ShapelyBackend()


def square(x, y, size=SIDE):
    return polygon(rectangle(X + x, Y + y, X + x + size, Y + y + size))


PARCELS = [square(SIDE * (n % ROW), SIDE * (n // ROW)) for n in range(ROW * ROW)]
RING = [(20, 30), (500, 90), (420, 560), (140, 420), (20, 30)]
ZONES = PolygonLayer(
    "EPSG:4527",
    [BACKEND.read(polygon([(X + x, Y + y) for x, y in RING])), BACKEND.read(square(0, 0, 75))],
    {},
    BACKEND,
)


@pytest.fixture(scope="module")
def parcels(tmp_path_factory):
    return written(tmp_path_factory.mktemp("chunks") / "parcels.gpkg", PARCELS)


def whole():
    layer = PolygonLayer("EPSG:4527", [BACKEND.read(wkb) for wkb in PARCELS], {}, BACKEND)
    return shares(layer, ZONES)


def same_as_whole(found):
    expected = whole()
    assert found.parcels.tolist() == (expected.parcels * 10 + 10).tolist()
    assert found.zones.tolist() == expected.zones.tolist()
    assert np.abs(found.areas - expected.areas).max() < 1e-6


@pytest.mark.parametrize("size", [1000, 30, 7])
def test_chunks_sum_up_to_the_whole(parcels, size):
    chunks = chunks_of(parcels, size=size)
    assert sorted(fid for chunk in chunks for fid in chunk.fids) == list(range(10, 1450, 10))
    assert max(len(chunk.fids) for chunk in chunks) <= size
    same_as_whole(gathered(list(shares_in_chunks(chunks, ZONES))))


def test_chunks_lie_together(parcels):
    """36 parcels of a chunk fit into a square of some 8 by 8, not into rows of the whole width."""
    for chunk in chunks_of(parcels, "DLTB", 36):
        boxes = np.array([BACKEND.bounds(one) for one in chunk.read(BACKEND)[0].geometries])
        assert np.all(boxes.max(axis=0)[2:] - boxes.min(axis=0)[:2] <= 8 * SIDE)


def test_without_an_index_they_are_in_the_order_of_the_file(tmp_path):
    path = written(tmp_path / "plain.gpkg", PARCELS, ["SPATIAL_INDEX=NO"])
    chunks = chunks_of(path, size=100)
    assert chunks[0].fids.tolist() == list(range(10, 1010, 10))
    same_as_whole(gathered(list(shares_in_chunks(chunks, ZONES))))


def test_a_bad_parcel_is_named_and_refused(tmp_path):
    bow_tie = polygon([(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9), (X, Y)])
    (chunk,) = chunks_of(written(tmp_path / "bad.gpkg", [PARCELS[0], bow_tie, PARCELS[2]]))
    found = shares_of(chunk, ZONES)
    assert [(fault.row, fault.code) for fault in found.faults] == [(20, "GEO-12")]
    assert set(found.fids) == {10, 30}
    with pytest.raises(Problem, match="GEO-10"):
        gathered([found])


@pytest.mark.parametrize(("name", "table"), [("parcels.gpkg", "XZQ"), ("none.gpkg", "")])
def test_a_layer_that_is_not_there(parcels, name, table):
    with pytest.raises(Problem, match="ENG-06"):
        chunks_of(parcels.replace("parcels.gpkg", name), table)


class Stop(Silent):
    def isCanceled(self):
        return True


def test_cancel(parcels):
    with pytest.raises(Cancelled):
        list(shares_in_chunks(chunks_of(parcels, size=20), ZONES, Stop()))
    with pytest.raises(Cancelled):
        on_cluster(chunks_of(parcels, size=20), ZONES, Stop())


class Watch(Silent):
    def __init__(self):
        self.seen = []

    def setProgress(self, progress):
        self.seen.append(progress)


def test_processes_give_the_same(parcels):
    watch = Watch()
    same_as_whole(gathered(on_cluster(chunks_of(parcels, size=20), ZONES, watch)))
    assert watch.seen == sorted(watch.seen)
    assert watch.seen[-1] == 100


class Slow:
    """Notes its process in a folder and takes a while."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, chunk, zones):
        (self.folder / f"{os.getpid()}-{chunk.number}-{time.monotonic_ns()}").touch()
        time.sleep(0.5)
        return shares_of(chunk, zones)


def test_the_chunk_of_a_killed_worker_is_done_again(parcels, tmp_path):
    chunks = chunks_of(parcels, size=20)

    def kill():
        while not (begun := sorted(tmp_path.iterdir())):
            time.sleep(0.02)
        os.kill(int(begun[0].name.split("-")[0]), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    same_as_whole(gathered(on_cluster(chunks, ZONES, work=Slow(tmp_path))))
    killer.join()
    begun = [path.name.split("-")[1] for path in tmp_path.iterdir()]
    assert set(begun) == {str(chunk.number) for chunk in chunks}
    assert len(begun) > len(chunks)


def test_pieces_are_files_and_again_the_same(parcels, tmp_path):
    chunks = chunks_of(parcels, size=50)
    for _ in range(2):
        done = on_cluster(chunks, ZONES, work=PieceFiles(str(tmp_path)))
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            f"pieces-{chunk.number:06d}.gpkg" for chunk in chunks
        ]
    layer = PolygonLayer("EPSG:4527", [BACKEND.read(wkb) for wkb in PARCELS], {}, BACKEND)
    pieces = overlay(layer, ZONES)
    expected = {
        (parcel * 10 + 10, zone): shape.area
        for parcel, zone, shape in zip(pieces.parcels, pieces.zones, pieces.geometries)
    }
    found = {}
    for part in done:
        found.update(areas_in(part.path))
    assert found == pytest.approx(expected, abs=1e-6)
    assert sum(part.written for part in done) == len(expected)


def test_no_scheduler_there(parcels, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    with pytest.raises(Problem, match="ENG-04"):
        on_cluster(chunks_of(parcels), ZONES, address="tcp://127.0.0.1:1")


def test_a_scheduler_without_workers_is_not_waited_for(parcels, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    with LocalCluster(n_workers=0, processes=False, dashboard_address=None) as idle:
        with pytest.raises(Problem, match="ENG-04"):
            on_cluster(chunks_of(parcels), ZONES, address=idle.scheduler_address)
