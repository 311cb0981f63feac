"""The badge designs of one event: a badge's template, with its pictures. Layout is pure; files are read here."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from checkin.assets import ASSETS
from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, holds, lay_out
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.pictures import Picture, PictureError, read_picture
from checkin.badges.template import PHOTO, Form, Image, Template, TemplateError, parse_template
from checkin.badges.watermark import REHEARSAL, marked
from checkin.event import Event

FOLDER = ASSETS / "badges"


class Designs:
    """Templates and pictures: the event's own first, then those that come with the program."""

    def __init__(self, event: Event, photos: PhotoFolder | None = None) -> None:
        self._event = event
        self._photos = photos

    def with_pictures(self, pictures: Mapping[str, bytes]) -> "Designs":
        """The same with further pictures, or others of the same names."""
        images = {**self._event.badge_images, **pictures}
        return Designs(msgspec.structs.replace(self._event, badge_images=images), self._photos)

    @property
    def names(self) -> list[str]:
        """Of all templates."""
        return sorted({*built_in_names(), *self._event.badge_templates})

    def template(self, name: str) -> Template:
        """The template of this name. Raises TemplateError when there is none, or it has a mistake."""
        own = self._event.badge_templates.get(name)
        if own is not None:
            return parse_template(own, name)
        if name in built_in_names():
            return parse_template(built_in_text(name), name)
        raise TemplateError(f"There is no badge template “{name}”; there are: {', '.join(self.names)}.")

    def template_of(self, face: BadgeFace) -> Template:
        """The template of the participant's category."""
        return self.template(face.category.badge_template)

    def lay_out(self, face: BadgeFace, template: Template | None = None) -> Layout:
        """The badge with everything in its place. Raises TemplateError or PictureError when it cannot be made."""
        template = template or self.template_of(face)
        layout = lay_out(template, face, self._pictures(template, face))
        return marked(layout, REHEARSAL) if self._event.is_rehearsal else layout

    def is_two_sided(self, faces: Iterable[BadgeFace]) -> bool:
        """Whether any of the badges is printed on both sides of the paper."""
        names = {face.category.badge_template for face in faces}
        return any(self._form(name) is Form.DOUBLE for name in names)

    def picture_content(self, file: str) -> bytes:
        """The content of a picture's file; nothing when the event does not have it."""
        return self._event.badge_images.get(file, b"")

    def photo_size(self, name: str) -> int | None:
        """The size of a photo's file in bytes; None when it cannot be used."""
        if not name.strip() or self._photos is None:
            return None
        try:
            return self._photos.size(name.strip())
        except (PictureError, OSError):
            return None

    def _form(self, name: str) -> Form | None:
        try:
            return self.template(name).form
        except TemplateError:
            return None

    def _pictures(self, template: Template, face: BadgeFace) -> Mapping[str, Picture]:
        shown = (element for element in template.elements if isinstance(element, Image) and holds(element.when, face))
        files = dict.fromkeys(element.file for element in shown)
        return {file: picture for file in files if (picture := self._picture(file, face)) is not None}

    def _picture(self, file: str, face: BadgeFace) -> Picture | None:
        if file == PHOTO:
            photo = face.participant.photo.strip()
            return self._photos.picture(photo) if photo and self._photos is not None else None
        content = self._event.badge_images.get(file)
        if content is None:
            known = ", ".join(sorted(self._event.badge_images)) or "none"
            raise TemplateError(
                f"The template names the picture “{file}”, which the event does not have; it has: {known}."
            )
        return read_picture(content, file)


def built_in_names() -> frozenset[str]:
    """The templates that come with the program."""
    return frozenset(_built_in())


def built_in_text(name: str) -> str:
    """The text of a template that comes with the program."""
    return _built_in()[name]


@lru_cache(maxsize=1)
def _built_in() -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml"))}
