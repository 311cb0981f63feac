"""From a file as organisers send it to participants, and to reasons for the rows that are none."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.participants import Participant, Status, participant_id
from checkin.roster.importing import TOO_LARGE, Chosen, Rejected, RowReader, layout_of
from checkin.roster.planning import judged
from checkin.roster.safety import RosterError
from checkin.roster.spelling import latin_name
from checkin.roster.tables import open_table
from tests.builders import an_event

EVENT = an_event()
TABLE = [
    ["Код билета", "ФИО", "Организация", "Регион", "Категория", "Трек"],
    ["K-1", "Преображенский Константин Сергеевич", "Мэрия; отдел «Связь»", "Камчатский край", "Expert", "Transport"],
    ["K-2", "王小明", "大连市", "大连", "delegation", ""],
]


class Roster:
    """Who is on the roster already."""

    def __init__(self, people: Sequence[Participant]) -> None:
        self._people = people

    def by_ids(self, ids: Sequence[str]) -> Mapping[str, Participant]:
        return {person.id: person for person in self._people if person.id in ids}

    def erased(self, ids: Sequence[str]) -> set[str]:
        return set()

    def by_codes(self, codes: Sequence[str]) -> Mapping[str, Participant]:
        return {person.ticket_code: person for person in self._people if person.ticket_code in codes}

    def everybody(self) -> Sequence[Participant]:
        return self._people


def read(
    path: Path, roster: Sequence[Participant] = (), mapping: Mapping[str, str] | None = None
) -> tuple[list[Participant], list[Rejected]]:
    table = open_table(path)
    layout, _ = layout_of(table, Chosen(dict(mapping or {})), {})
    reader = RowReader(EVENT, table, layout)
    rows = list(judged(reader, layout.fields, Roster(roster), {}, lambda _rows: None))
    return (
        [row.record for row in rows if row.record is not None],
        [Rejected(row.row, row.reason) for row in rows if row.record is None],
    )


def csv_text(table: Sequence[Sequence[str]], delimiter: str) -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in f'{delimiter}"\n') else text

    return "".join(delimiter.join(cell(text) for text in row) + "\r\n" for row in table)


def a_csv(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text("\n".join(rows), "utf-8")
    return path


def ods(path: Path, table: Sequence[Sequence[str]]) -> None:
    """The least that is an OpenDocument spreadsheet."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in row
        )
        + "</table:table-row>"
        for row in table
    )
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="One">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def assert_is_the_table(people: list[Participant]) -> None:
    first, second = people
    assert (first.name, first.organisation) == ("Преображенский Константин Сергеевич", "Мэрия; отдел «Связь»")
    assert (first.family_name, first.given_name, first.middle_name) == ("Преображенский", "Константин", "Сергеевич")
    assert first.latin_name == "Konstantin Preobrazhenskiy"
    assert (first.ticket_code, first.id) == ("K-1", participant_id(EVENT.id, "K-1"))
    assert (first.category, first.tracks) == ("expert", ("transport",))
    assert (second.name, second.latin_name, second.organisation) == ("王小明", "Wang Xiaoming", "大连市")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("王小明", "Wang Xiaoming"),
        ("欧阳娜娜", "Ouyang Nana"),
        ("Ван 王小明", "Wang Xiaoming"),
        ("田中さくら", ""),
        ("佐々木希", ""),
        ("山﨑 ケン", ""),
        ("金大中 김대중", ""),
        ("김철수", ""),
        ("Łukasz Żółć", ""),
    ],
)
def test_only_chinese_names_are_written_as_chinese_ones_in_latin_letters(name: str, latin: str) -> None:
    assert latin_name("", "", name) == latin


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_whatever_its_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(csv_text(TABLE, delimiter).encode(encoding))

    people, rejected = read(path)

    assert_is_the_table(people)
    assert rejected == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_in_cp1251_is_read(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(csv_text(TABLE[:2], delimiter).encode("cp1251"))

    [person], _ = read(path)

    assert person.name == "Преображенский Константин Сергеевич"
    assert person.organisation == "Мэрия; отдел «Связь»"


def test_an_xlsx_is_read_and_whole_numbers_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([*TABLE, [1042, "Łukasz Żółć"]]):
            sheet.write_row(number, 0, row)

    people, _ = read(path)

    assert_is_the_table(people[:2])
    assert (people[2].ticket_code, people[2].name) == ("1042", "Łukasz Żółć")


def test_an_ods_is_read(tmp_path: Path) -> None:
    path = tmp_path / "roster.ods"
    ods(path, TABLE)

    assert_is_the_table(read(path)[0])


def test_three_columns_make_a_name_in_the_order_of_its_culture(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "Имя,Отчество,Фамилия,Код", "Анна,Ильинична,Ким,1", "José,,Núñez,2", "小明,,王,3")

    assert [person.name for person in read(path)[0]] == ["Ким Анна Ильинична", "José Núñez", "王小明"]


def test_columns_are_named_by_hand_by_heading_letter_or_number(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "A1,Who,Firm", "7,Anna Kim,Works", "8,Li Wei,Port")

    people, _ = read(path, mapping={"name": "Who", "ticket_code": "A", "organisation": "3"})

    assert [(person.name, person.ticket_code, person.organisation) for person in people] == [
        ("Anna Kim", "7", "Works"),
        ("Li Wei", "8", "Port"),
    ]


@pytest.mark.parametrize(("field", "column"), [("nickname", "Who"), ("name", "Whom"), ("name", "9"), ("name", "Z")])
def test_a_field_or_column_that_does_not_exist_is_named_with_those_that_do(
    tmp_path: Path, field: str, column: str
) -> None:
    with pytest.raises(RosterError, match=f"{field if field != 'name' else column}.*there are"):
        read(a_csv(tmp_path, "Who,Firm", "Anna,Works"), mapping={field: column})


def test_unknown_columns_are_kept_as_further_data(tmp_path: Path) -> None:
    [person], _ = read(a_csv(tmp_path, "Name,T-shirt,Hotel", "Anna Kim,L,"))

    assert person.further == {"T-shirt": "L"}


def test_a_title_above_the_headings_is_passed_over_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "Participants of the forum,,", "", "Name,Code,", "Anna Kim,1,", ",2,")

    people, rejected = read(path)

    assert [person.name for person in people] == ["Anna Kim"]
    assert rejected == [Rejected(5, "The name is missing.")]


