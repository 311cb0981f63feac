"""The root of the program's own errors. Families live beside the code that raises them."""


class CheckinError(Exception):
    """Something went wrong that a person can act on.

    The message is one sentence in plain words: what happened, where, and what to do.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
