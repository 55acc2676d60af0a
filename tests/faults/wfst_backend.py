"""A WFS with atomic transactions over a real PostGIS, scripted, under test.

No WFS whose Transaction is atomic can be installed by the tests.
"""

from __future__ import annotations

from .backends import THIRDS, beside
from .http_proxy import HttpProxy
from .postgis_backend import PostgisNode
from .proxy import Script

scripted = beside("faults_wfst_server", "plugin", "checkout", "wfst_server.py")
NOT_ITS = ("CRS changed", "geometry type changed", "type changed")


class Quiet(scripted.ThreadingHTTPServer):
    """Half a Transaction is no news here."""

    def handle_error(self, request, client_address):
        pass


scripted.ThreadingHTTPServer = Quiet


class WfstNode(PostgisNode):
    """The server of the plugin's own tests, with receipts (tier A), WFS 2.0.0."""

    name = protocol = "wfst"
    tier = "A"
    proxy_class = HttpProxy
    answers_for_the_dead = True
    has_roles = tells_new_fields = False
    first_fault = Script("fin", 1)  # a reply that is lost is made good in the same press
    windows = ("same attribute", "gone", "deleted here")

    def start(self):
        super().start()
        self._serving = scripted.serving(scripted.Wfst(self.database_port, self.tier))
        self._url = self._serving.__enter__()

    def close(self):
        self._serving.__exit__(None, None, None)
        super().close()

    @property
    def port(self):
        return int(self._url.split(":")[2].partition("/")[0])

    def url(self, port):
        return f"http://127.0.0.1:{port}/wfs"

    def schema_changes(self):
        return [name for name in super().schema_changes() if name not in NOT_ITS]


class WfstVersionsNode(WfstNode):
    """The same without receipts (tier B): the rows tell what became of a set, and no epoch."""

    name, tier, every = "wfst-b", "B", THIRDS
    receipts = fences = can_go_back = False
    rights = ("rights withdrawn", "account locked")
