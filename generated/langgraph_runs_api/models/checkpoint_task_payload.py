# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.interrupt import Interrupt


T = TypeVar("T", bound="CheckpointTaskPayload")


@_attrs_define
class CheckpointTaskPayload:
    """A task as a checkpoint tells of it.

    Attributes:
        id (str): The id of the task.
        name (str): The name of the node.
        error (Any | Unset): What went wrong; absent where nothing did.
        result (Any | Unset): What the task returned; absent where it has not ended.
        interrupts (list[Interrupt] | Unset): What the task asks before it goes on.
        state (Any | Unset): Where the state of the task's subgraph is found; null where the task is not a subgraph.
    """

    id: str
    name: str
    error: Any | Unset = UNSET
    result: Any | Unset = UNSET
    interrupts: list[Interrupt] | Unset = UNSET
    state: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        error = self.error

        result = self.result

        interrupts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.interrupts, Unset):
            interrupts = []
            for interrupts_item_data in self.interrupts:
                interrupts_item = interrupts_item_data.to_dict()
                interrupts.append(interrupts_item)

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
            }
        )
        if error is not UNSET:
            field_dict["error"] = error
        if result is not UNSET:
            field_dict["result"] = result
        if interrupts is not UNSET:
            field_dict["interrupts"] = interrupts
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.interrupt import Interrupt  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        error = d.pop("error", UNSET)

        result = d.pop("result", UNSET)

        _interrupts = d.pop("interrupts", UNSET)
        interrupts: list[Interrupt] | Unset = UNSET
        if _interrupts is not UNSET:
            interrupts = []
            for interrupts_item_data in _interrupts:
                interrupts_item = Interrupt.from_dict(interrupts_item_data)

                interrupts.append(interrupts_item)

        state = d.pop("state", UNSET)

        checkpoint_task_payload = cls(
            id=id,
            name=name,
            error=error,
            result=result,
            interrupts=interrupts,
            state=state,
        )

        checkpoint_task_payload.additional_properties = d
        return checkpoint_task_payload

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
