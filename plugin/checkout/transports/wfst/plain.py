"""Change sets to a plain WFS layer (tier C): feature by feature, each one compared and read back.

Nothing at the node tells a repeated request from a new one. An update or a deletion names the old
values, so a second one changes nothing; a new feature is sent once, and if its answer is lost it
is recognised by its content, or a person has to look.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from .....core.editing.attribute_groups import attribute_groups
from .....core.editing.deciding import IN_DOUBT
from .....core.editing.layer_schema import INTEGER
from .....core.editing.tracking import DELETE, INSERT, UPDATE
from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, Problem
from .equal import Equality
from .features import Feature, key_number, read_features
from .filters import NEW, Condition, all_of, between, equal, filter_text, is_feature, is_null
from .outcomes import Outcomes
from .reply import Done, Refused, Told, not_sent, send, unclear
from .schema import FeatureSchema
from .service import FeatureType, WfsService
from .transaction_xml import TransactionWriter, text_of

ORDER = (UPDATE, DELETE, INSERT)
"""What can be sent again comes first, so that a broken line leaves few new features in doubt."""
NARROW = 1e-6  # QGIS Server rounds the numbers of a filter to about eight digits
MOST_SOUGHT, LONGEST_SOUGHT = 8, 60  # conditions and characters, as a search goes into an address
Op = Mapping[str, Any]


class PlainLayer:
    """A layer without the suite's columns; `key` is the field that holds the number of its ids."""

    def __init__(
        self, service: WfsService, layer: FeatureType, schema: FeatureSchema, key: str
    ) -> None:
        self._service, self._layer, self._schema, self._key = service, layer, schema, key
        self._same = Equality(schema, layer.crs)
        self._sent = ("", "")

    fences = False

    def knows(self, ops: Sequence[Op]) -> bool:
        """Tell whether the set was made against versions as this layer has them."""
        return not any(isinstance(op["base"], int) for op in ops)

    def settled(self, document: Mapping[str, Any], _: str) -> Optional[Answer]:
        """Return what is left of an attempt in doubt once the layer has changed.

        That is for a person to find out where there are new features.
        """
        return self._in_doubt([op for op in document["ops"] if op["kind"] == INSERT])

    def submit(self, document: Mapping[str, Any], digest: str, doubtful: bool) -> Answer:
        """Send what is not there yet; `doubtful`: an earlier attempt may have sent any of it."""
        self._sent = (document["change_set"], digest)
        found = Outcomes()
        for op in [op for kind in ORDER for op in document["ops"] if op["kind"] == kind]:
            stopped = self._tried(op, found, doubtful)
            if stopped is not None and (stopped.verdict is Verdict.UNKNOWN or doubtful):
                return Answer(Verdict.UNKNOWN, code=stopped.code, values=stopped.values)
            if stopped is not None:  # the line broke before this op was sent
                return found.broken_off(document, digest, stopped)
        return self._in_doubt(found.missing) or found.answer(document, digest, doubtful)

    def _tried(self, op: Op, found: Outcomes, doubtful: bool) -> Optional[Answer]:
        """Do one op; return why no further one can be done now, None if it can."""
        try:
            if op["kind"] == INSERT:
                return self._insert(op, found, doubtful)
            return self._change(op, found)
        except (Cancelled, Problem) as why:  # while reading, before anything of the op was sent
            return not_sent(why)

    def _change(self, op: Op, found: Outcomes) -> Optional[Answer]:
        before = self._read(op["uuid"])
        if self._is_done(op, before):
            found.arrived(op, before)
        elif before is None or self._is_stale(op, before):
            found.conflict(op, before)
        else:
            return self._send_change(op, before, found)
        return None

    def _is_stale(self, op: Op, before: Feature) -> bool:
        """Tell whether others changed what the op changes, or something that may belong to it."""
        if not self._same.state(before.state, op["old"]):
            return True
        bound = attribute_groups().binds(op["old"], before.state)
        return bound and before.plain_row().ver != op["base"]

    def _send_change(self, op: Op, before: Feature, found: Outcomes) -> Optional[Answer]:
        """Send an update or deletion; as long as nothing has changed, by the next filter."""
        reason = ""
        for condition in self._conditions(op):
            told = self._post(op, condition)
            if isinstance(told, Answer) and told.verdict is Verdict.NOT_DELIVERED:
                return told
            try:
                now = self._read(op["uuid"])
            except (Cancelled, Problem) as why:
                return unclear(why)
            if now is None or not self._same.state(now.state, op["old"]):
                self._note(op, before, now, found, told)
                return None
            if isinstance(told, Answer):  # should it come late, the old values guard it
                found.refuse(op, "WFST-09")
                return None
            reason = _reason(told)
        found.refuse(op, "WFST-10", reason)
        return None

    def _note(
        self, op: Op, before: Feature, now: Optional[Feature], found: Outcomes, told: Told
    ) -> None:
        """Note what a change has done: the feature is no longer as it was."""
        if self._is_done(op, now):
            alone = now is not None and self._same.state(now.state, {**before.state, **op["new"]})
            found.arrived(op, now, alone and before.plain_row().ver == op["base"])
        elif now is not None and isinstance(told, Done) and told.totals.get("totalUpdated"):
            found.altered(op, now)
        else:
            found.conflict(op, now)

    def _insert(self, op: Op, found: Outcomes, doubtful: bool) -> Optional[Answer]:
        twins = self._twins(op, found)
        if doubtful and twins:
            found.arrived(op, twins[0], True)
        elif doubtful:
            found.missing.append(op)
        elif twins:
            found.refuse(op, "WFST-12", twins[0].id)
        else:
            return self._send_insert(op, found)
        return None

    def _send_insert(self, op: Op, found: Outcomes) -> Optional[Answer]:
        writer = TransactionWriter(self._service.dialect)
        writer.insert(self._schema, self._layer.crs, op["new"])
        told = send(self._service, writer.body(), *self._sent)
        if isinstance(told, Answer) and told.verdict is Verdict.NOT_DELIVERED:
            return told
        try:
            now = self._born(op, found, told)
        except (Cancelled, Problem) as why:
            return unclear(why)
        if now is not None and self._same.state(now.state, op["new"]):
            found.arrived(op, now, True)
        elif now is not None:
            found.altered(op, now)
        elif isinstance(told, Refused) or (isinstance(told, Done) and not _inserted(told)):
            found.refuse(op, "WFST-10", _reason(told))
        else:
            return self._in_doubt([op])
        return None

    def _born(self, op: Op, found: Outcomes, told: Told) -> Optional[Feature]:
        """Find the new feature by the id that the server gave, else by its content."""
        now = self._read(told.ids[0]) if isinstance(told, Done) and told.ids else None
        return now or next(iter(self._twins(op, found)), None)

    def _in_doubt(self, ops: Sequence[Op]) -> Optional[Answer]:
        if not ops:
            return None
        texts = (value for value in ops[0]["new"].values() if isinstance(value, str))
        values = {
            "count": len(ops),
            "layer": self._layer.local,
            "first": next(texts, ""),
            IN_DOUBT: [op["uuid"] for op in ops],
        }
        return Answer(Verdict.UNKNOWN, code="WFST-08", values=values)

    def _read(self, identity: str) -> Optional[Feature]:
        elements = self._service.named(self._layer, [identity])
        read = read_features(elements, self._schema, self._layer.crs, self._key)
        return next((feature for feature in read if feature.id == identity), None)

    def _twins(self, op: Op, found: Outcomes) -> list[Feature]:
        """Return the features that are what the op wants and that no other op has found."""
        short = {
            name: value
            for name, value in op["new"].items()
            if not isinstance(value, str) or len(value) <= LONGEST_SOUGHT
        }
        conditions = self._compared(short)[:MOST_SOUGHT]
        if conditions:
            elements = self._service.chosen(self._layer, all_of(conditions))
        else:
            elements = self._service.features(self._layer)
        read = read_features(elements, self._schema, self._layer.crs, self._key)
        taken = set(found.identities.values())
        return [
            one for one in read if one.id not in taken and self._same.state(one.state, op["new"])
        ]

    def _is_done(self, op: Op, now: Optional[Feature]) -> bool:
        if op["kind"] == DELETE:
            return now is None
        return now is not None and self._same.state(now.state, op["new"])

    def _post(self, op: Op, condition: Condition) -> Told:
        writer = TransactionWriter(self._service.dialect)
        if op["kind"] == DELETE:
            writer.delete(self._schema, condition)
        else:
            writer.update(self._schema, self._layer.crs, op["new"], condition)
        return send(self._service, writer.body(), *self._sent)

    def _conditions(self, op: Op) -> list[Condition]:
        """Return the filters to try: key and old values; the id alone for servers that fail at it.

        QGIS Server (seen in 3.22) deletes by id only, and ignores what is joined with an id.
        """
        chosen, alone = self._chosen(op["uuid"]), is_feature(op["uuid"])
        if chosen is None or (op["kind"] == DELETE and not self._schema.atomic):
            return [alone]
        return [all_of([chosen, *self._compared(op["old"])]), alone]

    def _chosen(self, identity: str) -> Optional[Condition]:
        """Return what names the feature beside other conditions, None if nothing does.

        In Filter 1.1 an id stands alone; the key does if no other feature has its value.
        """
        if self._service.offered.version == NEW:
            return is_feature(identity)
        if not self._key:
            return None
        named = equal(self._key, key_number(identity))
        text = filter_text(named, self._service.dialect)
        return named if self._service.hits(self._layer, filter=text) == 1 else None

    def _compared(self, values: Mapping[str, Any]) -> list[Condition]:
        """Return conditions for what filters compare alike everywhere: no dates, no geometry."""
        types = {one.name: one.type for one in self._schema.fields}
        found = []
        for name, value in values.items():
            if name not in types:
                continue
            if value is None:
                found.append(is_null(name))
            elif isinstance(value, float):
                room = abs(value) * NARROW
                found.append(between(name, repr(value - room), repr(value + room)))
            elif types[name] == INTEGER or self._same.is_text(name):
                found.append(equal(name, text_of(value)))
        return found


def _inserted(told: Done) -> bool:
    return bool(told.totals.get("totalInserted")) and not told.failures


def _reason(told: Told) -> str:
    if isinstance(told, Refused):
        return told.reason
    return "; ".join(told.failures) if isinstance(told, Done) else ""
