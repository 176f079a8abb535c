"""The asynchronous client, the written source of the synchronous one."""
