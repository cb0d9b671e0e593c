"""Flash droughts: fast falls of the soil-moisture percentile.

INPUT (index or percentiles) → `onset` (one pass through time, all pixels of a window at once) → OUTPUT; the mean
percentile of zones → the same rule → EVENTS.
"""
