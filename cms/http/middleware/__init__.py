"""What happens to every request before, and to every answer after, its view."""
