"""The change service: sealed change sets in, receipts out, on one GeoPackage."""
