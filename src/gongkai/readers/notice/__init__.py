"""How the State Council's yearly notice is read: each sentence wholly, or none of it."""
