"""Providers: the people who care, their pages, specialties and the finder."""
