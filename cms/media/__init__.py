"""Pictures and documents: models, sizes, drawings, and the views that serve them."""
