"""Which workplaces a role has, and those of one window, each made when it is wanted."""

from collections.abc import Callable, Iterator, Mapping

from checkin.operators import Role
from ui.badges.workplace import BadgesWorkplace
from ui.bridge import Bridge
from ui.delegation.workplace import DelegationWorkplace
from ui.desk.workplace import DeskWorkplace
from ui.importing.workplace import ImportWorkplace
from ui.language import mark
from ui.printing.workplace import PrintingWorkplace
from ui.reprint.workplace import ReprintWorkplace
from ui.sounds import Sounds
from ui.supervisor.workplace import SupervisorWorkplace
from ui.turns import Making

Workplace = (
    DeskWorkplace
    | DelegationWorkplace
    | ReprintWorkplace
    | PrintingWorkplace
    | BadgesWorkplace
    | ImportWorkplace
    | SupervisorWorkplace
)
OF_ROLE = {
    Role.DESK: ("Desk", "Delegation", "Reprint", "Printing"),
    Role.VOLUNTEER: ("Reprint", "Printing"),
    Role.SUPERVISOR: ("Desk", "Delegation", "Reprint", "Printing", "Badges", "Import", "Supervisor"),
}
WORKPLACE_OF = {Role.DESK: "Desk", Role.VOLUNTEER: "Reprint", Role.SUPERVISOR: "Supervisor"}
"""The one that is in front at first."""


class Workplaces(Mapping[str, Workplace]):
    """Those of a window by name. Whoever asks for one gets it whole: to make all at once takes 0.1 s."""

    def __init__(
        self, names: tuple[str, ...], bridge: Bridge, sounds: Sounds, settle: Callable[[Workplace], None]
    ) -> None:
        """`settle` gives one that was made its place in the window."""
        makers: dict[str, Callable[[], Workplace]] = {
            mark("Desk"): lambda: DeskWorkplace(bridge, sounds),
            mark("Delegation"): lambda: DelegationWorkplace(bridge),
            mark("Reprint"): lambda: ReprintWorkplace(bridge),
            mark("Printing"): lambda: PrintingWorkplace(bridge),
            mark("Badges"): lambda: BadgesWorkplace(bridge),
            mark("Import"): lambda: ImportWorkplace(bridge),
            mark("Supervisor"): lambda: SupervisorWorkplace(bridge),
        }
        self._makers = {name: makers[name] for name in names}
        self._begun: dict[str, Workplace] = {}
        self._made: dict[str, Workplace] = {}
        self._settle = settle

    def making(self, name: str) -> Making:
        """Makes one: the widgets in it, then its place in the window."""
        self._begin(name)
        yield
        self.get(name)
        yield

    @property
    def made(self) -> Mapping[str, Workplace]:
        """Those that were wanted by now."""
        return self._made

    @property
    def has_long_work(self) -> bool:
        """Whether work of many seconds goes on in one of them."""
        return any(workplace.is_working for workplace in self._that_work())

    def stop(self) -> None:
        """End what goes on in them. May be called twice."""
        for workplace in self._that_work():
            workplace.stop()

    def _that_work(
        self,
    ) -> Iterator[BadgesWorkplace | DelegationWorkplace | ImportWorkplace | SupervisorWorkplace]:
        for workplace in self._made.values():
            if isinstance(workplace, BadgesWorkplace | DelegationWorkplace | ImportWorkplace | SupervisorWorkplace):
                yield workplace

    def __getitem__(self, name: str) -> Workplace:
        if name not in self._made:
            self._begin(name)
            self._made[name] = self._begun.pop(name)
            self._settle(self._made[name])
        return self._made[name]

    def _begin(self, name: str) -> None:
        if name not in self._made and name not in self._begun:
            self._begun[name] = self._makers[name]()

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
