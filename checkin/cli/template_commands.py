"""templates: the badge templates of an event, listed, imported, exported, given to categories and removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.designs import Designs
from checkin.badges.template import TemplateError
from checkin.badges.template_files import free_name, pictures_of, read_template_file, write_template_file
from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.server_commands import opened_server_store
from checkin.cli.terminal import say
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.store import Store
from checkin.station.designing import assign_template, import_template, remove_template, require_own_settings

templates = typer.Typer(no_args_is_help=True, help="The badge templates of the event.")
Name = Annotated[str, typer.Argument(metavar="TEMPLATE", help="The template's name.")]
Database = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="The PostgreSQL of the server, where it has one.")
]


class TemplateDocument(msgspec.Struct, frozen=True):
    """An element of `templates list --json`."""

    name: str
    own: bool
    """Whether it is the event's own, and does not come with the program."""
    width_mm: float | None
    height_mm: float | None
    form: str | None
    pictures: tuple[str, ...]
    categories: tuple[str, ...]
    """Keys of the categories whose badge it is."""
    mistake: str | None = None


class ImportedDocument(msgspec.Struct, frozen=True):
    """The answer to `templates import --json`."""

    name: str
    pictures: tuple[str, ...]


class ExportedDocument(msgspec.Struct, frozen=True):
    """The answer to `templates export --json`."""

    files: tuple[str, ...]


@templates.command("list")
def list_templates(data: Data, database: Database = None, as_json: AsJson = False) -> None:
    """List the event's templates and those that come with the program."""
    with _event_store(data, database, changes=False) as store:
        event, _ = store.event()
    documents = [_document(name, event) for name in Designs(event).names]
    show(documents, as_json=as_json, text=lambda: "\n".join(map(_line, documents)))


@templates.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A template; its pictures lie beside it.")],
    data: Data,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="By itself the file's.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the place of the event's of that name.")] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Keep a template from a file in the event. Desks get it when they sync next."""
    read = read_template_file(file)
    with _event_store(data, database) as store:
        event, _ = store.event()
        wanted = name or read.name
        if wanted in event.badge_templates and not replace:
            free = free_name(wanted, event.badge_templates)
            raise TemplateError(f"The event has a template “{wanted}” already: use --replace, or --name “{free}”.")
        event = import_template(store, read, wanted)
    document = ImportedDocument(wanted, tuple(pictures_of(Designs(event).template(wanted))))
    with_pictures = f", with {', '.join(document.pictures)}" if document.pictures else ""
    show(document, as_json=as_json, text=lambda: f"The event has the template “{wanted}”{with_pictures}.")


@templates.command("export")
def export_file(
    name: Name,
    data: Data,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write (.toml).")],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Write a template to a file, with its pictures beside it."""
    with _event_store(data, database, changes=False) as store:
        event, _ = store.event()
    written = write_template_file(output, Designs(event).template(name), event.badge_images)
    document = ExportedDocument(tuple(str(path) for path in written))
    show(document, as_json=as_json, text=lambda: f"Written: {', '.join(document.files)}.")


@templates.command("assign")
def assign(
    name: Name,
    categories: Annotated[list[str], typer.Argument(metavar="CATEGORY…", help="Keys or names of categories.")],
    data: Data,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Let a template be the badge of categories."""
    with _event_store(data, database) as store:
        event = assign_template(store, name, categories)
    document = _document(name, event)
    show(document, as_json=as_json, text=lambda: _line(document))


@templates.command("remove")
def remove(name: Name, data: Data, database: Database = None) -> None:
    """Remove a template of the event's own."""
    with _event_store(data, database) as store:
        remove_template(store, name)
    say(f"The event has no template “{name}” of its own any more.", err=True)


@contextmanager
def _event_store(data: Path, database: str | None, *, changes: bool = True) -> Iterator[Store]:
    """Where the event's settings are kept. A server may run on it; a paired desk may only read."""
    if not changes and database is None:
        with opened_folder(data, read_only=True) as folder:
            yield folder.store
        return
    with opened_server_store(data, database, beside=True) as (folder, store):
        if changes:
            require_own_settings(folder.store)
        yield store


def _document(name: str, event: Event) -> TemplateDocument:
    own, users = (
        name in event.badge_templates,
        tuple(category.key for category in event.categories if category.badge_template == name),
    )
    try:
        template = Designs(event).template(name)
    except CheckinError as error:
        return TemplateDocument(name, own, None, None, None, (), users, error.sentence)
    return TemplateDocument(
        name, own, template.width_mm, template.height_mm, template.form, tuple(pictures_of(template)), users
    )


def _line(document: TemplateDocument) -> str:
    origin = "the event's own" if document.own else "comes with the program"
    size = f"{document.width_mm:g} × {document.height_mm:g} mm, {document.form}" if document.form else document.mistake
    users = f"; badge of {', '.join(document.categories)}" if document.categories else ""
    return f"{document.name}: {size}; {origin}{users}"
