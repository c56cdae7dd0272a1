"""公开台账: ledgers of every file type, read into records (S1, S8b, S10); `read.read_ledgers`."""
