"""The tools of the group `agriculture`."""
