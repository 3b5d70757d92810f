"""Files that travel apart from records: received in pieces, kept on disk, given out again (X11)."""
