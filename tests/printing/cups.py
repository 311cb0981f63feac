"""A real CUPS server with a real queue, and behind it a simulated IPP printer that can run out of badges.

cupsd, ippeveprinter and the dbus-daemon that it asks for are Debian's; all of them listen on loopback only and keep
their files in one folder, so that several can run beside each other. No avahi-daemon: a machine has room for one only
(/run/avahi-daemon/pid), and ippeveprinter aborts where it is announced and there is none.
"""

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

import httpx

from checkin.printing.ipp import Attribute, Group, GroupTag, Message, Operation, ValueTag, decode, encode
from tests.printing.contract import PATIENCE_S

_IDLE = 3

PROGRAMS = ("cupsd", "lpadmin", "cupsdisable", "ippeveprinter", "dbus-daemon")
_BADGE_PRINTER = Path(__file__).with_name("badge_printer.conf")
_CUPSD = """\
Listen 127.0.0.1:{port}
Listen {folder}/run/cups.sock
WebInterface No
Browsing Off
DefaultAuthType None
MaxLogSize 0
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_CUPS_FILES = """\
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/tmp
CacheDir {folder}/cache
StateDir {folder}/run
AccessLog {folder}/log/access_log
ErrorLog {folder}/log/error_log
PageLog {folder}/log/page_log
ServerKeychain {folder}/root/ssl
"""
_TAKES_A_BADGE = """\
#!/bin/sh
# Called by ippeveprinter for each job: stands still while the control file names a reason, then keeps the PDF.
# Read once: the file may be gone between a look at it and the next.
while found=$(cat {folder}/hindrance 2>/dev/null) && [ "$found" ]; do
    reason=$found
    echo "STATE: +$reason" >&2
    sleep 0.05
