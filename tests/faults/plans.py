"""The faults of a stream, as one table, and what a client makes of each.

`python -m tests.faults.plans` plays them all to langgraph_sdk and to this client, and prints what came of it.
"""

from __future__ import annotations

import asyncio
import json
import random
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import httpx
import langgraph_sdk.client
from langgraph_runs import client

from tests.answers import events
from tests.faults.script import (
    RUN,
    STREAM,
    THREAD,
    Cut,
    Event,
    Plan,
    Refusal,
    Replay,
    ScriptedServer,
    Seam,
    after,
    by_first_position,
    by_position,
)
from tests.twins import each

WAYS = ("fin", "rst", "clean")
# The body of a stream of the real server, of the step `custom` three times; several events have one id.
RECORDING = (Path(__file__).parent / "recording.sse").read_bytes()
RECORDED = [Event(event["event"], json.loads(event["data"]), event["id"]) for event in events(RECORDING)]
SIZE = sum(len(event.frame()) for event in RECORDED)
EDGES = range(len(RECORDED) + 1)
OTHER_LOCATIONS = {
    "absent": None,
    "empty": "",
    "other origin": "http://127.0.0.2:{port}" + STREAM,
    "other port": "http://127.0.0.1:1" + STREAM,
    "network path": "//127.0.0.2:{port}" + STREAM,
    "userinfo": "http://u:p@127.0.0.1:{port}" + STREAM,
    "other scheme": "https://127.0.0.1:{port}" + STREAM,
    "backslash": "\\\\127.0.0.1" + STREAM,
    "dots": "/threads/../../admin/stream",
    "escaped dots": "/threads/%2e%2e/stream",
    "space": "/threads/ x/stream",
    "bad port": "http://127.0.0.1:port/stream",
    "scheme only": "http:" + STREAM,
    "script": "javascript:stream",
}
GOOD_LOCATIONS = {
    "absolute": "http://127.0.0.1:{port}" + STREAM,
    "relative": f"{RUN}/stream",
    "with a query": STREAM + "?part=2",
    "with a fragment": STREAM + "#end",
}


class Row(NamedTuple):
    """A family of plans; a new fault is a row of `table`."""

    name: str
    plans: list[Plan]
    whole: float
    """Which part of them must come whole; the others end in an error."""


def random_log(seed: int) -> Plan:
    """A log whose ids repeat, cut two to five times."""
    dice = random.Random(seed)  # noqa: S311 - a log, not a secret
    log, moment = [Event("metadata", {"run_id": RUN}, "100000")], 100000
    for _ in range(dice.randrange(1, 14)):
        moment += dice.choice((0, 0, 1, 7))
        # Payloads repeat too: only their number tells such events apart.
        log.append(Event(dice.choice(("values", "custom|a:1")), dice.randrange(3), str(moment)))
    size = sum(len(event.frame()) for event in log)
    # At most one clean end: the same one twice, after the run is over, can't be told from the end of the run.
    clean = dice.randrange(8)
    cuts = []
    for number in range(dice.randrange(2, 6)):
        how = "clean" if number == clean else dice.choice(("fin", "rst"))
        edge, byte = dice.randrange(len(log) + 1), dice.randrange(size + 1)
        cuts.append(Cut(how, edge=edge) if dice.random() < 0.3 else Cut(how, byte=byte))
    # The run may be over before the stream is cut.
    statuses = ["running"] * dice.randrange(3) + ["success"]
    return Plan(log, cuts, statuses=statuses, replay=by_position if dice.random() < 0.3 else Plan(()).replay)


def with_ids(ids: Iterable[str | None]) -> list[Event]:
    return [event._replace(id=id) for event, id in zip(RECORDED, ids, strict=False)]


# Events that nothing but their number tells apart.
SAME = [RECORDED[0], *[Event("values", 1, "9")] * (len(RECORDED) - 1)]


def ended_by(ending: Event, kept: int) -> Replay:
    """A replay that ends before what was delivered has come again."""
    return lambda log, cursor: [*after(log, cursor)[:kept], ending]


