# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

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


RUN_LOCATION: Final = "^(?:/threads/([0-9a-fA-F-]{36}))?/runs/([0-9a-fA-F-]{36})$"
"""Matches the path of a run, as `Content-Location` gives it; the groups are the ids of its thread and of the run."""

API_KEY_HEADER: Final = "x-api-key"
"""The header that carries the key."""

_RUN_STATUS: Final = ("pending", "running", "error", "success", "timeout", "interrupted")
_RUN_SELECT_FIELD: Final = (
    "run_id",
    "thread_id",
    "assistant_id",
    "created_at",
    "updated_at",
    "status",
    "metadata",
    "kwargs",
    "multitask_strategy",
    "langsmith_session_name",
)
_STREAM_MODE: Final = (
    "values",
    "messages",
    "messages-tuple",
    "updates",
    "events",
    "tasks",
    "checkpoints",
    "debug",
    "custom",
)
_DISCONNECT_MODE: Final = ("cancel", "continue")
_MULTITASK_STRATEGY: Final = ("reject", "interrupt", "rollback", "enqueue")
_ON_COMPLETION_BEHAVIOR: Final = ("delete", "keep")
_DURABILITY: Final = ("sync", "async", "exit")
_IF_NOT_EXISTS: Final = ("create", "reject")
_CANCEL_ACTION: Final = ("interrupt", "rollback")
_BULK_CANCEL_RUNS_STATUS: Final = ("pending", "running", "all")
_CRON_SORT_BY: Final = ("cron_id", "assistant_id", "thread_id", "created_at", "updated_at", "next_run_date", "end_time")
_CRON_SELECT_FIELD: Final = (
    "cron_id",
    "assistant_id",
    "thread_id",
    "on_run_completed",
    "end_time",
    "schedule",
    "timezone",
    "created_at",
    "updated_at",
    "user_id",
    "payload",
    "next_run_date",
    "metadata",
    "enabled",
)
_SORT_ORDER: Final = ("asc", "desc")
_ALL: Final = ("*",)

