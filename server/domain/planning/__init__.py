"""Events, their requirements and running order (P1, P2)."""
