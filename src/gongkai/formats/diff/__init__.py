"""The formats of `catalog diff`: text, markdown and json."""
