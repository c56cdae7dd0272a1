"""The engine: from records, catalogue and rules to obligations and what became of them."""
