"""The formats of `report`: text, markdown, json."""
