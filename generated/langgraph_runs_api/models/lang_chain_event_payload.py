# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


T = TypeVar("T", bound="LangChainEventPayload")


@_attrs_define
class LangChainEventPayload:
    """An event of LangChain's callbacks.

    Attributes:
        event (str): The kind of event, such as `on_chain_start`.
        name (str | Unset): What it happened in.
        run_id (str | Unset): The id of that, which is not the id of the run.
        parent_ids (list[str] | Unset): The ids of what called it, the outermost first.
        tags (list[str] | Unset): Its labels.
        metadata (JsonObject | Unset): Any JSON object.
        data (JsonObject | Unset): Any JSON object.
    """

    event: str
    name: str | Unset = UNSET
    run_id: str | Unset = UNSET
    parent_ids: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    metadata: JsonObject | Unset = UNSET
    data: JsonObject | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        name = self.name

        run_id = self.run_id

        parent_ids: list[str] | Unset = UNSET
        if not isinstance(self.parent_ids, Unset):
            parent_ids = self.parent_ids

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event": event,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if run_id is not UNSET:
            field_dict["run_id"] = run_id
        if parent_ids is not UNSET:
            field_dict["parent_ids"] = parent_ids
        if tags is not UNSET:
            field_dict["tags"] = tags
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.json_object import JsonObject  # noqa: PLC0415

        d = dict(src_dict)
        event = d.pop("event")

        name = d.pop("name", UNSET)

        run_id = d.pop("run_id", UNSET)

        parent_ids = cast(list[str], d.pop("parent_ids", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: JsonObject | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = JsonObject.from_dict(_metadata)

        _data = d.pop("data", UNSET)
        data: JsonObject | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = JsonObject.from_dict(_data)

        lang_chain_event_payload = cls(
            event=event,
            name=name,
            run_id=run_id,
            parent_ids=parent_ids,
            tags=tags,
            metadata=metadata,
            data=data,
        )

        lang_chain_event_payload.additional_properties = d
        return lang_chain_event_payload

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
