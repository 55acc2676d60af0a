"""TLS is verified against the authorities that QGIS trusts, and only those."""

from __future__ import annotations

import ssl
import subprocess

import pytest

from shanhe.core.errors import Problem

OPENSSL = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]


@pytest.fixture
def authority(tmp_path):
    """A self-signed certificate for 127.0.0.1 and its key."""
    names = ["-subj", "/CN=Shanhe test", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = [tmp_path / "cert.pem", tmp_path / "key.pem"]
    out = ["-out", str(files[0]), "-keyout", str(files[1])]
    subprocess.run([*OPENSSL, *names, *out], check=True, capture_output=True)
    return files


def secured(server, files):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, files))
    server.httpd.socket = context.wrap_socket(server.httpd.socket, server_side=True)
    return server.url.replace("http:", "https:")


def test_unknown_authority_is_refused(serve, session_for, authority):
    url = secured(serve(lambda h: h.reply(200, b"secret")), authority)
    with pytest.raises(Problem) as caught:
        session_for(url).get(url)
    assert caught.value.code == "TLS-01"


def test_authority_trusted_in_qgis_is_accepted(serve, session_for, authority, login):
    from qgis.core import QgsApplication, QgsAuthCertUtils

    url = secured(serve(lambda h: h.reply(200, b"secret")), authority)
    manager = QgsApplication.authManager()
    certificate = QgsAuthCertUtils.certsFromFile(str(authority[0]))[0]
    manager.storeCertAuthority(certificate)
    manager.storeCertTrustPolicy(certificate, QgsAuthCertUtils.CertTrustPolicy.Trusted)
    manager.rebuildCaCertsCache()
    manager.rebuildTrustedCaCertsCache()
    try:
        assert session_for(url).get(url).body == b"secret"
    finally:
        manager.removeCertAuthority(certificate)
        manager.rebuildCaCertsCache()
        manager.rebuildTrustedCaCertsCache()
