"""Classes of drought (METHODS §8)."""
