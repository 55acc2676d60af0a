"""A scripted WFS with atomic transactions over a PostGIS: versions 1.1.0 and 2.0.0, and faults.

It stands for GeoServer, which cannot be installed here: every Transaction is one of PostgreSQL,
an error anywhere is an ExceptionReport with status 200, a filter that matches nothing succeeds.
"""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape, quoteattr

import psycopg2
from lxml import etree

NAMESPACE = "urn:plan"
WFS = {"1.1.0": "http://www.opengis.net/wfs", "2.0.0": "http://www.opengis.net/wfs/2.0"}
GML = {"1.1.0": "http://www.opengis.net/gml", "2.0.0": "http://www.opengis.net/gml/3.2"}
TABLES = {"DLTB": ("plan", "DLTB", "fid"), "wfs_receipt": ("ssp", "wfs_receipt", "id")}
TYPES = {
    "text": "string", "character varying": "string", "uuid": "string", "bigint": "long",
    "integer": "int", "smallint": "short", "double precision": "double", "numeric": "decimal",
    "date": "date",
}  # fmt: skip
OPERATORS = {"PropertyIsEqualTo": "=", "PropertyIsGreaterThan": ">"}
COLUMNS = """
    SELECT column_name, data_type, is_nullable = 'YES', character_maximum_length
    FROM information_schema.columns WHERE table_schema = %s AND table_name = %s
    ORDER BY ordinal_position
"""


