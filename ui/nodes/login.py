"""The login that is typed into the dialog: stored when it is needed, deleted if it is not kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from ...plugin.nodes import credentials, store
from ...plugin.nodes.profiles import NodeProfile


class DraftLogin:
    """Between typing a login and deciding to keep it."""

    def __init__(self, profile: Optional[NodeProfile]) -> None:
        self._before = profile
        self._made: Optional[NodeProfile] = None
        self._typed = ("", "")

    @property
    def stored(self) -> bool:
        """Tell whether the node had a login before."""
        return bool(self._before and any(one.authcfg for one in self._before.endpoints))

    def applied(self, profile: NodeProfile, user: str, password: str) -> NodeProfile:
        """Return the profile with its login; NODE-05 or NODE-06 where none can be stored."""
        if not password:
            return self._with_former(profile)
        if self._made is None or self._typed != (user, password):
            self.drop()
            authcfg = credentials.store_basic(profile.name, user, password)
            self._made = credentials.with_login(profile, authcfg)
            self._typed = (user, password)
        credentials.unlock()
        return credentials.with_login(profile, self._made.endpoints[0].authcfg)

    def keep(self, saved: NodeProfile) -> None:
        """The node was saved: the login that it had before is forgotten if no node uses it."""
        if self._made is not None and not _same_login(self._made, saved):
            self.drop()
        self._made = None
        if self._before is not None:
            credentials.forget(self._before, store.all_nodes())

    def drop(self) -> None:
        """Delete the login that was stored and is not kept."""
        if self._made is not None:
            credentials.forget(self._made, store.all_nodes())
            self._made = None

    def _with_former(self, profile: NodeProfile) -> NodeProfile:
        """Each service keeps the login it had; a new one gets that of another service."""
        if not self.stored or self._before is None:
            return profile
        credentials.unlock()
        former = {one.protocol: one.authcfg for one in self._before.endpoints}
        usual = min(set(former.values()) - {""})
        endpoints = tuple(
            replace(one, authcfg=former.get(one.protocol, usual)) for one in profile.endpoints
        )
        return replace(profile, endpoints=endpoints)


def _same_login(one: NodeProfile, other: NodeProfile) -> bool:
    return {end.authcfg for end in one.endpoints} == {end.authcfg for end in other.endpoints}
