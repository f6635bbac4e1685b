"""Signals that stop a program, for whatever the tests start: a run in the background, or under nohup, is told to ignore them."""

import signal


def stoppable() -> None:
    """Heed Ctrl-C and a closed terminal again; a child begins as its parent is."""
    for sign, heeded in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(sign) is signal.SIG_IGN:
            signal.signal(sign, heeded)
