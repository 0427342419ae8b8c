"""The demo site: a hospital with a clinical program, built into an empty site."""

from cms.demo.loading import is_demo, is_empty, load, load_front_page

__all__ = ["is_demo", "is_empty", "load", "load_front_page"]
