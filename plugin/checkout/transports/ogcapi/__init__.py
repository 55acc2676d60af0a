"""OGC API Features with Part 4: tier B with ETags, else C."""