def test_rejected_rows_are_named_and_the_good_ones_go_in(tmp_path: Path) -> None:
    path = a_csv(
        tmp_path,
        "Name,Code,Company",
        "Anna Kim,1,Works",
        ",2,Port",
        "Li Wei,1,Port",
        f"Bo,{'x' * 513},",
        "Ed,5,a,b",
        "Al,6,",
    )

    people, rejected = read(path)

    assert [person.name for person in people] == ["Anna Kim", "Al"]
    assert [row.row for row in rejected] == [3, 4, 5, 6]
    assert "name is missing" in rejected[0].reason
    assert "belongs to row 2" in rejected[1].reason
    assert "512" in rejected[2].reason
    assert "more cells than there are headings" in rejected[3].reason


def test_a_row_that_is_too_large_for_any_message_is_rejected_and_the_others_are_taken(tmp_path: Path) -> None:
    headings = "Name,Code," + ",".join(f"Q{number}" for number in range(9))
    large = ",".join(["я" * 30_000] * 9)

    people, rejected = read(a_csv(tmp_path, headings, f"Anna Kim,1,{large}", "Bo Ek,2,yes"))

    assert [person.name for person in people] == ["Bo Ek"]
    assert rejected == [Rejected(2, TOO_LARGE)]


def test_headings_that_are_too_large_for_any_message_reject_their_rows(tmp_path: Path) -> None:
    headings = "Name,Code," + ",".join(f"Q{number} {'я' * 10_000}" for number in range(20))

    people, rejected = read(a_csv(tmp_path, headings, "Anna Kim,1" + ",x" * 20, "Bo Ek,2,yes"))

    assert [person.name for person in people] == ["Bo Ek"]
    assert rejected == [Rejected(2, TOO_LARGE)]


