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
mod11a1, mod11a2, mod13a1, mod13a2, mod13a3, mod13q1
    The same layers, scales, fills and quality codes as MOD11C3 and MOD13C2 at 1 km, 500 m and 250 m: names and ranges
    as public readers of the files list them ("LST_Day_1km", "500m 16 days NDVI", "1 km monthly pixel reliability",
    0.0001, −2000–10000, fill −3000); MOD13 declares the factor 10000, which has to divide.
smap_l4
    Header of SPL4SMGP as printed by a public reader: Geophysical_Data/sm_surface(y, x) on 1624 × 3856 cells of 9 km,
    fill −9999, 0–0.9 m³/m³; eight files a day, named by the middle of three hours.
imerg
    GPM_3IMERGHH, DF and M: precipitationCal up to V06, precipitation since V07, fill −9999.9, dimensions (lon, lat);
    half-hourly and monthly files in mm/hr, in the group Grid.
chirps
    NetCDF: precip(time, latitude, longitude) in mm/day or mm/month; GeoTIFF: −9999 for the sea, without a tag.
gldas
    Noah V2.1: SoilMoi0_10cm_inst in kg m-2 of a layer of 10 cm; 1 kg m-2 in 0.1 m is 0.01 m³/m³.
merra2
    M2T1NXLND and M2TMNXLND: SFMC, the water in the uppermost 5 cm, "m-3 m-3"; hours at half past.
terraclimate
    Total column soil moisture "soil" in mm, int16 with scale 0.1, 12 months a file.
cgls_ssm, cgls_swi
    Technical characteristics of SSM1km and SWI1km of the Copernicus Global Land Service: per cent = stored × 0.5,
    stored 0–200, larger numbers are codes; SSF 0 unknown, 1 unfrozen, 2 frozen, 3 melting, 255 not determined.
era5, era5land
    ECMWF names (swvl1: top soil layer, 0–7 cm); packing and units as the file declares; 0…360° is turned. Over the sea
    soil moisture is 0 or a little below, not missing: where the file has the land-sea mask (lsm), cells of less
    than half land are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

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
    known_by
        Beginning of the file names as published, a regular expression; empty where they tell nothing.
    titles
        Words that the title of such a file holds, all of them.
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
    known_by: str = ""
    titles: tuple[str, ...] = ()


def _jaxa(title: str, pattern: str, known_by: str) -> Preset:
    return Preset(
        title, ("Geophysical Data",), "sm", "m3 m-3", scale=0.001, offset=0.0, valid=(0.0, 1.0), pattern=pattern,
        view=ArrayView("", "from_zero"), known_by=known_by,
    )  # fmt: skip


def _lprm(title: str, variables, pattern: str) -> Preset:
    return Preset(
        title, variables, "sm", "m3 m-3", scale=0.01, offset=0.0, valid=(0.0, 1.0), pattern=pattern,
        view=ArrayView("", "coordinates"), known_by=pattern.partition("_L3")[0],
    )  # fmt: skip


def _smap(half: str, suffix: str) -> Preset:
    group = f"Soil_Moisture_Retrieval_Data_{half}"
    return Preset(
        f"SMAP L3 passive (36 km) and enhanced (9 km), {half} half orbits", (f"{group}/soil_moisture{suffix}",),
        "sm", "m3 m-3", (FlagRule(f"{group}/retrieval_qual_flag{suffix}", "bits 0 = 0"),), valid=(0.0, 1.0),
        pattern="SMAP_L3_SM_P*_YYYYMMDD_R*", step="day", view=ArrayView("", "ease2"), known_by="SMAP_L3_SM_P",
    )  # fmt: skip


def _lst(title: str, code: str, variable: str, half: str, tried: str = "", step: str = "month") -> Preset:
    return Preset(
        f"{title}, {half.lower()} land surface temperature", (variable,), f"lst_{half.lower()}", "K",
        (FlagRule(f"QC_{half}", "bits 0-1 = 0,1"),), 0.02, 0.0, (150.0, None), f"*{code}.AYYYYDDD*", step,
        tried=tried, known_by=rf"M[OY]{code}\.A",
    )  # fmt: skip


def _ndvi(title: str, code: str, layer: str, step: str) -> Preset:
    return Preset(
        title, (f"{layer} NDVI",), "ndvi", "1", (FlagRule(f"{layer} pixel reliability", "0,1"),), 0.0001, 0.0,
        (-0.2, 1.0), f"*{code}.AYYYYDDD*", step, known_by=rf"M[OY]{code}\.A",
    )  # fmt: skip


