"""From rows to records, sheet by sheet; each module says what its sheet's faults cost and what is assumed."""
