"""Nodes: their profiles, where these are kept, logins and health."""
