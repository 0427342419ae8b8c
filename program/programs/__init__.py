"""The home of a clinical program."""
