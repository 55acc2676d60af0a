"""Logins and rights that are wrong, or go, or come back, at any moment."""

from __future__ import annotations

from .cases import Case
from .judge import Verdict, judge, refused, told
from .proxy import Script


def cases(backend):
    """Return the cases of logins and rights of one back end."""
    named = {"login removed": _login_removed}
    if backend.checks_passwords:
        named["wrong password"] = _wrong_password
        named["wrong password after a lost reply"] = _changed_after_loss
    if backend.has_roles:
        named.update({"viewer": _viewer, "viewer after a lost reply": _viewer_after_loss})
    found = [Case("access", backend.name, name, act) for name, act in named.items()]
    if hasattr(backend, "run"):
        found += [
            Case("access", backend.name, name, _rights(*RIGHTS[name])) for name in backend.rights
        ]
    return found


REVOKED = 'REVOKE INSERT, UPDATE, DELETE ON plan."DLTB" FROM planner'
GRANTED = 'GRANT INSERT, UPDATE, DELETE ON plan."DLTB" TO planner'
LOCKED, UNLOCKED = "ALTER ROLE planner NOLOGIN", "ALTER ROLE planner LOGIN"
SHUT, OPEN = "REVOKE USAGE ON SCHEMA ssp FROM planner", "GRANT USAGE ON SCHEMA ssp TO planner"

RIGHTS = {
    "rights withdrawn": (REVOKED, GRANTED),
    "account locked": (LOCKED, UNLOCKED),
    "no way into ssp": (SHUT, OPEN),
}


def _edited(bench):
    desk = bench.desk()
    desk.edit(*bench.edits("mixed", desk))
    return desk, desk.shown(), Verdict()


def _ends_well(desk, expected, verdict):
    if desk.drain().state != "NOTHING":
        verdict.blame("stuck", f"with rights again: {desk.states()[-1]}")
    return judge(desk, expected, verdict)


def _press_as(bench, desk, profile, verdict, wanted, before):
    """Press with another login; it is asked for once and nothing is applied."""
    writes = bench.proxy.writes
    outcome = desk.press(profile=bench.backend.at(profile, bench.proxy.port))
    told(outcome, verdict)
    if outcome.state not in wanted:
        verdict.blame("silent", f"without rights: {outcome.state}")
    if bench.proxy.writes - writes > 1:
        verdict.blame("stuck", "a wrong login was tried more than once")
    if len(bench.backend.rows()) != before:
        verdict.blame("silent", "the node changed without rights")
    return outcome


def _other(backend, authcfg):
    from dataclasses import replace

    profile = backend.profile()
    return replace(profile, endpoints=(replace(profile.endpoints[0], authcfg=authcfg),))


def _wrong_password(bench):
    desk, expected, verdict = _edited(bench)
    wrong = bench.backend.profile(password="not-the-password")
    _press_as(bench, desk, wrong, verdict, ("QUEUED",), len(bench.backend.rows()))
    return _ends_well(desk, expected, verdict)


def _changed_after_loss(bench):
    """The password changes between an attempt whose reply was lost and the next."""
    desk, expected, verdict = _edited(bench)
    bench.press(desk, Script("fin", 3), verdict)
    wrong = bench.backend.profile(password="not-the-password")
    _press_as(bench, desk, wrong, verdict, ("UNKNOWN",), len(bench.backend.rows()))
    return _ends_well(desk, expected, verdict)


def _login_removed(bench):
    """The entry of the authentication database is gone."""
    desk, expected, verdict = _edited(bench)
    gone = _other(bench.backend, "zzzzzzz")
    outcome = refused(lambda: desk.press(profile=gone), ("NODE-06",), verdict, "a missing login")
    if outcome is not None:
        told(outcome, verdict)
        if outcome.state != "QUEUED":
            verdict.blame("silent", f"without a login: {outcome.state}")
    return _ends_well(desk, expected, verdict)


def _viewer(bench):
    desk, expected, verdict = _edited(bench)
    viewer = bench.backend.profile(user="viewer")
    wanted = ("REJECTED", "QUEUED", "DRAFT")
    _press_as(bench, desk, viewer, verdict, wanted, len(bench.backend.rows()))
    return _ends_well(desk, expected, verdict)


def _viewer_after_loss(bench):
    """A refusal says nothing about the attempt before: it had been applied."""
    desk, expected, verdict = _edited(bench)
    bench.press(desk, Script("rst", 3), verdict)
    viewer = bench.backend.profile(user="viewer")
    outcome = desk.press(profile=viewer)
    if outcome.state not in ("UNKNOWN", "APPLIED"):
        verdict.blame("lost", f"a refusal after a lost reply was believed: {outcome.state}")
    return _ends_well(desk, expected, verdict)


def _rights(take, give):
    def act(bench):
        desk, expected, verdict = _edited(bench)
        before = len(bench.backend.rows())
        bench.backend.run(take)
        try:
            outcome = desk.press()
            told(outcome, verdict)
            unsure = ("UNKNOWN",) if bench.backend.answers_for_the_dead else ()
            if outcome.state not in ("REJECTED", "QUEUED", *unsure):
                verdict.blame("silent", f"after {take!r}: {outcome.state}")
            if len(bench.backend.rows()) != before:
                verdict.blame("silent", "the node changed without rights")
        finally:
            bench.backend.run(give)
        return _ends_well(desk, expected, verdict)

    return act
