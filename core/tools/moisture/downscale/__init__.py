"""Downscaling of soil moisture by covariates (docs/methods.md §5; Luo §3.1.2): what happens, in its order.

“Train downscaler” (`train_tool`, `train`)::

    covariates, nesting, table     covariates averaged to the coarse cells, one row for each cell and date
    coarse_error, coarse_estimate  how noisy the cells are, told by the record
    training_cost, select          what it will take; search and selection
    coarsen_and_recover            cells brought back from larger ones → cross_scale, detail_weights, opponents
    linear, downscaler_model       the regression beside the forest, and all that the model file knows
    report                         the page

“Downscale” (`tool`, `downscale`)::

    coarse_error, conditioning     the cells, freed of their error
    covariate_noise                the covariates, freed of noise in single pixels
    predict                        forest, regression, kriging and interpolation, mixed, on every pixel and date
    residual_correction            made to agree with the cells
"""
