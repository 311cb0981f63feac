"""The user guide in docs/guide: its pictures, its sheets for the wall, and whether it is true."""
