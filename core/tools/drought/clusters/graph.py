"""From pieces of windows to patches of dates, and from patches to clusters: connected components of two graphs.

A *patch* is a set of connected pixels on one date over the whole raster: the pieces of neighbouring windows that
touch. A *cluster* is a set of patches that overlap from one date to the next.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class ClusterOptions:
    """How pixels become clusters.

    threshold
        Pixels with an index at it or below it are in drought.
    min_area
        km²; what covers less on a date (connected pixels of that date) is left out on it.
    min_overlap
        Share of the smaller of two areas of consecutive dates that they must have in common to be one cluster;
        0: any pixel.
    """

    threshold: float = -1.0
    min_area: float = 0.0
    min_overlap: float = 0.0


_ROUNDING = 1e-9  # of an area: sums of the same pixels in another order


@dataclass(frozen=True, eq=False)
class Patches:
    """Patches large enough, in order of date; arrays of one entry per patch but for the first two.

    of_piece
        Patch of each piece, −1 for pieces of patches that are too small.
    links
        ``(pairs, 2)`` patches of consecutive dates that overlap enough.
    place
        Date, as a place of the record.
    area, deficit, vector
        As those of `pieces.Pieces`.
    """

    of_piece: np.ndarray
    links: np.ndarray
    place: np.ndarray
    area: np.ndarray
    deficit: np.ndarray
    vector: np.ndarray


def components(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Number of the connected component of each of ``count`` nodes, joined by pairs of them."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not count:
        return np.empty(0, "int64")
    joined = coo_matrix((np.ones(len(first)), (first, second)), shape=(count, count))
    return connected_components(joined, directed=False)[1].astype("int64")


@dataclass(frozen=True, eq=False)
class PieceGraph:
    """The pieces of all windows and what joins them.

    Parameters
    ----------
    place, area, deficit, vector
        Of each piece, as those of `pieces.Pieces`.
    touching
        ``(n, 2)`` pieces of one date that touch.
    overlapping, shared
        ``(m, 2)`` pieces of consecutive dates (the earlier first) with pixels in common, and the km² of these.
    """

    place: np.ndarray
    area: np.ndarray
    deficit: np.ndarray
    vector: np.ndarray
    touching: np.ndarray
    overlapping: np.ndarray
    shared: np.ndarray


def make_patches(pieces: PieceGraph, min_area: float, min_overlap: float) -> Patches:
    """Join pieces that touch, leave small patches out, and keep the links that share enough.

    Parameters
    ----------
    pieces
        All there are.
    min_area
        km²; smaller patches are left out.
    min_overlap
        Share of the smaller of two patches of consecutive dates.
    """
    place, area = pieces.place, pieces.area
    patch = components(len(place), *pieces.touching.T)
    number = int(patch.max(initial=-1)) + 1
    total = np.bincount(patch, area, number)
    of = np.zeros(number, "int64")
    of[patch] = place
    kept = np.flatnonzero(total >= min_area * (1 - _ROUNDING))
    kept = kept[np.argsort(of[kept], kind="stable")]
    new = np.full(number, -1, "int64")
    new[kept] = np.arange(kept.size)
    of_piece = new[patch]
    sums = [np.bincount(patch, part, number)[kept] for part in (area, pieces.deficit, *pieces.vector.T)]
    links = _links(of_piece[pieces.overlapping], pieces.shared, sums[0], min_overlap)
    return Patches(of_piece, links, of[kept], sums[0], sums[1], np.column_stack(sums[2:]))


def _links(pairs: np.ndarray, shared: np.ndarray, area: np.ndarray, min_overlap: float) -> np.ndarray:
    """Pairs of patches that share at least ``min_overlap`` of the smaller one."""
    known = (pairs >= 0).all(axis=1)
    pairs, shared = pairs[known], shared[known]
    found, inverse = np.unique(pairs[:, 0] * max(area.size, 1) + pairs[:, 1], return_inverse=True)
    pairs = np.column_stack([found // max(area.size, 1), found % max(area.size, 1)])
    together = np.bincount(inverse, shared, len(found))
    smaller = np.minimum(area[pairs[:, 0]], area[pairs[:, 1]])
    return pairs[together >= min_overlap * smaller * (1 - _ROUNDING)]


def rank_clusters(patches: Patches) -> np.ndarray:
    """Cluster of each patch from 1, the one with the largest Σ deficit first; of equals the earlier."""
    cluster = components(len(patches.place), *patches.links.T)
    number = int(cluster.max(initial=-1)) + 1
    magnitude = np.bincount(cluster, patches.deficit, number)
    first = np.full(number, np.iinfo("int64").max)
    np.minimum.at(first, cluster, np.arange(len(cluster)))
    rank = np.empty(number, "int64")
    rank[np.lexsort([first, -magnitude])] = np.arange(1, number + 1)
    return rank[cluster]
