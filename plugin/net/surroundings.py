"""What QGIS knows of the network: proxy, trusted authorities, logins, and our own name."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkRequest

from ...core.errors import Problem
from ..about import VERSION
from .logins import LOGINS

USER_AGENT = f"Shanhe/{VERSION} (QGIS {Qgis.QGIS_VERSION.partition('-')[0]})"


def login_headers(url: str, authcfg: str) -> dict[str, str]:
    """Return the headers that QGIS's authentication database adds for `authcfg`; {} for none."""
    if not authcfg:
        return {}
    request = prepared_request(QNetworkRequest(QUrl(url)), authcfg)
    return {_text(name): _text(request.rawHeader(name)) for name in request.rawHeaderList()}


def prepared_request(request: QNetworkRequest, authcfg: str) -> QNetworkRequest:
    """Return `request` with the login `authcfg`, as QGIS itself would send it.

    Raises NODE-05 if the database is locked: unlock it in the main thread first, as the question
    for the master password would hang a worker; NODE-06 if the entry cannot be used.
    """
    manager = QgsApplication.authManager()
    with LOGINS:
        if not manager.masterPasswordIsSet():
            raise Problem("NODE-05")
        answer = manager.updateNetworkRequest(request, authcfg)
    # PyQGIS returns what it was given beside the verdict, since the argument is in-out.
    updated, prepared = answer if isinstance(answer, tuple) else (answer, request)
    if not updated:
        raise Problem("NODE-06", authcfg=authcfg)
    return prepared


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
