# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.multitask_strategy import MultitaskStrategy, check_multitask_strategy
from ..models.run_status import RunStatus, check_run_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


T = TypeVar("T", bound="Run")


@_attrs_define
class Run:
    """One execution of a graph.

    Attributes:
        run_id (str): The id of the run.
        thread_id (str): The id of the thread that the run belongs to; a temporary one for a stateless run.
        assistant_id (str): The id of the assistant that the run was started from.
        created_at (datetime.datetime): When the run was created.
        updated_at (datetime.datetime): When the run last changed.
        status (RunStatus): Where a run stands: `pending` (not started), `running`, `success` (also when it waits on an
            interrupt),
            `error`, `timeout`, or `interrupted` (cancelled, or displaced by another run).
        metadata (JsonObject): Any JSON object.
        kwargs (JsonObject): Any JSON object.
        multitask_strategy (MultitaskStrategy): What happens when the thread is busy: `reject` refuses the new run with
            status 409, `enqueue` lets it wait its
            turn, `interrupt` stops the present run and keeps what it has done, `rollback` deletes the present run.
        langsmith_session_name (None | str | Unset): The LangSmith project that the run is traced to; null where it is
            not traced.
    """

    run_id: str
    thread_id: str
    assistant_id: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    status: RunStatus
    metadata: JsonObject
    kwargs: JsonObject
    multitask_strategy: MultitaskStrategy
    langsmith_session_name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        run_id = self.run_id

        thread_id = self.thread_id

        assistant_id = self.assistant_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        status: str = self.status

        metadata = self.metadata.to_dict()

        kwargs = self.kwargs.to_dict()

        multitask_strategy: str = self.multitask_strategy

        langsmith_session_name: None | str | Unset
        if isinstance(self.langsmith_session_name, Unset):
            langsmith_session_name = UNSET
        else:
            langsmith_session_name = self.langsmith_session_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "run_id": run_id,
                "thread_id": thread_id,
                "assistant_id": assistant_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "status": status,
                "metadata": metadata,
                "kwargs": kwargs,
                "multitask_strategy": multitask_strategy,
            }
        )
        if langsmith_session_name is not UNSET:
            field_dict["langsmith_session_name"] = langsmith_session_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.json_object import JsonObject  # noqa: PLC0415

        d = dict(src_dict)
        run_id = d.pop("run_id")

        thread_id = d.pop("thread_id")

        assistant_id = d.pop("assistant_id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        status = check_run_status(d.pop("status"))

        metadata = JsonObject.from_dict(d.pop("metadata"))

        kwargs = JsonObject.from_dict(d.pop("kwargs"))

        multitask_strategy = check_multitask_strategy(d.pop("multitask_strategy"))

        def _parse_langsmith_session_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        langsmith_session_name = _parse_langsmith_session_name(d.pop("langsmith_session_name", UNSET))

        run = cls(
            run_id=run_id,
            thread_id=thread_id,
            assistant_id=assistant_id,
            created_at=created_at,
            updated_at=updated_at,
            status=status,
            metadata=metadata,
            kwargs=kwargs,
            multitask_strategy=multitask_strategy,
            langsmith_session_name=langsmith_session_name,
        )

        run.additional_properties = d
        return run

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
