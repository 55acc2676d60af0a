"""Sentences for the problems of: editing."""

SENTENCES: dict[str, str] = {}
