"""Which part of the site an address belongs to."""

ADMIN_PREFIX = "/admin/"


def is_admin(path: str) -> bool:
    """Say whether the path belongs to the editors' side."""
    return path.startswith(ADMIN_PREFIX)
