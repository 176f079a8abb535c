# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.checkpoint import Checkpoint
    from ..models.checkpoint_task_payload import CheckpointTaskPayload
    from ..models.json_object import JsonObject
    from ..models.state import State


T = TypeVar("T", bound="CheckpointPayload")


@_attrs_define
class CheckpointPayload:
    """A checkpoint.

    Attributes:
        config (JsonObject): Any JSON object.
        parent_config (JsonObject | None): How to refer to the checkpoint before it; null for the first one.
        values (State): The state of a graph, by channel.
        metadata (JsonObject): Any JSON object.
        next_ (list[str]): The nodes that come next.
        tasks (list[CheckpointTaskPayload]): The tasks that come next.
        checkpoint (Checkpoint | Unset): A saved state of a thread.
        parent_checkpoint (Checkpoint | None | Unset): The checkpoint before it, null for the first one; in debug events
            only.
    """

    config: JsonObject
    parent_config: JsonObject | None
    values: State
    metadata: JsonObject
    next_: list[str]
    tasks: list[CheckpointTaskPayload]
    checkpoint: Checkpoint | Unset = UNSET
    parent_checkpoint: Checkpoint | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.checkpoint import Checkpoint  # noqa: PLC0415
        from ..models.json_object import JsonObject  # noqa: PLC0415

        config = self.config.to_dict()

        parent_config: dict[str, Any] | None
        if isinstance(self.parent_config, JsonObject):
            parent_config = self.parent_config.to_dict()
        else:
            parent_config = self.parent_config

        values = self.values.to_dict()

        metadata = self.metadata.to_dict()

        next_ = self.next_

        tasks = []
        for tasks_item_data in self.tasks:
            tasks_item = tasks_item_data.to_dict()
            tasks.append(tasks_item)

        checkpoint: dict[str, Any] | Unset = UNSET
        if not isinstance(self.checkpoint, Unset):
            checkpoint = self.checkpoint.to_dict()

        parent_checkpoint: dict[str, Any] | None | Unset
        if isinstance(self.parent_checkpoint, Unset):
            parent_checkpoint = UNSET
        elif isinstance(self.parent_checkpoint, Checkpoint):
            parent_checkpoint = self.parent_checkpoint.to_dict()
        else:
            parent_checkpoint = self.parent_checkpoint

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "config": config,
                "parent_config": parent_config,
                "values": values,
                "metadata": metadata,
                "next": next_,
                "tasks": tasks,
            }
        )
        if checkpoint is not UNSET:
            field_dict["checkpoint"] = checkpoint
        if parent_checkpoint is not UNSET:
            field_dict["parent_checkpoint"] = parent_checkpoint

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.checkpoint import Checkpoint  # noqa: PLC0415
        from ..models.checkpoint_task_payload import CheckpointTaskPayload  # noqa: PLC0415
        from ..models.json_object import JsonObject  # noqa: PLC0415
        from ..models.state import State  # noqa: PLC0415

        d = dict(src_dict)
        config = JsonObject.from_dict(d.pop("config"))

        def _parse_parent_config(data: object) -> JsonObject | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parent_config_type_0 = JsonObject.from_dict(data)

                return parent_config_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JsonObject | None, data)

        parent_config = _parse_parent_config(d.pop("parent_config"))

        values = State.from_dict(d.pop("values"))

        metadata = JsonObject.from_dict(d.pop("metadata"))

        next_ = cast(list[str], d.pop("next"))

        tasks = []
        _tasks = d.pop("tasks")
        for tasks_item_data in _tasks:
            tasks_item = CheckpointTaskPayload.from_dict(tasks_item_data)

            tasks.append(tasks_item)

        _checkpoint = d.pop("checkpoint", UNSET)
        checkpoint: Checkpoint | Unset
        if isinstance(_checkpoint, Unset):
            checkpoint = UNSET
        else:
            checkpoint = Checkpoint.from_dict(_checkpoint)

        def _parse_parent_checkpoint(data: object) -> Checkpoint | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parent_checkpoint_type_0 = Checkpoint.from_dict(data)

                return parent_checkpoint_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Checkpoint | None | Unset, data)

        parent_checkpoint = _parse_parent_checkpoint(d.pop("parent_checkpoint", UNSET))

        checkpoint_payload = cls(
            config=config,
            parent_config=parent_config,
            values=values,
            metadata=metadata,
            next_=next_,
            tasks=tasks,
            checkpoint=checkpoint,
            parent_checkpoint=parent_checkpoint,
        )

        checkpoint_payload.additional_properties = d
        return checkpoint_payload

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
