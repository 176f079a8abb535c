"""What arguments may be: looked at before anything is sent, so that what is wrong has the name of its argument."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date, datetime
from decimal import Decimal
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
_OF_THE_BODY = ("content-length", "transfer-encoding")


def _is_list(value: object) -> bool:
    return isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray))


def _is_integer(value: Any) -> bool:
    try:
        # Other than Python's own: numpy's, but no arrays.
        return not _is_boolean(value) and operator.index(value) == value
    except (TypeError, ValueError):
        return False


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool) or (type(value).__module__ == "numpy" and type(value).__name__ in ("bool", "bool_"))


# What each kind is called, and what is of it. A mapping may be anything that turns into one when it is written as JSON.
_KINDS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "any": ("anything", lambda value: True),
    "array": ("a list", _is_list),
    "boolean": ("a bool", _is_boolean),
    "date-time": ("a datetime or a string", lambda value: isinstance(value, (datetime, str))),
    "header": ("a string", lambda value: isinstance(value, str)),
    "id": ("a string or a UUID", lambda value: isinstance(value, (str, UUID))),
    "integer": ("an integer", _is_integer),
    "number": ("a number", lambda value: isinstance(value, Real) and not _is_boolean(value)),
    "object": ("a mapping", lambda value: not (isinstance(value, (str, bytes, Real, UUID, date)) or _is_list(value))),
    "string": ("a string", lambda value: isinstance(value, str)),
}


def plain(value: Any) -> Any:
    """A value as a query can write it: what an enum or a number of numpy stands for, also in a list."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    # `item` of an array of one number gives that number, too.
    return value.item() if type(value).__module__ == "numpy" and getattr(value, "ndim", None) == 0 else value


def check_callable(name: str, value: object) -> None:
    """Refuse what cannot be called: found out when the answer is there, it would be too late."""
    if value is not None and not callable(value):
        raise TypeError(f"{name} must be callable, not {type(value).__name__}")


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
    if rule.kind == "integer" and not -(2**63) <= value < 2**63:
        raise ValueError(f"{name} must be an integer of 64 bits at most")
    if rule.minimum is not None and value < rule.minimum:
        raise ValueError(f"{name} must be at least {rule.minimum}, not {value!r}")
    if rule.maximum is not None and value > rule.maximum:
        raise ValueError(f"{name} must be at most {rule.maximum}, not {value!r}")


def check_line(name: str, text: str) -> None:
    """Refuse what would end a header, or not arrive as it is (RFC 9110, section 5.5); what it is, is not shown."""
    if not text.replace("\t", " ").isprintable():
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
        if name.lower() in _OF_THE_BODY:
            raise ValueError(f"headers must not set {name}: it follows from the body")
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
    elif isinstance(params, (list, tuple)) and all(
        isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in params
    ):
        pairs = list(params)
    else:
        raise TypeError(f"params must be a mapping, a list of pairs or a string, not {_shown(params)}")
    for name, value in pairs:
        if not isinstance(name, (str, int)):
            raise TypeError(f"params must have strings as names, not {_shown(name)}")
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if not (item is None or _is_boolean(item) or isinstance(item, (str, Real, Decimal, UUID, date))):
                raise TypeError(f"params[{name!r}] must be a string, a number, a bool or None, or a list of these")
            if isinstance(item, (float, Decimal)) and not math.isfinite(item):
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
