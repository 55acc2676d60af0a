"""Users: roles, hashes, private files; and polygons that come as WKB."""

from __future__ import annotations

import base64
import json
import stat

import pytest


@pytest.fixture
def users(tmp_path):
    from shanhe.node.users import Users

    return Users(tmp_path)


def basic(name, password):
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


def test_stores_hashes_only_for_the_owner(users, tmp_path):
    users.add("李四", "editor", "秘密")
    text = (tmp_path / "users.json").read_text(encoding="utf-8")
    assert "秘密" not in text
    assert [entry["role"] for entry in json.loads(text)] == ["editor"]
    assert stat.S_IMODE((tmp_path / "users.json").stat().st_mode) == 0o600
    assert users.asking(basic("李四", "秘密")).role == "editor"


def test_demo_users_have_passwords_of_their_own(users):
    users.add_demo()
    lines = dict(line.split() for line in users.demo_path.read_text().splitlines())
    assert list(lines) == ["planner", "reviewer", "viewer"]
    assert len(set(lines.values())) == 3
    assert stat.S_IMODE(users.demo_path.stat().st_mode) == 0o600
    roles = [users.asking(basic(name, password)).role for name, password in lines.items()]
    assert roles == ["editor", "reviewer", "viewer"]


def test_refuses_wrong_names_and_passwords(users):
    from shanhe.node.exchange import Refused

    users.add("planner", "editor", "right")
    for header in (basic("planner", "wrong"), basic("planner", ""), basic("", ""), None):
        with pytest.raises(Refused) as refused:
            users.asking(header)
        assert refused.value.status == 401


def test_new_password_ends_the_old_one(users):
    from shanhe.node.exchange import Refused

    users.add("planner", "editor", "old")
    users.asking(basic("planner", "old"))
    users.add("planner", "viewer", "new")
    with pytest.raises(Refused):
        users.asking(basic("planner", "old"))
    assert users.asking(basic("planner", "new")).role == "viewer"


def test_pays_for_scrypt_once(users, monkeypatch):
    from shanhe.node import users as module

    users.add("planner", "editor", "right")
    users.asking(basic("planner", "right"))
    monkeypatch.setattr(module, "_digest", lambda *_: pytest.fail("hashed again"))
    assert users.asking(basic("planner", "right")).name == "planner"


@pytest.mark.parametrize(("name", "role"), [("a:b", "editor"), ("", "editor"), ("a", "root")])
def test_refuses_what_is_no_user(users, name, role):
    with pytest.raises(ValueError, match="not a user"):
        users.add(name, role, "x")
