"""Starts the program: the desk window, or a command."""

import sys

from checkin.cli.app import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
