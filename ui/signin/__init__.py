"""Signing in at a desk's window, its lock, and a supervisor's word. What is allowed is told by the station's shift."""
