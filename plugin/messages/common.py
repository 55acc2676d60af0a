"""Sentences for the problems of: common."""

SENTENCES: dict[str, str] = {}
