"""The catalogue: searching nodes, understanding their records, loading what these lead to."""
