"""Take a layer of a node out for editing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterVectorDestination,
)

from ...core.editing.pulling import Pulled
from ...plugin.checkout.appearance import prepare_for_editing
from ...plugin.checkout.in_project import require_closed, require_saved
from ...plugin.checkout.pull import refresh, told_of
from ...plugin.checkout.working_copy import check_out, open_copy
from ...plugin.i18n import N_, tr
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock_for
from ..base import ShanheAlgorithm
from ..declare import Declared, FilePath, extent, flag, number_result, text, text_result
from ..groups import DATA
from ..sinks import Finisher


def _destination(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> FilePath:
    return FilePath(algorithm.parameterAsOutputLayer(parameters, key, context))


def _named(wanted: Any) -> str:
    """Return the file that a destination names, '' for a temporary one, which is evaluated once."""
    if isinstance(wanted, QgsProcessingOutputLayerDefinition):
        wanted = wanted.sink.staticValue()
    is_file = isinstance(wanted, str) and wanted != QgsProcessing.TEMPORARY_OUTPUT
    return wanted if is_file else ""


class CheckOutLayer(ShanheAlgorithm):
    """A node's layer to a working copy."""

    identifier = "checkoutlayer"
    group_of = DATA
    title = N_("Check out a layer for editing")
    summary = N_("Copies a layer of a node into a local GeoPackage that records every edit.")
    details = N_(
        "Edit the copy with any tool of QGIS or GDAL, with or without a network; inserted, changed "
        "and deleted features are recorded in the file itself. “Submit edits” sends them to the "
        "node.\n"
        "The file appears only when every feature has come; geometry and numbers are exactly those "
        "of the node. The copy must lie on a local disk. Do not add or remove fields.\n"
        "A working copy with edits that were not submitted is never overwritten. With “Refresh” it "
        "takes over what others changed at the node, and its edits stay: what only one side "
        "changed is merged, and what both changed waits as a conflict for your choice."
    )
    tags_text = N_("edit,offline,checkout,working copy,数据更新,检出,离线编辑,工作副本,变更")

    node = text(
        "NODE",
        N_("Node"),
        help=N_("Id of the node, as in its profile (the list of nodes shows it)."),
    )
    layer = text(
        "LAYER",
        N_("Layer"),
        help=N_("Name of the layer at the node's change service, such as DLTB."),
    )
    extent = extent(
        "EXTENT",
        N_("Extent"),
        optional=True,
        help=N_("Only features that meet this extent are copied. Empty: the whole layer."),
    )
    filter = text(
        "FILTER",
        N_("Filter"),
        optional=True,
        help=N_(
            "A QGIS expression on the layer's fields and $geometry; only features for which it is "
            "true are copied, and only such new ones come with a refresh. Empty: all."
        ),
    )
    output = Declared(
        "OUTPUT",
        N_("Working copy"),
        QgsProcessingParameterVectorDestination,
        _destination,
        help=N_("A GeoPackage (.gpkg) on a local disk."),
    )
    refresh = flag(
        "REFRESH",
        N_("Refresh a working copy that is there"),
        help=N_(
            "If the file is already a working copy of this layer, only what changed at the node "
            "since then is taken over, in the extent it was checked out for; its edits stay. "
            "Otherwise the layer is checked out."
        ),
    )
    count = number_result("COUNT", N_("Number of features"))
    title_result = text_result("TITLE", N_("Title of the layer"))
    taken = number_result("TAKEN", N_("Number of features that follow the node"))
    merged = number_result("MERGED", N_("Number of features merged with edits"))
    conflicts = number_result("CONFLICTS", N_("Number of features in conflict"))

    def before(self, given: Any, task: Any) -> None:
        """Look at the project's layers, and ask for the master password where a window can."""
        path = _named(task.parameters.get("OUTPUT"))
        if given.refresh and path and Path(path).exists():
            require_saved(path)
        elif path:
            require_closed(path)
        unlock_for([store.node(given.node)])

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Check out, and style the result when it is loaded."""
        profile = store.node(given.node)
        pulled = Pulled()
        if given.refresh and Path(given.output).exists():
            pulled = refresh(profile, given.layer, given.output, task.feedback)
            copy = open_copy(given.output)
            task.info(told_of(pulled, copy.title))
        else:
            wanted = (profile, given.layer, given.extent, given.output, task.feedback)
            copy = check_out(*wanted, filter=given.filter or "")
            told = tr("{count} features of {title} checked out from {node}.")
            task.info(told.format(count=copy.count, title=copy.title, node=profile.name))
        if task.context.willLoadLayerOnCompletion(given.output):
            details = task.context.layerToLoadOnCompletionDetails(given.output)
            details.name = copy.title
            details.setPostProcessor(Finisher.create(prepare_for_editing))
        return {
            "COUNT": copy.count,
            "TITLE": copy.title,
            "TAKEN": pulled.taken,
            "MERGED": pulled.merged,
            "CONFLICTS": pulled.conflicts,
        }


ALGORITHM = CheckOutLayer
