"""News: the page, lists, feeds."""
