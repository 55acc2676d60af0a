"""Reports and inputs of evaluations."""
