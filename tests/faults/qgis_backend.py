"""A real QGIS Server over a table of PostGIS that nothing prepared: a plain layer (tier C)."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from contextlib import contextmanager

from .backends import LAYER, TESTS, THIRDS
from .postgis_backend import TABLE, PostgisNode, as_real, real
from .proxy import Script
from .wfst_backend import WfstNode

PROGRAM = TESTS / "plugin" / "checkout" / "qgis_wfst.py"
ROWS = """
    SELECT 'DLTB.' || fid, to_jsonb(t) - 'fid' - 'geom', encode(ST_AsBinary(geom, 'NDR'), 'hex')
    FROM plan."DLTB" AS t
"""
UNTOLD = ("length changed", "value required")  # its descriptions of layers do not tell
REPEATED, ANSWERED = ("twice", "fourfold"), (3, 4, 5)


class QgisServerNode(WfstNode):
    """Its Transaction is not atomic, and knows neither identities nor versions."""

    name, every = "wfst-c", THIRDS
    atomic = receipts = fences = exact_versions = can_go_back = False
    asks = restarts = True
    first_fault = Script("fin", 1)
    windows = ("same attribute", "gone")  # it deletes by the id alone
    rights = ("rights withdrawn",)  # it keeps the connections that it has

    @staticmethod
    def missing():
        try:
            import qgis.server  # noqa: F401 (asked for only to know whether it is there)
        except ImportError:
            return "QGIS Server is not installed"
        return real.missing()

    def start(self):
        PostgisNode.start(self)
        self._port, self._process = 0, None
        self.revive()

    def fill(self):
        self.run(TABLE)

    def prepare_again(self):
        pass

    def close(self):
        self.kill()
        PostgisNode.close(self)

    def kill(self):
        self._process.kill()
        self._process.communicate()

    def revive(self):
        database = f"dbname=postgres host=127.0.0.1 port={self.database_port} user=planner"
        command = [sys.executable, str(PROGRAM), database, f"plan.{LAYER}", str(self.folder)]
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, str(self._port)], stdout=subprocess.PIPE, stderr=log, text=True
            )
        words = next(line.split() for line in self._process.stdout if line.startswith("serving"))
        self._port = int(words[1].split(":")[2].partition("/")[0])
        query = "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=DLTB&MAXFEATURES=1"
        urllib.request.urlopen(f"{self.url(self._port)}?{query}", timeout=60).close()

    @property
    def port(self):
        return self._port

    def url(self, port):
        return f"http://127.0.0.1:{port}/ows"

    def bears(self, script, mix):
        """A new feature that the network itself delivers twice is there twice."""
        again = script.kind in REPEATED or (script.kind == "late" and script.point in ANSWERED)
        return not again or mix in ("update", "delete")

    def dying(self, point):
        """Its session of the database ends in the midst; it is started anew afterwards."""
        return self._renewed(super().dying(point))

    def schema_changes(self):
        return [name for name in PostgisNode.schema_changes(self) if name not in UNTOLD]

    def changed_schema(self, name):
        """It reads the fields of its layers when it starts."""
        return self._renewed(super().changed_schema(name), before=True)

    @contextmanager
    def _renewed(self, change, *, before=False):
        with change:
            if before:
                self.renew()
            yield
        self.renew()

    def renew(self):
        """Start it anew."""
        self.kill()
        self.revive()

    def refill(self):
        self.fill()
        self.renew()

    def rows(self):
        return [
            {**values, "TBMJ": as_real(values["TBMJ"]), "uuid": name, "ver": None, "geometry": wkb}
            for name, values, wkb in self.run(ROWS)
        ]
