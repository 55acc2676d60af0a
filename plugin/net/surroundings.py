"""What QGIS knows of the network: proxy, trusted authorities, logins, and our own name."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkRequest

from ...core.errors import Problem
from ..about import VERSION

USER_AGENT = f"Shanhe/{VERSION} (QGIS {Qgis.QGIS_VERSION.partition('-')[0]})"
_auth_lock = threading.Lock()


def login_headers(url: str, authcfg: str) -> dict[str, str]:
    """Return the headers that QGIS's authentication database adds for `authcfg`; {} for none.

    Raises NODE-05 if the database is locked: unlock it in the main thread first, as the question
    for the master password would hang a worker; NODE-06 if the entry cannot be used.
    """
    if not authcfg:
        return {}
    manager = QgsApplication.authManager()
    with _auth_lock:
        if not manager.masterPasswordIsSet():
            raise Problem("NODE-05")
        request = QNetworkRequest(QUrl(url))
        updated, request = _updated(manager.updateNetworkRequest(request, authcfg), request)
    if not updated:
        raise Problem("NODE-06", authcfg=authcfg)
    return {_text(name): _text(request.rawHeader(name)) for name in request.rawHeaderList()}


def _updated(answer: Any, request: QNetworkRequest) -> tuple[bool, QNetworkRequest]:
    """Take apart what PyQGIS returns: (bool, request) from the in-out argument."""
    return (answer[0], answer[1]) if isinstance(answer, tuple) else (bool(answer), request)


def _text(raw: Any) -> str:
    return bytes(raw).decode("latin-1")


def proxies_for(url: str) -> dict[str, str]:
    """Return the proxy set in QGIS for `url`, as `requests` wants it; {} for a direct way."""
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    past = [*manager.excludeList(), *manager.noProxyList()]
    if not proxy.hostName() or any(part and url.startswith(part) for part in past):
        return {}
    kinds = QNetworkProxy.ProxyType
    scheme = {kinds.HttpProxy: "http", kinds.HttpCachingProxy: "http", kinds.Socks5Proxy: "socks5h"}
    if proxy.type() not in scheme:
        return {}
    address = f"{scheme[proxy.type()]}://{_login(proxy)}{proxy.hostName()}:{proxy.port()}"
    return {"http": address, "https": address}


def _login(proxy: QNetworkProxy) -> str:
    if not proxy.user():
        return ""
    return f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"


def trusted_authorities(folder: Path) -> str:
    """Write the authorities that QGIS trusts to a PEM file in `folder`; return its path."""
    path = folder / "trusted.pem"
    path.write_bytes(bytes(QgsApplication.authManager().trustedCaCertsPemText()))
    return str(path)
