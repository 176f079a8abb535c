"""Every argument of every method reaches the wire: where the document has it, and under its name."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from langgraph_runs import errors
from langgraph_runs._json import dumps
from langgraph_runs_api import operations

from tests.parity.document_overlay import EXTRA, METHODS, STATELESS, Place, arguments, places
from tests.parity.wire import REQUIRED, VALUES
from tests.recorder import RecordingServer
from tests.twins import AnyClient
from tools.document import Document, Operation

pytestmark = pytest.mark.anyio
document = Document()
OPERATIONS = {operation.id: operation for operation in document.operations()}
NOT_ON_THE_WIRE = {"on_run_created", "raise_error", "version"}


def base_of(place: Place, name: str) -> dict[str, Any]:
    """The least that a call needs besides the argument."""
    parameters = inspect.signature(place.function).parameters
    base: dict[str, Any] = {n: REQUIRED[n] for n, p in parameters.items() if p.default is p.empty and n in REQUIRED}
    if STATELESS in place.overload:
        base["thread_id"] = None
    if "v2" in place.overload:
        base["version"] = "v2"
    if place.method == "cancel_many":
        base |= (
            {"status": "all"} if name in ("status", "action") else {"thread_id": REQUIRED["thread_id"], "run_ids": []}
        )
    return base


def cases() -> Iterator[Any]:
    for place in places():
        if place.name in ("RunsClient.stream", "RunsClient.create", "RunsClient.wait") and not place.overload:
            continue
        for name in arguments(document, OPERATIONS[place.operation]):
            if name in inspect.signature(place.function).parameters and name != "payloads":
                yield pytest.param(place, name, id=f"{place}-{name}")


def found(request: Any, operation: Operation, name: str) -> Any:
    """What the request carries for an argument, as the document places it."""
    table = getattr(operations, operation.id)
    if name in table.body:
        return request.json[table.body[name]]
    [parameter] = [p for p in operation.parameters if p["name"].replace("-", "_").lower() == name]
    if parameter["in"] == "path":
        return request.path.split("/")[operation.path.split("/").index(f"{{{parameter['name']}}}")]
    if parameter["in"] == "header":
        return request.headers[parameter["name"].lower()]
    values = request.query[parameter["name"]]
    return values if parameter["schema"].get("type") == "array" else values[0]


def expected(place: Place, name: str, value: Any) -> Any:
    """The value as it travels."""
    if name == "stream_mode" and place.method == "join_stream":
        return dumps(value).decode() if isinstance(value, (list, tuple)) else value
    if name == "timezone":
        return str(value)
    table = getattr(operations, place.operation)
    if name in table.body:
        return orjson.loads(dumps(value))
    return value if isinstance(value, list) else str(value).lower() if isinstance(value, bool) else str(value)


def client_of(place: Place, url: str) -> AnyClient:
    from tests.conftest import made_client

    return made_client("sync" if place.cls.startswith("Sync") else "async", url)


async def call(place: Place, url: str, given: dict[str, Any]) -> None:
    """Call the method; the answer is an empty object, which is no stream."""
    async with client_of(place, url) as made:
        group = made.crons if "Cron" in place.cls else made.runs
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            if "stream" not in place.method:
                await getattr(group, place.method)(**given)
                return
            with pytest.raises(errors.APIResponseValidationError, match="event-stream"):
                await group.streamed(place.method, **given)


@pytest.mark.parametrize(("place", "name"), list(cases()))
async def test_an_argument_arrives(place: Place, name: str, recorder: RecordingServer) -> None:
    operation = OPERATIONS[place.operation]
    for value in [*VALUES[name], *filter(None, [REQUIRED.get(name)])]:
        # What is escaped is tested elsewhere; None is absence, but for the end of a cron that is changed.
        if value in ("a/b", "é", "a?b", "a#b") or (value is None and place.method != "update"):
            continue
        recorder.requests.clear()
        await call(place, recorder.url, {**base_of(place, name), name: value})

        request = recorder.requests[0]
        path = operation.path.split("/")
        assert request.method == operation.method.upper()
        assert [s for s in path if "{" not in s] == [
            s for s, t in zip(request.path.split("/"), path, strict=True) if "{" not in t
        ]
        assert found(request, operation, name) == expected(place, name, value)


@pytest.mark.parametrize("place", [pytest.param(place, id=str(place)) for place in places()])
async def test_headers_and_query_of_the_caller_arrive(place: Place, recorder: RecordingServer) -> None:
    given = {**base_of(place, "status"), "headers": {"x-mine": "1"}, "params": {"q": "2"}}
    if place.method == "create_batch":
        given["payloads"] = [{"assistant_id": "a"}]
    await call(place, recorder.url, given)

    assert recorder.requests[0].headers["x-mine"] == "1"
    assert recorder.requests[0].query["q"] == ["2"]


def test_what_is_not_on_the_wire_is_excepted_there() -> None:
    assert {name for _, name in EXTRA} == {*NOT_ON_THE_WIRE, "headers", "params", "thread_id"}
    assert len(METHODS) == 18
