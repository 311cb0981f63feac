"""Dialogs about one participant, for every workplace: register, correct, print again, tell namesakes apart."""
