"""The folder of node profiles in the QGIS profile (or the one that SHANHE_NODES names)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional, Union

from qgis.core import QgsApplication

from ...core.errors import Problem
from ..messages import sentence
from ..redaction import log
from .profiles import LEVELS, NodeProfile, read_profile, safe_id, write_profile

ENVIRONMENT = "SHANHE_NODES"
LARGEST_FILE = 1_000_000
Tree = list[tuple[NodeProfile, "Tree"]]


def folder() -> Path:
    """Return the folder of profiles; it need not exist yet."""
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "nodes")


def read_all() -> tuple[list[NodeProfile], list[Problem]]:
    """Return all readable profiles, and a NODE-07 for each file that is not one."""
    found = [_read_or_fault(path) for path in sorted(folder().glob("*.json"))]
    profiles = [one for one in found if isinstance(one, NodeProfile)]
    return sorted(profiles, key=_order), [one for one in found if isinstance(one, Problem)]


def all_nodes() -> list[NodeProfile]:
    """Return all nodes from the top level down; a bad file is skipped and named in the log."""
    profiles, faults = read_all()
    for fault in faults:
        log(sentence(fault), warning=True)
    return profiles


def node(id: str) -> NodeProfile:
    """Return the node `id`; NODE-01 if there is none."""
    if not (folder() / f"{safe_id(id)}.json").is_file():
        known = ", ".join(profile.id for profile in all_nodes())
        raise Problem("NODE-01", id=id, known=known or "–")
    return _read(folder() / f"{id}.json")


def save(profile: NodeProfile) -> Path:
    """Write the profile to its file, whole or not at all; return the path."""
    text = write_profile(profile, secrets=True)
    folder().mkdir(parents=True, exist_ok=True)
    path = folder() / f"{profile.id}.json"
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
    return path


def remove(id: str) -> None:
    """Delete the profile `id`; its login stays (see `credentials.forget`)."""
    (folder() / f"{safe_id(id)}.json").unlink(missing_ok=True)


def node_tree() -> Tree:
    """Return the nodes as (profile, children); one without a known parent stands at the top."""
    profiles = all_nodes()
    by_parent: dict[Optional[str], list[NodeProfile]] = {}
    known = {profile.id: profile for profile in profiles}
    for profile in profiles:
        by_parent.setdefault(_parent(profile, known), []).append(profile)

    def grown(parent: Optional[str]) -> Tree:
        return [(profile, grown(profile.id)) for profile in by_parent.get(parent, [])]

    return grown(None)


def _parent(profile: NodeProfile, known: dict[str, NodeProfile]) -> Optional[str]:
    """Return the parent's id; None if it is unknown or the way up leads back here."""
    seen, above = {profile.id}, profile.parent
    while above is not None and above in known and above not in seen:
        seen.add(above)
        above = known[above].parent
    return None if above == profile.id or profile.parent not in known else profile.parent


def _read_or_fault(path: Path) -> Union[NodeProfile, Problem]:
    try:
        return _read(path)
    except Problem as problem:
        return Problem("NODE-07", file=path.name, reason=sentence(problem))


def _read(path: Path) -> NodeProfile:
    """Return the profile in the file; NODE-02 also where the file's name is not its id."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Problem("NODE-02", reason="size")
        profile = read_profile(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise Problem("NODE-02", reason=str(error)) from error
    if profile.id != path.stem:
        raise Problem("NODE-02", reason=f"id {profile.id} ≠ {path.name}")
    return profile


def _order(profile: NodeProfile) -> tuple[int, str, str]:
    return LEVELS.index(profile.level), profile.region, profile.name
