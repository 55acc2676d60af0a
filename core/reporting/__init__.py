"""Reports from plain data: one document model, written as HTML and as XLSX."""
