"""Telling the planner what endangers his logins and the suite itself."""
