"""Several badges on one sheet: where each goes, and where to cut. Pure; points, from the lower left corner."""

from dataclasses import dataclass, replace

from checkin.errors import CheckinError

_MM = 72 / 25.4
SIZES_MM = {"A4": (210.0, 297.0), "A3": (297.0, 420.0), "Letter": (215.9, 279.4), "Legal": (215.9, 355.6)}
_MARK = 4 * _MM
_MARK_GAP = 1 * _MM
_ROUNDING = 0.1


class SheetError(CheckinError):
    """Badges cannot be put on the sheet."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How badges of one size lie on a sheet: edge to edge, in the middle, so that one cut parts two badges."""

    width: float
    height: float
    badge_width: float
    badge_height: float
    columns: int
    rows: int

    @property
    def places(self) -> int:
        return self.columns * self.rows

    @property
    def left(self) -> float:
        return (self.width - self.columns * self.badge_width) / 2

    @property
    def bottom(self) -> float:
        return (self.height - self.rows * self.badge_height) / 2

    def place(self, number: int) -> tuple[float, float]:
        """The lower left corner of a place; they are numbered along rows from the upper left one, from 0."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.badge_width, self.bottom + (self.rows - 1 - row) * self.badge_height

    def behind(self, number: int) -> int:
        """The place on the back of the sheet, turned over its upright edge, that lies behind a place."""
        row, column = divmod(number, self.columns)
        return row * self.columns + self.columns - 1 - column

    def cut_marks(self) -> list[tuple[float, float, float, float]]:
        """Lines from x, y to x, y: at the sheet's edges where the margin has room, and crosses between badges."""
        xs = [self.left + column * self.badge_width for column in range(self.columns + 1)]
        ys = [self.bottom + row * self.badge_height for row in range(self.rows + 1)]
        marks: list[tuple[float, float, float, float]] = []
        for x in xs:
            marks += [(x, low, x, high) for low, high in _edge_marks(self.bottom, self.height)]
        for y in ys:
            marks += [(low, y, high, y) for low, high in _edge_marks(self.left, self.width)]
        arm = _MARK / 2
        for x in xs[1:-1]:
            for y in ys[1:-1]:
                marks += [(x - arm, y, x + arm, y), (x, y - arm, x, y + arm)]
        return marks


@dataclass(frozen=True, slots=True)
class Imposition:
    """Several badges on a sheet, with as many columns and rows as it takes unless they are said."""

    sheet: str
    columns: int | None = None
    rows: int | None = None


def grid_on(imposition: Imposition, badge_width: float, badge_height: float) -> Grid:
    """The grid that takes most badges, the sheet upright or on its side. Raises SheetError."""
    sheet = imposition.sheet
    if sheet not in SIZES_MM:
        raise SheetError(f"There is no sheet “{sheet}”; there are: {', '.join(SIZES_MM)}.")
    short, long = (side * _MM for side in SIZES_MM[sheet])
    grids = [_grid(width, height, badge_width, badge_height) for width, height in ((short, long), (long, short))]
    wanted = (imposition.columns, imposition.rows)
    if wanted != (None, None):
        grids = [
            replace(grid, columns=wanted[0] or grid.columns, rows=wanted[1] or grid.rows)
            for grid in grids
            if grid.columns >= (wanted[0] or 1) and grid.rows >= (wanted[1] or 1)
        ]
    best = max(grids, key=lambda grid: grid.places, default=None)
    if best is None or not best.places:
        size = f"{badge_width / _MM:.0f} × {badge_height / _MM:.0f} mm"
        many = "a badge" if wanted == (None, None) else "so many badges"
        raise SheetError(f"A sheet of {sheet} does not take {many} of {size}: choose another sheet, or none.")
    return best


def _grid(width: float, height: float, badge_width: float, badge_height: float) -> Grid:
    columns, rows = int((width + _ROUNDING) / badge_width), int((height + _ROUNDING) / badge_height)
    return Grid(width, height, badge_width, badge_height, columns, rows)


def _edge_marks(margin: float, length: float) -> list[tuple[float, float]]:
    """The marks at both ends of a cut; without a margin they lie on the cut itself."""
    if margin < _MARK_GAP * 2:
        return [(0, _MARK), (length - _MARK, length)]
    near = margin - _MARK_GAP
    return [(max(0.0, near - _MARK), near), (length - near, min(length, length - near + _MARK))]
