"""What the products call their variables, flags and files.

A preset only fills in what the user leaves open (`Preset.fill`). Each one tells where its
facts come from. Those with ``tried`` were run on files as published; the others are made
from the published description and tested on small files written after it.

Sources
-------
cci, c3s
    Daily files v02.2–v05.2 (CCI) and v201706/v201801 (C3S) as published. Every value that they
    hold has flag 0: the producer has masked already. Bits of the flag (1 snow or frost, 2 dense
    vegetation, 4 no convergence, 8 beyond physical bounds, 16 low weight, 32 unreliable, 64 barren
    ground, advice only) after the attributes of v08 in github.com/TUW-GEO/esa_cci_sm,
    ``metadata/*.ini``; 64 is kept. Monthly and ten-day C3S files have no flag. v02.2 is packed,
    but declares its valid range after scaling, against CF: hence the preset's own range (wide
    enough for ACTIVE, which is per cent of saturation and stays so).
smap_l3_am, smap_l3_pm
    Header of SMAP_L3_SM_P_20150406_R14010_001.h5 in github.com/OPENDAP/bes (groups, names, fill values
    −9999 and 65534; flag bits: 0 not recommended, 1 not attempted, 2 not successful, 3 freeze/thaw
    not successful). EASE-Grid 2.0 of 36 or 9 km, told by the size. Bit 0 of 0 is "retrieval recommended".
smos_l3
    CATDS daily and multi-day L3 (MIR_CLF31A/D, CLF3SA/D): variables as in JEDI's converter of SMOS L3, file
    names as in github.com/NASA-LIS/LISF (``SMOSCATDS_sm_filename``). Limits of error and interference as public
    readers of the product use them (Soil_Moisture_Dqx ≤ 0.1 m³/m³, Rfi_Prob ≤ 0.5). Rows start in the
    south; the latitudes of the file decide.
smos_ic
    V105 names, units and Quality_Flag (0 good, 1 not recommended, 2 missing) in github.com/TUW-GEO/smos,
    ``docs/varnames.rst``; V2 recommends Scene_Flags ≤ 1 and RMSE ≤ 8 K for soil moisture (product
    documentation of INRAE, as cited by its users). Grid 1388 × 584, rows from the south.
amsre_jaxa, amsr2_jaxa
    github.com/NASA-LIS/LISF, ``read_GCOMW_AMSR2L3sm.F90`` (variable, 0.1 % per count, rows from the north,
    columns from 0° E); ``SCALE FACTOR`` 0.1, ``UNIT`` % and the codes −32768 and −32767 in NCL's example
    amsr_1.ncl, which is an AMSR-E file of the same layout. One public reader puts the first column at
    180° W; LISF and a reader of AMSR2 snow depth put it at 0°.
lprm_amsre, lprm_amsr2
    Header of LPRM-AMSR2_L3_A_SOILM3_V001_20121216010911.nc4 in github.com/OPENDAP/bes: per cent, fill −32767,
    dimensions (Longitude, Latitude). AMSR-E V002: file names in LISF (``read_LPRM_AMSREsm``), the same
    dimension order (its readers transpose), C band under the name that NASA's Giovanni lists. The bit mask has no
    published key there, so no flag is applied.
mod11c3_*, mod11b3_*
    Fill 0, scale 0.02, range 7500–65535; QC bits 0–1: 0 good, 1 other quality, 2 cloud, 3 not produced
    (MOD11 user's guide; GRASS i.modis.qc). Tried on MOD11B3.
mod13c2
    Names in public readers ("CMG 0.05 Deg Monthly NDVI"); header of MOD13Q1 in github.com/OPENDAP/bes: fill −3000,
    range −2000–10000, and a scale factor of 10000 that has to *divide*, which the preset puts right.
    Pixel reliability 0 good, 1 marginal, 2 snow, 3 cloud, 4 estimated.
mod15a2h
    Lai_500m, scale 0.1, 0–100, larger values are fill classes; FparLai_QC bit 0 is 0 for the main
    algorithm. The composites of eight days begin anew each year.
mcd12c1, mcd12q1
    Header of MCD12Q1.061 in github.com/OPENDAP/bes: LC_Type1, 1–17, fill 255. MCD12C1 calls the same classes
    Majority_Land_Cover_Type_1, 0–16.
era5, era5land
    ECMWF names (swvl1: top soil layer, 0–7 cm); packing and units as the file declares; 0…360° is turned. Over the sea
    soil moisture is 0 or a little below, not missing: where the file has the land-sea mask (lsm), cells of less
    than half land are left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from ....data.raster.gdal_arrays import ArrayView
from ....run.errors import ParameterError
from .flag_rules import FlagRule

NONE = "none"


@dataclass(frozen=True)
class Preset:
    """How one product is read; empty where the files themselves tell.

    variables
        Names of the variable in the versions of the product; the first that a file has counts.
    view
        ``place`` and ``latitude`` of `ArrayView`, for files whose place on the ground GDAL does not find.
    tried
        Files as published that it was run on; empty when made from the description only.
    """

    title: str
    variables: tuple[str, ...]
    name: str = ""
    unit: str = ""
    flags: tuple[FlagRule, ...] = ()
    scale: float | None = None
    offset: float | None = None
    valid: tuple[float | None, float | None] = (None, None)
    pattern: str = ""
    step: str = ""
    view: ArrayView | None = None
    tried: str = ""


def _jaxa(title: str, pattern: str) -> Preset:
    return Preset(
        title, ("Geophysical Data",), "sm", "m3 m-3", scale=0.001, offset=0.0, valid=(0.0, 1.0), pattern=pattern,
        view=ArrayView("", "from_zero"),
    )  # fmt: skip


def _lprm(title: str, variables, pattern: str) -> Preset:
    return Preset(
        title, variables, "sm", "m3 m-3", scale=0.01, offset=0.0, valid=(0.0, 1.0), pattern=pattern,
        view=ArrayView("", "coordinates"),
    )  # fmt: skip


def _smap(half: str, suffix: str) -> Preset:
    group = f"Soil_Moisture_Retrieval_Data_{half}"
    return Preset(
        f"SMAP L3 passive (36 km) and enhanced (9 km), {half} half orbits", (f"{group}/soil_moisture{suffix}",),
        "sm", "m3 m-3", (FlagRule(f"{group}/retrieval_qual_flag{suffix}", "bits 0 = 0"),), valid=(0.0, 1.0),
        pattern="SMAP_L3_SM_P*_YYYYMMDD_R*", step="day", view=ArrayView("", "ease2"),
    )  # fmt: skip


def _lst(title: str, code: str, variable: str, half: str, tried: str = "") -> Preset:
    return Preset(
        f"{title}, {half.lower()} land surface temperature", (variable,), f"lst_{half.lower()}", "K",
        (FlagRule(f"QC_{half}", "bits 0-1 = 0,1"),), 0.02, 0.0, (150.0, None), f"*{code}.AYYYYDDD*", "month",
        tried=tried,
    )  # fmt: skip


_SM_FLAG = (FlagRule("flag", "bits 0-5 = 0", optional=True),)
_LAND = (FlagRule("lsm", ">= 0.5", optional=True),)
_EASE_FROM_SOUTH = ArrayView("", "ease2", latitude="lat")
_MOD11B3 = "MOD11B3.A2018335.h18v03.006"
_ERA5_TRIED = "a monthly extract of ERA5-Land 2017–2018"

PRESETS: dict[str, Preset] = {
    "cci": Preset(
        "ESA CCI soil moisture, ACTIVE, PASSIVE or COMBINED", ("sm",), flags=_SM_FLAG, valid=(0.0, 100.0),
        pattern="ESACCI-SOILMOISTURE-*-YYYYMMDD*",
        tried="daily files v02.2, v03.3, v04.2 and v05.2 of all three products",
    ),
    "c3s": Preset(
        "Copernicus C3S soil moisture, ACTIVE, PASSIVE or COMBINED", ("sm",), flags=_SM_FLAG, valid=(0.0, 100.0),
        pattern="C3S-SOILMOISTURE-*-YYYYMMDD*",
        tried="daily, ten-day and monthly files v201706 and v201801",
    ),
    "smap_l3_am": _smap("AM", ""),
    "smap_l3_pm": _smap("PM", "_pm"),
    "smos_l3": Preset(
        "SMOS CATDS L3, 25 km", ("Soil_Moisture",), "sm", "m3 m-3",
        (FlagRule("Soil_Moisture_Dqx", "<= 0.1"), FlagRule("Rfi_Prob", "<= 0.5")), valid=(0.0, 1.0),
        pattern="*MIR_CLF3*_YYYYMMDDT*", view=_EASE_FROM_SOUTH,
    ),
    "smos_ic": Preset(
        "SMOS-IC, 25 km", ("Soil_Moisture",), "sm", "m3 m-3",
        (
            FlagRule("Scene_Flags", "0,1"),
            FlagRule("RMSE", "<= 8"),
            FlagRule("Quality_Flag", "0", optional=True),
        ),
        valid=(0.0, 1.0), pattern="*MIR_CDF3S*_YYYYMMDDT*", step="day", view=_EASE_FROM_SOUTH,
    ),
    "amsre_jaxa": _jaxa("AMSR-E L3 soil moisture of JAXA, 0.25° or 0.1°", ""),
    "amsr2_jaxa": _jaxa("AMSR2 L3 soil moisture of JAXA, 0.25° or 0.1°", "GW1AM2_YYYYMMDD_*SMC*"),
    "lprm_amsre": _lprm(
        "LPRM AMSR-E L3 V002, 0.25°, C band", ("soil_moisture_c",),
        "LPRM-AMSR_E_L3_*_SOILM3_*_YYYYMMDD*",
    ),
    "lprm_amsr2": _lprm(
        "LPRM AMSR2 L3 V001, 0.25° or 0.1°, 6.9 GHz", ("soil_moisture_c1",), "LPRM-AMSR2_L3_*_SOILM3_*_YYYYMMDD*",
    ),
    "mod11c3_day": _lst("MOD11C3 or MYD11C3 monthly, 0.05°", "D11C3", "LST_Day_CMG", "Day"),
    "mod11c3_night": _lst("MOD11C3 or MYD11C3 monthly, 0.05°", "D11C3", "LST_Night_CMG", "Night"),
    "mod11b3_day": _lst("MOD11B3 or MYD11B3 monthly, 6 km tiles", "D11B3", "LST_Day_6km", "Day", _MOD11B3),
    "mod11b3_night": _lst("MOD11B3 or MYD11B3 monthly, 6 km tiles", "D11B3", "LST_Night_6km", "Night", _MOD11B3),
    "mod13c2": Preset(
        "MOD13C2 or MYD13C2 monthly NDVI, 0.05°", ("CMG 0.05 Deg Monthly NDVI",), "ndvi", "1",
        (FlagRule("CMG 0.05 Deg Monthly pixel reliability", "0,1"),), 0.0001, 0.0, (-0.2, 1.0),
        "*D13C2.AYYYYDDD*", "month",
    ),
    "mod15a2h": Preset(
        "MOD15A2H, MYD15A2H or MCD15A2H eight-day leaf area index, 500 m", ("Lai_500m",), "lai", "m2 m-2",
        (FlagRule("FparLai_QC", "bits 0 = 0"),), 0.1, 0.0, (0.0, 10.0), "*D15A2H.AYYYYDDD*", "8day",
    ),
    "mcd12c1": Preset(
        "MCD12C1 yearly land cover (IGBP), 0.05°", ("Majority_Land_Cover_Type_1",), "land_cover", "class",
        valid=(0.0, 16.0), scale=1.0, offset=0.0, pattern="*12C1.AYYYYDDD*", step="year",
    ),
    "mcd12q1": Preset(
        "MCD12Q1 yearly land cover (IGBP), 500 m tiles", ("LC_Type1",), "land_cover", "class",
        valid=(1.0, 17.0), scale=1.0, offset=0.0, pattern="*12Q1.AYYYYDDD*", step="year",
    ),
    "era5": Preset(
        "ERA5 single levels, NetCDF or GRIB; top soil layer unless VARIABLE says otherwise", ("swvl1",), flags=_LAND,
        tried="hours of the old and the new data store, GRIB",
    ),
    "era5land": Preset(
        "ERA5-Land, NetCDF or GRIB; top soil layer unless VARIABLE says otherwise", ("swvl1",), flags=_LAND,
        tried=_ERA5_TRIED,
    ),
}  # fmt: skip
WORDS = (NONE, *PRESETS)


def preset(word: str) -> Preset | None:
    """The preset of a word, None for ``none`` and for nothing.

    Raises
    ------
    ParameterError
        There is none of that name.
    """
    if word in ("", NONE):
        return None
    if word not in PRESETS:
        raise ParameterError(f"PRESET is “{word}”; it is one of {', '.join(WORDS)}.")
    return PRESETS[word]


def tried_text() -> str:
    """For the tool's help: which presets were run on files as published, and which were not."""
    tried = [f"{word} ({found.tried})" for word, found in PRESETS.items() if found.tried]
    rest = [word for word, found in PRESETS.items() if not found.tried]
    return (
        f"Presets tried on files as published: {', '.join(tried)}. Made from the published description only, and "
        f"tested on small files written after it: {', '.join(rest)}. Look at the first results of these with care."
    )


def table() -> str:
    """All presets as a Markdown table, for the documentation."""
    lines = [
        "| PRESET | product | variable | kept flags | unit | valid | file names | tried on |",
        "|" + "---|" * 8,
    ]
    for word, found in PRESETS.items():
        low, high = (("" if limit is None else f"{limit:g}") for limit in found.valid)
        valid = f"{low}…{high}" if low or high else "as declared"
        flags = "; ".join(str(rule) for rule in found.flags) or "none"
        cells = [
            f"`{word}`", found.title, f"`{found.variables[0]}`", flags, found.unit or "as declared", valid,
            f"`{found.pattern}`" if found.pattern else "automatic", found.tried or "description only",
        ]  # fmt: skip
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
