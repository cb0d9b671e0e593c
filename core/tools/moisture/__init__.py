"""Soil moisture: gaps filled, sensors harmonised, TVDI, downscaling."""
