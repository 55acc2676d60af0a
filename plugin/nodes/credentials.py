"""Logins to nodes: kept in QGIS's authentication database and nowhere else."""

from __future__ import annotations

import stat
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ...core.errors import Problem
from ..net.logins import LOGINS
from .profiles import NodeProfile

NAME = "Shanhe: {name}"


def unlock() -> None:
    """Open the authentication database; call it in the main thread before a worker needs a login.

    Asks for the master password where there is a window. Headless runs give a file by
    QGIS_AUTH_PASSWORD_FILE. Raises NODE-05 if it stays locked.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not (
        manager.masterPasswordIsSet() or manager.setMasterPassword(True)
    ):
        raise Problem("NODE-05")
    _keep_private(Path(_database()))


def unlock_for(profiles: list[NodeProfile]) -> None:
    """As `unlock`, only where one of the profiles has a login."""
    if any(endpoint.authcfg for profile in profiles for endpoint in profile.endpoints):
        unlock()


def store_basic(name: str, user: str, password: str) -> str:
    """Store a user and password; return the id of the entry. NODE-06 if it cannot be stored."""
    unlock()
    config = QgsAuthMethodConfig("Basic")
    config.setName(NAME.format(name=name))
    config.setConfig("username", user)
    config.setConfig("password", password)
    with LOGINS:
        answer = QgsApplication.authManager().storeAuthenticationConfig(config)
    stored, config = answer if isinstance(answer, tuple) else (answer, config)
    if not stored or not config.id():
        raise Problem("NODE-06", authcfg=config.name())
    return str(config.id())


def entry(authcfg: str) -> QgsAuthMethodConfig:
    """Return a stored login with its secrets; NODE-06 if it cannot be used.

    Unlock the database first: QGIS would ask for the master password, whatever the thread.
    """
    config = QgsAuthMethodConfig()
    with LOGINS:
        answer = QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    loaded, config = answer if isinstance(answer, tuple) else (answer, config)
    if not loaded:
        raise Problem("NODE-06", authcfg=authcfg)
    return config


def user_of(authcfg: str) -> str:
    """Return the user of a stored login, '' for one without; as `entry`."""
    return str(entry(authcfg).config("username"))


def with_login(profile: NodeProfile, authcfg: str) -> NodeProfile:
    """Return the profile with the login `authcfg` at every endpoint."""
    endpoints = tuple(replace(endpoint, authcfg=authcfg) for endpoint in profile.endpoints)
    return replace(profile, endpoints=endpoints)


def forget(profile: NodeProfile, others: list[NodeProfile]) -> None:
    """Delete the logins that Shanhe stored for `profile` and that none of `others` uses."""
    manager = QgsApplication.authManager()
    kept = {endpoint.authcfg for other in others for endpoint in other.endpoints}
    for authcfg in {endpoint.authcfg for endpoint in profile.endpoints} - kept - {""}:
        with LOGINS:
            known = manager.availableAuthMethodConfigs().get(authcfg)
            if known is not None and known.name().startswith(NAME.format(name="")):
                manager.removeAuthenticationConfig(authcfg)


def _database() -> str:
    manager = QgsApplication.authManager()
    found = manager.authenticationDatabasePath()
    return str(found)


def _keep_private(path: Path) -> None:
    """Take the rights of others from the database, which QGIS creates readable to all."""
    with suppress(OSError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
