"""The circular that a weekly report becomes: what it says, and how such a document looks."""
