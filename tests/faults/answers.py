"""Answers that no node gave, before and after the node had the set: none is taken for a receipt."""

from __future__ import annotations

from . import http_proxy, pg_proxy
from .cases import MIXES, Case
from .network import faced
from .proxy import Script


def cases(backend):
    """Return every made-up answer at two points, for all mixes in turn."""
    module = pg_proxy if backend.proxy_class is pg_proxy.PgProxy else http_proxy
    found = []
    for number, answer in enumerate(module.STATUSES):
        for point in (1, 3):
            mix = MIXES[(number + point // 2) % len(MIXES)]
            line = answer.split(b"\r\n")[0][9:].decode("latin-1") if answer[:4] == b"HTTP" else ""
            name = f"{number} {line}@{point} {mix}"
            found.append(
                Case("answer", backend.name, name, faced(Script("status", point, answer), mix))
            )
    return found
