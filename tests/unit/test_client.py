"""What a client has, and what it says of what it has not; the ids of runs."""

from __future__ import annotations

import sys
import types
from typing import Any

import httpx
import pytest
from langgraph_runs import errors, get_client, get_sync_client
from langgraph_runs._requests import run_of
from langgraph_runs.client import SyncLangGraphClient
from langgraph_runs.schema import RunCreateMetadata

from tests.recorder import Answer, RecordingServer
from tests.twins import AnyClient

THREAD = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"


@pytest.mark.parametrize("name", ["threads", "assistants", "store"])
def test_what_is_out_of_scope_says_so(name: str) -> None:
    with (
        get_sync_client() as client,
        pytest.raises(AttributeError, match=rf"langgraph_sdk\.get_client\(url=…\)\.{name}"),
    ):
        getattr(client, name)


def test_another_name_is_just_not_there() -> None:
    with get_sync_client() as client:
        with pytest.raises(AttributeError, match=r"^'SyncLangGraphClient' object has no attribute 'thread'$"):
            _ = client.thread  # type: ignore[attr-defined] # what this is about
        assert not hasattr(client, "thread")


@pytest.mark.parametrize(
    ("location", "base", "expected"),
    [
        (f"/threads/{THREAD}/runs/{RUN}", "http://h", (RUN, THREAD)),
        (f"/runs/{RUN}", "http://h", (RUN, None)),
        (f"/prefix/threads/{THREAD}/runs/{RUN}", "http://h/prefix/", (RUN, THREAD)),
        (f"/threads/{THREAD}/runs/{RUN}", "http://h/prefix/", (RUN, THREAD)),
        (f"/threads/{THREAD}/runs/{RUN}", "http://h/t", (RUN, THREAD)),
        (f"/threads/{THREAD}/runs/{RUN}", "http://h/threads", (RUN, THREAD)),
        (f"/threads/{THREAD}/runs/{RUN}/stream", "http://h", None),
        (f"/runs/{RUN}?x=1", "http://h", None),
        (f"/runs/{RUN}\n", "http://h", None),
        ("/runs/latest", "http://h", None),
        (f"http://evil/threads/{THREAD}/runs/{RUN}", "http://h", None),
        (f"/threads/a/b/runs/{RUN}", "http://h", None),
        ("", "http://h", None),
    ],
)
def test_the_ids_of_a_run_are_read_strictly(location: str, base: str, expected: tuple[str, str | None] | None) -> None:
    response = httpx.Response(200, headers=[(b"content-location", location.encode())])
    wanted = None if expected is None else RunCreateMetadata(run_id=expected[0], thread_id=expected[1])

    assert run_of(response, httpx.URL(base)) == wanted


@pytest.mark.anyio
async def test_the_callback_is_not_called_for_an_error(recorded: AnyClient, recorder: RecordingServer) -> None:
    named: list[Any] = []
    location = {"Content-Location": f"/runs/{RUN}"}
    recorder.answers += [Answer(500, location, (b"{}",)), Answer(200, {}, (b"{}",)), Answer(200, location, (b"{}",))]
    with pytest.raises(httpx.HTTPStatusError):
        await recorded.runs.create(None, "agent", on_run_created=named.append)
    await recorded.runs.create(None, "agent", on_run_created=named.append)
    assert named == []

    await recorded.runs.create(None, "agent", on_run_created=named.append)
    assert named == [{"run_id": RUN, "thread_id": None}]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"thread_id": THREAD},
        {"run_ids": [RUN]},
        {"status": "all", "run_ids": [RUN]},
        {"status": "all", "thread_id": THREAD},
    ],
)
async def test_cancel_many_says_what_belongs_together(
    arguments: dict[str, Any], recorded: AnyClient, recorder: RecordingServer
) -> None:
    with pytest.raises(ValueError, match="either status, or"):
        await recorded.runs.cancel_many(**arguments)

    assert recorder.requests == []


