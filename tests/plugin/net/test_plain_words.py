"""A node that cannot be reached is told in the system's words, not in those of libraries."""

from __future__ import annotations

import pytest

from shanhe.core.errors import Problem


def test_refused_connection_names_no_class_and_no_address_in_memory(session_for):
    with pytest.raises(Problem) as caught:
        session_for("http://127.0.0.1:9/csw").get("http://127.0.0.1:9/csw")
    assert caught.value.code == "NET-01"
    assert caught.value.values["reason"] == "Connection refused"
