"""Asks the service of known vulnerabilities about every locked package, where it can be reached: python .ci/audit.py.

The arguments are the command that runs pip-audit. Exit code 1 for a vulnerability that is known; a service that cannot
be reached is told, and no failure: docs/dependencies.md records what was known.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_LOCKS = ("requirements.lock", ".ci/tools.lock")
_PATIENCE_S = 300
_NOT_REACHED = (
    "No service of known vulnerabilities answered{about}: what docs/dependencies.md recorded on its date "
    "stands unasked.\n"
)


def audited(command: list[str], lock: str) -> list[dict[str, Any]]:
    """What pip-audit says of each package of a lock; empty when it could not ask."""
    asked = [*command, "--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json", "-r", lock]
    try:
        ended = subprocess.run(  # noqa: S603 - the command is the Makefile's
            asked, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
        return list(json.loads(ended.stdout)["dependencies"])
    except (subprocess.TimeoutExpired, OSError, ValueError, KeyError):
        return []


def main(command: list[str]) -> int:
    """Tell what is known; 1 when anything is."""
    answers = [one for lock in _LOCKS for one in audited(command, lock)]
    unanswered = sorted(one["name"] for one in answers if "skip_reason" in one)
    vulnerable = [one for one in answers if one.get("vulns")]
    for one in vulnerable:
        known = ", ".join(
            f"{vuln['id']} (mended in {', '.join(vuln['fix_versions']) or 'none'})" for vuln in one["vulns"]
        )
        sys.stderr.write(f"{one['name']} {one['version']}: {known}\n")
    if not answers or len(unanswered) == len(answers):
        sys.stdout.write(_NOT_REACHED.format(about=""))
    elif unanswered:
        sys.stdout.write(_NOT_REACHED.format(about=f" about {', '.join(unanswered)}"))
    else:
        sys.stdout.write(f"{len(answers)} packages: {len(vulnerable)} with known vulnerabilities.\n")
    return 1 if vulnerable else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
