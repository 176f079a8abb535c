# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

DebugTaskResultType = Literal["task_result"]

DEBUG_TASK_RESULT_TYPE_VALUES: set[DebugTaskResultType] = {
    "task_result",
}


def check_debug_task_result_type(value: str) -> DebugTaskResultType:
    if value in DEBUG_TASK_RESULT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEBUG_TASK_RESULT_TYPE_VALUES!r}")
