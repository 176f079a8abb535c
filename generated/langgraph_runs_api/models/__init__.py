# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

"""The models of the document's schemas, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .all_ import All
    from .attached_options import AttachedOptions
    from .bulk_cancel_runs_status import BulkCancelRunsStatus
    from .cancel_action import CancelAction
    from .checkpoint import Checkpoint
    from .command import Command
    from .config import Config
    from .cron import Cron
    from .cron_changes import CronChanges
    from .cron_create import CronCreate
    from .cron_create_options import CronCreateOptions
    from .cron_filter import CronFilter
    from .cron_options import CronOptions
    from .cron_page import CronPage
    from .cron_search import CronSearch
    from .cron_select_field import CronSelectField
    from .cron_sort_by import CronSortBy
    from .cron_update import CronUpdate
    from .disconnect_mode import DisconnectMode
    from .durability import Durability
    from .error import Error
    from .if_not_exists import IfNotExists
    from .interrupt import Interrupt
    from .json_object import JsonObject
    from .lang_smith_tracing import LangSmithTracing
    from .multitask_strategy import MultitaskStrategy
    from .on_completion_behavior import OnCompletionBehavior
    from .run import Run
    from .run_create_stateful import RunCreateStateful
    from .run_create_stateless import RunCreateStateless
    from .run_options import RunOptions
    from .run_select_field import RunSelectField
    from .run_status import RunStatus
    from .run_stream_stateful import RunStreamStateful
    from .run_stream_stateless import RunStreamStateless
    from .run_wait_stateful import RunWaitStateful
    from .run_wait_stateless import RunWaitStateless
    from .runs_cancel_by_id import RunsCancelById
    from .runs_cancel_by_status import RunsCancelByStatus
    from .send import Send
    from .sort_order import SortOrder
    from .stateful_options import StatefulOptions
    from .stateless_cron_options import StatelessCronOptions
    from .stateless_options import StatelessOptions
    from .stream_event import StreamEvent
    from .stream_mode import StreamMode
    from .thread_cron_create import ThreadCronCreate

_MODULES = {
    "All": "all_",
    "AttachedOptions": "attached_options",
    "BulkCancelRunsStatus": "bulk_cancel_runs_status",
    "CancelAction": "cancel_action",
    "Checkpoint": "checkpoint",
    "Command": "command",
    "Config": "config",
    "Cron": "cron",
    "CronChanges": "cron_changes",
    "CronCreate": "cron_create",
    "CronCreateOptions": "cron_create_options",
    "CronFilter": "cron_filter",
    "CronOptions": "cron_options",
    "CronPage": "cron_page",
    "CronSearch": "cron_search",
    "CronSelectField": "cron_select_field",
    "CronSortBy": "cron_sort_by",
    "CronUpdate": "cron_update",
    "DisconnectMode": "disconnect_mode",
    "Durability": "durability",
    "Error": "error",
    "IfNotExists": "if_not_exists",
    "Interrupt": "interrupt",
    "JsonObject": "json_object",
    "LangSmithTracing": "lang_smith_tracing",
    "MultitaskStrategy": "multitask_strategy",
    "OnCompletionBehavior": "on_completion_behavior",
    "Run": "run",
    "RunCreateStateful": "run_create_stateful",
    "RunCreateStateless": "run_create_stateless",
    "RunOptions": "run_options",
    "RunSelectField": "run_select_field",
    "RunStatus": "run_status",
    "RunStreamStateful": "run_stream_stateful",
    "RunStreamStateless": "run_stream_stateless",
    "RunWaitStateful": "run_wait_stateful",
    "RunWaitStateless": "run_wait_stateless",
    "RunsCancelById": "runs_cancel_by_id",
    "RunsCancelByStatus": "runs_cancel_by_status",
    "Send": "send",
    "SortOrder": "sort_order",
    "StatefulOptions": "stateful_options",
    "StatelessCronOptions": "stateless_cron_options",
    "StatelessOptions": "stateless_options",
    "StreamEvent": "stream_event",
    "StreamMode": "stream_mode",
    "ThreadCronCreate": "thread_cron_create",
}

__all__ = (
    "All",
    "AttachedOptions",
    "BulkCancelRunsStatus",
    "CancelAction",
    "Checkpoint",
    "Command",
    "Config",
    "Cron",
    "CronChanges",
    "CronCreate",
    "CronCreateOptions",
    "CronFilter",
    "CronOptions",
    "CronPage",
    "CronSearch",
    "CronSelectField",
    "CronSortBy",
    "CronUpdate",
    "DisconnectMode",
    "Durability",
    "Error",
    "IfNotExists",
    "Interrupt",
    "JsonObject",
    "LangSmithTracing",
    "MultitaskStrategy",
    "OnCompletionBehavior",
    "Run",
    "RunCreateStateful",
    "RunCreateStateless",
    "RunOptions",
    "RunSelectField",
    "RunStatus",
    "RunStreamStateful",
    "RunStreamStateless",
    "RunWaitStateful",
    "RunWaitStateless",
    "RunsCancelById",
    "RunsCancelByStatus",
    "Send",
    "SortOrder",
    "StatefulOptions",
    "StatelessCronOptions",
    "StatelessOptions",
    "StreamEvent",
    "StreamMode",
    "ThreadCronCreate",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
