"""The types of requests and answers, emitted from the document, and the parts of a stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypedDict

from langgraph_runs_api.events import (
    CheckpointsStreamPart,
    CustomStreamPart,
    DebugStreamPart,
    ErrorStreamPart,
    EventsStreamPart,
    FeedbackStreamPart,
    MessagesCompleteStreamPart,
    MessagesMetadataStreamPart,
    MessagesPartialStreamPart,
    MessagesTupleStreamPart,
    MetadataStreamPart,
    StreamPartV2,
    TasksStreamPart,
    UpdatesStreamPart,
    ValuesStreamPart,
)
from langgraph_runs_api.typed import (
    All,
    BulkCancelRunsStatus,
    CancelAction,
    Checkpoint,
    CheckpointPayload,
    CheckpointTaskPayload,
    Command,
    Config,
    Cron,
    CronSelectField,
    CronSortBy,
    CronUpdate,
    DebugPayload,
    DisconnectMode,
    Durability,
    ErrorPayload,
    IfNotExists,
    Interrupt,
    LangSmithTracing,
    MultitaskStrategy,
    OnCompletionBehavior,
    Run,
    RunMetadataPayload,
    RunSelectField,
    RunStatus,
    Send,
    SortOrder,
    StreamMode,
    TaskPayload,
    TaskResultPayload,
)
from langgraph_runs_api.typed import RunCreateStateless as RunCreate

__all__ = [
    "All",
    "BulkCancelRunsStatus",
    "CancelAction",
    "Checkpoint",
    "CheckpointPayload",
    "CheckpointTaskPayload",
    "CheckpointsStreamPart",
    "Command",
    "Config",
    "Context",
    "Cron",
    "CronSelectField",
    "CronSortBy",
    "CronUpdate",
    "CustomStreamPart",
    "DebugPayload",
    "DebugStreamPart",
    "DisconnectMode",
    "Durability",
    "ErrorPayload",
    "ErrorStreamPart",
    "EventsStreamPart",
    "FeedbackStreamPart",
    "IfNotExists",
    "Input",
    "Interrupt",
    "LangSmithTracing",
    "MessagesCompleteStreamPart",
    "MessagesMetadataStreamPart",
    "MessagesPartialStreamPart",
    "MessagesTupleStreamPart",
    "MetadataStreamPart",
    "MultitaskStrategy",
    "OnCompletionBehavior",
    "PrimitiveData",
    "QueryParamTypes",
    "Run",
    "RunCreate",
    "RunCreateMetadata",
    "RunMetadataPayload",
    "RunSelectField",
    "RunStatus",
    "Send",
    "SortOrder",
    "StreamMode",
    "StreamPart",
    "StreamPartV2",
    "StreamVersion",
    "TaskPayload",
    "TaskResultPayload",
    "TasksStreamPart",
    "UpdatesStreamPart",
    "ValuesStreamPart",
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


class RunCreateMetadata(TypedDict):
    """The ids of a run that has just been created."""

    run_id: str
    """The id of the run."""
    thread_id: str | None
    """The id of its thread; None where the server does not name the temporary thread of a stateless run."""


StreamVersion = Literal["v1", "v2"]
"""What the parts of a stream look like: `v1` tuples of event, data and id, `v2` dictionaries that say their `type`."""


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
