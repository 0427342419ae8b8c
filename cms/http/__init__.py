"""From a request to an answer: routing, error pages, the health check."""
