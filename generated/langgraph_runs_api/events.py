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
    """Comes first and names the run. A run that is tried again, after its server was stopped for instance, sends
    another one with a higher `attempt`."""

    type: Literal["metadata"]
    data: RunMetadataPayload


class ValuesStreamPart(_Part):
    """The whole state, first as the run finds it and then after each step. A run that stops on an interrupt ends with
    a state that has `__interrupt__`."""

    type: Literal["values"]
    data: State


class UpdatesStreamPart(_Part):
    """What a node returned, by the name of the node, or the interrupts of a step under `__interrupt__`. Nodes of one
    step come one by one."""

    type: Literal["updates"]
    data: UpdatesPayload


class MessagesMetadataStreamPart(_Part):
    """The metadata of chat messages that are about to come. Never with the path of a subgraph, not even when the
    message comes from one."""

    type: Literal["messages/metadata"]
    data: MessagesMetadataPayload


class MessagesPartialStreamPart(_Part):
    """A chat message as far as it has come; each such event holds the ones before it. Nothing marks the last one.
    Never with the path of a subgraph."""

    type: Literal["messages/partial"]
    data: MessagesPayload


class MessagesCompleteStreamPart(_Part):
    """A chat message that comes whole, such as one that a node returns without a model. Never with the path of a
    subgraph."""

    type: Literal["messages/complete"]
    data: MessagesPayload


class MessagesTupleStreamPart(_Part):
    """A chunk of a chat message, or a message that comes whole, and its metadata: what the mode `messages-tuple`
    sends."""

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
    """A checkpoint, newly written. A run on a temporary thread may have none."""

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
    """Where to post feedback, at the end of a stream that asked for it by `feedback_keys`. Not after a failure."""

    type: Literal["feedback"]
    data: FeedbackPayload


class ErrorStreamPart(_Part):
    """The run failed, or part of the stream could not be made. Nothing but an `end` event follows it. The status stays
    200: it was sent long before."""

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
