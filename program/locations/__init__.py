"""Locations: the page of a place, its card, the way there."""
