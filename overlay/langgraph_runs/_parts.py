"""From server-sent events to the parts of a stream, of version 1 and 2."""

from __future__ import annotations

from typing import cast

import orjson
from langgraph_runs_api import events

from .schema import StreamPart, StreamPartV2
from .sse import ServerSentEvent


def part_v1(event: ServerSentEvent) -> StreamPart:
    """The event as a tuple, its data decoded.

    Raises:
        orjson.JSONDecodeError: The data is not JSON.
    """
    data = event.data.strip()
    # JSON is UTF-8; the standard of server-sent events replaces what is not.
    return StreamPart(event.event, orjson.loads(data.decode("utf-8", "replace")) if data else None, event.id or None)


def part_v2(event: ServerSentEvent) -> StreamPartV2 | None:
    """The event as a dictionary that says its type; None for the event that ends a stream.

    Raises:
        orjson.JSONDecodeError: The data is not JSON.
    """
    name, *namespace = event.event.split("|")
    if name == events.END:
        return None
    data = part_v1(event).data
    asked = data.pop("__interrupt__", []) if name == events.VALUES and isinstance(data, dict) else []
    # An event that a newer server adds comes through as it is, under its own name.
    return cast("StreamPartV2", {"type": name, "ns": namespace, "data": data, "interrupts": asked})
