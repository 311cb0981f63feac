"""The commands by name. `main.py` hands in what opens windows, for the core knows no Qt."""

from importlib import import_module

import typer

from checkin.cli.common import run_commands
from checkin.cli.windows import Windows

_COMMANDS = {
    "desk": ("desk_window", "desk"),
    "demo": ("demo_commands", "demo"),
    "init": ("event_commands", "init"),
    "import": ("import_command", "import_roster"),
    "photos": ("photo_command", "photos"),
    "scan": ("desk_commands", "scan"),
    "search": ("desk_commands", "search"),
    "undo": ("desk_commands", "undo"),
    "register": ("desk_commands", "register"),
    "edit": ("desk_commands", "edit"),
    "reprint": ("desk_commands", "reprint"),
    "delegation": ("delegation_commands", "delegation"),
    "jobs": ("print_commands", "print_jobs"),
    "printers": ("printer_commands", "printers"),
    "badge": ("badge_commands", "badge"),
    "codes": ("code_commands", "codes"),
    "operators": ("operator_commands", "operators"),
    "rehearse": ("rehearse_command", "rehearse"),
    "ready": ("ready_command", "ready"),
    "settings": ("settings_command", "settings"),
    "designer": ("designer_command", "designer"),
    "templates": ("template_commands", "templates"),
    "serve": ("server_commands", "serve"),
    "pair": ("server_commands", "pair"),
    "sync": ("server_commands", "sync"),
    "desks": ("desks_command", "desks"),
    "message": ("notice_commands", "message"),
    "invite": ("server_commands", "invite"),
    "leave": ("server_commands", "leave_server"),
    "erase": ("erase_command", "erase"),
    "reset": ("server_commands", "reset"),
    "key": ("key_command", "key"),
    "backup": ("backup_commands", "backup"),
    "restore": ("backup_commands", "restore_folder"),
    "export-entries": ("handover_commands", "export_file"),
    "import-entries": ("handover_commands", "import_file"),
    "export-journal": ("journal_commands", "export_journal"),
    "headcount": ("report_commands", "headcount"),
    "status": ("report_commands", "status"),
    "verify": ("verify_command", "verify"),
    "export": ("report_commands", "export"),
    "person": ("person_commands", "person"),
    "bench": ("bench_command", "bench"),
}


def run(arguments: list[str], windows: Windows) -> int:
    """Run the program with these arguments; its exit code."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("--help", "-h")):
        arguments = ["desk", *arguments]
    return run_commands(_commands(arguments[0], windows), arguments)


def _commands(wanted: str, windows: Windows) -> typer.Typer:
    """The command that is wanted, so that only its modules are loaded; all of them when help is."""
    app = typer.Typer(
        help="On-site check-in and badge printing. Without a command the desk opens.",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "obj": windows},
    )
    app.callback()(_no_command_of_its_own)
    for name in [wanted] if wanted in _COMMANDS else _COMMANDS:
        module, function = _COMMANDS[name]
        found = getattr(import_module(f"checkin.cli.{module}"), function)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def _no_command_of_its_own() -> None:
    """On-site check-in and badge printing. Without a command the desk opens."""
