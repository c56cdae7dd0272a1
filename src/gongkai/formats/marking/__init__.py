"""A ledger handed back with the cells that could not be read marked, and the reason beside each."""
