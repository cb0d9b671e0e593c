"""The model file: one zip of plain numeric arrays and a card (docs/methods.md §5).

No pickle of any kind: a model from somebody else can be wrong, but it cannot run anything. What is
read is checked before memory is taken for it, tree by tree.

A model can be made of several forests: the arrays of those beside the first lie in folders of their names.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

import numpy as np

from ...run.errors import InputError, OutputError, ResourceError
from ...run.job import Job
from . import card as cards
from .forest import MAX_TREES, Forest
from .trees import DTYPES, NODE_BYTES, TreeArrays, fault
from .zip_arrays import add, header, read_header, read_numbers, require_small_directory

CARD, COUNTS = "card.json", "node_count.npy"
_NAMES = ("children_left.npy", "children_right.npy", "feature.npy", "threshold.npy", "value.npy")
_COUNT = np.dtype("<i4")
_DIGEST = "sha256"
_RATIO, _ALWAYS = 200, 1024**2  # a model shrinks to a third; only tiny ones shrink more
# What zipfile raises for damaged files, beside ValueError.
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, KeyError, OverflowError)


def save(
    path: str,
    forest: Forest,
    card: Mapping,
    further: Mapping[str, Forest] | None = None,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Write a model file. The same forests and card give the same bytes.

    Parameters
    ----------
    path
        The file; replaced if there is one (an algorithm passes a place of `Staging`).
    forest
        The forest.
    card
        What the model is, in types that JSON knows; see `card.fault` for what it holds. ``format``,
        ``software`` and the checksum are added.
    further
        Forests beside it, by the names that the card's ``further`` has for them.
    check
        Called for each tree; what it raises ends the writing (`Job.check`).

    Raises
    ------
    InputError
        The card lacks something or names another number of features or other forests.
    OutputError
        The file cannot be written.
    """
    full = cards.encode(card)
    forests = dict(sorted({"": forest, **(further or {})}.items()))  # in the order of the card, which is sorted
    _require_described(full, forests)
    parts = {name: (_counts(one), one.trees) for name, one in forests.items()}
    full[_DIGEST] = _digest(full, parts)
    data = cards.text(full)
    if len(data) > cards.MAX_BYTES:
        raise InputError(
            "The card of the model has {data_count} bytes; at most {max_bytes} are possible.",
            data_count=len(data), max_bytes=cards.MAX_BYTES,
        )  # fmt: skip
    try:
        with zipfile.ZipFile(path, "w", compresslevel=3) as target:  # 6 takes twice the time for 3 %
            add(target, CARD, [data], len(data))
            for name, (counts, trees) in parts.items():
                _add_array(target, _inside(name, COUNTS), [counts], len(counts), check)
                for member, arrays in zip(_NAMES, zip(*trees, strict=True), strict=True):
                    _add_array(target, _inside(name, member), arrays, int(counts.sum()), check)
    except OSError as error:
        raise OutputError(
            "The model cannot be written to {path}: {strerror}. Choose a folder that exists and that you may "
            "write to, on a disk with room.",
            path=path, strerror=error.strerror or error,
        ) from error  # fmt: skip


def load(path: str, job: Job | None = None) -> tuple[Forest, dict]:
    """The first forest of a model file, and the card; else as `load_all`."""
    forests, card = load_all(path, job)
    return forests[""], card


