"""Basic services 基础服务."""
