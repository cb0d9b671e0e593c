"""Gap filling: the pixel's own record, its surroundings, and both fused (docs/methods.md §3)."""
