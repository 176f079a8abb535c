"""Compare the overlay with the document: every method sends what its operation takes, and nothing else.

`python -m tests.parity.document_overlay` prints each place that must move, and the line to write there.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple, NotRequired, Union, get_args, get_origin, get_overloads, get_type_hints

from langgraph_runs import client as clients
from langgraph_runs._requests import NOT_GIVEN, NotGiven
from langgraph_runs.client import RunStream, SyncRunStream
from langgraph_runs.schema import StreamPart, StreamPartV2
from langgraph_runs_api import operations, typed
from langgraph_runs_api.types import Unset

from tools.document import Document, Operation
from tools.hooks.emit_operations import argument

STATEFUL, STATELESS = "thread_id: str", "thread_id: None"
# Which operation each method sends; a method with overloads sends one with a thread and one without.
METHODS: dict[str, dict[str, str]] = {
    "RunsClient.stream": {STATEFUL: "stream_run", STATELESS: "stream_stateless_run"},
    "RunsClient.create": {STATEFUL: "create_run", STATELESS: "create_stateless_run"},
    "RunsClient.wait": {STATEFUL: "wait_run", STATELESS: "wait_stateless_run"},
    "RunsClient.create_batch": {"": "create_run_batch"},
    "RunsClient.list": {"": "list_runs"},
    "RunsClient.get": {"": "get_run"},
    "RunsClient.cancel": {"": "cancel_run"},
    "RunsClient.cancel_many": {"": "cancel_runs"},
    "RunsClient.join": {"": "join_run"},
    "RunsClient.join_stream": {"": "join_run_stream"},
    "RunsClient.delete": {"": "delete_run"},
    "CronClient.create_for_thread": {"": "create_thread_cron"},
    "CronClient.create": {"": "create_cron"},
    "CronClient.delete": {"": "delete_cron"},
    "CronClient.get": {"": "get_cron"},
    "CronClient.update": {"": "update_cron"},
    "CronClient.search": {"": "search_crons"},
    "CronClient.count": {"": "count_crons"},
}
# Where overlay and document part on purpose: (method, argument) to the reason. `*` stands for every method.
EXTRA = {
    ("*", "headers"): "every request takes headers of the caller's own",
    ("*", "params"): "every request takes query parameters of the caller's own",
    ("RunsClient.stream", "on_run_created"): "calls back with what the answer's Content-Location says",
    ("RunsClient.create", "on_run_created"): "calls back with what the answer's Content-Location says",
    ("RunsClient.wait", "on_run_created"): "calls back with what the answer's Content-Location says",
    ("RunsClient.wait", "raise_error"): "decides what becomes of an answer",
    ("RunsClient.join", "raise_error"): "decides what becomes of an answer",
    ("RunsClient.stream", "raise_error"): "decides what becomes of an event",
    ("RunsClient.join_stream", "raise_error"): "decides what becomes of an event",
    ("RunsClient.stream", "version"): "decides what parts look like",
    ("RunsClient.join_stream", "version"): "decides what parts look like",
    ("RunsClient.stream", "thread_id"): "None chooses the operation without a thread",
    ("RunsClient.create", "thread_id"): "None chooses the operation without a thread",
    ("RunsClient.wait", "thread_id"): "None chooses the operation without a thread",
}
LEFT_OUT = {
    ("RunsClient.wait", "stream_mode"): "its answer is the result alone: there are no events to choose",
    ("RunsClient.wait", "stream_subgraphs"): "its answer is the result alone: there are no events to choose",
    ("RunsClient.wait", "stream_resumable"): "its answer is the result alone: there are no events to keep",
    (
        "RunsClient.wait",
        "feedback_keys",
    ): "langgraph_sdk has no such argument there; the URLs would come in the result, as `__feedback__`",
}
TYPES: dict[tuple[str, str], tuple[object, str]] = {
    ("RunsClient.join_stream", "stream_mode"): (
        typed.StreamMode | list[typed.StreamMode],
        "several modes are written as the one value that the document asks for",
    ),
    ("CronClient.create", "end_time"): (datetime, "written as the document's date-time"),
    ("CronClient.create_for_thread", "end_time"): (datetime, "written as the document's date-time"),
    ("CronClient.update", "end_time"): (datetime, "written as the document's date-time"),
    ("CronClient.create", "timezone"): (str | tzinfo, "a tzinfo is sent by its name"),
    ("CronClient.create_for_thread", "timezone"): (str | tzinfo, "a tzinfo is sent by its name"),
    ("CronClient.update", "timezone"): (str | tzinfo, "a tzinfo is sent by its name"),
}
RETURNS: dict[str, tuple[object, str]] = {
    "RunsClient.wait": (list[dict[str, Any]] | dict[str, Any], "any JSON, typed as in langgraph_sdk"),
    "RunsClient.join": (dict[str, Any], "any JSON, typed as in langgraph_sdk"),
    "RunsClient.cancel": (None, "what a cancelled run leaves behind is not the point of cancelling"),
}
WORDS = {
    ("RunsClient.stream", "thread_id"): "says what None means",
    ("RunsClient.create", "thread_id"): "says what None means",
    ("RunsClient.wait", "thread_id"): "says what None means",
    ("RunsClient.join_stream", "stream_mode"): "how several are written is not the caller's affair",
    ("RunsClient.create_batch", "payloads"): "the body as a whole, which the document describes by its items",
    ("RunsClient.list", "select"): "how several are written is not the caller's affair",
    ("CronClient.create", "timezone"): "takes a tzinfo too",
    ("CronClient.create_for_thread", "timezone"): "takes a tzinfo too",
    ("CronClient.update", "timezone"): "takes a tzinfo too",
}


class Argument(NamedTuple):
    """What the document says of one argument."""

    type: object
    written: str
    """The type as it would be written in the overlay."""
    description: str
    required: bool


class Place(NamedTuple):
    """One signature of the overlay."""

    cls: str
    method: str
    overload: str
    function: Callable[..., Any]
    operation: str

    @property
    def name(self) -> str:
        return f"{self.cls.removeprefix('Sync')}.{self.method}"

    def __str__(self) -> str:
        overload = f" ({self.overload})" if self.overload else ""
        return f"{self.cls}.{self.method}{overload}"


class Checker:
    """Collects what differs, and which exceptions were needed."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations = {operation.id: operation for operation in document.operations()}
        self.found: list[str] = []
        self.needed: set[tuple[str, object]] = set()

    def excepted(self, table: str, exceptions: Mapping[Any, Any], method: str, argument: str | None = None) -> bool:
        keys = [method] if argument is None else [(method, argument), ("*", argument)]
        for key in keys:
            if key in exceptions:
                self.needed.add((table, key))
                return True
        return False

    def run(self) -> list[str]:
        sent = {operation for by_overload in METHODS.values() for operation in by_overload.values()}
        for missing in self.operations.keys() - sent:
            operation = self.operations[missing]
            self.found.append(f"no method sends {missing} ({operation.method.upper()} {operation.path}): write one")
        for gone in sorted(sent - self.operations.keys()):
            self.found.append(f"the document has no operation {gone} any more: remove what sends it")
        for place in places():
            if place.operation in self.operations:
                self.check(place)
        if not self.found:
            tables: dict[str, Mapping[Any, Any]] = {
                "EXTRA": EXTRA, "LEFT_OUT": LEFT_OUT, "TYPES": TYPES, "RETURNS": RETURNS, "WORDS": WORDS
            }  # fmt: skip
            listed = {(name, key) for name, table in tables.items() for key in table}
            self.found += [f"{name} lists {key}, which is not needed" for name, key in listed - self.needed]
        return self.found

    def check(self, place: Place) -> None:
        operation = self.operations[place.operation]
        expected = arguments(self.document, operation)
        hints = get_type_hints(place.function)
        parameters = dict(list(inspect.signature(place.function).parameters.items())[1:])
        for name, wanted in expected.items():
            if name in parameters or self.excepted("LEFT_OUT", LEFT_OUT, place.name, name):
                continue
            default = "" if wanted.required else " | None = None"
            self.found.append(
                f"{place} lacks {name} of {operation.id}; add to the signature and to the call of `build`:\n"
                f"        {name}: {wanted.written}{default},\n            {name}={name},"
            )
        for name, parameter in parameters.items():
            if name not in expected:
                if not self.excepted("EXTRA", EXTRA, place.name, name):
                    self.found.append(
                        f"{place}: {operation.id} has no {name}; remove it, or give it back by x-argument"
                    )
                continue
            wanted = expected[name]
            accepted = canonical(wanted.type)
            if canonical(hints[name]) != accepted:
                if canonical(hints[name]) != canonical(TYPES.get((place.name, name), (object(), ""))[0]):
                    self.found.append(f"{place}: {name} is {parameter.annotation}; in the document: {wanted.written}")
                self.excepted("TYPES", TYPES, place.name, name)
            default = parameter.default
            # The one id that may be None in an implementation is what its overloads are about.
            if name != "thread_id" and (types.NoneType in get_args(hints[name])) != (default in (None, NOT_GIVEN)):
                self.found.append(f"{place}: {name} is {parameter.annotation}, and its default is {default!r}")
            if wanted.required and default is not parameter.empty:
                self.found.append(f"{place}: {name} has a default, but {operation.id} requires it")
            choices = literals(wanted.type)
            if isinstance(default, str) and choices and default not in choices:
                self.found.append(f"{place}: {name} defaults to {default!r}, which the document does not know")
        endpoint = f"`{operation.method.upper()} {operation.path}`"
        if place.function.__doc__ and endpoint not in place.function.__doc__:
            self.found.append(f"{place}: the docstring's Endpoint is not {endpoint}")
        self.check_return(place, operation, hints["return"])
        if not place.function.__doc__ and not place.overload:
            self.found.append(f"{place} has no docstring")
        if place.function.__doc__:
            self.check_words(place, expected, set(parameters))

    def check_return(self, place: Place, operation: Operation, actual: object) -> None:
        wanted, written = returned(self.document, operation)
        if wanted is RunStream:
            part = StreamPartV2 if "v2" in place.overload else StreamPart
            stream = SyncRunStream if place.cls.startswith("Sync") else RunStream
            if place.overload and (get_origin(actual), get_args(actual)) != (stream, (part,)):
                self.found.append(f"{place} returns {actual}; the document has a stream there")
        elif canonical(actual) != canonical(wanted):
            if canonical(actual) != canonical(RETURNS.get(place.name, (object(), ""))[0]):
                self.found.append(f"{place} returns {actual}; in the document: {written}")
            self.excepted("RETURNS", RETURNS, place.name)

    def check_words(self, place: Place, expected: Mapping[str, Argument], parameters: set[str]) -> None:
        words = documented(place.function)
        for name in sorted(parameters - words.keys()):
            self.found.append(f"{place}: the docstring says nothing of {name}")
        for name in sorted(words.keys() - parameters):
            self.found.append(f"{place}: the docstring tells of {name}, which is no argument")
        for name, parameter in inspect.signature(place.function).parameters.items():
            said = re.search(r"Default: `?([\w.-]+)`?\.", words.get(name, ""))
            if said and isinstance(parameter.default, (bool, int, str)) and said[1] != str(parameter.default).lower():
                self.found.append(f"{place}: {name} defaults to {parameter.default!r}, its docstring says {said[1]}")
        for name in words.keys() & expected.keys():
            if words[name] != expected[name].description and not self.excepted("WORDS", WORDS, place.name, name):
                self.found.append(f"{place}: the docstring's words of {name} are not the document's; write\n"
                                  f"            {name}: {expected[name].description}")  # fmt: skip


