"""The record of edits inside a working copy: kept by triggers, so whatever edits, it is seen."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, NamedTuple, Optional, Sequence, Union, overload

from ..errors import Problem
from .canonical import digest_of
from .database import connect, quoted, refused, statement, transaction
from .gpkg_geometry import blob_of, register_functions, wkb_of
from .layer_schema import LayerSchema

FORMAT = "4"
WITH_KEYS = ("upgrade_key", "upgrade_other")
UPGRADES = {"2": ("upgrade_author", "upgrade_changed_at", *WITH_KEYS), "3": WITH_KEYS}
PAGE = 500
MOST_STATEMENTS = 512  # kept as they were filled in: a large set runs a few of them often
INSERT, UPDATE, DELETE = "insert", "update", "delete"
GEOMETRY = "geometry"
OWN = ("ssp_uuid", "ssp_ver")
Version = Union[int, str]
"""A node's own number, which grows; or an opaque tag, such as a strong ETag, that only differs."""


class Table(NamedTuple):
    """How the layer's table and its key and geometry columns are named."""

    name: str
    fid: str
    geometry: str


class Counts(NamedTuple):
    """How many features were inserted, updated and deleted."""

    inserts: int
    updates: int
    deletes: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self)


@dataclass(frozen=True)
class Change:
    """One edited feature: values and WKB (under `geometry`) before and after, by field name.

    `old` is None for an insert, `new` None for a delete; both are complete.
    """

    uuid: str
    fid: Optional[int]
    base: Optional[Version]
    revision: int
    set_revision: Optional[int]
    old: Optional[dict[str, Any]]
    new: Optional[dict[str, Any]]
    blob: Optional[bytes] = None

    @property
    def kind(self) -> str:
        """insert, update or delete."""
        if self.new is None:
            return DELETE
        return INSERT if self.old is None else UPDATE

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """What of `new` differs from `old`: all of it for an insert."""
        new, old = self.new or {}, self.old
        if old is None:
            return tuple(new)
        return tuple(name for name, value in new.items() if not _same(value, old[name]))

    @property
    def real(self) -> bool:
        """Tell whether anything is left to tell the node."""
        return self.kind == DELETE or bool(self.changed)


class Changes(Sequence[Change]):
    """Edited features in the order of their first edits, read page by page: never all at once.

    Those whose edits were taken back are left out. Holds as long as the record is open; what is
    edited meanwhile may be seen or not.
    """

    def __init__(self, length: Callable[[], int], pages: Callable[[], Iterator[Change]]) -> None:
        self._length, self._pages = length, pages

    def __len__(self) -> int:
        return self._length()

    def __iter__(self) -> Iterator[Change]:
        return (change for change in self._pages() if change.real)

    @overload
    def __getitem__(self, index: int) -> Change: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Change]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Change, Sequence[Change]]:
        if isinstance(index, slice):
            return list(islice(self, *index.indices(len(self))))
        found = next(islice(self, range(len(self))[index], None), None)
        if found is None:
            raise IndexError(index)
        return found


