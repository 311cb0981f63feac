"""The badge templates of an event: saved, removed, given to categories, with the pictures that they show.

They are part of the event's settings, which every desk gets from its server. So they are changed at the server, or at a
desk that has none.
"""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from checkin.badges.designs import Designs, built_in_names
from checkin.badges.pictures import read_picture
from checkin.badges.template import Template, TemplateError, check_template, parse_template, template_text
from checkin.badges.template_files import (
    LONGEST_NAME,
    TemplateFile,
    adopted,
    pictures_of,
    template_name,
)
from checkin.errors import CheckinError
from checkin.event import Event, EventError
from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Store
from checkin.permissions import RULES, Act
from checkin.station.settings import change_event
from checkin.station.shift import Shift
from checkin.station.values import NotPermitted

MOST_PICTURES_BYTES = 6_000_000
"""Of all pictures of an event together, for every desk gets them with the settings."""
_MOST_TEMPLATES = 100
_FROM_SERVER = (
    "This desk gets its badge templates from the server: export this one as a file, and import it there with "
    "“templates import”."
)


class Designing:
    """What a station's people may do with the event's templates. Every method may be called from any thread."""

    def __init__(self, store: DeskStore, shift: Shift, changed: Callable[[Event], None]) -> None:
        self._store = store
        self._shift = shift
        self._changed = changed

    @property
    def obstacle(self) -> str:
        """Why templates cannot be saved here, as a sentence; empty when they can."""
        if not self._shift.allows(Act.TEMPLATES):
            return RULES[Act.TEMPLATES].refusal
        return _FROM_SERVER if self._store.remote() is not None else ""

    def refresh(self) -> None:
        """Read the event's settings anew, which another program may have changed."""
        event, _ = self._store.event()
        self._changed(event)

    def save(
        self, name: str, template: Template, pictures: Mapping[str, bytes], *, instead_of: str | None = None
    ) -> None:
        """Keep a template in the event, see save_template. Raises NotPermitted, TemplateError or PictureError."""
        self._require_allowed()
        self._changed(save_template(self._store, name, template, pictures, instead_of=instead_of))

    def remove(self, name: str) -> None:
        """Remove a template from the event. Raises NotPermitted or TemplateError."""
        self._require_allowed()
        self._changed(remove_template(self._store, name))

    def assign(self, category: str, name: str) -> None:
        """Let the badges of a category be made by this template. Raises NotPermitted, TemplateError or EventError."""
        self._require_allowed()
        self._changed(assign_template(self._store, name, [category]))

    def _require_allowed(self) -> None:
        if self.obstacle:
            raise NotPermitted(self.obstacle)


def require_own_settings(store: DeskStore) -> None:
    """Raise NotPermitted where the event's settings come from a server."""
    if store.remote() is not None:
        raise NotPermitted(_FROM_SERVER)


def save_template(
    store: Store,
    name: str,
    template: Template,
    pictures: Mapping[str, bytes],
    *,
    instead_of: str | None = None,
) -> Event:
    """Keep a template in the event, with those of the pictures that it shows; the event as it is then.

    `instead_of` is the text that the event must have under this name now, empty for none, so that nobody's changes are
    written over; None for whatever it has.

    Raises TemplateError for a name or a template with a mistake or when somebody else was quicker, and PictureError for
    a picture that cannot be shown.
    """
    if template_name(name) != name:
        raise TemplateError(
            f"“{name}” cannot be the name of a badge template; write up to {LONGEST_NAME} letters, digits and spaces."
        )
    check_template(template, name)
    new = {file: pictures[file] for file in pictures_of(template) if file in pictures}
    for file, content in new.items():
        read_picture(content, file)

    def change(event: Event) -> Event:
        if instead_of is not None and event.badge_templates.get(name, "") not in (instead_of, template_text(template)):
            raise TemplateError(
                f"Somebody else saved “{name}” meanwhile: duplicate yours under another name, or open theirs."
            )
        templates, images = {**event.badge_templates, name: template_text(template)}, {**event.badge_images, **new}
        if len(templates) > _MOST_TEMPLATES:
            raise TemplateError(f"The event has {_MOST_TEMPLATES} badge templates, the most there can be; remove one.")
        for file in pictures_of(template):
            if file not in images:
                raise TemplateError(f"The template shows the picture “{file}”, which the event does not have: add it.")
        return _with(event, templates, images)

    return change_event(store, change)


def import_template(store: Store, file: TemplateFile, name: str) -> Event:
    """Keep a template that was read from a file under a name; pictures of others keep theirs. As save_template."""
    event, _ = store.event()
    own = adopted(file, event.badge_images)
    return save_template(store, name, own.template, own.pictures)


def remove_template(store: Store, name: str) -> Event:
    """Remove a template from the event; the event as it is then.

    Raises TemplateError when the event has none of that name, or a category would be left without a template.
    """

    def change(event: Event) -> Event:
        if name not in event.badge_templates:
            raise TemplateError(f"The event has no badge template “{name}” of its own; it has: {_own(event)}.")
        users = [category.name for category in event.categories if category.badge_template == name]
        if users and name not in built_in_names():
            raise TemplateError(f"“{name}” is the badge of {', '.join(users)}: give them another template first.")
        rest = {other: text for other, text in event.badge_templates.items() if other != name}
        return _with(event, rest, event.badge_images)

    return change_event(store, change)


def assign_template(store: Store, name: str, categories: Sequence[str]) -> Event:
    """Let the badges of categories, named by key or name, be made by this template; the event as it is then.

    Raises TemplateError for a template that there is not, and EventError for a category that the event does not have.
    """

    def change(event: Event) -> Event:
        Designs(event).template(name)
        wanted = [event.category(category) for category in categories]
        for asked, found in zip(categories, wanted, strict=True):
            if found not in event.categories:
                known = ", ".join(each.key for each in event.categories)
                raise EventError(f"The event has no category “{asked}”; it has: {known}.")
        given = tuple(
            msgspec.structs.replace(each, badge_template=name) if each in wanted else each for each in event.categories
        )
        return msgspec.structs.replace(event, categories=given)

    return change_event(store, change)


def _with(event: Event, templates: dict[str, str], images: dict[str, bytes]) -> Event:
    """The event with these templates, and those of the pictures that any of them shows."""
    shown = _shown(templates)
    kept = {file: content for file, content in images.items() if shown is None or file in shown}
    if sum(map(len, kept.values())) > MOST_PICTURES_BYTES:
        raise TemplateError(
            f"The pictures of all badge templates together are larger than {MOST_PICTURES_BYTES // 1_000_000} MB; "
            "save the largest ones smaller."
        )
    return msgspec.structs.replace(event, badge_templates=templates, badge_images=kept)


def _shown(templates: Mapping[str, str]) -> set[str] | None:
    """The pictures that templates show; None when one of them cannot be read, and all must be kept."""
    try:
        return {file for name, text in templates.items() for file in pictures_of(parse_template(text, name))}
    except CheckinError:
        return None


def _own(event: Event) -> str:
    return ", ".join(sorted(event.badge_templates)) or "none"
