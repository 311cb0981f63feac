"""Judges the summary of a headless demo: the server counted the same people as the desk, and badges came out."""

import json
import sys
from pathlib import Path
from typing import Any


def problems(summary: dict[str, Any]) -> list[str]:
    """What is wrong with a shift that should have gone well; empty when nothing is."""
    badge_files, screenshots = summary["badge_files"], summary["screenshots"]
    claims = {
        "nobody was scanned": summary["scanned"] > 0,
        "the verdicts are not one for each scan": sum(summary["verdicts"].values()) == summary["scanned"],
        "nobody arrived": summary["desk_arrived"] > 0,
        "desk and server count differently": summary["desk_arrived"] == summary["server_arrived"],
        "no badge was printed": summary["badges"] > 0 and bool(badge_files),
        "there are no screenshots": bool(screenshots),
        "a file is missing or empty": all(
            Path(name).is_file() and Path(name).stat().st_size for name in badge_files + screenshots
        ),
    }
    return [problem for problem, holds in claims.items() if not holds]


def main(path: str) -> int:
    """Print the summary's figures and what is wrong with it; 1 when something is."""
    summary = json.loads(Path(path).read_text("utf-8"))
    figures = {name: len(value) if isinstance(value, list) else value for name, value in summary.items()}
    sys.stdout.write(json.dumps(figures) + "\n")
    found = problems(summary)
    for problem in found:
        sys.stderr.write(f"The demo's shift went wrong: {problem}.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
