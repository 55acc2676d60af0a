"""GML, schemas, filters and answers of a WFS: what is read exactly, and what is refused."""

import struct
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QByteArray, QXmlStreamWriter

from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.transports.wfst.features import key_of, read_features
from shanhe.plugin.checkout.transports.wfst.filters import DIALECTS, all_of, equal, filter_text
from shanhe.plugin.checkout.transports.wfst.gml import GML31, GML32, is_swapped, read_gml, write_gml
from shanhe.plugin.checkout.transports.wfst.reply import Done, Refused, read_reply
from shanhe.plugin.checkout.transports.wfst.schema import read_schema
from shanhe.plugin.checkout.transports.wfst.transaction_xml import TransactionWriter, unwritable
from shanhe.plugin.checkout.transports.wfst.xml_tree import parsed
from shanhe.plugin.net import Reply

CRS = "EPSG:4527"
ORDINATES = st.floats(allow_nan=False, allow_infinity=False)
RINGS = st.lists(st.lists(st.tuples(ORDINATES, ORDINATES), min_size=4, max_size=6), min_size=1,
                 max_size=3)  # fmt: skip


def wkb_of(polygons, multiple):
    parts = []
    for rings in polygons:
        body = b"".join(
            struct.pack(f"<I{2 * len(ring)}d", len(ring), *[n for point in ring for n in point])
            for ring in rings
        )
        parts.append(struct.pack("<BII", 1, 3, len(rings)) + body)
    return struct.pack("<BII", 1, 6, len(parts)) + b"".join(parts) if multiple else parts[0]


def gml_of(wkb, gml, multi):
    written = QByteArray()
    writer = QXmlStreamWriter(written)
    writer.writeStartElement("geometry")
    writer.writeNamespace(gml, "gml")
    write_gml(writer, wkb, CRS, gml, multi)
    writer.writeEndElement()
    return bytes(written)


@given(
    st.lists(RINGS, min_size=1, max_size=3),
    st.sampled_from([GML31, GML32]),
    st.sampled_from(["", "MultiSurface", "MultiPolygon"]),
)
def test_geometry_comes_back_bit_by_bit(polygons, gml, multi):
    wkb = wkb_of(polygons, bool(multi))
    assert read_gml(parsed(gml_of(wkb, gml, multi), "u"), CRS, bool(multi)) == wkb


def geometry(inner):
    return parsed(f'<geometry xmlns:gml="{GML31}">{inner}</geometry>'.encode(), "u")


RING = "<gml:LinearRing><gml:posList>{0}</gml:posList></gml:LinearRing>"
POLYGON = "<gml:Polygon {1}><gml:exterior>" + RING + "</gml:exterior></gml:Polygon>"
SQUARE = "0 1 2 1 2 3 0 1"
POINTS = [(0.0, 1.0), (2.0, 1.0), (2.0, 3.0), (0.0, 1.0)]


@pytest.mark.parametrize(
    ("inner", "points"),
    [
        (POLYGON.format(SQUARE, 'srsName="EPSG:4527"'), POINTS),
        (POLYGON.format(SQUARE, 'srsName="http://www.opengis.net/gml/srs/epsg.xml#4527"'), POINTS),
        (POLYGON.format(SQUARE, 'srsName="urn:ogc:def:crs:EPSG::4527"'),
         [(y, x) for x, y in POINTS]),
        (POLYGON.format(SQUARE, 'srsName="http://www.opengis.net/def/crs/EPSG/0/4527"'),
         [(y, x) for x, y in POINTS]),
        ("<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior>" + RING.format(SQUARE)
         + "</gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>", POINTS),
        ("<gml:MultiSurface><gml:surfaceMember>" + POLYGON.format(SQUARE, "")
         + "</gml:surfaceMember></gml:MultiSurface>", POINTS),
        (("<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,1 2,1 2, 3 0,1"
         "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"), POINTS),
        (("<gml:Polygon><gml:exterior><gml:LinearRing><gml:pos>0 1</gml:pos><gml:pos>2 1</gml:pos>"
         "<gml:pos>2 3</gml:pos><gml:pos>0 1</gml:pos></gml:LinearRing></gml:exterior>"
         "</gml:Polygon>"), POINTS),
    ],
)  # fmt: skip
def test_the_forms_of_a_polygon_and_the_order_of_its_axes(inner, points):
    assert read_gml(geometry(inner), CRS, multiple=False) == wkb_of([[points]], multiple=False)


