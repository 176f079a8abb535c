"""Writing JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson


def dumps(value: Any) -> bytes:
    """Write a value as JSON; also dataclasses, UUIDs, dates, sets, numpy arrays and pydantic models.

    Raises:
        TypeError: Something in the value has no place in JSON.
    """
    return orjson.dumps(value, default=_default, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS)


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
    raise TypeError(f"{value!r} of type {type(value).__name__} cannot be written as JSON")
