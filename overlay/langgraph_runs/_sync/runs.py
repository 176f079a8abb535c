# Emitted by `make generate` from overlay/langgraph_runs/_async/runs.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Runs: start, follow, inspect, cancel and delete them."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any, cast, overload

import orjson

from .._requests import build, build_batch, operations
from ..schema import (
    All,
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
    RunSelectField,
    RunStatus,
    StreamMode,
)
from .http import SyncHttpClient
from .stream import SyncRunStream


class SyncRunsClient:
    """Starts runs, and follows, inspects, cancels and deletes them; `client.runs`.

    Every method that sends a request raises APIStatusError, or the class below it for the status, where the server
    answers with an error; see `langgraph_runs.errors`.
    """

    def __init__(self, http: SyncHttpClient) -> None:
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
        durability: Durability | None = None,
    ) -> SyncRunStream: ...

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
        durability: Durability | None = None,
    ) -> SyncRunStream: ...

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
        durability: Durability | None = None,
    ) -> SyncRunStream:
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
            durability: When checkpoints are written. Default: `async`.

        Returns:
            The events, to iterate over with `for`; also a context manager that closes the connection.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.
            StreamInterruptedError: The stream ended inside an event.

        Endpoint:
            `POST /threads/{thread_id}/runs/stream`; without a thread, `POST /runs/stream`.

        Example:
            ```python
            for part in client.runs.stream(None, "agent", input={"steps": ["custom"]}, stream_mode="custom"):
                print(part.event, part.data)
            ```
        """
        operation = operations.stream_stateless_run if thread_id is None else operations.stream_run
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
            on_completion=on_completion,
            webhook=webhook,
            multitask_strategy=multitask_strategy,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
        )
        return SyncRunStream(self.http, request, headers=headers, params=params)

    @overload
    def create(
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
        durability: Durability | None = None,
    ) -> Run: ...

    @overload
    def create(
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
        durability: Durability | None = None,
    ) -> Run: ...

    def create(
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
        durability: Durability | None = None,
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
            durability: When checkpoints are written. Default: `async`.

        Returns:
            The run, newly created.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.

        Endpoint:
            `POST /threads/{thread_id}/runs`; without a thread, `POST /runs`.

        Example:
            ```python
            run = client.runs.create(thread_id, "agent", input={"steps": ["tokens"]}, if_not_exists="create")
            print(run["run_id"], run["status"])
            ```
        """
        operation = operations.create_stateless_run if thread_id is None else operations.create_run
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
            multitask_strategy=multitask_strategy,
            on_completion=on_completion,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
        )
        return cast("Run", self.http.send(request, headers=headers, params=params))

    def create_batch(
        self,
        payloads: builtins.list[RunCreate],
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> builtins.list[Run]:
        """Start several stateless runs in the background.

        The batch is not atomic: when an item is refused, the runs of the items before it exist already.

        Args:
            payloads: The runs, each with the properties of a stateless run; one that is None is not sent.
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
            runs = client.runs.create_batch([{"assistant_id": "agent", "input": {}} for _ in range(3)])
            print([run["run_id"] for run in runs])
            ```
        """
        request = build_batch(operations.create_run_batch, payloads)
        return cast("builtins.list[Run]", self.http.send(request, headers=headers, params=params))

    @overload
    def wait(
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
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        durability: Durability | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]: ...

    @overload
    def wait(
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
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        durability: Durability | None = None,
    ) -> builtins.list[dict[str, Any]] | dict[str, Any]: ...

    def wait(
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
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        durability: Durability | None = None,
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
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            durability: When checkpoints are written. Default: `async`.

        Returns:
            The values of the thread after the run. A run that waits on an interrupt adds `__interrupt__`.

        Raises:
            ValueError: `thread_id` is empty or would change the path.
            APIStatusError: The server refused the request, for instance NotFoundError where there is no such thread.

        Endpoint:
            `POST /threads/{thread_id}/runs/wait`; without a thread, `POST /runs/wait`.

        Example:
            ```python
            values = client.runs.wait(None, "agent", input={"steps": ["tokens"], "text": "hello"})
            print(values["messages"][-1]["content"])
            ```
        """
        operation = operations.wait_stateless_run if thread_id is None else operations.wait_run
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
            on_completion=on_completion,
            multitask_strategy=multitask_strategy,
            if_not_exists=if_not_exists,
            after_seconds=after_seconds,
            langsmith_tracing=langsmith_tracing,
            durability=durability,
        )
        return cast(
            "builtins.list[dict[str, Any]] | dict[str, Any]",
            self.http.send(request, headers=headers, params=params),
        )

    def list(
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
            select: Return only these properties of each run; repeat the parameter for each property. Default: all of
                them.
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
            for run in client.runs.list(thread_id, limit=5):
                print(run["run_id"], run["status"])
            ```
        """
        request = build(
            operations.list_runs, thread_id=thread_id, limit=limit, offset=offset, status=status, select=select
        )
        return cast("builtins.list[Run]", self.http.send(request, headers=headers, params=params))

    def get(
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
            run = client.runs.get(thread_id, run_id)
            print(run["status"])
            ```
        """
        request = build(operations.get_run, thread_id=thread_id, run_id=run_id)
        return cast("Run", self.http.send(request, headers=headers, params=params))

    def cancel(
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
            client.runs.cancel(thread_id, run_id, wait=True)
            ```
        """
        request = build(operations.cancel_run, thread_id=thread_id, run_id=run_id, wait=wait, action=action)
        self.http.send(request, headers=headers, params=params)

    def join(
        self,
        thread_id: str,
        run_id: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> dict[str, Any]:
        """Wait until a run is over, and return its result.

        Args:
            thread_id: The id of the thread.
            run_id: The id of the run.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The values of the thread after the run. A run that waits on an interrupt adds `__interrupt__`.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run.

        Endpoint:
            `GET /threads/{thread_id}/runs/{run_id}/join`.

        Example:
            ```python
            values = client.runs.join(thread_id, run_id)
            print(values)
            ```
        """
        request = build(operations.join_run, thread_id=thread_id, run_id=run_id)
        return cast("dict[str, Any]", self.http.send(request, headers=headers, params=params))

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
    ) -> SyncRunStream:
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

        Returns:
            The events, to iterate over with `for`; also a context manager that closes the connection.

        Raises:
            ValueError: An id is empty or would change the path.
            NotFoundError: There is no such thread or run.
            StreamInterruptedError: The stream ended inside an event.

        Endpoint:
            `GET /threads/{thread_id}/runs/{run_id}/stream`.

        Example:
            ```python
            for part in client.runs.join_stream(thread_id, run_id, stream_mode=["values", "custom"]):
                print(part.event, part.data)
            ```
        """
        request = build(
            operations.join_run_stream,
            thread_id=thread_id,
            run_id=run_id,
            stream_mode=_one_value(stream_mode),
            cancel_on_disconnect=cancel_on_disconnect,
            last_event_id=last_event_id,
        )
        return SyncRunStream(self.http, request, headers=headers, params=params)

    def delete(
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
            client.runs.delete(thread_id, run_id)
            ```
        """
        request = build(operations.delete_run, thread_id=thread_id, run_id=run_id)
        self.http.send(request, headers=headers, params=params)


def _one_value(stream_mode: StreamMode | Sequence[StreamMode] | None) -> str | None:
    """All modes as one query value: of a repeated parameter the server reads only the last."""
    if stream_mode is None or isinstance(stream_mode, str):
        return stream_mode
    return orjson.dumps([*stream_mode]).decode()
