"""The journal: entries, fold, storage and projections, shared by desk and server."""
