"""Evidence of known occurrences: deposits in prospectivity, landslides in susceptibility."""
