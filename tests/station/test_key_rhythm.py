"""Keys of scanners and of people are told apart by their rhythm and their end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.station.key_rhythm import Fate, Key, KeyRhythm, Scan
from checkin.station.scanners import Ending, ScannerSettings


def press_all(
    rhythm: KeyRhythm, text: str, *, gap_ms: int = 2, start_ms: int = 1_000, end: Ending | None = Ending.ENTER
) -> list[Fate]:
    keys = [Key(start_ms + number * gap_ms, letter) for number, letter in enumerate(text)]
    if end is not None:
        keys.append(Key(start_ms + len(text) * gap_ms, end=end))
    return [rhythm.press(key) for key in keys]


@given(st.text(min_size=3, max_size=60), st.integers(0, 50), st.sampled_from([Ending.ENTER, Ending.TAB]))
def test_fast_keys_with_an_end_are_a_scan(code: str, gap_ms: int, end: Ending) -> None:
    rhythm = KeyRhythm(ScannerSettings())

    fates = press_all(rhythm, code, gap_ms=gap_ms, end=end)

    assert fates == [Fate.BEGINS, *[Fate.GOES_ON] * (len(code) - 1), Fate.ENDS]
    assert rhythm.scan == Scan(code, end, gap_ms)


@given(st.text("абвгдежз ", min_size=1, max_size=60), st.lists(st.integers(51, 400), min_size=60, max_size=60))
def test_a_person_however_fast_is_no_scanner(text: str, pauses_ms: list[int]) -> None:
    rhythm = KeyRhythm(ScannerSettings())
    at_ms = 0

    for letter, pause_ms in zip(text, pauses_ms, strict=False):
        at_ms += pause_ms
        assert rhythm.press(Key(at_ms, letter)) is Fate.BEGINS

    assert rhythm.press(Key(at_ms + 10, end=Ending.ENTER)) is Fate.PERSONS
    assert rhythm.scan is None


def test_two_fingers_that_roll_over_the_keys_are_no_scanner() -> None:
    rhythm = KeyRhythm(ScannerSettings())

    # Pairs of keys 15 ms apart, as fast typists roll them, then Enter right after the last.
    for number, letter in enumerate("Анна Ким"):
        rhythm.press(Key(number // 2 * 140 + number % 2 * 15, letter))

    assert rhythm.press(Key(3 * 140 + 45, end=Ending.ENTER)) is Fate.PERSONS


def test_a_key_held_down_is_no_scanner() -> None:
    rhythm = KeyRhythm(ScannerSettings())

    fates = [rhythm.press(Key(number * 30, "a", is_repeated=number > 0)) for number in range(20)]

    assert fates == [Fate.BEGINS, *[Fate.PERSONS] * 19]
    assert rhythm.press(Key(601, end=Ending.ENTER)) is Fate.PERSONS


def test_keys_that_type_nothing_part_a_person_from_a_scan() -> None:
    rhythm = KeyRhythm(ScannerSettings())
    press_all(rhythm, "abc", end=None)

    assert rhythm.press(Key(1_008, types=False)) is Fate.PERSONS
    assert rhythm.press(Key(1_010, end=Ending.ENTER)) is Fate.PERSONS


def test_a_second_end_of_one_scan_reaches_nobody_and_a_later_enter_does() -> None:
    rhythm = KeyRhythm(ScannerSettings())
    press_all(rhythm, "K-ANNA-1")

    assert rhythm.press(Key(1_020, end=Ending.ENTER)) is Fate.ECHO
    assert rhythm.press(Key(1_022, end=Ending.TAB)) is Fate.ECHO
    assert rhythm.press(Key(1_400, end=Ending.ENTER)) is Fate.PERSONS
    assert rhythm.press(Key(1_402, end=Ending.ENTER)) is Fate.PERSONS


@pytest.mark.parametrize(
    ("ending", "end", "fate"),
    [
        (Ending.ENTER, Ending.ENTER, Fate.ENDS),
        (Ending.ENTER, Ending.TAB, Fate.PERSONS),
        (Ending.TAB, Ending.TAB, Fate.ENDS),
        (Ending.TAB, Ending.ENTER, Fate.PERSONS),
        (Ending.ENTER_OR_TAB, Ending.TAB, Fate.ENDS),
        (Ending.NOTHING, Ending.ENTER, Fate.ENDS),
    ],
)
def test_only_the_end_that_is_set_ends_a_scan(ending: Ending, end: Ending, fate: Fate) -> None:
    assert press_all(KeyRhythm(ScannerSettings(ending=ending)), "K-ANNA-1", end=end)[-1] is fate


def test_without_an_end_a_pause_ends_the_scan() -> None:
    rhythm = KeyRhythm(ScannerSettings(ending=Ending.NOTHING))
    assert rhythm.pause_ms == 100

    press_all(rhythm, "K-ANNA-1", end=None)

    assert rhythm.paused()
    assert rhythm.scan == Scan("K-ANNA-1", Ending.NOTHING, 2)
    assert not rhythm.paused()


def test_a_pause_after_a_few_letters_ends_nothing() -> None:
    rhythm = KeyRhythm(ScannerSettings(ending=Ending.NOTHING))
    press_all(rhythm, "Ким", end=None)

    assert not rhythm.paused()
    assert KeyRhythm(ScannerSettings()).pause_ms == 0


def test_the_rhythm_can_be_set() -> None:
    slow = KeyRhythm(ScannerSettings(longest_gap_ms=120))

    assert press_all(slow, "K-ANNA-1", gap_ms=100)[-1] is Fate.ENDS
    assert press_all(KeyRhythm(ScannerSettings(longest_gap_ms=20)), "K-ANNA-1", gap_ms=30)[-1] is Fate.PERSONS


def test_while_learning_every_end_and_rhythm_will_do() -> None:
    settings = ScannerSettings(ending=Ending.TAB, longest_gap_ms=10)

    assert press_all(KeyRhythm(settings, learns=True), "K-ANNA-1", gap_ms=90)[-1] is Fate.ENDS
    silent = KeyRhythm(settings, learns=True)
    press_all(silent, "K-ANNA-1", gap_ms=90, end=None)
    assert silent.paused()
