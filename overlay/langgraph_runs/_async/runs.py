"""Runs: start, follow, inspect, cancel and delete them."""

from __future__ import annotations

import builtins
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, cast, overload

import httpx
import orjson
from langgraph_runs_api.typed import RunFailure

from .. import _compat
from .._arguments import check, check_callable, plain
from .._failures import ids_of, media_type, said_by
from .._parts import part_v1, part_v2
from .._requests import Request, build, build_batch, operations, run_of
from .._resume import EVERYTHING, UNKEPT_MODE
from .._retries import backoff
from ..errors import (
    APIConnectionError,
    APIError,
    APIResponseTooLargeError,
    APIResponseValidationError,
    APITimeoutError,
    NotFoundError,
    RunError,
)
from ..schema import (
    All,
    BulkCancelRunsStatus,
    CancelAction,
    Checkpoint,
    Command,
    Config,
    Context,
    DisconnectMode,
    Durability,
    IfNotExists,
    Input,
    LangSmithTracing,
    MultitaskStrategy,
    OnCompletionBehavior,
    QueryParamTypes,
    Run,
    RunCreate,
    RunCreateMetadata,
    RunSelectField,
    RunStatus,
    StreamMode,
    StreamPart,
    StreamPartV2,
    StreamVersion,
)
from .http import HttpClient
from .stream import RunStream

_REJOINS = 5
"""How often a result is asked for again after its answer was cut or empty."""


