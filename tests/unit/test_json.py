"""What can be written as JSON."""

from __future__ import annotations

import dataclasses
from collections import ChainMap
from datetime import UTC, date, datetime
from enum import Enum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import langgraph_sdk._sync.http
import numpy
import orjson
import pytest
from langgraph_runs._json import dumps
from pydantic import BaseModel


class Model(BaseModel):
    a: int
    when: datetime = datetime(2026, 1, 2, tzinfo=UTC)


@dataclasses.dataclass
class Record:
    a: int
    inner: list[Model]


class Colour(Enum):
    RED = "red"


class OldModel:
    def dict(self) -> dict[str, int]:
        return {"old": 1}


VALUES = [
    {"model": Model(a=1)},
    [Record(a=1, inner=[Model(a=2)])],
    {"set": {1}, "frozen": frozenset({"x"}), "tuple": (1, 2)},
    {"id": UUID(int=1), "when": datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC), "day": date(2026, 1, 2)},
    {1: "key", UUID(int=2): "key"},
    {"enum": Colour.RED, "old": OldModel(), "text": "é\u2028"},
    None,
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_as_langgraph_sdk(value: Any) -> None:
    _, theirs = langgraph_sdk._sync.http._encode_json({"value": value})

    assert dumps({"value": value}) == theirs


def test_any_mapping() -> None:
    assert dumps({"mapping": MappingProxyType({"a": ChainMap({"b": 1})})}) == b'{"mapping":{"a":{"b":1}}}'


def test_numpy() -> None:
    assert orjson.loads(dumps({"a": numpy.array([[1, 2], [3, 4]]), "b": numpy.float64(0.5)})) == {
        "a": [[1, 2], [3, 4]],
        "b": 0.5,
    }


@pytest.mark.parametrize(
    "value", [object(), Model, {"a": [lambda: 1]}, 1j], ids=["object", "class", "function", "complex"]
)
def test_what_cannot_be_written_is_named(value: object) -> None:
    with pytest.raises(TypeError, match=r"JSON|cannot be written"):
        dumps({"value": value})
