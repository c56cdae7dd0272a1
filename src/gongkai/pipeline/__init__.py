"""The whole tool in a few functions: what a library user imports.

`check.check`, `validate.validate`, `prove.prove`; nothing is loaded before it is asked for.
"""
