"""Files in, models out: each reader knows one kind of file."""
