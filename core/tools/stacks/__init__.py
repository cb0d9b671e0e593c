"""From files to stacks on one grid: build, aggregate, align, prepare covariates, slope."""
