"""`portal train`: learns which answer comes first from what people say of each, and what is said in danger."""

import argparse
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError, Problems
from portal.check.ranker import DANGER_KINDS, DANGER_RANKER, RANKER, ranker_of
from portal.commands.change import Change, checked_portal
from portal.lookup.training import train, train_danger, train_danger_kinds
from portal.model.taught import made_of, taught, taught_dangers

WITHOUT = "Det kræver scikit-learn. Skriv »make train«, så bliver det installeret, og kør igen."


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    learn = commands.add_parser("train", help="lær af det, folk siger, hvilket svar der skal stå først")
    learn.add_argument("--again", action="store_true", help="også når ordene er de samme som sidst")
    learn.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    # A file that is damaged, or of an older portal, is what this mends: `check` says so.
    damaged = [file for file in (DANGER_RANKER, DANGER_KINDS, RANKER) if _is_damaged(root, file)]
    portal = checked_portal(root, Change(take=damaged))
    of_dangers = taught_dangers(portal)
    ways = (
        (DANGER_RANKER, portal.danger_ranker, train_danger, of_dangers),
        (DANGER_KINDS, portal.danger_kinds, train_danger_kinds, of_dangers),
        (RANKER, portal.ranker, train, taught(portal)),
    )
    for file, before, learn, texts in ways:
        if before and before.made_of == made_of(texts) and not options.again:
            print(f"{file} er lært af de ord, der står nu. Med --again læres det forfra.")
            continue
        try:
            ranker = learn(texts)
        except ImportError:
            raise CommandError(WITHOUT) from None
        write_atomically(root / file, ranker.written().encode())
        print(f"{file} er skrevet: lært af {len(texts)} udtryk om {len(ranker.names)} ting.")


def _is_damaged(root: Path, file: str) -> bool:
    problems = Problems()
    if (root / file).is_file():
        ranker_of((root / file).read_text("utf-8", errors="replace"), file, problems)
    return bool(problems)
