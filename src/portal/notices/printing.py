"""Sets many PDFs on all cores and writes each whole."""

import multiprocessing
import os
import re
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from portal.addresses.qr import qr_svg
from portal.base.atomic_write import write_atomically
from portal.notices.data import Data
from portal.notices.folding import folded
from portal.notices.print_jobs import PrintJob
from portal.notices.store import NoticeStore, hash_of
from portal.notices.typeset import typeset
from portal.texts.catalogue import Catalogue
from portal.texts.wording import day as in_words

WORTH_A_PROCESS = 40
"""Below so many sheets, starting a second process takes longer than it saves."""
VERSION_DIGITS = 8
IGNORE_INTERRUPT = (signal.SIGINT, signal.SIG_IGN)
"""For the processes that help: the one that started them says what Ctrl-C means."""
AS_THEY_ARE = {"qr", "svg", "code", "address"}
"""Drawings and addresses: a hyphen in an address would be a wrong address."""
PART = 14
LONG_WORD = re.compile(r"[^\s/-]{29,}")
"""Longer than any word of the guides; Danish has them in laws."""
SOFT_HYPHEN = "\u00ad"

Job = tuple[str, Path, str, Data, date]
"""Place on the site, file, template, data, day."""


def press(print_jobs: list[PrintJob], store: NoticeStore, day: date, t: Catalogue) -> int:
    """Make what the store does not have; returns how many. OSError when a file can't be written; nothing is half."""
    missing = [one for one in print_jobs if not store.has(one)]
    by_address = {one.address: one for one in missing}
    jobs = [(one.address, store.file(one.address), one.template, stamped(one, day, t), day) for one in missing]
    try:
        for address, hash_ in _done(jobs):
            store.add(by_address[address], hash_)
    finally:
        if missing or not store.fingerprints:
            store.keep()
    return len(missing)


def stamped(one: PrintJob, day: date, t: Catalogue) -> Data:
    """The data with the day they were printed and the version they have."""
    printed = t("notices-sheet-printed", date=in_words(day, t), version=one.fingerprint[:VERSION_DIGITS])
    return {**one.data, "imprint": printed}


def finished(data: Data) -> Data:
    """The data with the QR codes drawn."""
    filled = dict(data)
    if code := data.get("code"):
        filled |= {"qr": qr_svg(code), "qr_text": _qr_text(data, data["address"])}
    if rules := data.get("rules"):
        filled["rules"] = {**rules, "qr": qr_svg(rules["code"]), "qr_text": _qr_text(data, rules["address"])}
    if guides := data.get("guides"):
        filled["guides"] = [{**g, "qr": qr_svg(g["code"]), "qr_text": _qr_text(data, g["address"])} for g in guides]
    return {key: divisible(value, key) for key, value in filled.items()}


def _qr_text(data: Data, address: str) -> str:
    return str(data["words"]["qr"]).replace("{address}", address)


def divisible(value: object, key: str = "") -> object:
    """The data with a soft hyphen in every over-long word: a line can always be broken, so nothing runs off the paper."""
    if isinstance(value, dict):
        return {name: divisible(part, name) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [divisible(part, key) for part in value]
    if isinstance(value, str) and key not in AS_THEY_ARE:
        return LONG_WORD.sub(
            lambda word: SOFT_HYPHEN.join(word[0][i : i + PART] for i in range(0, len(word[0]), PART)), value
        )
    return value


def _done(jobs: list[Job]) -> Iterator[tuple[str, str]]:
    """The address and the hash of each PDF, as soon as it is written."""
    cores = min(_cores(), len(jobs) // WORTH_A_PROCESS)
    if cores < 2:
        yield from map(_make, jobs)
        return
    # A fresh process, not a fork: typst has threads of its own.
    with multiprocessing.get_context("spawn").Pool(cores, signal.signal, IGNORE_INTERRUPT) as pool:
        yield from pool.imap_unordered(_make, jobs, chunksize=6)


def _make(job: Job) -> tuple[str, str]:
    address, file, template, data, day = job
    pdf = typeset(template, finished(data), day)
    if data.get("folded"):
        pdf = folded(pdf)
    write_atomically(file, pdf)
    return address, hash_of(pdf)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
