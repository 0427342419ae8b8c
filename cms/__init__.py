"""The project package, and the foundation that every app stands on."""
