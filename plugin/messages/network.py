"""Sentences for the problems of: network."""

SENTENCES: dict[str, str] = {}
