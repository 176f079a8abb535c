# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

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


RUN_LOCATION: Final = "^(?:/threads/([0-9a-fA-F-]{36}))?/runs/([0-9a-fA-F-]{36})$"
"""Matches the path of a run, as `Content-Location` gives it; the groups are the ids of its thread and of the run."""

API_KEY_HEADER: Final = "x-api-key"
"""The header that carries the key."""

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
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

cancel_runs = Operation(
    "runs.cancel_runs",
    path={},
    options={"action": "action"},
    body={"status": "status", "thread_id": "thread_id", "run_ids": "run_ids"},
    safe=False,
)

list_runs = Operation(
    "runs.list_runs",
    path={"thread_id": "thread_id"},
    options={"limit": "limit", "offset": "offset", "status": "status", "select": "select"},
    body={},
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
    safe=False,
    deprecated={"checkpoint_during": "use `durability`, which wins over it."},
)

get_run = Operation(
    "runs.get_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={},
    body={},
    safe=True,
)

delete_run = Operation(
    "runs.delete_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={},
    body={},
    safe=False,
)

cancel_run = Operation(
    "runs.cancel_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={"wait": "wait", "action": "action"},
    body={},
    safe=False,
)

join_run = Operation(
    "runs.join_run",
    path={"thread_id": "thread_id", "run_id": "run_id"},
    options={"cancel_on_disconnect": "cancel_on_disconnect"},
    body={},
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
    safe=True,
)

count_crons = Operation(
    "crons.count_crons",
    path={},
    options={},
    body={"assistant_id": "assistant_id", "thread_id": "thread_id", "metadata": "metadata"},
    safe=True,
)

get_cron = Operation(
    "crons.get_cron",
    path={"cron_id": "cron_id"},
    options={},
    body={},
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
    safe=False,
)

delete_cron = Operation(
    "crons.delete_cron",
    path={"cron_id": "cron_id"},
    options={},
    body={},
    safe=False,
)
