"""Whether a meeting's folder still holds what was sealed: what a meeting decided changes by a meeting only."""

from portal.base.problems import Place, Problems
from portal.model.meeting_date import MeetingDate
from portal.read.seal import SEAL, UNSEALED, fingerprint, sealed_files
from portal.read.tree import Tree

CURE = "Skriv den gamle tekst tilbage, eller læg det nye i et nyt møde"


def check_seal(folder: str, held: MeetingDate, tree: Tree, problems: Problems) -> None:
    """Report every file of a sealed folder that was changed, added or taken away since; note a folder without a seal."""
    here = {path.removeprefix(f"{folder}/"): tree.files[path] for path in tree.under(folder, "")}
    if SEAL not in here:
        cure = f"portal seal {folder.split('/')[2]} {held.name}"
        problems.note(Place(folder), f"Mødets filer er ikke forseglet. Forsegl dem med: {cure}")
        return
    sealed = sealed_files(here[SEAL].decode("utf-8", "replace"))
    present = {name: fingerprint(data) for name, data in here.items() if name not in UNSEALED}
    for name in sorted(sealed.keys() | present.keys()):
        place = Place(f"{folder}/{name}")
        if name not in present:
            problems.add(place, f"Filen hører til mødet {held.name} og er væk. Læg den tilbage.")
        elif name not in sealed:
            problems.add(
                place, f"Filen er kommet til, efter at mødet {held.name} blev forseglet. Læg den i et nyt møde."
            )
        elif sealed[name] != present[name]:
            problems.add(place, f"Filen er ændret, efter at mødet {held.name} blev forseglet. {CURE}.")
