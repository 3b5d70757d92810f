"""The sync engine; it knows no domain."""
