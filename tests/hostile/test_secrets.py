"""Secrets stay where they are (H4, H9, H10, H11), and foreign text stays text (H12)."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from shanhe.core.errors import Problem
from shanhe.plugin.catalogue.listing import feature_uri
from shanhe.plugin.catalogue.load import described
from shanhe.plugin.catalogue.records import Record
from shanhe.plugin.catalogue.wfs import FeatureType
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
from shanhe.plugin.redaction import redacted

PASSWORD = "s3cret-Pa55"
HTML = '<img src="file://host/share"><script>x</script><table><a href="file:///x">t</a>'


def test_h4_h10_a_refused_login_tells_no_secret(serve, session_for, login, told):
    body = f"wrong login planner:{PASSWORD} password={PASSWORD}".encode()
    server = serve(lambda h: h.reply(401, body, Content_Type="text/plain"))
    session = session_for(server.url, login)
    with pytest.raises(Problem) as caught:
        session.get(f"{server.url}/?tk=abcdef&key={PASSWORD}").expected()
    english, chinese = told(caught.value)
    assert "did not accept the login (status 401)" in english
    assert "未接受登录信息（状态码 401）" in chinese
    for text in (english, chinese, repr(caught.value)):
        assert "abcdef" not in text
        assert f"key={PASSWORD}" not in text
        assert f"password={PASSWORD}" not in text


def test_h9_a_project_holds_the_id_of_a_login_only(serve, login, tmp_path):
    server = serve(lambda h: h.reply(404))
    profile = NodeProfile("t", "t", "county", (Endpoint("wfs", server.url, login),))
    uri = feature_uri(profile, server.url, FeatureType("DLTB", "DLTB", "EPSG:4527"))
    project, path = QgsProject(), tmp_path / "p.qgs"
    project.addMapLayer(QgsVectorLayer(uri, "x", "WFS"))
    assert project.write(str(path))
    text = path.read_text(encoding="utf-8")
    assert PASSWORD not in text
    assert "planner" not in text
    assert f"authcfg={login}" in text


@pytest.mark.parametrize(
    "text",
    [
        f"postgresql://planner:{PASSWORD}@db:5432/plan failed",
        f"https://planner:{PASSWORD}@node/ows",
        f"Authorization: Basic {PASSWORD}",
        f"https://node/ows?service=WFS&tk={PASSWORD}&x=1",
        f'{{"token": "{PASSWORD}"}}',
    ],
)
def test_h10_what_is_logged_or_told_is_redacted(text):
    assert PASSWORD not in redacted(text)


def test_h12_a_records_text_is_escaped_where_qgis_shows_html(qgis_app):
    record = Record("t", HTML, HTML, HTML, lineage=HTML, keywords=(HTML,), classification=HTML)
    layer = described(QgsVectorLayer("Polygon?crs=EPSG:4527", "x", "memory"), record)
    found = layer.metadata()
    texts = [found.title(), found.abstract(), found.identifier(), *found.history()]
    texts += [*found.rights(), *found.keywords()["theme"]]
    assert [text for text in texts if "<" in text] == []
    assert "<" not in layer.name()
    assert "<img" not in layer.htmlMetadata()


def test_h12_foreign_text_is_cut_and_put_in_as_it_is(qgis_app, told):
    long = HTML + "x" * 10_000 + "{0}{url}%s"
    english, chinese = told(Problem("NET-07", url="u", title=long))
    assert len(english) < 500
    assert len(chinese) < 500
    assert HTML[:150] in english


def test_h12_a_message_shows_html_as_text(qgis_app):
    """Where Qt guesses whether a text is HTML, it is told that this one is not."""
    from qgis.PyQt.QtCore import Qt

    from shanhe.ui.plain import plain_tip

    tip = plain_tip(HTML)
    assert "<img" not in tip
    assert Qt.mightBeRichText(tip) or "<" not in tip


def test_h11_an_unknown_login_is_told_and_not_guessed(says):
    from shanhe.plugin.net.surroundings import login_headers

    says(
        lambda: login_headers("http://127.0.0.1/", "zzzzzzz"), "NODE-06", "login zzzzzzz", "zzzzzzz"
    )
