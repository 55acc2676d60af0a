"""What the reports of all tools have in common."""
