"""The Processing provider `shanhe`: one folder per platform service, one file per algorithm."""
