"""`portal train`: learns which answer comes first from what people say of each, and writes content/ranker.txt."""

import argparse

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError
from portal.check.ranker import RANKER
from portal.commands.change import checked_portal
from portal.lookup.training import train
from portal.model.taught import taught

WITHOUT = "Det kræver scikit-learn. Skriv »make train«, så bliver det installeret, og kør igen."


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    learn = commands.add_parser("train", help="lær af det, folk siger, hvilket svar der skal stå først")
    learn.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    texts = taught(checked_portal(root))
    try:
        ranker = train(texts)
    except ImportError:
        raise CommandError(WITHOUT) from None
    write_atomically(root / RANKER, ranker.written().encode())
    print(f"{RANKER} er skrevet: lært af {len(texts)} udtryk om {len(ranker.names)} ting.")
