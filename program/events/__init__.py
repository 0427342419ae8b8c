"""Events: when and where, lists, months, calendars, import."""
