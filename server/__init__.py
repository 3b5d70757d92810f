"""Qianchang's server: takes the changes that phones queued, merges them, and says what became of each."""
