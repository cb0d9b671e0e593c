"""Words by which people look for a tool, beside its name and tags: products, spellings, Chinese terms.

The Toolbox compares each word of the search with name, id, tags and short description.
"""

from __future__ import annotations

_PRODUCTS = (
    "ESA CCI,C3S,Copernicus,SMAP,SMOS,SMOS-IC,AMSR-E,AMSR2,LPRM,ERA5,ERA5-Land,GLDAS,NLDAS,MODIS,MOD11,MOD13,NDVI,LST,"
    "GPM,IMERG,TRMM,CHIRPS,HDF,HDF5,GRIB,NetCDF,GeoTIFF"
)

WORDS = {
    "buildstack": f"{_PRODUCTS},time cube,data cube,convert,load,append,时间序列,土壤湿度,土壤水分,导入,构建",
    "aggregatestack": "dekad,decade,ten days,annual,yearly,composite,resample in time,temporal,聚合,月均,旬",
    "alignstack": "resampling,reprojection,coregister,snap,clip,重采样,对齐,投影",
    "preparecovariate": "MOD11,MOD13,quality,cloud,gaps,vegetation index,covariates,协变量,预处理",
    "slope": "SRTM,DTM,height,坡度,地形",
    "stylestack": "animate,movie,time slider,symbology,color",
    "gapfill": "ESA CCI,SMAP,SMOS,gap-filling,gapfill,infill,imputation,reconstruct,DINEOF,DCT,插补,填补,缺失,土壤湿度",
    "harmonise": "harmonize,fusion,merging,bias correction,SMAP,ESA CCI,融合,校准,土壤湿度",
    "rootzone": "root zone,SWI,exponential filter,deep soil moisture,profile,根区,土壤湿度,指数滤波",
    "conditionindex": "VCI,TCI,VHI,SMCI,vegetation health,condition,NDVI,MODIS,植被状态指数,植被健康,干旱指数",
    "flashdrought": "flash,rapid onset,rapid intensification,骤旱,干旱",
    "outlook": "forecast,prediction,early warning,probability,seasonal,预测,展望,预警,干旱",
    "tvdi": "MOD11,MOD13,NDVI,triangle,trapezoid,evaporation,water stress,干旱指数,温度植被干旱指数",
    "traindownscaler": "downscale,disaggregation,super resolution,RF,forest,AI,降尺度,训练,随机森林,土壤湿度",
    "downscale": "downscaling,disaggregation,super resolution,high resolution,1 km,降尺度,高分辨率,土壤湿度",
    "longtable": "melt,unpivot,pivot,spreadsheet,Excel,reshape,wide table,站点,表格,宽表",
    "samplestations": "extract values,point sampling,zonal,ISMN,in-situ,站点,采样",
    "krigeprecipitation": "rainfall,gauges,interpolate,krige,IDW,降水,降雨,克里金,插值",
    "moistureindex": "PET,aridity index,干燥度,湿润指数",
    "riverdistance": "euclidean distance,water,irrigation canal,河流,距离,灌溉",
    "traincropmodel": "crop model,wheat,maize,corn,irrigation,yield,machine learning,作物,小麦,玉米,灌溉,训练",
    "mapcropmoisture": "corn,soybean,field,crop moisture,root zone,作物,土壤湿度,制图",
    "ssi": (
        "SPI,SPEI,SSMI,SMI,standardized,standardised,standardize,z-score,percentile,drought index,drought monitor,"
        "drought monitoring,anomalies,干旱,干旱指数,土壤湿度标准化指数,标准化,土壤湿度"
    ),
    "classify": "category,D0,D1,D2,D3,D4,reclassify,drought monitor,drought map,干旱,等级,轻旱,中旱,重旱,特旱",
    "trend": "Theil-Sen,Sen slope,MK test,change,climate change,p value,干旱,趋势",
    "regionaltrend": "zonal,region,province,Theil-Sen,MK test,趋势,区域",
    "droughtfrequency": "return period,how often,干旱,频率",
    "droughtarea": "zonal,zonal statistics,hectares,percent of area,province,county,district,干旱,面积,统计",
    "droughtevents": "onset,end,start,recovery,dry spell,drought duration,干旱,事件,历时,强度",
    "droughtclusters": "3D,spatiotemporal,contiguous area,tracking,干旱,聚类",
    "droughtcentre": "center,centroid,centre of gravity,mass center,干旱,重心,迁移",
    "phases": "before after,compare periods,decades,阶段,对比",
    "droughtreport": "bulletin,summary,zonal,pdf,print,dashboard,简报,报告,干旱",
    "mapseries": (
        "map book,map series,print composer,poster,publish,export,movie,video,animate,film,slideshow,time lapse,png,"
        "logo,bulletin,出图,打印,地图集,动画,制图"
    ),
    "validate": "accuracy,evaluate,ISMN,SCAN,USCRN,in-situ,SMAP,ESA CCI,验证,站点,精度",
    "triplecollocation": "TC,TCA,error variance,signal to noise,三重配置,误差",
    "impact": "yield loss,agriculture,disaster,EM-DAT,validation of drought,灾害,产量,损失",
    "transect": "profile,section,剖面",
    # Chains
    "sensorchain": "SMOS,AMSR-E,AMSR2,long record,merge,fusion,融合,土壤湿度",
    "moisturechain": "downscaling,gap filling,workflow,降尺度,插补,土壤湿度",
    "droughtanalysis": "SPI,SSI,workflow,drought monitoring,干旱,分析",
    "monthlydrought": "workflow,operational,monitoring,bulletin,干旱,监测,月报",
    "monthlyupdate": "workflow,operational,routine,append,new month,bulletin,monitoring,干旱,监测,月报,更新",
    "cropmoisture": "workflow,wheat,maize,corn,作物,土壤湿度",
}


def words_of(tool: str) -> list[str]:
    """The words of a tool, by its id."""
    return WORDS[tool].split(",") if tool in WORDS else []
