"""Post hook: emit operations.py, which says where each argument of each operation travels.

An argument is named as the document names the property or parameter, in snake_case. What is to keep its argument under
another wire name carries `x-argument`. What is deprecated says in its description what to use instead, after
"Deprecated:".
"""

from pathlib import Path

from openapi_python_client.strings import PythonIdentifier, snake_case

from tools.document import Document, JsonObject, Operation

HEAD = '''
"""Where each argument of each operation travels."""

from collections.abc import Mapping
from typing import Final, NamedTuple


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
    names = [*path, *options, *body]
    if len(set(names)) < len(names) or len(body) < len(properties):
        raise SystemExit(f"{operation.id}: two things in the document claim one argument name: {sorted(names)}")
    return (
        f"{operation.id} = Operation(\n    {f'{operation.tag}.{operation.id}'!r},\n"
        f"    path={path!r},\n    options={options!r},\n    body={body!r},\n"
        f"    safe={operation.method == 'get' or bool(operation.node.get('x-safe'))},\n"
        + (f"    deprecated={deprecated!r},\n" if deprecated else "")
        + ")\n"
    )


if __name__ == "__main__":
    document = Document()
    components = document.tree["components"]
    location = components["headers"]["ContentLocation"]["schema"]["pattern"]
    text = HEAD + CONSTANTS.format(location, components["securitySchemes"]["ApiKey"]["name"])
    text += "\n".join(entry(document, operation) for operation in document.operations())
    Path("operations.py").write_text(text, encoding="utf-8")
