"""The keys of all actions, in one table: buttons show theirs, and F1 shows all of them."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

from ui.language import mark


class Place(Enum):
    """Where a key works."""

    EVERYWHERE = mark("Everywhere")
    DESK = mark("At the desk")
    DELEGATION = mark("At delegations")
    REPRINT = mark("At reprints")
    PRINTING = mark("At the print queue")
    SUPERVISOR = mark("On the supervisor's screen")
    LISTS = mark("In lists and dialogs")


@dataclass(frozen=True, slots=True)
class Key:
    """A key, or several at once, what it does, and where."""

    keys: str
    words: str
    places: tuple[Place, ...]

    @property
    def text(self) -> str:
        """As it is written on the keyboard."""
        return QKeySequence(self.keys).toString(QKeySequence.SequenceFormat.NativeText)


_BOTH = (Place.DESK, Place.REPRINT)
KEYS = {
    "keys": Key("F1", mark("Show all keys"), (Place.EVERYWHERE,)),
    "workplace": Key("Ctrl+Tab", mark("The next workplace; Ctrl+Shift+Tab the one before"), (Place.EVERYWHERE,)),
    "lock": Key("F12", mark("Lock the desk, where people sign in"), (Place.EVERYWHERE,)),
    "change_operator": Key("Ctrl+F12", mark("Let another operator sign in"), (Place.EVERYWHERE,)),
    "camera": Key("F8", mark("Open and close the camera"), (Place.EVERYWHERE,)),
    "scanner": Key("Shift+F8", mark("Pause scanners, or set one up"), (Place.EVERYWHERE,)),
    "view": Key("Ctrl+0", mark("Language, colours and size"), (Place.EVERYWHERE,)),
    "see_to_it": Key("F11", mark("To the printer that needs somebody"), (Place.EVERYWHERE,)),
    "setup": Key("Ctrl+G", mark("Set up: is the desk ready, settings, rehearsal"), (Place.EVERYWHERE,)),
    "close_banner": Key("Ctrl+W", mark("Close what is told at the top"), (Place.EVERYWHERE,)),
    "search": Key("Ctrl+F", mark("Look somebody up, where there is a search field"), (Place.EVERYWHERE,)),
    "register": Key("F2", mark("Register a guest"), (Place.DESK,)),
    "correct": Key("F3", mark("Correct data: in the roster, or for one badge only"), _BOTH),
    "print": Key("F4", mark("Print the badge, or print it again"), _BOTH),
    "admit": Key("F5", mark("Check in whoever is shown"), (Place.DESK,)),
    "leaving": Key("F6", mark("Scans record who leaves, or who comes"), (Place.DESK,)),
    "override": Key("F7", mark("Let in anyway, with a reason"), (Place.DESK,)),
    "undo_last": Key("F9", mark("Take back what was done last"), (Place.DESK,)),
    "undo": Key("Shift+F9", mark("Take back the check-in of whoever is shown"), (Place.DESK,)),
    "zone": Key("F10", mark("Work at the next zone"), (Place.DESK,)),
    "recent": Key("Ctrl+L", mark("Into the last scans; Enter opens one"), (Place.DESK,)),
    "print_policy": Key("Ctrl+P", mark("Print on check-in: always, ask or never"), (Place.DESK,)),
    "reason_1": Key("Ctrl+1", mark("The first reason; Ctrl+2 the second, and so on"), (Place.REPRINT,)),
    "tick_all": Key("Ctrl+T", mark("Tick all of the delegation"), (Place.DELEGATION,)),
    "admit_ticked": Key("F5", mark("Check in all who are ticked"), (Place.DELEGATION,)),
    "print_ticked": Key("F4", mark("Print the badges of all who are ticked"), (Place.DELEGATION,)),
    "undo_ticked": Key("Shift+F9", mark("Take back the check-in of all who are ticked"), (Place.DELEGATION,)),
    "hand_over": Key("Ctrl+H", mark("Hand badges over to somebody else"), (Place.DELEGATION,)),
    "take_back": Key("Ctrl+Shift+H", mark("Take back that a proxy took badges"), (Place.DELEGATION,)),
    "hand_over_list": Key("Ctrl+S", mark("The hand-over list"), (Place.DELEGATION,)),
    "pick_printer": Key("Ctrl+1", mark("The first printer; Ctrl+2 the second, and so on"), (Place.PRINTING,)),
    "load": Key("F2", mark("Badges were loaded into the printer"), (Place.PRINTING,)),
    "last_out": Key("F3", mark("Say which badge came out last"), (Place.PRINTING,)),
    "print_job": Key("F4", mark("Print what is picked, or print it again"), (Place.PRINTING,)),
    "came_out": Key("F5", mark("What is picked came out"), (Place.PRINTING,)),
    "pause": Key("F6", mark("Pause the printer, or resume"), (Place.PRINTING,)),
    "move": Key("Ctrl+M", mark("Move what is picked to another printer"), (Place.PRINTING,)),
    "cancel_job": Key("Del", mark("Cancel what is picked"), (Place.PRINTING,)),
    "cancel_batch": Key("Shift+Del", mark("Cancel the whole batch"), (Place.PRINTING,)),
    "read": Key("Ctrl+Return", mark("The message above is read"), (Place.EVERYWHERE,)),
    "open_desk": Key("Ctrl+Shift+K", mark("Open this desk again, where it was closed"), (Place.EVERYWHERE,)),
    "subject_1": Key("Ctrl+1", mark("The first subject; Ctrl+2 the second, and so on"), (Place.SUPERVISOR,)),
    "design": Key("F2", mark("The badge designer"), (Place.SUPERVISOR,)),
    "show_all": Key("Ctrl+R", mark("Show all again, without filters"), (Place.SUPERVISOR,)),
    "export_menu": Key("F4", mark("What can be exported; stop what is being written"), (Place.SUPERVISOR,)),
    "export": Key("Ctrl+E", mark("Export what is shown"), (Place.SUPERVISOR,)),
    "export_journal": Key("Ctrl+J", mark("Export the signed journal"), (Place.SUPERVISOR,)),
    "write_to_desk": Key("Ctrl+M", mark("Write to the desk that is picked"), (Place.SUPERVISOR,)),
    "close_desk": Key("Ctrl+K", mark("Close the desk that is picked, or open it"), (Place.SUPERVISOR,)),
    "settle": Key("Ctrl+D", mark("What is picked is settled, or seen"), (Place.SUPERVISOR,)),
    "show_at_desk": Key("Ctrl+O", mark("Show whom the picked conflict is about at the desk"), (Place.SUPERVISOR,)),
    "larger": Key("Ctrl++", mark("Everything larger; Ctrl+- smaller"), (Place.EVERYWHERE,)),
    "choose": Key("1", mark("The first of a list of choices; 2 the second, and so on"), (Place.LISTS,)),
    "into": Key("Down", mark("From the search field into the list"), (Place.LISTS,)),
    "take": Key("Return", mark("Take what is picked, or press the main button"), (Place.LISTS,)),
    "leave": Key("Esc", mark("Out of a list, a field or a dialog; then ready for the next"), (Place.LISTS,)),
}
