"""The same calls by langgraph_sdk and by this client, recorded by a server and compared.

Every argument of every method of langgraph_sdk 0.4.14's runs and crons clients, found by introspection, is given a value
that is not its default. `python -m tests.parity.wire` prints how many calls agree, and why each other differs.
"""

from __future__ import annotations

import asyncio
import inspect
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_overloads
from zoneinfo import ZoneInfo

import langgraph_sdk.client
import orjson
from langgraph_runs import client

from tests.recorder import Answer, Recorded, RecordingServer, events

THREAD = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"
CRON = "33333333-3333-4333-8333-333333333333"
REQUIRED = {"thread_id": THREAD, "run_id": RUN, "cron_id": CRON, "assistant_id": "agent", "schedule": "0 0 * * *"}
# What is given for each argument, besides its default; a method of its own first.
VALUES: dict[str, list[Any]] = {
    "input": [{"a": [1, None]}, {}, {"when": datetime(2026, 1, 2, tzinfo=UTC), "set": {1}}],
    "command": [{"resume": "yes"}, {"goto": "node", "update": {"a": 1}}, {"resume": None}],
    "stream_mode": ["updates", ["values", "custom"], ("messages-tuple",)],
    "stream_subgraphs": [True],
    "stream_resumable": [True],
    "metadata": [{"m": 1}, {}],
    "config": [{"recursion_limit": 3, "configurable": {"k": "v"}}],
    "context": [{"c": 1}],
    "checkpoint": [{"checkpoint_id": "c", "checkpoint_ns": ""}],
    "checkpoint_id": ["c"],
    "checkpoint_during": [False, True],
    "interrupt_before": ["*", ["a", "b"]],
    "interrupt_after": ["*", ["a", "b"]],
    "feedback_keys": [["k"]],
    "on_disconnect": ["cancel"],
    "on_completion": ["keep"],
    "on_run_completed": ["keep"],
    "webhook": ["https://example.org/hook"],
    "multitask_strategy": ["reject"],
    "if_not_exists": ["create"],
    "after_seconds": [5, 0],
    "langsmith_tracing": [{"project_name": "p"}],
    "durability": ["sync"],
    "strict_resume": [True],
    "headers": [{"x-mine": "1"}],
    "params": [{"q": "1"}, {"q": ["1", "2"]}],
    "on_run_created": [...],
    "raise_error": [False, True],
    "version": ["v1", "v2"],
    "wait": [True],
    "action": ["rollback"],
    "limit": [3],
    "offset": [4],
    "status": ["running"],
    "select": [["thread_id"], ["thread_id", "metadata"]],
    "cancel_on_disconnect": [True],
    "last_event_id": ["7-0", "-1"],
    "payloads": [[{"assistant_id": "a", "input": {"x": 1}}, {"assistant_id": "b", "config": None}]],
    "run_ids": [[RUN]],
    "end_time": [datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC), None],
    "enabled": [False],
    "timezone": ["Europe/Paris", ZoneInfo("Europe/Paris")],
    "sort_by": ["end_time"],
    "sort_order": ["asc"],
    "schedule": ["1 2 3 4 5"],
    "thread_id": [THREAD, "a/b", "é"],
    "run_id": ["a?b"],
    "cron_id": ["a#b"],
    "assistant_id": ["graph"],
}
OWN_VALUES: dict[tuple[str, str], list[dict[str, Any]]] = {
    ("cancel_many", "thread_id"): [{"thread_id": THREAD, "run_ids": [RUN]}],
    ("cancel_many", "run_ids"): [{"thread_id": THREAD, "run_ids": [RUN, THREAD]}],
    ("cancel_many", "status"): [{"status": "pending"}, {"status": "all"}],
    ("cancel_many", "action"): [{"status": "all", "action": "rollback"}],
    ("cancel_many", "headers"): [{"status": "all", "headers": {"x-mine": "1"}}],
    ("cancel_many", "params"): [{"status": "all", "params": {"q": "1"}}],
}
BOOLEANS = {"wait", "cancel_on_disconnect"}
NOT_COMPARED = {"user-agent", "host", "content-length", "accept-encoding", "connection"}
FAILURE = b'{"__error__": {"error": "ValueError", "message": "no"}}'


class Call(NamedTuple):
    """One call to compare."""

    kind: str
    """`sync` or `async`."""
    group: str
    """`runs` or `crons`."""
    method: str
    arguments: dict[str, Any]

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"{self.kind} client.{self.group}.{self.method}({given})"


class Meaning(NamedTuple):
    """What a request means: booleans of the query by their meaning, headers without those of every client."""

    method: str
    path: str
    query: dict[str, list[str]]
    json: Any
    headers: dict[str, str]


