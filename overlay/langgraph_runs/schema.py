"""The types of requests and answers, emitted from the document, and the parts of a stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from langgraph_runs_api.typed import (
    All,
    BulkCancelRunsStatus,
    CancelAction,
    Checkpoint,
    Command,
    Config,
    Cron,
    CronSelectField,
    CronSortBy,
    CronUpdate,
    DisconnectMode,
    Durability,
    IfNotExists,
    Interrupt,
    LangSmithTracing,
    MultitaskStrategy,
    OnCompletionBehavior,
    Run,
    RunSelectField,
    RunStatus,
    Send,
    SortOrder,
    StreamMode,
)
from langgraph_runs_api.typed import RunCreateStateless as RunCreate

__all__ = [
    "All",
    "BulkCancelRunsStatus",
    "CancelAction",
    "Checkpoint",
    "Command",
    "Config",
    "Context",
    "Cron",
    "CronSelectField",
    "CronSortBy",
    "CronUpdate",
    "DisconnectMode",
    "Durability",
    "IfNotExists",
    "Input",
    "Interrupt",
    "LangSmithTracing",
    "MultitaskStrategy",
    "OnCompletionBehavior",
    "QueryParamTypes",
    "Run",
    "RunCreate",
    "RunSelectField",
    "RunStatus",
    "Send",
    "SortOrder",
    "StreamMode",
    "StreamPart",
]

Input = Any
"""The input of a graph: any value that JSON can hold."""
Context = Mapping[str, Any]
"""Static values for a graph's context."""
PrimitiveData = str | int | float | bool | None
QueryParamTypes = (
    Mapping[str, PrimitiveData | Sequence[PrimitiveData]]
    | list[tuple[str, PrimitiveData]]
    | tuple[tuple[str, PrimitiveData], ...]
    | str
    | bytes
)
"""What httpx takes as query parameters."""


class StreamPart(NamedTuple):
    """One event of a stream.

    Attributes:
        event: The name of the event: the stream mode it comes from, then `|` and the path of its subgraph, if any.
        data: The payload, decoded from JSON; None for an event without one.
        id: The place of the event in a stream that can be resumed; None where the server sends no ids.
    """

    event: str
    data: Any
    id: str | None = None
