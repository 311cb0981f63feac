"""Reading spreadsheets, mapping columns, search."""
