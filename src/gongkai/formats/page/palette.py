"""The colours of the pages, on a bright screen, on paper and on a dark screen."""

from collections.abc import Mapping

# Text is set in ink, soft, and the tones; on paper, panel, hover, and the tones' tints.
LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "panel": "#f6f5f1",
    "hover": "#f1efe9",
    "ink": "#1b1e23",
    "soft": "#565b63",
    "line": "#dcd9d1",
    "edge": "#8b8a84",
    "red": "#b3161b",
    "link": "#174f86",
    "good": "#1c6840",
    "doubt": "#7d4c00",
    "bad": "#a8171c",
    "good_tint": "#ffffff",
    "doubt_tint": "#fcf3df",
    "bad_tint": "#fbeae8",
    "mark": "#fff3c4",
}
DARK: Mapping[str, str] = {
    "paper": "#15171a",
    "panel": "#1e2125",
    "hover": "#24282d",
    "ink": "#e7e5e0",
    "soft": "#a9adb4",
    "line": "#34383e",
    "edge": "#7b8087",
    "red": "#e2565a",
    "link": "#8fbdee",
    "good": "#84cfa3",
    "doubt": "#edb862",
    "bad": "#ff9f98",
    "good_tint": "#15171a",
    "doubt_tint": "#33291a",
    "bad_tint": "#3a2021",
    "mark": "#4a411c",
}
