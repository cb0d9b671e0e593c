"""Soil moisture of crops: station tables, kriged precipitation, moisture index, the crop model."""