def table(seeds: int = 1000, step: int = 1) -> Iterator[Row]:
    """Every fault; `step` leaves out offsets, for a quick look."""
    offsets = range(0, SIZE + 1, step)
    for how in WAYS:
        yield Row(f"{how} at every byte", [Plan(RECORDED, [Cut(how, byte=byte)]) for byte in offsets], 1)
    for state in ("running", "error", "interrupted", "success"):
        statuses = [state] if state != "running" else ["running", "success"]
        plans = [Plan(RECORDED, [Cut("clean", edge=edge)], statuses=statuses) for edge in EDGES]
        yield Row(f"clean end, run {state}", plans, 1)
    plans = [Plan(RECORDED, [Cut("clean", edge=edge)], statuses=[404]) for edge in EDGES]
    yield Row("clean end, run deleted", plans, 0)
    yield Row("two to five cuts, random logs", [random_log(seed) for seed in range(seeds)], 0.9)
    for name, log, whole in (
        ("no ids", with_ids([None] * 10), 0),
        ("unique ids", with_ids(f"{n:04}" for n in range(10)), 1),
        ("one id for all", with_ids(["7"] * 10), 1),
        ("ids that are not ASCII", with_ids(f"é{n:04}" for n in range(10)), 1),
        ("ids that no header can hold", with_ids(f"\x01{n:04}" for n in range(10)), 0),
        ("ids now and then", with_ids(["1", None, "2", None, "3", None, "4", None, "5", None]), 0),
        ("ids that come again", with_ids(["1", "2", "1", "2", "1", "2", "1", "2", "1", "2"]), 0),
    ):
        yield Row(name, [Plan(log, [Cut("fin", edge=edge)], replay=by_first_position) for edge in EDGES], whole)
    for name, replay, whole in (
        ("replay of everything", lambda log, _: log, 1),
        ("replay that starts late", lambda log, _: log[-2:], 0),
        ("replay without the first", lambda log, cursor: by_position(log, cursor)[1:], 0),
        ("replay that is empty", lambda log, _: [], 0),
    ):
        yield Row(name, [Plan(RECORDED, [Cut("fin", edge=edge)], replay=replay) for edge in EDGES], whole)
    last = len(RECORDED)
    plans = [
        Plan(log, [Cut("fin", edge=edge)], seams=[Seam(end, start)], statuses=["running", "success"])
        for log in (RECORDED, with_ids(f"{n:04}" for n in range(10)), with_ids(["7"] * 10), SAME)
        for edge in EDGES
        for end in range(edge + 1, last + 1)
        for start in range(edge, end)
    ]
    yield Row("what is kept overlaps what is live", plans, 1)
    # An `end` that comes after what was delivered is taken for the end.
    for name, most in (("error", 2), ("end", 1)):
        ending = Event(name, {"error": "E", "message": "no"}, None)
        plans = [
            Plan(RECORDED, [Cut("fin", edge=edge)], replay=ended_by(ending, kept), statuses=["running"])
            for edge in EDGES[1:-1]
            for kept in range(most)
        ]
        yield Row(f"{name} without an id in a replay", plans, 0)
    plans = [Plan(RECORDED, [Cut("clean", edge=edge)], statuses=[503]) for edge in EDGES]
    yield Row("the run cannot be asked for", plans, 0)
    plans = [Plan(RECORDED, [Cut("clean")] * n, statuses=[*["running"] * n, "success"]) for n in range(1, 6)]
    yield Row("clean ends before the run is over", plans, 1)
    for name, location in OTHER_LOCATIONS.items():
        yield Row(
            f"Location: {name}", [Plan(RECORDED, [Cut("fin", edge=edge)], location=location) for edge in EDGES], 0
        )
    for name, location in GOOD_LOCATIONS.items():
        yield Row(
            f"Location: {name}", [Plan(RECORDED, [Cut("fin", edge=edge)], location=location) for edge in EDGES], 1
        )
    yield Row(
        "Location of another origin later",
        [Plan(RECORDED, [Cut("fin", edge=4), Cut("fin", edge=2)], reply_location="http://127.0.0.2" + STREAM)],
        1,
    )
    for status, whole in ((401, 0), (403, 0), (404, 0), (422, 0), (429, 1), (503, 1), (520, 1)):
        yield Row(
            f"answered {status} once",
            [Plan(RECORDED, [Cut("fin", edge=edge), Refusal(status)]) for edge in EDGES],
            whole,
        )
    for text in ("0", "-1", "1.5", "nan", "inf", "9" * 30, "Wed, 21 Oct 2015 07:28:00 GMT", "soon"):
        plans = [Plan(RECORDED, [Cut("fin", edge=edge), Refusal(429, {"Retry-After": text})]) for edge in EDGES]
        yield Row(f"429, Retry-After: {text[:12]}", plans, 0 if text.startswith("99") else 1)
    yield Row("503 for ever", [Plan(RECORDED, [Cut("fin", edge=3), *[Refusal(503)] * 300])], 0)
    yield Row("cut for ever at once", [Plan(RECORDED, [Cut("fin", edge=3)], for_ever=Cut("rst", byte=0))], 0)
    many = [Event("metadata", {"run_id": RUN}, "100000"), *(Event("values", n, str(100001 + n)) for n in range(1000))]
    yield Row("one event a connection for ever", [Plan(many, for_ever=Cut("fin", edge=2))], 0)
    yield Row(
        "heartbeats, then silence", [Plan(RECORDED, for_ever=Cut("silence", edge=3), before=b": heartbeat\r\n" * 9)], 0
    )
    yield Row("retry: of a day", [Plan(RECORDED, [Cut("fin", edge=3)], before=b"retry: 86400000\n\n")], 1)


