"""Working copies of a node's layers, and how their edits go back."""
