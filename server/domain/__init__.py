"""What the department works with, one folder an area."""
