"""SQLite as the working copy and the journal use it: explicit transactions, SQL from files."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from string import Template
from typing import Iterator, Union

from ..errors import Problem

FOLDER = Path(__file__).parent / "sql"
MARK = "-- name: "
WAIT_SECONDS = 5.0
_REFUSALS = ("locked", "readonly", "is full", "disk I/O")


def connect(path: Union[str, Path], uri: bool = False) -> sqlite3.Connection:
    """Open a database; nothing is committed but by `transaction`.

    Text that is not UTF-8 is read with lone surrogates in it, for a check to name, not refused.
    """
    connection = sqlite3.connect(str(path), timeout=WAIT_SECONDS, isolation_level=None, uri=uri)
    connection.row_factory = sqlite3.Row
    connection.text_factory = _text
    return connection


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogateescape")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Do all of it or nothing; a disk that refuses becomes EDIT-02."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise Problem("EDIT-02", reason=str(error)) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def refused(error: Exception) -> bool:
    """Tell whether an error of reading or opening is one of the system, not of the file."""
    told = str(error)
    return isinstance(error, sqlite3.OperationalError) and any(one in told for one in _REFUSALS)


def quoted(identifier: str) -> str:
    """Return the name of a table or column as SQL writes it, whatever it holds."""
    if not identifier or "\0" in identifier:
        raise Problem("EDIT-03", name=identifier)
    return '"' + identifier.replace('"', '""') + '"'


@cache
def templates(file: Path) -> dict[str, Template]:
    """Return the statements of a file of SQL by the names that stand over them."""
    text = file.read_text(encoding="utf-8")
    parts = (part.partition("\n") for part in text.split(MARK)[1:])
    return {name.strip(): Template(body.strip()) for name, _, body in parts}


def statement(file: str, name: str, **names: str) -> str:
    """Return one statement of `sql/<file>.sql`, its variable names (already `quoted`) filled in."""
    return statement_of(FOLDER / f"{file}.sql", name, **names)


def statement_of(file: Path, name: str, **names: str) -> str:
    """Return one statement of any room's file of SQL, filled in alike."""
    return templates(file)[name].substitute(names)
