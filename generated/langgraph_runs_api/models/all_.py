# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

All = Literal["*"]

ALL_VALUES: set[All] = {
    "*",
}


def check_all(value: str) -> All:
    if value in ALL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALL_VALUES!r}")
