<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AgriDrought</name>
    <message>
      <source>0 to 1. Empty: automatic, as the check of the training found, with the regression's detail and kriging. 1: the forest as it is. Counts only with the correction.</source>
      <extracomment>dialogs</extracomment>
      <translation>0 到 1。留空：自动，按训练检验所得，包括回归细节和克里金。1：森林原样。只在校正时有效。</translation>
    </message>
    <message>
      <source>0.1 keeps the sensors of the uppermost ten centimetres.</source>
      <extracomment>dialogs</extracomment>
      <translation>0.1 保留最上面十厘米的传感器。</translation>
    </message>
    <message>
      <source>1 Time stacks</source>
      <extracomment>dialogs</extracomment>
      <translation>1 时间序列栈</translation>
    </message>
    <message>
      <source>16 days, from 1 January on</source>
      <extracomment>dialogs</extracomment>
      <translation>16 天，自 1 月 1 日起</translation>
    </message>
    <message>
      <source>1st and 99th percentile</source>
      <extracomment>dialogs</extracomment>
      <translation>第 1 和第 99 百分位</translation>
    </message>
    <message>
      <source>2 Soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>2 土壤湿度</translation>
    </message>
    <message>
      <source>2, 4, 6, 8 or 10: higher keeps faster changes.</source>
      <extracomment>dialogs</extracomment>
      <translation>2、4、6、8 或 10：越高越能保留快速变化。</translation>
    </message>
    <message>
      <source>3 Crop soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>3 作物土壤湿度</translation>
    </message>
    <message>
      <source>4 Drought</source>
      <extracomment>dialogs</extracomment>
      <translation>4 干旱</translation>
    </message>
    <message>
      <source>4 days, from 1 January on</source>
      <extracomment>dialogs</extracomment>
      <translation>4 天，自 1 月 1 日起</translation>
    </message>
    <message>
      <source>5 Evaluation</source>
      <extracomment>dialogs</extracomment>
      <translation>5 评估</translation>
    </message>
    <message>
      <source>8 days, from 1 January on</source>
      <extracomment>dialogs</extracomment>
      <translation>8 天，自 1 月 1 日起</translation>
    </message>
    <message>
      <source>9 Chains</source>
      <extracomment>dialogs</extracomment>
      <translation>9 流程</translation>
    </message>
    <message>
      <source>A GeoTIFF for each day and quantity.</source>
      <extracomment>dialogs</extracomment>
      <translation>每日每个量一个 GeoTIFF。</translation>
    </message>
    <message>
      <source>A band for each of its values; at most 50.</source>
      <extracomment>dialogs</extracomment>
      <translation>其每个值一个波段；最多 50 个。</translation>
    </message>
    <message>
      <source>A centre for every year, for every month, or for every month of the year over all years.</source>
      <extracomment>dialogs</extracomment>
      <translation>每年、每月，或多年合并的每个日历月一个重心。</translation>
    </message>
    <message>
      <source>A column of canals, equipped area or the like, lowest where there is no irrigation. It stays, and the report says how much soil moisture the model owes to it.</source>
      <extracomment>dialogs</extracomment>
      <translation>渠道、灌溉面积之类的列，无灌溉处最低。该列保留，报告说明模型有多少土壤湿度信息来自它。</translation>
    </message>
    <message>
      <source>A column of the station records.</source>
      <extracomment>dialogs</extracomment>
      <translation>站点记录的一列。</translation>
    </message>
    <message>
      <source>A date is in drought when its value is not above this: index units, or per cent for percentiles.</source>
      <extracomment>dialogs</extracomment>
      <translation>值不高于此即为干旱：指数单位，百分位则为百分数。</translation>
    </message>
    <message>
      <source>A date on which less of its area has a value is missing in EVENTS.</source>
      <extracomment>dialogs</extracomment>
      <translation>有值面积不足的日期在 EVENTS 中缺失。</translation>
    </message>
    <message>
      <source>A date on which less of the zone's area has a value is missing in EVENTS and ends a run.</source>
      <extracomment>dialogs</extracomment>
      <translation>分区有值面积不足的日期在 EVENTS 中缺失，并结束事件。</translation>
    </message>
    <message>
      <source>A date, or text such as 2020-05-31 or 20200531.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期，或 2020-05-31、20200531 之类的文字。</translation>
    </message>
    <message>
      <source>A date, or text such as 2020-05-31. Values of several times of a day are summed to the day.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期，或 2020-05-31 之类的文字。一天内多个时次的值相加为日值。</translation>
    </message>
    <message>
      <source>A dated stack of SSI or another index; of soil moisture for MEASURE percentile.</source>
      <extracomment>dialogs</extracomment>
      <translation>SSI 或其他指数的带日期的栈；MEASURE 为 percentile 时为土壤湿度。</translation>
    </message>
    <message>
      <source>A dated stack of soil moisture, SSI or anything else, of 8 dates or more.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度、SSI 或其他量的带日期的栈，至少 8 个日期。</translation>
    </message>
    <message>
      <source>A dated stack of soil moisture, SSI or anything else.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度、SSI 或其他量的带日期的栈。</translation>
    </message>
    <message>
      <source>A dated stack of the index (or another quantity, without the table).</source>
      <extracomment>dialogs</extracomment>
      <translation>指数（或其他量，此时无表）的带日期的栈。</translation>
    </message>
    <message>
      <source>A dated stack of the index, by month.</source>
      <extracomment>dialogs</extracomment>
      <translation>逐月的带日期的指数栈。</translation>
    </message>
    <message>
      <source>A dated stack of the index, from “SSI”; not the classes.</source>
      <extracomment>dialogs</extracomment>
      <translation>“SSI”得到的带日期的指数栈；不是等级。</translation>
    </message>
    <message>
      <source>A dated stack of the index, low where it is dry.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数的带日期的栈，干时数值低。</translation>
    </message>
    <message>
      <source>A dated stack of the index, or of classes 0 to 4.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数或等级 0 到 4 的带日期的栈。</translation>
    </message>
    <message>
      <source>A dated stack of the index.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的指数栈。</translation>
    </message>
    <message>
      <source>A dated stack, as “Build time stack” writes it.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，由“构建时间序列栈”生成。</translation>
    </message>
    <message>
      <source>A dated stack, best without gaps, of at least ten years; with FIT_FROM of SCALE steps or more.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，最好无空缺，至少十年；有 FIT_FROM 时至少 SCALE 个步长。</translation>
    </message>
    <message>
      <source>A dated stack, or any raster: height, land cover, climatology.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，或任何栅格：高程、土地覆盖、多年平均。</translation>
    </message>
    <message>
      <source>A raster whose grid and reference system are taken.</source>
      <extracomment>dialogs</extracomment>
      <translation>提供格网和坐标系的栅格。</translation>
    </message>
    <message>
      <source>A test of pymannkendall, see above.</source>
      <extracomment>dialogs</extracomment>
      <translation>pymannkendall 的检验，见上文。</translation>
    </message>
    <message>
      <source>A third</source>
      <extracomment>dialogs</extracomment>
      <translation>三分之一</translation>
    </message>
    <message>
      <source>A third of them, their root, or all.</source>
      <extracomment>dialogs</extracomment>
      <translation>三分之一、平方根或全部。</translation>
    </message>
    <message>
      <source>AMSR-E (the reference)</source>
      <extracomment>dialogs</extracomment>
      <translation>AMSR-E（参考）</translation>
    </message>
    <message>
      <source>AMSR-E L3 soil moisture of JAXA, 0.25° or 0.1°</source>
      <extracomment>dialogs</extracomment>
      <translation>JAXA 的 AMSR-E L3 土壤湿度，0.25° 或 0.1°</translation>
    </message>
    <message>
      <source>AMSR2</source>
      <extracomment>dialogs</extracomment>
      <translation>AMSR2</translation>
    </message>
    <message>
      <source>AMSR2 L3 soil moisture of JAXA, 0.25° or 0.1°</source>
      <extracomment>dialogs</extracomment>
      <translation>JAXA 的 AMSR2 L3 土壤湿度，0.25° 或 0.1°</translation>
    </message>
    <message>
      <source>Accuracy, uncertainty, maps and series, one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>精度、不确定性、地图和序列，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Adjusts the record of one sensor to that of another, pixel by pixel, and merges both.</source>
      <extracomment>dialogs</extracomment>
      <translation>逐像元把一个传感器的记录调整到另一个传感器，并合并两者。</translation>
    </message>
    <message>
      <source>After pre-whitening</source>
      <extracomment>dialogs</extracomment>
      <translation>预白化后</translation>
    </message>
    <message>
      <source>After trend-free pre-whitening</source>
      <extracomment>dialogs</extracomment>
      <translation>无趋势预白化后</translation>
    </message>
    <message>
      <source>Agency</source>
      <extracomment>dialogs</extracomment>
      <translation>机构</translation>
    </message>
    <message>
      <source>Aggregate first</source>
      <extracomment>dialogs</extracomment>
      <translation>先聚合</translation>
    </message>
    <message>
      <source>Aggregate in time</source>
      <extracomment>dialogs</extracomment>
      <translation>时间聚合</translation>
    </message>
    <message>
      <source>Aggregated stack</source>
      <extracomment>dialogs</extracomment>
      <translation>聚合后的栈</translation>
    </message>
    <message>
      <source>Aggregates a stack to months, dekads or years, to a climatology, or over trailing windows of days.</source>
      <extracomment>dialogs</extracomment>
      <translation>把栈聚合到月、旬或年，得到多年平均，或按滑动的天数窗口聚合。</translation>
    </message>
    <message>
      <source>Agree with the coarse soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>与粗分辨率土壤湿度保持一致。</translation>
    </message>
    <message>
      <source>Agricultural zone; the test stations are drawn within each.</source>
      <extracomment>dialogs</extracomment>
      <translation>农业分区；检验站点在各分区内抽取。</translation>
    </message>
    <message>
      <source>Align to a grid</source>
      <extracomment>dialogs</extracomment>
      <translation>对齐到格网</translation>
    </message>
    <message>
      <source>Aligned raster</source>
      <extracomment>dialogs</extracomment>
      <translation>对齐后的栅格</translation>
    </message>
    <message>
      <source>All</source>
      <extracomment>dialogs</extracomment>
      <translation>全部</translation>
    </message>
    <message>
      <source>All dates</source>
      <extracomment>dialogs</extracomment>
      <translation>所有日期</translation>
    </message>
    <message>
      <source>All dates together</source>
      <extracomment>dialogs</extracomment>
      <translation>所有日期一起</translation>
    </message>
    <message>
      <source>All months together (short records)</source>
      <extracomment>dialogs</extracomment>
      <translation>所有月份一起（短记录）</translation>
    </message>
    <message>
      <source>Amount of WEIGHTS in moderate drought or worse, mean over the dates</source>
      <extracomment>dialogs</extracomment>
      <translation>处于中旱及以上的 WEIGHTS 量，各日期平均</translation>
    </message>
    <message>
      <source>An earlier stack whose dates come along unchanged; its variable, unit and step are taken over. Dates that both have are an error.</source>
      <extracomment>dialogs</extracomment>
      <translation>较早的栈，其日期原样保留，变量、单位和时间步长沿用。两者都有的日期视为错误。</translation>
    </message>
    <message>
      <source>Annual means</source>
      <extracomment>dialogs</extracomment>
      <translation>年平均</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <extracomment>dialogs</extracomment>
      <translation>距平</translation>
    </message>
    <message>
      <source>Append to stack</source>
      <extracomment>dialogs</extracomment>
      <translation>追加到已有的栈</translation>
    </message>
    <message>
      <source>Are whole regions getting drier? Trend tests on the mean of each zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>整个区域是否在变干？对每个分区平均值作趋势检验。</translation>
    </message>
    <message>
      <source>Area below the ROC curve of the irrigation forecast; no number without irrigation</source>
      <extracomment>dialogs</extracomment>
      <translation>灌溉预测的 ROC 曲线下面积；没有灌溉则无此数</translation>
    </message>
    <message>
      <source>Area by class through time and by year with trends, for all and the largest zones; one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>各等级面积的时间变化和逐年趋势，含全区和最大的分区；一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Area by date</source>
      <extracomment>dialogs</extracomment>
      <translation>逐日期面积</translation>
    </message>
    <message>
      <source>Area by year</source>
      <extracomment>dialogs</extracomment>
      <translation>逐年面积</translation>
    </message>
    <message>
      <source>Area in moderate drought or worse on the latest date (km²)</source>
      <extracomment>dialogs</extracomment>
      <translation>最新日期中旱及以上的面积（km²）</translation>
    </message>
    <message>
      <source>Area of applicability</source>
      <extracomment>dialogs</extracomment>
      <translation>适用范围</translation>
    </message>
    <message>
      <source>Area of drought</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱面积</translation>
    </message>
    <message>
      <source>Area that counts (km²)</source>
      <extracomment>dialogs</extracomment>
      <translation>计入的面积（km²）</translation>
    </message>
    <message>
      <source>Area, yield or money; rows of one zone and year are added up.</source>
      <extracomment>dialogs</extracomment>
      <translation>面积、产量或金额；同一分区和年份的行相加。</translation>
    </message>
    <message>
      <source>As in its field. Empty: the only one.</source>
      <extracomment>dialogs</extracomment>
      <translation>与其字段一致。留空：唯一的一个。</translation>
    </message>
    <message>
      <source>As in the column “crop”. Empty: the only one of the table.</source>
      <extracomment>dialogs</extracomment>
      <translation>与“crop”列一致。留空：表中唯一的作物。</translation>
    </message>
    <message>
      <source>As in the column “depth”. Empty: the only one of the table.</source>
      <extracomment>dialogs</extracomment>
      <translation>与“depth”列一致。留空：表中唯一的深度。</translation>
    </message>
    <message>
      <source>At most as many as there are features.</source>
      <extracomment>dialogs</extracomment>
      <translation>不超过特征数。</translation>
    </message>
    <message>
      <source>Attribute that names the zones; only for polygons.</source>
      <extracomment>dialogs</extracomment>
      <translation>分区名称所在的属性；仅用于多边形。</translation>
    </message>
    <message>
      <source>Attribute that names the zones; polygons of one value are one zone. Only for polygons.</source>
      <extracomment>dialogs</extracomment>
      <translation>分区名称所在的属性；同一值的多边形为一个分区。仅用于多边形。</translation>
    </message>
    <message>
      <source>Automatic, by pixel size</source>
      <extracomment>dialogs</extracomment>
      <translation>自动，按像元大小</translation>
    </message>
    <message>
      <source>Average by area</source>
      <extracomment>dialogs</extracomment>
      <translation>按面积平均</translation>
    </message>
    <message>
      <source>Band with the highest mean</source>
      <extracomment>dialogs</extracomment>
      <translation>平均值最高的波段</translation>
    </message>
    <message>
      <source>Bands</source>
      <extracomment>dialogs</extracomment>
      <translation>波段数</translation>
    </message>
    <message>
      <source>Below it the result is missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>低于此比例则结果缺失。</translation>
    </message>
    <message>
      <source>Best for each pixel (AICc)</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元的最佳分布（AICc）</translation>
    </message>
    <message>
      <source>Bias with stations left out, predicted minus observed (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>留出站点的偏差，预测减观测（m³/m³）</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <extracomment>dialogs</extracomment>
      <translation>双线性插值</translation>
    </message>
    <message>
      <source>Bins from</source>
      <extracomment>dialogs</extracomment>
      <translation>分箱起点</translation>
    </message>
    <message>
      <source>Bins to</source>
      <extracomment>dialogs</extracomment>
      <translation>分箱终点</translation>
    </message>
    <message>
      <source>Block size (degrees)</source>
      <extracomment>dialogs</extracomment>
      <translation>地块大小（度）</translation>
    </message>
    <message>
      <source>Both forests and their description, for “Map crop moisture”.</source>
      <extracomment>dialogs</extracomment>
      <translation>两个森林及其说明，供“作物土壤湿度制图”使用。</translation>
    </message>
    <message>
      <source>Breaks of an own set</source>
      <extracomment>dialogs</extracomment>
      <translation>自定方案的界限</translation>
    </message>
    <message>
      <source>Brings a stack or any raster onto exactly the grid of another raster.</source>
      <extracomment>dialogs</extracomment>
      <translation>把栈或任何栅格精确地变换到另一栅格的格网上。</translation>
    </message>
    <message>
      <source>Build time stack</source>
      <extracomment>dialogs</extracomment>
      <translation>构建时间序列栈</translation>
    </message>
    <message>
      <source>By each pixel's correlation with soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>按每个像元与土壤湿度的相关</translation>
    </message>
    <message>
      <source>CHIRPS precipitation, NetCDF or GeoTIFF</source>
      <extracomment>dialogs</extracomment>
      <translation>CHIRPS 降水，NetCDF 或 GeoTIFF</translation>
    </message>
    <message>
      <source>CIR probability</source>
      <extracomment>dialogs</extracomment>
      <translation>灌溉概率（CIR）</translation>
    </message>
    <message>
      <source>Calendar month</source>
      <extracomment>dialogs</extracomment>
      <translation>日历月</translation>
    </message>
    <message>
      <source>Calendar month (each with its own distribution)</source>
      <extracomment>dialogs</extracomment>
      <translation>日历月（各有分布）</translation>
    </message>
    <message>
      <source>Calendar month (mean season)</source>
      <extracomment>dialogs</extracomment>
      <translation>日历月（多年平均季节）</translation>
    </message>
    <message>
      <source>Calendar month over all years</source>
      <extracomment>dialogs</extracomment>
      <translation>多年合并的日历月</translation>
    </message>
    <message>
      <source>Cells ≠ 0 are filled. Empty: cells that the sensor has often enough.</source>
      <extracomment>dialogs</extracomment>
      <translation>插补 ≠ 0 的像元。留空：该传感器观测足够多的像元。</translation>
    </message>
    <message>
      <source>Cells ≠ 0 are the crop: one band, or a stack with a band per year.</source>
      <extracomment>dialogs</extracomment>
      <translation>≠ 0 的像元为该作物：一个波段，或每年一个波段的栈。</translation>
    </message>
    <message>
      <source>Centre of the zeros' share (Stagge et al. 2015)</source>
      <extracomment>dialogs</extracomment>
      <translation>零值概率区间的中心（Stagge 等 2015）</translation>
    </message>
    <message>
      <source>Characteristic time T (days)</source>
      <extracomment>dialogs</extracomment>
      <translation>特征时间 T（天）</translation>
    </message>
    <message>
      <source>Class codes on any grid: sites are scored by class.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何格网上的类别编码：站点按类别评分。</translation>
    </message>
    <message>
      <source>Class codes on the fine grid, when the model has them.</source>
      <extracomment>dialogs</extracomment>
      <translation>细格网上的类别编码，模型含土地覆盖时需要。</translation>
    </message>
    <message>
      <source>Class codes on the fine grid.</source>
      <extracomment>dialogs</extracomment>
      <translation>细格网上的类别编码。</translation>
    </message>
    <message>
      <source>Class codes on the fine grid; averaged as class shares.</source>
      <extracomment>dialogs</extracomment>
      <translation>细格网上的类别编码；按各类比例平均。</translation>
    </message>
    <message>
      <source>Class codes, at most 64: pixels of the target's class weigh three times as much in the regression. Continuous rasters are COVARIATES.</source>
      <extracomment>dialogs</extracomment>
      <translation>类别编码，最多 64 类：与目标同类的像元在回归中权重为三倍。连续型栅格请放在 COVARIATES。</translation>
    </message>
    <message>
      <source>Class codes; helps the filling.</source>
      <extracomment>dialogs</extracomment>
      <translation>类别编码；有助于插补。</translation>
    </message>
    <message>
      <source>Classes by the false discovery rate over all pixels (2 × ALPHA) instead of each pixel's own p.</source>
      <extracomment>dialogs</extracomment>
      <translation>按所有像元的错误发现率（2 × ALPHA）判定，而不按每个像元自己的 p。</translation>
    </message>
    <message>
      <source>Cleans a stack of LST, NDVI or LAI: mean of day and night, outliers out, gaps filled in time.</source>
      <extracomment>dialogs</extracomment>
      <translation>清理 LST、NDVI 或 LAI 的栈：昼夜平均、剔除异常值、在时间上插补空缺。</translation>
    </message>
    <message>
      <source>Clip at ±</source>
      <extracomment>dialogs</extracomment>
      <translation>截断于 ±</translation>
    </message>
    <message>
      <source>Clock of hourly records</source>
      <extracomment>dialogs</extracomment>
      <translation>小时记录的时制</translation>
    </message>
    <message>
      <source>Clusters</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类数</translation>
    </message>
    <message>
      <source>Coarse soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>粗分辨率土壤湿度</translation>
    </message>
    <message>
      <source>Colder pixels are left out (frozen); 0: none.</source>
      <extracomment>dialogs</extracomment>
      <translation>更冷的像元不用（冻结）；0：不限。</translation>
    </message>
    <message>
      <source>Coldest LST (K)</source>
      <extracomment>dialogs</extracomment>
      <translation>最低 LST（K）</translation>
    </message>
    <message>
      <source>Column of field capacity</source>
      <extracomment>dialogs</extracomment>
      <translation>田间持水量列</translation>
    </message>
    <message>
      <source>Columns that the forests see. Empty: lat, lon, doy and all columns of numbers but the fixed ones.</source>
      <extracomment>dialogs</extracomment>
      <translation>森林所用的列。留空：lat、lon、doy 及除固定列外的所有数值列。</translation>
    </message>
    <message>
      <source>Common values</source>
      <extracomment>dialogs</extracomment>
      <translation>共同值数</translation>
    </message>
    <message>
      <source>Compare</source>
      <extracomment>dialogs</extracomment>
      <translation>比较对象</translation>
    </message>
    <message>
      <source>Compare with reported losses</source>
      <extracomment>dialogs</extracomment>
      <translation>与上报损失比较</translation>
    </message>
    <message>
      <source>Comparison</source>
      <extracomment>dialogs</extracomment>
      <translation>比较</translation>
    </message>
    <message>
      <source>Condition indices (VCI, TCI, VHI, SMCI)</source>
      <extracomment>dialogs</extracomment>
      <translation>状态指数（VCI、TCI、VHI、SMCI）</translation>
    </message>
    <message>
      <source>Constraint on the weights of time, space and climatology: they add up to one and are not negative; free; not negative; free with an intercept.</source>
      <extracomment>dialogs</extracomment>
      <translation>对时间、空间和气候平均权重的约束：和为一且非负；无约束；非负；带截距的无约束。</translation>
    </message>
    <message>
      <source>Coordinates as a covariate</source>
      <extracomment>dialogs</extracomment>
      <translation>以坐标为协变量</translation>
    </message>
    <message>
      <source>Copernicus C3S soil moisture, ACTIVE, PASSIVE or COMBINED</source>
      <extracomment>dialogs</extracomment>
      <translation>哥白尼 C3S 土壤湿度，ACTIVE、PASSIVE 或 COMBINED</translation>
    </message>
    <message>
      <source>Copernicus Global Land soil water index (T = 5 days), 0.1°, 12.5 km or 1 km</source>
      <extracomment>dialogs</extracomment>
      <translation>哥白尼全球陆地土壤水分指数（T = 5 天），0.1°、12.5 km 或 1 km</translation>
    </message>
    <message>
      <source>Copernicus Global Land surface soil moisture, 1 km</source>
      <extracomment>dialogs</extracomment>
      <translation>哥白尼全球陆地表层土壤湿度，1 km</translation>
    </message>
    <message>
      <source>Correlation with stations left out</source>
      <extracomment>dialogs</extracomment>
      <translation>留出站点的相关系数</translation>
    </message>
    <message>
      <source>Correlation within the zones</source>
      <extracomment>dialogs</extracomment>
      <translation>分区内的相关系数</translation>
    </message>
    <message>
      <source>Correlations</source>
      <extracomment>dialogs</extracomment>
      <translation>相关</translation>
    </message>
    <message>
      <source>Covariate with the field capacity</source>
      <extracomment>dialogs</extracomment>
      <translation>田间持水量协变量</translation>
    </message>
    <message>
      <source>Covariates</source>
      <extracomment>dialogs</extracomment>
      <translation>协变量</translation>
    </message>
    <message>
      <source>Crop</source>
      <extracomment>dialogs</extracomment>
      <translation>作物</translation>
    </message>
    <message>
      <source>Crop mask</source>
      <extracomment>dialogs</extracomment>
      <translation>作物掩膜</translation>
    </message>
    <message>
      <source>Crop soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>作物土壤湿度</translation>
    </message>
    <message>
      <source>D0 to D4 (US Drought Monitor)</source>
      <extracomment>dialogs</extracomment>
      <translation>D0 到 D4（美国干旱监测）</translation>
    </message>
    <message>
      <source>DEFICIT in millimetres of water of a layer of this depth, for volumetric soil moisture. Empty: in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>体积含水量时，DEFICIT 以此深度土层的水量毫米数表示。留空：m³/m³。</translation>
    </message>
    <message>
      <source>DEFICIT is told from this percentile of the fitted distribution; 50 is the median of the season.</source>
      <extracomment>dialogs</extracomment>
      <translation>DEFICIT 相对于拟合分布的这一百分位；50 为当季中位数。</translation>
    </message>
    <message>
      <source>Daily precipitation maps from stations: ordinary kriging of all days in one run, with its variance.</source>
      <extracomment>dialogs</extracomment>
      <translation>由站点得到逐日降水图：所有日期一次完成普通克里金，并给出方差。</translation>
    </message>
    <message>
      <source>Daily soil moisture of a crop, from stations</source>
      <extracomment>dialogs</extracomment>
      <translation>由站点得到作物逐日土壤湿度</translation>
    </message>
    <message>
      <source>Date</source>
      <extracomment>dialogs</extracomment>
      <translation>日期</translation>
    </message>
    <message>
      <source>Date of the first band</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个波段的日期</translation>
    </message>
    <message>
      <source>Date of the present state. Empty: the last date of the stack.</source>
      <extracomment>dialogs</extracomment>
      <translation>当前状态的日期。留空：栈的最后日期。</translation>
    </message>
    <message>
      <source>Date pattern in the file names</source>
      <extracomment>dialogs</extracomment>
      <translation>文件名中的日期格式</translation>
    </message>
    <message>
      <source>Date that the report calls the latest</source>
      <extracomment>dialogs</extracomment>
      <translation>报告所称的最新日期</translation>
    </message>
    <message>
      <source>Dated monthly stack from 2012 on.</source>
      <extracomment>dialogs</extracomment>
      <translation>2012 年起的逐月带日期的栈。</translation>
    </message>
    <message>
      <source>Dated monthly stack in m³/m³; stays as it is but for its gaps.</source>
      <extracomment>dialogs</extracomment>
      <translation>逐月带日期的栈，单位 m³/m³；除空缺外保持不变。</translation>
    </message>
    <message>
      <source>Dated monthly stack of the years between.</source>
      <extracomment>dialogs</extracomment>
      <translation>两者之间年份的逐月带日期的栈。</translation>
    </message>
    <message>
      <source>Dated stack in K or °C, such as land-surface temperature: gaps below freezing (273.15 K) stay empty.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 K 或 °C，如地表温度：低于冰点（273.15 K）的空缺不插补。</translation>
    </message>
    <message>
      <source>Dated stack in K or °C.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 K 或 °C。</translation>
    </message>
    <message>
      <source>Dated stack in K or °C: frozen dates are left out.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 K 或 °C：冻结的日期不用。</translation>
    </message>
    <message>
      <source>Dated stack in kelvin on the fine grid.</source>
      <extracomment>dialogs</extracomment>
      <translation>细格网上的带日期的栈，单位 K。</translation>
    </message>
    <message>
      <source>Dated stack in kelvin.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 K。</translation>
    </message>
    <message>
      <source>Dated stack in m³/m³ (per cent and kg m⁻² are refused).</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 m³/m³（百分数和 kg m⁻² 不接受）。</translation>
    </message>
    <message>
      <source>Dated stack in m³/m³ that stays as it is.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 m³/m³，保持不变。</translation>
    </message>
    <message>
      <source>Dated stack in m³/m³, best filled.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 m³/m³，最好已插补。</translation>
    </message>
    <message>
      <source>Dated stack in m³/m³, with gaps.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 m³/m³，有空缺。</translation>
    </message>
    <message>
      <source>Dated stack in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Dated stack of NDVI or another greenness.</source>
      <extracomment>dialogs</extracomment>
      <translation>NDVI 或其他绿度的带日期的栈。</translation>
    </message>
    <message>
      <source>Dated stack of another sensor, on the same grid and with the same step.</source>
      <extracomment>dialogs</extracomment>
      <translation>另一传感器的带日期的栈，格网和步长相同。</translation>
    </message>
    <message>
      <source>Dated stack of at least ten years.</source>
      <extracomment>dialogs</extracomment>
      <translation>至少十年的带日期的栈。</translation>
    </message>
    <message>
      <source>Dated stack of days, pentads or weeks: SSI, or percentiles from 0 to 100.</source>
      <extracomment>dialogs</extracomment>
      <translation>日、候或周的带日期的栈：SSI，或 0 到 100 的百分位。</translation>
    </message>
    <message>
      <source>Dated stack of the index, with at least 15 years.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的指数栈，至少 15 年。</translation>
    </message>
    <message>
      <source>Dated stack of the surface, of days to dekads; gaps may be left.</source>
      <extracomment>dialogs</extracomment>
      <translation>表层的带日期的栈，日到旬；可以有空缺。</translation>
    </message>
    <message>
      <source>Dated stack on the same grid with the same time step; any units.</source>
      <extracomment>dialogs</extracomment>
      <translation>格网和步长相同的带日期的栈；单位不限。</translation>
    </message>
    <message>
      <source>Dated stack or one band, on the grid of the temperature.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈或一个波段，格网与温度相同。</translation>
    </message>
    <message>
      <source>Dated stack that the result shall agree with; its dates are downscaled. Empty: the dates of the covariates, without correction.</source>
      <extracomment>dialogs</extracomment>
      <translation>结果应与之一致的带日期的栈；对其日期降尺度。留空：取协变量的日期，不校正。</translation>
    </message>
    <message>
      <source>Dated stack: LST of the day, NDVI, LAI or another covariate.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈：白天 LST、NDVI、LAI 或其他协变量。</translation>
    </message>
    <message>
      <source>Dated stack; the errors are given in its units.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈；误差以其单位给出。</translation>
    </message>
    <message>
      <source>Dated stacks on any grids, best in one unit.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何格网上的带日期的栈，单位最好一致。</translation>
    </message>
    <message>
      <source>Dated stacks or single-band rasters, finer than the soil moisture. A covariate's name is its tag “variable”, else its file's name.</source>
      <extracomment>dialogs</extracomment>
      <translation>比土壤湿度更细的带日期的栈或单波段栅格。协变量的名称取其“variable”标签，否则取文件名。</translation>
    </message>
    <message>
      <source>Dates on which both stacks have values</source>
      <extracomment>dialogs</extracomment>
      <translation>两个栈都有值的日期</translation>
    </message>
    <message>
      <source>Dates or times, also as text.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期或时刻，也可为文字。</translation>
    </message>
    <message>
      <source>Dates or times, also as text; months (2020-05) for monthly records.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期或时刻，也可为文字；月记录写月份（2020-05）。</translation>
    </message>
    <message>
      <source>Dates that were interpolated by inverse distance</source>
      <extracomment>dialogs</extracomment>
      <translation>用反距离加权插值的日期数</translation>
    </message>
    <message>
      <source>Dates with data</source>
      <extracomment>dialogs</extracomment>
      <translation>有数据的日期数</translation>
    </message>
    <message>
      <source>Dates with values</source>
      <extracomment>dialogs</extracomment>
      <translation>有值的日期数</translation>
    </message>
    <message>
      <source>Day</source>
      <extracomment>dialogs</extracomment>
      <translation>日</translation>
    </message>
    <message>
      <source>Days in the stack</source>
      <extracomment>dialogs</extracomment>
      <translation>栈中的天数</translation>
    </message>
    <message>
      <source>Days made in this run</source>
      <extracomment>dialogs</extracomment>
      <translation>本次运行生成的天数</translation>
    </message>
    <message>
      <source>Days of the trailing window</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动窗口的天数</translation>
    </message>
    <message>
      <source>Deficit</source>
      <extracomment>dialogs</extracomment>
      <translation>亏缺</translation>
    </message>
    <message>
      <source>Definition</source>
      <extracomment>dialogs</extracomment>
      <translation>定义</translation>
    </message>
    <message>
      <source>Degree of the smoother</source>
      <extracomment>dialogs</extracomment>
      <translation>平滑阶数</translation>
    </message>
    <message>
      <source>Degrees, 0 level … 90 upright, on the grid of the DEM.</source>
      <extracomment>dialogs</extracomment>
      <translation>度，0 为平地，90 为直立，格网与 DEM 相同。</translation>
    </message>
    <message>
      <source>Dekad (ten days)</source>
      <extracomment>dialogs</extracomment>
      <translation>旬（十天）</translation>
    </message>
    <message>
      <source>Departures from the 35 days around</source>
      <extracomment>dialogs</extracomment>
      <translation>相对前后 35 天的偏离</translation>
    </message>
    <message>
      <source>Departures from the mean season</source>
      <extracomment>dialogs</extracomment>
      <translation>相对平均季节的偏离</translation>
    </message>
    <message>
      <source>Depth</source>
      <extracomment>dialogs</extracomment>
      <translation>深度</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <extracomment>dialogs</extracomment>
      <translation>土层深度（mm）</translation>
    </message>
    <message>
      <source>Digital elevation model</source>
      <extracomment>dialogs</extracomment>
      <translation>数字高程模型</translation>
    </message>
    <message>
      <source>Direction from the first centre to the last (degrees clockwise from north)</source>
      <extracomment>dialogs</extracomment>
      <translation>首个重心到最后重心的方向（自北顺时针，度）</translation>
    </message>
    <message>
      <source>Distance from the first centre to the last (km)</source>
      <extracomment>dialogs</extracomment>
      <translation>首个重心到最后重心的距离（km）</translation>
    </message>
    <message>
      <source>Distance in metres from every pixel to the nearest river, on the ellipsoid, whatever the grid.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元到最近河流的距离（米），在椭球面上计算，与格网无关。</translation>
    </message>
    <message>
      <source>Distance to rivers</source>
      <extracomment>dialogs</extracomment>
      <translation>到河流的距离</translation>
    </message>
    <message>
      <source>Distribution</source>
      <extracomment>dialogs</extracomment>
      <translation>分布</translation>
    </message>
    <message>
      <source>Does the drought index tell of reported crop losses? Correlations by zone, with their real significance.</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱指数能否反映上报的作物损失？各分区的相关及其真实显著性。</translation>
    </message>
    <message>
      <source>Downscale</source>
      <extracomment>dialogs</extracomment>
      <translation>降尺度</translation>
    </message>
    <message>
      <source>Drought analysis of a record, with report</source>
      <extracomment>dialogs</extracomment>
      <translation>一个记录的干旱分析，含报告</translation>
    </message>
    <message>
      <source>Drought by zone and date</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区逐日期干旱</translation>
    </message>
    <message>
      <source>Drought centre</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱重心</translation>
    </message>
    <message>
      <source>Drought centres</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱重心</translation>
    </message>
    <message>
      <source>Drought classes</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱等级</translation>
    </message>
    <message>
      <source>Drought clusters</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱聚类</translation>
    </message>
    <message>
      <source>Drought clusters by rank</source>
      <extracomment>dialogs</extracomment>
      <translation>按名次的干旱聚类</translation>
    </message>
    <message>
      <source>Drought events</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱事件</translation>
    </message>
    <message>
      <source>Drought outlook</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱展望</translation>
    </message>
    <message>
      <source>Drought report</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱报告</translation>
    </message>
    <message>
      <source>Dry run: check and tell the cost only</source>
      <extracomment>dialogs</extracomment>
      <translation>试运行：只检查并估计开销</translation>
    </message>
    <message>
      <source>Dry run: list files and dates only</source>
      <extracomment>dialogs</extracomment>
      <translation>试运行：只列出文件和日期</translation>
    </message>
    <message>
      <source>EDGES of an earlier run, matched by date and zone; nothing is fitted then.</source>
      <extracomment>dialogs</extracomment>
      <translation>较早一次运行的 EDGES，按日期和分区对应；此时不再拟合。</translation>
    </message>
    <message>
      <source>ERA5 single levels, NetCDF or GRIB; top soil layer unless VARIABLE says otherwise</source>
      <extracomment>dialogs</extracomment>
      <translation>ERA5 单层，NetCDF 或 GRIB；未指定 VARIABLE 时取表层土壤</translation>
    </message>
    <message>
      <source>ERA5-Land, NetCDF or GRIB; top soil layer unless VARIABLE says otherwise</source>
      <extracomment>dialogs</extracomment>
      <translation>ERA5-Land，NetCDF 或 GRIB；未指定 VARIABLE 时取表层土壤</translation>
    </message>
    <message>
      <source>ESA CCI soil moisture, ACTIVE, PASSIVE or COMBINED</source>
      <extracomment>dialogs</extracomment>
      <translation>ESA CCI 土壤湿度，ACTIVE、PASSIVE 或 COMBINED</translation>
    </message>
    <message>
      <source>Each tree draws this share.</source>
      <extracomment>dialogs</extracomment>
      <translation>每棵树抽取这一比例。</translation>
    </message>
    <message>
      <source>Each tree sees this share.</source>
      <extracomment>dialogs</extracomment>
      <translation>每棵树只看到这一比例。</translation>
    </message>
    <message>
      <source>Edge in pixels, odd.</source>
      <extracomment>dialogs</extracomment>
      <translation>边长（像元），奇数。</translation>
    </message>
    <message>
      <source>Edge of a bin</source>
      <extracomment>dialogs</extracomment>
      <translation>分箱的边</translation>
    </message>
    <message>
      <source>Edge of the blocks of land that are left out together; at least as far as errors resemble each other.</source>
      <extracomment>dialogs</extracomment>
      <translation>一起留出的地块的边长；至少与误差相似的距离相当。</translation>
    </message>
    <message>
      <source>Edges</source>
      <extracomment>dialogs</extracomment>
      <translation>干湿边</translation>
    </message>
    <message>
      <source>Edges from a table</source>
      <extracomment>dialogs</extracomment>
      <translation>取自表格的干湿边</translation>
    </message>
    <message>
      <source>Empty: the first of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：记录的首年。</translation>
    </message>
    <message>
      <source>Empty: the first of the table.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：表中的首日。</translation>
    </message>
    <message>
      <source>Empty: the first that all covariates have.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：所有协变量都有的首日。</translation>
    </message>
    <message>
      <source>Empty: the last of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：记录的末年。</translation>
    </message>
    <message>
      <source>Empty: the last of the table.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：表中的末日。</translation>
    </message>
    <message>
      <source>Empty: the last that all covariates have.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：所有协变量都有的末日。</translation>
    </message>
    <message>
      <source>Error (RMSE) of stations left out one by one</source>
      <extracomment>dialogs</extracomment>
      <translation>逐站留一的误差（RMSE）</translation>
    </message>
    <message>
      <source>Error of the coarse soil moisture (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>粗分辨率土壤湿度的误差（m³/m³）</translation>
    </message>
    <message>
      <source>Error of the coarse soil moisture, mean SD (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>粗分辨率土壤湿度的误差，平均标准差（m³/m³）</translation>
    </message>
    <message>
      <source>Estimate the error of the coarse soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>估计粗分辨率土壤湿度的误差</translation>
    </message>
    <message>
      <source>Events of the zones</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区的事件</translation>
    </message>
    <message>
      <source>Events of the zones in all</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区事件总数</translation>
    </message>
    <message>
      <source>Every raster file of this folder (not of its subfolders) is added to INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>该文件夹（不含子文件夹）中的每个栅格文件都加入 INPUT。</translation>
    </message>
    <message>
      <source>Exponential</source>
      <extracomment>dialogs</extracomment>
      <translation>指数</translation>
    </message>
    <message>
      <source>Extent</source>
      <extracomment>dialogs</extracomment>
      <translation>范围</translation>
    </message>
    <message>
      <source>FIT of an earlier run on the same grid. Its distributions are applied, nothing is fitted; the distribution and the reference period are those of the fit.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一格网上较早一次运行的 FIT。直接采用其分布，不再拟合；分布和参考期以它为准。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps” for INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>INPUT 的“插补空缺”FLAGS。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps” for the same stack.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一栈的“插补空缺”FLAGS。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps” for the same stack: values that are only climatology are left out.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一栈的“插补空缺”FLAGS：仅为气候平均的值不用。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps”: climatology is not trained on.</source>
      <extracomment>dialogs</extracomment>
      <translation>“插补空缺”的 FLAGS：气候平均值不用于训练。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps”: values that are only climatology are left out.</source>
      <extracomment>dialogs</extracomment>
      <translation>“插补空缺”的 FLAGS：仅为气候平均的值不用。</translation>
    </message>
    <message>
      <source>FLAGS of “Fill gaps”: what is only climatology is not learned from.</source>
      <extracomment>dialogs</extracomment>
      <translation>“插补空缺”的 FLAGS：仅为气候平均的值不用于学习。</translation>
    </message>
    <message>
      <source>Feature that knows of irrigation</source>
      <extracomment>dialogs</extracomment>
      <translation>反映灌溉的特征</translation>
    </message>
    <message>
      <source>Features</source>
      <extracomment>dialogs</extracomment>
      <translation>特征</translation>
    </message>
    <message>
      <source>Features always kept</source>
      <extracomment>dialogs</extracomment>
      <translation>始终保留的特征</translation>
    </message>
    <message>
      <source>Features tried at a split</source>
      <extracomment>dialogs</extracomment>
      <translation>每次分裂尝试的特征</translation>
    </message>
    <message>
      <source>Fewest common dates</source>
      <extracomment>dialogs</extracomment>
      <translation>最少共同日期</translation>
    </message>
    <message>
      <source>Field of soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度字段</translation>
    </message>
    <message>
      <source>Field of the area</source>
      <extracomment>dialogs</extracomment>
      <translation>面积字段</translation>
    </message>
    <message>
      <source>Field of the date</source>
      <extracomment>dialogs</extracomment>
      <translation>日期字段</translation>
    </message>
    <message>
      <source>Field of the latitude</source>
      <extracomment>dialogs</extracomment>
      <translation>纬度字段</translation>
    </message>
    <message>
      <source>Field of the longitude</source>
      <extracomment>dialogs</extracomment>
      <translation>经度字段</translation>
    </message>
    <message>
      <source>Field of the loss</source>
      <extracomment>dialogs</extracomment>
      <translation>损失字段</translation>
    </message>
    <message>
      <source>Field of the lower depth</source>
      <extracomment>dialogs</extracomment>
      <translation>下界深度字段</translation>
    </message>
    <message>
      <source>Field of the quality flag</source>
      <extracomment>dialogs</extracomment>
      <translation>质量标志字段</translation>
    </message>
    <message>
      <source>Field of the station</source>
      <extracomment>dialogs</extracomment>
      <translation>站点字段</translation>
    </message>
    <message>
      <source>Field of the upper depth</source>
      <extracomment>dialogs</extracomment>
      <translation>上界深度字段</translation>
    </message>
    <message>
      <source>Field of the year</source>
      <extracomment>dialogs</extracomment>
      <translation>年份字段</translation>
    </message>
    <message>
      <source>Field of the zone in the table</source>
      <extracomment>dialogs</extracomment>
      <translation>表中的分区字段</translation>
    </message>
    <message>
      <source>Field of the zones</source>
      <extracomment>dialogs</extracomment>
      <translation>分区字段</translation>
    </message>
    <message>
      <source>Field with the crop</source>
      <extracomment>dialogs</extracomment>
      <translation>作物字段</translation>
    </message>
    <message>
      <source>Field with the date</source>
      <extracomment>dialogs</extracomment>
      <translation>日期字段</translation>
    </message>
    <message>
      <source>Field with the depth</source>
      <extracomment>dialogs</extracomment>
      <translation>深度字段</translation>
    </message>
    <message>
      <source>Field with the growth stage</source>
      <extracomment>dialogs</extracomment>
      <translation>生育期字段</translation>
    </message>
    <message>
      <source>Field with the level</source>
      <extracomment>dialogs</extracomment>
      <translation>等级字段</translation>
    </message>
    <message>
      <source>Field with the precipitation</source>
      <extracomment>dialogs</extracomment>
      <translation>降水字段</translation>
    </message>
    <message>
      <source>Field with the soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度字段</translation>
    </message>
    <message>
      <source>Field with the station</source>
      <extracomment>dialogs</extracomment>
      <translation>站点字段</translation>
    </message>
    <message>
      <source>Field with the x coordinate</source>
      <extracomment>dialogs</extracomment>
      <translation>x 坐标字段</translation>
    </message>
    <message>
      <source>Field with the y coordinate</source>
      <extracomment>dialogs</extracomment>
      <translation>y 坐标字段</translation>
    </message>
    <message>
      <source>Field with the zone</source>
      <extracomment>dialogs</extracomment>
      <translation>分区字段</translation>
    </message>
    <message>
      <source>File that “Train crop model” wrote.</source>
      <extracomment>dialogs</extracomment>
      <translation>“训练作物模型”写出的文件。</translation>
    </message>
    <message>
      <source>File that “Train downscaler” wrote.</source>
      <extracomment>dialogs</extracomment>
      <translation>“训练降尺度模型”写出的文件。</translation>
    </message>
    <message>
      <source>Fill flags</source>
      <extracomment>dialogs</extracomment>
      <translation>插补标志</translation>
    </message>
    <message>
      <source>Fill flags of the merged stack</source>
      <extracomment>dialogs</extracomment>
      <translation>合并栈的插补标志</translation>
    </message>
    <message>
      <source>Fill flags of the reference</source>
      <extracomment>dialogs</extracomment>
      <translation>参考栈的插补标志</translation>
    </message>
    <message>
      <source>Fill flags of the stack to adjust</source>
      <extracomment>dialogs</extracomment>
      <translation>待调整栈的插补标志</translation>
    </message>
    <message>
      <source>Fill gaps</source>
      <extracomment>dialogs</extracomment>
      <translation>插补空缺</translation>
    </message>
    <message>
      <source>Fill gaps in time</source>
      <extracomment>dialogs</extracomment>
      <translation>在时间上插补空缺</translation>
    </message>
    <message>
      <source>Filled share of all dates of the pixels with values</source>
      <extracomment>dialogs</extracomment>
      <translation>有值像元全部日期中插补的比例</translation>
    </message>
    <message>
      <source>Filled share of the mask's missing values</source>
      <extracomment>dialogs</extracomment>
      <translation>掩膜内缺失值中已插补的比例</translation>
    </message>
    <message>
      <source>Filled soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>插补后的土壤湿度</translation>
    </message>
    <message>
      <source>Filled values are held between 0 and this, in m³/m³; observed ones stay.</source>
      <extracomment>dialogs</extracomment>
      <translation>插补值限制在 0 与此值之间，单位 m³/m³；观测值不变。</translation>
    </message>
    <message>
      <source>Fills in VARIABLE, flags, scale, valid range, unit, file names and time step as the product's description has them, and the place on the ground where the files do not tell it.</source>
      <extracomment>dialogs</extracomment>
      <translation>按产品说明填入 VARIABLE、质量标志、比例、有效范围、单位、文件名和时间步长，文件未说明地理位置时也填入位置。</translation>
    </message>
    <message>
      <source>Fills missing soil moisture in time and in space, and flags every filled value.</source>
      <extracomment>dialogs</extracomment>
      <translation>在时间和空间上插补缺失的土壤湿度，并标记每个插补值。</translation>
    </message>
    <message>
      <source>Fine soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>细分辨率土壤湿度</translation>
    </message>
    <message>
      <source>First and last years of each phase, separated by commas, in order: 2003-2006,2006-2009,2009-2016. Empty: the record in four equal parts.</source>
      <extracomment>dialogs</extracomment>
      <translation>各阶段的首末年，用逗号隔开，按顺序：2003-2006,2006-2009,2009-2016。留空：把记录分为四等份。</translation>
    </message>
    <message>
      <source>First date</source>
      <extracomment>dialogs</extracomment>
      <translation>首个日期</translation>
    </message>
    <message>
      <source>First date of the extremes. Empty: start of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>极值的首个日期。留空：记录开始。</translation>
    </message>
    <message>
      <source>First date that is fitted to. Empty: start of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>参与拟合的首个日期。留空：记录开始。</translation>
    </message>
    <message>
      <source>First date that percentiles are ranked against. Empty: start of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>百分位所参照的首个日期。留空：记录开始。</translation>
    </message>
    <message>
      <source>First day</source>
      <extracomment>dialogs</extracomment>
      <translation>首日</translation>
    </message>
    <message>
      <source>First product</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品</translation>
    </message>
    <message>
      <source>First year of training</source>
      <extracomment>dialogs</extracomment>
      <translation>训练首年</translation>
    </message>
    <message>
      <source>Fitted distributions</source>
      <extracomment>dialogs</extracomment>
      <translation>拟合的分布</translation>
    </message>
    <message>
      <source>Fitted distributions of an earlier run</source>
      <extracomment>dialogs</extracomment>
      <translation>较早运行拟合的分布</translation>
    </message>
    <message>
      <source>Flag variable</source>
      <extracomment>dialogs</extracomment>
      <translation>质量标志变量</translation>
    </message>
    <message>
      <source>Flags of whichever stack each value came from; a stack without flags counts as observed.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个值所来自的栈的标志；没有标志的栈视为观测。</translation>
    </message>
    <message>
      <source>Flags that are kept</source>
      <extracomment>dialogs</extracomment>
      <translation>保留的标志</translation>
    </message>
    <message>
      <source>Flags to keep</source>
      <extracomment>dialogs</extracomment>
      <translation>保留的标志</translation>
    </message>
    <message>
      <source>Flash drought</source>
      <extracomment>dialogs</extracomment>
      <translation>骤旱</translation>
    </message>
    <message>
      <source>Flash droughts</source>
      <extracomment>dialogs</extracomment>
      <translation>骤旱</translation>
    </message>
    <message>
      <source>Flash droughts of the zones in all</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区骤旱总数</translation>
    </message>
    <message>
      <source>Folder</source>
      <extracomment>dialogs</extracomment>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for the days</source>
      <extracomment>dialogs</extracomment>
      <translation>逐日文件夹</translation>
    </message>
    <message>
      <source>For THRESHOLDS, in the unit of the loss (or of its share of the area). Empty: the median of the zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>用于 THRESHOLDS，单位与损失（或其占面积的比例）相同。留空：该分区的中位数。</translation>
    </message>
    <message>
      <source>For example 0-10; the model is trained for one depth.</source>
      <extracomment>dialogs</extracomment>
      <translation>例如 0-10；模型只针对一个深度训练。</translation>
    </message>
    <message>
      <source>For example wheat or maize; the model is trained for one crop.</source>
      <extracomment>dialogs</extracomment>
      <translation>例如 wheat 或 maize；模型只针对一种作物训练。</translation>
    </message>
    <message>
      <source>For hamed_rao and yue_wang: autocorrelation up to this lag is corrected (Hamed and Rao: 3; Yue and Wang: 1). Empty: all lags, as pymannkendall has it.</source>
      <extracomment>dialogs</extracomment>
      <translation>用于 hamed_rao 和 yue_wang：校正到此滞后的自相关（Hamed 和 Rao：3；Yue 和 Wang：1）。留空：所有滞后，同 pymannkendall。</translation>
    </message>
    <message>
      <source>For one multi-band raster that has no dates of its own.</source>
      <extracomment>dialogs</extracomment>
      <translation>用于本身没有日期的单个多波段栅格。</translation>
    </message>
    <message>
      <source>For plants, in mm.</source>
      <extracomment>dialogs</extracomment>
      <translation>可供植物利用，单位 mm。</translation>
    </message>
    <message>
      <source>For tables without points: degrees east.</source>
      <extracomment>dialogs</extracomment>
      <translation>用于没有点的表：东经度数。</translation>
    </message>
    <message>
      <source>For tables without points: degrees north.</source>
      <extracomment>dialogs</extracomment>
      <translation>用于没有点的表：北纬度数。</translation>
    </message>
    <message>
      <source>Ford &amp; Labosier 2017</source>
      <extracomment>dialogs</extracomment>
      <translation>Ford 和 Labosier 2017</translation>
    </message>
    <message>
      <source>Free weights</source>
      <extracomment>dialogs</extracomment>
      <translation>权重无约束</translation>
    </message>
    <message>
      <source>Free weights with an intercept</source>
      <extracomment>dialogs</extracomment>
      <translation>权重无约束，带截距</translation>
    </message>
    <message>
      <source>Frequency of drought</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱频率</translation>
    </message>
    <message>
      <source>From coarse soil moisture to drought maps, with report</source>
      <extracomment>dialogs</extracomment>
      <translation>从粗分辨率土壤湿度到干旱图，含报告</translation>
    </message>
    <message>
      <source>From coarse to fine soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>从粗分辨率到细分辨率土壤湿度</translation>
    </message>
    <message>
      <source>From coarse, gappy soil moisture to fine drought maps and a report.</source>
      <extracomment>dialogs</extracomment>
      <translation>从有空缺的粗分辨率土壤湿度到细分辨率干旱图和报告。</translation>
    </message>
    <message>
      <source>From coarse, gappy soil moisture to fine soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>从有空缺的粗分辨率土壤湿度到细分辨率土壤湿度。</translation>
    </message>
    <message>
      <source>From soil moisture to everything one asks about a drought, and a report.</source>
      <extracomment>dialogs</extracomment>
      <translation>从土壤湿度到关于干旱的全部问题，并生成报告。</translation>
    </message>
    <message>
      <source>From station records to daily maps of a crop's soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>从站点记录到作物土壤湿度的逐日地图。</translation>
    </message>
    <message>
      <source>From the 35 days around</source>
      <extracomment>dialogs</extracomment>
      <translation>相对前后 35 天</translation>
    </message>
    <message>
      <source>From the mean season</source>
      <extracomment>dialogs</extracomment>
      <translation>相对平均季节</translation>
    </message>
    <message>
      <source>From the record itself, where COARSE_ERROR is empty and SM_UNCERTAINTY says nothing: cells, larger cells and dates beside each other tell how noisy the values are. Otherwise they count as exact.</source>
      <extracomment>dialogs</extracomment>
      <translation>COARSE_ERROR 留空且 SM_UNCERTAINTY 未给值时由记录本身估计：相邻的像元、更大的像元和日期显示数值的噪声。否则视为无误差。</translation>
    </message>
    <message>
      <source>From the record itself, where COARSE_ERROR is empty: neighbouring cells and dates tell how noisy the values are.</source>
      <extracomment>dialogs</extracomment>
      <translation>COARSE_ERROR 留空时由记录本身估计：相邻像元和日期显示数值的噪声。</translation>
    </message>
    <message>
      <source>Further covariates</source>
      <extracomment>dialogs</extracomment>
      <translation>其他协变量</translation>
    </message>
    <message>
      <source>Fusion of time and space</source>
      <extracomment>dialogs</extracomment>
      <translation>时空融合</translation>
    </message>
    <message>
      <source>GLDAS Noah soil moisture of 0–10 cm</source>
      <extracomment>dialogs</extracomment>
      <translation>GLDAS Noah 0–10 cm 土壤湿度</translation>
    </message>
    <message>
      <source>GPM IMERG precipitation, half-hourly, daily or monthly</source>
      <extracomment>dialogs</extracomment>
      <translation>GPM IMERG 降水，半小时、日或月</translation>
    </message>
    <message>
      <source>Gamma (L-moments)</source>
      <extracomment>dialogs</extracomment>
      <translation>伽马（L 矩）</translation>
    </message>
    <message>
      <source>Gamma (maximum likelihood)</source>
      <extracomment>dialogs</extracomment>
      <translation>伽马（最大似然）</translation>
    </message>
    <message>
      <source>Gaussian</source>
      <extracomment>dialogs</extracomment>
      <translation>高斯</translation>
    </message>
    <message>
      <source>Generalised extreme value (GEV)</source>
      <extracomment>dialogs</extracomment>
      <translation>广义极值（GEV）</translation>
    </message>
    <message>
      <source>GeoTIFF with one band per date.</source>
      <extracomment>dialogs</extracomment>
      <translation>GeoTIFF，每个日期一个波段。</translation>
    </message>
    <message>
      <source>Gives a file of this plugin its colours, legend and dates again.</source>
      <extracomment>dialogs</extracomment>
      <translation>为本插件生成的文件恢复颜色、图例和日期。</translation>
    </message>
    <message>
      <source>Grid of the result</source>
      <extracomment>dialogs</extracomment>
      <translation>结果格网</translation>
    </message>
    <message>
      <source>Group by</source>
      <extracomment>dialogs</extracomment>
      <translation>分组</translation>
    </message>
    <message>
      <source>Half month</source>
      <extracomment>dialogs</extracomment>
      <translation>半月</translation>
    </message>
    <message>
      <source>Half width of the smoother</source>
      <extracomment>dialogs</extracomment>
      <translation>平滑半宽</translation>
    </message>
    <message>
      <source>Hamed and Rao (variance corrected)</source>
      <extracomment>dialogs</extracomment>
      <translation>Hamed 和 Rao（方差校正）</translation>
    </message>
    <message>
      <source>Harmonise sensors</source>
      <extracomment>dialogs</extracomment>
      <translation>传感器归一</translation>
    </message>
    <message>
      <source>Highest mean of a band</source>
      <extracomment>dialogs</extracomment>
      <translation>波段平均的最高值</translation>
    </message>
    <message>
      <source>Hours of the overpasses</source>
      <extracomment>dialogs</extracomment>
      <translation>过境时刻</translation>
    </message>
    <message>
      <source>Hours to days</source>
      <extracomment>dialogs</extracomment>
      <translation>小时合成日</translation>
    </message>
    <message>
      <source>How dry the land is, from land-surface temperature and vegetation: 0 wet … 1 dry.</source>
      <extracomment>dialogs</extracomment>
      <translation>由地表温度和植被得到的地面干燥程度：0 湿……1 干。</translation>
    </message>
    <message>
      <source>How good is the state of vegetation, temperature and soil moisture between the worst and best of the season?</source>
      <extracomment>dialogs</extracomment>
      <translation>植被、温度和土壤湿度处于当季最差与最好之间的什么位置？</translation>
    </message>
    <message>
      <source>How likely is drought in the next months, and how far can that be trusted?</source>
      <extracomment>dialogs</extracomment>
      <translation>未来几个月出现干旱的可能性有多大，有多可信？</translation>
    </message>
    <message>
      <source>How many robust standard deviations make a step large; 0: no value is an outlier.</source>
      <extracomment>dialogs</extracomment>
      <translation>变化超过多少个稳健标准差算过大；0：不剔除。</translation>
    </message>
    <message>
      <source>How much area is in mild, moderate, severe and extreme drought, by date, year and zone, with trends.</source>
      <extracomment>dialogs</extracomment>
      <translation>按日期、年份和分区统计轻旱、中旱、重旱和特旱的面积，并给出趋势。</translation>
    </message>
    <message>
      <source>How often each pixel is in drought: the share of its valid dates at or below a threshold.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元处于干旱的频率：有效日期中达到或低于阈值的比例。</translation>
    </message>
    <message>
      <source>How several values of one day (hours) become one; the stack is then one of days. Not set: two values of one day are an error.</source>
      <extracomment>dialogs</extracomment>
      <translation>一天内的多个值（小时值）如何合成一个；结果为逐日栈。未设置：同一天有两个值即为错误。</translation>
    </message>
    <message>
      <source>How unusual soil moisture (SSI), rain (SPI) or rain minus evaporation (SPEI) is for the place and the season.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度（SSI）、降水（SPI）或降水减蒸发（SPEI）相对于当地当季有多异常。</translation>
    </message>
    <message>
      <source>How well do soil-moisture products agree with stations, through time and across space?</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度产品与站点在时间和空间上有多一致？</translation>
    </message>
    <message>
      <source>ISMN archive</source>
      <extracomment>dialogs</extracomment>
      <translation>ISMN 压缩包</translation>
    </message>
    <message>
      <source>In m³/m³, for the irrigation label. Without it there is no irrigation module.</source>
      <extracomment>dialogs</extracomment>
      <translation>单位 m³/m³，用于灌溉标签。没有则无灌溉模块。</translation>
    </message>
    <message>
      <source>In m³/m³; the first is compared with the others.</source>
      <extracomment>dialogs</extracomment>
      <translation>单位 m³/m³；第一个与其他的比较。</translation>
    </message>
    <message>
      <source>In need of water: below the threshold</source>
      <extracomment>dialogs</extracomment>
      <translation>需水：低于阈值</translation>
    </message>
    <message>
      <source>In steps; larger smooths more.</source>
      <extracomment>dialogs</extracomment>
      <translation>以步长计；越大越平滑。</translation>
    </message>
    <message>
      <source>In ten folds of stations. Takes long.</source>
      <extracomment>dialogs</extracomment>
      <translation>站点分为十折。耗时长。</translation>
    </message>
    <message>
      <source>In the unit of SM_UNIT.</source>
      <extracomment>dialogs</extracomment>
      <translation>单位见 SM_UNIT。</translation>
    </message>
    <message>
      <source>Index and losses</source>
      <extracomment>dialogs</extracomment>
      <translation>指数与损失</translation>
    </message>
    <message>
      <source>Index or percentiles</source>
      <extracomment>dialogs</extracomment>
      <translation>指数或百分位</translation>
    </message>
    <message>
      <source>Index or soil-moisture stack</source>
      <extracomment>dialogs</extracomment>
      <translation>指数或土壤湿度栈</translation>
    </message>
    <message>
      <source>Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme.</source>
      <extracomment>dialogs</extracomment>
      <translation>达到或低于此值为干旱：−1 中旱，−1.5 重旱，−2 特旱。</translation>
    </message>
    <message>
      <source>Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme; 0 takes all dry land.</source>
      <extracomment>dialogs</extracomment>
      <translation>达到或低于此值为干旱：−1 中旱，−1.5 重旱，−2 特旱；0 取所有偏干的地区。</translation>
    </message>
    <message>
      <source>Inputs and settings are checked, and time, memory and disk of the run are told; nothing is written.</source>
      <extracomment>dialogs</extracomment>
      <translation>检查输入和设置，并给出运行所需的时间、内存和磁盘；不写任何文件。</translation>
    </message>
    <message>
      <source>Interpolate precipitation (kriging)</source>
      <extracomment>dialogs</extracomment>
      <translation>降水插值（克里金）</translation>
    </message>
    <message>
      <source>Interval of the slope</source>
      <extracomment>dialogs</extracomment>
      <translation>斜率的区间</translation>
    </message>
    <message>
      <source>Intervals for autocorrelated series</source>
      <extracomment>dialogs</extracomment>
      <translation>考虑自相关的区间</translation>
    </message>
    <message>
      <source>Irrigated: at or above the threshold</source>
      <extracomment>dialogs</extracomment>
      <translation>已灌溉：达到或高于阈值</translation>
    </message>
    <message>
      <source>Irrigation label</source>
      <extracomment>dialogs</extracomment>
      <translation>灌溉标签</translation>
    </message>
    <message>
      <source>Is it getting drier? Mann-Kendall test and Sen's slope for every pixel.</source>
      <extracomment>dialogs</extracomment>
      <translation>是否在变干？每个像元的 Mann-Kendall 检验和 Sen 斜率。</translation>
    </message>
    <message>
      <source>Is the climate dry or moist? From monthly precipitation and potential evapotranspiration.</source>
      <extracomment>dialogs</extracomment>
      <translation>气候是干还是湿？由月降水和潜在蒸散得到。</translation>
    </message>
    <message>
      <source>Its name, m³/m³. Only for soil moisture in per cent of it.</source>
      <extracomment>dialogs</extracomment>
      <translation>其名称，单位 m³/m³。仅用于以其百分数表示的土壤湿度。</translation>
    </message>
    <message>
      <source>Its p-value (permutation of years)</source>
      <extracomment>dialogs</extracomment>
      <translation>其 p 值（年份置换）</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: drought_class.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：drought_class。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: drought_cluster.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：drought_cluster。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: im.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：im。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: pre.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：pre。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: river_distance.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：river_distance。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: slope.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：slope。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: ssi and the number of months.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：ssi 加月数。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: swi.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：swi。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: that of the reference.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：参考栈的变量名。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: that of the soil moisture the model was trained on.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：训练模型所用土壤湿度的变量名。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: the input's name with _drought_frequency.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：输入名称加 _drought_frequency。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: the input's name with _phases.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：输入名称加 _phases。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: the name that the input has.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：沿用输入的名称。</translation>
    </message>
    <message>
      <source>Kept in the output's tags as its variable; later tools and models know the result by it. Empty: tvdi.</source>
      <extracomment>dialogs</extracomment>
      <translation>作为变量名写入输出的标签，后续工具和模型据此识别。留空：tvdi。</translation>
    </message>
    <message>
      <source>Kept in the output's tags. Empty: mm.</source>
      <extracomment>dialogs</extracomment>
      <translation>写入输出的标签。留空：mm。</translation>
    </message>
    <message>
      <source>Kernel density (without a distribution)</source>
      <extracomment>dialogs</extracomment>
      <translation>核密度（无分布）</translation>
    </message>
    <message>
      <source>Kriging variance</source>
      <extracomment>dialogs</extracomment>
      <translation>克里金方差</translation>
    </message>
    <message>
      <source>LPRM AMSR-E L3 V002, 0.25°, C band</source>
      <extracomment>dialogs</extracomment>
      <translation>LPRM AMSR-E L3 V002，0.25°，C 波段</translation>
    </message>
    <message>
      <source>LPRM AMSR2 L3 V001, 0.25° or 0.1°, 6.9 GHz</source>
      <extracomment>dialogs</extracomment>
      <translation>LPRM AMSR2 L3 V001，0.25° 或 0.1°，6.9 GHz</translation>
    </message>
    <message>
      <source>LST of the night on the same grid, in the same unit and by the same step. Empty: no mean is taken.</source>
      <extracomment>dialogs</extracomment>
      <translation>相同格网、单位和步长的夜间 LST。留空：不取平均。</translation>
    </message>
    <message>
      <source>Land cover</source>
      <extracomment>dialogs</extracomment>
      <translation>土地覆盖</translation>
    </message>
    <message>
      <source>Land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>地表温度</translation>
    </message>
    <message>
      <source>Land-surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>地表温度</translation>
    </message>
    <message>
      <source>Larger p of the two tests of that trend</source>
      <extracomment>dialogs</extracomment>
      <translation>该趋势两个检验中较大的 p</translation>
    </message>
    <message>
      <source>Larger values (after scaling) become missing. Used instead of the bound that the files declare.</source>
      <extracomment>dialogs</extracomment>
      <translation>（换算后）更大的值视为缺失。代替文件声明的上限。</translation>
    </message>
    <message>
      <source>Largest area of a cluster on a date (km²)</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类在某日期的最大面积（km²）</translation>
    </message>
    <message>
      <source>Largest correlation of two features</source>
      <extracomment>dialogs</extracomment>
      <translation>两个特征的最大相关</translation>
    </message>
    <message>
      <source>Largest distance in metres</source>
      <extracomment>dialogs</extracomment>
      <translation>最大距离（米）</translation>
    </message>
    <message>
      <source>Largest misfit of a coarse cell (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>粗像元的最大偏差（m³/m³）</translation>
    </message>
    <message>
      <source>Largest p that counts as significant</source>
      <extracomment>dialogs</extracomment>
      <translation>算作显著的最大 p</translation>
    </message>
    <message>
      <source>Largest soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度上限</translation>
    </message>
    <message>
      <source>Largest valid value</source>
      <extracomment>dialogs</extracomment>
      <translation>最大有效值</translation>
    </message>
    <message>
      <source>Largest value</source>
      <extracomment>dialogs</extracomment>
      <translation>最大值</translation>
    </message>
    <message>
      <source>Last date</source>
      <extracomment>dialogs</extracomment>
      <translation>最后日期</translation>
    </message>
    <message>
      <source>Last date of the extremes. Empty: end of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>极值的最后日期。留空：记录结束。</translation>
    </message>
    <message>
      <source>Last date that is fitted to. Empty: end of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>参与拟合的最后日期。留空：记录结束。</translation>
    </message>
    <message>
      <source>Last date that percentiles are ranked against. Empty: end of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>百分位所参照的最后日期。留空：记录结束。</translation>
    </message>
    <message>
      <source>Last day</source>
      <extracomment>dialogs</extracomment>
      <translation>末日</translation>
    </message>
    <message>
      <source>Last minus first phase</source>
      <extracomment>dialogs</extracomment>
      <translation>最后阶段减首个阶段</translation>
    </message>
    <message>
      <source>Last year of training</source>
      <extracomment>dialogs</extracomment>
      <translation>训练末年</translation>
    </message>
    <message>
      <source>Latitude or northing of each row; goes with X_FIELD.</source>
      <extracomment>dialogs</extracomment>
      <translation>每行的纬度或北坐标；与 X_FIELD 配合。</translation>
    </message>
    <message>
      <source>Layers or files</source>
      <extracomment>dialogs</extracomment>
      <translation>图层或文件</translation>
    </message>
    <message>
      <source>Leads (steps)</source>
      <extracomment>dialogs</extracomment>
      <translation>预见期（步）</translation>
    </message>
    <message>
      <source>Least dates in common</source>
      <extracomment>dialogs</extracomment>
      <translation>最少共同日期</translation>
    </message>
    <message>
      <source>Leave out those that do not help on blocks of land left out. Takes long.</source>
      <extracomment>dialogs</extracomment>
      <translation>舍去在留出地块上无帮助的协变量。耗时长。</translation>
    </message>
    <message>
      <source>Length of a period. Not set: the dates decide (year where they lie a year apart, month where every month has one file at most, then dekad, half-month, composite, day); months for START.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个时段的长度。未设置：由日期判断（相隔一年为年；每月至多一个文件为月；其次为旬、半月、合成期、日）；有 START 时为月。</translation>
    </message>
    <message>
      <source>Length of all lines (km)</source>
      <extracomment>dialogs</extracomment>
      <translation>所有线的长度（km）</translation>
    </message>
    <message>
      <source>Length of all shifts together (km)</source>
      <extracomment>dialogs</extracomment>
      <translation>全部移动的总长（km）</translation>
    </message>
    <message>
      <source>Length of the trailing mean in steps of the stack: 1, 3, 6 and 12 months are usual.</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动平均的长度，以栈的步长计：常用 1、3、6 和 12 个月。</translation>
    </message>
    <message>
      <source>Level</source>
      <extracomment>dialogs</extracomment>
      <translation>层次</translation>
    </message>
    <message>
      <source>Line</source>
      <extracomment>dialogs</extracomment>
      <translation>线</translation>
    </message>
    <message>
      <source>Linear regression</source>
      <extracomment>dialogs</extracomment>
      <translation>线性回归</translation>
    </message>
    <message>
      <source>Lines in any reference system.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的线。</translation>
    </message>
    <message>
      <source>Lines through the centres of each cluster of two dates or more.</source>
      <extracomment>dialogs</extracomment>
      <translation>持续两个日期以上的聚类中心连线。</translation>
    </message>
    <message>
      <source>Lines, one for each shift of the centre.</source>
      <extracomment>dialogs</extracomment>
      <translation>线，重心每次移动一条。</translation>
    </message>
    <message>
      <source>Local solar time</source>
      <extracomment>dialogs</extracomment>
      <translation>地方太阳时</translation>
    </message>
    <message>
      <source>Local solar time; of hourly records the values within an hour of these make the day.</source>
      <extracomment>dialogs</extracomment>
      <translation>地方太阳时；小时记录取这些时刻前后一小时内的值为日值。</translation>
    </message>
    <message>
      <source>Log-logistic (for SPEI)</source>
      <extracomment>dialogs</extracomment>
      <translation>对数逻辑斯蒂（用于 SPEI）</translation>
    </message>
    <message>
      <source>Log-normal</source>
      <extracomment>dialogs</extracomment>
      <translation>对数正态</translation>
    </message>
    <message>
      <source>Logo</source>
      <extracomment>dialogs</extracomment>
      <translation>标志</translation>
    </message>
    <message>
      <source>Longest duration of a cluster (dates)</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类的最长历时（日期数）</translation>
    </message>
    <message>
      <source>Longest event of a pixel (dates)</source>
      <extracomment>dialogs</extracomment>
      <translation>像元的最长事件（日期数）</translation>
    </message>
    <message>
      <source>Longitude or easting of each row. Only for a table without points; empty: the points of the layer count.</source>
      <extracomment>dialogs</extracomment>
      <translation>每行的经度或东坐标。仅用于没有点的表；留空：取图层的点。</translation>
    </message>
    <message>
      <source>Loss that makes a year of loss</source>
      <extracomment>dialogs</extracomment>
      <translation>算作受灾年的损失</translation>
    </message>
    <message>
      <source>Lower end of its 90 % interval</source>
      <extracomment>dialogs</extracomment>
      <translation>其 90 % 区间的下端</translation>
    </message>
    <message>
      <source>Lowest mean of a band</source>
      <extracomment>dialogs</extracomment>
      <translation>波段平均的最低值</translation>
    </message>
    <message>
      <source>MCD12C1 yearly land cover (IGBP), 0.05°</source>
      <extracomment>dialogs</extracomment>
      <translation>MCD12C1 年土地覆盖（IGBP），0.05°</translation>
    </message>
    <message>
      <source>MCD12Q1 yearly land cover (IGBP), 500 m tiles</source>
      <extracomment>dialogs</extracomment>
      <translation>MCD12Q1 年土地覆盖（IGBP），500 m 分幅</translation>
    </message>
    <message>
      <source>MERRA-2 surface soil moisture (tavg1_2d_lnd_Nx, tavgM_2d_lnd_Nx)</source>
      <extracomment>dialogs</extracomment>
      <translation>MERRA-2 表层土壤湿度（tavg1_2d_lnd_Nx、tavgM_2d_lnd_Nx）</translation>
    </message>
    <message>
      <source>MOD11A1 or MYD11A1 daily, 1 km tiles, day land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11A1 或 MYD11A1 日产品，1 km 分幅，白天地表温度</translation>
    </message>
    <message>
      <source>MOD11A1 or MYD11A1 daily, 1 km tiles, night land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11A1 或 MYD11A1 日产品，1 km 分幅，夜间地表温度</translation>
    </message>
    <message>
      <source>MOD11A2 or MYD11A2 eight-day, 1 km tiles, day land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11A2 或 MYD11A2 八天产品，1 km 分幅，白天地表温度</translation>
    </message>
    <message>
      <source>MOD11A2 or MYD11A2 eight-day, 1 km tiles, night land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11A2 或 MYD11A2 八天产品，1 km 分幅，夜间地表温度</translation>
    </message>
    <message>
      <source>MOD11B3 or MYD11B3 monthly, 6 km tiles, day land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11B3 或 MYD11B3 月产品，6 km 分幅，白天地表温度</translation>
    </message>
    <message>
      <source>MOD11B3 or MYD11B3 monthly, 6 km tiles, night land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11B3 或 MYD11B3 月产品，6 km 分幅，夜间地表温度</translation>
    </message>
    <message>
      <source>MOD11C3 or MYD11C3 monthly, 0.05°, day land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11C3 或 MYD11C3 月产品，0.05°，白天地表温度</translation>
    </message>
    <message>
      <source>MOD11C3 or MYD11C3 monthly, 0.05°, night land surface temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD11C3 或 MYD11C3 月产品，0.05°，夜间地表温度</translation>
    </message>
    <message>
      <source>MOD13A1 or MYD13A1 16-day NDVI, 500 m tiles</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD13A1 或 MYD13A1 16 天 NDVI，500 m 分幅</translation>
    </message>
    <message>
      <source>MOD13A2 or MYD13A2 16-day NDVI, 1 km tiles</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD13A2 或 MYD13A2 16 天 NDVI，1 km 分幅</translation>
    </message>
    <message>
      <source>MOD13A3 or MYD13A3 monthly NDVI, 1 km tiles</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD13A3 或 MYD13A3 月 NDVI，1 km 分幅</translation>
    </message>
    <message>
      <source>MOD13C2 or MYD13C2 monthly NDVI, 0.05°</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD13C2 或 MYD13C2 月 NDVI，0.05°</translation>
    </message>
    <message>
      <source>MOD13Q1 or MYD13Q1 16-day NDVI, 250 m tiles</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD13Q1 或 MYD13Q1 16 天 NDVI，250 m 分幅</translation>
    </message>
    <message>
      <source>MOD15A2H, MYD15A2H or MCD15A2H eight-day leaf area index, 500 m</source>
      <extracomment>dialogs</extracomment>
      <translation>MOD15A2H、MYD15A2H 或 MCD15A2H 八天叶面积指数，500 m</translation>
    </message>
    <message>
      <source>Magnitude of cluster 1 (km² × index × dates)</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类 1 的强度（km² × 指数 × 日期数）</translation>
    </message>
    <message>
      <source>Makes one dated raster (a stack) from single files, a folder, NetCDF files or a multi-band raster.</source>
      <extracomment>dialogs</extracomment>
      <translation>把单个文件、文件夹、NetCDF 文件或多波段栅格合成一个带日期的栅格（时间序列栈）。</translation>
    </message>
    <message>
      <source>Mann–Kendall</source>
      <extracomment>dialogs</extracomment>
      <translation>Mann–Kendall</translation>
    </message>
    <message>
      <source>Mann–Kendall after pre-whitening</source>
      <extracomment>dialogs</extracomment>
      <translation>预白化后的 Mann–Kendall</translation>
    </message>
    <message>
      <source>Map crop moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>作物土壤湿度制图</translation>
    </message>
    <message>
      <source>Mask</source>
      <extracomment>dialogs</extracomment>
      <translation>掩膜</translation>
    </message>
    <message>
      <source>Maximum lag</source>
      <extracomment>dialogs</extracomment>
      <translation>最大滞后</translation>
    </message>
    <message>
      <source>Mean</source>
      <extracomment>dialogs</extracomment>
      <translation>平均</translation>
    </message>
    <message>
      <source>Mean frequency, by area</source>
      <extracomment>dialogs</extracomment>
      <translation>平均频率，按面积</translation>
    </message>
    <message>
      <source>Mean index on the latest date</source>
      <extracomment>dialogs</extracomment>
      <translation>最新日期的平均指数</translation>
    </message>
    <message>
      <source>Mean of all pixels</source>
      <extracomment>dialogs</extracomment>
      <translation>所有像元的平均</translation>
    </message>
    <message>
      <source>Mean of each phase of years, the change from one to the next, and the area by drought class in each.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个年份阶段的平均、相邻阶段的变化，以及各阶段各干旱等级的面积。</translation>
    </message>
    <message>
      <source>Mean of the first phase over the area</source>
      <extracomment>dialogs</extracomment>
      <translation>首个阶段的面积平均</translation>
    </message>
    <message>
      <source>Mean of the last phase over the area</source>
      <extracomment>dialogs</extracomment>
      <translation>最后阶段的面积平均</translation>
    </message>
    <message>
      <source>Mean weight of VCI in VHI</source>
      <extracomment>dialogs</extracomment>
      <translation>VCI 在 VHI 中的平均权重</translation>
    </message>
    <message>
      <source>Measure</source>
      <extracomment>dialogs</extracomment>
      <translation>度量</translation>
    </message>
    <message>
      <source>Median RMSE of the first product (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品的 RMSE 中位数（m³/m³）</translation>
    </message>
    <message>
      <source>Median bias of the first product (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品的偏差中位数（m³/m³）</translation>
    </message>
    <message>
      <source>Median correlation of the first product</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品的相关系数中位数</translation>
    </message>
    <message>
      <source>Median correlation of the surface itself</source>
      <extracomment>dialogs</extracomment>
      <translation>表层本身的相关系数中位数</translation>
    </message>
    <message>
      <source>Median correlation with stations left out of the choice of T</source>
      <extracomment>dialogs</extracomment>
      <translation>选 T 时留出站点的相关系数中位数</translation>
    </message>
    <message>
      <source>Median correlation with the stations</source>
      <extracomment>dialogs</extracomment>
      <translation>与站点相关系数的中位数</translation>
    </message>
    <message>
      <source>Median correlation with the truth of A</source>
      <extracomment>dialogs</extracomment>
      <translation>A 与真值的相关系数中位数</translation>
    </message>
    <message>
      <source>Median correlation with the truth of B</source>
      <extracomment>dialogs</extracomment>
      <translation>B 与真值的相关系数中位数</translation>
    </message>
    <message>
      <source>Median correlation with the truth of C</source>
      <extracomment>dialogs</extracomment>
      <translation>C 与真值的相关系数中位数</translation>
    </message>
    <message>
      <source>Median error SD of A</source>
      <extracomment>dialogs</extracomment>
      <translation>A 的误差标准差中位数</translation>
    </message>
    <message>
      <source>Median error SD of B</source>
      <extracomment>dialogs</extracomment>
      <translation>B 的误差标准差中位数</translation>
    </message>
    <message>
      <source>Median error SD of C</source>
      <extracomment>dialogs</extracomment>
      <translation>C 的误差标准差中位数</translation>
    </message>
    <message>
      <source>Median signal to noise (dB) of A</source>
      <extracomment>dialogs</extracomment>
      <translation>A 的信噪比（dB）中位数</translation>
    </message>
    <message>
      <source>Median signal to noise (dB) of B</source>
      <extracomment>dialogs</extracomment>
      <translation>B 的信噪比（dB）中位数</translation>
    </message>
    <message>
      <source>Median signal to noise (dB) of C</source>
      <extracomment>dialogs</extracomment>
      <translation>C 的信噪比（dB）中位数</translation>
    </message>
    <message>
      <source>Median ubRMSE of the first product (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品的 ubRMSE 中位数（m³/m³）</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>合并的土壤湿度</translation>
    </message>
    <message>
      <source>Method</source>
      <extracomment>dialogs</extracomment>
      <translation>方法</translation>
    </message>
    <message>
      <source>Method that was used</source>
      <extracomment>dialogs</extracomment>
      <translation>所用的方法</translation>
    </message>
    <message>
      <source>Metres below the ground.</source>
      <extracomment>dialogs</extracomment>
      <translation>地面以下的米数。</translation>
    </message>
    <message>
      <source>Metres; one band, or one per level.</source>
      <extracomment>dialogs</extracomment>
      <translation>米；一个波段，或每个等级一个。</translation>
    </message>
    <message>
      <source>Mild, moderate, severe, extreme (Luo)</source>
      <extracomment>dialogs</extracomment>
      <translation>轻、中、重、特旱（Luo）</translation>
    </message>
    <message>
      <source>Minimum samples per leaf</source>
      <extracomment>dialogs</extracomment>
      <translation>叶节点最少样本数</translation>
    </message>
    <message>
      <source>Misfit of the coarse cells in units of their error (χ²)</source>
      <extracomment>dialogs</extracomment>
      <translation>以误差为单位的粗像元偏差（χ²）</translation>
    </message>
    <message>
      <source>Missing</source>
      <extracomment>dialogs</extracomment>
      <translation>缺失</translation>
    </message>
    <message>
      <source>Missing values of covariates</source>
      <extracomment>dialogs</extracomment>
      <translation>协变量的缺失值数</translation>
    </message>
    <message>
      <source>Model</source>
      <extracomment>dialogs</extracomment>
      <translation>模型</translation>
    </message>
    <message>
      <source>Model of the variogram</source>
      <extracomment>dialogs</extracomment>
      <translation>变异函数模型</translation>
    </message>
    <message>
      <source>Moisture index</source>
      <extracomment>dialogs</extracomment>
      <translation>湿润指数</translation>
    </message>
    <message>
      <source>Moisture index (Thornthwaite)</source>
      <extracomment>dialogs</extracomment>
      <translation>湿润指数（Thornthwaite）</translation>
    </message>
    <message>
      <source>Month</source>
      <extracomment>dialogs</extracomment>
      <translation>月</translation>
    </message>
    <message>
      <source>Month of the year as a covariate</source>
      <extracomment>dialogs</extracomment>
      <translation>以月份为协变量</translation>
    </message>
    <message>
      <source>Month-day, such as 03-01. Empty: from 1 January.</source>
      <extracomment>dialogs</extracomment>
      <translation>月-日，如 03-01。留空：1 月 1 日起。</translation>
    </message>
    <message>
      <source>Month-day, such as 06-15. Empty: to 31 December.</source>
      <extracomment>dialogs</extracomment>
      <translation>月-日，如 06-15。留空：到 12 月 31 日。</translation>
    </message>
    <message>
      <source>Months</source>
      <extracomment>dialogs</extracomment>
      <translation>月份</translation>
    </message>
    <message>
      <source>Months without rain</source>
      <extracomment>dialogs</extracomment>
      <translation>无雨的月份</translation>
    </message>
    <message>
      <source>More trees: steadier, slower.</source>
      <extracomment>dialogs</extracomment>
      <translation>树越多越稳定，也越慢。</translation>
    </message>
    <message>
      <source>Multivariate Mann–Kendall</source>
      <extracomment>dialogs</extracomment>
      <translation>多变量 Mann–Kendall</translation>
    </message>
    <message>
      <source>Multivariate, correlated</source>
      <extracomment>dialogs</extracomment>
      <translation>多变量，相关</translation>
    </message>
    <message>
      <source>NDVI</source>
      <extracomment>dialogs</extracomment>
      <translation>NDVI</translation>
    </message>
    <message>
      <source>NDVI or vegetation fraction</source>
      <extracomment>dialogs</extracomment>
      <translation>NDVI 或植被覆盖度</translation>
    </message>
    <message>
      <source>Name of the office that hands the report on, at the head of the page.</source>
      <extracomment>dialogs</extracomment>
      <translation>发布报告的机构名称，置于页首。</translation>
    </message>
    <message>
      <source>Name of the result</source>
      <extracomment>dialogs</extracomment>
      <translation>结果名称</translation>
    </message>
    <message>
      <source>Name of the variable to read, when the files hold several (NetCDF, HDF, GRIB; of GRIB the element, such as swvl1, or element and level, such as TMP@2-HTGL).</source>
      <extracomment>dialogs</extracomment>
      <translation>文件含多个变量时要读取的变量名（NetCDF、HDF、GRIB；GRIB 为要素名如 swvl1，或要素加层次如 TMP@2-HTGL）。</translation>
    </message>
    <message>
      <source>Name or number of the station.</source>
      <extracomment>dialogs</extracomment>
      <translation>站点的名称或编号。</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <extracomment>dialogs</extracomment>
      <translation>最近像元</translation>
    </message>
    <message>
      <source>Never left out for being correlated with others.</source>
      <extracomment>dialogs</extracomment>
      <translation>不因与其他特征相关而舍去。</translation>
    </message>
    <message>
      <source>Night stack</source>
      <extracomment>dialogs</extracomment>
      <translation>夜间栈</translation>
    </message>
    <message>
      <source>No irrigation module</source>
      <extracomment>dialogs</extracomment>
      <translation>无灌溉模块</translation>
    </message>
    <message>
      <source>No negative weights</source>
      <extracomment>dialogs</extracomment>
      <translation>权重非负</translation>
    </message>
    <message>
      <source>No preset: the files tell</source>
      <extracomment>dialogs</extracomment>
      <translation>不用预设：以文件为准</translation>
    </message>
    <message>
      <source>None: only the values</source>
      <extracomment>dialogs</extracomment>
      <translation>无：只评原值</translation>
    </message>
    <message>
      <source>Normal</source>
      <extracomment>dialogs</extracomment>
      <translation>正态</translation>
    </message>
    <message>
      <source>Not used where it is fitted to STATIONS.</source>
      <extracomment>dialogs</extracomment>
      <translation>按 STATIONS 拟合时不用。</translation>
    </message>
    <message>
      <source>Nothing is written; the list goes to the log.</source>
      <extracomment>dialogs</extracomment>
      <translation>不写任何文件；清单写入日志。</translation>
    </message>
    <message>
      <source>Number of phases</source>
      <extracomment>dialogs</extracomment>
      <translation>阶段数</translation>
    </message>
    <message>
      <source>Number of points</source>
      <extracomment>dialogs</extracomment>
      <translation>点数</translation>
    </message>
    <message>
      <source>Number of valid dates</source>
      <extracomment>dialogs</extracomment>
      <translation>有效日期数</translation>
    </message>
    <message>
      <source>Numbers of the index with commas between them; only for SCHEME own.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数值，用逗号隔开；仅用于 SCHEME own。</translation>
    </message>
    <message>
      <source>Numbers with commas or a span: 6-8, or 4, 5, 6; 11-2 goes over the new year. Empty: all. With AGGREGATE annual_mean the mean of these months of each year.</source>
      <extracomment>dialogs</extracomment>
      <translation>用逗号隔开的数或区间：6-8，或 4, 5, 6；11-2 跨年。留空：全部。AGGREGATE 为 annual_mean 时取每年这些月份的平均。</translation>
    </message>
    <message>
      <source>Numbers with commas, from 1 to 12.</source>
      <extracomment>dialogs</extracomment>
      <translation>用逗号隔开的数，1 到 12。</translation>
    </message>
    <message>
      <source>Observed cells that are not filled (outside MASK, or by MIN_OBSERVED)</source>
      <extracomment>dialogs</extracomment>
      <translation>有观测但未插补的像元（在 MASK 之外，或因 MIN_OBSERVED）</translation>
    </message>
    <message>
      <source>Of X_FIELD and Y_FIELD. Empty: longitude and latitude in degrees (WGS 84).</source>
      <extracomment>dialogs</extracomment>
      <translation>X_FIELD 和 Y_FIELD 的坐标系。留空：经纬度（WGS 84）。</translation>
    </message>
    <message>
      <source>Of a month's days, for example.</source>
      <extracomment>dialogs</extracomment>
      <translation>例如占一个月的天数。</translation>
    </message>
    <message>
      <source>Of a phase's dates that a pixel must have; of the area that must have a mean of the phase for the numbers; and, in the table, of a zone's area that must have a value on a date.</source>
      <extracomment>dialogs</extracomment>
      <translation>像元在一个阶段中须有值的日期比例；计算数字时须有阶段平均的面积比例；在表中，也是分区某日期须有值的面积比例。</translation>
    </message>
    <message>
      <source>Of a zone's area on a date, and of the dates of a year: below it they do not count for annual means. The table by date has them all.</source>
      <extracomment>dialogs</extracomment>
      <translation>某日期占分区面积的比例，以及一年中日期的比例：不足则不计入年平均。逐日表包含全部。</translation>
    </message>
    <message>
      <source>Of each forest. More trees: steadier, slower.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个森林的树数。树越多越稳定，也越慢。</translation>
    </message>
    <message>
      <source>Of its area; with less, the zone has no mean on that date.</source>
      <extracomment>dialogs</extracomment>
      <translation>占分区面积；不足时该日期无平均值。</translation>
    </message>
    <message>
      <source>Of the dates that a group should have; below it the result is missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>一组应有日期的比例；不足则结果缺失。</translation>
    </message>
    <message>
      <source>Of the page. Empty: “Drought report”.</source>
      <extracomment>dialogs</extracomment>
      <translation>页面的标题。留空：“Drought report”。</translation>
    </message>
    <message>
      <source>Of the percentiles of soil moisture. Empty: start of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度百分位的参考期。留空：记录开始。</translation>
    </message>
    <message>
      <source>Of the percentiles of soil moisture; dates outside the period show what has changed. Both empty: the first half of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度百分位的参考期；期外的日期显示变化。两者都留空：记录的前一半。</translation>
    </message>
    <message>
      <source>Of the season that counts: 4-9, or 4,5,6, or 10-3. Empty: the whole year.</source>
      <extracomment>dialogs</extracomment>
      <translation>计入季节的月份：4-9、4,5,6 或 10-3。留空：全年。</translation>
    </message>
    <message>
      <source>Of the table; values of other flags go.</source>
      <extracomment>dialogs</extracomment>
      <translation>表中的字段；其他标志的值舍去。</translation>
    </message>
    <message>
      <source>Of two features above it the less important one is left out. 1: all stay.</source>
      <extracomment>dialogs</extracomment>
      <translation>超过时舍去两者中较不重要的。1：全部保留。</translation>
    </message>
    <message>
      <source>Off: outliers and gaps stay missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>关闭：异常值和空缺保持缺失。</translation>
    </message>
    <message>
      <source>Offset</source>
      <extracomment>dialogs</extracomment>
      <translation>偏移</translation>
    </message>
    <message>
      <source>One HTML page with tables, maps and charts.</source>
      <extracomment>dialogs</extracomment>
      <translation>含表、地图和图的一个 HTML 页面。</translation>
    </message>
    <message>
      <source>One HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个 HTML 页面。</translation>
    </message>
    <message>
      <source>One band of heights, in degrees or any projection.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个高程波段，经纬度或任何投影。</translation>
    </message>
    <message>
      <source>One band per period; twelve for calendar_month.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个时段一个波段；calendar_month 为十二个。</translation>
    </message>
    <message>
      <source>One band; below 0 dry, above 0 moist.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个波段；小于 0 为干，大于 0 为湿。</translation>
    </message>
    <message>
      <source>One long record from AMSR-E, SMOS and AMSR2.</source>
      <extracomment>dialogs</extracomment>
      <translation>由 AMSR-E、SMOS 和 AMSR2 得到一个长记录。</translation>
    </message>
    <message>
      <source>One long record from three sensors</source>
      <extracomment>dialogs</extracomment>
      <translation>三个传感器合成一个长记录</translation>
    </message>
    <message>
      <source>One or more lines; each is a profile, named by its first text field.</source>
      <extracomment>dialogs</extracomment>
      <translation>一条或多条线；每条为一个剖面，以其第一个文字字段命名。</translation>
    </message>
    <message>
      <source>One page that answers: how dry, how unusual, since when, how much area, is it getting worse?</source>
      <extracomment>dialogs</extracomment>
      <translation>一页回答：多干、多异常、从何时起、多大面积、是否在加重？</translation>
    </message>
    <message>
      <source>One zone and year in a row, also as a text file.</source>
      <extracomment>dialogs</extracomment>
      <translation>每行一个分区和年份，也可为文本文件。</translation>
    </message>
    <message>
      <source>Only cells ≠ 0 are filled. Empty: cells observed often enough (MIN_OBSERVED).</source>
      <extracomment>dialogs</extracomment>
      <translation>只插补 ≠ 0 的像元。留空：观测足够多的像元（MIN_OBSERVED）。</translation>
    </message>
    <message>
      <source>Only cells ≠ 0 count, for example cropland.</source>
      <extracomment>dialogs</extracomment>
      <translation>只计 ≠ 0 的像元，例如耕地。</translation>
    </message>
    <message>
      <source>Only cells ≠ 0 count, for example cropland; on the grid of the index.</source>
      <extracomment>dialogs</extracomment>
      <translation>只计 ≠ 0 的像元，例如耕地；格网与指数相同。</translation>
    </message>
    <message>
      <source>Only for PERIOD trailing.</source>
      <extracomment>dialogs</extracomment>
      <translation>仅用于 PERIOD 为 trailing 时。</translation>
    </message>
    <message>
      <source>Only its pixels that are not 0 count (cropland, for example); on the grid of INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>只计其非 0 的像元（例如耕地）；格网与 INPUT 相同。</translation>
    </message>
    <message>
      <source>Only its pixels that are not 0 count in the table; on the grid of INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>表中只计其非 0 的像元；格网与 INPUT 相同。</translation>
    </message>
    <message>
      <source>Only the pixels that touch this extent are read. Longitudes are counted from −180 to 180, also in files that count from 0 to 360.</source>
      <extracomment>dialogs</extracomment>
      <translation>只读取与该范围相交的像元。经度按 −180 到 180 计，按 0 到 360 记录的文件也如此。</translation>
    </message>
    <message>
      <source>Outliers beyond (robust SD)</source>
      <extracomment>dialogs</extracomment>
      <translation>异常值界限（稳健标准差倍数）</translation>
    </message>
    <message>
      <source>Outlook</source>
      <extracomment>dialogs</extracomment>
      <translation>展望</translation>
    </message>
    <message>
      <source>Outlook of the zones</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区的展望</translation>
    </message>
    <message>
      <source>Own breaks</source>
      <extracomment>dialogs</extracomment>
      <translation>自定界限</translation>
    </message>
    <message>
      <source>Own distribution per calendar month, or one for all.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个日历月各有分布，或全序列一个分布。</translation>
    </message>
    <message>
      <source>Past years that the first lead was learnt from</source>
      <extracomment>dialogs</extracomment>
      <translation>首个预见期所学习的过去年数</translation>
    </message>
    <message>
      <source>Patches of a date that cover less are left out on it; 0: none.</source>
      <extracomment>dialogs</extracomment>
      <translation>某日期面积更小的斑块不计；0：不限。</translation>
    </message>
    <message>
      <source>Path of the drought centre</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱重心的路径</translation>
    </message>
    <message>
      <source>Paths of drought clusters</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱聚类的路径</translation>
    </message>
    <message>
      <source>Pearson III</source>
      <extracomment>dialogs</extracomment>
      <translation>皮尔逊 III 型</translation>
    </message>
    <message>
      <source>Pentad (five days)</source>
      <extracomment>dialogs</extracomment>
      <translation>候（五天）</translation>
    </message>
    <message>
      <source>Per cent by volume</source>
      <extracomment>dialogs</extracomment>
      <translation>体积百分数</translation>
    </message>
    <message>
      <source>Per cent of field capacity</source>
      <extracomment>dialogs</extracomment>
      <translation>占田间持水量的百分数</translation>
    </message>
    <message>
      <source>Per pixel. Empty: 12 months for mean_sd, 24 for regression and cdf.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元。留空：mean_sd 为 12 个月，regression 和 cdf 为 24 个月。</translation>
    </message>
    <message>
      <source>Percentile in the pixel's own record</source>
      <extracomment>dialogs</extracomment>
      <translation>像元自身记录中的百分位</translation>
    </message>
    <message>
      <source>Percentile of the deficit</source>
      <extracomment>dialogs</extracomment>
      <translation>亏缺的百分位</translation>
    </message>
    <message>
      <source>Period</source>
      <extracomment>dialogs</extracomment>
      <translation>时段</translation>
    </message>
    <message>
      <source>Periods that have a centre</source>
      <extracomment>dialogs</extracomment>
      <translation>有重心的时段数</translation>
    </message>
    <message>
      <source>Phase with the lowest mean</source>
      <extracomment>dialogs</extracomment>
      <translation>平均最低的阶段</translation>
    </message>
    <message>
      <source>Phases</source>
      <extracomment>dialogs</extracomment>
      <translation>阶段</translation>
    </message>
    <message>
      <source>Phases of the record</source>
      <extracomment>dialogs</extracomment>
      <translation>记录的阶段</translation>
    </message>
    <message>
      <source>Phenology on that day; the irrigation thresholds depend on it.</source>
      <extracomment>dialogs</extracomment>
      <translation>当日的物候期；灌溉阈值由它决定。</translation>
    </message>
    <message>
      <source>Picture beside the name of the agency: PNG, JPEG or SVG, at most 2 MB.</source>
      <extracomment>dialogs</extracomment>
      <translation>机构名称旁的图片：PNG、JPEG 或 SVG，不超过 2 MB。</translation>
    </message>
    <message>
      <source>Pixel</source>
      <extracomment>dialogs</extracomment>
      <translation>像元</translation>
    </message>
    <message>
      <source>Pixels with fewer are missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>更少的像元为缺失。</translation>
    </message>
    <message>
      <source>Points with the columns station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy, then the covariates.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，各列为 station、date、sm（m³/m³）、crop、depth、stage、zone、lat、lon、doy，其后为协变量。</translation>
    </message>
    <message>
      <source>Points with the line, the distance from its start in km, and the value of each product.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，含线、距起点的距离（km）和各产品的值。</translation>
    </message>
    <message>
      <source>Points with the scores of every product through time.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，含每个产品随时间的评分。</translation>
    </message>
    <message>
      <source>Points, a row per record, soil moisture in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，每条记录一行，土壤湿度单位 m³/m³。</translation>
    </message>
    <message>
      <source>Points, one for each cluster, the worst first.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，每个聚类一个，最重的在前。</translation>
    </message>
    <message>
      <source>Points, one for each period.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，每个时段一个。</translation>
    </message>
    <message>
      <source>Points, or a table with coordinates; a row per record.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，或带坐标的表；每条记录一行。</translation>
    </message>
    <message>
      <source>Points, or a table with coordinates; a row per station and date.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，或带坐标的表；每站每日一行。</translation>
    </message>
    <message>
      <source>Points, or a table with coordinates; one value in a row. Or give ISMN.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，或带坐标的表；每行一个值。或给出 ISMN。</translation>
    </message>
    <message>
      <source>Points, or a table with coordinates; soil moisture of the root zone in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，或带坐标的表；根区土壤湿度，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Areas are counted in each (provinces, basins).</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。在每个分区内统计面积（省、流域）。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Basins or regions: sites are scored by zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。流域或区域：站点按分区评分。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. EVENTS has the events of each zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。EVENTS 列出各分区的事件。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. EVENTS has the flash droughts of each zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。EVENTS 列出各分区的骤旱。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Each zone has edges of its own.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。每个分区有自己的干湿边。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Empty: the whole raster is one zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。留空：整个栅格为一个分区。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Provinces or counties for which losses are reported.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。上报损失的省或县。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. Provinces, river basins … Only pixels inside zones count.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。省、流域……只计分区内的像元。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. The table has rows for each.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。表中每个分区各有行。</translation>
    </message>
    <message>
      <source>Polygons in any reference system, or a raster of zone codes on the grid. The zones of THRESHOLDS.</source>
      <extracomment>dialogs</extracomment>
      <translation>任何坐标系的多边形，或格网上的分区编码栅格。供 THRESHOLDS 使用。</translation>
    </message>
    <message>
      <source>Potential evapotranspiration by month</source>
      <extracomment>dialogs</extracomment>
      <translation>月潜在蒸散</translation>
    </message>
    <message>
      <source>Precipitation</source>
      <extracomment>dialogs</extracomment>
      <translation>降水</translation>
    </message>
    <message>
      <source>Precipitation by month</source>
      <extracomment>dialogs</extracomment>
      <translation>月降水</translation>
    </message>
    <message>
      <source>Predicts fine soil moisture with a trained model, and makes it agree with the coarse one.</source>
      <extracomment>dialogs</extracomment>
      <translation>用训练好的模型预测细分辨率土壤湿度，并使之与粗分辨率一致。</translation>
    </message>
    <message>
      <source>Predicts soil moisture of a crop for every day and every cell that the crop grows on.</source>
      <extracomment>dialogs</extracomment>
      <translation>对作物生长的每个像元逐日预测土壤湿度。</translation>
    </message>
    <message>
      <source>Prepare a covariate</source>
      <extracomment>dialogs</extracomment>
      <translation>准备协变量</translation>
    </message>
    <message>
      <source>Prepared covariate</source>
      <extracomment>dialogs</extracomment>
      <translation>准备好的协变量</translation>
    </message>
    <message>
      <source>Product</source>
      <extracomment>dialogs</extracomment>
      <translation>产品</translation>
    </message>
    <message>
      <source>Profile</source>
      <extracomment>dialogs</extracomment>
      <translation>剖面</translation>
    </message>
    <message>
      <source>Provinces, river basins …: polygons in any reference system, or a raster of codes.</source>
      <extracomment>dialogs</extracomment>
      <translation>省、流域……：任何坐标系的多边形，或编码栅格。</translation>
    </message>
    <message>
      <source>Quality</source>
      <extracomment>dialogs</extracomment>
      <translation>质量</translation>
    </message>
    <message>
      <source>RMSE of hidden values (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>隐藏值的 RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>RMSE with blocks of land left out (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>留出地块的 RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>RMSE with stations left out (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>留出站点的 RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>RMSE with years left out (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>留出年份的 RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>RMSE without the bias, with stations left out (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>留出站点、去偏差的 RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>Random errors of three products where there is no truth, from how they agree in pairs.</source>
      <extracomment>dialogs</extracomment>
      <translation>没有真值时，由三个产品两两一致的程度得到各自的随机误差。</translation>
    </message>
    <message>
      <source>Ranks (Gringorten, without a distribution)</source>
      <extracomment>dialogs</extracomment>
      <translation>秩（Gringorten，无分布）</translation>
    </message>
    <message>
      <source>Raster of eight bands a lead; missing where there is no skill.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个预见期八个波段的栅格；无技巧处缺失。</translation>
    </message>
    <message>
      <source>Raster of eight bands; the first is the number of events.</source>
      <extracomment>dialogs</extracomment>
      <translation>八个波段的栅格；第一个为事件数。</translation>
    </message>
    <message>
      <source>Raster of eight bands; the first is their number.</source>
      <extracomment>dialogs</extracomment>
      <translation>八个波段的栅格；第一个为骤旱次数。</translation>
    </message>
    <message>
      <source>Raster of shares from 0 to 1: one band, twelve calendar months, or a stack of years.</source>
      <extracomment>dialogs</extracomment>
      <translation>0 到 1 的比例栅格：一个波段、十二个日历月或逐年的栈。</translation>
    </message>
    <message>
      <source>Raster of six bands (eight with INTERVAL); the first is the slope per year.</source>
      <extracomment>dialogs</extracomment>
      <translation>六个波段（有 INTERVAL 时八个）的栅格；第一个为每年斜率。</translation>
    </message>
    <message>
      <source>Raster of ten bands; the first is the error SD of A.</source>
      <extracomment>dialogs</extracomment>
      <translation>十个波段的栅格；第一个为 A 的误差标准差。</translation>
    </message>
    <message>
      <source>Raster of the distribution, its parameters, number of values and p; for FIT_FROM of later runs.</source>
      <extracomment>dialogs</extracomment>
      <translation>分布、参数、样本数和 p 的栅格；供以后运行的 FIT_FROM 使用。</translation>
    </message>
    <message>
      <source>Raster on the same grid, for example cropland: only cells that are neither 0 nor missing count.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一格网的栅格，例如耕地：只计既非 0 也不缺失的像元。</translation>
    </message>
    <message>
      <source>Raster with the mean of each phase, then the change from each to the next.</source>
      <extracomment>dialogs</extracomment>
      <translation>各阶段平均，其后为相邻阶段变化的栅格。</translation>
    </message>
    <message>
      <source>Rasters on the same grid (height, vegetation, rain …) that tell which pixels are similar. Of a dated stack the mean over its dates counts, so its dates need not be those of INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一格网上的栅格（高程、植被、降水……），用于判断哪些像元相似。带日期的栈取各日期平均，因此日期不必与 INPUT 相同。</translation>
    </message>
    <message>
      <source>Rasters to stack; a NetCDF file counts with all its dates. Archives (zip, gz, tar) are taken as downloaded, with all rasters in them.</source>
      <extracomment>dialogs</extracomment>
      <translation>要合成的栅格；一个 NetCDF 文件的所有日期都计入。压缩包（zip、gz、tar）可直接使用，取其中的所有栅格。</translation>
    </message>
    <message>
      <source>Rasters: static, dated stacks, or climatologies; each with its own name.</source>
      <extracomment>dialogs</extracomment>
      <translation>栅格：静态的、带日期的栈或多年平均；各有名称。</translation>
    </message>
    <message>
      <source>Records that went into the mean of another</source>
      <extracomment>dialogs</extracomment>
      <translation>并入其他记录平均的记录数</translation>
    </message>
    <message>
      <source>Reference</source>
      <extracomment>dialogs</extracomment>
      <translation>参考栅格</translation>
    </message>
    <message>
      <source>Reference period from</source>
      <extracomment>dialogs</extracomment>
      <translation>参考期开始</translation>
    </message>
    <message>
      <source>Reference period to</source>
      <extracomment>dialogs</extracomment>
      <translation>参考期结束</translation>
    </message>
    <message>
      <source>Reference stack</source>
      <extracomment>dialogs</extracomment>
      <translation>参考栈</translation>
    </message>
    <message>
      <source>Reference system of files without one</source>
      <extracomment>dialogs</extracomment>
      <translation>无坐标系文件的坐标系</translation>
    </message>
    <message>
      <source>Reference system of the coordinates</source>
      <extracomment>dialogs</extracomment>
      <translation>坐标的坐标系</translation>
    </message>
    <message>
      <source>Regional Mann–Kendall</source>
      <extracomment>dialogs</extracomment>
      <translation>区域 Mann–Kendall</translation>
    </message>
    <message>
      <source>Regional trend (by zone)</source>
      <extracomment>dialogs</extracomment>
      <translation>区域趋势（按分区）</translation>
    </message>
    <message>
      <source>Relative soil moisture by crop, stage and depth, with other names and BBCH codes of the stages. Empty: the table of Cheng that comes with the plugin (core/tools/crop/crop_model/thresholds.csv, to be copied and edited).</source>
      <extracomment>dialogs</extracomment>
      <translation>按作物、生育期和深度的相对土壤湿度，含生育期的其他名称和 BBCH 编码。留空：插件自带的 Cheng 表（core/tools/crop/crop_model/thresholds.csv，可复制后修改）。</translation>
    </message>
    <message>
      <source>Report</source>
      <extracomment>dialogs</extracomment>
      <translation>报告</translation>
    </message>
    <message>
      <source>Reported losses</source>
      <extracomment>dialogs</extracomment>
      <translation>上报的损失</translation>
    </message>
    <message>
      <source>Residual correction</source>
      <extracomment>dialogs</extracomment>
      <translation>残差校正</translation>
    </message>
    <message>
      <source>River distance</source>
      <extracomment>dialogs</extracomment>
      <translation>河流距离</translation>
    </message>
    <message>
      <source>Rivers</source>
      <extracomment>dialogs</extracomment>
      <translation>河流</translation>
    </message>
    <message>
      <source>Root-zone soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>根区土壤湿度</translation>
    </message>
    <message>
      <source>Rows of the table</source>
      <extracomment>dialogs</extracomment>
      <translation>表的行数</translation>
    </message>
    <message>
      <source>Rows of “Sample covariates at stations”: station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy, then covariates.</source>
      <extracomment>dialogs</extracomment>
      <translation>“在站点提取协变量”的各行：station、date、sm（m³/m³）、crop、depth、stage、zone、lat、lon、doy，其后为协变量。</translation>
    </message>
    <message>
      <source>Rows that a leaf of a tree holds at least.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个叶节点至少包含的行数。</translation>
    </message>
    <message>
      <source>Rows that were left out</source>
      <extracomment>dialogs</extracomment>
      <translation>舍去的行数</translation>
    </message>
    <message>
      <source>R² out of bag (flattering)</source>
      <extracomment>dialogs</extracomment>
      <translation>袋外 R²（偏乐观）</translation>
    </message>
    <message>
      <source>R² with a random tenth of each zone left out (too optimistic)</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区随机留出十分之一的 R²（偏乐观）</translation>
    </message>
    <message>
      <source>R² with blocks of land left out</source>
      <extracomment>dialogs</extracomment>
      <translation>留出地块的 R²</translation>
    </message>
    <message>
      <source>R² with stations left out</source>
      <extracomment>dialogs</extracomment>
      <translation>留出站点的 R²</translation>
    </message>
    <message>
      <source>SMAP L3 passive (36 km) and enhanced (9 km), AM half orbits</source>
      <extracomment>dialogs</extracomment>
      <translation>SMAP L3 被动（36 km）及增强（9 km），上午半轨</translation>
    </message>
    <message>
      <source>SMAP L3 passive (36 km) and enhanced (9 km), PM half orbits</source>
      <extracomment>dialogs</extracomment>
      <translation>SMAP L3 被动（36 km）及增强（9 km），下午半轨</translation>
    </message>
    <message>
      <source>SMAP L4 surface soil moisture (SPL4SMGP), three-hourly, 9 km</source>
      <extracomment>dialogs</extracomment>
      <translation>SMAP L4 表层土壤湿度（SPL4SMGP），三小时，9 km</translation>
    </message>
    <message>
      <source>SMCI</source>
      <extracomment>dialogs</extracomment>
      <translation>SMCI</translation>
    </message>
    <message>
      <source>SMOS</source>
      <extracomment>dialogs</extracomment>
      <translation>SMOS</translation>
    </message>
    <message>
      <source>SMOS CATDS L3, 25 km</source>
      <extracomment>dialogs</extracomment>
      <translation>SMOS CATDS L3，25 km</translation>
    </message>
    <message>
      <source>SMOS-IC, 25 km</source>
      <extracomment>dialogs</extracomment>
      <translation>SMOS-IC，25 km</translation>
    </message>
    <message>
      <source>SOURCE of the run that made the reference: its codes are kept.</source>
      <extracomment>dialogs</extracomment>
      <translation>生成参考栈那次运行的 SOURCE：其编码保留。</translation>
    </message>
    <message>
      <source>SSI</source>
      <extracomment>dialogs</extracomment>
      <translation>SSI</translation>
    </message>
    <message>
      <source>SSI or drought classes</source>
      <extracomment>dialogs</extracomment>
      <translation>SSI 或干旱等级</translation>
    </message>
    <message>
      <source>SSI stack</source>
      <extracomment>dialogs</extracomment>
      <translation>SSI 栈</translation>
    </message>
    <message>
      <source>Same distribution (CDF matching)</source>
      <extracomment>dialogs</extracomment>
      <translation>分布相同（CDF 匹配）</translation>
    </message>
    <message>
      <source>Same mean and spread</source>
      <extracomment>dialogs</extracomment>
      <translation>均值和标准差相同</translation>
    </message>
    <message>
      <source>Sample covariates at stations</source>
      <extracomment>dialogs</extracomment>
      <translation>在站点提取协变量</translation>
    </message>
    <message>
      <source>Sampled stations</source>
      <extracomment>dialogs</extracomment>
      <translation>已取样的站点</translation>
    </message>
    <message>
      <source>Says what the coordinates of the files mean where the files do not. Files that have one keep it.</source>
      <extracomment>dialogs</extracomment>
      <translation>文件未说明坐标含义时在此指定；已有坐标系的文件保持不变。</translation>
    </message>
    <message>
      <source>Scale</source>
      <extracomment>dialogs</extracomment>
      <translation>比例</translation>
    </message>
    <message>
      <source>Scale (steps)</source>
      <extracomment>dialogs</extracomment>
      <translation>时间尺度（步）</translation>
    </message>
    <message>
      <source>Scale of the index</source>
      <extracomment>dialogs</extracomment>
      <translation>指数的时间尺度</translation>
    </message>
    <message>
      <source>Scatter and edges of every date, one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个日期的散点和干湿边，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Scatters and tables on one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>散点和表，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Scored beside the values: climatology (from the mean season) or moving_window (from 35 days around).</source>
      <extracomment>dialogs</extracomment>
      <translation>与原值一起评分：climatology（相对平均季节）或 moving_window（相对前后 35 天）。</translation>
    </message>
    <message>
      <source>Scores</source>
      <extracomment>dialogs</extracomment>
      <translation>评分</translation>
    </message>
    <message>
      <source>Scores and plots, one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>评分和图，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Scores, leakage and plots, one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>评分、信息泄漏和图，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Search the settings</source>
      <extracomment>dialogs</extracomment>
      <translation>搜索参数</translation>
    </message>
    <message>
      <source>Season from</source>
      <extracomment>dialogs</extracomment>
      <translation>季节开始</translation>
    </message>
    <message>
      <source>Season to</source>
      <extracomment>dialogs</extracomment>
      <translation>季节结束</translation>
    </message>
    <message>
      <source>Seasonal Mann–Kendall</source>
      <extracomment>dialogs</extracomment>
      <translation>季节性 Mann–Kendall</translation>
    </message>
    <message>
      <source>Seasonal, correlated seasons</source>
      <extracomment>dialogs</extracomment>
      <translation>季节性，季节相关</translation>
    </message>
    <message>
      <source>Second product</source>
      <extracomment>dialogs</extracomment>
      <translation>第二个产品</translation>
    </message>
    <message>
      <source>Seed</source>
      <extracomment>dialogs</extracomment>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Select covariates</source>
      <extracomment>dialogs</extracomment>
      <translation>筛选协变量</translation>
    </message>
    <message>
      <source>Sen's slope of the yearly centres eastward (km per year)</source>
      <extracomment>dialogs</extracomment>
      <translation>逐年重心向东的 Sen 斜率（km 每年）</translation>
    </message>
    <message>
      <source>Sen's slope of the yearly centres northward (km per year)</source>
      <extracomment>dialogs</extracomment>
      <translation>逐年重心向北的 Sen 斜率（km 每年）</translation>
    </message>
    <message>
      <source>Sensor of each value</source>
      <extracomment>dialogs</extracomment>
      <translation>每个值的传感器</translation>
    </message>
    <message>
      <source>Sensors from (m)</source>
      <extracomment>dialogs</extracomment>
      <translation>传感器深度从（m）</translation>
    </message>
    <message>
      <source>Sensors of the reference</source>
      <extracomment>dialogs</extracomment>
      <translation>参考栈的传感器</translation>
    </message>
    <message>
      <source>Sensors to (m)</source>
      <extracomment>dialogs</extracomment>
      <translation>传感器深度到（m）</translation>
    </message>
    <message>
      <source>Sensors whose depths lie within this and the next count.</source>
      <extracomment>dialogs</extracomment>
      <translation>深度在此值与下一值之间的传感器计入。</translation>
    </message>
    <message>
      <source>Separated by commas; for ISMN G unless others are given.</source>
      <extracomment>dialogs</extracomment>
      <translation>用逗号隔开；ISMN 默认为 G。</translation>
    </message>
    <message>
      <source>Series, lines and numbers, one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>序列、线和数字，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Set of classes</source>
      <extracomment>dialogs</extracomment>
      <translation>等级方案</translation>
    </message>
    <message>
      <source>Several products along a line: where do they agree, and what does the finer one add?</source>
      <extracomment>dialogs</extracomment>
      <translation>多个产品沿一条线：哪里一致，较细的产品增加了什么？</translation>
    </message>
    <message>
      <source>Severity, area and duration</source>
      <extracomment>dialogs</extracomment>
      <translation>强度、面积与历时</translation>
    </message>
    <message>
      <source>Share adjusted by comparing the records as wholes</source>
      <extracomment>dialogs</extracomment>
      <translation>按整段记录比较而调整的比例</translation>
    </message>
    <message>
      <source>Share held at 0 or 1 m³/m³</source>
      <extracomment>dialogs</extracomment>
      <translation>限制在 0 或 1 m³/m³ 的比例</translation>
    </message>
    <message>
      <source>Share left out because nothing could be compared</source>
      <extracomment>dialogs</extracomment>
      <translation>因无法比较而舍去的比例</translation>
    </message>
    <message>
      <source>Share of VHI (else of the first index) below 40</source>
      <extracomment>dialogs</extracomment>
      <translation>VHI（否则第一个指数）低于 40 的比例</translation>
    </message>
    <message>
      <source>Share of all area in drought that is in clusters; the rest is below MIN_AREA</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱面积中属于聚类的比例；其余小于 MIN_AREA</translation>
    </message>
    <message>
      <source>Share of area and dates in moderate drought or worse</source>
      <extracomment>dialogs</extracomment>
      <translation>中旱及以上的面积和日期比例</translation>
    </message>
    <message>
      <source>Share of area and dates without a value</source>
      <extracomment>dialogs</extracomment>
      <translation>无值的面积和日期比例</translation>
    </message>
    <message>
      <source>Share of class: extreme</source>
      <extracomment>dialogs</extracomment>
      <translation>特旱的比例</translation>
    </message>
    <message>
      <source>Share of class: mild</source>
      <extracomment>dialogs</extracomment>
      <translation>轻旱的比例</translation>
    </message>
    <message>
      <source>Share of class: moderate</source>
      <extracomment>dialogs</extracomment>
      <translation>中旱的比例</translation>
    </message>
    <message>
      <source>Share of class: none</source>
      <extracomment>dialogs</extracomment>
      <translation>无旱的比例</translation>
    </message>
    <message>
      <source>Share of class: severe</source>
      <extracomment>dialogs</extracomment>
      <translation>重旱的比例</translation>
    </message>
    <message>
      <source>Share of dates and pixels with a value</source>
      <extracomment>dialogs</extracomment>
      <translation>有值的日期和像元比例</translation>
    </message>
    <message>
      <source>Share of each class</source>
      <extracomment>dialogs</extracomment>
      <translation>各类所占比例</translation>
    </message>
    <message>
      <source>Share of fits looked at with p &lt; 0.05</source>
      <extracomment>dialogs</extracomment>
      <translation>所检查拟合中 p &lt; 0.05 的比例</translation>
    </message>
    <message>
      <source>Share of missing pixels</source>
      <extracomment>dialogs</extracomment>
      <translation>缺失像元比例</translation>
    </message>
    <message>
      <source>Share of pixels with a significant decrease</source>
      <extracomment>dialogs</extracomment>
      <translation>显著下降的像元比例</translation>
    </message>
    <message>
      <source>Share of pixels with a significant increase</source>
      <extracomment>dialogs</extracomment>
      <translation>显著上升的像元比例</translation>
    </message>
    <message>
      <source>Share of pixels with a significant trend</source>
      <extracomment>dialogs</extracomment>
      <translation>趋势显著的像元比例</translation>
    </message>
    <message>
      <source>Share of pixels with all results</source>
      <extracomment>dialogs</extracomment>
      <translation>各项结果齐全的像元比例</translation>
    </message>
    <message>
      <source>Share of pixels with values that are in one at the last date</source>
      <extracomment>dialogs</extracomment>
      <translation>有值像元中最后日期正处于骤旱的比例</translation>
    </message>
    <message>
      <source>Share of pixels with values that had a flash drought</source>
      <extracomment>dialogs</extracomment>
      <translation>有值像元中发生过骤旱的比例</translation>
    </message>
    <message>
      <source>Share of the area in moderate drought or worse on the latest date</source>
      <extracomment>dialogs</extracomment>
      <translation>最新日期中旱及以上的面积比例</translation>
    </message>
    <message>
      <source>Share of the area with values at the last date that is in an event then</source>
      <extracomment>dialogs</extracomment>
      <translation>最后日期有值面积中正处于事件的比例</translation>
    </message>
    <message>
      <source>Share of the area with values that had an event</source>
      <extracomment>dialogs</extracomment>
      <translation>有值面积中发生过事件的比例</translation>
    </message>
    <message>
      <source>Share of the cells outside the area of applicability</source>
      <extracomment>dialogs</extracomment>
      <translation>适用范围之外的像元比例</translation>
    </message>
    <message>
      <source>Share of the filled values that are only the mean of their season</source>
      <extracomment>dialogs</extracomment>
      <translation>插补值中仅为同季平均的比例</translation>
    </message>
    <message>
      <source>Share of the input's values adjusted by the dates in common</source>
      <extracomment>dialogs</extracomment>
      <translation>按共同日期调整的输入值比例</translation>
    </message>
    <message>
      <source>Share of the input's values that have an index</source>
      <extracomment>dialogs</extracomment>
      <translation>输入值中有指数的比例</translation>
    </message>
    <message>
      <source>Share of the mask's values that stay missing</source>
      <extracomment>dialogs</extracomment>
      <translation>掩膜内仍然缺失的比例</translation>
    </message>
    <message>
      <source>Share of the observed values that were outliers</source>
      <extracomment>dialogs</extracomment>
      <translation>观测值中异常值的比例</translation>
    </message>
    <message>
      <source>Share of the rows per tree</source>
      <extracomment>dialogs</extracomment>
      <translation>每棵树所用的样本比例</translation>
    </message>
    <message>
      <source>Share of the smaller of two patches of consecutive dates that they must have in common to be one cluster; 0: any pixel.</source>
      <extracomment>dialogs</extracomment>
      <translation>相邻两个日期的斑块属同一聚类时，占较小者的共同部分比例；0：任一像元即可。</translation>
    </message>
    <message>
      <source>Share of the values that lay outside 0…1</source>
      <extracomment>dialogs</extracomment>
      <translation>落在 0…1 之外的数值比例</translation>
    </message>
    <message>
      <source>Share of the values that was masked</source>
      <extracomment>dialogs</extracomment>
      <translation>被掩蔽的数值比例</translation>
    </message>
    <message>
      <source>Share of the weight of a record without gaps that was observed, 0 to 1.</source>
      <extracomment>dialogs</extracomment>
      <translation>相对无空缺记录，观测所占权重的比例，0 到 1。</translation>
    </message>
    <message>
      <source>Share of which only the mean was moved</source>
      <extracomment>dialogs</extracomment>
      <translation>只移动均值的比例</translation>
    </message>
    <message>
      <source>Share outside the area of applicability</source>
      <extracomment>dialogs</extracomment>
      <translation>适用范围之外的比例</translation>
    </message>
    <message>
      <source>Share that stays missing</source>
      <extracomment>dialogs</extracomment>
      <translation>仍然缺失的比例</translation>
    </message>
    <message>
      <source>Shares of classes</source>
      <extracomment>dialogs</extracomment>
      <translation>各等级比例</translation>
    </message>
    <message>
      <source>Shares of the classes</source>
      <extracomment>dialogs</extracomment>
      <translation>各等级的比例</translation>
    </message>
    <message>
      <source>Shorter runs are no events.</source>
      <extracomment>dialogs</extracomment>
      <translation>更短的不算事件。</translation>
    </message>
    <message>
      <source>Shortest event (dates)</source>
      <extracomment>dialogs</extracomment>
      <translation>最短事件（日期数）</translation>
    </message>
    <message>
      <source>Significance level</source>
      <extracomment>dialogs</extracomment>
      <translation>显著性水平</translation>
    </message>
    <message>
      <source>Significance of the whole map (false discovery rate)</source>
      <extracomment>dialogs</extracomment>
      <translation>整图显著性（错误发现率）</translation>
    </message>
    <message>
      <source>Since when, how long, how bad: unbroken runs of dry dates, per pixel and per zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>从何时起、多久、多重：每个像元和分区连续的干旱日期。</translation>
    </message>
    <message>
      <source>Single droughts in space and time: connected dry pixels, followed from date to date.</source>
      <extracomment>dialogs</extracomment>
      <translation>时空中的单次干旱：相连的干旱像元，逐日期追踪。</translation>
    </message>
    <message>
      <source>Sites</source>
      <extracomment>dialogs</extracomment>
      <translation>站点</translation>
    </message>
    <message>
      <source>Sites with scores</source>
      <extracomment>dialogs</extracomment>
      <translation>有评分的站点数</translation>
    </message>
    <message>
      <source>Skill against climatology, first lead, whole area</source>
      <extracomment>dialogs</extracomment>
      <translation>相对气候平均的技巧，首个预见期，全区</translation>
    </message>
    <message>
      <source>Skill against persistence, first lead, whole area</source>
      <extracomment>dialogs</extracomment>
      <translation>相对持续性的技巧，首个预见期，全区</translation>
    </message>
    <message>
      <source>Skill of the detail one scale up, over the best interpolation</source>
      <extracomment>dialogs</extracomment>
      <translation>在粗一级尺度上细节的技巧（相对于最好的插值）</translation>
    </message>
    <message>
      <source>Skill, reliability and probabilities; one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>技巧、可靠性和概率；一个 HTML 页面。</translation>
    </message>
    <message>
      <source>Slope</source>
      <extracomment>dialogs</extracomment>
      <translation>坡度</translation>
    </message>
    <message>
      <source>Slope of a digital elevation model in degrees, right also for a DEM in longitude and latitude.</source>
      <extracomment>dialogs</extracomment>
      <translation>数字高程模型的坡度，以度表示；经纬度 DEM 也正确。</translation>
    </message>
    <message>
      <source>Smaller values (after scaling) become missing. Used instead of the bound that the files declare.</source>
      <extracomment>dialogs</extracomment>
      <translation>（换算后）更小的值视为缺失。代替文件声明的下限。</translation>
    </message>
    <message>
      <source>Smallest and largest value</source>
      <extracomment>dialogs</extracomment>
      <translation>最小值和最大值</translation>
    </message>
    <message>
      <source>Smallest area of a patch (km²)</source>
      <extracomment>dialogs</extracomment>
      <translation>斑块的最小面积（km²）</translation>
    </message>
    <message>
      <source>Smallest overlap (share)</source>
      <extracomment>dialogs</extracomment>
      <translation>最小重叠（比例）</translation>
    </message>
    <message>
      <source>Smallest quality</source>
      <extracomment>dialogs</extracomment>
      <translation>最低质量</translation>
    </message>
    <message>
      <source>Smallest share of a zone with values</source>
      <extracomment>dialogs</extracomment>
      <translation>分区有值的最小比例</translation>
    </message>
    <message>
      <source>Smallest share of dates</source>
      <extracomment>dialogs</extracomment>
      <translation>日期的最小比例</translation>
    </message>
    <message>
      <source>Smallest share of observed dates</source>
      <extracomment>dialogs</extracomment>
      <translation>观测日期的最小比例</translation>
    </message>
    <message>
      <source>Smallest share of valid dates</source>
      <extracomment>dialogs</extracomment>
      <translation>有效日期的最小比例</translation>
    </message>
    <message>
      <source>Smallest valid share</source>
      <extracomment>dialogs</extracomment>
      <translation>最小有效比例</translation>
    </message>
    <message>
      <source>Smallest valid share of a zone</source>
      <extracomment>dialogs</extracomment>
      <translation>分区有效面积的最小比例</translation>
    </message>
    <message>
      <source>Smallest valid value</source>
      <extracomment>dialogs</extracomment>
      <translation>最小有效值</translation>
    </message>
    <message>
      <source>Smallest value</source>
      <extracomment>dialogs</extracomment>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture of the root zone from that of the surface, by the exponential filter.</source>
      <extracomment>dialogs</extracomment>
      <translation>用指数滤波由表层得到根区土壤湿度。</translation>
    </message>
    <message>
      <source>Soil moisture of the root zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>根区土壤湿度。</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤温度</translation>
    </message>
    <message>
      <source>Soil-moisture condition, 0 to 100.</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度状态，0 到 100。</translation>
    </message>
    <message>
      <source>Soil-moisture stack</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度栈</translation>
    </message>
    <message>
      <source>Soil-moisture stacks</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度栈</translation>
    </message>
    <message>
      <source>Spherical</source>
      <extracomment>dialogs</extracomment>
      <translation>球状</translation>
    </message>
    <message>
      <source>Square kilometre</source>
      <extracomment>dialogs</extracomment>
      <translation>平方千米</translation>
    </message>
    <message>
      <source>Square root of their number</source>
      <extracomment>dialogs</extracomment>
      <translation>特征数的平方根</translation>
    </message>
    <message>
      <source>Stack in m³/m³ on the grid of the finest covariate.</source>
      <extracomment>dialogs</extracomment>
      <translation>最细协变量格网上的栈，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Stack in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Stack in m³/m³: virtual (.vrt) over the days, or a copy (.tif).</source>
      <extracomment>dialogs</extracomment>
      <translation>栈，单位 m³/m³：逐日文件的虚拟栅格（.vrt），或副本（.tif）。</translation>
    </message>
    <message>
      <source>Stack in the unit of the input.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈，单位与输入相同。</translation>
    </message>
    <message>
      <source>Stack of both, in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>两者合并的栈，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Stack of classes from 0 (byte), 255 where missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>等级栈，自 0 起（字节型），缺失为 255。</translation>
    </message>
    <message>
      <source>Stack of cluster numbers, 1 the worst, 0 none; whole numbers of 32 bits.</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类编号的栈，1 最重，0 无；32 位整数。</translation>
    </message>
    <message>
      <source>Stack of codes: 0 missing, 1 the reference, 2 the input (3, …).</source>
      <extracomment>dialogs</extracomment>
      <translation>编码栈：0 缺失，1 参考，2 输入（3……）。</translation>
    </message>
    <message>
      <source>Stack of half widths of the 90 % band of filled values in m³/m³; 0 where observed.</source>
      <extracomment>dialogs</extracomment>
      <translation>插补值 90 % 区间半宽的栈，单位 m³/m³；观测处为 0。</translation>
    </message>
    <message>
      <source>Stack of half widths of the 90 % interval in m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>90 % 区间半宽的栈，单位 m³/m³。</translation>
    </message>
    <message>
      <source>Stack of shares from 0 to 1.</source>
      <extracomment>dialogs</extracomment>
      <translation>0 到 1 的比例栈。</translation>
    </message>
    <message>
      <source>Stack of soil moisture, rain, or rain minus evaporation</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度、降水或降水减蒸发的栈</translation>
    </message>
    <message>
      <source>Stack of the index, dimensionless.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数栈，无量纲。</translation>
    </message>
    <message>
      <source>Stack of the same dates, in the unit squared.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期相同的栈，单位为平方。</translation>
    </message>
    <message>
      <source>Stack of what is missing to the percentile of the season; negative where there is more.</source>
      <extracomment>dialogs</extracomment>
      <translation>距当季百分位所缺水量的栈；多于它时为负。</translation>
    </message>
    <message>
      <source>Stack or climatology on the same grid, mm per month or per day.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一格网的栈或多年平均，mm 每月或每日。</translation>
    </message>
    <message>
      <source>Stack or climatology, mm per month or per day.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈或多年平均，mm 每月或每日。</translation>
    </message>
    <message>
      <source>Stack or raster</source>
      <extracomment>dialogs</extracomment>
      <translation>栈或栅格</translation>
    </message>
    <message>
      <source>Stack that says where each value comes from.</source>
      <extracomment>dialogs</extracomment>
      <translation>说明每个值来源的栈。</translation>
    </message>
    <message>
      <source>Stack to adjust</source>
      <extracomment>dialogs</extracomment>
      <translation>待调整的栈</translation>
    </message>
    <message>
      <source>Stack with the dates and the unit of the input.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期和单位与输入相同的栈。</translation>
    </message>
    <message>
      <source>Stack with the same dates, or one band for all of them; 0–1 or per cent, on the grid of LST.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期相同的栈，或用于所有日期的一个波段；0–1 或百分数，格网与 LST 相同。</translation>
    </message>
    <message>
      <source>Stack, 0 wet … 1 dry.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈，0 湿……1 干。</translation>
    </message>
    <message>
      <source>Stack, a band per date.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈，每个日期一个波段。</translation>
    </message>
    <message>
      <source>Stack: 1 where the forest knows such covariates, 0 where not.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈：森林见过这样的协变量为 1，否则为 0。</translation>
    </message>
    <message>
      <source>Stack: 1 where the model knows such covariates, 0 where not.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈：模型见过这样的协变量为 1，否则为 0。</translation>
    </message>
    <message>
      <source>Stacks</source>
      <extracomment>dialogs</extracomment>
      <translation>栈</translation>
    </message>
    <message>
      <source>Standard deviation of the measurement error of a coarse value: the check one scale up takes it out of its scores. Empty: see ESTIMATE_ERROR. 0: the coarse values are exact.</source>
      <extracomment>dialogs</extracomment>
      <translation>粗像元值测量误差的标准差：粗一级检验时从评分中扣除。留空：见 ESTIMATE_ERROR。0：粗值无误差。</translation>
    </message>
    <message>
      <source>Standard deviation of the measurement error of a coarse value: the fine field then agrees with the estimate of the coarse one. 0: it agrees exactly with the coarse values. Empty: see ESTIMATE_ERROR.</source>
      <extracomment>dialogs</extracomment>
      <translation>粗像元值测量误差的标准差：细场与粗值的估计一致。0：与粗值完全一致。留空：见 ESTIMATE_ERROR。</translation>
    </message>
    <message>
      <source>Standardise by</source>
      <extracomment>dialogs</extracomment>
      <translation>标准化方式</translation>
    </message>
    <message>
      <source>Standardised soil-moisture index (SSI), SPI and SPEI</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度标准化指数（SSI）、SPI 和 SPEI</translation>
    </message>
    <message>
      <source>Start</source>
      <extracomment>dialogs</extracomment>
      <translation>起点</translation>
    </message>
    <message>
      <source>Static rasters, dated stacks and climatologies; fc is field capacity.</source>
      <extracomment>dialogs</extracomment>
      <translation>静态栅格、带日期的栈和多年平均；fc 为田间持水量。</translation>
    </message>
    <message>
      <source>Station records</source>
      <extracomment>dialogs</extracomment>
      <translation>站点记录</translation>
    </message>
    <message>
      <source>Stations</source>
      <extracomment>dialogs</extracomment>
      <translation>站点数</translation>
    </message>
    <message>
      <source>Stations behind each pixel</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元所用站点数</translation>
    </message>
    <message>
      <source>Stations in the table</source>
      <extracomment>dialogs</extracomment>
      <translation>表中的站点数</translation>
    </message>
    <message>
      <source>Stations that T was fitted to</source>
      <extracomment>dialogs</extracomment>
      <translation>拟合 T 所用的站点数</translation>
    </message>
    <message>
      <source>Statistic</source>
      <extracomment>dialogs</extracomment>
      <translation>统计量</translation>
    </message>
    <message>
      <source>Steps of the trailing mean: 1, 3, 6 or 12 months.</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动平均的步数：1、3、6 或 12 个月。</translation>
    </message>
    <message>
      <source>Sum</source>
      <extracomment>dialogs</extracomment>
      <translation>求和</translation>
    </message>
    <message>
      <source>Sum of the day or hour. Negative values are missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>日或小时总量。负值视为缺失。</translation>
    </message>
    <message>
      <source>TCI</source>
      <extracomment>dialogs</extracomment>
      <translation>TCI</translation>
    </message>
    <message>
      <source>TVDI</source>
      <extracomment>dialogs</extracomment>
      <translation>TVDI</translation>
    </message>
    <message>
      <source>TVDI (dryness from temperature and vegetation)</source>
      <extracomment>dialogs</extracomment>
      <translation>TVDI（由温度和植被得到的干燥度）</translation>
    </message>
    <message>
      <source>Table of stations</source>
      <extracomment>dialogs</extracomment>
      <translation>站点表</translation>
    </message>
    <message>
      <source>Table with a row for each zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区一行的表。</translation>
    </message>
    <message>
      <source>Table with a row per zone, date and class: code (0 to 4) and class in words; km2; share of the area with a value; valid_km2; missing_share of the zone's area.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区、日期和等级一行的表：等级编码（0 到 4）和文字；km2；占有值面积的比例；valid_km2；占分区面积的 missing_share。</translation>
    </message>
    <message>
      <source>Table with a row per zone, lead and class: probability, range, skill.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区、预见期和等级一行的表：概率、范围、技巧。</translation>
    </message>
    <message>
      <source>Table with a row per zone, phase and class (code, and words; also “mild or worse” and so on): km2, share, share_of_drought, share_change and dates, of the areas by date; mean_index_km2 and mean_index_share, of the map.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区、阶段和等级一行的表（编码和文字；还有“轻旱及以上”等）：逐日期面积的 km2、share、share_of_drought、share_change 和 dates；地图的 mean_index_km2 和 mean_index_share。</translation>
    </message>
    <message>
      <source>Table with a row per zone, year and class: mean km2 and share; dates that count; Sen's slope of both per year and Mann-Kendall p. Class also “mild or worse” and so on (no code).</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区、年份和等级一行的表：平均 km2 和比例；计入的日期数；两者每年的 Sen 斜率和 Mann-Kendall p。还有“轻旱及以上”等（无编码）。</translation>
    </message>
    <message>
      <source>Table with one row per date and zone: slope and intercept (K) of both edges; r², RMSE (K) and bins that each kept; bins with enough pixels; pixels; clipped share; rule (percentile, minmax, calendar_month, given, none); fallback 1 where the calendar month's edges were taken.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个日期和分区一行的表：两条边的斜率和截距（K）；各自的 r²、RMSE（K）和所用分箱；像元足够的分箱；像元数；截断比例；规则（percentile、minmax、calendar_month、given、none）；采用日历月的边时 fallback 为 1。</translation>
    </message>
    <message>
      <source>Table with one row per zone and date: mean index weighted by area, share of the area with a value, km² and share of each class, km² and share in moderate drought or worse.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区和日期一行的表：面积加权的平均指数、有值面积比例、各等级的 km² 和比例、中旱及以上的 km² 和比例。</translation>
    </message>
    <message>
      <source>Table with one row per zone and event of its area-weighted mean index.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区及其面积加权平均指数的每次事件一行的表。</translation>
    </message>
    <message>
      <source>Table with one row per zone and flash drought of its mean percentile.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区及其平均百分位的每次骤旱一行的表。</translation>
    </message>
    <message>
      <source>Table with the column threshold and, where it matters, zone, month and class.</source>
      <extracomment>dialogs</extracomment>
      <translation>含 threshold 列的表，需要时另有 zone、month 和 class。</translation>
    </message>
    <message>
      <source>Table: a row for each zone, and one for all of them together.</source>
      <extracomment>dialogs</extracomment>
      <translation>表：每个分区一行，另有全部合并的一行。</translation>
    </message>
    <message>
      <source>Table: mean severity of the worst land by duration and area, of the 50 worst clusters and their envelope (0).</source>
      <extracomment>dialogs</extracomment>
      <translation>表：按历时和面积给出受旱最重土地的平均强度，包括最严重的 50 个干旱聚类及其包络线（0）。</translation>
    </message>
    <message>
      <source>Table: product, values (or anomalies), scope (site, quartiles, date, pooled, zone, land_cover, month, depth), group, and the scores with their 95 % intervals.</source>
      <extracomment>dialogs</extracomment>
      <translation>表：产品、数值（或距平）、范围（站点、四分位、日期、合并、分区、土地覆盖、月、深度）、组，以及评分及其 95 % 区间。</translation>
    </message>
    <message>
      <source>Table: the season's index and the loss by zone and year.</source>
      <extracomment>dialogs</extracomment>
      <translation>表：各分区各年的季节指数和损失。</translation>
    </message>
    <message>
      <source>Table: the threshold of each zone and month that tells years of loss; for “Drought classes”.</source>
      <extracomment>dialogs</extracomment>
      <translation>表：各分区各月区分受灾年的阈值；供“干旱等级”使用。</translation>
    </message>
    <message>
      <source>Temperature</source>
      <extracomment>dialogs</extracomment>
      <translation>温度</translation>
    </message>
    <message>
      <source>Temperature condition, 0 to 100.</source>
      <extracomment>dialogs</extracomment>
      <translation>温度状态，0 到 100。</translation>
    </message>
    <message>
      <source>Temperature, height, rain … on grids that nest in the coarse cells. The TVDI is added to them.</source>
      <extracomment>dialogs</extracomment>
      <translation>温度、高程、降水……，格网嵌套在粗像元内。TVDI 自动加入。</translation>
    </message>
    <message>
      <source>TerraClimate soil moisture of the whole column</source>
      <extracomment>dialogs</extracomment>
      <translation>TerraClimate 整层土壤湿度</translation>
    </message>
    <message>
      <source>Test</source>
      <extracomment>dialogs</extracomment>
      <translation>检验</translation>
    </message>
    <message>
      <source>The .zip as it was downloaded, in either format.</source>
      <extracomment>dialogs</extracomment>
      <translation>下载所得的 .zip，两种格式均可。</translation>
    </message>
    <message>
      <source>The covariates of the model, for any dates, on any fine grid that nests in the coarse cells.</source>
      <extracomment>dialogs</extracomment>
      <translation>模型的协变量，日期不限，格网为任何嵌套在粗像元内的细格网。</translation>
    </message>
    <message>
      <source>The day, month or year that is shown. Empty: the mean of all dates.</source>
      <extracomment>dialogs</extracomment>
      <translation>要显示的日、月或年。留空：所有日期的平均。</translation>
    </message>
    <message>
      <source>The features of the model on one grid. A covariate's name is its tag “variable”, else its file's name.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一格网上的模型特征。协变量的名称取其“variable”标签，否则取文件名。</translation>
    </message>
    <message>
      <source>The first product against each of the others.</source>
      <extracomment>dialogs</extracomment>
      <translation>第一个产品与其他各产品。</translation>
    </message>
    <message>
      <source>The folder with the networks' folders in it.</source>
      <extracomment>dialogs</extracomment>
      <translation>含各观测网文件夹的文件夹。</translation>
    </message>
    <message>
      <source>The forest and its description, for “Downscale”.</source>
      <extracomment>dialogs</extracomment>
      <translation>森林及其说明，供“降尺度”使用。</translation>
    </message>
    <message>
      <source>The forest then knows the place, and can learn it by heart. “Downscale” makes them, too.</source>
      <extracomment>dialogs</extracomment>
      <translation>森林由此知道位置，可能死记硬背。“降尺度”时也会生成。</translation>
    </message>
    <message>
      <source>The forest then knows the season. “Downscale” makes it, too.</source>
      <extracomment>dialogs</extracomment>
      <translation>森林由此知道季节。“降尺度”时也会生成。</translation>
    </message>
    <message>
      <source>The index is held within ± this; 0: no clipping.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数限制在 ± 此值之内；0：不截断。</translation>
    </message>
    <message>
      <source>The names or codes that ZONES have.</source>
      <extracomment>dialogs</extracomment>
      <translation>与 ZONES 相同的名称或编码。</translation>
    </message>
    <message>
      <source>The nearest that report on the day.</source>
      <extracomment>dialogs</extracomment>
      <translation>当日有报告的最近站点。</translation>
    </message>
    <message>
      <source>The profiles on one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>各剖面，一个 HTML 页面。</translation>
    </message>
    <message>
      <source>The raster whose grid is wanted; its values do not matter.</source>
      <extracomment>dialogs</extracomment>
      <translation>提供目标格网的栅格；其数值无关紧要。</translation>
    </message>
    <message>
      <source>The rest is that of TCI.</source>
      <extracomment>dialogs</extracomment>
      <translation>其余为 TCI 的权重。</translation>
    </message>
    <message>
      <source>The same bands on the new grid; for fractions a band per class.</source>
      <extracomment>dialogs</extracomment>
      <translation>新格网上的相同波段；fractions 时每类一个波段。</translation>
    </message>
    <message>
      <source>The same by inverse distance, to compare</source>
      <extracomment>dialogs</extracomment>
      <translation>反距离加权的同一误差，供比较</translation>
    </message>
    <message>
      <source>The same on the worst date</source>
      <extracomment>dialogs</extracomment>
      <translation>同上，最重的日期</translation>
    </message>
    <message>
      <source>The same seed gives the same forest.</source>
      <extracomment>dialogs</extracomment>
      <translation>种子相同则森林相同。</translation>
    </message>
    <message>
      <source>The same seed gives the same forests and scores.</source>
      <extracomment>dialogs</extracomment>
      <translation>种子相同则森林和评分相同。</translation>
    </message>
    <message>
      <source>The same weight everywhere</source>
      <extracomment>dialogs</extracomment>
      <translation>处处相同</translation>
    </message>
    <message>
      <source>The stack that the index was made of, on the same grid and dates. For frequency and seasons, which the index cannot tell.</source>
      <extracomment>dialogs</extracomment>
      <translation>计算该指数所用的栈，格网和日期相同。用于指数无法说明的频率和季节。</translation>
    </message>
    <message>
      <source>The table that a crop model learns from: records of soil moisture, with what rasters hold there and then.</source>
      <extracomment>dialogs</extracomment>
      <translation>作物模型学习所用的表：土壤湿度记录及当时当地的栅格值。</translation>
    </message>
    <message>
      <source>The year of the publication; see the help.</source>
      <extracomment>dialogs</extracomment>
      <translation>发表年份；见帮助。</translation>
    </message>
    <message>
      <source>Third product</source>
      <extracomment>dialogs</extracomment>
      <translation>第三个产品</translation>
    </message>
    <message>
      <source>Thornthwaite 1948</source>
      <extracomment>dialogs</extracomment>
      <translation>Thornthwaite 1948</translation>
    </message>
    <message>
      <source>Thornthwaite and Mather 1955</source>
      <extracomment>dialogs</extracomment>
      <translation>Thornthwaite 和 Mather 1955</translation>
    </message>
    <message>
      <source>Threshold</source>
      <extracomment>dialogs</extracomment>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <extracomment>dialogs</extracomment>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Thresholds by zone and month</source>
      <extracomment>dialogs</extracomment>
      <translation>按分区和月份的阈值</translation>
    </message>
    <message>
      <source>Thresholds of the index</source>
      <extracomment>dialogs</extracomment>
      <translation>指数阈值</translation>
    </message>
    <message>
      <source>Time stack</source>
      <extracomment>dialogs</extracomment>
      <translation>时间序列栈</translation>
    </message>
    <message>
      <source>Time step</source>
      <extracomment>dialogs</extracomment>
      <translation>时间步长</translation>
    </message>
    <message>
      <source>Title</source>
      <extracomment>dialogs</extracomment>
      <translation>标题</translation>
    </message>
    <message>
      <source>Trailing window of days</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动天数窗口</translation>
    </message>
    <message>
      <source>Train crop model</source>
      <extracomment>dialogs</extracomment>
      <translation>训练作物模型</translation>
    </message>
    <message>
      <source>Train downscaler</source>
      <extracomment>dialogs</extracomment>
      <translation>训练降尺度模型</translation>
    </message>
    <message>
      <source>Trains a random forest that explains coarse soil moisture by finer covariates.</source>
      <extracomment>dialogs</extracomment>
      <translation>训练随机森林，用较细的协变量解释粗分辨率土壤湿度。</translation>
    </message>
    <message>
      <source>Trains two random forests on station records: one forecasts irrigation, the other soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>用站点记录训练两个随机森林：一个预测灌溉，另一个预测土壤湿度。</translation>
    </message>
    <message>
      <source>Transect</source>
      <extracomment>dialogs</extracomment>
      <translation>剖面</translation>
    </message>
    <message>
      <source>Trees</source>
      <extracomment>dialogs</extracomment>
      <translation>树的数量</translation>
    </message>
    <message>
      <source>Trees of each forest</source>
      <extracomment>dialogs</extracomment>
      <translation>每个森林的树数</translation>
    </message>
    <message>
      <source>Trees of the forest</source>
      <extracomment>dialogs</extracomment>
      <translation>森林的树数</translation>
    </message>
    <message>
      <source>Trend (Mann-Kendall, Sen)</source>
      <extracomment>dialogs</extracomment>
      <translation>趋势（Mann-Kendall，Sen）</translation>
    </message>
    <message>
      <source>Trend of that share per year</source>
      <extracomment>dialogs</extracomment>
      <translation>该比例每年的趋势</translation>
    </message>
    <message>
      <source>Trend of the annual mean index per decade</source>
      <extracomment>dialogs</extracomment>
      <translation>年平均指数每十年的趋势</translation>
    </message>
    <message>
      <source>Trend per year</source>
      <extracomment>dialogs</extracomment>
      <translation>每年趋势</translation>
    </message>
    <message>
      <source>Trends of the zones</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区的趋势</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <extracomment>dialogs</extracomment>
      <translation>三重配置</translation>
    </message>
    <message>
      <source>Try 18 settings on blocks of land left out. Takes long.</source>
      <extracomment>dialogs</extracomment>
      <translation>在留出的地块上试 18 组参数。耗时长。</translation>
    </message>
    <message>
      <source>Turns an index stack (SSI) into drought classes.</source>
      <extracomment>dialogs</extracomment>
      <translation>把指数栈（SSI）划分为干旱等级。</translation>
    </message>
    <message>
      <source>Two bands more: the 95 % interval of Sen's slope per year. Takes longer for long records.</source>
      <extracomment>dialogs</extracomment>
      <translation>另加两个波段：每年 Sen 斜率的 95 % 区间。长记录耗时更长。</translation>
    </message>
    <message>
      <source>Two-sided, of the tests for trends.</source>
      <extracomment>dialogs</extracomment>
      <translation>双侧，用于趋势检验。</translation>
    </message>
    <message>
      <source>Two-sided.</source>
      <extracomment>dialogs</extracomment>
      <translation>双侧。</translation>
    </message>
    <message>
      <source>Two-sided; for the class band.</source>
      <extracomment>dialogs</extracomment>
      <translation>双侧；用于等级波段。</translation>
    </message>
    <message>
      <source>UNCERTAINTY of “Fill gaps” (half width of the 90 % band), or the product's own layer of standard deviations, for the same cells and dates. Where it says nothing, COARSE_ERROR counts.</source>
      <extracomment>dialogs</extracomment>
      <translation>“插补空缺”的 UNCERTAINTY（90 % 区间半宽），或产品自带的标准差图层，像元和日期相同。未给值处采用 COARSE_ERROR。</translation>
    </message>
    <message>
      <source>UNCERTAINTY of “Fill gaps” (half width of the 90 % band), or the product's own layer of standard deviations, for the same cells and dates. Where it says nothing, COARSE_ERROR or the estimate counts.</source>
      <extracomment>dialogs</extracomment>
      <translation>“插补空缺”的 UNCERTAINTY（90 % 区间半宽），或产品自带的标准差图层，像元和日期相同。未给值处采用 COARSE_ERROR 或估计值。</translation>
    </message>
    <message>
      <source>Uncertainty</source>
      <extracomment>dialogs</extracomment>
      <translation>不确定性</translation>
    </message>
    <message>
      <source>Uncertainty of the coarse soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>粗分辨率土壤湿度的不确定性</translation>
    </message>
    <message>
      <source>Unit</source>
      <extracomment>dialogs</extracomment>
      <translation>单位</translation>
    </message>
    <message>
      <source>Unit of the soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤湿度的单位</translation>
    </message>
    <message>
      <source>Unit of the stack's values. Empty: the unit that the files declare.</source>
      <extracomment>dialogs</extracomment>
      <translation>栈中数值的单位。留空：文件所声明的单位。</translation>
    </message>
    <message>
      <source>Unit of the stations</source>
      <extracomment>dialogs</extracomment>
      <translation>站点的单位</translation>
    </message>
    <message>
      <source>Unit of the values</source>
      <extracomment>dialogs</extracomment>
      <translation>数值单位</translation>
    </message>
    <message>
      <source>Universal time (UTC)</source>
      <extracomment>dialogs</extracomment>
      <translation>世界时（UTC）</translation>
    </message>
    <message>
      <source>Unpacked ISMN archive</source>
      <extracomment>dialogs</extracomment>
      <translation>解压后的 ISMN</translation>
    </message>
    <message>
      <source>Upper end of the zeros' share (Thom 1966)</source>
      <extracomment>dialogs</extracomment>
      <translation>零值概率区间的上端（Thom 1966）</translation>
    </message>
    <message>
      <source>Used instead of the files' own offset.</source>
      <extracomment>dialogs</extracomment>
      <translation>代替文件自带的偏移。</translation>
    </message>
    <message>
      <source>Used instead of the files' own scale: value = stored × scale + offset.</source>
      <extracomment>dialogs</extracomment>
      <translation>代替文件自带的比例：值 = 存储值 × 比例 + 偏移。</translation>
    </message>
    <message>
      <source>VCI</source>
      <extracomment>dialogs</extracomment>
      <translation>VCI</translation>
    </message>
    <message>
      <source>VHI</source>
      <extracomment>dialogs</extracomment>
      <translation>VHI</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <extracomment>dialogs</extracomment>
      <translation>用站点验证</translation>
    </message>
    <message>
      <source>Values</source>
      <extracomment>dialogs</extracomment>
      <translation>原值</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <extracomment>dialogs</extracomment>
      <translation>原值</translation>
    </message>
    <message>
      <source>Values in the unit of SM_UNIT.</source>
      <extracomment>dialogs</extracomment>
      <translation>单位见 SM_UNIT。</translation>
    </message>
    <message>
      <source>Values of lower QUALITY are left out.</source>
      <extracomment>dialogs</extracomment>
      <translation>QUALITY 更低的值舍去。</translation>
    </message>
    <message>
      <source>Values of neighbouring days on either side are fitted together. Empty: 15 for days, one step for pentads, weeks and dekads, none for months. 0: each place of the year by itself.</source>
      <extracomment>dialogs</extracomment>
      <translation>前后相邻日期的值一起拟合。留空：逐日为 15，候、周和旬为一步，月为无。0：一年中的每个位置单独拟合。</translation>
    </message>
    <message>
      <source>Values that a leaf of a tree holds at least.</source>
      <extracomment>dialogs</extracomment>
      <translation>一个叶节点至少包含的值。</translation>
    </message>
    <message>
      <source>Variable</source>
      <extracomment>dialogs</extracomment>
      <translation>变量</translation>
    </message>
    <message>
      <source>Variable of the same files that holds quality flags.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一文件中存放质量标志的变量。</translation>
    </message>
    <message>
      <source>Vegetation condition, 0 to 100.</source>
      <extracomment>dialogs</extracomment>
      <translation>植被状态，0 到 100。</translation>
    </message>
    <message>
      <source>Vegetation health, 0 to 100.</source>
      <extracomment>dialogs</extracomment>
      <translation>植被健康，0 到 100。</translation>
    </message>
    <message>
      <source>Vegetation where the edges' fit begins (0–1).</source>
      <extracomment>dialogs</extracomment>
      <translation>干湿边拟合开始处的植被值（0–1）。</translation>
    </message>
    <message>
      <source>Vegetation where the edges' fit ends (0–1).</source>
      <extracomment>dialogs</extracomment>
      <translation>干湿边拟合结束处的植被值（0–1）。</translation>
    </message>
    <message>
      <source>Version</source>
      <extracomment>dialogs</extracomment>
      <translation>版本</translation>
    </message>
    <message>
      <source>Volumetric (m³/m³)</source>
      <extracomment>dialogs</extracomment>
      <translation>体积含水量（m³/m³）</translation>
    </message>
    <message>
      <source>Water that the soil holds</source>
      <extracomment>dialogs</extracomment>
      <translation>土壤所能保持的水</translation>
    </message>
    <message>
      <source>Week</source>
      <extracomment>dialogs</extracomment>
      <translation>周</translation>
    </message>
    <message>
      <source>Weight of VCI in VHI</source>
      <extracomment>dialogs</extracomment>
      <translation>VCI 在 VHI 中的权重</translation>
    </message>
    <message>
      <source>Weight of the forest's detail</source>
      <extracomment>dialogs</extracomment>
      <translation>森林细节的权重</translation>
    </message>
    <message>
      <source>Weight of the forest's detail, mean over the dates</source>
      <extracomment>dialogs</extracomment>
      <translation>森林细节的权重，各日期平均</translation>
    </message>
    <message>
      <source>Weight of the regression's detail, mean over the dates</source>
      <extracomment>dialogs</extracomment>
      <translation>回归细节的权重，各日期平均</translation>
    </message>
    <message>
      <source>Weights (people, cropland, livestock)</source>
      <extracomment>dialogs</extracomment>
      <translation>权重（人口、耕地、牲畜）</translation>
    </message>
    <message>
      <source>Weights add up to one, none negative</source>
      <extracomment>dialogs</extracomment>
      <translation>权重之和为一且非负</translation>
    </message>
    <message>
      <source>Weights are per</source>
      <extracomment>dialogs</extracomment>
      <translation>权重的含义</translation>
    </message>
    <message>
      <source>Weights of VHI</source>
      <extracomment>dialogs</extracomment>
      <translation>VHI 的权重</translation>
    </message>
    <message>
      <source>What could be lost (arable area), in the unit of the loss.</source>
      <extracomment>dialogs</extracomment>
      <translation>可能受损的量（耕地面积），单位与损失相同。</translation>
    </message>
    <message>
      <source>What each pixel holds; the table tells how much of it is in each class. On the grid of INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元所含的量；表中给出其中多少处于各等级。格网与 INPUT 相同。</translation>
    </message>
    <message>
      <source>What is fitted. best: by AICc for each pixel. Not used with FIT_FROM.</source>
      <extracomment>dialogs</extracomment>
      <translation>拟合的分布。best：每个像元按 AICc 选取。有 FIT_FROM 时不用。</translation>
    </message>
    <message>
      <source>What one band of the result stands for.</source>
      <extracomment>dialogs</extracomment>
      <translation>结果中一个波段所代表的时段。</translation>
    </message>
    <message>
      <source>What zeros are: stagge: the centre of their share; thom: its upper end; missing: missing values. Not for volumetric soil moisture, which has no zeros; ranks and pooled place zeros by themselves.</source>
      <extracomment>dialogs</extracomment>
      <translation>零值的处理：stagge：其概率区间的中心；thom：其上端；missing：缺失。不用于没有零值的体积含水量；ranks 和 pooled 自行处理零值。</translation>
    </message>
    <message>
      <source>Where the date stands, with YYYY, MM, DD, DDD (day of the year), DEK (dekad of the month, 1 to 3) and * for any text, for example LST_Day_YYYYMM. In FOLDER only files with such names are taken. Empty: all files, dates recognised automatically.</source>
      <extracomment>dialogs</extracomment>
      <translation>日期所在的位置，用 YYYY、MM、DD、DDD（年内日序）、DEK（当月第几旬，1 到 3）表示，* 代表任意文字，例如 LST_Day_YYYYMM。FOLDER 中只取符合的文件。留空：取所有文件并自动识别日期。</translation>
    </message>
    <message>
      <source>Where the drought is and where it moves: its centre of gravity for every year or month.</source>
      <extracomment>dialogs</extracomment>
      <translation>干旱在哪里、向哪里移动：每年或每月的重心。</translation>
    </message>
    <message>
      <source>Where the variable has a dimension beside time, rows and columns (depth, soil layer, ensemble member): the value of the one to take, its label, or its number where the files give no values. Several dimensions: depth=0.05; member=3. Of GRIB the level as listed (0-7-DBLY). What there is stands in the message when this is left empty.</source>
      <extracomment>dialogs</extracomment>
      <translation>变量除时间、行、列外还有其他维（深度、土层、集合成员）时：要取的那一个的值、标签，文件无值时为序号。多个维：depth=0.05; member=3。GRIB 用所列的层次（0-7-DBLY）。留空时提示信息会列出可选项。</translation>
    </message>
    <message>
      <source>Which droughts came fast: onset, speed, depth, duration and recovery, per pixel and per zone.</source>
      <extracomment>dialogs</extracomment>
      <translation>哪些干旱来得快：开始、速度、深度、历时和恢复，按像元和分区。</translation>
    </message>
    <message>
      <source>Which flags keep their pixel; all others become missing. Values: 0,1. Bits (0 is the lowest): bits 0-1 = 0,1. Limits of the scaled value: &lt;= 0.2. Several with semicolons between, all must hold. The word all keeps everything, also against the preset.</source>
      <extracomment>dialogs</extracomment>
      <translation>哪些标志的像元保留，其余视为缺失。取值：0,1。位（0 为最低位）：bits 0-1 = 0,1。换算后数值的界限：&lt;= 0.2。多个条件用分号隔开，须全部满足。写 all 则全部保留，也不理会预设。</translation>
    </message>
    <message>
      <source>Whole numbers.</source>
      <extracomment>dialogs</extracomment>
      <translation>整数。</translation>
    </message>
    <message>
      <source>Whole series (one distribution)</source>
      <extracomment>dialogs</extracomment>
      <translation>全序列（一个分布）</translation>
    </message>
    <message>
      <source>Wider bins for small regions.</source>
      <extracomment>dialogs</extracomment>
      <translation>区域小时取较宽的分箱。</translation>
    </message>
    <message>
      <source>Wider, and honest.</source>
      <extracomment>dialogs</extracomment>
      <translation>更宽，也更真实。</translation>
    </message>
    <message>
      <source>Width of a bin</source>
      <extracomment>dialogs</extracomment>
      <translation>分箱宽度</translation>
    </message>
    <message>
      <source>Window around the day of the year (days)</source>
      <extracomment>dialogs</extracomment>
      <translation>年内日序前后的窗口（天）</translation>
    </message>
    <message>
      <source>Window of the regression</source>
      <extracomment>dialogs</extracomment>
      <translation>回归窗口</translation>
    </message>
    <message>
      <source>With less valid input a pixel is missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>有效输入少于此比例的像元为缺失。</translation>
    </message>
    <message>
      <source>Without MASK: cells below it stay empty.</source>
      <extracomment>dialogs</extracomment>
      <translation>未给 MASK 时：低于此比例的像元不插补。</translation>
    </message>
    <message>
      <source>Year</source>
      <extracomment>dialogs</extracomment>
      <translation>年</translation>
    </message>
    <message>
      <source>Years that are compared, such as 2003-2006,2006-2009. Empty: parts of the record.</source>
      <extracomment>dialogs</extracomment>
      <translation>要比较的年份，如 2003-2006,2006-2009。留空：记录的各部分。</translation>
    </message>
    <message>
      <source>Years that are compared, such as 2003-2006,2006-2009. Empty: the record in equal parts.</source>
      <extracomment>dialogs</extracomment>
      <translation>要比较的年份，如 2003-2006,2006-2009。留空：把记录等分。</translation>
    </message>
    <message>
      <source>Yuan et al. 2019</source>
      <extracomment>dialogs</extracomment>
      <translation>Yuan 等 2019</translation>
    </message>
    <message>
      <source>Yue and Wang (variance corrected)</source>
      <extracomment>dialogs</extracomment>
      <translation>Yue 和 Wang（方差校正）</translation>
    </message>
    <message>
      <source>Zones</source>
      <extracomment>dialogs</extracomment>
      <translation>分区</translation>
    </message>
    <message>
      <source>Zones (or joint tests) with a significant trend</source>
      <extracomment>dialogs</extracomment>
      <translation>趋势显著的分区（或联合检验）数</translation>
    </message>
    <message>
      <source>Zones with a significant correlation</source>
      <extracomment>dialogs</extracomment>
      <translation>相关显著的分区数</translation>
    </message>
    <message>
      <source>Zones with a significant trend after correction for several zones</source>
      <extracomment>dialogs</extracomment>
      <translation>对多个分区校正后仍显著的分区数</translation>
    </message>
    <message>
      <source>Zones with five years or more</source>
      <extracomment>dialogs</extracomment>
      <translation>有五年以上的分区数</translation>
    </message>
    <message>
      <source>annual_mean: the trend of the yearly means (of years with at least half of their dates).</source>
      <extracomment>dialogs</extracomment>
      <translation>annual_mean：年平均（至少有一半日期的年份）的趋势。</translation>
    </message>
    <message>
      <source>annual_mean: the trend of the yearly means.</source>
      <extracomment>dialogs</extracomment>
      <translation>annual_mean：年平均的趋势。</translation>
    </message>
    <message>
      <source>at_or_above: relative soil moisture at or above the threshold (Cheng). below: below it, that is demand. none: no irrigation module.</source>
      <extracomment>dialogs</extracomment>
      <translation>at_or_above：相对土壤湿度达到或高于阈值（Cheng）。below：低于阈值，即需水。none：无灌溉模块。</translation>
    </message>
    <message>
      <source>auto: average to larger pixels, bilinear to smaller ones, fractions or nearest for declared classes. Other class codes need fractions or nearest.</source>
      <extracomment>dialogs</extracomment>
      <translation>auto：变粗时按面积平均，变细时双线性，声明为分类的用 fractions 或 nearest。其他分类编码须选 fractions 或 nearest。</translation>
    </message>
    <message>
      <source>count is the number of valid dates; a sum adds the valid ones.</source>
      <extracomment>dialogs</extracomment>
      <translation>count 为有效日期数；sum 为有效值之和。</translation>
    </message>
    <message>
      <source>exponential is rougher near the stations, gaussian smoother (too smooth for daily rain).</source>
      <extracomment>dialogs</extracomment>
      <translation>exponential 在站点附近较粗糙，gaussian 较平滑（对日降水过于平滑）。</translation>
    </message>
    <message>
      <source>ford_labosier: 40 to 20 within four pentads; yuan: at least 5 points a pentad, four pentads in all.</source>
      <extracomment>dialogs</extracomment>
      <translation>ford_labosier：四候内由 40 降到 20；yuan：每候至少下降 5，共四候。</translation>
    </message>
    <message>
      <source>given: WEIGHT everywhere; correlation: by each pixel's own correlations with SM.</source>
      <extracomment>dialogs</extracomment>
      <translation>given：处处为 WEIGHT；correlation：按每个像元与 SM 的相关。</translation>
    </message>
    <message>
      <source>luo: by the index at 0, −1, −1.5, −2; usdm: D0 to D4 by percentiles; own: BREAKS.</source>
      <extracomment>dialogs</extracomment>
      <translation>luo：指数以 0、−1、−1.5、−2 为界；usdm：按百分位 D0 到 D4；own：BREAKS。</translation>
    </message>
    <message>
      <source>mean_sd: same mean and spread. regression: as in the paper; varies too little. cdf: same distribution.</source>
      <extracomment>dialogs</extracomment>
      <translation>mean_sd：均值和离散程度相同。regression：同论文，变幅偏小。cdf：分布相同。</translation>
    </message>
    <message>
      <source>none: one band over all dates; calendar_month: twelve bands; year: a stack of years.</source>
      <extracomment>dialogs</extracomment>
      <translation>none：所有日期一个波段；calendar_month：十二个波段；year：逐年的栈。</translation>
    </message>
    <message>
      <source>none: the values; climatology: departures from the mean season; moving_window: departures from the mean of the 35 days around (daily stacks).</source>
      <extracomment>dialogs</extracomment>
      <translation>none：原值；climatology：相对平均季节的偏离；moving_window：相对前后 35 天平均的偏离（逐日栈）。</translation>
    </message>
    <message>
      <source>original: all dates with each other; seasonal: the same month, dekad or day of several years; prewhitened: original, after taking out what values repeat of the one before.</source>
      <extracomment>dialogs</extracomment>
      <translation>original：所有日期互相比较；seasonal：各年同月、同旬或同日比较；prewhitened：先去除与前一值的重复，再作 original。</translation>
    </message>
    <message>
      <source>p of that slope (Mann-Kendall)</source>
      <extracomment>dialogs</extracomment>
      <translation>该斜率的 p（Mann-Kendall）</translation>
    </message>
    <message>
      <source>p of that trend</source>
      <extracomment>dialogs</extracomment>
      <translation>该趋势的 p</translation>
    </message>
    <message>
      <source>percentile: 1st and 99th of LST; minmax: the extremes, which follow single cloudy or faulty pixels.</source>
      <extracomment>dialogs</extracomment>
      <translation>percentile：LST 的第 1 和第 99 百分位；minmax：极值，会受个别有云或错误像元影响。</translation>
    </message>
    <message>
      <source>pixel: amounts, such as people in the pixel; km2: densities, or shares of the land.</source>
      <extracomment>dialogs</extracomment>
      <translation>pixel：总量，如像元内的人数；km2：密度，或占土地的比例。</translation>
    </message>
    <message>
      <source>utc: universal time, as ISMN; local: solar time. Times that say their zone (13:00+08:00) need no choice.</source>
      <extracomment>dialogs</extracomment>
      <translation>utc：世界时，同 ISMN；local：太阳时。自带时区的时刻（13:00+08:00）无须选择。</translation>
    </message>
    <message>
      <source>value: INPUT as it is; percentile: each pixel's rank in its own record, in per cent (THRESHOLD 20).</source>
      <extracomment>dialogs</extracomment>
      <translation>value：INPUT 原值；percentile：在像元自身记录中的百分位（THRESHOLD 20）。</translation>
    </message>
    <message>
      <source>volumetric: m³/m³. relative_percent: per cent of field capacity, converted to m³/m³.</source>
      <extracomment>dialogs</extracomment>
      <translation>volumetric：m³/m³。relative_percent：田间持水量的百分数，换算为 m³/m³。</translation>
    </message>
    <message>
      <source>volumetric: m³/m³; percent: per cent by volume.</source>
      <extracomment>dialogs</extracomment>
      <translation>volumetric：m³/m³；percent：体积百分数。</translation>
    </message>
    <message>
      <source>A centre is a mean: two droughts at the two ends of a country have it in the middle, where it may be wet. Compare shifts with the spread: shifts much smaller than it say little. Two of the numbers tell how far the yearly centres move east and north per year (Sen's slope) with their p (Mann-Kendall; from eight years on).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A date without edges takes the mean edges of its calendar month in other years, else it stays missing; both are said. A warning names the dates whose dry edge does not fall with vegetation: there TVDI says little. Pixels where the edges lie less than 1 K apart are missing, so are those colder than MIN_LST (frozen ground).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A day that a covariate lacks is missing, and named in the log; a cell where a covariate is missing is missing. A warning says when a covariate lies outside the range of the training in most cells: look at its unit then.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A flash drought is a fast fall of soil moisture. INPUT is an index of days, pentads or weeks (SSI; its percentile is that of the normal distribution), or percentiles from 0 to 100 themselves.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A million pixels and a year of days take about one minute of one processor core, two with the variance.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A physical limit: a soil-moisture stack with THRESHOLD in its own unit (the wilting point, for example).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pixel needs 12 months in common for mean_sd and 24 for the others (MIN_OVERLAP changes this). With fewer, the records are compared as wholes: by calendar month, each with its mean and spread, where both have five years of it; else by mean and spread of the records, in which every calendar month weighs the same (at least 12 months each; six common months or more then set the level); else the mean alone is moved. This takes for granted that both records saw the same climate. A real trend or change between them is erased, so do not read trends across such a change of sensors. The log says how many pixels went which way.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pixel's month needs at least 10 valid years; fewer than 20 give a warning. A series without variation (standard deviation below 1e-6) is missing. Gamma and log-normal have no place for values below 0, nor for 0 of soil moisture: such a value has no index, nor has a pixel's month with one of them in the reference period. Fits of gev and pearson3 have an end, and some exclude a value that they were fitted to: best leaves such fits out, alone they stay. A value beyond such an end is the most extreme there is (± CLIP). A warning tells the shares. With FLAGS of “Fill gaps”, values that are only climatology are left out: they would shrink the variance and give SSI ≈ 0.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row per record: station, date, soil moisture and, where there are fields for them, crop, depth, stage and zone; then latitude, longitude and day of the year, which the tool makes, and a column per covariate. A plain text file (CSV) will do: QGIS reads its numbers and dates as text, and the tool makes numbers and dates of them.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A slope depends on the size of the pixels: the larger they are, the flatter the land. To have it on a coarser grid, average the fine slope with “Align to a grid”.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sum adds the valid dates only: with missing ones it is too small, and MIN_VALID 1 leaves it missing. Values per day (mm/day) of a daily stack add up to amounts (mm). count is the number of valid dates, 0 where there is none.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A target pixel is missing where valid input covers less than MIN_VALID of its area (bilinear: of the weights).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A value is an outlier when the steps from the value before and to the value after are both longer than OUTLIER_K robust standard deviations of the pixel's steps (1.4826 × their median size) and go opposite ways. Where the record has three years or more, the steps are those of the anomaly from the mean year; in shorter records the season's own steps hide all but gross errors. The first and the last value, values beside a gap and pixels with fewer than eight such steps cannot be judged and stay. A real event of a single date, such as snow in one composite of NDVI or one month of hard frost, is an outlier too: look at OUTLIER_SHARE, and raise OUTLIER_K where such events matter. OUTLIER_K 0 keeps all values.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ACTIVE soil moisture of CCI and C3S is per cent of saturation. It can be stacked, but the tools that work with volumetric soil moisture refuse it.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANNUAL has the mean over the dates of each year, by class and for “mild or worse”, “moderate or worse” and “severe or worse”. A date counts when at least MIN_VALID of the zone's area has a value, and a year needs as many of its dates. The columns of the trend (Sen's slope per year, Mann-Kendall p) hold for all years of the zone and stand in each of its rows; a trend needs eight years. Where more and more of the area has values through the years, km2 rises for that alone: trust the share then (the tool warns).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Above 100 perhumid, 20 to 100 humid, 0 to 20 moist subhumid, −33 to 0 dry subhumid (1948: −20), −67 to −33 semiarid (1948: −40), below that arid.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After Cheng et al. A table of station records with covariates becomes a model of one crop at one depth. Rows of other crops and depths are left out, and so are rows that lack soil moisture or a feature (how many lack what is said). Latitude, longitude and day of the year are features, too, and so is every column of numbers that is not one of the fixed ones, unless FEATURES names some.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All inputs lie on one grid and have the same dates. Give any of them; only the outputs asked for are written.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An event is an unbroken run of dates with an index at or below THRESHOLD (run theory). Its duration counts dates of the stack (months, dekads, composites), its severity is the sum of threshold minus index over them, its intensity is severity by duration. A missing date ends a run: fill gaps first, or one drought is counted as two.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An index of longer scale (SSI-3, SSI-6) shares months with its own past: its skill is higher and says less.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any number of stacks, on any grids and with any time steps, are compared on the same sites, dates and samples. Stations in one pixel of the coarsest product are averaged, and with them the pixels of finer products that they lie in; shorter steps are averaged to the longest one (at least MIN_SHARE of their dates). A value counts where the stations and all products have one.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any vegetation fraction can take NDVI's place; one band stands for every date; per cent are rescaled to 0–1. The edges are lines over all vegetation, also beyond the bins; water is not masked. They hold for the region and the date: it needs dry and wet places, but over many degrees of latitude or in mountains TVDI also shows what is cooler for other reasons. ZONES (climate zones, belts of height) have edges of their own; pixels outside them are missing. A zone must be large enough for its own scatter.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the edge of the raster and beside missing pixels (the sea) the plane through the pixels that are there gives the slope, so that no pixel is lost; one whose neighbours lie on one line is missing.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bands, for each product: err_sd, the SD of the random error in the units of A (the others are rescaled to it); snr_db, signal to noise in decibel (0: as much noise as signal; 3: twice as much signal); r, the correlation with the unknown truth. The last band is the number of common dates. Bias is not seen by this method. Where a variance comes out negative, the product is missing: too few dates, or errors that are not independent.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bands: slope_per_year, intercept (value of the line at the first date), s, z, p, class (−2 significant decrease, −1 decrease, 0 none, 1 increase, 2 significant increase). The layer shows the slope; its second style, “Significance” (right click, Styles), shows the class.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before the run the tool looks at some pixels and tells in how many of their months the distribution does not fit (p &lt; 0.05), against the 5 % of chance, and which family does better. If none of the five of best does, best may choose kernel, too.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beside the forest a linear regression learns how a cell differs from the cells around it, month by month: that is nearer to what happens within a cell than the broad pattern from which the forest learns.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By default every calendar month has its own distribution, so the index tells how unusual a month is for its season. Then, whatever the climate, about 16 % of all months lie below −1 everywhere, so a map of drought frequency made from this index is the same everywhere. The whole series as one (the paper's printed variant) mostly shows the seasonal cycle of soil moisture itself; it is offered for comparison and is not clipped.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CIR is the probability of the irrigation label: with the usual rule that soil is wet enough, from irrigation or from rain. UNCERTAINTY is the half width of a 90 % interval, from errors at stations that were left out. APPLICABILITY is 1 where the covariates are like those of the training, 0 where the model is asked about what it has not seen (Meyer and Pebesma 2021).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes (Luo et al., table 2; the upper bound belongs to the class): 0 none (above 0), 1 mild (−1 to 0), 2 moderate (−1.5 to −1), 3 severe (−2 to −1.5), 4 extreme (−2 and below).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coarse values are measured, with an error. Its size is taken from SM_UNCERTAINTY, else from COARSE_ERROR, else estimated from the record (ESTIMATE_ERROR). The fine field then agrees with an estimate of the cells that takes the error into account, so that noise is not printed into the map. With COARSE_ERROR 0 it agrees exactly. MISFIT_CHI2 is the misfit in units of the error: near 1 where the error is as assumed.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comes after: Build time stack, Aggregate in time (trailing), Interpolate precipitation (kriging), Moisture index, River distance. Comes before: training a crop model.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、时间聚合（trailing）、降水插值（克里金）、湿润指数、河流距离。下一步：训练作物模型。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Aggregate in time, Align to a grid. Comes before: Sample covariates at stations.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、时间聚合、对齐到格网。下一步：在站点提取协变量。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Aggregate in time. Comes before: SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、时间聚合。下一步：SSI。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Aggregate. Comes before: SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、时间聚合。下一步：SSI。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Align to a grid.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、对齐到格网。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Align to a grid. Comes before: training a downscaling.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、对齐到格网。下一步：训练降尺度模型。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Fill gaps, Downscale.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、插补空缺、降尺度。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack, Prepare covariate. Comes before: maps, zone means.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈、准备协变量。下一步：地图、分区平均。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack. Comes before: Aggregate in time, Align to a grid, TVDI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈。下一步：时间聚合、对齐到格网、TVDI。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack. Comes before: Fill gaps, SSI, Trend.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈。下一步：插补空缺、SSI、趋势。</translation>
    </message>
    <message>
      <source>Comes after: Build time stack. Comes before: every tool that combines rasters, such as TVDI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：构建时间序列栈。下一步：所有组合栅格的工具，如 TVDI。</translation>
    </message>
    <message>
      <source>Comes after: Downscale, Fill gaps, SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：降尺度、插补空缺、SSI。</translation>
    </message>
    <message>
      <source>Comes after: Fill gaps, TVDI, Align to a grid. Comes before: Downscale.</source>
      <extracomment>help</extracomment>
      <translation>上一步：插补空缺、TVDI、对齐到格网。下一步：降尺度。</translation>
    </message>
    <message>
      <source>Comes after: Fill gaps, for each sensor. Comes before: Train downscaler, SSI, Trend.</source>
      <extracomment>help</extracomment>
      <translation>上一步：每个传感器的“插补空缺”。下一步：训练降尺度模型、SSI、趋势。</translation>
    </message>
    <message>
      <source>Comes after: Fill gaps. Comes before: Drought classes, Trend.</source>
      <extracomment>help</extracomment>
      <translation>上一步：插补空缺。下一步：干旱等级、趋势。</translation>
    </message>
    <message>
      <source>Comes after: SSI (of days, pentads or weeks). Comes before: maps and tables.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI（日、候或周）。下一步：地图和表。</translation>
    </message>
    <message>
      <source>Comes after: SSI, Fill gaps, Downscale.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI、插补空缺、降尺度。</translation>
    </message>
    <message>
      <source>Comes after: SSI, or Drought classes. Comes before: tables and charts of your own.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI 或干旱等级。下一步：自己的表和图。</translation>
    </message>
    <message>
      <source>Comes after: SSI, or Fill gaps (for percentiles). Comes before: maps and reports.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI，或插补空缺（用于百分位）。下一步：地图和报告。</translation>
    </message>
    <message>
      <source>Comes after: SSI, or Fill gaps. Comes before: maps and reports; by zone: Regional trend.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI 或插补空缺。下一步：地图和报告；按分区：区域趋势。</translation>
    </message>
    <message>
      <source>Comes after: SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI。</translation>
    </message>
    <message>
      <source>Comes after: SSI. Comes before: maps and bulletins.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comes after: SSI. Comes before: maps and reports.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI。下一步：地图和报告。</translation>
    </message>
    <message>
      <source>Comes after: Sample covariates at stations. Comes before: Map crop moisture.</source>
      <extracomment>help</extracomment>
      <translation>上一步：在站点提取协变量。下一步：作物土壤湿度制图。</translation>
    </message>
    <message>
      <source>Comes after: Train crop model. Comes before: Aggregate in time, SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：训练作物模型。下一步：时间聚合、SSI。</translation>
    </message>
    <message>
      <source>Comes after: Train downscaler. Comes before: SSI.</source>
      <extracomment>help</extracomment>
      <translation>上一步：训练降尺度模型。下一步：SSI。</translation>
    </message>
    <message>
      <source>Comes after: any tool that writes a raster.</source>
      <extracomment>help</extracomment>
      <translation>上一步：任何写栅格的工具。</translation>
    </message>
    <message>
      <source>Comes after: nothing, or Align to a grid (for the grid). Comes before: Sample covariates at stations.</source>
      <extracomment>help</extracomment>
      <translation>上一步：无，或对齐到格网（取格网）。下一步：在站点提取协变量。</translation>
    </message>
    <message>
      <source>Comes after: nothing, or a table of stations. Comes before: Aggregate in time (trailing, for the rain of the ten days before), Sample covariates at stations, Moisture index (by month).</source>
      <extracomment>help</extracomment>
      <translation>上一步：无，或站点表。下一步：时间聚合（trailing，用于前十天降水）、在站点提取协变量、湿润指数（逐月）。</translation>
    </message>
    <message>
      <source>Comes before: Aggregate in time, Fill gaps, SSI, Trend. Comes first.</source>
      <extracomment>help</extracomment>
      <translation>下一步：时间聚合、插补空缺、SSI、趋势。这是第一步。</translation>
    </message>
    <message>
      <source>Comes before: Align to a grid, training a downscaling.</source>
      <extracomment>help</extracomment>
      <translation>下一步：对齐到格网、training a downscaling。</translation>
    </message>
    <message>
      <source>Composites of 8 or 16 days are filled on their own dates: the days between them are no gaps.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts the area of each drought class on every date, for the whole raster or for each zone. Areas are those on the ground, on the ellipsoid, whatever the reference system: a pixel of 0.05° covers 31 km² at the equator and 15 km² at 60° north. INPUT may be the index (SSI) or the classes that “Drought classes” makes of it; the tool says which it found.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates (TVDI, temperature, vegetation, height, rain …) are averaged by area to the coarse cells, land cover becomes class shares, and a random forest learns soil moisture from them (Luo et al., 3.1.2). The fine grid, that of the finest covariate, must nest in the coarse cells in the same reference system; coarser covariates are interpolated to it, and this is said. A covariate without dates counts for every date.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates are read at the station's pixel, in whatever reference system they are: static rasters (of one band, or of several with names), daily stacks on the very date (among them trailing windows such as the rain of the ten days before, by “Aggregate in time”), stacks by dekad, month or year in the period that the date falls in, and climatologies by month. The column has the name of the raster (its tag “variable”, else its file name; for several bands the name of the band). Maps are made later from rasters of the same names.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates with noise in single pixels are smoothed a little before they are used with the correction: only what neither the neighbours nor other dates share counts as noise, and the log says how much was found.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEFICIT is what is missing to the median of the season (or another percentile of the fit), in the unit of the stack, or with DEPTH in millimetres: what a field would need to be as moist as usual.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEFINITION ford_labosier (Ford &amp; Labosier 2017): from the 40th percentile or above to the 20th or below within four pentads. yuan (Yuan et al. 2019): from above the 40th to below the 20th with a mean fall of at least five points a pentad, and at least four pentads in all. The fall is counted from the last date at the high percentile. Both end when the percentile is above the 20th again; a missing date ends them, too, so fill gaps first.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Daily values jitter with each rain; the rules were made for pentads. Aggregate days to pentads first, or give the index of a smoothed record (“Root-zone soil moisture”).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days, pentads, weeks and dekads are fitted with their neighbours (WINDOW_DAYS), around the turn of the year, too; 29 February goes with the 28th. Values of neighbouring days repeat each other: no p is told for them.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distances are those on the ellipsoid, whatever the reference system of the line. The products may lie on different grids and in different reference systems.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distributions: normal by mean and standard deviation; gamma, lognormal, gev (generalised extreme value) and pearson3 by L-moments; gamma_ml by Thom's maximum likelihood, as most tools for SPI have it; loglogistic by L-moments, for the SPEI. “best” chooses for each pixel the distribution that fits best (AICc, summed over the calendar months) among the first five. With 20 to 40 years the data seldom tell distributions apart; between −1.5 and 1.5 the index hardly depends on the choice, beyond −2 it does.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dry run lists the settings, files and dates that would be used, and writes nothing.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EDGES_FROM takes the edges of an earlier run, for another scale or another region, instead of fitting them; it needs the columns date, dry_slope, dry_intercept, wet_slope, wet_intercept, and zone where there are ZONES. To have TVDI on a coarser grid, rather average it with “Align to a grid”.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EFFECTIVE_SIZE widens the intervals of series as their autocorrelation demands. A pixel is not a point: part of every difference is the station not standing for its pixel.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EVENTS lists the events of each zone (without ZONES, of the whole raster as one zone): runs of the area-weighted mean index, with start, end, duration, severity, rank by severity, intensity, the lowest mean and its date, and how much of the area was in drought (mean and maximum). begun_before and continues are 1 where the date before or behind is beyond the record or missing: such an event may be longer. A date counts when MIN_VALID of the zone's area has a value. The mean over much land varies less than a pixel, so large zones have fewer and milder events: choose zones of the size of a drought, or take “Drought clusters”, which need no zones.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each band of the result is one date, written into the band's description (2003-01-01 is the first day of the period). The time axis is regular: dates without a file become bands that are all missing, so that neighbouring months are always neighbouring bands.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each day becomes a file in OUTPUT_FOLDER, and OUTPUT is a virtual stack over the files (a name that ends with .tif makes a copy of them in one file). A run that was interrupted goes on where it ended: days that are whole are not made again. If the model or a raster has changed since, the folder is refused, so that days of two models never stand side by side unnoticed. To add days to rasters that have grown, use another folder for the new days.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each pixel is estimated from its nearest stations (NEIGHBOURS) that report on the day, by ordinary kriging. Distances are real ones between places on the Earth, never degrees, whatever the grid. Negative estimates become 0, and a day on which no station has rain is 0 everywhere.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each pixel's centre has the length of the shortest way to the nearest line, in metres on the WGS 84 ellipsoid. Grid and rivers may be in different reference systems; nothing is measured in degrees or in a distorted map. Rivers beyond the grid count as well, so give lines that reach farther than the grid.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every result carries in its tags which tool made it and which of the tool's outputs it is. This tool reads them and gives the layer the look that it had when it was made: the colours and words of its legend, the dates of its bands for the Temporal Controller, and the latest date that has values. A stack of another origin gets its dates and the colours of its quantity.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every value y of INPUT becomes y* = mean of the reference + (y − mean of the input) · C, with means and spreads over the dates on which the pixel has both (Luo et al., eq 10). METHOD mean_sd: C = σ(reference) / σ(input). regression: this times the correlation ρ, as in the paper; the result then varies too little (by ρ) and understates droughts. cdf: percentiles are matched, with straight lines between them, for sensors that differ by more than a line. Where ρ is not positive, or a record constant, only the mean is moved.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FIT keeps the fitted distributions: band 1 tells which (a map of words), then follow for each calendar month its parameters, the number of values and p. Give it as FIT_FROM next month, with the new months alone (and the SCALE − 1 before them): nothing is fitted again, the index of past months stays as published, and is the same as with the fit. A fit of another grid, step, unit, SCALE or STANDARDISE is refused.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FLAGS: 0 missing, 1 observed, 2 fused, 3 from space only, 4 from time only, 5 climatology only. Later tools take FLAGS and leave out what is only climatology: it says nothing about that date.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill gaps first: where values are missing there is no drought, and the centre moves away. Years that lack dates are named in a warning, and another one says when the area with values changes. With calendar_month all Januaries weigh together, and so on. An SSI by calendar month has no season, so that this tells where it is dry in each month, not which month is dry.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill the gaps of each sensor first, and give the fill flags: what is only climatology is then not learned from, and FLAGS of the merged stack lets later tools leave it out.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a map of trends take “Trend”.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For every zone and date the mean of the stack is taken, weighted by the area of the pixels on the ellipsoid; a date counts where at least MIN_VALID of the zone's area has a value (pixels that never have one, such as the sea, are not part of it). The tests are those of the Python package pymannkendall. The slope is Sen's, per year.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four scores stand side by side in the log, the report and the model file. Out of bag and random split flatter: the forest has seen the neighbours of every cell and the months before and after. Years left out and blocks of land left out (BLOCK_SIZE) tell what to expect elsewhere and at other times. BLOCK_R2 can be negative: the forest is then worse than the mean.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frequency = dates with a value of at most THRESHOLD / dates with a value. GROUP none gives one band over all dates; calendar_month gives twelve, January to December; year gives a stack with a band per year. A group with a smaller share of valid dates than MIN_VALID is missing.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GRID_SEARCH tries 18 settings (MAX_FEATURES third, sqrt, all; MIN_LEAF 5, 10, 20; MAX_SAMPLES 0.5, 0.8) beside yours with blocks of land left out, and takes the best where it is better than yours by more than one standard error. SELECT_FEATURES leaves out one covariate after the other (land cover as a whole), the least important first, until the RMSE with blocks left out rises by more than 1 %. What is left out is named, and not needed to downscale. Both take many times as long as the forest alone. Time and memory of all of it are told before the work begins; what cannot fit is refused, with what would.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the soil moisture (SM) that the index was made of: an index by calendar month has the same frequency and the same mean everywhere, by construction; how often and in which season the soil itself is dry is told by percentiles of soil moisture against a fixed reference period. Without SM the report shows how often droughts came in both halves of the record.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has it become drier? An index or a percentile against a reference period that is a part of the record (its first twenty years, for example): REFERENCE_START and REFERENCE_END here, or those of “SSI”. Where the reference holds 20 % and the map says 35 %, the dry dates have become more.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heights are in metres. Feet are converted when the band's unit or the vertical reference system says so; a unit that is none of height is an error.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How true the detail inside the cells is, the correction does not say. So only a share of it is put out. With DETAIL_WEIGHT left empty the output is a smooth field that keeps the cells' means (partly kriged), plus a share of the detail of two models of the training: a linear regression of the differences between neighbouring cells, and the forest. The shares are what the check of the training one scale up found, by season; they are small where the data are few. With a number, it is the conserving bilinear field plus so much of the forest's detail alone: 1 is the forest as it is (Luo et al.), 0 leaves the covariates out. The tool returns the mean shares over the dates.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT may have another unit (per cent of saturation): it gets that of the reference. Pixels of which only the mean could be moved are then left out.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the index is useful, r is negative: drier (lower SSI) goes with larger losses. The zones' names (ZONE_FIELD) must be those of the table (TABLE_ZONE). A zone needs five years.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In QGIS the layer has a style for each band (right click, Styles): the mean of each phase in the colours of the index, changes from brown (drier) to green (moister).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In space: for each missing pixel, the observed pixels of a window are regressed on the months before and after (Luo et al., eq 2 to 5), near and similar pixels (same LAND_COVER, like COVARIATES) with more weight.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In time: the modified-sinc smoother (Schmid, Rath &amp; Diebold 2022) is solved for the missing months of each pixel, on anomalies from the pixel's own calendar-month climatology where there are three years of it. In long gaps the anomaly fades to the climatology. In records without a climatology gaps of more than three steps (of more than one at an end) are filled from space only.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In version 1955 the soil gives less water the drier it is (as Thornthwaite and Mather have it), in 1948 all that it has. CAPACITY is the water that the soil holds for plants: about 50 mm in sand, 100 in loam, 150 to 200 in clay or under deep roots. Snow is not stored: precipitation counts when it falls.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Irrigation: relative soil moisture (soil moisture in per cent of field capacity) at or above the threshold of the crop's stage gives the label CIR 1 (Cheng). Such soil can be wet from rain as well: what the first forest forecasts is the probability of wet enough soil, and the outputs call it CIR probability. With the label “below” it is the probability that the crop wants water. The thresholds are a table that can be edited (THRESHOLDS); a stage that it does not know is an error, a row without a stage has no label but is trained on. Without stages, field capacity or thresholds of the crop the second forest is trained alone, and this is said.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It always comes with its skill: every past year is forecast from the others, and its ranked probability score is compared with that of the past frequencies (climatology) and of the present class going on (persistence). Skill is 1 for a perfect outlook, 0 for one no better than the reference. Where its 90 % interval (years resampled) includes 0, no probability is told: the pixel is missing, the row of the table says “no skill”. Fewer than 15 past years are refused.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines are straight between their points as they are drawn in their own reference system; an edge of more than 180° of longitude goes the other way, over the date line. Canals and pipes are as good as rivers.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longitudes of 0…360° and −180…180° meet by themselves. Across reference systems, input pixels around a pole are left out.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MEASURE percentile ranks each value within the pixel's own values of the reference period, all seasons together; THRESHOLD is then in per cent (20: the driest fifth). The paper (Luo et al., figure 10) counts SSI of the whole series at or below 0.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MONTHS keeps some calendar months: with AGGREGATE annual_mean the trend of a season (6-8), else of their values. INTERVAL adds the bands slope_low and slope_high, the 95 % interval of the slope (Gilbert 1987): like the test it supposes independent values, and is too narrow for months that follow one another.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MONTH_OF_YEAR and COORDINATES are no covariates unless asked for: they raise the flattering scores, the honest ones seldom.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mind that by construction about half of all months are “mild”: the class says no more than “drier than the mean”.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mind that chains of touching pixels can make one cluster of droughts that have little to do with each other, all the more at a high THRESHOLD and over long records; a warning says when one cluster holds most. Then lower THRESHOLD, leave small patches out (MIN_AREA), ask for more overlap (MIN_OVERLAP, a share of the smaller of the two patches), or smooth the index (SSI-3). MIN_AREA 0 keeps single pixels: the table becomes long.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mind what is fixed by construction. SSI by calendar month over the whole record has the same mean and spread for every pixel and month: about 16 % of the dates lie at or below −1, and 50 % at or below 0, in the desert as in the rain forest, in April as in October. A frequency map of it, or one by calendar month, shows chance (the tool warns when it sees this in the record of INPUT). What is not fixed:</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missing dates are no trouble: a value counts with its age, whatever lies between. Between values the last result stays; after 3 T without one the result is missing, and the filter begins anew. QUALITY tells the share of the weight of a record without gaps that was observed: low at the start of the record and in gaps. MIN_QUALITY leaves values of low quality out.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT covers the dates of both. Where both have a value the reference wins. SOURCE says for every value which sensor it came from: 0 missing, 1 the reference, 2 the input. To add a third sensor, run the tool again with OUTPUT as REFERENCE and SOURCE as REFERENCE_SOURCE: the codes stay and the new sensor is 3. The names stand in the file's tag “sensors”.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has a band each for: number of events; mean and longest duration; mean and largest severity; mean of the events' intensities; and, for the event that runs at the last date, its duration and severity so far (0 where none runs). Pixels without an event have the number 0 and no other value. An event that the record cuts off at its start or end counts with what is seen of it.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has a point for each period: area in drought and area with values (km², mean of its dates), share, mean severity, spread (root mean square distance of the drought from its centre, km), shift (km) and azimuth (degrees clockwise from north) from the centre before. PATH has an arrow for each shift. Both are in the reference system of the stack.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has a row for each zone: trend (increasing, decreasing, no trend, no answer, too few values), h (1: significant at ALPHA), h_fdr (1: significant when all zones are judged together, false discovery rate of twice ALPHA), and the numbers of the test. REPORT shows the series with their lines, and how often each test is wrong.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has bands: count; mean and largest speed of onset (points a pentad); lowest percentile; mean and longest duration (days from the last high date to the last dry one); mean recovery (days from the lowest percentile until it is above the 20th); current, 1 where one runs at the last date. EVENTS lists those of the mean percentile of each zone (without ZONES, of the whole raster), which falls more slowly than a pixel's: choose small zones. Every row tells the definition.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has eight bands a lead: the probability of moderate drought or worse, of none, mild, moderate, severe and extreme; skill against climatology and against persistence. The table has the means of zones with the range of the area share among the members (5 to 95 %). START makes the outlook of an earlier date from what was known then.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT has the mean over the dates of each phase, then the difference of each phase and the one before. Phases may share years, as in the paper (2003-2006, 2006-2009, 2009-2016, 2016-2023). Without YEARS the record is cut into four equal parts, which is arbitrary: choose years by what happened, and before you look at the map. A phase must lie within the record, and both it and each pixel need MIN_VALID of its dates. The numbers are means over the pixels that have one, weighted by area, as “Drought report” has them; a phase of which less than MIN_VALID of the area has a mean has no number.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OUTPUT holds the number of the cluster at each pixel and date: 1 is the worst (largest magnitude), 0 none. CLUSTERS has a point for each cluster at its mean place, with start, end, duration in dates, mean and largest area (km² on the ellipsoid) and the date of the largest, magnitude (km² × (threshold − index), summed over dates), intensity (its mean over area and dates), first and last centre, their distance and direction, and the length of the path of the centre. begun_before and continues are 1 where nothing is known of the date before or behind. PATHS has that path as a line, for clusters of two dates or more. Centres are weighted by area and severity.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Observed values are never changed. Only cells of MASK are filled, by default those observed on at least MIN_OBSERVED of the dates, so the sea stays empty. Where TEMPERATURE is below freezing gaps stay empty.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of two features that are correlated by more than MAX_CORRELATION the less important one goes. Importance is measured at stations left out. PINNED features stay whatever happens.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On each date, pixels at or below THRESHOLD that share a side (not only a corner) form a patch. Patches of consecutive dates that have pixels in common are one cluster, so droughts that split or merge are one. On a grid around the globe, patches go on over 180°. A date without values ends all clusters; missing pixels count as not dry: fill gaps first.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One scale up, where the truth is known, the training is repeated on cells averaged two by two. CROSS_SCALE_SKILL is what the detail of both takes off the squared error of the best interpolation without covariates there (plain or conserving bilinear, kriging with nugget): well above 0, downscaling helps; near 0, interpolation is as good; below 0 it adds some error. The check also sets how much of the detail “Downscale” shows. The coarse values it is measured by have an error themselves (COARSE_ERROR, SM_UNCERTAINTY, else estimated from the record); it is taken out.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One value per pixel for the whole record, as a static covariate of the crop model (its name is im): the precipitation and potential evapotranspiration of each calendar month are averaged over the months that both stacks have, and a monthly water balance of the soil is run over this mean year until it repeats itself. With the surplus s, the deficit d and the need n of the year (the potential evapotranspiration), version 1955 is 100 (s − d) / n, version 1948 (100 s − 60 d) / n.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PRESET knows the variables, flags, units and file names of common products; what you give yourself goes before what it says. Presets tried on files as published: cci (daily files v02.2, v03.3, v04.2 and v05.2 of all three products), c3s (daily, ten-day and monthly files v201706 and v201801), mod11b3_day (MOD11B3.A2018335.h18v03.006), mod11b3_night (MOD11B3.A2018335.h18v03.006), mod15a2h (MCD15A3H as a GeoTIFF), mcd12q1 (MCD12Q1.A2001001.h00v08.006), imerg (a half hour of V06, cut out by OPeNDAP), gldas (a monthly extract 2017–2018), era5 (hours of the old and the new data store, GRIB), era5land (a monthly extract of ERA5-Land 2017–2018). Made from the published description only, and tested on small files written after it: smap_l3_am, smap_l3_pm, smos_l3, smos_ic, amsre_jaxa, amsr2_jaxa, lprm_amsre, lprm_amsr2, mod11c3_day, mod11c3_night, mod11a1, mod11a1_night, mod11a2, mod11a2_night, mod13c2, mod13a1, mod13a2, mod13a3, mod13q1, mcd12c1, smap_l4, chirps, merra2, terraclimate, cgls_ssm, cgls_swi. Look at the first results of these with care.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per zone: Pearson's r with its 95 % interval and p, the size that r needs for significance with so many years (.433 for 21), Spearman's rank correlation, and r of the departures from straight lines through both, since losses have trends of their own. Looking at many zones, some are significant by chance: “yes” stands at a false discovery rate of 10 %. All zones together: r within the zones, with p from a permutation of whole years.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Periods are those of the calendar. A period with a smaller share of valid dates than MIN_VALID becomes missing; the share counts all dates that the period should have, so a month of which the record holds two days is missing. Weeks and composites count to the month and year that they begin in. Months in a year, or days in a month, all count the same.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points are set along each line, two in a pixel of the finest product, and every product is read at its own pixels: nothing is interpolated, so that the pixels are seen as they are. DATE chooses the period of each stack that holds it; without it the mean of all dates is shown, where at least half of them are valid.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REPORT shows the scatter of every date with both edges, and the edges through time: look at it before you use TVDI.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records of several times a day (hourly, for example) are summed to days, of the date as it is written; a day of a station that lacks more than a fifth of its values is missing.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residual correction: what the mean of the fine pixels of a cell lacks from the coarse value is added as a smooth (bilinear) field, until the estimate of the coarse field is met within 0.0001 m³/m³. MAX_MISFIT is measured on the output against SM; it is large where SM has an error, and without one stays larger where a correction would make soil moisture negative.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAD (severity, area, duration; Andreadis et al. 2005) has for the worst 1, 3, 6, 12 … dates of each of the 50 worst clusters the mean severity (1 − percentile of the index) of the land that had it worst, over growing areas; rows with cluster 0 are the envelope. A drought of today above the envelope has no precedent in the record.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SCHEME usdm has the classes of the United States Drought Monitor, by the percentile of the index: 1 D0 abnormally dry (30 and below), 2 D1 moderate (20), 3 D2 severe (10), 4 D3 extreme (5), 5 D4 exceptional (2). own takes the BREAKS that you give, “-0.5, -1.2” for example; an index at a break belongs to the drier class.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHARES tells two things, which differ much. km2 and share are means over the dates of the phase: how much of the area was in each class on a date, on average (this is what the paper reports; share_of_drought is the part of a class in the area in drought of any class, share_change the difference from the phase before). mean_index_km2 and mean_index_share classify the map, the mean index of the phase: a mean over years lies near 0, so it is nearly always “none” or “mild”, however severe single months were. ZONES and MASK concern the table and the numbers, not the map. Areas are those on the ground; the shares are of the area with a value.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SSI = (SM − mean) / standard deviation (Luo et al., eq 13), from a normal distribution fitted per pixel over the reference period. SSI-3 is the index of the mean over three months, and so on; all of them must be valid. With another distribution the index is the standard deviate of a normal distribution that has the probability of the value. −1 is the driest month in six, −2 the driest in 44.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Satellites see the upper centimetres; crops drink from below. The root zone follows the surface with a delay, which the exponential filter takes for a mean of past values with weights e^(−age/T) (Wagner et al. 1999; recursive form Albergel et al. 2008). The larger T, the deeper and slower: 5 to 10 days stand for the upper 20 cm, 15 to 30 for 40 to 100 cm, depending on soil and climate.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale and offset are applied, declared valid ranges and quality flags mask values, and the masked share is reported. A file whose values differ about 100-fold from the others (already scaled) is an error that names it. A value that recurs far from all others (−9999) is taken as missing and named.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seasons: SSI with STANDARDISE whole_series, or MEASURE percentile on the soil moisture itself, with GROUP calendar_month. They tell in which months a pixel is at its driest, so mostly the seasonal cycle of soil moisture. Over all dates (GROUP none) these are fixed, too: a fifth of every record belongs to its driest fifth.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-test: the tool hides some observed values in gaps like the stack's own and larger, fills them, and compares. That gives the weights of time, space and climatology (Luo et al., eq 6 to 9) by the length of the gap and the distance to observations, and UNCERTAINTY: the half width of the band that holds the truth in 90 % of cases, 0 where observed. RMSE is the error of hidden values that the weights were not fitted on. Values that are missing for another reason than the hidden ones (snow, forest) can have larger errors.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil moisture is in m³/m³. With SM_UNIT relative_percent it is per cent of field capacity and converted with the covariate FIELD_CAPACITY. Per cent of volume must be divided by 100 first. Values that can be of no such unit are an error, negative ones (−9999) are missing. Several records of one station, date, crop and depth become their mean.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil remembers: a dry month tends to be followed by a dry one. This tool tells the probability of each drought class in the next steps (LEADS, months for a stack of months) from the present state. For every pixel, calendar month and lead the index is regressed on its state at the start, over past years; the residuals of these years, one after the other, make the ensemble. A member is one past year for all pixels, so that its map hangs together and areas of drought have honest ranges. No weather forecast is used.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stations are left out one by one to scale the variance and to tell the error (RMSE); IDW_RMSE is that of inverse distances. Where stations are far apart for the weather (summer showers, stations 200 km apart), no method does well and the difference is small. The variance tells where stations are sparse; since rain is so skewed, it is too large where it is dry and too small where it rains.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stations beside a raster are left out and named. Where a raster has no value on the date (no pixel, or a date that the stack lacks) the cell stays empty, and the number of such cells is told for each covariate.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stations come from a point layer, from a table with coordinates (X_FIELD, Y_FIELD in degrees), or straight from an archive of the International Soil Moisture Network (ISMN, as downloaded; or ISMN_FOLDER), of which the good values (G) are taken. A text file is best given as it is: dates such as 2020-05-31 and numbers are read from texts. Of hourly records the hours around the overpasses (OVERPASS_HOURS, local solar time) make the day.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps are those of the stack. Composites of 8 or 16 days, which “Build time stack” dates by the day, are recognised by their rhythm from 1 January: their dates are taken as steps, the days between stay missing; “Aggregate in time” then counts the composites of a month.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST: original_test supposes independent values. Four tests allow for values that depend on the ones before: pre_whitening takes that part out (it keeps its level of error best, but finds fewer trends), hamed_rao and yue_wang correct the variance (set LAG: with all lags, their default, the variance can become negative, and there is no answer, or tiny, and everything is significant), trend_free_pre_whitening finds more trends, true and false ones. seasonal_test compares months with the same months only; correlated_seasonal_test also allows for months that depend on each other, but leaves out every year with a missing month. regional_test (multivariate_test is the same) asks whether the zones have a trend in common and supposes that they are independent of each other; correlated_multivariate_test does not. These three give one row. partial_test is not offered: it needs a second series, of what else may have changed.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS has for each zone the value of the season's index that best tells years of large loss (above LOSS_LEVEL, or the median) from others, by the skill of Peirce (hit rate less false-alarm rate). It is judged by years that had no part in the choice; with fewer than 15 years, or where the 90 % interval includes 0, there is no threshold. Give the table to “Drought classes” with SCHEME own and one break.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS replaces breaks by zone (ZONES) and calendar month: a table with the columns threshold and, where it matters, zone, month (1 to 12) and class (from 1). A row without zone or month counts for all of them; zones and months without a row keep the breaks of SCHEME. “Compare with reported losses” writes such a table. For one threshold that tells drought or none take SCHEME own with one break.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TUNE tries up to 111 settings of the four numbers in ten folds of stations, and takes the best where it is better than yours by more than one standard error. It takes many times as long as the rest.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TVDI = (LST − Tmin) / (Tmax − Tmin) (Luo et al., eq 12). For every date, LST is scattered over vegetation: the hot rim (dry edge, Tmax) and the cool rim (wet edge, Tmin) are straight lines through the 99th and 1st percentile of LST in bins of vegetation. Bins need 20 pixels, an edge 10 bins; bins off by more than two RMSE are rejected.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centre of a period is the mean place of all pixels at or below THRESHOLD on its dates, weighted by their area on the ellipsoid times their severity (threshold minus index). Places are averaged as vectors, so that it is right over 180° and in degrees. A threshold of −1 takes moderate drought and worse, as the other tools and the report do; with 0 all dry land counts, and the severity of −2 weighs twice that of −1.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The crop mask is one band for all years, or a stack with one band per year; cells ≠ 0 are the crop. Only they are predicted, the rest is missing. SEASON_START and SEASON_END (month-day, such as 10-01 and 06-15, also over New Year) keep the days of the season, in every year from START to END.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The date of a layer comes from START and STEP (one multi-band raster), else from the file's name where PATTERN is given (by you or the preset), else from the NetCDF time axis, the band description or the file's name. All files must lie on one grid and be in one unit; nothing is resampled. Rows that run north and longitudes from 0° to 360° are turned, which is exact: the stack is north-up and starts at 180° W. Dimensions of NetCDF files may have any order.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extremes are those of the reference period; values beyond them are 0 or 100. A calendar step needs five values; with fewer than ten years nearly every year has some extreme, and the indices say little. A single bad value (cloud, snow) becomes the extreme of its step: clean NDVI and LST before (“Prepare covariate”). Without the whole year's season, say in deserts, NDVI hardly varies and VCI is noise.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The filter is for days to a week; steps of a month are longer than the memory that it models. The result varies less than the surface and is no measurement: compare it through the index (SSI), not by its level.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forest of “Train downscaler” predicts every fine pixel and date from the covariates, which are matched to the model's features by name. A pixel is missing where a covariate is; a date that a covariate lacks is missing, and named in the log. With the correction, pixels under coarse cells without soil moisture are missing too.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forests of “Train crop model” predict from covariates that are matched to the model's features by name. They are taken as “Sample covariates at stations” takes them: static rasters, daily stacks on the very date, stacks by dekad, month or year in the period that the day falls in, and climatologies by month. All rasters and the crop mask lie on one grid. Latitude, longitude and day of the year are made here.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The gradient of the 3×3 pixels around each pixel (Horn 1981), as GDAL's slope has it. For a DEM in degrees the pixel's width and height in metres are those on the reference system's ellipsoid, row by row; no scale needs to be given. Otherwise the lengths are those of the map, in metres or feet; a warning tells when the map is not true to scale (Web Mercator, sinusoidal).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The index should have no season of its own (SSI by calendar month). SSI-3 or SSI-6 gives fewer, longer events than SSI-1, whose runs are broken by single wet months.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label is made from soil moisture, so it can leak into the prediction of the same soil moisture. Here it cannot: the second forest is trained on forecasts for stations that the first has not seen, and the scores leave out whole stations from both. The report shows four rows side by side: without CIR, as it is, and two ways that leak. A gain that only the leaking rows have is none. Expect a small one: the forecast is made from the same features. Name the column that knows of irrigation from elsewhere (canals, equipped area) as IRRIGATION_FEATURE, and the report also says how much soil moisture the model owes to it.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer has the names of its classes. The tools that count areas of drought classes take those of Luo; give them the index itself otherwise.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The look is also written into a .qml file beside the raster, unless KEEP is off: QGIS reads it whenever the file is opened. Use the tool for files that were copied without their .qml, or when colours were changed by hand and the usual ones are wanted back.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean index of the chosen MONTHS (4-9, or 10-3 over the turn of the year) in each zone, weighted by area, is laid beside what was reported for the zone and the year: affected area, loss of yield, payments. With AREA_FIELD the losses are shares of the area that could be lost, and zones can be compared.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model file holds plain numbers and a description, no program code; it can be passed on.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The original test supposes that the values are independent and have no season. Monthly values are not independent: a dry month tends to follow a dry month, and p is then too small. A season hides trends. Ways out: the trend of annual means (AGGREGATE annual_mean: years with at least half of their dates), the simplest and safest; TEST seasonal, which compares Januaries with Januaries only (Hirsch; from three years on); an index without season (SSI) as INPUT. Both monthly ways leave the dependence: where each month correlated by 0.6 with the one before, the seasonal test called 31 % of trendless records significant. TEST prewhitened first takes out what a value repeats of the one before it: it keeps its level, but finds fewer real trends, and it is for values without season (an index, annual means). The slope is the same in original and prewhitened; in seasonal it is the median within the seasons.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output has the reference's reference system, corner, pixel size and extent. All bands come along, with their dates, unit and variable name. Everything that a later tool combines must lie on one grid.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record streams through memory, so long daily records need no more of it than short ones.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is one HTML file that works offline, in light and dark, and prints on A4. The first page is a summary: key figures, the latest map, and the answers in words, under the name of your office (AGENCY, LOGO) where you give one. Then: the last twelve dates, area by class through time, annual means with their trend, the map of trends (hatched where significant), seasons, months, frequency, phases, the ten worst droughts, the centre of the drought, zones, methods and limits. A list at the end says what the data are not enough for.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The safe choice for soil moisture or SSI: AGGREGATE annual_mean with original_test or pre_whitening_modification_test. Gaps: the tests leave missing dates out; those with a correction then take what lies on both sides of a gap for neighbours. Fill the gaps first. Where the valid part of a zone changes from date to date, its mean changes with it: look at valid_share.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same tool makes the SPI of a stack of rain (mm) and the SPEI of one of rain minus potential evapotranspiration. For the SPI take gamma_ml or pearson3, for the SPEI loglogistic. The mean over SCALE months and their sum have the same index.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The season is common to all products and makes them look good; ANOMALIES takes it out first. Results of single pixels need some hundred dates; a warning says when there are fewer.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope is the median of the slopes of all pairs of dates (Sen), per year; the test (Mann-Kendall, corrected for ties, two-sided) says whether rises and falls are out of balance. Missing dates are skipped, and the slope uses the real time between dates. A pixel needs at least eight valid dates.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stacks are by month, in mm per month or mm per day (converted), or climatologies of twelve bands. Their unit is read from the file and checked against the values.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram is fitted for every day. A day alone has too few wet stations for that, so its semivariances (divided by its variance) are averaged with those of all days, which count ten times as much; the best of 140 curves is taken by weighted least squares. Days with fewer than 4 stations, or whose values have no structure in space, are interpolated by inverse distance, and the log says how many.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three products that see the same soil moisture with independent errors reveal the error of each: σ²(A) = Q(AA) − Q(AB) Q(AC) / Q(BC), with covariances over the dates that all three have. Take products of different kinds: an active, a passive and a model one. Two products from the same sensor, or a model that has one of them built in, share errors, and these then pass for signal.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three scores: stations left out (R2, RMSE and the other numbers: what to expect between stations), years left out, and a random tenth of each zone (RANDOM_R2, as in Cheng; too optimistic, because other days of the same stations were seen).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traps: a coarse river map leaves out what waters the field; lines drawn for a map of the world are kilometres beside the river. The distance says how near water is, not whether it may be taken.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traps: a station on the border of a pixel, or whose coordinates are rounded to a tenth of a degree, is sampled in the wrong field; depth and stage are compared as text, so “0-10” and “0–10 cm” are two depths.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traps: days must mean the same at all stations (a day that ends at 8 in the morning is another day); snow is often missed; kriging smooths, so that the wettest pixel is drier than the wettest station, and there are too many days with a little rain. Where the nearest stations change there are small steps in the map; more NEIGHBOURS make them smaller. Mountains are not seen: take a gridded product where one is better.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traps: phases chosen from the data make changes look larger than chance would. A difference between two phases has no test here; use “Trend”. INPUT should be an index; of another quantity you get the map and the numbers only.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traps: with an index of each calendar month's own mean and spread, about 16 % of all pixels and dates are moderate or worse over the reference period by construction; the areas tell when that came together, and whether it changes. MASK and zone rasters must lie on the grid of INPUT (“Align to a grid”; for a mask take METHOD nearest, or fractions and a threshold). A pixel on the border of a zone counts with the share that the zone has of it; zones may overlap, and each then has its own area (the numbers of all zones together count each place once).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trends are of annual means (years with at least half of their dates). A trend of the region is called significant only when it still is with the correlation of neighbouring years removed; pixels follow the false discovery rate. The mean of a phase is that of the pixels with values on at least half of its dates, and is told where these are at least half of the area.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UNCERTAINTY is the half width of a 90 % interval of what is put out: a constant plus the spread of the trees, scaled by errors of values held out one scale up (without the correction: on blocks of land left out), and what is left of the error of the coarse values and of the noise of the covariates. APPLICABILITY is 1 where the covariates are like those of the training, 0 where the forest is asked about what it has not seen (Meyer and Pebesma 2021); OUTSIDE_SHARE is the share of zeros, from one pixel in 101 when the stack is not asked for.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VCI = 100 (NDVI − min)/(max − min), with the extremes of the same calendar step at the same pixel (Kogan 1995): 0 is the worst that the season has seen there, 100 the best. TCI is the same of temperature with the signs turned, since heat is bad; SMCI of soil moisture. VHI = a · VCI + (1 − a) · TCI. Below 40 is commonly called a drought of the vegetation, below 10 an extreme one.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WEIGHT is a. With WEIGHTING correlation it is found at every pixel: the correlations of VCI and TCI with SMCI, shared out (SM is needed). In the cold, where heat is good for plants, that gives TCI no weight, as it should.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WEIGHTS tells what is exposed: people, cropland, animals in each class, as exposed and exposed_share. Its values are amounts of a pixel, or with WEIGHTS_PER km2 amounts of a square kilometre (a share of cropland so gives km²). Bring finer rasters to the grid by sums, not means, where they are amounts.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When does it help? Where covariates tell what happens inside the cells (CROSS_SCALE_SKILL of the training well above 0), the output can be much nearer to the truth than interpolation: on synthetic land with noisy coarse values its RMSE was 30 to 40 % lower. On C3S soil moisture with surface temperature, height and tree cover the covariates tell little: 1 to 3 % lower. Where the skill is near 0, interpolation is as good.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where a cell differs much from its neighbours, agreeing exactly makes the smooth field overshoot around it (rings).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With ALPHA 0.05, one pixel in twenty is “significant” where there is no trend at all. FDR answers for the whole map: a pixel is significant only if its p is small among all pixels (false discovery rate of twice ALPHA, as Wilks 2016 advises for fields whose pixels resemble their neighbours). Only the class band changes; P_LIMIT is the largest p that counts. It depends on all pixels of the raster: cut the raster to the region first.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With FILL, gaps are filled from the pixel's own record by the modified-sinc smoother (Schmid et al. 2022), on the anomaly from the mean year: up to three steps from the values around, longer gaps fade into the mean year, which needs three years. What cannot be filled stays missing; what is filled stays within the range of the pixel's own values. Observed values are not changed; pixels without any value (the sea) stay empty. The log says how much was filled and how much of that is only the mean of its season.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With LEVEL_FIELD (order, class or rank of a river) there is a band per value, each the distance to rivers of that value; the bands are covariates of their own when stations are sampled. Without it all lines are alike.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With NIGHT the mean of both is taken. Where one is missing, the other stands in, with half the mean difference between day and night taken out: the pixel's mean of the calendar month, drawn towards the whole raster's mean of the month when the pixel has few pairs. In a month of the year without any pair on the raster a single value gives no mean. Dates that NIGHT lacks count as missing there.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With STATIONS that measure in the root zone, T is chosen among 1 to 100 days by their median correlation. How good it is elsewhere tells R_LEFT_OUT: each station with the T that the others choose. If it is no better than R_SURFACE, the filter adds nothing there.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With ZONES only pixels inside zones count; maps have their names, and there is a row for each zone. Dates on which less than half of the area has a value are hatched, and left out of ranks, annual means and trends.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a MASK (cropland, for example) its pixels that are not 0 count, also where there is never a value. Without one all pixels count that have a value on at least one date, so that the sea is not taken for missing land. Shares are those of the area with a value on the date; missing_share tells how much has none. Missing is not “none”: a date without any value has no areas.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a distribution: empirical takes ranks (Gringorten's positions), kernel a Gaussian kernel density (Silverman's bandwidth), as the German drought monitor does. Soil moisture is bounded and often has two humps, which no family follows. Ranks know no more than “the driest of 21”: a value beyond the ends has the index of the end, about ±1.9 with 21 years. The kernel spreads every value by its bandwidth: the ends of the record come out less extreme (the driest of 21 at about −1.7). Both keep the values of the reference period in FIT, which then has as many bands more.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Years: GROUP year tells which share of each year's dates was dry; it plays in the Temporal Controller.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZEROS: for rain, p = q + (1 − q) F(x) with q the share of months without rain and F of the others. stagge puts the zeros at the centre of their mass (Stagge et al. 2015), thom at its upper end, missing takes them for missing values. With zeros in half of the years no month can be a drought: the driest there is, is normal. The tool tells in how many months that is so, and gives no index where fewer than 6 years have rain. Zeros of volumetric soil moisture are no dry months; there they stay values, which gamma and log-normal exclude.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto takes average where the reference's pixels are larger than the input's, else bilinear; where the file declares its values as classes (colour table, flag meanings, this plugin's flags and classes) it takes fractions, or nearest for several bands or smaller pixels (METHOD_USED says which). Codes in a file that does not say so look like any numbers: choose fractions or nearest yourself. average is the mean weighted by the area that each input pixel shares with the target pixel, exact in one reference system (in degrees with the area on the sphere) and conserving totals; across reference systems the corners of the input pixels are projected. bilinear takes the four pixels around the target's centre, nearest the pixel under it. fractions turns class codes (land cover) into one band per class with the share of the valid area: a mean of class codes means nothing.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>calendar_month gives twelve bands, the mean January to December over all years (a climatology, not a dated stack). trailing gives each day the statistic of the DAYS days before it, the day itself not included (pre10: DAYS 10, MIN_VALID 0.8 asks for 8 valid days).</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p of the fit is the share of random samples of the fitted distribution that lie farther from their own fit than the data from theirs (Kolmogorov–Smirnov distance, Lilliefors). It comes from a simulated table, by distribution, number of values and, for gamma, gev and pearson3, the fitted shape. A small p (below 0.05) speaks against the distribution; a large one does not prove it, least of all with 20 values. Of a thousand pixels fifty have p &lt; 0.05 by chance. 0.001 means 0.001 or less. For best, p is too large, since the choice was made on the same data; for the whole series it is too small, since months follow one another.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pooled is for short records, of three to twelve years: mean and standard deviation of the year are smooth (harmonics of one or two waves), and the anomalies of all months are one sample, with generalised-Pareto tails. Anomalies of neighbouring months repeat each other; the index is held within what the number of independent values supports, and the mean of that limit is told.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r, bias (product minus station), RMSE, ubRMSE (without the bias) and R² = 1 − Σ(P−O)²/Σ(O−Ō)², each with 95 % intervals: through time for each site with its median and quartiles, across space for each date, all values pooled, and by zone, land cover, calendar month and depth. With ANOMALIES the departures from the season are scored as well. Fewer than ten values have no score. The first product is compared with each of the others: improvement in per cent and Wilcoxon's signed-rank test over the sites.</source>
      <extracomment>help</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 dB as much noise as signal</source>
      <extracomment>legends</extracomment>
      <translation>0 dB 噪声与信号相当</translation>
    </message>
    <message>
      <source>0 mm dry</source>
      <extracomment>legends</extracomment>
      <translation>0 mm 无雨</translation>
    </message>
    <message>
      <source>0 moist subhumid</source>
      <extracomment>legends</extracomment>
      <translation>0 亚湿润偏湿</translation>
    </message>
    <message>
      <source>0 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0 m³/m³</translation>
    </message>
    <message>
      <source>0 normal</source>
      <extracomment>legends</extracomment>
      <translation>0 正常</translation>
    </message>
    <message>
      <source>0 unlikely</source>
      <extracomment>legends</extracomment>
      <translation>0 不可能</translation>
    </message>
    <message>
      <source>0 wet edge</source>
      <extracomment>legends</extracomment>
      <translation>0 湿边</translation>
    </message>
    <message>
      <source>0 worst of the season</source>
      <extracomment>legends</extracomment>
      <translation>0 当季最差</translation>
    </message>
    <message>
      <source>0.05 significant below</source>
      <extracomment>legends</extracomment>
      <translation>0.05 以下显著</translation>
    </message>
    <message>
      <source>0.1 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0.1 m³/m³</translation>
    </message>
    <message>
      <source>0.2 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0.2 m³/m³</translation>
    </message>
    <message>
      <source>0.2 wet</source>
      <extracomment>legends</extracomment>
      <translation>0.2 湿</translation>
    </message>
    <message>
      <source>0.3 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0.3 m³/m³</translation>
    </message>
    <message>
      <source>0.4 moist</source>
      <extracomment>legends</extracomment>
      <translation>0.4 偏湿</translation>
    </message>
    <message>
      <source>0.4 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0.4 m³/m³</translation>
    </message>
    <message>
      <source>0.5 as likely as not</source>
      <extracomment>legends</extracomment>
      <translation>0.5 可能性各半</translation>
    </message>
    <message>
      <source>0.5 m³/m³</source>
      <extracomment>legends</extracomment>
      <translation>0.5 m³/m³</translation>
    </message>
    <message>
      <source>0.6 drying</source>
      <extracomment>legends</extracomment>
      <translation>0.6 偏干</translation>
    </message>
    <message>
      <source>0.8 dry</source>
      <extracomment>legends</extracomment>
      <translation>0.8 干</translation>
    </message>
    <message>
      <source>0° level</source>
      <extracomment>legends</extracomment>
      <translation>0° 平地</translation>
    </message>
    <message>
      <source>1 certain</source>
      <extracomment>legends</extracomment>
      <translation>1 确定</translation>
    </message>
    <message>
      <source>1 dry edge</source>
      <extracomment>legends</extracomment>
      <translation>1 干边</translation>
    </message>
    <message>
      <source>1 mm</source>
      <extracomment>legends</extracomment>
      <translation>1 mm</translation>
    </message>
    <message>
      <source>1 moist</source>
      <extracomment>legends</extracomment>
      <translation>1 偏湿</translation>
    </message>
    <message>
      <source>1 the worst</source>
      <extracomment>legends</extracomment>
      <translation>1 最重</translation>
    </message>
    <message>
      <source>10 dB</source>
      <extracomment>legends</extracomment>
      <translation>10 dB</translation>
    </message>
    <message>
      <source>10 mm moderate</source>
      <extracomment>legends</extracomment>
      <translation>10 mm 中雨</translation>
    </message>
    <message>
      <source>100 best of the season</source>
      <extracomment>legends</extracomment>
      <translation>100 当季最好</translation>
    </message>
    <message>
      <source>100 mm</source>
      <extracomment>legends</extracomment>
      <translation>100 mm</translation>
    </message>
    <message>
      <source>100 perhumid</source>
      <extracomment>legends</extracomment>
      <translation>100 过湿</translation>
    </message>
    <message>
      <source>10° strongly sloping</source>
      <extracomment>legends</extracomment>
      <translation>10° 较陡</translation>
    </message>
    <message>
      <source>11 and on, lesser</source>
      <extracomment>legends</extracomment>
      <translation>11 及以后，较轻</translation>
    </message>
    <message>
      <source>2 very moist</source>
      <extracomment>legends</extracomment>
      <translation>2 很湿</translation>
    </message>
    <message>
      <source>20 humid</source>
      <extracomment>legends</extracomment>
      <translation>20 湿润</translation>
    </message>
    <message>
      <source>20° steep</source>
      <extracomment>legends</extracomment>
      <translation>20° 陡</translation>
    </message>
    <message>
      <source>25 mm heavy</source>
      <extracomment>legends</extracomment>
      <translation>25 mm 大雨</translation>
    </message>
    <message>
      <source>2° gentle</source>
      <extracomment>legends</extracomment>
      <translation>2° 缓</translation>
    </message>
    <message>
      <source>35° very steep</source>
      <extracomment>legends</extracomment>
      <translation>35° 很陡</translation>
    </message>
    <message>
      <source>40 drought below</source>
      <extracomment>legends</extracomment>
      <translation>40 以下为干旱</translation>
    </message>
    <message>
      <source>5 dB</source>
      <extracomment>legends</extracomment>
      <translation>5 dB</translation>
    </message>
    <message>
      <source>5 mm light</source>
      <extracomment>legends</extracomment>
      <translation>5 mm 小雨</translation>
    </message>
    <message>
      <source>50 mm very heavy</source>
      <extracomment>legends</extracomment>
      <translation>50 mm 暴雨</translation>
    </message>
    <message>
      <source>5° sloping</source>
      <extracomment>legends</extracomment>
      <translation>5° 斜坡</translation>
    </message>
    <message>
      <source>April</source>
      <extracomment>legends</extracomment>
      <translation>四月</translation>
    </message>
    <message>
      <source>August</source>
      <extracomment>legends</extracomment>
      <translation>八月</translation>
    </message>
    <message>
      <source>Climatology only (no information on this date)</source>
      <extracomment>legends</extracomment>
      <translation>仅气候平均（该日期无信息）</translation>
    </message>
    <message>
      <source>D0 Abnormally dry</source>
      <extracomment>legends</extracomment>
      <translation>D0 异常偏干</translation>
    </message>
    <message>
      <source>D1 Moderate drought</source>
      <extracomment>legends</extracomment>
      <translation>D1 中度干旱</translation>
    </message>
    <message>
      <source>D2 Severe drought</source>
      <extracomment>legends</extracomment>
      <translation>D2 重度干旱</translation>
    </message>
    <message>
      <source>D3 Extreme drought</source>
      <extracomment>legends</extracomment>
      <translation>D3 极端干旱</translation>
    </message>
    <message>
      <source>D4 Exceptional drought</source>
      <extracomment>legends</extracomment>
      <translation>D4 异常干旱</translation>
    </message>
    <message>
      <source>December</source>
      <extracomment>legends</extracomment>
      <translation>十二月</translation>
    </message>
    <message>
      <source>Drying, not significant</source>
      <extracomment>legends</extracomment>
      <translation>变干，不显著</translation>
    </message>
    <message>
      <source>Empirical (ranks)</source>
      <extracomment>legends</extracomment>
      <translation>经验（秩）</translation>
    </message>
    <message>
      <source>Extreme drought</source>
      <extracomment>legends</extracomment>
      <translation>特旱</translation>
    </message>
    <message>
      <source>February</source>
      <extracomment>legends</extracomment>
      <translation>二月</translation>
    </message>
    <message>
      <source>Fifth sensor, adjusted</source>
      <extracomment>legends</extracomment>
      <translation>第五个传感器，已调整</translation>
    </message>
    <message>
      <source>Filled: from neighbours in space</source>
      <extracomment>legends</extracomment>
      <translation>插补：取自空间邻域</translation>
    </message>
    <message>
      <source>Filled: from the pixel's own record</source>
      <extracomment>legends</extracomment>
      <translation>插补：取自像元自身记录</translation>
    </message>
    <message>
      <source>Filled: in time and space</source>
      <extracomment>legends</extracomment>
      <translation>插补：时间和空间</translation>
    </message>
    <message>
      <source>Fourth sensor, adjusted</source>
      <extracomment>legends</extracomment>
      <translation>第四个传感器，已调整</translation>
    </message>
    <message>
      <source>Gamma</source>
      <extracomment>legends</extracomment>
      <translation>伽马</translation>
    </message>
    <message>
      <source>Generalised extreme value</source>
      <extracomment>legends</extracomment>
      <translation>广义极值</translation>
    </message>
    <message>
      <source>Inside the area of applicability</source>
      <extracomment>legends</extracomment>
      <translation>适用范围内</translation>
    </message>
    <message>
      <source>January</source>
      <extracomment>legends</extracomment>
      <translation>一月</translation>
    </message>
    <message>
      <source>July</source>
      <extracomment>legends</extracomment>
      <translation>七月</translation>
    </message>
    <message>
      <source>June</source>
      <extracomment>legends</extracomment>
      <translation>六月</translation>
    </message>
    <message>
      <source>Kernel density</source>
      <extracomment>legends</extracomment>
      <translation>核密度</translation>
    </message>
    <message>
      <source>Log-logistic</source>
      <extracomment>legends</extracomment>
      <translation>对数逻辑斯蒂</translation>
    </message>
    <message>
      <source>March</source>
      <extracomment>legends</extracomment>
      <translation>三月</translation>
    </message>
    <message>
      <source>May</source>
      <extracomment>legends</extracomment>
      <translation>五月</translation>
    </message>
    <message>
      <source>Mild drought</source>
      <extracomment>legends</extracomment>
      <translation>轻旱</translation>
    </message>
    <message>
      <source>Moderate drought</source>
      <extracomment>legends</extracomment>
      <translation>中旱</translation>
    </message>
    <message>
      <source>No drought</source>
      <extracomment>legends</extracomment>
      <translation>无旱</translation>
    </message>
    <message>
      <source>No trend</source>
      <extracomment>legends</extracomment>
      <translation>无趋势</translation>
    </message>
    <message>
      <source>November</source>
      <extracomment>legends</extracomment>
      <translation>十一月</translation>
    </message>
    <message>
      <source>Observed</source>
      <extracomment>legends</extracomment>
      <translation>观测</translation>
    </message>
    <message>
      <source>October</source>
      <extracomment>legends</extracomment>
      <translation>十月</translation>
    </message>
    <message>
      <source>Outside: covariates unlike the training's</source>
      <extracomment>legends</extracomment>
      <translation>范围外：协变量与训练时不同</translation>
    </message>
    <message>
      <source>Pooled (short record)</source>
      <extracomment>legends</extracomment>
      <translation>合并（短记录）</translation>
    </message>
    <message>
      <source>Second sensor, adjusted</source>
      <extracomment>legends</extracomment>
      <translation>第二个传感器，已调整</translation>
    </message>
    <message>
      <source>September</source>
      <extracomment>legends</extracomment>
      <translation>九月</translation>
    </message>
    <message>
      <source>Severe drought</source>
      <extracomment>legends</extracomment>
      <translation>重旱</translation>
    </message>
    <message>
      <source>Significant drying</source>
      <extracomment>legends</extracomment>
      <translation>显著变干</translation>
    </message>
    <message>
      <source>Significant wetting</source>
      <extracomment>legends</extracomment>
      <translation>显著变湿</translation>
    </message>
    <message>
      <source>Third sensor, adjusted</source>
      <extracomment>legends</extracomment>
      <translation>第三个传感器，已调整</translation>
    </message>
    <message>
      <source>Wetting, not significant</source>
      <extracomment>legends</extracomment>
      <translation>变湿，不显著</translation>
    </message>
    <message>
      <source>−0.5 mild drought</source>
      <extracomment>legends</extracomment>
      <translation>−0.5 轻旱</translation>
    </message>
    <message>
      <source>−1 moderate drought</source>
      <extracomment>legends</extracomment>
      <translation>−1 中旱</translation>
    </message>
    <message>
      <source>−1.5 severe drought</source>
      <extracomment>legends</extracomment>
      <translation>−1.5 重旱</translation>
    </message>
    <message>
      <source>−10 dB</source>
      <extracomment>legends</extracomment>
      <translation>−10 dB</translation>
    </message>
    <message>
      <source>−2 extreme drought</source>
      <extracomment>legends</extracomment>
      <translation>−2 特旱</translation>
    </message>
    <message>
      <source>−33 dry subhumid</source>
      <extracomment>legends</extracomment>
      <translation>−33 亚湿润偏干</translation>
    </message>
    <message>
      <source>−5 dB</source>
      <extracomment>legends</extracomment>
      <translation>−5 dB</translation>
    </message>
    <message>
      <source>−67 arid below, semiarid above</source>
      <extracomment>legends</extracomment>
      <translation>−67 以下干旱，以上半干旱</translation>
    </message>
    <message>
      <source>0 km at the water</source>
      <extracomment>windows</extracomment>
      <translation>0 km，水边</translation>
    </message>
    <message>
      <source>0 no rain at any station</source>
      <extracomment>windows</extracomment>
      <translation>0，任何站点都无雨</translation>
    </message>
    <message>
      <source>0 observed</source>
      <extracomment>windows</extracomment>
      <translation>0，观测</translation>
    </message>
    <message>
      <source>A fine covariate that tells dry from wet.</source>
      <extracomment>windows</extracomment>
      <translation>区分干湿的细分辨率协变量。</translation>
    </message>
    <message>
      <source>A map of where it is getting drier or wetter, and whether that is significant.</source>
      <extracomment>windows</extracomment>
      <translation>哪里在变干或变湿、是否显著的地图。</translation>
    </message>
    <message>
      <source>A model, and a report that tells how far it can be trusted.</source>
      <extracomment>windows</extracomment>
      <translation>模型，以及说明其可信程度的报告。</translation>
    </message>
    <message>
      <source>A raster that a tool of this plugin wrote, or any dated stack.</source>
      <extracomment>windows</extracomment>
      <translation>本插件工具写出的栅格，或任何带日期的栈。</translation>
    </message>
    <message>
      <source>A result is in the project</source>
      <extracomment>windows</extracomment>
      <translation>工程中已有结果</translation>
    </message>
    <message>
      <source>A stack of soil moisture. Leave this step out when it has no gaps.</source>
      <extracomment>windows</extracomment>
      <translation>土壤湿度的栈。没有空缺时可略过此步。</translation>
    </message>
    <message>
      <source>A stack without gaps, and flags that tell what was filled and how.</source>
      <extracomment>windows</extracomment>
      <translation>没有空缺的栈，以及说明哪些值如何插补的标志。</translation>
    </message>
    <message>
      <source>Address of a Dask scheduler (empty: the threads of this machine)</source>
      <extracomment>windows</extracomment>
      <translation>Dask 调度器地址（留空：使用本机线程）</translation>
    </message>
    <message>
      <source>AgriDrought installs nothing by itself. Start QGIS again afterwards: only then it finds new packages.</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought 不会自行安装任何东西。安装后请重新启动 QGIS，它才能找到新的包。</translation>
    </message>
    <message>
      <source>AgriDrought: Python packages</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought：Python 包</translation>
    </message>
    <message>
      <source>AgriDrought: documentation</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought：文档</translation>
    </message>
    <message>
      <source>AgriDrought: getting started</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought：入门</translation>
    </message>
    <message>
      <source>AgriDrought: leftovers of killed runs</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought：被中止运行的残留</translation>
    </message>
    <message>
      <source>AgriDrought: time under the mouse</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought：点击查看时间序列</translation>
    </message>
    <message>
      <source>All packages that the tools use are installed.</source>
      <extracomment>windows</extracomment>
      <translation>工具所需的包都已安装。</translation>
    </message>
    <message>
      <source>Also stacks that are not visible</source>
      <extracomment>windows</extracomment>
      <translation>包括不可见的栈</translation>
    </message>
    <message>
      <source>Band {}</source>
      <extracomment>windows</extracomment>
      <translation>波段 {}</translation>
    </message>
    <message>
      <source>Click on the map to see the record of a pixel.</source>
      <extracomment>windows</extracomment>
      <translation>在地图上点击，查看像元的时间序列。</translation>
    </message>
    <message>
      <source>Common dates</source>
      <extracomment>windows</extracomment>
      <translation>共同日期</translation>
    </message>
    <message>
      <source>Contents</source>
      <extracomment>windows</extracomment>
      <translation>目录</translation>
    </message>
    <message>
      <source>Copied to {}. It is among your models and can be edited.</source>
      <extracomment>windows</extracomment>
      <translation>已复制到 {}。它在您的模型中，可以编辑。</translation>
    </message>
    <message>
      <source>Copy</source>
      <extracomment>windows</extracomment>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <extracomment>windows</extracomment>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Copy table</source>
      <extracomment>windows</extracomment>
      <translation>复制表格</translation>
    </message>
    <message>
      <source>Copy the command to the clipboard</source>
      <extracomment>windows</extracomment>
      <translation>把命令复制到剪贴板</translation>
    </message>
    <message>
      <source>Copy to my models</source>
      <extracomment>windows</extracomment>
      <translation>复制到我的模型</translation>
    </message>
    <message>
      <source>Correlation of {} with the truth</source>
      <extracomment>windows</extracomment>
      <translation>{} 与真值的相关</translation>
    </message>
    <message>
      <source>Creation options of GeoTIFFs, such as COMPRESS=ZSTD</source>
      <extracomment>windows</extracomment>
      <translation>GeoTIFF 的创建选项，如 COMPRESS=ZSTD</translation>
    </message>
    <message>
      <source>Debian and Ubuntu</source>
      <extracomment>windows</extracomment>
      <translation>Debian 和 Ubuntu</translation>
    </message>
    <message>
      <source>Details</source>
      <extracomment>windows</extracomment>
      <translation>详细说明</translation>
    </message>
    <message>
      <source>Documentation</source>
      <extracomment>windows</extracomment>
      <translation>文档</translation>
    </message>
    <message>
      <source>Drought index (SSI)</source>
      <extracomment>windows</extracomment>
      <translation>干旱指数（SSI）</translation>
    </message>
    <message>
      <source>Dryness from temperature and vegetation (TVDI)</source>
      <extracomment>windows</extracomment>
      <translation>由温度和植被得到的干燥度（TVDI）</translation>
    </message>
    <message>
      <source>ESA CCI soil moisture 1992–2022, for gap filling, index and trends</source>
      <extracomment>windows</extracomment>
      <translation>ESA CCI 土壤湿度 1992–2022，用于插补、指数和趋势</translation>
    </message>
    <message>
      <source>Files of a product, as they were downloaded: one per date, or one for all.</source>
      <extracomment>windows</extracomment>
      <translation>下载所得的产品文件：每个日期一个，或全部在一个文件中。</translation>
    </message>
    <message>
      <source>Filled soil moisture, and finer covariates: TVDI, temperature, height …</source>
      <extracomment>windows</extracomment>
      <translation>插补后的土壤湿度和较细的协变量：TVDI、温度、高程……</translation>
    </message>
    <message>
      <source>Fine soil moisture; go on with the drought index.</source>
      <extracomment>windows</extracomment>
      <translation>细分辨率土壤湿度；接着计算干旱指数。</translation>
    </message>
    <message>
      <source>Finer maps, between steps 2 and 3</source>
      <extracomment>windows</extracomment>
      <translation>更细的地图，在第 2 和第 3 步之间</translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <extracomment>windows</extracomment>
      <translation>要查找的文件夹</translation>
    </message>
    <message>
      <source>From files to a drought map, step by step. Each button opens the tool with the result of the step before already chosen.</source>
      <extracomment>windows</extracomment>
      <translation>从文件到干旱图，一步一步来。每个按钮打开工具，并已选好上一步的结果。</translation>
    </message>
    <message>
      <source>Getting started</source>
      <extracomment>windows</extracomment>
      <translation>入门</translation>
    </message>
    <message>
      <source>Gives:</source>
      <extracomment>windows</extracomment>
      <translation>得到：</translation>
    </message>
    <message>
      <source>Hawaii: 31 years with gaps</source>
      <extracomment>windows</extracomment>
      <translation>夏威夷：31 年有空缺的记录</translation>
    </message>
    <message>
      <source>How unusual each date is for its place and season: −1 and less is drought.</source>
      <extracomment>windows</extracomment>
      <translation>每个日期相对于当地当季有多异常：−1 及以下为干旱。</translation>
    </message>
    <message>
      <source>INPUT is not a raster that can be read.</source>
      <extracomment>windows</extracomment>
      <translation>INPUT 不是可读取的栅格。</translation>
    </message>
    <message>
      <source>In drought since (dates)</source>
      <extracomment>windows</extracomment>
      <translation>已持续干旱（日期数）</translation>
    </message>
    <message>
      <source>Installed version</source>
      <extracomment>windows</extracomment>
      <translation>已安装版本</translation>
    </message>
    <message>
      <source>Keep the look beside the file</source>
      <extracomment>windows</extracomment>
      <translation>把样式保存在文件旁</translation>
    </message>
    <message>
      <source>Land</source>
      <extracomment>windows</extracomment>
      <translation>陆地</translation>
    </message>
    <message>
      <source>Land surface temperature, and NDVI or another measure of vegetation.</source>
      <extracomment>windows</extracomment>
      <translation>地表温度，以及 NDVI 或其他植被指标。</translation>
    </message>
    <message>
      <source>Leftovers of killed runs…</source>
      <extracomment>windows</extracomment>
      <translation>中断运行的残留文件…</translation>
    </message>
    <message>
      <source>Load sample project</source>
      <extracomment>windows</extracomment>
      <translation>加载示例工程</translation>
    </message>
    <message>
      <source>Longest event</source>
      <extracomment>windows</extracomment>
      <translation>最长事件</translation>
    </message>
    <message>
      <source>Look in another folder and below…</source>
      <extracomment>windows</extracomment>
      <translation>在其他文件夹及其下查找…</translation>
    </message>
    <message>
      <source>Mean duration</source>
      <extracomment>windows</extracomment>
      <translation>平均历时</translation>
    </message>
    <message>
      <source>Mean intensity</source>
      <extracomment>windows</extracomment>
      <translation>平均强度</translation>
    </message>
    <message>
      <source>Mean severity</source>
      <extracomment>windows</extracomment>
      <translation>平均烈度</translation>
    </message>
    <message>
      <source>Memory that one run may use for arrays (MiB)</source>
      <extracomment>windows</extracomment>
      <translation>一次运行可用于数组的内存（MiB）</translation>
    </message>
    <message>
      <source>Missing Python packages: {}. Install {}</source>
      <extracomment>windows</extracomment>
      <translation>缺少 Python 包：{}。安装：{}</translation>
    </message>
    <message>
      <source>Missing: {}. The tools that need them cannot run; all others can.</source>
      <extracomment>windows</extracomment>
      <translation>缺少：{}。需要它们的工具不能运行，其他工具都可以。</translation>
    </message>
    <message>
      <source>Monthly rain of ERA5-Land 1990–2025, for a precipitation index</source>
      <extracomment>windows</extracomment>
      <translation>ERA5-Land 月降水 1990–2025，用于降水指数</translation>
    </message>
    <message>
      <source>Needed by</source>
      <extracomment>windows</extracomment>
      <translation>需要它的工具</translation>
    </message>
    <message>
      <source>Needs:</source>
      <extracomment>windows</extracomment>
      <translation>需要：</translation>
    </message>
    <message>
      <source>NetCDF files with a calendar of 360 or 365 days</source>
      <extracomment>windows</extracomment>
      <translation>采用 360 或 365 天历法的 NetCDF 文件</translation>
    </message>
    <message>
      <source>No drought cluster</source>
      <extracomment>windows</extracomment>
      <translation>无干旱聚类</translation>
    </message>
    <message>
      <source>No leftovers of killed runs in the folders of this project.</source>
      <extracomment>windows</extracomment>
      <translation>本工程的文件夹中没有被中止运行的残留。</translation>
    </message>
    <message>
      <source>No stack has a pixel at {}.</source>
      <extracomment>windows</extracomment>
      <translation>{} 处没有任何栈的像元。</translation>
    </message>
    <message>
      <source>Northern Europe: from coarse to fine</source>
      <extracomment>windows</extracomment>
      <translation>北欧：从粗到细</translation>
    </message>
    <message>
      <source>Number of events</source>
      <extracomment>windows</extracomment>
      <translation>事件数</translation>
    </message>
    <message>
      <source>One dated raster, which plays in the Temporal Controller.</source>
      <extracomment>windows</extracomment>
      <translation>一个带日期的栅格，可在时间控制器中播放。</translation>
    </message>
    <message>
      <source>One page with maps, tables and sentences, to hand on.</source>
      <extracomment>windows</extracomment>
      <translation>含地图、表和文字的一个页面，可直接转发。</translation>
    </message>
    <message>
      <source>Open</source>
      <extracomment>windows</extracomment>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open the tool</source>
      <extracomment>windows</extracomment>
      <translation>打开工具</translation>
    </message>
    <message>
      <source>Other Linux</source>
      <extracomment>windows</extracomment>
      <translation>其他 Linux</translation>
    </message>
    <message>
      <source>Package</source>
      <extracomment>windows</extracomment>
      <translation>包</translation>
    </message>
    <message>
      <source>Pixel at {}</source>
      <extracomment>windows</extracomment>
      <translation>像元位于 {}</translation>
    </message>
    <message>
      <source>Python packages…</source>
      <extracomment>windows</extracomment>
      <translation>Python 包…</translation>
    </message>
    <message>
      <source>QGIS {} runs with Python {}.</source>
      <extracomment>windows</extracomment>
      <translation>QGIS {} 使用 Python {}。</translation>
    </message>
    <message>
      <source>Random error of {}</source>
      <extracomment>windows</extracomment>
      <translation>{} 的随机误差</translation>
    </message>
    <message>
      <source>Remove the marked</source>
      <extracomment>windows</extracomment>
      <translation>删除所选</translation>
    </message>
    <message>
      <source>Settings of AgriDrought</source>
      <extracomment>windows</extracomment>
      <translation>AgriDrought 的设置</translation>
    </message>
    <message>
      <source>Settings…</source>
      <extracomment>windows</extracomment>
      <translation>设置…</translation>
    </message>
    <message>
      <source>Severity of the present event</source>
      <extracomment>windows</extracomment>
      <translation>当前事件的烈度</translation>
    </message>
    <message>
      <source>Sierra Leone: rain with a dry season</source>
      <extracomment>windows</extracomment>
      <translation>塞拉利昂：有旱季的降水</translation>
    </message>
    <message>
      <source>Signal to noise of {}</source>
      <extracomment>windows</extracomment>
      <translation>{} 的信噪比</translation>
    </message>
    <message>
      <source>Significance</source>
      <extracomment>windows</extracomment>
      <translation>显著性</translation>
    </message>
    <message>
      <source>Size</source>
      <extracomment>windows</extracomment>
      <translation>大小</translation>
    </message>
    <message>
      <source>Slope per year</source>
      <extracomment>windows</extracomment>
      <translation>每年斜率</translation>
    </message>
    <message>
      <source>Soil moisture (or rain) of at least ten years.</source>
      <extracomment>windows</extracomment>
      <translation>至少十年的土壤湿度（或降水）。</translation>
    </message>
    <message>
      <source>Soil moisture April to June 1999–2020, states, losses of corn, a station</source>
      <extracomment>windows</extracomment>
      <translation>1999–2020 年 4 至 6 月土壤湿度、各州、玉米损失、一个站点</translation>
    </message>
    <message>
      <source>Soil moisture, surface temperature, height and tree cover, for downscaling</source>
      <extracomment>windows</extracomment>
      <translation>土壤湿度、地表温度、高程和树木覆盖，用于降尺度</translation>
    </message>
    <message>
      <source>Some tools cannot run: Python packages are missing ({}).</source>
      <extracomment>windows</extracomment>
      <translation>有些工具不能运行：缺少 Python 包（{}）。</translation>
    </message>
    <message>
      <source>Started</source>
      <extracomment>windows</extracomment>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Style a stack</source>
      <extracomment>windows</extracomment>
      <translation>恢复栈的样式</translation>
    </message>
    <message>
      <source>Style that was given</source>
      <extracomment>windows</extracomment>
      <translation>所给的样式</translation>
    </message>
    <message>
      <source>Tables of the area in each class, by date, year and zone.</source>
      <extracomment>windows</extracomment>
      <translation>各等级面积的表，按日期、年份和分区。</translation>
    </message>
    <message>
      <source>The drought map: none, mild, moderate, severe, extreme.</source>
      <extracomment>windows</extracomment>
      <translation>干旱图：无旱、轻旱、中旱、重旱、特旱。</translation>
    </message>
    <message>
      <source>The index, and provinces or basins if you have them.</source>
      <extracomment>windows</extracomment>
      <translation>指数，以及省或流域（如有）。</translation>
    </message>
    <message>
      <source>The index, and the soil moisture that it was made of.</source>
      <extracomment>windows</extracomment>
      <translation>指数，以及计算它所用的土壤湿度。</translation>
    </message>
    <message>
      <source>The index.</source>
      <extracomment>windows</extracomment>
      <translation>指数。</translation>
    </message>
    <message>
      <source>The model, and the same covariates.</source>
      <extracomment>windows</extracomment>
      <translation>模型和同样的协变量。</translation>
    </message>
    <message>
      <source>The sample file {} cannot be read.</source>
      <extracomment>windows</extracomment>
      <translation>示例文件 {} 无法读取。</translation>
    </message>
    <message>
      <source>The style beside {} could not be written: {}</source>
      <extracomment>windows</extracomment>
      <translation>{} 旁的样式文件未能写入：{}</translation>
    </message>
    <message>
      <source>Threads: parts of a raster worked on at the same time</source>
      <extracomment>windows</extracomment>
      <translation>线程数：同时处理的栅格部分</translation>
    </message>
    <message>
      <source>Time under the mouse</source>
      <extracomment>windows</extracomment>
      <translation>点击查看时间序列</translation>
    </message>
    <message>
      <source>To install what is missing, type {} on</source>
      <extracomment>windows</extracomment>
      <translation>要安装缺少的包，请输入以下命令，位置：{}</translation>
    </message>
    <message>
      <source>Trend</source>
      <extracomment>windows</extracomment>
      <translation>趋势</translation>
    </message>
    <message>
      <source>US Corn Belt: the drought of 2012</source>
      <extracomment>windows</extracomment>
      <translation>美国玉米带：2012 年干旱</translation>
    </message>
    <message>
      <source>Used and left out:</source>
      <extracomment>windows</extracomment>
      <translation>使用和舍去：</translation>
    </message>
    <message>
      <source>Used and left out: all was used.</source>
      <extracomment>windows</extracomment>
      <translation>使用和舍去：全部使用。</translation>
    </message>
    <message>
      <source>Used instead</source>
      <extracomment>windows</extracomment>
      <translation>改用</translation>
    </message>
    <message>
      <source>What to do…</source>
      <extracomment>windows</extracomment>
      <translation>怎么办…</translation>
    </message>
    <message>
      <source>Windows</source>
      <extracomment>windows</extracomment>
      <translation>Windows</translation>
    </message>
    <message>
      <source>Worst event (severity)</source>
      <extracomment>windows</extracomment>
      <translation>最重事件（烈度）</translation>
    </message>
    <message>
      <source>Write Cloud Optimized GeoTIFFs</source>
      <extracomment>windows</extracomment>
      <translation>写云优化 GeoTIFF（COG）</translation>
    </message>
    <message>
      <source>Write a .qml file, which QGIS reads when it opens the raster.</source>
      <extracomment>windows</extracomment>
      <translation>写一个 .qml 文件，QGIS 打开栅格时会读取。</translation>
    </message>
    <message>
      <source>You get</source>
      <extracomment>windows</extracomment>
      <translation>得到</translation>
    </message>
    <message>
      <source>You need</source>
      <extracomment>windows</extracomment>
      <translation>需要</translation>
    </message>
    <message>
      <source>[Not selected]</source>
      <extracomment>windows</extracomment>
      <translation>[未选择]</translation>
    </message>
    <message>
      <source>all tools</source>
      <extracomment>windows</extracomment>
      <translation>所有工具</translation>
    </message>
    <message>
      <source>as usual</source>
      <extracomment>windows</extracomment>
      <translation>与常年相同</translation>
    </message>
    <message>
      <source>better</source>
      <extracomment>windows</extracomment>
      <translation>更好</translation>
    </message>
    <message>
      <source>dates</source>
      <extracomment>windows</extracomment>
      <translation>个日期</translation>
    </message>
    <message>
      <source>drier than the phase before</source>
      <extracomment>windows</extracomment>
      <translation>比上一阶段更干</translation>
    </message>
    <message>
      <source>drying</source>
      <extracomment>windows</extracomment>
      <translation>变干</translation>
    </message>
    <message>
      <source>events</source>
      <extracomment>windows</extracomment>
      <translation>次</translation>
    </message>
    <message>
      <source>in a terminal</source>
      <extracomment>windows</extracomment>
      <translation>终端中</translation>
    </message>
    <message>
      <source>in the OSGeo4W Shell</source>
      <extracomment>windows</extracomment>
      <translation>OSGeo4W Shell 中</translation>
    </message>
    <message>
      <source>in the Terminal</source>
      <extracomment>windows</extracomment>
      <translation>终端中</translation>
    </message>
    <message>
      <source>installed</source>
      <extracomment>windows</extracomment>
      <translation>已安装</translation>
    </message>
    <message>
      <source>macOS</source>
      <extracomment>windows</extracomment>
      <translation>macOS</translation>
    </message>
    <message>
      <source>missing</source>
      <extracomment>windows</extracomment>
      <translation>缺少</translation>
    </message>
    <message>
      <source>moister</source>
      <extracomment>windows</extracomment>
      <translation>更湿</translation>
    </message>
    <message>
      <source>more than usual</source>
      <extracomment>windows</extracomment>
      <translation>多于常年</translation>
    </message>
    <message>
      <source>never</source>
      <extracomment>windows</extracomment>
      <translation>从未</translation>
    </message>
    <message>
      <source>no change</source>
      <extracomment>windows</extracomment>
      <translation>无变化</translation>
    </message>
    <message>
      <source>no value</source>
      <extracomment>windows</extracomment>
      <translation>无值</translation>
    </message>
    <message>
      <source>p-value</source>
      <extracomment>windows</extracomment>
      <translation>p 值</translation>
    </message>
    <message>
      <source>per year</source>
      <extracomment>windows</extracomment>
      <translation>每年</translation>
    </message>
    <message>
      <source>r {}</source>
      <extracomment>windows</extracomment>
      <translation>r {}</translation>
    </message>
    <message>
      <source>reports of all tools</source>
      <extracomment>windows</extracomment>
      <translation>所有工具的报告</translation>
    </message>
    <message>
      <source>the record has {} years; the drought index needs at least {} for each calendar month. The chain would stop after its first steps. Give a longer record, or run only the steps before the index.</source>
      <extracomment>windows</extracomment>
      <translation>记录只有 {} 年；干旱指数要求每个日历月至少 {} 年。流程会在最初几步之后停止。请给出更长的记录，或只运行指数之前的步骤。</translation>
    </message>
    <message>
      <source>wetting</source>
      <extracomment>windows</extracomment>
      <translation>变湿</translation>
    </message>
    <message>
      <source>worse than the reference</source>
      <extracomment>windows</extracomment>
      <translation>比参照更差</translation>
    </message>
    <message>
      <source>{} hidden folder(s) of runs that were killed, {:.1f} MiB. Their outputs were never finished.</source>
      <extracomment>windows</extracomment>
      <translation>被中止运行留下 {} 个隐藏文件夹，{:.1f} MiB。其输出并未完成。</translation>
    </message>
    <message>
      <source>{} is not possible here; write a whole number from {} to {}.</source>
      <extracomment>windows</extracomment>
      <translation>此处不能为 {}；请写 {} 到 {} 的整数。</translation>
    </message>
    <message>
      <source>{} of the dates</source>
      <extracomment>windows</extracomment>
      <translation>日期的 {}</translation>
    </message>
    <message>
      <source>{} was not written by this plugin and has no dates, so there is no style for it. Make a stack of it with “Build time stack”.</source>
      <extracomment>windows</extracomment>
      <translation>{} 不是本插件写出的，也没有日期，因此没有对应的样式。请用“构建时间序列栈”生成栈。</translation>
    </message>
    <message>
      <source>{}: {} is shown by the layer “{}”. It will be replaced; load the layer again to see it.</source>
      <extracomment>windows</extracomment>
      <translation>{}：{} 正由图层“{}”显示。它将被替换；请重新加载图层查看。</translation>
    </message>
    <message>
      <source>A moving window of {window_days} days needs days or dekads; the common time step is the {noun}. Choose ANOMALIES climatology.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pixel of the reference covers {ratio:.3g} pixels of {path}, and METHOD {method} looks at a few of them only. METHOD average (fractions for classes) uses all.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rotated raster cannot be cut by an extent; warp it to a north-up grid first.</source>
      <extracomment>messages</extracomment>
      <translation>旋转的栅格不能按范围裁剪；请先变换为正北向格网。</translation>
    </message>
    <message>
      <source>A stack of years has no calendar months.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stack of years has no months: PERIOD “{kind}” cannot be made of it. Choose “year”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A step of {path} is {step:.0f} days long, T is {t:g} days: most of what the root zone remembers lies within one step, and the result resembles the input.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A trailing window of days needs a daily stack; {path} is by {step}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A trend needs at least 2 valid values, not {minimum}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {step} can lie in two {period}s, so a stack by {step} cannot be aggregated to them. Take months or years.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AGGREGATE is “{aggregate}”; it is one of {aggregates}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ALPHA is {alpha:g}; for the false discovery rate (FDR) it lies below 0.5.</source>
      <extracomment>messages</extracomment>
      <translation>ALPHA 为 {alpha:g}；使用错误发现率（FDR）时应小于 0.5。</translation>
    </message>
    <message>
      <source>ALPHA is {alpha:g}; it lies between 0 and 0.5.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ALPHA must lie between 0 and 1, not {alpha}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANOMALIES is “{kind}”; it is one of {kinds}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An array has the dimensions {names}; needed are time, y and x (or lat and lon).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An array has {bands} bands and {dates} dates.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At stations left out of the choice of T the filter ({left:.3f}) is no better than the surface ({surface:.3f}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BIN_WIDTH {width:g} makes {bins} bins from {low:g} to {high:g}; the edges need at least {min_bins}. Take narrower bins or a wider range.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BLOCK_SIZE is {size:g}; it is a positive number of degrees.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BREAKS “{breaks}” belong to SCHEME own; SCHEME is {scheme}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before {start} {path} has {years} past years to learn from; an outlook, and its skill, need {least}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CLIP is {clip:g}; it is a positive number, or 0 for no clipping.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS is {wanted}, but {path} says itself that it is in {own}. Leave CRS empty; to bring the files into another reference system, use the tool “Warp”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS is “{text}”, which is no reference system. Give a code such as EPSG:4326, or well-known text.</source>
      <extracomment>messages</extracomment>
      <translation>CRS 为“{text}”，不是坐标系。请写 EPSG:4326 之类的代码或 WKT。</translation>
    </message>
    <message>
      <source>Cluster 1 lasts for {duration} of {dates} dates and holds {share:.0f} % of all magnitude: chains of touching pixels make one of many droughts. Lower THRESHOLD, or raise MIN_AREA and MIN_OVERLAP.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost of this run: {parts}.</source>
      <extracomment>messages</extracomment>
      <translation>本次运行的开销：{parts}。</translation>
    </message>
    <message>
      <source>DEPTH makes millimetres of volumetric soil moisture (m³/m³), but the unit of {path} is “{unit}”. Leave DEPTH empty: the deficit is in the unit of the stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEPTH_MIN ({low:g} m) lies below DEPTH_MAX ({high:g} m).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DETAIL_WEIGHT counts only with the correction to SM; the forest is put out as it is.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DETAIL_WEIGHT is 0: the output is the conserving interpolation of the coarse field, without detail of the covariates.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DISTRIBUTION {given} is not used: the fit of FIT_FROM is {fitted}.</source>
      <extracomment>messages</extracomment>
      <translation>不采用 DISTRIBUTION {given}：FIT_FROM 的拟合为 {fitted}。</translation>
    </message>
    <message>
      <source>Dates are missing in {zones}. {test} takes the values on both sides of a gap for neighbours in time, which blurs the autocorrelation. Fill the gaps first, or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Degree {degree} has no modified-sinc kernel; use 2, 4, 6, 8 or 10.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dry run: inputs and settings are in order; nothing was written.</source>
      <extracomment>messages</extracomment>
      <translation>试运行：输入和设置无误；未写入任何内容。</translation>
    </message>
    <message>
      <source>EDGE is “{rule}”; it is one of {edge_rules}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EDGES_FROM ({table}) has no row for these dates of {path}, which have pixels: {dates}. Add them to the table, or leave the dates or zones out of the stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EDGES_FROM has no edges for these dates; they stay missing: {empty}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EDGES_FROM has only empty edges for these dates. Give a table with slopes and intercepts.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXTENT reaches from {first_extent:g} to {extent:g} degrees, but longitudes are counted from −180 to 180 here. Make a stack of each side of 180°.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each calendar month has {fewest} to {most} dates: its frequency goes in steps of a {step}th, and differences of one or two steps are chance.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges are taken from {table}; the parameters of the fit (NDVI_MIN, NDVI_MAX, BIN_WIDTH, EDGE) do not count.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every pixel is missing: no pixel has all twelve months of both.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every value of the result is missing: no pixel has enough valid dates. Try a smaller MIN_VALID.</source>
      <extracomment>messages</extracomment>
      <translation>结果的所有值都缺失：没有像元有足够的有效日期。请试较小的 MIN_VALID。</translation>
    </message>
    <message>
      <source>Every value of the result is missing: nowhere are enough dates valid. Try a smaller MIN_VALID.</source>
      <extracomment>messages</extracomment>
      <translation>结果的所有值都缺失：没有足够的有效日期。请试较小的 MIN_VALID。</translation>
    </message>
    <message>
      <source>Every value of the result is missing: nowhere are {share:g} (MIN_VALID) of a period's dates valid. Look whether the stack's dates are what you expect: a stack with a date every 8 or 16 days must come from “Build time stack”, which notes that. With a smaller share the few dates there are stand for the period.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FIRST_YEAR ({first}) is after LAST_YEAR ({last}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FIT would only repeat FIT_FROM: nothing is fitted when a fit is given. Leave one out.</source>
      <extracomment>messages</extracomment>
      <translation>FIT 只会重复 FIT_FROM：给出拟合时不再拟合。请去掉其一。</translation>
    </message>
    <message>
      <source>FLAG_KEEP has “{part}”: bits go from low to high, from 0 up to {most}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FLAG_KEEP has “{part}”: bits go from low to high, up to {most}, and {width} bit(s) hold the numbers 0 to {largest}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FLAG_KEEP is “{text}”; write whole numbers with commas between (0,1), bits (bits 0-1 = 0,1) or a limit (&lt;= 8), several of them with semicolons between.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FLAG_VARIABLE and FLAG_KEEP go together: which flags, and which values to keep.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FUSION is “{fusion}”; it is one of {variants}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {column} of the training table is missing or infinite in {bad} of {x_count} rows. Leave these rows out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field significance at {alpha:g} (false discovery rate {level:g}): {found}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fusion “{variant}” is unknown; use one of {variants}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GRID_SEARCH and SELECT_FEATURES compare forests on blocks of land that they have not seen, but all cells lie in one block. Make BLOCK_SIZE ({size:g} degrees) smaller.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one of NDVI, LST and SM.</source>
      <extracomment>messages</extracomment>
      <translation>请至少给出 NDVI、LST 和 SM 之一。</translation>
    </message>
    <message>
      <source>Give the stations either as a layer or table (STATIONS) or as an archive (ISMN).</source>
      <extracomment>messages</extracomment>
      <translation>站点请以图层或表（STATIONS）或压缩包（ISMN）之一给出。</translation>
    </message>
    <message>
      <source>HOURS is “{hours}”; it is one of {words}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half of the pixels have {dates:.0f} common dates or fewer; {few} are advised. The results of single pixels are then uncertain: look at regions.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half width {half_width} is too small for the {variant} kernel of degree {degree}: use {least} or more, or a smaller degree.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT is an index that was standardised for each calendar month over (nearly) the whole record: by construction it lies below a threshold equally often everywhere and in every month (about 16 % of the dates at −1, 50 % at 0), and a map of that shows chance. Make the index from a reference period that is a part of the record, or with STANDARDISE whole_series for the seasons, or give the soil moisture itself with MEASURE percentile. GROUP year tells when drought came, and is not concerned.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT looks like drought classes, but holds the value {value:g}. Classes are whole numbers from 0 (none) to 4 (extreme), as “Drought classes” writes them.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance (rise of the RMSE with blocks left out when it is shuffled, ± SD, m³/m³):
{lines}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {share:.2%} of the pixels' calendar months fewer than {least} years have rain: they have no index.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的像元日历月有雨的年份不足 {least} 年：没有指数。</translation>
    </message>
    <message>
      <source>In {share:.2%} of the pixels' calendar months it is dry so often that the index of a month without rain lies above −1: no drought can be seen there. A longer SCALE reaches into the rainy season.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel '{variant}' is unknown; use 'MS' or 'MS1'.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LABEL is “{label}”; it is one of {rules}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAG is {lag}; it is at least 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAND_COVER {path} holds {what}; give classes (at most {most_codes} whole numbers), or give a continuous raster as COVARIATES.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LEADS is “{words}”; it is numbers of steps from 1 to {most}, with commas between them.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LEVEL is given, but {path} has no dimension beside time, rows and columns. Leave it empty.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LEVEL_FIELD: “{field}” of {source} has {count} different values, each of which would be a band. At most {most} are made: choose a field of few levels.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: the line has no place on the products. Check its reference system.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: {count} rows of {lines} are no lines and are skipped.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: {lines} has no line. Draw one (Layer, Create Layer, lines), or choose another layer.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LINE: {lines} has no reference system. Assign it one (Layer, Set CRS).</source>
      <extracomment>messages</extracomment>
      <translation>LINE：{lines} 没有坐标系。请指定（图层，设置坐标系）。</translation>
    </message>
    <message>
      <source>LOGO: {path} cannot be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LOGO: {path} has {size:.1f} MB; at most {most} MB go into a page. Save it smaller.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LOGO: {path} is no picture that a page can show. Give a PNG, JPEG or SVG file.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MASK {path} has no cell that is not 0: nothing would be filled.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAX_CORRELATION is {max_correlation:g}; it is above 0 and at most 1 (1: all features stay).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAX_FEATURES is {max_features!r}; it is one of {words}, or a whole number of features.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAX_FEATURES is {tried}, but there are only {features} feature(s). Lower it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAX_SAMPLES is {max_samples}; it is a share above 0 and up to 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>METHOD auto took {method}: {why}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>METHOD fractions needs class codes, at most {most} whole numbers; {path} has values such as {some}. Take METHOD average.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>METHOD fractions needs one band of class codes; {path} has {count} bands. Give one band at a time (tool “Rearrange bands”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>METHOD is “{method}”; it is one of {methods}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_LEAF is {min_leaf}; it is a whole number of rows, 1 or more.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_LST is {min_lst:g} K; nothing would be left. 273.15 is the melting point.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_OBSERVED is {min_observed:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_OVERLAP is {min_overlap}; a spread needs at least 3 common dates. Leave it empty for the usual 12 months (mean_sd) or 24 months (regression, cdf).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_SHARE is {min_share:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIN_VALID is {min_valid:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MONTHS chooses from a stack of months, dekads or days; {path} has other steps.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MONTHS: “{part}” is no month or span of months. Write 4-9, or 4,5,6, or 10-3.</source>
      <extracomment>messages</extracomment>
      <translation>MONTHS：“{part}”不是月份或月份区间。请写 4-9、4,5,6 或 10-3。</translation>
    </message>
    <message>
      <source>Mean by area: {means}</source>
      <extracomment>messages</extracomment>
      <translation>按面积的平均：{means}</translation>
    </message>
    <message>
      <source>Missing in a covariate, and so in the output: {dates}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI_MIN is {low:g} and NDVI_MAX is {high:g}; the first must be smaller.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No Dask scheduler answers at {address}: {why}. Start one (dask scheduler), correct the address, or leave it empty to work with threads.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No YEARS: the record in equal parts, {phases}.</source>
      <extracomment>messages</extracomment>
      <translation>未给 YEARS：把记录等分，{phases}。</translation>
    </message>
    <message>
      <source>No cell is observed on enough dates (MIN_OBSERVED), so nothing was filled. Give a MASK to say where.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No covariate varies between the training rows; there is nothing to learn from.</source>
      <extracomment>messages</extracomment>
      <translation>训练行之间没有协变量变化；无可学习。</translation>
    </message>
    <message>
      <source>No date has a dry and a wet edge: {rule} above MIN_LST. Take a larger region, wider bins (BIN_WIDTH) or another range (NDVI_MIN, NDVI_MAX).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date of {path} ({start} … {end}) lies in the training years {first} … {last}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date was found in the name “{name}” in a form that all {count} file(s) share. Say where it stands with PATTERN, for example SM_YYYYMMDD, A*YYYYDDD (day of the year) or *_YYYY_MM.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No day from {start} to {end} lies in the season (SEASON_START, SEASON_END).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feature varies between the rows; there is nothing to learn from.</source>
      <extracomment>messages</extracomment>
      <translation>各行之间没有特征变化；无可学习。</translation>
    </message>
    <message>
      <source>No pixel counts: none of {path} has a value, or none of them lies in ZONES and in MASK. Look whether these cover the land of the stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pixel has a TVDI: nowhere do the edges lie more than 1 K apart.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pixel has a flash drought by this definition.</source>
      <extracomment>messages</extracomment>
      <translation>按此定义没有像元发生骤旱。</translation>
    </message>
    <message>
      <source>No pixel has an event: no value is at or below {threshold:g} for long enough.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元发生事件：没有足够长的时间达到或低于 {threshold:g}。</translation>
    </message>
    <message>
      <source>No pixel has enough valid values for an index: each calendar month needs at least {least} in the reference period.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元有足够的有效值计算指数：参考期内每个日历月至少需要 {least} 个。</translation>
    </message>
    <message>
      <source>No pixel has enough values: each calendar step needs {least}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pixel has {fewest} dates with all three products: every result is missing.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元有 {fewest} 个三产品共同日期：所有结果缺失。</translation>
    </message>
    <message>
      <source>No pixel has {least} values that count for the test, so there is no trend anywhere.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元有检验所需的 {least} 个值，因此没有任何趋势。</translation>
    </message>
    <message>
      <source>No pixel of {path} has a value where MASK ({mask}) is neither 0 nor missing. Check the mask.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row of {table} belongs to a zone of ZONES: the table has {theirs}, the zones are {zones}. Choose the fields with the same names (TABLE_ZONE, ZONE_FIELD).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row of {table} has a station, a date, a value and a place{flag}. Look whether the fields are the right ones.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No station has {least} dates in common with {path}: T cannot be fitted. Give T instead.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No station lies on all the rasters: they are at longitudes {west:.6g} … {east:.6g}, latitudes {south:.6g} … {north:.6g}; {path} is {grid}. Are longitude and latitude exchanged, or is the reference system of the stations another (CRS)?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No station of {source} lies on all of the {products_count} products: they do not overlap where stations are. Compare them one by one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value could be judged for outliers: none has a value at the step before and at the step after, in a pixel with eight such steps or more. Aggregate to longer steps first (tool “Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value is below {threshold:g}: there is no drought, and no centre, in any {kind}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value is left in {dates} date(s): every pixel is nodata or masked{masked}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noise of single pixels, which means over coarse cells do not have: {noise}. These covariates are smoothed over 3 × 3 pixels as far as it is noise (what is there on every date is kept).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the covariates has dates; give the coarse soil moisture, whose dates then count.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the model's covariates has dates; set START and END.</source>
      <extracomment>messages</extracomment>
      <translation>模型的协变量都没有日期；请设置 START 和 END。</translation>
    </message>
    <message>
      <source>None of the zones of THRESHOLDS ({given}) is among ZONES ({zones}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {found_count} raster files in {folder} has a name like {pattern}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {size} places lies on {path}, which covers x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … {ymax:.6g} in {crs}. Check the coordinates of the places and their reference system ({other_crs}), and that x is longitude or easting.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in the model and left out: {names}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be written into {folder}: {strerror}. Choose a folder that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be written into {parent}: {why}. Choose a folder that exists and that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation>{parent} 中不能写入：{why}。请选择存在且可写的文件夹。</translation>
    </message>
    <message>
      <source>Nothing is fitted: the distribution ({distribution}) is that of {start} to {end}.</source>
      <extracomment>messages</extracomment>
      <translation>不再拟合：分布（{distribution}）取自 {start} 到 {end}。</translation>
    </message>
    <message>
      <source>OVERPASS_HOURS names no hour. Write 1.5, 13.5 or 01:30, 13:30.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OVERPASS_HOURS: “{part}” is no hour of the day. Write 1.5, 13.5 or 01:30, 13:30.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of {missing} missing value(s) {filled} were filled, {seasonal:.1%} of these with nothing but the mean of their season; {left} stay missing, {share:.1%} of all dates of pixels with values.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On these dates the dry edge lies below the wet one, and TVDI is missing: {crossed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On these dates the wet edge lies at MIN_LST ({min_lst:g} K): much of the land is frozen and left out, and TVDI there tells warm from cold rather than dry from wet: {cut}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On these dates {rule}, and no other year has edges for the month; they stay missing: {alone}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On these dates {rule}; the calendar month's edges of other years are used: {borrowed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One scale up: {lines} For cells of {factor} × {factor} pixels, with other detail that is not seen, it is taken {times:.2f} times as wide.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only one of the fields X_FIELD and Y_FIELD is given; coordinates need both.</source>
      <extracomment>messages</extracomment>
      <translation>X_FIELD 和 Y_FIELD 只给了一个；坐标需要两个。</translation>
    </message>
    <message>
      <source>Only {available} years stand behind each calendar month: values beyond ±1.5 are uncertain (at least {few} years are advised).</source>
      <extracomment>messages</extracomment>
      <translation>每个日历月只有 {available} 年：超过 ±1.5 的值不可靠（建议至少 {few} 年）。</translation>
    </message>
    <message>
      <source>Only {count} observed values could be hidden, too few to judge some by the others: the estimates weigh the same, and there is no uncertainty of filled values.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {scored} site(s) have ten common values or more: medians over sites say little.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {share:.0%} of the pixels have results for all three products. Negative variances elsewhere say that the errors are not independent, or that a product has no signal there.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PATTERN is “{pattern}”: it needs YYYY for the year, with MM, DD or DDD as there are.</source>
      <extracomment>messages</extracomment>
      <translation>PATTERN 为“{pattern}”：需要表示年的 YYYY，以及已有的 MM、DD 或 DDD。</translation>
    </message>
    <message>
      <source>PATTERN is “{pattern}”: {token} stands in it twice. Write * for the date that does not count.</source>
      <extracomment>messages</extracomment>
      <translation>PATTERN 为“{pattern}”：{token} 出现了两次。不计的日期请写 *。</translation>
    </message>
    <message>
      <source>PERIOD is “{kind}”; it is one of {words}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PRESET is “{word}”; it is one of {words}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phase {phase} has no mean over the area: {share:.0%} of the area has values on {least:.0%} of its dates, and {least:.0%} of the area must (MIN_VALID). Its map shows these pixels only.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels have events, but the mean index of no zone comes down to {threshold:g} for long enough. A mean over much land varies less than a pixel: choose smaller zones or a higher threshold.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places cannot be brought from one reference system into the other: a raster or layer has none. Assign it first (Layer → Set CRS, or gdal_edit.py -a_srs).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Predictions of the shape {shape} cannot be compared with observations of the shape {observed_shape}; give one prediction for each observation.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QUALITY_KEEP: say which flags of “{field}” are kept. The table has {found}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REFERENCE_SOURCE does not belong to REFERENCE: it names sensors where that has no value. Choose the SOURCE that “Harmonise sensors” wrote together with the reference.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REFERENCE_SOURCE holds {count} sensors already; there is no code left.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REFERENCE_SOURCE {path} does not say which sensors it holds. It must be the SOURCE that “Harmonise sensors” wrote together with the reference.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RIVERS: no line of {source} has a place on the Earth in its reference system.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RIVERS: {source} has no line with a geometry{level}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RIVERS: {source} has no reference system. Assign it first (Layer → Set CRS).</source>
      <extracomment>messages</extracomment>
      <translation>RIVERS：{source} 没有坐标系。请先指定（图层 → 设置坐标系）。</translation>
    </message>
    <message>
      <source>RIVERS: {source} has {what}. Give lines; the outlines of polygons are lines, too.</source>
      <extracomment>messages</extracomment>
      <translation>RIVERS：{source} 有{what}。请给出线；多边形的轮廓也是线。</translation>
    </message>
    <message>
      <source>SCALE is {scale}; it is a number of steps, at least 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SCHEME own needs BREAKS: one to {most} numbers of the index with commas between them, such as “-0.5, -1, -1.5”. They are “{breaks}”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SEED is {seed}; it is a whole number from 0 to {value}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SM: {path} has negative values, so it is no soil moisture. Give the stack that the index was made of, or leave SM empty.</source>
      <extracomment>messages</extracomment>
      <translation>SM：{path} 有负值，因此不是土壤湿度。请给出计算指数所用的栈，或留空 SM。</translation>
    </message>
    <message>
      <source>SM_UNCERTAINTY counts only with the correction to SM, and is not used.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SM_UNIT is {relative}, but 99 % of the values in {where} are not above {high:.3g}: they look volumetric (m³/m³). Choose {volumetric}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SM_UNIT is {unit}: the covariates must hold the field capacity in m³/m³, named “{capacity}” (FIELD_CAPACITY). There are {names}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SM_UNIT is {volumetric} (m³/m³), but {where} holds per cent: 99 % of its values are below {high:.4g}, their median is {values:.4g}. If it is per cent of field capacity, choose {relative}; if per cent of volume, divide by 100 first (field calculator).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SM_UNIT is “{unit}”; it is one of {units}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>START ({start}) is after END ({end}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>START dates the bands of one raster, but {paths_count} were given. Leave START empty: the dates are then read from the files and their names.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STEP is “{step}”; it is one of {steps}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores, from the flattering to the honest (neighbouring cells and months are nearly copies of each other):
{lines}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensor {code}, {name}: {values} values, {when}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings ({settings}) or covariates were chosen on the same blocks of land, in other folds: the score with blocks left out is a little better than on land elsewhere.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stations and products have no date in common: {told}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stations left out one by one: RMSE {kriging:.3g}, by inverse distance {idw:.3g}.</source>
      <extracomment>messages</extracomment>
      <translation>逐站留一：RMSE {kriging:.3g}，反距离加权 {idw:.3g}。</translation>
    </message>
    <message>
      <source>Steps per year must be positive, not {steps_per_year}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T = {time:g} days by {stations} station(s): median correlation {r:.3f}; the surface itself {surface:.3f}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEMPERATURE lacks {count} of the {size} dates (the first is {first}); they are taken as not frozen.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEMPERATURE {path} ({first} to {last}) has no date of {other} ({start} to {end}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEMPERATURE {path} has a time step of one {mine}, {other} of one {theirs}. Bring it to that step with “Aggregate in time”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEMPERATURE {path} is neither in K nor in °C: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and {high:.4g}. Convert it, for example with the parameters SCALE, OFFSET and UNIT of “Build time stack” (SCALE 0.02 for MODIS).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST is “{test}”; it is one of {tests}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST {name} asks what several zones have in common, but there is one. Give ZONES, or take another test.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST {name} compares every {seasonal} with every other on every date; {series} × {length} are too many. Take longer steps in time, or another test.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST {name} compares the same months, or dekads, of several years; these values are by the {noun}. Take a stack of months without AGGREGATE, or another test.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEST {test} compares months with months; annual means (AGGREGATE) have none. Choose one of the two: both keep the season out of the trend.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLD is {threshold:g}; with MEASURE percentile it is in per cent, above 0 and below 100 (20, for example: the driest fifth of the record).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS has breaks by zone (“{zone}”); give the zones themselves (ZONES).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS has no column “threshold”. Its columns are: {given}; it needs {needed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS has no row with a threshold. It needs {needed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS, row {row}: {column} is “{value}”; it is a whole number from 1 to {most}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLDS: the breaks of {zone}, month {month} do not fall from class to class: {breaks}. Each class lies below the one before; classes without a row of the table have those of SCHEME.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TREES is {trees}; it is a whole number from 1 to {max_trees}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Dask scheduler {address} has no workers. Start some (dask worker {address}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Dask scheduler {address} was lost; the run ended and nothing was written. Start it again, or leave its address empty to work with threads.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package cftime is missing; the dates of NetCDF files cannot be read without it. Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package jinja2 is missing ({why}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 jinja2（{why}）。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The Python package matplotlib is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package pyproj is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package rasterio is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The area with values changes between the periods, from {least:.0f} to {most:.0f} km² (mean of the dates). Centres move with it, whatever the drought does: fill gaps first, or give a MASK of the pixels that have values throughout.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The best of the five families has p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %: best may choose the kernel density, too.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card names the further forests {described}, but those given are {given}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card names {described} features, but the forest {name} was trained on {features}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card of the model cannot be written: {value!r} is neither number, text, list nor mapping.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card of the model cannot be written: {wrong}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card of the model has {data_count} bytes; at most {max_bytes} are possible.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The coordinates {name} of an array are not evenly spaced.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The coordinates {name} of an array are one; give an Array with its transform.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The correction takes at most {most} dates at a time, and there are {count}. Downscale the record in pieces, and join them with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate {path} has {count} bands that are no dates. Give a dated stack, or one band.</source>
      <extracomment>messages</extracomment>
      <translation>协变量 {path} 有 {count} 个不是日期的波段。请给出带日期的栈或单个波段。</translation>
    </message>
    <message>
      <source>The covariate “{name}” has no value in any row: do its dates cover those of the records?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate “{name}” has the name of a feature that is made ({made}). Give it another NAME when it is built, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate “{name}” is missing in {count} of {of} rows (stations {stations}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate “{name}” is no field capacity in m³/m³: 90 % of its values at the stations lie between {low:.4g} and {high:.4g}. Per cent of volume must be multiplied by 0.01.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariates have different time steps ({steps}).</source>
      <extracomment>messages</extracomment>
      <translation>协变量的时间步长不同（{steps}）。</translation>
    </message>
    <message>
      <source>The covariates have no date in common.</source>
      <extracomment>messages</extracomment>
      <translation>协变量没有共同日期。</translation>
    </message>
    <message>
      <source>The covariates have no day in common: {spans}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The creation option “{word}” is none of {all}, written as NAME=VALUE.</source>
      <extracomment>messages</extracomment>
      <translation>创建选项“{word}”不在 {all} 之中，格式为 NAME=VALUE。</translation>
    </message>
    <message>
      <source>The crop mask {path} has no band for {years}. Add one, or set START and END to the years that it has.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The crop mask {path} is a stack by {step}. Give one band that counts for all years, or a stack with one band for each year.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The date in the name “{name}” can be read in two ways: as {first} it is {day}, as {second} it is {other}. Say with PATTERN which is meant (with {patterns} in it).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dates lie {spacing} × {step} apart; MIN_VALID is a share of the dates that there should be.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dates with values are composites of {days} days: {steps} of the {all} days are looked at, the others stay missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dry edge does not fall with vegetation on these dates, so TVDI there says little about moisture (cold season, clouds, or too small a range of vegetation): {flat}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The error of the coarse soil moisture is taken to be 0: {why}. The fine field agrees exactly with it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extent {xmin:g}, {ymin:g} … {xmax:g}, {ymax:g} lies beside the raster, which covers {covered}. Choose an extent that overlaps it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extremes come from {years} years only: nearly every year holds one of them somewhere, and 0 or 100 says little.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The features {made} of the model cannot be made; known are {known}. Update the plugin, or train the model again with this one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field capacity “{name}” is missing at every station, so {relative} cannot be converted.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The files of {name} go into {folder}, which holds other things ({others}). Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fit is of “{fitted}”, the stack holds “{variable}”. Is it the same product?</source>
      <extracomment>messages</extracomment>
      <translation>拟合针对“{fitted}”，栈为“{variable}”。是同一产品吗？</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {strerror}. Choose one in a folder that exists and that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forest was trained on {features} features, but the table to predict has the shape {shape}. Give one column per feature, in the order of the training.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forests for the scores have {trees} trees each, so that all of them take no longer than twice the forest itself; what few trees add to the error is taken out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The heights of {path} are in “{unit}” ({metres:.7g} m).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hidden folder of this run in {parent} was removed while it worked. Nothing was written; run it again.</source>
      <extracomment>messages</extracomment>
      <translation>运行过程中 {parent} 内的隐藏文件夹被删除。未写入任何内容；请重新运行。</translation>
    </message>
    <message>
      <source>The input is {what}.</source>
      <extracomment>messages</extracomment>
      <translation>输入为{what}。</translation>
    </message>
    <message>
      <source>The land cover {path} does not lie on the fine grid of {finest}: {why}.
  {path}: {grid}
  {finest}: {fine}
Bring it there first (tool “Align to a grid”, method nearest).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The land cover {path} is empty: none of its pixels has a class.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The largest coarse misfit is {misfit:.2g} m³/m³, above {most:g}: where a correction would make soil moisture negative, it is cut at 0; cells with few fine pixels may not be reached.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lines are {points} points long at {per_pixel} points a pixel; at most {most} can be drawn. Give fewer or shorter lines, or coarser products.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map of {crs} is not true to scale here: its lengths are {low:.2f} to {high:.2f} times those on the ground, its right angles off by up to {skew:.0f}°, and the slopes are off with them. Warp the DEM to longitude and latitude or to a projection made for the region first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean year is that of the {count} months that both stacks have.</source>
      <extracomment>messages</extracomment>
      <translation>平均年取自两个栈都有的 {count} 个月。</translation>
    </message>
    <message>
      <source>The memory budget of {budget:.0f} MiB is too small for one pixel.</source>
      <extracomment>messages</extracomment>
      <translation>内存预算 {budget:.0f} MiB 连一个像元都不够。</translation>
    </message>
    <message>
      <source>The memory budget of {memory:.0f} MiB is too small: one thread alone needs at least {need:.0f} MiB. Raise the budget (Options, Processing, Providers, AgriDrought), or cut the record in pieces.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model cannot be written to {path}: {strerror}. Choose a folder that exists and that you may write to, on a disk with room.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model does not use a land cover; {path} is left out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model file {path} cannot be opened: {strerror}. Choose a file that “Train downscaler” or “Train crop model” wrote.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model has no check one scale up; UNCERTAINTY is that of the forest before it is corrected, on land that it has not seen.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model needs {absent}, which the covariates do not have (they have {names}). A covariate's name is its tag “variable”, else its file's name.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {model} was trained with coordinates in {trained}, but {path} is in {own}. Reproject the covariates, or train without COORDINATES.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} cannot be used: its forests do not fit together. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} cannot be used: its forests have different features. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} cannot be used: {error}. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} cannot be used: {why}. Train it again with “Train downscaler”.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 不能使用：{why}。请用“训练降尺度模型”重新训练。</translation>
    </message>
    <message>
      <source>The model {path} cannot give {name}: {why}. Leave that output out, or train another model.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} does not know its errors, so UNCERTAINTY cannot be made. Train it again with “Train downscaler” (on more than one block of land), or leave UNCERTAINTY out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} does not know where it applies, so APPLICABILITY cannot be made. Train it again with “Train downscaler” (on more than one block of land), or leave APPLICABILITY out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} has the format {version}, which a newer AgriDrought ({value}) wrote; this one reads up to {format}. Update the plugin, or train the model again with this one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} takes {nodes:.0f} MiB, but the memory budget is {memory:.0f} MiB. Raise the budget, or train with fewer TREES or a smaller MAX_SAMPLES.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} was trained without the check one scale up, so all of the forest's detail is put out, proved or not. Train it again for an automatic DETAIL_WEIGHT, or set one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of an output holds the character NUL. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>输出名称含 NUL 字符。请另取名称。</translation>
    </message>
    <message>
      <source>The name {name}… is too long for a file ({size} bytes; at most {most}). Choose a shorter one.</source>
      <extracomment>messages</extracomment>
      <translation>名称 {name}… 作为文件名太长（{size} 字节；最多 {most}）。请取短一些的名称。</translation>
    </message>
    <message>
      <source>The name “{name}” does not follow the pattern “{pattern}”, or its date is impossible.</source>
      <extracomment>messages</extracomment>
      <translation>名称“{name}”不符合格式“{pattern}”，或其日期不可能。</translation>
    </message>
    <message>
      <source>The outlook has no skill in any zone: nothing is told but the scores.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outputs in {parent} may need {needed:.2f} GiB, but only {free:.2f} GiB are free there. Free some space or choose another disk.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pooled index is held within ±{limit:.2f} on average: so far out reach the independent values of the record.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record from {first} to {last} has none of the months asked for (MONTHS).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record goes from {first_labels} to {last_labels}; TEST {name} needs at least {min_years} years.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record has {years:.0f} years: each calendar month can have a distribution of its own (kernel, gamma …), which follows the season more closely than the pooled one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference period ends (REFERENCE_END {end}) before it starts (REFERENCE_START {start}).</source>
      <extracomment>messages</extracomment>
      <translation>参考期结束（REFERENCE_END {end}）早于开始（REFERENCE_START {start}）。</translation>
    </message>
    <message>
      <source>The reference period ends ({end}) before it starts ({start}).</source>
      <extracomment>messages</extracomment>
      <translation>参考期结束（{end}）早于开始（{start}）。</translation>
    </message>
    <message>
      <source>The reference period has no date of the stack, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation>参考期内没有该栈的日期，其记录为 {first} 到 {last}。</translation>
    </message>
    <message>
      <source>The reference period has no date of {path}, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation>参考期内没有 {path} 的日期，其记录为 {first} 到 {last}。</translation>
    </message>
    <message>
      <source>The reference period has {count} date(s) of {path}, which goes from {first} to {last}; percentiles need at least {least}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的参考期有 {count} 个日期（记录 {first} 到 {last}）；百分位至少需要 {least} 个。</translation>
    </message>
    <message>
      <source>The reference period has {years} value(s) of a calendar step; the extremes need {least}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference period is the whole record: by construction about {threshold:g} % of the dates of every pixel lie at or below the threshold. Take GROUP calendar_month (when in the year is it dry?) or year, or a reference period that is a part of the record (has it become drier since?).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The score with years left out cannot be had: there is only one year.</source>
      <extracomment>messages</extracomment>
      <translation>无法给出留出年份的评分：只有一年。</translation>
    </message>
    <message>
      <source>The score with {name} cannot be had: there is only one.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seasonal test (TEST) compares months with months; annual means (AGGREGATE) have none. Choose one of the two: both keep the season out of the trend.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seasonal test compares the same season of several years, but the values are one a year ({path}). Take TEST original for annual values or means, or the stack of months without AGGREGATE.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seasons of the test are single {step}s, which depend on each other within a year: p is far too small. Aggregate the stack to months first, or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack already has steps of a {step}; it cannot be aggregated to a {period}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stacks have no date in common: {spans}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sum of all Januaries of a record is no climatology. Aggregate to months with the sum first, then to calendar_month with the mean.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sum of soil moisture in “{unit}” over dates means nothing; the mean does.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sums of {zones} zones on {dates} dates take {nbytes:.0f} MiB, more than half of the memory budget of {memory:.0f} MiB. Aggregate the stack to months or years first, join zones, or raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of thresholds {path} has no column {absent}; it has {names}. Start from {shipped}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of thresholds {path} has no rows. Start from {shipped}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of thresholds {place} cannot be read: {error}. Give a CSV file in UTF-8 with the columns {columns}; {shipped} is one to start from.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of thresholds {source} does not know these stages of {crop} at depth {depth} (rows): {some}. It knows {known}, their other names and BBCH codes. Add rows or names to a copy of it (THRESHOLDS), or leave the stage of such rows empty: they then have no label.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target is missing or infinite in {bad} of {y_count} rows. Leave these rows out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The test takes the values of every {step} as independent; neighbours in time seldom are, and p is then too small; a season hides trends. Annual means (AGGREGATE) are the safe choice.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The three stacks have {count} dates in common ({first} to {last}); at least {fewest} are needed, and {few} advised.</source>
      <extracomment>messages</extracomment>
      <translation>三个栈有 {count} 个共同日期（{first} 到 {last}）；至少需要 {fewest} 个，建议 {few} 个。</translation>
    </message>
    <message>
      <source>The times of {table} say their zone, so CLOCK does not count.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training table has the shape {shape} and its target {target_shape}; (rows, features) and (rows,) are needed.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training table has {shape} features; at most {max_feature_count} are possible.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training table is empty: no row has a target and all features.</source>
      <extracomment>messages</extracomment>
      <translation>训练表为空：没有一行同时具有目标和全部特征。</translation>
    </message>
    <message>
      <source>The training table takes more than {held:.0f} MiB, three times that while it is sorted, but the memory budget is {budget:.0f} MiB. Raise the budget, or train on fewer rows (FIRST_YEAR, LAST_YEAR, a smaller extent) or covariates.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trees do not fit into the memory budget together, and are made again for every window: this takes many times as long. Raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trend needs an array with time as its first axis, of at most {longest} steps; this one has the shape {shape}. Aggregate longer series first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The values are rates (“{unit}”) and not per {step}, which is the step of {path}: their sum is no amount. Take the mean, or convert them first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The wet edge should be nearly level. On these dates it rises by more than {steep_wet_edge:g} K from bare to full cover (up to {worst:.0f} K): the coolest bare pixels are snow, height, water or cloud rather than moist soil, and TVDI of sparse vegetation is too high: {steep}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window has {size} pixels a side; use an odd number from 3.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker {worker} does not see {path} as it is here. Inputs and the folders of the outputs must lie on a disk that all workers share, under the same path.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker {worker} runs {theirs}, and here runs {ours}: results could differ. Install the same versions.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workers of {address} cannot import {name}: install agridrought {version} where they run.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {which} raster has no reference system, the other one has. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no covariates (COVARIATES): give at least one raster finer than the soil moisture.</source>
      <extracomment>messages</extracomment>
      <translation>没有协变量（COVARIATES）：请至少给出一个比土壤湿度更细的栅格。</translation>
    </message>
    <message>
      <source>There are no covariates (COVARIATES): give at least one raster.</source>
      <extracomment>messages</extracomment>
      <translation>没有协变量（COVARIATES）：请至少给出一个栅格。</translation>
    </message>
    <message>
      <source>There are several times a day, as a rule {usual}: their values are summed to days.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too many separate patches of drought for the memory budget ({count} in one part of {parts}). Leave small ones out (MIN_AREA), lower THRESHOLD, smooth the index (a longer SCALE of SSI), or raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {count} clusters; {single:.0f} % of them last for one date. MIN_AREA leaves out what is small.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {size} values in time; a trend needs at least {min_values}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {tried} feature(s), so MAX_FEATURES is {tried} and not {max_features}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no cluster: no pixel is at or below {threshold:g}, or none of the patches has {area:g} km² (MIN_AREA).</source>
      <extracomment>messages</extracomment>
      <translation>没有聚类：没有像元达到或低于 {threshold:g}，或没有斑块达到 {area:g} km²（MIN_AREA）。</translation>
    </message>
    <message>
      <source>There is no date between {first_labels} and {last_labels} at which a station and all products have a value. Look at the missing values of the products, or lower MIN_SHARE.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to stack: give files (INPUT) or a folder (FOLDER).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is too little to train on: {count} values in {cells} coarse cells have soil moisture and all of {features}; at least {rows} values in {least} cells are needed. Look for a covariate that is missing over land or on most dates.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is too little to train on: {rows} rows of {stations} station(s) in {table} have soil moisture and all features; at least {min_rows} rows of {min_stations} stations are needed.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These years lack dates, so that their centres are not those of whole years: {years}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file needs GDAL's Python bindings (the module osgeo), which the Python at work does not have. QGIS brings them; outside of QGIS install its package python3-gdal or gdal.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds: {claimed} of {zones} zones have one that tells years of loss with years left out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too few values{rule} for a test: {zones}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Towards the end of the record {more} of the area has values (a change of {change:.0f} percentage points over the record): the trends of km2 are in part those of what was seen. Trust share_per_year, or fill the gaps first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training on {rows} rows of {features} feature(s), with the forests for the scores, may need {memory} of memory, but the budget is {budget}. Do one of these: {ways}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two covariates are called “{name}” ({path} is the second). Give one another NAME when it is built, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two covariates are called “{name}”: {first} and {second}. Give one another NAME when it is made, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation>两个协变量都叫“{name}”：{first} 和 {second}。生成时请给其中一个另取 NAME，或重命名文件。</translation>
    </message>
    <message>
      <source>Two dates fall into one season of one year, so the seasons are unclear. Aggregate the stack to months first (“Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two layers are of the same date: {first} and {second}. If they are hours of a day, choose with HOURS how they become days (mean, sum, min or max).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two layers are of the same date: {first} and {second}. Leave one of them out; if they are hours of a day, choose with HOURS how they become days.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day and aggregate the stack afterwards.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VALID_MIN ({valid_min:g}) is above VALID_MAX ({valid_max:g}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WEIGHTING correlation needs SM: the weights come from correlations with it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WEIGHTS: {path} holds negative amounts ({value:g}). Declare them as missing, or give another raster.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WINDOW is {window}; it is an odd number of pixels, 3 or more.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WINDOW_DAYS is {window_days}; it is a number of days from 0 to {most_window}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With {years} years a correlation must be larger than {r:.2f} to be significant.</source>
      <extracomment>messages</extracomment>
      <translation>{years} 年时相关系数须大于 {r:.2f} 才显著。</translation>
    </message>
    <message>
      <source>Workers of {address} ended again and again on one part of the work, perhaps for want of memory. Give them more, or a smaller budget to the run.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>YEAR: row {row} of {table} has {year:g} in the field “{field}”, which is no year from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES are those of THRESHOLDS; without that table every zone has the same breaks.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: no polygon of {name} covers a pixel of {path}, which covers x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … {ymax:.6g} in {crs}. Check the reference system of the polygons, and that they cover the region.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: no row of {source} has both a polygon and a name in “{name}” (ZONE_FIELD), of {count}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: polygons of {source} overlap. {count} of {of} pixels lie in several zones and count only for the one that comes last in the layer, so these zones are too small: {zones}{more}. Give overlapping zones in layers of their own.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: the polygons of {name} have {count} different values; there must be 1 to {most}. Choose the field with the zones' names (ZONE_FIELD).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: the raster's extent has no place in {crs}, the system of the polygons.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: {path} does not hold zones: its values are not whole numbers, or more than {most} different ones. Give a raster of zone codes, or polygons.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: {path} has codes beyond {exact} (up to {codes:.0f}), which could not be told apart. Number the zones anew, or give polygons.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: {path} has {count} zones; there must be 1 to {most}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZONES: {source} has no polygons. Give polygons, or a raster of codes.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{source} 没有多边形。请给出多边形或编码栅格。</translation>
    </message>
    <message>
      <source>Zones of {source} beside the raster: {names}{more}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones with fewer than {fewest} years in the stack and in {table}: {zones}{more}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones with fewer than {least} values are left out of the joint test: {zones}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scikit-learn {version} keeps its trees in a way that is not known here. Install a version from 1.2 to 1.9, or a newer AgriDrought.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yue_wang_modification_test over all lags (LAG empty) shrinks the variance to almost nothing: most series then look significant. Give LAG 1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{clipped:.0f} % of the values lay outside the edges and were clipped to 0 or 1. The edges do not belong to these data, or much of the vegetation lies outside NDVI_MIN … NDVI_MAX.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} cells of MASK were never observed. They are filled from their surroundings only, and nothing could be hidden there: their bands are less sure.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} date(s) between the first and the last have no value at all: they are missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} date(s) of {night} are left out: {day} lacks them ({spans}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} dates on which both records have values{span}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} day(s) from {first} to {last}{of}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} day(s) have fewer than {least} stations, or values without structure in space: inverse distances are used there, and the variance is missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} negative values of “{field}” are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>“{field}”的 {count} 个负值视为缺失。</translation>
    </message>
    <message>
      <source>{count} of the {all} days from {first} to {last} lie outside the dates of {path} ({start} to {end}): their maps would be empty. Set START and END to days that the covariates have.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of the {given} places of {table} do not exist in {crs}, the first is x {x:.10g}, y {y:.10g} in row {row}. Are x and y exchanged, or is the reference system another (CRS)?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of them are there already and are not made again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {of} days of stations have fewer than {share:.0%} of the {usual} values that a day has as a rule; they are missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {pixels} pixels could not be adjusted; the input's values were left out there.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} outlier(s) were taken out, {share:.3%} of the observed values; {judged:.1%} of them could be judged (values before and after).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} records have the station, date, crop and depth of another: {many} means are taken, of values up to {spread:.3g} apart (stations {places}). Hourly values are well so; else look whether CROP or DEPTH is missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} station(s) have records at several places: {names}. Each record is sampled at its own place; if they are different stations, give them names of their own.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} station(s) lie beside a raster and are left out: {gone}. Rasters: {which}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} value(s) of day or night alone were left out: their calendar month has no date with both, so nothing is known of the difference.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} values have the place and date of another; their mean is taken. Is each station's place its own?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} lies outside the record, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{few} of {pixels} pixels have fewer than {least} dates in common and were adjusted by comparing the records as wholes. That takes for granted that both saw the same climate: a real trend or a real change between the records is erased or distorted. Do not read trends across the change of sensors.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fine} does not nest in {coarse}: {why}.
  {coarse}: {cells}
  {fine}: {pixels}
Bring the finest covariate onto a grid of whole pixels in every coarse cell (tool “Align to a grid” or “Warp”, same reference system and corner).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} holds {one}, {path} holds {other}: two variables are never one stack. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} is by {one} and {second} by {two}. Bring the shorter steps to the longer ones first (tool “Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} is in “{first_unit}”, {path} in “{unit}”: these are two products or two versions. Stack them apart; if the values are in one unit all the same, say so with UNIT.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds an input of this run. Choose another name than {name}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds days of another run: {other} differ(s) from what this run uses (another file, or the same one changed since). {advice}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds no raster files (looked for {suffixes}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds {first_days} …, but no record of the run that made it. {advice}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} is in the way of the files of {name}. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 与 {name} 的文件冲突。请另取名称。</translation>
    </message>
    <message>
      <source>{folder} is not a folder.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{held} adjusted values lay outside 0…1 m³/m³ and were held at the limit.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{here} is the second of {dates}{zone}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{index} needs {lacking}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{known} year(s) have enough valid dates (MIN_VALID {least:g}); a trend needs {years}. Its columns stay empty.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} does not fit: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %. DISTRIBUTION {better} does better ({other:.1%}); kernel follows any shape.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} does not fit: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %. No other family does better; DISTRIBUTION kernel follows any shape.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} fits: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at (5 % is what chance gives).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}: {path} holds the value {code:.7g} {count} times among {size} values looked at, far from all others: a code for “missing” that the file does not declare. Build the stack again with “Build time stack”, which can mask it (VALID_MIN, VALID_MAX), or declare it (gdal_translate -a_nodata {code:.7g}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names}: coarser than the fine grid of {path}, interpolated to it (bilinear).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names}: interpolated to the fine grid (bilinear).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no reference system, so places cannot be found on the raster. Assign it one (Layer, Set CRS; for a raster “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no reference system, so zones and raster cannot be brought together. Assign it one (Layer, Set CRS; for a raster “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds the character NUL. Choose another file.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is damaged, or no station file of the ISMN: {why}. Download the archive again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no station file of the ISMN: it begins with “{begins}”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no text of at most {most} characters without control characters.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not given.</source>
      <extracomment>messages</extracomment>
      <translation>未给出 {name}。</translation>
    </message>
    <message>
      <source>{name} is outside the range of the training ({low:g} to {high:g}) in {strange:.0f} % of the cells. Is it in the unit of the training table?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is the name of a device of Windows. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 是 Windows 的设备名。请另取名称。</translation>
    </message>
    <message>
      <source>{name} is {value:g}; it is {allowed}.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {value:g}；应为 {allowed}。</translation>
    </message>
    <message>
      <source>{name} is {value}; it is a date between the years {first} and {last}.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {value}；应为 {first} 年到 {last} 年之间的日期。</translation>
    </message>
    <message>
      <source>{name} is {value}; it is a list of files.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}; it is a table.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {value}；应为表。</translation>
    </message>
    <message>
      <source>{name} is {value}; it is the name of a file.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {value}；应为文件名。</translation>
    </message>
    <message>
      <source>{name} is {value}; it is {allowed}.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {value}；应为 {allowed}。</translation>
    </message>
    <message>
      <source>{name} is “{value}”; it is a rectangle.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为“{value}”；应为矩形。</translation>
    </message>
    <message>
      <source>{name} is “{value}”; it is one of {words}.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为“{value}”；可选 {words}。</translation>
    </message>
    <message>
      <source>{name} is “{value}”; it is true or false.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为“{value}”；应为 true 或 false。</translation>
    </message>
    <message>
      <source>{name} is “{value}”; it is yes or no.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为“{value}”；应为 yes 或 no。</translation>
    </message>
    <message>
      <source>{name} of {tool} is a file: give its path.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} of {tool} is not given.</source>
      <extracomment>messages</extracomment>
      <translation>未给出 {tool} 的 {name}。</translation>
    </message>
    <message>
      <source>{name} would hold no value: every pixel is missing, so nothing was written. {why}</source>
      <extracomment>messages</extracomment>
      <translation>{name} 将没有任何值：所有像元都缺失，因此未写入。{why}</translation>
    </message>
    <message>
      <source>{name}: the phase {phase} ends before it starts.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: the phase {phase} has {there} of {due} dates in {path}; at least {least:g} of them (MIN_VALID) are needed. Choose other years, or a smaller share.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: the phase {phase} lies outside the record of {path}, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {path} could not be written: {why}. Is the disk full? What was there before is untouched.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 未能写入：{why}。磁盘满了吗？原有内容未变。</translation>
    </message>
    <message>
      <source>{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or .vrt for a virtual raster).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {path} is no folder.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 不是文件夹。</translation>
    </message>
    <message>
      <source>{name}: {path} is of no format for tables. Give a name that ends with .csv or .gpkg.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 不是表的格式。请用以 .csv 或 .gpkg 结尾的名称。</translation>
    </message>
    <message>
      <source>{name}: {phase} comes after {before}, but does not lie later. Order the phases by time; they may overlap, but neither start nor end earlier than the one before.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {share:.2%} of the values of {path} that were looked at lie outside {low:g} … {high:g} (for example {example:.4g}) and cannot be {quantity}. They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {table} has no rows.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{table} 没有行。</translation>
    </message>
    <message>
      <source>{name}: “{given}” is not a date. Write dates as 2003-01-15.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{given}”不是日期。日期请写如 2003-01-15。</translation>
    </message>
    <message>
      <source>{name}: “{part}” is no phase. Write first and last years as {example}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: “{value}” is no number.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{value}”不是数。</translation>
    </message>
    <message>
      <source>{name}: “{value}” is no reference system. Write it as EPSG:4326, for example.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{value}”不是坐标系。请写如 EPSG:4326。</translation>
    </message>
    <message>
      <source>{night} lacks {count} date(s) of {day} ({spans}): missing there.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} new day(s) are whole and stay in {folder}; the same run again goes on from there.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{one} goes from {start} to {end} by {step}, {other} from {other_start} to {other_end} by {other_step}. Bring them to the same dates with “Aggregate in time” and “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{outside:.1f} % of the cells are outside the area of applicability: the model was not trained on covariates like theirs.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} is “{text}”; write month and day as 03-01.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: name the field of {source} that holds it; it has {all}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: name the field of {table} that holds it; it has {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：请指明 {table} 中的字段；它有 {all}。</translation>
    </message>
    <message>
      <source>{parameter}: row {row} of {table}, field “{name}”: “{value}” is not a number.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：{table} 第 {row} 行，字段“{name}”：“{value}”不是数。</translation>
    </message>
    <message>
      <source>{parameter}: row {row} of {table}, field “{name}”: “{value}” {why}</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：{table} 第 {row} 行，字段“{name}”：“{value}”{why}</translation>
    </message>
    <message>
      <source>{parameter}: the field “{name}” of {table} can be read in two ways: “{value}” in row {row} is {one:g} with a decimal comma, {other:g} with a comma between thousands. Write numbers with a decimal point.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: {table} has no field “{name}”; it has {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：{table} 没有字段“{name}”；它有 {all}。</translation>
    </message>
    <message>
      <source>{parameter}: {where} has no column “{name}”; it has {names}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: “{name}” is what is predicted, or names the row; it cannot be a feature.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} (PET) has a mean of {mean:.3g} “{unit}”: too little for a month. If it is in mm per day, build the stack with UNIT mm/day.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} ({first} … {last}) has none of the dates {start} … {end}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{first} … {last}）不含 {start} … {end} 的任何日期。</translation>
    </message>
    <message>
      <source>{path} ({name}) lacks {count} day(s), which are missing in the output: {some}{more}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} ({what}) holds no value: every pixel is missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} ({what}) is in “{unit}”; needed are mm per month or mm per day. Metres must be multiplied by 1000, kg m⁻² s⁻¹ by 86 400 (to mm/day), for example with SCALE and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} ({what}) is mostly negative (mean {mean:.3g}): fluxes upward may count negative there. Multiply by −1 first (SCALE of “Build time stack”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and the reference {reference} have no ground in common{why}.
{grids}Choose a reference that overlaps the input; where both should overlap, one reference system is wrong.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and {finest} do not fit together: {why}.
  {path}: {grid}
  {finest}: {fine}
Bring one onto the grid of the other first (tool “Align to a grid”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and {other_path} do not have the same dates: {first} against {other}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and {other_path} do not hold one quantity in one unit: the units are “{first_units}” and “{units}”, the medians {first_middle:.5g} and {middle:.5g}. Give both the same unit with the parameters SCALE, OFFSET and UNIT of “Build time stack” (packed MODIS LST: SCALE 0.02).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and {other_path} do not lie on one grid: {why}.
  {path}: {grid}
  {other_path}: {other_grid}
Bring one onto the grid of the other first (tool “Align to a grid” or “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} and {other_path} have no date in common: {spans}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be made a Cloud Optimized GeoTIFF: {why}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be replaced: {why}. It may be open in QGIS or another program: remove the layer, or choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能被替换：{why}。它可能在 QGIS 或其他程序中打开：请移除图层，或另取名称。</translation>
    </message>
    <message>
      <source>{path} cannot be unpacked: {why}. Unpack it first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: {error}. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: {why}. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能写入：{why}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{path} could not be finished: {error}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} could not be read to its end: {error}. It may be truncated.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} could not be unpacked into {parent}: {why}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} could not be written: {error}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} does not hold land-surface temperature in kelvin: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and {high:.4g}. It looks like {guess}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} does not hold volumetric soil moisture in m³/m³: its unit is “{unit}” and 1 % of the values lie above {high:.3g}. {guess}, for example with the parameters SCALE and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} does not say the unit of its heights, and its map is not in metres: the heights are taken as metres. If they are in feet, set the band's unit to “ft”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} goes from {first} to {last}; the seasonal test compares years and needs at least {least} of them.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has a value a year; the filter is for days to dekads.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has a value every {days:.0f} days. Flash droughts come within four pentads: give an index of days, pentads or weeks.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has composites with a rhythm of their own. Aggregate them to months first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has dates in {years} year(s); a trend of annual means needs at least {least}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的日期有 {years} 年；年平均趋势至少需要 {least} 年。</translation>
    </message>
    <message>
      <source>{path} has its own reference period, {start} to {end}: with FIT_FROM nothing is fitted. Leave REFERENCE_START and REFERENCE_END empty.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has more than {most} station files.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has more values than names of columns in a row.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no date of some calendar months; the mean year needs all twelve.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 缺少某些日历月；平均年需要全部十二个月。</translation>
    </message>
    <message>
      <source>{path} has no level “{level}”; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no pixel to compute: none above MIN_LST ({min_lst:g} K) that has vegetation (and lies in a zone, where zones are given).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no reference system, so its pixels have no place on the Earth. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no reference system, so nobody knows where its pixels lie. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no reference system, so the area of its pixels is unknown. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no reference system, so the size of its pixels is unknown. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no temperature for {unknown} of the {observed} values; they are taken as not frozen.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no valid pixel within the reference: there are no classes.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no value in {where}. Check that zones, mask and stack cover one region.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 在{where}没有值。请检查分区、掩膜和栈是否覆盖同一区域。</translation>
    </message>
    <message>
      <source>{path} has no variable “{first_names}”; it holds {inside}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no variable “{first_variables}”: {holds}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no variable “{name}” for FLAG_VARIABLE; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no variable “{name}”; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has no {flags} for the time of band {band}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has one band: it stands for every date.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has one date a year: there is nothing to group by {group}. Take GROUP none.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has the dimension {others} beside time. Say with LEVEL which to take.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has the format {format}; this version of AgriDrought knows {known}. Update the plugin, or make the fit again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has the seasons of {first} to {last}, {table} the years {from_year} to {to_year}: none in common.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的季节为 {first} 到 {last}，{table} 的年份为 {from_year} 到 {to_year}：没有共同年份。</translation>
    </message>
    <message>
      <source>{path} has {count} bands and no dates for them. Give the date of its first band with START, and STEP when the bands are not months.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} bands that are neither dates nor have names of their own. Give a dated stack, one band, or describe each band (its description becomes the covariate's name).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} bands where its fit has {bands}. {what}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} bands; a DEM has one. Take the band with the heights out first (GDAL, “Translate”, or “Rearrange bands”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} columns in its first line; it is no table.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} different values; a land cover has at most {most}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} station files that unpack to {unpacked:.0f} MiB, {ratio:.0f} times its size: it is no archive of the ISMN as it was downloaded.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {count} {unit}; a {kind} needs at least {least}{more}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {dates} date(s); {purpose} needs at least {count}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {many} “{name}”; it holds {found}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {width} × {height} cells and no coordinates; a global EASE-Grid 2.0 has {known}. Use the files as published, or cuts that bring latitudes and longitudes.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has {width} × {height} cells, which is no global grid.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds a file with the name {name}, which leads out of the archive. Unpack it by hand if you trust it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds classes of the set “{scheme}”, but areas are counted in those of Luo (none to extreme). Give the index that they were made from.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds complex numbers (single-look radar, or a Fourier transform); the tools work with real ones. Compute amplitude or power from them first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds few different whole numbers. If they are class codes or flags, take METHOD fractions or nearest: a mean of class codes means nothing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds negative values and values above 15: no index.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含负值和大于 15 的值：不是指数。</translation>
    </message>
    <message>
      <source>{path} holds neither NDVI nor a vegetation fraction: values reach {high:g}, not 1 (or 100 for per cent). Packed integers must be multiplied by their scale (0.0001 for MODIS), {value}; fill values must be nodata.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds neither an index (both signs) nor percentiles (0 to 100): values from {low:.4g} to {high:.4g}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds no raster (looked for {suffixes}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds no value: every pixel is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有任何值：所有像元都缺失。</translation>
    </message>
    <message>
      <source>{path} holds no value: every pixel of every date is missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds several levels of one variable: {listed}. Say with LEVEL which one to stack, such as {example}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds several messages of one variable and level for {time}: members of an ensemble, or forecasts of different starts, which this file does not tell apart. Take one of them out first (grib_copy -w number=1).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds several variables or levels: {listed}. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds the variables {inside}. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds {count} places along an orbit (a level 2 swath), not rows and columns. Take the gridded version of the product (level 3 or 4).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds {name} twice.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a climatology (one band per calendar month), not a dated stack. Choose the stack that it was made from.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a climatology with {count} bands; it must have one per calendar month.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是 {count} 个波段的多年平均；须每个日历月一个波段。</translation>
    </message>
    <message>
      <source>{path} is a damaged or truncated archive ({why}). Download it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a device or a pipe, not a file.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是设备或管道，不是文件。</translation>
    </message>
    <message>
      <source>{path} is a device or a pipe, not a file. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是设备或管道，不是文件。请另取名称。</translation>
    </message>
    <message>
      <source>{path} is a fit by {step}, but {other_path} goes by {noun}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a fit of values in “{unit}”, but those of {other_path} are in “{stack}”. Bring them to the unit of the fit, with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a fit of {window} step(s) on either side of each place in the year, but WINDOW_DAYS is {window_days}. Leave it empty: the window is that of the fit.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a fit with {name} {own}, but {name} is {given}. Set it to {own}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a folder. Give the output a file name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是文件夹。请给输出一个文件名。</translation>
    </message>
    <message>
      <source>{path} is a model of another kind ({kind}); it cannot downscale.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是另一种模型（{kind}）；不能用于降尺度。</translation>
    </message>
    <message>
      <source>{path} is a model of another kind ({value}); choose a file that “Train crop model” wrote.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a plain raster; it has no variable “{variable}” for FLAG_VARIABLE. FLAG_KEEP “all” leaves flags out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is an empty file.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是空文件。</translation>
    </message>
    <message>
      <source>{path} is an input of this run. Choose another name for the output.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是本次运行的输入。请为输出另取名称。</translation>
    </message>
    <message>
      <source>{path} is by {noun} and {other_path} by {other_noun}. Bring both to one step first (tool “Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is by {noun}, {other_path} by {other_noun}. Bring them to one step with “Aggregate in time” first.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is by {own}, the soil moisture by {step}. Aggregate one of them first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的步长为 {own}，土壤湿度为 {step}。请先聚合其中之一。</translation>
    </message>
    <message>
      <source>{path} is by {step}; the index is made of months. Aggregate it first (“Aggregate in time”, sum of amounts, mean of rates).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is damaged: its tag {tag} cannot be read ({error}). {what}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is encrypted. Unpack it with its password first, then give the files.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is given twice. Triple collocation needs three products with independent errors, for example one active, one passive and one model.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is in mm per day: multiplied by the days of each month.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is in per cent (up to {high:g}): rescaled to 0–1.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is in “{own}”, but the model {model} was trained on {name} in “{trained}”. Convert it, for example with SCALE, OFFSET and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is made of composites of {days} days, which do not fall into months alike. Aggregate the soil moisture to months or dekads (“Aggregate in time”) and make the index of these.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is named for two outputs. Choose two names.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 被指定给两个输出。请取两个名称。</translation>
    </message>
    <message>
      <source>{path} is no JSON that can be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is no archive of the ISMN: {why}. Give the .zip as it was downloaded, or the folder it was unpacked into.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is no standardised index, so there is no table of drought classes (SHARES).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a FIT raster: it does not say what was fitted (its tag {tag} is missing). {what} A copy by another program may have lost its tags.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a table that can be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是可读取的表：{why}。</translation>
    </message>
    <message>
      <source>{path} is not a text file: it holds zero bytes. Save the table as CSV.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a time stack: {what}. Make one with “Build time stack”, which writes the date of every band into the band's description.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not an AgriDrought model file, or it is damaged: {error}. Choose a file that “Train downscaler” or “Train crop model” wrote; if it is one, copy or train it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not in m³/m³ (unit “{unit}”). Its mean and spread are scaled to those of the reference, which gives it the reference's unit; pixels of which only the mean could be moved stay without its values.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is rotated. Warp it to a north-up grid first (tool “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is too short (or its step too long) for a climatology: gaps of more than {most} steps (of more than {at_end} at an end of the record) are filled from space only.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is truncated: {missing} bytes are missing at its end. The download was cut off, or the file is still being written. Download it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} lies among the files of an input of this run. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} lies on a grid with a rotated pole: its rows and columns are no longitudes and latitudes. Warp it to EPSG:4326 first (tool “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} must hold one JSON object: the parameters by name.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} names no unit; from its values ({low:.3g} to {high:.3g}) it is taken to be in {name}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} unpacks to {needed:.2f} GiB, but only {free:.2f} GiB are free in {parent}. Free some space, or write the stack to another disk.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} would unpack to more than {times} times its size or {files} files: it is damaged, or made to fill the disk. Unpack it by hand if you trust it.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} {reason}: its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: a covariate cannot be called “{name}”, which is a column that the tool makes itself. Give it another NAME when it is made, or rename the file or band.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: bands {bands} and {band} fall into the same {step} ({day}).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: bands {band} and {next_band} are both of {day}. Remove one of them.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: its coordinates count as degrees, but reach from {x0:g} to {x1:g} and from {y0:g} to {y1:g}: they are metres of a projection, or damaged. Assign the right reference system to the file first, or mend its coordinates.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: its times in “{units}” are no dates ({error}). Give PATTERN, or START for a multi-band raster.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: no value has the flags {keep} alone. Change QUALITY_KEEP.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: none of its pixels has a place on the Earth.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: none of its {count} station files (.stm) holds soil moisture at the depths asked for. Give the archive as it was downloaded (.zip), or the folder it was unpacked into.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: none of its {count} station files can be read. {named}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the coordinates of {name} are not evenly spaced along {axis}, or not as many as cells (a Gaussian or stretched grid, an EASE-Grid of its own, or a swath): its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the dates are not in order (band {band} is {day}, band {next_band} is {next_day}). Rebuild the stack with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the flags {flags} have {count} layers, the variable has {many}: which belongs to which is not known.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the reference period gives at most {available} value(s) for each fit; at least {least} are needed (ten years of months), and {few} to trust the tails. A shorter record can be given the fit of a longer one of the same product (FIT_FROM), or one distribution for the whole year (DISTRIBUTION pooled).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the reference period has {steps} dates ({years:.1f} years); a pooled distribution needs {least} dates and {least_years} years.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the tag time_step is “{step}”; it must be one of {steps}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the time of band {band} is {number:g} ({units}): it was never written, or is damaged. Leave that band out, or give PATTERN, or START for a multi-band raster.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the unit of its values is “{unit}”, which is none of height. A DEM in metres or feet is needed; correct the band's unit if it is wrong.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: there is no such file or folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有这样的文件或文件夹。</translation>
    </message>
    <message>
      <source>{path}: there is no such file.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {count} of {of} station files cannot be read and are skipped. {named}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} has a latitude and a longitude for each cell that follow no even grid and no EASE-Grid (a curvilinear grid, or a swath of a level 2 product): its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} has more dimensions than time, rows and columns. Say with LEVEL which to take, such as {example}; there are {levels}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} has no coordinates ({shape}), so its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} has no level “{text}”; there are {levels}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} has the dimensions {sizes}, not one layer of rows and columns.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} is one single cell, and its file does not tell how large it is. Take at least two rows or columns.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: {name} lies on a grid with a rotated pole (a regional climate model): its rows and columns are no longitudes and latitudes. Bring it to a plain grid first (cdo remapbil, or gdalwarp -geoloc with its two-dimensional lat and lon).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}{unit} has no value below 0, so none lies at or below THRESHOLD {threshold:g}, which is meant for an index such as SSI. Give a threshold in the unit of the stack, or take MEASURE percentile with THRESHOLD 20 for the driest fifth of each pixel's record.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{pixels} pixels ({values} values) {how}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{purpose} needs the Python package {name}, which is installed but cannot be imported ({why}). It may have been built for another version of numpy. Install it again with, {command}  and start QGIS again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{purpose} needs the Python package(s) {listed}, which the Python of QGIS does not have. Install with, {command}  and start QGIS again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rain} and {need} do not share all twelve calendar months: the mean year of each is of its own record.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.0%} of the filled values are only the mean of their season.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.0%} of the values were masked. If that is too much: the flags may mean something else, or the files declare their valid range after scaling, against the convention; VALID_MIN and VALID_MAX take its place.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.1f} % of the pixels and dates are outside the area of applicability: the forest was not trained on covariates like theirs.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.1f} % of the sums lack dates and are too small for that. MIN_VALID 1 leaves them missing; the mean does not depend on how many dates are valid.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.2%} of the fits ({label}) exclude a value that they were fitted to: such a value has the smallest or largest index there is (± CLIP). “best” takes another distribution instead.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.2%} of the values are {what} 0, for which the distribution {distribution} has no place: they have no index, nor has a calendar month of a pixel with one of them in its reference period. Are they missing values in truth? Else take another DISTRIBUTION.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.2%} of the values come from day or night alone, less the mean difference.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share:.2g} % of the values of {path} (thinned out) are above MAX_SM, {most:g} m³/m³. They stay as they are, but no gap is filled with more. Raise MAX_SM if such values are real.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size} dates make {pairs:.2g} pairs, more than these tests can list. Aggregate the stack to months first (“Aggregate in time”), or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} has no column that could be a feature; it has {names}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} has no row with the {name} “{wanted}” ({parameter}); it has {counts}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} has no rows.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} has no value of the depths and qualities asked for.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} has several values in the column “{name}”: {counts}. A model is of one: set {parameter}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} holds no records of soil moisture.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source}: 1 % of the values lie above {high:.3g}, so they are not in m³/m³. Choose the unit of the stations (SM_UNIT percent divides by 100), or another field (VALUE).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source}: no sensor lies between {low:g} and {high} m. There are the depths {depths} m: change DEPTH_MIN or DEPTH_MAX.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source}: {count} values can be no soil moisture in m³/m³ (most of them {value:g}). They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{stations} stations, {size} × {step} from {first} to {last}; {dry} without rain anywhere, {idw} by inverse distance.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table} has losses below 0 or areas that are not above 0, the first in row {row}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table} has no column “{name}”; it has {all}. Make the table with “Sample covariates at stations”.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 没有列“{name}”；它有 {all}。请用“在站点提取协变量”生成该表。</translation>
    </message>
    <message>
      <source>{table} has no points but geometries of the type {kind}. Take their centroids first.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 没有点，而是 {kind} 类型的几何。请先取其质心。</translation>
    </message>
    <message>
      <source>{table} has no record for {years:.0f} years: row {row} is of {day}, the nearest other date is {other}. From {first} to {last} {empty} of {of} dates would be empty. Is the year mistyped? Correct it, or choose the dates with START and END.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table} has no record that can be used, of {rows} rows: each lacks a date between START and END, a place, or a value of 0 or more in “{field}” ({negative} are negative).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table} has no record that can be used, of {rows} rows: {why}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table} has no reference system. Assign it first (Layer → Set CRS).</source>
      <extracomment>messages</extracomment>
      <translation>{table} 没有坐标系。请先指定（图层 → 设置坐标系）。</translation>
    </message>
    <message>
      <source>{table} is a table without points. Name the fields with the coordinates (X_FIELD and Y_FIELD).</source>
      <extracomment>messages</extracomment>
      <translation>{table} 是没有点的表。请指明坐标字段（X_FIELD 和 Y_FIELD）。</translation>
    </message>
    <message>
      <source>{table}, row {row} has no date. Leave such rows out.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 第 {row} 行没有日期。请去掉这样的行。</translation>
    </message>
    <message>
      <source>{table}: some rows have no station; what belongs together must not be on both sides.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table}: “{name}” goes up to {known:g}, so it is not in m³/m³. Volumetric per cent is divided by 100; soil moisture in per cent of field capacity is converted by “Sample covariates at stations” (SM_UNIT).</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table}: “{name}” has values below 0 (down to {known:g}). Leave missing values empty.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{target} could not be replaced: {why}. It may be open in QGIS or another program: remove the layer, or choose another name. All files are as they were before the run.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{target} was not written to its end ({why}). Is the disk full, or a network drive gone? What was there before is untouched.</source>
      <extracomment>messages</extracomment>
      <translation>{target} 未写完（{why}）。磁盘满了，或网络盘断开了吗？原有内容未变。</translation>
    </message>
    <message>
      <source>{target} was not written: its file vanished from the hidden folder of this run, or was never made. What was there before is untouched; run it again.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{test} gives no answer for {zones}: its corrected variance is negative there. A LAG of 1 to 3 keeps the correction to the nearest dates; or take another test.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{test} leaves out every {what} is missing.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tool} has no parameter {name}. Its parameters are: {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{tool} 没有参数 {name}。其参数为：{all}。</translation>
    </message>
    <message>
      <source>{trees} trees on {rows} rows ({bag} drawn for each, {min_leaf} or more in a leaf, {threads} thread(s)) may need {memory} of memory, but the budget is {budget}. Do one of these: {ways}.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} has the date {day}; dates lie between the years {first} and {last}. Look whether the date was mistyped, or its unit of time misread.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} has {count} dates on an axis of {size} {step}s ({first} to {last}), which is mostly empty; the widest hole lies between {before} and {after}. If a date is wrong, correct it; else a longer STEP makes fewer empty bands.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} would have {size} {step}s from {first} to {last} but only {count} dates; {before} and {after} lie far apart. If the year of one is wrong, correct it; else give a longer STEP or leave a date out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} has no column {absent}; it has {all}. Give the table EDGES of an earlier run of this tool.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} has no zone: the table's edges are of a whole region. Leave ZONES out, or give edges by zone.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is of the zone {zone}: the table's edges are by zone. Give the same ZONES here.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} mixes units: {beyond:.1f} % of the values are above {per_cent} and cannot be m³/m³, those of the stations {mixed}. Bring them into one unit first, or leave them out.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, row {row} has no date.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: a row of the thresholds needs a crop and a stage.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: some of {lines} are missing. Give all four, or none.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: “bbch_from” and “bbch_to” belong together; give both or none.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: “lower” is {value!r}; it is the relative soil moisture in per cent of field capacity, 0 to 200.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: “{column}” is {text!r}, not a number.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{step}” is no time step; it is one of {all}.</source>
      <extracomment>messages</extracomment>
      <translation>“{step}”不是时间步长；可选 {all}。</translation>
    </message>
    <message>
      <source>“{text}” is no extent. Write west,south,east,north, for example 10,45,15,50 or “10,45,15,50 EPSG:4326”.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a date. Write dates as 2003-01-15.</source>
      <extracomment>messages</extracomment>
      <translation type="unfinished" />
    </message>
  </context>
</TS>