"""Prepare the tables of a PostGIS database for change sets."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterProviderConnection,
)

from ...plugin.checkout.transports.postgis.prepare import (
    ReviewRules,
    known_connection,
    prepare_node,
)
from ...plugin.i18n import N_, tr
from ...plugin.nodes.credentials import unlock
from ..base import ShanheAlgorithm
from ..declare import Declared, choice, number_result, text, text_result
from ..groups import DATA

KEEP, REQUIRED, FREE = "keep", "required", "free"
WANTED = {KEEP: None, REQUIRED: True, FREE: False}


def _connection(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> str:
    return str(algorithm.parameterAsConnectionName(parameters, key, context))


def _schema(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> str:
    return str(algorithm.parameterAsSchema(parameters, key, context))


class PrepareNode(ShanheAlgorithm):
    """Tables of a database to layers of a node."""

    identifier = "preparenode"
    group_of = DATA
    title = N_("Prepare a PostGIS node")
    summary = N_("Prepares tables of a PostGIS database to take change sets exactly once.")
    details = N_(
        "For the keeper of the database, with the rights of the tables' owner. It installs the "
        "schema “ssp” (receipts, versions, tombstones) and adds the columns ssp_uuid, ssp_ver, "
        "ssp_base and ssp_cs and three triggers to each table; data and rights stay as they are. "
        "Other programs can go on editing; their edits are seen as those of another editor.\n"
        "All is done in one transaction or nothing is. It can be run again at any time.\n"
        "Then give planners a node profile with the service “postgis” at "
        "postgresql://host:port/database."
    )
    tags_text = N_("postgis,database,node,administrator,数据库,节点,管理员,回执,版本,触发器")

    connection = Declared(
        "CONNECTION",
        N_("Database connection"),
        lambda key, label: QgsProcessingParameterProviderConnection(key, label, "postgres"),
        _connection,
        help=N_("A PostgreSQL connection of QGIS; its login must own the tables."),
    )
    schema = Declared(
        "SCHEMA",
        N_("Schema"),
        lambda key, label: QgsProcessingParameterDatabaseSchema(key, label, "CONNECTION", "public"),
        _schema,
        help=N_("The schema in which the tables lie."),
    )
    tables = text(
        "TABLES",
        N_("Tables"),
        optional=True,
        help=N_(
            "Names of the tables, separated by commas. Empty: every table of the schema with one "
            "column of polygons. A layer is named as its table."
        ),
    )
    editors = text(
        "EDITORS",
        N_("Role of the editors"),
        optional=True,
        help=N_(
            "A role of the database that may send change sets. Its rights on the tables decide "
            "what it can change. Empty: no role is admitted now."
        ),
    )
    reviewers = text(
        "REVIEWERS",
        N_("Role of the reviewers"),
        optional=True,
        help=N_(
            "A role of the database whose members may approve or return change sets of others. "
            "Empty: no role is admitted now."
        ),
    )
    review = choice(
        "REVIEW",
        N_("Approval by a reviewer"),
        {
            KEEP: N_("As it is"),
            REQUIRED: N_("Required for these tables"),
            FREE: N_("Not required for these tables"),
        },
        KEEP,
        help=N_(
            "Where it is required, the tables take only change sets that another person has "
            "approved, and refuse every other edit, with whatever program and login."
        ),
    )
    layers = text_result("LAYERS", N_("Layers"))
    count = number_result("COUNT", N_("Number of layers"))

    def before(self, given: Any, task: Any) -> None:
        """Ask for the master password where a window can."""
        if known_connection(given.connection).authConfigId():
            unlock()

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Prepare, and tell each layer."""
        names = [name.strip() for name in given.tables.split(",") if name.strip()]
        uri = known_connection(given.connection)
        review = ReviewRules(given.reviewers.strip(), WANTED[given.review])
        editors = given.editors.strip()
        done = prepare_node(uri, given.schema, names, editors, task.feedback, review)
        told = tr("Layer {layer} takes change sets: {count} features, {crs}.")
        for layer, count, crs in done.layers:
            task.info(told.format(layer=layer, count=count, crs=crs))
        if not done.layers:
            task.warn(tr("The schema has no table with one column of polygons; none was prepared."))
        if not done.durable:
            task.warn(
                tr("The server runs with fsync off: a power cut can lose edits with a receipt.")
            )
        return {"LAYERS": ",".join(one[0] for one in done.layers), "COUNT": len(done.layers)}


ALGORITHM = PrepareNode
