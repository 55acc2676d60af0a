import json
import re

import pytest

from shanhe.core.errors import Problem
from shanhe.core.standards.tables import DATA, listed, preset_or_table, table, table_names


def test_every_shipped_file_has_a_source_and_the_other_way_round():
    assert table_names() == sorted(file.stem for file in DATA.glob("*.csv"))


@pytest.mark.parametrize("name", table_names())
def test_every_table_is_whole(name):
    read = table(name)
    assert read.rows
    assert read.version
    assert read.source.title
    assert read.source.confidence in {"certain", "likely", "unsure"}
    for row in read.rows:
        assert None not in row, "a row has more cells than columns"
        assert None not in row.values(), "a row has fewer cells than columns"
        assert all(value == value.strip() for value in row.values())


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("ydyh_2023_codes_colours", 175),
        ("ydyh_2020_trial_codes", 169),
        ("sandiao_dlbm", 81),
        ("crosswalk_sandiao_to_ydyh2023", 69),
        ("compliance_checks", 25),
        ("structure_adjust_table_rules", 18),
    ],
)
def test_the_row_counts_are_the_standards(name, count):
    assert len(table(name).rows) == count


def test_a_table_is_read_once():
    assert table("czcsxm") is table("czcsxm")


def test_an_unknown_table_is_named():
    with pytest.raises(Problem) as caught:
        table("nonsense")
    assert caught.value.code == "STD-01"
    assert caught.value.values["table"] == "nonsense"


def test_a_list_in_a_cell():
    assert listed("0901; 090101;;0902") == ["0901", "090101", "0902"]


def write(path, content):
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_a_preset_replaces_the_table_and_names_itself(tmp_path):
    row = {"code": "201", "name": "城市", "position": "outside", "note": "", "confidence": ""}
    content = {"table": "czcsxm", "version": "闽2024", "source": "省厅通知", "rows": [row]}
    read = preset_or_table("czcsxm", write(tmp_path / "own.json", content))
    assert read.rows == [row]
    assert (read.version, str(read.source), read.source.confidence) == (
        "闽2024",
        "省厅通知",
        "preset",
    )
    assert read.preset.endswith("own.json")


def test_without_a_preset_the_shipped_table_is_used():
    assert preset_or_table("czcsxm") is table("czcsxm")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"table": "ghfq_codes", "rows": []}, "STD-03"),
        ({"table": "czcsxm", "rows": [{"code": "201"}]}, "STD-04"),
        (
            {"table": "czcsxm", "rows": [{"code": 201, "name": "", "note": "", "confidence": ""}]},
            "STD-04",
        ),
        ({"table": "czcsxm", "rows": ["201"]}, "STD-04"),
        ({"table": "czcsxm"}, "STD-02"),
        (["czcsxm"], "STD-02"),
    ],
)
def test_a_wrong_preset_says_what_is_wrong(tmp_path, content, code):
    with pytest.raises(Problem, match=re.escape(code)):
        preset_or_table("czcsxm", write(tmp_path / "own.json", content))


def test_a_preset_that_is_no_json(tmp_path):
    file = tmp_path / "own.json"
    file.write_bytes(b"\xb3\xc7")
    with pytest.raises(Problem, match="STD-02"):
        preset_or_table("czcsxm", str(file))
    with pytest.raises(Problem, match="STD-02"):
        preset_or_table("czcsxm", str(tmp_path / "absent.json"))
