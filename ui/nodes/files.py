"""Node profiles from and to files."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.errors import Problem
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes import credentials, store
from ...plugin.nodes.profiles import NodeProfile, read_profile, write_profile
from ..asking import Question, asked
from ..surroundings import Surroundings


def import_profile(parent: QWidget, surroundings: Surroundings) -> bool:
    """Ask for a file and save its profile; tell whether that was done."""
    kinds = tr("Node profiles (*.json)")
    path, _ = QFileDialog.getOpenFileName(parent, tr("Import Node Profile"), "", kinds)
    if not path:
        return False
    try:
        profile = read_from(Path(path))
        former = [one for one in store.all_nodes() if one.id == profile.id]
        if former and not _may_replace(parent, former[0]):
            return False
        store.save(profile)
        for one in former:
            credentials.forget(one, store.all_nodes())
    except (Problem, OSError) as error:
        surroundings.warn(sentence(error) if isinstance(error, Problem) else str(error))
        return False
    told = tr("“{name}” was added. Edit it to give user and password.")
    surroundings.tell(told.format(name=profile.name))
    return True


def export_profile(profile: NodeProfile, parent: QWidget, surroundings: Surroundings) -> None:
    """Ask for a file and write the profile into it, without its login."""
    kinds = tr("Node profiles (*.json)")
    usual = f"{profile.id}.json"
    path, _ = QFileDialog.getSaveFileName(parent, tr("Export Node Profile"), usual, kinds)
    if not path:
        return
    try:
        Path(path).write_text(write_profile(profile), encoding="utf-8")
    except OSError as error:
        surroundings.warn(str(error))
        return
    surroundings.tell(tr("“{name}” was written without its login.").format(name=profile.name))


def read_from(path: Path) -> NodeProfile:
    """Return the profile in a file, without ids of logins, which mean nothing here. NODE-02."""
    try:
        if path.stat().st_size > store.LARGEST_FILE:
            raise Problem("NODE-02", reason="size")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem("NODE-02", reason=str(error)) from error
    return credentials.with_login(read_profile(text), "")


def _may_replace(parent: QWidget, profile: NodeProfile) -> bool:
    told = tr("The node “{name}” has the same id. Replace it? Its login will be deleted.")
    text = told.format(name=profile.name)
    title = tr("Import Node Profile")
    return asked(parent, Question("ShanheReplaceNode", title, text, tr("Replace")))