create_stateless_run = Operation(
    "runs.create_stateless_run",
    path={},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "on_completion": "on_completion",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "on_completion": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

stream_stateless_run = Operation(
    "runs.stream_stateless_run",
    path={},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "on_completion": "on_completion",
        "feedback_keys": "feedback_keys",
        "on_disconnect": "on_disconnect",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "on_completion": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
        "feedback_keys": Rule("array", items=Rule("string")),
        "on_disconnect": Rule("string", allowed=_DISCONNECT_MODE),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

wait_stateless_run = Operation(
    "runs.wait_stateless_run",
    path={},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "on_completion": "on_completion",
        "feedback_keys": "feedback_keys",
        "on_disconnect": "on_disconnect",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "on_completion": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
        "feedback_keys": Rule("array", items=Rule("string")),
        "on_disconnect": Rule("string", allowed=_DISCONNECT_MODE),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

create_run_batch = Operation(
    "runs.create_run_batch",
    path={},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "on_completion": "on_completion",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "on_completion": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

cancel_runs = Operation(
    "runs.cancel_runs",
    path={},
    options={"action": "action"},
    body={"status": "status", "thread_id": "thread_id", "run_ids": "run_ids"},
    rules={
        "action": Rule("string", allowed=_CANCEL_ACTION),
        "status": Rule("string", allowed=_BULK_CANCEL_RUNS_STATUS),
        "thread_id": Rule("id"),
        "run_ids": Rule("array", items=Rule("id")),
    },
    required=(),
    safe=False,
)

list_runs = Operation(
    "runs.list_runs",
    path={"thread_id": "thread_id"},
    options={"limit": "limit", "offset": "offset", "status": "status", "select": "select"},
    body={},
    rules={
        "limit": Rule("integer", minimum=0),
        "offset": Rule("integer", minimum=0),
        "status": Rule("string", allowed=_RUN_STATUS),
        "select": Rule("array", items=Rule("string", allowed=_RUN_SELECT_FIELD)),
    },
    required=(),
    safe=True,
)

create_run = Operation(
    "runs.create_run",
    path={"thread_id": "thread_id"},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "checkpoint": "checkpoint",
        "checkpoint_id": "checkpoint_id",
        "multitask_strategy": "multitask_strategy",
        "strict_resume": "strict_resume",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "checkpoint": Rule("object"),
        "checkpoint_id": Rule("id"),
        "multitask_strategy": Rule("string", allowed=_MULTITASK_STRATEGY),
        "strict_resume": Rule("boolean"),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

stream_run = Operation(
    "runs.stream_run",
    path={"thread_id": "thread_id"},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "checkpoint": "checkpoint",
        "checkpoint_id": "checkpoint_id",
        "multitask_strategy": "multitask_strategy",
        "strict_resume": "strict_resume",
        "feedback_keys": "feedback_keys",
        "on_disconnect": "on_disconnect",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "checkpoint": Rule("object"),
        "checkpoint_id": Rule("id"),
        "multitask_strategy": Rule("string", allowed=_MULTITASK_STRATEGY),
        "strict_resume": Rule("boolean"),
        "feedback_keys": Rule("array", items=Rule("string")),
        "on_disconnect": Rule("string", allowed=_DISCONNECT_MODE),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

wait_run = Operation(
    "runs.wait_run",
    path={"thread_id": "thread_id"},
    options={},
    body={
        "assistant_id": "assistant_id",
        "input": "input",
        "command": "command",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "checkpoint_during": "checkpoint_during",
        "durability": "durability",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "webhook": "webhook",
        "if_not_exists": "if_not_exists",
        "after_seconds": "after_seconds",
        "langsmith_tracing": "langsmith_tracer",
        "checkpoint": "checkpoint",
        "checkpoint_id": "checkpoint_id",
        "multitask_strategy": "multitask_strategy",
        "strict_resume": "strict_resume",
        "feedback_keys": "feedback_keys",
        "on_disconnect": "on_disconnect",
    },
    rules={
        "assistant_id": Rule("id"),
        "input": Rule("any"),
        "command": Rule("object"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "checkpoint_during": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "webhook": Rule("string"),
        "if_not_exists": Rule("string", allowed=_IF_NOT_EXISTS),
        "after_seconds": Rule("number"),
        "langsmith_tracing": Rule("object"),
        "checkpoint": Rule("object"),
        "checkpoint_id": Rule("id"),
        "multitask_strategy": Rule("string", allowed=_MULTITASK_STRATEGY),
        "strict_resume": Rule("boolean"),
        "feedback_keys": Rule("array", items=Rule("string")),
        "on_disconnect": Rule("string", allowed=_DISCONNECT_MODE),
    },
    required=("assistant_id",),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

get_run = Operation(
    "runs.get_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={},
    body={},
    rules={},
    required=(),
    safe=True,
)

delete_run = Operation(
    "runs.delete_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={},
    body={},
    rules={},
    required=(),
    safe=False,
)

cancel_run = Operation(
    "runs.cancel_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={"wait": "wait", "action": "action"},
    body={},
    rules={"wait": Rule("boolean"), "action": Rule("string", allowed=_CANCEL_ACTION)},
    required=(),
    safe=False,
)

join_run = Operation(
    "runs.join_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={"cancel_on_disconnect": "cancel_on_disconnect"},
    body={},
    rules={"cancel_on_disconnect": Rule("boolean")},
    required=(),
    safe=True,
)

join_run_stream = Operation(
    "runs.join_run_stream",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={
        "stream_mode": "stream_mode",
        "cancel_on_disconnect": "cancel_on_disconnect",
        "last_event_id": "last_event_id",
    },
    body={},
    rules={"stream_mode": Rule("string"), "cancel_on_disconnect": Rule("boolean"), "last_event_id": Rule("header")},
    required=(),
    safe=True,
)

create_thread_cron = Operation(
    "crons.create_thread_cron",
    path={"thread_id": "thread_id"},
    options={},
    body={
        "timezone": "timezone",
        "input": "input",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "webhook": "webhook",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "enabled": "enabled",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "durability": "durability",
        "assistant_id": "assistant_id",
        "schedule": "schedule",
        "end_time": "end_time",
        "checkpoint_during": "checkpoint_during",
        "multitask_strategy": "multitask_strategy",
    },
    rules={
        "timezone": Rule("string"),
        "input": Rule("any"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "webhook": Rule("string"),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "enabled": Rule("boolean"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "assistant_id": Rule("id"),
        "schedule": Rule("string"),
        "end_time": Rule("date-time"),
        "checkpoint_during": Rule("boolean"),
        "multitask_strategy": Rule("string", allowed=_MULTITASK_STRATEGY),
    },
    required=("assistant_id", "schedule"),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

create_cron = Operation(
    "crons.create_cron",
    path={},
    options={},
    body={
        "timezone": "timezone",
        "input": "input",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "webhook": "webhook",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "enabled": "enabled",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "durability": "durability",
        "assistant_id": "assistant_id",
        "schedule": "schedule",
        "end_time": "end_time",
        "checkpoint_during": "checkpoint_during",
        "multitask_strategy": "multitask_strategy",
        "on_run_completed": "on_run_completed",
    },
    rules={
        "timezone": Rule("string"),
        "input": Rule("any"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "webhook": Rule("string"),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "enabled": Rule("boolean"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "assistant_id": Rule("id"),
        "schedule": Rule("string"),
        "end_time": Rule("date-time"),
        "checkpoint_during": Rule("boolean"),
        "multitask_strategy": Rule("string", allowed=_MULTITASK_STRATEGY),
        "on_run_completed": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
    },
    required=("assistant_id", "schedule"),
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

search_crons = Operation(
    "crons.search_crons",
    path={},
    options={},
    body={
        "assistant_id": "assistant_id",
        "thread_id": "thread_id",
        "metadata": "metadata",
        "enabled": "enabled",
        "limit": "limit",
        "offset": "offset",
        "sort_by": "sort_by",
        "sort_order": "sort_order",
        "select": "select",
    },
    rules={
        "assistant_id": Rule("id"),
        "thread_id": Rule("id"),
        "metadata": Rule("object"),
        "enabled": Rule("boolean"),
        "limit": Rule("integer", minimum=1, maximum=1000),
        "offset": Rule("integer", minimum=0),
        "sort_by": Rule("string", allowed=_CRON_SORT_BY),
        "sort_order": Rule("string", allowed=_SORT_ORDER),
        "select": Rule("array", items=Rule("string", allowed=_CRON_SELECT_FIELD)),
    },
    required=(),
    safe=True,
)

count_crons = Operation(
    "crons.count_crons",
    path={},
    options={},
    body={"assistant_id": "assistant_id", "thread_id": "thread_id", "metadata": "metadata"},
    rules={"assistant_id": Rule("id"), "thread_id": Rule("id"), "metadata": Rule("object")},
    required=(),
    safe=True,
)

get_cron = Operation(
    "crons.get_cron",
    path={"cron_id": "cron_id"},
    options={},
    body={},
    rules={},
    required=(),
    safe=True,
)

update_cron = Operation(
    "crons.update_cron",
    path={"cron_id": "cron_id"},
    options={},
    body={
        "timezone": "timezone",
        "input": "input",
        "metadata": "metadata",
        "config": "config",
        "context": "context",
        "webhook": "webhook",
        "interrupt_before": "interrupt_before",
        "interrupt_after": "interrupt_after",
        "enabled": "enabled",
        "stream_mode": "stream_mode",
        "stream_subgraphs": "stream_subgraphs",
        "stream_resumable": "stream_resumable",
        "durability": "durability",
        "on_run_completed": "on_run_completed",
        "schedule": "schedule",
        "end_time": "end_time",
    },
    rules={
        "timezone": Rule("string"),
        "input": Rule("any"),
        "metadata": Rule("object"),
        "config": Rule("object"),
        "context": Rule("object"),
        "webhook": Rule("string"),
        "interrupt_before": Rule("string", allowed=_ALL, items=Rule("string")),
        "interrupt_after": Rule("string", allowed=_ALL, items=Rule("string")),
        "enabled": Rule("boolean"),
        "stream_mode": Rule("string", allowed=_STREAM_MODE, items=Rule("string", allowed=_STREAM_MODE)),
        "stream_subgraphs": Rule("boolean"),
        "stream_resumable": Rule("boolean"),
        "durability": Rule("string", allowed=_DURABILITY),
        "on_run_completed": Rule("string", allowed=_ON_COMPLETION_BEHAVIOR),
        "schedule": Rule("string"),
        "end_time": Rule("date-time"),
    },
    required=(),
    safe=False,
)

delete_cron = Operation(
    "crons.delete_cron",
    path={"cron_id": "cron_id"},
    options={},
    body={},
    rules={},
    required=(),
    safe=False,
)
