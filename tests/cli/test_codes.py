"""Tickets from the command line: issued as text, pictures, pages and lists; keys changed; tickets revoked."""

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from checkin.datafolder import DataFolder
from checkin.journal.postgres import PostgresStore
from checkin.signed_tickets import SignedTicket, read
from checkin.station.ticket_keys import can_sign
from checkin.tickets import parse_own_ticket
from tests.cli.conftest import Program
from tests.journal.places import PostgresPlace

ROSTER = """Code,Name,E-mail,Organisation,Category
K-1,Ким Анна Сергеевна,anna@example.com,Мэрия Владивостока,Expert
,王小明,wang@example.com,大连市人民政府,Delegation
,Новая Вера Павловна,vera@example.com,=Порт,Expert
,Кимов Пётр,,Завод,Participant
"""


@pytest.fixture
def forum(program: Program, tmp_path: Path) -> Program:
    """An event with four people, of whom one has a code of another system."""
    (tmp_path / "people.csv").write_text(ROSTER, "utf-8")
    made = Program(tmp_path / "forum", program.run)
    assert made("init", "--name", "Форум").code == 0
    assert made("import", str(tmp_path / "people.csv")).code == 0
    return made


def another_desk(forum: Program, tmp_path: Path) -> Program:
    """A desk with the event's settings and nobody on its roster, as before its first sync."""
    with DataFolder.open(forum.data, read_only=True) as folder:
        event, _ = folder.store.event()
    made, _ = DataFolder.create(tmp_path / "south", event, "south")
    made.close()
    return Program(tmp_path / "south", forum.run)


def decoded(file: Path) -> str:
    [found] = zxingcpp.read_barcodes(Image.open(file))
    return str(found.text)


def names(document: Any) -> list[str]:
    return sorted(each["name"] for each in document["codes"])


def test_those_without_a_code_get_one_and_it_lets_them_in(forum: Program) -> None:
    document = forum("codes", "--json").document

    assert names(document) == ["Кимов Пётр", "Новая Вера Павловна", "王小明"]
    assert all(parse_own_ticket(each["code"]) == each["participant"] for each in document["codes"])
    assert forum("scan", document["codes"][0]["code"]).code == 0


def test_whose_codes_can_be_said(forum: Program) -> None:
    assert len(forum("codes", "--all", "--json").document["codes"]) == 4
    assert names(forum("codes", "--category", "expert", "--json").document) == ["Новая Вера Павловна"]
    assert names(forum("codes", "K-1", "--json").document) == ["Ким Анна Сергеевна"]
    assert forum("codes", "K-NOBODY").code == 1


def test_a_signed_ticket_lets_somebody_in_at_a_desk_that_never_heard_of_them(forum: Program, tmp_path: Path) -> None:
    document = forum("codes", "K-1", "--signed", "--json").document
    desk = another_desk(forum, tmp_path)

    scanned = desk("scan", document["codes"][0]["code"], "--json").document

    assert scanned["verdict"] == "admitted"
    assert scanned["participant"]["name"] == "Ким Анна Сергеевна"
    assert document["key"] == forum("codes", "--keys", "--json").document[0]["id"]


