"""When a place is open: rows that editors fill, plain data, labels, schema.org."""
