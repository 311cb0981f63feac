"""The window in which badge templates are made and changed."""
