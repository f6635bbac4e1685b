"""Is a sentence of the interface glued in Python from what a text says and words beside it?"""

import ast
import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"[A-Za-zÆØÅæøå]{2,}")
PLAIN = re.compile(r"<[^>]*>?|%s|%d|\{[a-z_]*\}|\S*[./?=#]\S+")
"""Tags, holes and addresses in a string: no words."""


def method_of(func: ast.expr) -> str | None:
    """How a text is asked for: `t(…)` → "", `t.of(…)` → "of"; None for any other call."""
    if isinstance(func, ast.Name) and func.id == "t":
        return ""
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == "t":
        return func.attr
    return None


def glued_lines(tree: ast.Module) -> Iterator[int]:
    """The lines where a text is glued, or a name that holds one: a name counts in the function that gives it."""
    for scope in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.Module)):
        inside = list(ast.walk(scope))
        if not any(isinstance(node, ast.Call) and method_of(node.func) is not None for node in inside):
            continue  # it asks for no text
        held = _names_of_texts(inside)
        for node in inside:
            if isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call) and _is_glued(node, held):
                yield node.lineno


def _names_of_texts(inside: Iterable[ast.AST]) -> set[str]:
    """The names in a function that hold what a text says, also by way of another name."""
    given = [pair for node in inside for pair in _given(node)]
    held: set[str] = set()
    while more := {name for name, value in given if _is_text(value, held)} - held:
        held |= more
    return held


def _given(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr | ast.AugAssign):
        targets = [node.target]
    else:
        return
    for target in targets:
        if isinstance(target, ast.Name) and node.value is not None:
            yield target.id, node.value


def _is_text(value: ast.expr, held: set[str]) -> bool:
    """Whether a value is what a text says, whole or with something beside it; a record that holds one is none."""
    match value:
        case ast.Name(id=name):
            return name in held
        case ast.Call(func=func) if method_of(func) is not None:
            return True
        case ast.Call(func=ast.Attribute(value=inner)):
            return _is_text(inner, held)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return _is_text(one, held) or _is_text(other, held)
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts):
            return any(_is_text(one, held) for one in parts)
        case ast.FormattedValue(value=inner):
            return _is_text(inner, held)
        case _:
            return False


def _is_glued(node: ast.JoinedStr | ast.BinOp | ast.Call, held: set[str]) -> bool:
    """An f-string, `+`, `%`, `.format(…)` or `.join(…)` that puts words beside what a text says."""
    if isinstance(node, ast.JoinedStr):
        parts: list[ast.expr] = list(node.values)
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        parts = [node.func.value, *node.args, *(one.value for one in node.keywords)]
    elif isinstance(node.func, ast.Attribute) and node.func.attr == "join" and node.args:
        parts = list(getattr(node.args[0], "elts", []))
    else:
        return False
    words = any(isinstance(one, ast.Constant) and WORD.search(PLAIN.sub("", str(one.value))) for one in parts)
    return words and any(_says(one, held) for one in parts)


def _says(value: ast.expr, held: set[str]) -> bool:
    calls = any(isinstance(one, ast.Call) and method_of(one.func) is not None for one in ast.walk(value))
    return calls or _is_text(value, held)