_SM_FLAG = (FlagRule("flag", "bits 0-5 = 0", optional=True),)
_LAND = (FlagRule("lsm", ">= 0.5", optional=True),)
_EASE_FROM_SOUTH = ArrayView("", "ease2", latitude="lat")
_MOD11B3 = "MOD11B3.A2018335.h18v03.006"
_ERA5_TRIED = "a monthly extract of ERA5-Land 2017–2018"

PRESETS: dict[str, Preset] = {
    "cci": Preset(
        "ESA CCI soil moisture, ACTIVE, PASSIVE or COMBINED", ("sm",), flags=_SM_FLAG, valid=(0.0, 100.0),
        pattern="ESACCI-SOILMOISTURE-*-YYYYMMDD*", known_by="ESACCI-SOILMOISTURE", titles=("cci", "soil moisture"),
        tried="daily files v02.2, v03.3, v04.2 and v05.2 of all three products",
    ),
    "c3s": Preset(
        "Copernicus C3S soil moisture, ACTIVE, PASSIVE or COMBINED", ("sm",), flags=_SM_FLAG, valid=(0.0, 100.0),
        pattern="C3S-SOILMOISTURE-*-YYYYMMDD*", known_by="C3S-S(OILMOISTURE|M)-", titles=("c3s", "soil moisture"),
        tried="daily, ten-day and monthly files v201706 and v201801",
    ),
    "smap_l3_am": _smap("AM", ""),
    "smap_l3_pm": _smap("PM", "_pm"),
    "smos_l3": Preset(
        "SMOS CATDS L3, 25 km", ("Soil_Moisture",), "sm", "m3 m-3",
        (FlagRule("Soil_Moisture_Dqx", "<= 0.1"), FlagRule("Rfi_Prob", "<= 0.5")), valid=(0.0, 1.0),
        pattern="*MIR_CLF3*_YYYYMMDDT*", view=_EASE_FROM_SOUTH, known_by="SM_.*_MIR_CLF3",
    ),
    "smos_ic": Preset(
        "SMOS-IC, 25 km", ("Soil_Moisture",), "sm", "m3 m-3",
        (
            FlagRule("Scene_Flags", "0,1"),
            FlagRule("RMSE", "<= 8"),
            FlagRule("Quality_Flag", "0", optional=True),
        ),
        valid=(0.0, 1.0), pattern="*MIR_CDF3S*_YYYYMMDDT*", step="day", view=_EASE_FROM_SOUTH,
        known_by="SM_.*_MIR_CDF3S",
    ),
    "amsre_jaxa": _jaxa("AMSR-E L3 soil moisture of JAXA, 0.25° or 0.1°", "", ""),
    "amsr2_jaxa": _jaxa(
        "AMSR2 L3 soil moisture of JAXA, 0.25° or 0.1°", "GW1AM2_YYYYMMDD_*SMC*", "GW1AM2_.*SMC",
    ),
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
    "mod11a1": _lst("MOD11A1 or MYD11A1 daily, 1 km tiles", "D11A1", "LST_Day_1km", "Day", step="day"),
    "mod11a1_night": _lst("MOD11A1 or MYD11A1 daily, 1 km tiles", "D11A1", "LST_Night_1km", "Night", step="day"),
    "mod11a2": _lst("MOD11A2 or MYD11A2 eight-day, 1 km tiles", "D11A2", "LST_Day_1km", "Day", step="8day"),
    "mod11a2_night": _lst("MOD11A2 or MYD11A2 eight-day, 1 km tiles", "D11A2", "LST_Night_1km", "Night", step="8day"),
    "mod13c2": Preset(
        "MOD13C2 or MYD13C2 monthly NDVI, 0.05°", ("CMG 0.05 Deg Monthly NDVI",), "ndvi", "1",
        (FlagRule("CMG 0.05 Deg Monthly pixel reliability", "0,1"),), 0.0001, 0.0, (-0.2, 1.0),
        "*D13C2.AYYYYDDD*", "month", known_by=r"M[OY]D13C2\.A",
    ),
    "mod13a1": _ndvi("MOD13A1 or MYD13A1 16-day NDVI, 500 m tiles", "D13A1", "500m 16 days", "16day"),
    "mod13a2": _ndvi("MOD13A2 or MYD13A2 16-day NDVI, 1 km tiles", "D13A2", "1 km 16 days", "16day"),
    "mod13a3": _ndvi("MOD13A3 or MYD13A3 monthly NDVI, 1 km tiles", "D13A3", "1 km monthly", "month"),
    "mod13q1": _ndvi("MOD13Q1 or MYD13Q1 16-day NDVI, 250 m tiles", "D13Q1", "250m 16 days", "16day"),
    "mod15a2h": Preset(
        "MOD15A2H, MYD15A2H or MCD15A2H eight-day leaf area index, 500 m", ("Lai_500m",), "lai", "m2 m-2",
        (FlagRule("FparLai_QC", "bits 0 = 0"),), 0.1, 0.0, (0.0, 10.0), "*D15A2H.AYYYYDDD*", "8day",
        known_by=r"M[OYC]D15A2H\.A", tried="MCD15A3H as a GeoTIFF",
    ),
    "mcd12c1": Preset(
        "MCD12C1 yearly land cover (IGBP), 0.05°", ("Majority_Land_Cover_Type_1",), "land_cover", "class",
        valid=(0.0, 16.0), scale=1.0, offset=0.0, pattern="*12C1.AYYYYDDD*", step="year", known_by=r"MCD12C1\.A",
    ),
    "mcd12q1": Preset(
        "MCD12Q1 yearly land cover (IGBP), 500 m tiles", ("LC_Type1",), "land_cover", "class",
        valid=(1.0, 17.0), scale=1.0, offset=0.0, pattern="*12Q1.AYYYYDDD*", step="year",
        known_by=r"MCD12Q1\.A", tried="MCD12Q1.A2001001.h00v08.006",
    ),
    "smap_l4": Preset(
        "SMAP L4 surface soil moisture (SPL4SMGP), three-hourly, 9 km", ("Geophysical_Data/sm_surface",), "sm",
        "m3 m-3", valid=(0.0, 0.9), pattern="SMAP_L4_SM_gph_YYYYMMDDT*", step="day", view=ArrayView("", "ease2"),
        known_by="SMAP_L4_SM_gph_",
    ),
    "imerg": Preset(
        "GPM IMERG precipitation, half-hourly, daily or monthly", ("precipitation", "precipitationCal"),
        "precipitation", valid=(0.0, None), pattern="3B-*IMERG.YYYYMMDD-S*", known_by="3B-(HHR|DAY|MO).*IMERG",
        tried="a half hour of V06, cut out by OPeNDAP",
    ),
    "chirps": Preset(
        "CHIRPS precipitation, NetCDF or GeoTIFF", ("precip",), "precipitation", valid=(0.0, None), known_by="chirps-v",
        titles=("chirps",),
    ),
    "gldas": Preset(
        "GLDAS Noah soil moisture of 0–10 cm", ("SoilMoi0_10cm_inst",), "sm", "m3 m-3", scale=0.01, offset=0.0,
        valid=(0.0, 1.0), known_by="GLDAS_NOAH", titles=("gldas",), tried="a monthly extract 2017–2018",
    ),
    "merra2": Preset(
        "MERRA-2 surface soil moisture (tavg1_2d_lnd_Nx, tavgM_2d_lnd_Nx)", ("SFMC",), "sm", "m3 m-3", valid=(0.0, 1.0),
        known_by="MERRA2_[0-9]+.tavg.*_2d_lnd_Nx", titles=("merra2", "lnd_nx"),
    ),
    "terraclimate": Preset(
        "TerraClimate soil moisture of the whole column", ("soil",), "soil", "mm", valid=(0.0, None),
        known_by="TerraClimate_soil_",
    ),
    "cgls_ssm": Preset(
        "Copernicus Global Land surface soil moisture, 1 km", ("ssm",), "ssm", "percent", scale=0.5, offset=0.0,
        valid=(0.0, 100.0), pattern="c_gls_SSM1km_YYYYMMDD*", step="day", known_by="c_gls_SSM",
    ),
    "cgls_swi": Preset(
        "Copernicus Global Land soil water index (T = 5 days), 0.1°, 12.5 km or 1 km", ("SWI_005",), "swi", "percent",
        (FlagRule("SSF", "0,1,255", optional=True),), 0.5, 0.0, (0.0, 100.0), "c_gls_SWI*_YYYYMMDD*", "day",
        known_by="c_gls_SWI",
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
# What a dialog shows for each.
TITLES = {NONE: "No preset: the files tell", **{word: found.title for word, found in PRESETS.items()}}


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
        raise ParameterError("PRESET is “{word}”; it is one of {words}.", word=word, words=", ".join(WORDS))
    return PRESETS[word]


def recognised(path: str, title: str = "") -> tuple[str, ...]:
    """Words of the presets that a file belongs to by its name as published, else by its title; none, one or several.

    Examples
    --------
    >>> recognised("MOD13Q1.A2016001.h18v04.061.2021352.hdf")
    ('mod13q1',)
    >>> recognised("MOD11A1.A2016001.h18v04.061.2021352.hdf")
    ('mod11a1', 'mod11a1_night')
    """
    name = PurePath(path).name
    found = [word for word, one in PRESETS.items() if one.known_by and re.match(one.known_by, name, re.IGNORECASE)]
    lower = title.lower()
    return tuple(
        found or [word for word, one in PRESETS.items() if one.titles and all(part in lower for part in one.titles)]
    )


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