class Outcome(NamedTuple):
    """What a call did: what it sent, returned, raised and called back."""

    requests: list[Meaning]
    result: Any
    callbacks: list[Any]


def in_request(outcome: Outcome, **changes: Any) -> Outcome:
    """The outcome with parts of its one request changed."""
    [request] = outcome.requests
    return outcome._replace(requests=[request._replace(**changes)])


def with_null(call: Call, theirs: Outcome) -> Outcome:
    return in_request(theirs, json={**theirs.requests[0].json, "command": call.arguments["command"]})


def as_one_value(call: Call, theirs: Outcome) -> Outcome:
    modes = orjson.dumps(call.arguments["stream_mode"]).decode()
    return in_request(theirs, query={**theirs.requests[0].query, "stream_mode": [modes]})


def without_empty_mode(call: Call, theirs: Outcome) -> Outcome:
    query = dict(theirs.requests[0].query)
    assert query.pop("stream_mode") == [""]
    return in_request(theirs, query=query)


def as_run_error(call: Call, theirs: Outcome) -> Outcome:
    assert theirs.result == ("Exception", "ValueError: no")
    return theirs._replace(result=("RunError", f"run {RUN} failed: ValueError: no"))


def with_empty_filter(call: Call, theirs: Outcome) -> Outcome:
    return in_request(theirs, json={**theirs.requests[0].json, "metadata": {}})


def without_idle_option(call: Call, theirs: Outcome) -> Outcome:
    idle = "multitask_strategy" if call.arguments["thread_id"] is None else "on_completion"
    return in_request(theirs, json={name: value for name, value in theirs.requests[0].json.items() if name != idle})


# Why a call differs: the words, which calls it is about, and what makes langgraph_sdk's outcome equal to ours.
REASONS: list[tuple[str, Callable[[Call], bool], Callable[[Call, Outcome], Outcome]]] = [
    (
        "an explicit null in a command arrives; there it is lost",
        lambda call: call.arguments.get("command") == {"resume": None},
        with_null,
    ),
    (
        "several stream modes are the one value that the server reads; there they repeat, and all but the last are lost",
        lambda call: call.method == "join_stream" and isinstance(call.arguments.get("stream_mode"), (list, tuple)),
        as_one_value,
    ),
    (
        "no stream mode is not sent; there it is an empty value",
        lambda call: call.method == "join_stream" and "stream_mode" not in call.arguments,
        without_empty_mode,
    ),
    (
        "cancel returns None, as it says; there it returns the decoded body",
        lambda call: call.method == "cancel",
        lambda call, theirs: theirs._replace(result=None),
    ),
    (
        "a failed run raises RunError; there a bare Exception",
        lambda call: call.arguments.get("raise_error") is True,
        as_run_error,
    ),
    (
        "an option without effect is not sent, with a warning; there it is sent",
        lambda call: (
            call.arguments["thread_id"] is None
            if "multitask_strategy" in call.arguments
            else "on_completion" in call.arguments
        ),
        without_idle_option,
    ),
    (
        "an empty filter is sent as given; there it is dropped",
        lambda call: call.method in ("search", "count") and call.arguments.get("metadata") == {},
        with_empty_filter,
    ),
]


def calls() -> Iterator[Call]:
    """Every (method, argument) pair of langgraph_sdk's clients, with values that are not the default."""
    for kind in ("sync", "async"):
        for group, name in (("runs", "RunsClient"), ("crons", "CronClient")):
            cls = getattr(langgraph_sdk.client, name if kind == "async" else f"Sync{name}")
            for method, function in vars(cls).items():
                if method.startswith("_"):
                    continue
                for signature in map(inspect.signature, get_overloads(function) or [function]):
                    for arguments in combinations(method, signature):
                        yield Call(kind, group, method, arguments)
                # What the implementation takes, but no overload: its own documentation uses it.
                if method in ("stream", "create", "wait"):
                    yield Call(
                        kind, group, method, {"thread_id": None, "assistant_id": "a", "multitask_strategy": "interrupt"}
                    )
                    yield Call(kind, group, method, {"thread_id": THREAD, "assistant_id": "a", "on_completion": "keep"})


def combinations(method: str, signature: inspect.Signature) -> Iterator[dict[str, Any]]:
    parameters = {name: p for name, p in signature.parameters.items() if name != "self"}
    base: dict[str, Any] = {
        name: REQUIRED[name] for name, p in parameters.items() if p.default is p.empty and name in REQUIRED
    }
    stateless = "thread_id" in parameters and str(parameters["thread_id"].annotation) == "None"
    if stateless:
        base["thread_id"] = None
    if "version" in parameters and parameters["version"].default is inspect.Parameter.empty:
        base["version"] = "v2"
    if "payloads" in parameters:
        base["payloads"] = [{"assistant_id": "a"}]
    for name in parameters:
        if (method, name) in OWN_VALUES:
            yield from OWN_VALUES[method, name]
        elif not (stateless and name == "thread_id"):
            for value in VALUES[name]:
                yield {**base, name: value}


