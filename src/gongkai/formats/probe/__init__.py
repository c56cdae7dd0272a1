"""What links answered: for a person, and as evidence that a check reads."""
