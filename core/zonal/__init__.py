"""Zones, sums over zones, and pixels at points."""
