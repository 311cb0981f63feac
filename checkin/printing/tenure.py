"""Which sheets are whose while one lane of a printer's name ends and the next is at work. No threads."""

from checkin.printing.jobs import Job


class Tenure:
    """The sheets that one lane has sent, told by the order in which sheets went to the printers (`Job.sent`)."""

    def __init__(self) -> None:
        self._after = 0
        self._until: int | None = None

    def begin_after(self, sent: int) -> None:
        """Leave what was sent up to then to the lane before; 0 when that is through with it."""
        self._after = sent

    def end(self, sent: int) -> None:
        """Nothing is sent any more; what was until then is still followed."""
        self._until = sent

    def go_on(self) -> None:
        """It does not end after all."""
        self._until = None

    @property
    def has_ended(self) -> bool:
        """Whether nothing may be sent any more."""
        return self._until is not None

    def covers(self, job: Job) -> bool:
        """Whether this lane is the one to follow a job that was sent."""
        return job.sent > self._after and (self._until is None or job.sent <= self._until)
