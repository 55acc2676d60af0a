"""On which rung a tool's pairs are cut, and why not on another: told in the log and the report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any, Callable, NamedTuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProviderRegistry

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry import ladder
from ...core.geometry.chunks import SIZE, chunks_of, gathered
from ...core.geometry.cluster import on_cluster
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.geometry.shares import Shares, shares
from ..i18n import tr
from ..messages import sentence
from .arrays import features
from .engine import areas_in_database, scheduler
from .postgis_overlay import tables_of

HERE, DATABASE, CLUSTER = "here", "database", "cluster"
PLACES = (ladder.AUTOMATIC, HERE, DATABASE, CLUSTER)
LEAST_CHUNK, CHUNKS = 500, 16


class Layer(NamedTuple):
    """A layer that was read: its source, the layer behind that where all of it is meant, faults."""

    source: Any
    origin: Any
    polygons: PolygonLayer
    faults: list[Fault]


class _ImpossibleError(Exception):
    """A rung cannot do it; the text says why."""


@dataclass
class Rung:
    """Cuts pairs at the `place` that was asked for, one of PLACES, if it can be done there.

    `info` and `warn` tell the planner; afterwards `used` names what did the work. What was asked
    for and cannot be is a warning, because every rung gives the same.
    """

    place: str
    info: Callable[[str], None]
    warn: Callable[[str], None]
    used: str = ""

    def shares(self, parcels: Layer, zones: Layer, feedback: Feedback) -> Shares:
        """Return what every pair shares, by places in both layers, as the kernel `shares` does."""
        ways = {DATABASE: self._by_database, CLUSTER: self._by_cluster}
        for place, way in ways.items():
            if self.place not in {ladder.AUTOMATIC, place}:
                continue
            try:
                found = way(parcels, zones, feedback)
            except _ImpossibleError as reason:
                asked = self.place == place
                (self.warn if asked else self.info)(_not_on(place).format(reason=reason))
            else:
                self.info(tr("Shared areas: {rung}.").format(rung=self.used))
                return found
        self.here()
        return shares(parcels.polygons, zones.polygons, feedback)

    def only_here(self, parcels: Any, zones: Any) -> bool:
        """Tell before anything is read whether no other rung can be it; origins as in `Layer`."""
        if self.place == HERE:
            return True
        if self.place != ladder.AUTOMATIC:
            return False
        reasons = {
            DATABASE: _why_not(lambda: self._tables(parcels, zones)),
            CLUSTER: _why_not(self._scheduler),
        }
        if not all(reasons.values()):
            return False
        for place, reason in reasons.items():
            self.info(_not_on(place).format(reason=reason))
        return True

    def here(self) -> None:
        """Note that this computer does the work."""
        self.used = _here()
        self.info(tr("Shared areas: {rung}.").format(rung=self.used))

    def _by_database(self, parcels: Layer, zones: Layer, feedback: Feedback) -> Shares:
        """Cut where the tables are."""
        tables = self._tables(parcels.origin, zones.origin)
        faults = len(parcels.faults) + len(zones.faults)
        found = None if faults else areas_in_database(tables, feedback)
        if found is None:
            told = tr("the tables have polygons that are not valid; correct them there")
            raise _ImpossibleError(told)
        keys = [_keys(layer) for layer in (parcels, zones)]
        self.used = "PostGIS"
        owners, members = _places(found.parcels, keys[0]), _places(found.zones, keys[1])
        return _in_order(owners, members, found.areas)

    def _by_cluster(self, parcels: Layer, zones: Layer, feedback: Feedback) -> Shares:
        """Cut the parcels' file in chunks; those that had to be repaired are cut here."""
        address = self._scheduler()
        if self.place == ladder.AUTOMATIC and len(parcels.polygons) <= SIZE:
            raise _ImpossibleError(tr("it pays for more than {count} parcels").format(count=SIZE))
        odd = np.array([fault.row for fault in parcels.faults], np.int64)
        chunks = _chunks(parcels)
        chunks = [replace(one, fids=one.fids[~np.isin(one.fids, odd)]) for one in chunks]
        workers: list[int] = []
        try:
            done = on_cluster(chunks, zones.polygons, feedback, address, told=workers.append)
            found = gathered(done)
        except Problem as problem:
            raise _ImpossibleError(sentence(problem)) from problem
        where = address or tr("this computer")
        told = tr("cluster at {place} with {count} workers, {chunks} chunks of the GeoPackage")
        self.used = told.format(place=where, count=workers[0], chunks=len(chunks))
        rows = {row: place for place, row in enumerate(parcels.polygons.rows)}
        left = _some(parcels.polygons, set(odd.tolist()))
        mended = shares(left, zones.polygons, feedback)
        fids = np.concatenate([found.parcels, np.array(left.rows, np.int64)[mended.parcels]])
        return _in_order(
            _places(fids, rows),
            np.concatenate([found.zones, mended.zones]),
            np.concatenate([found.areas, mended.areas]),
        )

    def _tables(self, parcels: Any, zones: Any) -> Any:
        """Return the tables of two layers that a database can cut."""
        self._refuse_bundled()
        if parcels is None or zones is None:
            raise _ImpossibleError(tr("only some features of a layer are used"))
        tables = tables_of(parcels, zones)
        if tables is None:
            told = tr(
                "the layers are not two saved PostgreSQL tables of one connection and CRS, "
                "each with a whole number as key"
            )
            raise _ImpossibleError(told)
        return tables

    def _scheduler(self) -> str:
        """Return the cluster's address; the tool itself takes one only where it is set."""
        address = scheduler()
        self._refuse_bundled()
        if self.place == ladder.AUTOMATIC and not address:
            raise _ImpossibleError(tr("no scheduler is set in the options"))
        return address

    def _refuse_bundled(self) -> None:
        """The options' engine holds where the tool is left to choose."""
        if self.place == ladder.AUTOMATIC and ladder.chosen() == ladder.BUNDLED:
            raise _ImpossibleError(tr("the options ask for what QGIS brings"))


