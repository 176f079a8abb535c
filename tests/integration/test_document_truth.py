"""The document against a real server: each status of each operation is provoked, and deviations are known."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import httpx
import pytest

from tests.answers import Checker
from tests.integration.probes import AGENT, CRON, DOCUMENT, NOWHERE, PROBES, Key, Look, World, all_events, wrapped
from tests.server.auth import OWNER
from tests.server.embedded import running_server
from tools.document import DOCUMENT as PATH
from tools.document import JsonObject

CHECKER = Checker(DOCUMENT)
DEVIATIONS = tomllib.loads(
    (PATH.parent / "deviations" / f"langgraph-api-{version('langgraph-api')}.toml").read_text(encoding="utf-8")
)
PAIRS = {(operation.id, int(status)) for operation in DOCUMENT.operations() for status in operation.node["responses"]}
# What a server that asks for a key and takes short bodies answers: provoked on a server of its own.
STRICT = {pair for pair in PAIRS if pair[1] in (401, 403, 413)}
# Pairs that cannot be provoked here, by status.
UNPROVOKED = {503: "the embedded server has one process, which is never overloaded, and answers nothing while it stops"}
UNSEEN = {
    "FeedbackEvent": "the URLs come from LangSmith, which is not within reach",
    "EndEvent": "this server closes its streams without it",
}


def behaviour() -> dict[Key, str]:
    """What the server is known to do otherwise, by operation, status and clause."""
    return {
        Key(operation, entry["status"], entry.get("clause", "")): entry["does"]
        for entry in DEVIATIONS["behaviour"]
        for operation in entry["operations"]
    }


KNOWN = behaviour()
KEYS = [key for keys in PROBES.values() for key in keys]


def judge(key: Key, found: list[str]) -> str:
    """Nothing where the server does as the document says, or deviates as it is known to."""
    if key in KNOWN and not found:
        return f"{key} is no deviation any more: remove it from the table"
    known, actual = KNOWN.get(key, ""), "; ".join(found)
    return "" if actual == known else f"{key}: {actual}" + (f" (known: {known})" if known else "")


@pytest.fixture(scope="module")
def world(server: str) -> Iterator[World]:
    made = World(server, CHECKER)
    with made.http:
        yield made


@pytest.mark.parametrize(
    ("look", "keys"), PROBES.items(), ids=[" ".join(map(str, keys[0])).strip() for keys in PROBES.values()]
)
def test_the_server_does_as_the_document_says(look: Look, keys: list[Key], world: World) -> None:
    found = list(look(world))
    assert [judge(key, found) for key in keys] == [""] * len(keys)


def test_a_server_that_asks_for_a_key_does_as_the_document_says() -> None:
    bodies: dict[str, Any] = {
        "cancel_runs": {"thread_id": NOWHERE, "run_ids": [NOWHERE]},
        "create_cron": CRON,
        "create_thread_cron": CRON,
        "update_cron": {"enabled": False},
        "search_crons": {},
        "count_crons": {},
    }
    found = []
    with running_server(strict=True) as url:
        owned = World(url, CHECKER)
        with owned.http:
            owned.http.headers["x-api-key"] = OWNER
            path = {
                "thread_id": owned.parked.thread_id,
                "run_id": owned.parked.run_id,
                "cron_id": owned.cron["cron_id"],
            }
            for operation, status in sorted(STRICT):
                described = CHECKER.operations[operation]
                body = bodies.get(operation, wrapped(operation, AGENT)) if described.body else None
                content = None if body is None else json.dumps(body) + " " * (1000 if status == 413 else 0)
                key = {401: "", 403: "a stranger", 413: OWNER}[status]
                answer = httpx.request(
                    described.method,
                    url + described.path.format(**path),
                    headers={"x-api-key": key} if key else {},
                    content=content,
                )
                found.append(judge(Key(operation, status), owned.found(operation, status, answer)))

    assert [line for line in found if line] == []


def test_every_status_is_provoked_or_cannot_be(capsys: pytest.CaptureFixture[str]) -> None:
    provoked = {key[:2] for key in KEYS} | STRICT
    excused = {pair for pair in PAIRS if pair[1] in UNPROVOKED}
    with capsys.disabled():
        print(f"\n{len(provoked)} of {len(PAIRS)} pairs of operation and status are provoked")
        print(f"{len(KNOWN)} deviations are known, in {len(DEVIATIONS['behaviour'])} entries")

    assert provoked - PAIRS == set()
    assert provoked & excused == set()
    assert PAIRS - provoked == excused
    assert {status for _, status in excused} == set(UNPROVOKED)
    assert len(provoked) == 128


def test_each_probe_and_each_deviation_has_its_place() -> None:
    keys = [*KEYS, *(Key(*pair) for pair in STRICT)]
    clauses = {clause.id for clause in DOCUMENT.clauses()}
    probed = {key.clause for key in KEYS if key.clause}

    assert len(set(keys)) == len(keys)
    assert KNOWN.keys() - set(keys) == set()
    assert probed - clauses == set()
    assert clauses - probed == UNPROBED.keys()
    assert all(entry["reason"].endswith(".") for table in DEVIATIONS.values() for entry in table)


# Clauses without a probe of their own.
UNPROBED = {
    "SERVER-1": "every answer with an error is held against the schema of errors",
    "SERVER-5": "asked of the server that asks for a key",
}


def test_every_event_is_seen_or_cannot_be(world: World) -> None:
    seen = all_events(world)
    kinds = {CHECKER.kind(event) for event in seen}

    assert [line for event in seen for line in CHECKER.event(event)] == []
    assert CHECKER.events.keys() - kinds == UNSEEN.keys()


def at(tree: Any, pointer: str) -> Any:
    """What a JSON pointer finds; None where there is nothing."""
    for step in pointer.removeprefix("/").split("/"):
        tree = tree.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(tree, dict) else None
    return tree


@pytest.fixture(scope="module")
def published(server: str) -> JsonObject:
    found: JsonObject = httpx.get(f"{server}/openapi.json").json()
    return found


# The schemas of the published document, and their names in ours.
SCHEMAS = {
    "Run": "Run",
    "Cron": "Cron",
    "Config": "Config",
    "Command": "Command",
    "Send": "Send",
    "RunCreateStateful": "RunCreateStateful",
    "RunCreateStateless": "RunCreateStateless",
    "RunsCancel": "RunsCancel",
    "CronCreate": "CronCreate",
    "ThreadCronCreate": "ThreadCronCreate",
    "CronPatch": "CronUpdate",
    "CronSearch": "CronSearch",
    "CronCountRequest": "CronFilter",
}
PUBLISHED = {pointer: entry.get("says") for entry in DEVIATIONS["published"] for pointer in entry["at"]}


@pytest.mark.parametrize("pointer", PUBLISHED)
def test_what_the_server_publishes_is_still_wrong(pointer: str, published: JsonObject) -> None:
    assert at(published, pointer) == PUBLISHED[pointer], "it says so no more: remove the entry"


def test_every_difference_from_what_the_server_publishes_has_a_reason(published: JsonObject) -> None:
    """In statuses, headers and properties."""
    different: set[str] = set()
    for operation in DOCUMENT.operations():
        pointer = f"/paths/{operation.path.replace('/', '~1')}/{operation.method}/responses"
        theirs = published["paths"][operation.path][operation.method]["responses"]
        # What any server behind a key or under load answers, the published document never names.
        ours = {
            status: DOCUMENT.resolve(node)
            for status, node in operation.node["responses"].items()
            if status not in ("401", "403", "413", "503")
        }
        different |= {f"{pointer}/{status}" for status in ours.keys() ^ theirs.keys()}
        for status in ours.keys() & theirs.keys():
            headers = ours[status].get("headers", {}).keys() ^ theirs[status].get("headers", {}).keys()
            different |= {f"{pointer}/{status}/headers/{name}" for name in headers}
    for schema, name in SCHEMAS.items():
        pointer = f"/components/schemas/{schema}/properties"
        ours = DOCUMENT.properties({"$ref": f"#/components/schemas/{name}"})
        different |= {f"{pointer}/{name}" for name in ours.keys() ^ at(published, pointer).keys()}

    reasonless = [
        pointer for pointer in different if not any(f"{listed}/".startswith(f"{pointer}/") for listed in PUBLISHED)
    ]
    assert sorted(reasonless) == []
