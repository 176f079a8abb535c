"""What SECURITY.md promises, each promise put to the test: here, and on langgraph_sdk.

`python -m tests.security.promises` prints which hold, for the synchronous and the asynchronous client together.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import math
import os
import warnings
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NamedTuple
from unittest import mock

import httpx
import langgraph_sdk.client
from langgraph_runs import client, errors

from tests.faults.failures import ID, RUN
from tests.recorder import Answer, RecordingServer, events
from tests.security.leaks import KEY, Watch, leaks
from tests.security.paths import LOCATION, errors_of, with_password
from tests.server.embedded import bypass_proxies

VARIABLES = ("LANGGRAPH_API_KEY", "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY")
LIMIT = 2**20
Call = Callable[[Any], Any]


class Side(NamedTuple):
    """One kind of client of one of the two packages."""

    name: str
    module: Any
    logger: str
    kind: str

    def make(self, url: str, **options: Any) -> Any:
        """A client; one that would ask again asks once."""
        make = self.module.get_client if self.kind == "async" else self.module.get_sync_client
        if self.module is client:
            options.setdefault("max_retries", 0)
        return make(url=url, **options)

    async def outcome(self, call: Call, url: str, **options: Any) -> Any:
        """What a call leads to, an error included; a stream is read to its end."""
        made = self.make(url, **options)
        try:
            return await settled(call, made)
        finally:
            await closed(made)


SIDES = [
    Side(name, module, logger, kind)
    for name, module, logger in (
        ("langgraph_runs", client, "langgraph_runs"),
        ("langgraph_sdk", langgraph_sdk.client, "langgraph_sdk"),
    )
    for kind in ("sync", "async")
]


async def closed(one: Any) -> None:
    """Close a client of any kind."""
    await one.aclose() if hasattr(one, "aclose") else one.close()


async def settled(call: Call, made: Any) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = call(made)
            if inspect.isawaitable(result):
                return await result
            if hasattr(result, "__aiter__"):
                return [part async for part in result]
            return list(result) if hasattr(result, "__next__") else result
    except Exception as error:
        return error


Look = Callable[[Side, RecordingServer], Awaitable[list[str]]]


class Promise(NamedTuple):
    """One sentence of SECURITY.md, and what finds it broken."""

    id: str
    words: str
    look: Look


PROMISES: list[Promise] = []


def promise(name: str, words: str) -> Callable[[Look], Look]:
    def keep(look: Look) -> Look:
        PROMISES.append(Promise(name, words, look))
        return look

    return keep


def unless(holds: bool, finding: str) -> list[str]:
    return [] if holds else [finding]


def runs(method: str, *args: Any, **kwargs: Any) -> Call:
    return lambda made: getattr(made.runs, method)(*args, **kwargs)


def crons(method: str, *args: Any, **kwargs: Any) -> Call:
    return lambda made: getattr(made.crons, method)(*args, **kwargs)


def http(method: str, *args: Any, **kwargs: Any) -> Call:
    return lambda made: getattr(made.http, method)(*args, **kwargs)


def with_options(**options: Any) -> Call:
    return lambda made: made.with_options(**options)


GET = runs("get", ID, RUN)
CREATE = runs("create", ID, "agent")


@promise(
    "KEY-1",
    "The key is `api_key`, or the first of LANGGRAPH_API_KEY, LANGSMITH_API_KEY and LANGCHAIN_API_KEY that is set; "
    "`api_key=None` sends none.",
)
async def key_sources(side: Side, server: RecordingServer) -> list[str]:
    found = []
    for first, name in enumerate(VARIABLES):
        with mock.patch.dict("os.environ", {name: name for name in VARIABLES[first:]}):
            for options, expected in (({}, name), ({"api_key": "given"}, "given"), ({"api_key": None}, None)):
                await side.outcome(GET, server.url, **options)
                sent = server.last.headers.get("x-api-key")
                found += unless(sent == expected, f"{options} with {name}: {sent!r}")
    return found


@promise(
    "KEY-2",
    "A redirect that an httpx client of your own follows takes the key to no other origin, and where it leads back from "
    "there, it goes without.",
)
async def key_and_redirects(side: Side, server: RecordingServer) -> list[str]:
    with RecordingServer() as other:
        server.default = Answer(307, {"Location": f"{other.url}/x"}, ())
        for call in (GET, CREATE):
            made = following(side, server.url)
            await settled(call, made)
            await closed(made.http.client)
        found = unless(bool(other.requests), "nothing was followed") + elsewhere(other)
        server.requests.clear()
        server.answers.append(server.default)
        server.default = Answer()
        other.default = Answer(307, {"Location": f"{server.url}/admin"}, ())
        made = following(side, server.url)
        await settled(GET, made)
        await closed(made.http.client)
        back = [request for request in server.requests if request.path == "/admin"]
        return found + unless(len(back) == 1 and "x-api-key" not in back[0].headers, f"led back: {back}")


def following(side: Side, url: str) -> Any:
    """A client whose httpx client follows redirects."""
    if side.module is client:
        make = httpx.AsyncClient if side.kind == "async" else httpx.Client
        return side.make(url, api_key=KEY, http_client=make(follow_redirects=True))
    made = side.make(url, api_key=KEY)
    made.http.client.follow_redirects = True
    return made


def elsewhere(other: RecordingServer) -> list[str]:
    """The key where it has no business."""
    return [f"{r.method} with the key" for r in other.requests if KEY in " ".join([r.target, *r.headers.values()])]


@promise("KEY-3", "A `Location` that leads to another origin is not followed when a stream is resumed.")
async def key_and_location(side: Side, server: RecordingServer) -> list[str]:
    with RecordingServer() as other, mock.patch("time.sleep"), quick(side):
        location = f"{other.url}/threads/{ID}/runs/{RUN}/stream"
        server.default = Answer(
            200,
            {
                "Content-Type": "text/event-stream",
                "Location": location,
                "Content-Location": LOCATION["Content-Location"],
            },
            (b"event: metadata\ndata: {}\nid: 1\n\n", b"event: values\ndata: {}\nid: 2\n\n"),
            "cut",
        )
        await side.outcome(runs("stream", ID, "agent", stream_resumable=True), server.url, api_key=KEY)
        return [f"{r.method} {r.target}" for r in other.requests]


def quick(side: Side) -> Any:
    """Waiting takes no time."""
    if side.module is not client:
        return mock.patch("asyncio.sleep", mock.AsyncMock())
    return mock.patch.multiple("langgraph_runs._compat", sleep=mock.DEFAULT, async_sleep=mock.DEFAULT)


@promise("KEY-4", "`client.http` asks no other origin, whatever URL it is given.")
async def key_and_urls(side: Side, server: RecordingServer) -> list[str]:
    with RecordingServer() as other:
        for url in (f"{other.url}/x", f"{other.url}/x?y", other.url.removeprefix("http:") + "/x"):
            for call in (http("get", url), http("post", url, json={})):
                await side.outcome(call, server.url, api_key=KEY)
        return [f"{request.method} {request.target}" for request in other.requests]


@promise(
    "KEY-5",
    "The httpx clients that a client hands out, `client.http.client` and those of `client.api`, take the key to no other "
    "origin, neither by an absolute URL nor by a redirect.",
)
async def key_and_handed_out_clients(side: Side, server: RecordingServer) -> list[str]:
    with RecordingServer() as other:
        server.default = Answer(307, {"Location": f"{other.url}/x"}, ())
        made = side.make(server.url, api_key=KEY)
        handed = [made.http.client]
        if side.module is client:
            handed += [made.api.get_httpx_client(), made.api.get_async_httpx_client()]
            own = following(side, server.url)
            handed += [own.http.client, own.api.get_httpx_client(), own.api.get_async_httpx_client()]
            # One that is your own has no key by itself.
        for one in handed:
            for url in (f"{other.url}/x", f"{server.url}/y"):
                got = one.get(url, follow_redirects=True)
                if inspect.isawaitable(got):
                    await got
        for one in reversed(handed):
            await closed(one)
        return unless(len(other.requests) == 2 * len(handed), f"{len(other.requests)} came through") + elsewhere(other)


@promise(
    "HIDE-1",
    "Neither the key nor user and password of the address are in `repr` or `str` of a client and its parts, and a client "
    "with a key cannot be pickled.",
)
async def hidden_in_objects(side: Side, server: RecordingServer) -> list[str]:
    made = side.make(with_password(server.url), api_key=KEY)
    parts = {"client": made, "runs": made.runs, "crons": made.crons, "http": made.http, "httpx": made.http.client}
    parts["headers"] = made.http.client.headers
    parts["base_url"] = made.http.client.base_url
    found = [f"{name}: {leak}" for name, thing in parts.items() for leak in leaks(thing)]
    await closed(made)
    return found


@promise(
    "HIDE-2",
    "Nor in `str`, `repr`, arguments, notes, attributes and pickles of any error or its causes, also where the server "
    "repeats them.",
)
async def hidden_in_errors(side: Side, server: RecordingServer) -> list[str]:
    failures, _ = await walked(side)
    return sorted({f"{leak}: {type(error).__name__}" for error in failures for leak in leaks(error)})


@promise("HIDE-3", "Nor in warnings and in what the logger of this package records, at any level.")
async def hidden_in_logs(side: Side, server: RecordingServer) -> list[str]:
    _, watch = await walked(side)
    return sorted(set(watch.leaks()))


WALKED: dict[Side, tuple[list[Exception], Watch]] = {}


async def walked(side: Side) -> tuple[list[Exception], Watch]:
    """The error of every failure, and what was warned of and logged meanwhile."""
    if side not in WALKED:
        with Watch(side.logger) as watch:
            failures = [error async for error in errors_of(side.module, side.kind, with_password)]
        WALKED[side] = failures, watch
    return WALKED[side]


@promise("HEADER-1", "The header of the key, set by hand in any letter case, is refused where there is a key.")
async def key_by_hand(side: Side, server: RecordingServer) -> list[str]:
    found = []
    for name in ("x-api-key", "X-Api-Key", "X-API-KEY"):
        try:
            side.make(server.url, api_key=KEY, headers={name: "mine"})
            found.append(f"{name} of a client is accepted")
        except ValueError as error:
            found += unless("x-api-key" in str(error).lower(), f"{name}: {error}")
        for method in ("get", "stream"):
            call = runs(method, ID, RUN, headers={name: "mine"})
            found += await refused(side, server, call, ValueError, "x-api-key")
        if side.module is client:
            again = with_options(headers={name: "mine"})
            found += await refused(side, server, again, ValueError, "x-api-key")
    return found


@promise("HEADER-2", "A line end in the name or the value of a header is refused.")
async def line_ends(side: Side, server: RecordingServer) -> list[str]:
    found = []
    for headers in ({"x-mine": "a\r\nx-other: b"}, {"x-mine": "a\nb"}, {"x-mine\r\nx-other": "a"}, {"x-mine": "a\rb"}):
        for method in ("get", "stream"):
            call = runs(method, ID, RUN, headers=headers)
            found += await refused(side, server, call, ValueError, "headers")
        try:
            await side.outcome(GET, server.url, headers=headers)
        except ValueError as error:
            found += unless("headers" in str(error), f"{headers} of a client: {error}")
        else:
            found.append(f"{headers} of a client is accepted")
    return found


async def refused(
    side: Side, server: RecordingServer, call: Call, kind: type[Exception], *words: str, **options: Any
) -> list[str]:
    """Findings where a call does not fail as it should, before anything is sent."""
    server.requests.clear()
    server.respond = lambda request: events(b"event: end\ndata: null\n\n") if "stream" in request.target else Answer()
    result = await side.outcome(call, server.url, **{"api_key": KEY, **options})
    server.respond = None
    if server.requests:
        return [f"sent as {server.requests[0].method} {server.requests[0].target}"]
    if not isinstance(result, kind):
        return [f"{type(result).__name__}: {result}"[:200]]
    return [f"{word!r} is not in: {result}"[:200] for word in words if word not in str(result)]


async def refusals(
    side: Side, server: RecordingServer, kind: type[Exception], *calls: tuple[Call, *tuple[str, ...]]
) -> list[str]:
    """The same for several calls, each with the words that the error must have."""
    return [
        f"{words[0]}: {finding}"
        for call, *words in calls
        for finding in await refused(side, server, call, kind, *words)
    ]


def with_ids(value: Any) -> Iterator[tuple[str, Call, str]]:
    """Each method, an id of its path or body set to a value."""
    yield "create", runs("create", value, "agent"), "thread_id"
    yield "stream", runs("stream", value, "agent"), "thread_id"
    yield "wait", runs("wait", value, "agent"), "thread_id"
    yield "assistant", runs("create", ID, value), "assistant_id"
    yield "list", runs("list", value), "thread_id"
    for method in ("get", "cancel", "join", "join_stream", "delete"):
        yield f"{method} thread", runs(method, value, RUN), "thread_id"
        yield f"{method} run", runs(method, ID, value), "run_id"
    yield "cancel_many thread", runs("cancel_many", thread_id=value, run_ids=[RUN]), "thread_id"
    yield "cancel_many runs", runs("cancel_many", thread_id=ID, run_ids=[RUN, value]), "run_ids[1]"
    yield "checkpoint", runs("create", ID, "agent", checkpoint_id=value), "checkpoint_id"
    yield "cron", crons("update", value, enabled=True), "cron_id"
    yield "delete cron", crons("delete", value), "cron_id"
    yield "thread's cron", crons("create_for_thread", value, "agent", schedule="* * * * *"), "thread_id"
    yield "search", crons("search", thread_id=value), "thread_id"
    yield "count", crons("count", assistant_id=value), "assistant_id"


@promise("INPUT-1", "An id that is empty, `.` or `..` is refused.")
async def no_ids(side: Side, server: RecordingServer) -> list[str]:
    return [
        f"{name} {value!r}: {finding}"
        for value in ("", ".", "..")
        for name, call, argument in with_ids(value)
        for finding in await refused(side, server, call, ValueError, argument)
    ]


@promise("INPUT-2", "An id that is neither a string nor a UUID is refused.")
async def no_texts(side: Side, server: RecordingServer) -> list[str]:
    return [
        f"{name} {value!r}: {finding}"
        for value in (7, b"x", ["x"], {"thread_id": "x"})
        for name, call, argument in with_ids(value)
        for finding in await refused(side, server, call, TypeError, argument)
    ]


@promise("INPUT-3", "A value that is none of those that the document has is refused, and the error lists them.")
async def unknown_values(side: Side, server: RecordingServer) -> list[str]:
    batch = [{"assistant_id": "a"}, {"assistant_id": "a", "durability": "x"}]
    return await refusals(
        side,
        server,
        ValueError,
        (runs("create", ID, "agent", stream_mode="all"), "stream_mode", "'messages-tuple'"),
        (runs("create", ID, "agent", stream_mode=["values", "all"]), "stream_mode[1]", "'values'"),
        (runs("create", ID, "agent", multitask_strategy="wait"), "multitask_strategy", "'enqueue'"),
        (runs("create", ID, "agent", durability="never"), "durability", "'exit'"),
        (runs("create", ID, "agent", if_not_exists="make"), "if_not_exists", "'create'"),
        (runs("create", ID, "agent", interrupt_before="node"), "interrupt_before", "'*'", "list"),
        (runs("stream", ID, "agent", on_disconnect="wait"), "on_disconnect", "'continue'"),
        (runs("wait", None, "agent", on_completion="wait"), "on_completion", "'keep'"),
        (runs("join_stream", ID, RUN, stream_mode=["values", "all"]), "stream_mode[1]", "'values'"),
        (runs("list", ID, status="done"), "status", "'success'"),
        (runs("list", ID, select=["everything"]), "select[0]", "'run_id'"),
        (runs("cancel", ID, RUN, action="stop"), "action", "'rollback'"),
        (runs("cancel_many", status="done"), "status", "'pending'"),
        (runs("create_batch", batch), "payloads[1]['durability']", "'exit'"),
        (crons("search", sort_by="name"), "sort_by", "'end_time'"),
        (crons("update", ID, on_run_completed="stop"), "on_run_completed", "'delete'"),
    )


@promise("INPUT-4", "`run_ids` without `thread_id`, `status` together with either, and neither are refused.")
async def what_belongs_together(side: Side, server: RecordingServer) -> list[str]:
    wrong: list[dict[str, Any]] = [
        {"run_ids": [RUN]},
        {"thread_id": ID},
        {"status": "all", "thread_id": ID, "run_ids": [RUN]},
        {"status": "all", "run_ids": [RUN]},
        {},
    ]
    calls = [(runs("cancel_many", **arguments), "status", "run_ids") for arguments in wrong]
    return await refusals(side, server, ValueError, *calls)


@promise("INPUT-5", "A limit or an offset that is negative, too large or no integer is refused.")
async def pages(side: Side, server: RecordingServer) -> list[str]:
    beyond = await refusals(
        side,
        server,
        ValueError,
        (runs("list", ID, limit=-1), "limit", "at least 0"),
        (runs("list", ID, offset=-1), "offset", "at least 0"),
        (crons("search", limit=0), "limit", "at least 1"),
        (crons("search", limit=1001), "limit", "at most 1000"),
    )
    odd = [(runs("list", ID, limit=limit), "limit", "integer") for limit in ("5", True, 1.5, [1])]
    return beyond + await refusals(side, server, TypeError, *odd)


@promise("INPUT-6", "A `last_event_id` with a line end or another control character is refused.")
async def event_ids(side: Side, server: RecordingServer) -> list[str]:
    odd = ("1\n2", "1\r\nx-other: 2", "1\x00", "\x1b")
    calls = [(runs("join_stream", ID, RUN, last_event_id=value), "last_event_id") for value in odd]
    return await refusals(side, server, ValueError, *calls)


@promise("INPUT-7", "A body with something that is not JSON is refused, and the error says where it is.")
async def not_json(side: Side, server: RecordingServer) -> list[str]:
    circle: list[Any] = []
    circle.append(circle)
    cases: dict[str, tuple[Any, type[Exception], str]] = {
        "object": ({"a": [1, object()]}, TypeError, "input['a'][1]"),
        "bytes": ({"a": {"b": b"x"}}, TypeError, "input['a']['b']"),
        "large": ({"a": 2**64}, ValueError, "input['a']"),
        "half": ({"a": "\ud800"}, ValueError, "input['a']"),
        "key": ({"a": {(1, 2): 3}}, TypeError, "input['a']"),
        "twice": ({"a": {1: 2, "1": 3}}, ValueError, "input['a']"),
        "circle": (circle, ValueError, "input[0][0]"),
    }
    return [
        f"{name}: {finding}"
        for name, (value, kind, where) in cases.items()
        for finding in await refused(side, server, runs("create", ID, "agent", input=value), kind, where)
    ]


@promise("INPUT-8", "NaN and infinity are refused: they would arrive as null.")
async def no_numbers(side: Side, server: RecordingServer) -> list[str]:
    calls = [
        call
        for value in (math.nan, math.inf, -math.inf)
        for call in (
            (runs("create", ID, "agent", input={"a": [0.5, value]}), "input['a'][1]"),
            (runs("stream", ID, "agent", after_seconds=value), "after_seconds"),
            (http("post", "/x", json={"a": value}), "json['a']"),
        )
    ]
    return await refusals(side, server, ValueError, *calls)


@promise("INPUT-9", "A callback that cannot be called, and options of a client that make no sense, are refused.")
async def no_options(side: Side, server: RecordingServer) -> list[str]:
    found = []
    for method in ("create", "wait", "stream"):
        call = runs(method, ID, "agent", on_run_created="print")
        found += await refused(side, server, call, TypeError, "on_run_created")
    wrong: list[dict[str, Any]] = [
        {"timeout": -1},
        {"timeout": "soon"},
        {"timeout": math.nan},
        {"api_key": 7},
        {"api_key": b"k"},
    ]
    for options in wrong:
        [name] = options
        try:
            side.make(server.url, **options)
            found.append(f"{options} is accepted")
        except (TypeError, ValueError) as error:
            found += unless(name in str(error), f"{options}: {error}")
    return found


@promise("LIMIT-1", "Of the body of an error, at most 1 MiB is read, packed or unpacked.")
async def error_bodies(side: Side, server: RecordingServer) -> list[str]:
    sent = []

    def piece() -> Iterator[bytes]:
        for _ in range(256):
            sent.append(2**16)
            yield b"x" * 2**16

    server.respond = lambda request: Answer(500, {"Content-Type": "text/plain"}, piece())
    found = []
    for call in (GET, CREATE, runs("stream", ID, "agent")):
        sent.clear()
        result = await side.outcome(call, server.url)
        kept = len(result.response.content) if isinstance(result, httpx.HTTPStatusError) else -1
        found += unless(0 <= kept <= LIMIT, f"{type(result).__name__} with {kept} bytes")
        found += unless(sum(sent) < 16 * LIMIT, f"{sum(sent)} bytes were taken")
    return found


@promise(
    "LIMIT-2", "An answer larger than `max_response_bytes`, or an event larger than `max_event_bytes`, is an error."
)
async def large_answers(side: Side, server: RecordingServer) -> list[str]:
    large = b'{"a": "' + b"x" * 2 * LIMIT + b'"}'
    server.respond = lambda request: (
        events(b"data: " + large + b"\n\n") if "stream" in request.target else Answer(pieces=(large,))
    )
    options = {"max_response_bytes": LIMIT, "max_event_bytes": LIMIT} if side.module is client else {}
    found = []
    for call in (GET, CREATE, runs("wait", ID, "agent"), runs("stream", ID, "agent")):
        server.requests.clear()
        result = await side.outcome(call, server.url, **options)
        found += unless(isinstance(result, errors.APIResponseTooLargeError), f"{type(result).__name__}")
        found += unless(len(server.requests) == 1, f"asked {len(server.requests)} times")
    return found


@promise("LIMIT-3", "Whatever a server answers, the error is one of `langgraph_runs.errors`, never one of a library.")
async def typed_errors(side: Side, server: RecordingServer) -> list[str]:
    base = side.module.__name__.partition(".")[0]
    failures, _ = await walked(side)
    kinds = {type(error) for error in failures}
    return sorted(f"{kind.__module__}.{kind.__name__}" for kind in kinds if not kind.__module__.startswith(base))


class Verdict(NamedTuple):
    """Whether a promise holds, by package: what was found where it does not."""

    promise: Promise
    findings: dict[str, list[str]]


async def verdict(given: Promise, *sides: Side) -> Verdict:
    found: dict[str, list[str]] = {}
    with mock.patch.dict(os.environ):
        for name in VARIABLES:
            os.environ.pop(name, None)
        for side in sides:
            with RecordingServer() as server:
                try:
                    findings = await given.look(side, server)
                except Exception as error:  # what a package cannot even be asked does not hold there
                    findings = [f"{type(error).__name__}: {error}"]
            found.setdefault(side.name, []).extend(f"{side.kind}: {finding}" for finding in findings)
    return Verdict(given, found)


async def main() -> None:
    logging.getLogger("langgraph_sdk").setLevel(logging.CRITICAL)
    for given in PROMISES:
        held = await verdict(given, *SIDES)
        cells = [f"{'holds' if not found else 'broken':<8}" for found in held.findings.values()]
        print(f"{given.id:<10}{''.join(cells)}{given.words}")
        for name, found in held.findings.items():
            for line in found[:2]:
                print(f"{'':<10}{name}: {line[:150]}")
            if len(found) > 2:
                print(f"{'':<10}{name}: and {len(found) - 2} more")


if __name__ == "__main__":
    bypass_proxies()
    print(f"{'':<10}{'here':<8}langgraph_sdk")
    asyncio.run(main())
