"""How an archive is read: its chain of entries, its objects, and whether both are whole (S13)."""
