"""Passwords that stand readable in a saved project are told, and can be exchanged (H9)."""

from __future__ import annotations

import time

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from shanhe.plugin.security.data_sources import services_of, with_node_login
from shanhe.plugin.security.plain_secrets import Kind, kinds, kinds_in_xml
from shanhe.plugin.security.project_logins import (
    Found,
    Looked,
    look_through,
)

PASSWORD = "s3cret-Pa55"
LOGIN, KEY = frozenset({Kind.LOGIN}), frozenset({Kind.KEY})
TIANDITU = "type=xyz&url=https://t0.tianditu.gov.cn/img_w/wmts?LAYER%3Dimg%26tk%3D0a1b2c&zmax=18"
TABLE = """key='id' srid=4527 type=Polygon table="public"."dltb" (geom) sql="DLBM" = '0101'"""
DATABASE = "dbname='plan' host=DB.example port=5432"
POSTGRES = f"{DATABASE} user='planner' password='it\\'s {PASSWORD}' sslmode=require {TABLE}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (POSTGRES, LOGIN),
        (f"PG:dbname=plan host=db user=planner password={PASSWORD}", LOGIN),
        (f"url='http://node/ows' username='planner' password='{PASSWORD}'", LOGIN),
        (f"layers=a&url=http://node/ows&username=planner&password={PASSWORD}", LOGIN),
        (f"/vsicurl/https://planner:{PASSWORD}@node/a.tif", LOGIN),
        (f"layers=a&url=http%3A%2F%2Fplanner%3A{PASSWORD}%40node%2Fows", LOGIN),
        (f"?layer=postgres:dbname='plan'%20password='{PASSWORD}'%20table=%22t%22", LOGIN),
        (TIANDITU, KEY),
        ("url='https://a/arcgis/rest/services/x/FeatureServer/0?token=abc' referer='r'", KEY),
        ("type=xyz&url=https://a/{z}/{x}/{y}.png?access_token%3Dpk.abc", KEY),
        ("type=xyz&url=https://a/b?api_key%253Dabc", KEY),
        ("url=https://a/b&http-header:authorization=Basic%20cGxhbm5lcjpz", KEY),
        ("url='https://a/b?ak=abc'", KEY),
        (f"url='https://u:{PASSWORD}@a/b?tk=1'", LOGIN | KEY),
        # No secrets, though they look a little like some.
        ("dbname='plan' host=db user='planner' password='' key='id' table=\"t\"", frozenset()),
        ("authcfg=a1b2c3d url='http://node/ows' typename='DLTB'", frozenset()),
        ("/data/token=1.gpkg|layername=password", KEY),
        ("/data/tokens/passwords.gpkg|layername=key", frozenset()),
        ("type=xyz&url=https://a/{z}/{x}/{y}.png?token={token}", frozenset()),
        ("url='http://node/ows?password=***'", frozenset()),
        ("https://node:8443/path@2", frozenset()),
        ("", frozenset()),
    ],
)
def test_h9_what_stands_in_a_data_source(source, expected):
    assert kinds(source) == expected


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (f'<Option type="QString" name="password" value="{PASSWORD}"/>', LOGIN),
        ('<Option value="abc" type="QString" name="plugin/access_token"/>', KEY),
        ('<Option name="password" type="QString" value=""/>', frozenset()),
        ('<field name="password"/><alias field="token" name="密码"/>', frozenset()),
        ("<a>https://h/x?a=1&amp;tk=abc</a>", KEY),
        ("<a><b password=", frozenset()),
        ("<" * 1000 + f"password='{PASSWORD}", LOGIN),
    ],
)
def test_h9_what_stands_in_xml_even_if_it_is_broken(xml, expected):
    assert kinds_in_xml(xml) == expected


@pytest.fixture
def nodes(login):
    """Two registered nodes; the second one has no login."""
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    ours = (
        Endpoint("wfs", "http://node:8350/ows", login),
        Endpoint("postgis", "postgresql://db.example:5432/plan", login),
    )
    bare = (Endpoint("wfs", "http://bare/ows"),)
    return [NodeProfile("a", "长汀县", "county", ours), NodeProfile("b", "上杭县", "county", bare)]


