"""The badge of the draft as it prints, made away from the Qt thread. Of many changes only the latest is drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.preview import PagePicture, side_picture
from checkin.badges.problems import Problem
from checkin.badges.template import Side, Template
from checkin.errors import CheckinError
from ui.bridge import Bridge
from ui.designer.draft import Draft

_NARROWEST_PX, _WIDEST_PX = 40, 4_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """A side of the badge, and what is wrong with it; without a picture `sentence` says why."""

    template: Template
    side: Side
    width: int
    """Of the picture that was asked for, in pixels."""
    picture: PagePicture | None
    problems: tuple[Problem, ...] = ()
    sentence: str = ""


class Preview(QObject):
    """Draws the draft for one participant. While a badge is drawn, further changes wait; then the newest is drawn."""

    drawn = Signal(object)
    """Emits a Drawn."""

    def __init__(self, bridge: Bridge, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._draft = draft
        self.face: BadgeFace | None = None
        self.width = 400
        """Of the picture, in the screen's pixels."""
        self._is_drawing = False
        self._is_asked_again = False
        draft.changed.connect(self.ask)

    @property
    def is_idle(self) -> bool:
        """Whether what was drawn last is the newest."""
        return not self._is_drawing

    def show_face(self, face: BadgeFace) -> None:
        """Draw this participant's badge from now on."""
        self.face = face
        self.ask()

    def show_width(self, width: int) -> None:
        """Draw in this width from now on."""
        width = max(_NARROWEST_PX, min(width, _WIDEST_PX))
        if width != self.width:
            self.width = width
            self.ask()

    def designs(self) -> Designs:
        """The event's designs with the draft's own pictures."""
        return self._bridge.station.designs.with_pictures(self._draft.pictures)

    def ask(self) -> None:
        """Have the draft drawn as it is now."""
        if self.face is None:
            return
        if self._is_drawing:
            self._is_asked_again = True
            return
        self._is_drawing, self._is_asked_again = True, False
        face, template, side, width, designs = (
            self.face, self._draft.shown, self._draft.side, self.width, self.designs(),
        )  # fmt: skip
        self._bridge.read(
            "drawing of the draft", lambda: _drawn(designs, face, template, side, width), self._show, self._fail
        )

    def _show(self, drawn: Drawn) -> None:
        self._is_drawing = False
        self.drawn.emit(drawn)
        if self._is_asked_again:
            self.ask()

    def _fail(self, error: CheckinError) -> None:
        self._show(Drawn(self._draft.shown, self._draft.side, self.width, None, sentence=error.sentence))


def image_of(picture: PagePicture) -> QImage:
    """The picture as Qt has it."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32)
    return image.copy()


def _drawn(designs: Designs, face: BadgeFace, template: Template, side: Side, width: int) -> Drawn:
    try:
        layout = designs.lay_out(face, template)
        picture = side_picture(layout, template.form, side, width)
    except CheckinError as error:
        return Drawn(template, side, width, None, sentence=error.sentence)
    return Drawn(template, side, width, picture, layout.problems)
