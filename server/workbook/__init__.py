"""The department's workbooks: reading, judging, applying and writing them."""
