"""加载资源: a layer of a node, as a checked local copy or live."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Callable

from qgis.core import QgsProcessingContext, QgsVectorLayer

from ...core.feedback import watched_iterable
from ...plugin.catalogue.dated import dated, keep_metadata
from ...plugin.catalogue.load import described, fetch, open_wfs, resource
from ...plugin.catalogue.records import Record
from ...plugin.i18n import N_, tr
from ...plugin.layers.names import plain_name
from ...plugin.nodes.credentials import unlock_for
from ...plugin.nodes.profiles import NodeProfile
from ...plugin.nodes.store import node
from ..base import ShanheAlgorithm
from ..declare import choice, extent, layer_out, number_result, text
from ..groups import DATA

SNAPSHOT, WFS = "snapshot", "wfs"


class LoadResource(ShanheAlgorithm):
    """A record's layer, whole and exact, in its official colours."""

    identifier = "loadresource"
    group_of = DATA
    title = N_("Load a resource of a node")
    summary = N_("Loads the layer that a catalogue record leads to, exactly and completely.")
    details = N_(
        "A snapshot is read over WFS in the layer's own CRS, so that no ordinate is rounded, and "
        "its number of features is compared with the node's own count: a copy that is not whole "
        "is not kept.\n"
        "A live layer stays at the node and is read only. To edit, check the layer out."
    )
    tags_text = N_("load,WFS,snapshot,download,加载,下载,信息共享,快照,资源")

    node_id = text("NODE", N_("Node"), help=N_("Id of the node profile, such as changting."))
    named = text(
        "RESOURCE",
        N_("Resource"),
        help=N_("Identifier of a catalogue record, or the name of a layer such as DLTB."),
    )
    how = choice(
        "HOW",
        N_("How to load"),
        {SNAPSHOT: N_("Snapshot (a local copy)"), WFS: N_("Live (WFS, read only)")},
        SNAPSHOT,
        help=N_("Snapshots are quick and work offline; live layers show others' edits."),
    )
    place = extent(
        "EXTENT",
        N_("Extent"),
        optional=True,
        help=N_("Only features that touch this extent; for snapshots."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Loaded layer"),
        help=N_("The snapshot; a live layer is added to the project and not written."),
    )
    count = number_result("COUNT", N_("Number of features"))

    def before(self, given: Any, task: Any) -> None:
        unlock_for([node(given.node_id)])

    def work(self, given: Any, task: Any) -> dict[str, object]:
        profile = node(given.node_id)
        record = resource(profile, given.named, task.feedback)
        if given.how == WFS:
            return _live(record, profile, given.context, task)
        return {"COUNT": _copied(record, profile, given, task)}


def _live(record: Record, profile: NodeProfile, context: Any, task: Any) -> dict[str, object]:
    """Hand the live layer to the context, which adds it to the project at the end."""
    layer = open_wfs(record, profile, task.feedback)
    details = QgsProcessingContext.LayerDetails(
        plain_name(record.title), context.project(), "OUTPUT"
    )
    context.temporaryLayerStore().addMapLayer(layer)
    context.addLayerToLoadOnCompletion(layer.id(), details)
    return {"OUTPUT": layer.id(), "COUNT": layer.featureCount()}


def _copied(record: Record, profile: NodeProfile, given: Any, task: Any) -> int:
    """Copy a snapshot into the output; return the number of features."""
    with TemporaryDirectory(prefix="shanhe-") as folder:
        path = Path(folder, "snapshot.gpkg")
        fetch(record, profile, task.feedback, place=given.place, path=path)
        layer = QgsVectorLayer(str(path), record.title, "ogr")
        total = layer.featureCount()
        keys = set(layer.primaryKeyAttributes())
        kept = [number for number in range(layer.fields().count()) if number not in keys]
        sink = given.output.open(
            [layer.fields()[number] for number in kept],
            layer.wkbType(),
            layer.crs(),
            name=plain_name(record.title),
            finish=_finish(record, task.history()),
        )
        for feature in watched_iterable(layer.getFeatures(), total, task.feedback):
            values = feature.attributes()
            sink.add([values[number] for number in kept], feature.geometry())
        given.output.close()
        dated(described(layer, record), record)
        keep_metadata(given.output.destination, layer.metadata())
        del layer
    task.info(tr("{count} features, as many as the node counts.").format(count=total))
    if not total and given.place:
        task.warn(tr("No feature touches the extent. Check the extent and its CRS."))
    return int(total)


def _finish(record: Record, history: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return what is done to the loaded output: style and metadata, then its provenance."""

    def finish(layer: Any) -> None:
        dated(described(layer, record, read_only=False), record)  # the planner's own file
        history(layer)

    return finish


ALGORITHM = LoadResource
