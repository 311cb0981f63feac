"""`make guide`: takes the guide's pictures anew, and prints its sheets."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.guide import pages, pictures, sheets


def main() -> int:
    """With `--sheets` the pictures stay as they are. The exit code."""
    if "--sheets" not in sys.argv[1:]:
        for language in pages.LANGUAGES:
            pictures.take_all(language, pages.PICTURES / language.value)
    try:
        for language in pages.LANGUAGES:
            for name in pages.NAMES:
                sheets.make(pages.Page(name, language))
    except sheets.NoBrowser as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
