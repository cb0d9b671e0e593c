"""The tools, in the five groups of the Toolbox and in the order in which data go through them."""
