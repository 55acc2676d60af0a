"""Errors that `core` raises: a stable code and named values, never a sentence."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 (a planner reads "problem", and so does the code)
    """Something that the planner can settle, named by `code` and described by `values`.

    The sentence for a code, in the reader's language, is the business of `plugin.messages`.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code, values)

    def __str__(self) -> str:
        named = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({named})"


class Cancelled(Exception):  # noqa: N818
    """The planner stopped a long run; nothing of it is kept."""


class NothingSent(Cancelled):
    """The planner stopped a request before any of it left."""
