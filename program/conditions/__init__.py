"""Conditions: the page, its names from A to Z, its codes and sections."""
