"""Random-forest downscaling (docs/methods.md §5; Luo §3.1.2)."""
