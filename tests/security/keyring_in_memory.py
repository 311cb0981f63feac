"""A keyring such as a desktop session has, of the test's own."""

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class KeyringInMemory(KeyringBackend):
    """What is in it lies in `kept`."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring says nothing of types
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("There is none.")
