"""What a link and a record lead to, from codes met in the wild."""

from __future__ import annotations

import pytest

from shanhe.plugin.catalogue.iso import categories, kind_of
from shanhe.plugin.catalogue.records import Link
from shanhe.plugin.catalogue.services import file_ending, kind_of_file, service_of

DOWNLOAD = "WWW:DOWNLOAD-1.0-http--download"


@pytest.mark.parametrize(
    ("protocol", "url", "service"),
    [
        ("OGC:WMS", "http://h/a", "wms"),
        ("OGC:WMS-1.3.0-http-get-map", "http://h/a", "wms"),
        ("OGC:WMTS", "http://h/a", "wmts"),
        ("OGC:WFS-1.0.0-http-get-capabilities", "http://h/a", "wfs"),
        ("urn:ogc:serviceType:WebFeatureService:2.0", "http://h/a", "wfs"),
        ("http://www.opengis.net/serviceType/wms/1.3", "http://h/a", "wms"),
        ("OGC:WCS", "http://h/a", "wcs"),
        ("", "http://h/a?SERVICE=WFS&x=1", "wfs"),
        ("WWW:LINK-1.0-http--link", "http://h/a?service=WMS", ""),
        (DOWNLOAD, "http://h/wms/a.pdf", ""),
        ("", "http://h/a", ""),
    ],
)
def test_service_of(protocol, url, service):
    assert service_of(protocol, url) == service


@pytest.mark.parametrize(
    ("level", "keywords", "links", "kind"),
    [
        ("dataset", (), [("OGC:WFS", "http://h/ows", "DLTB")], "layer"),
        ("service", (), [("OGC:WMS", "http://h/ows", "")], "service"),
        ("nonGeographicDataset", (), [("OGC:WMS", "http://h/ows", "")], "service"),
        ("document", (), [(DOWNLOAD, "http://h/a.pdf", "")], "document"),
        ("nonGeographicDataset", ("Text",), [(DOWNLOAD, "http://h/a.xlsx", "")], "spreadsheet"),
        ("nonGeographicDataset", ("Sound",), [(DOWNLOAD, "http://h/a", "")], "audio"),
        ("nonGeographicDataset", ("Moving Image",), [(DOWNLOAD, "http://h/a", "")], "video"),
        ("nonGeographicDataset", (), [(DOWNLOAD, "http://h/a.JPG", "")], "image"),
        ("nonGeographicDataset", (), [("WWW:LINK-1.0-http--link", "http://h/", "")], "page"),
        ("nonGeographicDataset", (), [], "document"),
        ("", (), [], "document"),
    ],
)
def test_kind_of_record(level, keywords, links, kind):
    assert kind_of(level, keywords, tuple(Link(*link) for link in links)) == kind


def test_kind_of_file():
    assert kind_of_file(file_ending("http://h/%E8%A7%84%E5%88%92.PDF?x=1"), "") == "document"
    assert kind_of_file("", "image/tiff; application=geotiff") == "image"
    assert kind_of_file("exe", "") == ""


def test_four_categories():
    assert categories() == ("现状数据", "规划数据", "管理数据", "社会经济数据")