class Tracking:
    """The open record of one working copy; close it when done.

    Opening raises EDIT-20 for a file that is none, EDIT-21 where triggers or columns are not
    as they were made, EDIT-22 where rows changed unseen: such a record is not believed. EDIT-02
    where another program holds the file.
    """

    def __init__(self, path: Union[str, Path]) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise Problem("EDIT-20", path=str(path))
        self._database = connect(self.path)
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            self.close()
            if refused(error):
                raise Problem("EDIT-02", reason=str(error)) from error
            raise Problem("EDIT-20", path=str(path)) from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def information(self) -> dict[str, str]:
        """What the copy knows of itself: node_id, layer, epoch, version, open_set and others."""
        return dict(tuple(row) for row in self._database.execute(_sql("information")))

    @property
    def open_set(self) -> str:
        """The id of the change set that is sealed and not settled yet, or ''."""
        return self.information["open_set"]

    @property
    def node_schema(self) -> str:
        """The digest of the schema that the node was last seen with; it may have more fields."""
        return self.information.get("node_schema") or self.schema.digest

    @property
    def generation(self) -> int:
        """How many sets were sealed in this copy; the journal knows more of an older file."""
        return int(self.information.get("generation", 0))

    @property
    def data_version(self) -> int:
        """A number that changes when another program writes to the file."""
        return int(self._database.execute("PRAGMA data_version").fetchone()[0])

    def changes(self) -> Changes:
        """Return every edited feature; read as it is iterated."""
        return Changes(lambda: self._count(False).total, self.touched)

    def touched(self) -> Iterator[Change]:
        """As `changes`, with the features that are again as they were."""
        number = -1
        while True:
            rows = self.run("changes", (number, PAGE)).fetchall()
            if not rows:
                return
            for row in rows:
                found = self._change(row)
                if found is not None:
                    yield found
            number = rows[-1]["ssp_number"]

    def change(self, uuid: str) -> Optional[Change]:
        """Return a feature as `touched` does, None where it was never edited."""
        row = self.run("change", (uuid,)).fetchone()
        return None if row is None else self._change(row)

    def conflicts(self) -> int:
        """Return how many features wait to be settled by `mine` or `theirs`."""
        return int(self.run("count_conflicts").fetchone()[0])

    def pending(self) -> Counts:
        """Return how many features wait to be sealed; those of an open set do not count."""
        return self._count(True)

    def _count(self, only_pending: bool) -> Counts:
        row = self.run("counts", (not only_pending,)).fetchone()
        return Counts(*(int(number or 0) for number in row))

    def intend(self, set_id: str, joint: bool = False) -> None:
        """Write down that the present edits are about to become the set `set_id`.

        `joint` tells that other working copies have a part in it.
        """
        with transaction(self._database) as database:
            database.execute(_sql("put"), ("open_set", set_id))
            database.execute(_sql("put"), ("joint", set_id if joint else ""))

    @property
    def is_joint(self) -> bool:
        """Tell whether other working copies have a part in the open set."""
        known = self.information
        return bool(known["open_set"]) and known.get("joint") == known["open_set"]

    def mark(self, set_id: str, revisions: Mapping[str, int], generation: int = 0) -> None:
        """Note on each feature the set and the revision in which it went into it."""
        rows = [(set_id, revision, uuid) for uuid, revision in revisions.items()]
        reached = max(generation, self.generation)
        with transaction(self._database) as database:
            database.executemany(_sql("mark"), rows)
            database.execute(_sql("put"), ("generation", str(reached)))

    def is_marked(self, set_id: str) -> bool:
        """Tell whether `mark` was done for the set."""
        return bool(self._database.execute(_sql("marked"), (set_id,)).fetchone()[0])

    def marked(self, set_id: str) -> list[str]:
        """Return the features that went into the set."""
        return [row["uuid"] for row in self.run("marked_rows", (set_id,))]

    def adopt(self, set_id: str, versions: Mapping[str, Any]) -> None:
        """Make what an applied set did the new base, though its bytes are lost.

        A feature that was edited since rests on no value that is certain: when the copy is
        refreshed, what I hold and the node holds otherwise is a conflict.
        """
        with self.unwatched() as database:
            for row in self.run("marked_rows", (set_id,)).fetchall():
                uuid, version = row["uuid"], versions[row["uuid"]]
                if row["revision"] == row["set_revision"]:
                    kind = DELETE if version is None else UPDATE
                    self._rebase({"uuid": uuid, "kind": kind, "new": {}}, version)
                elif version is not None:
                    self._doubt(uuid, version)
            self._settle(database)

    def _doubt(self, uuid: str, version: Version) -> None:
        change = self.change(uuid)
        old, new = (change.old or {}, change.new or {}) if change else ({}, {})
        before = [old.get(name) if new.get(name) is None else None for name in self.schema.names]
        self.run("put_base", (uuid, 0 if isinstance(version, int) else ""))
        marks = ", ".join("?" * (len(before) + 2))
        self.run("put_before", (uuid, None, *before), marks=marks)

    def rebase(self, set_id: str, ops: list[dict[str, Any]], receipt: Mapping[str, Any]) -> None:
        """Make what the node applied the new base; edits made since it was sealed stay edits.

        Ops of which the receipt's `versions` say nothing are pending again; its `identities` name
        features by the names that the node gave them.
        """
        if self.open_set != set_id:
            return
        versions = receipt["versions"]
        with self.unwatched() as database:
            for op in ops:
                if op["uuid"] in versions:
                    self._rebase(op, versions[op["uuid"]])
            for uuid, named in receipt.get("identities", {}).items():
                self._name(uuid, named)
            self._settle(database)

    def release(
        self, set_id: str, arrived: Sequence[str] = (), also: Callable[[], None] = lambda: None
    ) -> None:
        """Make the edits of a withdrawn set pending again; `also` is done in the same transaction.

        New features that are known to have `arrived` are dropped: a refresh brings them, named by
        the node. One that was edited since stays, as a new feature beside it: no edit is dropped.
        """
        if self.open_set != set_id:
            return
        with self.unwatched() as database:
            for uuid in arrived:
                if self.run("settle_change", (uuid,)).rowcount:
                    self.run("drop_row", (uuid,))
            also()
            self._settle(database)

    def _settle(self, database: sqlite3.Connection) -> None:
        database.execute(_sql("unmark"))
        database.execute(_sql("put"), ("open_set", ""))

    @contextmanager
    def unwatched(self) -> Iterator[sqlite3.Connection]:
        """A transaction whose writes to the layer are no edits."""
        with transaction(self._database) as database:
            database.execute(_sql("put"), ("tracking", "off"))
            yield database
            database.execute(_sql("put"), ("tracking", "on"))

    def _name(self, uuid: str, named: str) -> None:
        for statement_name in ("name_row", "rename_base", "rename_before", "rename_change"):
            self.run(statement_name, (named, uuid))

    def _rebase(self, op: dict[str, Any], version: Optional[Version]) -> None:
        uuid, database = op["uuid"], self._database
        if op["kind"] == DELETE:
            database.execute(_sql("drop_base"), (uuid,))
        else:
            database.execute(_sql("put_base"), (uuid, version))
            database.execute(self._sql("put_version"), (version, uuid))
        is_settled = database.execute(_sql("settle_change"), (uuid,)).rowcount
        if op["kind"] != DELETE and not is_settled:
            self.put_before(uuid, op["new"])
        database.execute(self._sql("settle_before"), (uuid,))

    def row(self, uuid: str) -> Optional[dict[str, Any]]:
        """Return a feature as it is now, its WKB under `geometry`; None if there is none."""
        found = self.run("row", (uuid,)).fetchone()
        return None if found is None else self._values(found)

    def run(self, name: str, values: Sequence[Any] = (), **more: str) -> sqlite3.Cursor:
        """Run a statement of `tracking.sql` on the copy's tables."""
        return self._database.execute(self._sql(name, **more), values)

    def put_before(self, uuid: str, new: Mapping[str, Any]) -> None:
        """Lay values, geometry as hex WKB, over the before-image; inside `unwatched`."""
        row = self.run("before", (uuid,)).fetchone()
        columns = (self.table.geometry, *self.schema.names)
        values = {name: row[name] if row else None for name in columns}
        values.update({name: value for name, value in new.items() if name != GEOMETRY})
        if GEOMETRY in new:
            values[self.table.geometry] = blob_of(bytes.fromhex(new[GEOMETRY]), self.srs)
        sql = self._sql("put_before", marks=", ".join("?" * (len(columns) + 1)))
        self._database.execute(sql, (uuid, *(values[name] for name in columns)))

    def _open(self) -> None:
        register_functions(self._database)
        if not self._database.execute(_sql("is_copy")).fetchone()[0]:
            raise Problem("EDIT-20", path=str(self.path))
        if self.information.get("format") in UPGRADES:
            self._upgrade()
        known = self.information
        if known.get("format") != FORMAT:
            raise Problem("EDIT-29", path=str(self.path), format=known.get("format", ""))
        self.table = Table(*json.loads(known["table"]))
        self.schema = LayerSchema.read(json.loads(known["schema"]))
        self.srs = int(known["srs"])
        self._database.create_function("ssp_wkb", 1, self._comparable, deterministic=True)
        self._check(known["fingerprint"])

    def _upgrade(self) -> None:
        """Bring an older record up in one transaction; EDIT-21 for one that is not believed."""
        with transaction(self._database) as database:
            known = self.information
            steps = UPGRADES.get(known["format"])
            if steps is None:  # another program was faster
                return
            name = Table(*json.loads(known["table"])).name
            self._require_as_made(name, known["fingerprint"])
            for step in steps:
                database.execute(_sql(step))
            renewed = {"format": FORMAT, "fingerprint": _fingerprint(database, name)}
            database.executemany(_sql("put"), renewed.items())

    def _require_as_made(self, table: str, fingerprint: str) -> None:
        if _fingerprint(self._database, table) != fingerprint:
            raise Problem("EDIT-21", path=str(self.path))

    def _check(self, fingerprint: str) -> None:
        self._require_as_made(self.table.name, fingerprint)
        counts = {
            name: self._database.execute(self._sql(name)).fetchone()[0]
            for name in ("vanished", "unrecorded", "doubled")
        }
        if any(counts.values()):
            raise Problem("EDIT-22", path=str(self.path), rows=sum(counts.values()))

    def _change(self, row: sqlite3.Row) -> Optional[Change]:
        born, gone = row["ssp_base"] is None, row["ssp_fid"] is None
        if born and gone:  # made and deleted while another set was open: nobody need know
            return None
        columns = (self.table.geometry, *self.schema.names)
        now, before = row[-2 * len(columns) : -len(columns)], row[-len(columns) :]
        fid = row["ssp_fid"]
        return Change(
            row["ssp_uuid"],
            fid,
            row["ssp_base"],
            row["ssp_revision"],
            row["ssp_set_revision"],
            None if born or not row["ssp_imaged"] else self._values(before, fid),
            None if gone else self._values(now, fid),
            None if gone else now[0],
        )

    def _values(self, row: Sequence[Any], fid: Optional[int] = None) -> dict[str, Any]:
        """Return values by name from a row of the geometry and the fields, in order.

        Raises GEO-02 naming the row `fid` where its geometry is none of a GeoPackage.
        """
        values = dict(zip(self.schema.names, row[1:]))
        try:
            values[GEOMETRY] = wkb_of(row[0], self.schema.geometry_type.startswith("Multi"))
        except Problem as problem:
            raise Problem(problem.code, **{**problem.values, "feature": fid}) from problem
        return values

    def _comparable(self, blob: Optional[bytes]) -> Optional[bytes]:
        """As a change compares geometry: without the header, which other programs write anew."""
        try:
            return wkb_of(blob, self.schema.geometry_type.startswith("Multi"))
        except Problem:
            return blob

    def _sql(self, name: str, **more: str) -> str:
        return _sql(name, **self._named, **more)

    @cached_property
    def _named(self) -> dict[str, str]:
        return _names(self.table, self.schema)


