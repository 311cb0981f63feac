"""The lists of other systems, recognised by headings that only they write. Pure.

pretix: check-in list export (src/pretix/plugins/checkinlists/exporters.py). Hi.Events: AttendeesExport.php. Indico:
generate_spreadsheet_from_registrations. alf.io: export of an event's attendees. Eventbrite and Timepad: their attendee
lists as organisers download them.
"""

from collections.abc import Sequence

import msgspec

from checkin.roster.spelling import words


class System(msgspec.Struct, frozen=True):
    """A system: the headings by which its list is known, and the columns whose headings do not say what they hold."""

    name: str
    known_by: tuple[tuple[str, ...], ...]
    """Any of these sets, all of it."""
    columns: dict[str, tuple[str, ...]]
    """Field to headings, the first of which is there."""
    not_used: tuple[str, ...] = ()
    """Headings that look like a field and are none."""


SYSTEMS = (
    System(
        "pretix",
        (
            ("Order code", "Attendee name", "Product"),
            ("Код заказа", "Имя участника", "Продукт"),
            ("Bestellnummer", "Teilnehmername", "Produkt"),
        ),
        {
            "ticket_code": ("Secret", "Секрет", "Geheimnis"),
            "name": ("Attendee name", "Имя участника", "Teilnehmername"),
            "family_name": ("Attendee name: Family name", "Attendee name: Surname"),
            "given_name": ("Attendee name: Given name", "Attendee name: First name"),
            "middle_name": ("Attendee name: Middle name",),
            "category": ("Product", "Продукт", "Produkt"),
            "email": ("E-mail", "Attendee email"),
            "phone": ("Phone number",),
            "organisation": ("Company",),
        },
        ("Order code",),
    ),
    System(
        "Eventbrite",
        (
            ("Order #", "Order Date", "Ticket Type"),
            ("Order ID", "Order Date", "Attendee Status"),
            ("Order no.", "Order Date", "Ticket Type"),
        ),
        {
            "ticket_code": ("Barcode #", "Barcode", "Attendee #", "Attendee no."),
            "given_name": ("First Name", "Attendee first name"),
            "family_name": ("Last Name", "Surname", "Attendee last name", "Attendee Surname"),
            "email": ("Email", "Attendee email"),
            "category": ("Ticket Type", "Ticket type"),
            "status": ("Attendee Status", "Attendee status"),
            "phone": ("Cell Phone", "Mobile Phone", "Home Phone"),
        },
        ("Attendee #", "Order #"),
    ),
    System(
        "Timepad",
        (
            ("Номер заказа", "Номер билета", "Тип билета"),
            ("Номер заказа", "Код билета", "Категория билета"),
            ("Номер заказа", "Штрихкод", "Категория билета"),
            ("ID заказа", "Номер билета", "Категория билета"),
        ),
        {
            "ticket_code": ("Штрихкод", "Штрих-код", "Код билета", "Номер билета"),
            "family_name": ("Фамилия",),
            "given_name": ("Имя",),
            "email": ("E-mail", "Email"),
            "category": ("Категория билета", "Тип билета"),
            "status": ("Статус билета", "Статус заказа", "Статус"),
        },
    ),
    System(
        "Hi.Events",
        (("Product Name", "Event ID", "Public ID", "Short ID"), ("Ticket Name", "Event ID", "Public ID", "Short ID")),
        {
            "ticket_code": ("Public ID",),
            "given_name": ("First Name",),
            "family_name": ("Last Name",),
            "category": ("Product Name", "Ticket Name"),
        },
    ),
    System(
        "Indico",
        (("ID", "Name", "Registration state"), ("ID", "Name", "Registration date")),
        {
            "name": ("Name",),
            "family_name": ("Last Name",),
            "given_name": ("First Name",),
            "email": ("Email Address",),
            "organisation": ("Affiliation",),
            "status": ("Registration state",),
        },
    ),
    System(
        "alf.io",
        (("ID", "Category", "ReservationID", "Full Name"), ("ID", "Category", "Reservation ID", "Full Name")),
        {
            "ticket_code": ("ID",),
            "name": ("Full Name",),
            "given_name": ("First Name",),
            "family_name": ("Last Name",),
            "category": ("Category",),
            "email": ("E-Mail",),
        },
    ),
)


def system_of(headings: Sequence[str]) -> System | None:
    """The system that writes these headings."""
    present = {plain(heading) for heading in headings}
    for system in SYSTEMS:
        if any(all(plain(heading) in present for heading in known) for known in system.known_by):
            return system
    return None


def plain(heading: str) -> str:
    """A heading by its words alone."""
    return " ".join(words(heading))
