"""The routes of review: who may propose, read and decide, and what the node then applies."""

from __future__ import annotations

import hashlib
import itertools
import json
import uuid
from contextlib import closing

import psycopg2
import pytest
import requests
from node_client import Client, update

from shanhe.node import cli
from shanhe.node.changes.review_table import require_review
from shanhe.node.process import NodeProcess
from shanhe.node.users import Users

PARCELS = itertools.cycle(range(12))


def body_of(change_set):
    return json.dumps(
        change_set, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def digest_of(body):
    return hashlib.new("sm3", body).hexdigest()


class Desk:
    """A node with two editors, two reviewers and a viewer, and a change of one parcel."""

    def __init__(self, node, parcel=0, require=None):
        self.require = require
        users = Users(node.folder)
        users.add("wang", "reviewer", "w")
        users.add("li", "editor", "l")
        node.users |= {"wang": "w", "li": "l"}
        self.node = node
        self.planner, self.reviewer, self.viewer, self.wang, self.li = (
            Client(node, name) for name in ("planner", "reviewer", "viewer", "wang", "li")
        )
        self.feature = self.planner.features()["features"][parcel]
        self.set = self.planner.change_set([update(self.feature, DLBM="0103")])
        self.id, self.body = self.set["change_set"], body_of(self.set)
        self.digest = digest_of(self.body)

    def move(self, node):
        """The same node after a restart, at another address."""
        self.node.process.wait(20)
        self.node = node
        for client in (self.planner, self.reviewer):
            client.url = node.url

    def propose(self, client=None, body=None, identifier=None):
        body, identifier = body or self.body, identifier or self.id
        headers = {
            "Content-Type": "application/json",
            "SSP-Change-Set": identifier,
            "Idempotency-Key": identifier,
            "SSP-Payload-SM3": digest_of(body),
        }
        session = (client or self.planner).session
        return session.post(
            f"{self.node.url}/changes/reviews", data=body, headers=headers, timeout=30
        )

    def decide(self, client=None, decision="approved", remarks="", digest=None):
        content = {"payload_sm3": digest or self.digest, "decision": decision, "remarks": remarks}
        url = f"{self.node.url}/changes/reviews/{self.id}/decision"
        session = (client or self.reviewer).session
        return session.post(url, data=json.dumps(content), timeout=30)

    def submit(self, client=None):
        return (client or self.planner).send_bytes(self.body, self.id)

    def listed(self, client=None):
        reviews = (client or self.reviewer).get("/changes/reviews").json()["reviews"]
        return [one for one in reviews if one["change_set"] == self.id]

    def untouched(self):
        (now,) = self.planner.features(uuids=self.feature["uuid"])["features"]
        return now == self.feature


@pytest.fixture(scope="module", params=["geopackage", "postgis"])
def place(request, tmp_path_factory, small_county):
    """A node on either kind of store, and the function by which its keeper requires approvals."""
    folder = small_county(tmp_path_factory.mktemp("node"))
    if request.param == "geopackage":
        with NodeProcess(folder) as running:
            yield running, lambda *layers: require_review(folder / "county.gpkg", layers)
        return
    server, filled = (request.getfixturevalue(name) for name in ("server", "filled"))
    database = filled(server, folder / "county.gpkg", "reviews")
    with NodeProcess(folder, database=database) as running:
        yield running, lambda *layers: require_in(server.info.port, "DLTB" in layers)


def require_in(port, wanted):
    with closing(
        psycopg2.connect(host="127.0.0.1", port=port, user="tester", dbname="reviews")
    ) as connection:
        connection.cursor().execute("SELECT ssp.require_review('\"DLTB\"', %s)", (wanted,))
        connection.commit()


@pytest.fixture
def desk(place):
    node, require = place
    yield Desk(node, next(PARCELS), require)
    require()


def code(reply):
    return (reply.status_code, reply.json()["code"])


def test_a_set_is_proposed_read_and_approved(desk):
    proposed = desk.propose()
    assert proposed.status_code == 200, proposed.text
    review = proposed.json()["review"]
    assert {name: review[name] for name in ("change_set", "layer", "payload_sm3", "status")} == {
        "change_set": desk.id,
        "layer": "DLTB",
        "payload_sm3": desk.digest,
        "status": "waiting",
    }
    assert (review["submitted_by"], review["counts"]) == (
        "planner", {"insert": 0, "update": 1, "delete": 0},
    )  # fmt: skip
    assert desk.listed() == desk.listed(desk.planner) == [review]
    read = desk.reviewer.get(f"/changes/reviews/{desk.id}/set")
    assert (read.content, read.headers["SSP-Payload-SM3"]) == (desk.body, desk.digest)
    assert desk.untouched()
    decided = desk.decide().json()["review"]
    assert (decided["status"], decided["reviewer"]) == ("approved", "reviewer")
    assert desk.listed() == []
    assert desk.planner.get(f"/changes/reviews/{desk.id}").json() == {"review": decided}
    assert desk.submit().json()["receipt"]["reviewer"] == "reviewer"
    assert not desk.untouched()
    assert desk.planner.get(f"/changes/reviews/{desk.id}").json()["review"]["status"] == "applied"


def test_roles(desk):
    assert code(desk.propose(desk.viewer)) == (403, "ROLE-403")
    desk.propose()
    assert code(desk.decide(desk.li)) == (403, "ROLE-403")
    assert code(desk.viewer.get("/changes/reviews")) == (403, "ROLE-403")
    assert desk.listed(desk.li) == []
    for path in (desk.id, f"{desk.id}/set"):
        assert code(desk.li.get(f"/changes/reviews/{path}")) == (404, "REV-404")


def test_nobody_decides_about_their_own_set(desk):
    desk.propose(desk.reviewer)
    assert code(desk.decide(desk.reviewer)) == (403, "REV-SELF")
    assert desk.decide(desk.wang).status_code == 200


def test_an_approval_by_the_sender_counts_for_nothing(desk):
    """Li proposes, the reviewer approves and sends: the sender would have approved the own set."""
    desk.require("DLTB")
    desk.propose(desk.li)
    desk.decide()
    assert code(desk.submit(desk.reviewer)) == (403, "SET-REVIEW")
    assert desk.submit().json()["receipt"]["reviewer"] == "reviewer"


def test_what_is_required_is_required_in_the_transaction(desk):
    desk.require("DLTB")
    assert desk.planner.get("/changes").json()["review"] == {"required": ["DLTB"]}
    assert code(desk.submit()) == (403, "SET-REVIEW")
    desk.propose()
    assert code(desk.submit()) == (403, "SET-REVIEW")
    assert desk.untouched()
    assert desk.planner.get(f"/changes/sets/{desk.id}").status_code == 404
    desk.decide()
    assert desk.submit().status_code == 200
    assert desk.submit().json()["status"] == "applied"


def test_a_set_of_two_layers_needs_an_approval_if_one_of_them_does(desk):
    block = desk.planner.features("YJJBNT")["features"][0]
    parts = [
        {"layer": layer, "ops": [op]}
        | {name: desk.planner.layer(layer)[name] for name in ("crs", "schema")}
        for layer, op in (
            ("YJJBNT", update(block, YJJBNTMJ=block["ver"] / 8)),
            ("DLTB", update(desk.feature, 2, DLBM="0103")),
        )
    ]
    head = {name: desk.set[name] for name in ("change_set", "epoch", "audit_head", "reviewer")}
    desk.body = body_of(head | {"parts": parts})
    desk.digest = digest_of(desk.body)
    desk.require("DLTB")
    assert code(desk.submit()) == (403, "SET-REVIEW")
    review = desk.propose().json()["review"]
    assert (review["layer"], review["counts"]["update"]) == ("YJJBNT, DLTB", 2)
    desk.decide()
    assert desk.submit().json()["receipt"]["reviewer"] == "reviewer"


def test_another_way_into_the_layer_is_closed_too(desk):
    address = f"/ogcapi/collections/DLTB/items/{desk.feature['uuid']}"
    tag = desk.planner.get(address).headers.get("ETag")
    if tag is None:
        pytest.skip("SKIPPED: a node on PostGIS offers its data over no other service")
    desk.require("DLTB")
    session, url = desk.planner.session, desk.node.url + address
    reply = session.delete(url, headers={"If-Match": tag}, timeout=30)
    assert (reply.status_code, "approved" in reply.text) == (403, True), reply.text
    assert desk.untouched()


def test_a_returned_set_is_never_applied(desk):
    desk.propose()
    assert code(desk.decide(decision="returned", remarks=" ")) == (422, "REV-REMARKS")
    assert (
        desk.decide(decision="returned", remarks="地类有误").json()["review"]["remarks"]
        == "地类有误"
    )
    assert code(desk.submit()) == (403, "SET-RETURNED")
    assert desk.untouched()


def test_other_bytes_under_the_id_are_refused(desk):
    desk.propose()
    other = body_of({**desk.set, "reviewer": "somebody"})
    assert code(desk.propose(body=other)) == (409, "SET-DIGEST")
    assert code(desk.decide(digest="0" * 64)) == (409, "REV-DIGEST")
    desk.decide()
    assert code(desk.planner.send_bytes(other, desk.id)) == (409, "SET-DIGEST")


def test_the_receipt_does_not_name_whom_the_sender_claims(desk):
    claimed = {**desk.set, "reviewer": "县长"}
    receipt = desk.planner.send_bytes(body_of(claimed), desk.id).json()["receipt"]
    assert receipt["reviewer"] is None


def test_repeated_requests_change_nothing(desk):
    assert desk.propose().json() == desk.propose().json()
    assert desk.decide().json() == desk.decide().json()
    assert code(desk.decide(decision="returned", remarks="no")) == (409, "REV-DECIDED")
    assert code(desk.decide(desk.wang)) == (409, "REV-DECIDED")
    assert desk.propose().json()["review"]["status"] == "approved"


def test_a_fence_takes_a_set_out_of_review(desk):
    desk.propose()
    desk.planner.session.post(f"{desk.node.url}/changes/sets/{desk.id}/revoke", timeout=30)
    assert desk.listed() == []
    assert code(desk.decide()) == (409, "REV-CLOSED")
    review = desk.planner.get(f"/changes/reviews/{desk.id}").json()["review"]
    assert review["status"] == "withdrawn"


def test_what_could_not_be_applied_is_not_taken_for_review(desk):
    unfit = {**desk.set, "schema": "0" * 64}
    assert code(desk.propose(body=body_of(unfit))) == (422, "SET-SCHEMA")
    assert code(desk.propose(body=b"{}")) == (400, "SET-SHAPE")
    assert code(desk.propose(identifier=str(uuid.uuid4()))) == (400, "SET-ID")


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"[]", (400, "SET-SHAPE")),
        (b"{", (400, "SET-JSON")),
        (b'{"decision": "approved"}', (400, "SET-SHAPE")),
        (b'{"decision": "maybe", "payload_sm3": "%s", "remarks": ""}', (422, "REV-DECISION")),
    ],
)
def test_a_decision_is_read_strictly(desk, content, status):
    desk.propose()
    url = f"{desk.node.url}/changes/reviews/{desk.id}/decision"
    body = content.replace(b"%s", desk.digest.encode())
    assert code(desk.reviewer.session.post(url, data=body, timeout=30)) == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "", 405),
        ("GET", "/not-a-uuid", 404),
        ("GET", "/{id}/nothing", 404),
        ("GET", "/{id}/decision", 405),
    ],
)
def test_other_addresses(desk, method, path, status):
    url = f"{desk.node.url}/changes/reviews{path.format(id=desk.id)}"
    assert desk.planner.session.request(method, url, timeout=30).status_code == status


@pytest.mark.parametrize("point", ["before-commit", "after-commit"])
def test_a_node_that_dies_in_a_proposal_or_decision(start, point):
    desk = Desk(start(environment={"NODE_FAIL": f"review-{point}:kill"}))
    with pytest.raises(requests.ConnectionError):
        desk.propose()
    desk.move(start(environment={"NODE_FAIL": f"decision-{point}:kill"}))
    assert desk.propose().json()["review"]["status"] == "waiting"
    with pytest.raises(requests.ConnectionError):
        desk.decide()
    desk.move(start())
    assert desk.decide().json()["review"]["status"] == "approved"
    assert len(desk.listed()) == 0


def test_the_command_line_requires_reviews(tmp_path, small_county, capsys):
    folder = str(small_county(tmp_path))
    assert cli.main(["review", "DLTB", "--data", folder]) == 0
    with pytest.raises(SystemExit, match="no such layer: DLTX"):
        cli.main(["review", "DLTX", "--data", folder])
    assert cli.main(["review", "--data", folder]) == 0
    assert capsys.readouterr().out == (
        "Layers that need an approval: DLTB\nLayers that need an approval: none\n"
    )
