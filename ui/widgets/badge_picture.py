"""The badge as it prints, at the size of a picture on the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from checkin.badges.faces import BadgeFace
from checkin.badges.preview import PagePicture, page_pictures
from ui.bridge import Bridge
from ui.language import tr
from ui.style import px


class BadgePicture(QLabel):
    """Shows one badge, made away from the Qt thread. `width` is its width in pixels at 100 %."""

    def __init__(self, bridge: Bridge, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._question = f"badge picture {id(self)}"
        """Its own: what another picture is to show does not overtake it."""
        self._width = width = px(width)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(QSize(width, round(width * 1.45)))
        self.setAccessibleName(tr("Badge"))

    def show_face(self, face: BadgeFace | None) -> None:
        """Show this badge; None shows nothing."""
        if face is None:
            self.clear()
            self._bridge.read(self._question, lambda: None, lambda _: self.clear())
            return
        width = round(self._width * self.devicePixelRatioF())
        self._bridge.read(self._question, lambda: self._drawn(face, width), self._show)

    def _drawn(self, face: BadgeFace, width: int) -> PagePicture:
        return page_pictures(self._bridge.station.designs.lay_out(face), width)[0]

    def _show(self, picture: PagePicture) -> None:
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32
        ).copy()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)
