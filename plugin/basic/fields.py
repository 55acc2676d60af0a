"""The fields of a result: the source's own, with new ones in place of those of the same name."""

from __future__ import annotations

from typing import Any, Sequence

from ..compat import make_field


def with_new_fields(source: Any, new: Sequence[tuple[Any, ...]]) -> tuple[list[Any], list[int]]:
    """Return the fields of a result, and the places of those that the source keeps.

    `new` are arguments of `make_field` and come last; a source's field of that name is replaced.
    """
    known = source.fields()
    names = {str(one[0]).upper() for one in new}
    kept = [at for at in range(known.count()) if known.at(at).name().upper() not in names]
    return [*(known.at(at) for at in kept), *(make_field(*one) for one in new)], kept
