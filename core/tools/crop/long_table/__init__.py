"""Records of stations out of a wide table: a row per station and date."""
