"""Data services 数据服务."""
