# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

DisconnectMode = Literal["cancel", "continue"]

DISCONNECT_MODE_VALUES: set[DisconnectMode] = {
    "cancel",
    "continue",
}


def check_disconnect_mode(value: str) -> DisconnectMode:
    if value in DISCONNECT_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DISCONNECT_MODE_VALUES!r}")
