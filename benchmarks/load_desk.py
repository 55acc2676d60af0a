"""Some planners of the load test, each in a thread: folder, port, edits, seconds, seed, numbers."""

from __future__ import annotations

import json
import random
import sys
import time
from contextlib import closing
from pathlib import Path
from threading import Thread

from osgeo import ogr
from qgis.core import QgsApplication

from benchmarks.load_node import OWN, SHARED

LAYER = "DLTB"
SHARED_SHARE, NEW_SHARE, SHAPE_SHARE, REFRESH_SHARE = 0.3, 0.05, 0.1, 0.3
MOST_TOGETHER = 9
TRIES = 40
PAUSE = 0.5


class Planner:
    """One planner: edits in batches of 1 to 9, submits each, settles what others changed too."""

    def __init__(self, folder, profile, number, edits, seed):
        from shanhe.plugin.checkout.working_copy import check_out

        self.number, self.left, self.profile = number, edits, profile
        self.dice = random.Random(f"{seed}/{number}")
        self.journal_path = folder / f"{number}.sqlite"
        self.copy = check_out(profile, LAYER, None, folder / f"{number}.gpkg")
        self.made, self.seconds, self.states = 0, [], []
        self.markers, self.refreshes = [], []

    def play(self, until):
        """Spread the batches over the time that is left."""
        while self.left:
            batch = min(self.left, self.dice.randint(1, MOST_TOGETHER))
            rounds = max(1, 2 * self.left // (MOST_TOGETHER + 1))
            wait = max(0.0, until - time.monotonic()) / rounds
            time.sleep(wait * self.dice.uniform(0.5, 1.5))
            if self.dice.random() < REFRESH_SHARE:
                self.refresh()
            self.edit(batch)
            self.left -= batch
            self.deliver()
        self.refresh()

    def edit(self, count):
        """Edit so many features, each once, as QGIS does: in one transaction of the file."""
        own = range(SHARED + OWN * self.number, SHARED + OWN * (self.number + 1))
        shared = sum(self.dice.random() < SHARED_SHARE for _ in range(count))
        places = self.dice.sample(range(SHARED), shared)
        places += self.dice.sample(own, count - shared)
        source = ogr.Open(str(self.copy.path), 1)
        layer = source.GetLayer(0)
        source.StartTransaction()
        for place in places:
            marker = f"{self.number}/{len(self.markers)}"
            self.markers.append(marker)
            if place >= SHARED and self.dice.random() < NEW_SHARE:
                self.insert(layer, marker)
            else:
                self.update(layer, place, marker)
        source.CommitTransaction()

    def update(self, layer, place, marker):
        layer.SetAttributeFilter(f"BSM = 'P{place}'")
        feature = layer.GetNextFeature()
        feature["BZ"] = marker
        if place >= SHARED and self.dice.random() < SHAPE_SHARE:
            feature.SetGeometry(denser(feature.geometry()))
        layer.SetFeature(feature)

    def insert(self, layer, marker):
        """A new square south of all, where nobody else builds."""
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["BSM"], feature["BZ"] = f"N{self.number}-{self.made}", marker
        self.made += 1
        x, y = 39_500_000 + 20 * self.made, 2_799_900 - 20 * self.number
        ring = ", ".join(f"{x + dx} {y + dy}" for dx, dy in CORNERS)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)

    def deliver(self):
        """Submit until the node has all of it."""
        for _ in range(TRIES):
            outcome = self.submit()
            self.states.append(outcome.state)
            if outcome.state in ("APPLIED", "NOTHING"):
                return
            if outcome.state == "CONFLICT":
                self.settle()
            else:
                time.sleep(PAUSE * self.dice.random())
        raise SystemExit(f"Planner {self.number} gave up: {outcome}")

    def submit(self):
        from shanhe.plugin.checkout.submission import submit

        begun = time.perf_counter()
        with closing(self.journal()) as journal, self.session() as session:
            outcome = submit(self.copy, journal, session)
        self.seconds.append(time.perf_counter() - begun)
        return outcome

    def settle(self):
        """Take the set back, see what the others did, and choose one side for each feature."""
        from shanhe.core.editing.conflicts import all_conflicts
        from shanhe.plugin.checkout.pull import settle
        from shanhe.plugin.checkout.submission import withdraw

        with closing(self.journal()) as journal, self.session() as session:
            withdraw(self.copy, journal, session)
        self.refresh()
        with closing(self.copy.tracking()) as tracking:
            met = [one.uuid for one in all_conflicts(tracking) if one.settled is None]
        for uuid in met:
            settle(self.copy, uuid, self.dice.choice(("mine", "theirs")))

    def refresh(self):
        from shanhe.plugin.checkout.pull import pull

        begun = time.perf_counter()
        with self.session() as session:
            pull(self.copy, session)
        self.refreshes.append(time.perf_counter() - begun)

    def journal(self):
        from shanhe.core.editing.journal import Journal

        return Journal(self.journal_path)

    def session(self):
        from shanhe.plugin.net import NodeSession

        return NodeSession(self.profile)

    def told(self):
        """What the checks and the statistics need."""
        return {
            "markers": self.markers,
            "seconds": self.seconds,
            "refreshes": self.refreshes,
            "states": self.states,
        }


CORNERS = ((0, 0), (10, 0), (10, 10), (0, 10), (0, 0))


def denser(geometry):
    """The same ground with one more point on its boundary."""
    ring = geometry.GetGeometryRef(0)
    points = [ring.GetPoint_2D(place) for place in range(ring.GetPointCount())]
    middle = tuple((a + b) / 2 for a, b in zip(points[0], points[1]))
    fresh = ogr.Geometry(ogr.wkbLinearRing)
    for point in (points[0], middle, *points[1:]):
        fresh.AddPoint_2D(*point)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(fresh)
    return polygon


def main(folder, port, edits, seconds, seed, *numbers):
    """Play the planners with these numbers and write down what they did."""
    application = QgsApplication([], False)
    application.initQgis()
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
    from shanhe.plugin.nodes.store import save

    QgsApplication.authManager().setMasterPassword("correct horse battery staple", True)
    address = f"postgresql://127.0.0.1:{port}/postgres?sslmode=disable"
    profile = NodeProfile("county", "长汀县", "county", (Endpoint("postgis", address),))
    save(profile)
    place = Path(folder)
    planners = [Planner(place, profile, int(one), int(edits), seed) for one in numbers]
    until = time.monotonic() + float(seconds)
    threads = [Thread(target=one.play, args=(until,)) for one in planners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    unfinished = [one.number for one in planners if one.left]
    for one in planners:
        (place / f"{one.number}.json").write_text(json.dumps(one.told()), encoding="utf-8")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
