"""The tab of changes: working copies, change sets, and the next step of each."""
