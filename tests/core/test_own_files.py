import pytest

from shanhe.core.errors import Problem
from shanhe.core.own_files import json_of


def refused(why):
    return Problem("STD-02", reason=why)


def test_a_byte_order_mark_is_no_content(tmp_path):
    file = tmp_path / "own.json"
    file.write_bytes(b'\xef\xbb\xbf{"table": "\xe8\x8c\xb6"}')
    assert json_of(str(file), refused) == {"table": "茶"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'["1234567"]', "> 10 bytes"),
        (b"[1,]", "Expecting value"),
        (b'"\xb2\xe8"', "codec can't decode"),
        (None, "No such file"),
    ],
)
def test_the_refusal_says_why(tmp_path, content, reason):
    file = tmp_path / "own.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Problem) as caught:
        json_of(str(file), refused, 10)
    assert reason in caught.value.values["reason"]


def test_endless_nesting_is_refused(tmp_path):
    file = tmp_path / "own.json"
    file.write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(Problem):
        json_of(str(file), refused)
