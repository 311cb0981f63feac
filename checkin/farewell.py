"""A desk removes its data because its server has it do so, and tells the server when that is done.

What is still to be told lies in the folder's note (security/wiping.py), so that a word that was lost is said again when
the program starts the next time.
"""

from pathlib import Path

import msgspec

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, finish_wiping, wipe_folder
from checkin.journal.wipe_orders import WipeReason
from checkin.security.wiping import Wiping, begin_wiping, forget_wiping, out_of_reach, wiping_in
from checkin.sync.answers import NotAllowed, Refused, SyncError, ToldToWipe
from checkin.sync.client import ServerClient
from checkin.sync.wiping import require_sure_demand


class Farewell(msgspec.Struct, frozen=True):
    """What became of a desk's data."""

    event: str
    reason: WipeReason
    unsent: int
    """Entries that nobody else had."""
    is_confirmed: bool
    """Whether the server knows that they are gone."""
    had_server: bool = True
    elsewhere: str = ""
    """Where backups were copied to."""

    @property
    def sentence(self) -> str:
        """What happened, for whoever sits at the desk."""
        if self.reason is WipeReason.REVOKED:
            return f"This desk was taken out of “{self.event}” by its server: its data were removed from this computer."
        if not self.had_server:
            return f"“{self.event}” is over: its data were removed from this computer."
        return f"“{self.event}” is over: its data were erased at the server, and removed from this computer, too."

    @property
    def elsewhere_sentence(self) -> str:
        """What is left to do about those; empty for nothing."""
        return out_of_reach(self.elsewhere)

    @property
    def unsent_sentence(self) -> str:
        """What was lost by it; empty for nothing."""
        return f"{self.unsent} entries of this desk had not been sent: they were removed, too." if self.unsent else ""


def obey(folder: DataFolder, reason: WipeReason) -> Farewell:
    """Close the folder of a desk and remove its data, then tell its server. Raises WipeError.

    Whoever calls has made sure that the order is the server's.
    """
    return carry_out(folder, wiping_for(folder, reason))


def wiping_for(folder: DataFolder, reason: WipeReason) -> Wiping:
    """What is to be noted of a desk before its data are removed; read while its store is open."""
    event, _ = folder.store.event()
    remote = folder.store.remote()
    wiping = Wiping(event.name, reason, folder.store.unheld_count(), wall_clock_ms(), elsewhere=folder.second_place)
    if remote is None:
        return wiping
    return msgspec.structs.replace(wiping, url=remote.url, token=remote.token, certificate=remote.certificate)


def carry_out(folder: DataFolder, wiping: Wiping) -> Farewell:
    """Note it, close the folder and remove its data, then tell its server. Raises WipeError."""
    begin_wiping(folder.path, wiping)
    folder.close()
    wipe_folder(folder.path)
    reason, is_confirmed = WipeReason(wiping.reason), confirm(folder.path)
    return Farewell(wiping.event, reason, wiping.unsent, is_confirmed, elsewhere=wiping.elsewhere)


def finish(path: Path) -> Farewell | None:
    """What became of the data of a folder, once what was cut off is finished; None where there is nothing to tell."""
    finish_wiping(path)
    wiping = wiping_in(path)
    if wiping is None:
        return None
    reason = WipeReason.REVOKED if wiping.reason == WipeReason.REVOKED else WipeReason.ERASED
    return Farewell(wiping.event, reason, wiping.unsent, confirm(path), bool(wiping.url), wiping.elsewhere)


def confirm(path: Path) -> bool:
    """Tell the server of a folder that was wiped, where it waits for that; whether nothing is left to be told."""
    wiping = wiping_in(path)
    if wiping is None:
        return True
    if wiping.wiped_ms is None or not wiping.url:
        return False
    client = ServerClient(wiping.url, wiping.token, wiping.certificate)
    try:
        client.tell_wiped(wiping.unsent)
    except (NotAllowed, Refused):
        pass  # it knows this desk no more, or never waited: there is nobody to be told
    except SyncError:
        return False
    finally:
        client.close()
    forget_wiping(path)
    return True


def obey_if_sure(folder: DataFolder, told: ToldToWipe) -> Farewell:
    """As `obey`. Raises NotOurs, with what to do, when somebody else may have said so."""
    require_sure_demand(folder.store, told.demand)
    return obey(folder, told.demand.reason)
