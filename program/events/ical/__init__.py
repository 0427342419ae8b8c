"""Calendars of others (RFC 5545), and links that put an event into one."""
