"""What other systems read, of a check as of a validation: one writer a form, for both."""