class Wfst:
    """What the server is like; `faults` are used up, one by each Transaction that arrives.

    `lose`: commit and close without a word; `cut`: commit and send half an answer; `html`: commit
    and answer with a page; `drop`: close before anything is done; `hold`: wait for `release`.
    """

    def __init__(self, port, tier="A", version="2.0.0", user="planner"):
        self.port, self.tier, self.version, self.user = port, tier, version, user
        self.faults, self.bodies, self.release = [], [], threading.Event()
        self.before = lambda: None
        self.place = "116.9 25.2 117.1 25.4"

    def connect(self):
        return psycopg2.connect(
            host="127.0.0.1", port=self.port, user=self.user, dbname="postgres",
            options="-c lock_timeout=10s",
        )  # fmt: skip

    def layers(self):
        return list(TABLES) if self.tier == "A" else ["DLTB"]

    def columns(self, cursor, layer):
        cursor.execute(COLUMNS, TABLES[layer][:2])
        hidden = {TABLES[layer][2], "photo"}
        plain = self.tier == "C"
        return [
            one for one in cursor.fetchall()
            if one[0] not in hidden and not (plain and one[0].startswith("ssp_"))
        ]  # fmt: skip

    def get(self, query):
        asked = {key.lower(): value for key, value in query}
        if asked["request"] == "GetCapabilities":
            return self.capabilities()
        layer = (asked.get("typenames") or asked["typename"]).rpartition(":")[2]
        with closing(self.connect()) as connection, connection.cursor() as cursor:
            if asked["request"] == "DescribeFeatureType":
                return self.describe(cursor, layer)
            return self.features(cursor, layer, asked)

    def capabilities(self):
        crs = "DefaultCRS" if self.version == "2.0.0" else "DefaultSRS"
        types = "".join(
            f"<FeatureType><Name>plan:{name}</Name><Title>{name}</Title>"
            f"<{crs}>urn:ogc:def:crs:EPSG::4527</{crs}><ows:WGS84BoundingBox>"
            f"<ows:LowerCorner>{self.place[:10]}</ows:LowerCorner>"
            f"<ows:UpperCorner>{self.place[11:]}</ows:UpperCorner></ows:WGS84BoundingBox>"
            "</FeatureType>"
            for name in self.layers()
        )
        names = ("GetCapabilities", "DescribeFeatureType", "GetFeature", "Transaction")
        operations = "".join(f'<ows:Operation name="{name}"/>' for name in names)
        return (
            f'<WFS_Capabilities version="{self.version}" xmlns="{WFS[self.version]}" '
            f'xmlns:ows="http://www.opengis.net/ows/1.1"><ows:OperationsMetadata>{operations}'
            f"</ows:OperationsMetadata><FeatureTypeList>{types}</FeatureTypeList>"
            "</WFS_Capabilities>"
        )

    def describe(self, cursor, layer):
        elements = ""
        for name, kind, nullable, length in self.columns(cursor, layer):
            empty = "true" if nullable else "false"
            given = f'name={quoteattr(name)} minOccurs="{int(not nullable)}" nillable="{empty}"'
            if kind == "USER-DEFINED":
                elements += f'<xsd:element {given} type="gml:SurfacePropertyType"/>'
            elif length:
                elements += (
                    f'<xsd:element name={quoteattr(name)} minOccurs="{int(not nullable)}">'
                    f'<xsd:simpleType><xsd:restriction base="xsd:string"><xsd:maxLength '
                    f'value="{length}"/></xsd:restriction></xsd:simpleType></xsd:element>'
                )
            else:
                elements += f'<xsd:element {given} type="xsd:{TYPES[kind]}"/>'
        return (
            f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:p="{NAMESPACE}" '
            f'xmlns:gml="{GML[self.version]}" targetNamespace="{NAMESPACE}">'
            '<xsd:import namespace="http://www.opengis.net/gml" '
            'schemaLocation="http://evil.invalid/gml.xsd"/>'
            f'<xsd:complexType name="{layer}Type"><xsd:complexContent><xsd:extension '
            f'base="gml:AbstractFeatureType"><xsd:sequence>{elements}</xsd:sequence>'
            "</xsd:extension></xsd:complexContent></xsd:complexType>"
            f'<xsd:element name="{layer}" type="p:{layer}Type"/></xsd:schema>'
        )

    def features(self, cursor, layer, asked):
        schema, table, key = TABLES[layer]
        columns = self.columns(cursor, layer)
        named = asked.get("featureid") or asked.get("resourceid")
        condition, values = "true", []
        if named:
            numbers = [one.rpartition(".")[2] for one in named.split(",")]
            condition, values = f"{key} = ANY (%s)", [[int(one) for one in numbers]]
        elif asked.get("filter"):
            condition, values = where(etree.fromstring(asked["filter"].encode())[0], key)
        source = f'FROM {schema}."{table}" AS t WHERE {condition}'
        if asked.get("resulttype") == "hits":
            cursor.execute(f"SELECT count(*) {source}", values)
            return self.collection("", cursor.fetchone()[0], 0)
        shown = ", ".join(
            f'ST_AsGML(3, "{name}", 15, 0)' if kind == "USER-DEFINED" else f'"{name}"::text'
            for name, kind, _, _ in columns
        )
        name, _, way = (asked.get("sortby") or key).partition(" ")
        limit = asked.get("count") or asked.get("maxfeatures") or "ALL"
        order = f'ORDER BY t."{name}" {"DESC" if way.startswith("D") else "ASC"} LIMIT {limit}'
        cursor.execute(f"SELECT {key}, {shown} {source} {order} "
                       f"OFFSET {int(asked.get('startindex', 0))}", values)  # fmt: skip
        rows = cursor.fetchall()
        members = "".join(self.member(layer, columns, row) for row in rows)
        return self.collection(members, "unknown", len(rows))

    def member(self, layer, columns, row):
        inner = ""
        for (name, kind, _, _), value in zip(columns, row[1:]):
            if value is not None:
                text = value if kind == "USER-DEFINED" else escape(value)
                inner += f"<p:{name}>{text}</p:{name}>"
        element = "wfs:member" if self.version == "2.0.0" else "gml:featureMember"
        return f'<{element}><p:{layer} gml:id="{layer}.{row[0]}">{inner}</p:{layer}></{element}>'

    def collection(self, members, matched, returned):
        counts = f'numberMatched="{matched}" numberReturned="{returned}"'
        if self.version == "1.1.0":
            counts = f'numberOfFeatures="{matched if matched != "unknown" else returned}"'
        return (
            f'<wfs:FeatureCollection {counts} xmlns:wfs="{WFS[self.version]}" '
            f'xmlns:gml="{GML[self.version]}" xmlns:p="{NAMESPACE}">{members}'
            "</wfs:FeatureCollection>"
        )

    def transact(self, body):
        """Apply a Transaction as a whole; return the answer's document."""
        totals, ids = {"Inserted": 0, "Updated": 0, "Deleted": 0}, []
        with closing(self.connect()) as connection:
            try:
                with connection.cursor() as cursor:
                    for action in etree.fromstring(body):
                        self.act(cursor, action, totals, ids)
                connection.commit()
            except psycopg2.Error as error:
                return report(str(error))
        summary = "".join(f"<wfs:total{k}>{n}</wfs:total{k}>" for k, n in totals.items())
        results = "".join(f'<wfs:Feature><f:FeatureId fid="{one}"/></wfs:Feature>' for one in ids)
        return (
            f'<wfs:TransactionResponse version="{self.version}" xmlns:wfs="{WFS[self.version]}" '
            f'xmlns:f="f"><wfs:TransactionSummary>{summary}</wfs:TransactionSummary>'
            f"<wfs:InsertResults>{results}</wfs:InsertResults></wfs:TransactionResponse>"
        )

    def act(self, cursor, action, totals, ids):
        kind = local(action)
        if kind == "Insert":
            for feature in action:
                schema, table, key = TABLES[local(feature)]
                names, marks, values = written([(local(one), one) for one in feature])
                cursor.execute(f'INSERT INTO {schema}."{table}" ({", ".join(names)}) '
                               f"VALUES ({', '.join(marks)}) RETURNING {key}", values)  # fmt: skip
                ids.append(f"{table}.{cursor.fetchone()[0]}")
                totals["Inserted"] += 1
            return
        schema, table, key = TABLES[action.get("typeName").rpartition(":")[2]]
        parts = {local(one): one for one in action}
        condition, sought = where(parts["Filter"][0], key)
        if kind == "Delete":
            cursor.execute(f'DELETE FROM {schema}."{table}" WHERE {condition}', sought)
            totals["Deleted"] += cursor.rowcount
            return
        pairs = [(one[0].text, one[1] if len(one) > 1 else None)
                 for one in action if local(one) == "Property"]  # fmt: skip
        names, marks, values = written(pairs)
        changed = ", ".join(f"{name} = {mark}" for name, mark in zip(names, marks))
        cursor.execute(f'UPDATE {schema}."{table}" SET {changed} WHERE {condition}',
                       [*values, *sought])  # fmt: skip
        totals["Updated"] += cursor.rowcount


