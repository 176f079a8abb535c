# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

"""The events of a stream: their names, and the parts of version 2 that are made of them."""

from typing import Any, Final, Literal, TypeAlias, TypedDict

from .typed import (
    CheckpointPayload,
    DebugPayload,
    ErrorPayload,
    FeedbackPayload,
    Interrupt,
    LangChainEventPayload,
    MessagesMetadataPayload,
    MessagesPayload,
    MessagesTuplePayload,
    RunMetadataPayload,
    State,
    TasksPayload,
    UpdatesPayload,
)

METADATA: Final = "metadata"
VALUES: Final = "values"
UPDATES: Final = "updates"
MESSAGES_METADATA: Final = "messages/metadata"
MESSAGES_PARTIAL: Final = "messages/partial"
MESSAGES_COMPLETE: Final = "messages/complete"
MESSAGES_TUPLE: Final = "messages"
EVENTS: Final = "events"
TASKS: Final = "tasks"
CHECKPOINTS: Final = "checkpoints"
DEBUG: Final = "debug"
CUSTOM: Final = "custom"
FEEDBACK: Final = "feedback"
ERROR: Final = "error"
END: Final = "end"


class _Part(TypedDict):
    ns: list[str]
    """The path of the subgraph that the event comes from; empty for the graph itself."""
    interrupts: list[Interrupt]
    """What the graph asks before it goes on; empty unless it waits for an answer."""


class MetadataStreamPart(_Part):
    """Comes first and names the run."""

    type: Literal["metadata"]
    data: RunMetadataPayload


class ValuesStreamPart(_Part):
    """The whole state, after a step."""

    type: Literal["values"]
    data: State


class UpdatesStreamPart(_Part):
    """What a node returned, or the interrupts of a step under `__interrupt__`."""

    type: Literal["updates"]
    data: UpdatesPayload


class MessagesMetadataStreamPart(_Part):
    """The metadata of chat messages that are about to come."""

    type: Literal["messages/metadata"]
    data: MessagesMetadataPayload


class MessagesPartialStreamPart(_Part):
    """A chat message as far as it has come; each such event holds the ones before it."""

    type: Literal["messages/partial"]
    data: MessagesPayload


class MessagesCompleteStreamPart(_Part):
    """A chat message that comes whole."""

    type: Literal["messages/complete"]
    data: MessagesPayload


class MessagesTupleStreamPart(_Part):
    """A chunk of a chat message and its metadata."""

    type: Literal["messages"]
    data: MessagesTuplePayload


class EventsStreamPart(_Part):
    """An event of LangChain's callbacks."""

    type: Literal["events"]
    data: LangChainEventPayload


class TasksStreamPart(_Part):
    """The start or the end of a task."""

    type: Literal["tasks"]
    data: TasksPayload


class CheckpointsStreamPart(_Part):
    """A checkpoint, newly written."""

    type: Literal["checkpoints"]
    data: CheckpointPayload


class DebugStreamPart(_Part):
    """A task's start, a task's end or a checkpoint, with its step and time."""

    type: Literal["debug"]
    data: DebugPayload


class CustomStreamPart(_Part):
    """What a node writes itself."""

    type: Literal["custom"]
    data: Any


class FeedbackStreamPart(_Part):
    """Where to post feedback, at the end of a stream that asked for it."""

    type: Literal["feedback"]
    data: FeedbackPayload


class ErrorStreamPart(_Part):
    """The run failed, or part of the stream could not be made."""

    type: Literal["error"]
    data: ErrorPayload


StreamPartV2: TypeAlias = (
    MetadataStreamPart
    | ValuesStreamPart
    | UpdatesStreamPart
    | MessagesMetadataStreamPart
    | MessagesPartialStreamPart
    | MessagesCompleteStreamPart
    | MessagesTupleStreamPart
    | EventsStreamPart
    | TasksStreamPart
    | CheckpointsStreamPart
    | DebugStreamPart
    | CustomStreamPart
    | FeedbackStreamPart
    | ErrorStreamPart
)
"""A part of a stream of version 2; its `type` says which."""
