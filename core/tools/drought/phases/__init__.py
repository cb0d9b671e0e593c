"""Phases of a record, each with its areas of drought (docs/methods.md §10)."""
