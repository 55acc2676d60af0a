"""OGC API Features: reading (Parts 1 and 2) and editing with preconditions (Part 4)."""
