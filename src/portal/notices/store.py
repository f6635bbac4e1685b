"""build/notices/: the PDFs that were made, and a list that says whether each still says what the content says."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob, all_jobs
from portal.texts.catalogue import Catalogue

STORE = "build/notices"
LIST = "manifest.json"


@dataclass
class NoticeStore:
    """A folder of PDFs and, for each address on the site, the fingerprint of what the PDF says and the hash
    of its bytes.
    """

    folder: Path
    site_url: str = ""
    fingerprints: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)

    def file(self, address: str) -> Path:
        """Where the PDF for an address on the site lies."""
        return self.folder / address.lstrip("/")

    def has(self, one: PrintJob) -> bool:
        """Whether the PDF lies there, whole, and nothing that it shows has changed."""
        return self.fingerprints.get(one.address) == one.fingerprint and self._is_whole(one.address)

    def _is_whole(self, address: str) -> bool:
        """A full disk or a broken copy leaves half a PDF under the right name."""
        try:
            return hash_of(self.file(address).read_bytes()) == self.hashes.get(address)
        except OSError:
            return False

    def add(self, one: PrintJob, hash_: str) -> None:
        """Remember a PDF that was just made, and the hash of its bytes."""
        self.fingerprints[one.address] = one.fingerprint
        self.hashes[one.address] = hash_

    def keep(self) -> None:
        """Write the list. OSError when it can't be written."""
        content = {
            "site_url": self.site_url,
            "fingerprints": dict(sorted(self.fingerprints.items())),
            "hashes": dict(sorted(self.hashes.items())),
        }
        write_atomically(self.folder / LIST, (json.dumps(content, indent=1) + "\n").encode())

    def tidy(self, wanted: set[str]) -> None:
        """Take away the PDFs that nobody can want any more."""
        for address in set(self.fingerprints) - wanted:
            self.file(address).unlink(missing_ok=True)
            del self.fingerprints[address]
            self.hashes.pop(address, None)


def open_store(project: Path) -> NoticeStore:
    """The store of a project folder; empty when there is none or its list can't be read."""
    folder = project / STORE
    try:
        content = json.loads((folder / LIST).read_text("utf-8"))
        fingerprints, hashes = _texts(content["fingerprints"]), _texts(content["hashes"])
        return NoticeStore(folder, str(content["site_url"]), fingerprints, hashes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return NoticeStore(folder)


def hash_of(pdf: bytes) -> str:
    """What distinguishes these bytes from any others."""
    return hashlib.sha256(pdf).hexdigest()


def _texts(read: dict[object, object]) -> dict[str, str]:
    return {str(key): str(value) for key, value in read.items()}


def ready_notices(project: Path, portal: Portal, t: Catalogue) -> dict[str, Path]:
    """The PDFs that lie ready and are up to date: address on the site → file."""
    store = open_store(project)
    site_url = portal.organisation.site_url or store.site_url
    if not store.fingerprints or not site_url:
        return {}
    made = (one for one in all_jobs(portal, site_url, t) if one.address in store.fingerprints)
    return {one.address: store.file(one.address) for one in made if store.has(one)}