def places() -> Iterator[Place]:
    """Every signature of the overlay: each overload, and the methods themselves."""
    for name, by_overload in METHODS.items():
        for prefix in ("", "Sync"):
            cls, _, method = f"{prefix}{name}".partition(".")
            function = getattr(getattr(clients, cls), method)
            for overload in get_overloads(function):
                hints = get_type_hints(overload)
                thread = STATELESS if hints.get("thread_id") is types.NoneType else STATEFUL
                version = f"{get_args(hints['version'])[0]}" if "version" in hints else ""
                label = ", ".join(filter(None, [thread if STATELESS in by_overload else "", version]))
                yield Place(cls, method, label, overload, by_overload.get(thread) or by_overload[""])
            if STATEFUL not in by_overload:
                yield Place(cls, method, "", function, by_overload[""])
            else:
                # The implementation takes what either operation takes; only its words are compared.
                yield Place(cls, method, "", union(function), by_overload[STATEFUL])


def union(function: Callable[..., Any]) -> Callable[..., Any]:
    """The implementation of an overloaded method, cut down to what the stateful operation takes."""

    def cut(*_: object) -> None: ...

    signature = inspect.signature(function)
    hints = get_type_hints(function)
    stateless_only = {"on_completion"}
    kept = [parameter for name, parameter in signature.parameters.items() if name not in stateless_only]
    vars(cut)["__signature__"] = signature.replace(parameters=kept)
    cut.__annotations__ = {name: hint for name, hint in hints.items() if name not in stateless_only}
    words = inspect.cleandoc(function.__doc__ or "")
    cut.__doc__ = re.sub(r"\n    on_completion: .*?(?=\n    \w)", "", words, flags=re.DOTALL)
    return cut


