"""What a service for edits promises, in words: beside it, in its tip, and before a checkout."""

from __future__ import annotations

from typing import Mapping, Optional

from ...core.feedback import Feedback
from ...plugin.checkout.tiers import UNFIT, A, B, C, Tier, assess
from ...plugin.checkout.ways import way_to
from ...plugin.i18n import N_, tr
from ...plugin.net import NodeSession
from ...plugin.nodes.profiles import EDITABLE, NodeProfile

SHORT = {A: N_("Tier A"), B: N_("Tier B"), C: N_("Tier C"), UNFIT: N_("takes no edits")}
TITLES = {
    A: N_("Tier A: each edit once and for certain, with the node's receipt"),
    B: N_("Tier B: each edit at most once; what became of it is inferred"),
    C: N_("Tier C: feature by feature; after a lost answer you may be asked"),
    UNFIT: N_("This service takes no edits now"),
}
ICONS = {A: "applied", B: "ok", C: "slow", UNFIT: "offline"}
BULLET = "• "
Tiers = Mapping[str, Tier]


def assessed(profile: NodeProfile, feedback: Feedback) -> dict[str, Tier]:
    """Ask the node's services for edits what they promise; runs in a worker thread."""
    if not any(profile.endpoint(protocol) for protocol in EDITABLE):
        return {}
    with NodeSession(profile) as session:
        return assess(profile, session, feedback)


def used(profile: NodeProfile, tiers: Tiers) -> Optional[Tier]:
    """Return the tier of the service that check-out and submission use."""
    if not tiers:
        return None
    return tiers.get(way_to(profile).protocol)


def short(tier: Optional[Tier]) -> str:
    """Return the name of a tier for a row, '' where there is none."""
    return tr(SHORT[tier.letter]) if tier is not None else ""


def reason(tier: Tier) -> str:
    """Return what a tier is and why, without all that it promises."""
    return "\n".join([tr(TITLES[tier.letter]), tier.reason])


def told(tier: Tier) -> str:
    """Return what a tier is, why, and what it promises, a line each."""
    return "\n".join([reason(tier), *(BULLET + one for one in tier.promises)])
