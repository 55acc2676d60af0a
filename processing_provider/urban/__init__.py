"""The tools of the group `urban`."""
