"""Random-forest downscaling (METHODS §5; Luo §3.1.2)."""
