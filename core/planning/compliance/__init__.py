"""合规性审查: whether project sites agree with the control lines, the plan and the survey.

Rules are data (`core/standards/data/compliance_rules.json`, one per row of the table of
checks); `review_site` runs them on one site and keeps every overlap it found.
"""

from .engine import review_site
from .loading import read_preset, rule_set
from .results import CheckResult, Group, Part, SiteReview, hectares
from .rules import Rule, RuleSet, Tolerance
from .site import Site
from .verdicts import Verdict, worst

__all__ = [
    "CheckResult",
    "Group",
    "Part",
    "Rule",
    "RuleSet",
    "Site",
    "SiteReview",
    "Tolerance",
    "Verdict",
    "hectares",
    "read_preset",
    "review_site",
    "rule_set",
    "worst",
]
