"""The signatures that the runs client was asked for at first; each argument keeps its place, its kind and its default."""

STREAM = """input=None, command=None, stream_mode='values', stream_subgraphs=False, metadata=None, config=None"""
CHECKPOINT = "checkpoint=None, checkpoint_id=None"
INTERRUPT = "interrupt_before=None, interrupt_after=None"
WAIT = "input=None, command=None, metadata=None, config=None"

METHODS = {
    "stream": f"""thread_id, assistant_id, *, {STREAM}, {CHECKPOINT}, {INTERRUPT}, feedback_keys=None, on_disconnect=None,
        on_completion=None, webhook=None, multitask_strategy=None, if_not_exists=None, after_seconds=None, headers=None""",
    "create": f"""thread_id, assistant_id, *, {STREAM}, {CHECKPOINT}, {INTERRUPT}, webhook=None, multitask_strategy=None,
        on_completion=None, if_not_exists=None, after_seconds=None, headers=None""",
    "create_batch": "payloads, *, headers=None",
    "wait": f"""thread_id, assistant_id, *, {WAIT}, {CHECKPOINT}, {INTERRUPT}, webhook=None, on_disconnect=None,
        on_completion=None, multitask_strategy=None, if_not_exists=None, after_seconds=None, headers=None""",
    "list": "thread_id, *, limit=10, offset=0, headers=None",
    "get": "thread_id, run_id, *, headers=None",
    "cancel": "thread_id, run_id, *, wait=False, action='interrupt', headers=None",
    "join": "thread_id, run_id, *, headers=None",
    "join_stream": "thread_id, run_id, *, stream_mode=None, cancel_on_disconnect=False, headers=None",
    "delete": "thread_id, run_id, *, headers=None",
}

OVERLOADS = {
    "stream": {
        "str": f"""thread_id, assistant_id, *, {STREAM}, {CHECKPOINT}, {INTERRUPT}, feedback_keys=None,
            on_disconnect=None, webhook=None, multitask_strategy=None, if_not_exists=None, after_seconds=None,
            headers=None""",
        "None": f"""thread_id, assistant_id, *, {STREAM}, {INTERRUPT}, feedback_keys=None, on_disconnect=None,
            on_completion=None, if_not_exists=None, webhook=None, after_seconds=None, headers=None""",
    },
    "create": {
        "None": f"""thread_id, assistant_id, *, {STREAM}, {INTERRUPT}, webhook=None, on_completion=None,
            if_not_exists=None, after_seconds=None, headers=None""",
        "str": f"""thread_id, assistant_id, *, {STREAM}, {CHECKPOINT}, {INTERRUPT}, webhook=None,
            multitask_strategy=None, if_not_exists=None, after_seconds=None, headers=None""",
    },
    "wait": {
        "str": f"""thread_id, assistant_id, *, {WAIT}, {CHECKPOINT}, {INTERRUPT}, webhook=None, on_disconnect=None,
            multitask_strategy=None, if_not_exists=None, after_seconds=None, headers=None""",
        "None": f"""thread_id, assistant_id, *, {WAIT}, {INTERRUPT}, webhook=None, on_disconnect=None,
            on_completion=None, if_not_exists=None, after_seconds=None, headers=None""",
    },
}