def arguments(document: Document, operation: Operation) -> dict[str, Argument]:
    """The arguments of an operation, as the emitted code types them."""
    table = getattr(operations, operation.id)
    endpoint = import_module(f"langgraph_runs_api.api.{table.module}")
    hints = get_type_hints(endpoint._get_kwargs)
    written = written_types(Path(endpoint.__file__ or ""), "_get_kwargs")
    found: dict[str, Argument] = {}
    for parameter in operation.parameters:
        name = argument(parameter["name"], parameter)
        python = {**table.path, **table.options}[name]
        required = bool(parameter.get("required"))
        found[name] = Argument(hints[python], overlay_type(written[python]), prose(parameter), required)
    if operation.body and operation.body.get("type") == "array":
        item = str(operation.body["items"]["$ref"]).rpartition("/")[2]
        found["payloads"] = Argument(list_of(item), f"list[{item}]", "", required=True)
    elif table.body:
        names = body_types(document, operation.body or {})
        properties = document.properties(operation.body or {})
        for name, wire in table.body.items():
            owner = next(cls for cls in names if wire in get_type_hints(cls))
            required = wire in document.required(operation.body or {})
            hint = get_type_hints(owner)[wire]
            found[name] = Argument(
                hint,
                overlay_type(written_types(Path(typed.__file__ or ""), owner.__name__)[wire]),
                prose(properties[wire]),
                required,
            )
    return found


