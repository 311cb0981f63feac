"""What the answers of a server mean to a desk, and what it means that none came."""

from checkin.errors import CheckinError
from checkin.sync.messages import WipeDemand


class SyncError(CheckinError):
    """The server could not be asked."""


class Unreachable(SyncError):
    """No answer; the desk works on and tries again."""


class NotOurs(SyncError):
    """Something else than a Checkin Desk server answers there."""


class NotAllowed(SyncError):
    """The server does not know this desk (any more), or not this code."""


class ToldToWipe(NotAllowed):
    """The server answers nothing but that this desk is to remove its data."""

    def __init__(self, sentence: str, demand: WipeDemand) -> None:
        super().__init__(sentence)
        self.demand = demand


class Refused(SyncError):
    """The server did not take the request; the sentence is the server's."""
