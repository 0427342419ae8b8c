"""What page types are made of: the base page and its mixins."""
