"""The users of a node: names, roles and scrypt hashes in one file that only its owner reads."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import os
import secrets
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from .exchange import Refused

ROLES = ("viewer", "editor", "reviewer")
DEMO_USERS = {"planner": "editor", "reviewer": "reviewer", "viewer": "viewer"}
COST = {"n": 2**14, "r": 8, "p": 1}  # about 50 ms and 16 MiB for one try
CACHE_SIZE = 256


@dataclass(frozen=True)
class User:
    """One user; `salt` and `digest` are hexadecimal."""

    name: str
    role: str
    salt: str
    digest: str


def _digest(password: str, salt: str) -> str:
    return hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **COST).hex()


def write_private(path: Path, text: str) -> None:
    """Write `text` to a file that nobody else may read, whole or not at all."""
    scratch = path.with_name(path.name + ".new")
    scratch.unlink(missing_ok=True)
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    scratch.replace(path)


class Users:
    """The users of the folder, read again when the file changes; answers who is asking."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "users.json"
        self.demo_path = folder / "demo-users.txt"
        self._stamp = 0
        self._users: dict[str, User] = {}
        self._verified: dict[bytes, User] = {}
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._nobody = User("", "", secrets.token_hex(16), "00")

    def all(self) -> dict[str, User]:
        """Return the users by name."""
        with self._lock:
            stamp = self.path.stat().st_mtime_ns if self.path.exists() else 0
            if stamp != self._stamp:
                listed = json.loads(self.path.read_text(encoding="utf-8"))
                self._users = {entry["name"]: User(**entry) for entry in listed}
                self._verified.clear()
                self._stamp = stamp
            return self._users

    def add(self, name: str, role: str, password: str) -> None:
        """Create a user, or give an existing one a new role and password."""
        if role not in ROLES or not name or ":" in name or not name.isprintable():
            raise ValueError(f"not a user name and role: {name!r}, {role!r}")
        salt = secrets.token_hex(16)
        users = {**self.all(), name: User(name, role, salt, _digest(password, salt))}
        listed = [asdict(user) for user in users.values()]
        write_private(self.path, json.dumps(listed, ensure_ascii=False, indent=1))

    def add_demo(self) -> None:
        """Create the three users of the demonstration; their passwords go to one private file."""
        lines = []
        for name, role in DEMO_USERS.items():
            password = secrets.token_urlsafe(12)
            self.add(name, role, password)
            lines.append(f"{name} {password}\n")
        write_private(self.demo_path, "".join(lines))

    def asking(self, authorization: str | None) -> User:
        """Return the user of an `Authorization` header; refuse (401) any other.

        A header that was right once is known again by its keyed hash: scrypt is paid once.
        """
        users = self.all()
        header = (authorization or "").encode("utf-8", "replace")
        key = hmac.digest(self._key, header, "sha256")
        known = self._verified.get(key)
        if known is not None:
            return known
        name, password = _basic(header)
        user = users.get(name, self._nobody)
        right = hmac.compare_digest(_digest(password, user.salt), user.digest)
        if not right or user is self._nobody:
            raise Refused(401, "AUTH-401", "Name or password is wrong.")
        with self._lock:
            if len(self._verified) >= CACHE_SIZE:
                self._verified.clear()
            self._verified[key] = user
        return user


def _basic(header: bytes) -> tuple[str, str]:
    scheme, _, token = header.partition(b" ")
    if scheme.lower() != b"basic":
        raise Refused(401, "AUTH-401", "Sign in with HTTP Basic.")
    try:
        name, colon, password = base64.b64decode(token, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        colon = ""
    if not colon:
        raise Refused(401, "AUTH-401", "The Authorization header cannot be read.")
    return name, password
