# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.multitask_strategy import MultitaskStrategy, check_multitask_strategy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.checkpoint import Checkpoint


T = TypeVar("T", bound="StatefulOptions")


@_attrs_define
class StatefulOptions:
    """What a run on a thread may say besides.

    Attributes:
        checkpoint (Checkpoint | Unset): A saved state of a thread.
        checkpoint_id (str | Unset): The id of the checkpoint to start from. Default: the latest of the thread.
        multitask_strategy (MultitaskStrategy | Unset): What happens when the thread is busy: `reject` refuses the new
            run with status 409, `enqueue` lets it wait its
            turn, `interrupt` stops the present run and keeps what it has done, `rollback` deletes the present run.
        strict_resume (bool | Unset): Whether an answer to an interrupt that is not waiting is refused. Servers that do
            not know it ignore it.
            Default: false.
    """

    checkpoint: Checkpoint | Unset = UNSET
    checkpoint_id: str | Unset = UNSET
    multitask_strategy: MultitaskStrategy | Unset = UNSET
    strict_resume: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        checkpoint: dict[str, Any] | Unset = UNSET
        if not isinstance(self.checkpoint, Unset):
            checkpoint = self.checkpoint.to_dict()

        checkpoint_id = self.checkpoint_id

        multitask_strategy: str | Unset = UNSET
        if not isinstance(self.multitask_strategy, Unset):
            multitask_strategy = self.multitask_strategy

        strict_resume = self.strict_resume

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if checkpoint is not UNSET:
            field_dict["checkpoint"] = checkpoint
        if checkpoint_id is not UNSET:
            field_dict["checkpoint_id"] = checkpoint_id
        if multitask_strategy is not UNSET:
            field_dict["multitask_strategy"] = multitask_strategy
        if strict_resume is not UNSET:
            field_dict["strict_resume"] = strict_resume

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.checkpoint import Checkpoint  # noqa: PLC0415

        d = dict(src_dict)
        _checkpoint = d.pop("checkpoint", UNSET)
        checkpoint: Checkpoint | Unset
        if isinstance(_checkpoint, Unset):
            checkpoint = UNSET
        else:
            checkpoint = Checkpoint.from_dict(_checkpoint)

        checkpoint_id = d.pop("checkpoint_id", UNSET)

        _multitask_strategy = d.pop("multitask_strategy", UNSET)
        multitask_strategy: MultitaskStrategy | Unset
        if isinstance(_multitask_strategy, Unset):
            multitask_strategy = UNSET
        else:
            multitask_strategy = check_multitask_strategy(_multitask_strategy)

        strict_resume = d.pop("strict_resume", UNSET)

        stateful_options = cls(
            checkpoint=checkpoint,
            checkpoint_id=checkpoint_id,
            multitask_strategy=multitask_strategy,
            strict_resume=strict_resume,
        )

        stateful_options.additional_properties = d
        return stateful_options

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
