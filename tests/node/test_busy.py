"""Whether a writer was kept from writing, or refused: told from SQLite's words, not from names."""

from __future__ import annotations

import pytest

from shanhe.node.changes.writer import Writer
from shanhe.node.exchange import Refused


@pytest.mark.parametrize(
    ("said", "busy"),
    [
        ("database is locked", True),
        ("sqlite3_exec(UPDATE x) failed: database table is locked: ssp_sequence", True),
        ("UNIQUE constraint failed: blocked_land.key", False),
        ("UNIQUE constraint failed: parcels.is locked", False),
    ],
)
def test_a_layer_may_be_called_as_it_likes(tmp_path, monkeypatch, said, busy):
    writer = Writer(tmp_path / "county.gpkg")

    def fails(_work):
        raise RuntimeError(said)

    monkeypatch.setattr(writer, "_commit", fails)
    with pytest.raises(Refused if busy else RuntimeError, match="SRV-BUSY" if busy else "UNIQUE"):
        writer._transact(lambda _source: None)
