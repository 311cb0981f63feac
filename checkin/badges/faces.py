"""What a badge shows."""

from dataclasses import dataclass

from checkin.event import Category
from checkin.participants import Participant


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """One badge to be printed: whose it is, and the badge code in its QR code."""

    participant: Participant
    category: Category
    code: str
    event_name: str

    def field(self, name: str) -> str:
        """The text of a template's field."""
        match name:
            case "event":
                return self.event_name
            case "category":
                return self.category.name
            case "code":
                return self.code
            case _:
                return str(getattr(self.participant, name))


FIELDS = frozenset(
    (
        "event", "category", "code", "name", "family_name", "given_name", "middle_name", "latin_name", "organisation",
        "position", "region", "city", "notes",
    )
)  # fmt: skip
"""The fields that a template may name."""
