"""Our pages as a site of Hugo: the frame is its layout, what differs from page to page its content or its data.

A page that comes from data has the same bytes as ours: what is in each row beside the id, the name and what decides its
looks is a value, too. So Hugo looks up, compares, escapes and joins as a template for such a table does.
"""

import json
import re
from html import unescape
from pathlib import Path

TABLE = re.compile(r"afdelinger/[^/]+/hvem-ordner-hvad/index\.html")
ROW = re.compile(
    r'<tr id="(?P<id>[a-z0-9-]+)" data-item="(?P=id)" data-performs="(?P<performs>[^"]*)" data-pays="(?P<pays>[^"]*)"'
    r' data-role="(?P<role>[^"]*)"(?P<more>[^>]*)>\s*'
    r'<th scope="row"><a href="(?P<link>[^"]*)">(?P<name>[^<]*)</a>(?P<rest>.*?)</tr>',
    re.DOTALL,
)
LAYOUT = "{{ .Params.head | safeHTML }}{{ .Params.article | safeHTML }}"
FROM_DATA = """\
{{- .Params.head | safeHTML }}
{{- range index .Site.Data.tables .Params.table -}}
{{ .before | safeHTML }}{{ if .id }}<tr id="{{ .id }}" data-item="{{ .id }}" data-performs="{{ .performs }}" \
data-pays="{{ .pays }}" data-role="{{ .role }}"{{ .more | safeHTMLAttr }}>
<th scope="row"><a href="{{ .link | safeURL }}">{{ .name }}</a>{{ .rest | safeHTML }}</tr>{{ end }}
{{- end -}}
"""
CONFIG = {
    "baseURL": "/",
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "section", "home"],
    "title": "bench",
}


def write(site: Path, folder: Path, by_data: bool) -> None:
    """Write a source of Hugo for each page of a built site. With `by_data` the departments' tables are data."""
    for name in ("layouts/_default", "content", "data/tables"):
        (folder / name).mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(CONFIG), "utf-8")
    (folder / "layouts/_default/single.html").write_text(LAYOUT, "utf-8")
    (folder / "layouts/_default/table.html").write_text(FROM_DATA, "utf-8")
    for number, page in enumerate(sorted(site.rglob("index.html"))):
        path = page.relative_to(site).as_posix()
        head, article = _parts(page.read_text("utf-8"))
        _page(folder, path, head, article, f"t{number}" if by_data and TABLE.fullmatch(path) else None)


def _parts(html: str) -> tuple[str, str]:
    """What is before a page's article, and the article with what follows."""
    start = max(html.find("<article"), 0)
    return html[:start], html[start:]


def _page(folder: Path, path: str, head: str, article: str, table: str | None) -> None:
    front = {"url": "/" + path, "head": head}
    if table:
        (folder / "data/tables" / f"{table}.json").write_text(json.dumps(_rows(article)), "utf-8")
        front |= {"layout": "table", "table": table}
    else:
        front["article"] = article
    file = folder / "content" / f"{path.removesuffix('index.html').strip('/').replace('/', '__') or 'front'}.md"
    file.write_text(json.dumps(front) + "\n", "utf-8")


def _rows(article: str) -> list[dict[str, str]]:
    """Every row with what is before it, and at the end what follows the last."""
    rows, at = [], 0
    for one in ROW.finditer(article):
        rows.append({key: unescape(value) if key == "name" else value for key, value in one.groupdict().items()})
        rows[-1]["before"] = article[at : one.start()]
        at = one.end()
    return [*rows, {"before": article[at:], "id": ""}]
