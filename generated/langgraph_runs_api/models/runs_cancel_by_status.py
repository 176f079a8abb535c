# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bulk_cancel_runs_status import BulkCancelRunsStatus, check_bulk_cancel_runs_status

T = TypeVar("T", bound="RunsCancelByStatus")


@_attrs_define
class RunsCancelByStatus:
    """Every run on the server that has a status.

    Attributes:
        status (BulkCancelRunsStatus): The status of the runs to cancel, `pending`, `running`, or `all` for both.
    """

    status: BulkCancelRunsStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_bulk_cancel_runs_status(d.pop("status"))

        runs_cancel_by_status = cls(
            status=status,
        )

        runs_cancel_by_status.additional_properties = d
        return runs_cancel_by_status

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
