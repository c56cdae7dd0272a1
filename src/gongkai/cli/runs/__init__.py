"""What each command does once its options are read: loaded when it runs, never for --help."""
