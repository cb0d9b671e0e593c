"""What belongs to one run of a tool: its job, its errors, what it leaves on record."""
