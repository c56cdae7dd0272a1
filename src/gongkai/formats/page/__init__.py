"""Pages of HTML: one file each that loads nothing, works without scripts, and prints on A4."""
