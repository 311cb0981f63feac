"""What supervisors tell this desk: messages to read, and that it is closed."""
