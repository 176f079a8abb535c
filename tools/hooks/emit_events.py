"""Post hook: emit events.py, the names of a stream's events and what each becomes in a stream of version 2.

Every event is a schema named `…Event` below `StreamEvent`; `x-event` is its name without the path of a subgraph, and
the `contentSchema` of its data is its payload.
"""

import sys
from pathlib import Path

from tools.document import Document, JsonObject

HEAD = '''
"""The events of a stream: their names, and the parts of version 2 that are made of them."""

from typing import Any, Final, Literal, TypeAlias, TypedDict

from .typed import {imports}

{names}


class _Part(TypedDict):
    ns: list[str]
    """The path of the subgraph that the event comes from; empty for the graph itself."""
    interrupts: list[Interrupt]
    """What the graph asks before it goes on; empty unless it waits for an answer."""
'''
PART = '''

class {part}(_Part):
    """{description}"""

    type: Literal[{name!r}]
    data: {payload}
'''
UNION = '''

StreamPartV2: TypeAlias = {union}
"""A part of a stream of version 2; its `type` says which."""
'''
END = "EndEvent"
"""Ends a stream; of version 2 it is not a part."""


def payload(document: Document, event: JsonObject) -> str:
    schema = document.properties(event)["data"]["contentSchema"]
    return str(schema["$ref"]).rpartition("/")[2] if "$ref" in schema else "Any"


def constant(schema: str) -> str:
    name = schema.removesuffix("Event")
    return "".join(f"_{letter}" if letter.isupper() else letter.upper() for letter in name).lstrip("_")


def main() -> None:
    document = Document()
    refs = [part["$ref"] for part in document.tree["components"]["schemas"]["StreamEvent"]["oneOf"]]
    events = {ref.rpartition("/")[2]: document.resolve({"$ref": ref}) for ref in refs}
    for schema, event in events.items():
        pattern = document.properties(event)["event"]["pattern"]
        if pattern not in (f"^{event['x-event']}$", rf"^{event['x-event']}(\|[^|]+)*$"):
            sys.exit(f"{schema}: the pattern of its name, {pattern}, does not fit its x-event, {event['x-event']}")
    parts = {schema: event for schema, event in events.items() if schema != END}
    imports = {"Interrupt", *(payload(document, event) for event in parts.values())} - {"Any"}
    text = HEAD.format(
        imports=", ".join(sorted(imports)),
        names="\n".join(f"{constant(schema)}: Final = {event['x-event']!r}" for schema, event in events.items()),
    )
    names = {schema: f"{schema.removesuffix('Event')}StreamPart" for schema in parts}
    for schema, event in parts.items():
        text += PART.format(
            part=names[schema],
            description=event["description"],
            name=event["x-event"],
            payload=payload(document, event),
        )
    text += UNION.format(union=" | ".join(names.values()))
    Path("events.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
