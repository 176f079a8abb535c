"""The document, and what the generator makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import langgraph_runs_api
import pytest
from langgraph_runs_api import operations

from tests.answers import FORMATS, Checker, contents, events, examples
from tools.document import DOCUMENT, Document, JsonObject

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
SNAKE = re.compile(r"[a-z]+(_[a-z]+)*")
CLAUSE = re.compile(r"([A-Z]+(?:-[A-Z]+)*)-(\d+)")
MUST = re.compile(r"\bmust\b")
# What can be done next with what an operation made or found.
RUN = {
    "get": "get_run",
    "join": "join_run",
    "stream": "join_run_stream",
    "cancel": "cancel_run",
    "delete": "delete_run",
}
CRON = {"get": "get_cron", "update": "update_cron", "delete": "delete_cron"}
LINKS = {
    "create_run": RUN,
    "create_stateless_run": RUN,
    "create_run_batch": {"get": "get_run"},
    "list_runs": {"get": "get_run"},
    "create_cron": CRON,
    "create_thread_cron": CRON,
    "search_crons": {"get": "get_cron"},
}
EVERYWHERE = {"401", "403", "422", "503"}

document = Document()
checker = Checker(document)


def test_every_endpoint_is_described() -> None:
    assert {f"{operation.method.upper()} {operation.path}" for operation in document.operations()} == EXPECTED


def test_every_operation_is_emitted() -> None:
    for operation in document.operations():
        assert (EMITTED / "api" / operation.tag / f"{operation.id}.py").is_file()
        assert getattr(operations, operation.id).module == f"{operation.tag}.{operation.id}"
    assert len(list(EMITTED.glob("api/*/[a-z]*.py"))) == len(EXPECTED)


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


def test_the_document_is_named_as_its_conventions_say() -> None:
    tags = {tag["name"] for tag in document.tree["tags"]}
    ids = [operation.id for operation in document.operations()]
    assert len(set(ids)) == len(ids)
    for operation in document.operations():
        assert SNAKE.fullmatch(operation.id)
        assert len(operation.node["tags"]) == 1
        assert operation.tag in tags
        assert operation.node["summary"].endswith(".")
        assert operation.node["description"].strip().endswith(".")


def test_everything_is_described() -> None:
    nameless = []
    for steps, node in document.walk():
        described = node.get("description") or ("$ref" in node and document.resolve(node).get("description"))
        is_property = steps[-2:-1] == ("properties",) and "dependentSchemas" not in steps and "allOf" not in steps
        is_parameter = "in" in node and "name" in node
        is_response = steps[-2:-1] == ("responses",)
        is_header = steps[-2:-1] == ("headers",)
        if (is_property or is_parameter or is_response or is_header) and not described:
            nameless.append(".".join(steps))
    for name, schema in document.tree["components"]["schemas"].items():
        if not schema.get("description"):
            nameless.append(name)
    assert nameless == []


def test_every_enum_has_a_name() -> None:
    unnamed = [steps for steps, node in document.walk() if "enum" in node and steps[:2] != ("components", "schemas")]
    nested = [steps for steps, node in document.walk() if "enum" in node and len(steps) != 3]
    assert unnamed == nested == []


def test_nothing_has_a_default_or_a_title() -> None:
    # The generator would send defaults: a PATCH would reset what it does not mention. Titles would name classes.
    assert [steps for steps, node in document.walk() if "default" in node] == []
    assert [steps for steps, node in document.walk() if "title" in node and steps != ("info",)] == []


def test_an_id_in_a_path_is_a_string_with_a_pattern() -> None:
    ids = {(p["name"], p["schema"]["$ref"]) for o in document.operations() for p in o.parameters if p["in"] == "path"}
    assert ids == {(name, "#/components/schemas/Uuid") for name in ("thread_id", "run_id", "cron_id")}


def test_every_operation_can_answer_what_any_can() -> None:
    for operation in document.operations():
        statuses = set(operation.node["responses"])
        assert statuses >= EVERYWHERE, operation.id
        assert ("413" in statuses) == (operation.body is not None), operation.id
        assert "default" not in statuses


def test_every_event_has_a_name_and_a_payload() -> None:
    schemas = document.tree["components"]["schemas"]
    named = [name for name in schemas if name.endswith("Event") and name not in ("StreamEvent", "ServerSentEvent")]
    assert named == list(checker.events)
    for name, event in checker.events.items():
        payload = document.properties(event)["data"]["contentSchema"]
        assert event["x-event"], name
        assert payload.get("$ref", "").endswith("Payload") or name in ("ValuesEvent", "CustomEvent"), name


CONTENTS = [pair for operation in document.operations() for pair in contents(document, operation)]


@pytest.mark.parametrize(("name", "content"), CONTENTS, ids=[name for name, _ in CONTENTS])
def test_there_are_examples_and_all_are_valid(name: str, content: JsonObject) -> None:
    found = list(examples(document, content))
    assert found
    for example in found:
        if "itemSchema" in content:
            assert example["dataValue"]
            for event in example["dataValue"]:
                assert checker.event(event) == []
            if wire := example.get("serializedValue"):
                assert events(wire.encode()) == example["dataValue"]
        else:
            assert checker.value(content["schema"], example["value"]) == []


def test_every_example_is_used_and_every_event_has_one() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    shared = document.tree["components"]["examples"]
    assert [name for name in shared if f"'#/components/examples/{name}'" not in text] == []
    kinds = {checker.kind(event) for example in shared.values() for event in example.get("dataValue", [])}
    assert kinds == set(checker.events)


def test_every_format_is_checked() -> None:
    assert {node["format"] for _, node in document.walk() if "format" in node} == set(FORMATS.checkers)


def test_links_lead_to_what_comes_next() -> None:
    found: dict[str, dict[str, str]] = {}
    operations_by_id = {operation.id: operation for operation in document.operations()}
    for operation in document.operations():
        for status, node in operation.node["responses"].items():
            for name, link in document.resolve(node).get("links", {}).items():
                link = document.resolve(link)
                target = operations_by_id[link["operationId"]]
                found.setdefault(operation.id, {})[name] = target.id
                assert status == "200"
                assert set(link["parameters"]) == {p["name"] for p in target.parameters if p["in"] == "path"}
                for expression in link["parameters"].values():
                    assert re.fullmatch(
                        r"\$(request\.path\.thread_id|response\.body#(/0)?/(thread|run|cron)_id)", expression
                    )
    assert found == LINKS


def test_each_sentence_that_can_be_tested_has_an_id_of_its_own() -> None:
    clauses = list(document.clauses())
    ids = [clause.id for clause in clauses]
    assert len(set(ids)) == len(ids)
    for clause in clauses:
        assert MUST.search(clause.sentence), clause.id
        assert clause.sentence.endswith("."), clause.id
        assert CLAUSE.fullmatch(clause.id), clause.id
    # Numbers run on from 1, so that a gap says which clause is gone.
    numbers: dict[str, list[int]] = {}
    for name in ids:
        prefix, _, number = name.rpartition("-")
        numbers.setdefault(prefix, []).append(int(number))
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values()), numbers


def test_no_other_sentence_says_must() -> None:
    loose = [
        steps for steps, node in document.walk() if MUST.search(f"{node.get('description')} {node.get('summary')}")
    ]
    assert loose == []
    listed = sum("x-clauses" in node for _, node in document.walk())
    assert listed == len({clause.about for clause in document.clauses()})


def test_the_readme_lists_the_clauses() -> None:
    lines = (DOCUMENT.parent / "README.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if CLAUSE.match(line.removeprefix("| "))]
    # A line that is missing stands in the comparison below as it has to be written.
    assert listed == [str(clause) for clause in document.clauses()]


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
