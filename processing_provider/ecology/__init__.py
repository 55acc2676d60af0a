"""The tools of the group `ecology`."""
