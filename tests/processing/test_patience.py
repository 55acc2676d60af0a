"""Submitting in parts and with patience, change sets as files, the repaired journal: from cron."""

import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from shanhe.plugin.checkout.submission import journal_path

HERE = Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("round", HERE / "test_checkout_submit.py")
planners_round = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(planners_round)
run, edit, node = planners_round.run, planners_round.edit, planners_round.node


@pytest.fixture
def copy(provider, node, tmp_path):
    """A working copy; the second request that changes something loses its reply."""
    path = tmp_path / "dltb.gpkg"
    run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
    return path


def test_parts_with_patience_leave_nothing_pending(provider, copy, monkeypatch):
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_OPS", 5)
    edit(copy, "UPDATE DLTB SET DLBM = '0102'")
    with pytest.raises(QgsProcessingException, match=r"at most 5 changes .* Submit them in parts"):
        run(provider, "submitchanges", INPUT=str(copy))
    out, told = run(provider, "submitchanges", INPUT=str(copy), SPLIT=True, RETRY_MINUTES=1)
    assert (out["STATE"], out["APPLIED"], out["PENDING"]) == ("APPLIED", 12, 0)
    assert told.warnings == []


def test_a_set_goes_out_and_its_outcome_comes_home(provider, copy, tmp_path, monkeypatch):
    edit(copy, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    run(provider, "submitchanges", INPUT=str(copy))
    edit(copy, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    lost, _ = run(provider, "submitchanges", INPUT=str(copy))
    assert lost["STATE"] == "UNKNOWN"
    here, set_id = journal_path(), lost["CHANGE_SET"]
    out = {"CHANGE_SET": set_id, "TITLE": "地类图斑", "OUTPUT": str(tmp_path / "out.shanhe-set")}
    path = run(provider, "exportchangeset", **out)[0]["PATH"]

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "there.sqlite"))
    kept, _ = run(provider, "importchangeset", INPUT=path)
    assert (kept["STATE"], kept["CHANGE_SET"]) == ("UNKNOWN", set_id)
    sent, _ = run(provider, "importchangeset", INPUT=path, THEN=1)
    assert (sent["STATE"], sent["APPLIED"]) == ("APPLIED", 1)
    back = run(provider, "exportchangeset", **{**out, "OUTPUT": str(tmp_path / "back")})[0]["PATH"]

    monkeypatch.setenv("SHANHE_JOURNAL", str(here))
    home, _ = run(provider, "importchangeset", INPUT=back, COPY=str(copy))
    assert (home["STATE"], home["APPLIED"]) == ("APPLIED", 1)
    idle, _ = run(provider, "submitchanges", INPUT=str(copy))
    assert (idle["STATE"], idle["PENDING"]) == ("NOTHING", 0)


def test_an_unknown_set_and_a_foreign_file_are_named(provider, copy, tmp_path):
    edit(copy, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    run(provider, "submitchanges", INPUT=str(copy))
    with pytest.raises(QgsProcessingException, match="does not know change set x"):
        run(provider, "exportchangeset", CHANGE_SET="x", OUTPUT=str(tmp_path / "x"))
    with pytest.raises(QgsProcessingException, match="is no change set"):
        run(provider, "importchangeset", INPUT=str(copy))


def test_a_damaged_journal_is_repaired(provider, copy):
    edit(copy, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    run(provider, "submitchanges", INPUT=str(copy))
    content = journal_path().read_bytes()
    journal_path().write_bytes(content[: len(content) // 3])
    with pytest.raises(QgsProcessingException, match="Repair the journal"):
        run(provider, "submitchanges", INPUT=str(copy))
    out, _ = run(provider, "repairjournal")
    assert Path(out["KEPT"]).read_bytes() == content[: len(content) // 3]
    assert (out["SAVED"], out["LOST"]) == (0, "")
    edit(copy, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    assert run(provider, "submitchanges", INPUT=str(copy), RETRY_MINUTES=1)[0]["APPLIED"] == 1
