# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.disconnect_mode import DisconnectMode, check_disconnect_mode
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttachedOptions")


@_attrs_define
class AttachedOptions:
    """What a request that stays connected until the run is over may say besides.

    Attributes:
        feedback_keys (list[str] | Unset): Keys of feedback to ask for; each comes with a URL to post it to, in an event
            at the end of the stream.
            Default: none.
        on_disconnect (DisconnectMode | Unset): What a lost connection does to the run, `cancel` or `continue`.
    """

    feedback_keys: list[str] | Unset = UNSET
    on_disconnect: DisconnectMode | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        feedback_keys: list[str] | Unset = UNSET
        if not isinstance(self.feedback_keys, Unset):
            feedback_keys = self.feedback_keys

        on_disconnect: str | Unset = UNSET
        if not isinstance(self.on_disconnect, Unset):
            on_disconnect = self.on_disconnect

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if feedback_keys is not UNSET:
            field_dict["feedback_keys"] = feedback_keys
        if on_disconnect is not UNSET:
            field_dict["on_disconnect"] = on_disconnect

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        feedback_keys = cast(list[str], d.pop("feedback_keys", UNSET))

        _on_disconnect = d.pop("on_disconnect", UNSET)
        on_disconnect: DisconnectMode | Unset
        if isinstance(_on_disconnect, Unset):
            on_disconnect = UNSET
        else:
            on_disconnect = check_disconnect_mode(_on_disconnect)

        attached_options = cls(
            feedback_keys=feedback_keys,
            on_disconnect=on_disconnect,
        )

        attached_options.additional_properties = d
        return attached_options

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
