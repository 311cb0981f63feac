"""Who may do what: one table of acts and roles, which station and server ask. Pure; docs/roles.md shows it."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.operators import Role

_EVERYBODY = frozenset(Role)
_DESK = frozenset({Role.DESK, Role.SUPERVISOR})
_SUPERVISOR = frozenset({Role.SUPERVISOR})


class Act(StrEnum):
    """What somebody may or may not do."""

    LOOK_UP = "look_up"
    SCAN = "scan"
    ADMIT = "admit"
    UNDO = "undo"
    REGISTER = "register"
    EDIT = "edit"
    PRINT = "print"
    REPRINT = "reprint"
    PRINT_QUEUE = "print_queue"
    SET_UP_DESK = "set_up_desk"
    OVERRIDE = "override"
    UNDO_OTHERS = "undo_others"
    REPRINT_MORE = "reprint_more"
    SETTLE = "settle"
    PRINT_BATCHES = "print_batches"
    IMPORT = "import"
    EXPORT = "export"
    EXPORT_PERSON = "export_person"
    ERASE_PERSON = "erase_person"
    TICKETS = "tickets"
    TEMPLATES = "templates"
    SETTINGS = "settings"
    MESSAGE = "message"
    CLOSE_DESK = "close_desk"
    PAIR = "pair"
    RESET = "reset"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do something: in words, and what those are told who may not."""

    words: str
    roles: frozenset[Role]
    refusal: str


RULES = {
    Act.LOOK_UP: Rule("look people up, see their data and what is known of their badges", _EVERYBODY, "Sign in first."),
    Act.SCAN: Rule(
        "check people in and out by scan", _DESK, "A volunteer may not check people in: send them to a desk."
    ),
    Act.ADMIT: Rule(
        "check people in by hand", _DESK, "A volunteer may not check people in: send them to a desk."
    ),
    Act.UNDO: Rule(
        "take back what they themselves admitted at this desk within the last 15 minutes, and badges that a proxy took",
        _DESK,
        "A volunteer may not take back an admission: ask at a desk.",
    ),
    Act.REGISTER: Rule(
        "register somebody who is not on the roster", _DESK, "A volunteer may not register guests: send them to a desk."
    ),
    Act.EDIT: Rule("correct a participant's data", _EVERYBODY, "Sign in first."),
    Act.PRINT: Rule("print somebody's first badge", _EVERYBODY, "Sign in first."),
    Act.REPRINT: Rule("print a badge again, within the limits of the role", _EVERYBODY, "Sign in first."),
    Act.PRINT_QUEUE: Rule("settle, move, retry and cancel badges in the print queue", _EVERYBODY, "Sign in first."),
    Act.SET_UP_DESK: Rule("set up scanners and camera of the desk", _EVERYBODY, "Sign in first."),
    Act.OVERRIDE: Rule(
        "let somebody in against the rules, into a full zone, too", _SUPERVISOR,
        "Only a supervisor may let somebody in against the rules: call one.",
    ),
    Act.UNDO_OTHERS: Rule(
        "take back older admissions, and those of others", _SUPERVISOR,
        "Only a supervisor may take back what somebody else admitted, or more than 15 minutes ago: call one.",
    ),
    Act.REPRINT_MORE: Rule(
        "print a badge again beyond the limits of the role", _SUPERVISOR,
        "Only a supervisor may have this badge printed once more: call one.",
    ),
    Act.SETTLE: Rule(
        "settle conflicts, and put aside what is wrong", _SUPERVISOR,
        "Only a supervisor may settle a conflict: call one.",
    ),
    Act.PRINT_BATCHES: Rule(
        "print badges in batches", _SUPERVISOR, "Only a supervisor may print badges in batches: call one."
    ),
    Act.IMPORT: Rule(
        "import rosters, and undo imports", _SUPERVISOR, "Only a supervisor may change the roster: call one."
    ),
    Act.EXPORT: Rule(
        "export reports and the signed journal", _SUPERVISOR,
        "Only a supervisor may export data: call one.",
    ),
    Act.EXPORT_PERSON: Rule(
        "export all that is kept of one person", _SUPERVISOR,
        "Only a supervisor may export a person's data: call one.",
    ),
    Act.ERASE_PERSON: Rule(
        "erase the data of one person", _SUPERVISOR, "Only a supervisor may erase a person's data: call one."
    ),
    Act.TICKETS: Rule("issue and revoke tickets", _SUPERVISOR, "Only a supervisor may issue tickets: call one."),
    Act.TEMPLATES: Rule(
        "change badge templates", _SUPERVISOR, "Only a supervisor may change badge templates: call one."
    ),
    Act.SETTINGS: Rule(
        "change the event's settings, printers and operators", _SUPERVISOR,
        "Only a supervisor may change settings: call one.",
    ),
    Act.MESSAGE: Rule(
        "send messages to desks", _SUPERVISOR, "Only a supervisor may send messages to desks: call one."
    ),
    Act.CLOSE_DESK: Rule("close a desk", _SUPERVISOR, "Only a supervisor may close a desk: call one."),
    Act.PAIR: Rule(
        "get pairing codes for further desks and browsers", _SUPERVISOR, "Only a supervisor may pair desks: call one."
    ),
    Act.RESET: Rule("reset after a rehearsal", _SUPERVISOR, "Only a supervisor may reset a rehearsal: call one."),
    Act.ERASE: Rule("erase personal data", _SUPERVISOR, "Only a supervisor may erase personal data: call one."),
}  # fmt: skip


def may(role: Role, act: Act) -> bool:
    """Whether the role may do this."""
    return role in RULES[act].roles


def table() -> str:
    """The table of roles as it stands in docs/roles.md."""
    order = (Role.DESK, Role.VOLUNTEER, Role.SUPERVISOR)
    rows = [(rule.words, *("yes" if role in rule.roles else "–" for role in order)) for rule in RULES.values()]
    lines = [("may", *order), ("---",) * 4, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
