"""Operations on single attributes: filled, in a domain, of a form, unique, constant."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Sequence, Tuple

import numpy as np

from ...errors import Problem
from .columns import Column
from .database import LayerData
from .results import Finding, listing
from .safe_patterns import fits_whole, safe_pattern
from .standard import CODE_TABLES, code_names
from .subject import IDENTIFIER, NotRun, Subject, at_row, at_rows, having


def not_null(subject: Subject) -> Iterator[Finding]:
    """The `fields` are filled in every feature; those the standard says M where none are named."""
    named = subject.get("fields")
    for layer in subject.layers:
        specs = subject.database.standard.fields(layer.name)
        for name in named or [spec.name for spec in specs if spec.required]:
            if layer.has(name):
                rows = np.flatnonzero(~layer.column(name).filled)
                yield from at_rows(layer, rows, "DBQ-50", field=name)
            elif named:
                subject.leave_out("DBQ-14", field=name, layer=layer.name)


def in_domain(subject: Subject) -> Iterator[Finding]:
    """Codes are among those of a table or a value domain.

    `domains` maps fields to tables (`sandiao_dlbm`, `QSXZ` …); with `standard`, the fields whose
    row in the standard's field table names a domain are looked at too.
    """
    for layer in subject.layers:
        for name, domain in _domains(subject, layer).items():
            if layer.has(name):
                wrong = layer.column(name).beyond(_codes(domain, f"domains.{name}"))
                yield from at_rows(layer, wrong, "DBQ-51", field=name, domain=domain)


def _codes(table: str, member: str) -> Dict[str, str]:
    """Return a table's names by code; DBQ-02 where there is no such table."""
    found = code_names(table)
    if not found:
        raise Problem("DBQ-02", member=member, value=table)
    return found


def _domains(subject: Subject, layer: LayerData) -> Dict[str, str]:
    told = dict(subject.get("domains", {}))
    if subject.get("standard", True):
        for spec in subject.database.standard.fields(layer.name):
            name = spec.domain.replace(".csv", "")
            if name in CODE_TABLES:
                told.setdefault(spec.name, name)
    return told


def in_list(subject: Subject) -> Iterator[Finding]:
    """Values are among those listed: `values` maps fields to lists."""
    for layer in subject.layers:
        for name, allowed in subject.get("values", {}).items():
            if layer.has(name):
                wrong = layer.column(name).beyond(frozenset(allowed))
                yield from at_rows(layer, wrong, "DBQ-51", field=name, domain="/".join(allowed))


def in_range(subject: Subject) -> Iterator[Finding]:
    """Numbers are in range: `ranges` maps fields to {least, most, above, below}."""
    for layer in subject.layers:
        for name, limits in subject.get("ranges", {}).items():
            if layer.has(name):
                yield from _out_of_range(layer, name, limits)


def _out_of_range(layer: LayerData, name: str, limits: Dict[str, float]) -> Iterator[Finding]:
    column = layer.column(name)
    numbers = column.numbers
    no_number = column.filled & np.isnan(numbers)
    with np.errstate(invalid="ignore"):
        wrong = (
            (numbers < limits.get("least", -np.inf))
            | (numbers > limits.get("most", np.inf))
            | (numbers <= limits.get("above", -np.inf))
            | (numbers >= limits.get("below", np.inf))
        )
    shown = ", ".join(f"{word} {limit:g}" for word, limit in limits.items())
    for row in np.flatnonzero(wrong | no_number):
        value = None if no_number[row] else float(numbers[row])
        told = column.texts[row] if value is None else value
        problem = Problem("DBQ-52", field=name, value=told, range=shown)
        yield at_row(layer, int(row), problem, field=name, measured=value)


def pattern(subject: Subject) -> Iterator[Finding]:
    """Filled values fit a regular expression: `patterns` maps fields to them."""
    for layer in subject.layers:
        for name, expression in subject.get("patterns", {}).items():
            if layer.has(name):
                wrong = layer.column(name).where(_unlike(name, expression))
                yield from at_rows(layer, wrong, "DBQ-62", field=name, pattern=expression)


def _unlike(name: str, expression: str) -> Callable[[str], bool]:
    wanted = safe_pattern(expression, f"patterns.{name}")
    return lambda text: bool(text) and not fits_whole(wanted, text)


def unique(subject: Subject) -> Iterator[Finding]:
    """Values of `field` are unique in the whole database, or inside each layer (`per_layer`)."""
    name = subject.get("field", IDENTIFIER)
    layers = having(subject.layers, name)
    groups = [[layer] for layer in layers] if subject.get("per_layer") else [layers]
    for group in groups:
        yield from _repeated(group, name)


def _repeated(layers: Sequence[LayerData], name: str) -> Iterator[Finding]:
    texts = np.concatenate([layer.column(name).texts for layer in layers])
    counts, codes = _counted(texts)
    starts = np.cumsum([0, *(len(layer) for layer in layers)])
    for at in np.flatnonzero((counts[codes] > 1) & (texts != "")):
        place = int(np.searchsorted(starts, at, side="right")) - 1
        layer, row = layers[place], int(at - starts[place])
        count = int(counts[codes[at]])
        problem = Problem("DBQ-54", field=name, value=texts[at], count=count)
        yield at_row(layer, row, problem, field=name, measured=count, limit=1)


