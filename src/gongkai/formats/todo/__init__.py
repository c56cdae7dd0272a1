"""The formats of `todo`: text, xlsx, markdown and ics."""
