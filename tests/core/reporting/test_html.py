import re
from html.parser import HTMLParser

import pytest

from shanhe.core.errors import Problem
from shanhe.core.reporting import html
from shanhe.core.reporting.document import (
    BAD,
    TOTAL,
    Bar,
    BarChart,
    Beside,
    Change,
    ChangeChart,
    Column,
    Image,
    KeyValue,
    Line,
    LineChart,
    Report,
    Row,
    Section,
    Signature,
    Sum,
    Table,
    Text,
)

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
TABLE = Table(
    (Column("地类"), Column("面积", "hm²", 2)),
    [Row(("耕地", 1.5)), Row(("水田", None), level=1), Row(("合计", 1.5), tone=TOTAL)],
    "结构",
    "注",
    sums=[Sum(2, (0, 1))],
)


def english(text):
    return text


def page(*blocks, tr=english, **more):
    return html.render(Report("标题", [Section("一", blocks)], **more), tr)


class Outline(HTMLParser):
    """Collects tags and what they would load."""

    def __init__(self):
        super().__init__()
        self.open, self.loads, self.tags = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in {"src", "href"}]
        if tag not in {"meta", "img", "link"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def outline(text):
    parser = Outline()
    parser.feed(text)
    assert parser.open == []
    return parser


ALL_BLOCKS = (
    TABLE,
    Text(["不通过"], BAD),
    KeyValue([("项目", "一")], "概况"),
    Image(PNG, "位置图"),
    BarChart("占比", "%", [Bar("耕地", 60.0, (245, 248, 220))]),
    ChangeChart("增减", "hm²", [Change("耕地", 3.0, 1.0)]),
    LineChart("ROC", "FPR", "TPR", [Line("a", [(0, 0), (1, 1)])], True),
    Signature(["审查人"]),
    Beside([TABLE, Image(PNG, "图")]),
)


def test_every_block_is_rendered_into_well_formed_html():
    parser = outline(page(*ALL_BLOCKS, provenance={"algorithm": "x", "parameters": {"A": [1]}}))
    assert parser.tags.count("svg") == 3
    assert parser.tags.count("img") == 2
    assert "script" not in parser.tags


def test_nothing_comes_from_outside():
    text = page(*ALL_BLOCKS)
    assert all(load.startswith("data:image/png;base64,") for load in outline(text).loads)
    assert not re.search(r"@import|url\(", text)
    assert "default-src 'none'" in text


def test_numbers_are_printed_with_their_decimals_and_units():
    text = page(TABLE)
    assert '<td class="number">1.50</td>' in text
    assert '<td class="number">—</td>' in text
    assert '面积 <span class="unit">(hm²)</span>' in text
    assert '<td class="level-1 brief">水田</td>' in text


HOSTILE = "<img src=file://host/share><script>x</script>\"'&"


@pytest.mark.parametrize(
    "block",
    [
        Table((Column(HOSTILE, HOSTILE),), [Row((HOSTILE,))], HOSTILE, HOSTILE),
        Text([HOSTILE]),
        KeyValue([(HOSTILE, HOSTILE)], HOSTILE),
        Image(PNG, HOSTILE, HOSTILE),
        BarChart(HOSTILE, HOSTILE, [Bar(HOSTILE, 1.0)]),
        ChangeChart(HOSTILE, HOSTILE, [Change(HOSTILE, 1.0, 2.0)]),
        LineChart(HOSTILE, HOSTILE, HOSTILE, [Line(HOSTILE, [(0, 0), (1, 1)])]),
        Signature([HOSTILE]),
    ],
)
def test_text_from_outside_stays_text(block):
    parser = outline(page(block, subtitle=HOSTILE, provenance={HOSTILE: HOSTILE}))
    assert "script" not in parser.tags
    assert all(load.startswith("data:") for load in parser.loads)


def test_the_renderers_own_words_are_translated():
    chinese = {"Provenance": "来源", "None": "无", "Date": "日期", "Algorithm": "算法"}
    empty = Table((Column("a"),), [])
    made = {"algorithm": "b"}
    text = page(empty, Signature(["x"]), tr=lambda word: chinese.get(word, word), provenance=made)
    assert all(f">{word}<" in text for word in chinese.values())


def test_a_picture_that_is_none_is_refused():
    with pytest.raises(Problem, match="RPT-05"):
        page(Image(b"<svg onload=x>", "图", media_type="image/svg+xml"))
    with pytest.raises(Problem, match="RPT-05"):
        page(Image(b"GIF89a", "图"))


def test_a_file_is_replaced_only_by_a_whole_report(tmp_path):
    path = tmp_path / "报告.html"
    path.write_text("old", encoding="utf-8")
    wrong = Table(TABLE.columns, [Row(("a", 1.0)), Row(("b", 2.0))], sums=[Sum(1, (0,))])
    with pytest.raises(Problem, match="RPT-01"):
        html.write(Report("x", [Section("s", [wrong])]), str(path), english)
    assert path.read_text(encoding="utf-8") == "old"
    html.write(Report("x", [Section("s", [TABLE])]), str(path), english)
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(Problem, match="RPT-03"):
        html.write(Report("x", []), str(tmp_path / "no" / "x.html"), english)
