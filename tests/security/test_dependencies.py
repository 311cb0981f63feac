"""What the program consists of: pinned, recorded, told as a bill of materials that others can read."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

ROOT = Path(__file__).parents[2]
SCHEMAS = Path(__file__).with_name("cyclonedx")
LOCKS = ("requirements.lock", ".ci/tools.lock")
ROW = re.compile(r"^\| ([a-z0-9.-]+) \| ([^ ]+) \| ([^|]+) \| (running|work) \| ([^|]+) \|$", re.MULTILINE)


def blocks(lock: str) -> Iterator[str]:
    """The part of a lock that is about one package."""
    return iter(re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8").strip()))


def pinned(lock: str) -> list[tuple[str, str]]:
    found = [re.match(r"([a-z0-9.-]+)==(\S+)( ;[^\\]+)? \\\n", block) for block in blocks(lock)]
    assert all(found)
    return [(one[1], one[2]) for one in found if one is not None]


def sbom(file: Path, *, script: Path = ROOT / ".ci/sbom.py") -> dict[str, Any]:
    subprocess.run([sys.executable, str(script), str(file)], check=True)
    return dict(json.loads(file.read_text("utf-8")))


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return sbom(tmp_path_factory.mktemp("sbom") / "sbom.json")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert len(pinned(lock)) > 20
    for block in blocks(lock):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block


def test_packages_are_installed_by_their_hashes_and_nothing_is_built_on_the_way() -> None:
    setup, make = (ROOT / ".ci/setup.sh").read_text("utf-8"), (ROOT / "Makefile").read_text("utf-8")
    installs = re.findall(r"pip [^\n]*install(?:[^\n]|\\\n)*", setup + make)
    assert len(installs) == 2
    for command in installs:
        assert "--require-hashes --only-binary :all:" in command


def test_what_is_installed_is_what_is_pinned() -> None:
    for name, pin in pinned("requirements.lock"):
        try:
            installed = version(name)
        except PackageNotFoundError:
            continue  # for other systems
        assert installed in {one for other, one in pinned("requirements.lock") if other == name}, (name, pin)


def test_versions_with_known_holes_are_below_the_floors() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    floors = {"pillow": ">=13.0.0", "reportlab": ">=5.1", "cryptography": ">=48.0.1", "PySide6": "==6.11.3"}
    for name, floor in floors.items():
        assert name + floor in project["dependencies"]


def test_every_pinned_package_is_recorded_with_licence_and_known_issues(bill: dict[str, Any]) -> None:
    rows = {(name, pin): (use, issues) for name, pin, _, use, issues in ROW.findall(_record())}

    assert sorted(rows) == sorted(pinned("requirements.lock"))
    for component in bill["components"]:
        if component["type"] == "library":
            use, _ = rows[component["name"], component["version"]]
            assert (use == "running") is (component["scope"] == "required"), component["name"]
    assert re.search(r"Recorded on 20\d\d-\d\d-\d\d", _record())


def _record() -> str:
    return (ROOT / "docs/dependencies.md").read_text("utf-8")


def test_the_bill_of_materials_is_cyclonedx(bill: dict[str, Any]) -> None:
    schema, spdx, signature = (
        json.loads((SCHEMAS / f"{name}.SNAPSHOT.schema.json").read_text("utf-8"))
        for name in ("bom-1.6", "spdx", "jsf-0.82")
    )
    base = schema["$id"].rsplit("/", 1)[0]
    resources = [
        (f"{base}/{one}.SNAPSHOT.schema.json", text) for one, text in (("spdx", spdx), ("jsf-0.82", signature))
    ]
    registry = jsonschema_rs.Registry(resources)
    validator = jsonschema_rs.Draft7Validator(schema, registry=registry, validate_formats=True)

    assert [error.message for error in validator.iter_errors(bill)] == []
    assert not validator.is_valid(bill | {"bomFormat": "SPDX"})
    assert not validator.is_valid(bill | {"components": [{"type": "library"}]})


def test_the_bill_names_every_package_with_hashes_licence_and_who_needs_it(bill: dict[str, Any]) -> None:
    libraries = [one for one in bill["components"] if one["type"] == "library"]
    own = bill["metadata"]["component"]["bom-ref"]
    references = {one["bom-ref"] for one in libraries} | {own}
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}

    assert sorted((one["name"], one["version"]) for one in libraries) == sorted(pinned("requirements.lock"))
    for component in libraries:
        assert component["hashes"]
        assert component["licenses"][0]["expression"].strip()
    assert set(needs) == references
    assert {one for needed in needs.values() for one in needed} == references - {
        bill["metadata"]["component"]["bom-ref"]
    }


def test_the_bill_names_every_file_that_comes_with_the_program(bill: dict[str, Any]) -> None:
    files = {file["name"]: file for one in bill["components"] for file in one.get("components", ())}
    for folder in ("fonts", "icons", "sounds"):
        for path in (ROOT / "assets" / folder).rglob("*"):
            if path.is_file() and path.suffix not in {".txt", ".md"}:
                name = path.relative_to(ROOT).as_posix()
                assert files[name]["hashes"][0]["content"] == sha256(path.read_bytes()).hexdigest()


def test_the_bill_is_the_same_however_often_it_is_made_and_names_no_place_to_fetch_from(
    bill: dict[str, Any], tmp_path: Path
) -> None:
    assert sbom(tmp_path / "again.json") == bill
    addresses = set(re.findall(r"https?://[^\"]+", (tmp_path / "again.json").read_text("utf-8")))
    assert addresses == {"http://cyclonedx.org/schema/bom-1.6.schema.json"}


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ({"name": "pillow", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}, 1, "CVE-1"),
        ({"name": "pillow", "version": "1", "vulns": []}, 0, "0 with known vulnerabilities"),
        ({"name": "pillow", "skip_reason": "not found"}, 0, "No service of known vulnerabilities answered:"),
        (None, 0, "No service of known vulnerabilities answered:"),
    ],
)
def test_the_audit_fails_on_what_is_known_and_says_so_when_nobody_can_be_asked(
    tmp_path: Path, answer: dict[str, Any] | None, code: int, told: str
) -> None:
    stand_in = tmp_path / "pip_audit.py"
    document = json.dumps({"dependencies": [answer]}) if answer else "no network"
    stand_in.write_text(f"print({document!r})", "utf-8")

    ended = subprocess.run(
        [sys.executable, str(ROOT / ".ci/audit.py"), sys.executable, str(stand_in)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ended.returncode == code
    assert told in ended.stdout + ended.stderr


def test_making_a_badge_does_not_load_the_font_finder_which_would_trust_a_file_in_the_temporary_folder() -> None:
    program = "import sys, checkin.badges.pdf; print('reportlab.lib.fontfinder' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"
