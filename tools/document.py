"""The OpenAPI document as tools and tests read it: operations, parameters, properties, references resolved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "openapi" / "openapi.yaml"
METHODS = ("get", "post", "put", "patch", "delete")

JsonObject = dict[str, Any]


class Operation(NamedTuple):
    """One operation of the document."""

    method: str
    path: str
    node: JsonObject
    parameters: list[JsonObject]
    body: JsonObject | None
    """The schema of the JSON body, its reference kept."""

    @property
    def id(self) -> str:
        """Its operationId."""
        return str(self.node["operationId"])

    @property
    def tag(self) -> str:
        """Its one tag."""
        return str(self.node["tags"][0])


class Clause(NamedTuple):
    """A sentence that can be tested."""

    id: str
    about: str
    """The operation, schema or response that it is about; `every operation` where it is about all."""
    sentence: str

    def __str__(self) -> str:
        return f"| {self.id} | {self.about} | {self.sentence} |"


class Document:
    """A parsed document."""

    def __init__(self, path: Path = DOCUMENT) -> None:
        self.tree: JsonObject = yaml.safe_load(path.read_text(encoding="utf-8"))

    def resolve(self, node: JsonObject) -> JsonObject:
        """Follow a reference; what stands beside it wins over what it points to."""
        if "$ref" not in node:
            return node
        target: Any = self.tree
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        return {**self.resolve(target), **{key: value for key, value in node.items() if key != "$ref"}}

    def operations(self) -> Iterator[Operation]:
        """Every operation, in the order of the document."""
        for path, item in self.tree["paths"].items():
            for method in METHODS:
                if (node := item.get(method)) is None:
                    continue
                parameters = [*item.get("parameters", []), *node.get("parameters", [])]
                body = node.get("requestBody")
                yield Operation(
                    method,
                    path,
                    node,
                    [self.resolve(parameter) for parameter in parameters],
                    body and self.resolve(body)["content"]["application/json"]["schema"],
                )

    def properties(self, schema: JsonObject) -> dict[str, JsonObject]:
        """The properties of an object schema, those of its `allOf` and `oneOf` parts included."""
        schema = self.resolve(schema)
        found: dict[str, JsonObject] = {}
        for part in (*schema.get("allOf", []), *schema.get("oneOf", [])):
            found |= self.properties(part)
        found |= schema.get("properties", {})
        return found

    def required(self, schema: JsonObject) -> set[str]:
        """The properties that every object of a schema has, by its own word and that of its `allOf` parts."""
        schema = self.resolve(schema)
        parts = (self.required(part) for part in schema.get("allOf", []))
        return set(schema.get("required", [])).union(*parts)

    def clauses(self) -> Iterator[Clause]:
        """Every sentence that carries an id, in the order of the document."""
        components = self.tree["components"]
        places = [("every operation", self.tree), *((operation.id, operation.node) for operation in self.operations())]
        places += [(name, node) for part in ("responses", "schemas") for name, node in components[part].items()]
        for about, node in places:
            for name, sentence in node.get("x-clauses", {}).items():
                yield Clause(name, about, " ".join(sentence.split()))

    def walk(self) -> Iterator[tuple[tuple[str, ...], JsonObject]]:
        """Every object of the document, examples left out, with the steps that lead to it."""
        left_out = ("example", "examples", "x-clauses")

        def visit(steps: tuple[str, ...], node: object) -> Iterator[tuple[tuple[str, ...], JsonObject]]:
            if isinstance(node, dict):
                yield steps, node
            pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
            for step, child in pairs:
                if step not in left_out or steps[-1:] == ("properties",):
                    yield from visit((*steps, str(step)), child)

        return visit((), self.tree)
