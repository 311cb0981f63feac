"""Latin letters for Greek, Armenian, Korean and Japanese syllables, as their own rules have them. Pure.

Letter by letter, Χατζηδάκης would be Chatzidakis still, but Παπαδόπουλος Papadopoylos, Հարություն Harowt'yown and
しょうじ shiyouji.
"""

import re
import unicodedata

from anyascii import anyascii

_GREEK = re.compile(r"[\u0370-\u03ff]")
_ARMENIAN = re.compile(r"[\u0530-\u058f]")
HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_KANA = re.compile(r"[\u3040-\u30ff]")

_GREEK_PAIRS = tuple(
    (re.compile(pattern), latin)
    for pattern, latin in (
        ("ου", "ou"), ("αυ(?=[θκξπστφχψ]|$)", "af"), ("αυ", "av"), ("ευ(?=[θκξπστφχψ]|$)", "ef"), ("ευ", "ev"),
        ("γγ", "ng"), ("γκ", "g"), ("γχ", "nch"), ("γξ", "nx"), ("^μπ", "b"), ("μπ", "mp"), ("^ντ", "d"), ("ντ", "nt"),
    )
)  # fmt: skip
_ARMENIAN_PAIRS = (("ու", "u"), ("եւ", "ev"), ("և", "ev"), ("ո", "o"))
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o", "ャ": "a", "ュ": "u", "ョ": "o"}
_LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"))

# How Koreans write their own family names in Latin letters, and how others do; the given name follows the rules.
_KOREAN_FAMILIES = {
    "김": "kim gim", "이": "lee yi li", "박": "park pak bak", "최": "choi choe tsoy", "정": "jung jeong chung",
    "강": "kang gang", "조": "cho jo", "윤": "yoon yun", "장": "jang chang", "임": "lim im", "한": "han", "오": "oh o",
    "서": "seo suh", "신": "shin sin", "권": "kwon gwon", "황": "hwang", "안": "ahn an", "송": "song", "류": "ryu",
    "유": "yoo yu", "전": "jeon jun chun", "홍": "hong", "고": "ko go", "문": "moon mun", "양": "yang", "손": "son",
    "배": "bae pae", "백": "baek paik", "허": "hur heo", "남": "nam", "심": "shim sim", "노": "noh roh no", "하": "ha",
    "곽": "kwak gwak", "성": "sung seong", "차": "cha", "주": "joo ju", "우": "woo u", "구": "koo gu", "민": "min",
}  # fmt: skip


def to_latin(word: str) -> str:
    """A folded word in Latin letters, by the rules of its script or, where there are none here, letter by letter."""
    if word.isascii():
        return word
    if _GREEK.search(word):
        for pair, latin in _GREEK_PAIRS:
            word = pair.sub(latin, word)
    elif _ARMENIAN.search(word):
        word = "vo" + word[1:] if word.startswith("ո") and not word.startswith("ու") else word
        for letters, latin in _ARMENIAN_PAIRS:
            word = word.replace(letters, latin)
    elif _KANA.search(word):
        word = _romaji(word)
    return anyascii(word).lower().replace("'", "").replace(" ", "")


def composed(text: str) -> str:
    """Korean syllables and voiced Japanese ones as one character each."""
    return unicodedata.normalize("NFC", text)


def korean_forms(word: str) -> dict[str, None]:
    """What a Korean name is looked for by: all of it, the given name, the family name; in Hangul and Latin letters."""
    given = word[1:]
    found = dict.fromkeys((word, given) if given else (word,))
    romanised = to_latin(given)
    for family in _KOREAN_FAMILIES.get(word[0], to_latin(word[0])).split():
        found |= dict.fromkeys((family, family + romanised))
    if romanised:
        found |= dict.fromkeys((romanised, to_latin(word)))
    return found


def _romaji(word: str) -> str:
    letters = ""
    doubles = False
    for character in word:
        if character in _SMALL and letters:
            before = letters[:-1]
            letters = before + ("" if before.endswith(("sh", "ch", "j")) else "y") + _SMALL[character]
        elif character in "っッ":
            doubles = True
        elif character != "ー":
            sound = anyascii(character).lower()
            letters += (sound[0] if doubles and sound else "") + sound
            doubles = False
    for long, short in _LONG:
        letters = letters.replace(long, short)
    return letters
