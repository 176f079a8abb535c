# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.all_ import All, check_all
from ..models.durability import Durability, check_durability
from ..models.if_not_exists import IfNotExists, check_if_not_exists
from ..models.multitask_strategy import MultitaskStrategy, check_multitask_strategy
from ..models.stream_mode import StreamMode, check_stream_mode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.checkpoint import Checkpoint
    from ..models.command import Command
    from ..models.config import Config
    from ..models.json_object import JsonObject
    from ..models.lang_smith_tracing import LangSmithTracing


T = TypeVar("T", bound="RunCreateStateful")


@_attrs_define
class RunCreateStateful:
    """A run on a thread, in the background.

    Attributes:
        assistant_id (str): The id of the assistant, or the name of a graph for its default assistant.
        input_ (Any | Unset): The input of the graph, any JSON value. Default: nothing.
        command (Command | Unset): How an interrupted thread goes on. What is absent is not done.
        stream_mode (list[StreamMode] | StreamMode | Unset): What the events tell about the run, one stream mode or
            several. Default: `values`.
        stream_subgraphs (bool | Unset): Whether events of subgraphs are sent too. Default: false.
        stream_resumable (bool | Unset): Whether the server keeps the events, with ids, so that a lost stream can be
            resumed. Default: false.
        metadata (JsonObject | Unset): Any JSON object.
        config (Config | Unset): How the graph is run.
        context (JsonObject | Unset): Any JSON object.
        checkpoint_during (bool | Unset): Whether checkpoints are written while the run goes on. Default: true.
            Deprecated: use
            `durability`, which wins over it.
        durability (Durability | Unset): When checkpoints are written: `sync` before the next step starts, `async` while
            the next step runs, `exit` only
            when the run ends.
        interrupt_before (All | list[str] | Unset): Nodes to stop before, `*` for all. Default: none.
        interrupt_after (All | list[str] | Unset): Nodes to stop after, `*` for all. Default: none.
        webhook (str | Unset): A URL that the server calls with the result when the run is over. Default: none.
        if_not_exists (IfNotExists | Unset): What happens when there is no such thread, `create` makes it, `reject`
            answers 404.
        after_seconds (float | Unset): How many seconds the run waits before it starts. Default: 0.
        langsmith_tracer (LangSmithTracing | Unset): Where LangSmith records the run.
        checkpoint (Checkpoint | Unset): A saved state of a thread.
        checkpoint_id (str | Unset): The id of the checkpoint to start from. Default: the latest of the thread.
        multitask_strategy (MultitaskStrategy | Unset): What happens when the thread is busy: `reject` refuses the new
            run with status 409, `enqueue` lets it wait its
            turn, `interrupt` stops the present run and keeps what it has done, `rollback` deletes the present run.
        strict_resume (bool | Unset): Whether an answer to an interrupt that is not waiting is refused. Servers that do
            not know it ignore it.
            Default: false.
    """

    assistant_id: str
    input_: Any | Unset = UNSET
    command: Command | Unset = UNSET
    stream_mode: list[StreamMode] | StreamMode | Unset = UNSET
    stream_subgraphs: bool | Unset = UNSET
    stream_resumable: bool | Unset = UNSET
    metadata: JsonObject | Unset = UNSET
    config: Config | Unset = UNSET
    context: JsonObject | Unset = UNSET
    checkpoint_during: bool | Unset = UNSET
    durability: Durability | Unset = UNSET
    interrupt_before: All | list[str] | Unset = UNSET
    interrupt_after: All | list[str] | Unset = UNSET
    webhook: str | Unset = UNSET
    if_not_exists: IfNotExists | Unset = UNSET
    after_seconds: float | Unset = UNSET
    langsmith_tracer: LangSmithTracing | Unset = UNSET
    checkpoint: Checkpoint | Unset = UNSET
    checkpoint_id: str | Unset = UNSET
    multitask_strategy: MultitaskStrategy | Unset = UNSET
    strict_resume: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assistant_id = self.assistant_id

        input_ = self.input_

        command: dict[str, Any] | Unset = UNSET
        if not isinstance(self.command, Unset):
            command = self.command.to_dict()

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

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.config, Unset):
            config = self.config.to_dict()

        context: dict[str, Any] | Unset = UNSET
        if not isinstance(self.context, Unset):
            context = self.context.to_dict()

        checkpoint_during = self.checkpoint_during

        durability: str | Unset = UNSET
        if not isinstance(self.durability, Unset):
            durability = self.durability

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

        webhook = self.webhook

        if_not_exists: str | Unset = UNSET
        if not isinstance(self.if_not_exists, Unset):
            if_not_exists = self.if_not_exists

        after_seconds = self.after_seconds

        langsmith_tracer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.langsmith_tracer, Unset):
            langsmith_tracer = self.langsmith_tracer.to_dict()

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
        field_dict.update(
            {
                "assistant_id": assistant_id,
            }
        )
        if input_ is not UNSET:
            field_dict["input"] = input_
        if command is not UNSET:
            field_dict["command"] = command
        if stream_mode is not UNSET:
            field_dict["stream_mode"] = stream_mode
        if stream_subgraphs is not UNSET:
            field_dict["stream_subgraphs"] = stream_subgraphs
        if stream_resumable is not UNSET:
            field_dict["stream_resumable"] = stream_resumable
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if config is not UNSET:
            field_dict["config"] = config
        if context is not UNSET:
            field_dict["context"] = context
        if checkpoint_during is not UNSET:
            field_dict["checkpoint_during"] = checkpoint_during
        if durability is not UNSET:
            field_dict["durability"] = durability
        if interrupt_before is not UNSET:
            field_dict["interrupt_before"] = interrupt_before
        if interrupt_after is not UNSET:
            field_dict["interrupt_after"] = interrupt_after
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if if_not_exists is not UNSET:
            field_dict["if_not_exists"] = if_not_exists
        if after_seconds is not UNSET:
            field_dict["after_seconds"] = after_seconds
        if langsmith_tracer is not UNSET:
            field_dict["langsmith_tracer"] = langsmith_tracer
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
        from ..models.command import Command  # noqa: PLC0415
        from ..models.config import Config  # noqa: PLC0415
        from ..models.json_object import JsonObject  # noqa: PLC0415
        from ..models.lang_smith_tracing import LangSmithTracing  # noqa: PLC0415

        d = dict(src_dict)
        assistant_id = d.pop("assistant_id")

        input_ = d.pop("input", UNSET)

        _command = d.pop("command", UNSET)
        command: Command | Unset
        if isinstance(_command, Unset):
            command = UNSET
        else:
            command = Command.from_dict(_command)

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

        checkpoint_during = d.pop("checkpoint_during", UNSET)

        _durability = d.pop("durability", UNSET)
        durability: Durability | Unset
        if isinstance(_durability, Unset):
            durability = UNSET
        else:
            durability = check_durability(_durability)

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

        webhook = d.pop("webhook", UNSET)

        _if_not_exists = d.pop("if_not_exists", UNSET)
        if_not_exists: IfNotExists | Unset
        if isinstance(_if_not_exists, Unset):
            if_not_exists = UNSET
        else:
            if_not_exists = check_if_not_exists(_if_not_exists)

        after_seconds = d.pop("after_seconds", UNSET)

        _langsmith_tracer = d.pop("langsmith_tracer", UNSET)
        langsmith_tracer: LangSmithTracing | Unset
        if isinstance(_langsmith_tracer, Unset):
            langsmith_tracer = UNSET
        else:
            langsmith_tracer = LangSmithTracing.from_dict(_langsmith_tracer)

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

        run_create_stateful = cls(
            assistant_id=assistant_id,
            input_=input_,
            command=command,
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint_during=checkpoint_during,
            durability=durability,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            webhook=webhook,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracer=langsmith_tracer,
            checkpoint=checkpoint,
            checkpoint_id=checkpoint_id,
            multitask_strategy=multitask_strategy,
            strict_resume=strict_resume,
        )

        run_create_stateful.additional_properties = d
        return run_create_stateful

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
