"""The registration desk's workplace: scan, verdict, search by name, register, correct."""
