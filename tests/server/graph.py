"""A graph without a model or a key; its input says which steps it takes, in order.

    {"steps": ["tokens", "whole", "custom", "nested", "ask", "slow", "fail", "inner"], "text": "…", "seconds": 2.0}

`tokens` streams a chat message word by word, `whole` adds one at once, `custom` writes custom events, `nested` runs a
subgraph inside a subgraph, `ask` interrupts until it is answered, `slow` takes `seconds`, `fail` raises, `inner` starts
another run on the server that it runs in. No steps means `tokens`.
"""

import asyncio
from typing import Annotated, Any

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, AnyMessage
from langgraph.config import get_stream_writer
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages
from langgraph.types import interrupt
from langgraph_runs import get_client
from typing_extensions import TypedDict


class State(TypedDict, total=False):
    steps: list[str]
    text: str
    seconds: float
    answer: Any
    depth: list[str]
    messages: Annotated[list[AnyMessage], add_messages]


def rest(state: State) -> list[str]:
    return state.get("steps", [])[1:]


async def tokens(state: State) -> State:
    text = state.get("text") or "a message that arrives word by word"
    model = GenericFakeChatModel(messages=iter([AIMessage(content=text)]))
    return {"messages": [await model.ainvoke("go")], "steps": rest(state)}


async def whole(state: State) -> State:
    return {"messages": [AIMessage(content=state.get("text") or "a message that comes whole")], "steps": rest(state)}


async def custom(state: State) -> State:
    write = get_stream_writer()
    write({"progress": 0.5})
    # U+2028 is data, not a line end: the server sends it raw.
    write({"progress": 1.0, "note": "line\u2028separator"})
    return {"steps": rest(state)}


async def ask(state: State) -> State:
    return {"answer": interrupt({"question": state.get("text") or "go on?"}), "steps": rest(state)}


async def slow(state: State) -> State:
    write = get_stream_writer()
    for tick in range(round(state.get("seconds", 2.0) * 10)):
        write({"tick": tick})
        await asyncio.sleep(0.1)
    return {"steps": rest(state)}


async def fail(state: State) -> State:
    raise ValueError(state.get("text") or "this step always fails")


async def inner(state: State) -> State:
    async with get_client() as client:
        result: Any = await client.runs.wait(None, "agent", input={"text": "from within"})
        async for part in client.runs.stream(None, "agent", input={"steps": ["custom"]}, stream_mode="custom"):
            get_stream_writer()({"inner": part.event})
    return {"answer": result["messages"][-1]["content"], "steps": rest(state)}


async def leaf(state: State) -> State:
    get_stream_writer()({"from": "leaf"})
    return {"depth": ["nested", "child", "leaf"], "steps": rest(state)}


child = StateGraph(State).add_node("leaf", leaf).add_edge(START, "leaf").compile()
nested = StateGraph(State).add_node("child", child).add_edge(START, "child").compile()

STEPS: dict[str, Any] = {
    "tokens": tokens,
    "whole": whole,
    "custom": custom,
    "ask": ask,
    "slow": slow,
    "fail": fail,
    "inner": inner,
    "nested": nested,
}


def first(state: State) -> str:
    return (state.get("steps") or ["tokens"])[0]


def following(state: State) -> str:
    steps = state.get("steps")
    return steps[0] if steps else END


builder = StateGraph(State)
for name, step in STEPS.items():
    builder.add_node(name, step)
    builder.add_conditional_edges(name, following, [*STEPS, END])
builder.add_conditional_edges(START, first, list(STEPS))
graph = builder.compile()
