"""What search engines are told."""
