"""`portal correct`: a typing mistake that was mended in a sealed file is written down, so that all can see it."""

import argparse
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from pydantic import TypeAdapter, ValidationError

from portal.base.problems import CommandError, Problems
from portal.base.today import today
from portal.check.corrections import SUPPLIED, supplied_field, why_minutes
from portal.check.records import check_record
from portal.check.seals import undone
from portal.commands.answers_table import columns
from portal.commands.change import Change, carry_out, files_below, meeting_folder, mended_portal
from portal.ledger.meeting_files import record_text
from portal.model.correction import OF_MEETING, Correction, Corrections
from portal.model.fields import Line
from portal.read.seal import CORRECTIONS, SEAL, UNSEALED, fingerprint, sealed_files, sealed_text
from portal.read.yaml_nodes import read_yaml


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    correct = commands.add_parser("correct", help="skriv ned, at en skrivefejl er rettet i et mødes filer")
    correct.add_argument("department", metavar="AFDELING")
    correct.add_argument("meeting", metavar="MØDE", help="mappens navn, fx 2026-04-22")
    correct.add_argument("--minutes", type=_line, metavar="STED", help="hvor referatet viser, hvad der er rigtigt")
    correct.add_argument("--write", action="store_true", help="gør det; uden bliver det kun vist")
    correct.set_defaults(run=_correct)


def _line(text: str) -> str:
    """An argument as the file will hold it. ArgumentTypeError when it is empty or no line."""
    try:
        return TypeAdapter[str](Line).validate_python(text)
    except ValidationError as error:
        raise argparse.ArgumentTypeError('skriv, hvor referatet findes, fx "Referatet, punkt 4"') from error


def _correct(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    folder = meeting_folder(root, options.department, options.meeting)
    files = files_below(root, folder)
    if SEAL not in files:
        cure = f"portal seal {options.department} {options.meeting}"
        raise CommandError(f"{folder}: mødet er ikke forseglet. Ret filen, og skriv så: {cure}")
    before = _written(folder, files)
    made = tuple(_new(folder, files, before, options.minutes))
    if not made:
        raise CommandError(f"{folder}: filerne er, som de blev forseglet. Ret først skrivefejlen, og prøv igen.")
    for line in columns([("Fil", "Før", "Nu"), *((f"{c.file}:{c.line}", c.was.strip(), c.now.strip()) for c in made)]):
        print(line)
    _must_be_mistakes(folder, made, options)
    file = f"{folder}/{CORRECTIONS}"
    change = Change({file: record_text(Corrections(corrections=(*before, *made)), file).encode()})
    mended_portal(root, folder, change)
    carry_out(root, change, options.write)


def _written(folder: str, files: Mapping[str, bytes]) -> tuple[Correction, ...]:
    """The corrections that are written down already."""
    if CORRECTIONS not in files:
        return ()
    file, problems = f"{folder}/{CORRECTIONS}", Problems()
    record = check_record(
        Corrections, read_yaml(files[CORRECTIONS].decode("utf-8", "replace"), file, problems), file, problems
    )
    if record is None:
        raise CommandError("\n".join(problems.lines()))
    return record.corrections


def _new(
    folder: str, files: Mapping[str, bytes], before: tuple[Correction, ...], minutes: str | None
) -> Iterator[Correction]:
    """Each line that is another one than was sealed and corrected. CommandError for what is more than a line."""
    seal = files[SEAL].decode("utf-8", "replace")
    for name, sealed in sealed_files(seal).items():
        known = [one for one in before if one.file == name]
        now = files.get(name, b"").decode("utf-8", "replace")
        as_corrected = undone(now, known)
        if name in UNSEALED or (as_corrected is not None and fingerprint(as_corrected.encode()) == sealed):
            continue
        text = sealed_text(seal, name)
        if name not in files or text is None:
            raise CommandError(
                f"{folder}/{name}: kun tekster kan rettes. Læg den gamle fil tilbage, eller hold et nyt møde."
            )
        yield from _lines(f"{folder}/{name}", name, _corrected(text, known), now, minutes)


def _corrected(text: str, known: list[Correction]) -> list[str]:
    lines = text.split("\n")
    for one in known:
        if 1 <= one.line <= len(lines):
            lines[one.line - 1 : one.line - 1 + (not one.added)] = [one.now]
    return lines


def _lines(path: str, name: str, old: list[str], now: str, minutes: str | None) -> Iterator[Correction]:
    new = now.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(old) != len(new):
        added = _added(name, old, new)
        if not added:
            raise CommandError(
                f"{path}: filen havde {len(old)} linjer og har nu {len(new)}. Det er mere end en skrivefejl. "
                f"Ret kun ord på linjen, eller læg det nye i et nyt møde. Var noget ikke oplyst, kan du skrive {SUPPLIED} "
                f"på nye linjer i {OF_MEETING}, og ikke rette andet samtidig."
            )
        for number in added:
            yield Correction(
                day=today(), file=name, line=number, was="", now=new[number - 1], minutes=minutes, added=True
            )
        return
    for number, (was, is_now) in enumerate(zip(old, new, strict=True), 1):
        if was != is_now:
            yield Correction(day=today(), file=name, line=number, was=was, now=is_now, minutes=minutes)


def _added(name: str, old: list[str], new: list[str]) -> list[int]:
    """The numbers of the lines that came, when each supplies what was not known of the meeting; else none."""
    parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    came = [number for tag, _, _, start, end in parts if tag == "insert" for number in range(start + 1, end + 1)]
    is_all = {tag for tag, *_ in parts} <= {"equal", "insert"}
    return came if is_all and all(supplied_field(name, new[number - 1]) for number in came) else []


def _must_be_mistakes(folder: str, made: tuple[Correction, ...], options: argparse.Namespace) -> None:
    for one in made:
        if not one.minutes and (why := why_minutes(one.file, one.was, one.now)):
            cure = f'portal correct {options.department} {options.meeting} --minutes "Referatet, punkt 4"'
            raise CommandError(
                f"{folder}/{one.file}:{one.line}: rettelsen ændrer {why}. Står det i referatet, så skriv: {cure}"
            )
