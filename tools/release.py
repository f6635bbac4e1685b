"""`make release`: the committed files as one archive, its bill of materials, the licences and their checksums, in build/release/.

The same commit gives the same bytes: git writes the archive, and no time but the commit's is in it.
"""

import gzip
import hashlib
import subprocess
import sys
import tomllib

from tools.sbom import ROOT, bill_of_materials, licence_list

FOLDER = ROOT / "build" / "release"


def main() -> int:
    """Write the release. 1 with a line when something is not committed, since it would not be in it."""
    if changed := _git("status", "--porcelain").decode().splitlines():
        print(f"{len(changed)} files are not committed. Commit them, or put them away.", file=sys.stderr)
        return 1
    for file, data in release("HEAD").items():
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / file).write_bytes(data)
        print(FOLDER / file)
    return 0


def release(commit: str) -> dict[str, bytes]:
    """Every file of a release by its name: archive, bill of materials, licences, checksums."""
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    title = f"{about['name']}-{about['version']}"
    moment = _git("show", "--no-patch", "--format=%cI", commit).decode().strip()
    bill = bill_of_materials(about["name"], about["version"], moment)
    files = {
        f"{title}.tar.gz": gzip.compress(_git("archive", "--format=tar", f"--prefix={title}/", commit), mtime=0),
        f"{title}.cdx.json": bill.encode(),
        f"{title}.licences.txt": licence_list(bill).encode(),
    }
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    return {**files, "SHA256SUMS": sums.encode()}


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
