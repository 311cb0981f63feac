"""Everything that works without a screen; never imports ui/ or Qt."""
