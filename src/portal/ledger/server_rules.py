"""Redirect rules as lines for a server's configuration."""

import re
from collections.abc import Callable, Iterable

Rules = Iterable[tuple[str, str]]
PART = "([a-z0-9-]+)"
"""What `:x` stands for: one part of an address."""


def caddy(rules: Rules) -> list[str]:
    """Lines for a Caddyfile's site block."""
    lines = []
    for number, (old, new) in enumerate(rules, 1):
        name = f"moved{number}"
        lines.append(f"@{name} path_regexp {name} ^{_pattern(old)}$")
        lines.append(f"redir @{name} {new.replace(':x', f'{{re.{name}.1}}')} 301")
    return lines


def nginx(rules: Rules) -> list[str]:
    """Lines for an nginx server block."""
    return [f'rewrite "^{_pattern(old)}$" "{new.replace(":x", "$1")}" permanent;' for old, new in rules]


def apache(rules: Rules) -> list[str]:
    """Lines for an .htaccess file."""
    return [f'RedirectMatch 301 "^{_pattern(old)}$" "{new.replace(":x", "$1")}"' for old, new in rules]


def _pattern(old: str) -> str:
    """The address as a pattern that takes the last slash or leaves it."""
    path = re.escape(old.rstrip("/")).replace(":x", PART)
    return f"{path}/?" if old.endswith("/") else path


SERVERS: dict[str, Callable[[Rules], list[str]]] = {"caddy": caddy, "nginx": nginx, "apache": apache}
