"""TLS is verified against the authorities that QGIS trusts, and only those."""

from __future__ import annotations

import ssl
import subprocess
from contextlib import contextmanager
from pathlib import Path

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


def secured(server, files, client_authority=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, files))
    if client_authority:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(str(client_authority))
    server.httpd.socket = context.wrap_socket(server.httpd.socket, server_side=True)
    return server.url.replace("http:", "https:")


def test_unknown_authority_is_refused(serve, session_for, authority):
    url = secured(serve(lambda h: h.reply(200, b"secret")), authority)
    with pytest.raises(Problem) as caught:
        session_for(url).get(url)
    assert caught.value.code == "TLS-01"


@contextmanager
def trusted(certificate_file):
    """Trust an authority in QGIS for a while."""
    from qgis.core import QgsApplication, QgsAuthCertUtils

    manager = QgsApplication.authManager()
    certificate = QgsAuthCertUtils.certsFromFile(str(certificate_file))[0]
    manager.storeCertAuthority(certificate)
    manager.storeCertTrustPolicy(certificate, QgsAuthCertUtils.CertTrustPolicy.Trusted)
    for rebuild in (manager.rebuildCaCertsCache, manager.rebuildTrustedCaCertsCache):
        rebuild()
    try:
        yield
    finally:
        manager.removeCertAuthority(certificate)
        for rebuild in (manager.rebuildCaCertsCache, manager.rebuildTrustedCaCertsCache):
            rebuild()


def test_authority_trusted_in_qgis_is_accepted(serve, session_for, authority, login):
    url = secured(serve(lambda h: h.reply(200, b"secret")), authority)
    with trusted(authority[0]):
        assert session_for(url).get(url).body == b"secret"


def test_client_certificate_of_the_login_is_shown(serve, session_for, authority, login):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    def subject(handler):
        names = handler.connection.getpeercert()["subject"]
        handler.reply(200, dict(part for name in names for part in name)["commonName"].encode())

    config = QgsAuthMethodConfig("PKI-Paths")
    config.setName("planner's certificate")
    config.setConfig("certpath", str(authority[0]))
    config.setConfig("keypath", str(authority[1]))
    assert QgsApplication.authManager().storeAuthenticationConfig(config)[0]
    url = secured(serve(subject), authority, client_authority=authority[0]) + "/csw"
    with trusted(authority[0]):
        session = session_for(url, config.id())
        assert session.get(url + "?x=1").body == b"Shanhe test"
        assert not list(Path(session._folder.name).glob("client*"))
        with pytest.raises(Problem):
            session_for(url).get(url)
