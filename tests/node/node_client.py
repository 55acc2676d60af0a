"""The least client of a node: requests as one user, change sets written by hand."""

from __future__ import annotations

import hashlib
import json
import uuid

import requests

# The first parcel of the small county.
SQUARE = (
    "0103000000010000000500000000000000c7d5824100000000c05c454100000020cad5824100000000c05c4541"
    "00000020cad5824100000000f25c454100000000c7d5824100000000f25c454100000000c7d5824100000000"
    "c05c4541"
)


class Client:
    """Asks a running node as one of its users."""

    def __init__(self, node, user="planner"):
        self.url = node.url
        self.session = requests.Session()
        self.session.trust_env = False
        if user:
            self.session.auth = (user, node.users[user])

    def get(self, path, **params):
        return self.session.get(self.url + path, params=params, timeout=30)

    def layer(self, name="DLTB"):
        return self.get(f"/changes/layers/{name}").json()

    def features(self, name="DLTB", **params):
        return self.get(f"/changes/layers/{name}/features", **params).json()

    def change_set(self, ops, /, **changed):
        """A change set on DLTB; `changed` replaces its members."""
        layer = self.layer(changed.get("layer", "DLTB")) if "schema" not in changed else {}
        return {
            "change_set": str(uuid.uuid4()),
            "layer": "DLTB",
            "crs": "EPSG:4527",
            "schema": layer.get("schema"),
            "epoch": layer.get("epoch"),
            "audit_head": None,
            "reviewer": None,
            "ops": ops,
        } | changed

    def submit(self, ops, /, **changed):
        return self.send(self.change_set(ops, **changed))

    def send(self, change_set):
        body = json.dumps(
            change_set, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        ).encode()
        return self.send_bytes(body, change_set["change_set"])

    def send_bytes(self, body, identifier, **headers):
        sent = {
            "Content-Type": "application/json",
            "SSP-Change-Set": identifier,
            "Idempotency-Key": identifier,
            "SSP-Payload-SM3": hashlib.new("sm3", body).hexdigest(),
        } | headers
        return self.session.post(self.url + "/changes/sets", data=body, headers=sent, timeout=60)


def update(feature, number=1, **new):
    return {
        "op": number, "kind": "update", "uuid": feature["uuid"], "base": feature["ver"],
        "old": {}, "new": new,
    }  # fmt: skip


def delete(feature, number=1):
    return {
        "op": number, "kind": "delete", "uuid": feature["uuid"], "base": feature["ver"],
        "old": {}, "new": None,
    }  # fmt: skip


def insert(geometry, number=1, identifier=None, **new):
    values = {"BSM": "350821000000000099", "DLBM": "0101", "geometry": geometry} | new
    return {
        "op": number, "kind": "insert", "uuid": identifier or str(uuid.uuid4()), "base": None,
        "old": None, "new": values,
    }  # fmt: skip
