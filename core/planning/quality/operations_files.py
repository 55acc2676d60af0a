"""Operations on the package: its folders and files, whether they open, layers and metadata."""

from __future__ import annotations

import re
from typing import Iterator, List

from ...errors import Problem
from .results import Finding
from .safe_patterns import LONGEST_SUBJECT, fits_whole, safe_pattern
from .subject import NotRun, Subject, of_layer

SIGNATURES = {".pdf": b"%PDF-"}
METADATA_TABLE = "META_VECTORDATA"


def file_tree(subject: Subject) -> Iterator[Finding]:
    """`entries`: regular expressions (`path`) of files or folders of which one must exist.

    `name_pattern` is one for the name of the package's folder.
    """
    root = subject.database.root
    if root is None:
        raise NotRun("DBQ-11")
    pattern = subject.get("name_pattern", "")
    if pattern and not fits_whole(safe_pattern(pattern, "name_pattern"), root.name):
        yield Finding(Problem("DBQ-21", name=root.name, pattern=pattern))
    for entry in subject.get("entries", []):
        among = _entries(subject, entry.get("kind", "folder"))
        wanted = safe_pattern(entry["path"], "path", re.IGNORECASE)
        if not any(fits_whole(wanted, one) for one in among):
            yield Finding(Problem("DBQ-20", path=entry.get("title") or entry["path"]))


def _entries(subject: Subject, kind: str) -> List[str]:
    database = subject.database
    return list(database.folders if kind == "folder" else database.files)


def file_format(subject: Subject) -> Iterator[Finding]:
    """Files below the folder `path` (a regular expression) have the `ending` and its content."""
    root = subject.database.root
    if root is None:
        raise NotRun("DBQ-11")
    ending = subject.get("ending", ".pdf")
    wanted = safe_pattern(subject.get("path", ""), "path", re.IGNORECASE)
    for one in subject.database.files:
        if not wanted.match(one[:LONGEST_SUBJECT]):
            continue
        start = SIGNATURES.get(ending, b"")
        if not one.lower().endswith(ending) or not _begins(root / one, start):
            yield Finding(Problem("DBQ-22", file=one, format=ending))


def _begins(path: object, start: bytes) -> bool:
    with open(str(path), "rb") as file:  # noqa: PTH123 (a path of any kind)
        return file.read(len(start)) == start


def readable(subject: Subject) -> Iterator[Finding]:
    """Every source opens and every geometry can be read."""
    for name, reason in subject.database.unreadable:
        yield Finding(Problem("DBQ-23", file=name, reason=reason))
    for layer in subject.database.layers.values():
        for fid, reason in layer.damaged:
            problem = Problem("DBQ-27", layer=layer.name, reason=reason)
            yield Finding(problem, layer.name, fid)


def required_layers(subject: Subject) -> Iterator[Finding]:
    """Every M layer of the package is there and not empty; others must be known ones.

    `layers` in the parameters replaces the standard's list; `allowed` names further layers.
    """
    database, standard = subject.database, subject.database.standard
    package = database.package
    required = subject.get("required") or standard.required_layers(package)
    for name in required:
        layer = database.layers.get(name)
        known = standard.layer(name)
        title = known.title if known else name
        if layer is None:
            yield Finding(Problem("DBQ-24", layer=name, title=title, package=package), name)
        elif not len(layer):
            yield of_layer(layer, "DBQ-25", title=title)
    known_names = {*standard.layer_names, *required, *subject.get("allowed", [])}
    for layer in database.layers.values():
        marked = any(layer.name.startswith(mark) for mark in subject.get("prefixes", []))
        if layer.spatial and layer.name not in known_names and not marked:
            yield of_layer(layer, "DBQ-26", found=layer.found_as)


def metadata(subject: Subject) -> Iterator[Finding]:
    """A metadata file is in the package, or a table of metadata with its fields filled."""
    table = subject.database.layers.get(METADATA_TABLE)
    pattern = subject.get("file", r".*\.xml")
    if table is None:
        files = subject.database.files
        wanted = safe_pattern(pattern, "files", re.IGNORECASE)
        if not any(fits_whole(wanted, one) for one in files):
            yield Finding(Problem("DBQ-28", table=METADATA_TABLE, pattern=pattern))
        return
    for name in subject.get("fields", []):
        if not table.has(name):
            yield of_layer(table, "DBQ-40", field=name)
            continue
        for row in (~table.column(name).filled).nonzero()[0]:
            data = table.value("data_name", int(row)) or str(table.fids[row])
            told = Problem("DBQ-29", field=name, data=data)
            yield Finding(told, table.name, table.fids[row], field=name)
    described = {table.value("data_name", row) for row in range(len(table))}
    for layer in subject.database.layers.values():
        if layer.spatial and layer.name not in described:
            yield of_layer(layer, "DBQ-37")


FILE_OPERATIONS = {
    "file_tree": file_tree,
    "file_format": file_format,
    "readable": readable,
    "required_layers": required_layers,
    "metadata": metadata,
}
