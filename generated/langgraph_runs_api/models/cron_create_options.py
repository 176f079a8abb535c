# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.multitask_strategy import MultitaskStrategy, check_multitask_strategy
from ..types import UNSET, Unset

T = TypeVar("T", bound="CronCreateOptions")


@_attrs_define
class CronCreateOptions:
    """What a new cron says besides.

    Attributes:
        assistant_id (str): The id of the assistant, or the name of a graph for its default assistant.
        schedule (str): When to start a run, in cron format.
        end_time (datetime.datetime | Unset): When the cron stops. Default: never.
        checkpoint_during (bool | Unset): Whether checkpoints are written while a run goes on. Default: true.
            Deprecated: use `durability`,
            which wins over it.
        multitask_strategy (MultitaskStrategy | Unset): What happens when the thread is busy: `reject` refuses the new
            run with status 409, `enqueue` lets it wait its
            turn, `interrupt` stops the present run and keeps what it has done, `rollback` deletes the present run.
    """

    assistant_id: str
    schedule: str
    end_time: datetime.datetime | Unset = UNSET
    checkpoint_during: bool | Unset = UNSET
    multitask_strategy: MultitaskStrategy | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assistant_id = self.assistant_id

        schedule = self.schedule

        end_time: str | Unset = UNSET
        if not isinstance(self.end_time, Unset):
            end_time = self.end_time.isoformat()

        checkpoint_during = self.checkpoint_during

        multitask_strategy: str | Unset = UNSET
        if not isinstance(self.multitask_strategy, Unset):
            multitask_strategy = self.multitask_strategy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assistant_id": assistant_id,
                "schedule": schedule,
            }
        )
        if end_time is not UNSET:
            field_dict["end_time"] = end_time
        if checkpoint_during is not UNSET:
            field_dict["checkpoint_during"] = checkpoint_during
        if multitask_strategy is not UNSET:
            field_dict["multitask_strategy"] = multitask_strategy

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assistant_id = d.pop("assistant_id")

        schedule = d.pop("schedule")

        _end_time = d.pop("end_time", UNSET)
        end_time: datetime.datetime | Unset
        if isinstance(_end_time, Unset):
            end_time = UNSET
        else:
            end_time = datetime.datetime.fromisoformat(_end_time)

        checkpoint_during = d.pop("checkpoint_during", UNSET)

        _multitask_strategy = d.pop("multitask_strategy", UNSET)
        multitask_strategy: MultitaskStrategy | Unset
        if isinstance(_multitask_strategy, Unset):
            multitask_strategy = UNSET
        else:
            multitask_strategy = check_multitask_strategy(_multitask_strategy)

        cron_create_options = cls(
            assistant_id=assistant_id,
            schedule=schedule,
            end_time=end_time,
            checkpoint_during=checkpoint_during,
            multitask_strategy=multitask_strategy,
        )

        cron_create_options.additional_properties = d
        return cron_create_options

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
