"""Soil moisture of the root zone from that of the surface, by the exponential filter.

INPUT → `filter` (recursion over time, all pixels of a window at once) → OUTPUT and QUALITY; with stations, `fit`
first finds the characteristic time T, and says how good it is at stations that had no part in the choice.
"""