def load_all(path: str, job: Job | None = None) -> tuple[dict[str, Forest], dict]:
    """Read a model file.

    Parameters
    ----------
    path
        The file.
    job
        Its memory is the most that the forests may take.

    Returns
    -------
    The forests (without ``oob``) by name, the first under "", and the card.

    Raises
    ------
    InputError
        There is no such file; it is no model file; it is damaged or was changed; a newer version of
        AgriDrought wrote it.
    ResourceError
        The forests do not fit into the memory.
    Cancelled
    """
    job = job or Job()
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise OSError("it is not a file")  # a folder, or a pipe or device without an end
        file = open(path, "rb")  # noqa: SIM115  closed below, where no OSError is meant for the opening
    except OSError as error:
        raise InputError(
            "The model file {path} cannot be opened: {strerror}. Choose a file that “Train downscaler” or “Train "
            "crop model” wrote.",
            path=path, strerror=error.strerror or error,
        ) from error  # fmt: skip
    with file:
        try:
            return _read(path, file, job)
        except (ValueError, *_DAMAGE) as error:
            raise InputError(
                "{path} is not an AgriDrought model file, or it is damaged: {error}. Choose a file that “Train "
                "downscaler” or “Train crop model” wrote; if it is one, copy or train it again.",
                path=path, error=error,
            ) from error  # fmt: skip


def _add_array(target: zipfile.ZipFile, name: str, arrays, length: int, check: Callable[[], None]) -> None:
    """Write several arrays as one; only a piece is copied at a time."""
    dtype = arrays[0].dtype
    start = header(dtype, length)

    def parts():
        for array in arrays:
            check()
            yield np.ascontiguousarray(array).data.cast("B")

    add(target, name, (part for group in ([start], parts()) for part in group), len(start) + length * dtype.itemsize)


def _inside(forest: str, member: str) -> str:
    return f"{forest}/{member}" if forest else member


def _counts(forest: Forest) -> np.ndarray:
    return np.array([len(tree.value) for tree in forest.trees], _COUNT)


def _features(card: Mapping) -> dict[str, int]:
    """Features of each forest of a card, by name."""
    further = card.get("further") or {}
    return {"": len(card["features"]), **{name: len(features) for name, features in further.items()}}


def _require_described(card: Mapping, forests: Mapping[str, Forest]) -> None:
    described = _features(card)
    if set(described) != set(forests):
        raise InputError(
            "The card names the further forests {described}, but those given are {given}.",
            described=", ".join(sorted(filter(None, described))) or "(none)",
            given=", ".join(sorted(filter(None, forests))) or "(none)",
        )  # fmt: skip
    for name, forest in forests.items():
        if described[name] != forest.features:
            raise InputError(
                "The card names {described} features, but the forest {name} was trained on {features}.",
                described=described[name], name=name, features=forest.features,
            )  # fmt: skip


def _digest(card: Mapping, forests: Mapping[str, tuple]) -> str:
    """Checksum of everything: the zip's own ones do not notice a member that was replaced.

    forests
        Node counts and trees by name.
    """
    indent = 1 if card["format"] == 1 else None  # Python is slow where it indents
    sums = hashlib.sha256(cards.text({key: value for key, value in card.items() if key != _DIGEST}, indent))
    for counts, trees in forests.values():
        sums.update(counts.tobytes())
        for tree in trees:
            for array in tree:
                sums.update(np.ascontiguousarray(array).data.cast("B"))
    return sums.hexdigest()


def _read(path: str, file, job: Job) -> tuple[dict[str, Forest], dict]:
    """The forests and the card; ValueError, or one of `_DAMAGE`, where the file is wrong."""
    require_small_directory(file)
    with zipfile.ZipFile(file) as source:
        card = _read_card(path, source)
        features = _features(card)
        members = _members(source, features)
        counts = {name: _read_counts(source, members, name) for name in features}
        nodes = sum(int(some.sum(dtype=np.int64)) for some in counts.values())
        if nodes * NODE_BYTES > job.memory:
            raise ResourceError(
                "The model {path} takes {nodes:.0f} MiB, but the memory budget is {memory:.0f} MiB. Raise the "
                "budget, or train with fewer TREES or a smaller MAX_SAMPLES.",
                path=path, nodes=nodes * NODE_BYTES / 1024**2, memory=job.memory / 1024**2,
            )  # fmt: skip
        parts = {
            name: (counts[name], _read_trees(source, members, name, counts[name], features[name], job))
            for name in features
        }
    if card.pop(_DIGEST, None) != _digest(card, parts):
        raise ValueError("it was changed after it was written")
    return {name: Forest(trees, features[name]) for name, (_, trees) in parts.items()}, card


