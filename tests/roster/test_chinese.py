"""How Chinese characters are read."""

import subprocess
import sys

import pytest

from checkin.assets import ASSETS
from checkin.roster.chinese import PHRASES, pinyin

_TEXTS = (
    "王伟", "欧阳娜娜", "李长乐", "张朝阳", "赵重光", "陈都", "孙行者", "周和平", "吴传好", "郑少石", "冯应觉",
    "大连市", "重庆市", "成都市", "厦门市", "西藏自治区", "蚌埠市", "交通银行", "都市规划设计研究院", "音乐厅",
)  # fmt: skip
_AS_BY_ITSELF = "from pypinyin import lazy_pinyin; import sys; [print(*lazy_pinyin(text)) for text in sys.argv[1:]]"


def test_characters_are_read_as_by_pypinyin_with_all_its_phrases() -> None:
    command = [sys.executable, "-c", _AS_BY_ITSELF, *_TEXTS]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")

    assert [" ".join(pinyin(text)) for text in _TEXTS] == told.stdout.splitlines()


def test_the_phrases_that_come_with_the_program_are_those_that_pypinyin_needs() -> None:
    command = [sys.executable, "-m", "tests.roster.pinyin_phrases"]
    needed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=ASSETS.parent)

    assert PHRASES.read_text("utf-8") == needed.stdout


@pytest.mark.parametrize(
    ("name", "read"), [("曾国藩", "zeng guo fan"), ("单雄信", "shan xiong xin"), ("任重", "ren zhong"), ("", "")]
)
def test_the_first_character_of_a_name_is_read_as_a_surname(name: str, read: str) -> None:
    assert " ".join(pinyin(name)) == read


def test_a_desk_learns_to_read_without_keeping_a_dictionary_of_phrases_in_memory() -> None:
    measured = (
        "import tracemalloc; tracemalloc.start(); from checkin.roster.chinese import pinyin; pinyin('大连');"
        " print(tracemalloc.get_traced_memory()[0])"
    )
    told = subprocess.run([sys.executable, "-c", measured], capture_output=True, text=True, check=True)

    assert int(told.stdout) < 15_000_000
