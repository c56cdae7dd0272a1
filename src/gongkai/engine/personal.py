"""Columns of texts searched for numbers that name a person."""

from collections.abc import Sequence

import polars as pl

from gongkai.model.personal import LIKELY, Detector, personal_numbers


def holds_personal_data(texts: pl.Series, detectors: Sequence[Detector]) -> pl.Series:
    """Tell of each text whether it holds a number that names a person; a null does not."""
    # Lazily, and so on all cores.
    wanted = pl.col(texts.name).str.contains(LIKELY).fill_null(value=False)
    likely = texts.to_frame().lazy().select(wanted).collect().to_series()
    if not likely.any():
        return likely
    suspects = texts.filter(likely).unique()
    guilty = [text for text in suspects if any(personal_numbers(text, detectors))]
    return texts.is_in(guilty).fill_null(value=False)
