"""Words of the designer: what elements, fields, colours and conditions are called."""

from checkin.badges.template import PHOTO, Code, Element, Form, Image, Shape, TextBox, When

KINDS = {TextBox: "Text", Shape: "Shape", Image: "Picture", Code: "Code"}
SHAPES = {"rectangle": "Rectangle", "ellipse": "Ellipse", "line": "Line"}
CODES = {"qr": "QR code", "code128": "Bar code"}
FORMS = {
    Form.SINGLE: "One side",
    Form.DOUBLE: "Two sides, printed on both",
    Form.FOLDED: "Two sides, folded at the top",
}
SIDES = {"front": "Front", "back": "Back"}
ACROSS = {"left": "Left", "centre": "Centre", "right": "Right"}
DOWN = {"top": "Top", "middle": "Middle", "bottom": "Bottom"}
FIELDS = {
    "name": "Name",
    "latin_name": "Name in Latin letters",
    "family_name": "Family name",
    "given_name": "Given name",
    "middle_name": "Middle name",
    "organisation": "Organisation",
    "position": "Position",
    "region": "Region",
    "city": "City",
    "category": "Category",
    "tracks": "Tracks",
    "event": "Event",
    "code": "Badge code",
    "ticket_code": "Ticket code",
    "language": "Language",
    "notes": "Notes",
    "photo": "Photo's file",
}
COLOURS = {
    "category": "Category's colour",
    "on_category": "Readable on it",
    "": "None",
    "#111418": "Black",
    "#ffffff": "White",
    "#4a5260": "Grey",
}


def title_of(element: Element) -> str:
    """What an element is called in the list: its label, or else what it shows."""
    return element.label or _content(element)


def _content(element: Element) -> str:
    match element:
        case Shape(shape=shape):
            return SHAPES[shape]
        case TextBox(parts=parts):
            return parts[0].text
        case Image(file=file):
            return "Photo" if file == PHOTO else file
        case Code(symbology=symbology):
            return CODES[symbology]


def kind_of(element: Element) -> str:
    """What sort of element it is, in a word."""
    match element:
        case Shape(shape=shape):
            return SHAPES[shape]
        case Code(symbology=symbology):
            return CODES[symbology]
        case Image(file=file) if file == PHOTO:
            return "Photo"
        case _:
            return KINDS[type(element)]


def field_name(field: str) -> str:
    """What a field is called; a further column of the roster by its heading."""
    return FIELDS.get(field, field.removeprefix("column:"))


def colour_name(colour: str) -> str:
    """What a colour is called."""
    return COLOURS.get(colour, colour)


def values_asked(when: When) -> str:
    """The values that a condition asks for, which only the file can change; empty without any."""
    return "; ".join(f"{field_name(field)} is “{value}”" for field, value in when.equals.items())
