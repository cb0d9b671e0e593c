"""Classes of drought (docs/methods.md §8)."""