@pytest.mark.parametrize(
    ("source", "provider", "expected"),
    [
        (
            POSTGRES,
            "postgres",
            f"{DATABASE} sslmode=require authcfg={{0}} {TABLE}",
        ),
        (
            f"layers=b&layers=a&styles=&url=http://node:8350/ows?x%3D1&username=planner&password={PASSWORD}",
            "wms",
            "layers=b&layers=a&styles=&url=http://node:8350/ows?x%3D1&authcfg={0}",
        ),
        (
            f"layers=a&url=http://planner:{PASSWORD}@node:8350/ows",
            "wms",
            "layers=a&url=http://node:8350/ows&authcfg={0}",
        ),
        (
            f"url='http://planner:{PASSWORD}@node:8350/ows' typename='DLTB'",
            "WFS",
            "authcfg={0} typename='DLTB' url='http://node:8350/ows'",
        ),
        # Not safe: another user, another port, a node without a login, a key that would stay.
        (f"url='http://node:8350/ows' username='chief' password='{PASSWORD}'", "WFS", None),
        (f"url='http://node:9999/ows' username='planner' password='{PASSWORD}'", "WFS", None),
        (f"url='http://bare/ows' username='planner' password='{PASSWORD}'", "WFS", None),
        (f"url='http://node:8350/ows?tk=1' username='planner' password='{PASSWORD}'", "WFS", None),
        (f"url='http://node:8350/ows' password='{PASSWORD}'", "WFS", None),
        (POSTGRES.replace("dbname='plan'", "dbname='other'"), "postgres", None),
        (TIANDITU, "wms", None),
    ],
)
def test_h9_a_nodes_login_takes_the_place_of_the_password(nodes, login, source, provider, expected):
    replaced = with_node_login(source, provider, services_of(source, nodes))
    assert replaced == (expected.format(login) if expected else None)


def test_h9_a_password_of_another_place_is_no_nodes(nodes):
    assert [one.node.name for one in services_of(POSTGRES, nodes)] == ["长汀县"]
    assert services_of(TIANDITU, nodes) == []


@pytest.fixture
def saved(qgis_new_project):
    """Add layers to the project, save it, and return the document that was written."""

    def save(path, *layers):
        project, kept = QgsProject.instance(), []
        for layer in layers:
            project.addMapLayer(layer)
        keep = lambda document: kept.append(QDomDocument(document))  # noqa: E731
        project.writeProject.connect(keep)
        assert project.write(str(path)), project.error()
        project.writeProject.disconnect(keep)
        return kept[0]

    return save


def mixed_layers():
    return (
        QgsRasterLayer(TIANDITU, "天地图", "wms"),
        QgsVectorLayer(POSTGRES, "地类图斑", "postgres"),
        QgsVectorLayer("Polygon?crs=EPSG:4527", "草图", "memory"),
    )


@pytest.mark.parametrize("place", ["p.qgs", "p.qgz", "geopackage:{0}/p.gpkg?projectName=p"])
def test_h9_a_saved_project_is_looked_through_however_it_is_stored(saved, nodes, tmp_path, place):
    if place.startswith("geopackage"):
        empty = QgsVectorLayer("Point", "x", "memory")
        options = QgsVectorFileWriter.SaveVectorOptions()
        context = QgsCoordinateTransformContext()
        path = str(tmp_path / "p.gpkg")
        QgsVectorFileWriter.writeAsVectorFormatV3(empty, path, context, options)
        target = place.format(tmp_path)
    else:
        target = tmp_path / place
    document = saved(target, *mixed_layers())
    found = look_through(document, nodes)
    assert [(one.name, one.kinds, one.nodes) for one in found.found] == [
        ("地类图斑", LOGIN, ("长汀县",)),
        ("天地图", KEY, ()),
    ]
    assert found.whole
    assert PASSWORD not in repr(found)


def test_h9_what_stands_outside_of_layers_is_found(saved, nodes, tmp_path):
    QgsProject.instance().writeEntry("some_plugin", "/access_token", "abc")
    QgsProject.instance().writeEntry("other", "/url", "https://a/b?token=abc")
    found = look_through(saved(tmp_path / "p.qgs"), nodes)
    assert found.found == (Found("properties", KEY),)


def test_h9_broken_and_large_projects_end_well(qgis_app, nodes):
    broken = QDomDocument()
    assert look_through(broken, nodes) == Looked()
    broken.setContent("<qgis><projectlayers><maplayer/><maplayer><id/></maplayer></projectlayers>")
    assert look_through(broken, nodes) == Looked()
    empty = QDomDocument()
    empty.setContent("<qgis><projectlayers/><other>password=abc</other></qgis>")
    assert look_through(empty, nodes).found == (Found("other", LOGIN),)
    assert look_through(empty, nodes, longest=-1) == Looked(whole=False)


def test_h9_looking_is_quick(qgis_app, nodes):
    style = "<Option name='color' type='QString' value='1,2,3,4'/>" * 2000
    layer = f"<maplayer><id>x</id><datasource>a.gpkg</datasource>{style}</maplayer>"
    document = QDomDocument()
    document.setContent(f"<qgis><projectlayers>{layer * 50}</projectlayers></qgis>")
    started = time.monotonic()
    assert look_through(document, nodes) == Looked()
    assert time.monotonic() - started < 5


def test_h9_cancelling_ends_the_search(qgis_app, nodes):
    from qgis.core import QgsFeedback

    from shanhe.core.errors import Cancelled

    document, feedback = QDomDocument(), QgsFeedback()
    document.setContent("<qgis><a/></qgis>")
    feedback.cancel()
    with pytest.raises(Cancelled):
        look_through(document, nodes, feedback)
