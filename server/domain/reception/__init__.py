"""Clients, contacts and common questions (R3, R6)."""
