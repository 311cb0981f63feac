"""Qt only: windows and widgets. They show and ask; the rules are in checkin/."""
