"""Start a real LangGraph server, stream a run off it, and stop it."""

from __future__ import annotations

import json
import sys
import time
from uuid import uuid4

from langgraph_runs import get_sync_client

from tests.server.embedded import running_server

WIDTH = 110


def main() -> None:
    print("starting a LangGraph server …", flush=True)
    with running_server() as url, get_sync_client(url=url, api_key=None) as client:
        print(f"it listens on {url}; streaming a run of its graph:\n", flush=True)
        thread_id = str(uuid4())
        started = time.monotonic()
        stream = client.runs.stream(
            thread_id,
            "agent",
            input={
                "steps": ["custom", "nested", "slow", "tokens"],
                "text": "every event came as it happened",
                "seconds": 1,
            },
            stream_mode=["custom", "messages-tuple", "updates"],
            stream_subgraphs=True,
            if_not_exists="create",
        )
        count = 0
        for part in stream:
            count += 1
            line = f"{time.monotonic() - started:6.2f} s  {part.event.partition('|')[0]:<9} {json.dumps(part.data)}"
            print(line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…", flush=True)
        run = client.runs.list(thread_id, limit=1)[0]
        result = client.runs.join(thread_id, run["run_id"])
    seconds = time.monotonic() - started
    print(f"\nRun {run['run_id']}: {run['status']}, {count} events in {seconds:.1f} s.", end=" ")
    print(f"The graph's last words: “{result['messages'][-1]['content']}”. The server is stopped.")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\ninterrupted; the server is stopped")
