"""Official annex tables of any county, read into a catalogue, with every doubt named."""
