"""Approval 行政审批."""
