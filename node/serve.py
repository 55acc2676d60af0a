"""Start the node: put the services behind the front and run until stopped."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from types import FrameType

from osgeo import gdal, ogr
from waitress import create_server

from .changes.service import MAX_BYTES, ChangeService
from .channel import harden
from .documents import Documents
from .front import Front, Handler, folder_title
from .lost_reply import LoseReply
from .prepare import prepare
from .users import Users

THREADS = 24
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(
    folder: Path, host: str, port: int, public_url: str | None, lose_reply: int | None
) -> int:
    """Serve a folder until SIGTERM or Ctrl-C; return the exit code."""
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for library in (gdal, ogr):
        library.UseExceptions()
    # One journal mode for OGR, QGIS and SQLite: readers go on while a change is written.
    gdal.SetConfigOption("OGR_SQLITE_JOURNAL", "WAL")
    prepare(folder / "county.gpkg")
    users = Users(folder)
    if not users.all():
        users.add_demo()
    front = Front(users, folder_title(folder))
    server = create_server(front, host=host, port=port, **limits())
    harden(server)
    _mount(front, folder, lose_reply)
    _announce(f"http://{host}:{server.effective_port}", host, users)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        server.run()
    finally:
        server.close()
    return 0


def limits() -> dict[str, int | str | bool]:
    """Return the limits of the HTTP server."""
    return {
        "threads": THREADS,
        "max_request_body_size": MAX_BYTES,
        "max_request_header_size": 131_072,
        "channel_timeout": 8,
        "cleanup_interval": 1,
        "connection_limit": 500,
        "ident": "shanhe-node",
    }


def _mount(front: Front, folder: Path, lose_reply: int | None) -> None:
    changes: Handler = ChangeService(folder / "county.gpkg", lambda layer: None)
    front.mount("changes", LoseReply(changes, lose_reply) if lose_reply else changes)
    front.mount("files", Documents(folder / "files"))


def _announce(address: str, host: str, users: Users) -> None:
    print(f"Shanhe node at {address}", flush=True)
    roles = ", ".join(f"{user.name} ({user.role})" for user in users.all().values())
    print(f"Users: {roles}")
    if users.demo_path.exists():
        print(f"Passwords of the demonstration users: {users.demo_path}")
    if host not in LOOPBACK:
        print(
            "WARNING: other computers reach this node, and HTTP does not hide the passwords; "
            "put a TLS proxy in front of it."
        )
    print("Stop it with Ctrl-C.", flush=True)


def _stop(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)
