"""Whether a meeting's folder still holds what was sealed: what a meeting decided changes by a meeting only."""

from collections.abc import Mapping, Sequence

from portal.base.problems import Place, Problems, quote
from portal.check.corrections import SUPPLIED, supplied_field, why_minutes
from portal.check.gone_clauses import gone_since_sealed
from portal.model.correction import OF_MEETING, Correction, Corrections
from portal.model.meeting_date import MeetingDate
from portal.read.seal import CORRECTIONS, SEAL, UNSEALED, fingerprint, mark_of, sealed_files, sealed_text
from portal.read.tree import Tree


def check_seal(folder: str, held: MeetingDate, corrections: Corrections | None, tree: Tree, problems: Problems) -> None:
    """Report every file of a sealed folder that was changed, added or taken away since; note a folder without a seal.

    A change that corrections.yml lists is none.
    """
    here = {path.removeprefix(f"{folder}/"): tree.files[path] for path in tree.under(folder, "")}
    slug = folder.split("/")[2]
    if SEAL not in here:
        cure = f"portal seal {slug} {held.name}"
        problems.note(Place(folder), f"Mødets filer er ikke forseglet. Forsegl dem med: {cure}")
        return
    sealed = sealed_files(here[SEAL].decode("utf-8", "replace"))
    if "meeting.yml" not in sealed:
        cure = f"Læg den gamle fil tilbage, eller slet den, og skriv »portal seal {slug} {held.name}«."
        problems.add(Place(f"{folder}/{SEAL}"), f"Forseglingen af mødet {held.name} er ødelagt. {cure}")
        return
    present = {name: _uncorrected(name, data, corrections) for name, data in here.items() if name not in UNSEALED}
    _corrections(corrections, sealed, problems)
    for name in sorted(sealed.keys() | present.keys()):
        place = Place(f"{folder}/{name}")
        if name not in present:
            problems.add(place, f"Filen hører til mødet {held.name} og er væk. Læg den tilbage.")
        elif name not in sealed:
            problems.add(
                place, f"Filen er kommet til, efter at mødet {held.name} blev forseglet. Læg den i et nyt møde."
            )
        elif sealed[name] != present[name]:
            problems.add(
                place,
                f"Filen er ændret, efter at mødet {held.name} blev forseglet. {_gone(name, here)}"
                f"Er det en skrivefejl, så skriv »portal correct {slug} {held.name}«.",
            )


def _gone(name: str, here: Mapping[str, bytes]) -> str:
    """The clauses that a changed text lost, by name, with what to do; empty when it lost none."""
    was = sealed_text(here[SEAL].decode("utf-8", "replace"), name) if name.endswith(".md") else None
    gone = gone_since_sealed(was, here[name].decode("utf-8", "replace")) if was else ""
    return f"{gone}Læg det tilbage. " if gone else ""


def seal_of_meeting(folder: str, corrections: Corrections | None, tree: Tree) -> tuple[str, bool]:
    """The mark of what a meeting's folder was sealed with, or of what lies there; and whether it has a seal."""
    here = {path.removeprefix(f"{folder}/"): tree.files[path] for path in tree.under(folder, "")}
    if SEAL in here:
        return mark_of(sealed_files(here[SEAL].decode("utf-8", "replace"))), True
    files = {name: _uncorrected(name, data, corrections) for name, data in here.items() if name not in UNSEALED}
    return mark_of(files), False


def _uncorrected(name: str, data: bytes, corrections: Corrections | None) -> str:
    """The fingerprint of a file as it was before its corrections; that of no file when one of them is not in it."""
    made = [one for one in corrections.corrections if one.file == name] if corrections else []
    if not made:
        return fingerprint(data)
    before = undone(data.decode("utf-8", "replace"), made)
    return fingerprint(before.encode()) if before is not None else ""


def undone(text: str, corrections: Sequence[Correction]) -> str | None:
    """A text as it was before corrections, the last one taken back first; None when the text does not hold one."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in reversed(corrections):
        if not 1 <= one.line <= len(lines) or lines[one.line - 1] != one.now:
            return None
        lines[one.line - 1 : one.line] = [] if one.added else [one.was]
    return "\n".join(lines)


def _corrections(record: Corrections | None, sealed: dict[str, str], problems: Problems) -> None:
    for number, one in enumerate(record.corrections if record else ()):
        place = record.place("corrections", number, "file") if record else Place(CORRECTIONS)
        if one.file not in sealed:
            problems.add(place, f"{quote(one.file)} er ikke forseglet her. Slet rettelsen, eller ret filens navn.")
        elif one.added and (one.was or not supplied_field(one.file, one.now)):
            problems.add(place, f"En ny linje kan kun sige {SUPPLIED} i {OF_MEETING}. Læg resten i et nyt møde.")
        elif not one.minutes and (why := why_minutes(one.file, one.was, one.now)):
            problems.add(place, f"Rettelsen ændrer {why}. Det kan kun et møde. Skriv referatet ved »minutes«.")
