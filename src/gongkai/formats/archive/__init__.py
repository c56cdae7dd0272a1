"""What an archive's files look like, and what is said of them."""
