"""Badges in advance: whose, the check before printing, and batches on paper or to a printer."""