def _read_card(path: str, source: zipfile.ZipFile) -> dict:
    """The card, of a format that is known; a file of a newer one may hold other members."""
    names = [info.filename for info in source.infolist()]
    if names.count(CARD) != 1:
        raise ValueError(f"it has no {CARD}")
    info = source.getinfo(CARD)
    _require_plain(info, cards.MAX_BYTES)
    with source.open(info) as member:
        card = cards.decode(member.read(info.file_size))
    version = card.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("its card has no format version")
    if version > cards.FORMAT:
        writer = card.get("software", {}) if isinstance(card.get("software", {}), dict) else {}
        raise InputError(
            "The model {path} has the format {version}, which a newer AgriDrought ({value}) wrote; this one reads "
            "up to {format}. Update the plugin, or train the model again with this one.",
            path=path, version=version, value=str(writer.get("agridrought", "version unknown"))[:20],
            format=cards.FORMAT,
        )  # fmt: skip
    wrong = cards.fault(card)
    if wrong:
        raise ValueError(f"in its card, {wrong}")
    return card


def _members(source: zipfile.ZipFile, forests) -> dict[str, zipfile.ZipInfo]:
    """The members by name: exactly those of a model, none of them a bomb."""
    infos = source.infolist()
    members = {info.filename: info for info in infos}
    wanted = {CARD, *(_inside(forest, member) for forest in forests for member in (COUNTS, *_NAMES))}
    if len(infos) != len(wanted) or set(members) != wanted:
        raise ValueError(f"it does not hold {', '.join(sorted(wanted))} and nothing else")
    for info in infos:
        _require_plain(info, max(info.compress_size * _RATIO, _ALWAYS))
    return members


def _require_plain(info: zipfile.ZipInfo, limit: int) -> None:
    if info.flag_bits & 0x1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{info.filename} is packed in a way that AgriDrought does not use")
    if info.file_size > limit:
        raise ValueError(f"{info.filename} would unpack to {info.file_size} bytes")


def _read_counts(source: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], forest: str) -> np.ndarray:
    """Nodes of each tree."""
    info = members[_inside(forest, COUNTS)]
    with source.open(info) as member:
        trees = read_header(member, info, _COUNT)
        if not 1 <= trees <= MAX_TREES:
            raise ValueError(f"it says to have {trees} trees")
        counts = read_numbers(member, _COUNT, trees)
        _require_end(member)
    if (counts < 1).any():
        raise ValueError("a tree has no nodes")
    return counts


def _read_trees(
    source: zipfile.ZipFile, members, forest: str, counts: np.ndarray, features: int, job: Job
) -> list[TreeArrays]:
    nodes = int(counts.sum(dtype=np.int64))
    trees: list[TreeArrays] = []
    with contextlib.ExitStack() as opened:
        streams = []
        for name, dtype in zip((_inside(forest, name) for name in _NAMES), DTYPES, strict=True):
            streams.append(opened.enter_context(source.open(members[name])))
            if read_header(streams[-1], members[name], dtype) != nodes:
                raise ValueError(f"{name} has another length than {_inside(forest, COUNTS)} says")
        for count in counts.tolist():
            job.check()
            tree = TreeArrays(
                *(read_numbers(stream, dtype, count) for stream, dtype in zip(streams, DTYPES, strict=True))
            )
            wrong = fault(tree, features)
            if wrong:
                raise ValueError(f"tree {len(trees) + 1} is none: {wrong}")
            trees.append(tree)
        for stream in streams:
            _require_end(stream)
    return trees


def _require_end(member) -> None:
    """Read on to the end, where zipfile compares the checksum."""
    if member.read(1):
        raise ValueError("an array is longer than its header says")
