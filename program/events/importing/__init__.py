"""Events from a department's calendar file."""
