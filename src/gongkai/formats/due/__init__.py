"""The formats of `due`: how a period was counted, for a person or for a program."""

DUE_FORMATS: tuple[str, ...] = ("text", "json")
