"""What stands around a page's content, and in which language."""