@pytest.mark.parametrize(
    "inner",
    [
        "",
        POLYGON.format("0 0 1 0 1 1", ""),
        POLYGON.format("0 0 0 1 0 0 1 1 0 0 0 0", 'srsDimension="3"'),
        POLYGON.format("0 0 1 0 1 x 0 0", ""),
        "<gml:Point><gml:pos>0 0</gml:pos></gml:Point>",
        "<gml:Polygon><gml:exterior><gml:Ring/></gml:exterior></gml:Polygon>",
        "<gml:Polygon><gml:interior>" + RING.format(SQUARE) + "</gml:interior></gml:Polygon>",
        "<gml:MultiSurface>"
        + 2 * ("<gml:surfaceMember>" + POLYGON.format(SQUARE, "") + "</gml:surfaceMember>")
        + "</gml:MultiSurface>",
    ],
)
def test_what_is_no_polygon_of_straight_lines_is_refused(inner):
    with pytest.raises(ValueError, match=r"\w"):
        read_gml(geometry(inner), CRS, multiple=False)


def test_degrees_by_urn_are_latitude_first():
    assert is_swapped("urn:ogc:def:crs:EPSG::4490", "EPSG:4490")
    assert not is_swapped("EPSG:4490", "EPSG:4490")


@pytest.mark.parametrize(
    "body",
    [b"", b"<a>", b"<a><b></a>", b"<a/>x", b"<" * 9, b"<a>" * 65 + b"</a>" * 65, b"<a>&b;</a>"],
)
def test_cut_malformed_and_deep_documents_are_refused(body):
    with pytest.raises(Problem) as raised:
        parsed(body, "http://node/wfs")
    assert raised.value.code == "XML-02"


XSD = """<schema targetNamespace="urn:x" xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.opengis.net/gml" schemaLocation="file:///etc/passwd"/>
  <element name="DLTB" type="x:T"/>
  <complexType name="T"><complexContent><extension base="gml:AbstractFeatureType"><sequence>
    <element name="the_geom" type="gml:MultiSurfacePropertyType"/>
    <element name="gid" type="long"/>
    <element name="BSM" minOccurs="0"><simpleType><restriction base="xsd:string">
      <maxLength value="18"/></restriction></simpleType></element>
    <element name="TBMJ" type="double" nillable="true"/>
    <element name="PZRQ" type="date"/>
    <element name="photo" type="base64Binary"/>{more}
  </sequence></extension></complexContent></complexType></schema>"""


def schema_with(more=""):
    return read_schema(parsed(XSD.replace("{more}", more).encode(), "u"), "DLTB")


def test_a_schema_is_read_and_nothing_that_it_imports():
    found = schema_with()
    assert (found.geometry, found.geometry_type, found.multi) == (
        "the_geom", "MultiPolygon", "MultiSurface",
    )  # fmt: skip
    assert [(one.name, one.type, one.length, one.nullable) for one in found.fields] == [
        ("gid", "integer", 0, False), ("BSM", "text", 18, True), ("TBMJ", "real", 0, True),
        ("PZRQ", "date", 0, False),
    ]  # fmt: skip
    assert not found.guarded
    own = "".join(f'<element name="ssp_{one}" type="string"/>' for one in ("uuid", "ver", "base"))
    assert not schema_with(own).guarded, "the column of the change set is missing"
    assert schema_with(own + '<element name="ssp_cs" type="string"/>').guarded


