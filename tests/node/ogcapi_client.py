"""The least client of a node's OGC API: conditional requests and features written by hand."""

from __future__ import annotations

import json

from node_client import Client

ITEMS = "/ogcapi/collections/DLTB/items"
NATIVE = "http://www.opengis.net/def/crs/EPSG/0/4527"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
# The first parcel of the small county, northing before easting as EPSG:4527 defines.
RING = [
    [2800000.0, 39500000.0], [2800000.0, 39500100.0], [2800100.0, 39500100.0],
    [2800100.0, 39500000.0], [2800000.0, 39500000.0],
]  # fmt: skip
SQUARE = {"type": "Polygon", "coordinates": [RING]}
GEO, MERGE = "application/geo+json", "application/merge-patch+json"


class Face(Client):
    """Asks the node's OGC API as one of its users."""

    def ask(self, method, path, body=None, kind=GEO, **headers):
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            sent = {"Content-Type": kind, "Content-Crs": f"<{NATIVE}>", **sent}
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.session.request(method, self.url + path, data=body, headers=sent, timeout=30)

    def item(self, name, crs=NATIVE):
        return self.get(f"{ITEMS}/{name}", crs=crs)

    def items(self, **parameters):
        return self.get(ITEMS, **({"crs": NATIVE} | parameters)).json()["features"]

    def patch(self, name, body, tag):
        return self.ask("PATCH", f"{ITEMS}/{name}", body, MERGE, If_Match=tag)

    def put(self, name, body, **condition):
        return self.ask("PUT", f"{ITEMS}/{name}", body, **condition)


def parcel(**properties):
    values = {"BSM": "350821000000000099", "DLBM": "0101"} | properties
    return {"type": "Feature", "geometry": SQUARE, "properties": values}


def code(reply):
    assert reply.headers["Content-Type"].startswith("application/problem+json")
    found = reply.json()
    assert found["status"] == reply.status_code
    return reply.status_code, found["code"]
