# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

OnCompletionBehavior = Literal["delete", "keep"]

ON_COMPLETION_BEHAVIOR_VALUES: set[OnCompletionBehavior] = {
    "delete",
    "keep",
}


def check_on_completion_behavior(value: str) -> OnCompletionBehavior:
    if value in ON_COMPLETION_BEHAVIOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ON_COMPLETION_BEHAVIOR_VALUES!r}")
