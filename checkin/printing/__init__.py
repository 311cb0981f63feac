"""Printers and the print queue."""
