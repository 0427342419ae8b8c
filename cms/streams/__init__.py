"""What editors chose in streams and rich texts, loaded together."""
