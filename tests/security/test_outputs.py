"""Files that leave the program: locked where there is a password, private, and nothing of them lies elsewhere."""

import hashlib
import hmac
import os
import stat
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

import pytest
import pyzipper
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from checkin.security.outputs import PasswordError, inner_path, locked, locked_path, new_password, put
from checkin.tables import Table, write_table

PASSWORD = "семь ветров над морем"
PERSON = "Ким Анна Сергеевна"


def forms(text: str) -> list[bytes]:
    return [text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("cp1251")]


def opened(file: Path, password: str = PASSWORD) -> dict[str, bytes]:
    with pyzipper.AESZipFile(file) as archive:
        archive.setpassword(password.encode())
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_locked_file_opens_with_its_password_only(tmp_path: Path) -> None:
    put(tmp_path / "report.csv", PERSON.encode(), PASSWORD)

    file = tmp_path / "report.csv.zip"
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert not any(form in file.read_bytes() for form in forms(PERSON))
    assert opened(file) == {"report.csv": PERSON.encode()}
    with pytest.raises(RuntimeError, match=r"[Pp]assword"):
        opened(file, PASSWORD + "!")


def test_it_is_encrypted_as_other_programs_know_it(tmp_path: Path) -> None:
    content = locked(b"x" * 100, "report.csv", PASSWORD)
    (tmp_path / "file.zip").write_bytes(content)

    with zipfile.ZipFile(tmp_path / "file.zip") as archive:
        [info] = archive.infolist()
    assert info.compress_type == 99  # WinZip's AES
    assert info.extra[:7] == bytes.fromhex("01990700 0200 41".replace(" ", ""))  # AE-2, by "AE"
    assert info.extra[8] == 3  # 256 bits
    assert info.flag_bits & 1


def test_it_opens_by_what_the_format_says(tmp_path: Path) -> None:
    """By another implementation of https://www.winzip.com/en/support/aes-encryption/."""
    put(tmp_path / "report.csv", PERSON.encode(), PASSWORD)
    content = (tmp_path / "report.csv.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "report.csv.zip") as archive:
        [info] = archive.infolist()
    name_bytes, extra_bytes = struct.unpack("<HH", content[info.header_offset + 26 : info.header_offset + 30])
    start = info.header_offset + 30 + name_bytes + extra_bytes
    data = content[start : start + info.compress_size]
    salt, check, sealed, tag = data[:16], data[16:18], data[18:-10], data[-10:]

    derived = hashlib.pbkdf2_hmac("sha1", PASSWORD.encode(), salt, 1_000, 66)
    assert derived[64:] == check
    assert hmac.digest(derived[32:64], sealed, "sha1")[:10] == tag
    blocks = b"".join(number.to_bytes(16, "little") for number in range(1, len(sealed) // 16 + 2))
    stream = Cipher(AES(derived[:32]), ECB()).encryptor().update(blocks)
    plain = bytes(one ^ other for one, other in zip(sealed, stream, strict=False))
    method = struct.unpack("<H", info.extra[9:11])[0]
    assert (zlib.decompress(plain, -15) if method == zipfile.ZIP_DEFLATED else plain) == PERSON.encode()


def test_every_byte_of_a_locked_file_is_authenticated(tmp_path: Path) -> None:
    content = bytearray(locked(b"x" * 300, "r", PASSWORD))
    content[60] ^= 1
    (tmp_path / "file.zip").write_bytes(content)

    with pytest.raises((pyzipper.BadZipFile, RuntimeError)):
        opened(tmp_path / "file.zip")


@pytest.mark.parametrize("password", ["", "short", "eleven-char"])
def test_a_password_that_would_be_guessed_is_refused_and_writes_nothing(tmp_path: Path, password: str) -> None:
    with pytest.raises(PasswordError, match="at least 12"):
        put(tmp_path / "report.csv", b"x", password)

    assert list(tmp_path.iterdir()) == []


def test_passwords_that_are_made_are_long_enough_and_never_the_same() -> None:
    made = {new_password() for _ in range(100)}

    assert len(made) == 100
    assert locked(b"x", "x", made.pop())


def test_the_archive_is_named_after_the_file_or_as_it_was_asked_for() -> None:
    assert locked_path(Path("a/report.xlsx"), PASSWORD) == Path("a/report.xlsx.zip")
    assert locked_path(Path("a/report.xlsx.zip"), PASSWORD) == Path("a/report.xlsx.zip")
    assert locked_path(Path("a/report.xlsx"), None) == Path("a/report.xlsx")
    assert inner_path(Path("a/report.xlsx.zip")) == inner_path(Path("a/report.xlsx")) == Path("a/report.xlsx")


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_what_is_written_only_its_owner_may_read(tmp_path: Path) -> None:
    put(tmp_path / "report.csv", b"x")

    assert stat.S_IMODE((tmp_path / "report.csv").stat().st_mode) == 0o600


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf"])
def test_a_table_is_locked_in_every_form_and_goes_through_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    refuse_temporary_files(monkeypatch)
    table = Table("Inside", ["Name"], [[PERSON]] * 3)

    assert write_table(table, tmp_path / f"shown{ending}", PASSWORD) == 3

    assert [path.name for path in tmp_path.iterdir()] == [f"shown{ending}.zip"]
    assert list(opened(tmp_path / f"shown{ending}.zip")) == [f"shown{ending}"]


def refuse_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a temporary file would hold data")

    makers: list[str] = ["mkstemp", "NamedTemporaryFile", "TemporaryFile"]
    for maker in makers:
        monkeypatch.setattr(tempfile, maker, refused)
