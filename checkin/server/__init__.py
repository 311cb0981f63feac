"""The central server: HTTP, live page, pairing."""
