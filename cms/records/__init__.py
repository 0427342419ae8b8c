"""Records that pages share: contacts, menus, footer, identity, alerts."""
