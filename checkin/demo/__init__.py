"""The sample forum, and a shift at its desk."""
