"""Model fields and rows of inline panels that every app builds pages with."""
