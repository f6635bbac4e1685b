"""How the portal looks: a contact sheet per page type to look at, and what differs from the looks that were last accepted."""
