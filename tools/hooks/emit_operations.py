"""Post hook: emit operations.py, which says where each argument of each operation travels.

An argument is named as the document names the property or parameter, in snake_case. What is to keep its argument under
another wire name carries `x-argument`. What is deprecated says in its description what to use instead, after
"Deprecated:". A text whose name ends in `_id` or `_ids` is an id, unless it travels in a header.
"""

import re
from pathlib import Path

from openapi_python_client.strings import PythonIdentifier, snake_case

from tools.document import Document, JsonObject, Operation

HEAD = '''
"""Where each argument of each operation travels, and what it may be."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple


class Rule(NamedTuple):
    """What an argument may be."""

    kind: Literal["any", "array", "boolean", "date-time", "header", "id", "integer", "number", "object", "string"]
    allowed: tuple[str, ...] = ()
    """The only values; empty where there are others."""
    minimum: int | None = None
    maximum: int | None = None
    items: "Rule | None" = None
    """What each item of an array may be; None where an array is not allowed."""


class Operation(NamedTuple):
    """The arguments of one operation, and the endpoint module that sends it."""

    module: str
    """The endpoint module, below `api`."""
    path: Mapping[str, str]
    """Argument to parameter of the endpoint, for the segments of the path."""
    options: Mapping[str, str]
    """Argument to parameter of the endpoint, for query and headers."""
    body: Mapping[str, str]
    """Argument to property, for a body or the items of one; empty where there is none."""
    rules: Mapping[str, Rule]
    """Argument to what it may be, for all but those in the path, which are ids."""
    required: tuple[str, ...]
    """The arguments that the body, or each item of it, must have."""
    safe: bool
    """Whether it changes nothing on the server, so that it may be repeated."""
    deprecated: Mapping[str, str] = {}
    """Argument to what to do instead."""
'''

CONSTANTS = '''

RUN_LOCATION: Final = {!r}
"""Matches the path of a run, as `Content-Location` gives it; the groups are the ids of its thread and of the run."""

API_KEY_HEADER: Final = {!r}
"""The header that carries the key."""

'''


def argument(name: str, node: JsonObject) -> str:
    return str(node.get("x-argument", snake_case(name)))


def rule(document: Document, name: str, node: JsonObject) -> str:
    """The rule for a property, a parameter or an item, as an expression."""
    schema = document.resolve(node)
    if "oneOf" in schema:
        parts = [part for part in schema["oneOf"] if part.get("type") != "null"]
        arrays = [part for part in parts if document.resolve(part).get("type") == "array"]
        single = [part for part in parts if part not in arrays]
        if len(single) != 1 or len(arrays) > 1:
            raise SystemExit(f"{name}: there is no rule for this oneOf; emit_operations.py must learn it")
        one = rule(document, name, single[0])
        return one if not arrays else f"{one.removesuffix(')')}, items={items(document, name, arrays[0])})"
    types = schema.get("type", "any")
    kind = next(t for t in types if t != "null") if isinstance(types, list) else types
    if kind == "array":
        return f"Rule('array', items={items(document, name, schema)})"
    if kind == "string" and node.get("in") == "header":
        kind = "header"
    elif kind == "string" and name.endswith(("_id", "_ids")):
        kind = "id"
    elif schema.get("format") == "date-time":
        kind = "date-time"
    text = f"Rule({kind!r}"
    if "enum" in schema:
        text += f", allowed={constant(node)}"
    for bound in ("minimum", "maximum"):
        if bound in schema:
            text += f", {bound}={schema[bound]!r}"
    return text + ")"


def constant(node: JsonObject) -> str:
    """The name of an enum's values; every enum is a component."""
    return f"_{snake_case(node['$ref'].rpartition('/')[2]).upper()}"


def items(document: Document, name: str, schema: JsonObject) -> str:
    return rule(document, name, document.resolve(schema)["items"])


def entry(document: Document, operation: Operation) -> str:
    path: dict[str, str] = {}
    options: dict[str, str] = {}
    for parameter in operation.parameters:
        table = path if parameter["in"] == "path" else options
        table[argument(parameter["name"], parameter)] = str(PythonIdentifier(parameter["name"], "field_"))
    schema = operation.body or {}
    properties = document.properties(schema.get("items", schema))
    body = {argument(name, node): name for name, node in properties.items()}
    described = [*operation.parameters, *({**node, "name": name} for name, node in properties.items())]
    deprecated = {
        argument(node["name"], node): " ".join(node["description"].partition("Deprecated: ")[2].split())
        for node in described
        if node.get("deprecated")
    }
    if not all(deprecated.values()):
        raise SystemExit(f"{operation.id}: say what to use instead of {sorted(deprecated)}, after 'Deprecated: '")
    rules = [
        f"{argument(node['name'], node)!r}: {rule(document, node['name'], {**node.get('schema', {}), **node})}"
        for node in described
        if node.get("in") != "path"
    ]
    needed = document.required(schema.get("items", schema))
    required = tuple(name for name, wire in body.items() if wire in needed)
    names = [*path, *options, *body]
    if len(set(names)) < len(names) or len(body) < len(properties):
        raise SystemExit(f"{operation.id}: two things in the document claim one argument name: {sorted(names)}")
    return (
        f"{operation.id} = Operation(\n    {f'{operation.tag}.{operation.id}'!r},\n"
        f"    path={path!r},\n    options={options!r},\n    body={body!r},\n    rules={{{', '.join(rules)}}},\n"
        f"    required={required!r},\n"
        f"    safe={operation.method == 'get' or bool(operation.node.get('x-safe'))},\n"
        + (f"    deprecated={deprecated!r},\n" if deprecated else "")
        + ")\n"
    )


if __name__ == "__main__":
    document = Document()
    components = document.tree["components"]
    location = components["headers"]["ContentLocation"]["schema"]["pattern"]
    text = HEAD + CONSTANTS.format(location, components["securitySchemes"]["ApiKey"]["name"])
    entries = "\n".join(entry(document, operation) for operation in document.operations())
    for name, schema in components["schemas"].items():
        enum = constant({"$ref": name})
        if re.search(rf"allowed={enum}\b", entries):
            text += f"{enum}: Final = {tuple(schema['enum'])!r}\n"
    text += f"\n{entries}"
    Path("operations.py").write_text(text, encoding="utf-8")
