"""Zones in the window: the chooser in the header."""
