"""The layers that a node serves, kept from the last look, so that lists open offline."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Optional

from qgis.core import QgsDataSourceUri

from ...core.feedback import Feedback
from ..net import NodeSession
from ..net.origins import endpoint_for
from ..nodes.profiles import NodeProfile
from ..nodes.store import folder
from .wfs import VERSION, FeatureService, FeatureType


def look(profile: NodeProfile, feedback: Optional[Feedback] = None) -> list[FeatureType]:
    """Ask the node for its feature layers and keep the answer; safe in any thread."""
    with NodeSession(profile) as session:
        found = FeatureService(session, profile.required("wfs").url, feedback).types()
    path = _path(profile)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps([asdict(kind) for kind in found], ensure_ascii=False)
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
    return found


def remembered(profile: NodeProfile) -> Optional[list[FeatureType]]:
    """Return what the node served at the last look; None if there was none."""
    try:
        rows = json.loads(_path(profile).read_text(encoding="utf-8"))
        return [FeatureType(**row) for row in rows]
    except (OSError, ValueError, TypeError):
        return None


def feature_uri(profile: NodeProfile, url: str, kind: FeatureType) -> str:
    """Return the data source of a live WFS layer; the login goes by id, never in the address."""
    uri = QgsDataSourceUri()
    settings = {"url": url, "typename": kind.name, "srsname": kind.crs, "version": VERSION}
    for key, value in {**settings, "restrictToRequestBBOX": "1"}.items():
        uri.setParam(key, value)
    uri.setAuthConfigId(endpoint_for(profile, url).authcfg)
    return str(uri.uri(False))


def _path(profile: NodeProfile) -> Path:
    return folder() / "layers" / f"{profile.id}.json"
