"""The event on site: zones, posts, checks, resources, safety plans (X1-X12)."""
