"""The reference node: start it, fill it, and what a production node must install."""
