"""What servers send that is odd: every error stays one of this package, keeps no secret, and reads no more than it may."""

from __future__ import annotations

import gzip
import itertools
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from langgraph_runs import errors, get_client, get_sync_client
from langgraph_runs._failures import ERROR_BODY_LIMIT

from tests.faults.failures import ID, RUN, perform
from tests.recorder import Answer, Recorded, RecordingServer, events
from tests.security.leaks import PASSWORD, Watch, leaks
from tests.security.paths import LOCATION, drained, with_password
from tests.twins import AnyClient

pytestmark = pytest.mark.anyio
JSON = {"Content-Type": "application/json"}
STREAM = {"Content-Type": "text/event-stream"}
GZIP = {"Content-Encoding": "gzip"}
ODD_KEY = "lsv2+pt/MARKED\\KEY'\"MARKED"
CALLS: dict[str, Callable[[Any], Any]] = {
    "get": lambda made: made.runs.get(ID, RUN),
    "create": lambda made: made.runs.create(ID, "agent"),
    "wait": lambda made: made.runs.wait(ID, "agent"),
    "join": lambda made: made.runs.join(ID, RUN, raise_error=True),
    "stream": lambda made: made.runs.stream(ID, "agent", raise_error=True),
}


async def error_of(made: AnyClient, call: str) -> Exception:
    return await perform(made.client, drained(CALLS[call]))


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(400, {**JSON, "X-Name": "Jörg"}, (b'{"detail": "no"}',)), errors.BadRequestError),
        (Answer(200, {"Content-Type": "text/html", "X-Name": "Jörg"}, (b"<html>",)), errors.APIResponseValidationError),
        (Answer(307, {"Location": "http://é.example/", "X-Name": "Jörg"}, ()), errors.APIError),
        (Answer(307, {"Location": "http://xn--/"}, ()), errors.APIError),
        (Answer(307, {"Location": "javascript:1"}, ()), errors.APIError),
        (Answer(307, {"Location": "http://a..b/"}, ()), errors.APIError),
        (Answer(307, {"Location": "http://[/"}, ()), errors.APIError),
        (Answer(400, JSON, (b"[" * 500 + b"]" * 500,)), errors.BadRequestError),
        (Answer(400, JSON, (b'{"detail": ' + b"[" * 300 + b"]" * 300 + b"}",)), errors.BadRequestError),
        (Answer(400, JSON, (b"[" * 5000 + b"]" * 5000,)), errors.BadRequestError),
        (Answer(500, {**JSON, "Content-Encoding": "zstd"}, (b"{}",)), errors.InternalServerError),
    ],
)
async def test_odd_answers_are_errors_of_this_package(
    answer: Answer, kind: type[Exception], call: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.default = answer
    error = await error_of(recorded, call)

    assert isinstance(error, kind), error
    assert type(error).__module__ == "langgraph_runs.errors"
    assert len(recorder.requests) == 1


async def test_an_error_with_a_name_that_is_not_ascii_is_retried(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers += [Answer(503, {"X-Name": "Jörg"}), Answer()]

    assert await recorded.with_options(max_retries=1).runs.get(ID, RUN) == {}


@pytest.mark.parametrize("call", ["join", "wait", "stream"])
async def test_a_failed_run_may_say_anything(call: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    deep = b'{"error": "E", "message": ' + b"[" * 900 + b"]" * 900 + b"}"
    body = Answer(pieces=(b'{"__error__": ' + deep + b"}",))
    recorder.default = events(b"event: error\ndata: " + deep + b"\n\n") if call == "stream" else body

    assert "a list of too many levels" in str(await error_of(recorded, call))


@pytest.mark.parametrize(
    ("id", "location"),
    [("a ", None), ("\x0b", None), ("\u00a0", None), ("\x85", None), ("9", "/x/stream?x=" + "'" * 50_000)],
)
async def test_where_a_stream_cannot_go_on_it_says_so(
    id: str, location: str | None, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    frames = b"".join(f"event: values\ndata: {n}\nid: {it}\n\n".encode() for n, it in enumerate(("1", id, "9")))
    cut = events(frames, **{**LOCATION, **({"Location": location} if location else {})})
    cut.fault = "cut"
    recorder.default = cut
    error = await error_of(recorded, "stream")
    # From the id before the last one, which is the odd one.
    assert isinstance(error, errors.StreamInterruptedError), error


def garbage(sent: list[int], first: bytes, piece: bytes) -> Iterator[bytes]:
    yield first
    for _ in range(512):
        sent.append(len(piece))
        yield piece


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize(
    ("coding", "first"),
    [
        ("gzip", gzip.compress(b"{}")),
        ("gzip", b"\x1f\x8b\x08\x08" + bytes(6)),
        ("gzip", zlib.compressobj(wbits=31).compress(b"") + gzip.compress(bytes(2**26))[:10]),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(2**26)))),
        ("", b"{"),
    ],
    ids=["after the end", "endless name", "broken", "twice", "plain"],
)
async def test_what_unpacks_to_nothing_is_not_read_for_ever(
    coding: str, first: bytes, status: int, call: str, recorder: RecordingServer
) -> None:
    sent: list[int] = []
    kind = STREAM if call == "stream" and status == 200 else JSON
    packed = {"Content-Encoding": coding} if coding else {}
    recorder.respond = lambda request: Answer(status, {**kind, **packed}, garbage(sent, first, b"x" * 2**16))
    with get_sync_client(url=recorder.url, max_retries=0, max_response_bytes=2**20, max_event_bytes=2**20) as made:
        try:
            result = CALLS[call](made)
            if call == "stream":
                list(result)
        except errors.LangGraphError:
            pass
        # What is on the way when the client leaves is counted too.
        assert sum(sent) < 24 * 2**20


@pytest.mark.parametrize("status", [200, 500])
async def test_what_unpacks_to_next_to_nothing_is_not_read_for_ever(status: int, recorder: RecordingServer) -> None:
    sent: list[int] = []
    # A block of one byte, and many of none.
    piece = b"\x00\x01\x00\xfe\xffx" + b"\x00\x00\x00\xff\xff" * 2**14
    head = b"\x1f\x8b\x08" + bytes(7)
    recorder.respond = lambda request: Answer(status, {**JSON, **GZIP}, garbage(sent, head, piece))
    with get_sync_client(url=recorder.url, max_retries=0, max_response_bytes=2**20) as made:
        kind = errors.APIResponseTooLargeError if status == 200 else errors.InternalServerError
        with pytest.raises(kind):
            made.runs.get(ID, RUN)

    assert sum(sent) < 24 * 2**20


async def test_a_bomb_is_unpacked_in_pieces(recorder: RecordingServer) -> None:
    bomb = gzip.compress(bytes(2**26))
    recorder.default = Answer(500, {**JSON, **GZIP}, (bomb,))
    with get_sync_client(url=recorder.url, max_retries=0, max_response_bytes=2**20) as made:
        with pytest.raises(errors.InternalServerError) as failed:
            made.runs.get(ID, RUN)
        recorder.default = Answer(200, {**JSON, **GZIP}, (bomb,))
        with pytest.raises(errors.APIResponseTooLargeError):
            made.runs.get(ID, RUN)

    assert len(failed.value.response.content) <= ERROR_BODY_LIMIT


def bare(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    "coding", ["gzip", "deflate", "deflate, bare", "gzip, identity", "identity", "utf-8", "br", ""]
)
async def test_packed_answers_are_read(coding: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    packers: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "gzip, identity": gzip.compress,
        "deflate": zlib.compress,
        "deflate, bare": bare,
    }
    pack = packers.get(coding, bytes)
    packed = {"Content-Encoding": coding} if coding else {}
    body = pack(b'{"a": "' + b"x" * 3_000_000 + b'"}')
    recorder.answers.append(Answer(200, {**JSON, **packed}, (body[:99], body[99:])))
    assert len((await recorded.runs.get(ID, RUN))["a"]) == 3_000_000
    assert recorder.last.headers["accept-encoding"] == "gzip, deflate"

    body = pack(b"event: values\ndata: 1\n\nevent: end\n\n")
    recorder.answers.append(Answer(200, {**STREAM, **packed}, tuple(body[n : n + 1] for n in range(len(body)))))
    assert [part.data for part in await recorded.runs.streamed("stream", ID, "agent")] == [1, None]


@pytest.mark.parametrize("call", ["get", "stream"])
async def test_a_packed_answer_that_ends_too_early_is_cut(
    call: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    body = gzip.compress(b'{"a": 1}' if call == "get" else b"event: values\ndata: 1\n\n")[:-4]
    recorder.default = Answer(200, {**(JSON if call == "get" else STREAM), **GZIP}, (body,))
    error = await error_of(recorded, call)

    assert isinstance(error, httpx.TransportError)
    assert "ended too early" in str(error)


@pytest.mark.parametrize("coding", ["gzip", "identity"])
async def test_a_packed_answer_leaves_its_connection_to_the_next(coding: str, recorder: RecordingServer) -> None:
    ports = set()
    packed = gzip.compress(b"{}") if coding == "gzip" else b"{}"
    recorder.default = Answer(200, {**JSON, "Content-Encoding": coding}, (packed,))

    def look(response: httpx.Response) -> None:
        ports.add(response.extensions["network_stream"].get_extra_info("client_addr"))

    with get_sync_client(url=recorder.url) as made:
        for _ in range(3):
            made.http.get("/x", on_response=look)
            made.http.post("/x", json={}, on_response=look)
    async with get_client(url=recorder.url) as other:
        for _ in range(3):
            await other.http.get("/x", on_response=look)
            await other.http.post("/x", json={}, on_response=look)

    assert len(ports) == 2


async def test_what_the_caller_accepts_is_asked_for(recorder: RecordingServer) -> None:
    with httpx.Client(headers={"Accept-Encoding": "identity"}) as own, httpx.Client() as plain:
        choices: list[dict[str, Any]] = [
            {"headers": {"accept-encoding": "identity"}},
            {"http_client": own},
            {"http_client": plain, "headers": {"Accept-Encoding": "br, gzip;q=0.5"}},
            {"http_client": plain},
        ]
        for options in choices:
            with get_sync_client(url=recorder.url, **options) as made:
                made.runs.get(ID, RUN)

    sent = [request.headers["accept-encoding"] for request in recorder.requests]
    assert sent == ["identity", "identity", "gzip;q=0.5", "gzip, deflate"]


async def test_an_answer_that_a_hook_has_read_is_read(recorder: RecordingServer) -> None:
    recorder.default = Answer(200, {**JSON, **GZIP}, (gzip.compress(b'{"a": 1}'),))
    with httpx.Client(event_hooks={"response": [lambda response: response.read()]}) as own:
        assert get_sync_client(url=recorder.url, http_client=own).http.get("/x") == {"a": 1}


def told(form: Callable[[str], str]) -> Callable[[Recorded], Answer]:
    return lambda request: Answer(401, JSON, (b'{"detail": "no %s"}' % form(request.headers["x-api-key"]).encode(),))


FORMS: dict[str, Callable[[str], str]] = {
    "JSON": lambda key: json.dumps(key)[1:-1],
    "every character escaped": lambda key: "".join(f"\\u{ord(c):04x}" for c in key),
    "slashes escaped": lambda key: json.dumps(key)[1:-1].replace("/", "\\/"),
    "JSON in JSON": lambda key: json.dumps(json.dumps(key))[1:-1],
    "percent": lambda key: quote(key, safe=""),
    "Python": lambda key: json.dumps(repr(key))[1:-1],
}


def looks_for(secret: str, thing: BaseException, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    forms = {secret, json.dumps(secret)[1:-1], repr(secret)[1:-1], quote(secret, safe="")}
    monkeypatch.setattr("tests.security.leaks.SECRETS", tuple(forms))
    return leaks(thing)


@pytest.mark.parametrize("form", FORMS)
async def test_a_key_is_hidden_however_it_is_written(
    form: str, recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder.respond = told(FORMS[form])
    with (
        get_sync_client(url=recorder.url, api_key=ODD_KEY) as made,
        pytest.raises(errors.AuthenticationError) as caught,
    ):
        made.runs.get(ID, RUN)

    assert looks_for(ODD_KEY, caught.value, monkeypatch) == []
    assert "***" in str(caught.value)


@pytest.mark.parametrize("length", [ERROR_BODY_LIMIT - 5, ERROR_BODY_LIMIT - 20, 195, 180, 0])
@pytest.mark.parametrize("kind", ["text/plain", "text/html", "application/json"])
async def test_what_is_cut_keeps_no_part_of_a_key(
    length: int, kind: str, recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "lsv2_pt_" + "K" * 30
    recorder.respond = lambda request: Answer(
        500 if kind == "text/plain" else 200, {"Content-Type": kind}, (b"x" * length + key.encode() + b"y" * 2**10,)
    )
    with get_sync_client(url=recorder.url, api_key=key, max_retries=0) as made:
        for call in ("get", "stream"):
            error = await perform(made, drained(CALLS[call]))
            assert looks_for(key[:12], error, monkeypatch) == []


async def test_the_password_is_hidden_by_itself(recorder: RecordingServer) -> None:
    recorder.default = Answer(401, JSON, (b'{"detail": "bad password %s"}' % PASSWORD.encode(),))
    with get_sync_client(url=with_password(recorder.url)) as made, pytest.raises(errors.AuthenticationError) as caught:
        made.runs.get(ID, RUN)

    assert leaks(caught.value) == []


async def test_what_is_no_secret_is_kept(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(404, JSON, (b'{"detail": "no", "user": 12345678, "thread": "%s"}' % ID.encode(),))
    with pytest.raises(errors.NotFoundError) as caught:
        await recorded.runs.get(ID, RUN, headers={"X-Auth-User": "12345678", "Idempotency-Key": ID})

    assert caught.value.body == {"detail": "no", "user": 12345678, "thread": ID}


async def test_a_key_in_the_address_of_a_redirect_is_hidden(
    recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "lsv2_pt_" + "K" * 30
    with RecordingServer() as other, httpx.Client(follow_redirects=True) as own, Watch("langgraph_runs") as watch:
        made = get_sync_client(url=recorder.url, api_key=key, http_client=own, max_retries=0)
        for target in (f"{other.url}/p/{key}?q={key}", f"{recorder.url}/p/{key}?q={key}"):
            recorder.answers[:] = [Answer(307, {"Location": target}, ()), Answer(404)]
            other.default = Answer(404)
            with pytest.raises(errors.NotFoundError) as caught:
                made.runs.get(ID, RUN)
            assert looks_for(key, caught.value, monkeypatch) == []
        assert watch.leaks() == []


async def test_nobody_elses_redirect_brings_the_key_back(recorder: RecordingServer) -> None:
    with RecordingServer() as other, httpx.Client(follow_redirects=True) as own:
        made = get_sync_client(url=recorder.url, api_key="KEY", http_client=own)
        for call in (CALLS["get"], lambda made: made.api.get_httpx_client().get("/y")):
            recorder.requests.clear()
            recorder.answers[:] = [Answer(307, {"Location": f"{other.url}/x"}, ()), Answer()]
            other.default = Answer(307, {"Location": f"{recorder.url}/admin"}, ())
            call(made)
            assert [(r.path, r.headers.get("x-api-key")) for r in recorder.requests][1:] == [("/admin", None)]


async def test_authentication_of_the_callers_own_client_stays_with_the_server(recorder: RecordingServer) -> None:
    with RecordingServer() as other, httpx.Client(auth=("me", "password"), follow_redirects=True) as own:
        recorder.default = Answer(307, {"Location": f"{other.url}/x"}, ())
        made = get_sync_client(url=recorder.url, http_client=own)
        made.runs.get(ID, RUN)
        made.api.get_httpx_client().get("/y")

        assert [request.headers.get("authorization") for request in other.requests] == [None, None]
    assert all("authorization" in request.headers for request in recorder.requests)


async def test_what_a_hook_of_the_callers_own_raises_is_cleaned(
    recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "lsv2_pt_" + "K" * 30

    def hook(request: httpx.Request) -> None:
        error = httpx.ConnectError(f"with {key}", request=request)
        error.add_note(f"noted {key}")
        error.__context__ = ExceptionGroup("several", [ValueError(key)])
        raise error from RuntimeError(key)

    with httpx.Client(event_hooks={"request": [hook]}) as own:
        made = get_sync_client(url=recorder.url, api_key=key, http_client=own, max_retries=0)
        with pytest.raises(errors.APIConnectionError) as caught:
            made.runs.get(ID, RUN)

    assert looks_for(key, caught.value, monkeypatch) == []


async def test_the_key_is_refused_by_hand_in_options_too(recorder: RecordingServer) -> None:
    for make in (get_client, get_sync_client):
        with pytest.raises(ValueError, match="headers must not set x-api-key"):
            make(url=recorder.url, api_key="KEY").with_options(headers={"X-API-Key": "other"})
        # Where there is none, the header is the caller's own.
        make(url=recorder.url, api_key=None, headers={"x-api-key": "mine"}).with_options(headers={"X-API-Key": "other"})


async def test_the_walk_of_padding_ends(recorder: RecordingServer) -> None:
    recorder.default = Answer(
        200, {**JSON, "Content-Location": LOCATION["Content-Location"]}, itertools.repeat(b"\n" * 2**16)
    )
    with (
        get_sync_client(url=recorder.url, max_response_bytes=2**20) as made,
        pytest.raises(errors.APIResponseTooLargeError) as caught,
    ):
        made.runs.wait(ID, "agent")
    assert caught.value.run_id == RUN
    assert len(recorder.requests) == 1
