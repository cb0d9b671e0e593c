"""Products against stations, against each other, and against what drought did."""
