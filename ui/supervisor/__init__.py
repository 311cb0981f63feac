"""The supervisor's workplace: live headcounts, what disagrees, what is stuck."""
