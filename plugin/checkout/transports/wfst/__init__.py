"""A WFS with transactions, tiers A to C by what it keeps."""
