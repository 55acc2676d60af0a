"""Paging against servers that lie about it, and servers that know other names only."""

from __future__ import annotations

import html
import re

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.catalogue.csw import Catalogue
from shanhe.plugin.catalogue.query import Query

RECORD = """<csw:Record><dc:identifier>r{0}</dc:identifier><dc:title>耕地 {0}</dc:title>
<dc:type>dataset</dc:type><dc:subject>现状数据</dc:subject><dct:abstract>a</dct:abstract>
<dc:URI protocol="OGC:WFS" name="DLTB">http://h.invalid/ows</dc:URI>
<ows:WGS84BoundingBox><ows:LowerCorner>116 25</ows:LowerCorner>
<ows:UpperCorner>117 26</ows:UpperCorner></ows:WGS84BoundingBox></csw:Record>"""
ANSWER = """<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/"
 xmlns:ows="http://www.opengis.net/ows">
<csw:SearchResults numberOfRecordsMatched="{matched}" numberOfRecordsReturned="{returned}"
 {next}>{records}</csw:SearchResults></csw:GetRecordsResponse>"""
REFUSAL = """<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception>
<ows:ExceptionText>{0}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"""


class Pages:
    """A catalogue of csw:Records that knows no ISO 19139."""

    def __init__(self, pages, matched=None, next="", end="empty"):
        self.pages, self.next, self.end = pages, next, end
        self.matched = len({one for page in pages for one in page}) if matched is None else matched
        self.starts = []

    def __call__(self, handler):
        body = handler.body.decode()
        if "gmd:MD_Metadata" in body:
            handler.reply(400, REFUSAL.format("unknown typeName").encode())
            return
        found = re.search(r'startPosition="(\d+)"', body)
        start = int(found.group(1)) if found else 1
        self.starts.append(start)
        ends = [sum(map(len, self.pages[:n])) + 1 for n in range(len(self.pages) + 1)]
        page = self.pages[ends.index(start)] if start in ends[:-1] else []
        if not page and self.end == "exception":
            handler.reply(200, REFUSAL.format("startPosition too large").encode())
            return
        text = ANSWER.format(
            matched=self.matched,
            returned=len(page),
            next=self.next,
            records="".join(map(RECORD.format, page)),
        )
        handler.reply(200, text.encode(), Content_Type="application/xml")


def ids(serve, session_for, pages):
    session = session_for(serve(pages).url + "/csw")
    found = [record for page in Catalogue(session).pages(Query("耕地")) for record in page]
    return [int(record.identifier[1:]) for record in found]


def test_pages_shorter_than_asked_for(serve, session_for):
    pages = Pages([[1, 2], [3], [4, 5]])
    assert ids(serve, session_for, pages) == [1, 2, 3, 4, 5]
    assert pages.starts == [1, 3, 4]


@pytest.mark.parametrize("next", ['nextRecord="1"', 'nextRecord="0"', 'nextRecord="99"', ""])
def test_next_record_is_not_believed(serve, session_for, next):
    assert ids(serve, session_for, Pages([[1, 2], [3]], next=next)) == [1, 2, 3]


def test_too_large_total_ends_at_the_empty_page(serve, session_for):
    pages = Pages([[1, 2]], matched=1_000_000_000)
    assert ids(serve, session_for, pages) == [1, 2]
    assert pages.starts == [1, 3]


def test_exception_beyond_the_end_is_an_end(serve, session_for):
    assert ids(serve, session_for, Pages([[1], [2]], matched=10_000, end="exception")) == [1, 2]


def test_repeated_records_are_left_out_and_a_repeated_page_ends(serve, session_for):
    assert ids(serve, session_for, Pages([[1, 2], [2, 3], [1, 3], [4]], matched=9)) == [1, 2, 3]


def test_dublin_core_record(serve, session_for):
    session = session_for(serve(Pages([[1]])).url)
    ((record,),) = Catalogue(session).pages(Query())
    assert (record.title, record.kind, record.category) == ("耕地 1", "layer", "现状数据")
    assert record.extent == (116.0, 25.0, 117.0, 26.0)
    assert record.link("wfs").name == "DLTB"


def test_server_that_refuses_everything(serve, session_for):
    server = serve(lambda h: h.reply(400, REFUSAL.format("no, password=abc").encode()))
    with pytest.raises(Problem) as caught:
        next(Catalogue(session_for(server.url)).pages(Query()))
    assert caught.value.code == "CAT-01"
    assert "no, password=***" in caught.value.values["reason"]


def test_the_question_as_it_is_sent(serve, session_for):
    server = serve(Pages([]))
    query = Query("永久 农田", (116.0, 25.0, 117.0, 26.0), category="规划数据")
    assert list(Catalogue(session_for(server.url)).pages(query)) == []
    body = html.unescape(server.requests[0][3].decode())
    assert re.findall("<ogc:Literal>(.*?)</ogc:Literal>", body) == [
        "%永久%", "%农田%", "%规划数据%",
    ]  # fmt: skip
    assert body.count("<ogc:And>") == 1
    assert 'srsName="urn:ogc:def:crs:EPSG::4326"' in body
    assert "<gml:lowerCorner>25.0 116.0</gml:lowerCorner>" in body
    assert 'resultType="results"' in body
    assert "<ogc:SortBy>" in body
