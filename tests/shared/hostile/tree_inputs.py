"""Files and folders that no one should be able to publish or to hang a build with: name → what is done to a project."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

Deed = Callable[[Path], object]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>x</title>{}</svg>'
PICTURE = "docs/vejledninger/img/vasken-1.svg"
PAGE = "---\ntitle: x\ndescription: x\n---\nx\n"
LOCKED = "PK\x03\x04 not a text"


def write(path: str, text: str | bytes = PAGE) -> Deed:
    """A file with a text."""

    def deed(root: Path) -> None:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))

    return deed


def link(path: str, goal: str) -> Deed:
    """A symlink, in the place of whatever lies there."""

    def deed(root: Path) -> None:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_file():
            target.unlink()
        target.symlink_to(goal)

    return deed


def fifo(path: str) -> Deed:
    """A pipe that nobody writes to, in the place of whatever lies there."""

    def deed(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        os.mkfifo(root / path)

    return deed


def bound_socket(root: Path) -> None:
    """A socket in docs/."""
    with socket.socket(socket.AF_UNIX) as open_socket:
        here = Path.cwd()
        os.chdir(root / "docs")  # a socket's path may only have about 100 characters
        open_socket.bind("s.md")
        os.chdir(here)


def device(root: Path) -> None:
    """/dev/zero by another name: endless. Needs root; PermissionError otherwise."""
    os.mknod(root / "docs" / "nul.md", stat.S_IFCHR | 0o644, os.makedev(1, 5))


def hard_link(root: Path) -> None:
    """The same file under two names."""
    os.link(root / "docs" / "om.md", root / "docs" / "om-igen.md")


def whole_folder_linked(root: Path) -> None:
    """docs/ itself is a link out of the project."""
    (root / "docs").rename(root.parent / "elsewhere")
    (root / "docs").symlink_to(root.parent / "elsewhere")


def deep(root: Path) -> None:
    """Forty folders inside each other."""
    write("docs/" + "a/" * 40 + "x.md")(root)


def sparse(root: Path) -> None:
    """A file of 40 GB that takes no room on the disk."""
    with (root / "docs" / "stor.md").open("wb") as file:
        file.truncate(40 * 1024**3)


def many(root: Path) -> None:
    """More broken files than anyone reads messages about."""
    for number in range(2_000):
        write(f"docs/x{number}.md", "x")(root)


def renamed(old: str, new: str) -> Deed:
    """A file or folder under another name."""
    return lambda root: (root / old).rename(root / new)


def picture(inner: str, head: str = "") -> Deed:
    """A drawing with something in it."""
    return write(PICTURE, head + SVG.format(inner))


def labelled(label: str) -> Deed:
    """A drawing whose word list holds a text."""

    def deed(root: Path) -> None:
        picture("<text>{1}</text>")(root)
        write("docs/vejledninger/img/labels.da.yml", f"drawings:\n  - id: vasken-1\n    labels: ['{label}']\n")(root)

    return deed


REFUSED: dict[str, Deed] = {
    "link-out": link("docs/hemmelig.md", "/etc/passwd"),
    "link-out-relative": link("docs/hemmelig.md", "../../../../../../etc/passwd"),
    "link-for-a-picture": link(PICTURE, "/etc/hostname"),
    "link-for-content": link("content/organisation.yml", "/etc/hostname"),
    "link-to-folder-out": link("docs/alt", "/"),
    "link-loop": link("docs/loop.md", "loop.md"),
    "link-loop-folder": link("docs/a", ".."),
    "link-dangling": link("docs/væk.md".replace("æ", "ae"), "findes-ikke"),
    "link-inside": link("docs/om-igen.md", "om.md"),
    "link-department": link("content/departments/ny", "gaarden"),
    "link-whole-docs": whole_folder_linked,
    "fifo-page": fifo("docs/roer.md"),
    "fifo-content": fifo("content/organisation.yml"),
    "fifo-picture": fifo(PICTURE),
    "socket": bound_socket,
    "device": device,
    "sparse-40-gb": sparse,
    "folders-deep": deep,
    "folder-for-a-file": write("content/organisation.yml.d/x.yml", "name: x"),
    "file-for-a-folder": write("content/departments/parken/house-rules.md/x.md"),
    "department-is-a-file": write("content/departments/fil", "x"),
    "files-many-broken": many,
    "name-space": write("docs/en side.md"),
    "name-danish": write("docs/støj.md"),
    "name-decomposed": write("docs/sto\u0308j.md"),
    "name-newline": write("docs/a\nb.md"),
    "name-escape-code": write("docs/a\x1b[31m.md"),
    "name-right-to-left": write("docs/a\u202egpj.md"),
    "name-not-utf-8": write("docs/a\udcff.md"),
    "name-quote": write('docs/a"onclick=x.md'),
    "name-script": write("docs/<script>.md"),
    "name-template": write("docs/{{x}}.md"),
    "name-percent": write("docs/%2e%2e.md"),
    "name-dash-first": write("docs/-rf.md"),
    "name-dots": write("docs/a..b.md"),
    "name-upper": write("docs/Om-Os.md"),
    "name-of-a-file-on-the-site": write("docs/sitemap.xml.md"),
    "name-of-headers": write("docs/_headers.md"),
    "name-long": write("docs/" + "a" * 200 + ".md"),
    "name-case-clash": write("docs/OM.md"),
    "department-upper": write("content/departments/Park/department.yml", "name: x"),
    "department-dots": write("content/departments/a..b/department.yml", "name: x"),
    "department-case-clash": write("content/departments/Gaarden/department.yml", "name: x"),
    "page-html": write("docs/index.html", "<script>alert(1)</script>"),
    "page-over-a-page": write("docs/find.md"),
    "page-over-a-page-folder": write("docs/find/index.md"),
    "page-over-an-item": write("docs/hvem-ordner-hvad/bruser.md"),
    "script-in-docs": write("docs/x.js", "alert(1)"),
    "style-in-docs": write("docs/x.css", "*{display:none}"),
    "server-file-in-docs": write("docs/_headers", "/*\n  X: y"),
    "config-in-docs": write("docs/mkdocs.yml", "hooks: [x.py]"),
    "python-in-content": write("content/x.py", "import os"),
    "archive": write("content/x.zip", LOCKED),
    "pdf": write("docs/x.pdf", "%PDF-1.7"),
    "picture-that-is-none": write("docs/vejledninger/img/x.png", "<script>alert(1)</script>"),
    "picture-of-another-kind": write("docs/vejledninger/img/x.jpg", b"\x89PNG\r\n\x1a\n"),
    "svg-script": picture("<script>alert(1)</script>"),
    "svg-script-prefixed": picture('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    "svg-event": picture('<path d="" onload="alert(1)"/>'),
    "svg-foreign-object": picture("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
    "svg-style": picture("<style>*{display:none}</style>"),
    "svg-style-attribute": picture('<path style="fill:url(//evil.example)"/>'),
    "svg-use": picture('<use href="https://evil.example/x.svg#a"/>'),
    "svg-image": picture('<image href="https://evil.example/x.png"/>'),
    "svg-link": picture('<a href="javascript:alert(1)"><text>x</text></a>'),
    "svg-xlink": picture('<path xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="x"/>'),
    "svg-animate": picture('<animate attributeName="href" to="javascript:alert(1)"/>'),
    "svg-set": picture('<set attributeName="onload" to="alert(1)"/>'),
    "svg-fill-remote": picture('<path fill="url(https://evil.example/x#a)"/>'),
    "svg-fill-escaped": picture('<path fill="\\75rl(https://evil.example/x#a)"/>'),
    "svg-fill-other-function": picture('<path fill="image-set(//evil.example)"/>'),
    "svg-html-in-title": picture("<title><text>x</text></title>"),
    "svg-doctype": picture("", "<!DOCTYPE svg>"),
    "svg-entity": picture("<desc>&x;</desc>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "svg-entity-bomb": picture(
        "<desc>&b;</desc>", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    ),
    "svg-deep": picture("<g>" * 900 + "</g>" * 900),
    "svg-broken": picture("<g>"),
    "svg-other-encoding": write(PICTURE, SVG.format("<desc>+ADw-script+AD4-</desc>").encode("utf-16")),
    "svg-that-is-html": write(PICTURE, "<html><script>alert(1)</script></html>"),
    "svg-cdata-in-text": picture("<text><![CDATA[<img src=x onerror=window.pwned=1>]]></text>"),
}
"""Each must be reported as a problem."""

PUBLISHED: dict[str, Deed] = {
    "svg-cdata-in-title": picture(
        "<desc><![CDATA[></desc></svg><script>window.pwned=1</script><img src=x onerror=window.pwned=1>]]></desc>"
    ),
    "svg-html-in-its-word-list": labelled("<img src=x onerror=window.pwned=1>"),
    "svg-escaped-html": picture("<desc>&lt;img src=x onerror=window.pwned=1&gt;</desc>"),
    "svg-comment-early-end": picture("<!--><img src=x onerror=window.pwned=1>-->".replace("<!-->", "<!-- >")),
    "svg-processing-instruction": picture("<?x ><img src=x onerror=window.pwned=1>?>"),
    "svg-stylesheet-instruction": picture("", '<?xml-stylesheet href="https://evil.example/x.css"?>'),
    "svg-quotes-in-attribute": picture("<path fill='\"/>&lt;img src=x onerror=window.pwned=1&gt;'/>"),
    "svg-prefixed": write(
        PICTURE, '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:title>x</s:title></s:svg>'
    ),
    "office-lock-file": write("docs/~$om.docx", LOCKED),
    "libreoffice-lock-file": write("docs/.~lock.om.md#", "x"),
    "mac-leftovers": write("docs/.DS_Store", b"\x00\x00\x00\x01Bud1"),
    "mac-fork": write("docs/._om.md", b"\x00\x05\x16\x07"),
    "windows-leftovers": write("docs/Thumbs.db", b"\xd0\xcf\x11\xe0"),
    "editor-backup": write("docs/om.md~", "<script>alert(1)</script>"),
    "emacs-lock": link("docs/.#om.md", "nobody@nowhere.1"),
    "git-folder-in-docs": write("docs/.git/config", "[core]"),
}
"""Each is passed over with a note or comes out as a harmless picture; nothing of it may run or be served."""
