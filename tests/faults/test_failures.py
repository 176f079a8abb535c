"""Failures against sockets: how often a request is seen, what is raised, and that it can be told to another process."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from typing import Any

import httpx
import pytest
from langgraph_runs import errors, get_client, get_sync_client

from tests.faults.failures import DETAIL, FAILURES, ID, METHODS, RUN, Row, caught, perform, rows, table
from tests.recorder import Answer, RecordingServer, events
from tests.twins import AnyClient

pytestmark = pytest.mark.anyio
SAFE = {"GET get", "POST search", "GET join_stream"}
REPEATED = {
    "408",
    "429",
    "500",
    "502",
    "503",
    "504",
    "closed before the answer",
    "reset before the answer",
    "answer cut",
}
UNPROCESSED = {"429", "503"}
CLASSES = {
    "400": errors.BadRequestError,
    "401": errors.AuthenticationError,
    "403": errors.PermissionDeniedError,
    "404": errors.NotFoundError,
    "409": errors.ConflictError,
    "422": errors.UnprocessableEntityError,
    "429": errors.RateLimitError,
    **dict.fromkeys(("500", "502", "503", "504", "520"), errors.InternalServerError),
    **dict.fromkeys(("307", "408", "413", "499"), errors.APIStatusError),
    "no answer in time": errors.APITimeoutError,
}
NAMED = {"GET get", "DELETE delete", "GET join_stream"}
ON_A_THREAD = {*NAMED, "POST create", "POST wait", "POST stream"}


@pytest.fixture(scope="module")
async def found() -> list[Row]:
    return await rows()


def expected_seen(failure: str, method: str) -> int:
    if failure == "connection refused":
        return 0
    if failure == "answer cut" and "stream" in method:
        return 1  # it has begun, with something that is no stream
    again = (method in SAFE and failure in REPEATED) or (method.startswith("DELETE") and failure in UNPROCESSED)
    return 3 if again else 1


async def test_requests_seen(found: list[Row]) -> None:
    print(*found, sep="\n")

    assert len(found) == 2 * len(FAILURES) * len(METHODS)
    assert [row for row in found if row.seen != expected_seen(row.failure, row.method)] == []
    # A connection that was refused is tried again whatever the method, for nothing was sent.
    assert {row.attempts for row in found if row.failure == "connection refused"} == {3}


async def test_classes_and_attributes(found: list[Row]) -> None:
    for row in found:
        error: Any = row.error
        expected: Any = CLASSES.get(row.failure, errors.APIConnectionError)
        if row.failure == "answer cut" and "stream" in row.method:
            expected = errors.APIResponseValidationError
        assert type(error) is expected, row
        assert error.thread_id == (ID if row.method in ON_A_THREAD else None), row
        assert error.run_id == (RUN if row.method in NAMED else None), row
        assert error.request.method in str(error)
        assert error.request.url.path in str(error)
        if row.failure.isdigit():
            assert error.status_code == int(row.failure)
        if row.failure == "307":
            assert "/elsewhere" in str(error)
        elif row.failure.isdigit():
            assert error.body == {"detail": "because"}
            assert "because" in str(error)


async def test_what_may_have_happened_is_said(found: list[Row]) -> None:
    for row in found:
        sent = row.failure in ("closed before the answer", "reset before the answer", "answer cut", "no answer in time")
        unsafe = row.method not in SAFE and not isinstance(row.error, errors.APIResponseValidationError)
        assert ("it may have been carried out all the same" in str(row.error)) == (sent and unsafe), row
        assert ("runs of some items may have been created" in str(row.error)) == (row.method == "POST batch"), row


async def test_what_took_how_long_is_said(found: list[Row]) -> None:
    messages = {str(row.error) for row in found if row.failure == "no answer in time"}
    assert all("nothing came for 0.3 s, given up after " in message for message in messages)
    messages = {str(row.error) for row in found if row.failure == "connection refused"}
    assert all("ConnectError after 0." in message for message in messages)


def same(one: BaseException, other: Any) -> bool:
    names = ("status_code", "body", "message", "thread_id", "run_id", "request_id", "error")
    return (type(one), str(one), one.args) == (type(other), str(other), other.args) and all(
        getattr(one, name, None) == getattr(other, name, None) for name in names
    )


async def test_an_error_survives_copies_and_holds_no_key(found: list[Row]) -> None:
    failures: list[Any] = [row.error for row in found]
    failures += [
        errors.RunError(run_id=RUN, thread_id=ID, error="ValueError", message="no"),
        errors.StreamInterruptedError("cut", request=httpx.Request("GET", "http://h/")),
    ]
    for error in failures:
        for other in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):  # noqa: S301 - our own
            assert same(error, other)
            if isinstance(error, errors.APIError):
                assert other.request.url == error.request.url
        assert b"x-api-key" not in pickle.dumps(error)
        if isinstance(error, errors.APIError):
            assert "x-api-key" not in error.request.headers
        if isinstance(error, errors.APIStatusError):
            assert error.response.content == (b"" if error.status_code == 307 else b'{"detail": "because"}')
            assert "x-api-key" not in error.response.request.headers


def raise_it(error: Exception) -> None:
    raise error


async def test_an_error_crosses_a_process_boundary(found: list[Row]) -> None:
    chosen = {type(row.error): row.error for row in found}
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        for error in chosen.values():
            with pytest.raises(type(error)) as crossed:
                pool.apply(raise_it, (error,))
            assert same(error, crossed.value)


async def test_handlers_written_for_langgraph_sdk_go_on_catching() -> None:
    compared = await caught()
    print(*table(compared), sep="\n")

    for failure, (there, here) in compared.items():
        assert set(there) <= set(here), failure
    assert {failure for failure, (there, here) in compared.items() if there != here} == {
        # There a redirect is no error at all, and what httpx raises leaves as it is.
        "307", "connection refused", "closed before the answer", "reset before the answer", "answer cut", "no answer in time",
    }  # fmt: skip


class CallbackError(Exception):
    """What an application's own callback raises."""


