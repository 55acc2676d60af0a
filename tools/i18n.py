"""Bring `i18n/shanhe_zh_CN.ts` up to date with the sources and compile it.

One context serves the whole suite, and texts stand in declarations and report templates as
well as in code; pylupdate finds neither, so the texts are read from the syntax trees here.
Translations are kept; texts that are gone are dropped; new ones are marked unfinished.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Iterator

import jinja2
from jinja2.ext import extract_from_ast

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "i18n" / "shanhe_zh_CN.ts"
ROOMS = ("core", "plugin", "processing_provider", "ui")
MARKERS = ("tr", "N_")
CONTEXT = "Shanhe"


def main() -> int:
    """Update, compile, and tell what is unfinished."""
    texts = sorted(set(source_texts()))
    known = translations(TS)
    write(TS, texts, known)
    subprocess.run(["lrelease", "-silent", str(TS)], check=True)
    unfinished = [text for text in texts if not known.get(text)]
    for text in unfinished:
        print(f"unfinished: {text}")
    print(f"{TS.name}: {len(texts)} texts, {len(unfinished)} unfinished")
    return 0


def source_texts() -> Iterator[str]:
    """Yield every text that is marked for translation, in code and in templates."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            yield from python_texts(path)
        for path in (ROOT / room).rglob("*.html"):
            yield from template_texts(path)


def python_texts(path: Path) -> Iterator[str]:
    """Yield the literals handed to a marker in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in MARKERS and node.args:
            literal = node.args[0]
            if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                yield literal.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def template_texts(path: Path) -> Iterator[str]:
    """Yield the literals handed to a marker in a report template."""
    tree = jinja2.Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    for _, _, message in extract_from_ast(tree, gettext_functions=MARKERS):
        if isinstance(message, str):
            yield message


def translations(path: Path) -> dict[str, str]:
    """Return the finished translations that the file holds, by source text."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            found[message.findtext("source") or ""] = translation.text or ""
    return found


def write(path: Path, texts: list[str], known: dict[str, str]) -> None:
    """Write the file in Qt Linguist's format, without line numbers, so that diffs stay small."""
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
