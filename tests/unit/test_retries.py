"""How long to wait before a request is sent again."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from langgraph_runs import errors
from langgraph_runs._retries import retry_after

from tests.recorder import Answer, RecordingServer
from tests.twins import AnyClient

ID = "11111111-1111-4111-8111-111111111111"


def again(recorded: AnyClient, max_retries: int) -> Any:
    return recorded.with_options(max_retries=max_retries).runs


@pytest.mark.anyio
async def test_backoff_is_exponential_with_jitter_and_a_limit(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.default = Answer(503, pieces=(b"{}",))
    with pytest.raises(errors.InternalServerError):
        await again(recorded, 7).get(ID, ID)

    assert len(recorder.requests) == 8
    for seconds, full in zip(no_waiting, (0.5, 1, 2, 4, 8, 8, 8), strict=True):
        assert full * 0.75 <= seconds <= full


@pytest.mark.anyio
async def test_it_goes_on_where_an_answer_comes(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    recorder.answers += [Answer(503), Answer(fault="close"), Answer(200, pieces=(b'{"a": 1}',))]
    with caplog.at_level(logging.DEBUG, "langgraph_runs"):
        assert await again(recorded, 2).get(ID, ID) == {"a": 1}

    assert len(no_waiting) == 2
    logged = [record.getMessage() for record in caplog.records if record.name == "langgraph_runs"]
    assert [(line.split(": ")[0], line.split(", ")[1]) for line in logged] == [
        (f"GET /threads/{ID}/runs/{ID}", f"attempt {number}") for number in (1, 2, 3)
    ]
    assert [line.split(": ")[1].split(" in ")[0] for line in logged] == ["503", "no answer", "200"]


@pytest.mark.anyio
@pytest.mark.parametrize(("header", "seconds"), [("7", 7.0), ("0", 0.0), ("1.5", 1.5), ("60", 60.0)])
async def test_what_the_server_asks_for_is_waited(
    header: str, seconds: float, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers.append(Answer(429, {"Retry-After": header}, (b"{}",)))
    await again(recorded, 1).get(ID, ID)

    assert no_waiting == [seconds]


@pytest.mark.anyio
@pytest.mark.parametrize("header", ["61", "86400", "9999999999999999"])
async def test_who_asks_for_too_much_is_not_waited_for(
    header: str, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers.append(Answer(429, {"Retry-After": header}, (b"{}",)))
    with pytest.raises(errors.RateLimitError):
        await again(recorded, 5).get(ID, ID)

    assert (len(recorder.requests), no_waiting) == (1, [])


@pytest.mark.anyio
@pytest.mark.parametrize(
    "header",
    [
        "-5",
        "nan",
        "inf",
        "1e3",
        "1_0",
        "soon",
        "",
        "Fri, 99 Nov 2026",
        "Mon, 01 Jan 2035 00:00:00 +99999999999999999999",
    ],
)
async def test_nonsense_is_ignored(
    header: str, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers.append(Answer(429, {"Retry-After": header}, (b"{}",)))
    await again(recorded, 1).get(ID, ID)

    assert len(no_waiting) == 1
    assert 0.375 <= no_waiting[0] <= 0.5


@pytest.mark.parametrize(("seconds", "low", "high"), [(30, 28, 30), (-30, 0, 0)])
def test_a_date_is_understood(seconds: int, low: float, high: float) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)
    asked = retry_after(httpx.Response(429, headers={"Retry-After": date}))

    assert asked is not None
    assert low <= asked <= high


@pytest.mark.anyio
async def test_none_is_none(recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]) -> None:
    recorder.answers.append(Answer(503))
    with pytest.raises(errors.InternalServerError):
        await again(recorded, 0).get(ID, ID)

    assert no_waiting == []
