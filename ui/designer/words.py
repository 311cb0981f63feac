"""Words of the designer: what elements, fields, colours and conditions are called."""

from checkin.badges.template import PHOTO, Code, Element, Form, Image, Shape, TextBox, When
from ui.language import mark, tr

KINDS = {TextBox: mark("Text"), Shape: mark("Shape"), Image: mark("Picture"), Code: mark("Code")}
SHAPES = {"rectangle": mark("Rectangle"), "ellipse": mark("Ellipse"), "line": mark("Line")}
CODES = {"qr": mark("QR code"), "code128": mark("Bar code")}
FORMS = {
    Form.SINGLE: mark("One side"),
    Form.DOUBLE: mark("Two sides, printed on both"),
    Form.FOLDED: mark("Two sides, folded at the top"),
}
SIDES = {"front": mark("Front"), "back": mark("Back")}
ACROSS = {"left": mark("Left"), "centre": mark("Centre"), "right": mark("Right")}
FONTS = {"sans": mark("Without serifs"), "serif": mark("With serifs")}
DOWN = {"top": mark("Top"), "middle": mark("Middle"), "bottom": mark("Bottom")}
FIELDS = {
    "name": mark("Name"),
    "latin_name": mark("Name in Latin letters"),
    "family_name": mark("Family name"),
    "given_name": mark("Given name"),
    "middle_name": mark("Middle name"),
    "organisation": mark("Organisation"),
    "position": mark("Position"),
    "region": mark("Region"),
    "city": mark("City"),
    "category": mark("Category"),
    "tracks": mark("Tracks"),
    "event": mark("Event"),
    "code": mark("Badge code"),
    "ticket_code": mark("Ticket code"),
    "language": mark("Language"),
    "notes": mark("Notes"),
    "photo": mark("Photo's file"),
}
COLOURS = {
    "category": mark("Category's colour"),
    "on_category": mark("Readable on it"),
    "": mark("None"),
    "#111418": mark("Black"),
    "#ffffff": mark("White"),
    "#4a5260": mark("Grey"),
}


_OWN_LABELS = (
    mark("Badge code"), mark("Band"), mark("Category"), mark("Event and category"), mark("Name"), mark("Name behind"),
    mark("Region and number"), mark("Tracks"), mark("Where from"), mark("Who"),
)  # fmt: skip
"""What elements are called in the templates that come with the program."""


def label_of(element: Element) -> str:
    """An element's label; one of the program's own in the language in use."""
    return tr(element.label) if element.label in _OWN_LABELS else element.label


def title_of(element: Element) -> str:
    """What an element is called in the list: its label, or else what it shows."""
    return label_of(element) or _content(element)


def _content(element: Element) -> str:
    match element:
        case Shape(shape=shape):
            return tr(SHAPES[shape])
        case TextBox(parts=parts):
            return parts[0].text
        case Image(file=file):
            return tr("Photo") if file == PHOTO else file
        case Code(symbology=symbology):
            return tr(CODES[symbology])


def kind_of(element: Element) -> str:
    """What sort of element it is, in a word."""
    match element:
        case Shape(shape=shape):
            return tr(SHAPES[shape])
        case Code(symbology=symbology):
            return tr(CODES[symbology])
        case Image(file=file) if file == PHOTO:
            return tr("Photo")
        case _:
            return tr(KINDS[type(element)])


def field_name(field: str) -> str:
    """What a field is called; a further column of the roster by its heading."""
    return tr(FIELDS[field]) if field in FIELDS else field.removeprefix("column:")


def colour_name(colour: str) -> str:
    """What a colour is called."""
    return tr(COLOURS[colour]) if colour in COLOURS else colour


def values_asked(when: When) -> str:
    """The values that a condition asks for, which only the file can change; empty without any."""
    return "; ".join(
        tr("{field} is “{value}”").format(field=field_name(field), value=value) for field, value in when.equals.items()
    )
