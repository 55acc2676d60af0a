"""The tab of nodes: their tree with its health, and the dialog that edits one."""
