"""Drought: the index, its classes and trends, where, how often and for how long."""
