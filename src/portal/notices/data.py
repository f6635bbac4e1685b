"""What a template is filled with."""

from typing import Any

Data = dict[str, Any]
"""Words, lists and parts by the names that the templates in theme/notices/ use; typst reads it as JSON."""
