"""Gap filling: the pixel's own record, its surroundings, and both fused (METHODS §3)."""
