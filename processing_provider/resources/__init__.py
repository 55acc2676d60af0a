"""Resource evaluation: mineral, geohazard and farmland tools."""