@pytest.mark.parametrize(
    "error",
    [
        CallbackError("mine"),
        httpx.ConnectError("mine"),
        errors.APIConnectionError("mine", request=httpx.Request("GET", "http://h/")),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("method", ["create", "wait", "stream"])
async def test_what_a_callback_raises_is_the_callers_own(
    method: str, error: Exception, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    location = {"Content-Location": f"/threads/{ID}/runs/{RUN}"}
    kind = "text/event-stream" if method == "stream" else "application/json"
    recorder.default = Answer(200, {**location, "Content-Type": kind})

    def raising(_: object) -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        runs = recorded.with_options(max_retries=5).runs
        if method == "stream":
            await runs.streamed("stream", ID, "agent", on_run_created=raising)
        else:
            await getattr(runs, method)(ID, "agent", on_run_created=raising)

    assert caught.value is error
    assert str(error) == "mine"
    assert len(recorder.requests) == 1
    assert recorded.client.http.client._transport._pool.connections == []  # type: ignore[union-attr] # of httpx


async def test_a_redirect_is_not_followed(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(307, {"Location": f"{recorder.url}/x"}, ())
    for call in METHODS.values():
        with pytest.raises(errors.APIStatusError, match=f"redirect to {recorder.url}/x, not followed"):
            raise await perform(recorded.client, call)

    assert len(recorder.requests) == len(METHODS)


async def follow(kind: str, recorder: RecordingServer, call: Any) -> Any:
    """Make a call by way of an httpx client that follows redirects."""
    if kind == "sync":
        with httpx.Client(follow_redirects=True) as own:
            result = call(get_sync_client(url=recorder.url, api_key="KEY", http_client=own))
            return list(result) if hasattr(result, "__next__") else result
    async with httpx.AsyncClient(follow_redirects=True) as own:
        result = call(get_client(url=recorder.url, api_key="KEY", http_client=own))
        return [part async for part in result] if hasattr(result, "__anext__") else await result


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("method", METHODS)
async def test_a_client_of_ones_own_follows_what_stays_the_same(
    method: str, kind: str, recorder: RecordingServer
) -> None:
    with RecordingServer() as other:
        recorder.default = Answer(307, {"Location": f"{other.url}/x"}, ())
        other.default = events(b"event: end\ndata: 1\n\n") if "stream" in method else Answer()
        result = await follow(kind, recorder, METHODS[method])

    assert ([part.data for part in result] if "stream" in method else result) in ([1], {}, None)
    [first], [second] = recorder.requests, other.requests
    assert (first.method, first.body) == (second.method, second.body)
    assert (first.headers["x-api-key"], second.headers.get("x-api-key")) == ("KEY", None)


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_a_redirect_that_makes_a_get_of_a_post_is_an_error(kind: str, recorder: RecordingServer) -> None:
    for status in (301, 302, 303):
        recorder.default = Answer(status, {"Location": "/x"}, ())
        with pytest.raises(errors.APIStatusError, match=f"answered {status}: redirect to /x, not followed"):
            await follow(kind, recorder, METHODS["POST create"])

    assert [request.method for request in recorder.requests] == ["POST"] * 3


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_redirects_in_a_circle_end(kind: str, recorder: RecordingServer) -> None:
    recorder.default = Answer(307, {"Location": "/x"}, ())
    with pytest.raises(errors.APIStatusError, match="answered 307: redirect to /x, not followed"):
        await follow(kind, recorder, METHODS["POST create"])

    assert len(recorder.requests) == 21


async def test_a_hook_that_raises_for_status_changes_nothing(recorder: RecordingServer) -> None:
    recorder.default = Answer(404, pieces=DETAIL)

    def hook(response: httpx.Response) -> None:
        response.raise_for_status()

    with httpx.Client(event_hooks={"response": [hook]}) as own:
        client = get_sync_client(url=recorder.url, http_client=own)
        # The body is gone: httpx closes an answer that a hook refuses.
        with pytest.raises(errors.NotFoundError, match="answered 404"):
            client.runs.get(ID, RUN)


SECRETS: list[tuple[Answer, dict[str, Any]]] = [
    (Answer(307, {"Location": "http://user:SEKRET@h/x?token=SEKRET"}, ()), {}),
    (Answer(500, {"Set-Cookie": "SEKRET", "X-Auth-Token": "SEKRET"}, ()), {}),
    (Answer(500), {"params": {"api_key": "SEKRET", "q": "1"}, "headers": {"Authorization": "SEKRET", "X-Token": "SEKRET"}}),
    (Answer(fault="close"), {"headers": {"Cookie": "SEKRET"}}),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "options"), SECRETS)
async def test_no_secret_in_an_error(
    answer: Answer, options: dict[str, Any], recorder: RecordingServer, recorded: AnyClient
) -> None:
    recorder.default = answer
    with get_sync_client(url=recorder.url.replace("http://", "http://user:SEKRET@"), api_key="SEKRET") as client:
        with pytest.raises(errors.APIError) as caught:
            client.with_options(max_retries=0).runs.get(ID, RUN, **options)
        error: Any = caught.value
        cause: Any = error.__cause__

    assert b"SEKRET" not in pickle.dumps(error)
    texts = [str(error), repr(error), str(error.args), repr(error.request.url), str(error.request.headers.raw)]
    if cause is not None:
        texts += [str(cause), str(cause.request.headers.raw), repr(cause.request.url)]
    assert "SEKRET" not in "".join(texts)
    if "params" in options:
        assert dict(error.request.url.params) == {"q": "1"}


@pytest.mark.parametrize(("fault", "pieces"), [("cut", ()), (None, ())])
async def test_a_stream_that_is_none_and_ends_before_its_first_byte(
    fault: str | None, pieces: Any, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.default = Answer(200, {"Content-Type": "text/html"}, pieces, fault)
    with pytest.raises(errors.APIResponseValidationError, match="'text/html' instead of"):
        await recorded.runs.streamed("stream", ID, "agent")


@pytest.mark.parametrize(("limits", "words"), [
    (httpx.Timeout(5, connect=0.05), "no connection within 0.05 s"),
    (httpx.Timeout(5, pool=0.05), "no connection was free within 0.05 s"),
    (httpx.Timeout(5, write=0.05), "nothing could be sent for 0.05 s"),
])  # fmt: skip
def test_every_limit_is_named(limits: httpx.Timeout, words: str, recorder: RecordingServer) -> None:
    kinds = {"connection within": httpx.ConnectTimeout, "was free": httpx.PoolTimeout, "be sent": httpx.WriteTimeout}
    [kind] = [kind for part, kind in kinds.items() if part in words]

    def late(request: httpx.Request) -> httpx.Response:
        raise kind("late", request=request)

    with httpx.Client(transport=httpx.MockTransport(late)) as own:
        client = get_sync_client(url="http://h", http_client=own, timeout=limits, max_retries=0)
        with pytest.raises(errors.APITimeoutError, match=words) as caught:
            client.runs.create(ID, "agent")
    assert ("carried out all the same" in str(caught.value)) == (kind is httpx.WriteTimeout)


async def test_a_line_end_in_an_id_makes_no_second_line(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(404)
    with pytest.raises(errors.NotFoundError) as caught:
        await recorded.runs.get("a\nINFO: forged", RUN)

    assert "\n" not in str(caught.value)


async def test_a_stream_that_stalls_says_so(recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url, timeout=1) as client:
        recorder.answers.append(events(b"data: 1\n\n", lambda: recorder.stopping.wait(10)))
        stream = client.runs.stream(ID, "agent")
        next(stream)
        with pytest.raises(errors.APITimeoutError, match=r"nothing came for 1 s.*had delivered 1 parts") as caught:
            next(stream)

    assert isinstance(caught.value, httpx.TimeoutException)
