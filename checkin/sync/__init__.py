"""The messages of the protocol and the desk's side of it."""
