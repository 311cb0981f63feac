"""What can be wrong with a badge on paper."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """For programs; the problem's detail is the sentence for people."""

    EMPTY_NAME = "empty_name"
    MISSING_GLYPH = "missing_glyph"
    TOO_SMALL = "too_small"
    """All of the text is there, in a smaller type or on more lines than the template wants."""
    DOES_NOT_FIT = "does_not_fit"
    """The text is cut, or broken inside a word."""
    UNREADABLE_CODE = "unreadable_code"
    ALL_CAPITALS = "all_capitals"
    HOMONYM = "homonym"
    MISSING_PHOTO = "missing_photo"
    NO_BADGE = "no_badge"
    """The badge could not be made at all and is not in the batch."""


FLAWS = frozenset(
    {
        ProblemKind.EMPTY_NAME,
        ProblemKind.MISSING_GLYPH,
        ProblemKind.DOES_NOT_FIT,
        ProblemKind.UNREADABLE_CODE,
        ProblemKind.MISSING_PHOTO,
    }
)
"""What is wrong with a badge itself, so that whoever hands it over should look at it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a badge that a person should see. `detail` is one sentence."""

    participant: str
    kind: ProblemKind
    detail: str
