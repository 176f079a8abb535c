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
    from .checkpoint_payload import CheckpointPayload
    from .checkpoint_task_payload import CheckpointTaskPayload
    from .checkpoints_event import CheckpointsEvent
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
    from .custom_event import CustomEvent
    from .debug_checkpoint_payload import DebugCheckpointPayload
    from .debug_checkpoint_type import DebugCheckpointType
    from .debug_event import DebugEvent
    from .debug_task_payload import DebugTaskPayload
    from .debug_task_result_payload import DebugTaskResultPayload
    from .debug_task_result_type import DebugTaskResultType
    from .debug_task_type import DebugTaskType
    from .disconnect_mode import DisconnectMode
    from .durability import Durability
    from .end_event import EndEvent
    from .error import Error
    from .error_event import ErrorEvent
    from .error_payload import ErrorPayload
    from .events_event import EventsEvent
    from .feedback_event import FeedbackEvent
    from .feedback_payload import FeedbackPayload
    from .if_not_exists import IfNotExists
    from .interrupt import Interrupt
    from .json_object import JsonObject
    from .lang_chain_event_payload import LangChainEventPayload
    from .lang_smith_tracing import LangSmithTracing
    from .message_metadata import MessageMetadata
    from .messages_complete_event import MessagesCompleteEvent
    from .messages_metadata_event import MessagesMetadataEvent
    from .messages_metadata_payload import MessagesMetadataPayload
    from .messages_partial_event import MessagesPartialEvent
    from .messages_tuple_event import MessagesTupleEvent
    from .metadata_event import MetadataEvent
    from .multitask_strategy import MultitaskStrategy
    from .on_completion_behavior import OnCompletionBehavior
    from .run import Run
    from .run_create_stateful import RunCreateStateful
    from .run_create_stateless import RunCreateStateless
    from .run_end_payload import RunEndPayload
    from .run_failure import RunFailure
    from .run_metadata_payload import RunMetadataPayload
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
    from .server_sent_event import ServerSentEvent
    from .sort_order import SortOrder
    from .state import State
    from .stateful_options import StatefulOptions
    from .stateless_cron_options import StatelessCronOptions
    from .stateless_options import StatelessOptions
    from .stream_mode import StreamMode
    from .task_payload import TaskPayload
    from .task_result_payload import TaskResultPayload
    from .tasks_event import TasksEvent
    from .thread_cron_create import ThreadCronCreate
    from .updates_event import UpdatesEvent
    from .updates_payload import UpdatesPayload
    from .values_event import ValuesEvent

_MODULES = {
    "All": "all_",
    "AttachedOptions": "attached_options",
    "BulkCancelRunsStatus": "bulk_cancel_runs_status",
    "CancelAction": "cancel_action",
    "Checkpoint": "checkpoint",
    "CheckpointPayload": "checkpoint_payload",
    "CheckpointTaskPayload": "checkpoint_task_payload",
    "CheckpointsEvent": "checkpoints_event",
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
    "CustomEvent": "custom_event",
    "DebugCheckpointPayload": "debug_checkpoint_payload",
    "DebugCheckpointType": "debug_checkpoint_type",
    "DebugEvent": "debug_event",
    "DebugTaskPayload": "debug_task_payload",
    "DebugTaskResultPayload": "debug_task_result_payload",
    "DebugTaskResultType": "debug_task_result_type",
    "DebugTaskType": "debug_task_type",
    "DisconnectMode": "disconnect_mode",
    "Durability": "durability",
    "EndEvent": "end_event",
    "Error": "error",
    "ErrorEvent": "error_event",
    "ErrorPayload": "error_payload",
    "EventsEvent": "events_event",
    "FeedbackEvent": "feedback_event",
    "FeedbackPayload": "feedback_payload",
    "IfNotExists": "if_not_exists",
    "Interrupt": "interrupt",
    "JsonObject": "json_object",
    "LangChainEventPayload": "lang_chain_event_payload",
    "LangSmithTracing": "lang_smith_tracing",
    "MessageMetadata": "message_metadata",
    "MessagesCompleteEvent": "messages_complete_event",
    "MessagesMetadataEvent": "messages_metadata_event",
    "MessagesMetadataPayload": "messages_metadata_payload",
    "MessagesPartialEvent": "messages_partial_event",
    "MessagesTupleEvent": "messages_tuple_event",
    "MetadataEvent": "metadata_event",
    "MultitaskStrategy": "multitask_strategy",
    "OnCompletionBehavior": "on_completion_behavior",
    "Run": "run",
    "RunCreateStateful": "run_create_stateful",
    "RunCreateStateless": "run_create_stateless",
    "RunEndPayload": "run_end_payload",
    "RunFailure": "run_failure",
    "RunMetadataPayload": "run_metadata_payload",
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
    "ServerSentEvent": "server_sent_event",
    "SortOrder": "sort_order",
    "State": "state",
    "StatefulOptions": "stateful_options",
    "StatelessCronOptions": "stateless_cron_options",
    "StatelessOptions": "stateless_options",
    "StreamMode": "stream_mode",
    "TaskPayload": "task_payload",
    "TaskResultPayload": "task_result_payload",
    "TasksEvent": "tasks_event",
    "ThreadCronCreate": "thread_cron_create",
    "UpdatesEvent": "updates_event",
    "UpdatesPayload": "updates_payload",
    "ValuesEvent": "values_event",
}

__all__ = (
    "All",
    "AttachedOptions",
    "BulkCancelRunsStatus",
    "CancelAction",
    "Checkpoint",
    "CheckpointPayload",
    "CheckpointTaskPayload",
    "CheckpointsEvent",
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
    "CustomEvent",
    "DebugCheckpointPayload",
    "DebugCheckpointType",
    "DebugEvent",
    "DebugTaskPayload",
    "DebugTaskResultPayload",
    "DebugTaskResultType",
    "DebugTaskType",
    "DisconnectMode",
    "Durability",
    "EndEvent",
    "Error",
    "ErrorEvent",
    "ErrorPayload",
    "EventsEvent",
    "FeedbackEvent",
    "FeedbackPayload",
    "IfNotExists",
    "Interrupt",
    "JsonObject",
    "LangChainEventPayload",
    "LangSmithTracing",
    "MessageMetadata",
    "MessagesCompleteEvent",
    "MessagesMetadataEvent",
    "MessagesMetadataPayload",
    "MessagesPartialEvent",
    "MessagesTupleEvent",
    "MetadataEvent",
    "MultitaskStrategy",
    "OnCompletionBehavior",
    "Run",
    "RunCreateStateful",
    "RunCreateStateless",
    "RunEndPayload",
    "RunFailure",
    "RunMetadataPayload",
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
    "ServerSentEvent",
    "SortOrder",
    "State",
    "StatefulOptions",
    "StatelessCronOptions",
    "StatelessOptions",
    "StreamMode",
    "TaskPayload",
    "TaskResultPayload",
    "TasksEvent",
    "ThreadCronCreate",
    "UpdatesEvent",
    "UpdatesPayload",
    "ValuesEvent",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