@pytest.mark.parametrize("kind", ["gml:PointPropertyType", "gml:GeometryPropertyType"])
def test_a_layer_of_other_or_several_geometries_is_refused(kind):
    with pytest.raises(Problem) as raised:
        schema_with(f'<element name="other" type="{kind}"/>')
    assert raised.value.code == "EDIT-24"


FEATURE = """<x:DLTB xmlns:gml="http://www.opengis.net/gml" xmlns:x="urn:x"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" gml:id="DLTB.{0}">{1}</x:DLTB>"""


def feature(number, inner):
    return parsed(FEATURE.format(number, inner).encode(), "u")


def test_null_empty_and_codes_are_kept_apart():
    one = feature(7, "<x:gid>7</x:gid><x:BSM></x:BSM><x:TBMJ>0.30000000000000004</x:TBMJ>"
                     "<x:PZRQ>2023-12-31Z</x:PZRQ>")  # fmt: skip
    two = feature(8, '<x:gid>8</x:gid><x:BSM xsi:nil="true"/><x:TBMJ/>')
    three = feature(9, "<x:gid>9</x:gid><x:BSM> 0101 &lt;中&gt;</x:BSM>")
    schema = schema_with()
    assert key_of(schema, [one, two, three]) == "gid"
    found = read_features([one, two, three], schema, CRS, "gid")
    assert [feature.values for feature in found] == [
        {"BSM": "", "TBMJ": 0.30000000000000004, "PZRQ": "2023-12-31"},
        {"BSM": None, "TBMJ": None, "PZRQ": None},
        {"BSM": " 0101 <中>", "TBMJ": None, "PZRQ": None},
    ]
    assert [feature.id for feature in found] == ["DLTB.7", "DLTB.8", "DLTB.9"]


@pytest.mark.parametrize("inner", ["<x:TBMJ>NaN</x:TBMJ>", "<x:TBMJ>1e999</x:TBMJ>",
                                   "<x:TBMJ>12 ha</x:TBMJ>", "<x:gid>1.5</x:gid>"])  # fmt: skip
def test_a_value_that_is_none_of_its_field_is_refused(inner):
    with pytest.raises(Problem) as raised:
        read_features([feature(1, inner)], schema_with(), CRS)
    assert (raised.value.code, "DLTB.1" in raised.value.values["reason"]) == ("EDIT-24", True)


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_hostile_text_stays_text(text):
    """Whatever it says, a value is one text node of the transaction, or it is not sent at all."""
    if unwritable({"BSM": text}) is not None:
        return
    schema, dialect = schema_with(), DIALECTS["1.1.0"]
    bodies = []
    for _ in range(2):
        writer = TransactionWriter(dialect)
        writer.update(schema, CRS, {"BSM": text}, all_of([equal("BSM", text), equal("gid", "1")]))
        bodies.append(writer.body())
    root = parsed(bodies[0], "u")
    assert [one.name for one in root.children] == ["Update"]
    assert (root.first("Value").text, root.first("Literal").text) == (text, text)
    assert bodies[0] == bodies[1]
    assert parsed(filter_text(equal("BSM", text), dialect).encode(), "u").first("Literal").text == (
        text
    )


