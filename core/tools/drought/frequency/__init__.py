"""How often it is dry (docs/methods.md §10)."""