@pytest.mark.anyio
async def test_a_version_that_does_not_exist(recorded: AnyClient, recorder: RecordingServer) -> None:
    for call in (("stream", None, "agent"), ("join_stream", THREAD, RUN)):
        with pytest.raises(ValueError, match="version must be 'v1' or 'v2', not 'v3'"):
            await recorded.runs.streamed(*call, version="v3")

    assert recorder.requests == []


@pytest.mark.anyio
@pytest.mark.parametrize("timezone", [7, b"UTC"])
async def test_a_time_zone_is_a_name_or_a_tzinfo(timezone: Any, recorded: AnyClient) -> None:
    with pytest.raises(TypeError, match="timezone must be a name or a tzinfo"):
        await recorded.crons.create("agent", schedule="* * * * *", timezone=timezone)


@pytest.mark.anyio
async def test_inside_a_server_requests_go_to_its_app(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str]] = []

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        seen.append((scope["path"], scope["root_path"]))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"{}"})

    server, transport = types.ModuleType("langgraph_api.server"), types.ModuleType("langgraph_api.asgi_transport")
    server.app = app  # type: ignore[attr-defined] # stands for the server's module
    transport.ASGITransport = httpx.ASGITransport  # type: ignore[attr-defined] # as above
    for module in (server, transport):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    async with get_client() as client:
        await client.runs.get(THREAD, RUN)

    assert seen == [(f"/threads/{THREAD}/runs/{RUN}", "/noauth")]


@pytest.mark.anyio
async def test_an_address_wins_over_the_server_inside(
    recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "langgraph_api.server", types.ModuleType("langgraph_api.server"))
    async with get_client(url=recorder.url) as client:
        await client.runs.get(THREAD, RUN)

    assert len(recorder.requests) == 1


@pytest.mark.anyio
async def test_options_without_effect_are_not_sent_and_said_so(recorded: AnyClient, recorder: RecordingServer) -> None:
    with pytest.warns(UserWarning, match="multitask_strategy has no effect on a run without a thread: it is not sent"):
        await recorded.runs.create(None, "agent", multitask_strategy="interrupt")
    with pytest.warns(UserWarning, match="on_completion has no effect on a run on a thread: it is not sent"):
        await recorded.runs.wait(THREAD, "agent", on_completion="keep")

    assert [request.json.keys() & {"multitask_strategy", "on_completion"} for request in recorder.requests] == [
        set(),
        set(),
    ]
    with pytest.raises(TypeError, match="checkpoint_id is not an argument of"):
        await recorded.runs.create(None, "agent", checkpoint_id="c")


@pytest.mark.anyio
async def test_a_failed_run_is_known_by_what_was_asked_for(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(pieces=(b'{"__error__": {"error": "E", "message": "m"}}',))
    with pytest.raises(errors.RunError) as caught:
        await recorded.runs.join(THREAD, RUN, raise_error=True)

    assert (caught.value.thread_id, caught.value.run_id) == (THREAD, RUN)


@pytest.mark.anyio
async def test_waiting_for_a_cancelled_run_goes_on_after_a_cut(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers += [Answer(200, {"Content-Type": "application/json"}, (b"\n",), "cut"), Answer()]
    await recorded.runs.cancel(THREAD, RUN, wait=True)

    assert [r.path.rpartition("/")[2] for r in recorder.requests] == ["cancel", "join"]


def test_what_a_client_of_ones_own_brings_along_is_kept(
    recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_API_KEY", "environment")
    with httpx.Client(headers={"User-Agent": "mine", "x-api-key": "own"}) as own:
        get_sync_client(url=recorder.url, http_client=own).runs.get(THREAD, RUN)
        get_sync_client(url=recorder.url, http_client=own, api_key="given").runs.get(THREAD, RUN)

    seen = [(request.headers["user-agent"], request.headers["x-api-key"]) for request in recorder.requests]
    assert seen == [("mine", "own"), ("mine", "given")]


def test_a_copy_of_a_subclass_keeps_what_it_holds() -> None:
    class Mine(SyncLangGraphClient):
        def __init__(self, client: httpx.Client, tenant: str) -> None:
            super().__init__(client)
            self.tenant = tenant

    with httpx.Client(base_url="http://h") as own:
        assert Mine(own, "t").with_options(max_retries=0).tenant == "t"
