"""How well predictions agree with observations (METHODS §9)."""
