"""The station: one desk at work. Windows and commands call its verbs; it delegates and decides nothing itself."""
