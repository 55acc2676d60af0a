"""Twenty clients at once: nothing is lost, nothing is applied twice, readers go on."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from node_client import Client, insert, update

CLIENTS, ROUNDS = 20, 8
HITS = "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=DLTB&RESULTTYPE=hits"
MAP = (
    "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=DLTB&STYLES=&CRS=EPSG:4527"
    "&BBOX=2800000,39500000,2800300,39500400&WIDTH=64&HEIGHT=48&FORMAT=image/png"
)
RECORD = "/csw?service=CSW&version=2.0.2&request=GetRecordById&id=plan-text"


def test_twenty_clients_read_and_write(start):
    node = start()
    features = Client(node).features()["features"]
    begin = threading.Barrier(CLIENTS)
    outcomes = []

    def work(number):
        """Count up one shared number by compare-and-swap, insert parcels, read everything."""
        client = Client(node)
        begin.wait(30)
        for turn in range(ROUNDS):
            outcomes.append(counted_up(client, features[number % 4]["uuid"]))
            added = insert(features[0]["geometry"], BSM=f"{number:03d}{turn:03d}")
            assert client.submit([added]).status_code == 200
            for path in (HITS, MAP, RECORD)[turn % 3 :][:1]:
                assert client.get(path).status_code == 200
        return True

    with ThreadPoolExecutor(CLIENTS) as pool:
        assert all(pool.map(work, range(CLIENTS)))

    now = Client(node).features()["features"]
    assert len(now) == 12 + CLIENTS * ROUNDS
    assert len({feature["values"]["BSM"] for feature in now}) == len(now)
    counted = sum(feature["values"]["SJNF"] - 2023 for feature in now if feature["values"]["SJNF"])
    assert counted == CLIENTS * ROUNDS
    versions = [feature["ver"] for feature in now]
    assert len(set(versions)) == len(versions)
    assert set(outcomes) <= {200, 409}
    assert f'numberOfFeatures="{len(now)}"' in Client(node).get(HITS).text


def counted_up(client, identifier):
    """Add one to SJNF of a feature, again after every conflict; return the last status but 200."""
    seen = 200
    while True:
        feature = client.features(uuids=identifier)["features"][0]
        answer = client.submit([update(feature, SJNF=feature["values"]["SJNF"] + 1)])
        if answer.status_code == 200:
            return seen
        assert answer.status_code == 409, answer.text
        seen = 409


def test_one_set_sent_by_twenty_threads_is_applied_once(start_either):
    node = start_either()
    client = Client(node)
    change_set = client.change_set([insert(client.features()["features"][0]["geometry"])])
    with ThreadPoolExecutor(CLIENTS) as pool:
        answers = list(pool.map(lambda _: Client(node).send(change_set), range(CLIENTS)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert client.layer()["count"] == 13
