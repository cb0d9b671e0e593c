"""Trees as plain arrays, from scikit-learn's and back to those of the scikit-learn that runs."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ...run.errors import MissingPackageError
from ...run.language import say

LEAF = -1  # scikit-learn's child index of a leaf
NO_FEATURE = -2  # … and its feature index there


class TreeArrays(NamedTuple):
    """One tree, node by node, a parent before its children; node 0 is the root.

    A row goes left where ``x[feature] <= threshold``. Every array has the shape ``(nodes,)``.

    left, right
        int32 index of the child; -1 in leaves.
    feature
        int16 column of x; -2 in leaves.
    threshold
        float64, in the unit of the feature; -2 in leaves.
    value
        float64 mean of the training rows of a leaf, in the unit of y; 0 in other nodes, where nothing
        asks for it (and the file gets smaller).
    """

    left: np.ndarray
    right: np.ndarray
    feature: np.ndarray
    threshold: np.ndarray
    value: np.ndarray


class _Dtypes(NamedTuple):
    left: np.dtype = np.dtype("<i4")
    right: np.dtype = np.dtype("<i4")
    feature: np.dtype = np.dtype("<i2")
    threshold: np.dtype = np.dtype("<f8")
    value: np.dtype = np.dtype("<f8")


DTYPES = _Dtypes()  # as in `TreeArrays`
NODE_BYTES = sum(dtype.itemsize for dtype in DTYPES)
MAX_FEATURE_COUNT = np.iinfo(DTYPES.feature).max


def plain(tree) -> TreeArrays:
    """The arrays of a fitted ``sklearn.tree._tree.Tree`` with one output."""
    left = tree.children_left
    values = (left, tree.children_right, tree.feature, tree.threshold, tree.value[:, 0, 0])
    arrays = TreeArrays(*(np.array(value, dtype) for value, dtype in zip(values, DTYPES, strict=True)))
    arrays.value[left != LEAF] = 0.0
    return arrays


def fault(tree: TreeArrays, features: int) -> str:
    """What keeps the arrays from being a tree on so many features; empty when nothing does.

    scikit-learn follows the indices without looking: a wrong one ends the program, a loop never ends.
    """
    nodes = len(tree.value)
    if nodes < 1 or any(len(array) != nodes for array in tree):
        return say("its arrays differ in length")
    inner = tree.left != LEAF
    if not np.array_equal(inner, tree.right != LEAF):
        return say("a node has one child")
    parent = np.flatnonzero(inner)
    children = np.concatenate([tree.left[inner], tree.right[inner]])
    if (children <= np.tile(parent, 2)).any() or (children >= nodes).any():
        return say("a child index is out of range")
    # Parents come first and each node but the root is the child of one: nothing else is a tree.
    parents = np.bincount(children, minlength=nodes)
    if parents[0] or (parents[1:] != 1).any():
        return say("a node is not reached exactly once")
    if (tree.feature[inner] < 0).any() or (tree.feature[inner] >= features).any():
        return say("a feature index is out of range")
    if (tree.feature[~inner] != NO_FEATURE).any():
        return say("a leaf has a feature")
    if not (np.isfinite(tree.threshold).all() and np.isfinite(tree.value).all()):
        return say("a threshold or a value is not a number")
    return ""


class Rebuilder:
    """Makes trees of the installed scikit-learn out of arrays.

    The record of a node has changed between versions (``missing_go_to_left`` came with 1.3), so a tree
    is grown to look at.

    Parameters
    ----------
    features
        Number of columns of x.

    Raises
    ------
    MissingPackageError
        There is no scikit-learn, or one whose trees are not known here.
    """

    _FIELDS = ("left_child", "right_child", "feature", "threshold")

    def __init__(self, features: int):
        from sklearn import __version__ as version
        from sklearn.tree import DecisionTreeRegressor

        grown = DecisionTreeRegressor().fit([[0.0], [1.0]], [0.0, 1.0]).tree_
        self._type, self._features = type(grown), features
        state = grown.__getstate__()
        self._record = state["nodes"].dtype if "nodes" in state else np.dtype([])
        if not set(self._FIELDS) <= set(self._record.names or ()):
            raise MissingPackageError(
                "scikit-learn {version} keeps its trees in a way that is not known here. Install a version from "
                "1.2 to 1.9, or a newer AgriDrought.",
                version=version,
            )  # fmt: skip

    @property
    def node_bytes(self) -> int:
        """Bytes that a rebuilt node takes."""
        return self._record.itemsize + 8

    def tree(self, arrays: TreeArrays):
        """A tree whose ``predict(x)`` takes ``(n, features)`` float32 and gives ``(n, 1)`` float64."""
        nodes = np.zeros(len(arrays.value), self._record)
        for name, values in zip(self._FIELDS, arrays[: len(self._FIELDS)], strict=True):
            nodes[name] = values
        tree = self._type(self._features, np.array([1], np.intp), 1)
        state = {"max_depth": 0, "node_count": len(nodes), "nodes": nodes, "values": arrays.value.reshape(-1, 1, 1)}
        tree.__setstate__(state)  # max_depth serves decision_path only, which nobody calls
        return tree
