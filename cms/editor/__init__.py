"""The editor's side: the guide, what shows a record, and what must not be lost by accident."""
