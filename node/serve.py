"""Start the node: put the services behind the front and run until stopped."""

from __future__ import annotations

import logging
import signal
import socket
import sqlite3
import sys
import warnings
from pathlib import Path
from typing import Callable

from osgeo import gdal, ogr
from waitress import create_server
from waitress.server import BaseWSGIServer

from ..core.editing.change_set import MOST_BYTES
from .catalogue import Catalogue
from .changes.geopackage_store import GeoPackageStore
from .changes.high_water import HighWater
from .changes.service import ChangeService
from .changes.store import Store
from .channel import harden
from .csw import CswService
from .documents import Documents
from .exchange import Refused
from .features_api import FeaturesApi
from .front import Front, Handler, folder_title
from .lost_reply import LoseReply
from .maps import MapServer
from .ogcapi.service import OgcApi
from .ogcapi.service import problem as ogcapi_problem
from .ows import OwsService
from .prepare import prepare
from .users import Users
from .xml_guard import exception_report

THREADS = 24
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(
    folder: Path,
    host: str,
    port: int,
    public_url: str | None,
    lose_reply: int | None,
    database: str = "",
) -> int:
    """Serve a folder until SIGTERM or Ctrl-C; return the exit code.

    With a `database`, a prepared PostGIS, change sets go there and not into the folder's data.
    """
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    warnings.filterwarnings("ignore", category=FutureWarning, module="owslib")
    logging.getLogger("pycsw").setLevel(logging.CRITICAL)  # it logs what clients do wrong
    for library in (gdal, ogr):
        library.UseExceptions()
    # One journal mode for OGR, QGIS and SQLite: readers go on while a change is written.
    gdal.SetConfigOption("OGR_SQLITE_JOURNAL", "WAL")
    _prepare(folder / "county.gpkg")
    users = Users(folder)
    if not users.all():
        users.add_demo()
    front = Front(users, folder_title(folder))
    server = _listening(front, host, port)
    address = public_url or _address(host, server.effective_port)
    faults = _mount(front, folder, address, lose_reply, database)
    _announce(address, host, users, faults)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        server.run()
    finally:
        server.close()
    return 0


def _prepare(base: Path) -> None:
    try:
        prepare(base)
    except sqlite3.DatabaseError as error:
        raise SystemExit(
            f"{base} cannot be used: {error}. Build it anew, or restore it."
        ) from error


def _listening(front: Front, host: str, port: int) -> BaseWSGIServer:
    try:
        server = create_server(front, host=host, port=port, **limits())
    except OSError as error:
        raise SystemExit(
            f"The node cannot listen at {host}:{port}: {error.strerror}. "
            "Stop what listens there, or choose another port (--port N; with make: PORT=N)."
        ) from error
    harden(server)
    return server


def limits() -> dict[str, int | str | bool]:
    """Return the limits of the HTTP server."""
    return {
        "threads": THREADS,
        "max_request_body_size": MOST_BYTES,
        "max_request_header_size": 131_072,
        "channel_timeout": 8,
        "cleanup_interval": 1,
        "connection_limit": 500,
        "ident": "shanhe-node",
    }


def _address(host: str, port: int) -> str:
    """Return the address that links carry: a name that other computers know, where they may ask."""
    everywhere = host in ("0.0.0.0", "::")
    return f"http://{socket.gethostname() if everywhere else host}:{port}"


def _mount(
    front: Front, folder: Path, address: str, lose_reply: int | None, database: str
) -> list[str]:
    """Put the services behind the front; return the names of records that cannot be read."""
    scratch, base, title = folder / ".node", folder / "county.gpkg", folder_title(folder)
    scratch.mkdir(exist_ok=True)
    maps = MapServer(base, scratch, title)
    catalogue = Catalogue(folder / "records", scratch, address, title)
    changes: Handler
    if database:
        changes = ChangeService(_prepared(database), lambda _: None)
    else:
        after_commit, store = _after_commit(maps, base, scratch), GeoPackageStore(base)
        changes = ChangeService(store, after_commit)
        features = OgcApi(store.layers(), store.writer, after_commit, address, title)
        front.mount("ogcapi", features, ogcapi_problem)
    front.mount("ows", OwsService(maps, address), exception_report)
    front.mount("wfs3", FeaturesApi(maps, address))
    front.mount("csw", CswService(catalogue), exception_report)
    front.mount("changes", LoseReply(changes, lose_reply) if lose_reply else changes)
    front.mount("files", Documents(folder / "files"))
    return catalogue.faults


def _prepared(database: str) -> Store:
    """Return the store of a database; say in one line what keeps it from being used."""
    import psycopg2

    from .changes.postgis_store import PostgisStore  # late: a node of a folder needs no psycopg2

    store = PostgisStore(database)
    try:
        print(f"Change sets go to PostGIS, layers: {', '.join(sorted(store.layers()))}")
    except Refused as refused:
        raise SystemExit(
            "The database cannot be reached: is it running, is the login right?"
        ) from refused
    except psycopg2.Error as error:
        raise SystemExit(
            f"The database is not prepared for this login ({str(error).splitlines()[0]}). Run "
            "“Prepare a PostGIS node” and SELECT ssp.admit_service('login')."
        ) from error
    return store


def _after_commit(maps: MapServer, base: Path, scratch: Path) -> Callable[[str], None]:
    high_water = HighWater(base, scratch / "high-water.json")
    if high_water.renew_epoch_if_restored():
        print("The data are older than they were: they have a new epoch, clients will compare.")

    def after_commit(layer: str) -> None:
        maps.changed(layer)
        high_water.note()

    return after_commit


def _announce(address: str, host: str, users: Users, faults: list[str]) -> None:
    roles = ", ".join(f"{user.name} ({user.role})" for user in users.all().values())
    print(f"Shanhe node at {address}\nUsers: {roles}")
    if users.demo_path.exists():
        print(f"Passwords of the demonstration users: {users.demo_path}")
    if faults:
        print(f"Not loaded, for they are no ISO 19139 records: {', '.join(faults)}")
    if host not in LOOPBACK:
        print(
            "WARNING: other computers reach this node, and HTTP does not hide the passwords; "
            "put a TLS proxy in front of it."
        )
    print("Stop it with Ctrl-C.", flush=True)
