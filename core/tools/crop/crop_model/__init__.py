"""Daily soil moisture of crops at depth, by random forests with an irrigation module (Cheng et al.; methods §6)."""