done
[ -z "$reason" ] || echo "STATE: -$reason" >&2
[ ! -e {folder}/gives-up ] || exit 1
cp "$1" {folder}/out/.partial && mv {folder}/out/.partial "{folder}/out/$(date +%s%N).pdf"
"""


def missing_programs() -> list[str]:
    """Those of the programs that this machine does not have."""
    return [program for program in PROGRAMS if _path(program) is None]


class Cups:
    """A CUPS server with a queue “badges” and the printer behind it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: dict[str, Popen[bytes]] = {}
        self._port, self._device_port = _free_port(), _free_port()
        for name in ("root", "spool", "tmp", "cache", "run", "log", "out", "device"):
            (folder / name).mkdir(parents=True)
        self.environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "CUPS_SERVER": f"127.0.0.1:{self._port}",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/dbus.sock",
        }
        (folder / "takes-a-badge").write_text(_TAKES_A_BADGE.format(folder=folder))
        (folder / "takes-a-badge").chmod(0o755)

    @property
    def server(self) -> str:
        """The address of the CUPS server."""
        return f"ipp://127.0.0.1:{self._port}"

    @property
    def queue(self) -> str:
        """The address of the queue."""
        return f"{self.server}/printers/badges"

    @property
    def device(self) -> str:
        """The address of the printer itself."""
        return f"ipp://localhost:{self._device_port}/ipp/print"

    def start(self) -> None:
        """Everything up, the queue there."""
        folder = self._folder
        self._run("dbus", "dbus-daemon", "--session", f"--address=unix:path={folder}/dbus.sock", "--nofork")
        until((folder / "dbus.sock").exists)
        self.switch_on()
        (folder / "cupsd.conf").write_text(_CUPSD.format(port=self._port, folder=folder))
        (folder / "cups-files.conf").write_text(_CUPS_FILES.format(folder=folder))
        self.start_cupsd()
        self.command("lpadmin", "-p", "badges", "-E", "-v", self.device, "-m", "everywhere", "-D", "Badges, hall A")

    def start_cupsd(self) -> None:
        """Only the CUPS server."""
        self._run("cupsd", "cupsd", "-f", "-c", str(self._folder / "cupsd.conf"), "-s",
                  str(self._folder / "cups-files.conf"))  # fmt: skip
        until(lambda: _listens(self._port))

    def stop_cupsd(self) -> None:
        """Only the CUPS server."""
        self._end("cupsd")

    def switch_on(self) -> None:
        """Switch the printer on; it takes a moment until others find it."""
        self._run("device", "ippeveprinter", "-n", "localhost", "-p", str(self._device_port),
                  "-d", str(self._folder / "device"), "-c", str(self._folder / "takes-a-badge"),
                  "-a", str(_BADGE_PRINTER), "-r", "off", f"Badges {self._device_port}")  # fmt: skip
        until(lambda: _listens(self._device_port) or self._processes["device"].poll() is not None)
        said = (self._folder / "log" / "device.txt").read_text(errors="replace")
        assert self._processes["device"].poll() is None, f"ippeveprinter ended at once: {said[-2000:]}"

    def switch_off(self) -> None:
        """Switch the printer off."""
        self._end("device")

    def hinder(self, reason: str) -> None:
        """Have the printer stand still over the next badge, for a reason of IPP as media-empty-error."""
        partial = self._folder / "hindrance.partial"
        partial.write_text(reason)
        partial.replace(self._folder / "hindrance")

    def help(self) -> None:
        """Nothing hinders the printer any more."""
        (self._folder / "hindrance").unlink(missing_ok=True)

    def give_up(self, *, does: bool) -> None:
        """Have the printer give up the badges that it gets, or no more."""
        mark = self._folder / "gives-up"
        mark.touch() if does else mark.unlink(missing_ok=True)

    def out(self) -> list[bytes]:
        """The PDFs that came out, in their order."""
        return [path.read_bytes() for path in sorted((self._folder / "out").glob("*.pdf"))]

    def reset(self) -> None:
        """As new: nothing waits, nothing has come out, everything is on."""
        self.help()
        self.give_up(does=False)
        if "cupsd" not in self._processes:
            self.start_cupsd()
        if "device" not in self._processes:
            self.switch_on()
        self.command("cancel", "-a", "-x", "badges")
        self.command("cupsenable", "badges")
        self.command("cupsaccept", "badges")
        try:
            until(self._is_idle)
        except TimeoutError:  # ippeveprinter is stuck at times: all that follows would find it busy
            self.switch_on()
            until(self._is_idle)
        for path in (self._folder / "out").glob("*.pdf"):
            path.unlink()

    def command(self, *words: str) -> None:
        """Run one of CUPS's commands."""
        subprocess.run([_path(words[0]) or words[0], *words[1:]], env=self.environment, check=True, timeout=PATIENCE_S)

    def stop(self) -> None:
        """Everything down."""
        for name in reversed(list(self._processes)):
            self._end(name)

    def _is_idle(self) -> bool:
        """Whether the printer itself has nothing to do."""
        asked = (
            Attribute.of("attributes-charset", ValueTag.CHARSET, "utf-8"),
            Attribute.of("attributes-natural-language", ValueTag.LANGUAGE, "en"),
            Attribute.of("printer-uri", ValueTag.URI, self.device),
        )
        request = Message(Operation.GET_PRINTER_ATTRIBUTES, 1, (Group(GroupTag.OPERATION, asked),))
        answer = httpx.post(
            self.device.replace("ipp:", "http:"), content=encode(request), headers={"Content-Type": "application/ipp"}
        )
        [printer] = decode(answer.content).of(GroupTag.PRINTER)
        return printer.number("printer-state") == _IDLE and not printer.number("queued-job-count")

    def _run(self, name: str, program: str, *arguments: str) -> None:
        self._end(name)
        log = (self._folder / "log" / f"{name}.txt").open("ab")
        with log:
            self._processes[name] = Popen(
                [_path(program) or program, *arguments],
                env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            )  # fmt: skip

    def _end(self, name: str) -> None:
        process = self._processes.pop(name, None)
        if process is not None:
            process.terminate()
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def a_cups(folder: Path) -> Iterator[Cups]:
    """A CUPS server, up."""
    cups = Cups(folder)
    try:
        cups.start()
        yield cups
    finally:
        cups.stop()


def until(holds: Callable[[], object]) -> None:
    """Wait until something holds. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def _path(program: str) -> str | None:
    return shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
