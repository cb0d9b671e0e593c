"""The report on drought: what an index stack, and the soil moisture behind it, tell a reader (methods §8, §10).

In the order in which things happen: `tool` (the declaration) → `plan` (which dates belong together) → `sources` (the
stacks, cut to what counts) → `passes` (all passes over them; `survey` and `map_sums` are the one that is only the
report's) → `findings` and `region` (what they say) → `sections`, in the words of `formatting` → `page`.
"""
