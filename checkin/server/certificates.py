"""The server's own certificate, made once and kept with its data; desks trust it by its fingerprint."""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_YEARS = 10


class Certificate(NamedTuple):
    """Where certificate and key lie, and the certificate's SHA-256 in hexadecimal."""

    certificate: Path
    key: Path
    fingerprint: str


def own_certificate(folder: Path) -> Certificate:
    """The certificate in the folder; made when there is none."""
    certificate, key = folder / "server.crt", folder / "server.key"
    if not certificate.exists() or not key.exists():
        _make(certificate, key)
    shown = x509.load_pem_x509_certificate(certificate.read_bytes())
    der = shown.public_bytes(serialization.Encoding.DER)
    return Certificate(certificate, key, hashlib.sha256(der).hexdigest())


def _make(certificate: Path, key: Path) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Checkin Desk server")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=365))
        .not_valid_after(now + timedelta(days=365 * _YEARS))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("checkin-desk")]), critical=False)
        .sign(private, hashes.SHA256())
    )
    text = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
