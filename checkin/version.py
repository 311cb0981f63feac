"""The version of the program, as desks tell it to their server."""

VERSION = "0.1.0"
