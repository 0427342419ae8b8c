"""Services and departments."""
