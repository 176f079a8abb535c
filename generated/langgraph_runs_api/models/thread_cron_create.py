# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.all_ import All, check_all
from ..models.durability import Durability, check_durability
from ..models.multitask_strategy import MultitaskStrategy, check_multitask_strategy
from ..models.stream_mode import StreamMode, check_stream_mode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.config import Config
    from ..models.json_object import JsonObject


T = TypeVar("T", bound="ThreadCronCreate")


@_attrs_define
class ThreadCronCreate:
    """A cron whose runs belong to one thread.

    Attributes:
        assistant_id (str): The id of the assistant, or the name of a graph for its default assistant.
        schedule (str): When to start a run, in cron format.
        timezone (str | Unset): The IANA name of the time zone that the schedule is in. Default: UTC.
        input_ (Any | Unset): The input of the graph, any JSON value. Default: nothing.
        metadata (JsonObject | Unset): Any JSON object.
        config (Config | Unset): How the graph is run.
        context (JsonObject | Unset): Any JSON object.
        webhook (str | Unset): A URL that the server calls with the result when a run is over. Default: none.
        interrupt_before (All | list[str] | Unset): Nodes to stop before, `*` for all. Default: none.
        interrupt_after (All | list[str] | Unset): Nodes to stop after, `*` for all. Default: none.
        enabled (bool | Unset): Whether the schedule is followed. Default: true for a new cron.
        stream_mode (list[StreamMode] | StreamMode | Unset): What the runs' events tell, one stream mode or several.
            Default: `values`.
        stream_subgraphs (bool | Unset): Whether events of subgraphs are sent too. Default: false.
        stream_resumable (bool | Unset): Whether the server keeps the runs' events, so that they can be read later.
            Default: false.
        durability (Durability | Unset): When checkpoints are written: `sync` before the next step starts, `async` while
            the next step runs, `exit` only
            when the run ends.
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
    timezone: str | Unset = UNSET
    input_: Any | Unset = UNSET
    metadata: JsonObject | Unset = UNSET
    config: Config | Unset = UNSET
    context: JsonObject | Unset = UNSET
    webhook: str | Unset = UNSET
    interrupt_before: All | list[str] | Unset = UNSET
    interrupt_after: All | list[str] | Unset = UNSET
    enabled: bool | Unset = UNSET
    stream_mode: list[StreamMode] | StreamMode | Unset = UNSET
    stream_subgraphs: bool | Unset = UNSET
    stream_resumable: bool | Unset = UNSET
    durability: Durability | Unset = UNSET
    end_time: datetime.datetime | Unset = UNSET
    checkpoint_during: bool | Unset = UNSET
    multitask_strategy: MultitaskStrategy | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assistant_id = self.assistant_id

        schedule = self.schedule

        timezone = self.timezone

        input_ = self.input_

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.config, Unset):
            config = self.config.to_dict()

        context: dict[str, Any] | Unset = UNSET
        if not isinstance(self.context, Unset):
            context = self.context.to_dict()

        webhook = self.webhook

        interrupt_before: list[str] | str | Unset
        if isinstance(self.interrupt_before, Unset):
            interrupt_before = UNSET
        elif isinstance(self.interrupt_before, str):
            interrupt_before = self.interrupt_before
        else:
            interrupt_before = self.interrupt_before

        interrupt_after: list[str] | str | Unset
        if isinstance(self.interrupt_after, Unset):
            interrupt_after = UNSET
        elif isinstance(self.interrupt_after, str):
            interrupt_after = self.interrupt_after
        else:
            interrupt_after = self.interrupt_after

        enabled = self.enabled

        stream_mode: list[str] | str | Unset
        if isinstance(self.stream_mode, Unset):
            stream_mode = UNSET
        elif isinstance(self.stream_mode, str):
            stream_mode = self.stream_mode
        else:
            stream_mode = []
            for stream_mode_type_1_item_data in self.stream_mode:
                stream_mode_type_1_item: str = stream_mode_type_1_item_data
                stream_mode.append(stream_mode_type_1_item)

        stream_subgraphs = self.stream_subgraphs

        stream_resumable = self.stream_resumable

        durability: str | Unset = UNSET
        if not isinstance(self.durability, Unset):
            durability = self.durability

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
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if input_ is not UNSET:
            field_dict["input"] = input_
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if config is not UNSET:
            field_dict["config"] = config
        if context is not UNSET:
            field_dict["context"] = context
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if interrupt_before is not UNSET:
            field_dict["interrupt_before"] = interrupt_before
        if interrupt_after is not UNSET:
            field_dict["interrupt_after"] = interrupt_after
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if stream_mode is not UNSET:
            field_dict["stream_mode"] = stream_mode
        if stream_subgraphs is not UNSET:
            field_dict["stream_subgraphs"] = stream_subgraphs
        if stream_resumable is not UNSET:
            field_dict["stream_resumable"] = stream_resumable
        if durability is not UNSET:
            field_dict["durability"] = durability
        if end_time is not UNSET:
            field_dict["end_time"] = end_time
        if checkpoint_during is not UNSET:
            field_dict["checkpoint_during"] = checkpoint_during
        if multitask_strategy is not UNSET:
            field_dict["multitask_strategy"] = multitask_strategy

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.config import Config  # noqa: PLC0415
        from ..models.json_object import JsonObject  # noqa: PLC0415

        d = dict(src_dict)
        assistant_id = d.pop("assistant_id")

        schedule = d.pop("schedule")

        timezone = d.pop("timezone", UNSET)

        input_ = d.pop("input", UNSET)

        _metadata = d.pop("metadata", UNSET)
        metadata: JsonObject | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = JsonObject.from_dict(_metadata)

        _config = d.pop("config", UNSET)
        config: Config | Unset
        if isinstance(_config, Unset):
            config = UNSET
        else:
            config = Config.from_dict(_config)

        _context = d.pop("context", UNSET)
        context: JsonObject | Unset
        if isinstance(_context, Unset):
            context = UNSET
        else:
            context = JsonObject.from_dict(_context)

        webhook = d.pop("webhook", UNSET)

        def _parse_interrupt_before(data: object) -> All | list[str] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                interrupt_before_type_0 = check_all(data)

                return interrupt_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            interrupt_before_type_1 = cast(list[str], data)

            return interrupt_before_type_1

        interrupt_before = _parse_interrupt_before(d.pop("interrupt_before", UNSET))

        def _parse_interrupt_after(data: object) -> All | list[str] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                interrupt_after_type_0 = check_all(data)

                return interrupt_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            interrupt_after_type_1 = cast(list[str], data)

            return interrupt_after_type_1

        interrupt_after = _parse_interrupt_after(d.pop("interrupt_after", UNSET))

        enabled = d.pop("enabled", UNSET)

        def _parse_stream_mode(data: object) -> list[StreamMode] | StreamMode | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stream_mode_type_0 = check_stream_mode(data)

                return stream_mode_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            stream_mode_type_1 = []
            _stream_mode_type_1 = data
            for stream_mode_type_1_item_data in _stream_mode_type_1:
                stream_mode_type_1_item = check_stream_mode(stream_mode_type_1_item_data)

                stream_mode_type_1.append(stream_mode_type_1_item)

            return stream_mode_type_1

        stream_mode = _parse_stream_mode(d.pop("stream_mode", UNSET))

        stream_subgraphs = d.pop("stream_subgraphs", UNSET)

        stream_resumable = d.pop("stream_resumable", UNSET)

        _durability = d.pop("durability", UNSET)
        durability: Durability | Unset
        if isinstance(_durability, Unset):
            durability = UNSET
        else:
            durability = check_durability(_durability)

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

        thread_cron_create = cls(
            assistant_id=assistant_id,
            schedule=schedule,
            timezone=timezone,
            input_=input_,
            metadata=metadata,
            config=config,
            context=context,
            webhook=webhook,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            enabled=enabled,
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            durability=durability,
            end_time=end_time,
            checkpoint_during=checkpoint_during,
            multitask_strategy=multitask_strategy,
        )

        thread_cron_create.additional_properties = d
        return thread_cron_create

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
