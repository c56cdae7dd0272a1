"""What the tool speaks of: catalogue, rules, units, records, obligations, findings."""