def test_what_several_files_say_of_somebody_is_together_never_too_large(tmp_path: Path) -> None:
    large = ",".join(["я" * 30_000] * 3)
    roster, _ = read(a_csv(tmp_path, "Name,Code,A,B,C", f"Anna Kim,1,{large}"))

    people, rejected = read(a_csv(tmp_path, "Name,Code,D,E,F", f"Anna Kim,1,{large}"), roster)

    assert (people, rejected) == ([], [Rejected(2, TOO_LARGE)])
    assert read(a_csv(tmp_path, "Name,Code,D", "Anna Kim,1,yes"), roster)[0][0].further.keys() == set("ABCD")


def test_a_code_of_somebody_else_on_the_roster_is_rejected_and_of_the_same_person_updates(tmp_path: Path) -> None:
    roster, _ = read(a_csv(tmp_path, "Name,Code", "Преображенский Константин,1", "Li Wei,2"))

    people, rejected = read(a_csv(tmp_path, "Name,Code", "Konstantin Preobrajensky,1", "Bo Ek,2"), roster)

    assert [person.name for person in people] == ["Konstantin Preobrajensky"]
    assert rejected == [Rejected(3, "The ticket code 2 belongs to Li Wei already.")]


def test_without_ticket_codes_the_same_person_gets_the_same_id_each_time(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "Name,Company", "Anna Kim,Works", "Anna Kim,Port", "Anna Kim,Works")

    people, rejected = read(path)

    assert people == read(path)[0]
    assert len({person.id for person in people}) == 2
    assert rejected == [Rejected(4, "The same person stands in row 2 already.")]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Отменён", Status.CANCELLED),
        ("cancelled", Status.CANCELLED),
        ("Заблокирован", Status.BLOCKED),
        ("ok", Status.EXPECTED),
    ],
)
def test_the_status_is_read_in_russian_and_english(tmp_path: Path, word: str, status: Status) -> None:
    [person], _ = read(a_csv(tmp_path, "ФИО;Статус", f"Ким Анна;{word}"))

    assert person.status is status


def test_quotes_and_line_breaks_inside_cells_are_kept_together(tmp_path: Path) -> None:
    people, _ = read(a_csv(tmp_path, "Name,Company", '"Kim, Anna","ООО ""Рога\nи копыта"""', "Li,Port"))

    assert [(person.name, person.organisation) for person in people] == [
        ("Kim, Anna", 'ООО "Рога\nи копыта"'),
        ("Li", "Port"),
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"  \n \n", "empty"),
        (b"Name,Code\n", "no rows"),
        (b"Colour,Size\nred,5\n", "no column is headed"),
        (b"%PDF-1.7 hello", "no spreadsheet"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no spreadsheet"),
        (b"PK\x03\x04 not really a zip", "no spreadsheet"),
        (b"\xd0\xcf\x11\xe0 not really an XLS", "no spreadsheet"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)

    with pytest.raises(RosterError, match=sentence):
        read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match="no file"):
        read(tmp_path / "nothing.csv")
    with pytest.raises(RosterError, match="folder"):
        read(tmp_path)


def test_a_workbook_that_would_unpack_to_gigabytes_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(600):
            part.write(bytes(1024 * 1024))

    with pytest.raises(RosterError, match="500 MB"):
        read(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_rows_or_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"name,code\n" + content)

    try:
        read(path)
    except RosterError as error:
        assert error.sentence.endswith(".")  # noqa: PT017 - either outcome is right


def test_an_open_quote_that_swallows_people_is_rejected_by_its_row(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "name,ticket_code", "Good Anna,G-1", '"bad,G-2', "Good Boris,G-3")

    people, rejected = read(path)

    assert [person.name for person in people] == ["Good Anna"]
    assert [(one.row, "quote" in one.reason) for one in rejected] == [(3, True)]


@pytest.mark.parametrize("word", ["Declined", "не придёт", "Отклонено", "no show"])
def test_whoever_is_not_coming_is_cancelled(tmp_path: Path, word: str) -> None:
    [person] = read(a_csv(tmp_path, "name,status", f"Анна,{word}"))[0]

    assert person.status is Status.CANCELLED
