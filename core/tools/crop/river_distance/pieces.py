"""Lines as short straight pieces through space, and the nearest of them to some places.

Between places on the Earth the straight line through it and the way on its surface order distances the same way, so
that the nearest piece is found in space, without a projection.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from ....data.earth.cell_centres import n_vectors
from ....data.earth.crs import is_geographic, transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE, earth_points

LONGEST = 5000.0  # metres of a piece: its middle then lies 0.5 m under the surface
_FIRST = 4  # ends of pieces that are looked at for each place; more where these do not decide
_MOST_PIECES = 100_000  # of one edge of a line


@dataclass(frozen=True, eq=False)
class Pieces:
    """Straight pieces between points ``(n, 3)``, metres from the Earth's centre.

    first, second
        Places of the ends in ``points``, ``(m,)``; a line of one point is a piece from it to itself.
    """

    points: np.ndarray
    first: np.ndarray
    second: np.ndarray

    @property
    def longest(self) -> float:
        """Length of the longest piece, metres, as the chord between its ends."""
        return float(np.sqrt(((self.points[self.first] - self.points[self.second]) ** 2).sum(axis=1)).max())


def cut(lines: list[np.ndarray], crs: str) -> Pieces:
    """Lines ``(n, 2)`` of coordinates in a reference system, cut into pieces.

    An edge is straight as it is drawn in that system. Edges of more than 180° in longitude go the other way round:
    over the date line. Pieces are at most `LONGEST` and about as long as the lines' edges are on average, so that
    there are at most a few times as many as there were.
    """
    starts = np.cumsum([0, *(len(line) for line in lines)])
    vertices = np.concatenate(lines)
    inner = np.ones(len(vertices), bool)
    inner[starts[1:] - 1] = False  # the last of a line begins no edge
    edge = np.flatnonzero(inner)
    alone = starts[:-1][np.diff(starts) == 1]
    way = vertices[edge + 1] - vertices[edge]
    if is_geographic(crs):
        way[:, 0] -= 360 * np.round(way[:, 0] / 360)
    ends = _on_earth(vertices, crs)
    length = np.sqrt(((ends[edge + 1] - ends[edge]) ** 2).sum(axis=1))
    known = np.isfinite(length)
    edge, way, length = edge[known], way[known], length[known]
    step = min(max(float(length.mean()) if len(length) else LONGEST, 1.0), LONGEST)
    parts = np.clip(np.ceil(length / step), 1, _MOST_PIECES).astype(int)
    of = np.repeat(np.arange(len(edge)), parts)
    number = np.arange(len(of)) - np.repeat(np.cumsum(parts) - parts, parts)
    share = number / parts[of]
    between = _on_earth(vertices[edge[of]] + share[:, None] * way[of], crs)
    # Points: the beginning of every piece, then the ends that begin no other, then lines of one point.
    open_end = np.append(edge[1:] != edge[:-1] + 1, True)[: len(edge)]
    points = np.concatenate([between, ends[edge[open_end] + 1], ends[alone]])
    first = np.arange(len(of))
    ended = (number == parts[of] - 1) & open_end[of]
    second = np.where(ended, len(of) + (np.cumsum(open_end) - 1)[of], first + 1)
    lonely = np.arange(len(of) + int(open_end.sum()), len(points))
    pieces = Pieces(points, np.concatenate([first, lonely]), np.concatenate([second, lonely]))
    return _with_places(pieces)


def _with_places(pieces: Pieces) -> Pieces:
    """Without pieces that have an end without a place (outside the projection)."""
    known = np.isfinite(pieces.points[pieces.first, 0]) & np.isfinite(pieces.points[pieces.second, 0])
    return _only(pieces, known)


def _only(pieces: Pieces, kept: np.ndarray) -> Pieces:
    first, second = pieces.first[kept], pieces.second[kept]
    used, place = np.unique(np.concatenate([first, second]), return_inverse=True)
    return Pieces(pieces.points[used], place[: len(first)], place[len(first) :])


def _on_earth(coordinates: np.ndarray, crs: str) -> np.ndarray:
    longitude, latitude = coordinates.T
    if not is_geographic(crs):
        longitude, latitude = transform_points(crs, LONGITUDE_LATITUDE, longitude, latitude)
    else:
        longitude, latitude = transform_points(crs, LONGITUDE_LATITUDE, (longitude + 180) % 360 - 180, latitude)
    with np.errstate(invalid="ignore"):
        return earth_points(n_vectors(np.radians(longitude), np.radians(latitude)))


def near(pieces: Pieces, centre: np.ndarray, radius: float) -> Pieces:
    """The pieces that can be the nearest of a place within ``radius`` of ``centre``."""
    apart = np.sqrt(((pieces.points - centre) ** 2).sum(axis=1))
    # The nearest point is not farther from any place than from the centre, plus the radius.
    reach = float(apart.min()) + 2 * radius
    kept = np.minimum(apart[pieces.first], apart[pieces.second]) <= reach + pieces.longest
    return _only(pieces, kept)


class NearestPiece:
    """Finds the nearest point on some pieces.

    Ends of pieces are looked up first. A point inside a piece is at most half the longest piece h from an end, so
    pieces without an end nearer than √(d² + h²) cannot be nearer than d: with that the answer is exact.
    """

    def __init__(self, pieces: Pieces):
        self.pieces, self._tree = pieces, cKDTree(pieces.points)
        self._half = pieces.longest / 2
        # The pieces at each point, one after the other; most points have two.
        both = np.concatenate([pieces.first, pieces.second])
        piece = np.tile(np.arange(len(pieces.first)), 2)
        order = np.argsort(both, kind="stable")
        self._piece = piece[order]
        self._start = np.searchsorted(both[order], np.arange(len(pieces.points) + 1))
        self._most = int(np.diff(self._start).max())

    def __call__(self, places: np.ndarray, check=lambda: None) -> np.ndarray:
        """``(n, 3)`` nearest points on the pieces to places ``(n, 3)``."""
        found = np.empty(places.shape)
        todo = np.arange(len(places))
        count = min(_FIRST, len(self.pieces.points))
        while len(todo):
            check()
            apart, point = self._tree.query(places[todo], range(1, count + 1))
            nearest, squared = self._on_pieces(places[todo], point)
            found[todo] = nearest
            if count == len(self.pieces.points):
                break
            undecided = apart[:, -1] ** 2 < squared + self._half**2
            todo = todo[undecided]
            count = min(count * 2, len(self.pieces.points))
        return found

    def _on_pieces(self, places: np.ndarray, point: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The nearest point on the pieces that end at some points ``(n, k)``, and its squared distance."""
        best, nearest = np.full(len(places), np.inf), np.empty(places.shape)
        for column in point.T:
            start, stop = self._start[column], self._start[column + 1]
            for number in range(self._most):
                piece = self._piece[np.minimum(start + number, stop - 1)]
                foot = self._foot(places, piece)
                squared = ((places - foot) ** 2).sum(axis=1)
                better = squared < best
                best[better], nearest[better] = squared[better], foot[better]
        return nearest, best

    def _foot(self, places: np.ndarray, piece: np.ndarray) -> np.ndarray:
        begin = self.pieces.points[self.pieces.first[piece]]
        way = self.pieces.points[self.pieces.second[piece]] - begin
        square = (way**2).sum(axis=1)
        along = ((places - begin) * way).sum(axis=1)
        share = np.divide(along, square, out=np.zeros(len(places)), where=square > 0)
        return begin + np.clip(share, 0, 1)[:, None] * way
