"""What arguments may be: looked at before anything is sent, so that what is wrong has the name of its argument."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import datetime
from enum import Enum
from numbers import Real
from typing import Any
from uuid import UUID

import httpx
from langgraph_runs_api.operations import Rule

from .schema import QueryParamTypes

_SHOWN = 80
"""How much of a value that is refused a message shows, in characters."""
_NO_SEGMENT = ("", ".", "..")
"""What is no id, for no path can hold it."""


def _is_list(value: object) -> bool:
    return isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray))


def _is_integer(value: object) -> bool:
    # Other than Python's own: numpy's.
    return hasattr(value, "__index__") and not isinstance(value, bool)


# What each kind is called, and what is of it. A mapping may be anything that turns into one when it is written as JSON.
_KINDS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "any": ("anything", lambda value: True),
    "array": ("a list", _is_list),
    "boolean": ("a bool", lambda value: isinstance(value, bool)),
    "date-time": ("a datetime or a string", lambda value: isinstance(value, (datetime, str))),
    "header": ("a string", lambda value: isinstance(value, str)),
    "id": ("a string or a UUID", lambda value: isinstance(value, (str, UUID))),
    "integer": ("an integer", _is_integer),
    "number": ("a number", lambda value: isinstance(value, Real) and not isinstance(value, bool)),
    "object": ("a mapping", lambda value: not (isinstance(value, (str, bytes, Real)) or _is_list(value))),
    "string": ("a string", lambda value: isinstance(value, str)),
}


def check(name: str, value: Any, rule: Rule) -> None:
    """Look at the value of an argument.

    Raises:
        TypeError: It is not of the type that the document asks for.
        ValueError: The document does not allow it.
    """
    if isinstance(value, Enum):
        value = value.value
    if rule.items is not None and _is_list(value):
        for index, item in enumerate(value):
            check(f"{name}[{index}]", item, rule.items)
        return
    kind, fits = _KINDS[rule.kind]
    or_list = " or a list" if rule.items is not None and rule.kind != "array" else ""
    if not fits(value):
        raise TypeError(f"{name} must be {kind}{or_list}, not {type(value).__name__}")
    if rule.allowed and value not in rule.allowed:
        choice = ", ".join(map(repr, rule.allowed))
        raise ValueError(f"{name} must be {'one of ' * (len(rule.allowed) > 1)}{choice}{or_list}, not {_shown(value)}")
    if rule.kind == "id" and str(value) in _NO_SEGMENT:
        raise ValueError(f"{name} must be an id, not {value!r}")
    if rule.kind == "header":
        check_line(name, value)
    if rule.minimum is not None and value < rule.minimum:
        raise ValueError(f"{name} must be at least {rule.minimum}, not {value!r}")
    if rule.maximum is not None and value > rule.maximum:
        raise ValueError(f"{name} must be at most {rule.maximum}, not {value!r}")


def check_line(name: str, text: str) -> None:
    """Refuse what would end a header, or not arrive as it is (RFC 9110, section 5.5); what it is, is not shown."""
    if not text.isprintable():
        raise ValueError(f"{name} must not hold line ends or other control characters")
    if text != text.strip():
        raise ValueError(f"{name} must not begin or end with spaces")


def check_headers(headers: Mapping[str, str] | None) -> None:
    """Look at headers of the caller; their values are not shown, for they may be secrets.

    Raises:
        TypeError: `headers` is not a mapping of strings to strings.
        ValueError: A name or a value cannot be sent.
    """
    if headers is None:
        return
    if not isinstance(headers, Mapping):
        raise TypeError(f"headers must be a mapping, not {type(headers).__name__}")
    for name, value in headers.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f"headers must map strings to strings, not {_shown(name)} to {type(value).__name__}")
        # A token, as RFC 9110, section 5.6.2 has it.
        if not name or not name.isascii() or not all(c.isalnum() or c in "!#$%&'*+-.^_`|~" for c in name):
            raise ValueError(f"headers must not have the name {_shown(name)}: only letters, digits and hyphens")
        if not value.isascii():
            raise ValueError(f"headers[{name!r}] must be ASCII")
        check_line(f"headers[{name!r}]", value)


def query(params: QueryParamTypes | None) -> httpx.QueryParams:
    """The caller's own query parameters.

    Raises:
        TypeError: `params` is not what httpx takes, or has a value that a query has no words for.
        ValueError: A name or a value is not text that UTF-8 can encode, or no finite number.
    """
    if isinstance(params, (str, bytes)) or params is None:
        pairs: list[tuple[Any, Any]] = []
    elif isinstance(params, Mapping):
        pairs = list(params.items())
    elif isinstance(params, (list, tuple)) and all(isinstance(pair, tuple) and len(pair) == 2 for pair in params):
        pairs = list(params)
    else:
        raise TypeError(f"params must be a mapping, a list of pairs or a string, not {_shown(params)}")
    for name, value in pairs:
        if not isinstance(name, str):
            raise TypeError(f"params must have strings as names, not {_shown(name)}")
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if not isinstance(item, (str, int, float, bool, type(None))):
                raise TypeError(f"params[{name!r}] must be a string, a number, a bool or None, or a list of these")
            if isinstance(item, float) and not math.isfinite(item):
                raise ValueError(f"params[{name!r}] must be a finite number, not {item!r}")
    try:
        found = httpx.QueryParams(params)
        # Only here is it written out.
        str(found)
    except UnicodeError:
        raise ValueError("params must be text that UTF-8 can encode") from None
    return found


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
