# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.on_completion_behavior import OnCompletionBehavior, check_on_completion_behavior
from ..types import UNSET, Unset

T = TypeVar("T", bound="StatelessOptions")


@_attrs_define
class StatelessOptions:
    """What a stateless run may say besides.

    Attributes:
        on_completion (OnCompletionBehavior | Unset): What happens to the thread of a stateless run afterwards, `delete`
            or `keep`.
    """

    on_completion: OnCompletionBehavior | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        on_completion: str | Unset = UNSET
        if not isinstance(self.on_completion, Unset):
            on_completion = self.on_completion

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if on_completion is not UNSET:
            field_dict["on_completion"] = on_completion

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _on_completion = d.pop("on_completion", UNSET)
        on_completion: OnCompletionBehavior | Unset
        if isinstance(_on_completion, Unset):
            on_completion = UNSET
        else:
            on_completion = check_on_completion_behavior(_on_completion)

        stateless_options = cls(
            on_completion=on_completion,
        )

        stateless_options.additional_properties = d
        return stateless_options

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
