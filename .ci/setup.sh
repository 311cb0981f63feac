#!/bin/sh
# Makes .venv from the pinned packages and sees to Qt's system libraries. `make` calls it first; it may be run
# again at any time, and needs no network when nothing is missing.
set -eu
cd "$(dirname "$0")/.."

LOCK=requirements.lock
INSTALLED=.venv/installed.lock # a copy of the lock that .venv was made from

# What Qt opens on a desk: the library's file, and the Debian package that brings it.
QT_LIBRARIES='
libGL.so.1              libgl1
libEGL.so.1             libegl1
libglib-2.0.so.0        libglib2.0-0
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libxcb-xkb.so.1         libxcb-xkb1
libfontconfig.so.1      libfontconfig1
libdbus-1.so.3          libdbus-1-3
libcups.so.2            libcups2
libpulse.so.0           libpulse0
libXrandr.so.2          libxrandr2
'

fail() {
    echo "$*" >&2
    exit 1
}

# Prints how commands are run as root here ("" for root itself); fails where that cannot be had without a question.
become_root() {
    [ "$(id -u)" -ne 0 ] || return 0
    sudo -n true 2>/dev/null || return 1
    echo 'sudo -n'
}

# install_packages WHAT PACKAGE...: installs by apt where the user may, else names the packages and stops.
install_packages() {
    what=$1
    shift
    command -v apt-get >/dev/null || fail "$what missing: install what your system calls $*, then run this again."
    as_root=$(become_root) || fail "$what missing: run “sudo apt-get install $*”, then run this again."
    echo "Installing $*" >&2
    # shellcheck disable=SC2086 # empty for root
    { $as_root apt-get -qq update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y \
            --no-install-recommends "$@" >/dev/null; } ||
        fail "$what missing and apt could not install them: check the network, or install $* by hand."
}

# Prints the first Python that is new enough; one can be named with PYTHON=...
find_python() {
    for python in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    return 1
}

make_venv() {
    ! .venv/bin/python -c 'import pip' 2>/dev/null || return 0
    python=$(find_python) || fail "Python 3.11 or newer was not found: install it, or name it with PYTHON=/path/to/python3."
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "Python's module venv is" "python$version-venv"
    fi
    "$python" -m venv --clear .venv
}

install_requirements() {
    ! cmp -s "$LOCK" "$INSTALLED" || return 0
    echo "Installing the packages of $LOCK into .venv" >&2
    # Wheels only: what is built here would fetch build tools that nobody pinned.
    .venv/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes --only-binary :all: -r "$LOCK" ||
        fail "The packages of $LOCK could not be installed: read the message above, check the network and run this again."
    cp "$LOCK" "$INSTALLED"
}

# Prints the packages of those of Qt's libraries that the system does not have.
missing_packages() {
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)
    echo "$QT_LIBRARIES" | while read -r library package; do
        case "$known" in
        *"$library "*) ;;
        *) echo "$package" ;;
        esac
    done
}

install_libraries() {
    [ "$(uname)" = Linux ] || return 0
    packages=$(missing_packages)
    # shellcheck disable=SC2086 # one argument for each package
    [ -z "$packages" ] || install_packages "Some of Qt's system libraries are" $packages
}

# The live page's tests want a real browser; without one they are skipped, but not where --with-browser is said.
install_browser() {
    command -v chromedriver >/dev/null ||
        install_packages "The browser of the live page's tests is" chromium chromium-driver
}

# The tests of printing want a real CUPS server with a simulated printer; without it they are skipped, but not where
# --with-printers is said.
install_printers() {
    PATH="$PATH:/usr/sbin:/sbin"
    for program in cupsd lpadmin ippeveprinter dbus-daemon; do
        command -v "$program" >/dev/null || {
            install_packages "The print server of the tests is" cups cups-client cups-ipp-utils \
                dbus-daemon
            return
        }
    done
}

make_venv
install_libraries
install_requirements
for option in "$@"; do
    case $option in
    --with-browser) install_browser ;;
    --with-printers) install_printers ;;
    *) fail "“$option” is no option of this script." ;;
    esac
done
