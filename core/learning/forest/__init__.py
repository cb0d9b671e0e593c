"""Random forest (Breiman 2001) on scikit-learn's trees, with a model file that is nothing but numbers."""

from .fit import fit_forest
from .forest import CHUNK, Forest, ForestOptions
from .model_file import load as load_model
from .model_file import load_all as load_models
from .model_file import save as save_model

__all__ = ["CHUNK", "Forest", "ForestOptions", "fit_forest", "load_model", "load_models", "save_model"]
