"""Address, key and headers of a client."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from langgraph_runs import get_client, get_sync_client
from langgraph_runs_api.api.runs import get_run

from tests.recorder import Answer, RecordingServer

ID = "11111111-1111-4111-8111-111111111111"


def test_defaults() -> None:
    with get_sync_client() as client:
        http = client.http.client

        assert http.base_url == "http://localhost:8123"
        assert http.timeout == httpx.Timeout(connect=5, read=300, write=300, pool=5)
        assert "x-api-key" not in http.build_request("GET", "/").headers
        assert http.headers["user-agent"].startswith("langgraph-runs/")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANGCHAIN_API_KEY": "c"}, "c"),
        ({"LANGCHAIN_API_KEY": "c", "LANGSMITH_API_KEY": "s"}, "s"),
        ({"LANGCHAIN_API_KEY": "c", "LANGSMITH_API_KEY": "s", "LANGGRAPH_API_KEY": "g"}, "g"),
        ({"LANGGRAPH_API_KEY": "", "LANGSMITH_API_KEY": ' "s" '}, "s"),
        ({}, None),
    ],
)
def test_key_from_the_environment(
    environment: dict[str, str], expected: str | None, recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    choices: list[dict[str, Any]] = [{}, {"api_key": None}, {"api_key": "mine"}]
    for options in choices:
        with get_sync_client(url=recorder.url, **options) as client:
            client.runs.get(ID, ID)
            # As langgraph_sdk has it: the httpx client is for direct use too.
            client.http.client.get("/info")

    sent = [request.headers.get("x-api-key") for request in recorder.requests]
    assert sent == [expected, expected, None, None, "mine", "mine"]


@pytest.mark.anyio
async def test_headers_and_prefix_of_the_address(recorder: RecordingServer) -> None:
    url = f"{recorder.url}/prefix/"
    with get_sync_client(url=url, api_key="k", headers={"x-mine": "1"}) as client:
        client.runs.get(ID, ID, headers={"x-call": "2"}, params={"q": "3"})
    async with get_client(url=url, api_key="k", headers={"x-mine": "1"}) as client:
        await client.runs.get(ID, ID, headers={"x-call": "2"}, params={"q": "3"})

    for request in recorder.requests:
        assert request.target == f"/prefix/threads/{ID}/runs/{ID}?q=3"
        assert {"x-api-key": "k", "x-mine": "1", "x-call": "2"}.items() <= request.headers.items()


@pytest.mark.anyio
async def test_generated_endpoints_share_address_and_key(recorder: RecordingServer) -> None:
    detail = Answer(status=404, pieces=(b'{"detail": "no"}',))
    recorder.answers += [detail, detail]
    with get_sync_client(url=recorder.url, api_key="k") as client:
        get_run.sync(ID, ID, client=client.api)
    async with get_client(url=recorder.url, api_key="k") as client:
        await get_run.asyncio(ID, ID, client=client.api)

    assert [(f"/threads/{ID}/runs/{ID}", "k")] * 2 == [(r.path, r.headers["x-api-key"]) for r in recorder.requests]


def test_other_endpoints_of_the_server(recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url) as client:
        assert client.http.get("/info", params={"a": 1}) == {}
        client.http.post("/things", json={"b": 2})
        client.http.put("/things/1", json=[3])
        client.http.patch("/things/1", json=None)
        client.http.delete("/things/1")

    assert [(r.method, r.target, r.json) for r in recorder.requests] == [
        ("GET", "/info?a=1", None),
        ("POST", "/things", {"b": 2}),
        ("PUT", "/things/1", [3]),
        ("PATCH", "/things/1", None),
        ("DELETE", "/things/1", None),
    ]


@pytest.mark.parametrize("key", ["SECRET\n", "SECRET\r\nx: y", "SÉCRET", "SECRET\0"])
def test_a_key_that_cannot_be_sent_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(ValueError, match="api_key must consist of printable ASCII characters") as caught:
        get_sync_client(api_key=key)

    assert "CRET" not in str(caught.value)


def test_the_key_is_not_printed() -> None:
    with get_sync_client(api_key="SECRET") as client:
        printed = [repr(thing) for thing in (client, client.http, client.runs, client.crons, client.api)]

    assert "SECRET" not in "".join(printed)


def test_generated_endpoints_of_the_other_kind_have_the_key_too(recorder: RecordingServer) -> None:
    recorder.answers.append(Answer(status=404, pieces=(b'{"detail": "no"}',)))
    with get_client(url=recorder.url, api_key="k").api as api:
        get_run.sync(ID, ID, client=api)

    assert recorder.last.headers["x-api-key"] == "k"


def test_headers_of_a_call_replace_whatever_their_spelling(recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url) as client:
        client.runs.create(None, "agent", headers={"CONTENT-TYPE": "application/json; charset=utf-8"})

    assert recorder.last.headers["content-type"] == "application/json; charset=utf-8"
    assert [name for name in recorder.last.names if name.lower() == "content-type"] == ["CONTENT-TYPE"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "https://elsewhere.example/x"])
def test_the_key_stays_with_the_server(url: str, recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url, api_key="k") as client, pytest.raises(ValueError, match="not a path"):
        client.http.get(url)

    assert recorder.requests == []
