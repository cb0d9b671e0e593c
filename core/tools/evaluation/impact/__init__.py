"""The index against losses of yield (METHODS §9)."""
