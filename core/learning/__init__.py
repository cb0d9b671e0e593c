"""Statistical learning, and the measures of how good it is."""
