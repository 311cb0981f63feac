"""The system's keyring, asked with suspicion: what keeps secrets in the clear or nowhere is no keyring."""

from collections.abc import Callable
from typing import TypeVar

from checkin.errors import CheckinError

_SERVICE = "checkin-desk"
_NO_KEYRINGS = ("fail", "null")
Result = TypeVar("Result")


class KeyUnavailable(CheckinError):
    """The key cannot be had, so the database stays closed."""


def has_keyring() -> bool:
    """Whether there is one that keeps secrets safe."""
    import keyring  # noqa: PLC0415 - slow to import, and only needed once

    return all(map(_keeps_secrets, _all_of(keyring.get_keyring())[:1]))


def write_keyring(name: str, secret: str) -> None:
    """Keep a secret and see that it is kept. Raises KeyUnavailable."""
    import keyring  # noqa: PLC0415

    if not has_keyring():
        raise KeyUnavailable("There is no keyring here that keeps secrets safe: use a passphrase.")
    _asked(lambda: keyring.set_password(_SERVICE, name, secret))
    if read_keyring(name) != secret:
        raise KeyUnavailable("The system's keyring did not keep the key: use a passphrase.")


def read_keyring(name: str) -> str | None:
    """A secret, None when it is not there. Raises KeyUnavailable when the keyring cannot be asked."""
    import keyring  # noqa: PLC0415

    return _asked(lambda: keyring.get_password(_SERVICE, name))


def forget_in_keyring(name: str) -> None:
    """Remove a secret, if it is there. Raises KeyUnavailable."""
    import keyring  # noqa: PLC0415

    if read_keyring(name) is not None:
        _asked(lambda: keyring.delete_password(_SERVICE, name))


def _asked(ask: Callable[[], Result]) -> Result:
    from keyring.errors import NoKeyringError  # noqa: PLC0415

    try:
        return ask()
    except NoKeyringError as error:
        raise KeyUnavailable(
            "There is no keyring here: start the program in the desktop session in which the key was made."
        ) from error
    except Exception as error:  # each system's keyring has errors of its own
        raise KeyUnavailable("The system's keyring is locked: unlock it and try again.") from error


def _all_of(backend: object) -> list[object]:
    """The keyring itself; of a chain, those it asks, the first first."""
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415

    return list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]


def _keeps_secrets(backend: object) -> bool:
    """Those of keyrings.alt keep them in files, in the clear or as good as that."""
    module = type(backend).__module__
    return not module.startswith("keyrings.alt") and not (
        module.startswith("keyring.backends.") and module.rsplit(".", 1)[1] in _NO_KEYRINGS
    )
