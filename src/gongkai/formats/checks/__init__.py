"""The pages of the checks of `validate`, for `gongkai rule` and for other systems."""
