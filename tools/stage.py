"""What the demo and the click-through share: a running node and a QGIS profile for it."""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional

ROOT = Path(__file__).resolve().parent.parent
PROTOCOLS = {"csw": "/csw", "wfs": "/ows", "wms": "/ows", "changes": "/changes", "files": "/files"}


def profile_environment(folder: Path) -> dict[str, str]:
    """Return the environment of a scratch QGIS profile under `folder`, its password file made."""
    home = folder / "profiles" / "default"
    password = folder / "master-password"
    home.mkdir(parents=True, exist_ok=True)
    if not password.exists():
        password.touch(mode=0o600)
        password.write_text(secrets.token_urlsafe(24), encoding="ascii")
    return {
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QGIS_AUTH_DB_DIR_PATH": str(home),
        "QGIS_AUTH_PASSWORD_FILE": str(password),
        "SHANHE_NODES": str(home / "shanhe" / "nodes"),
        "SHANHE_JOURNAL": str(home / "shanhe" / "journal.sqlite"),
        "SHANHE_AUDIT": str(home / "shanhe" / "audit.sqlite"),
        "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg"),
    }


@contextmanager
def chatter_to(log: Path) -> Iterator[None]:
    """Send what QGIS itself writes to standard error to a file; our own errors still show."""
    sys.stderr.flush()
    kept = os.dup(2)
    with log.open("ab") as file:
        os.dup2(file.fileno(), 2)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(kept, 2)
            os.close(kept)


@contextmanager
def headless_qgis(environment: dict[str, str]) -> Iterator[Any]:
    """Run QGIS without a window in this process, with Processing and the suite's provider."""
    os.environ.update({**environment, "QT_QPA_PLATFORM": "offscreen"})
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import shanhe

    plugin = shanhe.classFactory(None)
    plugin.initProcessing()
    try:
        yield application
    finally:
        plugin.unload()
        application.exitQgis()


def register_node(url: str, users: dict[str, str], user: str = "planner") -> Any:
    """Store the user's credentials in the authentication database and the node's profile."""
    from shanhe.plugin.nodes import credentials, store
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    open_new_store()
    authcfg = credentials.store_basic(f"demo {user}", user, users[user])
    profile = NodeProfile(
        id="changting",
        name="长汀县（演示）",
        level="county",
        region="350821",
        endpoints=tuple(Endpoint(key, url + path, authcfg) for key, path in PROTOCOLS.items()),
    )
    store.save(profile)
    return profile


def open_new_store() -> None:
    """Set the master password of a new store; QGIS reads the file only once there is one."""
    from qgis.core import QgsApplication

    password = Path(os.environ["QGIS_AUTH_PASSWORD_FILE"]).read_text(encoding="ascii")
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(password, True)


def start_node(county: Path, port: int = 0, lose_reply: Optional[int] = None) -> Any:
    """Start the demo node on `county`; its `stop` ends it."""
    from shanhe.node.process import NodeProcess

    return NodeProcess(county, port=port, lose_reply=lose_reply)