def _why_not(test: Callable[[], object]) -> str:
    """Return why a rung cannot do it, "" where nothing speaks against it yet."""
    try:
        test()
    except _ImpossibleError as reason:
        return str(reason)
    return ""


def _not_on(place: str) -> str:
    if place == DATABASE:
        return tr("Not cut in the database: {reason}.")
    return tr("Not cut on a cluster: {reason}.")


def _here() -> str:
    if ladder.compiles():
        told = tr("this computer, accelerated by numba {version} where it pays")
        return told.format(version=ladder.accelerator("numba").version)
    return tr("this computer, with what QGIS brings (numpy {version})").format(
        version=version("numpy")
    )


def _chunks(parcels: Layer) -> Any:
    """Return the chunks of the parcels' GeoPackage, which has to hold just what was read."""
    layer = parcels.origin
    if layer is None:
        raise _ImpossibleError(tr("only some features of a layer are used"))
    if layer.storageType() != "GPKG" or layer.isEditable() or layer.subsetString():
        raise _ImpossibleError(tr("the parcels are no saved GeoPackage without a filter"))
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    size = min(SIZE, max(LEAST_CHUNK, -(-len(parcels.polygons) // CHUNKS)))
    try:
        chunks = chunks_of(parts["path"], parts.get("layerName") or "", size)
    except Problem as problem:
        raise _ImpossibleError(sentence(problem)) from problem
    if any(chunk.crs != parcels.polygons.crs for chunk in chunks):
        raise _ImpossibleError(tr("the GeoPackage and the layer differ in their CRS"))
    return chunks


def _keys(layer: Layer) -> dict[int, int]:
    """Return the places of a table's features by key; QGIS counts features of large keys anew."""
    (place,) = layer.origin.primaryKeyAttributes()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([place])
    rows = {row: at for at, row in enumerate(layer.polygons.rows)}
    found = features(layer.source, request)
    return {
        int(feature.attribute(place)): rows[feature.id()]
        for feature in found
        if feature.id() in rows
    }


def _places(keys: Any, places: dict[int, int]) -> Any:
    """Return the places of features that were read."""
    try:
        return np.array([places[key] for key in keys.tolist()], np.int64)
    except KeyError as error:
        raise _ImpossibleError(tr("the layers were changed during the run")) from error


def _some(layer: PolygonLayer, rows: set[int]) -> PolygonLayer:
    kept = [place for place, row in enumerate(layer.rows) if row in rows]
    shapes = [layer.geometries[place] for place in kept]
    return replace(layer, geometries=shapes, columns={}, rows=[layer.rows[at] for at in kept])


def _in_order(parcels: Any, zones: Any, areas: Any) -> Shares:
    order = np.lexsort((zones, parcels))
    return Shares(parcels[order], zones[order], areas[order])
