"""The command line: one module a family of commands. May import every room; nothing imports it."""
