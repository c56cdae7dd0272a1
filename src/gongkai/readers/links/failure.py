"""Why a link gave no page."""


class LinkFailed(Exception):  # noqa: N818  what failed is the link, not the program
    """No page came back.

    `detail` is a key of `texts.probe.DETAILS`. `is_asked` is False where the link may not be
    asked, or is none. `is_passing` says that the next try may go better.
    """

    def __init__(self, detail: str, *, is_asked: bool = True, is_passing: bool = False) -> None:
        super().__init__(detail)
        self.detail = detail
        self.is_asked = is_asked
        self.is_passing = is_passing
