"""Options for one call, an httpx client of one's own, proxies, threads, and the life of a client."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from langgraph_runs import errors, get_client, get_sync_client
from langgraph_runs_api.api.runs import get_run

from tests.recorder import Answer, RecordingServer, events
from tests.twins import AnyClient

NOT_FOUND = Answer(404, pieces=(b'{"detail": "no"}',))
ID = "11111111-1111-4111-8111-111111111111"


@pytest.mark.anyio
async def test_options_are_those_of_the_copy_alone(recorded: AnyClient, recorder: RecordingServer) -> None:
    copy = recorded.with_options(headers={"x-mine": "1"}, timeout=3)
    await copy.runs.get(ID, ID)
    await copy.with_options(headers={"X-MINE": "2", "x-more": "3"}).runs.get(ID, ID)
    await recorded.runs.get(ID, ID)

    assert [r.headers.get("x-mine") for r in recorder.requests] == ["1", "2", None]
    assert recorder.requests[1].headers["x-more"] == "3"
    assert copy.client.http.client is recorded.client.http.client
    async with copy:
        pass
    await recorded.runs.get(ID, ID)


@pytest.mark.anyio
@pytest.mark.parametrize("method", ["get", "stream"])
async def test_a_time_limit_for_one_call(method: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(fault="hang")
    # Short for the answer that does not come, and long for the connection, also on a busy machine.
    quick = recorded.with_options(timeout=httpx.Timeout(30, read=0.1))
    with pytest.raises(errors.APITimeoutError, match=r"nothing came for 0\.1 s") as caught:
        if method == "get":
            await quick.runs.get(ID, ID)
        else:
            await quick.runs.streamed("stream", ID, "agent")

    assert isinstance(caught.value, httpx.TimeoutException)


def test_time_limits_of_every_form() -> None:
    for given, expected in (
        (7, httpx.Timeout(7)),
        ((1, 2, 3, 4), httpx.Timeout((1, 2, 3, 4))),
        (httpx.Timeout(5, read=None), httpx.Timeout(5, read=None)),
    ):
        with get_sync_client(timeout=given) as client:
            assert client.http.client.timeout == expected


class Hooks:
    """Counts what passes through an httpx client."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> None:
        self.requests.append(request)


def test_a_client_of_ones_own_is_used_as_it_is(recorder: RecordingServer) -> None:
    hooks = Hooks()
    recorder.answers += [Answer(), events(b"data: 1\n\n"), NOT_FOUND]
    with httpx.Client(headers={"x-own": "1"}, timeout=9, event_hooks={"request": [hooks]}) as own:
        before = dict(own.headers), own.timeout, own.base_url, own.event_hooks
        with get_sync_client(url=f"{recorder.url}/p", api_key="k", headers={"x-mine": "2"}, http_client=own) as client:
            client.runs.get(ID, ID)
            assert [part.data for part in client.runs.stream(ID, "agent")] == [1]
            assert get_run.sync_detailed(ID, ID, client=client.api).status_code == 404

        assert (dict(own.headers), own.timeout, own.base_url, own.event_hooks) == before
        assert not own.is_closed
    assert len(hooks.requests) == 3
    for request in recorder.requests:
        assert request.path.startswith("/p/threads/")
        assert {"x-own": "1", "x-api-key": "k", "x-mine": "2"}.items() <= request.headers.items()
    assert hooks.requests[0].extensions["timeout"]["read"] == 9


@pytest.mark.anyio
async def test_an_asynchronous_client_of_ones_own(recorder: RecordingServer) -> None:
    recorder.answers += [Answer(), NOT_FOUND]
    async with httpx.AsyncClient(base_url=recorder.url) as own:
        async with get_client(api_key="k", timeout=4, http_client=own) as client:
            await client.runs.get(ID, ID)
            await get_run.asyncio_detailed(ID, ID, client=client.api)
        assert not own.is_closed
        assert "x-api-key" not in own.headers

    assert [request.headers["x-api-key"] for request in recorder.requests] == ["k", "k"]


