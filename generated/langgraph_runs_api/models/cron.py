# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.on_completion_behavior import OnCompletionBehavior, check_on_completion_behavior
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


T = TypeVar("T", bound="Cron")


@_attrs_define
class Cron:
    """A schedule of runs.

    Attributes:
        cron_id (str): The id of the cron.
        thread_id (None | str): The id of the thread that runs belong to; null where each gets its own.
        end_time (datetime.datetime | None): When the cron stops; null for never.
        schedule (str): When to start a run, in cron format.
        created_at (datetime.datetime): When the cron was created.
        updated_at (datetime.datetime): When the cron last changed.
        payload (JsonObject): Any JSON object.
        enabled (bool): Whether the schedule is followed.
        assistant_id (None | str | Unset): The id of the assistant that runs are started from.
        on_run_completed (None | OnCompletionBehavior | Unset): What happens to the thread of a run afterwards; null for
            a cron on a thread.
        timezone (None | str | Unset): The IANA name of the time zone that the schedule is in; null for UTC.
        user_id (None | str | Unset): The id of the user that the cron belongs to; empty or null where there is none.
        next_run_date (datetime.datetime | None | Unset): When the next run starts; null where none will.
        metadata (JsonObject | Unset): Any JSON object.
    """

    cron_id: str
    thread_id: None | str
    end_time: datetime.datetime | None
    schedule: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    payload: JsonObject
    enabled: bool
    assistant_id: None | str | Unset = UNSET
    on_run_completed: None | OnCompletionBehavior | Unset = UNSET
    timezone: None | str | Unset = UNSET
    user_id: None | str | Unset = UNSET
    next_run_date: datetime.datetime | None | Unset = UNSET
    metadata: JsonObject | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cron_id = self.cron_id

        thread_id: None | str
        thread_id = self.thread_id

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        schedule = self.schedule

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        payload = self.payload.to_dict()

        enabled = self.enabled

        assistant_id: None | str | Unset
        if isinstance(self.assistant_id, Unset):
            assistant_id = UNSET
        else:
            assistant_id = self.assistant_id

        on_run_completed: None | str | Unset
        if isinstance(self.on_run_completed, Unset):
            on_run_completed = UNSET
        elif isinstance(self.on_run_completed, str):
            on_run_completed = self.on_run_completed
        else:
            on_run_completed = self.on_run_completed

        timezone: None | str | Unset
        if isinstance(self.timezone, Unset):
            timezone = UNSET
        else:
            timezone = self.timezone

        user_id: None | str | Unset
        if isinstance(self.user_id, Unset):
            user_id = UNSET
        else:
            user_id = self.user_id

        next_run_date: None | str | Unset
        if isinstance(self.next_run_date, Unset):
            next_run_date = UNSET
        elif isinstance(self.next_run_date, datetime.datetime):
            next_run_date = self.next_run_date.isoformat()
        else:
            next_run_date = self.next_run_date

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cron_id": cron_id,
                "thread_id": thread_id,
                "end_time": end_time,
                "schedule": schedule,
                "created_at": created_at,
                "updated_at": updated_at,
                "payload": payload,
                "enabled": enabled,
            }
        )
        if assistant_id is not UNSET:
            field_dict["assistant_id"] = assistant_id
        if on_run_completed is not UNSET:
            field_dict["on_run_completed"] = on_run_completed
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if next_run_date is not UNSET:
            field_dict["next_run_date"] = next_run_date
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.json_object import JsonObject  # noqa: PLC0415

        d = dict(src_dict)
        cron_id = d.pop("cron_id")

        def _parse_thread_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thread_id = _parse_thread_id(d.pop("thread_id"))

        def _parse_end_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_time_type_0 = datetime.datetime.fromisoformat(data)

                return end_time_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        end_time = _parse_end_time(d.pop("end_time"))

        schedule = d.pop("schedule")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        payload = JsonObject.from_dict(d.pop("payload"))

        enabled = d.pop("enabled")

        def _parse_assistant_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        assistant_id = _parse_assistant_id(d.pop("assistant_id", UNSET))

        def _parse_on_run_completed(data: object) -> None | OnCompletionBehavior | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_run_completed_type_0 = check_on_completion_behavior(data)

                return on_run_completed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OnCompletionBehavior | Unset, data)

        on_run_completed = _parse_on_run_completed(d.pop("on_run_completed", UNSET))

        def _parse_timezone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        timezone = _parse_timezone(d.pop("timezone", UNSET))

        def _parse_user_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_id = _parse_user_id(d.pop("user_id", UNSET))

        def _parse_next_run_date(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_run_date_type_0 = datetime.datetime.fromisoformat(data)

                return next_run_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        next_run_date = _parse_next_run_date(d.pop("next_run_date", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: JsonObject | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = JsonObject.from_dict(_metadata)

        cron = cls(
            cron_id=cron_id,
            thread_id=thread_id,
            end_time=end_time,
            schedule=schedule,
            created_at=created_at,
            updated_at=updated_at,
            payload=payload,
            enabled=enabled,
            assistant_id=assistant_id,
            on_run_completed=on_run_completed,
            timezone=timezone,
            user_id=user_id,
            next_run_date=next_run_date,
            metadata=metadata,
        )

        cron.additional_properties = d
        return cron

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
