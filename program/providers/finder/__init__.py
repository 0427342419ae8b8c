"""Find a doctor."""