def test_a_mock_transport() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"path": request.url.path})

    with httpx.Client(transport=httpx.MockTransport(answer)) as own:
        client = get_sync_client(url="http://nowhere", http_client=own)

        assert client.http.get("/x") == {"path": "/x"}


def test_a_unix_socket(tmp_path: Path) -> None:
    path = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

        server = threading.Thread(target=serve)
        server.start()
        with httpx.Client(transport=httpx.HTTPTransport(uds=path)) as own:
            assert get_sync_client(url="http://server", http_client=own).http.get("/x") == {}
        server.join()


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordingServer]:
    """A recording server that the environment names as the proxy."""
    for name in [name for name in os.environ if name.lower() in ("no_proxy", "all_proxy", "http_proxy")]:
        monkeypatch.delenv(name)
    with RecordingServer() as server:
        monkeypatch.setenv("HTTP_PROXY", server.url)
        yield server


@pytest.mark.anyio
async def test_proxies_of_the_environment_work(proxy: RecordingServer) -> None:
    with get_sync_client(url="http://server.example") as client:
        client.runs.get(ID, ID)
    async with get_client(url="http://server.example") as async_client:
        await async_client.runs.get(ID, ID)

    assert [request.target for request in proxy.requests] == [f"http://server.example/threads/{ID}/runs/{ID}"] * 2


@pytest.mark.anyio
async def test_connections_are_kept_alive(recorder: RecordingServer) -> None:
    seen = []

    def look(response: httpx.Response) -> None:
        seen.append(
            response.extensions["network_stream"]
            .get_extra_info("socket")
            .getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        )

    with get_sync_client(url=recorder.url) as client:
        client.runs.create(None, "agent")
        client.http.send(_probe(), on_response=look)
    async with get_client(url=recorder.url) as async_client:
        await async_client.http.send(_probe(), on_response=look)

    assert seen == [1, 1]


def _probe() -> Any:
    from langgraph_runs._requests import Request

    return Request("GET", "/x")


@pytest.mark.anyio
async def test_closing_twice_and_using_a_closed_client(recorder: RecordingServer) -> None:
    client = get_sync_client(url=recorder.url)
    client.close()
    client.close()
    with pytest.raises(RuntimeError, match="the client has been closed"):
        client.runs.get(ID, ID)
    with pytest.raises(RuntimeError, match="the client has been closed"):
        next(client.runs.stream(ID, "agent"))

    async_client = get_client(url=recorder.url)
    await async_client.aclose()
    await async_client.aclose()
    with pytest.raises(RuntimeError, match="the client has been closed"):
        await async_client.runs.get(ID, ID)


def test_threads_share_a_client(recorder: RecordingServer) -> None:
    def work(number: int) -> bool:
        got = client.http.get(f"/{number}")
        return bool(got == {}) and [part.data for part in client.runs.stream(None, str(number))] == [number]

    with get_sync_client(url=recorder.url) as client:
        recorder.respond = lambda request: (
            events(b"data: %s\n\n" % request.json["assistant_id"].encode()) if request.method == "POST" else Answer()
        )
        with ThreadPoolExecutor(16) as pool:
            assert all(pool.map(work, range(160)))

    assert len(recorder.requests) == 320


@pytest.mark.parametrize("url", ["localhost:8123", "ftp://h", "http://", "http://h/?a=b", "http://h#f", "", 7])
def test_an_address_that_is_none(url: Any) -> None:
    if url == "":
        with get_sync_client(url=url) as client:
            assert client.http.base_url == "http://localhost:8123"
        return
    with pytest.raises(ValueError, match="url must be the address of a server"):
        get_sync_client(url=url)


def test_logging_is_silent_by_default_and_names_no_query(
    recorder: RecordingServer, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with get_sync_client(url=recorder.url, api_key="SECRET") as client:
        client.runs.get(ID, ID, params={"token": "SECRET"})
        assert capfd.readouterr() == ("", "")
        with caplog.at_level(logging.DEBUG, "langgraph_runs"):
            client.runs.get(ID, ID, params={"token": "SECRET"})

    [record] = [record for record in caplog.records if record.name == "langgraph_runs"]
    assert "SECRET" not in record.getMessage()
