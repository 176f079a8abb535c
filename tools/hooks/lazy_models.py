"""Post hook: importing an endpoint loads the models it names, not all of them."""

import ast
import sys
from pathlib import Path

PACKAGE = Path("models/__init__.py")
TEMPLATE = '''
"""The models of the document's schemas, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
{imports}

_MODULES = {modules!r}

__all__ = {names!r}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    return getattr(import_module(f".{{_MODULES[name]}}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
'''

imports = [node for node in ast.parse(PACKAGE.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)]
modules = {alias.name: str(node.module) for node in imports for alias in node.names}
if not modules:
    sys.exit("lazy_models.py found no models in models/__init__.py")
PACKAGE.write_text(
    TEMPLATE.format(
        imports="\n".join(f"    {ast.unparse(node)}" for node in imports),
        modules=modules,
        names=tuple(sorted(modules)),
    ),
    encoding="utf-8",
)
