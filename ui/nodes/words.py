"""The words of the nodes tab: levels of government, services, health and its icons."""

from __future__ import annotations

from ...plugin.i18n import N_, tr
from ...plugin.nodes.health import FAILING, OFFLINE, OK, SLOW
from ...plugin.nodes.profiles import OGCAPI, POSTGIS, WFST

LEVELS = {
    "national": N_("National level"),
    "subcentre": N_("Sub-centre"),
    "province": N_("Province"),
    "city": N_("City"),
    "county": N_("County"),
    "department": N_("Department"),
}
SERVICES = {
    "csw": N_("Catalogue (CSW)"),
    "wfs": N_("Features (WFS)"),
    "wms": N_("Maps (WMS)"),
    "changes": N_("Change service"),
    "files": N_("Files"),
    POSTGIS: N_("Database (PostGIS)"),
    WFST: N_("Features with edits (WFS-T)"),
    OGCAPI: N_("Features with edits (OGC API)"),
}
NOT_CHECKED = ""
HEALTH = {
    OK: N_("works"),
    SLOW: N_("slow"),
    FAILING: N_("failing"),
    OFFLINE: N_("not reachable"),
    NOT_CHECKED: N_("not checked"),
}
ICONS = {OK: "ok", SLOW: "slow", FAILING: "failing", OFFLINE: "offline", NOT_CHECKED: "unknown"}
SEPARATOR = " · "


def level(name: str) -> str:
    """Return the word for a level."""
    return tr(LEVELS[name])


def service(protocol: str) -> str:
    """Return the word for a protocol."""
    return tr(SERVICES[protocol])


def health(state: str) -> str:
    """Return the word for a state of health."""
    return tr(HEALTH[state])


def latency(milliseconds: float) -> str:
    """Return how long an answer took: in ms below ten seconds, then in s."""
    if milliseconds < 10_000:  # noqa: PLR2004
        return tr("{count} ms").format(count=round(milliseconds))
    return tr("{count} s").format(count=round(milliseconds / 1000))
