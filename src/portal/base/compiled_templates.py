"""Where templates lie compiled between two runs, those of the pages and those of the frame."""

from jinja2 import BytecodeCache, FileSystemBytecodeCache


def compiled() -> BytecodeCache | None:
    """A folder of the user's own, or none where there can't be one."""
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None
