"""People, positions, groups and who may see and do what (O1, O4)."""
