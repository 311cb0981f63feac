"""The scanners of a desk: light, set-up, and those on serial ports."""