def unique_within(subject: Subject) -> Iterator[Finding]:
    """Values of `field` are unique inside one `unit`, of which the first `prefix` signs count."""
    name, unit, prefix = subject.get("field"), subject.get("unit"), subject.get("prefix", 12)
    for layer in having(subject.layers, name, unit):
        values, units = layer.column(name).texts, layer.column(unit).texts
        keys = np.array([f"{one[:prefix]}|{text}" for one, text in zip(units, values)], object)
        counts, codes = _counted(keys)
        repeated = (counts[codes] > 1) & (values != "")
        for row in np.flatnonzero(repeated):
            told = {"field": name, "value": values[row], "unit": units[row][:prefix]}
            problem = Problem("DBQ-56", **told, count=int(counts[codes[row]]))
            yield at_row(layer, int(row), problem, field=name)


def _counted(texts: Any) -> Tuple[Any, Any]:
    """Return how often each distinct text is there, and each row's place among them."""
    numbers: Dict[str, int] = {}
    codes = np.array([numbers.setdefault(text, len(numbers)) for text in texts], np.int64)
    return np.bincount(codes, minlength=len(numbers)), codes


def feature_code(subject: Subject) -> Iterator[Finding]:
    """`field` (YSDM) is the same in all features of a layer: the standard's code of the layer.

    A code that the tables only interpolate is not asked for; the layer's most frequent one is.
    """
    name = subject.get("field", "YSDM")
    for layer in having(subject.layers, name):
        column = layer.column(name)
        wanted, sure = subject.database.standard.code(layer.name)
        if not (sure and wanted):
            wanted = _most_frequent(column)
        wrong = column.beyond({wanted})
        yield from at_rows(layer, wrong, "DBQ-57", field=name, wanted=wanted)


def _most_frequent(column: Column) -> str:
    filled = [at for at, text in enumerate(column.distinct) if text]
    if not filled:
        return ""
    counts = np.bincount(column.codes, minlength=len(column.distinct))
    return column.distinct[max(filled, key=lambda at: int(counts[at]))]


def code_name(subject: Subject) -> Iterator[Finding]:
    """The name stands with its code: `pairs` are {code, name, names (table) or layer}.

    With `layer`, the names are those that the layer itself gives its codes.
    """
    for pair in subject.get("pairs", []):
        code, name = pair["code"], pair["name"]
        known = _names(subject, pair)
        for layer in subject.layers:
            if known and layer.has(code, name):
                yield from _misnamed(layer, code, name, known)


def _names(subject: Subject, pair: Dict[str, str]) -> Dict[str, str]:
    if "layer" not in pair:
        return _codes(pair["names"], f"pairs.{pair['code']}")
    source = subject.database.layers.get(pair["layer"])
    if source is None or not source.has(pair["code"], pair["name"]):
        subject.leave_out("DBQ-10", layers=f"{pair['layer']}.{pair['code']}")
        return {}
    texts = zip(source.column(pair["code"]).texts, source.column(pair["name"]).texts)
    return {code: name for code, name in texts if code and name}


def _misnamed(layer: LayerData, code: str, name: str, known: Dict[str, str]) -> Iterator[Finding]:
    codes, names = layer.column(code), layer.column(name)
    wanted = np.array([known.get(text) for text in codes.distinct], object)[codes.codes]
    wrong: List[int] = [
        row
        for row, (right, found) in enumerate(zip(wanted, names.texts))
        if right is not None and found and found != right
    ]
    for row in wrong:
        told = {"field": code, "value": codes.texts[row], "name": names.texts[row]}
        problem = Problem("DBQ-53", **told, wanted=wanted[row])
        yield at_row(layer, row, problem, field=name)


def any_of(subject: Subject) -> Iterator[Finding]:
    """At least one of the `fields` is filled in every feature."""
    names = subject.get("fields", [])
    asked = [layer for layer in subject.layers if any(map(layer.has, names))]
    if not asked:
        named = listing([layer.name for layer in subject.layers])
        raise NotRun("DBQ-14", field="/".join(names), layer=named)
    for layer in subject.layers:
        if layer not in asked:
            subject.leave_out("DBQ-14", field="/".join(names), layer=layer.name)
    for layer in asked:
        known = [layer.column(name).filled for name in names if layer.has(name)]
        empty = ~np.logical_or.reduce(known)
        for row in np.flatnonzero(empty):
            yield at_row(layer, int(row), Problem("DBQ-50", field="/".join(names), value=""))


ATTRIBUTE_OPERATIONS = {
    "not_null": not_null,
    "in_domain": in_domain,
    "in_list": in_list,
    "in_range": in_range,
    "pattern": pattern,
    "unique": unique,
    "unique_within": unique_within,
    "feature_code": feature_code,
    "code_name": code_name,
    "any_of": any_of,
}
