# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

DebugCheckpointType = Literal["checkpoint"]

DEBUG_CHECKPOINT_TYPE_VALUES: set[DebugCheckpointType] = {
    "checkpoint",
}


def check_debug_checkpoint_type(value: str) -> DebugCheckpointType:
    if value in DEBUG_CHECKPOINT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEBUG_CHECKPOINT_TYPE_VALUES!r}")
