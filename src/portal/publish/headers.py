"""The rules as files that servers read: `_headers` (Netlify, Cloudflare Pages), a Caddyfile and an nginx snippet."""

from pathlib import Path

from portal.ledger import server_rules as server
from portal.publish.files_below import files_below, write_new
from portal.publish.policy import ASK_FIRST, FOREVER, HASHED_NAME, OPEN_DATA, Rules

SERVER_FOLDER = "_server"
"""Lies in the site, so that pages and rules are swapped as one; the servers set up by it do not hand it out."""

ENDINGS = tuple(f"*.{ending}" for ending in ("css", "js", "svg", "png", "woff2", "json", "ics"))
"""The files that have a rule of their own. Caddy looks at the others, all pages among them, once and is done with them."""

CSP = "Content-Security-Policy"

Moved = list[tuple[str, str]]
"""Old address and new one, as portal.addresses writes them."""


def write_headers(site: Path, rules: Rules, moved: Moved) -> None:
    """Write the files for every kind of server into a built site."""
    folder = site / SERVER_FOLDER
    folder.mkdir(exist_ok=True)
    write_new(site / "_headers", _netlify(site, rules).encode())
    write_new(folder / "Caddyfile", _caddy(rules, moved).encode())
    write_new(folder / "nginx.conf", _nginx(rules, moved).encode())


def _netlify(site: Path, rules: Rules) -> str:
    """Cache-Control only where it differs from the hosts' own (ask first): Cloudflare would join two values."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in rules.everywhere.items())]
    for path in files_below(site):
        if rules.cache(path) == FOREVER:
            lines += [f"/{path}", f"  Cache-Control: {FOREVER}"]
    for start, policy in rules.apart:  # »!« takes the policy of /* away, where the host knows it (Cloudflare Pages)
        lines += [f"{start}*", f"  ! {CSP}", f"  {CSP}: {policy}"]
    for ending in ("json", "ics"):
        lines += [f"/*.{ending}", "  Access-Control-Allow-Origin: *"]
    return "\n".join(lines) + "\n"


def _caddy(rules: Rules, moved: Moved) -> str:
    everywhere = {**rules.everywhere, "Cache-Control": ASK_FIRST, "Server": ""}
    headers = "\n".join(f'\t\t{name} "{_quoted(value)}"' for name, value in everywhere.items())
    redirects = "\n".join(f"\t\t{line}" for line in server.caddy(moved))
    special = " ".join(["/_*", *ENDINGS, *_starts(moved), *_apart(rules)])
    return f"""\
# Made by the build; a new build makes it anew.
# PORTAL_ADDRESS: the domain (Caddy then fetches a certificate) or http://127.0.0.1:8080. PORTAL_ROOT: the site folder.
# PORTAL_EARLIER: the project's build/earlier, with the hashed files of the versions before.
{{
	admin off
}}

(headers) {{
	header {{
{headers}
	}}
}}

{{$PORTAL_ADDRESS:http://127.0.0.1:8080}} {{
	root * {{$PORTAL_ROOT:/srv/site}}
	import headers
	@special path {special}
	route @special {{
		@not_public path /_headers* /_redirects* /{SERVER_FOLDER} /{SERVER_FOLDER}/*
		error @not_public 404
		@hashed path_regexp `{HASHED_NAME}`
		header @hashed Cache-Control "{FOREVER}"
		@earlier {{
			path_regexp `{HASHED_NAME}`
			not file
		}}
		root @earlier {{$PORTAL_EARLIER:/srv/earlier}}
		@open path_regexp `{OPEN_DATA}`
		header @open Access-Control-Allow-Origin "*"
{_own_policies(rules)}{redirects}
	}}
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		import headers
		@missing expression {{err.status_code}} == 404
		handle @missing {{
			rewrite * /404.html
			file_server {{
				precompressed br gzip
			}}
		}}
		handle {{
			respond "{{err.status_code}} {{err.status_text}}"
		}}
	}}
}}
"""


def _own_policies(rules: Rules) -> str:
    """The policies of the parts that have one of their own, in place of the site's."""
    named = [(f"apart{number}", start, policy) for number, (start, policy) in enumerate(rules.apart)]
    lines = [
        line
        for name, start, policy in named
        for line in (f"@{name} path {' '.join(_below(start))}", f'header @{name} {CSP} "{_quoted(policy)}"')
    ]
    return "".join(f"\t\t{line}\n" for line in lines)


def _apart(rules: Rules) -> list[str]:
    return [place for start, _ in rules.apart for place in _below(start)]


def _below(start: str) -> tuple[str, str]:
    """A part of the site and all in it, as Caddy writes it."""
    return start.rstrip("/"), f"{start}*"


def _starts(moved: Moved) -> list[str]:
    """The first part of every address that has moved, alone and with what lies below it.

    Not `/h*`: that would take each page of /hvem-ordner-hvad/ through all of the redirects.
    """
    starts = sorted({"/" + old.split("/")[1].partition("#")[0] for old, _ in moved})
    return [place for start in starts for place in (start, f"{start}/*")]


def _nginx(rules: Rules, moved: Moved) -> str:
    others = {name: value for name, value in rules.everywhere.items() if name != CSP}
    headers = "\n".join(f'add_header {name} "{_quoted(value)}" always;' for name, value in others.items())
    own = "".join(
        f'\nif ($uri ~ "^{start.rstrip("/")}(/|$)") {{ set $portal_policy "{_quoted(policy)}"; }}'
        for start, policy in rules.apart
    )
    redirects = "\n".join(server.nginx(moved))
    return f"""\
# Made by the build; a new build makes it anew.
# Inside the server block: root /srv/site; include /srv/site/{SERVER_FOLDER}/nginx.conf;
server_tokens off;
index index.html;
error_page 404 /404.html;
set $portal_cache "{ASK_FIRST}";
set $portal_open "";
if ($uri ~ "{HASHED_NAME}") {{ set $portal_cache "{FOREVER}"; }}
if ($uri ~ "{OPEN_DATA}") {{ set $portal_open "*"; }}
set $portal_policy "{_quoted(rules.everywhere[CSP])}";{own}
add_header {CSP} $portal_policy always;
{headers}
add_header Cache-Control $portal_cache always;
add_header Access-Control-Allow-Origin $portal_open;
charset utf-8;
absolute_redirect off;
gzip_vary on;
gzip_static on;
# With the package libnginx-mod-http-brotli-static: brotli_static on;
{redirects}
location ~ ^/_(headers|redirects) {{ return 404; }}
location ^~ /{SERVER_FOLDER}/ {{ return 404; }}
location / {{ try_files $uri $uri/ =404; }}
"""


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
