"""The index against losses of yield (docs/methods.md §9)."""
