"""HTTP end points."""
