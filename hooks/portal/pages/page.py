"""A finished page, before any site generator has seen it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One page: `address` is its place on the site, `edit` the file an editor opens, `headings` its contents.

    `kind` names the layout (it becomes a class on the page), `department` the department it is about, if any.
    """

    address: str
    title: str
    description: str
    kind: str
    html: str
    edit: str
    headings: tuple[tuple[int, str, str], ...] = ()
    department: str | None = None

    @property
    def file(self) -> str:
        """The Markdown file a generator would make the page from: `/find/` → `find/index.md`."""
        return f"{self.address.lstrip('/')}index.md"
