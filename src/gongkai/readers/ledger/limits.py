"""How large a ledger may be: more than any office has, and less than a machine can bear."""

# Of a sheet. A ledger has a few dozen columns; Excel has 16,384, and a stray cell in the last one
# makes each row as wide.
MAX_COLUMNS = 1_000
# Places from the first cell to the last: so many are allowed, or so many for each cell that is
# filled. A stray cell in row 1,048,576 makes a million rows.
MAX_PLACES, MAX_PLACES_EACH = 2_000_000, 50
# Characters that a cell holds in Excel. A longer one is a file whose quotes do not pair.
MAX_CELL = 32_767

# Of a workbook, whose parts are packed: bytes of what is unpacked, and how many times as large it
# may be as what was packed. XML packs to a tenth, a bomb to a thousandth.
MAX_UNPACKED, MAX_RATIO = 1 << 30, 100
# Below this, how well a part packs tells nothing.
SMALL = 16 << 20

# Of Parquet, cells: so many, and so many for each byte of the file. Equal cells take no room.
MAX_CELLS, MAX_CELLS_EACH = 20_000_000, 100

# Of YAML, bytes: it is read a thousand times slower than csv.
MAX_YAML = 256 << 10

# So many faults of one kind are named one by one.
MAX_NAMED = 20

# Of a process that reads what may bring it down: bytes of memory, and seconds, more for large
# files.
APART_MEMORY = 1 << 30
APART_SECONDS, APART_SECONDS_PER_MB = 5, 5


def is_too_large(height: int, width: int, filled: int) -> bool:
    """Tell whether a sheet reaches farther than a ledger with so many filled cells can."""
    return width > most_columns(height, filled)


def most_columns(height: int, filled: int) -> int:
    """Return how many columns a ledger of so many rows and filled cells may have."""
    return min(MAX_COLUMNS, max(MAX_PLACES, MAX_PLACES_EACH * filled) // max(height, 1))
