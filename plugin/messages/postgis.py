"""Sentences for the problems of: PostGIS nodes."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "PG-01": N_(
        "This QGIS has no driver for PostgreSQL ({reason}). Have the Python package psycopg2 "
        "installed with QGIS, then try again."
    ),
    "PG-02": N_(
        "The database does not take change sets from this login ({reason}). Have its keeper run "
        "“Prepare a PostGIS node” and admit the login."
    ),
    "PG-03": N_("The database was left as it was ({reason}). Correct this, then prepare it again."),
    "PG-05": N_(
        "Layer {layer} has a new field “{field}” at the node. This working copy goes on without "
        "it; check the layer out anew to edit it."
    ),
    "PG-04": N_(
        "QGIS knows no PostgreSQL connection “{name}”. Add it in the Browser under PostgreSQL."
    ),
}
