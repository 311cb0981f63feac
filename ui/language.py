"""Words of the windows in the operator's language: every text that a window shows goes through `tr`."""

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from checkin.assets import ASSETS

CONTEXT = "ui"
"""The one context of all texts of windows in the translation files."""
_FILES = ASSETS / "translations"
_OURS = "language of the windows"


class Language(StrEnum):
    """What the windows can speak; the value is the name of its translation file, and is kept in settings."""

    ENGLISH = "en"
    RUSSIAN = "ru"
    CHINESE = "zh_CN"

    @property
    def own_name(self) -> str:
        """Its name in itself, for whoever reads no other."""
        return _OWN_NAMES[self]

    @property
    def locale(self) -> QLocale:
        """How it writes numbers and dates."""
        return QLocale(*_LOCALES[self])


_OWN_NAMES = {Language.ENGLISH: "English", Language.RUSSIAN: "Русский", Language.CHINESE: "简体中文"}
_LOCALES = {
    Language.ENGLISH: (QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.RUSSIAN: (QLocale.Language.Russian, QLocale.Country.Russia),
    Language.CHINESE: (QLocale.Language.Chinese, QLocale.Country.China),
}
_SPOKEN = {locale[0]: language for language, locale in _LOCALES.items()}


def tr(text: str, n: int = -1) -> str:
    """The text in the language of the program. `%n` in it becomes the number `n`, in the right plural form.

    Other values go in afterwards: ``tr("Desk {name}").format(name=name)``.
    """
    return QCoreApplication.translate(CONTEXT, text, "", n)


def mark(text: str) -> str:
    """The text itself, found by whoever gathers texts for translation; it is translated by `tr` where it is shown."""
    return text


def of_system() -> Language:
    """The first of the languages that the person at this computer reads; English if it is none of them."""
    wanted = (QLocale(name).language() for name in QLocale.system().uiLanguages())
    return next((_SPOKEN[one] for one in wanted if one in _SPOKEN), Language.ENGLISH)


def in_use() -> Language:
    """The language that `use` was given last; English before."""
    return _SPOKEN.get(QLocale().language(), Language.ENGLISH)


def use(language: Language, application: QCoreApplication) -> None:
    """Speak this language from now on, numbers and dates too. Windows that are open keep their words."""
    untold = _Untold()
    application.installEventFilter(untold)
    for before in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(before)
        before.setParent(None)
    QLocale.setDefault(language.locale)
    for translator in _translators(language, application):
        translator.setObjectName(_OURS)
        application.installTranslator(translator)
    application.removeEventFilter(untold)


class _Untold(QObject):
    """Has no widget hear of another language: with hundreds of them open, Qt would be busy telling them for 20 ms."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.LanguageChange


def _translators(language: Language, application: QCoreApplication) -> Iterator[QTranslator]:
    """Qt's own texts, such as those of its standard buttons, and the windows'."""
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        yield of_qt
    ours = QTranslator(application)
    if not ours.load(str(_FILES / f"{language}.qm")):
        raise FileNotFoundError(f"{_FILES / language}.qm is missing: make it with `make translations`")
    yield ours
