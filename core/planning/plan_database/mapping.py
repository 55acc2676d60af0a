"""Which source layer and field becomes which of the standard: by name, by alias, or as told.

A mapping file is `{"layers": {"GHFQ": {"source": "分区", "fields": {"GHFQDM": "FQDM",
"BZ": {"value": "2025"}}}}}`; what it does not tell is found by the standard's names and titles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Tuple
from typing import Mapping as MappingOf

from ...errors import Problem
from ...own_files import json_of
from ...standards.schema import FieldSpec
from ..quality.database import LayerData
from ..quality.standard import Standard


@dataclass(frozen=True)
class LayerMap:
    """How one layer is filled: its source's name, and fields by source field or constant."""

    source: str = ""
    fields: MappingOf[str, str] = field(default_factory=dict)
    constants: MappingOf[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Mapping:
    """What a planner tells of layers, by the standard's names."""

    layers: MappingOf[str, LayerMap] = field(default_factory=dict)

    def of(self, layer: str) -> LayerMap:
        """Return what is told of a layer; nothing where it is not named."""
        return self.layers.get(layer, LayerMap())


def read_mapping(path: str) -> Mapping:
    """Return the mapping in a JSON file; PDB-01 if it cannot be read, PDB-02 by its shape."""
    content = json_of(path, lambda why: Problem("PDB-01", file=path, reason=why))
    layers = content.get("layers") if isinstance(content, dict) else None
    if not isinstance(layers, dict):
        raise Problem("PDB-02", member="layers", value=str(content)[:80])
    return Mapping({name.upper(): _layer(name, told) for name, told in layers.items()})


def _layer(name: str, told: Any) -> LayerMap:
    if not isinstance(told, dict) or not set(told) <= {"source", "fields"}:
        raise Problem("PDB-02", member=name, value=str(told)[:80])
    fields = told.get("fields", {})
    if not isinstance(fields, dict) or not isinstance(told.get("source", ""), str):
        raise Problem("PDB-02", member=name, value=str(told)[:80])
    columns, constants = {}, {}
    for key, value in fields.items():
        if isinstance(value, str):
            columns[key.upper()] = value
        elif isinstance(value, dict) and set(value) == {"value"}:
            constants[key.upper()] = value["value"]
        else:
            raise Problem("PDB-02", member=f"{name}.{key}", value=str(value)[:80])
    return LayerMap(told.get("source", ""), columns, constants)


def source_of(
    layer: str, mapping: Mapping, sources: Sequence[LayerData], standard: Standard
) -> Optional[LayerData]:
    """Return the source layer of a layer: as told, by its name, or by its Chinese title.

    Raises PDB-03 where the one told of is not there.
    """
    told = mapping.of(layer).source
    if told:
        found = next((one for one in sources if told in (one.found_as, one.name)), None)
        if found is None:
            names = ", ".join(one.found_as for one in sources)
            raise Problem("PDB-03", layer=layer, source=told, known=names)
        return found
    known = standard.layer(layer)
    titles = {layer, known.title if known else layer}
    return next((one for one in sources if titles & {one.name, one.found_as}), None)


def field_sources(
    specs: Sequence[FieldSpec], told: LayerMap, source: LayerData
) -> Tuple[Dict[str, str], List[str]]:
    """Return the source field of each field, and the source fields that nothing takes.

    As told, else of the same name, else of the same title (as name or alias). Raises PDB-04
    where a field told of is not there.
    """
    by_title = {one.alias: one.name for one in source.fields if one.alias}
    by_title.update({one.name: one.name for one in source.fields})
    found: Dict[str, str] = {}
    for spec in specs:
        wanted = told.fields.get(spec.name)
        if wanted is not None and not source.has(wanted):
            raise Problem("PDB-04", field=wanted, layer=source.found_as)
        if wanted is None and source.has(spec.name):
            wanted = spec.name
        if wanted is None:
            wanted = by_title.get(spec.title)
        if wanted is not None:
            found[spec.name] = wanted
    used = {name.upper() for name in found.values()}
    return found, [one.name for one in source.fields if one.name.upper() not in used]
