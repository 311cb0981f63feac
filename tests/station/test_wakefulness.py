"""A computer that slept, and a clock that was set."""

from dataclasses import dataclass

from checkin.station.wakefulness import ClockSet, Wakefulness, WokeUp, steady_clock_s


@dataclass
class Clocks:
    steady_s: float = 100.0
    wall_ms: int = 1_790_000_000_000

    def go_on(self, seconds: float) -> None:
        self.steady_s += seconds
        self.wall_ms += round(seconds * 1000)


def test_while_it_is_awake_nothing_happens() -> None:
    clocks = Clocks()
    watch = Wakefulness(lambda: clocks.wall_ms, lambda: clocks.steady_s)
    for seconds in (5.0, 5.0, 59.0):
        clocks.go_on(seconds)
        clocks.wall_ms += 200  # set right by the network
        assert watch.look() is None


def test_an_hours_sleep_is_noticed_once() -> None:
    clocks = Clocks()
    watch = Wakefulness(lambda: clocks.wall_ms, lambda: clocks.steady_s)
    clocks.go_on(3600)

    assert watch.look() == WokeUp(3600)
    clocks.go_on(5)
    assert watch.look() is None


def test_a_clock_that_was_set_is_noticed_with_how_much_and_which_way() -> None:
    clocks = Clocks()
    watch = Wakefulness(lambda: clocks.wall_ms, lambda: clocks.steady_s)
    clocks.go_on(5)
    clocks.wall_ms -= 7_200_000

    assert watch.look() == ClockSet(-7_200_000)
    clocks.go_on(5)
    assert watch.look() is None


def test_the_steady_clock_goes_on() -> None:
    before = steady_clock_s()
    assert 0 <= steady_clock_s() - before < 60
