"""The groups of the toolbox: one per service of the platform. Ids are final."""

from __future__ import annotations

from typing import NamedTuple

from ..plugin.i18n import N_


class Group(NamedTuple):
    """A group's stable id and its title."""

    id: str
    title: str


DATA = Group("data", N_("Data services"))
BASIC = Group("basic", N_("Basic services"))
PLANNING = Group("planning", N_("Plan compilation"))
APPROVAL = Group("approval", N_("Approval"))
MONITORING = Group("monitoring", N_("Supervision"))
ECOLOGY = Group("ecology", N_("Ecological evaluation"))
AGRICULTURE = Group("agriculture", N_("Agricultural suitability"))
URBAN = Group("urban", N_("Urban suitability"))
CAPACITY = Group("capacity", N_("Carrying capacity"))
RESOURCES = Group("resources", N_("Resource evaluation"))
