"""The formats of `rule`: rules and their law, for a person or for a program."""

RULE_FORMATS: tuple[str, ...] = ("text", "json")
