"""`make guide`: takes the pictures of the guide, README and docs anew, and prints the guide's sheets."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.badges.picture_of_scripts import take_scripts
from tests.browser import NoBrowser
from tests.guide import live, pages, pictures, sheets


def main() -> int:
    """With `--sheets` the pictures stay as they are. The exit code."""
    try:
        if "--sheets" not in sys.argv[1:]:
            _take_pictures()
        for language in pages.LANGUAGES:
            for name in pages.NAMES:
                sheets.make(pages.Page(name, language))
    except NoBrowser as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    return 0


def _take_pictures() -> None:
    with TemporaryDirectory() as folder:
        os.environ.setdefault("QT_QPA_PLATFORM", pictures.laptop(Path(folder)))
        for language in pages.LANGUAGES:
            pictures.take_all(language, pages.PICTURES / language.value)
        pictures.take_further(pages.FURTHER_PICTURES)
    live.take_live(pages.FURTHER_PICTURES)
    take_scripts(pages.FURTHER_PICTURES)


if __name__ == "__main__":
    sys.exit(main())
