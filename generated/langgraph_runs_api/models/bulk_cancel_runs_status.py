# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from typing import Literal

BulkCancelRunsStatus = Literal["all", "pending", "running"]

BULK_CANCEL_RUNS_STATUS_VALUES: set[BulkCancelRunsStatus] = {
    "all",
    "pending",
    "running",
}


def check_bulk_cancel_runs_status(value: str) -> BulkCancelRunsStatus:
    if value in BULK_CANCEL_RUNS_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BULK_CANCEL_RUNS_STATUS_VALUES!r}")
