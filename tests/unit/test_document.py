"""The document, and what the generator makes of it."""

from __future__ import annotations

from pathlib import Path

import langgraph_runs_api
import pytest
from langgraph_runs_api import operations

from tools.document import DOCUMENT, Document

EMITTED = Path(langgraph_runs_api.__file__).parent
SYNC = DOCUMENT.parent.parent / "overlay" / "langgraph_runs" / "_sync"
EXPECTED = {
    "POST /runs",
    "POST /runs/stream",
    "POST /runs/wait",
    "POST /runs/batch",
    "POST /runs/cancel",
    "GET /threads/{thread_id}/runs",
    "POST /threads/{thread_id}/runs",
    "POST /threads/{thread_id}/runs/stream",
    "POST /threads/{thread_id}/runs/wait",
    "GET /threads/{thread_id}/runs/{run_id}",
    "DELETE /threads/{thread_id}/runs/{run_id}",
    "POST /threads/{thread_id}/runs/{run_id}/cancel",
    "GET /threads/{thread_id}/runs/{run_id}/join",
    "GET /threads/{thread_id}/runs/{run_id}/stream",
    "POST /runs/crons",
    "POST /runs/crons/search",
    "POST /runs/crons/count",
    "GET /runs/crons/{cron_id}",
    "PATCH /runs/crons/{cron_id}",
    "DELETE /runs/crons/{cron_id}",
    "POST /threads/{thread_id}/runs/crons",
}
document = Document()


def test_every_endpoint_is_described() -> None:
    assert {f"{operation.method.upper()} {operation.path}" for operation in document.operations()} == EXPECTED


def test_every_operation_is_emitted() -> None:
    for operation in document.operations():
        assert (EMITTED / "api" / operation.tag / f"{operation.id}.py").is_file()
        assert getattr(operations, operation.id).module == f"{operation.tag}.{operation.id}"
    assert len(list(EMITTED.glob("api/*/[a-z]*.py"))) == len(EXPECTED)


def test_every_parameter_and_property_is_described() -> None:
    schemas = document.tree["components"]["schemas"]
    for operation in document.operations():
        for parameter in operation.parameters:
            assert parameter["description"], (operation.id, parameter["name"])
    for name, schema in schemas.items():
        assert schema["description"], name
        for key, node in schema.get("properties", {}).items():
            assert document.resolve(node).get("description"), (name, key)


def test_request_bodies_have_no_defaults() -> None:
    # The generator would send them: a PATCH would reset what it does not mention.
    for operation in document.operations():
        for name, node in document.properties(operation.body or {}).items():
            assert "default" not in node, (operation.id, name)


def test_every_error_answer_is_the_same_object() -> None:
    for operation in document.operations():
        for status, node in operation.node["responses"].items():
            if status >= "400":
                content = document.resolve(node)["content"]
                assert list(content) == ["application/json"]
                assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/Error"}


def test_every_stream_describes_its_events() -> None:
    streams = [
        content["text/event-stream"]
        for operation in document.operations()
        for node in operation.node["responses"].values()
        if "text/event-stream" in (content := document.resolve(node).get("content", {}))
    ]
    assert [stream["itemSchema"] for stream in streams] == [{"$ref": "#/components/schemas/StreamEvent"}] * 3


def test_the_emitted_package_carries_the_document() -> None:
    copy = (EMITTED / "openapi.yaml").read_text(encoding="utf-8")

    assert copy.endswith("\n\n" + DOCUMENT.read_text(encoding="utf-8"))
    assert (EMITTED / "py.typed").is_file()


@pytest.mark.parametrize("folder", [EMITTED, SYNC], ids=["generated", "_sync"])
def test_emitted_files_say_so_first(folder: Path) -> None:
    paths = [path for path in folder.rglob("*") if path.is_file() and path.suffix in (".py", ".yaml")]
    assert paths
    for path in paths:
        first, second = path.read_text(encoding="utf-8").splitlines()[:2]
        assert first.startswith("# Emitted by `make generate` from "), path
        assert "instead, and run `make generate`" in second, path
