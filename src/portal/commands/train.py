"""`portal train`: learns which answer comes first from what people say of each, and what is said in danger."""

import argparse

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError
from portal.check.ranker import DANGER_RANKER, RANKER
from portal.commands.change import checked_portal
from portal.lookup.training import train, train_dangers
from portal.model.taught import taught, taught_dangers

WITHOUT = "Det kræver scikit-learn. Skriv »make train«, så bliver det installeret, og kør igen."


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    learn = commands.add_parser("train", help="lær af det, folk siger, hvilket svar der skal stå først")
    learn.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = checked_portal(root)
    for file, learn, texts in ((DANGER_RANKER, train_dangers, taught_dangers(portal)), (RANKER, train, taught(portal))):
        try:
            ranker = learn(texts)
        except ImportError:
            raise CommandError(WITHOUT) from None
        write_atomically(root / file, ranker.written().encode())
        print(f"{file} er skrevet: lært af {len(texts)} udtryk om {len(ranker.names)} ting.")
