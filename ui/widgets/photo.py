"""A participant's photo, where there is one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from checkin.badges.pictures import Picture
from checkin.participants import Participant
from ui.bridge import Bridge
from ui.language import tr
from ui.style import px


class Photo(QLabel):
    """Shows whom a participant's photo shows, read away from the Qt thread; without a photo it takes no room.

    `largest` is at 100 %.
    """

    def __init__(self, bridge: Bridge, largest: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._largest = QSize(px(largest.width()), px(largest.height()))
        self._question = f"photo {id(self)}"
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(tr("Photo"))
        self.hide()

    def show_photo_of(self, participant: Participant | None) -> None:
        """Show this participant's photo; the one before is gone at once, so that no face stands beside another name."""
        name = participant.photo.strip() if participant is not None else ""
        if name != self._shown:
            self.clear()
            self._shown = name
        if participant is None or not name:
            self._bridge.read(self._question, lambda: None, lambda _: None)  # what was asked before is not wanted
            self.hide()
            return
        station, ratio = self._bridge.station, self.devicePixelRatioF()
        self._bridge.read(self._question, lambda: self._loaded(station.photo(participant), ratio), self._show)

    def _loaded(self, picture: Picture | None, ratio: float) -> QImage | None:
        """The picture as large as it is shown; `ratio` is how many dots of the screen make a pixel."""
        if picture is None:
            return None
        if picture.jpeg is not None:
            image = QImage.fromData(picture.jpeg, "JPEG")  # type: ignore[arg-type] # the stubs name it wrongly
        else:
            row = picture.width * 3
            image = QImage(picture.rgb, picture.width, picture.height, row, QImage.Format.Format_RGB888).copy()
        image = image.scaled(
            self._largest * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(ratio)
        return image

    def _show(self, image: QImage | None) -> None:
        if image is not None and not image.isNull():
            self.setPixmap(QPixmap.fromImage(image))
        self.setVisible(image is not None and not image.isNull())
