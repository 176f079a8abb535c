"""Whatever is given to a method: a clear error and nothing sent, or one request with just this meaning."""

from __future__ import annotations

import asyncio
import inspect
import json
import math
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import unquote
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from langgraph_runs import get_client, get_sync_client
from langgraph_runs._json import dumps
from langgraph_runs_api import operations

from tests.parity.document_overlay import Place, places
from tests.parity.wire import VALUES
from tests.recorder import Answer, Recorded, RecordingServer, events
from tests.security.promises import settled
from tools.document import Document, JsonObject, Operation

document = Document()
OPERATIONS = {operation.id: operation for operation in document.operations()}
GONE = object()
"""Stands for what JSON has no word for."""


class Given(NamedTuple):
    """A value of an argument, and whether it can be sent: None where either is right."""

    value: Any
    good: bool | None


class Plain:
    """What JSON does not know."""


def meaning(value: Any) -> Any:
    """What a value is in JSON; GONE where it is nothing there. An account of its own, not the client's."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value if not any(0xD800 <= ord(c) < 0xE000 for c in value) else GONE
    if isinstance(value, int):
        return value if -(2**63) <= value < 2**64 else GONE
    if isinstance(value, float):
        return value if math.isfinite(value) else GONE
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (list, tuple, set)):
        items = [meaning(item) for item in value]
        return GONE if any(item is GONE for item in items) else items
    if isinstance(value, dict):
        found = {}
        for key, item in value.items():
            words = {None: "null", True: "true", False: "false"}
            name = words[key] if key is None or isinstance(key, bool) else str(key)
            allowed = isinstance(key, (str, int, UUID, type(None))) and meaning(key) is not GONE
            if name in found or not allowed or meaning(item) is GONE:
                return GONE
            found[name] = meaning(item)
        return found
    return GONE


TEXT = st.text(st.characters(), max_size=8) | st.sampled_from(["\ud800", "a\udfffb"])
IDS = st.one_of(
    st.uuids(),
    st.uuids().map(str),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(lambda t: t not in (".", "..")),
    st.sampled_from(
        ["a/b", "a?b#c", "%2e%2e", "../x", "..\\x", "a\nb", " ", "é", "\x00", "x" * 300, "\N{FULLWIDTH FULL STOP}."]
    ),
).map(lambda value: Given(value, True))
NO_IDS = st.sampled_from(["", ".", "..", 7, b"x", ["x"], {"a": 1}, 1.5, True, "\ud800", Plain]).map(
    lambda value: Given(value, False)
)
ATOMS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), TEXT, st.uuids(),
    st.datetimes(timezones=st.just(UTC)), st.binary(max_size=3), st.builds(Plain),
)  # fmt: skip
KEYS = st.one_of(st.text(max_size=4), st.integers(-3, 3), st.none(), st.uuids(), st.tuples(st.integers()))
BODIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.lists(inner, max_size=3).map(tuple), st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
).map(lambda value: Given(value, meaning(value) is not GONE))
HEADER = st.dictionaries(st.text(max_size=5), st.text(max_size=6), max_size=2)


def good_header(headers: dict[str, str]) -> bool:
    """Whether headers can be sent, and arrive as they are."""
    token = re.compile(r"[0-9A-Za-z!#$%&'*+.^_`|~-]+")
    return all(
        token.fullmatch(name) and re.fullmatch(r"([!-~]([ -~]*[!-~])?)?", value) for name, value in headers.items()
    )


HEADERS = st.one_of(
    HEADER.map(lambda headers: Given(headers, good_header(headers))),
    st.sampled_from([{"x-mine": "1"}, {"X-MORE": "a b"}]).map(lambda headers: Given(headers, True)),
    st.sampled_from(
        [{"a": "b\r\nc: d"}, {"a\n": "b"}, {"a": 1}, {1: "a"}, {"a": b"b"}, "a: b", [("a", "b")], {"a": "é"}]
    ).map(lambda headers: Given(headers, False)),
)
PARAMS = st.one_of(
    st.dictionaries(st.text("abcé&=#? %", min_size=1, max_size=4).map(lambda name: f"q{name}"), st.one_of(st.text("ab&=#é/ ", max_size=5), st.integers(), st.booleans()), max_size=2).map(lambda params: Given(params, True)),
    st.sampled_from([{"q": object()}, {"q": {"a": 1}}, {None: "a"}, 7, [("a",)], {"q": math.nan}, {"q": "\ud800"}, {"q": b"x"}]).map(lambda params: Given(params, False)),
)  # fmt: skip


def other(name: str, schema: JsonObject) -> st.SearchStrategy[Given]:
    """Values for an argument that has no strategy of its own: those that the parity tests use, and odd ones."""
    fitting = [value for value in VALUES[name] if value is not None]
    odd: list[Any] = [object(), b"x", 1j]
    if "enum" in schema:
        odd += ["", "other", "VALUES", 7, True, None.__class__]
    elif schema.get("type") == "integer":
        odd += [-1, "1", 1.5, True, [1], 10**30] if "minimum" in schema else ["1", 1.5, True]
    elif schema.get("type") == "boolean":
        odd += ["true", 1, 0, [], {}]
    elif schema.get("type") == "number":
        odd += ["1", True, math.nan, math.inf, [1]]
    elif schema.get("type") == "object":
        odd += ["a", 1, [1], ("a",), {1}, {"a": math.nan}, {"a": {"b": b"x"}}]
    elif schema.get("type") == "array":
        odd += ["a", 1, {"a": 1}, [1], [b"x"]]
    elif schema.get("type") in ("string", ["string", "null"]):
        odd += [1, True, ["a"], {"a": 1}]
    return st.one_of(
        st.sampled_from(fitting).map(lambda value: Given(value, True)),
        st.sampled_from(odd).map(lambda value: Given(value, False)),
    )


def schema_of(operation: Operation, name: str) -> JsonObject:
    table = getattr(operations, operation.id)
    if name in table.body:
        schema = operation.body or {}
        return document.resolve(document.properties(schema.get("items", schema))[table.body[name]])
    for parameter in operation.parameters:
        if parameter["name"].replace("-", "_").lower() == name:
            return document.resolve(parameter["schema"])
    return {}


def strategy(place: Place, name: str) -> st.SearchStrategy[Given]:
    operation = OPERATIONS[place.operation]
    schema = schema_of(operation, name)
    match name:
        case "headers":
            return HEADERS
        case "params":
            return PARAMS
        case "input":
            return BODIES
        case "metadata" | "context":
            return st.one_of(other(name, schema), BODIES.filter(lambda it: isinstance(it.value, dict)))
        case "last_event_id":
            line = st.text(
                st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Cf", "Co", "Cn"]),
                min_size=1,
                max_size=6,
            )
            bad = st.sampled_from(["1\n2", "1\r", "\x00", "\x7f", 7, b"1", ["1"], " 1", "\ud800"]).map(
                lambda value: Given(value, False)
            )
            return st.one_of(line.map(lambda value: Given(value, True)), bad)
        case "run_ids":
            ids = st.lists(st.one_of(IDS, NO_IDS), max_size=3)
            return ids.map(
                lambda items: Given(
                    [i.value for i in items], all(i.good and meaning(i.value) is not GONE for i in items)
                )
            )
        case "thread_id" | "run_id" | "cron_id" | "assistant_id" | "checkpoint_id":
            return st.one_of(IDS, NO_IDS)
        case "schedule" | "webhook":
            return st.one_of(TEXT.map(lambda value: Given(value, meaning(value) is not GONE)), other(name, schema))
        case "timezone":
            return st.sampled_from(
                [Given("Europe/Paris", True), Given(UTC, True), Given(7, False), Given(b"UTC", False)]
            )
        case "end_time":
            return st.sampled_from([Given(datetime(2027, 1, 2, tzinfo=UTC), True), Given(7, False), Given([1], False)])
        case "version":
            return st.sampled_from([Given("v1", True), Given("v2", True), Given("v3", False), Given(2, False)])
        case "on_run_created":
            return st.sampled_from([Given(print_nothing, True), Given("print", False), Given(7, False)])
        case "raise_error":
            return st.sampled_from([Given(True, True), Given(False, True)])
    return other(name, schema)


def print_nothing(run: object) -> None:
    """A callback."""


@st.composite
def calls(draw: st.DrawFn, place: Place) -> dict[str, Given]:
    """What a method is given: what it needs, and up to four arguments more."""
    parameters = {n: p for n, p in inspect.signature(place.function).parameters.items() if n != "self"}
    needed = [name for name, p in parameters.items() if p.default is p.empty]
    if place.method == "cancel_many":
        needed = draw(st.sampled_from([["status"], ["thread_id", "run_ids"]]))
    rest = [
        n
        for n in parameters
        if n not in needed and not (place.method == "cancel_many" and n in ("status", "thread_id", "run_ids"))
    ]
    chosen = [*needed, *draw(st.lists(st.sampled_from(rest), unique=True, max_size=4))] if rest else needed
    made = {}
    for name in chosen:
        if (
            name == "thread_id"
            and "None" in str(parameters[name].annotation)
            and "str" not in str(parameters[name].annotation)
        ):
            made[name] = Given(None, True)
        elif name == "version" and str(parameters[name].annotation).startswith("Literal"):
            made[name] = Given(re.findall(r"v\d", str(parameters[name].annotation))[0], True)
        else:
            # Most of what a call is given is good, or the request would never be seen.
            options = strategy(place, name)
            made[name] = draw(options if draw(st.booleans()) else options.filter(lambda it: it.good is True))
    return made


def cases() -> Iterator[Any]:
    for place in places():
        plain = place.method in ("stream", "create", "wait", "join_stream") and not place.overload
        if not plain and place.method != "create_batch":
            yield pytest.param(place, id=str(place))


@pytest.fixture(scope="module")
def server() -> Iterator[RecordingServer]:
    with RecordingServer() as recording:
        recording.respond = lambda request: (
            events(b"event: end\ndata: null\n\n") if request.path.endswith("/stream") else Answer()
        )
        yield recording


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.mark.parametrize("place", list(cases()))
def test_a_clear_error_or_the_request_that_is_meant(
    place: Place, server: RecordingServer, loop: asyncio.Runner
) -> None:
    is_sync = place.cls.startswith("Sync")
    client: Any = (get_sync_client if is_sync else get_client)(url=server.url, max_retries=0)
    group = client.crons if "Cron" in place.cls else client.runs
    outcomes = {True: 0, False: 0}

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @given(calls(place))
    def check(drawn: dict[str, Given]) -> None:
        server.requests.clear()
        arguments = {name: it.value for name, it in drawn.items()}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = loop.run(settled(lambda made: getattr(group, place.method)(**arguments), client))
        bad = [name for name, it in drawn.items() if it.good is False]
        outcomes[not bad] += 1
        if bad:
            assert isinstance(result, (TypeError, ValueError)), (bad, result)
            assert type(result) in (TypeError, ValueError), (bad, result)
            assert any(re.search(rf"\b{name}\b", str(result)) for name in bad), (bad, result)
            assert server.requests == []
        else:
            assert not isinstance(result, Exception), (drawn, result)
            [request] = server.requests
            assert_meant(place, request, arguments)

    check()
    if is_sync:
        client.close()
    else:
        loop.run(client.aclose())
    assert min(outcomes.values()) > 5, outcomes


def assert_meant(place: Place, request: Recorded, given_: dict[str, Any]) -> None:
    """The request is that of the operation, and says what was given and nothing else."""
    operation = OPERATIONS[place.operation]
    table = getattr(operations, operation.id)
    path = operation.path.split("/")
    segments = request.path.split("/")
    assert request.method == operation.method.upper()
    assert len(segments) == len(path)
    for segment, template in zip(segments, path, strict=True):
        assert unquote(segment) == (str(given_[template[1:-1]]) if template.startswith("{") else template)
    for name, value in (given_.get("headers") or {}).items():
        assert request.headers[name.lower()] == value
    for name, value in (given_.get("params") or {}).items():
        assert words(value) in request.query[name]
    expected = {}
    for name, wire in table.body.items():
        value = given_.get(name)
        if value is not None:
            expected[wire] = meaning(str(value) if name == "timezone" else value)
    if table.body:
        sent = json.loads(request.body)
        # What is a default of the method is sent, too.
        assert {name: sent[name] for name in expected} == expected
        assert {name: DEFAULTS[name] for name in sent.keys() - expected.keys()} == {
            name: sent[name] for name in sent.keys() - expected.keys()
        }
    else:
        assert request.body == b""
    for parameter in operation.parameters:
        value = given_.get(parameter["name"])
        if parameter["in"] == "query" and value is not None:
            text = (
                dumps(value).decode()
                if isinstance(value, (list, tuple)) and parameter["name"] == "stream_mode"
                else value
            )
            assert request.query[parameter["name"]] == [
                words(item) for item in (text if isinstance(text, list) else [text])
            ]
    if isinstance(given_.get("last_event_id"), str):
        assert request.headers["last-event-id"].encode("latin-1").decode() == given_["last_event_id"]


def words(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


DEFAULTS = {
    "stream_mode": "values",
    "stream_subgraphs": False,
    "stream_resumable": False,
    "limit": 10,
    "offset": 0,
}


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(BODIES)
@example(Given({"a": [1, {"b": math.nan}]}, False))
@example(Given({1: 2, "1": 3}, False))
def test_json_says_what_is_meant_or_where_it_cannot(drawn: Given) -> None:
    if drawn.good:
        assert json.loads(dumps({"input": drawn.value})) == {"input": meaning(drawn.value)}
    else:
        with pytest.raises((TypeError, ValueError), match=r"^input"):
            dumps({"input": drawn.value})


def test_the_places_are_all_there() -> None:
    found = {place.values[0].method for place in cases()}
    assert found == {place.method for place in places()} - {"create_batch"}
