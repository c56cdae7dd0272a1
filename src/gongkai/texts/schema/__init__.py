"""What an editor says of each key of a file that people write: by model and key, as written.

In Chinese alone: a schema is one file for everybody. Under "" stands what the model is.
"""

from collections.abc import Mapping

from gongkai.texts.schema import catalog, files, rule

KEYS: Mapping[str, Mapping[str, str]] = {**catalog.KEYS, **rule.KEYS, **files.KEYS}
