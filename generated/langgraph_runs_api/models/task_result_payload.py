# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.interrupt import Interrupt
    from ..models.json_object import JsonObject


T = TypeVar("T", bound="TaskResultPayload")


@_attrs_define
class TaskResultPayload:
    """A task that has ended.

    Attributes:
        id (str): The id of the task.
        name (str): The name of the node.
        error (Any): What went wrong, an object or a text; null where nothing did.
        result (JsonObject): Any JSON object.
        interrupts (list[Interrupt]): What the task asks before it goes on.
    """

    id: str
    name: str
    error: Any
    result: JsonObject
    interrupts: list[Interrupt]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        error = self.error

        result = self.result.to_dict()

        interrupts = []
        for interrupts_item_data in self.interrupts:
            interrupts_item = interrupts_item_data.to_dict()
            interrupts.append(interrupts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "error": error,
                "result": result,
                "interrupts": interrupts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.interrupt import Interrupt  # noqa: PLC0415
        from ..models.json_object import JsonObject  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        error = d.pop("error")

        result = JsonObject.from_dict(d.pop("result"))

        interrupts = []
        _interrupts = d.pop("interrupts")
        for interrupts_item_data in _interrupts:
            interrupts_item = Interrupt.from_dict(interrupts_item_data)

            interrupts.append(interrupts_item)

        task_result_payload = cls(
            id=id,
            name=name,
            error=error,
            result=result,
            interrupts=interrupts,
        )

        task_result_payload.additional_properties = d
        return task_result_payload

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
