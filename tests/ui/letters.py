"""What a window shows letter by letter, as Qt draws it: where it reads markup or a key to press, without these."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

MARK = "Ы"
HOSTILE = f"<b>{MARK}</b>&lt;&Q{{0}}%n [*]"
"""Markup, an entity, an ampersand before a letter, places of formats, and Qt's sign for “not saved”."""
_MOST_ROWS = 40
_KEPT = 6
"""How much of a name is left at least where it is cut."""


def changed_in(window: QWidget) -> list[str]:
    """The texts with the mark that somebody would see otherwise than they were written."""
    return [
        f"{where}: {raw!r} is seen as {seen!r}" for where, raw, seen in texts_of(window) if not _is_whole(raw, seen)
    ]


def shows(window: QWidget) -> bool:
    """Whether the name is to be seen in the window at all."""
    return any(HOSTILE in seen for _, _, seen in texts_of(window))


def texts_of(window: QWidget) -> Iterator[tuple[str, str, str]]:
    """Where each text stands, what it is, and what is seen of it."""
    yield "window title", window.windowTitle(), _title(window.windowTitle())
    for widget in (window, *window.findChildren(QWidget)):
        name = type(widget).__name__
        for what, raw, seen in _of_widget(widget):
            yield f"{name} {widget.objectName()} {what}", raw, seen
        for action in widget.actions():
            yield f"{name} action", action.text(), _unkeyed(action.text())


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str, str]]:
    for what, tip in (("tip", widget.toolTip()), ("status", widget.statusTip()), ("help", widget.whatsThis())):
        yield what, tip, _read(tip)
    for raw in (widget.accessibleName(), widget.accessibleDescription()):
        yield "name", raw, raw
    match widget:
        case QLabel():
            is_plain = widget.textFormat() is Qt.TextFormat.PlainText
            seen = widget.text() if is_plain else _read(widget.text())
            yield "label", widget.text(), seen if widget.buddy() is None else _unkeyed(seen)
        case QAbstractButton():
            yield "button", widget.text(), _unkeyed(widget.text())
        case QGroupBox() | QMenu():
            yield "title", widget.title(), _unkeyed(widget.title())
        case QTabBar():
            for tab in range(widget.count()):
                yield "tab", widget.tabText(tab), _unkeyed(widget.tabText(tab))
                yield "tab's tip", widget.tabToolTip(tab), _read(widget.tabToolTip(tab))
        case QProgressBar() | QLineEdit():
            yield "text", widget.text(), widget.text()
        case QTextEdit() | QPlainTextEdit():
            yield "text", widget.toPlainText(), widget.toPlainText()
        case QMessageBox():
            yield "details", widget.informativeText(), _read(widget.informativeText())
        case QGraphicsView():
            yield from _of_scene(widget)
        case QComboBox():
            yield from _of_model(widget.model())
        case QAbstractItemView() if not isinstance(widget, QHeaderView) and widget.model() is not None:
            yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[tuple[str, str, str]]:
    parent = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(_MOST_ROWS, model.rowCount(parent))):
        for column in range(columns):
            index = model.index(row, column, parent)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield "cell", text, text
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole):
                tip = str(index.data(role) or "")
                yield "cell's tip", tip, _read(tip)
            if column == 0 and not isinstance(model, QAbstractListModel) and model.rowCount(index):
                yield from _of_model(model, index)


def _of_scene(view: QGraphicsView) -> Iterator[tuple[str, str, str]]:
    for item in view.items():
        if isinstance(item, QGraphicsTextItem):
            yield "text of a scene", item.toHtml(), item.toPlainText()
        if isinstance(item, QGraphicsSimpleTextItem):
            yield "text of a scene", item.text(), item.text()
        yield "item's tip", item.toolTip(), _read(item.toolTip())


def _read(text: str) -> str:
    """As Qt reads what may be markup; its own guess is wrong both ways, so that whatever could be counts as such."""
    is_read = "<" in text or "&" in text
    return QTextDocumentFragment.fromHtml(text).toPlainText().replace("\xa0", " ") if is_read else text


def _unkeyed(text: str) -> str:
    """As a button or menu shows it: an ampersand underlines what follows, two are one."""
    return re.sub(r"&(.?)", r"\1", text, flags=re.DOTALL)


def _title(text: str) -> str:
    """As Qt writes it above a window in which nothing is unsaved."""
    return "[*]".join(part.replace("[*]", "") for part in text.split("[*][*]"))


def _is_whole(raw: str, seen: str) -> bool:
    if MARK not in raw or HOSTILE in seen:
        return True
    before = seen.partition("…")[0]
    return "…" in seen and any(before.endswith(HOSTILE[:kept]) for kept in range(_KEPT, len(HOSTILE)))
