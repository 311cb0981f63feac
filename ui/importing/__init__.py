"""Importing rosters from spreadsheets, for supervisors."""