async def perform(made: Any, call: Call, recorder: RecordingServer) -> Outcome:
    """Make one call with a client."""
    recorder.requests.clear()
    recorder.answers[:] = [answer(call)]
    callbacks: list[Any] = []
    arguments = {name: callbacks.append if value is ... else value for name, value in call.arguments.items()}
    result: Any
    try:
        result = getattr(getattr(made, call.group), call.method)(**arguments)
        if inspect.isawaitable(result):
            result = await result
        elif hasattr(result, "__aiter__"):
            result = [part async for part in result]
        elif hasattr(result, "__next__"):
            result = list(result)
    except Exception as error:
        result = type(error).__name__, str(error)
    return Outcome([meaning(request) for request in recorder.requests], result, callbacks)


def answer(call: Call) -> Answer:
    """An answer of the kind that the method expects, with the headers of a server."""
    headers = {
        "Content-Location": f"/threads/{THREAD}/runs/{RUN}" if call.arguments.get("thread_id") else f"/runs/{RUN}",
    }
    if call.method in ("stream", "join_stream"):
        stream = events(
            b'event: metadata\ndata: {"run_id": "r"}\n\n',
            b'event: values|a:1\ndata: {"x": 1, "__interrupt__": [{"id": "i", "value": 1}]}\nid: 1-0\n\n',
            b"event: end\ndata: null\n\n",
        )
        return Answer(200, {**stream.headers, **headers}, stream.pieces)
    if call.method == "delete":
        return Answer(204)
    body = {"count": b"7", "list": b'[{"a": 1}]', "search": b'[{"a": 1}]', "create_batch": b'[{"a": 1}]'}
    content = FAILURE if "raise_error" in call.arguments else body.get(call.method, b'{"a": 1}')
    return Answer(200, {"Content-Type": "application/json", **headers}, (content,))


def meaning(request: Recorded) -> Meaning:
    truth = {"1": "true", "0": "false"}
    query = {
        name: [truth.get(value, value) if name in BOOLEANS else value for value in values]
        for name, values in request.query.items()
    }
    headers = {name: value for name, value in request.headers.items() if name not in NOT_COMPARED}
    return Meaning(request.method, request.path, query, request.json, headers)


async def compare() -> list[tuple[Call, Outcome, Outcome]]:
    """Every call, what langgraph_sdk did, and what this client did."""
    outcomes = []
    with RecordingServer() as recorder, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", UserWarning)
        settings: dict[str, Any] = {"url": recorder.url, "api_key": "key", "headers": {"x-client": "c"}}
        made: dict[str, tuple[Any, Any]] = {
            "sync": (langgraph_sdk.client.get_sync_client(**settings), client.get_sync_client(**settings)),
            "async": (langgraph_sdk.client.get_client(**settings), client.get_client(**settings)),
        }
        for call in calls():
            theirs, ours = made[call.kind]
            outcomes.append((call, await perform(theirs, call, recorder), await perform(ours, call, recorder)))
        for one in made["sync"]:
            one.close()
        for one in made["async"]:
            await one.aclose()
    return outcomes


def reason(call: Call, theirs: Outcome, ours: Outcome) -> str | None:
    """Why a call differs, where it differs in nothing else."""
    return next((words for words, fits, mend in REASONS if fits(call) and mend(call, theirs) == ours), None)


class Summary(NamedTuple):
    """How the calls compare."""

    total: int
    agree: int
    why: Counter[str]
    unexplained: list[str]

    def __str__(self) -> str:
        head = f"{self.total} calls: {self.agree} agree with langgraph_sdk, {self.why.total()} differ for a reason, "
        head += f"{len(self.unexplained)} without one"
        return "\n".join([head, *(f"{n:5}  {words}" for words, n in self.why.most_common()), *self.unexplained])


def summarise() -> Summary:
    """Make and compare all calls."""
    outcomes = asyncio.run(compare())
    differing = [(call, theirs, ours, reason(call, theirs, ours)) for call, theirs, ours in outcomes if theirs != ours]
    why = Counter(words for *_, words in differing if words)
    unexplained = [f"{c}\n  there: {theirs}\n  here:  {ours}" for c, theirs, ours, words in differing if not words]
    return Summary(len(outcomes), len(outcomes) - len(differing), why, unexplained)


if __name__ == "__main__":
    print(summarise())