def written(pairs):
    """Return the columns, the marks and the values of (name, element)."""
    names, marks, values = [], [], []
    for name, element in pairs:
        shape = element is not None and len(element) > 0
        names.append(f'"{name}"')
        marks.append("ST_GeomFromGML(%s)" if shape else "%s")
        if shape:
            values.append(etree.tostring(element[0], with_tail=False).decode())
        else:
            values.append(None if element is None else element.text or "")
    return names, marks, values


def where(node, key):
    """Return SQL and its values for a condition of Filter 1.1 or FES 2.0."""
    kind, texts = local(node), [one.text for one in node.iter() if one.text and one.text.strip()]
    if kind in ("And", "Or"):
        parts = [where(one, key) for one in node]
        joined = f" {kind} ".join(f"({sql})" for sql, _ in parts)
        return joined, [value for _, values in parts for value in values]
    if kind in ("FeatureId", "ResourceId"):
        identity = node.get("fid") or node.get("rid")
        return f"{key} = %s", [int(identity.rpartition(".")[2])]
    if kind == "PropertyIsNull":
        return f'"{texts[0]}" IS NULL', []
    if kind == "PropertyIsBetween":
        return f'"{texts[0]}" BETWEEN %s AND %s', texts[1:]
    if kind == "BBOX":
        box = [float(number) for text in texts[1:] for number in text.split()]
        return f'"{texts[0]}" && ST_MakeEnvelope(%s, %s, %s, %s, 4527)', box
    return f'"{texts[0]}" {OPERATORS[kind]} %s', [texts[1] if len(texts) > 1 else ""]


def local(node):
    return etree.QName(node).localname


def report(text):
    return (
        '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">'
        '<ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>'
        f"{escape(text)}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"
    )


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one piece: else each answer waits 40 ms for its ACK

    def do_GET(self):
        self.reply(self.server.wfst.get(parse_qsl(urlsplit(self.path).query)))

    def do_POST(self):
        wfst = self.server.wfst
        body = self.rfile.read(int(self.headers["Content-Length"]))
        wfst.bodies.append(body)
        fault = wfst.faults.pop(0) if wfst.faults else ""
        if fault == "hold":
            wfst.release.wait(20)
        wfst.before()
        answer = "" if fault == "drop" else wfst.transact(body)
        if fault in ("lose", "drop"):
            self.close_connection = True
        elif fault == "cut":
            self.reply(answer[: len(answer) // 2])
        elif fault == "html":
            self.reply("<!DOCTYPE html><title>Login</title>", "text/html")
        else:
            self.reply(answer)

    def reply(self, text, kind="text/xml; charset=utf-8"):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def serving(wfst):
    """Run the server on a free port; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.wfst = wfst
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/wfs"
    finally:
        wfst.release.set()
        server.shutdown()
        server.server_close()
