import re
import zipfile

import pytest
from osgeo import ogr

from shanhe.core.errors import Problem
from shanhe.core.reporting import xlsx
from shanhe.core.reporting.document import (
    TOTAL,
    Column,
    KeyValue,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)

COLUMNS = (Column("地类"), Column("面积", "hm²", 2), Column("图斑数", "", 0))
ROWS = [Row(("耕地", 1.005, 3)), Row(("林地", 2.25, None)), Row(("合计", 3.26, 3), tone=TOTAL)]


def english(text):
    return text


def written(tmp_path, *blocks, **more):
    path = tmp_path / "x.xlsx"
    xlsx.write(Report("标题", [Section("s", blocks)], **more), str(path), english)
    return path


def sheets(path):
    """Return names → (field names, field types, rows) of a workbook, read by OGR."""
    workbook = ogr.Open(str(path))
    found = {}
    for number in range(workbook.GetLayerCount()):
        layer = workbook.GetLayer(number)
        fields = [
            layer.GetLayerDefn().GetFieldDefn(i)
            for i in range(layer.GetLayerDefn().GetFieldCount())
        ]
        rows = [[feature.GetField(i) for i in range(len(fields))] for feature in layer]
        found[layer.GetName()] = (
            [f.GetName() for f in fields],
            [f.GetTypeName() for f in fields],
            rows,
        )
    return found


def test_numbers_are_numbers_rounded_as_printed(tmp_path):
    read = sheets(written(tmp_path, Table(COLUMNS, ROWS, "结构", sums=[Sum(2, (0, 1))])))
    names, kinds, rows = read["结构"]
    assert names == ["地类", "面积 (hm²)", "图斑数"]
    assert kinds == ["String", "Real", "Integer"]
    assert rows == [["耕地", 1.01, 3], ["林地", 2.25, None], ["合计", 3.26, 3]]


def test_head_and_provenance_have_their_sheets(tmp_path):
    path = written(
        tmp_path,
        Table(COLUMNS, ROWS, "结构"),
        KeyValue([("项目", "甲")]),
        Text(["一段"]),
        subtitle="长汀县",
        verdict=Text(["不通过"]),
        provenance={"algorithm": "shanhe:x", "parameters": {"INPUT": ["a", "b"]}},
    )
    read = sheets(path)
    assert list(read) == ["Report", "结构", "Provenance"]
    head = [tuple(row) for row in read["Report"][2]]
    assert {("Title", "标题"), ("Conclusion", "不通过"), ("项目", "甲"), ("Remark", "一段")} <= set(
        head
    )
    assert ["Parameters · INPUT", '["a", "b"]'] in read["Provenance"][2]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_text_becomes_a_formula(tmp_path, start):
    text = f"{start}HYPERLINK(A1)"
    table = Table((Column("a"), Column("b", "", 1)), [Row((text, 1.0))], "t")
    path = written(tmp_path, table)
    assert sheets(path)["t"][2] == [[f"'{text}", 1.0]]
    with zipfile.ZipFile(path) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())


def test_a_negative_number_stays_a_number(tmp_path):
    table = Table((Column("a"), Column("b", "", 1)), [Row(("x", -1.5))], "t")
    assert sheets(written(tmp_path, table))["t"][2] == [["x", -1.5]]


def test_sheet_names_are_legal_and_apart(tmp_path):
    title = "很长的标题" * 10 + "[1/2]"
    tables = [
        Table(COLUMNS, ROWS, title),
        Table(COLUMNS, ROWS, title),
        Table(COLUMNS, ROWS, "a/b:c"),
    ]
    names = list(sheets(written(tmp_path, *tables)))[1:]
    assert names == [title[:31], title[:29] + " 2", "a b c"]


def test_a_text_among_numbers_is_not_lost(tmp_path):
    table = Table((Column("a"), Column("b", "", 1)), [Row(("x", 1.0)), Row(("y", "n/a"))], "t")
    # With texts only, OGR reads the header as a row.
    assert sheets(written(tmp_path, table))["t"][2] == [["a", "b"], ["x", "1.0"], ["y", "n/a"]]


def test_nothing_is_written_when_a_sum_is_wrong(tmp_path):
    path = tmp_path / "x.xlsx"
    table = Table(COLUMNS, ROWS, "t", sums=[Sum(2, (0,))])
    with pytest.raises(Problem, match="RPT-01"):
        xlsx.write(Report("x", [Section("s", [table])]), str(path), english)
    assert list(tmp_path.iterdir()) == []


def test_an_older_workbook_is_replaced(tmp_path):
    written(tmp_path, Table(COLUMNS, ROWS, "alt"))
    assert "neu" in sheets(written(tmp_path, Table(COLUMNS, ROWS, "neu")))
    assert [one.name for one in tmp_path.iterdir()] == ["x.xlsx"]


def looks(path, sheet):
    """Return cell → (number format, bold, indent) and the widths of the columns of a sheet."""
    with zipfile.ZipFile(path) as archive:
        part = archive.read(f"xl/worksheets/sheet{sheet}.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    codes = dict(re.findall(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"', styles))
    cells = styles[styles.index("<cellXfs") :]
    known = re.findall(r'<xf numFmtId="(\d+)" fontId="(\d)".*?<alignment ([^/]*)/>', cells)
    found = {}
    for name, style in re.findall(r'<c r="([A-Z]+\d+)" s="(\d+)"', part):
        number, bold, alignment = known[int(style)]
        indent = re.search(r'indent="(\d)"', alignment)
        found[name] = (codes.get(number, ""), bold == "1", int(indent[1]) if indent else 0)
    widths = [int(width) for width in re.findall(r'<col [^>]*width="(\d+)"', part)]
    return found, widths


def test_a_workbook_shows_decimals_headings_levels_and_whole_words(tmp_path):
    rows = [Row(("城乡建设用地", 10.0, 3), tone=TOTAL), Row(("城镇用地", 10.5, 3), level=1)]
    table = Table((*COLUMNS[:2], Column("占比", "%", 4)), rows, "结构")
    cells, widths = looks(written(tmp_path, table), 2)
    assert cells["A1"] == cells["C1"] == ("", True, 0)
    assert [cells[name] for name in ("A2", "B2", "C2")] == [
        ("", True, 0),
        ("0.00", True, 0),
        ("0.0000", True, 0),
    ]
    assert [cells[name][:1] for name in ("B3", "C3")] == [("0.00",), ("0.0000",)]
    assert cells["A3"] == ("", False, 1)
    assert widths == [14, 12, 10]  # 城乡建设用地 takes 12, 面积 (hm²) 10


def test_a_row_is_as_high_as_its_wrapped_text(tmp_path):
    path = written(tmp_path, Table([Column("t")], [Row(["短"]), Row(["长" * 100])], "t"))
    with zipfile.ZipFile(path) as archive:
        part = archive.read("xl/worksheets/sheet2.xml").decode()
    assert re.findall(r'<row r="\d" ht="(\d+)"', part) == ["15", "15", "60"]  # 200 signs in 58


def test_a_sheet_has_columns_beyond_z(tmp_path):
    columns = [Column(f"c{at}", "", 1) for at in range(28)]
    cells, widths = looks(written(tmp_path, Table(columns, [Row([1.5] * 28)], "t")), 2)
    assert cells["AB2"] == ("0.0", False, 0)
    assert len(widths) == 28