def body_types(document: Document, schema: Mapping[str, Any]) -> list[Any]:
    name = str(schema["$ref"]).rpartition("/")[2]
    alias = getattr(typed, name)
    return list(get_args(alias)) or [alias]


@cache
def written_types(path: Path, name: str) -> dict[str, str]:
    """The annotations of a class, its bases included, or of a function, as the source writes them."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            bases = [written_types(path, base.id) for base in node.bases if isinstance(base, ast.Name)]
            return {key: text for base in bases for key, text in base.items()} | {
                item.target.id: ast.unparse(item.annotation)
                for item in node.body
                if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
            }
        if isinstance(node, ast.FunctionDef) and node.name == name:
            every = [*node.args.args, *node.args.kwonlyargs]
            return {item.arg: ast.unparse(item.annotation) for item in every if item.annotation}
    return {}


def overlay_type(text: str) -> str:
    text = re.sub(r"^NotRequired\[(.*)\]$", r"\1", text)
    return re.sub(r"\blist\[", "Sequence[", text.replace(" | Unset", "").replace(" | None", ""))


def prose(node: Mapping[str, Any]) -> str:
    return " ".join(str(node["description"]).split())


def returned(document: Document, operation: Operation) -> tuple[object, str]:
    """What the operation answers with where it succeeds."""
    successes = [document.resolve(node) for status, node in operation.node["responses"].items() if status < "300"]
    content = next((node["content"] for node in successes if "content" in node), None)
    if content is None:
        return None, "nothing"
    if "text/event-stream" in content:
        return RunStream, "a stream"
    schema = content["application/json"]["schema"]
    if schema.get("type") == "array":
        item = str(schema["items"]["$ref"]).rpartition("/")[2]
        return list_of(item), f"list[{item}]"
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        return getattr(typed, name), name
    return {"integer": int}[schema["type"]], str(schema["type"])


def list_of(name: str) -> object:
    return types.GenericAlias(list, (getattr(typed, name),))


def canonical(hint: Any) -> object:
    """A type as a value that compares equal however it is written, without what stands for absence."""
    if hint is None or hint is types.NoneType:
        return None
    origin, parts = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return canonical(parts[0])
    if origin is Literal:
        return frozenset(parts)
    if origin in (Union, types.UnionType):
        kept = [part for part in parts if part not in (types.NoneType, Unset, NotGiven)]
        found = {canonical(part) for part in kept}
        return found.pop() if len(found) == 1 else frozenset(found)
    if origin in (list, Sequence) or hint in (list, Sequence):
        return (list, canonical(parts[0]) if parts else Any)
    if origin in (dict, Mapping):
        return (dict, *(canonical(part) for part in parts))
    return hint


def literals(hint: Any) -> set[str]:
    """The strings that a type allows, where it allows only some."""
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {value for part in get_args(hint) for value in literals(part)}


def documented(function: Callable[..., Any]) -> dict[str, str]:
    """The words of a docstring on each argument."""
    text = inspect.cleandoc(function.__doc__ or "")
    section = re.search(r"^Args:\n((?:    .*\n?|\n)*)", text, re.MULTILINE)
    entries = re.findall(r"^    (\w+): (.*(?:\n        .*)*)", section[1] if section else "", re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in entries}


def main() -> None:
    found = Checker(Document()).run()
    print("\n".join(found) or "the overlay sends what the document says")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
