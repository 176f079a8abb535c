"""Answers and examples, held against what the document says: status, headers, media type, body, events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from tools.document import Document, JsonObject, Operation

FORMATS = FormatChecker(formats=())
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
Event = dict[str, str]


@FORMATS.checks("date-time", raises=ValueError)
def is_date_time(value: object) -> bool:
    return not isinstance(value, str) or bool(RFC_3339.fullmatch(value) and datetime.fromisoformat(value))


@FORMATS.checks("uri-reference")
def is_uri_reference(value: object) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[!#$%&'()*+,\-./\w:;=?@\[\]~]+", value, re.ASCII))


class Checker:
    """Finds what is not as the document says; a finding is a line of text, and no findings is good news."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations = {operation.id: operation for operation in document.operations()}
        events = document.tree["components"]["schemas"]["StreamEvent"]["oneOf"]
        self.events = {event["$ref"].rpartition("/")[2]: document.resolve(event) for event in events}

    def value(self, schema: JsonObject, value: Any) -> list[str]:
        """Findings about a value, by its schema."""
        rooted = {**schema, "components": self.document.tree["components"]}
        errors = Draft202012Validator(rooted, format_checker=FORMATS).iter_errors(value)
        return [f"{error.json_path}: {error.message[:200]}" for error in errors]

    def pair(self, operation: str, status: int) -> JsonObject | None:
        """The response that the document has for a status of an operation."""
        node = self.operations[operation].node["responses"].get(str(status))
        return node and self.document.resolve(node)

    def answer(
        self,
        operation: str,
        status: int,
        headers: Mapping[str, str],
        body: bytes,
        *,
        expected: int,
        selected: Sequence[str] = (),
    ) -> list[str]:
        """Findings about an answer; `selected` are the properties that the request asked for."""
        if status != expected:
            return [f"status {status}, not {expected}"]
        response = self.pair(operation, status)
        if response is None:
            return [f"status {status} is not in the document"]
        return [
            *self.headers(response, headers),
            *self.body(response, headers.get("content-type", ""), body, selected=selected),
        ]

    def headers(self, response: JsonObject, headers: Mapping[str, str]) -> Iterator[str]:
        for name, node in response.get("headers", {}).items():
            header = self.document.resolve(node)
            text = headers.get(name.lower())
            if text is None:
                if header.get("required"):
                    yield f"no {name}"
                continue
            schema = header["schema"]
            whole = schema.get("type") == "integer" and text.isdecimal()
            yield from (f"{name}: {line}" for line in self.value(schema, int(text) if whole else text))

    def body(self, response: JsonObject, media_type: str, body: bytes, *, selected: Sequence[str]) -> Iterator[str]:
        contents = response.get("content", {})
        if not contents:
            if body:
                yield f"a body where there should be none: {body[:80]!r}"
            return
        content = contents.get(media_type.partition(";")[0])
        if content is None:
            yield f"media type {media_type or 'missing'}, not {' or '.join(contents)}"
        elif "itemSchema" in content:
            for event in events(body):
                yield from self.event(event)
        else:
            text = body.lstrip(b"\n")
            schema = content["schema"]
            if selected and "x-cut-by" in content:
                whole = self.document.resolve(schema["items"])
                kept = {name: whole["properties"][name] for name in selected}
                cut = {**whole, "properties": kept, "required": list(selected), "additionalProperties": False}
                schema = {**schema, "items": cut}
            try:
                value = json.loads(text)
            except ValueError as error:
                yield f"no JSON: {error}"
            else:
                yield from self.value(schema, value)

    def event(self, event: Mapping[str, str]) -> list[str]:
        """Findings about one event of a stream, its payload included."""
        kind = self.kind(event)
        if kind is None:
            return [f"no event of the document has the name {event.get('event')!r}"]
        schema = self.events[kind]
        found = self.value(schema, event)
        if not found:
            try:
                payload = json.loads(event["data"])
            except ValueError as error:
                return [f"{event['event']}: no JSON: {error}"]
            found = self.value(self.document.properties(schema)["data"]["contentSchema"], payload)
        return [f"{event['event']}: {line}" for line in found]

    def kind(self, event: Mapping[str, str]) -> str | None:
        """The schema that describes an event, by its name."""
        kinds = [
            name
            for name, schema in self.events.items()
            if re.search(self.document.properties(schema)["event"]["pattern"], event.get("event", ""))
        ]
        return kinds[0] if len(kinds) == 1 else None


def events(body: bytes) -> list[Event]:
    """The events of a whole stream. A reader of its own: the client's is not to judge itself."""
    frames = re.split(r"\n\n", body.decode("utf-8").replace("\r\n", "\n"))
    found = []
    for frame in frames:
        fields = [line.partition(":") for line in frame.split("\n") if line and not line.startswith(":")]
        if fields:
            found.append({name: value.removeprefix(" ") for name, _, value in fields})
    return found


def examples(document: Document, content: JsonObject) -> Iterator[JsonObject]:
    """The examples of a media type, a parameter or a header."""
    if "example" in content:
        yield {"value": content["example"]}
    for node in content.get("examples", {}).values():
        yield document.resolve(node)


def contents(document: Document, operation: Operation) -> Iterator[tuple[str, JsonObject]]:
    """Everything of an operation that carries examples, with a name for it."""
    for parameter in operation.parameters:
        yield f"{operation.id} {parameter['in']} {parameter['name']}", parameter
    if operation.body:
        body = document.resolve(operation.node["requestBody"])
        yield f"{operation.id} request", body["content"]["application/json"]
    for status, node in operation.node["responses"].items():
        response = document.resolve(node)
        for name, header in response.get("headers", {}).items():
            yield f"{operation.id} {status} {name}", document.resolve(header)
        for media_type, content in response.get("content", {}).items():
            yield f"{operation.id} {status} {media_type}", content
