"""Imports of conditions and providers from spreadsheets saved as CSV; see docs/imports.md."""