class RunsClient:
    """Starts runs, and follows, inspects, cancels and deletes them; `client.runs`.

    Every method that sends a request raises APIStatusError, or the class below it for the status, where the server
    answers with an error; see `langgraph_runs.errors`. Before that, an argument that the document does not allow raises
    TypeError or ValueError.
    """

    def __init__(self, http: HttpClient) -> None:
        self.http = http

    @overload
    def stream(
        self,
        thread_id: str,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        feedback_keys: Sequence[str] | None = None,
        on_disconnect: DisconnectMode | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
        version: Literal["v1"] = "v1",
        raise_error: bool = False,
    ) -> RunStream[StreamPart]: ...

    @overload
    def stream(
        self,
        thread_id: str,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        feedback_keys: Sequence[str] | None = None,
        on_disconnect: DisconnectMode | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
        version: Literal["v2"],
        raise_error: bool = False,
    ) -> RunStream[StreamPartV2]: ...

    @overload
    def stream(
        self,
        thread_id: None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        feedback_keys: Sequence[str] | None = None,
        on_disconnect: DisconnectMode | None = None,
        on_completion: OnCompletionBehavior | None = None,
        if_not_exists: IfNotExists | None = None,
        webhook: str | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        version: Literal["v1"] = "v1",
        raise_error: bool = False,
    ) -> RunStream[StreamPart]: ...

    @overload
    def stream(
        self,
        thread_id: None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        feedback_keys: Sequence[str] | None = None,
        on_disconnect: DisconnectMode | None = None,
        on_completion: OnCompletionBehavior | None = None,
        if_not_exists: IfNotExists | None = None,
        webhook: str | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        version: Literal["v2"],
        raise_error: bool = False,
    ) -> RunStream[StreamPartV2]: ...

    def stream(
        self,
        thread_id: str | None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        feedback_keys: Sequence[str] | None = None,
        on_disconnect: DisconnectMode | None = None,
        on_completion: OnCompletionBehavior | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
        version: StreamVersion = "v1",
        raise_error: bool = False,
    ) -> RunStream[StreamPart] | RunStream[StreamPartV2]:
        """Start a run and stream its events.

        Nothing is sent before the first event is asked for.

        Args:
            thread_id: The id of the thread; None for a stateless run, which gets a temporary thread.
            assistant_id: The id of the assistant, or the name of a graph for its default assistant.
            input: The input of the graph, any JSON value. Default: nothing.
            command: How to go on after an interrupt, instead of an input. Default: not used. `resume` needs a thread.
            stream_mode: What the events tell about the run, one stream mode or several. Default: `values`.
            stream_subgraphs: Whether events of subgraphs are sent too. Default: false.
            stream_resumable: Whether the server keeps the events, with ids, so that a lost stream can be resumed.
                Default: false.
            metadata: Your own data to keep with the run. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            checkpoint: The checkpoint to start from. Default: the latest of the thread.
            checkpoint_id: The id of the checkpoint to start from. Default: the latest of the thread.
            checkpoint_during: Whether checkpoints are written while the run goes on. Default: true. Deprecated: use
                `durability`, which wins over it.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            feedback_keys: Keys of feedback to ask for; each comes with a URL to post it to, in an event at the end of
                the stream. Default: none.
            on_disconnect: What a lost connection does to the run. Default: `continue`.
            on_completion: What happens to the temporary thread afterwards. Default: `delete`.
            webhook: A URL that the server calls with the result when the run is over. Default: none.
            multitask_strategy: What happens when the thread is busy. Default: `enqueue`.
            if_not_exists: What happens when there is no such thread. Default: `reject`. A stateless run makes its own
                thread, whatever this says.
            after_seconds: How many seconds the run waits before it starts. Default: 0.
            langsmith_tracing: Where LangSmith records the run. Default: as the server is set up.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            on_run_created: Called with the ids of the run, as soon as the server has named it.
            durability: When checkpoints are written. Default: `async`.
            strict_resume: Whether an answer to an interrupt that is not waiting is refused. Servers that do not know
                it ignore it. Default: false.
            version: What the parts look like: `v1` tuples of event, data and id, `v2` dictionaries that say their
                `type`. Default: `v1`.
            raise_error: Whether an `error` event raises RunError; if not, it is a part like others. Default: false.

        Returns:
            The events, to iterate over with `async for`; also a context manager that closes the connection.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.
            StreamInterruptedError: The stream was cut, and cannot go on without a gap.
            RunError: The run failed, and `raise_error` is set.

        Endpoint:
            `POST /threads/{thread_id}/runs/stream`; without a thread, `POST /runs/stream`.

        Example:
            ```python
            async for part in client.runs.stream(None, "agent", input={"steps": ["custom"]}, stream_mode="custom"):
                print(part.event, part.data)
            ```
        """
        operation = operations.stream_stateless_run if thread_id is None else operations.stream_run
        _warn_without_effect(thread_id, multitask_strategy, on_completion)
        request = build(
            operation,
            thread_id=thread_id,
            assistant_id=assistant_id,
            input=input,
            command=command,
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint=checkpoint,
            checkpoint_id=checkpoint_id,
            checkpoint_during=checkpoint_during,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            feedback_keys=feedback_keys,
            on_disconnect=on_disconnect,
            on_completion=on_completion if thread_id is None else None,
            webhook=webhook,
            multitask_strategy=None if thread_id is None else multitask_strategy,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
            strict_resume=strict_resume,
        )
        # The whole stream; a connection that goes on is to mean what this one did.
        resumption = {"last_event_id": EVERYTHING, "cancel_on_disconnect": plain(on_disconnect) == "cancel" or None}
        return self._stream(
            request,
            version,
            raise_error=raise_error,
            resumption=resumption,
            stream_mode=stream_mode,
            headers=headers,
            params=params,
            on_run_created=on_run_created,
        )

    @overload
    async def create(
        self,
        thread_id: None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        on_completion: OnCompletionBehavior | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
    ) -> Run: ...

    @overload
    async def create(
        self,
        thread_id: str,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
    ) -> Run: ...

    async def create(
        self,
        thread_id: str | None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] = "values",
        stream_subgraphs: bool = False,
        stream_resumable: bool = False,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        on_completion: OnCompletionBehavior | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
    ) -> Run:
        """Start a run in the background.

        The answer comes at once; follow the run with `join`, `join_stream` or `get`.

        Args:
            thread_id: The id of the thread; None for a stateless run, which gets a temporary thread.
            assistant_id: The id of the assistant, or the name of a graph for its default assistant.
            input: The input of the graph, any JSON value. Default: nothing.
            command: How to go on after an interrupt, instead of an input. Default: not used. `resume` needs a thread.
            stream_mode: What the events tell about the run, one stream mode or several. Default: `values`.
            stream_subgraphs: Whether events of subgraphs are sent too. Default: false.
            stream_resumable: Whether the server keeps the events, with ids, so that a lost stream can be resumed.
                Default: false.
            metadata: Your own data to keep with the run. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            checkpoint: The checkpoint to start from. Default: the latest of the thread.
            checkpoint_id: The id of the checkpoint to start from. Default: the latest of the thread.
            checkpoint_during: Whether checkpoints are written while the run goes on. Default: true. Deprecated: use
                `durability`, which wins over it.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            webhook: A URL that the server calls with the result when the run is over. Default: none.
            multitask_strategy: What happens when the thread is busy. Default: `enqueue`.
            on_completion: What happens to the temporary thread afterwards. Default: `delete`.
            if_not_exists: What happens when there is no such thread. Default: `reject`. A stateless run makes its own
                thread, whatever this says.
            after_seconds: How many seconds the run waits before it starts. Default: 0.
            langsmith_tracing: Where LangSmith records the run. Default: as the server is set up.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            on_run_created: Called with the ids of the run, as soon as the server has named it.
            durability: When checkpoints are written. Default: `async`.
            strict_resume: Whether an answer to an interrupt that is not waiting is refused. Servers that do not know
                it ignore it. Default: false.

        Returns:
            The run, newly created.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.

        Endpoint:
            `POST /threads/{thread_id}/runs`; without a thread, `POST /runs`.

        Example:
            ```python
            run = await client.runs.create(thread_id, "agent", input={"steps": ["tokens"]}, if_not_exists="create")
            print(run["run_id"], run["status"])
            ```
        """
        operation = operations.create_stateless_run if thread_id is None else operations.create_run
        _warn_without_effect(thread_id, multitask_strategy, on_completion)
        request = build(
            operation,
            thread_id=thread_id,
            assistant_id=assistant_id,
            input=input,
            command=command,
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint=checkpoint,
            checkpoint_id=checkpoint_id,
            checkpoint_during=checkpoint_during,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            webhook=webhook,
            multitask_strategy=None if thread_id is None else multitask_strategy,
            on_completion=on_completion if thread_id is None else None,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
            strict_resume=strict_resume,
        )
        on_response = self._created(on_run_created)
        return cast(Run, await self.http.send(request, headers=headers, params=params, on_response=on_response))

    async def create_batch(
        self,
        payloads: builtins.list[RunCreate],
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> builtins.list[Run]:
        """Start several stateless runs in the background.

        The batch is not atomic: when an item is refused, the runs of the items before it exist already.

        Args:
            payloads: The runs, each a dictionary of the arguments of a stateless `create`. What is None is not sent.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The runs, in the order of `payloads`.

        Raises:
            APIStatusError: The server refused an item.

        Endpoint:
            `POST /runs/batch`.

        Example:
            ```python
            runs = await client.runs.create_batch([{"assistant_id": "agent", "input": {}} for _ in range(3)])
            print([run["run_id"] for run in runs])
            ```
        """
        request = build_batch(operations.create_run_batch, payloads)
        try:
            return cast("builtins.list[Run]", await self.http.send(request, headers=headers, params=params))
        except APIError as error:
            error.explain("the runs of some items may have been created")
            raise

    @overload
    async def wait(
        self,
        thread_id: str,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        on_disconnect: DisconnectMode | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        raise_error: bool = True,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]: ...

    @overload
    async def wait(
        self,
        thread_id: None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        on_disconnect: DisconnectMode | None = None,
        on_completion: OnCompletionBehavior | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        raise_error: bool = True,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]: ...

    async def wait(
        self,
        thread_id: str | None,
        assistant_id: str,
        *,
        input: Input | None = None,
        command: Command | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint: Checkpoint | None = None,
        checkpoint_id: str | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        on_disconnect: DisconnectMode | None = None,
        on_completion: OnCompletionBehavior | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        if_not_exists: IfNotExists | None = None,
        after_seconds: float | None = None,
        langsmith_tracing: LangSmithTracing | None = None,
        raise_error: bool = True,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
        durability: Durability | None = None,
        strict_resume: bool | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]:
        """Start a run, wait until it is over, and return its result.

        Args:
            thread_id: The id of the thread; None for a stateless run, which gets a temporary thread.
            assistant_id: The id of the assistant, or the name of a graph for its default assistant.
            input: The input of the graph, any JSON value. Default: nothing.
            command: How to go on after an interrupt, instead of an input. Default: not used. `resume` needs a thread.
            metadata: Your own data to keep with the run. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            checkpoint: The checkpoint to start from. Default: the latest of the thread.
            checkpoint_id: The id of the checkpoint to start from. Default: the latest of the thread.
            checkpoint_during: Whether checkpoints are written while the run goes on. Default: true. Deprecated: use
                `durability`, which wins over it.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            webhook: A URL that the server calls with the result when the run is over. Default: none.
            on_disconnect: What a lost connection does to the run. Default: `continue`.
            on_completion: What happens to the temporary thread afterwards. Default: `delete`.
            multitask_strategy: What happens when the thread is busy. Default: `enqueue`.
            if_not_exists: What happens when there is no such thread. Default: `reject`. A stateless run makes its own
                thread, whatever this says.
            after_seconds: How many seconds the run waits before it starts. Default: 0.
            langsmith_tracing: Where LangSmith records the run. Default: as the server is set up.
            raise_error: Whether a run that failed raises RunError; if not, its `__error__` is returned. Default:
                true.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            on_run_created: Called with the ids of the run, as soon as the server has named it.
            durability: When checkpoints are written. Default: `async`.
            strict_resume: Whether an answer to an interrupt that is not waiting is refused. Servers that do not know
                it ignore it. Default: false.

        Returns:
            The values of the thread after the run, with `__interrupt__` where it waits for an answer. Of a run that
            failed, `__error__` alone, unless `raise_error` is set.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.
            RunError: The run failed.

        Endpoint:
            `POST /threads/{thread_id}/runs/wait`; without a thread, `POST /runs/wait`.

        Example:
            ```python
            values = await client.runs.wait(None, "agent", input={"steps": ["tokens"], "text": "hello"})
            print(values["messages"][-1]["content"])
            ```
        """
        operation = operations.wait_stateless_run if thread_id is None else operations.wait_run
        _warn_without_effect(thread_id, multitask_strategy, on_completion)
        request = build(
            operation,
            thread_id=thread_id,
            assistant_id=assistant_id,
            input=input,
            command=command,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint=checkpoint,
            checkpoint_id=checkpoint_id,
            checkpoint_during=checkpoint_during,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            webhook=webhook,
            on_disconnect=on_disconnect,
            on_completion=on_completion if thread_id is None else None,
            multitask_strategy=None if thread_id is None else multitask_strategy,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
            strict_resume=strict_resume,
        )
        return await self._result(
            request, raise_error=raise_error, headers=headers, params=params, on_run_created=on_run_created
        )

    async def list(
        self,
        thread_id: str,
        *,
        limit: int = 10,
        offset: int = 0,
        status: RunStatus | None = None,
        select: builtins.list[RunSelectField] | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> builtins.list[Run]:
        """List the runs of a thread, newest first.

        A page that is shorter than `limit` is the last one.

        Args:
            thread_id: The id of the thread.
            limit: How many runs to return at most. Default: 10.
            offset: How many runs to skip, from the newest on. Default: 0.
            status: Return only runs with this status. Default: every run.
            select: Return only these properties of each run. Default: all of them.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            One page of runs.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            NotFoundError: There is no such thread.

        Endpoint:
            `GET /threads/{thread_id}/runs`.

        Example:
            ```python
            for run in await client.runs.list(thread_id, limit=5):
                print(run["run_id"], run["status"])
            ```
        """
        request = build(
            operations.list_runs, thread_id=thread_id, limit=limit, offset=offset, status=status, select=select
        )
        return cast("builtins.list[Run]", await self.http.send(request, headers=headers, params=params))

    async def get(
        self,
        thread_id: str,
        run_id: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> Run:
        """Get a run as it is now.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The run.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run.

        Endpoint:
            `GET /threads/{thread_id}/runs/{run_id}`.

        Example:
            ```python
            run = await client.runs.get(thread_id, run_id)
            print(run["status"])
            ```
        """
        request = build(operations.get_run, thread_id=thread_id, run_id=run_id)
        return cast("Run", await self.http.send(request, headers=headers, params=params))

    async def cancel(
        self,
        thread_id: str,
        run_id: str,
        *,
        wait: bool = False,
        action: CancelAction = "interrupt",
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> None:
        """Cancel a run that is pending or running.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            wait: Whether to answer only when the run has stopped. Default: false.
            action: What cancelling does: `interrupt` stops the run and keeps what it has done so far, `rollback`
                deletes the run and its checkpoints too. Default: `interrupt`.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such run, or it is over already.

        Endpoint:
            `POST /threads/{thread_id}/runs/{run_id}/cancel`.

        Example:
            ```python
            await client.runs.cancel(thread_id, run_id, wait=True)
            ```
        """
        request = build(operations.cancel_run, thread_id=thread_id, run_id=run_id, wait=wait, action=action)
        if wait:
            await self._answer(request, _NamedRun(None), empty=True, headers=headers, params=params)
        else:
            await self.http.send(request, headers=headers, params=params)

    async def cancel_many(
        self,
        *,
        thread_id: str | None = None,
        run_ids: Sequence[str] | None = None,
        status: BulkCancelRunsStatus | None = None,
        action: CancelAction = "interrupt",
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> None:
        """Cancel several runs: either the named runs of one thread, or every run on the server that has a status.

        Args:
            thread_id: The id of the thread that the runs belong to.
            run_ids: The ids of the runs.
            status: The status of the runs to cancel. Not together with ids.
            action: What cancelling does: `interrupt` stops the run and keeps what it has done so far, `rollback`
                deletes the run and its checkpoints too. Default: `interrupt`.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Raises:
            ValueError: `run_ids` and `thread_id` do not come together, or with `status`, or nothing is given.
            NotFoundError: No such run is pending or running.

        Endpoint:
            `POST /runs/cancel`.

        Example:
            ```python
            await client.runs.cancel_many(thread_id=thread_id, run_ids=[run_id])
            ```
        """
        if status is not None and (thread_id is not None or run_ids is not None):
            raise ValueError("status cancels runs of every thread: give either status, or thread_id and run_ids")
        if status is None and (thread_id is None or run_ids is None):
            raise ValueError("give either status, or both thread_id and run_ids")
        request = build(operations.cancel_runs, thread_id=thread_id, run_ids=run_ids, status=status, action=action)
        await self.http.send(request, headers=headers, params=params)

    async def join(
        self,
        thread_id: str,
        run_id: str,
        *,
        cancel_on_disconnect: bool | None = None,
        raise_error: bool = False,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> dict[str, Any]:
        """Wait until a run is over, and return its result.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            cancel_on_disconnect: Whether the server cancels the run when this connection is lost. Default: false.
            raise_error: Whether a run that failed raises RunError; if not, its `__error__` is returned. Default: false.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The values of the thread after the run, with `__interrupt__` where it waits for an answer. Of a run that
            failed, `__error__` alone, unless `raise_error` is set.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run; langgraph-api 0.16 says so in `__error__` instead.
            RunError: The run failed, and `raise_error` is set.

        Endpoint:
            `GET /threads/{thread_id}/runs/{run_id}/join`.

        Example:
            ```python
            values = await client.runs.join(thread_id, run_id)
            print(values)
            ```
        """
        request = build(
            operations.join_run, thread_id=thread_id, run_id=run_id, cancel_on_disconnect=cancel_on_disconnect
        )
        result = await self._result(request, raise_error=raise_error, headers=headers, params=params)
        return cast("dict[str, Any]", result)

    @overload
    def join_stream(
        self,
        thread_id: str,
        run_id: str,
        *,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        cancel_on_disconnect: bool = False,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        last_event_id: str | None = None,
        version: Literal["v1"] = "v1",
        raise_error: bool = False,
    ) -> RunStream[StreamPart]: ...

    @overload
    def join_stream(
        self,
        thread_id: str,
        run_id: str,
        *,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        cancel_on_disconnect: bool = False,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        last_event_id: str | None = None,
        version: Literal["v2"],
        raise_error: bool = False,
    ) -> RunStream[StreamPartV2]: ...

    def join_stream(
        self,
        thread_id: str,
        run_id: str,
        *,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        cancel_on_disconnect: bool = False,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        last_event_id: str | None = None,
        version: StreamVersion = "v1",
        raise_error: bool = False,
    ) -> RunStream[StreamPart] | RunStream[StreamPartV2]:
        """Stream the events of a run that exists already.

        Earlier events come only from a run that was created with `stream_resumable`, and only with `last_event_id`.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            stream_mode: Send only the events of these stream modes. Default: those that the run was created with.
            cancel_on_disconnect: Whether the server cancels the run when this connection is lost. Default: false.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            last_event_id: Send the events that follow the one with this id, from a run that was created with
                `stream_resumable`; `-1` sends all of them. Default: only new events.
            version: What the parts look like: `v1` tuples of event, data and id, `v2` dictionaries that say their
                `type`. Default: `v1`.
            raise_error: Whether an `error` event raises RunError; if not, it is a part like others. Default: false.

        Returns:
            The events, to iterate over with `async for`; also a context manager that closes the connection.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run; langgraph-api 0.16 says so in an `error` event instead.
            StreamInterruptedError: The stream was cut, and cannot go on without a gap.
            RunError: The run failed, and `raise_error` is set.

        Endpoint:
            `GET /threads/{thread_id}/runs/{run_id}/stream`.

        Example:
            ```python
            async for part in client.runs.join_stream(thread_id, run_id, stream_mode=["values", "custom"]):
                print(part.event, part.data)
            ```
        """
        resumption = {
            "stream_mode": _one_value(stream_mode),
            "cancel_on_disconnect": cancel_on_disconnect,
            # The empty id is none, as the standard of server-sent events has it.
            "last_event_id": last_event_id or None,
        }
        request = build(operations.join_run_stream, thread_id=thread_id, run_id=run_id, **resumption)
        return self._stream(
            request,
            version,
            raise_error=raise_error,
            resumption=resumption,
            stream_mode=stream_mode,
            headers=headers,
            params=params,
        )

    async def delete(
        self,
        thread_id: str,
        run_id: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> None:
        """Delete the record of a run.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run.

        Endpoint:
            `DELETE /threads/{thread_id}/runs/{run_id}`.

        Example:
            ```python
            await client.runs.delete(thread_id, run_id)
            ```
        """
        request = build(operations.delete_run, thread_id=thread_id, run_id=run_id)
        await self.http.send(request, headers=headers, params=params)

    def _stream(
        self,
        request: Request,
        version: StreamVersion,
        *,
        raise_error: bool,
        resumption: Mapping[str, Any],
        stream_mode: StreamMode | Sequence[StreamMode] | None,
        headers: Mapping[str, str] | None,
        params: QueryParamTypes | None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
    ) -> RunStream[StreamPart] | RunStream[StreamPartV2]:
        given = plain(stream_mode)
        modes = [given] if isinstance(given, str) else given or ()
        if version not in ("v1", "v2"):
            raise ValueError(f"version must be 'v1' or 'v2', not {version!r}")
        on_response = self._created(on_run_created)
        if version == "v1":
            return RunStream(
                self.http,
                request,
                part_v1,
                raise_error=raise_error,
                resumption=resumption,
                kept=UNKEPT_MODE not in modes,
                headers=headers,
                params=params,
                on_response=on_response,
            )
        stream: RunStream[StreamPartV2] = RunStream(
            self.http,
            request,
            part_v2,
            raise_error=raise_error,
            resumption=resumption,
            kept=UNKEPT_MODE not in modes,
            headers=headers,
            params=params,
            on_response=on_response,
        )
        return stream

    async def _result(
        self,
        request: Request,
        *,
        raise_error: bool,
        headers: Mapping[str, str] | None,
        params: QueryParamTypes | None,
        on_run_created: Callable[[RunCreateMetadata], None] | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]:
        run, asked = _NamedRun(on_run_created), ids_of(request.ids)
        result = await self._answer(request, run, headers=headers, params=params)
        failure = cast(RunFailure, result).get("__error__") if isinstance(result, dict) else None
        if raise_error and isinstance(failure, dict):
            sent = self.http.prepare(request, headers=headers, params=params)
            error, message = said_by(failure, sent)
            raise RunError(
                run_id=run.run_id or asked["run_id"],
                thread_id=run.thread_id or asked["thread_id"],
                error=error,
                message=message,
            )
        return cast("builtins.list[dict[str, Any]] | dict[str, Any]", result)

    async def _answer(
        self,
        request: Request,
        run: _NamedRun,
        *,
        empty: bool = False,
        headers: Mapping[str, str] | None,
        params: QueryParamTypes | None,
    ) -> Any:
        """The answer to a request that waits; where it is cut, or empty and must not be, that of joining the run."""
        on_response = self._created(run)
        lost: APIError | None = None
        for attempt in range(_REJOINS + 1):
            try:
                return await self.http.send(
                    request, headers=headers, params=params, on_response=on_response, empty=empty
                )
            except NotFoundError as error:
                # The run has gone meanwhile: a stateless one with its thread, another by a rollback.
                if lost is None:
                    raise
                if empty:
                    return None
                raise lost from error
            except (APIConnectionError, APIResponseValidationError) as error:
                lost = error
                thread_id, run_id = run.thread_id or error.thread_id, run.run_id or error.run_id
                if attempt == _REJOINS or not _cut(error) or thread_id is None or run_id is None:
                    raise
            await _compat.async_sleep(backoff(attempt))
            request = build(operations.join_run, thread_id=thread_id, run_id=run_id)
        raise AssertionError("the last attempt returns or raises")

    def _created(
        self, on_run_created: Callable[[RunCreateMetadata], None] | None
    ) -> Callable[[httpx.Response], None] | None:
        if on_run_created is None:
            return None
        check_callable("on_run_created", on_run_created)

        def on_response(response: httpx.Response) -> None:
            if (run := run_of(response, self.http.base_url)) is not None:
                on_run_created(run)

        return on_response


def _cut(error: APIConnectionError | APIResponseValidationError) -> bool:
    """Whether an answer had begun and did not come whole; a limit of time is the caller's own."""
    if isinstance(error, APIResponseTooLargeError):
        return False
    if isinstance(error, APIConnectionError):
        return error.answered and not isinstance(error, APITimeoutError)
    # Half an answer is no JSON. Something else that is none, such as a page to log in, would be so again.
    if isinstance(error.__cause__, httpx.DecodingError):
        return False
    return media_type(error.response) == "application/json"


def _warn_without_effect(thread_id: object, multitask_strategy: object, on_completion: object) -> None:
    """Warn of an option that langgraph_sdk sends and no server heeds, so that it is not thought to work."""
    if thread_id is None and multitask_strategy is not None:
        message = "multitask_strategy has no effect on a run without a thread: it is not sent"
    elif thread_id is not None and on_completion is not None:
        message = "on_completion has no effect on a run on a thread: it is not sent"
    else:
        return
    # Level 3 is whoever calls, or awaits, the method.
    warnings.warn(message, UserWarning, stacklevel=3)


class _NamedRun:
    """The run that answers have named; calls back when it is first named."""

    def __init__(self, on_run_created: Callable[[RunCreateMetadata], None] | None) -> None:
        self.run_id: str | None = None
        self.thread_id: str | None = None
        check_callable("on_run_created", on_run_created)
        self._on_run_created = on_run_created

    def __call__(self, run: RunCreateMetadata) -> None:
        first = self.run_id is None
        self.run_id, self.thread_id = run["run_id"], run["thread_id"]
        if first and self._on_run_created is not None:
            self._on_run_created(run)


def _one_value(stream_mode: StreamMode | Sequence[StreamMode] | None) -> str | None:
    """All modes as one query value: of a repeated parameter the server reads only the last."""
    stream_mode = plain(stream_mode)
    if stream_mode is not None:
        # The document has the one value as a text; what modes there are, it says where runs are made.
        check("stream_mode", stream_mode, operations.stream_run.rules["stream_mode"])
    if stream_mode is None or isinstance(stream_mode, str):
        return stream_mode
    return orjson.dumps([*stream_mode]).decode()
