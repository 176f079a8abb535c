# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

DebugTaskType = Literal["task"]

DEBUG_TASK_TYPE_VALUES: set[DebugTaskType] = {
    "task",
}


def check_debug_task_type(value: str) -> DebugTaskType:
    if value in DEBUG_TASK_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEBUG_TASK_TYPE_VALUES!r}")