def install(
    database: sqlite3.Connection,
    table: Table,
    schema: LayerSchema,
    srs: int,
    information: Mapping[str, str],
) -> None:
    """Make the table of a layer, with `ssp_uuid` and `ssp_ver` filled, a working copy.

    `srs` is the number of the CRS in the file; `information` is kept as it is.
    """
    register_functions(database)
    database.executescript(_sql("create", **_names(table, schema)))
    known = {
        **information,
        "format": FORMAT,
        "table": json.dumps(table, ensure_ascii=False),
        "schema": schema.text(),
        "srs": str(srs),
        "fingerprint": _fingerprint(database, table.name),
    }
    with transaction(database):
        database.executemany(_sql("put"), known.items())


def _names(table: Table, schema: LayerSchema) -> dict[str, str]:
    columns = [quoted(name) for name in (table.geometry, *schema.names)]
    taken = {name.lower() for name in schema.names}
    differing = [f"t.{column} IS NOT f.{column}" for column in columns[1:]]
    return {
        "own": quoted("uuid" if "uuid" not in taken else OWN[0]),
        "geometry": columns[0],
        "differs": " OR ".join(["0", *differing]),
        "before_columns": ", ".join("f." + column for column in columns),
        "table": quoted(table.name),
        "fid": quoted(table.fid),
        "columns": ", ".join(columns),
        "old_columns": ", ".join("OLD." + column for column in columns),
        "table_columns": ", ".join("t." + column for column in columns),
    }


@lru_cache(maxsize=MOST_STATEMENTS)
def _sql(name: str, **names: str) -> str:
    return statement("tracking", name, **names)


def _fingerprint(database: sqlite3.Connection, table: str) -> str:
    """Return the digest of the definitions of the layer's table, its triggers and the record."""
    rows = database.execute(_sql("parts"), (table,)).fetchall()
    return digest_of([list(row) for row in rows])


def _same(one: object, other: object) -> bool:
    return one == other and (one is None) == (other is None)


def is_known(held: Optional[Version], given: Optional[Version]) -> bool:
    """Tell whether a version that was given is no news where `held` is the known one."""
    if isinstance(held, int) and isinstance(given, int):
        return held >= given
    return held == given
