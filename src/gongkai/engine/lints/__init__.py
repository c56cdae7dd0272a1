"""What is doubtful in catalogue, rules, roster and waivers that can be used all the same.

Each lint takes the parts of a file that are sound, so that a mistake in one hides no other.
"""
