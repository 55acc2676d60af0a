"""Plan compilation 规划编制."""
