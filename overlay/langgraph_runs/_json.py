"""Writing JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from math import inf, isfinite
from typing import Any
from uuid import UUID

import orjson

_LEVELS = 254
"""How deep orjson writes; what is turned into something else counts twice here."""


def dumps(value: Any, name: str = "", renamed: Mapping[str, str] | None = None) -> bytes:
    """Write a value as JSON; also dataclasses, UUIDs, dates, sets, numpy arrays and pydantic models.

    Args:
        value: What to write.
        name: What to call it in an error. Default: what it holds has names of its own, being a dictionary.
        renamed: What else to call what it holds, by key.

    Raises:
        TypeError: Something in the value has no place in JSON; the error says where it is.
        ValueError: Something in the value would not arrive as it is: infinity, NaN, an integer of more than 64 bits.
    """
    try:
        written = orjson.dumps(value, default=_default, option=orjson.OPT_SERIALIZE_NUMPY)
    except TypeError:
        written = b""
    # orjson writes null for NaN and infinity, without a word.
    if written and (b"null" not in written or _is_finite(value)):
        return written
    _examine(value, name, 0, renamed or {})
    try:
        return written or orjson.dumps(
            value, default=_default, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS
        )
    except TypeError as error:
        raise TypeError(f"{name or 'the body'} cannot be written as JSON: {error}") from error


def _is_finite(value: Any) -> bool:
    """Whether a value that was written holds only plain types and finite numbers; False is not sure."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        kind = type(item)
        if kind is dict:
            waiting.extend(item.values())
        elif kind is list or kind is tuple:
            waiting.extend(item)
        elif kind.__module__ == "numpy" and getattr(item, "dtype", None) is not None:
            if item.dtype.kind not in "biu" and not (item.dtype.kind == "f" and (abs(item) < inf).all()):
                return False
        elif not (kind is str or item is None or kind is int or kind is bool or (kind is float and isfinite(item))):
            return False
    return True


def _examine(value: Any, path: str, level: int, renamed: Mapping[str, str]) -> None:
    """Raise for the first thing that JSON cannot hold, saying where it is."""
    if level > 2 * _LEVELS:
        raise ValueError(f"{path[:80]}… has too many levels, or contains itself")
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        value = value.tolist()
    match value:
        case Enum():
            _examine(value.value, path, level + 1, renamed)
        case None | bool() | UUID() | date():
            pass
        case time() if value.tzinfo is None:
            pass
        case str():
            if not value.isascii():
                try:
                    value.encode()
                except UnicodeEncodeError:
                    raise ValueError(f"{path} must be text that UTF-8 can encode") from None
        case int():
            if not -(2**63) <= value < 2**64:
                raise ValueError(f"{path} must be an integer of 64 bits at most")
        case float():
            if not isfinite(value):
                raise ValueError(f"{path} must be a finite number, not {value!r}: JSON has no word for it")
        case dict():
            _examine_keys(value, path)
            for key, item in value.items():
                # The keys of the outermost dictionary are the names of arguments.
                _examine(item, f"{path}[{key!r}]" if path else renamed.get(key, str(key)), level + 1, {})
        case list() | tuple() if not hasattr(value, "_fields"):  # a named tuple is none to orjson
            for index, item in enumerate(value):
                _examine(item, f"{path}[{index}]", level + 1, {})
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            # What orjson takes of it: whatever it has, but for what is private.
            names = vars(value) if hasattr(value, "__dict__") else [field.name for field in dataclasses.fields(value)]
            for name in names:
                if not name.startswith("_"):
                    _examine(getattr(value, name), f"{path}.{name}", level + 1, {})
        case orjson.Fragment():
            pass
        case _:
            try:
                turned = _default(value)
            except Exception as error:
                raise TypeError(f"{path} cannot be written as JSON: {error}") from error
            _examine(turned, path, level + 1, renamed)


def _examine_keys(value: dict[Any, Any], path: str) -> None:
    seen = set()
    for key in value:
        if type(key) is str and key.isascii():
            written = key
        elif isinstance(key, float) and not isfinite(key):
            raise ValueError(f"{path} must not have the key {key!r}: JSON has no word for it")
        else:
            try:
                [written] = orjson.loads(orjson.dumps({key: 0}, option=orjson.OPT_NON_STR_KEYS))
            except TypeError as error:
                where = f"{path or 'the body'} has the key {key!r}"
                raise TypeError(f"{where}, which cannot be one in JSON: {error}") from error
        if written in seen:
            raise ValueError(f"{path or 'the body'} has two keys that are {written!r} in JSON")
        seen.add(written)


def _default(value: Any) -> Any:
    """What orjson does not know by itself."""
    if isinstance(value, (set, frozenset)):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if not isinstance(value, type):
        # `model_dump` of pydantic 2, `dict` of pydantic 1.
        for name in ("model_dump", "dict"):
            if callable(dump := getattr(value, name, None)):
                return dump()
    raise TypeError(f"a {type(value).__name__} is not JSON")
