"""What can be written as JSON."""

from __future__ import annotations

import dataclasses
import re
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


@dataclasses.dataclass
class Odd:
    """What orjson writes of a dataclass: all it has but what is private, and not what is not set."""

    a: int
    _b: object = None
    c: int = dataclasses.field(init=False)


@dataclasses.dataclass
class Grown:
    a: int

    def __post_init__(self) -> None:
        self.b = float("inf")


@dataclasses.dataclass(slots=True)
class Slotted:
    a: float


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Odd(1, object()), b'{"a":1}'),
        (orjson.Fragment(b'{"a":1}'), b'{"a":1}'),
        (numpy.array([[0.5], [1.5]]), b"[[0.5],[1.5]]"),
        (numpy.array([1, 2]), b"[1,2]"),
        (Slotted(0.5), b'{"a":0.5}'),
        ({"null": "null"}, b'{"null":"null"}'),
        ({1: None}, b'{"1":null}'),
        (0.5, b"0.5"),
        (Colour.RED, b'"red"'),
    ],
    ids=lambda value: type(value).__name__,
)
def test_beside_a_null_all_is_the_same(value: object, written: bytes) -> None:
    assert dumps({"value": value, "beside": None}) == b'{"value":' + written + b',"beside":null}'


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (numpy.array([0.5, float("nan")]), "value[1]"),
        (numpy.float64("inf"), "value"),
        (Grown(1), "value.b"),
        (Slotted(float("nan")), "value.a"),
        (Record(1, [{"a": float("nan")}]), "value.inner[0]['a']"),  # type: ignore[list-item] # the types are not asked
        (MappingProxyType({"a": float("inf")}), "value['a']"),
        ({1, float("nan")}, "value["),
        ({float("nan"): 1}, "value must not have the key nan"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_infinity_hides(value: object, where: str) -> None:
    with pytest.raises(ValueError, match=re.escape(where)):
        dumps({"value": value})


@pytest.mark.parametrize(
    "value", [object(), Model, {"a": [lambda: 1]}, 1j], ids=["object", "class", "function", "complex"]
)
def test_what_cannot_be_written_is_named(value: object) -> None:
    with pytest.raises(TypeError, match=r"JSON|cannot be written"):
        dumps({"value": value})
