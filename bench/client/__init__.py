"""Speed of the client, beside a hand-written page (plain/) that shows the same rows from the same IndexedDB."""
