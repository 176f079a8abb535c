# Emitted by `make generate` from overlay/langgraph_runs/_async/__init__.py. Do not edit.
# Change that file instead, and run `make generate`.

"""The synchronous client."""
