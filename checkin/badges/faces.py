"""What a badge shows."""

import msgspec

from checkin.event import Category
from checkin.participants import Participant, name_parts

FIELDS = frozenset(
    (
        "event", "category", "code", "name", "family_name", "given_name", "middle_name", "latin_name", "organisation",
        "position", "region", "city", "notes", "language", "tracks", "ticket_code", "photo",
    )
)  # fmt: skip
"""The fields that a template may name."""


class BadgeFace(msgspec.Struct, frozen=True, gc=False):
    """One badge to be printed: whose it is, and the badge code in its QR code. As Participant, in no cycle."""

    participant: Participant
    category: Category
    code: str
    event_name: str

    def field(self, name: str) -> str:
        """The text of a template's field; the Latin name only where the name itself is not in Latin letters."""
        match name:
            case "event":
                return self.event_name
            case "category":
                return self.category.name
            case "code":
                return self.code
            case "latin_name" if is_latin(self.participant.name):
                return ""
            case "tracks":
                return ", ".join(self.participant.tracks)
            case _ if name.startswith("column:"):
                return self.participant.further.get(name.removeprefix("column:"), "")
            case _:
                return str(getattr(self.participant, name))

    def name_lines(self) -> tuple[str, str] | None:
        """The name on two lines, parted beside the family name; None when it is not known where that ends."""
        words, family = self.participant.name.split(), self.participant.family_name.split()
        if not family and (parts := name_parts(self.participant.name)):
            family = [parts[0]]
        if not family or len(family) >= len(words):
            return None
        if words[: len(family)] == family:
            return " ".join(family), " ".join(words[len(family) :])
        if words[-len(family) :] == family:
            return " ".join(words[: -len(family)]), " ".join(family)
        return None


def is_latin(text: str) -> bool:
    """Whether every letter of the text is a Latin one."""
    return all(not letter.isalpha() or letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" for letter in text)
