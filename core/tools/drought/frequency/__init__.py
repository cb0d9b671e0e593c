"""How often it is dry (METHODS §10)."""
