"""How well predictions agree with observations (docs/methods.md §9)."""
