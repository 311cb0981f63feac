"""Template files as they travel between events: the template as TOML, and beside it the pictures that it shows."""

import io
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from PIL import Image as PillowImage

from checkin.badges.pictures import MOST_BYTES, Picture, PictureError, read_picture
from checkin.badges.template import PHOTO, Image, Template, TemplateError, parse_template, template_text

SUFFIX = ".toml"
LONGEST_NAME = 60
_LARGE_PICTURE = 400_000
"""Bytes; a larger one is kept only as large as a badge needs it."""
_LARGEST_FILE = 2_000_000
_NOT_IN_NAMES = re.compile(r"[^\w .()-]+")


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """What was read from a file: a template with the pictures that lay beside it."""

    name: str
    template: Template
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    """Pictures that the template names and that did not lie beside it."""


def pictures_of(template: Template) -> list[str]:
    """The files of all pictures that a template shows, photos of participants left out."""
    files = (element.file for element in template.elements if isinstance(element, Image))
    return list(dict.fromkeys(file for file in files if file != PHOTO))


def read_template_file(path: Path) -> TemplateFile:
    """The template in a file, with the pictures beside it. Raises TemplateError or PictureError."""
    name = template_name(path.stem)
    template = parse_template(_text(path), name)
    pictures, missing = {}, []
    for file in pictures_of(template):
        beside = path.parent / file
        if beside.is_file():
            pictures[file] = read_picture_file(beside)
        else:
            missing.append(file)
    return TemplateFile(name, template, pictures, tuple(missing))


def write_template_file(path: Path, template: Template, pictures: Mapping[str, bytes]) -> list[Path]:
    """Write a template, and beside it the pictures that it shows; what was written.

    Raises TemplateError when it cannot be, or another picture of the same name lies there.
    """
    path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    contents = {path.parent / file: pictures[file] for file in pictures_of(template) if file in pictures}
    try:
        for beside, content in contents.items():
            if beside.exists() and beside.read_bytes() != content:
                raise TemplateError(
                    f"There is another picture “{beside.name}” in {path.parent} already; choose another folder."
                )
        for file, content in {**contents, path: template_text(template).encode()}.items():
            partial = file.with_name(f"{file.name}.partial")
            partial.write_bytes(content)
            os.replace(partial, file)
    except OSError as error:
        raise TemplateError(
            f"{path} cannot be written ({error.strerror}); make room there or choose another folder."
        ) from error
    return [path, *contents]


def read_picture_file(path: Path) -> bytes:
    """The content of a picture's file, made smaller where a badge does not need all of it. Raises PictureError."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(f"The picture “{path.name}” is larger than 20 MB; save it smaller.")
        content = path.read_bytes()
    except OSError as error:
        raise PictureError(f"{path} cannot be read ({error.strerror}); choose another picture.") from error
    return storable_picture(content, path.name)


def storable_picture(content: bytes, name: str) -> bytes:
    """A picture as an event keeps it, which every desk gets. Raises PictureError when it cannot be shown."""
    picture = read_picture(content, name)
    return content if len(content) <= _LARGE_PICTURE else min(content, _as_it_prints(picture), key=len)


def template_name(text: str) -> str:
    """A name that a template may have, as near as can be to the text."""
    return _cleaned(text)[:LONGEST_NAME].strip() or "template"


def free_name(wanted: str, taken: Mapping[str, object] | frozenset[str] | set[str] | list[str]) -> str:
    """The name, or the first of “name 2”, “name 3” … that is not taken."""
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted[: LONGEST_NAME - 5]} {number}"
    return name


def adopted_picture(file: str, content: bytes, known: Mapping[str, bytes]) -> str:
    """The name under which a picture joins those known: its own, unless another picture has that."""
    stem, dot, ending = file.rpartition(".")
    stem, ending = (_cleaned(stem)[:80] or "picture", _cleaned(ending)[:10]) if dot else (_cleaned(file)[:80], "")
    number, name = 1, f"{stem or 'picture'}{dot}{ending}".lstrip(" .-()") or "picture"
    while known.get(name, content) != content:
        number += 1
        name = f"{stem}-{number}{dot}{ending}"
    return name


def adopted(file: TemplateFile, known: Mapping[str, bytes]) -> TemplateFile:
    """The same with its pictures under names that no other picture among those known has."""
    names = {name: adopted_picture(name, content, known) for name, content in file.pictures.items()}
    elements = tuple(
        msgspec.structs.replace(element, file=names.get(element.file, element.file))
        if isinstance(element, Image)
        else element
        for element in file.template.elements
    )
    template = msgspec.structs.replace(file.template, elements=elements)
    pictures = {names[name]: content for name, content in file.pictures.items()}
    return TemplateFile(file.name, template, pictures, file.missing)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise TemplateError(f"{path} is larger than 2 MB, which no badge template is; choose another file.")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise TemplateError(f"{path} cannot be read ({error.strerror}); choose another file.") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"{path} is no text in UTF-8, as a badge template is; choose another file.") from error


def _cleaned(text: str) -> str:
    return " ".join(_NOT_IN_NAMES.sub(" ", text).split()).strip(" .-()")


def _as_it_prints(picture: Picture) -> bytes:
    if picture.jpeg is not None:
        return picture.jpeg
    size = (picture.width, picture.height)
    image = PillowImage.frombytes("RGB", size, picture.rgb)
    if picture.opacity is not None:
        image.putalpha(PillowImage.frombytes("L", size, picture.opacity))
    packed = io.BytesIO()
    image.save(packed, "PNG", optimize=True)
    return packed.getvalue()
