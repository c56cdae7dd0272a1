"""The programs that make the ledgers of the corpus, a module for each folder."""