@pytest.mark.parametrize("version", ["1.1.0", "2.0.0"])
def test_a_transaction_is_well_formed_and_its_ids_are_unique(version):
    schema, dialect = schema_with(), DIALECTS[version]
    shape = wkb_of([[POINTS], [POINTS]], multiple=True).hex()
    writer = TransactionWriter(dialect)
    for name in ("a", "b"):
        writer.insert(schema, CRS, {"BSM": name, "TBMJ": 1e-7, "PZRQ": None, "geometry": shape})
    writer.update(schema, CRS, {"geometry": shape, "BSM": None}, equal("gid", "1"))
    writer.delete(schema, equal("gid", "2"))
    root = parsed(writer.body(), "u")
    assert (root.namespace, root.attributes["version"]) == (dialect.wfs, version)
    assert [one.name for one in root.children] == ["Insert", "Insert", "Update", "Delete"]
    inserted = root.first("DLTB")
    assert (inserted.namespace, [one.name for one in inserted.children]) == (
        "urn:x", ["BSM", "TBMJ", "the_geom"],
    )  # fmt: skip
    assert inserted.first("TBMJ").text == "1e-07"
    named = "ValueReference" if version == "2.0.0" else "Name"
    assert [one.text for one in root.first("Update").every(named)][:2] == ["the_geom", "BSM"]
    assert [one.attributes["typeName"] for one in root.children[2:]] == ["n:DLTB", "n:DLTB"]
    ids = [one.attributes["id"] for one in every(root) if "id" in one.attributes]
    assert len(ids) == len(set(ids)) == (11 if version == "2.0.0" else 0)


def every(element):
    yield element
    for child in element.children:
        yield from every(child)


def test_what_xml_would_change_is_named():
    assert unwritable({"BSM": "a\tb\nc", "TBMJ": 1.5, "DLBM": None}) is None
    for text in ("a\r\nb", "\x00", "\x0b", "\ufffe"):
        assert unwritable({"BSM": "0101", "DLMC": text}) == "DLMC"


RESPONSE = """<TransactionResponse xmlns="http://www.opengis.net/wfs"><TransactionSummary>
<totalInserted>1</totalInserted><totalUpdated>0</totalUpdated></TransactionSummary>{}
</TransactionResponse>"""
IDS = '<InsertResults><Feature><FeatureId fid="DLTB.9"/></Feature></InsertResults>'
FAILED = (
    "<TransactionResults><Action><Message>violates check</Message></Action></TransactionResults>"
)
REPORT = (
    "<ExceptionReport><Exception><ExceptionText>SSP409 stale</ExceptionText></Exception>"
    "</ExceptionReport>"
)


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, RESPONSE.format(IDS), Done({"totalInserted": 1, "totalUpdated": 0}, ("DLTB.9",), ())),
        (200, RESPONSE.format(FAILED),
         Done({"totalInserted": 1, "totalUpdated": 0}, (), ("violates check",))),
        (200, REPORT, Refused("SSP409 stale")),
        (500, REPORT, Refused("SSP409 stale")),
        (503, REPORT, Verdict.NOT_DELIVERED),
        (401, "", Verdict.NOT_DELIVERED),
        (302, "", Verdict.UNKNOWN),
        (200, "", Verdict.UNKNOWN),
        (200, RESPONSE.format(IDS)[:150], Verdict.UNKNOWN),
        (200, "<html><title>Login</title></html>", Verdict.UNKNOWN),
        (200, "<!DOCTYPE a>" + RESPONSE.format(IDS), Verdict.UNKNOWN),
        (500, RESPONSE.format(IDS), Verdict.UNKNOWN),
        (502, "Bad Gateway", Verdict.UNKNOWN),
    ],
)  # fmt: skip
def test_an_answer_proves_no_more_than_it_says(status, body, told):
    found = read_reply(Reply(status, {"Content-Type": "text/xml"}, body.encode(), "http://n/wfs"))
    assert getattr(found, "verdict", found) == told


def test_swapped_axes_are_found_by_the_place_that_the_service_names():
    from shanhe.plugin.checkout.transports.wfst.layer import require_axes
    from shanhe.plugin.checkout.transports.wfst.service import FeatureType

    layer = FeatureType("x:DLTB", "", CRS, (116.9, 25.2, 117.1, 25.4))
    right, wrong = (39_500_000.0, 2_800_000.0), (2_800_000.0, 39_500_000.0)
    for point, fine in ((right, True), (wrong, False)):
        held = SimpleNamespace(wkb=wkb_of([[[point] * 4]], multiple=False))
        if fine:
            require_axes([held], layer)
        else:
            with pytest.raises(Problem) as raised:
                require_axes([held], layer)
            assert raised.value.code == "WFST-04"