def test_pictures_and_a_list_for_a_mailing(forum: Program, tmp_path: Path) -> None:
    ended = forum("codes", "--signed", "-o", str(tmp_path / "mail"), "--json")

    with (tmp_path / "mail" / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert ended.code == 0
    assert [set(row) for row in rows] == [{"Name", "E-mail", "Code", "File", "Id"}] * 3
    for row in rows:
        assert decoded(tmp_path / "mail" / row["File"]) == row["Code"]
    assert {row["E-mail"] for row in rows} == {"wang@example.com", "vera@example.com", ""}
    assert not list((tmp_path / "mail").glob(".*"))


def test_a_list_that_was_mailed_can_be_imported_again_and_names_the_same_people(forum: Program, tmp_path: Path) -> None:
    forum("codes", "--all", "--signed", "-o", str(tmp_path / "codes.csv"))

    report = forum("import", str(tmp_path / "codes.csv"), "--json").document

    assert (report["added"], report["rejected"]) == (0, [])


def test_a_document_has_a_page_for_each_with_name_and_code(forum: Program, tmp_path: Path) -> None:
    made = forum("codes", "--signed", "-o", str(tmp_path / "tickets.pdf"), "--json")

    document = pypdfium2.PdfDocument(tmp_path / "tickets.pdf")
    assert made.document["problems"] == []
    assert len(document) == 3
    for number, each in enumerate(made.document["codes"]):
        page = document[number]
        [found] = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
        assert found.text == each["code"]
        assert each["name"] in page.get_textpage().get_text_bounded()
    document.close()


def test_pages_can_be_files_of_their_own_and_of_the_events_template(forum: Program, tmp_path: Path) -> None:
    pages = forum("codes", "--pages", "-o", str(tmp_path / "pages"), "--json").document
    badges = forum("codes", "--template", "standard", "-o", str(tmp_path / "badges"), "--json").document

    assert [Path(file).suffix for file in pages["files"]] == [".pdf"] * 3 + [".csv"]
    large, small = (pypdfium2.PdfDocument(each["files"][0]) for each in (pages, badges))
    assert large[0].get_width() > small[0].get_width()
    assert forum("codes", "--template", "nothing", "-o", str(tmp_path / "x.pdf")).code == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_new_key_signs_and_tickets_of_the_old_one_stay_valid_until_it_is_retired(forum: Program) -> None:
    old = forum("codes", "K-1", "--signed", "--json").document

    keys = forum("codes", "--rotate", "--json").document
    new = forum("codes", "K-1", "--signed", "--json").document

    assert [key["id"] for key in keys] == [old["key"], new["key"]]
    assert forum("scan", old["codes"][0]["code"]).code == 0
    retired = forum("codes", "--retire", old["key"], "--json").document
    assert [key["retired"] for key in retired] == [True, False]
    refused = forum("scan", old["codes"][0]["code"], "--json").document
    assert (refused["verdict"], refused["reason"]) == ("refused", "ticket_key_retired")
    assert forum("scan", new["codes"][0]["code"], "--json").document["verdict"] == "already_in"
    assert "has no key" in forum("codes", "--retire", "NOKEY").err


def test_a_revoked_ticket_says_when_and_the_next_one_is_valid(forum: Program) -> None:
    before = forum("codes", "K-1", "--signed", "--json").document["codes"][0]["code"]

    revoked = forum("codes", "K-1", "--revoke", "--operator", "Olga", "--json").document
    after = forum("codes", "K-1", "--signed", "--json").document["codes"][0]["code"]

    assert revoked[0]["next_issue"] == 2
    refused = forum("scan", before, "--json").document
    assert (refused["reason"], refused["earlier"]["operator"]) == ("ticket_revoked", "Olga")
    assert refused["participant"]["name"] == "Ким Анна Сергеевна"
    assert forum("scan", after).code == 0
    assert forum("codes", "K-NOBODY", "--revoke").code == 1
    assert forum("codes", "--revoke").code == 2


def test_keys_and_revocations_reach_the_postgresql_of_a_server_and_secrets_do_not(
    forum: Program, postgres: PostgresPlace
) -> None:
    postgres.new()

    rotated = forum("codes", "--rotate", "--database", postgres.url, "--json").document
    revoked = forum("codes", "K-1", "--revoke", "--database", postgres.url, "--json").document
    signed = forum("codes", "K-1", "--signed", "--json").document

    assert signed["key"] == rotated[1]["id"]
    server = PostgresStore.open(postgres.url)
    try:
        event, _ = server.event()
        record = server.record(revoked[0]["participant"])
        assert [key.id for key in event.ticket_keys] == [key["id"] for key in rotated]
        assert not any(can_sign(server, key) for key in event.ticket_keys)
        assert isinstance(read(signed["codes"][0]["code"], event), SignedTicket)
        assert record is not None
        assert set(record.state.revoked_tickets) == {1}
    finally:
        server.close()


def test_tickets_can_have_a_last_day(forum: Program) -> None:
    past, future = (
        forum("codes", "K-1", "--signed", "--valid-until", day, "--json").document["codes"][0]["code"]
        for day in ("2020-01-31", "2100-01-31")
    )

    assert forum("scan", past, "--json").document["reason"] == "ticket_expired"
    assert forum("scan", future).code == 0
    assert forum("codes", "--valid-until", "2030-01-01").code == 2
    assert "2105" in forum("codes", "--signed", "--valid-until", "2200-01-01").err


def test_a_desk_that_did_not_make_the_event_cannot_sign(forum: Program, tmp_path: Path) -> None:
    forum("codes", "-o", str(tmp_path / "codes.csv"))
    desk = another_desk(forum, tmp_path)
    desk("import", str(tmp_path / "codes.csv"))

    ended = desk("codes", "--signed")

    assert ended.code == 1
    assert "where the event was made" in ended.err
    assert desk("codes", "--keys", "--json").document[0]["signs_here"] is False
    assert len(desk("codes", "--json").document["codes"]) == 3


def test_who_cannot_have_a_signed_ticket_is_told_and_the_rest_get_theirs(forum: Program, tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text(f"Name\n{'Я' * 600}\n", "utf-8")
    forum("import", str(tmp_path / "long.csv"))

    ended = forum("codes", "--signed", "--json")

    assert ended.code == 1
    assert len(ended.document["codes"]) == 3
    assert "too long" in ended.document["problems"][0]["detail"]


def test_a_place_that_cannot_be_written_is_one_sentence(forum: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    for place in ("file", "file/codes.csv", "file/codes.pdf"):
        ended = forum("codes", "-o", str(tmp_path / place))
        assert ended.code == 1
        assert ended.err.strip().count("\n") == 0


def test_wrong_use_is_told(forum: Program, tmp_path: Path) -> None:
    assert forum("codes", "--rotate", "--keys").code == 2
    assert forum("codes", "--rotate", "-o", str(tmp_path / "x.csv")).code == 2


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_interrupted_files_are_whole_or_not_there(forum: Program, tmp_path: Path) -> None:
    lines = "".join(f"Участник Номер {number}\n" for number in range(3_000))
    (tmp_path / "many.csv").write_text("Name\n" + lines, "utf-8")
    forum("import", str(tmp_path / "many.csv"))
    place = tmp_path / "mail"
    command = [sys.executable, "main.py", "codes", "--signed", "-o", str(place), "--data", str(forum.data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while running.poll() is None and (not place.exists() or len(list(place.glob("*.png"))) < 20):
            time.sleep(0.005)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)

    pictures = list(place.glob("*.png"))
    assert running.returncode != 0
    assert 20 <= len(pictures) < 3_000
    assert not list(place.glob(".*"))
    assert not (place / "codes.csv").exists()
    for picture in (*pictures[:3], *sorted(pictures, key=lambda each: each.stat().st_mtime_ns)[-3:]):
        assert decoded(picture).startswith("S1")
