"""One run of the quality check, from what the planner gave to its outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.feedback import Feedback, Stage
from ...core.planning.quality import (
    Database,
    LayerData,
    Outcome,
    RuleSet,
    Standard,
    check_database,
    read_rule_file,
    rule_set,
)
from ...core.planning.quality.reading import Read, as_dictionary, read_database
from ..layers.qgis_backend import QgsBackend
from .loaded import read_loaded


@dataclass(frozen=True)
class Asked:
    """What to check: a file or folder, or loaded layers; `package` '' is found out."""

    path: str = ""
    layers: Sequence[Any] = ()
    package: str = ""
    rules: str = ""
    layer_table: str = ""
    field_table: str = ""
    approved: Sequence[Any] = field(default_factory=tuple)


def check(asked: Asked, feedback: Feedback) -> Outcome:
    """Read the database and run the rules.

    Raises DBQ-01 to DBQ-05 and STD-02 to STD-04 for what cannot be read, and Cancelled.
    """
    rules = rule_set(read_rule_file(asked.rules), asked.rules) if asked.rules else rule_set()
    standard = Standard.load(asked.layer_table, asked.field_table)
    read = _read(asked, rules, Stage(feedback, 0, 40))
    layers = as_dictionary(read.layers)
    package = asked.package or standard.package_of(list(layers))
    database = Database(
        layers,
        QgsBackend(),
        standard,
        package,
        read.root,
        read.files,
        read.folders,
        read.unreadable,
        _approved(asked, rules, standard, feedback),
    )
    return check_database(database, rules, Stage(feedback, 40, 100))


def _read(asked: Asked, rules: RuleSet, feedback: Feedback) -> Read:
    if asked.path:
        return read_database(asked.path, rules.layer_pattern, feedback)
    if not asked.layers:
        raise Problem("DBQ-05")
    return Read(_loaded(asked.layers, rules, feedback))


def _approved(
    asked: Asked, rules: RuleSet, standard: Standard, feedback: Feedback
) -> Optional[Database]:
    if not asked.approved:
        return None
    layers = as_dictionary(_loaded(asked.approved, rules, Stage(feedback, 40, 40)))
    return Database(layers, QgsBackend(), standard)


def _loaded(layers: Sequence[Any], rules: RuleSet, feedback: Feedback) -> list[LayerData]:
    return [read_loaded(layer, rules.layer_pattern, feedback) for layer in layers]
