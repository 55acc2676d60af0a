"""Client certificates (PKI logins) of QGIS's authentication database for a TLS connection."""

from __future__ import annotations

from pathlib import Path
from ssl import SSLContext
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest
from urllib3.util.ssl_ import create_urllib3_context

from ...core.errors import Problem
from .logins import LOGINS
from .surroundings import prepared_request

METHODS = ("PKI-Paths", "PKI-PKCS#12", "Identity-Cert")
OWNER_ONLY = 0o600


def client_context(url: str, authcfg: str, folder: Path) -> Optional[SSLContext]:
    """Return a context that shows the certificate of `authcfg`, None if that is no certificate.

    OpenSSL reads keys only from files: the key lies in `folder` (the owner's own) for the moment
    of reading and is deleted at once. Raises NODE-05 and NODE-06 as `login_headers` does.
    """
    if not authcfg or _method(authcfg) not in METHODS:
        return None
    settings = prepared_request(QNetworkRequest(QUrl(url)), authcfg).sslConfiguration()
    if settings.localCertificate().isNull() or settings.privateKey().isNull():
        raise Problem("NODE-06", authcfg=authcfg)
    chain = settings.localCertificateChain() or [settings.localCertificate()]
    path = folder / "client.pem"
    path.touch(OWNER_ONLY)
    try:
        path.write_bytes(b"".join(bytes(part.toPem()) for part in [settings.privateKey(), *chain]))
        context = create_urllib3_context()
        context.load_cert_chain(str(path))
    finally:
        path.unlink()
    return context


def _method(authcfg: str) -> str:
    with LOGINS:
        return str(QgsApplication.authManager().configAuthMethodKey(authcfg))
