"""A conflict keeps who made the other side; a copy from before that is brought up."""

from contextlib import closing

import pytest

from shanhe.core.editing import tracking as record
from shanhe.core.editing.authors import Author, author_of
from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.database import connect
from shanhe.core.editing.pulling import Pulled, Pulling, Theirs
from shanhe.core.editing.tracking import Counts, Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent

AT = "2026-11-23T08:00:00.250Z"
OLD_TABLE = """
    DROP TABLE ssp_conflict;
    CREATE TABLE ssp_conflict (
      number INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL,
      ver,
      base TEXT NOT NULL,
      mine TEXT NOT NULL,
      theirs TEXT NOT NULL,
      noticed TEXT NOT NULL,
      settled TEXT
    );
    CREATE UNIQUE INDEX ssp_conflict_open ON ssp_conflict (uuid) WHERE settled IS NULL;
"""
OLD_CONFLICT = "INSERT INTO ssp_conflict VALUES (1, ?, 10, ?, ?, ?, '2026-11-01T08:00:00', NULL)"


def pull(path, news, authors):
    with closing(Tracking(path)) as tracking:
        return Pulling(tracking).pull(news, {}, Silent(), authors)


def conflicts(path):
    with closing(Tracking(path)) as tracking:
        return all_conflicts(tracking)


def pending(path):
    with closing(Tracking(path)) as tracking:
        return tracking.pending(), tracking.information["format"]


@pytest.fixture
def theirs(tools):
    """Feature 1 as the node holds it: of the class and version given."""

    def made(ver, code):
        shape = tools.square(20.0)
        return Theirs(ver, {"DLBM": code, "TBMJ": 100.0, 'a "b"': None, "geometry": shape})

    return made


@pytest.fixture
def clash(copy_file, tools, edit, theirs):
    """A copy with my edit of feature 1 against version 10, which 张三 made."""
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    authors = {tools.uuid_of(1): Author("张三", AT, 10)}
    assert pull(path, {tools.uuid_of(1): theirs(10, "0103")}, authors) == Pulled(conflicts=1)
    return path


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ({"author": "张三", "at": AT}, Author("张三", AT, 7)),
        ({"author": "x" * 61, "at": AT}, Author("x" * 59 + "…", AT, 7)),
        ({"author": "a\n\u202eb\x00 c", "at": AT}, Author("a b c", AT, 7)),
        ({"author": "<b>li</b>", "at": "yesterday"}, Author("<b>li</b>", "", 7)),
        ({"author": "li", "at": "2026-11-23T08:00:00"}, Author("li", "", 7)),
        ({"author": "li", "at": None}, Author("li", "", 7)),
        ({"author": " \u200b ", "at": AT}, None),
        ({"author": ["li"], "at": AT}, None),
        ({}, None),
    ],
)
def test_what_a_node_tells_is_one_short_line_or_nothing(told, author):
    assert author_of(told, 7) == author


def test_a_conflict_keeps_its_author_when_it_is_settled(clash, tools):
    (found,) = conflicts(clash)
    assert found.author == Author("张三", AT, 10)
    with closing(Tracking(clash)) as tracking:
        Pulling(tracking).settle(tools.uuid_of(1), "mine")
    (kept,) = conflicts(clash)
    assert (kept.author, kept.settled["choices"]) == (Author("张三", AT, 10), "mine")


def test_a_newer_version_has_the_newer_author_or_none(clash, tools, theirs):
    one = tools.uuid_of(1)
    assert pull(clash, {one: theirs(11, "0104")}, {}).conflicts == 1
    assert conflicts(clash)[0].author is None
    with closing(Tracking(clash)) as tracking:
        assert Pulling(tracking).disputed({}) == [one]
    assert pull(clash, {}, {one: Author("li", AT, 12)}) == Pulled()
    assert conflicts(clash)[0].author is None, "who made version 12 did not make version 11"
    assert pull(clash, {}, {one: Author("li", "", 11)}) == Pulled()
    assert conflicts(clash)[0].author == Author("li", "", 11)
    with closing(Tracking(clash)) as tracking:
        assert Pulling(tracking).disputed({}) == []


def test_a_deletion_has_an_author(clash, tools):
    one = tools.uuid_of(1)
    authors = {one: Author("wang", AT, None)}
    assert pull(clash, {one: Theirs(None, None)}, authors).conflicts == 1
    (found,) = conflicts(clash)
    assert (found.theirs, found.author) == (None, Author("wang", AT, None))


def test_only_edited_features_are_asked_for(copy_file, tools, edit, theirs):
    path = copy_file()
    edit(path, "DELETE FROM DLTB WHERE fid = 2")
    news = {tools.uuid_of(number): theirs(10, "0103") for number in (1, 2, 7)}
    with closing(Tracking(path)) as tracking:
        assert Pulling(tracking).disputed(news) == [tools.uuid_of(2)]


def old_copy(path, uuid):
    """Make of a copy what the version before left: format 2, its own fingerprint, a conflict."""
    sides = [f'{{"DLBM":"{code}","TBMJ":100.0}}' for code in ("0101", "0102", "0103")]
    with closing(connect(path)) as database:
        database.executescript(OLD_TABLE)
        database.execute(OLD_CONFLICT, (uuid, *sides))
        known = {"format": "2", "fingerprint": record._fingerprint(database, "DLTB")}
        database.executemany("UPDATE ssp_copy SET value = ?2 WHERE key = ?1", [*known.items()])


def test_a_copy_of_format_2_is_brought_up_with_its_edits(copy_file, tools, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(path, "DELETE FROM DLTB WHERE fid = 2")
    edit(path, "UPDATE ssp_copy SET value = 'a set' WHERE key = 'open_set'")
    old_copy(path, one)
    assert pending(path) == (Counts(0, 1, 1), record.FORMAT)
    (found,) = conflicts(path)
    assert (found.uuid, found.ver, found.author) == (one, 10, None)
    assert [side["DLBM"] for side in (found.base, found.mine, found.theirs)] == [
        "0101", "0102", "0103",
    ]  # fmt: skip
    with closing(Tracking(path)) as tracking:
        assert tracking.open_set == "a set"
    edit(path, "UPDATE DLTB SET DLBM = '0105' WHERE fid = 3")
    edit(path, "UPDATE ssp_copy SET value = '' WHERE key = 'open_set'")
    assert pending(path) == (Counts(0, 2, 1), record.FORMAT)
    assert pull(path, {}, {one: Author("张三", AT, 10)}) == Pulled()
    assert conflicts(path)[0].author == Author("张三", AT, 10)


def test_a_copy_of_format_2_that_is_not_believed_stays_as_it_is(copy_file, tools, edit):
    path = copy_file()
    old_copy(path, tools.uuid_of(1))
    edit(path, "DROP TRIGGER ssp_update")
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(Problem, match="EDIT-21"):
            Tracking(path)
    assert path.read_bytes() == before


def test_a_format_2_that_nobody_may_write_is_told(copy_file, tools):
    path = copy_file()
    old_copy(path, tools.uuid_of(1))
    with closing(connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="EDIT-02"):
            Tracking(path)
    assert pending(path) == (Counts(0, 0, 0), record.FORMAT)
