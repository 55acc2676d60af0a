"""成果数据库质量检查: whether a database of survey or plan results is as its standard asks.

Rules are data (`core/standards/data/db_quality_rules.json`, one for each row of
`db_qc_rules.csv`); operations are functions that take the database and a rule's parameters and
yield what they found. `check_database` runs every rule; one that breaks stops no other.
"""

from .database import Database, LayerData
from .engine import check_database
from .loading import read_rule_file, rule_set
from .results import Finding, Outcome, RuleResult
from .rules import Check, Rule, RuleSet
from .standard import Standard

__all__ = [
    "Check",
    "Database",
    "Finding",
    "LayerData",
    "Outcome",
    "Rule",
    "RuleResult",
    "RuleSet",
    "Standard",
    "check_database",
    "read_rule_file",
    "rule_set",
]
