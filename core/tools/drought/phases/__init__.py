"""Phases of a record, each with its areas of drought (METHODS §10)."""
