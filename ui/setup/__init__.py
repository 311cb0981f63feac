"""Setting up: the first start, the event's settings, what is checked before the doors open, rehearsals."""