class Outcome(NamedTuple):
    """What came of a plan: `whole`, `error`, or what should not be: `lost`, `repeated`, `created twice`, `leaked`."""

    verdict: str
    error: Exception | None
    attempts: int
    """How often the stream was asked for again."""


async def outcome(server: ScriptedServer, made: Any, plan: Plan) -> Outcome:
    """Play a plan to a client."""
    seen = server.play(plan)
    received: list[tuple[str, Any]] = []
    error: Exception | None = None
    stream = made.runs.stream(THREAD, "agent", stream_resumable=True)
    try:
        async for part in each(stream):
            received.append((part.event, part.data))
    except Exception as caught:
        error = caught
    wanted: list[tuple[str, Any]] = [(event.name, event.data) for event in plan.log]
    verdict = judged(received, wanted, failed=error is not None, told=plan.statuses[-1] != "success")
    if seen.created != 1:
        verdict = "created twice"
    elif hasattr(made.http.client, "_transport") and any(
        not (connection.is_idle() or connection.is_closed())
        for connection in made.http.client._transport._pool.connections
    ):
        verdict = "leaked"
    return Outcome(verdict, error, len(seen.streams))


def judged(received: list[tuple[str, Any]], wanted: list[tuple[str, Any]], *, failed: bool, told: bool) -> str:
    """Compare with the whole log, the oracle; `told` says that the run did not end well, which an `error` event says."""
    if not failed and told and received and received[-1][0] == "error":
        return (
            "whole" if received[:-1] == wanted else "error" if received[:-1] == wanted[: len(received) - 1] else "lost"
        )
    if received == wanted and not failed and not told:
        return "whole"
    if failed and received == wanted[: len(received)]:
        return "error"
    # As texts, for payloads can't be counted.
    again = Counter(map(str, received)) - Counter(map(str, wanted))
    return "repeated" if again else "lost"


async def play(module: Any, kind: str, rows: Iterable[Row]) -> dict[str, Counter[str]]:
    """The verdicts of each row, for the clients of a module."""
    found: dict[str, Counter[str]] = {}
    with (
        ScriptedServer() as server,
        warnings.catch_warnings(action="ignore"),
        # Of langgraph_sdk.
        mock.patch("time.sleep"),
        mock.patch("langgraph_runs._compat.sleep"),
        mock.patch("langgraph_runs._compat.async_sleep"),
    ):
        make = module.get_client if kind == "async" else module.get_sync_client
        made = make(url=server.url, api_key=None, timeout=httpx.Timeout(20, read=2))
        for row in rows:
            outcomes = [await outcome(server, made, plan) for plan in row.plans]
            found[row.name] = Counter(one.verdict for one in outcomes)
        await made.aclose() if kind == "async" else made.close()
    return found


def lines(columns: dict[str, dict[str, Counter[str]]]) -> Iterator[str]:
    yield f"{'':<36}" + "".join(f"{name:<50}" for name in columns)
    for row in next(iter(columns.values())):
        cells = [
            ", ".join(f"{n} {verdict}" for verdict, n in sorted(column[row].items())) for column in columns.values()
        ]
        yield f"{row:<36}" + "".join(f"{cell:<50}" for cell in cells)


if __name__ == "__main__":
    clients = {
        "langgraph_sdk sync": (langgraph_sdk.client, "sync"),
        "ours, sync": (client, "sync"),
        "ours, async": (client, "async"),
    }
    print(
        *lines({name: asyncio.run(play(module, kind, table())) for name, (module, kind) in clients.items()}), sep="\n"
    )
