"""Grids on the earth, their reference systems, and areas, places and distances on the ellipsoid."""
