"""Writes what the program consists of as CycloneDX 1.6 JSON: python .ci/sbom.py FILE.

Packages with their hashes and who needs them are those of requirements.lock, their licences those of
docs/dependencies.md, the fonts, icons and sounds those of docs/licences.md. The same sources give the same file.
"""

import hashlib
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_PACKAGE = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)(?: ; (.*?))? \\$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_PARENT = re.compile(r"^    #(?: via)? +(\S.*)$")
_ROW = re.compile(r"^\| ([a-z0-9][a-z0-9.-]*) \| ([^ |]+) \| ([^|]+?) \|", re.MULTILINE)
_ASSET_ROW = re.compile(r"^\| ([^|]+) \| ([^|]*`assets/[^|]+) \| ([^|]+) \|$", re.MULTILINE)
_ASSET_LICENCES = {
    "SIL Open Font License 1.1": "OFL-1.1",
    "ISC, some": "ISC AND MIT",
    "made for": "Apache-2.0",
    "pypinyin": "MIT",
}
_NAMESPACE = uuid.UUID("7c9e6f0a-2f0e-4c53-9f86-0d7f4b0f5a11")

Component = dict[str, Any]


def packages(lock: str, licences: dict[tuple[str, str], str]) -> Iterator[tuple[Component, set[str]]]:
    """Each package of the lock, and the names of what needs it. Raises KeyError for one without a licence."""
    for block in re.split(r"\n(?=[a-z0-9])", lock):
        head, *lines = block.splitlines()
        found = _PACKAGE.match(head)
        if found is None:
            raise SystemExit(f"requirements.lock has a line that is no package: {head}")
        name, version, marker = found.groups()
        parents = {told[1] for line in lines if (told := _PARENT.match(line)) and told[1] != "via"}
        reference = f"pkg:pypi/{name}@{version}"
        component: Component = {
            "type": "library",
            "bom-ref": reference,
            "name": name,
            "version": version,
            "hashes": [{"alg": "SHA-256", "content": digest} for digest in sorted(_HASH.findall(block))],
            "licenses": [{"expression": licences[name, version]}],
            "purl": reference,
        }
        if marker:
            component["properties"] = [{"name": "checkin-desk:where", "value": marker}]
        yield component, parents


def assets(table: str) -> Iterator[Component]:
    """What comes with the program and is not code: a component for each row, its files within."""
    for name, where, licence in _ASSET_ROW.findall(table):
        files = sorted({path for glob in re.findall(r"`(assets/[^`]+)`", where) for path in _files(glob)})
        if not files:
            raise SystemExit(f"docs/licences.md names files that are not there: {where}")
        expression = next(spdx for words, spdx in _ASSET_LICENCES.items() if words in licence or words in name)
        yield {
            "type": "file",
            "bom-ref": f"asset:{name}",
            "name": name,
            "licenses": [{"expression": expression}],
            "components": [_file(path) for path in files],
        }


def _files(glob: str) -> Iterator[Path]:
    for path in ROOT.glob(glob.rstrip("/")):
        yield from sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]


def _file(path: Path) -> Component:
    name = path.relative_to(ROOT).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"file:{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def needed_to_run(found: list[tuple[Component, set[str]]], program: str) -> set[str]:
    """The names of packages without which the program does not run; the others are for work on it."""
    named = {component["name"] for component, parents in found if f"{program} (pyproject.toml)" in parents}
    while more := {c["name"] for c, parents in found if parents & named} - named:
        named |= more
    return named


def bill() -> dict[str, Any]:
    """The whole document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    rows = _ROW.findall((ROOT / "docs/dependencies.md").read_text("utf-8"))
    licences = {(name, version): licence for name, version, licence in rows}
    found = list(packages((ROOT / "requirements.lock").read_text("utf-8").strip(), licences))
    running = needed_to_run(found, project["name"])
    for component, _ in found:
        component["scope"] = "required" if component["name"] in running else "excluded"
    own = f"{project['name']}@{project['version']}"
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"expression": project["license"]}],
            }
        },
        "components": [*(component for component, _ in found), *assets((ROOT / "docs/licences.md").read_text("utf-8"))],
        "dependencies": _dependencies(found, project["name"], own),
    }
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    return document | {"serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, digest)}"}


def _dependencies(found: list[tuple[Component, set[str]]], program: str, own: str) -> list[dict[str, Any]]:
    needs: dict[str, set[str]] = {own: set()} | {component["bom-ref"]: set() for component, _ in found}
    references: dict[str, list[str]] = {}
    for component, _ in found:
        references.setdefault(component["name"], []).append(component["bom-ref"])
    for component, parents in found:
        for parent in parents:
            for reference in [own] if parent.startswith(f"{program} (") else references[parent]:
                needs[reference].add(component["bom-ref"])
    return [{"ref": reference, "dependsOn": sorted(needed)} for reference, needed in needs.items()]


def main(file: Path) -> None:
    """Write the file."""
    try:
        text = json.dumps(bill(), indent=1, ensure_ascii=False)
    except KeyError as error:
        raise SystemExit(f"docs/dependencies.md has no row for {' '.join(error.args[0])}: add it.") from error
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
