"""The formats of `holidays show`: a year's holidays, for a person or for a program."""

HOLIDAY_FORMATS: tuple[str, ...] = ("text", "json")
