"""The nodes under test, each behind one face: start, profile, rows, and what others do there."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import struct
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import requests
from osgeo import ogr

from .http_proxy import HttpProxy
from .proxy import Script
from .surroundings import unlock

TESTS = Path(__file__).resolve().parent.parent
THIRDS = dict.fromkeys(("network", "client", "conflict", "values", "disk"), 3)
"""Odd, so that all mixes, sides and ends have their turn."""
OPS = {"insert": 1, "update": 1, "delete": 1, "mixed": 4}
LAYER, PLANNER, VIEWER = "DLTB", "planner", "viewer"


def beside(name, *parts):
    """Import a module of the tests by its path."""
    spec = importlib.util.spec_from_file_location(name, TESTS.joinpath(*parts))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Backend:
    """A node that is running; `profile` leads to it, or through a proxy at `port`.

    `asks` (tier C): new features are never sent again by themselves, a person looks.
    `windows` are the edits of others in the moment of sending (`between.py`) that do not get lost.
    `left_out` are families that cannot be made there, of those in `every` each so manieth case is
    played.
    """

    name = protocol = ""
    proxy_class = HttpProxy
    atomic = True
    asks = restarts = False
    first_fault = Script("fin", 3)
    windows = ()
    rights = ("rights withdrawn", "account locked", "no way into ssp")
    left_out, every = frozenset(), {}
    receipts = True
    exact_versions = True
    fences = True
    checks_passwords = True
    can_go_back = True
    has_roles = True
    tells_new_fields = True
    answers_for_the_dead = False

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._logins = {}

    def start(self):
        """Start it with the twelve parcels P1 to P12."""
        raise NotImplementedError

    def close(self):
        """Stop it."""

    @property
    def port(self):
        """Where it listens on 127.0.0.1."""
        raise NotImplementedError

    @property
    def choice(self):
        """Whose side a needless conflict is settled to: only nodes without receipts have such."""
        return None if self.receipts else "mine"

    def place(self, number):
        """SQL for a small square that no other number has, beside the layer's parcels."""
        return square_at(39_500_500.0 + number % 40 * 10, 2_800_000.0 + number // 40 % 40 * 10, 9)

    def bears(self, script, mix):
        """Tell whether a fault of the network has an outcome that the tier promises."""
        return True

    def url(self, port):
        """The endpoint's address at `port`."""
        raise NotImplementedError

    def password(self, user):
        """The password of one of its users."""
        raise NotImplementedError

    def login(self, user, password=None):
        """Return the id of a stored login."""
        from shanhe.plugin.nodes.credentials import store_basic

        unlock()
        key = (user, password or self.password(user))
        if key not in self._logins:
            self._logins[key] = store_basic("faults", *key)
        return self._logins[key]

    def profile(self, user=PLANNER, port=None, password=None):
        """Return the profile of a planner who reaches it directly or by a proxy's port."""
        from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

        url = self.url(port or self.port)
        endpoint = Endpoint(self.protocol, url, self.login(user, password))
        return NodeProfile(f"faults-{self.name}", "长汀县", "county", (endpoint,))

    def at(self, profile, port):
        """Return a profile whose endpoint lies behind another port."""
        endpoint = replace(profile.endpoints[0], url=self.url(port))
        return replace(profile, endpoints=(endpoint,))

    def rows(self):
        """Return what it holds: {"BSM", …, "geometry": hex WKB, "uuid", "ver"} each."""
        raise NotImplementedError

    def meddle(self, name, note):
        """Give the feature `name` this note as another program would; None deletes it."""
        raise NotImplementedError

    def kill(self):
        """End the server's process as a power cut would."""
        raise NotImplementedError

    def revive(self):
        """Start it again at the same address."""
        raise NotImplementedError

    def places_to_die(self, mix):
        """The points of a transaction of `mix` at which the server can be ended."""
        return ()

    def dying(self, point):
        """Let the server die at `point` for a `with` block, and be back after it."""
        raise NotImplementedError

    def schema_changes(self):
        """The names of the ways in which its layer can be changed."""
        return ()

    def changed_schema(self, name):
        """Change the layer for a `with` block."""
        raise NotImplementedError

    def put_back(self):
        """Forget all that happens in a `with` block, as a restored backup does."""
        raise NotImplementedError

    def refill(self):
        """Make the layer what it was, after one of the above."""


def square_at(x, y, side, srs=4527):
    """SQL for a square as a GeoPackage holds it."""
    ring = ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    wkb = struct.pack("<BIII", 1, 3, 1, len(ring)) + points
    return f"X'{(b'GP' + struct.pack('<BBi', 0, 1, srs) + wkb).hex()}'"


def _renamed(layer):
    index = layer.GetLayerDefn().GetFieldIndex("DLMC")
    layer.AlterFieldDefn(index, ogr.FieldDefn("NAME", ogr.OFTString), ogr.ALTER_NAME_FLAG)


def _widened(layer):
    field, index = ogr.FieldDefn("BZ", ogr.OFTString), layer.GetLayerDefn().GetFieldIndex("BZ")
    field.SetWidth(100)
    layer.AlterFieldDefn(index, field, ogr.ALTER_WIDTH_PRECISION_FLAG)


def _retyped(layer):
    field, index = ogr.FieldDefn("SJNF", ogr.OFTString), layer.GetLayerDefn().GetFieldIndex("SJNF")
    layer.AlterFieldDefn(index, field, ogr.ALTER_TYPE_FLAG)


def _required(layer):
    field, index = ogr.FieldDefn("TBMJ", ogr.OFTReal), layer.GetLayerDefn().GetFieldIndex("TBMJ")
    field.SetNullable(False)
    layer.AlterFieldDefn(index, field, ogr.ALTER_NULLABLE_FLAG)


ALTERATIONS = {
    "column added": lambda layer: layer.CreateField(ogr.FieldDefn("NEU", ogr.OFTString)),
    "column dropped": lambda layer: layer.DeleteField(layer.GetLayerDefn().GetFieldIndex("DLMC")),
    "column renamed": _renamed,
    "length changed": _widened,
    "type changed": _retyped,
    "value required": _required,
}


class ReferenceNode(Backend):
    """The project's own node, in a process of its own, by its change service."""

    name = protocol = "changes"
    windows = ("same attribute", "gone", "deleted here")

    def start(self, port=0, **environment):
        from shanhe.node.process import NodeProcess

        if not (self.folder / "county.gpkg").exists():
            beside("small_county", "node", "small_county.py").small_county(self.folder)
        self.node = NodeProcess(self.folder, port=port, environment=environment)

    def restart(self, **environment):
        """Start it again at the same address, with other variables of its environment."""
        port = self.port
        self.node.stop()
        self.start(port, **environment)

    def close(self):
        self.node.stop()

    def places_to_die(self, mix):
        ops = range(1, OPS[mix] + 1)
        return ("receipt", *(f"op-{number}" for number in ops), "before-commit", "after-commit")

    @contextmanager
    def dying(self, point):
        self.restart(NODE_FAIL=f"{point}:kill")
        yield
        self.restart()

    def schema_changes(self):
        return tuple(ALTERATIONS)

    @contextmanager
    def changed_schema(self, name):
        with self.put_back(ALTERATIONS[name]):
            yield

    @contextmanager
    def put_back(self, alter=None):
        port = self.port
        self.node.stop()
        kept = shutil.copy(self.folder / "county.gpkg", self.folder / "kept.gpkg")
        if alter is not None:
            source = ogr.Open(str(self.folder / "county.gpkg"), 1)
            alter(source.GetLayerByName(LAYER))
            source = None
        self.start(port)
        try:
            yield
        finally:
            self.node.stop()
            shutil.copy(kept, self.folder / "county.gpkg")
            self.start(port)

    def kill(self):
        self.node.process.send_signal(signal.SIGKILL)
        self.node.process.wait()

    def meddle(self, name, note):
        (uuid,) = [row["uuid"] for row in self.rows() if row["BSM"] == name]
        url = f"http://127.0.0.1:{self.port}/ogcapi/collections/{LAYER}/items/{uuid}"
        login = (PLANNER, self.password(PLANNER))
        tag = requests.get(url, auth=login, timeout=20).headers["ETag"]
        told = {"If-Match": tag, "Content-Type": "application/merge-patch+json"}
        method, body = ("DELETE", None) if note is None else ("PATCH", {"properties": {"BZ": note}})
        reply = requests.request(method, url, auth=login, json=body, headers=told, timeout=20)
        reply.raise_for_status()

    @property
    def port(self):
        return int(self.node.url.rpartition(":")[2])

    def url(self, port):
        return f"http://127.0.0.1:{port}/changes"

    def password(self, user):
        return self.node.users[user]

    def rows(self):
        return self.features(self.url(self.port))

    def features(self, service):
        """Read the layer from the change service at `service`."""
        auth, found, after = (VIEWER, self.password(VIEWER)), [], None
        while True:
            params = {} if after is None else {"after": after}
            url = f"{service}/layers/{LAYER}/features"
            page = requests.get(url, params, auth=auth, timeout=20).json()
            found += [row_of(one) for one in page["features"]]
            after = page["next"]
            if after is None:
                return found


class OgcApiNode(ReferenceNode):
    """The same node by OGC API Features Part 4: feature by feature, with strong ETags."""

    name = protocol = "ogcapi"
    atomic = receipts = fences = exact_versions = tells_new_fields = False

    def url(self, port):
        return f"http://127.0.0.1:{port}/ogcapi"

    def places_to_die(self, mix):
        return ("before-commit", "after-commit")

    def rows(self):
        return self.features(super().url(self.port))


def row_of(feature):
    """Flatten a feature of the wire format."""
    flat = {"uuid": feature["uuid"], "ver": feature["ver"], "geometry": feature["geometry"]}
    return {**feature["values"], **flat}


def all_backends(folder, names=None):
    """Make the back ends that can run here (not started), by name."""
    from .postgis_backend import PostgisNode
    from .pygeoapi_backend import PygeoapiNode
    from .qgis_backend import QgisServerNode
    from .wfst_backend import WfstNode, WfstVersionsNode

    nodes = (
        ReferenceNode, PostgisNode, WfstNode, WfstVersionsNode, QgisServerNode, OgcApiNode,
        PygeoapiNode,
    )  # fmt: skip
    makers = {maker.name: maker for maker in nodes}
    return {
        name: maker(Path(folder, name))
        for name, maker in makers.items()
        if (names is None or name in names) and not getattr(maker, "missing", str)()
    }


def environment_for(folder):
    """Point journal and audit log to `folder` for what is opened next."""
    os.environ["SHANHE_JOURNAL"] = str(Path(folder, "journal.sqlite"))
    os.environ["SHANHE_AUDIT"] = str(Path(folder, "audit.sqlite"))
