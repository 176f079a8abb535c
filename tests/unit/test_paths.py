"""No value of a path parameter leaves its segment, neither in the generated code nor in the overlay."""

from __future__ import annotations

import contextlib
import inspect
import re
from importlib import import_module
from typing import Any
from uuid import UUID

import pytest
from langgraph_runs import get_sync_client
from langgraph_runs_api import Client
from langgraph_runs_api.paths import path_segment

from tests.recorder import RecordingServer
from tools.document import Document, Operation

GOOD = "11111111-1111-4111-8111-111111111111"
REFUSED = ("", ".", "..")
ESCAPED = {"a/b": "a%2Fb", "a?b": "a%3Fb", "%2e%2e": "%252e%252e", "é": "%C3%A9", "a#b": "a%23b", "a;b": "a%3Bb"}
PARAMETERS = [
    pytest.param(operation, parameter["name"], id=f"{operation.id}-{parameter['name']}")
    for operation in Document().operations()
    for parameter in operation.parameters
    if parameter["in"] == "path"
]


class AnyBody:
    """Stands for whatever model an endpoint takes; a list of none for an endpoint that takes several."""

    def to_dict(self) -> dict[str, Any]:
        return {}


def send(operation: Operation, url: str, name: str, value: str) -> None:
    """Send the operation by the generated client, one path parameter set to `value`."""
    endpoint = import_module(f"langgraph_runs_api.api.{operation.tag}.{operation.id}")
    arguments: dict[str, Any] = dict.fromkeys(re.findall(r"{(\w+)}", operation.path), GOOD) | {name: value}
    if "body" in inspect.signature(endpoint.sync_detailed).parameters:
        arguments["body"] = AnyBody()
    with Client(base_url=url) as client:
        endpoint.sync_detailed(**arguments, client=client)


def test_there_are_parameters_to_walk() -> None:
    assert sum(operation.path.count("{") for operation in Document().operations()) == len(PARAMETERS) > 0


@pytest.mark.parametrize(("operation", "name"), PARAMETERS)
@pytest.mark.parametrize("value", REFUSED)
def test_generated_code_refuses(operation: Operation, name: str, value: str, recorder: RecordingServer) -> None:
    with pytest.raises(ValueError, match=name):
        send(operation, recorder.url, name, value)

    assert recorder.requests == []


@pytest.mark.parametrize(("operation", "name"), PARAMETERS)
def test_generated_code_escapes(operation: Operation, name: str, recorder: RecordingServer) -> None:
    for value, segment in ESCAPED.items():
        # What the generated code makes of the answer is not the point here: the request is out by then.
        with contextlib.suppress(KeyError):
            send(operation, recorder.url, name, value)

        expected = re.sub(r"{(\w+)}", lambda found: segment if found[1] == name else GOOD, operation.path)  # noqa: B023 - called at once
        assert expected == recorder.last.target.partition("?")[0]


OVERLAY: dict[str, dict[str, Any]] = {
    "create": {"assistant_id": "agent"},
    "stream": {"assistant_id": "agent"},
    "wait": {"assistant_id": "agent"},
    "list": {},
    "get": {"run_id": GOOD},
    "cancel": {"run_id": GOOD},
    "join": {"run_id": GOOD},
    "join_stream": {"run_id": GOOD},
    "delete": {"run_id": GOOD},
}


@pytest.mark.parametrize(
    ("method", "name"),
    [(method, name) for method, rest in OVERLAY.items() for name in ("thread_id", *(n for n in rest if n == "run_id"))],
)
def test_overlay_refuses_and_escapes(method: str, name: str, recorder: RecordingServer) -> None:
    with get_sync_client(url=recorder.url) as client:
        call = getattr(client.runs, method)
        for value in REFUSED:
            with pytest.raises(ValueError, match=name):
                call(**{"thread_id": GOOD, **OVERLAY[method], name: value})
        assert recorder.requests == []

        for value, segment in ESCAPED.items():
            result = call(**{"thread_id": GOOD, **OVERLAY[method], name: value})
            if hasattr(result, "__next__"):
                with pytest.raises(Exception, match="event-stream"):
                    next(result)
            assert segment in recorder.last.target.partition("?")[0].split("/")


@pytest.mark.parametrize("value", [None, 7, b"x", ["x"]])
def test_a_value_that_is_no_id_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="thread_id must be a string or a UUID"):
        path_segment("thread_id", value)


def test_a_uuid_is_an_id() -> None:
    assert path_segment("thread_id", UUID(GOOD)) == GOOD
