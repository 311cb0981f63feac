"""Which printer a badge goes to, and when a printer runs empty."""

import pytest

from checkin.printing.printer import READY, Condition, Trouble
from checkin.printing.routing import Route, printer_for
from checkin.printing.stock import Stock, empty_at
from tests.desks import StandInPrinter
from tests.printing.test_jobs import a_job

JAMMED = Condition(Trouble.JAM, "Jammed.")
CARD, A6 = (86.0, 54.0), (105.0, 148.0)


def a_route(name: str, *categories: str, size: tuple[float, float] | None = None, is_reserve: bool = False) -> Route:
    return Route(
        StandInPrinter(name), frozenset(categories) or None, frozenset({size}) if size else None, is_reserve
    )  # fmt: skip


@pytest.mark.parametrize(
    ("routes", "jammed", "waiting", "expected"),
    [
        ((a_route("a"), a_route("b")), (), {}, "a"),
        ((a_route("a"), a_route("b")), (), {"a": 3, "b": 1}, "b"),
        ((a_route("a"), a_route("b")), ("a",), {"b": 9}, "b"),
        ((a_route("a"), a_route("b")), ("a", "b"), {}, "a"),
        ((a_route("a", "press"), a_route("b", "expert")), (), {}, "b"),
        ((a_route("a", "press"), a_route("b", "expert")), ("b",), {}, "b"),
        ((a_route("a", "press"),), (), {}, None),
        ((a_route("a", is_reserve=True), a_route("b")), (), {"b": 9}, "b"),
        ((a_route("a", is_reserve=True), a_route("b")), ("b",), {}, "a"),
        ((a_route("a", size=CARD), a_route("b", size=A6)), (), {}, "b"),
        ((a_route("a", size=CARD), a_route("b", size=(148.3, 104.8))), (), {}, "b"),
        ((a_route("a", size=CARD),), (), {}, None),
        ((), (), {}, None),
    ],
)
def test_a_badge_goes_to_the_best_printer_that_takes_it(
    routes: tuple[Route, ...], jammed: tuple[str, ...], waiting: dict[str, int], expected: str | None
) -> None:
    conditions = {route.name: JAMMED if route.name in jammed else READY for route in routes}

    chosen = printer_for(a_job(size_mm=A6), routes, conditions, waiting)

    assert (chosen.name if chosen else None) == expected


def test_what_was_loaded_counts_down_and_never_below_nothing() -> None:
    stock = Stock(sheets=3, out_before=10)

    assert [stock.left(out) for out in (10, 11, 13, 20)] == [3, 2, 0, 0]


def test_the_forecast_is_that_of_the_last_quarter_of_an_hour() -> None:
    now = 100 * 60_000
    one_a_minute = [now - minute * 60_000 for minute in range(1, 11)]

    assert empty_at(30, one_a_minute, now) == now + 30 * 60_000
    assert empty_at(30, [*one_a_minute, now - 16 * 60_000], now) == now + 30 * 60_000
    assert empty_at(0, one_a_minute, now) == now
    assert empty_at(30, one_a_minute[:1], now) is None
    assert empty_at(30, [now + 1, now + 2], now) is None
