"""Scanner settings: what is not the code is taken off, and one scan of the set-up code teaches everything."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.layouts import LAYOUTS, Caps, Layout, as_typed
from checkin.station.scanners import (
    SETUP_CODE,
    Ending,
    ScannerError,
    ScannerSettings,
    SerialScanner,
    bare_code,
    learn_keys,
    learn_serial,
    save_scanner_settings,
    scanner_settings,
)
from tests.desks import a_store


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("caps", [Caps.OFF, Caps.LETTERS])
@pytest.mark.parametrize(("prefix", "suffix"), [("", ""), ("~", ""), ("", "#"), ("]Q1", "$$")])
def test_one_scan_teaches_layout_prefix_suffix_ending_and_rhythm(
    layout: Layout, caps: Caps, prefix: str, suffix: str
) -> None:
    sent = as_typed(prefix, layout, caps) + as_typed(SETUP_CODE, layout, caps) + as_typed(suffix, layout, caps)

    learnt = learn_keys(sent, Ending.TAB, 20, ScannerSettings(again_ms=7))

    assert learnt is not None
    assert learnt.settings == ScannerSettings(
        ending=Ending.TAB, prefix=prefix, suffix=suffix, longest_gap_ms=50, layout=layout, again_ms=7
    )
    assert (learnt.caps is Caps.OFF) == (as_typed(SETUP_CODE, layout, caps) == as_typed(SETUP_CODE, layout))


def test_no_two_layouts_type_the_set_up_code_alike() -> None:
    typed = {(as_typed(SETUP_CODE, layout, caps), layout) for layout in LAYOUTS for caps in Caps}

    assert len({text for text, _ in typed}) == len(typed)


@given(st.text(max_size=80))
def test_another_code_teaches_nothing(text: str) -> None:
    assert learn_keys(text, Ending.ENTER, 5, ScannerSettings()) is None
    assert learn_serial(text, ScannerSettings()) is None


def test_a_serial_scan_teaches_prefix_and_suffix_and_leaves_the_keyboard_alone() -> None:
    known = ScannerSettings(layout=Layout.RUSSIAN, ending=Ending.TAB)

    learnt = learn_serial(f"\x02{SETUP_CODE}#", known)

    assert learnt is not None
    assert learnt.settings == ScannerSettings(layout=Layout.RUSSIAN, ending=Ending.TAB, prefix="\x02", suffix="#")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_prefix_and_suffix_are_taken_off_whatever_the_layout_made_of_them(layout: Layout) -> None:
    settings = ScannerSettings(prefix="~X", suffix="$")
    sent = "".join(as_typed(part, layout) for part in ("~X", "K-ANNA-1", "$"))

    assert bare_code(sent, settings) == as_typed("K-ANNA-1", layout)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("~K-1", "K-1"), ("K-1", "K-1"), ("Ив~K-1", "K-1"), ("K-12345~", "K-12345~"), ("~", "~"), ("", ""),
        ("~~K-1", "~K-1"), ("~K-1#", "K-1"), ("K-1#", "K-1"), ("K-1##", "K-1#"),
    ],
)  # fmt: skip
def test_what_is_no_prefix_or_suffix_stays(sent: str, code: str) -> None:
    assert bare_code(sent, ScannerSettings(prefix="~", suffix="#")) == code


def test_settings_are_kept_for_the_desk(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    assert scanner_settings(store) == ScannerSettings()
    settings = ScannerSettings(prefix="~", layout=Layout.HEBREW, serial=SerialScanner("COM7", 115_200, Ending.NOTHING))

    save_scanner_settings(store, settings)

    assert scanner_settings(store) == settings
    with pytest.raises(ScannerError):
        save_scanner_settings(store, ScannerSettings(longest_gap_ms=1_000_000))
    assert scanner_settings(store) == settings
    store.save_desk_setting("scanners", '{"ending": "a bell"}')
    assert scanner_settings(store) == ScannerSettings()
    store.close()
