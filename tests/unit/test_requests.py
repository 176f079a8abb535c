"""The seam: what was given is sent, what was not is not."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from langgraph_runs._requests import Request, build, build_batch, operations

THREAD = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"


def test_path_query_and_header() -> None:
    request = build(
        operations.join_run_stream, thread_id=THREAD, run_id=RUN, cancel_on_disconnect=False, last_event_id="5", stream_mode=None
    )  # fmt: skip

    assert request == Request(
        "GET", f"/threads/{THREAD}/runs/{RUN}/stream", headers={"Last-Event-ID": "5"}, params={"cancel_on_disconnect": False}, safe=True, ids={"thread_id": THREAD, "run_id": RUN}
    )  # fmt: skip


def test_body_without_what_was_not_given() -> None:
    request = build(operations.create_run, thread_id=THREAD, assistant_id="a", input={"x": None}, config=None)

    assert request == Request(
        "POST", f"/threads/{THREAD}/runs", headers={"Content-Type": "application/json"}, json={"assistant_id": "a", "input": {"x": None}}, ids={"thread_id": THREAD}
    )  # fmt: skip


@pytest.mark.parametrize("empty", [{}, [], "", 0, False])
def test_empty_is_not_absent(empty: Any) -> None:
    assert build(operations.create_stateless_run, assistant_id="a", input=empty).json["input"] == empty


def test_an_explicit_null_inside_a_command_arrives() -> None:
    assert build(operations.create_run, thread_id=THREAD, assistant_id="a", command={"resume": None}).json == {
        "assistant_id": "a",
        "command": {"resume": None},
    }


def test_wire_name_is_the_documents() -> None:
    request = build(operations.create_stateless_run, assistant_id="a", langsmith_tracing={"project_name": "p"})

    assert request.json == {"assistant_id": "a", "langsmith_tracer": {"project_name": "p"}}


def test_an_argument_that_the_document_does_not_know_is_named() -> None:
    with pytest.raises(TypeError, match=r"checkpoint_id is not an argument of runs\.create_stateless_run"):
        build(operations.create_stateless_run, assistant_id="a", checkpoint_id="c")


def test_a_path_without_its_id_is_refused() -> None:
    with pytest.raises(TypeError, match="thread_id must be a string or a UUID, not NoneType"):
        build(operations.get_run, thread_id=None, run_id=RUN)


def test_batch() -> None:
    request = build_batch(operations.create_run_batch, [{"assistant_id": "a", "input": None}, {"assistant_id": "b"}])

    assert request.json == [{"assistant_id": "a"}, {"assistant_id": "b"}]


def test_items_of_a_batch_may_use_either_name() -> None:
    items: list[dict[str, Any]] = [
        {"assistant_id": "a", "langsmith_tracing": {"project_name": "p"}},
        {"assistant_id": "a", "langsmith_tracer": {"project_name": "q"}},
        {"assistant_id": "a", "new": 1},
    ]

    assert build_batch(operations.create_run_batch, items).json == [
        {"assistant_id": "a", "langsmith_tracer": {"project_name": "p"}},
        {"assistant_id": "a", "langsmith_tracer": {"project_name": "q"}},
        {"assistant_id": "a", "new": 1},
    ]


def test_a_deprecated_property_warns_and_is_sent() -> None:
    with pytest.warns(DeprecationWarning, match="checkpoint_during is deprecated: use `durability`"):
        request = build(operations.create_stateless_run, assistant_id="a", checkpoint_during=False)
    assert request.json == {"assistant_id": "a", "checkpoint_during": False}

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        build(operations.create_stateless_run, assistant_id="a", checkpoint_during=None)
