"""A real pygeoapi over TinyDB: no ETags, If-Match ignored, no PATCH (tier C)."""

from __future__ import annotations

import json
import socket
from contextlib import contextmanager

import requests
from osgeo import ogr

from .backends import LAYER, THIRDS, Backend, beside, square_at
from .proxy import Script

real = beside("faults_real_pygeoapi", "real", "pygeoapi.py")
WEST, SOUTH, SIDE = 117.0, 25.0, 0.001


def parcel(number):
    """One of the twelve features, with a value of its own kind in every field.

    pygeoapi takes the types of fields from the first feature that it finds.
    """
    x, y = WEST + number % 4 * SIDE, SOUTH + number // 4 * SIDE
    ring = [[x, y], [x + SIDE, y], [x + SIDE, y + SIDE], [x, y + SIDE], [x, y]]
    values = {"BSM": f"P{number:03d}", "DLBM": "0101", "DLMC": "水田", "TBMJ": 10000.0}
    values.update(SJNF=2023, PZRQ=None, BZ=None)
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": values["BSM"], "properties": values, "geometry": shape}


def _renamed(values):
    values["NAME"] = values.pop("DLMC")


ALTERATIONS = {
    "column added": lambda values: values.update(NEU="x"),
    "column dropped": lambda values: values.pop("DLMC"),
    "column renamed": _renamed,
    "type changed": lambda values: values.update(SJNF=f"in {values['SJNF']}"),
}


class PygeoapiNode(Backend):
    """It takes each feature by itself and knows neither versions nor receipts."""

    name, protocol, every = "ogcapi-c", "ogcapi", THIRDS
    atomic = receipts = fences = exact_versions = can_go_back = False
    checks_passwords = has_roles = tells_new_fields = False
    asks = restarts = answers_for_the_dead = True
    first_fault = Script("fin", 1)
    left_out = frozenset({"values"})  # the first feature's decide the types of all
    windows = ("gone",)  # a PUT that ignores If-Match takes the place of whatever is there

    @staticmethod
    def missing():
        return real.missing()

    def start(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self._file = self.folder / "layer.db"
        self.refill()
        layer = real.resource("TinyDB", self._file, editable=True)
        self._server = real.Pygeoapi(self.folder, self._port, {LAYER: layer})
        self.revive()

    def close(self):
        self.kill()

    def kill(self):
        self._server.kill()

    def revive(self):
        self._server.start()

    @property
    def port(self):
        return self._port

    def url(self, port):
        return f"http://127.0.0.1:{port}"

    def password(self, user):
        return "s3cret-of-pygeoapi"

    def place(self, number):
        x, y = WEST + 0.1 + number % 40 * SIDE, SOUTH + number // 40 % 40 * SIDE
        return square_at(x, y, SIDE / 2, 4326)

    def bears(self, script, mix):
        """Its file is spoilt by programs that write at the same time."""
        return script.kind != "fourfold"

    def meddle(self, name, note):
        (uuid,) = [row["uuid"] for row in self.rows() if row["BSM"] == name]
        url = f"{self.url(self._port)}/collections/{LAYER}/items/{uuid}"
        if note is None:
            reply = requests.delete(url, timeout=20)
        else:
            feature = requests.get(url, {"f": "json"}, timeout=20).json()
            feature["properties"]["BZ"] = note
            reply = requests.put(url, json=feature, timeout=20)
        reply.raise_for_status()

    def schema_changes(self):
        return tuple(ALTERATIONS)

    @contextmanager
    def changed_schema(self, name):
        features = self._features()
        for one in features:
            ALTERATIONS[name](one["properties"])
        real.tiny(self._file, features)
        yield

    def refill(self):
        real.tiny(self._file, [parcel(number) for number in range(1, 13)])

    def rows(self):
        return [_row(feature) for feature in self._features()]

    def _features(self):
        held = json.loads(self._file.read_text(encoding="utf-8"))
        return list(held["_default"].values())


def _row(feature):
    shape = ogr.CreateGeometryFromJson(json.dumps(feature["geometry"]))
    wkb = bytes(shape.ExportToWkb(ogr.wkbNDR)).hex()
    return {**feature["properties"], "uuid": feature["id"], "ver": None, "geometry": wkb}
