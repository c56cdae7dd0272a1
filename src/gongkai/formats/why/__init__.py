"""The formats of `why`: text, markdown and json."""
