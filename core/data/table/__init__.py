"""Tables with typed columns, and with places where they have some."""
