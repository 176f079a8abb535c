# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.debug_checkpoint_type import DebugCheckpointType, check_debug_checkpoint_type

if TYPE_CHECKING:
    from ..models.checkpoint_payload import CheckpointPayload


T = TypeVar("T", bound="DebugCheckpointPayload")


@_attrs_define
class DebugCheckpointPayload:
    """A `checkpoint` event.

    Attributes:
        step (int): The step of the graph.
        timestamp (datetime.datetime): When it happened.
        type_ (DebugCheckpointType): What the event tells of.
        payload (CheckpointPayload): A checkpoint.
    """

    step: int
    timestamp: datetime.datetime
    type_: DebugCheckpointType
    payload: CheckpointPayload
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        timestamp = self.timestamp.isoformat()

        type_: str = self.type_

        payload = self.payload.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "step": step,
                "timestamp": timestamp,
                "type": type_,
                "payload": payload,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.checkpoint_payload import CheckpointPayload  # noqa: PLC0415

        d = dict(src_dict)
        step = d.pop("step")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        type_ = check_debug_checkpoint_type(d.pop("type"))

        payload = CheckpointPayload.from_dict(d.pop("payload"))

        debug_checkpoint_payload = cls(
            step=step,
            timestamp=timestamp,
            type_=type_,
            payload=payload,
        )

        debug_checkpoint_payload.additional_properties = d
        return debug_checkpoint_payload

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
