"""The command line: everything that a screen does for data, for scripts and for those who prepare the event."""
