"""What arguments may be: what makes sense is sent as it is meant, what does not is refused by its name."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import numpy
import pytest
from langgraph_runs import get_client, get_sync_client

from tests.recorder import RecordingServer
from tests.twins import AnyClient

pytestmark = pytest.mark.anyio
ID = "11111111-1111-4111-8111-111111111111"
anything: Any = None


class Action(str, enum.Enum):  # noqa: UP042 - what str() makes of one is the point
    ROLLBACK = "rollback"


class Mode(enum.Enum):
    VALUES = "values"
    CUSTOM = "custom"


async def test_enums_are_sent_as_what_they_stand_for(recorded: AnyClient, recorder: RecordingServer) -> None:
    await recorded.runs.cancel(ID, ID, action=Action.ROLLBACK)
    assert recorder.last.query["action"] == ["rollback"]
    await recorded.runs.create(None, "agent", stream_mode=[Mode.VALUES, Mode.CUSTOM])
    assert recorder.last.json["stream_mode"] == ["values", "custom"]
    for mode, expected in ((Mode.VALUES, "values"), ([Mode.VALUES, Mode.CUSTOM], '["values","custom"]')):
        with pytest.raises(Exception, match="event-stream"):
            await recorded.runs.streamed("join_stream", ID, ID, stream_mode=mode)
        assert recorder.last.query["stream_mode"] == [expected]


async def test_numbers_of_numpy_are_numbers(recorded: AnyClient, recorder: RecordingServer) -> None:
    await recorded.runs.list(ID, limit=numpy.int64(3))
    assert recorder.last.query["limit"] == ["3"]
    await recorded.runs.create(
        None, "agent", stream_subgraphs=numpy.bool_(True), after_seconds=numpy.float64(0.5), input=numpy.float32(0.5)
    )
    assert recorder.last.json["stream_subgraphs"] is True
    assert (recorder.last.json["after_seconds"], recorder.last.json["input"]) == (0.5, 0.5)


async def test_query_parameters_of_many_kinds(recorded: AnyClient, recorder: RecordingServer) -> None:
    given: list[Any] = [
        {"a": UUID(ID), "b": [1, 2.5, True, None], "c": Decimal("1.5"), "d": date(2026, 1, 2), "e": numpy.int64(3)},
        [("a", 1), ["b", 2]],
        (("a", "x"),),
        "a=1&b=2",
        b"a=1",
        httpx.QueryParams({"a": "1"}),
    ]
    found = []
    for params in given:
        await recorded.runs.get(ID, ID, params=params)
        found.append(recorder.last.query)
    assert found[0] == {"a": [ID], "b": ["1", "2.5", "true", ""], "c": ["1.5"], "d": ["2026-01-02"], "e": ["3"]}
    assert found[1:] == [{"a": ["1"], "b": ["2"]}, {"a": ["x"]}, {"a": ["1"], "b": ["2"]}, {"a": ["1"]}, {"a": ["1"]}]


@pytest.mark.parametrize(
    ("arguments", "kind", "words"),
    [
        ({"limit": numpy.array([1, 2])}, TypeError, "limit must be an integer"),
        ({"limit": 10**5000}, ValueError, "limit must be an integer of 64 bits"),
        ({"status": ["running"]}, TypeError, "status must be a string, not list"),
        ({"select": "run_id"}, TypeError, "select must be a list, not str"),
        ({"headers": {"Content-Length": "5"}}, ValueError, "must not set Content-Length"),
        ({"headers": {"transfer-encoding": "chunked"}}, ValueError, "must not set transfer-encoding"),
        ({"headers": {"x": " a"}}, ValueError, "begin or end with spaces"),
    ],
)
async def test_what_is_refused(
    arguments: dict[str, Any], kind: type[Exception], words: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    with pytest.raises(kind, match=words):
        await recorded.runs.list(ID, **arguments)
    assert recorder.requests == []


async def test_a_tab_may_be_in_a_header(recorded: AnyClient, recorder: RecordingServer) -> None:
    await recorded.runs.get(ID, ID, headers={"x-mine": "a\tb"})
    assert recorder.last.headers["x-mine"] == "a\tb"


async def test_metadata_is_a_mapping_whatever_else_can_be_written(recorded: AnyClient) -> None:
    values: list[Any] = [UUID(ID), datetime(2026, 1, 2, tzinfo=UTC), "x", [("a", 1)], 7]
    for value in values:
        with pytest.raises(TypeError, match="metadata must be a mapping"):
            await recorded.runs.create(None, "agent", metadata=value)


@pytest.mark.parametrize("make", [get_client, get_sync_client])
@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"api_key": "key "}, "api_key"),
        ({"api_key": " key"}, "api_key"),
        ({"timeout": 1e10}, "timeout"),
        ({"timeout": ()}, "timeout"),
        ({"timeout": (1,)}, "timeout"),
        ({"timeout": (1, 2, 3, 4, 5)}, "timeout"),
        ({"max_retries": -1}, "max_retries must be at least 0"),
        ({"max_retries": 1.5}, "max_retries must be an integer"),
        ({"max_event_bytes": 0}, "max_event_bytes must be at least 1"),
        ({"max_response_bytes": True}, "max_response_bytes must be an integer"),
        ({"url": "http://a..b"}, "url must be"),
        ({"url": "http://" + "a" * 70}, "url must be"),
        ({"url": "http://xn--/"}, "url must be"),
        ({"http_client": object()}, "http_client must be httpx"),
    ],
)
def test_options_that_make_no_sense(make: Any, options: dict[str, Any], words: str) -> None:
    with pytest.raises((TypeError, ValueError), match=words):
        make(**options)


async def test_a_client_of_the_other_kind_is_refused() -> None:
    with httpx.Client() as own, pytest.raises(TypeError, match=r"must be httpx\.AsyncClient, not Client"):
        get_client(http_client=own)  # type: ignore[arg-type] # what this is about
    async with httpx.AsyncClient() as other:
        with pytest.raises(TypeError, match=r"must be httpx\.Client, not AsyncClient"):
            get_sync_client(http_client=other)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("timeout", [10**6, 0.5, None, (1, 2, 3, None), httpx.Timeout(5, read=None)])
def test_time_limits_that_can_be_counted(timeout: Any, recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url) as client:
        assert not client.with_options(timeout=timeout).runs.get(ID, ID)


async def test_paths_that_no_url_holds(recorded: AnyClient, recorder: RecordingServer) -> None:
    with pytest.raises(ValueError, match="thread_id or params cannot be sent in a URL"):
        await recorded.runs.get("x" * 70_000, ID)
    for path in ("http://xn--/x", "/\x00"):
        with pytest.raises(ValueError, match="cannot be sent in a URL"):
            recorded.client.http.prepare(_get(path))
    assert recorder.requests == []


def _get(path: str) -> Any:
    from langgraph_runs._requests import Request

    return Request("GET", path)
