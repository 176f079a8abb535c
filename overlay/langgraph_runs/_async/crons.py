"""Crons: start runs on a schedule."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, cast

from .._requests import NOT_GIVEN, NULL, NotGiven, build, operations
from ..schema import (
    All,
    Config,
    Context,
    Cron,
    CronSelectField,
    CronSortBy,
    Durability,
    Input,
    MultitaskStrategy,
    OnCompletionBehavior,
    QueryParamTypes,
    SortOrder,
    StreamMode,
)
from .http import HttpClient


class CronClient:
    """Creates crons, and finds, changes and deletes them; `client.crons`.

    Every method raises APIStatusError, or the class below it for the status, where the server answers with an error;
    see `langgraph_runs.errors`. Before that, an argument that the document does not allow raises TypeError or
    ValueError.
    """

    def __init__(self, http_client: HttpClient) -> None:
        self.http = http_client

    async def create_for_thread(
        self,
        thread_id: str,
        assistant_id: str,
        *,
        schedule: str,
        input: Input | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        end_time: datetime | None = None,
        enabled: bool | None = None,
        timezone: str | tzinfo | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        stream_subgraphs: bool | None = None,
        stream_resumable: bool | None = None,
        durability: Durability | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> Cron:
        """Start runs on a thread on a schedule.

        Args:
            thread_id: The id of the thread.
            assistant_id: The id of the assistant, or the name of a graph for its default assistant.
            schedule: When to start a run, in cron format.
            input: The input of the graph, any JSON value. Default: nothing.
            metadata: Your own data to keep with the cron and its runs. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            checkpoint_during: Whether checkpoints are written while a run goes on. Default: true. Deprecated: use
                `durability`, which wins over it.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            webhook: A URL that the server calls with the result when a run is over. Default: none.
            multitask_strategy: What happens when the thread is busy. Default: `enqueue`.
            end_time: When the cron stops. Default: never.
            enabled: Whether the schedule is followed. Default: true for a new cron.
            timezone: The time zone that the schedule is in, by its IANA name or as a tzinfo that has one. Default: UTC.
            stream_mode: What the runs' events tell, one stream mode or several. Default: `values`.
            stream_subgraphs: Whether events of subgraphs are sent too. Default: false.
            stream_resumable: Whether the server keeps the runs' events, so that they can be read later. Default:
                false.
            durability: When checkpoints are written. Default: `async`.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The cron, newly created.

        Raises:
            ValueError: `thread_id` is empty or would change the path, or the time zone has no name.
            NotFoundError: There is no such thread or assistant.
            UnprocessableEntityError: The schedule or the time zone is not one.

        Endpoint:
            `POST /threads/{thread_id}/runs/crons`.

        Example:
            ```python
            cron = await client.crons.create_for_thread(thread_id, "agent", schedule="0 8 * * *", timezone="UTC")
            print(cron["cron_id"], cron["next_run_date"])
            ```
        """
        request = build(
            operations.create_thread_cron,
            thread_id=thread_id,
            assistant_id=assistant_id,
            schedule=schedule,
            input=input,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint_during=checkpoint_during,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            webhook=webhook,
            multitask_strategy=multitask_strategy,
            end_time=end_time,
            enabled=enabled,
            timezone=_name_of(timezone),
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            durability=durability,
        )
        return cast(Cron, await self.http.send(request, headers=headers, params=params))

    async def create(
        self,
        assistant_id: str,
        *,
        schedule: str,
        input: Input | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        checkpoint_during: bool | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        webhook: str | None = None,
        on_run_completed: OnCompletionBehavior | None = None,
        multitask_strategy: MultitaskStrategy | None = None,
        end_time: datetime | None = None,
        enabled: bool | None = None,
        timezone: str | tzinfo | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        stream_subgraphs: bool | None = None,
        stream_resumable: bool | None = None,
        durability: Durability | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> Cron:
        """Start stateless runs on a schedule.

        Each run gets a thread of its own.

        Args:
            assistant_id: The id of the assistant, or the name of a graph for its default assistant.
            schedule: When to start a run, in cron format.
            input: The input of the graph, any JSON value. Default: nothing.
            metadata: Your own data to keep with the cron and its runs. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            checkpoint_during: Whether checkpoints are written while a run goes on. Default: true. Deprecated: use
                `durability`, which wins over it.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            webhook: A URL that the server calls with the result when a run is over. Default: none.
            on_run_completed: What happens to the thread of a run afterwards. Default: `delete` for a new cron.
            multitask_strategy: What happens when the thread is busy. Default: `enqueue`.
            end_time: When the cron stops. Default: never.
            enabled: Whether the schedule is followed. Default: true for a new cron.
            timezone: The time zone that the schedule is in, by its IANA name or as a tzinfo that has one. Default: UTC.
            stream_mode: What the runs' events tell, one stream mode or several. Default: `values`.
            stream_subgraphs: Whether events of subgraphs are sent too. Default: false.
            stream_resumable: Whether the server keeps the runs' events, so that they can be read later. Default:
                false.
            durability: When checkpoints are written. Default: `async`.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The cron, newly created.

        Raises:
            ValueError: The time zone has no name.
            NotFoundError: There is no such assistant.
            UnprocessableEntityError: The schedule or the time zone is not one.

        Endpoint:
            `POST /runs/crons`.

        Example:
            ```python
            cron = await client.crons.create("agent", schedule="0 8 * * *", input={"steps": ["tokens"]})
            print(cron["cron_id"], cron["next_run_date"])
            ```
        """
        request = build(
            operations.create_cron,
            assistant_id=assistant_id,
            schedule=schedule,
            input=input,
            metadata=metadata,
            config=config,
            context=context,
            checkpoint_during=checkpoint_during,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            webhook=webhook,
            on_run_completed=on_run_completed,
            multitask_strategy=multitask_strategy,
            end_time=end_time,
            enabled=enabled,
            timezone=_name_of(timezone),
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            durability=durability,
        )
        return cast(Cron, await self.http.send(request, headers=headers, params=params))

    async def delete(
        self,
        cron_id: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> None:
        """Delete a cron; runs that it started are left alone.

        Args:
            cron_id: The id of the cron.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Raises:
            ValueError: `cron_id` is empty or would change the path.
            NotFoundError: There is no such cron.

        Endpoint:
            `DELETE /runs/crons/{cron_id}`.

        Example:
            ```python
            await client.crons.delete(cron_id)
            ```
        """
        request = build(
            operations.delete_cron,
            cron_id=cron_id,
        )
        await self.http.send(request, headers=headers, params=params)

    async def get(
        self,
        cron_id: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> Cron:
        """Get a cron as it is now.

        Args:
            cron_id: The id of the cron.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The cron.

        Raises:
            ValueError: `cron_id` is empty or would change the path.
            NotFoundError: There is no such cron.

        Endpoint:
            `GET /runs/crons/{cron_id}`.

        Example:
            ```python
            cron = await client.crons.get(cron_id)
            print(cron["schedule"], cron["enabled"])
            ```
        """
        request = build(
            operations.get_cron,
            cron_id=cron_id,
        )
        return cast(Cron, await self.http.send(request, headers=headers, params=params))

    async def update(
        self,
        cron_id: str,
        *,
        schedule: str | None = None,
        end_time: datetime | NotGiven | None = NOT_GIVEN,
        input: Input | None = None,
        metadata: Mapping[str, Any] | None = None,
        config: Config | None = None,
        context: Context | None = None,
        webhook: str | None = None,
        interrupt_before: All | Sequence[str] | None = None,
        interrupt_after: All | Sequence[str] | None = None,
        on_run_completed: OnCompletionBehavior | None = None,
        enabled: bool | None = None,
        timezone: str | tzinfo | None = None,
        stream_mode: StreamMode | Sequence[StreamMode] | None = None,
        stream_subgraphs: bool | None = None,
        stream_resumable: bool | None = None,
        durability: Durability | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> Cron:
        """Change a cron; what is not given stays as it is.

        Args:
            cron_id: The id of the cron.
            schedule: When to start a run, in cron format.
            end_time: When the cron stops; null for never.
            input: The input of the graph, any JSON value. Default: nothing.
            metadata: Your own data to keep with the cron and its runs. Default: none.
            config: How the graph is run. Default: as the assistant says.
            context: Static values for the graph's context. Default: the assistant's.
            webhook: A URL that the server calls with the result when a run is over. Default: none.
            interrupt_before: Nodes to stop before, `*` for all. Default: none.
            interrupt_after: Nodes to stop after, `*` for all. Default: none.
            on_run_completed: What happens to the thread of a run afterwards. Default: `delete` for a new cron.
            enabled: Whether the schedule is followed. Default: true for a new cron.
            timezone: The time zone that the schedule is in, by its IANA name or as a tzinfo that has one. Default: UTC.
            stream_mode: What the runs' events tell, one stream mode or several. Default: `values`.
            stream_subgraphs: Whether events of subgraphs are sent too. Default: false.
            stream_resumable: Whether the server keeps the runs' events, so that they can be read later. Default:
                false.
            durability: When checkpoints are written. Default: `async`.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The cron, changed.

        Raises:
            ValueError: `cron_id` is empty or would change the path, or the time zone has no name.
            BadRequestError: Nothing is to be changed.
            NotFoundError: There is no such cron.

        Endpoint:
            `PATCH /runs/crons/{cron_id}`.

        Example:
            ```python
            cron = await client.crons.update(cron_id, schedule="30 8 * * *", end_time=None)
            print(cron["next_run_date"])
            ```
        """
        request = build(
            operations.update_cron,
            cron_id=cron_id,
            schedule=schedule,
            end_time=NULL if end_time is None else end_time,
            input=input,
            metadata=metadata,
            config=config,
            context=context,
            webhook=webhook,
            interrupt_before=interrupt_before,
            interrupt_after=interrupt_after,
            on_run_completed=on_run_completed,
            enabled=enabled,
            timezone=_name_of(timezone),
            stream_mode=stream_mode,
            stream_subgraphs=stream_subgraphs,
            stream_resumable=stream_resumable,
            durability=durability,
        )
        return cast(Cron, await self.http.send(request, headers=headers, params=params))

    async def search(
        self,
        *,
        assistant_id: str | None = None,
        thread_id: str | None = None,
        enabled: bool | None = None,
        metadata: Mapping[str, Any] | None = None,
        limit: int = 10,
        offset: int = 0,
        sort_by: CronSortBy | None = None,
        sort_order: SortOrder | None = None,
        select: builtins.list[CronSelectField] | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> builtins.list[Cron]:
        """Find crons.

        A page that is shorter than `limit` is the last one.

        Args:
            assistant_id: Only crons of this assistant. Default: of any.
            thread_id: Only crons of this thread. Default: of any.
            enabled: Only crons that are enabled, or only those that are not. Default: both.
            metadata: Only crons whose metadata hold all of this. Default: any.
            limit: How many crons to return at most. Default: 10.
            offset: How many crons to skip. Default: 0.
            sort_by: The property to sort by. Default: `created_at`.
            sort_order: The direction to sort in. Default: `desc`.
            select: Return only these properties of each cron. Default: all of them.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            One page of crons.

        Raises:
            UnprocessableEntityError: An id is not a UUID, or a bound is not kept.

        Endpoint:
            `POST /runs/crons/search`.

        Example:
            ```python
            for cron in await client.crons.search(enabled=True, limit=5):
                print(cron["cron_id"], cron["schedule"])
            ```
        """
        request = build(
            operations.search_crons,
            assistant_id=assistant_id,
            thread_id=thread_id,
            enabled=enabled,
            metadata=metadata,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            sort_order=sort_order,
            select=select,
        )
        return cast("builtins.list[Cron]", await self.http.send(request, headers=headers, params=params))

    async def count(
        self,
        *,
        assistant_id: str | None = None,
        thread_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> int:
        """Count crons.

        Args:
            assistant_id: Only crons of this assistant. Default: of any.
            thread_id: Only crons of this thread. Default: of any.
            metadata: Only crons whose metadata hold all of this. Default: any.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.

        Returns:
            The number of crons.

        Raises:
            UnprocessableEntityError: An id is not a UUID.

        Endpoint:
            `POST /runs/crons/count`.

        Example:
            ```python
            print(await client.crons.count(thread_id=thread_id))
            ```
        """
        request = build(
            operations.count_crons,
            assistant_id=assistant_id,
            thread_id=thread_id,
            metadata=metadata,
        )
        return cast(int, await self.http.send(request, headers=headers, params=params))


def _name_of(timezone: str | tzinfo | None) -> str | None:
    """The name of a time zone, as an IANA zone has one, and UTC."""
    if timezone is None or isinstance(timezone, str):
        return timezone
    if not isinstance(timezone, tzinfo):
        raise TypeError(f"timezone must be a name or a tzinfo, not {type(timezone).__name__}")
    name = getattr(timezone, "key", None) or timezone.tzname(None)
    if name is None:
        raise ValueError(f"timezone {timezone!r} has no name: give one, such as 'Europe/Paris'")
    return str(name)
