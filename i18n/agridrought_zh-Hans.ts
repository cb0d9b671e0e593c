<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AgriDrought</name>
    <message>
      <source>0 to 1. Empty: automatic, as the check of the training found, with the regression's detail and kriging. 1: all of the forest's detail, from covariates whose noise in single pixels is smoothed. Counts only with the correction.</source>
      <extracomment>dialogs</extracomment>
      <translation>0 到 1。留空：自动，按训练检验所得，包括回归细节和克里金。1：森林的全部细节，其协变量单个像元的噪声经过平滑。只在校正时有效。</translation>
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
      <source>1: all.</source>
      <extracomment>dialogs</extracomment>
      <translation>1：全部。</translation>
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
      <source>A spreadsheet sheet or text table; a column for each station, or for each date.</source>
      <extracomment>dialogs</extracomment>
      <translation>电子表格或文本表；每个站点一列，或每个日期一列。</translation>
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
      <source>Adjust by</source>
      <extracomment>dialogs</extracomment>
      <translation>调整方法</translation>
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
      <source>Amount of WEIGHTS in moderate drought or worse on the latest date</source>
      <extracomment>dialogs</extracomment>
      <translation>最新日期处于中旱及以上的 WEIGHTS 量</translation>
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
      <source>Append the new month: index, drought map and report</source>
      <extracomment>dialogs</extracomment>
      <translation>追加新的月份：指数、干旱图和报告</translation>
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
      <source>Area by class and date</source>
      <extracomment>dialogs</extracomment>
      <translation>按等级和日期的面积</translation>
    </message>
    <message>
      <source>Area by class and year</source>
      <extracomment>dialogs</extracomment>
      <translation>按等级和年份的面积</translation>
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
      <source>As downloaded: of the months that the stack does not have yet.</source>
      <extracomment>dialogs</extracomment>
      <translation>下载的原始文件：栈中还没有的月份。</translation>
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
      <source>Cells without a value</source>
      <extracomment>dialogs</extracomment>
      <translation>没有值的单元格</translation>
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
      <source>Class shares of the phases</source>
      <extracomment>dialogs</extracomment>
      <translation>各阶段的等级比例</translation>
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
      <source>Columns to take</source>
      <extracomment>dialogs</extracomment>
      <translation>采用的列</translation>
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
      <source>DEFICIT of “SSI” for the same index, in mm, or in m³/m³ with DEPTH; the page then has km³.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一指数的“SSI”DEFICIT，单位 mm，或给出 DEPTH 时为 m³/m³；页面中随之有 km³。</translation>
    </message>
    <message>
      <source>DEFICIT of “SSI” for the same index, in mm, or in m³/m³ with DEPTH; the table then has km³.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一指数的“SSI”DEFICIT，单位 mm，或给出 DEPTH 时为 m³/m³；表中随之有 km³。</translation>
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
      <source>Dated stack; last month's result of this chain.</source>
      <extracomment>dialogs</extracomment>
      <translation>带日期的栈；本流程上个月的结果。</translation>
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
      <source>Dates (a row for each station)</source>
      <extracomment>dialogs</extracomment>
      <translation>日期（每个站点一行）</translation>
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
      <source>Days</source>
      <extracomment>dialogs</extracomment>
      <translation>日文件</translation>
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
      <source>Deficit of water</source>
      <extracomment>dialogs</extracomment>
      <translation>水分亏缺</translation>
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
      <source>Distribution of the anomalies (CDF)</source>
      <extracomment>dialogs</extracomment>
      <translation>距平的分布（CDF）</translation>
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
      <source>Drought centre by year</source>
      <extracomment>dialogs</extracomment>
      <translation>逐年干旱重心</translation>
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
      <source>Dry dates by calendar month</source>
      <extracomment>dialogs</extracomment>
      <translation>各日历月的偏干日期</translation>
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
      <source>Each tree sees this share. Empty: automatic, 0.8 or as much as the memory budget and two minutes of one processor for the forest allow; of a very large record a sample is trained on. Log and report say what was chosen and about how much accuracy it costs.</source>
      <extracomment>dialogs</extracomment>
      <translation>每棵树只看到这一比例。留空：自动，取 0.8，或内存预算和每个处理器两分钟所允许的大小；记录非常大时用样本训练。日志和报告说明所选的值，以及大约损失多少精度。</translation>
    </message>
    <message>
      <source>Each with thresholds of its own: 3-5, 6-8, 9-11. Empty: the one of MONTHS.</source>
      <extracomment>dialogs</extracomment>
      <translation>各有自己的阈值：3-5、6-8、9-11。留空：MONTHS 的季节。</translation>
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
      <source>Empty: all but KEY.</source>
      <extracomment>dialogs</extracomment>
      <translation>留空：除 KEY 外全部。</translation>
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
      <source>Error map of the coarse soil moisture</source>
      <extracomment>dialogs</extracomment>
      <translation>粗分辨率土壤湿度的误差图</translation>
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
      <source>FIT of “SSI” from the run for the long record. Empty: fitted anew, which changes past months a little.</source>
      <extracomment>dialogs</extracomment>
      <translation>长记录运行中“SSI”的 FIT。留空：重新拟合，过去各月会略有变化。</translation>
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
      <source>Fewer than the model has take so much less time. The mean of 50 differs from that of all by a seventh of the spread of the trees, of which the weight of the forest's detail is put out. Empty: all.</source>
      <extracomment>dialogs</extracomment>
      <translation>少于模型所含的树，用时按比例减少。50 棵树的平均与全部树的平均相差约为树间离散度的七分之一，其中只有森林细节权重的那一部分进入输出。留空：全部。</translation>
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
      <source>Field with the date, or the station</source>
      <extracomment>dialogs</extracomment>
      <translation>日期或站点的字段</translation>
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
      <source>From coarse, gappy soil moisture to fine drought maps and a report. moisturechain and droughtanalysis after each other. The fill flags of the coarse cells are carried to their fine pixels, so that what is only climatology stays out of the index.</source>
      <extracomment>dialogs</extracomment>
      <translation>从有空缺的粗分辨率土壤湿度到细分辨率干旱图和报告。moisturechain 和 droughtanalysis 相继运行。粗像元的插补标志带到其细像元，使仅为气候平均的值不进入指数。</translation>
    </message>
    <message>
      <source>From coarse, gappy soil moisture to fine soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>从有空缺的粗分辨率土壤湿度到细分辨率土壤湿度。</translation>
    </message>
    <message>
      <source>From coarse, gappy soil moisture to fine soil moisture. Fills the gaps, computes the temperature-vegetation dryness index, trains the downscaler and applies it to all dates. Look at the report on the model before you trust the detail.</source>
      <extracomment>dialogs</extracomment>
      <translation>从有空缺的粗分辨率土壤湿度到细分辨率土壤湿度。插补空缺，计算温度植被干燥度指数，训练降尺度模型并用于所有日期。信任细节之前请先看模型的报告。</translation>
    </message>
    <message>
      <source>From soil moisture to everything one asks about a drought, and a report.</source>
      <extracomment>dialogs</extracomment>
      <translation>从土壤湿度到关于干旱的全部问题，并生成报告。</translation>
    </message>
    <message>
      <source>From soil moisture to everything one asks about a drought, and a report. Drought index and classes, trend, frequency, areas, events, clusters, centre and phases, each as layers and tables, and one page that tells it all. Needs at least ten years of dates. Give the fill flags, so that what is only climatology is left out.</source>
      <extracomment>dialogs</extracomment>
      <translation>由土壤湿度得到关于一场干旱的全部内容和一份报告。干旱指数和等级、趋势、频率、面积、事件、聚类、重心和阶段，各有图层和表，并有一个汇总全部的页面。至少需要十年的日期。请给出插补标志，使仅为气候平均的值不被使用。</translation>
    </message>
    <message>
      <source>From station records to daily maps of a crop's soil moisture.</source>
      <extracomment>dialogs</extracomment>
      <translation>从站点记录到作物土壤湿度的逐日地图。</translation>
    </message>
    <message>
      <source>From station records to daily maps of a crop's soil moisture. Samples the covariates at the stations, trains the crop model of Cheng et al. and maps every day that all covariates have. All rasters and the crop mask lie on one grid. Look at the report before you trust the maps: it says what to expect between the stations, and what the irrigation module really adds.</source>
      <extracomment>dialogs</extracomment>
      <translation>由站点记录得到作物土壤湿度的逐日地图。在站点提取协变量，训练 Cheng 等的作物模型，并对所有协变量都有的每一天制图。所有栅格和作物掩膜在同一格网上。信任地图之前请先看报告：它说明站点之间的预期精度，以及灌溉模块真正的作用。</translation>
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
      <source>Further scales</source>
      <extracomment>dialogs</extracomment>
      <translation>其他尺度</translation>
    </message>
    <message>
      <source>Further scales (steps)</source>
      <extracomment>dialogs</extracomment>
      <translation>其他尺度（步）</translation>
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
      <source>How T was chosen by STATIONS, and how good it is; one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>STATIONS 如何选定 T，以及效果如何；一个 HTML 页面。</translation>
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
      <source>In the list: the names that the wide table has.</source>
      <extracomment>dialogs</extracomment>
      <translation>清单中：宽表所用的名称。</translation>
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
      <source>Index at other scales</source>
      <extracomment>dialogs</extracomment>
      <translation>其他尺度的指数</translation>
    </message>
    <message>
      <source>Index by zone scale and date</source>
      <extracomment>dialogs</extracomment>
      <translation>按分区、尺度和日期的指数</translation>
    </message>
    <message>
      <source>Index by zone, scale and date</source>
      <extracomment>dialogs</extracomment>
      <translation>按分区、尺度和日期的指数</translation>
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
      <source>Land in each class of the indices asked for, through time; one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>所要求的各指数的各等级土地随时间的变化；一个 HTML 页面。</translation>
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
      <source>Largest amount of WEIGHTS that a cluster holds on a date</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类在某一日期所占 WEIGHTS 的最大量</translation>
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
      <source>Lengths of the trailing means, such as 1-24 or 1,3,6,12; they need SM. Empty: no heat map.</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动平均的长度，例如 1-24 或 1,3,6,12；需要 SM。留空：没有热图。</translation>
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
      <source>List of stations</source>
      <extracomment>dialogs</extracomment>
      <translation>站点清单</translation>
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
      <source>Long record that the fit is of</source>
      <extracomment>dialogs</extracomment>
      <translation>拟合所依据的长记录</translation>
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
      <source>Makes a row per station and date, with its place, out of a table with a column for each station or date.</source>
      <extracomment>dialogs</extracomment>
      <translation>由每个站点或每个日期一列的表，得到每个站点和日期一行、带位置的表。</translation>
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
      <source>Maps to print</source>
      <extracomment>dialogs</extracomment>
      <translation>打印地图</translation>
    </message>
    <message>
      <source>Maps to print and to show: a page for each date of a stack, as PDF, print layout and animation.</source>
      <extracomment>dialogs</extracomment>
      <translation>供打印和展示的地图：栈的每个日期一页，输出为 PDF、打印布局和动画。</translation>
    </message>
    <message>
      <source>Maps to print, and animation</source>
      <extracomment>dialogs</extracomment>
      <translation>打印地图与动画</translation>
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
      <source>Mean and standard deviation</source>
      <extracomment>dialogs</extracomment>
      <translation>平均和标准差</translation>
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
      <source>Name of the office that hands them on.</source>
      <extracomment>dialogs</extracomment>
      <translation>发布它们的机构名称。</translation>
    </message>
    <message>
      <source>Name of the result</source>
      <extracomment>dialogs</extracomment>
      <translation>结果名称</translation>
    </message>
    <message>
      <source>Name of the values</source>
      <extracomment>dialogs</extracomment>
      <translation>值的名称</translation>
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
      <source>New files</source>
      <extracomment>dialogs</extracomment>
      <translation>新文件</translation>
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
      <source>Of a DEFICIT in m³/m³. Empty: DEFICIT is in millimetres.</source>
      <extracomment>dialogs</extracomment>
      <translation>以 m³/m³ 表示的 DEFICIT 的土层深度。留空：DEFICIT 以毫米计。</translation>
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
      <source>Of the column that is made.</source>
      <extracomment>dialogs</extracomment>
      <translation>所生成的列的名称。</translation>
    </message>
    <message>
      <source>Of the dates that a group should have; below it the result is missing.</source>
      <extracomment>dialogs</extracomment>
      <translation>一组应有日期的比例；不足则结果缺失。</translation>
    </message>
    <message>
      <source>Of the index, such as 1, 6, 12: stacks beside that of the scale.</source>
      <extracomment>dialogs</extracomment>
      <translation>指数的其他尺度，例如 1, 6, 12：该尺度的栈旁的栈。</translation>
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
      <source>Of the report and the maps.</source>
      <extracomment>dialogs</extracomment>
      <translation>报告和地图的。</translation>
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
      <source>One long record from AMSR-E, SMOS and AMSR2. Fills the gaps of each sensor, adjusts SMOS to AMSR-E and then AMSR2 to both, and merges them (Luo et al.). All stacks lie on one grid, in m³/m³, by month. AMSR-E ends before AMSR2 begins, and SMOS shares only months with each: the records are then compared as wholes, which can erase real trends. Read what the log says of it. Any three sensors will do, the reference first.</source>
      <extracomment>dialogs</extracomment>
      <translation>由 AMSR-E、SMOS 和 AMSR2 得到一个长记录。插补各传感器的空缺，把 SMOS 调整到 AMSR-E，再把 AMSR2 调整到两者，并合并（Luo 等）。所有栈在同一格网上，单位 m³/m³，逐月。AMSR-E 在 AMSR2 开始之前结束，SMOS 与两者只共有若干月份：这时比较整个记录，可能抹去真实的趋势。请阅读日志中的说明。任意三个传感器均可，参考的放在首位。</translation>
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
      <source>Only where FIT_FROM is of another product than INPUT: its stack, with at least three years in common. INPUT is adjusted to it before the fit is applied.</source>
      <extracomment>dialogs</extracomment>
      <translation>只在 FIT_FROM 属于与 INPUT 不同的产品时：其栈，至少有三年共同时段。应用拟合之前先把 INPUT 调整到它。</translation>
    </message>
    <message>
      <source>Otkin et al. 2021</source>
      <extracomment>dialogs</extracomment>
      <translation>Otkin 等 2021</translation>
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
      <source>Paths of the clusters</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类的路径</translation>
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
      <source>People, cropland or livestock</source>
      <extracomment>dialogs</extracomment>
      <translation>人口、耕地或牲畜</translation>
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
      <source>Places of the clusters</source>
      <extracomment>dialogs</extracomment>
      <translation>聚类的位置</translation>
    </message>
    <message>
      <source>Points with the columns station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy, then the covariates.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，各列为 station、date、sm（m³/m³）、crop、depth、stage、zone、lat、lon、doy，其后为协变量。</translation>
    </message>
    <message>
      <source>Points with the columns station, date, the values, crop and depth.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，含列 station、date、值、crop 和 depth。</translation>
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
      <source>Points, or a table with coordinates; a row for each station.</source>
      <extracomment>dialogs</extracomment>
      <translation>点，或带坐标的表；每个站点一行。</translation>
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
      <source>Records from a wide table</source>
      <extracomment>dialogs</extracomment>
      <translation>由宽表得到记录</translation>
    </message>
    <message>
      <source>Records of stations</source>
      <extracomment>dialogs</extracomment>
      <translation>站点记录</translation>
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
      <source>R² out of bag (too optimistic)</source>
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
      <source>Scales of the heat map (steps)</source>
      <extracomment>dialogs</extracomment>
      <translation>热图的尺度（步）</translation>
    </message>
    <message>
      <source>Scales that are made in the same run, such as 1, 6, 12: stacks beside OUTPUT, named after it with _scale6 and so on. Empty: none.</source>
      <extracomment>dialogs</extracomment>
      <translation>同一次运行生成的尺度，例如 1, 6, 12：OUTPUT 旁的栈，以其名称加 _scale6 等命名。留空：无。</translation>
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
      <source>Seasons of the thresholds</source>
      <extracomment>dialogs</extracomment>
      <translation>阈值的季节</translation>
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
      <source>Soil moisture until last month</source>
      <extracomment>dialogs</extracomment>
      <translation>到上个月为止的土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture with the new month</source>
      <extracomment>dialogs</extracomment>
      <translation>含新月份的土壤湿度</translation>
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
      <source>Stacks at the further scales (MORE_SCALES), a path a line</source>
      <extracomment>dialogs</extracomment>
      <translation>其他尺度（MORE_SCALES）的栈，每行一个路径</translation>
    </message>
    <message>
      <source>Stacks like INPUT with another SCALE, on the same grid; THRESHOLDS tells which fits each zone best.</source>
      <extracomment>dialogs</extracomment>
      <translation>与 INPUT 类似、SCALE 不同的栈，格网相同；THRESHOLDS 说明哪个最适合各分区。</translation>
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
      <source>Standard deviations for all dates in the first band (m³/m³), as “Triple collocation” gives them with this product as A. It counts in place of COARSE_ERROR, and where SM_UNCERTAINTY says nothing.</source>
      <extracomment>dialogs</extracomment>
      <translation>适用于所有日期的标准差，在第一个波段（m³/m³），即“三重配置”以本产品为 A 时给出的结果。它代替 COARSE_ERROR，并用于 SM_UNCERTAINTY 未给值处。</translation>
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
      <source>Stations (a row for each date)</source>
      <extracomment>dialogs</extracomment>
      <translation>站点（每个日期一行）</translation>
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
      <source>Steps of the trailing mean, as in the earlier run.</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动平均的步数，与较早的运行相同。</translation>
    </message>
    <message>
      <source>Steps of the trailing mean: 1, 3, 6 or 12 months.</source>
      <extracomment>dialogs</extracomment>
      <translation>滑动平均的步数：1、3、6 或 12 个月。</translation>
    </message>
    <message>
      <source>Style a stack</source>
      <extracomment>dialogs</extracomment>
      <translation>恢复栈的样式</translation>
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
      <source>Table with a row per zone, date and class: code (0 to 4) and class in words; km2; share of the area with a value; valid_km2; missing_share of the zone's area; with WEIGHTS exposed and exposed_share, with DEFICIT deficit_km3.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个分区、日期和等级一行的表：code（0 到 4）和文字等级 class；km2；占有值面积的比例 share；valid_km2；占分区面积的 missing_share；给出 WEIGHTS 时有 exposed 和 exposed_share，给出 DEFICIT 时有 deficit_km3。</translation>
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
      <source>Table: the index of the mean soil moisture of each zone at each of SCALES; needs SM.</source>
      <extracomment>dialogs</extracomment>
      <translation>表：各分区平均土壤湿度在每个 SCALES 上的指数；需要 SM。</translation>
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
      <source>Take one in so many dates</source>
      <extracomment>dialogs</extracomment>
      <translation>每几个日期取一个</translation>
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
      <source>The new month: appended, filled, as index, drought map and report.</source>
      <extracomment>dialogs</extracomment>
      <translation>新的月份：追加、插补，并得到指数、干旱图和报告。</translation>
    </message>
    <message>
      <source>The new month: appended, filled, as index, drought map and report. Appends new files to the stack of last month, fills gaps, and makes the index with the fitted distributions of an earlier run, so that published months keep their distribution. Then drought classes, the report and maps to print. Keep “Soil moisture with the new month”: it is the stack of next month.</source>
      <extracomment>dialogs</extracomment>
      <translation>新的月份：追加、插补，并得到指数、干旱图和报告。把新文件追加到上个月的栈，插补空缺，并用较早运行拟合的分布计算指数，使已发布的各月保持其分布。然后是干旱等级、报告和打印地图。请保存“含新月份的土壤湿度”：它是下个月的栈。</translation>
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
      <source>The same on the worst date (km³)</source>
      <extracomment>dialogs</extracomment>
      <translation>最严重日期的同一量（km³）</translation>
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
      <source>The strongest flash drought of each zone, and all events; one HTML page.</source>
      <extracomment>dialogs</extracomment>
      <translation>各分区最强的骤旱及所有事件；一个 HTML 页面。</translation>
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
      <source>Training table</source>
      <extracomment>dialogs</extracomment>
      <translation>训练表</translation>
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
      <source>Trees that predict</source>
      <extracomment>dialogs</extracomment>
      <translation>参与预测的树</translation>
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
      <source>Water missing on land in moderate drought or worse on the latest date (km³)</source>
      <extracomment>dialogs</extracomment>
      <translation>最新日期中旱及以上的土地所缺的水量（km³）</translation>
    </message>
    <message>
      <source>Water missing on land in moderate drought or worse, mean over the dates (km³)</source>
      <extracomment>dialogs</extracomment>
      <translation>中旱及以上的土地所缺的水量，各日期平均（km³）</translation>
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
      <source>What each pixel holds: tells what is exposed.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元的值：说明承灾体。</translation>
    </message>
    <message>
      <source>What each pixel holds; the page tells how much of it is in each class. On the grid of the index.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元的值；页面说明其中多少处于各等级。格网与指数相同。</translation>
    </message>
    <message>
      <source>What each pixel holds; the table of clusters tells how much of it each has. On the grid of INPUT.</source>
      <extracomment>dialogs</extracomment>
      <translation>每个像元的值；聚类表给出每个聚类占有多少。格网与 INPUT 相同。</translation>
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
      <source>What tells the rows apart: the date where the columns are stations, the station where they are dates.</source>
      <extracomment>dialogs</extracomment>
      <translation>区分各行的内容：列为站点时是日期，列为日期时是站点。</translation>
    </message>
    <message>
      <source>What the columns are</source>
      <extracomment>dialogs</extracomment>
      <translation>各列是什么</translation>
    </message>
    <message>
      <source>What the files are of; tells variable, flags, scale and unit.</source>
      <extracomment>dialogs</extracomment>
      <translation>文件所属的产品；由此知道变量、标志、比例和单位。</translation>
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
      <source>Wide table</source>
      <extracomment>dialogs</extracomment>
      <translation>宽表</translation>
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
      <source>Written into a column of every row. Empty: no such column.</source>
      <extracomment>dialogs</extracomment>
      <translation>写入每一行的一列。留空：没有该列。</translation>
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
      <source>ford_labosier: 40 to 20 within four pentads; yuan: at least 5 points a pentad, four pentads in all; otkin: at least 15 points in four pentads, from any percentile, then four pentads of drought.</source>
      <extracomment>dialogs</extracomment>
      <translation>ford_labosier：四候之内从 40 降到 20；yuan：每候至少 5 个百分点，全程四候；otkin：四候至少 15 个百分点，起始百分位不限，随后四候的干旱。</translation>
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
      <source>mean_sd: mean and standard deviation of the season; cdf: also the ranks of the anomalies. With ADJUST_TO.</source>
      <extracomment>dialogs</extracomment>
      <translation>mean_sd：该季节的平均和标准差；cdf：还包括距平的秩。与 ADJUST_TO 配合。</translation>
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
      <source>stations: a column for each station, a row for each date. dates: a column for each date, a row for each.</source>
      <extracomment>dialogs</extracomment>
      <translation>stations：每个站点一列，每个日期一行。dates：每个日期一列，每个站点一行。</translation>
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
      <translation>重心是平均：一国两端的两场干旱，重心在中间，而那里可能是湿的。请把移动与离散度比较：远小于离散度的移动说明不了什么。其中两个数值给出逐年重心每年向东和向北移动多少（Sen 斜率）及其 p（Mann-Kendall；八年以上）。</translation>
    </message>
    <message>
      <source>A date without edges takes the mean edges of its calendar month in other years, else it stays missing; both are said. A warning names the dates whose dry edge does not fall with vegetation: there TVDI says little. Pixels where the edges lie less than 1 K apart are missing, so are those colder than MIN_LST (frozen ground).</source>
      <extracomment>help</extracomment>
      <translation>没有边的日期采用其他年份同一日历月的平均边，否则保持缺失；两种情况都会说明。警告指出干边不随植被下降的日期：那里 TVDI 说明不了什么。两边相距不足 1 K 的像元缺失，比 MIN_LST 更冷（冻土）的像元也缺失。</translation>
    </message>
    <message>
      <source>A day that a covariate lacks is missing, and named in the log; a cell where a covariate is missing is missing. A warning says when a covariate lies outside the range of the training in most cells: look at its unit then.</source>
      <extracomment>help</extracomment>
      <translation>协变量没有的日子缺失，并在日志中列出；协变量缺失处的像元缺失。某个协变量在多数像元超出训练范围时给出警告：这时请检查其单位。</translation>
    </message>
    <message>
      <source>A flash drought is a fast fall of soil moisture. INPUT is an index of days, pentads or weeks (SSI; its percentile is that of the normal distribution), or percentiles from 0 to 100 themselves.</source>
      <extracomment>help</extracomment>
      <translation>骤旱是土壤湿度的快速下降。INPUT 为逐日、逐候或逐周的指数（SSI；其百分位按正态分布），或 0 到 100 的百分位本身。</translation>
    </message>
    <message>
      <source>A million pixels and a year of days take about one minute of one processor core, two with the variance.</source>
      <extracomment>help</extracomment>
      <translation>一百万像元、一年的逐日数据约需一个处理器核一分钟，含方差时两分钟。</translation>
    </message>
    <message>
      <source>A physical limit: a soil-moisture stack with THRESHOLD in its own unit (the wilting point, for example).</source>
      <extracomment>help</extracomment>
      <translation>物理界限：土壤湿度栈，THRESHOLD 用其自身单位（例如凋萎点）。</translation>
    </message>
    <message>
      <source>A pixel needs 12 months in common for mean_sd and 24 for the others (MIN_OVERLAP changes this). With fewer, the records are compared as wholes: by calendar month, each with its mean and spread, where both have five years of it; else by mean and spread of the records, in which every calendar month weighs the same (at least 12 months each; six common months or more then set the level); else the mean alone is moved. This takes for granted that both records saw the same climate. A real trend or change between them is erased, so do not read trends across such a change of sensors. The log says how many pixels went which way.</source>
      <extracomment>help</extracomment>
      <translation>像元在 mean_sd 时需要 12 个共同月份，其他方法需要 24 个（MIN_OVERLAP 可更改）。不足时比较整个记录：两者都有五年时，按日历月各取平均和离散度；否则取整个记录的平均和离散度，每个日历月权重相同（至少各 12 个月；有六个以上共同月份时由其确定水平）；再不足则只移动平均。这假定两个记录经历了相同的气候。两者之间真实的趋势或变化会被抹去，因此请不要跨越这种传感器更换解读趋势。日志说明多少像元采用了哪种方式。</translation>
    </message>
    <message>
      <source>A pixel's month needs at least 10 valid years; fewer than 20 give a warning. A series without variation (standard deviation below 1e-6) is missing. Gamma and log-normal have no place for values below 0, nor for 0 of soil moisture: such a value has no index, nor has a pixel's month with one of them in the reference period. Fits of gev and pearson3 have an end, and some exclude a value that they were fitted to: best leaves such fits out, alone they stay. A value beyond such an end is the most extreme there is (± CLIP). A warning tells the shares. With FLAGS of “Fill gaps”, values that are only climatology are left out: they would shrink the variance and give SSI ≈ 0.</source>
      <extracomment>help</extracomment>
      <translation>一个像元月至少需要 10 个有效年；少于 20 个时警告。没有变化的序列（标准差小于 1e-6）为缺失。gamma 和 lognormal 不能表示小于 0 的值，也不能表示土壤湿度的 0：这样的值没有指数，参考期内含有这种值的像元月也没有。gev 和 pearson3 的拟合有端点，有些排除了参与拟合的某个值：best 不用这种拟合，单独选用时则保留。超出端点的值取最极端的指数（± CLIP）。警告给出这些比例。给出“插补空缺”的 FLAGS 时，不用仅为气候平均的值：它们会缩小方差，使 SSI ≈ 0。</translation>
    </message>
    <message>
      <source>A row per record: station, date, soil moisture and, where there are fields for them, crop, depth, stage and zone; then latitude, longitude and day of the year, which the tool makes, and a column per covariate. A plain text file (CSV) will do: QGIS reads its numbers and dates as text, and the tool makes numbers and dates of them.</source>
      <extracomment>help</extracomment>
      <translation>每条记录一行：站点、日期、土壤湿度，以及有相应字段时的作物、深度、生育期和分区；然后是工具生成的纬度、经度和年内日序，以及每个协变量一列。普通文本文件（CSV）即可：QGIS 把其中的数字和日期读作文字，工具再转换为数字和日期。</translation>
    </message>
    <message>
      <source>A slope depends on the size of the pixels: the larger they are, the flatter the land. To have it on a coarser grid, average the fine slope with “Align to a grid”.</source>
      <extracomment>help</extracomment>
      <translation>坡度取决于像元大小：像元越大，地面越平缓。要得到较粗格网上的坡度，请用“对齐到格网”平均细格网的坡度。</translation>
    </message>
    <message>
      <source>A sum adds the valid dates only: with missing ones it is too small, and MIN_VALID 1 leaves it missing. Values per day (mm/day) of a daily stack add up to amounts (mm). count is the number of valid dates, 0 where there is none.</source>
      <extracomment>help</extracomment>
      <translation>求和只加有效的日期：有缺失时偏小，MIN_VALID 1 使其缺失。逐日栈中每日的值（mm/日）加成总量（mm）。count 为有效日期数，没有时为 0。</translation>
    </message>
    <message>
      <source>A target pixel is missing where valid input covers less than MIN_VALID of its area (bilinear: of the weights).</source>
      <extracomment>help</extracomment>
      <translation>有效输入覆盖目标像元面积不足 MIN_VALID 时（bilinear 为权重），目标像元缺失。</translation>
    </message>
    <message>
      <source>A value is an outlier when the steps from the value before and to the value after are both longer than OUTLIER_K robust standard deviations of the pixel's steps (1.4826 × their median size) and go opposite ways. Where the record has three years or more, the steps are those of the anomaly from the mean year; in shorter records the season's own steps hide all but gross errors. The first and the last value, values beside a gap and pixels with fewer than eight such steps cannot be judged and stay. A real event of a single date, such as snow in one composite of NDVI or one month of hard frost, is an outlier too: look at OUTLIER_SHARE, and raise OUTLIER_K where such events matter. OUTLIER_K 0 keeps all values.</source>
      <extracomment>help</extracomment>
      <translation>如果从前一个值到某值以及从该值到后一个值的变化都大于像元变化的 OUTLIER_K 个稳健标准差（1.4826 × 其大小的中位数）且方向相反，该值为异常值。记录有三年以上时，变化取相对多年平均年变化的距平；记录较短时，季节本身的变化会掩盖大部分错误，只能发现粗差。首尾的值、空缺旁的值和这种变化不足八个的像元无法判断，予以保留。只有一个日期的真实事件，例如 NDVI 一次合成中的积雪或一个月的严寒，也会算作异常值：请查看 OUTLIER_SHARE，在这类事件重要时提高 OUTLIER_K。OUTLIER_K 0 保留所有值。</translation>
    </message>
    <message>
      <source>ACTIVE soil moisture of CCI and C3S is per cent of saturation. It can be stacked, but the tools that work with volumetric soil moisture refuse it.</source>
      <extracomment>help</extracomment>
      <translation>CCI 和 C3S 的 ACTIVE 土壤湿度是饱和度的百分数。可以建栈，但处理体积土壤湿度的工具会拒绝它。</translation>
    </message>
    <message>
      <source>ANNUAL has the mean over the dates of each year, by class and for “mild or worse”, “moderate or worse” and “severe or worse”. A date counts when at least MIN_VALID of the zone's area has a value, and a year needs as many of its dates. The columns of the trend (Sen's slope per year, Mann-Kendall p) hold for all years of the zone and stand in each of its rows; a trend needs eight years. Where more and more of the area has values through the years, km2 rises for that alone: trust the share then (the tool warns).</source>
      <extracomment>help</extracomment>
      <translation>ANNUAL 为每年各日期的平均，按等级以及“轻旱及以上”“中旱及以上”“重旱及以上”。分区面积至少 MIN_VALID 有值的日期计入，一年须有同样比例的日期。趋势的各列（Sen 斜率，每年；Mann-Kendall p）针对该分区的所有年份，写在其每一行；趋势需要八年。有值的面积逐年增多时，km2 会仅因此而增加：这时请以比例为准（工具会警告）。</translation>
    </message>
    <message>
      <source>Above 100 perhumid, 20 to 100 humid, 0 to 20 moist subhumid, −33 to 0 dry subhumid (1948: −20), −67 to −33 semiarid (1948: −40), below that arid.</source>
      <extracomment>help</extracomment>
      <translation>100 以上为过湿，20 至 100 湿润，0 至 20 湿润亚湿润，−33 至 0 干燥亚湿润（1948 版：−20），−67 至 −33 半干旱（1948 版：−40），更低为干旱。</translation>
    </message>
    <message>
      <source>After Cheng et al. A table of station records with covariates becomes a model of one crop at one depth. Rows of other crops and depths are left out, and so are rows that lack soil moisture or a feature (how many lack what is said). Latitude, longitude and day of the year are features, too, and so is every column of numbers that is not one of the fixed ones, unless FEATURES names some.</source>
      <extracomment>help</extracomment>
      <translation>依据 Cheng 等。由站点记录和协变量的表得到一种作物、一个深度的模型。其他作物和深度的行不用，缺少土壤湿度或特征的行也不用（说明各缺多少）。纬度、经度和年内日序也是特征，除固定列之外的所有数值列都是特征，除非 FEATURES 指定。</translation>
    </message>
    <message>
      <source>All inputs lie on one grid and have the same dates. Give any of them; only the outputs asked for are written.</source>
      <extracomment>help</extracomment>
      <translation>所有输入在同一格网上，日期相同。可以只给出其中几个；只写出所要的输出。</translation>
    </message>
    <message>
      <source>An event is an unbroken run of dates with an index at or below THRESHOLD (run theory). Its duration counts dates of the stack (months, dekads, composites), its severity is the sum of threshold minus index over them, its intensity is severity by duration. A missing date ends a run: fill gaps first, or one drought is counted as two.</source>
      <extracomment>help</extracomment>
      <translation>事件为指数连续达到或低于 THRESHOLD 的一段日期（游程理论）。历时为栈的日期数（月、旬、合成），烈度为阈值减指数在其间的总和，强度为烈度除以历时。缺失的日期使游程中断：请先插补空缺，否则一场干旱会算作两场。</translation>
    </message>
    <message>
      <source>An index of longer scale (SSI-3, SSI-6) shares months with its own past: its skill is higher and says less.</source>
      <extracomment>help</extracomment>
      <translation>尺度较长的指数（SSI-3、SSI-6）与自身的过去共有月份：其技巧更高，但说明得更少。</translation>
    </message>
    <message>
      <source>Any number of stacks, on any grids and with any time steps, are compared on the same sites, dates and samples. Stations in one pixel of the coarsest product are averaged, and with them the pixels of finer products that they lie in; shorter steps are averaged to the longest one (at least MIN_SHARE of their dates). A value counts where the stations and all products have one.</source>
      <extracomment>help</extracomment>
      <translation>任意多个栈，格网和时间步不限，在相同的站点、日期和样本上比较。最粗产品同一像元内的站点取平均，其所在的较细产品像元也取平均；较短的步长平均到最长的步长（至少 MIN_SHARE 的日期）。站点和所有产品都有值时才计入。</translation>
    </message>
    <message>
      <source>Any vegetation fraction can take NDVI's place; one band stands for every date; per cent are rescaled to 0–1. The edges are lines over all vegetation, also beyond the bins; water is not masked. They hold for the region and the date: it needs dry and wet places, but over many degrees of latitude or in mountains TVDI also shows what is cooler for other reasons. ZONES (climate zones, belts of height) have edges of their own; pixels outside them are missing. A zone must be large enough for its own scatter.</source>
      <extracomment>help</extracomment>
      <translation>任何植被覆盖度都可以代替 NDVI；单个波段用于每个日期；百分数换算为 0–1。边为覆盖全部植被范围的直线，也延伸到分箱之外；水体不作掩膜。边只适用于该区域和日期：区域内须有干有湿，但在跨越多个纬度或山区，TVDI 也反映因其他原因较冷的地方。ZONES（气候区、高程带）各有自己的边；其外的像元缺失。分区须足够大，能有自己的散点。</translation>
    </message>
    <message>
      <source>At the edge of the raster and beside missing pixels (the sea) the plane through the pixels that are there gives the slope, so that no pixel is lost; one whose neighbours lie on one line is missing.</source>
      <extracomment>help</extracomment>
      <translation>在栅格边缘和缺失像元（海洋）旁，由现有像元的拟合平面给出坡度，因此不丢失像元；相邻像元在一条线上的像元缺失。</translation>
    </message>
    <message>
      <source>Bands, for each product: err_sd, the SD of the random error in the units of A (the others are rescaled to it); snr_db, signal to noise in decibel (0: as much noise as signal; 3: twice as much signal); r, the correlation with the unknown truth. The last band is the number of common dates. Bias is not seen by this method. Where a variance comes out negative, the product is missing: too few dates, or errors that are not independent.</source>
      <extracomment>help</extracomment>
      <translation>每个产品的波段：err_sd，随机误差的标准差，以 A 的单位表示（其他产品换算到 A）；snr_db，信噪比，分贝（0：噪声与信号相当；3：信号为噪声的两倍）；r，与未知真值的相关。最后一个波段为共同日期数。该方法不反映偏差。方差为负处该产品缺失：日期太少，或误差不独立。</translation>
    </message>
    <message>
      <source>Bands: slope_per_year, intercept (value of the line at the first date), s, z, p, class (−2 significant decrease, −1 decrease, 0 none, 1 increase, 2 significant increase). The layer shows the slope; its second style, “Significance” (right click, Styles), shows the class.</source>
      <extracomment>help</extracomment>
      <translation>波段：slope_per_year、intercept（直线在首个日期的值）、s、z、p、class（−2 显著下降，−1 下降，0 无，1 上升，2 显著上升）。图层显示斜率；其第二个样式“Significance”（右键、样式）显示 class。</translation>
    </message>
    <message>
      <source>Before the run the tool looks at some pixels and tells in how many of their months the distribution does not fit (p &lt; 0.05), against the 5 % of chance, and which family does better. If none of the five of best does, best may choose kernel, too.</source>
      <extracomment>help</extracomment>
      <translation>运行前工具查看一些像元，给出其月份中分布不合适（p &lt; 0.05）的比例，与偶然的 5 % 对照，并指出哪种分布更好。如果 best 的五种都不好，best 也可以选用核密度。</translation>
    </message>
    <message>
      <source>Beside the forest a linear regression learns how a cell differs from the cells around it, month by month: that is nearer to what happens within a cell than the broad pattern from which the forest learns.</source>
      <extracomment>help</extracomment>
      <translation>除森林外，线性回归逐月学习像元与周围像元的差别：这比森林所学的大范围格局更接近像元内部的情况。</translation>
    </message>
    <message>
      <source>By default every calendar month has its own distribution, so the index tells how unusual a month is for its season. Then, whatever the climate, about 16 % of all months lie below −1 everywhere, so a map of drought frequency made from this index is the same everywhere. The whole series as one (the paper's printed variant) mostly shows the seasonal cycle of soil moisture itself; it is offered for comparison and is not clipped.</source>
      <extracomment>help</extracomment>
      <translation>默认每个日历月有自己的分布，因此指数反映该月在其季节中有多异常。这样不论气候如何，各处都约有 16 % 的月份低于 −1，所以由该指数得到的干旱频率图处处相同。把整个序列作为一体（论文所印的方案）主要反映土壤湿度本身的季节循环；供比较用，不作截断。</translation>
    </message>
    <message>
      <source>CIR is the probability of the irrigation label: with the usual rule that soil is wet enough, from irrigation or from rain. UNCERTAINTY is the half width of a 90 % interval, from errors at stations that were left out. APPLICABILITY is 1 where the covariates are like those of the training, 0 where the model is asked about what it has not seen (Meyer and Pebesma 2021).</source>
      <extracomment>help</extracomment>
      <translation>CIR 为灌溉标签的概率：按通常的规则，即土壤因灌溉或降雨而足够湿的概率。UNCERTAINTY 为 90 % 区间的半宽，由留出站点的误差得出。APPLICABILITY 在协变量与训练相似处为 1，在模型没有见过处为 0（Meyer 和 Pebesma 2021）。</translation>
    </message>
    <message>
      <source>CROP and DEPTH, where given, are the same in every row: a wide table holds one quantity. Make one table for each depth. EVERY takes only one in so many dates: days between are nearly copies, and make training slow.</source>
      <extracomment>help</extracomment>
      <translation>给出 CROP 和 DEPTH 时，每一行都相同：一个宽表只有一个量。每个深度请制一个表。EVERY 每几个日期只取一个：其间各日几乎相同，会使训练变慢。</translation>
    </message>
    <message>
      <source>Classes (Luo et al., table 2; the upper bound belongs to the class): 0 none (above 0), 1 mild (−1 to 0), 2 moderate (−1.5 to −1), 3 severe (−2 to −1.5), 4 extreme (−2 and below).</source>
      <extracomment>help</extracomment>
      <translation>等级（Luo 等，表 2；上界属于该等级）：0 无旱（0 以上），1 轻旱（−1 至 0），2 中旱（−1.5 至 −1），3 重旱（−2 至 −1.5），4 特旱（−2 及以下）。</translation>
    </message>
    <message>
      <source>Coarse values are measured, with an error. Its size is taken from SM_UNCERTAINTY, else from ERROR_MAP or COARSE_ERROR, else estimated from the record (ESTIMATE_ERROR). The fine field then agrees with an estimate of the cells that takes the error into account, so that noise is not printed into the map. With COARSE_ERROR 0 it agrees exactly. MISFIT_CHI2 is the misfit in units of the error: near 1 where the error is as assumed.</source>
      <extracomment>help</extracomment>
      <translation>粗像元值是测量值，带有误差。其大小取自 SM_UNCERTAINTY，否则取自 ERROR_MAP 或 COARSE_ERROR，否则由记录估计（ESTIMATE_ERROR）。这时细分辨率场与考虑误差的像元估计一致，噪声不会印到地图上。COARSE_ERROR 为 0 时完全一致。MISFIT_CHI2 为以误差为单位的偏差：误差与假定相符时接近 1。</translation>
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
      <source>Comes after: SSI, Drought classes, or any tool that writes a stack.</source>
      <extracomment>help</extracomment>
      <translation>上一步：SSI、干旱等级，或任何写出栈的工具。</translation>
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
      <translation>上一步：SSI。下一步：地图和公报。</translation>
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
      <source>Comes before: Sample covariates at stations, Interpolate precipitation (kriging), Validate.</source>
      <extracomment>help</extracomment>
      <translation>下一步：在站点提取协变量、降水插值（克里金）、用站点验证。</translation>
    </message>
    <message>
      <source>Composites of 8 or 16 days are filled on their own dates: the days between them are no gaps.</source>
      <extracomment>help</extracomment>
      <translation>8 天或 16 天合成在其自身的日期上插补：其间各日不算空缺。</translation>
    </message>
    <message>
      <source>Counts the area of each drought class on every date, for the whole raster or for each zone. Areas are those on the ground, on the ellipsoid, whatever the reference system: a pixel of 0.05° covers 31 km² at the equator and 15 km² at 60° north. INPUT may be the index (SSI) or the classes that “Drought classes” makes of it; the tool says which it found.</source>
      <extracomment>help</extracomment>
      <translation>统计每个日期各干旱等级的面积，针对整个栅格或各分区。不论何种坐标系，面积都是椭球面上的地面面积：0.05° 的像元在赤道为 31 km²，在北纬 60° 为 15 km²。INPUT 可以是指数（SSI），也可以是由其得到的“干旱等级”；工具会说明是哪一种。</translation>
    </message>
    <message>
      <source>Covariates (TVDI, temperature, vegetation, height, rain …) are averaged by area to the coarse cells, land cover becomes class shares, and a random forest learns soil moisture from them (Luo et al., 3.1.2). The fine grid, that of the finest covariate, must nest in the coarse cells in the same reference system; coarser covariates are interpolated to it, and this is said. A raster without dates (e.g. elevation) is used for every date.</source>
      <extracomment>help</extracomment>
      <translation>协变量（TVDI、温度、植被、高程、降水……）按面积平均到粗像元，土地覆盖变为各类比例，随机森林由其学习土壤湿度（Luo 等，3.1.2）。细格网即最细协变量的格网，须在同一坐标系中嵌套于粗像元；较粗的协变量插值到该格网，并加以说明。没有日期的栅格（例如高程）用于每个日期。</translation>
    </message>
    <message>
      <source>Covariates are read at the station's pixel, in whatever reference system they are: static rasters (of one band, or of several with names), daily stacks on the very date (among them trailing windows such as the rain of the ten days before, by “Aggregate in time”), stacks by dekad, month or year in the period that the date falls in, and climatologies by month. The column has the name of the raster (its tag “variable”, else its file name; for several bands the name of the band). Maps are made later from rasters of the same names.</source>
      <extracomment>help</extracomment>
      <translation>协变量在站点所在像元读取，坐标系不限：静态栅格（单波段，或多个有名称的波段）、当日的逐日栈（包括“时间聚合”得到的滑动窗口，例如前十天的降水）、日期所在时段的旬、月或年的栈，以及逐月的多年平均。列名为栅格的名称（标签“variable”，否则为文件名；多波段时为波段名称）。以后用同名的栅格制图。</translation>
    </message>
    <message>
      <source>Covariates with noise in single pixels are smoothed a little before they are used with the correction: only what neither the neighbours nor other dates share counts as noise, and the log says how much was found.</source>
      <extracomment>help</extracomment>
      <translation>单个像元有噪声的协变量在用于校正之前略加平滑：只有邻近像元和其他日期都没有的部分才算噪声，日志说明有多少。</translation>
    </message>
    <message>
      <source>DEFICIT (“Deficit” of the tool SSI) adds deficit_km3: how much water the land of a class lacks to what is usual for the season, below 0 where it has more. A deficit in m³/m³ needs the DEPTH of its layer; one in millimetres has it.</source>
      <extracomment>help</extracomment>
      <translation>DEFICIT（工具 SSI 的“Deficit”）增加 deficit_km3：某等级的土地比该季节通常的水量缺多少，水更多时为负。以 m³/m³ 表示的亏缺需要其土层的 DEPTH；以毫米表示的则不需要。</translation>
    </message>
    <message>
      <source>DEFICIT is what is missing to the median of the season (or another percentile of the fit), in the unit of the stack, or with DEPTH in millimetres: what a field would need to be as moist as usual.</source>
      <extracomment>help</extracomment>
      <translation>DEFICIT 为相对该季节中位数（或拟合的另一百分位）所缺的量，单位与栈相同，给出 DEPTH 时为毫米：即农田恢复到通常湿度所需的水量。</translation>
    </message>
    <message>
      <source>DEFINITION ford_labosier (Ford &amp; Labosier 2017): from the 40th percentile or above to the 20th or below within four pentads. yuan (Yuan et al. 2019): from above the 40th to below the 20th with a mean fall of at least five points a pentad, and at least four pentads in all. For both the fall is counted from the last date at the high percentile. otkin (Otkin et al. 2021): from whatever percentile, the largest mean fall over two to ten pentads before the first date below the 20th is at least 15 points in four pentads, and drought lasts for at least four pentads. All end when the percentile is above the 20th again; a missing date ends them, too, so fill gaps first.</source>
      <extracomment>help</extracomment>
      <translation>DEFINITION ford_labosier（Ford 和 Labosier 2017）：四候之内从第 40 百分位或以上降到第 20 或以下。yuan（Yuan 等 2019）：从第 40 以上降到第 20 以下，平均每候至少下降五个百分点，全程至少四候。两者的下降都从处于高百分位的最后日期算起。otkin（Otkin 等 2021）：起始百分位不限，在首个低于第 20 的日期之前二至十候中最大的平均下降至少为四候 15 个百分点，并且干旱至少持续四候。三者都在百分位回到第 20 以上时结束；缺失的日期也使其结束，因此请先插补空缺。</translation>
    </message>
    <message>
      <source>Daily values jitter with each rain; the rules were made for pentads. Aggregate days to pentads first, or give the index of a smoothed record (“Root-zone soil moisture”).</source>
      <extracomment>help</extracomment>
      <translation>逐日的值随每次降雨跳动；这些规则是为候制定的。请先把日聚合为候，或给出平滑记录的指数（“根区土壤湿度”）。</translation>
    </message>
    <message>
      <source>Days, pentads, weeks and dekads are fitted with their neighbours (WINDOW_DAYS), around the turn of the year, too; 29 February goes with the 28th. Values of neighbouring days repeat each other: no p is told for them.</source>
      <extracomment>help</extracomment>
      <translation>日、候、周和旬与其相邻时段一起拟合（WINDOW_DAYS），也跨越年界；2 月 29 日归入 28 日。相邻日子的值互相重复：对其不给出 p。</translation>
    </message>
    <message>
      <source>Distances are those on the ellipsoid, whatever the reference system of the line. The products may lie on different grids and in different reference systems.</source>
      <extracomment>help</extracomment>
      <translation>不论线采用何种坐标系，距离都是椭球面上的距离。各产品可以在不同的格网和坐标系中。</translation>
    </message>
    <message>
      <source>Distributions: normal by mean and standard deviation; gamma, lognormal, gev (generalised extreme value) and pearson3 by L-moments; gamma_ml by Thom's maximum likelihood, as most tools for SPI have it; loglogistic by L-moments, for the SPEI. “best” chooses for each pixel the distribution that fits best (AICc, summed over the calendar months) among the first five. With 20 to 40 years the data seldom tell distributions apart; between −1.5 and 1.5 the index hardly depends on the choice, beyond −2 it does.</source>
      <extracomment>help</extracomment>
      <translation>分布：normal 由平均和标准差；gamma、lognormal、gev（广义极值）和 pearson3 用 L 矩；gamma_ml 用 Thom 最大似然，与多数 SPI 工具相同；loglogistic 用 L 矩，用于 SPEI。“best”在前五种中为每个像元选择拟合最好的分布（AICc，对日历月求和）。只有 20 到 40 年时，数据很少能区分各分布；在 −1.5 与 1.5 之间指数几乎不取决于选择，超过 −2 则取决于它。</translation>
    </message>
    <message>
      <source>Dry run lists the settings, files and dates that would be used, and writes nothing.</source>
      <extracomment>help</extracomment>
      <translation>试运行列出将要使用的设置、文件和日期，不写任何文件。</translation>
    </message>
    <message>
      <source>EDGES_FROM takes the edges of an earlier run, for another scale or another region, instead of fitting them; it needs the columns date, dry_slope, dry_intercept, wet_slope, wet_intercept, and zone where there are ZONES. To have TVDI on a coarser grid, rather average it with “Align to a grid”.</source>
      <extracomment>help</extracomment>
      <translation>EDGES_FROM 采用较早运行的边，用于其他尺度或区域，而不重新拟合；它需要列 date、dry_slope、dry_intercept、wet_slope、wet_intercept，有 ZONES 时还需要 zone。要得到较粗格网上的 TVDI，最好用“对齐到格网”对其平均。</translation>
    </message>
    <message>
      <source>EFFECTIVE_SIZE widens the intervals of series as their autocorrelation demands. A pixel is not a point: part of every difference is the station not standing for its pixel.</source>
      <extracomment>help</extracomment>
      <translation>EFFECTIVE_SIZE 按自相关放宽序列的区间。像元不是点：差别的一部分来自站点不能代表其像元。</translation>
    </message>
    <message>
      <source>EVENTS lists the events of each zone (without ZONES, of the whole raster as one zone): runs of the area-weighted mean index, with start, end, duration, severity, rank by severity, intensity, the lowest mean and its date, and how much of the area was in drought (mean and maximum). begun_before and continues are 1 where the date before or behind is beyond the record or missing: such an event may be longer. A date counts when MIN_VALID of the zone's area has a value. The mean over much land varies less than a pixel, so large zones have fewer and milder events: choose zones of the size of a drought, or take “Drought clusters”, which need no zones.</source>
      <extracomment>help</extracomment>
      <translation>EVENTS 列出每个分区的事件（没有 ZONES 时整个栅格为一个分区）：面积加权平均指数的游程，含开始、结束、历时、烈度、按烈度的名次、强度、最低平均及其日期，以及处于干旱的面积（平均和最大）。begun_before 和 continues 在前一个或后一个日期超出记录或缺失时为 1：这样的事件可能更长。分区面积 MIN_VALID 有值的日期计入。大范围的平均变化比像元小，因此大分区的事件更少更轻：请选择与干旱大小相当的分区，或用不需要分区的“干旱聚类”。</translation>
    </message>
    <message>
      <source>Each band of the result is one date, written into the band's description (2003-01-01 is the first day of the period). The time axis is regular: dates without a file become bands that are all missing, so that neighbouring months are always neighbouring bands.</source>
      <extracomment>help</extracomment>
      <translation>结果的每个波段为一个日期，写在波段描述中（2003-01-01 为该时段的第一天）。时间轴是规则的：没有文件的日期成为全部缺失的波段，因此相邻的月份总是相邻的波段。</translation>
    </message>
    <message>
      <source>Each day becomes a file in OUTPUT_FOLDER, and OUTPUT is a virtual stack over the files (a name that ends with .tif makes a copy of them in one file). A run that was interrupted goes on where it ended: days that are whole are not made again. If the model or a raster has changed since, the folder is refused, so that days of two models never stand side by side unnoticed. To add days to rasters that have grown, use another folder for the new days.</source>
      <extracomment>help</extracomment>
      <translation>每一天成为 OUTPUT_FOLDER 中的一个文件，OUTPUT 为这些文件的虚拟栈（以 .tif 结尾的名称则复制为一个文件）。中断的运行从中断处继续：已完整的日子不再重做。如果模型或栅格此后有变化，则拒绝使用该文件夹，以免两个模型的日子混在一起而不被察觉。要给已增长的栅格补充日子，请用另一个文件夹存放新的日子。</translation>
    </message>
    <message>
      <source>Each pixel is estimated from its nearest stations (NEIGHBOURS) that report on the day, by ordinary kriging. Distances are real ones between places on the Earth, never degrees, whatever the grid. Negative estimates become 0, and a day on which no station has rain is 0 everywhere.</source>
      <extracomment>help</extracomment>
      <translation>每个像元由当天有报告的最近站点（NEIGHBOURS）用普通克里金估计。不论何种格网，距离都是地球上两点间的真实距离，而不是度数。负的估计变为 0；没有站点有雨的日子处处为 0。</translation>
    </message>
    <message>
      <source>Each pixel's centre has the length of the shortest way to the nearest line, in metres on the WGS 84 ellipsoid. Grid and rivers may be in different reference systems; nothing is measured in degrees or in a distorted map. Rivers beyond the grid count as well, so give lines that reach farther than the grid.</source>
      <extracomment>help</extracomment>
      <translation>每个像元中心的值为到最近的线的最短距离，为 WGS 84 椭球面上的米。格网和河流可以是不同的坐标系；不以度或变形的地图量距。格网以外的河流也计入，因此请给出超出格网的线。</translation>
    </message>
    <message>
      <source>Every result carries in its tags which tool made it and which of the tool's outputs it is. This tool reads them and gives the layer the look that it had when it was made: the colours and words of its legend, the dates of its bands for the Temporal Controller, and the latest date that has values. A stack of another origin gets its dates and the colours of its quantity.</source>
      <extracomment>help</extracomment>
      <translation>每个结果都在标签中注明由哪个工具、作为哪个输出生成。本工具读取标签，恢复图层生成时的样式：图例的颜色和文字、用于时间控制器的各波段日期，以及有值的最新日期。其他来源的栈得到其日期和该量的颜色。</translation>
    </message>
    <message>
      <source>Every value y of INPUT becomes y* = mean of the reference + (y − mean of the input) · C, with means and spreads over the dates on which the pixel has both (Luo et al., eq 10). METHOD mean_sd: C = σ(reference) / σ(input). regression: this times the correlation ρ, as in the paper; the result then varies too little (by ρ) and understates droughts. cdf: percentiles are matched, with straight lines between them, for sensors that differ by more than a line. Where ρ is not positive, or a record constant, only the mean is moved.</source>
      <extracomment>help</extracomment>
      <translation>INPUT 的每个值 y 变为 y* = 参考的平均 +（y − 输入的平均）· C，平均和离散度取像元两者都有的日期（Luo 等，式 10）。METHOD mean_sd：C = σ（参考）/ σ（输入）。regression：再乘以相关系数 ρ，与论文相同；这样结果的变化偏小（ρ 倍），会低估干旱。cdf：百分位对应，其间以直线连接，用于差别不止线性的传感器。ρ 不为正或某个记录为常数时，只移动平均。</translation>
    </message>
    <message>
      <source>FIT keeps the fitted distributions: band 1 tells which (a map of words), then follow for each calendar month its parameters, the number of values and p. Give it as FIT_FROM next month, with the new months alone (and the SCALE − 1 before them): nothing is fitted again, the index of past months stays as published, and is the same as with the fit. A fit of another grid, step, unit, SCALE or STANDARDISE is refused.</source>
      <extracomment>help</extracomment>
      <translation>FIT 保存拟合的分布：波段 1 说明是哪种（分类图），随后是各日历月的参数、值的个数和 p。下个月请把它作为 FIT_FROM 给出，只需新的月份（以及其前 SCALE − 1 个月）：不再重新拟合，过去各月的指数与发布的一致，并与拟合时相同。格网、步长、单位、SCALE 或 STANDARDISE 不同的拟合会被拒绝。</translation>
    </message>
    <message>
      <source>FLAGS: 0 missing, 1 observed, 2 fused, 3 from space only, 4 from time only, 5 climatology only. Later tools take FLAGS and leave out what is only climatology: it says nothing about that date.</source>
      <extracomment>help</extracomment>
      <translation>FLAGS：0 缺失，1 观测，2 融合，3 仅由空间，4 仅由时间，5 仅为气候平均。后续工具读取 FLAGS，不用仅为气候平均的值：它对该日期没有任何信息。</translation>
    </message>
    <message>
      <source>Fill gaps first: where values are missing there is no drought, and the centre moves away. Years that lack dates are named in a warning, and another one says when the area with values changes. With calendar_month all Januaries weigh together, and so on. An SSI by calendar month has no season, so that this tells where it is dry in each month, not which month is dry.</source>
      <extracomment>help</extracomment>
      <translation>请先插补空缺：值缺失处没有干旱，重心会偏离。缺少日期的年份会在警告中列出，有值面积改变时另有警告。calendar_month 时所有一月合在一起，依此类推。按日历月的 SSI 没有季节变化，因此它反映每个月哪里干，而不是哪个月干。</translation>
    </message>
    <message>
      <source>Fill the gaps of each sensor first, and give the fill flags: what is only climatology is then not learned from, and FLAGS of the merged stack lets later tools leave it out.</source>
      <extracomment>help</extracomment>
      <translation>请先插补各传感器的空缺，并给出插补标志：这样仅为气候平均的值不参与学习，合并栈的 FLAGS 使后续工具能够不用它们。</translation>
    </message>
    <message>
      <source>For a map of trends take “Trend”.</source>
      <extracomment>help</extracomment>
      <translation>趋势的地图请用“趋势”。</translation>
    </message>
    <message>
      <source>For every zone and date the mean of the stack is taken, weighted by the area of the pixels on the ellipsoid; a date counts where at least MIN_VALID of the zone's area has a value (pixels that never have one, such as the sea, are not part of it). The tests are those of the Python package pymannkendall. The slope is Sen's, per year.</source>
      <extracomment>help</extracomment>
      <translation>对每个分区和日期取栈的平均，按像元在椭球面上的面积加权；分区面积至少 MIN_VALID 有值的日期才计入（从来没有值的像元，例如海洋，不属于分区）。检验采用 Python 包 pymannkendall。斜率为 Sen 斜率，以每年计。</translation>
    </message>
    <message>
      <source>Four scores stand side by side in the log, the report and the model file. Out of bag and random split are too optimistic: the forest has seen the neighbours of every cell and the months before and after. Years left out and blocks of land left out (BLOCK_SIZE) tell what to expect elsewhere and at other times. BLOCK_R2 can be negative: the forest is then worse than the mean.</source>
      <extracomment>help</extracomment>
      <translation>日志、报告和模型文件并列给出四个得分。袋外和随机划分偏乐观：森林见过每个像元的邻居和前后的月份。留出年份和留出地块（BLOCK_SIZE）说明在其他地方和时间的预期。BLOCK_R2 可以为负：此时森林比平均值差。</translation>
    </message>
    <message>
      <source>Frequency = dates with a value of at most THRESHOLD / dates with a value. GROUP none gives one band over all dates; calendar_month gives twelve, January to December; year gives a stack with a band per year. A group with a smaller share of valid dates than MIN_VALID is missing.</source>
      <extracomment>help</extracomment>
      <translation>频率 = 值不超过 THRESHOLD 的日期数 / 有值的日期数。GROUP none 对所有日期给出一个波段；calendar_month 给出十二个，一月到十二月；year 给出每年一个波段的栈。有效日期比例小于 MIN_VALID 的组为缺失。</translation>
    </message>
    <message>
      <source>GRID_SEARCH tries 18 settings (MAX_FEATURES third, sqrt, all; MIN_LEAF 5, 10, 20; MAX_SAMPLES 0.5, 0.8) beside yours with blocks of land left out, and takes the best where it is better than yours by more than one standard error. SELECT_FEATURES leaves out one covariate after the other (land cover as a whole), the least important first, until the RMSE with blocks left out rises by more than 1 %. What is left out is named, and not needed to downscale. Both take many times as long as the forest alone. Time and memory of all of it are told before the work begins; what cannot fit is refused, with what would. MAX_SAMPLES left empty always fits: of a large record each tree gets as many rows as memory and time allow, and of a very large one a sample is read, in which every land-cover class and the driest and wettest values stay.</source>
      <extracomment>help</extracomment>
      <translation>GRID_SEARCH 除给定参数外在留出的地块上试 18 组参数（MAX_FEATURES third、sqrt、all；MIN_LEAF 5、10、20；MAX_SAMPLES 0.5、0.8），比给定参数好出一个标准误差以上时取最好的。SELECT_FEATURES 从最不重要的开始逐个去掉协变量（土地覆盖作为整体），直到留出地块的 RMSE 升高 1 % 以上。去掉的会列出，降尺度时不再需要。两者的耗时都是只训练森林的许多倍。开始前说明全部工作的时间和内存；放不下时拒绝并说明怎样才能放下。MAX_SAMPLES 留空总能放下：记录很大时每棵树取内存和时间所允许的行数，非常大时读取一个样本，其中保留每个土地覆盖类别以及最干和最湿的值。</translation>
    </message>
    <message>
      <source>Give the soil moisture (SM) that the index was made of: an index by calendar month has the same frequency and the same mean everywhere, by construction; how often and in which season the soil itself is dry is told by percentiles of soil moisture against a fixed reference period. Without SM the report shows how often droughts came in both halves of the record.</source>
      <extracomment>help</extracomment>
      <translation>请给出指数所依据的土壤湿度（SM）：按日历月的指数，按构造在各处的频率和平均都相同；土壤本身有多常干、在哪个季节干，由土壤湿度相对固定参考期的百分位说明。没有 SM 时，报告显示记录前后两半的干旱频率。</translation>
    </message>
    <message>
      <source>Has it become drier? An index or a percentile against a reference period that is a part of the record (its first twenty years, for example): REFERENCE_START and REFERENCE_END here, or those of “SSI”. Where the reference holds 20 % and the map says 35 %, the dry dates have become more.</source>
      <extracomment>help</extracomment>
      <translation>是否变干？指数或百分位相对于记录一部分的参考期（例如前二十年）：此处的 REFERENCE_START 和 REFERENCE_END，或“SSI”的。参考期为 20 % 而地图为 35 % 时，干的日期增多了。</translation>
    </message>
    <message>
      <source>Heights are in metres. Feet are converted when the band's unit or the vertical reference system says so; a unit that is none of height is an error.</source>
      <extracomment>help</extracomment>
      <translation>高程以米为单位。波段单位或高程基准注明时换算英尺；不是高程的单位则报错。</translation>
    </message>
    <message>
      <source>How true the detail inside the cells is, the correction does not say. So only a share of it is put out. With DETAIL_WEIGHT left empty the output is a smooth field that keeps the cells' means (partly kriged), plus a share of the detail of two models of the training: a linear regression of the differences between neighbouring cells, and the forest. The shares are what the check of the training one scale up found, by season; they are small where the data are few. With a number, it is the conserving bilinear field plus so much of the forest's detail alone: 1 is all of it (the way of Luo et al.; covariates with noise are smoothed first), 0 leaves the covariates out. The tool returns the mean shares over the dates.</source>
      <extracomment>help</extracomment>
      <translation>像元内的细节有多真实，校正无从判断。因此只输出其中一部分。DETAIL_WEIGHT 留空时，输出为保持像元平均的平滑场（部分为克里金），加上训练中两个模型细节的一部分：相邻像元之差的线性回归，以及森林。比例由训练在粗一级尺度上的检验按季节确定；数据少时比例小。给出数值时，输出为守恒双线性场加上该比例的森林细节：1 为全部（Luo 等的做法；有噪声的协变量先经平滑），0 不用协变量。工具给出各日期的平均比例。</translation>
    </message>
    <message>
      <source>INPUT may have another unit (per cent of saturation): it gets that of the reference. Pixels of which only the mean could be moved are then left out.</source>
      <extracomment>help</extracomment>
      <translation>INPUT 可以是其他单位（饱和度的百分数）：它得到参考的单位。此时不用只能移动平均的像元。</translation>
    </message>
    <message>
      <source>If the index is useful, r is negative: drier (lower SSI) goes with larger losses. The zones' names (ZONE_FIELD) must be those of the table (TABLE_ZONE). A zone needs five years.</source>
      <extracomment>help</extracomment>
      <translation>如果指数有用，r 为负：越干（SSI 越低），损失越大。分区名称（ZONE_FIELD）须与表中的（TABLE_ZONE）一致。一个分区需要五年。</translation>
    </message>
    <message>
      <source>In QGIS the layer has a style for each band (right click, Styles): the mean of each phase in the colours of the index, changes from brown (drier) to green (moister).</source>
      <extracomment>help</extracomment>
      <translation>在 QGIS 中图层的每个波段有一个样式（右键、样式）：各阶段平均用指数的颜色，变化从棕色（变干）到绿色（变湿）。</translation>
    </message>
    <message>
      <source>In space: for each missing pixel, the observed pixels of a window are regressed on the months before and after (Luo et al., eq 2 to 5), near and similar pixels (same LAND_COVER, like COVARIATES) with more weight.</source>
      <extracomment>help</extracomment>
      <translation>空间上：对每个缺失像元，把窗口内有观测的像元对前后月份作回归（Luo 等，式 2 至 5），近的和相似的像元（LAND_COVER 相同、COVARIATES 相近）权重更大。</translation>
    </message>
    <message>
      <source>In time: the modified-sinc smoother (Schmid, Rath &amp; Diebold 2022) is solved for the missing months of each pixel, on anomalies from the pixel's own calendar-month climatology where there are three years of it. In long gaps the anomaly fades to the climatology. In records without a climatology gaps of more than three steps (of more than one at an end) are filled from space only.</source>
      <extracomment>help</extracomment>
      <translation>时间上：对每个像元的缺失月份求解改进 sinc 平滑（Schmid, Rath &amp; Diebold 2022），在有三年数据时对像元自身日历月气候平均的距平进行。长空缺中距平逐渐过渡到气候平均。没有气候平均的记录，超过三步的空缺（在两端超过一步）只由空间插补。</translation>
    </message>
    <message>
      <source>In version 1955 the soil gives less water the drier it is (as Thornthwaite and Mather have it), in 1948 all that it has. CAPACITY is the water that the soil holds for plants: about 50 mm in sand, 100 in loam, 150 to 200 in clay or under deep roots. Snow is not stored: precipitation counts when it falls.</source>
      <extracomment>help</extracomment>
      <translation>1955 版中土壤越干供水越少（依 Thornthwaite 和 Mather），1948 版中有多少供多少。CAPACITY 为土壤可供植物利用的水量：沙土约 50 mm，壤土 100，黏土或深根之下 150 至 200。不贮存积雪：降水在降落时计入。</translation>
    </message>
    <message>
      <source>Irrigation: relative soil moisture (soil moisture in per cent of field capacity) at or above the threshold of the crop's stage gives the label CIR 1 (Cheng). Such soil can be wet from rain as well: what the first forest forecasts is the probability of wet enough soil, and the outputs call it CIR probability. With the label “below” it is the probability that the crop wants water. The thresholds are a table that can be edited (THRESHOLDS); a stage that it does not know is an error, a row without a stage has no label but is trained on. Without stages, field capacity or thresholds of the crop the second forest is trained alone, and this is said.</source>
      <extracomment>help</extracomment>
      <translation>灌溉：相对土壤湿度（占田间持水量的百分数）达到或高于作物生育期的阈值时标签 CIR 为 1（Cheng）。这样的土壤也可能因降雨而湿：第一个森林预报的是土壤足够湿的概率，输出称为 CIR 概率。标签取“below”时，为作物需水的概率。阈值为可编辑的表（THRESHOLDS）；表中没有的生育期报错，没有生育期的行没有标签，但仍参与训练。没有生育期、田间持水量或该作物的阈值时，只训练第二个森林，并加以说明。</translation>
    </message>
    <message>
      <source>It always comes with its skill: every past year is forecast from the others, and its ranked probability score is compared with that of the past frequencies (climatology) and of the present class going on (persistence). Skill is 1 for a perfect outlook, 0 for one no better than the reference. Where its 90 % interval (years resampled) includes 0, no probability is told: the pixel is missing, the row of the table says “no skill”. Fewer than 15 past years are refused.</source>
      <extracomment>help</extracomment>
      <translation>它总是附有技巧：每个过去的年份由其他年份预报，其排序概率评分与以往频率（气候平均）以及当前等级持续（持续性）的评分比较。完美的展望技巧为 1，不优于参考为 0。其 90 % 区间（年份重抽样）包含 0 处不给出概率：像元缺失，表中该行为“no skill”。过去的年份少于 15 年时拒绝。</translation>
    </message>
    <message>
      <source>Lines are straight between their points as they are drawn in their own reference system; an edge of more than 180° of longitude goes the other way, over the date line. Canals and pipes are as good as rivers.</source>
      <extracomment>help</extracomment>
      <translation>线在其自身坐标系的各点之间为直线；跨越超过 180° 经度的边走另一侧，即越过日界线。渠道和管道与河流同样可用。</translation>
    </message>
    <message>
      <source>Longitudes of 0…360° and −180…180° meet by themselves. Across reference systems, input pixels around a pole are left out.</source>
      <extracomment>help</extracomment>
      <translation>0…360° 与 −180…180° 的经度自动对应。坐标系不同时，极点周围的输入像元不用。</translation>
    </message>
    <message>
      <source>MEASURE percentile ranks each value within the pixel's own values of the reference period, all seasons together; THRESHOLD is then in per cent (20: the driest fifth). The paper (Luo et al., figure 10) counts SSI of the whole series at or below 0.</source>
      <extracomment>help</extracomment>
      <translation>MEASURE percentile 把每个值在像元参考期自身的值中排名，所有季节一起；THRESHOLD 以百分数计（20：最干的五分之一）。论文（Luo 等，图 10）统计整个序列的 SSI 不超过 0 的次数。</translation>
    </message>
    <message>
      <source>MONTHS keeps some calendar months: with AGGREGATE annual_mean the trend of a season (6-8), else of their values. INTERVAL adds the bands slope_low and slope_high, the 95 % interval of the slope (Gilbert 1987): like the test it supposes independent values, and is too narrow for months that follow one another.</source>
      <extracomment>help</extracomment>
      <translation>MONTHS 保留某些日历月：AGGREGATE annual_mean 时为某一季节（6-8）的趋势，否则为其各值的趋势。INTERVAL 增加波段 slope_low 和 slope_high，即斜率的 95 % 区间（Gilbert 1987）：与检验一样假定各值独立，对前后相随的月份偏窄。</translation>
    </message>
    <message>
      <source>MONTH_OF_YEAR and COORDINATES are no covariates unless asked for: they raise the scores that are too optimistic, the others seldom.</source>
      <extracomment>help</extracomment>
      <translation>MONTH_OF_YEAR 和 COORDINATES 只在要求时才作为协变量：它们提高偏乐观的得分，很少提高其他得分。</translation>
    </message>
    <message>
      <source>MORE are the same index at other scales (SSI-1, SSI-6, SSI-12 …): THRESHOLDS then tells for each zone and season which scale and threshold tell best. Looking at many scales, one fits by chance: the choice of both is made anew without each year and judged by that year (search_peirce with its interval). A row stands for each scale, chosen for the best; “Drought classes” takes the rows of the scale of its input.</source>
      <extracomment>help</extracomment>
      <translation>MORE 为其他尺度的同一指数（SSI-1、SSI-6、SSI-12……）：THRESHOLDS 随之说明每个分区和季节哪个尺度和阈值最好。查看许多尺度时，总有一个会偶然合适：因此每次去掉一年重新选择两者，并由该年评判（search_peirce 及其区间）。一行代表一个尺度，即所选最好的；“干旱等级”采用与其输入尺度相同的行。</translation>
    </message>
    <message>
      <source>MORE_SCALES makes further scales in the same run, each a stack beside OUTPUT: for MORE of “Compare with reported losses”, or to see how long a drought has lasted (the heat map of “Drought report” has all scales of a zone).</source>
      <extracomment>help</extracomment>
      <translation>MORE_SCALES 在同一次运行中生成其他尺度，各为 OUTPUT 旁的一个栈：用于“与上报损失比较”的 MORE，或查看干旱已持续多久（“干旱报告”的热图给出一个分区的所有尺度）。</translation>
    </message>
    <message>
      <source>Makes a print layout with title, date, map, legend, scale bar, and places for the name of the agency and its logo. Its atlas has a page for each date of the period that has values: without a period, the latest twelve. Colours and words are those of the layer; a file that is not in the project gets the look of the tool that wrote it.</source>
      <extracomment>help</extracomment>
      <translation>生成打印布局，含标题、日期、地图、图例、比例尺，以及机构名称和标志的位置。其地图集为时段内每个有值的日期一页：不给时段则为最新的十二个。颜色和文字与图层相同；不在工程中的文件采用写出它的工具的样式。</translation>
    </message>
    <message>
      <source>Mind that by construction about half of all months are “mild”: the class says no more than “drier than the mean”.</source>
      <extracomment>help</extracomment>
      <translation>注意按构造约有一半的月份为“轻旱”：该等级只表示“比平均偏干”。</translation>
    </message>
    <message>
      <source>Mind that chains of touching pixels can make one cluster of droughts that have little to do with each other, all the more at a high THRESHOLD and over long records; a warning says when one cluster holds most. Then lower THRESHOLD, leave small patches out (MIN_AREA), ask for more overlap (MIN_OVERLAP, a share of the smaller of the two patches), or smooth the index (SSI-3). MIN_AREA 0 keeps single pixels: the table becomes long.</source>
      <extracomment>help</extracomment>
      <translation>注意相连的像元可能把关系不大的干旱串成一个聚类，THRESHOLD 高、记录长时尤其如此；一个聚类占了大部分时会给出警告。这时请降低 THRESHOLD、略去小斑块（MIN_AREA）、要求更大的重叠（MIN_OVERLAP，占两个斑块中较小者的比例），或平滑指数（SSI-3）。MIN_AREA 0 保留单个像元：表会很长。</translation>
    </message>
    <message>
      <source>Mind what is fixed by construction. SSI by calendar month over the whole record has the same mean and spread for every pixel and month: about 16 % of the dates lie at or below −1, and 50 % at or below 0, in the desert as in the rain forest, in April as in October. A frequency map of it, or one by calendar month, shows chance (the tool warns when it sees this in the record of INPUT). What is not fixed:</source>
      <extracomment>help</extracomment>
      <translation>注意哪些由构造决定。按整个记录逐日历月的 SSI，在每个像元和月份的平均和离散度都相同：约 16 % 的日期达到或低于 −1，50 % 达到或低于 0，沙漠和雨林相同，四月和十月也相同。其频率图或逐日历月的频率图只反映偶然（工具从 INPUT 的记录看出时会警告）。不由构造决定的有：</translation>
    </message>
    <message>
      <source>Missing dates are no trouble: a value counts with its age, whatever lies between. Between values the last result stays; after 3 T without one the result is missing, and the filter begins anew. QUALITY tells the share of the weight of a record without gaps that was observed: low at the start of the record and in gaps. MIN_QUALITY leaves values of low quality out.</source>
      <extracomment>help</extracomment>
      <translation>缺失的日期没有关系：不论中间隔着什么，值按其时长计入。没有值时保持最后的结果；3 T 内没有值则结果缺失，滤波重新开始。QUALITY 为相对于没有空缺的记录、已观测权重的比例：在记录开始和空缺中较低。MIN_QUALITY 去掉质量低的值。</translation>
    </message>
    <message>
      <source>OUTPUT covers the dates of both. Where both have a value the reference wins. SOURCE says for every value which sensor it came from: 0 missing, 1 the reference, 2 the input. To add a third sensor, run the tool again with OUTPUT as REFERENCE and SOURCE as REFERENCE_SOURCE: the codes stay and the new sensor is 3. The names stand in the file's tag “sensors”.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 覆盖两者的日期。两者都有值时以参考为准。SOURCE 说明每个值来自哪个传感器：0 缺失，1 参考，2 输入。要加入第三个传感器，请以 OUTPUT 作 REFERENCE、SOURCE 作 REFERENCE_SOURCE 再运行一次：编码不变，新传感器为 3。名称记录在文件的标签“sensors”中。</translation>
    </message>
    <message>
      <source>OUTPUT has a band each for: number of events; mean and longest duration; mean and largest severity; mean of the events' intensities; and, for the event that runs at the last date, its duration and severity so far (0 where none runs). Pixels without an event have the number 0 and no other value. An event that the record cuts off at its start or end counts with what is seen of it.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 各有一个波段：事件数；平均和最长历时；平均和最大烈度；各事件强度的平均；以及在最后日期仍在持续的事件迄今的历时和烈度（没有时为 0）。没有事件的像元事件数为 0，没有其他值。被记录开始或结束截断的事件按所见部分计入。</translation>
    </message>
    <message>
      <source>OUTPUT has a point for each period: area in drought and area with values (km², mean of its dates), share, mean severity, spread (root mean square distance of the drought from its centre, km), shift (km) and azimuth (degrees clockwise from north) from the centre before. PATH has an arrow for each shift. Both are in the reference system of the stack.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 每个时段一个点：干旱面积和有值面积（km²，各日期平均）、比例、平均烈度、离散度（干旱到重心的均方根距离，km）、相对前一重心的移动（km）和方位角（从北顺时针的度数）。PATH 为每次移动的箭头。两者采用栈的坐标系。</translation>
    </message>
    <message>
      <source>OUTPUT has a row for each zone: trend (increasing, decreasing, no trend, no answer, too few values), h (1: significant at ALPHA), h_fdr (1: significant after correction for several zones, false discovery rate of twice ALPHA), and the numbers of the test. REPORT shows the series with their lines, and how often each test is wrong.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 每个分区一行：trend（increasing 上升、decreasing 下降、no trend 无趋势、no answer 无结果、too few values 值太少）、h（1：在 ALPHA 水平显著）、h_fdr（1：多分区校正后显著，错误发现率为 ALPHA 的两倍），以及检验的各个数值。REPORT 显示序列及其直线，以及各检验出错的频率。</translation>
    </message>
    <message>
      <source>OUTPUT has bands: count; mean and largest speed of onset (points a pentad); lowest percentile; mean and longest duration (days from the last high date to the last dry one); mean recovery (days from the lowest percentile until it is above the 20th); current, 1 where one runs at the last date. EVENTS lists those of the mean percentile of each zone (without ZONES, of the whole raster), which falls more slowly than a pixel's: choose small zones. Every row tells the definition; recovery_days from the lowest percentile to the first date above the 20th; intensity, Otkin's index: the speed against 15 points in four pentads, times the mean depth below the 20th percentile over the drought, at most 18 pentads of it. REPORT draws the strongest event of each zone.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 的波段：count 次数；平均和最大的发展速度（百分点/候）；最低百分位；平均和最长历时（从最后的高值日期到最后的干日期的天数）；平均恢复（从最低百分位到高于第 20 的天数）；current，在最后日期正在持续为 1。EVENTS 列出各分区平均百分位的骤旱（没有 ZONES 时为整个栅格），它下降得比像元慢：请选择小分区。每一行注明定义；recovery_days 为从最低百分位到首个高于第 20 的日期；intensity 为 Otkin 指数：速度相对于四候 15 个百分点，乘以干旱期间低于第 20 百分位的平均深度，最多取 18 候。REPORT 画出各分区最强的事件。</translation>
    </message>
    <message>
      <source>OUTPUT has eight bands a lead: the probability of moderate drought or worse, of none, mild, moderate, severe and extreme; skill against climatology and against persistence. The table has the means of zones with the range of the area share among the members (5 to 95 %). START makes the outlook of an earlier date from what was known then.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 每个预见期八个波段：中旱及以上、无旱、轻旱、中旱、重旱和特旱的概率；相对气候平均和持续性的技巧。表给出各分区的平均，以及各成员面积比例的范围（5 至 95 %）。START 用当时已知的信息作较早日期的展望。</translation>
    </message>
    <message>
      <source>OUTPUT has the mean over the dates of each phase, then the difference of each phase and the one before. Phases may share years, as in the paper (2003-2006, 2006-2009, 2009-2016, 2016-2023). Without YEARS the record is cut into four equal parts, which is arbitrary: choose years by what happened, and before you look at the map. A phase must lie within the record, and both it and each pixel need MIN_VALID of its dates. The numbers are means over the pixels that have one, weighted by area, as “Drought report” has them; a phase of which less than MIN_VALID of the area has a mean has no number.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 为每个阶段各日期的平均，然后是每个阶段与前一阶段之差。阶段可以共用年份，如论文中（2003-2006、2006-2009、2009-2016、2016-2023）。不给 YEARS 时记录均分为四段，这是任意的：请按所发生的事情选择年份，并在看地图之前选定。阶段须在记录之内，阶段和每个像元都需要其日期的 MIN_VALID。数值为有平均值的像元按面积加权的平均，与“干旱报告”一致；有平均值的面积不足 MIN_VALID 的阶段没有数值。</translation>
    </message>
    <message>
      <source>OUTPUT holds the number of the cluster at each pixel and date: 1 is the worst (largest magnitude), 0 none. CLUSTERS has a point for each cluster at its mean place, with start, end, duration in dates, mean and largest area (km² on the ellipsoid) and the date of the largest, magnitude (km² × (threshold − index), summed over dates), intensity (its mean over area and dates), first and last centre, their distance and direction, and the length of the path of the centre. begun_before and continues are 1 where nothing is known of the date before or behind. PATHS has that path as a line, for clusters of two dates or more. Centres are weighted by area and severity.</source>
      <extracomment>help</extracomment>
      <translation>OUTPUT 为每个像元和日期的聚类编号：1 最严重（强度最大），0 没有。CLUSTERS 在每个聚类的平均位置有一个点，含开始、结束、历时（日期数）、平均和最大面积（椭球面上的 km²）及最大面积的日期、强度总量（km² ×（阈值 − 指数），对日期求和）、平均强度（对面积和日期平均）、首个和最后重心、两者的距离和方向，以及重心路径的长度。begun_before 和 continues 在前一个或后一个日期未知时为 1。PATHS 为两个日期以上的聚类的路径线。重心按面积和烈度加权。</translation>
    </message>
    <message>
      <source>Observed values are never changed. Only cells of MASK are filled, by default those observed on at least MIN_OBSERVED of the dates, so the sea stays empty. Where TEMPERATURE is below freezing gaps stay empty.</source>
      <extracomment>help</extracomment>
      <translation>观测值从不改变。只插补 MASK 的像元，默认为在至少 MIN_OBSERVED 的日期有观测的像元，因此海洋保持为空。TEMPERATURE 低于冰点处空缺保持为空。</translation>
    </message>
    <message>
      <source>Of two features that are correlated by more than MAX_CORRELATION the less important one goes. Importance is measured at stations left out. PINNED features stay whatever happens.</source>
      <extracomment>help</extracomment>
      <translation>两个特征的相关超过 MAX_CORRELATION 时，去掉较不重要的一个。重要性由留出的站点测得。PINNED 的特征无论如何都保留。</translation>
    </message>
    <message>
      <source>Offices often keep records as a wide table: a row for each date and a column for each station, or the other way round. The tools of this plugin read a row for each station and date; this tool makes it, and puts each station on its place from a list of stations (points, or a table with coordinates).</source>
      <extracomment>help</extracomment>
      <translation>业务部门的记录常为宽表：每个日期一行、每个站点一列，或相反。本插件的工具读取每个站点和日期一行的表；本工具生成这样的表，并由站点清单（点，或带坐标的表）给出每个站点的位置。</translation>
    </message>
    <message>
      <source>On each date, pixels at or below THRESHOLD that share a side (not only a corner) form a patch. Patches of consecutive dates that have pixels in common are one cluster, so droughts that split or merge are one. On a grid around the globe, patches go on over 180°. A date without values ends all clusters; missing pixels count as not dry: fill gaps first.</source>
      <extracomment>help</extracomment>
      <translation>每个日期中，达到或低于 THRESHOLD 且共边（不只是共角）的像元组成斑块。连续日期中有共同像元的斑块属于同一聚类，因此分裂或合并的干旱是一个聚类。环绕全球的格网上，斑块可越过 180°。没有值的日期使所有聚类结束；缺失的像元视为不干：请先插补空缺。</translation>
    </message>
    <message>
      <source>One scale up, where the truth is known, the training is repeated on cells averaged two by two. CROSS_SCALE_SKILL is what the detail of both takes off the squared error of the best interpolation without covariates there (plain or conserving bilinear, kriging with nugget): well above 0, downscaling helps; near 0, interpolation is as good; below 0 it adds some error. The check also sets how much of the detail “Downscale” shows. The coarse values it is measured by have an error themselves (COARSE_ERROR, SM_UNCERTAINTY, else estimated from the record); it is taken out.</source>
      <extracomment>help</extracomment>
      <translation>在真值已知的粗一级尺度上，用两两平均的像元重复训练。CROSS_SCALE_SKILL 为两者的细节使不用协变量的最好插值（普通或守恒双线性、带块金值的克里金）的平方误差减少的比例：明显大于 0 时降尺度有益；接近 0 时插值同样好；小于 0 时增加误差。该检验还确定“降尺度”显示多少细节。用于衡量的粗像元值本身有误差（COARSE_ERROR、SM_UNCERTAINTY，否则由记录估计）；已将其扣除。</translation>
    </message>
    <message>
      <source>One value per pixel for the whole record, as a static covariate of the crop model (its name is im): the precipitation and potential evapotranspiration of each calendar month are averaged over the months that both stacks have, and a monthly water balance of the soil is run over this mean year until it repeats itself. With the surplus s, the deficit d and the need n of the year (the potential evapotranspiration), version 1955 is 100 (s − d) / n, version 1948 (100 s − 60 d) / n.</source>
      <extracomment>help</extracomment>
      <translation>整个记录每个像元一个值，作为作物模型的静态协变量（名为 im）：各日历月的降水和潜在蒸散取两个栈共有月份的平均，对这一平均年逐月计算土壤水量平衡，直到重复。设年盈余为 s，亏缺为 d，需水为 n（潜在蒸散），1955 版为 100 (s − d) / n，1948 版为 (100 s − 60 d) / n。</translation>
    </message>
    <message>
      <source>PRESET knows the variables, flags, units and file names of common products; what you give yourself goes before what it says. Presets tried on files as published: cci (daily files v02.2, v03.3, v04.2 and v05.2 of all three products), c3s (daily, ten-day and monthly files v201706 and v201801), mod11b3_day (MOD11B3.A2018335.h18v03.006), mod11b3_night (MOD11B3.A2018335.h18v03.006), mod15a2h (MCD15A3H as a GeoTIFF), mcd12q1 (MCD12Q1.A2001001.h00v08.006), imerg (a half hour of V06, cut out by OPeNDAP), gldas (a monthly extract 2017–2018), era5 (hours of the old and the new data store, GRIB), era5land (a monthly extract of ERA5-Land 2017–2018). Made from the published description only, and tested on small files written after it: smap_l3_am, smap_l3_pm, smos_l3, smos_ic, amsre_jaxa, amsr2_jaxa, lprm_amsre, lprm_amsr2, mod11c3_day, mod11c3_night, mod11a1, mod11a1_night, mod11a2, mod11a2_night, mod13c2, mod13a1, mod13a2, mod13a3, mod13q1, mcd12c1, smap_l4, chirps, merra2, terraclimate, cgls_ssm, cgls_swi. Look at the first results of these with care.</source>
      <extracomment>help</extracomment>
      <translation>PRESET 知道常用产品的变量、标志、单位和文件名；您自己给出的参数优先。已用发布的原始文件试过的预设：cci（三种产品的日文件 v02.2、v03.3、v04.2 和 v05.2）、c3s（日、旬和月文件 v201706 和 v201801）、mod11b3_day（MOD11B3.A2018335.h18v03.006）、mod11b3_night（MOD11B3.A2018335.h18v03.006）、mod15a2h（MCD15A3H 的 GeoTIFF）、mcd12q1（MCD12Q1.A2001001.h00v08.006）、imerg（V06 的一个半小时，由 OPeNDAP 裁剪）、gldas（2017–2018 的月提取）、era5（新旧数据库的小时文件，GRIB）、era5land（ERA5-Land 2017–2018 的月提取）。只依据公布的说明制作，并用按其写出的小文件测试的：smap_l3_am、smap_l3_pm、smos_l3、smos_ic、amsre_jaxa、amsr2_jaxa、lprm_amsre、lprm_amsr2、mod11c3_day、mod11c3_night、mod11a1、mod11a1_night、mod11a2、mod11a2_night、mod13c2、mod13a1、mod13a2、mod13a3、mod13q1、mcd12c1、smap_l4、chirps、merra2、terraclimate、cgls_ssm、cgls_swi。使用后者时请仔细查看最初的结果。</translation>
    </message>
    <message>
      <source>Per zone: Pearson's r with its 95 % interval and p, the size that r needs for significance with so many years (.433 for 21), Spearman's rank correlation, and r of the departures from straight lines through both, since losses have trends of their own. Looking at many zones, some are significant by chance: “yes” stands at a false discovery rate of 10 %. All zones together: r within the zones, with p from a permutation of whole years.</source>
      <extracomment>help</extracomment>
      <translation>每个分区：Pearson r 及其 95 % 区间和 p、在这样多年份下显著所需的 r（21 年为 .433）、Spearman 秩相关，以及两者去除各自直线趋势后的 r，因为损失有自己的趋势。分区很多时有些会偶然显著：“yes”表示错误发现率 10 %。所有分区合计：分区内的 r，p 由整年置换得出。</translation>
    </message>
    <message>
      <source>Periods are those of the calendar. A period with a smaller share of valid dates than MIN_VALID becomes missing; the share counts all dates that the period should have, so a month of which the record holds two days is missing. Weeks and composites count to the month and year that they begin in. Months in a year, or days in a month, all count the same.</source>
      <extracomment>help</extracomment>
      <translation>时段为日历时段。有效日期的比例小于 MIN_VALID 的时段为缺失；比例相对于该时段应有的全部日期，因此记录只含两天的月份为缺失。周和合成计入其开始所在的月和年。一年中的各月、一月中的各日权重相同。</translation>
    </message>
    <message>
      <source>Points are set along each line, two in a pixel of the finest product, and every product is read at its own pixels: nothing is interpolated, so that the pixels are seen as they are. DATE chooses the period of each stack that holds it; without it the mean of all dates is shown, where at least half of them are valid.</source>
      <extracomment>help</extracomment>
      <translation>沿每条线取点，最细产品的每个像元两个点，各产品在其自身的像元上读取：不作插值，像元以原貌显示。DATE 选择各栈中包含它的时段；不给出时显示至少一半日期有效处所有日期的平均。</translation>
    </message>
    <message>
      <source>REPORT shows the scatter of every date with both edges, and the edges through time: look at it before you use TVDI.</source>
      <extracomment>help</extracomment>
      <translation>REPORT 显示每个日期的散点和两条边，以及边随时间的变化：使用 TVDI 之前请先查看。</translation>
    </message>
    <message>
      <source>Records of several times a day (hourly, for example) are summed to days, of the date as it is written; a day of a station that lacks more than a fifth of its values is missing.</source>
      <extracomment>help</extracomment>
      <translation>一天多个时刻（例如逐小时）的记录按所写日期合计为日值；站点某日缺少五分之一以上的值时该日缺失。</translation>
    </message>
    <message>
      <source>Residual correction: what the mean of the fine pixels of a cell lacks from the coarse value is added as a smooth (bilinear) field, until the estimate of the coarse field is met within 0.0001 m³/m³. MAX_MISFIT is measured on the output against SM; it is large where SM has an error, and without one stays larger where a correction would make soil moisture negative.</source>
      <extracomment>help</extracomment>
      <translation>残差校正：粗像元内细像元的平均与粗像元值之差，作为平滑（双线性）场加上，直到与粗分辨率场的估计相差不超过 0.0001 m³/m³。MAX_MISFIT 由输出对 SM 测得；SM 有误差处较大，没有误差时，在校正会使土壤湿度为负之处仍较大。</translation>
    </message>
    <message>
      <source>SAD (severity, area, duration; Andreadis et al. 2005) has for the worst 1, 3, 6, 12 … dates of each of the 50 worst clusters the mean severity (1 − percentile of the index) of the land that had it worst, over growing areas; rows with cluster 0 are the envelope. A drought of today above the envelope has no precedent in the record.</source>
      <extracomment>help</extracomment>
      <translation>SAD（烈度、面积、历时；Andreadis 等 2005）对最严重的 50 个聚类中每个，给出最差的 1、3、6、12……个日期、在逐渐扩大的面积上最严重部分的平均烈度（1 − 指数的百分位）；聚类为 0 的行为包络线。目前的干旱若高于包络线，则在记录中没有先例。</translation>
    </message>
    <message>
      <source>SCHEME usdm has the classes of the United States Drought Monitor, by the percentile of the index: 1 D0 abnormally dry (30 and below), 2 D1 moderate (20), 3 D2 severe (10), 4 D3 extreme (5), 5 D4 exceptional (2). own takes the BREAKS that you give, “-0.5, -1.2” for example; an index at a break belongs to the drier class.</source>
      <extracomment>help</extracomment>
      <translation>SCHEME usdm 为美国干旱监测的等级，按指数的百分位：1 D0 异常偏干（30 及以下），2 D1 中旱（20），3 D2 重旱（10），4 D3 特旱（5），5 D4 异常干旱（2）。own 采用您给出的 BREAKS，例如“-0.5, -1.2”；恰在界限上的指数属于更干的等级。</translation>
    </message>
    <message>
      <source>SHARES tells two things, which differ much. km2 and share are means over the dates of the phase: how much of the area was in each class on a date, on average (this is what the paper reports; share_of_drought is the part of a class in the area in drought of any class, share_change the difference from the phase before). mean_index_km2 and mean_index_share classify the map, the mean index of the phase: a mean over years lies near 0, so it is nearly always “none” or “mild”, however severe single months were. ZONES and MASK concern the table and the numbers, not the map. Areas are those on the ground; the shares are of the area with a value.</source>
      <extracomment>help</extracomment>
      <translation>SHARES 给出两种差别很大的内容。km2 和 share 为阶段各日期的平均：平均而言某一日期有多少面积处于各等级（论文报告的就是这个；share_of_drought 为某等级占各级干旱面积的部分，share_change 为与前一阶段之差）。mean_index_km2 和 mean_index_share 对地图即阶段平均指数分级：多年平均接近 0，因此不论个别月份多么严重，几乎总是“无旱”或“轻旱”。ZONES 和 MASK 只影响表和数值，不影响地图。面积为地面面积；比例相对于有值的面积。</translation>
    </message>
    <message>
      <source>SSI = (SM − mean) / standard deviation (Luo et al., eq 13), from a normal distribution fitted per pixel over the reference period. SSI-3 is the index of the mean over three months, and so on; all of them must be valid. With another distribution the index is the standard deviate of a normal distribution that has the probability of the value. −1 is the driest month in six, −2 the driest in 44.</source>
      <extracomment>help</extracomment>
      <translation>SSI =（SM − 平均）/ 标准差（Luo 等，式 13），对每个像元在参考期内拟合正态分布。SSI-3 为三个月平均的指数，依此类推；各月都须有效。采用其他分布时，指数为具有该值概率的标准正态偏差。−1 为六个月中最干的一个，−2 为 44 个月中最干的一个。</translation>
    </message>
    <message>
      <source>Satellites see the upper centimetres; crops drink from below. The root zone follows the surface with a delay, which the exponential filter takes for a mean of past values with weights e^(−age/T) (Wagner et al. 1999; recursive form Albergel et al. 2008). The larger T, the deeper and slower: 5 to 10 days stand for the upper 20 cm, 15 to 30 for 40 to 100 cm, depending on soil and climate.</source>
      <extracomment>help</extracomment>
      <translation>卫星看到最上面几厘米；作物从下面吸水。根区滞后于表层，指数滤波把它取为过去值的平均，权重为 e^(−时长/T)（Wagner 等 1999；递推形式见 Albergel 等 2008）。T 越大，越深越慢：5 至 10 天代表最上 20 cm，15 至 30 天代表 40 至 100 cm，取决于土壤和气候。</translation>
    </message>
    <message>
      <source>Scale and offset are applied, declared valid ranges and quality flags mask values, and the masked share is reported. A file whose values differ about 100-fold from the others (already scaled) is an error that names it. A value that recurs far from all others (−9999) is taken as missing and named.</source>
      <extracomment>help</extracomment>
      <translation>应用比例和偏移，按声明的有效范围和质量标志屏蔽值，并报告屏蔽的比例。某个文件的值与其他文件相差约 100 倍（已经换算）时报错并指出该文件。反复出现且远离其他所有值的值（−9999）视为缺失并指出。</translation>
    </message>
    <message>
      <source>Seasons: SSI with STANDARDISE whole_series, or MEASURE percentile on the soil moisture itself, with GROUP calendar_month. They tell in which months a pixel is at its driest, so mostly the seasonal cycle of soil moisture. Over all dates (GROUP none) these are fixed, too: a fifth of every record belongs to its driest fifth.</source>
      <extracomment>help</extracomment>
      <translation>季节：STANDARDISE whole_series 的 SSI，或对土壤湿度本身用 MEASURE percentile，配合 GROUP calendar_month。它们反映像元在哪些月份最干，因此主要是土壤湿度的季节循环。对所有日期（GROUP none）它们也是固定的：每个记录都有五分之一属于最干的五分之一。</translation>
    </message>
    <message>
      <source>Self-test: the tool hides some observed values in gaps like the stack's own and larger, fills them, and compares. That gives the weights of time, space and climatology (Luo et al., eq 6 to 9) by the length of the gap and the distance to observations, and UNCERTAINTY: the half width of the band that holds the truth in 90 % of cases, 0 where observed. RMSE is the error of hidden values that the weights were not fitted on. Values that are missing for another reason than the hidden ones (snow, forest) can have larger errors.</source>
      <extracomment>help</extracomment>
      <translation>自检：工具按与栈本身相同及更大的空缺隐藏一些观测值，插补后再比较。由此按空缺长度和到观测的距离得到时间、空间和气候平均的权重（Luo 等，式 6 至 9），以及 UNCERTAINTY：90 % 的情况下包含真值的区间的半宽，有观测处为 0。RMSE 为没有用于拟合权重的隐藏值的误差。因隐藏值所没有的原因（积雪、森林）而缺失的值，误差可能更大。</translation>
    </message>
    <message>
      <source>Soil moisture is in m³/m³. With SM_UNIT relative_percent it is per cent of field capacity and converted with the covariate FIELD_CAPACITY. Per cent of volume must be divided by 100 first. Values that can be of no such unit are an error, negative ones (−9999) are missing. Several records of one station, date, crop and depth become their mean.</source>
      <extracomment>help</extracomment>
      <translation>土壤湿度单位为 m³/m³。SM_UNIT relative_percent 时为田间持水量的百分数，用协变量 FIELD_CAPACITY 换算。体积百分数须先除以 100。不可能属于该单位的值报错，负值（−9999）为缺失。同一站点、日期、作物和深度的几条记录取平均。</translation>
    </message>
    <message>
      <source>Soil remembers: a dry month tends to be followed by a dry one. This tool tells the probability of each drought class in the next steps (LEADS, months for a stack of months) from the present state. For every pixel, calendar month and lead the index is regressed on its state at the start, over past years; the residuals of these years, one after the other, make the ensemble. A member is one past year for all pixels, so that its map hangs together and areas of drought have honest ranges. No weather forecast is used.</source>
      <extracomment>help</extracomment>
      <translation>土壤有记忆：干月之后往往还是干月。本工具由当前状态给出今后各步（LEADS，逐月栈为月）各干旱等级的概率。对每个像元、日历月和预见期，用过去各年把指数对起始时的状态作回归；这些年份的残差逐一组成集合。一个成员对所有像元都是同一个过去的年份，因此其地图是协调的，干旱面积的范围也是真实的。不使用天气预报。</translation>
    </message>
    <message>
      <source>Stations are left out one by one to scale the variance and to tell the error (RMSE); IDW_RMSE is that of inverse distances. Where stations are far apart for the weather (summer showers, stations 200 km apart), no method does well and the difference is small. The variance tells where stations are sparse; since rain is so skewed, it is too large where it is dry and too small where it rains.</source>
      <extracomment>help</extracomment>
      <translation>逐个留出站点以校准方差并给出误差（RMSE）；IDW_RMSE 为反距离加权的误差。站点间距相对于天气过大时（夏季阵雨、站点相距 200 km），任何方法都不好，差别也小。方差反映站点稀疏之处；由于降水分布偏斜，干处方差偏大，湿处偏小。</translation>
    </message>
    <message>
      <source>Stations beside a raster are left out and named. Where a raster has no value on the date (no pixel, or a date that the stack lacks) the cell stays empty, and the number of such cells is told for each covariate.</source>
      <extracomment>help</extracomment>
      <translation>栅格之外的站点不用，并列出。栅格在该日期没有值时（没有像元，或栈没有该日期）单元格留空，并给出每个协变量这种单元格的数目。</translation>
    </message>
    <message>
      <source>Stations come from a point layer, from a table with coordinates (X_FIELD, Y_FIELD in degrees), or straight from an archive of the International Soil Moisture Network (ISMN, as downloaded; or ISMN_FOLDER), of which the good values (G) are taken. A text file is best given as it is: dates such as 2020-05-31 and numbers are read from texts. Of hourly records the hours around the overpasses (OVERPASS_HOURS, local solar time) make the day.</source>
      <extracomment>help</extracomment>
      <translation>站点来自点图层、带坐标的表（X_FIELD、Y_FIELD，单位度），或直接来自国际土壤湿度网（ISMN）的压缩包（下载的原始文件；或 ISMN_FOLDER），取其中质量好（G）的值。文本文件最好原样给出：2020-05-31 之类的日期和数字从文字读取。逐小时记录由过境时刻（OVERPASS_HOURS，地方太阳时）前后的小时合成日值。</translation>
    </message>
    <message>
      <source>Steps are those of the stack. Composites of 8 or 16 days, which “Build time stack” dates by the day, are recognised by their rhythm from 1 January: their dates are taken as steps, the days between stay missing; “Aggregate in time” then counts the composites of a month.</source>
      <extracomment>help</extracomment>
      <translation>步长为栈的步长。8 天或 16 天合成由“构建时间序列栈”按日标注日期，这里按从 1 月 1 日起的节律识别：其日期作为步，其间各日保持缺失；随后“时间聚合”计算每月的合成数。</translation>
    </message>
    <message>
      <source>TEST: original_test supposes independent values. Four tests allow for values that depend on the ones before: pre_whitening takes that part out (it keeps its level of error best, but finds fewer trends), hamed_rao and yue_wang correct the variance (set LAG: with all lags, their default, the variance can become negative, and there is no answer, or tiny, and everything is significant), trend_free_pre_whitening finds more trends, true and false ones. seasonal_test compares months with the same months only; correlated_seasonal_test also allows for months that depend on each other, but leaves out every year with a missing month. regional_test (multivariate_test is the same) asks whether the zones have a trend in common and supposes that they are independent of each other; correlated_multivariate_test does not. These three give one row. partial_test is not offered: it needs a second series, of what else may have changed.</source>
      <extracomment>help</extracomment>
      <translation>TEST：original_test 假定各值独立。四个检验考虑各值对前值的依赖：pre_whitening 去除这部分（最能保持错误水平，但发现的趋势较少），hamed_rao 和 yue_wang 校正方差（请设置 LAG：默认使用全部滞后时，方差可能为负而得不出结果，或极小而全部显著），trend_free_pre_whitening 发现更多趋势，有真有假。seasonal_test 只以月比同月；correlated_seasonal_test 还考虑月份之间的依赖，但缺一个月的年份整年不用。regional_test（multivariate_test 相同）检验各分区是否有共同趋势，并假定它们互相独立；correlated_multivariate_test 不作此假定。这三个只给出一行。不提供 partial_test：它需要另一个序列，说明还有什么可能改变。</translation>
    </message>
    <message>
      <source>THRESHOLDS has for each zone the value of the season's index that best tells years of large loss (above LOSS_LEVEL, or the median) from others, by the skill of Peirce (hit rate less false-alarm rate). It is judged by years that had no part in the choice; with fewer than 15 years, or where the 90 % interval includes 0, there is no threshold. Give the table to “Drought classes” with SCHEME own and one break.</source>
      <extracomment>help</extracomment>
      <translation>THRESHOLDS 给出每个分区最能把损失大的年份（超过 LOSS_LEVEL 或中位数）与其他年份区分开的季节指数值，按 Peirce 技巧（命中率减误报率）。由没有参与选择的年份评判；少于 15 年或 90 % 区间包含 0 时没有阈值。请把该表交给“干旱等级”，并取 SCHEME own 和一个界限。</translation>
    </message>
    <message>
      <source>THRESHOLDS replaces breaks by zone (ZONES) and calendar month: a table with the columns threshold and, where it matters, zone, month (1 to 12) and class (from 1). A row without zone or month counts for all of them; zones and months without a row keep the breaks of SCHEME. “Compare with reported losses” writes such a table. For one threshold that tells drought or none take SCHEME own with one break. Rows with a scale count for an index of this scale only.</source>
      <extracomment>help</extracomment>
      <translation>THRESHOLDS 按分区（ZONES）和日历月取代界限：表中含列 threshold，以及需要时的 zone、month（1 到 12）和 class（从 1 起）。没有分区或月份的行适用于全部；没有行的分区和月份保持 SCHEME 的界限。“与上报损失比较”写出这样的表。只用一个阈值区分有无干旱时，请取 SCHEME own 和一个界限。带 scale 的行只用于该尺度的指数。</translation>
    </message>
    <message>
      <source>TUNE tries up to 111 settings of the four numbers in ten folds of stations, and takes the best where it is better than yours by more than one standard error. It takes many times as long as the rest.</source>
      <extracomment>help</extracomment>
      <translation>TUNE 在十折站点中试最多 111 组参数（四个数），比给定参数好出一个标准误差以上时取最好的。耗时为其余部分的许多倍。</translation>
    </message>
    <message>
      <source>TVDI = (LST − Tmin) / (Tmax − Tmin) (Luo et al., eq 12). For every date, LST is scattered over vegetation: the hot rim (dry edge, Tmax) and the cool rim (wet edge, Tmin) are straight lines through the 99th and 1st percentile of LST in bins of vegetation. Bins need 20 pixels, an edge 10 bins; bins off by more than two RMSE are rejected.</source>
      <extracomment>help</extracomment>
      <translation>TVDI =（LST − Tmin）/（Tmax − Tmin）（Luo 等，式 12）。对每个日期作地表温度对植被的散点：热的边缘（干边，Tmax）和冷的边缘（湿边，Tmin）为通过各植被分箱中地表温度第 99 和第 1 百分位的直线。分箱需要 20 个像元，一条边需要 10 个分箱；偏离超过两倍 RMSE 的分箱被剔除。</translation>
    </message>
    <message>
      <source>The animation needs the Python package Pillow; without it, take the pictures.</source>
      <extracomment>help</extracomment>
      <translation>动画需要 Python 包 Pillow；没有时请用图片。</translation>
    </message>
    <message>
      <source>The centre of a period is the mean place of all pixels at or below THRESHOLD on its dates, weighted by their area on the ellipsoid times their severity (threshold minus index). Places are averaged as vectors, so that it is right over 180° and in degrees. A threshold of −1 takes moderate drought and worse, as the other tools and the report do; with 0 all dry land counts, and the severity of −2 weighs twice that of −1.</source>
      <extracomment>help</extracomment>
      <translation>一个时段的重心为其各日期达到或低于 THRESHOLD 的所有像元的平均位置，按椭球面上的面积乘以烈度（阈值减指数）加权。位置以向量平均，因此越过 180° 和以度为单位时都正确。阈值 −1 取中旱及以上，与其他工具和报告相同；取 0 时所有偏干的陆地计入，−2 的烈度权重为 −1 的两倍。</translation>
    </message>
    <message>
      <source>The crop mask is one band for all years, or a stack with one band per year; cells ≠ 0 are the crop. Only they are predicted, the rest is missing. SEASON_START and SEASON_END (month-day, such as 10-01 and 06-15, also over New Year) keep the days of the season, in every year from START to END.</source>
      <extracomment>help</extracomment>
      <translation>作物掩膜为适用于所有年份的单波段，或每年一个波段的栈；≠ 0 的像元为该作物。只对其预测，其余缺失。SEASON_START 和 SEASON_END（月-日，例如 10-01 和 06-15，可以跨年）在 START 到 END 的每一年保留季节内的日子。</translation>
    </message>
    <message>
      <source>The date of a layer comes from START and STEP (one multi-band raster), else from the file's name where PATTERN is given (by you or the preset), else from the NetCDF time axis, the band description or the file's name. All files must lie on one grid and be in one unit; nothing is resampled. Rows that run north and longitudes from 0° to 360° are turned, which is exact: the stack is north-up and starts at 180° W. Dimensions of NetCDF files may have any order.</source>
      <extracomment>help</extracomment>
      <translation>图层的日期来自 START 和 STEP（单个多波段栅格）；否则在给出 PATTERN 时（由您或预设）来自文件名；否则来自 NetCDF 时间轴、波段描述或文件名。所有文件须在同一格网上、同一单位；不作重采样。自南向北的行和 0° 到 360° 的经度会转换，不损失精度：栈正北朝上，从西经 180° 开始。NetCDF 文件的维度可以是任意顺序。</translation>
    </message>
    <message>
      <source>The extremes are those of the reference period; values beyond them are 0 or 100. A calendar step needs five values; with fewer than ten years nearly every year has some extreme, and the indices say little. A single bad value (cloud, snow) becomes the extreme of its step: clean NDVI and LST before (“Prepare covariate”). Without the whole year's season, say in deserts, NDVI hardly varies and VCI is noise.</source>
      <extracomment>help</extracomment>
      <translation>极值取参考期的极值；超出的值为 0 或 100。一个历步需要五个值；少于十年时几乎每年都有某个极值，指数说明不了什么。一个坏值（云、雪）就会成为其历步的极值：请先清理 NDVI 和 LST（“准备协变量”）。在没有明显季节的地方，例如沙漠，NDVI 几乎不变，VCI 只是噪声。</translation>
    </message>
    <message>
      <source>The filter is for days to a week; steps of a month are longer than the memory that it models. The result varies less than the surface and is no measurement: compare it through the index (SSI), not by its level.</source>
      <extracomment>help</extracomment>
      <translation>该滤波用于逐日到逐周的数据；一个月的步长比它所模拟的记忆更长。结果的变化小于表层，不是测量值：请通过指数（SSI）比较，而不要比较数值高低。</translation>
    </message>
    <message>
      <source>The fit of a long record of another product serves a short one (SMAP, Sentinel-1) with ADJUST_TO, the stack that FIT_FROM was fitted to: over the dates that both have, mean and standard deviation of the season (ADJUST mean_sd) or also the distribution of the anomalies (cdf) are matched pixel by pixel; then the fit is applied. The tool tells how the anomalies agree: where they hardly do, the index tells little of the other record's droughts.</source>
      <extracomment>help</extracomment>
      <translation>另一产品长记录的拟合可通过 ADJUST_TO（FIT_FROM 所拟合的栈）用于短记录（SMAP、Sentinel-1）：在两者都有的日期上，逐像元对应该季节的平均和标准差（ADJUST mean_sd），或还对应距平的分布（cdf）；然后应用拟合。工具说明距平的一致程度：几乎不一致处，指数很少反映另一记录的干旱。</translation>
    </message>
    <message>
      <source>The forest of “Train downscaler” predicts every fine pixel and date from the covariates, which are matched to the model's features by name. A pixel is missing where a covariate is; a date that a covariate lacks is missing, and named in the log. With the correction, pixels under coarse cells without soil moisture are missing too.</source>
      <extracomment>help</extracomment>
      <translation>“训练降尺度模型”的森林由协变量预测每个细像元和日期，协变量按名称与模型的特征对应。协变量缺失处像元缺失；协变量没有的日期缺失，并在日志中列出。校正时，没有土壤湿度的粗像元下的像元也缺失。</translation>
    </message>
    <message>
      <source>The forests of “Train crop model” predict from covariates that are matched to the model's features by name. They are taken as “Sample covariates at stations” takes them: static rasters, daily stacks on the very date, stacks by dekad, month or year in the period that the day falls in, and climatologies by month. All rasters and the crop mask lie on one grid. Latitude, longitude and day of the year are made here.</source>
      <extracomment>help</extracomment>
      <translation>“训练作物模型”的森林由协变量预测，协变量按名称与模型的特征对应。读取方式与“在站点提取协变量”相同：静态栅格、当日的逐日栈、该日所在时段的旬、月或年的栈，以及逐月的多年平均。所有栅格和作物掩膜在同一格网上。纬度、经度和年内日序在此生成。</translation>
    </message>
    <message>
      <source>The gradient of the 3×3 pixels around each pixel (Horn 1981), as GDAL's slope has it. For a DEM in degrees the pixel's width and height in metres are those on the reference system's ellipsoid, row by row; no scale needs to be given. Otherwise the lengths are those of the map, in metres or feet; a warning tells when the map is not true to scale (Web Mercator, sinusoidal).</source>
      <extracomment>help</extracomment>
      <translation>每个像元周围 3×3 像元的梯度（Horn 1981），与 GDAL 的坡度相同。以度为单位的 DEM，像元的宽和高（米）逐行取坐标系椭球面上的长度；不需要给出比例。否则长度为地图的米或英尺；地图不保持比例时（Web Mercator、正弦投影）给出警告。</translation>
    </message>
    <message>
      <source>The index should have no season of its own (SSI by calendar month). SSI-3 or SSI-6 gives fewer, longer events than SSI-1, whose runs are broken by single wet months.</source>
      <extracomment>help</extracomment>
      <translation>指数不应有自身的季节变化（按日历月的 SSI）。SSI-3 或 SSI-6 的事件比 SSI-1 少而长，后者的游程会被单个湿月打断。</translation>
    </message>
    <message>
      <source>The label is made from soil moisture, so it can leak into the prediction of the same soil moisture. Here it cannot: the second forest is trained on forecasts for stations that the first has not seen, and the scores leave out whole stations from both. The report shows four rows side by side: without CIR, as it is, and two ways that leak. A gain that only the leaking rows have is none. Expect a small one: the forecast is made from the same features. Name the column that knows of irrigation from elsewhere (canals, equipped area) as IRRIGATION_FEATURE, and the report also says how much soil moisture the model owes to it.</source>
      <extracomment>help</extracomment>
      <translation>标签由土壤湿度得出，因此可能泄漏到对同一土壤湿度的预测中。这里不会：第二个森林用第一个森林没有见过的站点的预报来训练，得分把整个站点从两者中留出。报告并列给出四行：不用 CIR、实际模型，以及两种会泄漏的方案。只有泄漏的行才有的提高不算提高。预期提高很小：预报由相同的特征得出。请把由其他来源反映灌溉的列（渠道、灌溉设施面积）指定为 IRRIGATION_FEATURE，报告还会说明模型中有多少土壤湿度由其所致。</translation>
    </message>
    <message>
      <source>The layer has the names of its classes. The tools that count areas of drought classes take those of Luo; give them the index itself otherwise.</source>
      <extracomment>help</extracomment>
      <translation>图层带有各等级的名称。统计干旱等级面积的工具采用 Luo 的等级；否则请给出指数本身。</translation>
    </message>
    <message>
      <source>The look is also written into a .qml file beside the raster, unless KEEP is off: QGIS reads it whenever the file is opened. Use the tool for files that were copied without their .qml, or when colours were changed by hand and the usual ones are wanted back.</source>
      <extracomment>help</extracomment>
      <translation>除非关闭 KEEP，样式还写入栅格旁的 .qml 文件：每次打开文件时 QGIS 都会读取。复制文件而没有带上 .qml，或手动改过颜色而想恢复原样时，请用本工具。</translation>
    </message>
    <message>
      <source>The mean index of the chosen MONTHS (4-9, or 10-3 over the turn of the year) in each zone, weighted by area, is laid beside what was reported for the zone and the year: affected area, loss of yield, payments. With AREA_FIELD the losses are shares of the area that could be lost, and zones can be compared.</source>
      <extracomment>help</extracomment>
      <translation>把所选 MONTHS（4-9，或跨年的 10-3）在各分区按面积加权的平均指数，与该分区、该年上报的内容对照：受灾面积、减产、赔付。给出 AREA_FIELD 时损失为占可能受灾面积的比例，分区之间可以比较。</translation>
    </message>
    <message>
      <source>The model file holds plain numbers and a description, no program code; it can be passed on.</source>
      <extracomment>help</extracomment>
      <translation>模型文件只含普通数字和描述，不含程序代码；可以转交他人。</translation>
    </message>
    <message>
      <source>The names of the columns (or, with a column for each date, the values of KEY) are compared with the field STATION of the list. Columns that are no station are left out and named, as are stations without a column. Empty cells give no row. Numbers and dates may be written in any usual way, also as text.</source>
      <extracomment>help</extracomment>
      <translation>列名（每个日期一列时为 KEY 的值）与清单的字段 STATION 比较。不是站点的列不用并列出，没有列的站点也列出。空单元格没有行。数字和日期可以用任何通常的写法，也可以是文字。</translation>
    </message>
    <message>
      <source>The original test supposes that the values are independent and have no season. Monthly values are not independent: a dry month tends to follow a dry month, and p is then too small. A season hides trends. Ways out: the trend of annual means (AGGREGATE annual_mean: years with at least half of their dates), the simplest and safest; TEST seasonal, which compares Januaries with Januaries only (Hirsch; from three years on); an index without season (SSI) as INPUT. Both monthly ways leave the dependence: where each month correlated by 0.6 with the one before, the seasonal test called 31 % of trendless records significant. TEST prewhitened first takes out what a value repeats of the one before it: it keeps its level, but finds fewer real trends, and it is for values without season (an index, annual means). The slope is the same in original and prewhitened; in seasonal it is the median within the seasons.</source>
      <extracomment>help</extracomment>
      <translation>原始检验假定各值独立且没有季节变化。月值并不独立：干月之后往往还是干月，p 因此偏小。季节变化会掩盖趋势。解决办法：取年平均的趋势（AGGREGATE annual_mean：至少有一半日期的年份），最简单也最稳妥；TEST seasonal，只以一月比一月（Hirsch；三年以上）；以没有季节变化的指数（SSI）作 INPUT。两种逐月的办法都没有去除依赖：各月与前一月的相关为 0.6 时，季节检验把 31 % 的无趋势记录判为显著。TEST prewhitened 先去除与前一值的重复：能保持水平，但发现的真实趋势较少，用于没有季节变化的值（指数、年平均）。original 和 prewhitened 的斜率相同；seasonal 的斜率为各季节内的中位数。</translation>
    </message>
    <message>
      <source>The output has the reference's reference system, corner, pixel size and extent. All bands come along, with their dates, unit and variable name. Everything that a later tool combines must lie on one grid.</source>
      <extracomment>help</extracomment>
      <translation>输出采用参考的坐标系、角点、像元大小和范围。所有波段连同日期、单位和变量名一起带过来。后续工具要合用的一切数据都须在同一格网上。</translation>
    </message>
    <message>
      <source>The pages become one PDF, an animation (GIF), and pictures in a folder (PNG, from which other programs make a film), whichever is asked for. LAYOUT keeps the layout in the project, where everything can be moved and changed before it is printed again: Project → Layouts. The dates of its pages are kept in a small GeoPackage beside the PDF.</source>
      <extracomment>help</extracomment>
      <translation>页面按要求成为一个 PDF、一个动画（GIF）和文件夹中的图片（PNG，可用其他程序制成影片）。LAYOUT 把布局保留在工程中，可以移动和更改任何内容再打印：工程 → 布局。各页的日期保存在 PDF 旁的小 GeoPackage 中。</translation>
    </message>
    <message>
      <source>The record streams through memory, so long daily records need no more of it than short ones.</source>
      <extracomment>help</extracomment>
      <translation>记录以流的方式经过内存，因此很长的逐日记录并不比短的需要更多内存。</translation>
    </message>
    <message>
      <source>The report is one HTML file that works offline, in light and dark, and prints on A4. The first page is a summary: key figures, the latest map, and the answers in words, under the name of your office (AGENCY, LOGO) where you give one. Then: the last twelve dates, area by class through time, annual means with their trend, the map of trends (hatched where significant), seasons, months, frequency, phases, the ten worst droughts, the centre of the drought, zones, methods and limits. A list at the end says what the data are not enough for.</source>
      <extracomment>help</extracomment>
      <translation>报告为一个 HTML 文件，可离线使用，有浅色和深色显示，可打印为 A4。第一页为摘要：关键数字、最新地图和文字结论，给出时上方有您的机构名称（AGENCY、LOGO）。然后是：最近十二个日期、各等级面积随时间的变化、年平均及其趋势、趋势图（显著处有斜线）、季节、月份、频率、阶段、最严重的十场干旱、干旱重心、分区、方法和局限。末尾列出数据不足以说明的内容。</translation>
    </message>
    <message>
      <source>The safe choice for soil moisture or SSI: AGGREGATE annual_mean with original_test or pre_whitening_modification_test. Gaps: the tests leave missing dates out; those with a correction then take what lies on both sides of a gap for neighbours. Fill the gaps first. Where the valid part of a zone changes from date to date, its mean changes with it: look at valid_share.</source>
      <extracomment>help</extracomment>
      <translation>对土壤湿度或 SSI 的稳妥选择：AGGREGATE annual_mean 加 original_test 或 pre_whitening_modification_test。空缺：检验略去缺失的日期；带校正的检验会把空缺两侧当作相邻。请先插补空缺。分区有效部分随日期改变时，其平均也随之改变：请看 valid_share。</translation>
    </message>
    <message>
      <source>The same tool makes the SPI of a stack of rain (mm) and the SPEI of one of rain minus potential evapotranspiration. For the SPI take gamma_ml or pearson3, for the SPEI loglogistic. The mean over SCALE months and their sum have the same index.</source>
      <extracomment>help</extracomment>
      <translation>同一工具可由降水栈（mm）计算 SPI，由降水减潜在蒸散的栈计算 SPEI。SPI 请用 gamma_ml 或 pearson3，SPEI 请用 loglogistic。SCALE 个月的平均与总和的指数相同。</translation>
    </message>
    <message>
      <source>The season is common to all products and makes them look good; ANOMALIES takes it out first. Results of single pixels need some hundred dates; a warning says when there are fewer.</source>
      <extracomment>help</extracomment>
      <translation>季节变化为所有产品共有，使其看起来更好；ANOMALIES 先将其去除。单个像元的结果需要几百个日期；不足时给出警告。</translation>
    </message>
    <message>
      <source>The slope is the median of the slopes of all pairs of dates (Sen), per year; the test (Mann-Kendall, corrected for ties, two-sided) says whether rises and falls are out of balance. Missing dates are skipped, and the slope uses the real time between dates. A pixel needs at least eight valid dates.</source>
      <extracomment>help</extracomment>
      <translation>斜率为所有日期两两之间斜率的中位数（Sen），以每年计；检验（Mann-Kendall，含相同值校正，双侧）说明上升与下降是否失衡。缺失的日期跳过，斜率采用日期之间的真实时间。像元至少需要八个有效日期。</translation>
    </message>
    <message>
      <source>The stacks are by month, in mm per month or mm per day (converted), or climatologies of twelve bands. Their unit is read from the file and checked against the values.</source>
      <extracomment>help</extracomment>
      <translation>栈为逐月，单位 mm/月或 mm/日（会换算），或十二波段的多年平均。单位从文件读取，并与值核对。</translation>
    </message>
    <message>
      <source>The variogram is fitted for every day. A day alone has too few wet stations for that, so its semivariances (divided by its variance) are averaged with those of all days, which count ten times as much; the best of 140 curves is taken by weighted least squares. Days with fewer than 4 stations, or whose values have no structure in space, are interpolated by inverse distance, and the log says how many.</source>
      <extracomment>help</extracomment>
      <translation>每天拟合变异函数。单独一天有雨的站点太少，因此其半方差（除以其方差）与所有日子的平均一起平均，后者权重相当于十倍；用加权最小二乘取 140 条曲线中最好的。站点少于 4 个或值没有空间结构的日子用反距离加权插值，日志说明有多少。</translation>
    </message>
    <message>
      <source>Three products that see the same soil moisture with independent errors reveal the error of each: σ²(A) = Q(AA) − Q(AB) Q(AC) / Q(BC), with covariances over the dates that all three have. Take products of different kinds: an active, a passive and a model one. Two products from the same sensor, or a model that has one of them built in, share errors, and these then pass for signal.</source>
      <extracomment>help</extracomment>
      <translation>三个误差独立、观测同一土壤湿度的产品可以揭示各自的误差：σ²(A) = Q(AA) − Q(AB) Q(AC) / Q(BC)，协方差取三者都有的日期。请取不同类型的产品：一个主动、一个被动和一个模型产品。同一传感器的两个产品，或含有其中之一的模型，误差相关，这部分会被当作信号。</translation>
    </message>
    <message>
      <source>Three scores: stations left out (R2, RMSE and the other numbers: what to expect between stations), years left out, and a random tenth of each zone (RANDOM_R2, as in Cheng; too optimistic, because other days of the same stations were seen).</source>
      <extracomment>help</extracomment>
      <translation>三个得分：留出站点（R2、RMSE 等：站点之间的预期精度）、留出年份，以及各分区随机十分之一（RANDOM_R2，同 Cheng；偏乐观，因为见过同一站点的其他日子）。</translation>
    </message>
    <message>
      <source>Traps: a coarse river map leaves out what waters the field; lines drawn for a map of the world are kilometres beside the river. The distance says how near water is, not whether it may be taken.</source>
      <extracomment>help</extracomment>
      <translation>注意：粗略的河流图会漏掉灌溉农田的水源；为世界地图绘制的线可能偏离河流数公里。距离反映离水有多近，而不是可否取用。</translation>
    </message>
    <message>
      <source>Traps: a station on the border of a pixel, or whose coordinates are rounded to a tenth of a degree, is sampled in the wrong field; depth and stage are compared as text, so “0-10” and “0–10 cm” are two depths.</source>
      <extracomment>help</extracomment>
      <translation>注意：位于像元边界或坐标四舍五入到十分之一度的站点会取到错误的地块；深度和生育期按文字比较，因此“0-10”和“0–10 cm”是两个深度。</translation>
    </message>
    <message>
      <source>Traps: days must mean the same at all stations (a day that ends at 8 in the morning is another day); snow is often missed; kriging smooths, so that the wettest pixel is drier than the wettest station, and there are too many days with a little rain. Where the nearest stations change there are small steps in the map; more NEIGHBOURS make them smaller. Mountains are not seen: take a gridded product where one is better.</source>
      <extracomment>help</extracomment>
      <translation>注意：所有站点的“日”须含义相同（以早晨 8 时为界的日是另一天）；雪常被漏测；克里金有平滑作用，因此最湿的像元比最湿的站点干，小雨的日子偏多。最近站点改变之处地图上有小的台阶；NEIGHBOURS 更多则更小。不考虑山地：格网产品更好时请用格网产品。</translation>
    </message>
    <message>
      <source>Traps: phases chosen from the data make changes look larger than chance would. A difference between two phases has no test here; use “Trend”. INPUT should be an index; of another quantity you get the map and the numbers only.</source>
      <extracomment>help</extracomment>
      <translation>注意：依据数据选择的阶段会使变化看起来比偶然更大。两个阶段之差在这里没有检验；请用“趋势”。INPUT 应为指数；其他量只给出地图和数值。</translation>
    </message>
    <message>
      <source>Traps: with an index of each calendar month's own mean and spread, about 16 % of all pixels and dates are moderate or worse over the reference period by construction; the areas tell when that came together, and whether it changes. MASK and zone rasters must lie on the grid of INPUT (“Align to a grid”; for a mask take METHOD nearest, or fractions and a threshold). A pixel on the border of a zone counts with the share that the zone has of it; zones may overlap, and each then has its own area (the numbers of all zones together count each place once).</source>
      <extracomment>help</extracomment>
      <translation>注意：按各日历月自身平均和离散度的指数，在参考期内按构造约有 16 % 的像元和日期为中旱及以上；面积反映它们何时同时出现，以及是否在变化。MASK 和分区栅格须在 INPUT 的格网上（“对齐到格网”；掩膜用 METHOD nearest，或 fractions 加阈值）。分区边界上的像元按分区所占比例计入；分区可以重叠，各有自己的面积（所有分区合计时每处只计一次）。</translation>
    </message>
    <message>
      <source>Trends are of annual means (years with at least half of their dates). A trend of the region is called significant only when it still is with the correlation of neighbouring years removed; pixels follow the false discovery rate. The mean of a phase is that of the pixels with values on at least half of its dates, and is told where these are at least half of the area.</source>
      <extracomment>help</extracomment>
      <translation>趋势针对年平均（至少有一半日期的年份）。只有去除相邻年份的相关后仍显著，才称区域的趋势显著；像元按错误发现率。阶段的平均取至少一半日期有值的像元，这些像元至少占一半面积时才给出。</translation>
    </message>
    <message>
      <source>UNCERTAINTY is the half width of a 90 % interval of what is put out: a constant plus the spread of the trees, scaled by errors of values held out one scale up (without the correction: on blocks of land left out), and what is left of the error of the coarse values and of the noise of the covariates. On synthetic land it held 85 to 96 % of the true values. APPLICABILITY is 1 where the covariates are like those of the training, 0 where the forest is asked about what it has not seen (Meyer and Pebesma 2021); OUTSIDE_SHARE is the share of zeros, from one pixel in 101 when the stack is not asked for.</source>
      <extracomment>help</extracomment>
      <translation>UNCERTAINTY 为输出值 90 % 区间的半宽：一个常数加上各树的离散度，按粗一级尺度上留出值的误差缩放（不校正时按留出地块），再加上粗像元值误差和协变量噪声的剩余部分。在合成地面上它包含 85 至 96 % 的真值。APPLICABILITY 在协变量与训练相似处为 1，在森林没有见过处为 0（Meyer 和 Pebesma 2021）；OUTSIDE_SHARE 为 0 的比例，不要求该栈时由每 101 个像元取一个估计。</translation>
    </message>
    <message>
      <source>VCI = 100 (NDVI − min)/(max − min), with the extremes of the same calendar step at the same pixel (Kogan 1995): 0 is the worst that the season has seen there, 100 the best. TCI is the same of temperature with the signs turned, since heat is bad; SMCI of soil moisture. VHI = a · VCI + (1 − a) · TCI. Below 40 is commonly called a drought of the vegetation, below 10 an extreme one.</source>
      <extracomment>help</extracomment>
      <translation>VCI = 100 (NDVI − min)/(max − min)，极值取同一像元同一历步的极值（Kogan 1995）：0 为该季节在那里见过的最差，100 为最好。TCI 为温度的同类指数，符号相反，因为高温有害；SMCI 为土壤湿度的。VHI = a · VCI + (1 − a) · TCI。通常低于 40 称为植被干旱，低于 10 称为极端干旱。</translation>
    </message>
    <message>
      <source>WEIGHT is a. With WEIGHTING correlation it is found at every pixel: the correlations of VCI and TCI with SMCI, shared out (SM is needed). In the cold, where heat is good for plants, that gives TCI no weight, as it should.</source>
      <extracomment>help</extracomment>
      <translation>WEIGHT 为 a。WEIGHTING correlation 时在每个像元确定：按 VCI 和 TCI 与 SMCI 的相关分配（需要 SM）。在寒冷地区，热对植物有利，这样 TCI 没有权重，理应如此。</translation>
    </message>
    <message>
      <source>WEIGHTS tells what is exposed to each drought: people, cropland, animals. CLUSTERS then has exposed_max (on the date on which the cluster holds most), exposed_any (of all pixels that it ever covers, each once) and exposed_dates (summed over the dates: people × months). Values are amounts of a pixel, or with WEIGHTS_PER km2 of a square kilometre. Bring finer rasters to the grid by sums, not means, where they are amounts.</source>
      <extracomment>help</extracomment>
      <translation>WEIGHTS 说明每场干旱的承灾体：人口、耕地、牲畜。CLUSTERS 随之含有 exposed_max（聚类占有最多的日期）、exposed_any（曾经覆盖的所有像元，各计一次）和 exposed_dates（对日期求和：人 × 月）。值为每像元的量，WEIGHTS_PER km2 时为每平方公里的量。更细的栅格为总量时，请用求和而不是平均变换到该格网。</translation>
    </message>
    <message>
      <source>WEIGHTS tells what is exposed: people, cropland, animals in each class, as exposed and exposed_share. Its values are amounts of a pixel, or with WEIGHTS_PER km2 amounts of a square kilometre (a share of cropland so gives km²). Bring finer rasters to the grid by sums, not means, where they are amounts.</source>
      <extracomment>help</extracomment>
      <translation>WEIGHTS 说明承灾体：各等级中的人口、耕地、牲畜，见 exposed 和 exposed_share。其值为每像元的量，WEIGHTS_PER km2 时为每平方公里的量（耕地比例因此得到 km²）。更细的栅格为总量时，请用求和而不是平均变换到该格网。</translation>
    </message>
    <message>
      <source>When does it help? Where covariates tell what happens inside the cells (CROSS_SCALE_SKILL of the training well above 0), the output can be much nearer to the truth than interpolation: on synthetic land with noisy coarse values its RMSE was 25 to 40 % lower where cells were observed, and 10 to 25 % lower where gaps had been filled. On C3S soil moisture with surface temperature, height and tree cover the covariates tell little: 3 to 5 % lower, 1 to 4 % with noise added. Where the skill is near 0, interpolation is as good, and much quicker.</source>
      <extracomment>help</extracomment>
      <translation>何时有益？协变量反映像元内部情况时（训练的 CROSS_SCALE_SKILL 明显大于 0），输出可以比插值更接近真值：在粗像元值带噪声的合成地面上，有观测的像元 RMSE 低 25 至 40 %，插补过空缺处低 10 至 25 %。在 C3S 土壤湿度上用地表温度、高程和树木覆盖，协变量所反映的很少：低 3 至 5 %，加入噪声时低 1 至 4 %。技巧接近 0 时，插值同样好，而且快得多。</translation>
    </message>
    <message>
      <source>Where a cell differs much from its neighbours, agreeing exactly makes the smooth field overshoot around it (rings).</source>
      <extracomment>help</extracomment>
      <translation>像元与邻近像元相差很大时，完全一致会使平滑场在其周围过冲（出现环）。</translation>
    </message>
    <message>
      <source>With ALPHA 0.05, one pixel in twenty is “significant” where there is no trend at all. FDR answers for the whole map: a pixel is significant only if its p is small among all pixels (false discovery rate of twice ALPHA, as Wilks 2016 advises for fields whose pixels resemble their neighbours). Only the class band changes; P_LIMIT is the largest p that counts. It depends on all pixels of the raster: cut the raster to the region first.</source>
      <extracomment>help</extracomment>
      <translation>ALPHA 为 0.05 时，在完全没有趋势的地方，每二十个像元就有一个“显著”。FDR 针对整幅图：像元的 p 在所有像元中也小时才显著（错误发现率为 ALPHA 的两倍，按 Wilks 2016 对像元与邻近相似的场的建议）。只改变 class 波段；P_LIMIT 为算作显著的最大 p。它取决于栅格的所有像元：请先把栅格裁剪到区域。</translation>
    </message>
    <message>
      <source>With FILL, gaps are filled from the pixel's own record by the modified-sinc smoother (Schmid et al. 2022), on the anomaly from the mean year: up to three steps from the values around, longer gaps fade into the mean year, which needs three years. What cannot be filled stays missing; what is filled stays within the range of the pixel's own values. Observed values are not changed; pixels without any value (the sea) stay empty. The log says how much was filled and how much of that is only the mean of its season.</source>
      <extracomment>help</extracomment>
      <translation>选择 FILL 时，用改进 sinc 平滑（Schmid 等 2022）由像元自身的记录插补空缺，对象为相对多年平均年变化的距平：三步以内由周围的值插补，更长的空缺逐渐过渡到平均年变化，后者需要三年。不能插补的保持缺失；插补值保持在像元自身值的范围之内。观测值不变；没有任何值的像元（海洋）保持为空。日志说明插补了多少，其中多少仅为季节平均。</translation>
    </message>
    <message>
      <source>With LEVEL_FIELD (order, class or rank of a river) there is a band per value, each the distance to rivers of that value; the bands are covariates of their own when stations are sampled. Without it all lines are alike.</source>
      <extracomment>help</extracomment>
      <translation>给出 LEVEL_FIELD（河流的级别、类别或等级）时每个值一个波段，为到该值河流的距离；在站点提取时各波段是单独的协变量。不给出时所有线同等对待。</translation>
    </message>
    <message>
      <source>With NIGHT the mean of both is taken. Where one is missing, the other stands in, with half the mean difference between day and night taken out: the pixel's mean of the calendar month, drawn towards the whole raster's mean of the month when the pixel has few pairs. In a month of the year without any pair on the raster a single value gives no mean. Dates that NIGHT lacks count as missing there.</source>
      <extracomment>help</extracomment>
      <translation>给出 NIGHT 时取两者的平均。其中一个缺失时由另一个代替，并扣除昼夜平均差的一半：采用该像元该日历月的平均差，像元的成对值很少时向整个栅格该月的平均靠拢。一年中某月在整个栅格上没有任何成对值时，单独的值不给出平均。NIGHT 没有的日期在其中视为缺失。</translation>
    </message>
    <message>
      <source>With SM there is a heat map of the index at all SCALES through time, of the region or each of the largest zones: whether a drought is one of weeks or of seasons. It is the index of the zone's mean soil moisture, by the distribution of the index. DEFICIT (of “SSI”) tells in km³ how much water the land in drought lacks, WEIGHTS how many people, how much cropland or how many animals are in each class.</source>
      <extracomment>help</extracomment>
      <translation>给出 SM 时，有指数在所有 SCALES 上随时间变化的热图，针对区域或各个最大的分区：显示干旱是几周的还是几个季节的。它是分区平均土壤湿度的指数，采用该指数的分布。DEFICIT（来自“SSI”）以 km³ 说明干旱土地缺多少水，WEIGHTS 说明各等级中有多少人口、耕地或牲畜。</translation>
    </message>
    <message>
      <source>With STATIONS that measure in the root zone, T is chosen among 1 to 100 days by their median correlation. How good it is elsewhere tells R_LEFT_OUT: each station with the T that the others choose. If it is no better than R_SURFACE, the filter adds nothing there.</source>
      <extracomment>help</extracomment>
      <translation>给出测量根区的 STATIONS 时，按相关系数中位数在 1 至 100 天中选择 T。在其他地方的效果由 R_LEFT_OUT 给出：每个站点采用其他站点所选的 T。如果不优于 R_SURFACE，滤波在那里没有作用。</translation>
    </message>
    <message>
      <source>With ZONES only pixels inside zones count; maps have their names, and there is a row for each zone. Dates on which less than half of the area has a value are hatched, and left out of ranks, annual means and trends.</source>
      <extracomment>help</extracomment>
      <translation>给出 ZONES 时只计分区内的像元；地图上有其名称，每个分区一行。有值面积不足一半的日期以斜线标出，不参与排名、年平均和趋势。</translation>
    </message>
    <message>
      <source>With a MASK (cropland, for example) its pixels that are not 0 count, also where there is never a value. Without one all pixels count that have a value on at least one date, so that the sea is not taken for missing land. Shares are those of the area with a value on the date; missing_share tells how much has none. Missing is not “none”: a date without any value has no areas.</source>
      <extracomment>help</extracomment>
      <translation>给出 MASK（例如耕地）时，其不为 0 的像元计入，即使从来没有值。不给出时，至少一个日期有值的像元计入，因此海洋不会被当作缺失的陆地。比例相对于当日有值的面积；missing_share 说明多少面积没有值。缺失不等于“无旱”：没有任何值的日期没有面积。</translation>
    </message>
    <message>
      <source>Without a distribution: empirical takes ranks (Gringorten's positions), kernel a Gaussian kernel density (Silverman's bandwidth), as the German drought monitor does. Soil moisture is bounded and often has two humps, which no family follows. Ranks know no more than “the driest of 21”: a value beyond the ends has the index of the end, about ±1.9 with 21 years. The kernel spreads every value by its bandwidth: the ends of the record come out less extreme (the driest of 21 at about −1.7). Both keep the values of the reference period in FIT, which then has as many bands more.</source>
      <extracomment>help</extracomment>
      <translation>不用分布：empirical 取秩（Gringorten 位置），kernel 取高斯核密度（Silverman 带宽），与德国干旱监测相同。土壤湿度有界，常有双峰，没有一种分布能适应。秩只知道“21 个中最干的”：超出两端的值取端点的指数，21 年时约 ±1.9。核密度按带宽展开每个值：记录的两端不那么极端（21 个中最干的约 −1.7）。两者都把参考期的值保存在 FIT 中，因此波段更多。</translation>
    </message>
    <message>
      <source>Years: GROUP year tells which share of each year's dates was dry; it plays in the Temporal Controller.</source>
      <extracomment>help</extracomment>
      <translation>年份：GROUP year 反映每年有多大比例的日期偏干；可在时间控制器中播放。</translation>
    </message>
    <message>
      <source>ZEROS: for rain, p = q + (1 − q) F(x) with q the share of months without rain and F of the others. stagge puts the zeros at the centre of their mass (Stagge et al. 2015), thom at its upper end, missing takes them for missing values. With zeros in half of the years no month can be a drought: the driest there is, is normal. The tool tells in how many months that is so, and gives no index where fewer than 6 years have rain. Zeros of volumetric soil moisture are no dry months; there they stay values, which gamma and log-normal exclude.</source>
      <extracomment>help</extracomment>
      <translation>ZEROS：对降水，p = q +（1 − q）F(x)，q 为无雨月份的比例，F 为其余月份的分布。stagge 把零值放在其概率区间的中心（Stagge 等 2015），thom 放在上端，missing 视为缺失。若一半的年份为零，则没有月份可能是干旱：那里最干即为常年。工具说明有多少月份如此，有雨的年份不足 6 年时不给出指数。体积土壤湿度的零不是干月；这时它们仍是值，而 gamma 和 lognormal 不能表示。</translation>
    </message>
    <message>
      <source>auto takes average where the reference's pixels are larger than the input's, else bilinear; where the file declares its values as classes (colour table, flag meanings, this plugin's flags and classes) it takes fractions, or nearest for several bands or smaller pixels (METHOD_USED says which). Codes in a file that does not say so look like any numbers: choose fractions or nearest yourself. average is the mean weighted by the area that each input pixel shares with the target pixel, exact in one reference system (in degrees with the area on the sphere) and conserving totals; across reference systems the corners of the input pixels are projected. bilinear takes the four pixels around the target's centre, nearest the pixel under it. fractions turns class codes (land cover) into one band per class with the share of the valid area: a mean of class codes means nothing.</source>
      <extracomment>help</extracomment>
      <translation>auto 在参考像元大于输入像元时取 average，否则取 bilinear；文件把值声明为类别（颜色表、标志含义、本插件的标志和等级）时取 fractions，多波段或像元更小时取 nearest（METHOD_USED 给出所用方法）。文件没有声明的编码看起来与普通数字一样：请自己选择 fractions 或 nearest。average 为按各输入像元与目标像元重叠面积加权的平均，在同一坐标系中是精确的（以度为单位时采用球面面积），并保持总量；坐标系不同时投影输入像元的角点。bilinear 取目标中心周围的四个像元，nearest 取其下的像元。fractions 把类别编码（土地覆盖）变为每类一个波段，值为占有效面积的比例：类别编码的平均没有意义。</translation>
    </message>
    <message>
      <source>calendar_month gives twelve bands, the mean January to December over all years (a climatology, not a dated stack). trailing gives each day the statistic of the DAYS days before it, the day itself not included (pre10: DAYS 10, MIN_VALID 0.8 asks for 8 valid days).</source>
      <extracomment>help</extracomment>
      <translation>calendar_month 给出十二个波段，即一月到十二月的多年平均（气候平均，不是带日期的栈）。trailing 给每一天此前 DAYS 天的统计量，不含当天（pre10：DAYS 10，MIN_VALID 0.8 要求 8 个有效日）。</translation>
    </message>
    <message>
      <source>p of the fit is the share of random samples of the fitted distribution that lie farther from their own fit than the data from theirs (Kolmogorov–Smirnov distance, Lilliefors). It comes from a simulated table, by distribution, number of values and, for gamma, gev and pearson3, the fitted shape. A small p (below 0.05) speaks against the distribution; a large one does not prove it, least of all with 20 values. Of a thousand pixels fifty have p &lt; 0.05 by chance. 0.001 means 0.001 or less. For best, p is too large, since the choice was made on the same data; for the whole series it is too small, since months follow one another.</source>
      <extracomment>help</extracomment>
      <translation>拟合的 p 为：从拟合分布抽取的随机样本中，与其自身拟合相距比数据与数据拟合相距更远的比例（Kolmogorov–Smirnov 距离，Lilliefors）。它来自模拟的表，按分布、值的个数以及（gamma、gev 和 pearson3）拟合的形状。p 小（小于 0.05）说明分布不合适；p 大不能证明合适，只有 20 个值时尤其如此。一千个像元中有五十个会偶然 p &lt; 0.05。0.001 表示 0.001 或更小。best 的 p 偏大，因为选择用的是同样的数据；整个序列的 p 偏小，因为月份前后相随。</translation>
    </message>
    <message>
      <source>pooled is for short records, of three to twelve years: mean and standard deviation of the year are smooth (harmonics of one or two waves), and the anomalies of all months are one sample, with generalised-Pareto tails. Anomalies of neighbouring months repeat each other; the index is held within what the number of independent values supports, and the mean of that limit is told, with the standard error of an index of −1.</source>
      <extracomment>help</extracomment>
      <translation>pooled 用于三到十二年的短记录：一年的平均和标准差是平滑的（一或两个谐波），所有月份的距平合为一个样本，尾部为广义帕累托分布。相邻月份的距平互相重复；指数限制在独立值个数所支持的范围内，并给出该界限的平均，以及指数为 −1 时的标准误差。</translation>
    </message>
    <message>
      <source>r, bias (product minus station), RMSE, ubRMSE (without the bias) and R² = 1 − Σ(P−O)²/Σ(O−Ō)², each with 95 % intervals: through time for each site with its median and quartiles, across space for each date, all values pooled, and by zone, land cover, calendar month and depth. With ANOMALIES the departures from the season are scored as well. Fewer than ten values have no score. The first product is compared with each of the others: improvement in per cent and Wilcoxon's signed-rank test over the sites.</source>
      <extracomment>help</extracomment>
      <translation>r、偏差（产品减站点）、RMSE、ubRMSE（去除偏差）和 R² = 1 − Σ(P−O)²/Σ(O−Ō)²，各附 95 % 区间：每个站点随时间的得分及其中位数和四分位数、每个日期跨空间的得分、所有值合并的得分，以及按分区、土地覆盖、日历月和深度的得分。给出 ANOMALIES 时还对偏离季节的部分评分。少于十个值没有得分。第一个产品与其他每个产品比较：改进的百分比和各站点的 Wilcoxon 符号秩检验。</translation>
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
      <translation>4 月</translation>
    </message>
    <message>
      <source>August</source>
      <extracomment>legends</extracomment>
      <translation>8 月</translation>
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
      <translation>12 月</translation>
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
      <translation>2 月</translation>
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
      <translation>1 月</translation>
    </message>
    <message>
      <source>July</source>
      <extracomment>legends</extracomment>
      <translation>7 月</translation>
    </message>
    <message>
      <source>June</source>
      <extracomment>legends</extracomment>
      <translation>6 月</translation>
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
      <translation>3 月</translation>
    </message>
    <message>
      <source>May</source>
      <extracomment>legends</extracomment>
      <translation>5 月</translation>
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
      <translation>11 月</translation>
    </message>
    <message>
      <source>Observed</source>
      <extracomment>legends</extracomment>
      <translation>观测</translation>
    </message>
    <message>
      <source>October</source>
      <extracomment>legends</extracomment>
      <translation>10 月</translation>
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
      <translation>9 月</translation>
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
      <source>A PNG for each date, as QGIS exports the pages.</source>
      <extracomment>windows</extracomment>
      <translation>每个日期一个 PNG，即 QGIS 导出的页面。</translation>
    </message>
    <message>
      <source>A dated stack, such as drought classes or an index. A layer keeps the colours that it has.</source>
      <extracomment>windows</extracomment>
      <translation>带日期的栈，例如干旱等级或指数。图层保持其原有颜色。</translation>
    </message>
    <message>
      <source>A farm: soil moisture of 42 loggers</source>
      <extracomment>windows</extracomment>
      <translation>农场：42 个土壤湿度记录仪</translation>
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
      <source>A page for each month as PDF, a print layout for agency and logo, and a GIF that plays.</source>
      <extracomment>windows</extracomment>
      <translation>每月一页的 PDF、带机构和标志的打印布局，以及可播放的 GIF。</translation>
    </message>
    <message>
      <source>A picture for the upper right corner. Empty: its place in the layout stays free.</source>
      <extracomment>windows</extracomment>
      <translation>右上角的图片。留空：布局中保留其位置。</translation>
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
      <source>A3 landscape</source>
      <extracomment>windows</extracomment>
      <translation>A3 横向</translation>
    </message>
    <message>
      <source>A3 portrait</source>
      <extracomment>windows</extracomment>
      <translation>A3 纵向</translation>
    </message>
    <message>
      <source>A4 landscape</source>
      <extracomment>windows</extracomment>
      <translation>A4 横向</translation>
    </message>
    <message>
      <source>A4 portrait</source>
      <extracomment>windows</extracomment>
      <translation>A4 纵向</translation>
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
      <source>Animation</source>
      <extracomment>windows</extracomment>
      <translation>动画</translation>
    </message>
    <message>
      <source>Band {}</source>
      <extracomment>windows</extracomment>
      <translation>波段 {}</translation>
    </message>
    <message>
      <source>Borders</source>
      <extracomment>windows</extracomment>
      <translation>边界</translation>
    </message>
    <message>
      <source>Borders, rivers, stations …, with their own look, the first on top. Empty: borders of countries.</source>
      <extracomment>windows</extracomment>
      <translation>边界、河流、站点等，保持各自的样式，第一个在最上面。留空：国界。</translation>
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
      <source>Cook farm 2010–2012: a wide table, daily weather and rasters of 10 m, for the crop tools</source>
      <extracomment>windows</extracomment>
      <translation>Cook 农场 2010–2012：宽表、逐日天气和 10 m 栅格，用于作物工具</translation>
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
      <source>Dates of the maps</source>
      <extracomment>windows</extracomment>
      <translation>地图的日期数</translation>
    </message>
    <message>
      <source>Dates without a value, which have no page</source>
      <extracomment>windows</extracomment>
      <translation>没有值因而没有页面的日期</translation>
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
      <source>Done again, since this differs from the earlier run: {}</source>
      <extracomment>windows</extracomment>
      <translation>重新计算，因为与较早的运行不同：{}</translation>
    </message>
    <message>
      <source>Dots per inch of the PDF</source>
      <extracomment>windows</extracomment>
      <translation>PDF 的每英寸点数</translation>
    </message>
    <message>
      <source>Drawing {} pages of the PDF</source>
      <extracomment>windows</extracomment>
      <translation>正在绘制 PDF 的 {} 页</translation>
    </message>
    <message>
      <source>Drawing {} pictures</source>
      <extracomment>windows</extracomment>
      <translation>正在绘制 {} 幅图片</translation>
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
      <source>EXTENT has no part of the stack: the maps would be empty.</source>
      <extracomment>windows</extracomment>
      <translation>EXTENT 不含栈的任何部分：地图将是空的。</translation>
    </message>
    <message>
      <source>Each click adds a pixel; so does a click with the Shift key.</source>
      <extracomment>windows</extracomment>
      <translation>每次点击增加一个像元；按住 Shift 点击也一样。</translation>
    </message>
    <message>
      <source>Each month</source>
      <extracomment>windows</extracomment>
      <translation>每个月</translation>
    </message>
    <message>
      <source>Empty: the whole stack.</source>
      <extracomment>windows</extracomment>
      <translation>留空：整个栈。</translation>
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
      <source>First day of the period. Empty: the beginning of the record, or the latest dates.</source>
      <extracomment>windows</extracomment>
      <translation>时段的首日。留空：记录开始，或最新的日期。</translation>
    </message>
    <message>
      <source>Folder for pictures</source>
      <extracomment>windows</extracomment>
      <translation>图片文件夹</translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <extracomment>windows</extracomment>
      <translation>要查找的文件夹</translation>
    </message>
    <message>
      <source>Found under Project → Layouts, to be changed by hand and printed again.</source>
      <extracomment>windows</extracomment>
      <translation>位于 工程 → 布局，可手动修改并重新打印。</translation>
    </message>
    <message>
      <source>From</source>
      <extracomment>windows</extracomment>
      <translation>从</translation>
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
      <source>How long the animation shows each date.</source>
      <extracomment>windows</extracomment>
      <translation>动画中每个日期显示的时间。</translation>
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
      <source>Installed, but cannot be imported: {}. The tools that need them cannot run.</source>
      <extracomment>windows</extracomment>
      <translation>已安装但不能导入：{}。需要它们的工具不能运行。</translation>
    </message>
    <message>
      <source>Keep the layout in the project</source>
      <extracomment>windows</extracomment>
      <translation>在工程中保留布局</translation>
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
      <source>Last day of the period. Empty: the end of the record.</source>
      <extracomment>windows</extracomment>
      <translation>时段的末日。留空：记录结束。</translation>
    </message>
    <message>
      <source>Layers drawn over the map</source>
      <extracomment>windows</extracomment>
      <translation>绘制在地图上的图层</translation>
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
      <source>Looking at all inputs before the first step</source>
      <extracomment>windows</extracomment>
      <translation>第一步之前检查所有输入</translation>
    </message>
    <message>
      <source>Map: AgriDrought {}</source>
      <extracomment>windows</extracomment>
      <translation>地图：AgriDrought {}</translation>
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
      <source>Median slope between values of the same season (Theil-Sen). Whether it is more than chance: “Trend”.</source>
      <extracomment>windows</extracomment>
      <translation>同一季节的值之间斜率的中位数（Theil-Sen）。是否超出偶然：见“趋势”。</translation>
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
      <source>More is sharper, slower and larger.</source>
      <extracomment>windows</extracomment>
      <translation>越高越清晰，但更慢、文件更大。</translation>
    </message>
    <message>
      <source>Name of the layout in the project</source>
      <extracomment>windows</extracomment>
      <translation>工程中布局的名称</translation>
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
      <source>No date of the period has a value: {} to {}. Choose another period.</source>
      <extracomment>windows</extracomment>
      <translation>该时段没有日期有值：{} 至 {}。请选择其他时段。</translation>
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
      <source>Nothing is asked for: give a file for the maps, for the animation, or keep the layout.</source>
      <extracomment>windows</extracomment>
      <translation>没有要求任何输出：请给出地图文件、动画文件，或保留布局。</translation>
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
      <source>One file with a page for each date.</source>
      <extracomment>windows</extracomment>
      <translation>一个文件，每个日期一页。</translation>
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
      <source>Page {} of {}</source>
      <extracomment>windows</extracomment>
      <translation>第 {} 页，共 {} 页</translation>
    </message>
    <message>
      <source>Pages</source>
      <extracomment>windows</extracomment>
      <translation>页数</translation>
    </message>
    <message>
      <source>Pages: {} ({} to {})</source>
      <extracomment>windows</extracomment>
      <translation>页数：{}（{} 至 {}）</translation>
    </message>
    <message>
      <source>Paper</source>
      <extracomment>windows</extracomment>
      <translation>纸张</translation>
    </message>
    <message>
      <source>Part of the map</source>
      <extracomment>windows</extracomment>
      <translation>地图的范围</translation>
    </message>
    <message>
      <source>Pictures</source>
      <extracomment>windows</extracomment>
      <translation>图片</translation>
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
      <source>QGIS could not draw the pages.</source>
      <extracomment>windows</extracomment>
      <translation>QGIS 无法绘制这些页面。</translation>
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
      <source>Reading layers and tables</source>
      <extracomment>windows</extracomment>
      <translation>读取图层和表</translation>
    </message>
    <message>
      <source>Remove the marked</source>
      <extracomment>windows</extracomment>
      <translation>删除所选</translation>
    </message>
    <message>
      <source>Repeats for ever; for a page of the web or a presentation.</source>
      <extracomment>windows</extracomment>
      <translation>循环播放；用于网页或演示文稿。</translation>
    </message>
    <message>
      <source>Seconds per date of the animation</source>
      <extracomment>windows</extracomment>
      <translation>动画中每个日期的秒数</translation>
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
      <source>Several pixels</source>
      <extracomment>windows</extracomment>
      <translation>多个像元</translation>
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
      <source>Size and direction of the page.</source>
      <extracomment>windows</extracomment>
      <translation>页面的大小和方向。</translation>
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
      <source>Stack</source>
      <extracomment>windows</extracomment>
      <translation>栈</translation>
    </message>
    <message>
      <source>Stands on every page. Empty: the name of the layer.</source>
      <extracomment>windows</extracomment>
      <translation>显示在每一页上。留空：图层名称。</translation>
    </message>
    <message>
      <source>Started</source>
      <extracomment>windows</extracomment>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Step {} of {}: {}</source>
      <extracomment>windows</extracomment>
      <translation>第 {} 步，共 {} 步：{}</translation>
    </message>
    <message>
      <source>Still to go: about {}</source>
      <extracomment>windows</extracomment>
      <translation>还需约 {}</translation>
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
      <source>Taken from the earlier run of this chain: {}</source>
      <extracomment>windows</extracomment>
      <translation>取自本流程较早的运行：{}</translation>
    </message>
    <message>
      <source>The drought classes, or the index.</source>
      <extracomment>windows</extracomment>
      <translation>干旱等级或指数。</translation>
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
      <source>The layout “{}” is in the project: Project → Layouts.</source>
      <extracomment>windows</extracomment>
      <translation>布局“{}”已在工程中：工程 → 布局。</translation>
    </message>
    <message>
      <source>The model, and the same covariates.</source>
      <extracomment>windows</extracomment>
      <translation>模型和同样的协变量。</translation>
    </message>
    <message>
      <source>The new month</source>
      <extracomment>windows</extracomment>
      <translation>新的月份</translation>
    </message>
    <message>
      <source>The period ends before it begins: {} to {}.</source>
      <extracomment>windows</extracomment>
      <translation>时段的结束早于开始：{} 至 {}。</translation>
    </message>
    <message>
      <source>The sample file {} cannot be read.</source>
      <extracomment>windows</extracomment>
      <translation>示例文件 {} 无法读取。</translation>
    </message>
    <message>
      <source>The stack until last month, the new files, and the fitted distributions of step 3.</source>
      <extracomment>windows</extracomment>
      <translation>到上个月为止的栈、新文件，以及第 3 步拟合的分布。</translation>
    </message>
    <message>
      <source>The stack with the new month, index, drought map, report and maps to print, in one run.</source>
      <extracomment>windows</extracomment>
      <translation>一次运行得到含新月份的栈、指数、干旱图、报告和打印地图。</translation>
    </message>
    <message>
      <source>The step “{}” could not run, so nothing was computed: {}</source>
      <extracomment>windows</extracomment>
      <translation>步骤“{}”无法运行，因此没有计算任何内容：{}</translation>
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
      <source>To</source>
      <extracomment>windows</extracomment>
      <translation>到</translation>
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
      <source>Trend line</source>
      <extracomment>windows</extracomment>
      <translation>趋势线</translation>
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
      <source>Who publishes the map, such as the name of a ministry; at the foot of every page.</source>
      <extracomment>windows</extracomment>
      <translation>发布地图的机构，例如部门名称；位于每页底部。</translation>
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
      <source>animations of “Maps to print”</source>
      <extracomment>windows</extracomment>
      <translation>“打印地图”的动画</translation>
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
      <source>cannot be imported: {}</source>
      <extracomment>windows</extracomment>
      <translation>不能导入：{}</translation>
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
      <source>the beginning</source>
      <extracomment>windows</extracomment>
      <translation>开始</translation>
    </message>
    <message>
      <source>the end</source>
      <extracomment>windows</extracomment>
      <translation>记录结束</translation>
    </message>
    <message>
      <source>the record has {} years; the drought index needs at least {} for each calendar month. The chain would stop after its first steps. Give a longer record, or run only the steps before the index.</source>
      <extracomment>windows</extracomment>
      <translation>记录只有 {} 年；干旱指数要求每个日历月至少 {} 年。流程会在最初几步之后停止。请给出更长的记录，或只运行指数之前的步骤。</translation>
    </message>
    <message>
      <source>the result of “{}”</source>
      <extracomment>windows</extracomment>
      <translation>“{}”的结果</translation>
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
      <source>{} finished step(s) are kept in {}: the chain goes on from there when it is run again with the same inputs and outputs. “Leftovers of killed runs” removes them.</source>
      <extracomment>windows</extracomment>
      <translation>{} 个已完成的步骤保存在 {}：以相同的输入和输出再次运行时，流程从那里继续。“中断运行的残留文件”可将其删除。</translation>
    </message>
    <message>
      <source>{} has no dates, so there is no series of maps. Make a stack of it with “Build time stack”.</source>
      <extracomment>windows</extracomment>
      <translation>{} 没有日期，因此没有地图系列。请用“构建时间序列栈”生成栈。</translation>
    </message>
    <message>
      <source>{} hidden folder(s) of runs that were killed, {:.1f} MiB. Their outputs were never finished.</source>
      <extracomment>windows</extracomment>
      <translation>被中止运行留下 {} 个隐藏文件夹，{:.1f} MiB。其输出并未完成。</translation>
    </message>
    <message>
      <source>{} holds {} more pictures, which an earlier run made: {} to {}.</source>
      <extracomment>windows</extracomment>
      <translation>{} 中还有 {} 张图片，由先前的运行生成：{} 至 {}。</translation>
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
      <source>{} per decade</source>
      <extracomment>windows</extracomment>
      <translation>每十年 {}</translation>
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
      <source>{}: {} must end with {}.</source>
      <extracomment>windows</extracomment>
      <translation>{}：{} 必须以 {} 结尾。</translation>
    </message>
    <message>
      <source>

From {first} to {last} it moved {kilometres} km{to}; on average it lies {shift_km} km from the year before.</source>
      <extracomment>reports</extracomment>
      <translation>

从 {first} 到 {last}，重心移动了 {kilometres} km{to}；平均与上一年相距 {shift_km} km。</translation>
    </message>
    <message>
      <source>

TVDI after Sandholt et al. 2002 and Luo et al., equation 12.</source>
      <extracomment>reports</extracomment>
      <translation>

TVDI 依据 Sandholt 等 2002 和 Luo 等的式 12。</translation>
    </message>
    <message>
      <source>

The test assumes independent years. Neighbouring years here have a correlation of {autocorrelation}; with it removed (pre-whitened test), {p_whitened}. The report calls a trend significant only when both tests do.</source>
      <extracomment>reports</extracomment>
      <translation>

该检验假定各年独立。这里相邻年份的相关为 {autocorrelation}；去除之后（预白化检验）{p_whitened}。只有两个检验都显著时，报告才称趋势显著。</translation>
    </message>
    <message>
      <source>

Zones: {path}</source>
      <extracomment>reports</extracomment>
      <translation>

分区：{path}</translation>
    </message>
    <message>
      <source>  {what:24} {fits:4} forest(s), about {time}</source>
      <extracomment>reports</extracomment>
      <translation>  {what:24} {fits:4} 个森林，约 {time}</translation>
    </message>
    <message>
      <source> (annual means need as many years)</source>
      <extracomment>reports</extracomment>
      <translation>（年平均需要同样多的年数）</translation>
    </message>
    <message>
      <source> (dates or years on which all are there)</source>
      <extracomment>reports</extracomment>
      <translation>（所有分区都有值的日期或年份）</translation>
    </message>
    <message>
      <source> (error of the coarse values, SD {error:.4f} m³/m³, taken out).</source>
      <extracomment>reports</extracomment>
      <translation>（已扣除粗像元值的误差，标准差 {error:.4f} m³/m³）。</translation>
    </message>
    <message>
      <source> (own weight {own:.2f})</source>
      <extracomment>reports</extracomment>
      <translation>（自身权重 {own:.2f}）</translation>
    </message>
    <message>
      <source> (unit “{unit}”)</source>
      <extracomment>reports</extracomment>
      <translation>（单位“{unit}”）</translation>
    </message>
    <message>
      <source> ({first} to {last})</source>
      <extracomment>reports</extracomment>
      <translation>（{first} 至 {last}）</translation>
    </message>
    <message>
      <source> ({masked} value(s) by the valid range or the flags)</source>
      <extracomment>reports</extracomment>
      <translation>（其中 {masked} 个值因有效范围或标志）</translation>
    </message>
    <message>
      <source> A number stands for a zone whose name has no room; see the table of zones.</source>
      <extracomment>reports</extracomment>
      <translation>数字代表名称放不下的分区；见分区表。</translation>
    </message>
    <message>
      <source> An image is placed with QGIS's Georeferencer, or gdal_edit -a_ullr with the corners.</source>
      <extracomment>reports</extracomment>
      <translation>图像可用 QGIS 的地理配准器定位，或用 gdal_edit -a_ullr 给出四角。</translation>
    </message>
    <message>
      <source> At the level {alpha:g}, {expected:.1f} of {tested_count} zones would look significant by chance alone. The column “After correction” keeps the false discovery rate over the zones at {wilks:g} (Wilks 2016).</source>
      <extracomment>reports</extracomment>
      <translation>在水平 {alpha:g} 下，{tested_count} 个分区中会有 {expected:.1f} 个仅因偶然而看似显著。“校正后”一栏把各分区的错误发现率控制在 {wilks:g}（Wilks 2016）。</translation>
    </message>
    <message>
      <source> Distribution: {record}.</source>
      <extracomment>reports</extracomment>
      <translation>分布：{record}。</translation>
    </message>
    <message>
      <source> Each chart has a scale of its own.{some}</source>
      <extracomment>reports</extracomment>
      <translation>各图的刻度各不相同。{some}</translation>
    </message>
    <message>
      <source> Of the zones, {name} has the largest share ({share}).</source>
      <extracomment>reports</extracomment>
      <translation>各分区中 {name} 的比例最大（{share}）。</translation>
    </message>
    <message>
      <source> Of {order_count} zones, the {shown} with the smallest p-values are shown.</source>
      <extracomment>reports</extracomment>
      <translation>在 {order_count} 个分区中，显示 p 值最小的 {shown} 个。</translation>
    </message>
    <message>
      <source> Of {tested_count} zones, the {shown_count} with the smallest p-values are shown.</source>
      <extracomment>reports</extracomment>
      <translation>在 {tested_count} 个分区中，显示 p 值最小的 {shown_count} 个。</translation>
    </message>
    <message>
      <source> On average {usual} of the area is in moderate drought or worse; most was {drought_share}, in {widest}.</source>
      <extracomment>reports</extracomment>
      <translation>平均有 {usual} 的面积处于中旱及以上；最多为 {drought_share}，在 {widest}。</translation>
    </message>
    <message>
      <source> The file does not say how it was computed.</source>
      <extracomment>reports</extracomment>
      <translation>文件没有说明它是如何计算的。</translation>
    </message>
    <message>
      <source> The lower chart shows the season itself, as percentiles of soil moisture among all dates of the reference period ({reference}). Droughts do most harm in months that are dry anyway.</source>
      <extracomment>reports</extracomment>
      <translation>下图显示季节本身，即土壤湿度在参考期（{reference}）所有日期中的百分位。在本来就干的月份，干旱危害最大。</translation>
    </message>
    <message>
      <source> The new files must lie on the grid of the stack they are appended to.</source>
      <extracomment>reports</extracomment>
      <translation>新文件必须与所追加的栈在同一格网上。</translation>
    </message>
    <message>
      <source> The region’s mean percentile was {inside:.0f} in the reference period and {after:.0f} outside it; {dry_percentile:.0f} % of the values of the reference period count as dry.</source>
      <extracomment>reports</extracomment>
      <translation>区域的平均百分位在参考期内为 {inside:.0f}，参考期外为 {after:.0f}；参考期内有 {dry_percentile:.0f} % 的值算作偏干。</translation>
    </message>
    <message>
      <source> The {strips} largest of {labels_count} zones are shown.</source>
      <extracomment>reports</extracomment>
      <translation>显示 {labels_count} 个分区中最大的 {strips} 个。</translation>
    </message>
    <message>
      <source> With the correlation of neighbouring years ({autocorrelation}) removed, {p_whitened}.</source>
      <extracomment>reports</extracomment>
      <translation>去除相邻年份的相关（{autocorrelation}）之后，{p_whitened}。</translation>
    </message>
    <message>
      <source> and a level</source>
      <extracomment>reports</extracomment>
      <translation>和等级</translation>
    </message>
    <message>
      <source> and mask</source>
      <extracomment>reports</extracomment>
      <translation>和掩膜</translation>
    </message>
    <message>
      <source> and zones</source>
      <extracomment>reports</extracomment>
      <translation>和分区</translation>
    </message>
    <message>
      <source> and {beyond_count} more</source>
      <extracomment>reports</extracomment>
      <translation>及另外 {beyond_count} 个</translation>
    </message>
    <message>
      <source> and {count} more</source>
      <extracomment>reports</extracomment>
      <translation>及另外 {count} 个</translation>
    </message>
    <message>
      <source> and {few_count} more</source>
      <extracomment>reports</extracomment>
      <translation>及另外 {few_count} 个</translation>
    </message>
    <message>
      <source> and {overlapping_count} more</source>
      <extracomment>reports</extracomment>
      <translation>及另外 {overlapping_count} 个</translation>
    </message>
    <message>
      <source> and {short_count} more</source>
      <extracomment>reports</extracomment>
      <translation>及另外 {short_count} 个</translation>
    </message>
    <message>
      <source> in the same season, {season}</source>
      <extracomment>reports</extracomment>
      <translation>，同一季节（{season}）</translation>
    </message>
    <message>
      <source> of at least {low:g}</source>
      <extracomment>reports</extracomment>
      <translation>，至少为 {low:g}</translation>
    </message>
    <message>
      <source> of at most {high:g}</source>
      <extracomment>reports</extracomment>
      <translation>，至多为 {high:g}</translation>
    </message>
    <message>
      <source> or </source>
      <extracomment>reports</extracomment>
      <translation>或</translation>
    </message>
    <message>
      <source> r: correlation with {names} along the line.</source>
      <extracomment>reports</extracomment>
      <translation>r：沿线与 {names} 的相关。</translation>
    </message>
    <message>
      <source> towards the {wind}</source>
      <extracomment>reports</extracomment>
      <translation>，方向为{wind}</translation>
    </message>
    <message>
      <source> {bare} rows have no stage or field capacity, and so no label.</source>
      <extracomment>reports</extracomment>
      <translation>有 {bare} 行没有生育期或田间持水量，因此没有标签。</translation>
    </message>
    <message>
      <source> {shown_count} of {keys_count} dates are shown.</source>
      <extracomment>reports</extracomment>
      <translation>显示 {keys_count} 个日期中的 {shown_count} 个。</translation>
    </message>
    <message>
      <source> {valid_share} of the area has a value on this date; the rest is unknown.</source>
      <extracomment>reports</extracomment>
      <translation>该日期 {valid_share} 的面积有值；其余未知。</translation>
    </message>
    <message>
      <source> “Normal” is the period {start} to {end} of the record.</source>
      <extracomment>reports</extracomment>
      <translation>“常年”为记录中 {start} 至 {end} 的时段。</translation>
    </message>
    <message>
      <source> “Normal” is the whole record itself.</source>
      <extracomment>reports</extracomment>
      <translation>“常年”为整个记录。</translation>
    </message>
    <message>
      <source>% of dates</source>
      <extracomment>reports</extracomment>
      <translation>% 的日期</translation>
    </message>
    <message>
      <source>% of truths within</source>
      <extracomment>reports</extracomment>
      <translation>区间内真值的 %</translation>
    </message>
    <message>
      <source>(none)</source>
      <extracomment>reports</extracomment>
      <translation>（无）</translation>
    </message>
    <message>
      <source>, and a flag among “{keep}”</source>
      <extracomment>reports</extracomment>
      <translation>，且标志属于“{keep}”</translation>
    </message>
    <message>
      <source>, for the place and the calendar month</source>
      <extracomment>reports</extracomment>
      <translation>，按地点和日历月计算</translation>
    </message>
    <message>
      <source>, frozen dates ({frozen} of {missing}) left out</source>
      <extracomment>reports</extracomment>
      <translation>，未计冻结日期（{missing} 个中的 {frozen} 个）</translation>
    </message>
    <message>
      <source>, kriging with nugget {kriging:.4f}</source>
      <extracomment>reports</extracomment>
      <translation>，带块金值的克里金 {kriging:.4f}</translation>
    </message>
    <message>
      <source>, none of it severe.</source>
      <extracomment>reports</extracomment>
      <translation>，没有达到重旱。</translation>
    </message>
    <message>
      <source>, not all of them whole numbers</source>
      <extracomment>reports</extracomment>
      <translation>，并非全为整数</translation>
    </message>
    <message>
      <source>, of the mean over {scale} steps</source>
      <extracomment>reports</extracomment>
      <translation>，取 {scale} 步的平均</translation>
    </message>
    <message>
      <source>, zone {zone}</source>
      <extracomment>reports</extracomment>
      <translation>，分区 {zone}</translation>
    </message>
    <message>
      <source>, {severe} of them in severe or extreme drought.</source>
      <extracomment>reports</extracomment>
      <translation>，其中 {severe} 处于重旱或特旱。</translation>
    </message>
    <message>
      <source>0 driest</source>
      <extracomment>reports</extracomment>
      <translation>0 最干</translation>
    </message>
    <message>
      <source>1 pixel away</source>
      <extracomment>reports</extracomment>
      <translation>相距 1 像元</translation>
    </message>
    <message>
      <source>1 site has fewer than ten common values, and no scores of its own.</source>
      <extracomment>reports</extracomment>
      <translation>有 1 个站点的共同值不足十个，没有自己的得分。</translation>
    </message>
    <message>
      <source>1 … {size} (by number)</source>
      <extracomment>reports</extracomment>
      <translation>1 … {size}（按编号）</translation>
    </message>
    <message>
      <source>10 to 20: severe</source>
      <extracomment>reports</extracomment>
      <translation>10 至 20：重旱</translation>
    </message>
    <message>
      <source>100 wettest</source>
      <extracomment>reports</extracomment>
      <translation>100 最湿</translation>
    </message>
    <message>
      <source>16-day composite</source>
      <extracomment>reports</extracomment>
      <translation>16 天合成</translation>
    </message>
    <message>
      <source>2 or 3 steps inside a longer gap</source>
      <extracomment>reports</extracomment>
      <translation>较长空缺内 2 或 3 步</translation>
    </message>
    <message>
      <source>2 pixels</source>
      <extracomment>reports</extracomment>
      <translation>2 像元</translation>
    </message>
    <message>
      <source>20 to 30: moderate</source>
      <extracomment>reports</extracomment>
      <translation>20 至 30：中旱</translation>
    </message>
    <message>
      <source>20th and 40th percentile</source>
      <extracomment>reports</extracomment>
      <translation>第 20 和第 40 百分位</translation>
    </message>
    <message>
      <source>3 to 5 pixels</source>
      <extracomment>reports</extracomment>
      <translation>3 至 5 像元</translation>
    </message>
    <message>
      <source>30 to 40: mild</source>
      <extracomment>reports</extracomment>
      <translation>30 至 40：轻旱</translation>
    </message>
    <message>
      <source>4-day composite</source>
      <extracomment>reports</extracomment>
      <translation>4 天合成</translation>
    </message>
    <message>
      <source>40 and above: no drought</source>
      <extracomment>reports</extracomment>
      <translation>40 及以上：无旱</translation>
    </message>
    <message>
      <source>5 to 10 days stand for the upper 20 cm, 15 to 30 for 40 to 100 cm, depending on soil and climate.</source>
      <extracomment>reports</extracomment>
      <translation>5 至 10 天代表最上 20 cm，15 至 30 天代表 40 至 100 cm，取决于土壤和气候。</translation>
    </message>
    <message>
      <source>6 to 10 pixels</source>
      <extracomment>reports</extracomment>
      <translation>6 至 10 像元</translation>
    </message>
    <message>
      <source>8-day composite</source>
      <extracomment>reports</extracomment>
      <translation>8 天合成</translation>
    </message>
    <message>
      <source>90 % interval: ± ({base:.4f} + {factor:.2f} · SD of the trees) m³/m³; it holds {coverage:.1f} % of the values of folds that it was not made from. Interval score {score:.4f} m³/m³, of a band of constant width {constant_score:.4f} (smaller is better).</source>
      <extracomment>reports</extracomment>
      <translation>90 % 区间：±（{base:.4f} + {factor:.2f} · 各树的标准差）m³/m³；在未参与确定它的各折中包含 {coverage:.1f} % 的值。区间得分 {score:.4f} m³/m³，等宽区间为 {constant_score:.4f}（越小越好）。</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <extracomment>reports</extracomment>
      <translation>95 % 区间</translation>
    </message>
    <message>
      <source>95 % interval from</source>
      <extracomment>reports</extracomment>
      <translation>95 % 区间从</translation>
    </message>
    <message>
      <source>95 % interval of the slope: {low} to {high} per decade</source>
      <extracomment>reports</extracomment>
      <translation>斜率的 95 % 区间：每十年 {low} 至 {high}</translation>
    </message>
    <message>
      <source>; and {skipped_count} more</source>
      <extracomment>reports</extracomment>
      <translation>；及另外 {skipped_count} 个</translation>
    </message>
    <message>
      <source>; lowest in {driest} ({mean})</source>
      <extracomment>reports</extracomment>
      <translation>；最低在 {driest}（{mean}）</translation>
    </message>
    <message>
      <source>A drought here is a connected area in moderate drought or worse, followed from {noun} to {noun} as long as at least {overlap} of it stays in place; areas below {min_area} are left out. They are ranked by magnitude: area × how far the index lies below {threshold}, summed over the dates. </source>
      <extracomment>reports</extracomment>
      <translation>这里的一场干旱是中旱及以上的连片面积，只要至少 {overlap} 留在原处，就从一个{noun}到下一个{noun}连续追踪；小于 {min_area} 的面积不计。按强度排名：面积 × 指数低于 {threshold} 的程度，对各日期求和。</translation>
    </message>
    <message>
      <source>A dry edge that is level or rises: no dry bare land in the region, or a cold season; TVDI then says little about moisture. A wet edge that rises steeply: the coolest bare pixels are snow, height, water or cloud.</source>
      <extracomment>reports</extracomment>
      <translation>干边水平或上升：区域内没有干燥的裸地，或处于冷季；此时 TVDI 几乎不反映湿度。湿边陡升：最冷的裸地像元是积雪、高地、水体或云。</translation>
    </message>
    <message>
      <source>A good scatter is a triangle or a trapezium: the dry edge falls with vegetation, the wet edge is nearly level, and pixels fill the space between them.</source>
      <extracomment>reports</extracomment>
      <translation>好的散点图呈三角形或梯形：干边随植被下降，湿边接近水平，像元充满其间。</translation>
    </message>
    <message>
      <source>A pixel needs values on at least {phase_share} of the dates of a phase.</source>
      <extracomment>reports</extracomment>
      <translation>像元须在一个阶段至少 {phase_share} 的日期有值。</translation>
    </message>
    <message>
      <source>A random forest was trained on coarse soil moisture and finer covariates averaged to the coarse cells. Four scores say how well it explains soil moisture that it was not trained on, in four senses of “not”; a fifth, one scale up, says how far its detail can be trusted.</source>
      <extracomment>reports</extracomment>
      <translation>用粗分辨率土壤湿度和平均到粗像元的较细协变量训练了随机森林。四个得分说明它对未参与训练的土壤湿度解释得如何，“未参与”有四种含义；第五个在粗一级尺度上，说明其细节可信到什么程度。</translation>
    </message>
    <message>
      <source>A random forest was trained on soil moisture at stations. What follows says how well it explains soil moisture that it was not trained on, what the forecast of irrigation adds, and where the model may be used.</source>
      <extracomment>reports</extracomment>
      <translation>用站点土壤湿度训练了随机森林。下面说明它对未参与训练的土壤湿度解释得如何、灌溉预报有什么作用，以及模型可以用在哪里。</translation>
    </message>
    <message>
      <source>A season hides trends, and it is autocorrelation, too: with monthly values that have a season the correction does little. Take an index without season (SSI) or annual means.</source>
      <extracomment>reports</extracomment>
      <translation>季节变化会掩盖趋势，而且本身也是自相关：对带季节变化的逐月值，这种校正作用很小。请采用无季节变化的指数（SSI）或年平均。</translation>
    </message>
    <message>
      <source>A season hides trends: of 1000 series of 252 independent months without trend 4.6 % were significant, and none with a season of four standard deviations.</source>
      <extracomment>reports</extracomment>
      <translation>季节变化会掩盖趋势：在 1000 个各由 252 个独立月份组成的无趋势序列中，4.6 % 显著；季节变化幅度为四个标准差时则没有一个显著。</translation>
    </message>
    <message>
      <source>A station is not a pixel. Part of every difference comes from the station not representing its pixel: bias and ubRMSE are larger and r is smaller than those of the product itself (Gruber et al. 2020).</source>
      <extracomment>reports</extracomment>
      <translation>站点不等于像元。差别的一部分来自站点不能代表其像元：偏差和 ubRMSE 比产品本身的偏大，r 偏小（Gruber 等 2020）。</translation>
    </message>
    <message>
      <source>Across space</source>
      <extracomment>reports</extracomment>
      <translation>跨空间</translation>
    </message>
    <message>
      <source>Across: forecast probability of moderate drought or worse. Up: how often it came.</source>
      <extracomment>reports</extracomment>
      <translation>横轴：预报的中旱及以上概率。纵轴：实际发生的频率。</translation>
    </message>
    <message>
      <source>Across: observed. Up: predicted, both in {unit}. Darker: more values.</source>
      <extracomment>reports</extracomment>
      <translation>横轴：观测值。纵轴：预测值，单位均为 {unit}。颜色越深值越多。</translation>
    </message>
    <message>
      <source>Across: share of other years with a false alarm. Up: share of years of loss that are told.</source>
      <extracomment>reports</extracomment>
      <translation>横轴：其他年份中误报的比例。纵轴：受灾年中命中的比例。</translation>
    </message>
    <message>
      <source>Across: {across}. Up: {up}.</source>
      <extracomment>reports</extracomment>
      <translation>横轴：{across}。纵轴：{up}。</translation>
    </message>
    <message>
      <source>After</source>
      <extracomment>reports</extracomment>
      <translation>插补后</translation>
    </message>
    <message>
      <source>After correction</source>
      <extracomment>reports</extracomment>
      <translation>校正后</translation>
    </message>
    <message>
      <source>All common values. On the line the product equals the station.</source>
      <extracomment>reports</extracomment>
      <translation>所有共同值。落在线上时产品等于站点。</translation>
    </message>
    <message>
      <source>All covariates help on land that was not trained on; none was left out.</source>
      <extracomment>reports</extracomment>
      <translation>所有协变量对未参与训练的地区都有帮助；一个也没有去掉。</translation>
    </message>
    <message>
      <source>All edges</source>
      <extracomment>reports</extracomment>
      <translation>所有的边</translation>
    </message>
    <message>
      <source>All events</source>
      <extracomment>reports</extracomment>
      <translation>所有事件</translation>
    </message>
    <message>
      <source>All numbers</source>
      <extracomment>reports</extracomment>
      <translation>全部数值</translation>
    </message>
    <message>
      <source>All values of the group pooled</source>
      <extracomment>reports</extracomment>
      <translation>该组所有值合并</translation>
    </message>
    <message>
      <source>All zones</source>
      <extracomment>reports</extracomment>
      <translation>所有分区</translation>
    </message>
    <message>
      <source>All zones are tested together, with equal weight whatever their area: does the region as a whole rise or fall? Rises in one zone and falls in another cancel each other.</source>
      <extracomment>reports</extracomment>
      <translation>所有分区一起检验，不论面积大小权重相同：整个区域是上升还是下降？一个分区上升、另一个分区下降时会互相抵消。</translation>
    </message>
    <message>
      <source>All zones together</source>
      <extracomment>reports</extracomment>
      <translation>所有分区合计</translation>
    </message>
    <message>
      <source>All {rows_count} settings, the best first</source>
      <extracomment>reports</extracomment>
      <translation>全部 {rows_count} 组参数，最好的在前</translation>
    </message>
    <message>
      <source>All {rows_count} settings, the best first, in ten folds of stations</source>
      <extracomment>reports</extracomment>
      <translation>全部 {rows_count} 组参数，最好的在前，站点分为十折</translation>
    </message>
    <message>
      <source>All {sites_count} sites</source>
      <extracomment>reports</extracomment>
      <translation>全部 {sites_count} 个站点</translation>
    </message>
    <message>
      <source>Amount of the weights (people, cropland, animals) in each class of drought, of {total} in all.</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级中的权重量（人口、耕地、牲畜），总量为 {total}。</translation>
    </message>
    <message>
      <source>An annual mean counts dates on which at least {min_valid:.0f} % of the area has a value, and needs as many of the year’s dates. It is the mean over the year, not the area that was in drought at any time.</source>
      <extracomment>reports</extracomment>
      <translation>年平均只计至少 {min_valid:.0f} % 的面积有值的日期，并且全年须有同样比例的日期。它是全年的平均，而不是曾经处于干旱的面积。</translation>
    </message>
    <message>
      <source>An array with coordinates</source>
      <extracomment>reports</extracomment>
      <translation>带坐标的数组</translation>
    </message>
    <message>
      <source>An ensemble: the present state as it persists on average from this month, and the changes that each past year made from there. One member is one past year everywhere, so areas hang together.</source>
      <extracomment>reports</extracomment>
      <translation>集合：当前状态从本月起平均的持续，加上过去每一年此后的变化。每个成员在各处都是同一个过去的年份，因此各地相互协调。</translation>
    </message>
    <message>
      <source>An index by calendar month is moderate or worse on about 16 % of the dates of every pixel, and mild or worse on half of them. The areas show when many places were in drought together, and whether this becomes more frequent.</source>
      <extracomment>reports</extracomment>
      <translation>按日历月的指数，在每个像元约 16 % 的日期为中旱及以上，一半的日期为轻旱及以上。面积反映何时多处同时干旱，以及这种情况是否更加频繁。</translation>
    </message>
    <message>
      <source>Annual mean by class</source>
      <extracomment>reports</extracomment>
      <translation>各等级的年平均</translation>
    </message>
    <message>
      <source>Annual mean of the index over the region, weighted by area. Years count in which at least half of the dates have a value on at least half of the area.</source>
      <extracomment>reports</extracomment>
      <translation>区域指数的年平均，按面积加权。只计至少一半日期在至少一半面积上有值的年份。</translation>
    </message>
    <message>
      <source>Apr</source>
      <extracomment>reports</extracomment>
      <translation>4 月</translation>
    </message>
    <message>
      <source>Area</source>
      <extracomment>reports</extracomment>
      <translation>面积</translation>
    </message>
    <message>
      <source>Area (km²)</source>
      <extracomment>reports</extracomment>
      <translation>面积（km²）</translation>
    </message>
    <message>
      <source>Area below 40</source>
      <extracomment>reports</extracomment>
      <translation>低于 40 的面积</translation>
    </message>
    <message>
      <source>Area below the curve
{area:.3f}

Dashed: a forecast by
chance (0.5)

Dot: what is forecast
with a probability of
one half or more</source>
      <extracomment>reports</extracomment>
      <translation>曲线下面积
{area:.3f}

虚线：随机预报
（0.5）

圆点：概率达到
一半及以上
即预报发生</translation>
    </message>
    <message>
      <source>Area by class, {step}</source>
      <extracomment>reports</extracomment>
      <translation>各等级面积，{step}</translation>
    </message>
    <message>
      <source>Area by drought class</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级的面积</translation>
    </message>
    <message>
      <source>Area in drought by year</source>
      <extracomment>reports</extracomment>
      <translation>逐年干旱面积</translation>
    </message>
    <message>
      <source>Area in drought through time</source>
      <extracomment>reports</extracomment>
      <translation>干旱面积随时间的变化</translation>
    </message>
    <message>
      <source>Area of applicability: a pixel is outside where its dissimilarity index is above {threshold:.3g} (distance to the nearest of {sample_count} training rows over their mean distance).</source>
      <extracomment>reports</extracomment>
      <translation>适用范围：相异指数大于 {threshold:.3g} 的像元在范围之外（相异指数为到 {sample_count} 个训练行中最近一行的距离除以它们的平均距离）。</translation>
    </message>
    <message>
      <source>Area of each drought class on every date, its mean of each year, and whether that changes. Areas are those on the ground, on the ellipsoid.</source>
      <extracomment>reports</extracomment>
      <translation>每个日期各干旱等级的面积、逐年平均及其变化。面积为椭球面上的地面面积。</translation>
    </message>
    <message>
      <source>Area under ROC</source>
      <extracomment>reports</extracomment>
      <translation>ROC 曲线下面积</translation>
    </message>
    <message>
      <source>Area with a mean</source>
      <extracomment>reports</extracomment>
      <translation>有平均值的面积</translation>
    </message>
    <message>
      <source>Area with a value</source>
      <extracomment>reports</extracomment>
      <translation>有值的面积</translation>
    </message>
    <message>
      <source>Area, moderate or worse</source>
      <extracomment>reports</extracomment>
      <translation>中旱及以上面积</translation>
    </message>
    <message>
      <source>Areas are those on the ground (on the ellipsoid), and all means are weighted by them. Shares are of the area with a value. Dates on which less than {enough} of the region has a value are hatched and are left out of ranks, annual means and trends.</source>
      <extracomment>reports</extracomment>
      <translation>面积为（椭球面上的）地面面积，所有平均均以其加权。比例相对于有值的面积。区域内有值面积不足 {enough} 的日期以斜线标出，不参与排名、年平均和趋势。</translation>
    </message>
    <message>
      <source>At most {most} rows ({steps_count} dates) of {features_count} features.</source>
      <extracomment>reports</extracomment>
      <translation>最多 {most} 行（{steps_count} 个日期），{features_count} 个特征。</translation>
    </message>
    <message>
      <source>At stations left out the filter is no better than the surface: it adds nothing there.</source>
      <extracomment>reports</extracomment>
      <translation>在留出的站点上，滤波并不优于表层：它在那里没有作用。</translation>
    </message>
    <message>
      <source>At which index do losses begin?</source>
      <extracomment>reports</extracomment>
      <translation>指数到多少时开始有损失？</translation>
    </message>
    <message>
      <source>At which scales is it dry?</source>
      <extracomment>reports</extracomment>
      <translation>在哪些尺度上偏干？</translation>
    </message>
    <message>
      <source>Aug</source>
      <extracomment>reports</extracomment>
      <translation>8 月</translation>
    </message>
    <message>
      <source>Bar: mean over
{over} and repeats
Line: ± one SD</source>
      <extracomment>reports</extracomment>
      <translation>条：各{over}和
各次重复的平均
线：± 一个标准差</translation>
    </message>
    <message>
      <source>Bars of permutation importance</source>
      <extracomment>reports</extracomment>
      <translation>置换重要性条形图</translation>
    </message>
    <message>
      <source>Bars: annual mean index, with its trend</source>
      <extracomment>reports</extracomment>
      <translation>柱状图：年平均指数及其趋势</translation>
    </message>
    <message>
      <source>Before</source>
      <extracomment>reports</extracomment>
      <translation>插补前</translation>
    </message>
    <message>
      <source>Below 10</source>
      <extracomment>reports</extracomment>
      <translation>低于 10</translation>
    </message>
    <message>
      <source>Below 10: extreme</source>
      <extracomment>reports</extracomment>
      <translation>10 以下：特旱</translation>
    </message>
    <message>
      <source>Below 40</source>
      <extracomment>reports</extracomment>
      <translation>低于 40</translation>
    </message>
    <message>
      <source>Bins</source>
      <extracomment>reports</extracomment>
      <translation>分箱数</translation>
    </message>
    <message>
      <source>Box plots by place in the year</source>
      <extracomment>reports</extracomment>
      <translation>按一年中位置的箱形图</translation>
    </message>
    <message>
      <source>By calendar month</source>
      <extracomment>reports</extracomment>
      <translation>按日历月</translation>
    </message>
    <message>
      <source>By depth</source>
      <extracomment>reports</extracomment>
      <translation>按深度</translation>
    </message>
    <message>
      <source>By land cover</source>
      <extracomment>reports</extracomment>
      <translation>按土地覆盖</translation>
    </message>
    <message>
      <source>By soil moisture itself</source>
      <extracomment>reports</extracomment>
      <translation>按土壤湿度本身</translation>
    </message>
    <message>
      <source>By their names or titles the files are {join}. PRESET {words} would apply its flags, valid range and unit.</source>
      <extracomment>reports</extracomment>
      <translation>按名称或标题，这些文件是 {join}。PRESET {words} 会采用其标志、有效范围和单位。</translation>
    </message>
    <message>
      <source>By their names or titles the files are {titles}: they are read with PRESET {words}. Give VARIABLE or another PRESET if they are not.</source>
      <extracomment>reports</extracomment>
      <translation>按名称或标题，这些文件是 {titles}：按 PRESET {words} 读取。如果不是，请给出 VARIABLE 或其他 PRESET。</translation>
    </message>
    <message>
      <source>By zone</source>
      <extracomment>reports</extracomment>
      <translation>按分区</translation>
    </message>
    <message>
      <source>By {what}, with stations left out. Groups of fewer than 10 rows have no scores.</source>
      <extracomment>reports</extracomment>
      <translation>按{what}，留出站点。少于 10 行的组不给出得分。</translation>
    </message>
    <message>
      <source>CIR 0</source>
      <extracomment>reports</extracomment>
      <translation>CIR 0</translation>
    </message>
    <message>
      <source>CIR 1</source>
      <extracomment>reports</extracomment>
      <translation>CIR 1</translation>
    </message>
    <message>
      <source>CIR in the regression</source>
      <extracomment>reports</extracomment>
      <translation>回归中的 CIR</translation>
    </message>
    <message>
      <source>CIR is 1 for any soil that is wet enough, after rain as after irrigation. Read its forecast as the probability of wet enough soil, not of irrigation.</source>
      <extracomment>reports</extracomment>
      <translation>只要土壤足够湿，CIR 就为 1，不论是降雨还是灌溉之后。请把它的预报理解为土壤足够湿的概率，而不是灌溉的概率。</translation>
    </message>
    <message>
      <source>CIR is 1 where relative soil moisture is {words} the threshold of the stage: in {label:.0f} % of {count_nonzero} rows.{unlabelled}</source>
      <extracomment>reports</extracomment>
      <translation>相对土壤湿度{words}生育期阈值时 CIR 为 1：在 {count_nonzero} 行中占 {label:.0f} %。{unlabelled}</translation>
    </message>
    <message>
      <source>Centre</source>
      <extracomment>reports</extracomment>
      <translation>重心</translation>
    </message>
    <message>
      <source>Centre of the drought year by year, from light ({labels}) to dark ({labels2}).</source>
      <extracomment>reports</extracomment>
      <translation>逐年干旱重心，由浅（{labels}）到深（{labels2}）。</translation>
    </message>
    <message>
      <source>Centres of {rows_count} years: spread of the drought around its centre, and the shift from the year before</source>
      <extracomment>reports</extracomment>
      <translation>{rows_count} 年的重心：干旱围绕重心的离散度，以及相对上一年的移动</translation>
    </message>
    <message>
      <source>Change between phases</source>
      <extracomment>reports</extracomment>
      <translation>阶段间的变化</translation>
    </message>
    <message>
      <source>Change of the mean index from each phase to the next: brown has become drier, green moister.</source>
      <extracomment>reports</extracomment>
      <translation>平均指数从每个阶段到下一阶段的变化：棕色变干，绿色变湿。</translation>
    </message>
    <message>
      <source>Charts through time of {shown_count} zones</source>
      <extracomment>reports</extracomment>
      <translation>{shown_count} 个分区随时间变化的图</translation>
    </message>
    <message>
      <source>Charts through time: slopes, intercepts, clipped share</source>
      <extracomment>reports</extracomment>
      <translation>随时间变化的图：斜率、截距、截断比例</translation>
    </message>
    <message>
      <source>Choices made on blocks of land</source>
      <extracomment>reports</extracomment>
      <translation>依据留出地块所作的选择</translation>
    </message>
    <message>
      <source>Choose another OUTPUT_FOLDER, or remove the {days_count} day file(s) in it.</source>
      <extracomment>reports</extracomment>
      <translation>请另选 OUTPUT_FOLDER，或删除其中的 {days_count} 个逐日文件。</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <extracomment>reports</extracomment>
      <translation>请选择其他文件</translation>
    </message>
    <message>
      <source>Choose the raster that an earlier run of this tool wrote as FIT.</source>
      <extracomment>reports</extracomment>
      <translation>请选择本工具较早运行时写出的 FIT 栅格。</translation>
    </message>
    <message>
      <source>Chosen for their gaps, from short to long. The bars are the 90 % bands of the filled values.</source>
      <extracomment>reports</extracomment>
      <translation>按空缺从短到长选取。竖线为插补值的 90 % 区间。</translation>
    </message>
    <message>
      <source>Class</source>
      <extracomment>reports</extracomment>
      <translation>等级</translation>
    </message>
    <message>
      <source>Classes (Luo et al., table 2): none above 0; mild −1 to 0; moderate −1.5 to −1; severe −2 to −1.5; extreme −2 and below. Half of all dates are “mild” or worse, that is, drier than the mean; on this page drought means moderate or worse.</source>
      <extracomment>reports</extracomment>
      <translation>等级（Luo 等，表 2）：0 以上无旱；−1 至 0 轻旱；−1.5 至 −1 中旱；−2 至 −1.5 重旱；−2 及以下特旱。所有日期中有一半为轻旱及以上，即比平均偏干；本页所称干旱指中旱及以上。</translation>
    </message>
    <message>
      <source>Classes of Kogan: below 40 a drought of the vegetation, below 10 an extreme one.</source>
      <extracomment>reports</extracomment>
      <translation>Kogan 的等级：低于 40 为植被干旱，低于 10 为极端干旱。</translation>
    </message>
    <message>
      <source>Climatology</source>
      <extracomment>reports</extracomment>
      <translation>气候平均</translation>
    </message>
    <message>
      <source>Clipped</source>
      <extracomment>reports</extracomment>
      <translation>截断</translation>
    </message>
    <message>
      <source>Clipped share of the values (%)</source>
      <extracomment>reports</extracomment>
      <translation>截断值的比例（%）</translation>
    </message>
    <message>
      <source>Coefficients of both edges and the share of clipped values through time. Edges of one calendar month should resemble each other from year to year; a date that leaps out has a scatter to look at.</source>
      <extracomment>reports</extracomment>
      <translation>两条边的系数和截断值比例随时间的变化。同一日历月的边各年应相近；某个日期突出时，请查看其散点图。</translation>
    </message>
    <message>
      <source>Confusion matrix at stations left out, in rows; accuracy {accuracy:.3f}. Producer's accuracy: share of what is there that is found; user's accuracy: share of what is forecast that is there.</source>
      <extracomment>reports</extracomment>
      <translation>留出站点的混淆矩阵（行数）；总体精度 {accuracy:.3f}。生产者精度：实际存在的当中被识别出的比例；用户精度：预报为存在的当中实际存在的比例。</translation>
    </message>
    <message>
      <source>Correlated with (|r| ≥ {alike:g})</source>
      <extracomment>reports</extracomment>
      <translation>相关的协变量（|r| ≥ {alike:g}）</translation>
    </message>
    <message>
      <source>Correlation by characteristic time</source>
      <extracomment>reports</extracomment>
      <translation>相关随特征时间的变化</translation>
    </message>
    <message>
      <source>Correlation of all values of a calendar month, by product.</source>
      <extracomment>reports</extracomment>
      <translation>各产品在各日历月所有值的相关。</translation>
    </message>
    <message>
      <source>Correlation of the index with the loss, zone by zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区指数与损失的相关</translation>
    </message>
    <message>
      <source>Correlation tells of changes in time, not of the level: compare the result through the index (SSI).</source>
      <extracomment>reports</extracomment>
      <translation>相关反映时间上的变化，而不反映数值高低：请通过指数（SSI）比较结果。</translation>
    </message>
    <message>
      <source>Correlation through time; below 0 as 0.</source>
      <extracomment>reports</extracomment>
      <translation>随时间的相关；小于 0 按 0 显示。</translation>
    </message>
    <message>
      <source>Correlation with soil moisture</source>
      <extracomment>reports</extracomment>
      <translation>与土壤湿度的相关</translation>
    </message>
    <message>
      <source>Covariate</source>
      <extracomment>reports</extracomment>
      <translation>协变量</translation>
    </message>
    <message>
      <source>Covariates that tell the same take importance from each other: each then looks less important than both are.</source>
      <extracomment>reports</extracomment>
      <translation>含有相同信息的协变量互相分走重要性：各自看起来都不如两者合起来重要。</translation>
    </message>
    <message>
      <source>Crop model ({of}): how good is it?</source>
      <extracomment>reports</extracomment>
      <translation>作物模型（{of}）：精度如何？</translation>
    </message>
    <message>
      <source>Crop model: how good is it?</source>
      <extracomment>reports</extracomment>
      <translation>作物模型：精度如何？</translation>
    </message>
    <message>
      <source>Curve of true against false positives</source>
      <extracomment>reports</extracomment>
      <translation>命中率对误报率的曲线</translation>
    </message>
    <message>
      <source>Curves of mean predicted soil moisture over the leading covariates</source>
      <extracomment>reports</extracomment>
      <translation>平均预测土壤湿度随主要协变量变化的曲线</translation>
    </message>
    <message>
      <source>Dates</source>
      <extracomment>reports</extracomment>
      <translation>日期数</translation>
    </message>
    <message>
      <source>Dates that have a mean; share of the zone’s area that has a value, mean over the dates.</source>
      <extracomment>reports</extracomment>
      <translation>有平均值的日期；分区中有值面积的比例，取各日期的平均。</translation>
    </message>
    <message>
      <source>Days in all</source>
      <extracomment>reports</extracomment>
      <translation>总天数</translation>
    </message>
    <message>
      <source>Days to recover</source>
      <extracomment>reports</extracomment>
      <translation>恢复天数</translation>
    </message>
    <message>
      <source>Dec</source>
      <extracomment>reports</extracomment>
      <translation>12 月</translation>
    </message>
    <message>
      <source>Density of predicted against observed soil moisture for each score</source>
      <extracomment>reports</extracomment>
      <translation>各项得分的预测值对观测值密度图</translation>
    </message>
    <message>
      <source>Detrended r</source>
      <extracomment>reports</extracomment>
      <translation>去趋势 r</translation>
    </message>
    <message>
      <source>Distance in pixels</source>
      <extracomment>reports</extracomment>
      <translation>距离（像元）</translation>
    </message>
    <message>
      <source>Download or copy it again</source>
      <extracomment>reports</extracomment>
      <translation>请重新下载或复制</translation>
    </message>
    <message>
      <source>Drier than normal since</source>
      <extracomment>reports</extracomment>
      <translation>比常年偏干自</translation>
    </message>
    <message>
      <source>Drought in both halves of the record</source>
      <extracomment>reports</extracomment>
      <translation>记录前后两半的干旱</translation>
    </message>
    <message>
      <source>Drought index and reported losses</source>
      <extracomment>reports</extracomment>
      <translation>干旱指数与上报损失</translation>
    </message>
    <message>
      <source>Dry slope</source>
      <extracomment>reports</extracomment>
      <translation>干边斜率</translation>
    </message>
    <message>
      <source>EDGES_FROM ({source})</source>
      <extracomment>reports</extracomment>
      <translation>EDGES_FROM（{source}）</translation>
    </message>
    <message>
      <source>Each cell of the map is the mean of {side} × {side} pixels. {text}</source>
      <extracomment>reports</extracomment>
      <translation>图中每格为 {side} × {side} 个像元的平均。{text}</translation>
    </message>
    <message>
      <source>Each dot is a year.{rest}</source>
      <extracomment>reports</extracomment>
      <translation>每个点为一年。{rest}</translation>
    </message>
    <message>
      <source>Each step is a pixel.</source>
      <extracomment>reports</extracomment>
      <translation>每一级为一个像元。</translation>
    </message>
    <message>
      <source>Each value of soil moisture has a percentile among the place’s own values of the reference period ({reference}). In that period {dry_percentile:.0f} % of the dates are dry (at or below percentile {dry_percentile:.0f}) by definition. On later dates the share is larger where the soil has become drier, and smaller where it has become moister.{dry_share_by_half}</source>
      <extracomment>reports</extracomment>
      <translation>每个土壤湿度值在该地参考期（{reference}）自身的值中有一个百分位。按定义，参考期内有 {dry_percentile:.0f} % 的日期偏干（达到或低于第 {dry_percentile:.0f} 百分位）。此后土壤变干的地方这一比例更大，变湿的地方更小。{dry_share_by_half}</translation>
    </message>
    <message>
      <source>Edges of all {rows_count} dates{zones}: slopes in K from bare to full cover, intercepts and RMSE in K</source>
      <extracomment>reports</extracomment>
      <translation>全部 {rows_count} 个日期{zones}的边：斜率（K，从裸地到全覆盖）、截距和 RMSE（K）</translation>
    </message>
    <message>
      <source>Edges of temperature and vegetation</source>
      <extracomment>reports</extracomment>
      <translation>温度与植被的干湿边</translation>
    </message>
    <message>
      <source>End</source>
      <extracomment>reports</extracomment>
      <translation>结束</translation>
    </message>
    <message>
      <source>Error of the coarse soil moisture: SD {error:.4f} m³/m³, from {source}. The estimate of the cells from the record and the cells around has an SD of {left:.4f} m³/m³, and the fine field agrees with it. Misfit in units of the error: χ² {misfit:.2f} per cell (1: the errors are as large as assumed).</source>
      <extracomment>reports</extracomment>
      <translation>粗分辨率土壤湿度的误差：标准差 {error:.4f} m³/m³，来自{source}。由记录和周围像元对各像元的估计，标准差为 {left:.4f} m³/m³，细分辨率场与之一致。以误差为单位的偏差：每像元 χ² 为 {misfit:.2f}（1 表示误差与假定的一样大）。</translation>
    </message>
    <message>
      <source>Error: {why}</source>
      <extracomment>reports</extracomment>
      <translation>错误：{why}</translation>
    </message>
    <message>
      <source>Errors of hidden values by situation, each estimate over the values that it has. “end”: the gap reaches the first or last date. “none”: nothing was observed on the date.</source>
      <extracomment>reports</extracomment>
      <translation>隐藏值按情形的误差，各估计只对其有值处计算。“端部”：空缺延伸到首个或最后日期。“无”：该日期没有任何观测。</translation>
    </message>
    <message>
      <source>Every panel is one date: temperature upwards, vegetation from {low:g} to {high:g} across, in bins of {width:g}. Points are the {ends} of LST in each bin of at least {min_pixels} pixels; an edge needs {min_bins} bins, and points off by more than two RMSE are rejected, round by round.</source>
      <extracomment>reports</extracomment>
      <translation>每幅图为一个日期：纵轴为温度，横轴为从 {low:g} 到 {high:g} 的植被，分箱宽 {width:g}。点为每个至少有 {min_pixels} 个像元的分箱中地表温度的{ends}；一条边需要 {min_bins} 个分箱，偏离超过两倍 RMSE 的点逐轮剔除。</translation>
    </message>
    <message>
      <source>Example: {day}</source>
      <extracomment>reports</extracomment>
      <translation>示例：{day}</translation>
    </message>
    <message>
      <source>Exposed to drought</source>
      <extracomment>reports</extracomment>
      <translation>暴露于干旱的承灾体</translation>
    </message>
    <message>
      <source>Extreme</source>
      <extracomment>reports</extracomment>
      <translation>特旱</translation>
    </message>
    <message>
      <source>Extremes rest on few years: in a record of 20 years the driest month has an index near −2, however dry it was before the satellites.</source>
      <extracomment>reports</extracomment>
      <translation>极值只依据少数年份：在 20 年的记录中，最干的月份指数接近 −2，不论有卫星之前曾经多么干旱。</translation>
    </message>
    <message>
      <source>FILLED_SHARE: {share} of the mask’s missing values are filled{left_out}. Where the mask is not the land, this differs from the shares above.</source>
      <extracomment>reports</extracomment>
      <translation>FILLED_SHARE：掩膜的缺失值中 {share} 已插补{left_out}。掩膜与陆地不同时，该值与上面的比例不同。</translation>
    </message>
    <message>
      <source>Fall from</source>
      <extracomment>reports</extracomment>
      <translation>开始下降</translation>
    </message>
    <message>
      <source>False alarms</source>
      <extracomment>reports</extracomment>
      <translation>误报</translation>
    </message>
    <message>
      <source>Feature</source>
      <extracomment>reports</extracomment>
      <translation>特征</translation>
    </message>
    <message>
      <source>Features left</source>
      <extracomment>reports</extracomment>
      <translation>剩余特征</translation>
    </message>
    <message>
      <source>Feb</source>
      <extracomment>reports</extracomment>
      <translation>2 月</translation>
    </message>
    <message>
      <source>File</source>
      <extracomment>reports</extracomment>
      <translation>文件</translation>
    </message>
    <message>
      <source>First</source>
      <extracomment>reports</extracomment>
      <translation>第一个</translation>
    </message>
    <message>
      <source>Flash droughts by Ford &amp; Labosier (2017): from the 40th percentile or above to the 20th or below within four pentads.</source>
      <extracomment>reports</extracomment>
      <translation>骤旱，按 Ford &amp; Labosier（2017）：四候之内从第 40 百分位或以上降到第 20 或以下。</translation>
    </message>
    <message>
      <source>Flash droughts by Otkin et al. (2021): at least 15 points in four pentads, over two to ten pentads, then at least four pentads below the 20th percentile.</source>
      <extracomment>reports</extracomment>
      <translation>骤旱，按 Otkin 等（2021）：二至十候之内下降至少合四候 15 个百分点，随后至少四候低于第 20 百分位。</translation>
    </message>
    <message>
      <source>Flash droughts by Yuan et al. (2019): from above the 40th to below the 20th percentile, on average at least five points a pentad, and at least four pentads in all.</source>
      <extracomment>reports</extracomment>
      <translation>骤旱，按 Yuan 等（2019）：从第 40 百分位以上降到第 20 以下，平均每候至少五个百分点，全程至少四候。</translation>
    </message>
    <message>
      <source>Forecast (probability ≥ 0.5)</source>
      <extracomment>reports</extracomment>
      <translation>预报（概率 ≥ 0.5）</translation>
    </message>
    <message>
      <source>From the best to the worst correlation of {names}; common dates only.</source>
      <extracomment>reports</extracomment>
      <translation>按与 {names} 的相关从最好到最差；只取共同日期。</translation>
    </message>
    <message>
      <source>Fused</source>
      <extracomment>reports</extracomment>
      <translation>融合</translation>
    </message>
    <message>
      <source>Fusion “{fusion}”, weights learnt by situation from {values_count} hidden values (some more than once); filled values are held between 0 and {max_sm:g} m³/m³; observed values are as they were.</source>
      <extracomment>reports</extracomment>
      <translation>融合“{fusion}”，权重按情形由 {values_count} 个隐藏值（有些不止一次）学得；插补值限制在 0 至 {max_sm:g} m³/m³；观测值保持原样。</translation>
    </message>
    <message>
      <source>Gap in steps, date empty</source>
      <extracomment>reports</extracomment>
      <translation>空缺步数，当日无观测</translation>
    </message>
    <message>
      <source>Gap in steps, date observed</source>
      <extracomment>reports</extracomment>
      <translation>空缺步数，当日有观测</translation>
    </message>
    <message>
      <source>Gaps of some steps</source>
      <extracomment>reports</extracomment>
      <translation>数步的空缺</translation>
    </message>
    <message>
      <source>Give it to the parameter that takes rasters, or choose another file</source>
      <extracomment>reports</extracomment>
      <translation>请交给接受栅格的参数，或选择其他文件</translation>
    </message>
    <message>
      <source>Grey is land without a value.</source>
      <extracomment>reports</extracomment>
      <translation>灰色为没有值的陆地。</translation>
    </message>
    <message>
      <source>Grid: {width} × {height} pixels, of which {area} count. Dates: {axis}, {noun}.</source>
      <extracomment>reports</extracomment>
      <translation>格网：{width} × {height} 像元，计入其中 {area}。日期：{axis}，共 {noun}。</translation>
    </message>
    <message>
      <source>Half width ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>半宽（{unit}）</translation>
    </message>
    <message>
      <source>Half width of the 90 % band</source>
      <extracomment>reports</extracomment>
      <translation>90 % 区间半宽</translation>
    </message>
    <message>
      <source>Heat map of the index of {name} by scale through time</source>
      <extracomment>reports</extracomment>
      <translation>{name}各尺度指数随时间变化的热图</translation>
    </message>
    <message>
      <source>Hidden values</source>
      <extracomment>reports</extracomment>
      <translation>隐藏值</translation>
    </message>
    <message>
      <source>Hits</source>
      <extracomment>reports</extracomment>
      <translation>命中</translation>
    </message>
    <message>
      <source>Hits against false alarms for every threshold of the chosen index. The dot is what the choice gives with years left out; on the line an index knows nothing.</source>
      <extracomment>reports</extracomment>
      <translation>所选指数各个阈值的命中率对误报率。圆点为留出年份时选择的结果；落在线上时指数没有任何信息。</translation>
    </message>
    <message>
      <source>How accurate the filled values are</source>
      <extracomment>reports</extracomment>
      <translation>插补值的精度</translation>
    </message>
    <message>
      <source>How dry is it?</source>
      <extracomment>reports</extracomment>
      <translation>有多干？</translation>
    </message>
    <message>
      <source>How far the uncertainty can be trusted</source>
      <extracomment>reports</extracomment>
      <translation>不确定性可信到什么程度</translation>
    </message>
    <message>
      <source>How good is it?</source>
      <extracomment>reports</extracomment>
      <translation>展望有多准？</translation>
    </message>
    <message>
      <source>How good is the downscaler?</source>
      <extracomment>reports</extracomment>
      <translation>降尺度模型有多好？</translation>
    </message>
    <message>
      <source>How is the state of vegetation?</source>
      <extracomment>reports</extracomment>
      <translation>植被状况如何？</translation>
    </message>
    <message>
      <source>How much area was in drought?</source>
      <extracomment>reports</extracomment>
      <translation>有多大面积处于干旱？</translation>
    </message>
    <message>
      <source>How much area?</source>
      <extracomment>reports</extracomment>
      <translation>面积多大？</translation>
    </message>
    <message>
      <source>How much worse blocks of land that were left out are predicted when a covariate is shuffled among their rows; the line is ± one standard deviation over blocks and repeats. Below 0: better off without it.</source>
      <extracomment>reports</extracomment>
      <translation>把某一协变量在各行之间打乱后，对留出地块的预测变差多少；线为各地块和各次重复的 ± 一个标准差。小于 0：不用它更好。</translation>
    </message>
    <message>
      <source>How much worse stations that were left out are predicted when a feature is shuffled among their rows, for both forests; for CIR, its forecast in the regression. The line is ± one standard deviation over folds and repeats.</source>
      <extracomment>reports</extracomment>
      <translation>把某一特征在各行之间打乱后，对留出站点的预测变差多少，两个森林都给出；对 CIR，打乱的是它在回归中的预报。线为各折和各次重复的 ± 一个标准差。</translation>
    </message>
    <message>
      <source>How often the index is {threshold} or below (moderate drought or worse) in the first and in the second half of the record. Where the right map is darker, droughts have become more frequent.</source>
      <extracomment>reports</extracomment>
      <translation>记录前半段和后半段指数达到或低于 {threshold}（中旱及以上）的频率。右图更深的地方，干旱变得更频繁。</translation>
    </message>
    <message>
      <source>How sure, and where</source>
      <extracomment>reports</extracomment>
      <translation>哪里可靠，有多可靠</translation>
    </message>
    <message>
      <source>How the estimates are weighed</source>
      <extracomment>reports</extracomment>
      <translation>各估计的权重</translation>
    </message>
    <message>
      <source>How the present state came about, date by date. The share is that of the area in moderate drought or worse.</source>
      <extracomment>reports</extracomment>
      <translation>目前的状况是如何逐步形成的。比例为中旱及以上的面积比例。</translation>
    </message>
    <message>
      <source>How to read the scatter</source>
      <extracomment>reports</extracomment>
      <translation>如何阅读散点图</translation>
    </message>
    <message>
      <source>How to read this</source>
      <extracomment>reports</extracomment>
      <translation>如何阅读</translation>
    </message>
    <message>
      <source>How to read this, and what not to conclude</source>
      <extracomment>reports</extracomment>
      <translation>如何阅读，以及不应得出的结论</translation>
    </message>
    <message>
      <source>How unusual is that?</source>
      <extracomment>reports</extracomment>
      <translation>有多异常？</translation>
    </message>
    <message>
      <source>How were the gaps filled, and how well?</source>
      <extracomment>reports</extracomment>
      <translation>空缺是如何插补的，效果如何？</translation>
    </message>
    <message>
      <source>If it is soil moisture in another unit, convert it</source>
      <extracomment>reports</extracomment>
      <translation>如果是其他单位的土壤湿度，请换算</translation>
    </message>
    <message>
      <source>If the index compares each calendar month with the same month of other years (the file does not tell)</source>
      <extracomment>reports</extracomment>
      <translation>如果该指数把每个日历月与其他年份的同月比较（文件没有说明）</translation>
    </message>
    <message>
      <source>If the index is useful, r is negative: drier (lower SSI) goes with larger losses. With few years only large correlations are significant; the column “r needed” gives the smallest |r| that is significant at 5 %.</source>
      <extracomment>reports</extracomment>
      <translation>如果指数有用，r 为负：越干（SSI 越低），损失越大。年数少时只有很大的相关才显著；“所需 r”一栏给出在 5 % 水平上显著的最小 |r|。</translation>
    </message>
    <message>
      <source>Improvement</source>
      <extracomment>reports</extracomment>
      <translation>改进</translation>
    </message>
    <message>
      <source>Improvement: by how many per cent the median error of the first product is smaller, or its median correlation higher; negative where it is worse. p-value: Wilcoxon’s signed-rank test on the differences between the sites (two-sided). Sites near each other are not independent, which makes the p-value too small.</source>
      <extracomment>reports</extracomment>
      <translation>改进：第一个产品的误差中位数减小的百分比，或相关中位数提高的百分比；变差时为负。p 值：对各站点差值的 Wilcoxon 符号秩检验（双侧）。相邻站点并不独立，因此 p 值偏小。</translation>
    </message>
    <message>
      <source>In all</source>
      <extracomment>reports</extracomment>
      <translation>总量</translation>
    </message>
    <message>
      <source>In drought</source>
      <extracomment>reports</extracomment>
      <translation>干旱比例</translation>
    </message>
    <message>
      <source>In moderate drought or worse, by zone.</source>
      <extracomment>reports</extracomment>
      <translation>各分区处于中旱及以上的量。</translation>
    </message>
    <message>
      <source>In short</source>
      <extracomment>reports</extracomment>
      <translation>摘要</translation>
    </message>
    <message>
      <source>In space</source>
      <extracomment>reports</extracomment>
      <translation>空间上</translation>
    </message>
    <message>
      <source>In space: regression in a window of {window} × {window} pixels on the neighbouring dates.</source>
      <extracomment>reports</extracomment>
      <translation>空间上：在相邻日期用 {window} × {window} 像元窗口作回归。</translation>
    </message>
    <message>
      <source>In time</source>
      <extracomment>reports</extracomment>
      <translation>时间上</translation>
    </message>
    <message>
      <source>In time: modified-sinc smoother of degree {degree} and half width {half_width} steps.</source>
      <extracomment>reports</extracomment>
      <translation>时间上：{degree} 阶改进 sinc 平滑，半宽 {half_width} 步。</translation>
    </message>
    <message>
      <source>In which season?</source>
      <extracomment>reports</extracomment>
      <translation>在哪个季节？</translation>
    </message>
    <message>
      <source>In {claimed} of {count} zones and seasons an index tells years of loss from others, judged by years that had no part in the choice. Where the interval of the skill includes 0 nothing is claimed, and no threshold is given.</source>
      <extracomment>reports</extracomment>
      <translation>在 {count} 个分区和季节中，有 {claimed} 个的指数能把受灾年与其他年份区分开，由没有参与选择的年份评判。技巧的区间包含 0 时不作结论，也不给出阈值。</translation>
    </message>
    <message>
      <source>In {date} no scale is at −1 or below.</source>
      <extracomment>reports</extracomment>
      <translation>{date}没有尺度达到或低于 −1。</translation>
    </message>
    <message>
      <source>In {date} these scales are at −1 or below: {scales}.</source>
      <extracomment>reports</extracomment>
      <translation>{date}以下尺度达到或低于 −1：{scales}。</translation>
    </message>
    <message>
      <source>In {step} the mean index is {mean} ({state}). </source>
      <extracomment>reports</extracomment>
      <translation>{step}的平均指数为 {mean}（{state}）。</translation>
    </message>
    <message>
      <source>Index</source>
      <extracomment>reports</extracomment>
      <translation>指数</translation>
    </message>
    <message>
      <source>Index (SSI)</source>
      <extracomment>reports</extracomment>
      <translation>指数（SSI）</translation>
    </message>
    <message>
      <source>Index (SSI) from {first} to {last}.</source>
      <extracomment>reports</extracomment>
      <translation>指数（SSI），{first} 至 {last}。</translation>
    </message>
    <message>
      <source>Index (SSI) of the region</source>
      <extracomment>reports</extracomment>
      <translation>区域的指数（SSI）</translation>
    </message>
    <message>
      <source>Index (SSI) of {latest}: how unusual the soil moisture is for the place and the season. {cells}</source>
      <extracomment>reports</extracomment>
      <translation>{latest}的指数（SSI）：土壤湿度对该地点和季节而言有多异常。{cells}</translation>
    </message>
    <message>
      <source>Index of {name} by scale through time; one step is a {noun}. {now}</source>
      <extracomment>reports</extracomment>
      <translation>{name}各尺度的指数随时间的变化；一步为一{noun}。{now}</translation>
    </message>
    <message>
      <source>Index or classes</source>
      <extracomment>reports</extracomment>
      <translation>指数或等级</translation>
    </message>
    <message>
      <source>Index: {source}</source>
      <extracomment>reports</extracomment>
      <translation>指数：{source}</translation>
    </message>
    <message>
      <source>Input</source>
      <extracomment>reports</extracomment>
      <translation>输入</translation>
    </message>
    <message>
      <source>Inputs: {sources}</source>
      <extracomment>reports</extracomment>
      <translation>输入：{sources}</translation>
    </message>
    <message>
      <source>Intensity</source>
      <extracomment>reports</extracomment>
      <translation>强度</translation>
    </message>
    <message>
      <source>Intensity (Otkin et al. 2021) is the speed of the fall, against 15 points in four pentads, times the mean depth below the 20th percentile; fast falls into lasting droughts have large values.</source>
      <extracomment>reports</extracomment>
      <translation>强度（Otkin 等 2021）为下降速度（相对于四候 15 个百分点）乘以低于第 20 百分位的平均深度；迅速下降并持续的干旱数值大。</translation>
    </message>
    <message>
      <source>Intercept</source>
      <extracomment>reports</extracomment>
      <translation>截距</translation>
    </message>
    <message>
      <source>Intercept (K)</source>
      <extracomment>reports</extracomment>
      <translation>截距（K）</translation>
    </message>
    <message>
      <source>Interpolation ({name}) is as good here: the covariates tell little of the detail.</source>
      <extracomment>reports</extracomment>
      <translation>插值（{name}）在这里同样好：协变量几乎不反映细节。</translation>
    </message>
    <message>
      <source>Interval score</source>
      <extracomment>reports</extracomment>
      <translation>区间得分</translation>
    </message>
    <message>
      <source>Intervals </source>
      <extracomment>reports</extracomment>
      <translation>区间：</translation>
    </message>
    <message>
      <source>Is it getting drier?</source>
      <extracomment>reports</extracomment>
      <translation>是否在变干？</translation>
    </message>
    <message>
      <source>Is it getting worse?</source>
      <extracomment>reports</extracomment>
      <translation>是否在加重？</translation>
    </message>
    <message>
      <source>Is there a trend in the mean of each zone, {first} to {last}? Means are weighted by area; test “{test}” on the {what}, significance level {alpha:g}.</source>
      <extracomment>reports</extracomment>
      <translation>各分区的平均值在 {first} 至 {last} 期间有趋势吗？平均按面积加权；检验“{test}”，用于{what}，显著性水平 {alpha:g}。</translation>
    </message>
    <message>
      <source>It is a table: give it to a tool that takes stations or records</source>
      <extracomment>reports</extracomment>
      <translation>这是一个表：请交给使用站点或记录的工具</translation>
    </message>
    <message>
      <source>It is the {place} {season} of the {of} that can be compared.</source>
      <extracomment>reports</extracomment>
      <translation>在可比较的 {of} 个{season}中，排在{place}。</translation>
    </message>
    <message>
      <source>It looks like kg m⁻² (the water of a layer): divide by 1000 × the depth of the layer in metres</source>
      <extracomment>reports</extracomment>
      <translation>看起来单位是 kg m⁻²（土层含水量）：请除以 1000 × 土层深度（米）</translation>
    </message>
    <message>
      <source>It looks like per cent: multiply by 0.01 (and by the porosity, when it is per cent of saturation)</source>
      <extracomment>reports</extracomment>
      <translation>看起来是百分数：请乘以 0.01（若为饱和度的百分数，还要乘以孔隙度）</translation>
    </message>
    <message>
      <source>Jan</source>
      <extracomment>reports</extracomment>
      <translation>1 月</translation>
    </message>
    <message>
      <source>Jul</source>
      <extracomment>reports</extracomment>
      <translation>7 月</translation>
    </message>
    <message>
      <source>Jun</source>
      <extracomment>reports</extracomment>
      <translation>6 月</translation>
    </message>
    <message>
      <source>Kendall’s τ</source>
      <extracomment>reports</extracomment>
      <translation>Kendall τ</translation>
    </message>
    <message>
      <source>LST (K)</source>
      <extracomment>reports</extracomment>
      <translation>地表温度（K）</translation>
    </message>
    <message>
      <source>LST: {path}

Vegetation: {path2}</source>
      <extracomment>reports</extracomment>
      <translation>地表温度：{path}

植被：{path2}</translation>
    </message>
    <message>
      <source>Land in each class of condition on every date: 0 is the worst that the season has seen at a place, 100 the best.</source>
      <extracomment>reports</extracomment>
      <translation>每个日期各状态等级的土地：0 为该地该季节见过的最差，100 为最好。</translation>
    </message>
    <message>
      <source>Land in moderate drought or worse lacks {mean} km³ on average; most was {most} km³, in {date}. Land that is moister than usual is not set off against it.</source>
      <extracomment>reports</extracomment>
      <translation>中旱及以上的土地平均缺水 {mean} km³；最多为 {most} km³，在 {date}。比通常更湿的土地不与之相抵。</translation>
    </message>
    <message>
      <source>Land without a value</source>
      <extracomment>reports</extracomment>
      <translation>没有值的陆地</translation>
    </message>
    <message>
      <source>Land-surface temperature over {name}, one panel for each date, with the dry and the wet edge.{some}</source>
      <extracomment>reports</extracomment>
      <translation>地表温度对{name}，每个日期一幅图，附干边和湿边。{some}</translation>
    </message>
    <message>
      <source>Land: pixels with a value on any date.</source>
      <extracomment>reports</extracomment>
      <translation>陆地：任一日期有值的像元。</translation>
    </message>
    <message>
      <source>Largest</source>
      <extracomment>reports</extracomment>
      <translation>最大</translation>
    </message>
    <message>
      <source>Largest area (km²)</source>
      <extracomment>reports</extracomment>
      <translation>最大面积（km²）</translation>
    </message>
    <message>
      <source>Lasted</source>
      <extracomment>reports</extracomment>
      <translation>历时</translation>
    </message>
    <message>
      <source>Lead</source>
      <extracomment>reports</extracomment>
      <translation>预见期</translation>
    </message>
    <message>
      <source>Least-squares weights of the estimates from the record (T), the surroundings (S) and the mean year (C), by situation; situations with few hidden values lean on those like them.</source>
      <extracomment>reports</extracomment>
      <translation>各情形下，来自记录（T）、周围像元（S）和平均年变化（C）的估计的最小二乘权重；隐藏值少的情形参照相近的情形。</translation>
    </message>
    <message>
      <source>Left out, since land that was not trained on is predicted as well without: {dropped}. RMSE with blocks left out: {rmse:.4f} with all covariates, {kept:.4f} m³/m³ with those kept. At each split {tried} feature(s) are tried, as before.</source>
      <extracomment>reports</extracomment>
      <translation>去掉以下协变量，因为没有它们对未参与训练的地区预测得同样好：{dropped}。留出地块的 RMSE：全部协变量时 {rmse:.4f}，保留的协变量 {kept:.4f} m³/m³。每次分裂仍尝试 {tried} 个特征。</translation>
    </message>
    <message>
      <source>Length (km)</source>
      <extracomment>reports</extracomment>
      <translation>长度（km）</translation>
    </message>
    <message>
      <source>Longest drought of each place: {unit} in a row at {threshold} or below; a date without a value ends it. Where the soil has a long memory, droughts are fewer and longer. {cells}</source>
      <extracomment>reports</extracomment>
      <translation>各地最长的干旱：连续达到或低于 {threshold} 的{unit}数；没有值的日期使其中断。土壤记忆长的地方，干旱次数少而历时长。{cells}</translation>
    </message>
    <message>
      <source>Look at the missing values of the inputs, and at the warnings above.</source>
      <extracomment>reports</extracomment>
      <translation>请检查输入的缺失值和上面的警告。</translation>
    </message>
    <message>
      <source>Lowest percentile</source>
      <extracomment>reports</extracomment>
      <translation>最低百分位</translation>
    </message>
    <message>
      <source>MAX_FEATURES {max_features}, MIN_LEAF {min_leaf}, MAX_SAMPLES {max_samples:g}</source>
      <extracomment>reports</extracomment>
      <translation>MAX_FEATURES {max_features}，MIN_LEAF {min_leaf}，MAX_SAMPLES {max_samples:g}</translation>
    </message>
    <message>
      <source>MAX_SAMPLES is automatic: each tree gets {bag} of {rows} rows (MAX_SAMPLES {share:g}), so that {trees} trees take about {time} of one processor and a quarter of the memory budget at most. With {wished:.0f} rows for each tree the RMSE out of bag would be up to {loss:.1f} % lower (from forests on {sizes} rows a tree: RMSE {errors}).</source>
      <extracomment>reports</extracomment>
      <translation>MAX_SAMPLES 为自动：每棵树取 {rows} 行中的 {bag} 行（MAX_SAMPLES {share:g}），使 {trees} 棵树约需一个处理器 {time}，最多占内存预算的四分之一。每棵树取 {wished:.0f} 行时，袋外 RMSE 最多会低 {loss:.1f} %（由每棵树 {sizes} 行的森林推算：RMSE {errors}）。</translation>
    </message>
    <message>
      <source>MSE above the best ± SE</source>
      <extracomment>reports</extracomment>
      <translation>高于最好者的 MSE ± 标准误差</translation>
    </message>
    <message>
      <source>Made by (oldest step first)</source>
      <extracomment>reports</extracomment>
      <translation>生成过程（最早的步骤在前）</translation>
    </message>
    <message>
      <source>Made by AgriDrought {version}, tool “Compare with reported losses”.</source>
      <extracomment>reports</extracomment>
      <translation>由 AgriDrought {version} 的“与上报损失比较”工具生成。</translation>
    </message>
    <message>
      <source>Made by AgriDrought {version}, tool “Validate against stations”. Products: {names}. {site}, {span}.</source>
      <extracomment>reports</extracomment>
      <translation>由 AgriDrought {version} 的“用站点验证”工具生成。产品：{names}。{site}，{span}。</translation>
    </message>
    <message>
      <source>Made by AgriDrought {version}, tool “{title}”.</source>
      <extracomment>reports</extracomment>
      <translation>由 AgriDrought {version} 的“{title}”工具生成。</translation>
    </message>
    <message>
      <source>Magnitude</source>
      <extracomment>reports</extracomment>
      <translation>强度</translation>
    </message>
    <message>
      <source>Map of the centres of the worst droughts</source>
      <extracomment>reports</extracomment>
      <translation>最严重干旱的重心图</translation>
    </message>
    <message>
      <source>Map of the drought index of {latest}</source>
      <extracomment>reports</extracomment>
      <translation>{latest}的干旱指数图</translation>
    </message>
    <message>
      <source>Map of the longest drought</source>
      <extracomment>reports</extracomment>
      <translation>最长干旱图</translation>
    </message>
    <message>
      <source>Map of the mean residual of each coarse cell</source>
      <extracomment>reports</extracomment>
      <translation>各粗像元平均残差图</translation>
    </message>
    <message>
      <source>Map of the way of the drought’s centre through the years</source>
      <extracomment>reports</extracomment>
      <translation>干旱重心历年移动路径图</translation>
    </message>
    <message>
      <source>Map of trends with hatching where they are significant</source>
      <extracomment>reports</extracomment>
      <translation>趋势图，显著处有斜线</translation>
    </message>
    <message>
      <source>Map: how often the soil was dry against the reference period</source>
      <extracomment>reports</extracomment>
      <translation>地图：与参考期相比土壤偏干的频率</translation>
    </message>
    <message>
      <source>Mar</source>
      <extracomment>reports</extracomment>
      <translation>3 月</translation>
    </message>
    <message>
      <source>Mask: {mask}</source>
      <extracomment>reports</extracomment>
      <translation>掩膜：{mask}</translation>
    </message>
    <message>
      <source>Mean SSI</source>
      <extracomment>reports</extracomment>
      <translation>平均 SSI</translation>
    </message>
    <message>
      <source>Mean and standard deviation along each line.</source>
      <extracomment>reports</extracomment>
      <translation>每条线上的平均值和标准差。</translation>
    </message>
    <message>
      <source>Mean area (km²)</source>
      <extracomment>reports</extracomment>
      <translation>平均面积（km²）</translation>
    </message>
    <message>
      <source>Mean area by class in each of {rows_count} years</source>
      <extracomment>reports</extracomment>
      <translation>{rows_count} 年中逐年各等级的平均面积</translation>
    </message>
    <message>
      <source>Mean area in drought</source>
      <extracomment>reports</extracomment>
      <translation>平均干旱面积</translation>
    </message>
    <message>
      <source>Mean half width</source>
      <extracomment>reports</extracomment>
      <translation>平均半宽</translation>
    </message>
    <message>
      <source>Mean index</source>
      <extracomment>reports</extracomment>
      <translation>平均指数</translation>
    </message>
    <message>
      <source>Mean index and share in moderate drought or worse on the latest date; the date with the largest share; Sen’s slope of the annual mean, and the larger p-value of the two tests. With many zones, some p-values are small by chance. The numbers are those on the maps.</source>
      <extracomment>reports</extracomment>
      <translation>最新日期的平均指数和中旱及以上比例；比例最大的日期；年平均的 Sen 斜率，以及两个检验中较大的 p 值。分区多时，有些 p 值会偶然偏小。编号与地图一致。</translation>
    </message>
    <message>
      <source>Mean index by calendar month, {years}: brown is drier than normal, green moister. Pixels need a value on at least {least} of the dates.</source>
      <extracomment>reports</extracomment>
      <translation>各日历月的平均指数，{years}：棕色比常年偏干，绿色偏湿。像元须在至少 {least} 的日期有值。</translation>
    </message>
    <message>
      <source>Mean index of each phase: brown is drier than normal, green moister.</source>
      <extracomment>reports</extracomment>
      <translation>各阶段的平均指数：棕色比常年偏干，绿色偏湿。</translation>
    </message>
    <message>
      <source>Mean index of each zone through time.{more}</source>
      <extracomment>reports</extracomment>
      <translation>各分区平均指数随时间的变化。{more}</translation>
    </message>
    <message>
      <source>Mean index of the pixels that have one, weighted by area; “–” where that is less than {least} of the area. Then the mean share of the area by drought class, over the dates on which at least {least} of the area has a value; “–” for a phase with fewer than {least} such dates.</source>
      <extracomment>reports</extracomment>
      <translation>有平均值的像元的平均指数，按面积加权；不足 {least} 的面积时为“–”。随后是各干旱等级的平均面积比例，只取至少 {least} 的面积有值的日期；这种日期不足 {least} 的阶段为“–”。</translation>
    </message>
    <message>
      <source>Mean of the zone</source>
      <extracomment>reports</extracomment>
      <translation>分区平均</translation>
    </message>
    <message>
      <source>Mean of {joint} and Sen’s line.{which}</source>
      <extracomment>reports</extracomment>
      <translation>{joint}的平均值和 Sen 斜率线。{which}</translation>
    </message>
    <message>
      <source>Mean percentile of the zone through its event with the largest intensity: the fall (red), the drought below the 20th percentile (shaded), and what came before and after.</source>
      <extracomment>reports</extracomment>
      <translation>各分区平均百分位在其强度最大的事件前后的变化：下降（红色）、低于第 20 百分位的干旱（阴影），以及之前和之后。</translation>
    </message>
    <message>
      <source>Mean probability over the area.</source>
      <extracomment>reports</extracomment>
      <translation>全区平均概率。</translation>
    </message>
    <message>
      <source>Mean share</source>
      <extracomment>reports</extracomment>
      <translation>平均比例</translation>
    </message>
    <message>
      <source>Mean share of the area in each class of drought, by year, and the trend (Sen’s line) of the area in each class or worse: solid where it is significant (Mann-Kendall, p &lt; 0.05).</source>
      <extracomment>reports</extracomment>
      <translation>逐年各干旱等级的平均面积比例，以及该等级及以上面积的趋势（Sen 斜率线）：显著时为实线（Mann-Kendall，p &lt; 0.05）。</translation>
    </message>
    <message>
      <source>Mean share of the area in each class of drought, by year, and the trend of the area in each class or worse: solid where it is significant (Mann-Kendall, p &lt; 0.05, years taken as independent).</source>
      <extracomment>reports</extracomment>
      <translation>逐年各干旱等级的平均面积比例，以及该等级及以上面积的趋势：显著时为实线（Mann-Kendall，p &lt; 0.05，假定各年独立）。</translation>
    </message>
    <message>
      <source>Mean shares of the {rows_count} zones over all dates, and the trend of the annual mean share in moderate drought or worse</source>
      <extracomment>reports</extracomment>
      <translation>{rows_count} 个分区在所有日期上的平均比例，以及中旱及以上年平均比例的趋势</translation>
    </message>
    <message>
      <source>Mean uncertainty of the filled values of each pixel, 0 where all are observed: the truth lies within this distance in 90 % of cases.</source>
      <extracomment>reports</extracomment>
      <translation>各像元插补值的平均不确定性，全部有观测处为 0：真值有 90 % 的情况在此距离之内。</translation>
    </message>
    <message>
      <source>Meaning</source>
      <extracomment>reports</extracomment>
      <translation>含义</translation>
    </message>
    <message>
      <source>Median correlation of the filtered surface with the stations for each T. A flat top means that T hardly matters here; the dashed line is the surface without a filter.</source>
      <extracomment>reports</extracomment>
      <translation>对每个 T，滤波后的表层与各站点相关系数的中位数。顶部平坦表示 T 在这里几乎无关紧要；虚线为不滤波的表层。</translation>
    </message>
    <message>
      <source>Median correlation with the stations by characteristic time</source>
      <extracomment>reports</extracomment>
      <translation>与站点相关系数的中位数随特征时间的变化</translation>
    </message>
    <message>
      <source>Methods after Luo et al. (drought index, trends, phases, centre), with corrections; see the notes on methods of AgriDrought.</source>
      <extracomment>reports</extracomment>
      <translation>方法依据 Luo 等（干旱指数、趋势、阶段、重心），有所修正；见 AgriDrought 的方法说明。</translation>
    </message>
    <message>
      <source>Mild</source>
      <extracomment>reports</extracomment>
      <translation>轻旱</translation>
    </message>
    <message>
      <source>Mild or worse</source>
      <extracomment>reports</extracomment>
      <translation>轻旱及以上</translation>
    </message>
    <message>
      <source>Missing before</source>
      <extracomment>reports</extracomment>
      <translation>插补前缺失</translation>
    </message>
    <message>
      <source>Missing dates are taken out before the autocorrelation is computed, so values on both sides of a gap are taken for neighbours. Gaps should be filled first.</source>
      <extracomment>reports</extracomment>
      <translation>计算自相关之前先去掉缺失的日期，因此空缺两侧的值被当作相邻值。应先插补空缺。</translation>
    </message>
    <message>
      <source>Missing in more than half of the rows, and so no features: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>一半以上的行缺失，因此不作特征：{names}。</translation>
    </message>
    <message>
      <source>Missing soil moisture was estimated from the pixel's own record, from its surroundings in the same month, and from its mean year. How good that is was measured: observed values were hidden in gaps like the real ones and larger, estimated, and compared.</source>
      <extracomment>reports</extracomment>
      <translation>缺失的土壤湿度由像元自身的记录、同月周围的像元及其多年平均年变化估计。效果是这样测定的：把一些观测值按与真实空缺相同及更大的空缺隐藏起来，估计后再比较。</translation>
    </message>
    <message>
      <source>Moderate</source>
      <extracomment>reports</extracomment>
      <translation>中旱</translation>
    </message>
    <message>
      <source>Moderate or worse</source>
      <extracomment>reports</extracomment>
      <translation>中旱及以上</translation>
    </message>
    <message>
      <source>Month by month</source>
      <extracomment>reports</extracomment>
      <translation>逐月</translation>
    </message>
    <message>
      <source>Most</source>
      <extracomment>reports</extracomment>
      <translation>最多</translation>
    </message>
    <message>
      <source>Most (km³)</source>
      <extracomment>reports</extracomment>
      <translation>最多（km³）</translation>
    </message>
    <message>
      <source>Most of a pixel's gaps are</source>
      <extracomment>reports</extracomment>
      <translation>像元的多数空缺为</translation>
    </message>
    <message>
      <source>Mostly from the surroundings</source>
      <extracomment>reports</extracomment>
      <translation>主要来自周围像元</translation>
    </message>
    <message>
      <source>Names of its bands, or tags, are not in UTF-8 and are left out: dates in them are not seen.</source>
      <extracomment>reports</extracomment>
      <translation>其波段名称或标签不是 UTF-8，已略去：其中的日期无法识别。</translation>
    </message>
    <message>
      <source>Neighbouring cells and months are nearly copies of each other, so the first two scores are not evidence by themselves. Judge the detail inside the coarse cells by the last two.</source>
      <extracomment>reports</extracomment>
      <translation>相邻的像元和月份几乎相同，因此前两个得分本身不足为证。粗像元内的细节请以后两个得分评判。</translation>
    </message>
    <message>
      <source>No irrigation module: {reason}. The regression is trained alone.</source>
      <extracomment>reports</extracomment>
      <translation>没有灌溉模块：{reason}。只训练回归模型。</translation>
    </message>
    <message>
      <source>No numbers, and so no features: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>不是数值，因此不作特征：{names}。</translation>
    </message>
    <message>
      <source>No part of the area is in moderate drought or worse.</source>
      <extracomment>reports</extracomment>
      <translation>没有任何面积处于中旱及以上。</translation>
    </message>
    <message>
      <source>No phases were given (PHASES); the record is cut into parts of about as many years. {text}</source>
      <extracomment>reports</extracomment>
      <translation>没有给出阶段（PHASES）；记录被分为年数大致相等的几段。{text}</translation>
    </message>
    <message>
      <source>No pixel has enough values in {years}.</source>
      <extracomment>reports</extracomment>
      <translation>{years} 期间没有像元有足够的值。</translation>
    </message>
    <message>
      <source>No place has an index of {limit} or below on any date.</source>
      <extracomment>reports</extracomment>
      <translation>没有任何地方的指数在任何日期达到或低于 {limit}。</translation>
    </message>
    <message>
      <source>No place has an index of {threshold} or below on any date.</source>
      <extracomment>reports</extracomment>
      <translation>没有任何地方的指数在任何日期达到或低于 {threshold}。</translation>
    </message>
    <message>
      <source>No significant trend ({p}). {change}</source>
      <extracomment>reports</extracomment>
      <translation>没有显著趋势（{p}）。{change}</translation>
    </message>
    <message>
      <source>No two features are correlated by more than |r| = {limit:g}; all stay.</source>
      <extracomment>reports</extracomment>
      <translation>没有两个特征的相关超过 |r| = {limit:g}；全部保留。</translation>
    </message>
    <message>
      <source>No year has enough dates with a value, so there are no annual means.</source>
      <extracomment>reports</extracomment>
      <translation>没有哪一年有足够多有值的日期，因此没有年平均。</translation>
    </message>
    <message>
      <source>No year has enough dates with a value.</source>
      <extracomment>reports</extracomment>
      <translation>没有哪一年有足够多有值的日期。</translation>
    </message>
    <message>
      <source>No zone has {fewest} years with index and loss.</source>
      <extracomment>reports</extracomment>
      <translation>没有分区有 {fewest} 个同时有指数和损失的年份。</translation>
    </message>
    <message>
      <source>No, it has become moister, significantly so ({p}). {change}</source>
      <extracomment>reports</extracomment>
      <translation>否，已显著变湿（{p}）。{change}</translation>
    </message>
    <message>
      <source>No.</source>
      <extracomment>reports</extracomment>
      <translation>编号</translation>
    </message>
    <message>
      <source>No: the annual mean has no trend.</source>
      <extracomment>reports</extracomment>
      <translation>否：年平均没有趋势。</translation>
    </message>
    <message>
      <source>None of the {seen} with a value is in moderate drought or worse.</source>
      <extracomment>reports</extracomment>
      <translation>有值的 {seen} 中没有任何面积处于中旱及以上。</translation>
    </message>
    <message>
      <source>Nothing could be learnt, so the estimates weigh the same.</source>
      <extracomment>reports</extracomment>
      <translation>无法学习，因此各估计权重相同。</translation>
    </message>
    <message>
      <source>Nothing here knows a weather forecast.</source>
      <extracomment>reports</extracomment>
      <translation>这里没有使用任何天气预报。</translation>
    </message>
    <message>
      <source>Nov</source>
      <extracomment>reports</extracomment>
      <translation>11 月</translation>
    </message>
    <message>
      <source>Numbers</source>
      <extracomment>reports</extracomment>
      <translation>数值</translation>
    </message>
    <message>
      <source>Oct</source>
      <extracomment>reports</extracomment>
      <translation>10 月</translation>
    </message>
    <message>
      <source>Of the area, {parts} drought.</source>
      <extracomment>reports</extracomment>
      <translation>面积中 {parts}。</translation>
    </message>
    <message>
      <source>Of the months, from</source>
      <extracomment>reports</extracomment>
      <translation>各月份，从</translation>
    </message>
    <message>
      <source>Of {tried_count} settings, {words} had the lowest RMSE with {held_out}: {rmse:.4f} m³/m³ (the worst {max:.4f}).</source>
      <extracomment>reports</extracomment>
      <translation>在 {tried_count} 组参数中，{words} 在{held_out}上的 RMSE 最低：{rmse:.4f} m³/m³（最差为 {max:.4f}）。</translation>
    </message>
    <message>
      <source>On average</source>
      <extracomment>reports</extracomment>
      <translation>平均</translation>
    </message>
    <message>
      <source>On average (km³)</source>
      <extracomment>reports</extracomment>
      <translation>平均（km³）</translation>
    </message>
    <message>
      <source>On average {mean} ({share}) are in moderate drought or worse; most were {most}, in {date}.</source>
      <extracomment>reports</extracomment>
      <translation>平均有 {mean}（{share}）处于中旱及以上；最多为 {most}，在 {date}。</translation>
    </message>
    <message>
      <source>One band: within</source>
      <extracomment>reports</extracomment>
      <translation>统一区间：区间内</translation>
    </message>
    <message>
      <source>One drought was found.</source>
      <extracomment>reports</extracomment>
      <translation>共发现 1 次干旱。</translation>
    </message>
    <message>
      <source>One scale up, {values} coarse values were brought back from cells twice as wide, by models that had not seen their dates. Best weights in the test: {linear:.2f} ± {linear_error:.2f} (regression), {forest:.2f} ± {forest_error:.2f} (forest).</source>
      <extracomment>reports</extracomment>
      <translation>在粗一级尺度上，用没有见过相应日期的模型，从两倍大的像元还原了 {values} 个粗像元值。检验中的最佳权重：{linear:.2f} ± {linear_error:.2f}（回归），{forest:.2f} ± {forest_error:.2f}（森林）。</translation>
    </message>
    <message>
      <source>Only dates count on which the stations and all products have a value, so that all are compared alike.</source>
      <extracomment>reports</extracomment>
      <translation>只计站点和所有产品都有值的日期，使各产品在同样条件下比较。</translation>
    </message>
    <message>
      <source>Only values of the same month (or dekad) are compared, so the season cannot pass for a trend. A rise in some months and a fall in others cancel each other.</source>
      <extracomment>reports</extracomment>
      <translation>只比较同一月（或旬）的值，因此季节变化不会被当作趋势。某些月份上升、另一些月份下降时会互相抵消。</translation>
    </message>
    <message>
      <source>Only {count} values could be hidden: too few to {purpose}.</source>
      <extracomment>reports</extracomment>
      <translation>只能隐藏 {count} 个值：太少，无法{purpose}。</translation>
    </message>
    <message>
      <source>Onset</source>
      <extracomment>reports</extracomment>
      <translation>发生</translation>
    </message>
    <message>
      <source>Other</source>
      <extracomment>reports</extracomment>
      <translation>其他</translation>
    </message>
    <message>
      <source>Other product</source>
      <extracomment>reports</extracomment>
      <translation>其他产品</translation>
    </message>
    <message>
      <source>Out of bag</source>
      <extracomment>reports</extracomment>
      <translation>袋外</translation>
    </message>
    <message>
      <source>Out of bag: rise of each tree's mean square error on rows that it has not drawn, mean over standard deviation over the trees (as in Cheng); the tree knows other days of the same stations.</source>
      <extracomment>reports</extracomment>
      <translation>袋外：每棵树在未抽到的行上均方误差的增加，取各树的平均除以标准差（同 Cheng）；树见过同一站点的其他日子。</translation>
    </message>
    <message>
      <source>Over {years} years the annual mean changed by {slope} per decade (Sen’s slope; 95 % interval {low} to {high}). The trend is {verdict} at the level of {alpha} (Mann-Kendall test, {p}).</source>
      <extracomment>reports</extracomment>
      <translation>{years} 年间年平均每十年变化 {slope}（Sen 斜率；95 % 区间 {low} 至 {high}）。在水平 {alpha} 下趋势{verdict}（Mann-Kendall 检验，{p}）。</translation>
    </message>
    <message>
      <source>Owed to irrigation ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>灌溉所致（{unit}）</translation>
    </message>
    <message>
      <source>Owed to irrigation: predicted soil moisture minus what is predicted with {irrigation_feature} at its lowest value, and CIR as it is forecast then; the leaking variants take CIR 0 for no irrigation. Mean over all rows, irrigated or not.</source>
      <extracomment>reports</extracomment>
      <translation>灌溉所致：预测的土壤湿度减去 {irrigation_feature} 取最低值且 CIR 按该情形预报时的预测；信息泄漏的方案以 CIR 为 0 表示不灌溉。取所有行的平均，不论是否灌溉。</translation>
    </message>
    <message>
      <source>Partial dependence: mean prediction when one covariate is set to a value and all others stay as they are, over the range of the training. Where covariates go together, such combinations may not exist.</source>
      <extracomment>reports</extracomment>
      <translation>部分依赖：某一协变量取一个值、其余保持不变时的平均预测，范围为训练数据的范围。协变量相互关联时，这样的组合可能并不存在。</translation>
    </message>
    <message>
      <source>Per cent of series with a real trend that is found: two standard deviations of the noise from the first of 21 values to the last. A high number means little for a test that is often wrong in the table above.</source>
      <extracomment>reports</extracomment>
      <translation>存在真实趋势的序列被检出的百分比：21 个值中从第一个到最后一个相差噪声的两个标准差。对于在上表中经常出错的检验，数值高并无多大意义。</translation>
    </message>
    <message>
      <source>Per cent of series without any trend that a test at the 5 % level calls significant; 21 values, r1 the correlation of each with the one before. 5 would be right.</source>
      <extracomment>reports</extracomment>
      <translation>没有任何趋势的序列被 5 % 水平的检验判为显著的百分比；21 个值，r1 为每个值与前一值的相关。正确应为 5。</translation>
    </message>
    <message>
      <source>Percentage points per year</source>
      <extracomment>reports</extracomment>
      <translation>百分点/年</translation>
    </message>
    <message>
      <source>Percentile through time around the strongest flash drought of each zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区最强骤旱前后百分位随时间的变化</translation>
    </message>
    <message>
      <source>Phase</source>
      <extracomment>reports</extracomment>
      <translation>阶段</translation>
    </message>
    <message>
      <source>Pixels</source>
      <extracomment>reports</extracomment>
      <translation>像元数</translation>
    </message>
    <message>
      <source>Points a pentad</source>
      <extracomment>reports</extracomment>
      <translation>百分点/候</translation>
    </message>
    <message>
      <source>Pooled, {words}</source>
      <extracomment>reports</extracomment>
      <translation>合并，{words}</translation>
    </message>
    <message>
      <source>Predicted against observed soil moisture; darker is more rows; the line is agreement.</source>
      <extracomment>reports</extracomment>
      <translation>预测与观测的土壤湿度；颜色越深行数越多；直线表示一致。</translation>
    </message>
    <message>
      <source>Predicted against observed soil moisture; darker is more values; the line is agreement.</source>
      <extracomment>reports</extracomment>
      <translation>预测与观测的土壤湿度；颜色越深值越多；直线表示一致。</translation>
    </message>
    <message>
      <source>Predicted minus observed soil moisture with blocks of land left out, mean over the dates. A patch of one colour, larger than a block, is something that the covariates do not tell of.</source>
      <extracomment>reports</extracomment>
      <translation>留出地块时预测减观测的土壤湿度，各日期平均。大于一个地块的同色斑块，说明协变量没有反映那里的某种因素。</translation>
    </message>
    <message>
      <source>Probability of each drought class after {start}, and how good such outlooks have been.</source>
      <extracomment>reports</extracomment>
      <translation>{start} 之后各干旱等级的概率，以及这种展望以往的准确程度。</translation>
    </message>
    <message>
      <source>Producer's accuracy</source>
      <extracomment>reports</extracomment>
      <translation>生产者精度</translation>
    </message>
    <message>
      <source>Product against station</source>
      <extracomment>reports</extracomment>
      <translation>产品与站点对照</translation>
    </message>
    <message>
      <source>Products along a line</source>
      <extracomment>reports</extracomment>
      <translation>沿线的产品对比</translation>
    </message>
    <message>
      <source>Profiles</source>
      <extracomment>reports</extracomment>
      <translation>剖面</translation>
    </message>
    <message>
      <source>QGIS cannot open it</source>
      <extracomment>reports</extracomment>
      <translation>QGIS 不能打开它</translation>
    </message>
    <message>
      <source>RMSE (m³/m³)</source>
      <extracomment>reports</extracomment>
      <translation>RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>RMSE ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>RMSE（{unit}）</translation>
    </message>
    <message>
      <source>RMSE one scale up: plain bilinear {bilinear:.4f}, conserving bilinear {conserving:.4f}{nugget}, “Downscale” {ours:.4f} m³/m³</source>
      <extracomment>reports</extracomment>
      <translation>粗一级尺度上的 RMSE：普通双线性 {bilinear:.4f}，守恒双线性 {conserving:.4f}{nugget}，“降尺度”{ours:.4f} m³/m³</translation>
    </message>
    <message>
      <source>RMSE with blocks of land left out ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>留出地块的 RMSE（{unit}）</translation>
    </message>
    <message>
      <source>RMSE with stations left out ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>留出站点的 RMSE（{unit}）</translation>
    </message>
    <message>
      <source>ROC curve of the forecast at stations that the classifier has not seen.</source>
      <extracomment>reports</extracomment>
      <translation>对分类器未见过的站点的预报的 ROC 曲线。</translation>
    </message>
    <message>
      <source>ROC curves of the chosen index by zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区所选指数的 ROC 曲线</translation>
    </message>
    <message>
      <source>Ranges at the stations. Outside them the forest does not extrapolate: it repeats its nearest leaves.</source>
      <extracomment>reports</extracomment>
      <translation>站点处的取值范围。超出范围时森林不外推：它重复最近的叶节点。</translation>
    </message>
    <message>
      <source>Ranges on the coarse cells. Outside them the forest does not extrapolate: it repeats its nearest leaves.</source>
      <extracomment>reports</extracomment>
      <translation>粗像元上的取值范围。超出范围时森林不外推：它重复最近的叶节点。</translation>
    </message>
    <message>
      <source>Rank</source>
      <extracomment>reports</extracomment>
      <translation>名次</translation>
    </message>
    <message>
      <source>Rank correlation</source>
      <extracomment>reports</extracomment>
      <translation>秩相关</translation>
    </message>
    <message>
      <source>Rank correlation does not depend on single extreme years.</source>
      <extracomment>reports</extracomment>
      <translation>秩相关不受个别极端年份左右。</translation>
    </message>
    <message>
      <source>Records of some sites</source>
      <extracomment>reports</extracomment>
      <translation>部分站点的记录</translation>
    </message>
    <message>
      <source>Reliability, moderate drought or worse: of the forecasts with a probability, the share in which it came. On the line the probabilities can be taken as they are; the size of a dot tells how many forecasts there were.</source>
      <extracomment>reports</extracomment>
      <translation>可靠性，中旱及以上：在给出某一概率的预报中实际发生的比例。落在线上时概率可直接采用；圆点大小表示预报次数。</translation>
    </message>
    <message>
      <source>Reported losses have other causes (floods, prices, the size of the sown area, the way of reporting). Trends in both cause correlations; the detrended r does not contain them.</source>
      <extracomment>reports</extracomment>
      <translation>上报损失还有其他原因（洪水、价格、播种面积、上报方式）。两者都有趋势时也会产生相关；去趋势的 r 不含这种成分。</translation>
    </message>
    <message>
      <source>Rise of the RMSE ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>RMSE 的增加（{unit}）</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE) of hidden values in m³/m³, for each estimate by itself and for what is written to the output (fused). Errors grow with the length of the gap and with the distance to what was observed on the same date.</source>
      <extracomment>reports</extracomment>
      <translation>隐藏值的均方根误差（RMSE，m³/m³），分别给出各个估计以及写入输出的（融合）。误差随空缺长度和到同日观测的距离增大。</translation>
    </message>
    <message>
      <source>Root-zone soil moisture: how good is it?</source>
      <extracomment>reports</extracomment>
      <translation>根区土壤湿度：效果如何？</translation>
    </message>
    <message>
      <source>Rows</source>
      <extracomment>reports</extracomment>
      <translation>行数</translation>
    </message>
    <message>
      <source>Run git lfs pull</source>
      <extracomment>reports</extracomment>
      <translation>请运行 git lfs pull</translation>
    </message>
    <message>
      <source>R² = 1 − Σ(P−O)²/Σ(O−Ō)²: 0 is as good as the mean, below 0 worse than the mean. The forests for the last three scores have {score_trees} trees each, so that all of them take no longer than twice the forest itself; what few trees add to the error is taken out.</source>
      <extracomment>reports</extracomment>
      <translation>R² = 1 − Σ(P−O)²/Σ(O−Ō)²：0 与平均值一样好，小于 0 比平均值差。后三个得分的森林各有 {score_trees} 棵树，使全部得分的耗时不超过森林本身的两倍；树少带来的误差已扣除。</translation>
    </message>
    <message>
      <source>R² = 1 − Σ(P−O)²/Σ(O−Ō)²; bias is predicted minus observed; ubRMSE² = RMSE² − bias².</source>
      <extracomment>reports</extracomment>
      <translation>R² = 1 − Σ(P−O)²/Σ(O−Ō)²；偏差为预测减观测；ubRMSE² = RMSE² − 偏差²。</translation>
    </message>
    <message>
      <source>R² here is 1 − Σ(P − O)²/Σ(O − Ō)²: below 0 the mean of the stations would be the better estimate.</source>
      <extracomment>reports</extracomment>
      <translation>这里 R² 为 1 − Σ(P − O)²/Σ(O − Ō)²：小于 0 时用站点平均值估计更好。</translation>
    </message>
    <message>
      <source>R² with a tenth of each zone left out (too optimistic)</source>
      <extracomment>reports</extracomment>
      <translation>各分区留出十分之一的 R²（偏乐观）</translation>
    </message>
    <message>
      <source>SCALE or OFFSET was given but no UNIT: the stack is tagged with the unit “{unit}”. Give UNIT if the values are in another one now.</source>
      <extracomment>reports</extracomment>
      <translation>给出了 SCALE 或 OFFSET 但没有 UNIT：栈标记的单位为“{unit}”。如果数值现在是其他单位，请给出 UNIT。</translation>
    </message>
    <message>
      <source>SSI {step}</source>
      <extracomment>reports</extracomment>
      <translation>SSI {step}</translation>
    </message>
    <message>
      <source>Satellites measure the top few centimetres of the soil, poorly under dense forest, on steep slopes, beside water and on frozen ground. Filled gaps, downscaling and changes of sensors leave traces; a trend that begins where a sensor changes is suspect.</source>
      <extracomment>reports</extracomment>
      <translation>卫星只测量土壤最上面几厘米，在密林下、陡坡上、水体旁和冻土上效果差。插补、降尺度和更换传感器都会留下痕迹；从更换传感器时开始的趋势值得怀疑。</translation>
    </message>
    <message>
      <source>Satellites measure the top few centimetres of the soil: compare them with shallow sensors.</source>
      <extracomment>reports</extracomment>
      <translation>卫星只测量土壤最上面几厘米：请与浅层传感器比较。</translation>
    </message>
    <message>
      <source>Save the sheet as CSV</source>
      <extracomment>reports</extracomment>
      <translation>请把工作表另存为 CSV</translation>
    </message>
    <message>
      <source>Scatter of temperature over {name} with two edges, {shown_count} dates</source>
      <extracomment>reports</extracomment>
      <translation>温度对{name}的散点图及两条边，{shown_count} 个日期</translation>
    </message>
    <message>
      <source>Scores of the anomalies</source>
      <extracomment>reports</extracomment>
      <translation>距平的得分</translation>
    </message>
    <message>
      <source>Scores of the sites, by product.</source>
      <extracomment>reports</extracomment>
      <translation>各产品在各站点的得分。</translation>
    </message>
    <message>
      <source>Scores side by side</source>
      <extracomment>reports</extracomment>
      <translation>各项得分对照</translation>
    </message>
    <message>
      <source>Scores {heading}, {words}</source>
      <extracomment>reports</extracomment>
      <translation>得分：{heading}，{words}</translation>
    </message>
    <message>
      <source>Season</source>
      <extracomment>reports</extracomment>
      <translation>季节</translation>
    </message>
    <message>
      <source>Seasons are counted from the first date; the intercept is the line’s value there.</source>
      <extracomment>reports</extracomment>
      <translation>季节从首个日期起算；截距是直线在该处的值。</translation>
    </message>
    <message>
      <source>Sen’s line, not significant</source>
      <extracomment>reports</extracomment>
      <translation>Sen 斜率线，不显著</translation>
    </message>
    <message>
      <source>Sen’s line, significant {words}</source>
      <extracomment>reports</extracomment>
      <translation>Sen 斜率线，显著{words}</translation>
    </message>
    <message>
      <source>Sen’s slope is the median slope of all pairs of dates; the line through the medians shows it. The test, not the size of the slope, says whether it is significant.</source>
      <extracomment>reports</extracomment>
      <translation>Sen 斜率是所有日期两两之间斜率的中位数；图中为经过中位数点的直线。是否显著由检验决定，而不由斜率大小决定。</translation>
    </message>
    <message>
      <source>Sen’s slope: {slope} per decade</source>
      <extracomment>reports</extracomment>
      <translation>Sen 斜率：每十年 {slope}</translation>
    </message>
    <message>
      <source>Sep</source>
      <extracomment>reports</extracomment>
      <translation>9 月</translation>
    </message>
    <message>
      <source>Series and their lines</source>
      <extracomment>reports</extracomment>
      <translation>序列及其直线</translation>
    </message>
    <message>
      <source>Settings of the forest</source>
      <extracomment>reports</extracomment>
      <translation>森林的参数</translation>
    </message>
    <message>
      <source>Settings of the forests</source>
      <extracomment>reports</extracomment>
      <translation>森林的参数</translation>
    </message>
    <message>
      <source>Settings or covariates were chosen by predictions on the same blocks of land, though put together in other folds. The score with blocks left out has taken part in the choice, and is therefore a little better than on land elsewhere; the score with years left out has not.</source>
      <extracomment>reports</extracomment>
      <translation>参数或协变量是由对相同地块的预测选定的，只是分折不同。留出地块的得分参与了选择，因此比其他地方略好；留出年份的得分没有参与。</translation>
    </message>
    <message>
      <source>Severe</source>
      <extracomment>reports</extracomment>
      <translation>重旱</translation>
    </message>
    <message>
      <source>Severe or extreme</source>
      <extracomment>reports</extracomment>
      <translation>重旱或特旱</translation>
    </message>
    <message>
      <source>Severe or worse</source>
      <extracomment>reports</extracomment>
      <translation>重旱及以上</translation>
    </message>
    <message>
      <source>Share</source>
      <extracomment>reports</extracomment>
      <translation>比例</translation>
    </message>
    <message>
      <source>Share of each drought class on every date. 100 % is the area with a value, at most {area}.</source>
      <extracomment>reports</extracomment>
      <translation>每个日期各干旱等级的比例。100 % 为有值的面积，最多 {area}。</translation>
    </message>
    <message>
      <source>Share of hidden values that lie within their band.</source>
      <extracomment>reports</extracomment>
      <translation>隐藏值落在其区间内的比例。</translation>
    </message>
    <message>
      <source>Share of the area by drought class, {axis}, of the area with a value on the date. By the index’s construction about half of a long record is “mild” or worse, and 16 % moderate or worse; look at the peaks, and at whether they come closer together.</source>
      <extracomment>reports</extracomment>
      <translation>{axis}各干旱等级占当日有值面积的比例。按指数的构造，长记录中约一半为轻旱及以上，16 % 为中旱及以上；应看各个峰值，以及它们是否越来越密。</translation>
    </message>
    <message>
      <source>Share of the area with a value</source>
      <extracomment>reports</extracomment>
      <translation>占有值面积的比例</translation>
    </message>
    <message>
      <source>Share of the dates outside the reference period on which soil moisture is at or below the percentile {dry_percentile:.0f} of the reference period. {dry_percentile:.0f} % means no change. {cells}</source>
      <extracomment>reports</extracomment>
      <translation>参考期以外土壤湿度达到或低于参考期第 {dry_percentile:.0f} 百分位的日期比例。{dry_percentile:.0f} % 表示没有变化。{cells}</translation>
    </message>
    <message>
      <source>Share of the dates without an observation.</source>
      <extracomment>reports</extracomment>
      <translation>没有观测的日期比例。</translation>
    </message>
    <message>
      <source>Share of the land with a value in each class of {index} on every date.</source>
      <extracomment>reports</extracomment>
      <translation>每个日期 {index} 各等级占有值陆地的比例。</translation>
    </message>
    <message>
      <source>Share of the land's values</source>
      <extracomment>reports</extracomment>
      <translation>占陆地上值的比例</translation>
    </message>
    <message>
      <source>Shift (km)</source>
      <extracomment>reports</extracomment>
      <translation>移动（km）</translation>
    </message>
    <message>
      <source>Short gaps</source>
      <extracomment>reports</extracomment>
      <translation>短空缺</translation>
    </message>
    <message>
      <source>Significant</source>
      <extracomment>reports</extracomment>
      <translation>显著性</translation>
    </message>
    <message>
      <source>Since when?</source>
      <extracomment>reports</extracomment>
      <translation>从何时开始？</translation>
    </message>
    <message>
      <source>Site</source>
      <extracomment>reports</extracomment>
      <translation>站点</translation>
    </message>
    <message>
      <source>Sites better</source>
      <extracomment>reports</extracomment>
      <translation>更好的站点</translation>
    </message>
    <message>
      <source>Situation</source>
      <extracomment>reports</extracomment>
      <translation>情形</translation>
    </message>
    <message>
      <source>Skill</source>
      <extracomment>reports</extracomment>
      <translation>技巧</translation>
    </message>
    <message>
      <source>Skill (90 % interval)</source>
      <extracomment>reports</extracomment>
      <translation>技巧（90 % 区间）</translation>
    </message>
    <message>
      <source>Skill 1 − RPS/RPS of a reference (ranked probability score over the classes), each past year judged by the others; intervals (90 %) by resampling years. Above 0 is better than the reference.</source>
      <extracomment>reports</extracomment>
      <translation>技巧为 1 − RPS/参考 RPS（各等级的排序概率评分），每个过去的年份由其他年份评判；区间（90 %）由年份重抽样得出。大于 0 即优于参考。</translation>
    </message>
    <message>
      <source>Skill against climatology</source>
      <extracomment>reports</extracomment>
      <translation>相对气候平均的技巧</translation>
    </message>
    <message>
      <source>Skill against persistence</source>
      <extracomment>reports</extracomment>
      <translation>相对持续性的技巧</translation>
    </message>
    <message>
      <source>Skill against the best interpolation without covariates, with weights from other dates: {skill:.3f} (share of its squared error that is taken away; below 0 some is added).</source>
      <extracomment>reports</extracomment>
      <translation>相对于不用协变量的最好插值的技巧，权重取自其他日期：{skill:.3f}（平方误差减少的比例；小于 0 表示增加）。</translation>
    </message>
    <message>
      <source>Skill with years left out, with 90 % intervals.</source>
      <extracomment>reports</extracomment>
      <translation>留出年份的技巧，附 90 % 区间。</translation>
    </message>
    <message>
      <source>Slope (K from bare to full cover)</source>
      <extracomment>reports</extracomment>
      <translation>斜率（K，从裸地到全覆盖）</translation>
    </message>
    <message>
      <source>Slope of all months ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>所有月份的斜率（{unit}）</translation>
    </message>
    <message>
      <source>Slope per decade</source>
      <extracomment>reports</extracomment>
      <translation>每十年斜率</translation>
    </message>
    <message>
      <source>Slope per decade ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>每十年斜率（{unit}）</translation>
    </message>
    <message>
      <source>Smallest</source>
      <extracomment>reports</extracomment>
      <translation>最小</translation>
    </message>
    <message>
      <source>Soil moisture of {day}, as observed and with its gaps filled.</source>
      <extracomment>reports</extracomment>
      <translation>{day}的土壤湿度，插补前后。</translation>
    </message>
    <message>
      <source>Soil moisture: mean percentile of the region</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度：区域平均百分位</translation>
    </message>
    <message>
      <source>Soil moisture: {source}</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度：{source}</translation>
    </message>
    <message>
      <source>Soil-moisture drought from {axis}, over {area}</source>
      <extracomment>reports</extracomment>
      <translation>{axis}的土壤湿度干旱，区域面积 {area}</translation>
    </message>
    <message>
      <source>Soil-moisture products against stations</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度产品与站点对比</translation>
    </message>
    <message>
      <source>Some pixels through time</source>
      <extracomment>reports</extracomment>
      <translation>部分像元随时间的变化</translation>
    </message>
    <message>
      <source>Spread (km)</source>
      <extracomment>reports</extracomment>
      <translation>离散度（km）</translation>
    </message>
    <message>
      <source>Stack: {source}</source>
      <extracomment>reports</extracomment>
      <translation>栈：{source}</translation>
    </message>
    <message>
      <source>Stacked amounts of the weights by drought class through time</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级权重量随时间变化的堆积图</translation>
    </message>
    <message>
      <source>Stacked bars of drought classes by year with trend lines</source>
      <extracomment>reports</extracomment>
      <translation>逐年干旱等级堆积柱状图及趋势线</translation>
    </message>
    <message>
      <source>Stacked missing water by drought class through time</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级缺水量随时间变化的堆积图</translation>
    </message>
    <message>
      <source>Stacked shares of classes of condition through time</source>
      <extracomment>reports</extracomment>
      <translation>各状态等级比例随时间变化的堆积图</translation>
    </message>
    <message>
      <source>Stacked shares of drought classes through time</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级比例随时间变化的堆积图</translation>
    </message>
    <message>
      <source>Stage</source>
      <extracomment>reports</extracomment>
      <translation>生育期</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <extracomment>reports</extracomment>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Strips: mean index of each zone through time</source>
      <extracomment>reports</extracomment>
      <translation>条带图：各分区平均指数随时间的变化</translation>
    </message>
    <message>
      <source>T in days</source>
      <extracomment>reports</extracomment>
      <translation>T（天）</translation>
    </message>
    <message>
      <source>TREES {trees}, MIN_LEAF {min_leaf}, MAX_FEATURES {max_features}, MAX_SAMPLES {max_samples:g}</source>
      <extracomment>reports</extracomment>
      <translation>TREES {trees}，MIN_LEAF {min_leaf}，MAX_FEATURES {max_features}，MAX_SAMPLES {max_samples:g}</translation>
    </message>
    <message>
      <source>TVDI places the surface temperature of every pixel between that of the wettest and that of the driest land with as much vegetation. These two edges are fitted for every date; what TVDI is worth depends on them.</source>
      <extracomment>reports</extracomment>
      <translation>TVDI 把每个像元的地表温度置于植被相同的最湿和最干陆地的温度之间。这两条边对每个日期拟合；TVDI 的价值取决于它们。</translation>
    </message>
    <message>
      <source>Taken were those that were given, {words} ({rmse:.4f}): they are not worse by more than one standard error over the folds.</source>
      <extracomment>reports</extracomment>
      <translation>采用给定的参数 {words}（{rmse:.4f}）：它们与最好的相差不超过各折的一个标准误差。</translation>
    </message>
    <message>
      <source>Tests: pymannkendall (Hussain &amp; Mahmud 2019, Journal of Open Source Software 4(39), 1556); Mann 1945, Kendall 1975, Sen 1968.</source>
      <extracomment>reports</extracomment>
      <translation>检验：pymannkendall（Hussain &amp; Mahmud 2019，Journal of Open Source Software 4(39)，1556）；Mann 1945，Kendall 1975，Sen 1968。</translation>
    </message>
    <message>
      <source>The annual mean index changes by {slope} per decade, towards {way}.</source>
      <extracomment>reports</extracomment>
      <translation>年平均指数每十年变化 {slope}，趋于{way}。</translation>
    </message>
    <message>
      <source>The area is that of {counted}; shares are of the area that has a value on the date. A date without values is missing, not free of drought.</source>
      <extracomment>reports</extracomment>
      <translation>面积为{counted}的面积；比例相对于当日有值的面积。没有值的日期属于缺失，并不表示没有干旱。</translation>
    </message>
    <message>
      <source>The area with a value changes from year to year (from {least} to {most} of the region; years with less than half are left out): what looks like a change can come from that alone.</source>
      <extracomment>reports</extracomment>
      <translation>有值的面积逐年变化（占区域的 {least} 至 {most}；不足一半的年份未计）：看似变化的情况可能仅由此造成。</translation>
    </message>
    <message>
      <source>The centre of a year’s drought is the mean place of all drought of that year, weighted by area and by how far the index lies below {threshold}. With several droughts at once it lies between them, and in a year with little drought it means little.{moved}</source>
      <extracomment>reports</extracomment>
      <translation>一年的干旱重心是当年所有干旱的平均位置，按面积和指数低于 {threshold} 的程度加权。同时有几场干旱时，重心位于它们之间；干旱很少的年份，重心意义不大。{moved}</translation>
    </message>
    <message>
      <source>The characteristic time T of the exponential filter, by the stations that measure in the root zone.</source>
      <extracomment>reports</extracomment>
      <translation>指数滤波的特征时间 T，由测量根区的站点确定。</translation>
    </message>
    <message>
      <source>The check one scale up cannot be made: {why}. “Downscale” will interpolate the coarse field and leave the covariates' detail out, unless DETAIL_WEIGHT says otherwise.</source>
      <extracomment>reports</extracomment>
      <translation>无法在粗一级尺度上检验：{why}。除非 DETAIL_WEIGHT 另有规定，“降尺度”将对粗分辨率场插值，不加入协变量的细节。</translation>
    </message>
    <message>
      <source>The coarse soil moisture departs less from the estimate than its error lets expect: it is smaller.</source>
      <extracomment>reports</extracomment>
      <translation>粗分辨率土壤湿度与估计的偏离小于其误差所预期的范围：误差更小。</translation>
    </message>
    <message>
      <source>The coarse soil moisture departs more from the estimate than its error allows: the error is larger.</source>
      <extracomment>reports</extracomment>
      <translation>粗分辨率土壤湿度与估计的偏离超过其误差所允许的范围：误差更大。</translation>
    </message>
    <message>
      <source>The correlation of each value with the one before is removed before the test. This keeps the level, but also removes part of a real trend: the test finds the fewest trends of all. The slope is that of the series itself.</source>
      <extracomment>reports</extracomment>
      <translation>检验之前去除每个值与前一值的相关。这样能保持显著性水平，但也去掉了真实趋势的一部分：该检验发现的趋势最少。斜率是原序列的斜率。</translation>
    </message>
    <message>
      <source>The covariance of the months is part of the variance. Years with a single missing month are left out as a whole, and so is an incomplete last year; years are counted from the first date.</source>
      <extracomment>reports</extracomment>
      <translation>方差中包含各月之间的协方差。缺一个月的年份整年不用，不完整的最后一年也不用；年份从首个日期起算。</translation>
    </message>
    <message>
      <source>The covariance of the zones is part of the variance. Dates on which a single zone is missing are left out.</source>
      <extracomment>reports</extracomment>
      <translation>方差中包含各分区之间的协方差。只要一个分区缺失，该日期就不用。</translation>
    </message>
    <message>
      <source>The dates with the largest share of area in moderate drought or worse</source>
      <extracomment>reports</extracomment>
      <translation>中旱及以上面积比例最大的日期</translation>
    </message>
    <message>
      <source>The dates with the largest share of land below 40</source>
      <extracomment>reports</extracomment>
      <translation>低于 40 的土地比例最大的日期</translation>
    </message>
    <message>
      <source>The detail of the covariates takes {ours:.0f} % off the RMSE of {name}.</source>
      <extracomment>reports</extracomment>
      <translation>协变量的细节使{name}的 RMSE 降低 {ours:.0f} %。</translation>
    </message>
    <message>
      <source>The download asked for a login, or its link had expired: log in at the portal (NASA's archives: Earthdata Login) and download it again</source>
      <extracomment>reports</extracomment>
      <translation>下载需要登录，或链接已过期：请登录网站（NASA 数据：Earthdata Login）并重新下载</translation>
    </message>
    <message>
      <source>The extremes are those of the reference period: with few years nearly every year holds one of them somewhere.</source>
      <extracomment>reports</extracomment>
      <translation>极值取参考期的极值：年数少时几乎每年都在某处含有一个极值。</translation>
    </message>
    <message>
      <source>The files are of {products_count} products: {listed}. Where one follows the other the values may jump; keep them apart and join them with “Harmonise sensors” if they differ.</source>
      <extracomment>reports</extracomment>
      <translation>这些文件属于 {products_count} 个产品：{listed}。产品交替处数值可能跳变；如果它们不同，请分开建栈，再用“传感器归一”合并。</translation>
    </message>
    <message>
      <source>The files declare their valid range in the unit of the values, not in stored numbers as the convention has it; it is taken so. VALID_MIN and VALID_MAX take its place.</source>
      <extracomment>reports</extracomment>
      <translation>这些文件以数值单位给出有效范围，而不是按惯例给出存储数值；已按此采用。VALID_MIN 和 VALID_MAX 可取代它。</translation>
    </message>
    <message>
      <source>The files have no reference system, so the stack has none: tools that combine it with other rasters will refuse it. Say with CRS which one their coordinates are in.</source>
      <extracomment>reports</extracomment>
      <translation>这些文件没有坐标系，因此栈也没有：与其他栅格合用的工具会拒绝它。请用 CRS 指出其坐标所用的坐标系。</translation>
    </message>
    <message>
      <source>The first drought lasts for more than half of the record: it is made of many droughts that touch. “Drought clusters” with a lower threshold or a larger overlap separates them.</source>
      <extracomment>reports</extracomment>
      <translation>第一场干旱持续超过记录的一半：它由许多相连的干旱组成。用更低的阈值或更大的重叠比例运行“干旱聚类”可以把它们分开。</translation>
    </message>
    <message>
      <source>The first {shown} of {lines} lines are drawn; the table has all.</source>
      <extracomment>reports</extracomment>
      <translation>只画出 {lines} 条线中的前 {shown} 条；表中有全部。</translation>
    </message>
    <message>
      <source>The forecast of CIR</source>
      <extracomment>reports</extracomment>
      <translation>CIR 的预报</translation>
    </message>
    <message>
      <source>The forests for the scores have {score_trees} trees each, so that all of them take no longer than about twice the model itself; what few trees add to the error is taken out. Folds of stations share the classifiers that make the probabilities to train on, and of the ten random splits only some are scored, since all tell the same.</source>
      <extracomment>reports</extracomment>
      <translation>用于得分的森林各有 {score_trees} 棵树，使全部得分的耗时不超过模型本身的约两倍；树少带来的误差已扣除。按站点分的各折共用产生训练概率的分类器，十次随机划分中只对一部分评分，因为结果都一样。</translation>
    </message>
    <message>
      <source>The index compares each calendar month with the same month of other years</source>
      <extracomment>reports</extracomment>
      <translation>该指数把每个日历月与其他年份的同月比较</translation>
    </message>
    <message>
      <source>The index is standardised at each place, so about {by_chance} of all dates are at {threshold} or below everywhere, in the desert as in the rain forest (here {low} to {high} in nine tenths of the places). A map of drought frequency made from this index is therefore nearly the same everywhere. The maps below show what does differ: when droughts came, and how long they last.</source>
      <extracomment>reports</extracomment>
      <translation>指数在各地分别标准化，因此各处约有 {by_chance} 的日期达到或低于 {threshold}，沙漠和雨林都一样（这里十分之九的地点在 {low} 至 {high} 之间）。所以由该指数得到的干旱频率图几乎处处相同。下面的图显示真正不同之处：干旱何时发生、持续多久。</translation>
    </message>
    <message>
      <source>The index is the standardised soil-moisture index (SSI): the departure from normal in standard deviations</source>
      <extracomment>reports</extracomment>
      <translation>该指数为土壤湿度标准化指数（SSI）：以标准差表示的偏离常年的程度</translation>
    </message>
    <message>
      <source>The index says how unusual the soil moisture is, not how much harm it does. Whether crops suffer depends on the crop, its stage, irrigation and soil; compare with reports from the ground before acting.</source>
      <extracomment>reports</extracomment>
      <translation>指数表示土壤湿度异常的程度，而不表示造成多大损失。作物是否受害取决于作物、生育期、灌溉和土壤；采取行动之前请与地面报告对照。</translation>
    </message>
    <message>
      <source>The index was standardised over the whole series, so it has the season of soil moisture itself: low in the dry months of every year.</source>
      <extracomment>reports</extracomment>
      <translation>指数是对整个序列标准化的，因此带有土壤湿度本身的季节变化：每年的干月数值低。</translation>
    </message>
    <message>
      <source>The interval on blocks of land left out, by how far the trees disagree (fifths of the values). It should hold about 90 % in each row, not only in the mean.</source>
      <extracomment>reports</extracomment>
      <translation>留出地块上的区间，按各树分歧的大小（五等分）。每一行都应包含约 90 %，而不只是平均如此。</translation>
    </message>
    <message>
      <source>The intervals take the rows for independent. Days of one station are not, so the true ones are wider.</source>
      <extracomment>reports</extracomment>
      <translation>区间假定各行独立。同一站点的各日并不独立，因此真实的区间更宽。</translation>
    </message>
    <message>
      <source>The last {noun}</source>
      <extracomment>reports</extracomment>
      <translation>最近 {noun}</translation>
    </message>
    <message>
      <source>The latest {noun}: {step}</source>
      <extracomment>reports</extracomment>
      <translation>最新的{noun}：{step}</translation>
    </message>
    <message>
      <source>The least certain</source>
      <extracomment>reports</extracomment>
      <translation>最不确定</translation>
    </message>
    <message>
      <source>The least important covariate goes first, each with what went before it. It ends where the RMSE with blocks left out rises by more than 1 % over the lowest.</source>
      <extracomment>reports</extracomment>
      <translation>最不重要的协变量先去掉，每一步都连同之前去掉的。当留出地块的 RMSE 比最低值升高 1 % 以上时停止。</translation>
    </message>
    <message>
      <source>The longest gap</source>
      <extracomment>reports</extracomment>
      <translation>最长的空缺</translation>
    </message>
    <message>
      <source>The longest gap in the self-test lasts {longest} (gaps that reach the first or last date left out). Accuracy and uncertainty of longer ones are extrapolated.</source>
      <extracomment>reports</extracomment>
      <translation>自检中最长的空缺为 {longest}（未计延伸到首个或最后日期的空缺）。更长空缺的精度和不确定性是外推的。</translation>
    </message>
    <message>
      <source>The losses are not divided by an area (AREA_FIELD): compare zones of different size by r only.</source>
      <extracomment>reports</extracomment>
      <translation>损失没有除以面积（AREA_FIELD）：大小不同的分区只能用 r 比较。</translation>
    </message>
    <message>
      <source>The mean index has been below 0 since {first}, {count} in a row</source>
      <extracomment>reports</extracomment>
      <translation>平均指数自 {first} 起低于 0，连续 {count}</translation>
    </message>
    <message>
      <source>The mean index of each calendar month in the recent years, {years}. Over the whole record these means are near 0; over recent years they show which months have become drier than they used to be.</source>
      <extracomment>reports</extracomment>
      <translation>近年（{years}）各日历月的平均指数。整个记录的这些平均值接近 0；近年的平均值显示哪些月份比过去更干。</translation>
    </message>
    <message>
      <source>The mean of a zone also changes when other pixels of it have a value; a share of valid area that changes through the record can look like a trend.</source>
      <extracomment>reports</extracomment>
      <translation>分区平均值也会因为有值的像元改变而变化；记录期间有效面积比例的变化可能看起来像趋势。</translation>
    </message>
    <message>
      <source>The mean of a zone falls more slowly than a pixel: the map has events that the zone has not.</source>
      <extracomment>reports</extracomment>
      <translation>分区平均比像元下降得慢：地图上有些事件分区中没有。</translation>
    </message>
    <message>
      <source>The mean of the region on each date, by place in the year; one value for each year.</source>
      <extracomment>reports</extracomment>
      <translation>区域在各日期的平均，按一年中的位置排列；每年一个值。</translation>
    </message>
    <message>
      <source>The p-value of all zones together comes from 999 permutations of whole years: neighbouring zones suffer in the same years, so they do not count as independent.</source>
      <extracomment>reports</extracomment>
      <translation>所有分区合计的 p 值由 999 次整年置换得出：相邻分区在同样的年份受灾，因此不算作独立。</translation>
    </message>
    <message>
      <source>The p-value of the trend assumes independent years, and with many zones one in twenty is significant by chance.</source>
      <extracomment>reports</extracomment>
      <translation>趋势的 p 值假定各年独立；分区很多时，每二十个中就有一个仅因偶然而显著。</translation>
    </message>
    <message>
      <source>The p-value says how likely such a series is without a trend, not how large the trend is. With few years a real trend is easily missed: “not significant” does not mean “no trend”.</source>
      <extracomment>reports</extracomment>
      <translation>p 值表示在没有趋势时出现这种序列的可能性，而不表示趋势有多大。年数少时，真实的趋势容易漏掉：“不显著”不等于“没有趋势”。</translation>
    </message>
    <message>
      <source>The percentile is that of the date among the same dates of all years: 50 is usual, below 20 is drought.</source>
      <extracomment>reports</extracomment>
      <translation>百分位为该日期在各年相同日期中的百分位：50 为通常，低于 20 为干旱。</translation>
    </message>
    <message>
      <source>The products have different units ({join}): compare the shape of the lines, not their level.</source>
      <extracomment>reports</extracomment>
      <translation>各产品单位不同（{join}）：请比较曲线的形状，而不要比较数值高低。</translation>
    </message>
    <message>
      <source>The published rules differ: some events are flash droughts by one and not by another. Tell which was used.</source>
      <extracomment>reports</extracomment>
      <translation>已发表的规则各不相同：有些事件按一种规则是骤旱，按另一种则不是。请注明采用了哪一种。</translation>
    </message>
    <message>
      <source>The random forest</source>
      <extracomment>reports</extracomment>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>The record</source>
      <extracomment>reports</extracomment>
      <translation>该记录</translation>
    </message>
    <message>
      <source>The record gives {found} rows, more than the memory budget and the time for the forest allow: {kept} of them are trained on, drawn at random by SEED, with some at least of every land-cover class and of the driest and wettest 1 % and 5 %. The regression and the check one scale up look at neighbouring cells, and take all {whole} rows of {dates} dates, evenly over the record.</source>
      <extracomment>reports</extracomment>
      <translation>记录有 {found} 行，超过内存预算和森林时间所允许的：用其中 {kept} 行训练，由 SEED 随机抽取，每个土地覆盖类别以及最干和最湿的 1 % 和 5 % 至少各取一些。回归和粗一级尺度的检验要看相邻像元，取 {dates} 个日期的全部 {whole} 行，在记录中均匀分布。</translation>
    </message>
    <message>
      <source>The record goes to {end}, but {step} is the last date on which at least half of the area has a value.</source>
      <extracomment>reports</extracomment>
      <translation>记录到 {end} 为止，但 {step} 是至少一半面积有值的最后日期。</translation>
    </message>
    <message>
      <source>The record has {count}; a trend needs at least {min_values}.</source>
      <extracomment>reports</extracomment>
      <translation>记录有 {count}；趋势至少需要 {min_values} 个。</translation>
    </message>
    <message>
      <source>The reference period covers all dates with values: percentiles of soil moisture then have a fixed frequency, too. Choose a shorter reference period (REFERENCE_START, REFERENCE_END).</source>
      <extracomment>reports</extracomment>
      <translation>参考期包括所有有值的日期：这时土壤湿度百分位的频率也是固定的。请选择较短的参考期（REFERENCE_START、REFERENCE_END）。</translation>
    </message>
    <message>
      <source>The region</source>
      <extracomment>reports</extracomment>
      <translation>区域</translation>
    </message>
    <message>
      <source>The region as a whole is not drier than normal in {step}.</source>
      <extracomment>reports</extracomment>
      <translation>{step}整个区域并不比常年偏干。</translation>
    </message>
    <message>
      <source>The report</source>
      <extracomment>reports</extracomment>
      <translation>报告</translation>
    </message>
    <message>
      <source>The run was stopped; nothing was written.</source>
      <extracomment>reports</extracomment>
      <translation>运行已停止；没有写出任何文件。</translation>
    </message>
    <message>
      <source>The same in all rows, and so no features: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>所有行都相同，因此不作特征：{names}。</translation>
    </message>
    <message>
      <source>The same stations left out each time, on the rows that have a label.</source>
      <extracomment>reports</extracomment>
      <translation>每次留出相同的站点，只用有标签的行。</translation>
    </message>
    <message>
      <source>The same, one scale up</source>
      <extracomment>reports</extracomment>
      <translation>粗一级尺度上的同样检验</translation>
    </message>
    <message>
      <source>The scatter of every date</source>
      <extracomment>reports</extracomment>
      <translation>各日期的散点图</translation>
    </message>
    <message>
      <source>The scores are cross-fitted: weights and bands that are judged on some hidden values come from others. They hold for this stack; values that are missing for a reason that hidden ones do not share (snow, frozen ground, dense forest) can have larger errors.</source>
      <extracomment>reports</extracomment>
      <translation>得分经过交叉拟合：评判某些隐藏值的权重和区间取自其他隐藏值。得分适用于本栈；因隐藏值所没有的原因（积雪、冻土、密林）而缺失的值，误差可能更大。</translation>
    </message>
    <message>
      <source>The settings are compared by forests of at most 50 trees on the same blocks left out. What was given is changed only for settings that are better by more than one standard error over the folds.</source>
      <extracomment>reports</extracomment>
      <translation>各组参数用最多 50 棵树的森林在相同的留出地块上比较。只有当其他参数好出各折的一个标准误差以上时，才改变给定的参数。</translation>
    </message>
    <message>
      <source>The slope is removed, the rest is pre-whitened, and the slope is added again. A slope that is due to persistence is added again, too: where values are correlated, the test finds trends that are not there.</source>
      <extracomment>reports</extracomment>
      <translation>先去掉斜率，对余下部分预白化，再把斜率加回。由持续性造成的斜率也被加回：在各值相关时，该检验会发现并不存在的趋势。</translation>
    </message>
    <message>
      <source>The stack</source>
      <extracomment>reports</extracomment>
      <translation>该栈</translation>
    </message>
    <message>
      <source>The stack has one value a year, and so no seasons.</source>
      <extracomment>reports</extracomment>
      <translation>该栈每年一个值，因此没有季节。</translation>
    </message>
    <message>
      <source>The stack has one value a year; there are no months to show.</source>
      <extracomment>reports</extracomment>
      <translation>该栈每年一个值；没有月份可显示。</translation>
    </message>
    <message>
      <source>The strongest event of each zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区最强的事件</translation>
    </message>
    <message>
      <source>The test assumes independent values. Soil moisture and drought indices are correlated with the date before: the table shows the effect. Annual means are correlated much less; for monthly values choose another test.</source>
      <extracomment>reports</extracomment>
      <translation>该检验假定各值独立。土壤湿度和干旱指数与前一日期相关：表中给出其影响。年平均的相关要小得多；逐月值请选用其他检验。</translation>
    </message>
    <message>
      <source>The test assumes independent zones. Neighbouring zones share their weather, so the p-value is too small.</source>
      <extracomment>reports</extracomment>
      <translation>该检验假定各分区独立。相邻分区的天气相同，因此 p 值偏小。</translation>
    </message>
    <message>
      <source>The test assumes that the months of a year are independent. Of 1000 series of 252 months without trend, 4.4 % were significant with independent months, 13 % where each month correlated by 0.3 with the one before, and 31 % at 0.6.</source>
      <extracomment>reports</extracomment>
      <translation>该检验假定一年中各月独立。在 1000 个 252 个月的无趋势序列中，各月独立时 4.4 % 显著，各月与前一月的相关为 0.3 时 13 % 显著，为 0.6 时 31 % 显著。</translation>
    </message>
    <message>
      <source>The training grows {trees} trees: about {time} with {threads} thread(s), and up to {memory} of memory (budget {budget}).
</source>
      <extracomment>reports</extracomment>
      <translation>训练共生成 {trees} 棵树：{threads} 个线程约需 {time}，内存最多 {memory}（预算 {budget}）。
</translation>
    </message>
    <message>
      <source>The usual season: mean percentile of soil moisture by calendar month, among all dates of the reference period ({reference}). Brown months are dry every year; drought makes them drier still.</source>
      <extracomment>reports</extracomment>
      <translation>通常的季节：各日历月土壤湿度在参考期（{reference}）所有日期中的平均百分位。棕色的月份每年都干；干旱使其更干。</translation>
    </message>
    <message>
      <source>The value {code:.7g} recurs in the files and lies far from all others: it is taken as missing, though the files do not declare it so. If it is a value, give VALID_MIN and VALID_MAX that hold it.</source>
      <extracomment>reports</extracomment>
      <translation>值 {code:.7g} 在文件中反复出现，并且远离其他所有值：虽然文件没有声明，仍视为缺失。如果它是有效值，请给出包含它的 VALID_MIN 和 VALID_MAX。</translation>
    </message>
    <message>
      <source>The values of {name} are about {power:g} times those of {other} (medians {quantiles:.4g} and {before:.4g}): one of the two is already scaled and the other is not. Bring them to one scale first (for example with the raster calculator), or stack the files of one kind and then the others with APPEND_TO and their own SCALE. If both are right as they are, give VALID_MIN and VALID_MAX.</source>
      <extracomment>reports</extracomment>
      <translation>{name} 的值约为 {other} 的 {power:g} 倍（中位数 {quantiles:.4g} 和 {before:.4g}）：其中一个已经换算，另一个没有。请先统一比例（例如用栅格计算器），或先对一类文件建栈，再用 APPEND_TO 和各自的 SCALE 追加另一类。如果两者都正确，请给出 VALID_MIN 和 VALID_MAX。</translation>
    </message>
    <message>
      <source>The variance is corrected by the autocorrelation of the detrended series. Over all lags (LAG empty) the correlations of a series sum to almost the same for any series, and the variance shrinks below a quarter in 86 % of series of independent values: take LAG 1.</source>
      <extracomment>reports</extracomment>
      <translation>方差按去趋势序列的自相关校正。使用全部滞后（LAG 留空）时，任何序列的相关系数之和几乎相同，86 % 的独立序列方差缩小到四分之一以下：LAG 请取 1。</translation>
    </message>
    <message>
      <source>The variance is corrected by the autocorrelation of the ranks. With all lags (LAG empty) the corrected variance was negative in 1.5 % of 2000 series of independent values, which gives no answer, and less than a quarter of the uncorrected one in 5 %, which makes nearly anything significant. LAG 3 leaves 0.5 % without an answer.</source>
      <extracomment>reports</extracomment>
      <translation>方差按秩的自相关校正。使用全部滞后（LAG 留空）时，2000 个独立序列中有 1.5 % 的校正方差为负，得不出结果；5 % 的校正方差不到原方差的四分之一，这时几乎任何序列都显著。LAG 取 3 时，0.5 % 得不出结果。</translation>
    </message>
    <message>
      <source>The worst droughts</source>
      <extracomment>reports</extracomment>
      <translation>最严重的干旱</translation>
    </message>
    <message>
      <source>The {count} flash droughts of the zones.</source>
      <extracomment>reports</extracomment>
      <translation>各分区的 {count} 次骤旱。</translation>
    </message>
    <message>
      <source>The {rows_count} worst droughts. Magnitude in 1000 km² × index × {noun}s; the mean index is that of the area in drought. “≥”: the record begins, ends or has a gap while the drought lasts.</source>
      <extracomment>reports</extracomment>
      <translation>最严重的 {rows_count} 场干旱。强度单位为 1000 km² × 指数 × {noun}；平均指数为干旱面积上的平均。“≥”：干旱持续期间记录开始、结束或有空缺。</translation>
    </message>
    <message>
      <source>The {zones_count} largest of {labels_count} zones are shown; the table below has all.</source>
      <extracomment>reports</extracomment>
      <translation>显示 {labels_count} 个分区中最大的 {zones_count} 个；下表有全部。</translation>
    </message>
    <message>
      <source>There are too few years to judge it, so nothing is told.</source>
      <extracomment>reports</extracomment>
      <translation>年数太少，无法评判，因此不给出结果。</translation>
    </message>
    <message>
      <source>There is no correction for continuity, and few years make the covariance uncertain.</source>
      <extracomment>reports</extracomment>
      <translation>没有连续性校正，而且年数少时协方差不确定。</translation>
    </message>
    <message>
      <source>There is no correction for continuity.</source>
      <extracomment>reports</extracomment>
      <translation>没有连续性校正。</translation>
    </message>
    <message>
      <source>There is no map of trends: no pixel has annual means of at least eight years.</source>
      <extracomment>reports</extracomment>
      <translation>没有趋势图：没有像元有至少八年的年平均。</translation>
    </message>
    <message>
      <source>There is no map of trends: {trend}</source>
      <extracomment>reports</extracomment>
      <translation>没有趋势图：{trend}</translation>
    </message>
    <message>
      <source>There is no pixel within the range of vegetation.</source>
      <extracomment>reports</extracomment>
      <translation>没有像元在植被范围之内。</translation>
    </message>
    <message>
      <source>There was no drought: on no date was a connected area of {min_area} or more at {threshold} or below.</source>
      <extracomment>reports</extracomment>
      <translation>没有干旱：任何日期都没有 {min_area} 以上的连片面积达到或低于 {threshold}。</translation>
    </message>
    <message>
      <source>There were too few observed values to hide some of them, so nothing can be said.</source>
      <extracomment>reports</extracomment>
      <translation>观测值太少，无法隐藏其中一部分，因此无法评价。</translation>
    </message>
    <message>
      <source>This cannot be said: fewer than eight years have an annual mean.</source>
      <extracomment>reports</extracomment>
      <translation>无法判断：有年平均的年份不足八年。</translation>
    </message>
    <message>
      <source>This cannot be said: less than half of the area has a value in {step}.</source>
      <extracomment>reports</extracomment>
      <translation>无法判断：{step}有值的面积不足一半。</translation>
    </message>
    <message>
      <source>This cannot be said: too little of the area has a value, or there is no other {season} to compare with.</source>
      <extracomment>reports</extracomment>
      <translation>无法判断：有值的面积太少，或没有其他年份的{season}可比较。</translation>
    </message>
    <message>
      <source>This is an error of the program, please report it: {error}</source>
      <extracomment>reports</extracomment>
      <translation>这是程序的错误，请报告：{error}</translation>
    </message>
    <message>
      <source>Thresholds, judged by years that had no part in the choice.</source>
      <extracomment>reports</extracomment>
      <translation>阈值，由没有参与选择的年份评判。</translation>
    </message>
    <message>
      <source>Through time</source>
      <extracomment>reports</extracomment>
      <translation>随时间的变化</translation>
    </message>
    <message>
      <source>Through time: each site on its own, the median over the sites and, in brackets, the middle half of them. Across space: each date on its own, the median over the dates. Pooled: all values together, with 95 % intervals; sites of different level make pooled correlations high. All in {unit} but r and R².</source>
      <extracomment>reports</extracomment>
      <translation>随时间：每个站点单独计算，取各站点的中位数，括号内为中间一半。跨空间：每个日期单独计算，取各日期的中位数。合并：所有值一起，附 95 % 区间；站点之间水平不同会使合并的相关偏高。除 r 和 R² 外单位均为 {unit}。</translation>
    </message>
    <message>
      <source>Tied values are counted in the variance; a series of few different values (rounded, clipped) says little. Fewer than eight values give no result.</source>
      <extracomment>reports</extracomment>
      <translation>方差中已计入相同的值；只有少数几个不同值的序列（经四舍五入或截断）说明不了什么。少于八个值不给出结果。</translation>
    </message>
    <message>
      <source>Trees' SD from</source>
      <extracomment>reports</extracomment>
      <translation>各树标准差从</translation>
    </message>
    <message>
      <source>Trend (percentage points per year)</source>
      <extracomment>reports</extracomment>
      <translation>趋势（百分点/年）</translation>
    </message>
    <message>
      <source>Trend of each class</source>
      <extracomment>reports</extracomment>
      <translation>各等级的趋势</translation>
    </message>
    <message>
      <source>Trend of the annual mean index in units of SSI per decade: brown is drying, green moistening. Hatched where the trend is significant. {cells}</source>
      <extracomment>reports</extracomment>
      <translation>年平均指数的趋势，单位为每十年的 SSI：棕色变干，绿色变湿。斜线处趋势显著。{cells}</translation>
    </message>
    <message>
      <source>Trend of {variable} by zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区{variable}的趋势</translation>
    </message>
    <message>
      <source>Trend per decade</source>
      <extracomment>reports</extracomment>
      <translation>每十年趋势</translation>
    </message>
    <message>
      <source>Trends of annual means over the whole area (Sen’s slope, Mann-Kendall test)</source>
      <extracomment>reports</extracomment>
      <translation>全区年平均的趋势（Sen 斜率，Mann-Kendall 检验）</translation>
    </message>
    <message>
      <source>Trends: Mann-Kendall test with correction for ties, Sen’s slope, of annual means. Pixels: false discovery rate at twice the level of {alpha}, as Wilks (2016) advises for fields. Region and zones: both the plain and the pre-whitened test must be significant.</source>
      <extracomment>reports</extracomment>
      <translation>趋势：对年平均作 Mann-Kendall 检验（含相同值校正），并计算 Sen 斜率。像元：错误发现率取水平 {alpha} 的两倍，按 Wilks（2016）对场的建议。区域和分区：普通检验和预白化检验都须显著。</translation>
    </message>
    <message>
      <source>Tried without</source>
      <extracomment>reports</extracomment>
      <translation>去掉后试验</translation>
    </message>
    <message>
      <source>Turn the layer into a raster first, or give it to the parameter that takes layers</source>
      <extracomment>reports</extracomment>
      <translation>请先把图层转为栅格，或交给接受图层的参数</translation>
    </message>
    <message>
      <source>Twelve maps of the mean index by calendar month</source>
      <extracomment>reports</extracomment>
      <translation>十二幅各日历月平均指数图</translation>
    </message>
    <message>
      <source>Twelve maps of the mean percentile of soil moisture by calendar month</source>
      <extracomment>reports</extracomment>
      <translation>十二幅各日历月土壤湿度平均百分位图</translation>
    </message>
    <message>
      <source>Two maps: frequency of drought in both halves of the record</source>
      <extracomment>reports</extracomment>
      <translation>两幅图：记录前后两半的干旱频率</translation>
    </message>
    <message>
      <source>UNCERTAINTY is the half width of a band that should hold the truth in 90 % of cases, for short and long gaps alike. The interval score (Gneiting &amp; Raftery 2007) is the width of the band plus a penalty for each truth outside it: low is good. It is {rounded} m³/m³ here, against {rounded2} for one band of ± {rounded3} m³/m³ for all.</source>
      <extracomment>reports</extracomment>
      <translation>UNCERTAINTY 是区间的半宽，不论空缺长短，区间都应在 90 % 的情况下包含真值。区间得分（Gneiting &amp; Raftery 2007）为区间宽度加上对区间外真值的惩罚：越小越好。这里为 {rounded} m³/m³，而统一采用 ± {rounded3} m³/m³ 的区间时为 {rounded2}。</translation>
    </message>
    <message>
      <source>Uncertainty of {day}: 0 where observed, larger the farther a filled value is from observations.</source>
      <extracomment>reports</extracomment>
      <translation>{day}的不确定性：有观测处为 0，插补值离观测越远越大。</translation>
    </message>
    <message>
      <source>Unpack it first</source>
      <extracomment>reports</extracomment>
      <translation>请先解压</translation>
    </message>
    <message>
      <source>Up: mean predicted soil
moisture ({unit})

Ticks at the bottom:
deciles of the training</source>
      <extracomment>reports</extracomment>
      <translation>纵轴：平均预测
土壤湿度（{unit}）

底部刻度：
训练数据的十分位</translation>
    </message>
    <message>
      <source>Upward the scale: the number of steps of the trailing mean. Short scales follow the weather of the moment, long ones tell of a lack that has lasted for seasons. They are means of the same layer of soil through time: of deeper layers and of groundwater they tell nothing by themselves. This is the index of the mean soil moisture of the zone, not the mean of its pixels' indices: it has the full spread.</source>
      <extracomment>reports</extracomment>
      <translation>纵轴为尺度：滑动平均的步数。短尺度反映当时的天气，长尺度反映持续数季的缺水。它们是同一土层随时间的平均：本身并不说明更深土层和地下水的情况。这是分区平均土壤湿度的指数，而不是其像元指数的平均：它具有完整的离散度。</translation>
    </message>
    <message>
      <source>User's accuracy</source>
      <extracomment>reports</extracomment>
      <translation>用户精度</translation>
    </message>
    <message>
      <source>VCI falls with harvest, cloud and snow, too; look at the season, and at what the other indices say.</source>
      <extracomment>reports</extracomment>
      <translation>VCI 也会因收割、云和雪而下降；请看季节，以及其他指数的情况。</translation>
    </message>
    <message>
      <source>Value</source>
      <extracomment>reports</extracomment>
      <translation>值</translation>
    </message>
    <message>
      <source>Values inside</source>
      <extracomment>reports</extracomment>
      <translation>区间内的值</translation>
    </message>
    <message>
      <source>Values outside the edges are clipped to 0 or 1. A few per cent are what percentiles leave outside.</source>
      <extracomment>reports</extracomment>
      <translation>边外的值截断为 0 或 1。百分位本来就会留下百分之几在边外。</translation>
    </message>
    <message>
      <source>Warning: {message}</source>
      <extracomment>reports</extracomment>
      <translation>警告：{message}</translation>
    </message>
    <message>
      <source>Warnings of this run:

</source>
      <extracomment>reports</extracomment>
      <translation>本次运行的警告：

</translation>
    </message>
    <message>
      <source>Water that is missing</source>
      <extracomment>reports</extracomment>
      <translation>缺少的水量</translation>
    </message>
    <message>
      <source>Water that the land in each class of drought lacks to what is usual for the season, in km³.</source>
      <extracomment>reports</extracomment>
      <translation>各干旱等级的土地比该季节通常缺少的水量，单位 km³。</translation>
    </message>
    <message>
      <source>Weights</source>
      <extracomment>reports</extracomment>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weights of {rows_count} situations</source>
      <extracomment>reports</extracomment>
      <translation>{rows_count} 种情形的权重</translation>
    </message>
    <message>
      <source>Wet slope</source>
      <extracomment>reports</extracomment>
      <translation>湿边斜率</translation>
    </message>
    <message>
      <source>What became of most gaps of each pixel; “observed” where there was none.</source>
      <extracomment>reports</extracomment>
      <translation>每个像元的多数空缺是如何处理的；没有空缺处为“观测”。</translation>
    </message>
    <message>
      <source>What it was trained on</source>
      <extracomment>reports</extracomment>
      <translation>训练数据</translation>
    </message>
    <message>
      <source>What may come of the drought?</source>
      <extracomment>reports</extracomment>
      <translation>干旱可能如何发展？</translation>
    </message>
    <message>
      <source>What the covariates contribute</source>
      <extracomment>reports</extracomment>
      <translation>各协变量的贡献</translation>
    </message>
    <message>
      <source>What the features contribute</source>
      <extracomment>reports</extracomment>
      <translation>各特征的贡献</translation>
    </message>
    <message>
      <source>What the forest makes of them</source>
      <extracomment>reports</extracomment>
      <translation>森林如何利用它们</translation>
    </message>
    <message>
      <source>What the irrigation module adds</source>
      <extracomment>reports</extracomment>
      <translation>灌溉模块的作用</translation>
    </message>
    <message>
      <source>What the regression found: change of soil moisture with one standard deviation of the covariate's differences between a cell and the cells around it.</source>
      <extracomment>reports</extracomment>
      <translation>回归得到的结果：像元与周围像元之间协变量之差每变化一个标准差时土壤湿度的变化。</translation>
    </message>
    <message>
      <source>What the tool warned of:

</source>
      <extracomment>reports</extracomment>
      <translation>工具给出的警告：

</translation>
    </message>
    <message>
      <source>What this page does not show</source>
      <extracomment>reports</extracomment>
      <translation>本页未显示的内容</translation>
    </message>
    <message>
      <source>What this test can and cannot do</source>
      <extracomment>reports</extracomment>
      <translation>该检验能说明什么，不能说明什么</translation>
    </message>
    <message>
      <source>What was done</source>
      <extracomment>reports</extracomment>
      <translation>处理过程</translation>
    </message>
    <message>
      <source>What was held out</source>
      <extracomment>reports</extracomment>
      <translation>留出的数据</translation>
    </message>
    <message>
      <source>What was used, and what was left out</source>
      <extracomment>reports</extracomment>
      <translation>使用了什么，没有使用什么</translation>
    </message>
    <message>
      <source>When</source>
      <extracomment>reports</extracomment>
      <translation>时间</translation>
    </message>
    <message>
      <source>Where and when</source>
      <extracomment>reports</extracomment>
      <translation>何地何时</translation>
    </message>
    <message>
      <source>Where and when is drought frequent?</source>
      <extracomment>reports</extracomment>
      <translation>何时何地干旱频繁？</translation>
    </message>
    <message>
      <source>Where and when it is good</source>
      <extracomment>reports</extracomment>
      <translation>何时何地较好</translation>
    </message>
    <message>
      <source>Where is it getting drier or moister?</source>
      <extracomment>reports</extracomment>
      <translation>哪里在变干或变湿？</translation>
    </message>
    <message>
      <source>Where is the centre of the drought, and does it move?</source>
      <extracomment>reports</extracomment>
      <translation>干旱重心在哪里，是否移动？</translation>
    </message>
    <message>
      <source>Where it is right</source>
      <extracomment>reports</extracomment>
      <translation>哪里准确</translation>
    </message>
    <message>
      <source>Where the data come from</source>
      <extracomment>reports</extracomment>
      <translation>数据来源</translation>
    </message>
    <message>
      <source>Where the droughts of the table had their centres, by rank.</source>
      <extracomment>reports</extracomment>
      <translation>表中各场干旱的重心位置，按名次。</translation>
    </message>
    <message>
      <source>Where the interval includes 0, or fewer than {min_years} years are there, no probability is told: then the past frequencies are the best guess.</source>
      <extracomment>reports</extracomment>
      <translation>区间包含 0 或不足 {min_years} 年时不给出概率：此时以往的频率就是最好的估计。</translation>
    </message>
    <message>
      <source>Where the season is strong, r through time mostly shows the season; anomalies show the rest.</source>
      <extracomment>reports</extracomment>
      <translation>季节变化强的地方，随时间的 r 主要反映季节；距平反映其余部分。</translation>
    </message>
    <message>
      <source>Where the values of each date come from, as shares of the land.</source>
      <extracomment>reports</extracomment>
      <translation>各日期值的来源，占陆地的比例。</translation>
    </message>
    <message>
      <source>Whether detail inside the coarse cells is true cannot be seen where nothing finer was measured. So the training is repeated one scale up, where the truth is known: cells are averaged two by two, and brought back on dates that the models have not seen. Skill is 1 − MSE over the MSE of the best interpolation, which uses no covariate. Two models give detail: the forest, and a linear regression that learns from how a cell differs from the cells around it, so that broad gradients count for nothing.</source>
      <extracomment>reports</extracomment>
      <translation>在没有更细观测的地方，无法知道粗像元内的细节是否真实。因此在真值已知的粗一级尺度上重复训练：像元两两平均，再在模型没有见过的日期上还原。技巧为 1 − MSE 除以不用协变量的最好插值的 MSE。细节由两个模型给出：森林，以及从像元与周围像元之差学习的线性回归，因此大范围的梯度不起作用。</translation>
    </message>
    <message>
      <source>Which droughts came fast?</source>
      <extracomment>reports</extracomment>
      <translation>哪些干旱来得快？</translation>
    </message>
    <message>
      <source>Which features stay, and the settings if they were searched, was decided by predictions at the same stations, put together in other folds. The score with stations left out has taken part in that choice and is a little better than at stations elsewhere.</source>
      <extracomment>reports</extracomment>
      <translation>保留哪些特征，以及（若做了搜索）采用哪组参数，是由对相同站点的预测决定的，只是分折不同。留出站点的得分参与了这一选择，因此比其他地方的站点略好。</translation>
    </message>
    <message>
      <source>Whole raster</source>
      <extracomment>reports</extracomment>
      <translation>整个栅格</translation>
    </message>
    <message>
      <source>Widest drought</source>
      <extracomment>reports</extracomment>
      <translation>干旱面积最大</translation>
    </message>
    <message>
      <source>With STEP {told} {moved_count} of {days_count} dates are counted to the first day of their {noun}, for example {moved} to {first}.</source>
      <extracomment>reports</extracomment>
      <translation>按 STEP {told}，{days_count} 个日期中有 {moved_count} 个归到其{noun}的第一天，例如 {moved} 归到 {first}。</translation>
    </message>
    <message>
      <source>With a value</source>
      <extracomment>reports</extracomment>
      <translation>有值比例</translation>
    </message>
    <message>
      <source>With fewer than three stations nothing can be said of places without one.</source>
      <extracomment>reports</extracomment>
      <translation>站点不足三个时，对没有站点的地方无法说明。</translation>
    </message>
    <message>
      <source>With stations left out</source>
      <extracomment>reports</extracomment>
      <translation>留出站点</translation>
    </message>
    <message>
      <source>With stations left out, the irrigation module makes the RMSE {change:.1f} % {words} than that of the regression alone. The forecast of CIR is made from the same features, so it can only arrange what they tell. What the last two rows show beyond it is soil moisture that found its way back into its own prediction; on a map, where nothing is measured, there is none of it.</source>
      <extracomment>reports</extracomment>
      <translation>留出站点时，灌溉模块使 RMSE 比只用回归时{words} {change:.1f} %。CIR 的预报由相同的特征得出，因此只能重新组合它们所含的信息。最后两行多出的部分，是土壤湿度又回到对其自身的预测之中；在没有观测的地图上，这部分并不存在。</translation>
    </message>
    <message>
      <source>With the soil moisture behind the index (SM), this section also shows how often the soil itself was dry, as percentiles of a fixed reference period.</source>
      <extracomment>reports</extracomment>
      <translation>若给出指数所依据的土壤湿度（SM），本节还会以固定参考期的百分位显示土壤本身偏干的频率。</translation>
    </message>
    <message>
      <source>Within</source>
      <extracomment>reports</extracomment>
      <translation>区间内</translation>
    </message>
    <message>
      <source>Without a value</source>
      <extracomment>reports</extracomment>
      <translation>无值</translation>
    </message>
    <message>
      <source>Without hidden values there is no uncertainty: its stack holds no values for filled pixels.</source>
      <extracomment>reports</extracomment>
      <translation>没有隐藏值就没有不确定性：其栈在插补像元处没有值。</translation>
    </message>
    <message>
      <source>Without {left_out}, the next, it would be {rmse:.4f}.</source>
      <extracomment>reports</extracomment>
      <translation>若再去掉下一个 {left_out}，则为 {rmse:.4f}。</translation>
    </message>
    <message>
      <source>Work on a Dask cluster</source>
      <extracomment>reports</extracomment>
      <translation>在 Dask 集群上运行</translation>
    </message>
    <message>
      <source>Writing tables</source>
      <extracomment>reports</extracomment>
      <translation>写出表</translation>
    </message>
    <message>
      <source>Years</source>
      <extracomment>reports</extracomment>
      <translation>年数</translation>
    </message>
    <message>
      <source>Years of loss</source>
      <extracomment>reports</extracomment>
      <translation>受灾年数</translation>
    </message>
    <message>
      <source>Yes, and significantly so ({p}). {change}</source>
      <extracomment>reports</extracomment>
      <translation>是，而且显著（{p}）。{change}</translation>
    </message>
    <message>
      <source>ZONES: {count} of {of} geometries of {source} are no polygons, or invalid beyond repair, and skipped: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONES：{source} 的 {of} 个几何中有 {count} 个不是多边形，或无效且无法修复，已跳过：{names}。</translation>
    </message>
    <message>
      <source>ZONES: {count} of {of} polygons of {source} are invalid and were repaired: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONES：{source} 的 {of} 个多边形中有 {count} 个无效，已修复：{names}。</translation>
    </message>
    <message>
      <source>ZONES: {count} of {of} polygons of {source} have no name in “{field}” (ZONE_FIELD) and are skipped: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONES：{source} 的 {of} 个多边形中有 {count} 个在“{field}”（ZONE_FIELD）中没有名称，已跳过：{names}。</translation>
    </message>
    <message>
      <source>ZONES: {count} of {of} rows of {source} have no geometry and are skipped: {names}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONES：{source} 的 {of} 行中有 {count} 行没有几何，已跳过：{names}。</translation>
    </message>
    <message>
      <source>ZONE_FIELD: name the field of {source} that holds the zones; it has {all}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONE_FIELD：请指出 {source} 中存放分区的字段；它有 {all}。</translation>
    </message>
    <message>
      <source>ZONE_FIELD: {source} has no field “{name}”; it has {all}.</source>
      <extracomment>reports</extracomment>
      <translation>ZONE_FIELD：{source} 没有字段“{name}”；它有 {all}。</translation>
    </message>
    <message>
      <source>Zone</source>
      <extracomment>reports</extracomment>
      <translation>分区</translation>
    </message>
    <message>
      <source>Zone by zone</source>
      <extracomment>reports</extracomment>
      <translation>逐分区</translation>
    </message>
    <message>
      <source>Zone {labels}</source>
      <extracomment>reports</extracomment>
      <translation>分区 {labels}</translation>
    </message>
    <message>
      <source>Zone {label}</source>
      <extracomment>reports</extracomment>
      <translation>分区 {label}</translation>
    </message>
    <message>
      <source>Zone {name}</source>
      <extracomment>reports</extracomment>
      <translation>分区 {name}</translation>
    </message>
    <message>
      <source>Zones without any value: {named}{value}.</source>
      <extracomment>reports</extracomment>
      <translation>没有任何值的分区：{named}{value}。</translation>
    </message>
    <message>
      <source>Zones: {zones}</source>
      <extracomment>reports</extracomment>
      <translation>分区：{zones}</translation>
    </message>
    <message>
      <source>a 7z archive</source>
      <extracomment>reports</extracomment>
      <translation>7z 压缩包</translation>
    </message>
    <message>
      <source>a BigTIFF</source>
      <extracomment>reports</extracomment>
      <translation>BigTIFF</translation>
    </message>
    <message>
      <source>a FlatGeobuf file</source>
      <extracomment>reports</extracomment>
      <translation>FlatGeobuf 文件</translation>
    </message>
    <message>
      <source>a GRIB file</source>
      <extracomment>reports</extracomment>
      <translation>GRIB 文件</translation>
    </message>
    <message>
      <source>a GeoJSON file</source>
      <extracomment>reports</extracomment>
      <translation>GeoJSON 文件</translation>
    </message>
    <message>
      <source>a GeoPackage or another SQLite database</source>
      <extracomment>reports</extracomment>
      <translation>GeoPackage 或其他 SQLite 数据库</translation>
    </message>
    <message>
      <source>a JPEG picture</source>
      <extracomment>reports</extracomment>
      <translation>JPEG 图片</translation>
    </message>
    <message>
      <source>a KML, GPX or GML file</source>
      <extracomment>reports</extracomment>
      <translation>KML、GPX 或 GML 文件</translation>
    </message>
    <message>
      <source>a NetCDF file</source>
      <extracomment>reports</extracomment>
      <translation>NetCDF 文件</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <extracomment>reports</extracomment>
      <translation>PDF 文档</translation>
    </message>
    <message>
      <source>a PNG picture</source>
      <extracomment>reports</extracomment>
      <translation>PNG 图片</translation>
    </message>
    <message>
      <source>a Parquet file</source>
      <extracomment>reports</extracomment>
      <translation>Parquet 文件</translation>
    </message>
    <message>
      <source>a RAR archive</source>
      <extracomment>reports</extracomment>
      <translation>RAR 压缩包</translation>
    </message>
    <message>
      <source>a Shapefile</source>
      <extracomment>reports</extracomment>
      <translation>Shapefile</translation>
    </message>
    <message>
      <source>a TIFF</source>
      <extracomment>reports</extracomment>
      <translation>TIFF</translation>
    </message>
    <message>
      <source>a bzip2 archive</source>
      <extracomment>reports</extracomment>
      <translation>bzip2 压缩包</translation>
    </message>
    <message>
      <source>a child index is out of range</source>
      <extracomment>reports</extracomment>
      <translation>某个子节点编号超出范围</translation>
    </message>
    <message>
      <source>a coarse cell is {across:.4g} × {down:.4g} fine pixels, not a whole number</source>
      <extracomment>reports</extracomment>
      <translation>一个粗像元为 {across:.4g} × {down:.4g} 个细像元，不是整数</translation>
    </message>
    <message>
      <source>a device or a pipe</source>
      <extracomment>reports</extracomment>
      <translation>设备或管道</translation>
    </message>
    <message>
      <source>a feature index is out of range</source>
      <extracomment>reports</extracomment>
      <translation>某个特征编号超出范围</translation>
    </message>
    <message>
      <source>a fifth of the rows at random. Too optimistic for the same reason.</source>
      <extracomment>reports</extracomment>
      <translation>随机抽取的五分之一的行。同样偏乐观。</translation>
    </message>
    <message>
      <source>a file</source>
      <extracomment>reports</extracomment>
      <translation>文件</translation>
    </message>
    <message>
      <source>a file of an unknown format</source>
      <extracomment>reports</extracomment>
      <translation>未知格式的文件</translation>
    </message>
    <message>
      <source>a file of zeros</source>
      <extracomment>reports</extracomment>
      <translation>全为零的文件</translation>
    </message>
    <message>
      <source>a folder</source>
      <extracomment>reports</extracomment>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>a grid, whatever its values</source>
      <extracomment>reports</extracomment>
      <translation>任意取值的格网</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <extracomment>reports</extracomment>
      <translation>gzip 压缩包</translation>
    </message>
    <message>
      <source>a leaf has a feature</source>
      <extracomment>reports</extracomment>
      <translation>某个叶节点带有特征</translation>
    </message>
    <message>
      <source>a leak. The classifier has seen the rows that it forecasts, and hands their soil moisture on.</source>
      <extracomment>reports</extracomment>
      <translation>信息泄漏。分类器见过它所预报的行，并把其土壤湿度传了下去。</translation>
    </message>
    <message>
      <source>a leak. The label is soil moisture above a threshold: a piece of the answer.</source>
      <extracomment>reports</extracomment>
      <translation>信息泄漏。标签就是土壤湿度是否超过阈值：是答案的一部分。</translation>
    </message>
    <message>
      <source>a link</source>
      <extracomment>reports</extracomment>
      <translation>链接</translation>
    </message>
    <message>
      <source>a link, a device or a pipe</source>
      <extracomment>reports</extracomment>
      <translation>链接、设备或管道</translation>
    </message>
    <message>
      <source>a name that leads out of the archive</source>
      <extracomment>reports</extracomment>
      <translation>名称指向压缩包之外</translation>
    </message>
    <message>
      <source>a node has one child</source>
      <extracomment>reports</extracomment>
      <translation>某个节点只有一个子节点</translation>
    </message>
    <message>
      <source>a node is not reached exactly once</source>
      <extracomment>reports</extracomment>
      <translation>某个节点不是恰好到达一次</translation>
    </message>
    <message>
      <source>a number</source>
      <extracomment>reports</extracomment>
      <translation>数</translation>
    </message>
    <message>
      <source>a part of it cannot be read</source>
      <extracomment>reports</extracomment>
      <translation>其中一部分无法读取</translation>
    </message>
    <message>
      <source>a pointer of Git LFS, not the file itself</source>
      <extracomment>reports</extracomment>
      <translation>Git LFS 指针，而不是文件本身</translation>
    </message>
    <message>
      <source>a raster</source>
      <extracomment>reports</extracomment>
      <translation>栅格</translation>
    </message>
    <message>
      <source>a significant movement</source>
      <extracomment>reports</extracomment>
      <translation>移动显著</translation>
    </message>
    <message>
      <source>a standardised index (SSI)</source>
      <extracomment>reports</extracomment>
      <translation>标准化指数（SSI）</translation>
    </message>
    <message>
      <source>a standardised index already</source>
      <extracomment>reports</extracomment>
      <translation>已经是标准化指数</translation>
    </message>
    <message>
      <source>a table or vector layer</source>
      <extracomment>reports</extracomment>
      <translation>表或矢量图层</translation>
    </message>
    <message>
      <source>a tar archive</source>
      <extracomment>reports</extracomment>
      <translation>tar 压缩包</translation>
    </message>
    <message>
      <source>a tenth of each zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区的十分之一</translation>
    </message>
    <message>
      <source>a text file</source>
      <extracomment>reports</extracomment>
      <translation>文本文件</translation>
    </message>
    <message>
      <source>a threshold or a value is not a number</source>
      <extracomment>reports</extracomment>
      <translation>某个阈值或值不是数字</translation>
    </message>
    <message>
      <source>a trend needs eight years with enough dates.</source>
      <extracomment>reports</extracomment>
      <translation>趋势需要八个有足够日期的年份。</translation>
    </message>
    <message>
      <source>a virtual raster</source>
      <extracomment>reports</extracomment>
      <translation>虚拟栅格</translation>
    </message>
    <message>
      <source>a web page</source>
      <extracomment>reports</extracomment>
      <translation>网页</translation>
    </message>
    <message>
      <source>a whole number</source>
      <extracomment>reports</extracomment>
      <translation>整数</translation>
    </message>
    <message>
      <source>a zip archive</source>
      <extracomment>reports</extracomment>
      <translation>zip 压缩包</translation>
    </message>
    <message>
      <source>about {time}</source>
      <extracomment>reports</extracomment>
      <translation>约 {time}</translation>
    </message>
    <message>
      <source>above 1 m³/m³</source>
      <extracomment>reports</extracomment>
      <translation>高于 1 m³/m³</translation>
    </message>
    <message>
      <source>above {most:g} % of field capacity</source>
      <extracomment>reports</extracomment>
      <translation>高于田间持水量的 {most:g} %</translation>
    </message>
    <message>
      <source>all</source>
      <extracomment>reports</extracomment>
      <translation>全部</translation>
    </message>
    <message>
      <source>all zones</source>
      <extracomment>reports</extracomment>
      <translation>所有分区</translation>
    </message>
    <message>
      <source>all zones together</source>
      <extracomment>reports</extracomment>
      <translation>所有分区合计</translation>
    </message>
    <message>
      <source>always observed</source>
      <extracomment>reports</extracomment>
      <translation>始终有观测</translation>
    </message>
    <message>
      <source>amount of the weights</source>
      <extracomment>reports</extracomment>
      <translation>权重的量</translation>
    </message>
    <message>
      <source>an Excel or Word document</source>
      <extracomment>reports</extracomment>
      <translation>Excel 或 Word 文档</translation>
    </message>
    <message>
      <source>an HDF4 file</source>
      <extracomment>reports</extracomment>
      <translation>HDF4 文件</translation>
    </message>
    <message>
      <source>an HDF5 or NetCDF-4 file</source>
      <extracomment>reports</extracomment>
      <translation>HDF5 或 NetCDF-4 文件</translation>
    </message>
    <message>
      <source>an XML text</source>
      <extracomment>reports</extracomment>
      <translation>XML 文本</translation>
    </message>
    <message>
      <source>an empty file</source>
      <extracomment>reports</extracomment>
      <translation>空文件</translation>
    </message>
    <message>
      <source>an index; its percentiles are used</source>
      <extracomment>reports</extracomment>
      <translation>一个指数；采用其百分位</translation>
    </message>
    <message>
      <source>an old Excel or Word document</source>
      <extracomment>reports</extracomment>
      <translation>旧版 Excel 或 Word 文档</translation>
    </message>
    <message>
      <source>an xz archive</source>
      <extracomment>reports</extracomment>
      <translation>xz 压缩包</translation>
    </message>
    <message>
      <source>annual mean</source>
      <extracomment>reports</extracomment>
      <translation>年平均</translation>
    </message>
    <message>
      <source>anomalies</source>
      <extracomment>reports</extracomment>
      <translation>距平</translation>
    </message>
    <message>
      <source>any depth</source>
      <extracomment>reports</extracomment>
      <translation>任意深度</translation>
    </message>
    <message>
      <source>any pixel</source>
      <extracomment>reports</extracomment>
      <translation>任何像元</translation>
    </message>
    <message>
      <source>any quantity</source>
      <extracomment>reports</extracomment>
      <translation>任意量</translation>
    </message>
    <message>
      <source>any zone</source>
      <extracomment>reports</extracomment>
      <translation>任何分区</translation>
    </message>
    <message>
      <source>area below the ROC curve of the irrigation forecast</source>
      <extracomment>reports</extracomment>
      <translation>灌溉预报 ROC 曲线下面积</translation>
    </message>
    <message>
      <source>area that counts</source>
      <extracomment>reports</extracomment>
      <translation>计入的面积</translation>
    </message>
    <message>
      <source>assume independent values; consecutive values are correlated, so the intervals are too narrow.</source>
      <extracomment>reports</extracomment>
      <translation>假定各值独立；相邻的值是相关的，因此区间偏窄。</translation>
    </message>
    <message>
      <source>at most {disk:.1f} MiB on disk</source>
      <extracomment>reports</extracomment>
      <translation>磁盘最多 {disk:.1f} MiB</translation>
    </message>
    <message>
      <source>at or above</source>
      <extracomment>reports</extracomment>
      <translation>达到或高于</translation>
    </message>
    <message>
      <source>at stations left out of the choice of T</source>
      <extracomment>reports</extracomment>
      <translation>在未参与选定 T 的站点上</translation>
    </message>
    <message>
      <source>below</source>
      <extracomment>reports</extracomment>
      <translation>低于</translation>
    </message>
    <message>
      <source>beside a raster</source>
      <extracomment>reports</extracomment>
      <translation>在栅格之外</translation>
    </message>
    <message>
      <source>bias</source>
      <extracomment>reports</extracomment>
      <translation>偏差</translation>
    </message>
    <message>
      <source>bias ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>偏差（{unit}）</translation>
    </message>
    <message>
      <source>blocks</source>
      <extracomment>reports</extracomment>
      <translation>地块</translation>
    </message>
    <message>
      <source>blocks left out</source>
      <extracomment>reports</extracomment>
      <translation>留出地块</translation>
    </message>
    <message>
      <source>blocks of land left out</source>
      <extracomment>reports</extracomment>
      <translation>留出的地块</translation>
    </message>
    <message>
      <source>blocks of land, unseen in training: what to expect where there is nothing to train on.</source>
      <extracomment>reports</extracomment>
      <translation>训练中没有见过的地块：没有训练数据之处的预期精度。</translation>
    </message>
    <message>
      <source>box: middle half of the {of}</source>
      <extracomment>reports</extracomment>
      <translation>箱：各{of}的中间一半</translation>
    </message>
    <message>
      <source>calendar month</source>
      <extracomment>reports</extracomment>
      <translation>日历月</translation>
    </message>
    <message>
      <source>characteristic time T with the best correlation</source>
      <extracomment>reports</extracomment>
      <translation>相关最好的特征时间 T</translation>
    </message>
    <message>
      <source>characteristic time T, as given</source>
      <extracomment>reports</extracomment>
      <translation>给定的特征时间 T</translation>
    </message>
    <message>
      <source>chosen T</source>
      <extracomment>reports</extracomment>
      <translation>选定的 T</translation>
    </message>
    <message>
      <source>classes or flags</source>
      <extracomment>reports</extracomment>
      <translation>等级或标志</translation>
    </message>
    <message>
      <source>columns</source>
      <extracomment>reports</extracomment>
      <translation>列</translation>
    </message>
    <message>
      <source>common values in all</source>
      <extracomment>reports</extracomment>
      <translation>个共同值</translation>
    </message>
    <message>
      <source>conserving bilinear</source>
      <extracomment>reports</extracomment>
      <translation>守恒双线性</translation>
    </message>
    <message>
      <source>correlation r</source>
      <extracomment>reports</extracomment>
      <translation>相关系数 r</translation>
    </message>
    <message>
      <source>correlation within the zones, all together</source>
      <extracomment>reports</extracomment>
      <translation>分区内的相关，所有分区合计</translation>
    </message>
    <message>
      <source>date on which a single zone</source>
      <extracomment>reports</extracomment>
      <translation>缺少一个分区的日期</translation>
    </message>
    <message>
      <source>dates and zones</source>
      <extracomment>reports</extracomment>
      <translation>日期与分区</translation>
    </message>
    <message>
      <source>dates of one site</source>
      <extracomment>reports</extracomment>
      <translation>个同一站点的日期</translation>
    </message>
    <message>
      <source>day</source>
      <extracomment>reports</extracomment>
      <translation>日</translation>
    </message>
    <message>
      <source>days to recover from the lowest, median</source>
      <extracomment>reports</extracomment>
      <translation>天，从最低恢复所需时间的中位数</translation>
    </message>
    <message>
      <source>decrease</source>
      <extracomment>reports</extracomment>
      <translation>下降</translation>
    </message>
    <message>
      <source>decreasing</source>
      <extracomment>reports</extracomment>
      <translation>下降</translation>
    </message>
    <message>
      <source>degrees Celsius. Add 273.15, {offset}</source>
      <extracomment>reports</extracomment>
      <translation>摄氏度。请加 273.15，{offset}</translation>
    </message>
    <message>
      <source>dekad</source>
      <extracomment>reports</extracomment>
      <translation>旬</translation>
    </message>
    <message>
      <source>depth {depth}</source>
      <extracomment>reports</extracomment>
      <translation>深度 {depth}</translation>
    </message>
    <message>
      <source>drier</source>
      <extracomment>reports</extracomment>
      <translation>偏干</translation>
    </message>
    <message>
      <source>drier than normal</source>
      <extracomment>reports</extracomment>
      <translation>比常年偏干</translation>
    </message>
    <message>
      <source>drought</source>
      <extracomment>reports</extracomment>
      <translation>干旱</translation>
    </message>
    <message>
      <source>drought classes</source>
      <extracomment>reports</extracomment>
      <translation>干旱等级</translation>
    </message>
    <message>
      <source>drought classes (0 none … 4 extreme)</source>
      <extracomment>reports</extracomment>
      <translation>干旱等级（0 无 … 4 特旱）</translation>
    </message>
    <message>
      <source>drought classes, not an index</source>
      <extracomment>reports</extracomment>
      <translation>干旱等级，不是指数</translation>
    </message>
    <message>
      <source>dry edge</source>
      <extracomment>reports</extracomment>
      <translation>干边</translation>
    </message>
    <message>
      <source>each zone</source>
      <extracomment>reports</extracomment>
      <translation>各分区</translation>
    </message>
    <message>
      <source>early</source>
      <extracomment>reports</extracomment>
      <translation>早</translation>
    </message>
    <message>
      <source>east</source>
      <extracomment>reports</extracomment>
      <translation>东</translation>
    </message>
    <message>
      <source>edge fitted here</source>
      <extracomment>reports</extracomment>
      <translation>在此拟合的边</translation>
    </message>
    <message>
      <source>edge of the calendar month</source>
      <extracomment>reports</extracomment>
      <translation>日历月的边</translation>
    </message>
    <message>
      <source>edge taken from a table</source>
      <extracomment>reports</extracomment>
      <translation>取自表格的边</translation>
    </message>
    <message>
      <source>encrypted</source>
      <extracomment>reports</extracomment>
      <translation>已加密</translation>
    </message>
    <message>
      <source>end</source>
      <extracomment>reports</extracomment>
      <translation>端部</translation>
    </message>
    <message>
      <source>end of a bin that the edge uses</source>
      <extracomment>reports</extracomment>
      <translation>用于拟合边的分箱端点</translation>
    </message>
    <message>
      <source>end that was rejected</source>
      <extracomment>reports</extracomment>
      <translation>被剔除的端点</translation>
    </message>
    <message>
      <source>extreme</source>
      <extracomment>reports</extracomment>
      <translation>特旱</translation>
    </message>
    <message>
      <source>false positives: share of the rows with CIR 0</source>
      <extracomment>reports</extracomment>
      <translation>误报：CIR 为 0 的行中的比例</translation>
    </message>
    <message>
      <source>farther inside</source>
      <extracomment>reports</extracomment>
      <translation>更深处</translation>
    </message>
    <message>
      <source>fewer than {min_bins} bins of vegetation hold {min_pixels} pixels of {path}</source>
      <extracomment>reports</extracomment>
      <translation>{path} 中含有 {min_pixels} 个像元的植被分箱不足 {min_bins} 个</translation>
    </message>
    <message>
      <source>fill flags of “Fill gaps”</source>
      <extracomment>reports</extracomment>
      <translation>“插补空缺”的插补标志</translation>
    </message>
    <message>
      <source>filtered surface</source>
      <extracomment>reports</extracomment>
      <translation>滤波后的表层</translation>
    </message>
    <message>
      <source>fitted</source>
      <extracomment>reports</extracomment>
      <translation>拟合</translation>
    </message>
    <message>
      <source>flash droughts of the mean percentile of the zones</source>
      <extracomment>reports</extracomment>
      <translation>次骤旱（各分区平均百分位）</translation>
    </message>
    <message>
      <source>from a table</source>
      <extracomment>reports</extracomment>
      <translation>取自表格</translation>
    </message>
    <message>
      <source>from the pixel's own record</source>
      <extracomment>reports</extracomment>
      <translation>来自像元自身的记录</translation>
    </message>
    <message>
      <source>from the start</source>
      <extracomment>reports</extracomment>
      <translation>记录开始</translation>
    </message>
    <message>
      <source>from the surroundings</source>
      <extracomment>reports</extracomment>
      <translation>来自周围像元</translation>
    </message>
    <message>
      <source>fused: the output</source>
      <extracomment>reports</extracomment>
      <translation>融合：输出</translation>
    </message>
    <message>
      <source>gap filling</source>
      <extracomment>reports</extracomment>
      <translation>插补</translation>
    </message>
    <message>
      <source>gap of one step</source>
      <extracomment>reports</extracomment>
      <translation>一步的空缺</translation>
    </message>
    <message>
      <source>gap of two steps</source>
      <extracomment>reports</extracomment>
      <translation>两步的空缺</translation>
    </message>
    <message>
      <source>geometries of the type {other}</source>
      <extracomment>reports</extracomment>
      <translation>{other} 类型的几何</translation>
    </message>
    <message>
      <source>half widths of the 90 % band, divided by 1.645</source>
      <extracomment>reports</extracomment>
      <translation>90 % 区间半宽，除以 1.645</translation>
    </message>
    <message>
      <source>half-month</source>
      <extracomment>reports</extracomment>
      <translation>半月</translation>
    </message>
    <message>
      <source>has latitudes and longitudes, but not evenly spaced ones (a curvilinear grid, an EASE-Grid, or a swath)</source>
      <extracomment>reports</extracomment>
      <translation>有经纬度，但间距不均匀（曲线格网、EASE-Grid 或扫描条带）</translation>
    </message>
    <message>
      <source>has no coordinates</source>
      <extracomment>reports</extracomment>
      <translation>没有坐标</translation>
    </message>
    <message>
      <source>in a row drier than normal, since {first}</source>
      <extracomment>reports</extracomment>
      <translation>连续比常年偏干，自 {first} 起</translation>
    </message>
    <message>
      <source>in severe or extreme drought</source>
      <extracomment>reports</extracomment>
      <translation>处于重旱或特旱</translation>
    </message>
    <message>
      <source>increase</source>
      <extracomment>reports</extracomment>
      <translation>上升</translation>
    </message>
    <message>
      <source>increasing</source>
      <extracomment>reports</extracomment>
      <translation>上升</translation>
    </message>
    <message>
      <source>index, {season}</source>
      <extracomment>reports</extracomment>
      <translation>指数，{season}</translation>
    </message>
    <message>
      <source>intercept</source>
      <extracomment>reports</extracomment>
      <translation>截距</translation>
    </message>
    <message>
      <source>it holds {only}</source>
      <extracomment>reports</extracomment>
      <translation>它含有 {only}</translation>
    </message>
    <message>
      <source>it is a plain raster; use NAME to name the result, and no VARIABLE</source>
      <extracomment>reports</extracomment>
      <translation>它是普通栅格；请用 NAME 命名结果，不要给 VARIABLE</translation>
    </message>
    <message>
      <source>it is empty</source>
      <extracomment>reports</extracomment>
      <translation>它是空的</translation>
    </message>
    <message>
      <source>it needs DEFICIT of “SSI”.</source>
      <extracomment>reports</extracomment>
      <translation>需要“SSI”的 DEFICIT。</translation>
    </message>
    <message>
      <source>it needs a raster of people, cropland or animals (WEIGHTS).</source>
      <extracomment>reports</extracomment>
      <translation>需要人口、耕地或牲畜的栅格（WEIGHTS）。</translation>
    </message>
    <message>
      <source>it needs stations that measure in the root zone (STATIONS): without them nobody knows how good T is.</source>
      <extracomment>reports</extracomment>
      <translation>需要测量根区的站点（STATIONS）：没有站点就无从知道 T 好不好。</translation>
    </message>
    <message>
      <source>it needs the soil moisture that the index was made of (SM), and SCALES.</source>
      <extracomment>reports</extracomment>
      <translation>需要指数所依据的土壤湿度（SM）以及 SCALES。</translation>
    </message>
    <message>
      <source>its arrays differ in length</source>
      <extracomment>reports</extracomment>
      <translation>其数组长度不同</translation>
    </message>
    <message>
      <source>its source cannot be opened.</source>
      <extracomment>reports</extracomment>
      <translation>其数据源无法打开。</translation>
    </message>
    <message>
      <source>judge some of them by the others, so nothing can be said</source>
      <extracomment>reports</extracomment>
      <translation>用一部分评判另一部分，因此无法评价</translation>
    </message>
    <message>
      <source>kept</source>
      <extracomment>reports</extracomment>
      <translation>保留</translation>
    </message>
    <message>
      <source>km from the start</source>
      <extracomment>reports</extracomment>
      <translation>距起点的公里数</translation>
    </message>
    <message>
      <source>km² per year</source>
      <extracomment>reports</extracomment>
      <translation>km²/年</translation>
    </message>
    <message>
      <source>kriging</source>
      <extracomment>reports</extracomment>
      <translation>克里金</translation>
    </message>
    <message>
      <source>land with a value</source>
      <extracomment>reports</extracomment>
      <translation>有值的陆地</translation>
    </message>
    <message>
      <source>late</source>
      <extracomment>reports</extracomment>
      <translation>晚</translation>
    </message>
    <message>
      <source>lead {lead}</source>
      <extracomment>reports</extracomment>
      <translation>预见期 {lead}</translation>
    </message>
    <message>
      <source>left out</source>
      <extracomment>reports</extracomment>
      <translation>不用</translation>
    </message>
    <message>
      <source>less</source>
      <extracomment>reports</extracomment>
      <translation>降低</translation>
    </message>
    <message>
      <source>less than half of the area has a value</source>
      <extracomment>reports</extracomment>
      <translation>有值的面积不足一半</translation>
    </message>
    <message>
      <source>less than half of the land has a value</source>
      <extracomment>reports</extracomment>
      <translation>有值的陆地不足一半</translation>
    </message>
    <message>
      <source>less than {min_valid:.0f} % of the area has a value</source>
      <extracomment>reports</extracomment>
      <translation>有值的面积不足 {min_valid:.0f} %</translation>
    </message>
    <message>
      <source>line: median</source>
      <extracomment>reports</extracomment>
      <translation>线：中位数</translation>
    </message>
    <message>
      <source>lowest and highest value</source>
      <extracomment>reports</extracomment>
      <translation>最低和最高值</translation>
    </message>
    <message>
      <source>lowest percentile</source>
      <extracomment>reports</extracomment>
      <translation>最低百分位</translation>
    </message>
    <message>
      <source>mean SSI</source>
      <extracomment>reports</extracomment>
      <translation>平均 SSI</translation>
    </message>
    <message>
      <source>mean SSI of the year</source>
      <extracomment>reports</extracomment>
      <translation>年平均 SSI</translation>
    </message>
    <message>
      <source>mean index (SSI) of {date}: {state}</source>
      <extracomment>reports</extracomment>
      <translation>{date}的平均指数（SSI）：{state}</translation>
    </message>
    <message>
      <source>mean of all dates</source>
      <extracomment>reports</extracomment>
      <translation>所有日期的平均</translation>
    </message>
    <message>
      <source>mean year (climatology)</source>
      <extracomment>reports</extracomment>
      <translation>多年平均年变化（气候平均）</translation>
    </message>
    <message>
      <source>median bias, {unit}: product minus stations</source>
      <extracomment>reports</extracomment>
      <translation>偏差中位数，{unit}：产品减站点</translation>
    </message>
    <message>
      <source>median correlation</source>
      <extracomment>reports</extracomment>
      <translation>相关系数中位数</translation>
    </message>
    <message>
      <source>median correlation of the surface itself</source>
      <extracomment>reports</extracomment>
      <translation>表层本身的相关系数中位数</translation>
    </message>
    <message>
      <source>median correlation of {names} over {scored} sites</source>
      <extracomment>reports</extracomment>
      <translation>{names} 在 {scored} 个站点上的相关中位数</translation>
    </message>
    <message>
      <source>median correlation with {count} station(s)</source>
      <extracomment>reports</extracomment>
      <translation>与 {count} 个站点相关系数的中位数</translation>
    </message>
    <message>
      <source>median slope of the dry edge</source>
      <extracomment>reports</extracomment>
      <translation>干边斜率的中位数</translation>
    </message>
    <message>
      <source>median ubRMSE, {unit}: the error without the bias</source>
      <extracomment>reports</extracomment>
      <translation>ubRMSE 中位数，{unit}：去除偏差后的误差</translation>
    </message>
    <message>
      <source>mild</source>
      <extracomment>reports</extracomment>
      <translation>轻旱</translation>
    </message>
    <message>
      <source>mild or worse</source>
      <extracomment>reports</extracomment>
      <translation>轻旱及以上</translation>
    </message>
    <message>
      <source>moderate</source>
      <extracomment>reports</extracomment>
      <translation>中旱</translation>
    </message>
    <message>
      <source>moderate or worse</source>
      <extracomment>reports</extracomment>
      <translation>中旱及以上</translation>
    </message>
    <message>
      <source>moister than normal</source>
      <extracomment>reports</extracomment>
      <translation>比常年偏湿</translation>
    </message>
    <message>
      <source>month</source>
      <extracomment>reports</extracomment>
      <translation>月</translation>
    </message>
    <message>
      <source>more</source>
      <extracomment>reports</extracomment>
      <translation>升高</translation>
    </message>
    <message>
      <source>more than 10 pixels</source>
      <extracomment>reports</extracomment>
      <translation>10 像元以上</translation>
    </message>
    <message>
      <source>m³/m³, RMSE of hidden values</source>
      <extracomment>reports</extracomment>
      <translation>m³/m³，隐藏值的 RMSE</translation>
    </message>
    <message>
      <source>near normal</source>
      <extracomment>reports</extracomment>
      <translation>接近常年</translation>
    </message>
    <message>
      <source>never observed</source>
      <extracomment>reports</extracomment>
      <translation>从未有观测</translation>
    </message>
    <message>
      <source>next to an observation in a longer gap</source>
      <extracomment>reports</extracomment>
      <translation>较长空缺中紧邻观测</translation>
    </message>
    <message>
      <source>no</source>
      <extracomment>reports</extracomment>
      <translation>否</translation>
    </message>
    <message>
      <source>no answer</source>
      <extracomment>reports</extracomment>
      <translation>无结果</translation>
    </message>
    <message>
      <source>no array</source>
      <extracomment>reports</extracomment>
      <translation>没有数组</translation>
    </message>
    <message>
      <source>no date</source>
      <extracomment>reports</extracomment>
      <translation>没有日期</translation>
    </message>
    <message>
      <source>no dates at all</source>
      <extracomment>reports</extracomment>
      <translation>没有任何日期</translation>
    </message>
    <message>
      <source>no edges</source>
      <extracomment>reports</extracomment>
      <translation>没有边</translation>
    </message>
    <message>
      <source>no estimate in space</source>
      <extracomment>reports</extracomment>
      <translation>没有空间上的估计</translation>
    </message>
    <message>
      <source>no estimate in time</source>
      <extracomment>reports</extracomment>
      <translation>没有时间上的估计</translation>
    </message>
    <message>
      <source>no more than {most:.0f} mm can fall on Earth in a step of it</source>
      <extracomment>reports</extracomment>
      <translation>地球上一个时间步内的降水不会超过 {most:.0f} mm</translation>
    </message>
    <message>
      <source>no names</source>
      <extracomment>reports</extracomment>
      <translation>没有名称</translation>
    </message>
    <message>
      <source>no pixel has enough values in two phases that follow each other.</source>
      <extracomment>reports</extracomment>
      <translation>没有像元在两个相邻阶段都有足够的值。</translation>
    </message>
    <message>
      <source>no pixel has values on at least {phase_share} of the dates of any of them.</source>
      <extracomment>reports</extracomment>
      <translation>没有像元在任何一个阶段至少 {phase_share} 的日期有值。</translation>
    </message>
    <message>
      <source>no pixel is significant</source>
      <extracomment>reports</extracomment>
      <translation>没有像元显著</translation>
    </message>
    <message>
      <source>no pixel is significant.</source>
      <extracomment>reports</extracomment>
      <translation>没有像元显著。</translation>
    </message>
    <message>
      <source>no places</source>
      <extracomment>reports</extracomment>
      <translation>没有位置</translation>
    </message>
    <message>
      <source>no significant movement</source>
      <extracomment>reports</extracomment>
      <translation>移动不显著</translation>
    </message>
    <message>
      <source>no site has ten values in common with the products.</source>
      <extracomment>reports</extracomment>
      <translation>没有站点与产品有十个共同值。</translation>
    </message>
    <message>
      <source>no skill</source>
      <extracomment>reports</extracomment>
      <translation>无技巧</translation>
    </message>
    <message>
      <source>no standardised index</source>
      <extracomment>reports</extracomment>
      <translation>不是标准化指数</translation>
    </message>
    <message>
      <source>no trend</source>
      <extracomment>reports</extracomment>
      <translation>无趋势</translation>
    </message>
    <message>
      <source>no unit</source>
      <extracomment>reports</extracomment>
      <translation>无单位</translation>
    </message>
    <message>
      <source>no zone has a flash drought by this definition.</source>
      <extracomment>reports</extracomment>
      <translation>按此定义没有分区发生骤旱。</translation>
    </message>
    <message>
      <source>no zone has enough values of each season for an index of its mean.</source>
      <extracomment>reports</extracomment>
      <translation>没有分区在每个季节有足够的值来计算其平均的指数。</translation>
    </message>
    <message>
      <source>no zone has {least} years with index and loss, three of them with a loss and three without.</source>
      <extracomment>reports</extracomment>
      <translation>没有分区同时有指数和损失达 {least} 年，且其中三年有损失、三年没有。</translation>
    </message>
    <message>
      <source>none</source>
      <extracomment>reports</extracomment>
      <translation>无</translation>
    </message>
    <message>
      <source>none at all</source>
      <extracomment>reports</extracomment>
      <translation>一个也没有</translation>
    </message>
    <message>
      <source>none were given (ZONES), so all numbers are those of the region as a whole.</source>
      <extracomment>reports</extracomment>
      <translation>没有给出分区（ZONES），因此所有数值都是整个区域的。</translation>
    </message>
    <message>
      <source>north</source>
      <extracomment>reports</extracomment>
      <translation>北</translation>
    </message>
    <message>
      <source>north-east</source>
      <extracomment>reports</extracomment>
      <translation>东北</translation>
    </message>
    <message>
      <source>north-west</source>
      <extracomment>reports</extracomment>
      <translation>西北</translation>
    </message>
    <message>
      <source>not above</source>
      <extracomment>reports</extracomment>
      <translation>不高于</translation>
    </message>
    <message>
      <source>not available (needs at least ten {ten} in common).</source>
      <extracomment>reports</extracomment>
      <translation>没有（至少需要十{ten}）。</translation>
    </message>
    <message>
      <source>not fitted on the date’s own pixels</source>
      <extracomment>reports</extracomment>
      <translation>不是由该日期自身的像元拟合</translation>
    </message>
    <message>
      <source>not given</source>
      <extracomment>reports</extracomment>
      <translation>未给出</translation>
    </message>
    <message>
      <source>not recorded in the file</source>
      <extracomment>reports</extracomment>
      <translation>文件中没有记录</translation>
    </message>
    <message>
      <source>not seen</source>
      <extracomment>reports</extracomment>
      <translation>未见</translation>
    </message>
    <message>
      <source>not significant</source>
      <extracomment>reports</extracomment>
      <translation>不显著</translation>
    </message>
    <message>
      <source>of another crop or depth, or without soil moisture or a feature</source>
      <extracomment>reports</extracomment>
      <translation>作物或深度不同，或没有土壤湿度或某个特征</translation>
    </message>
    <message>
      <source>of hidden values lie within their 90 % band</source>
      <extracomment>reports</extracomment>
      <translation>的隐藏值落在其 90 % 区间内</translation>
    </message>
    <message>
      <source>of it below 40 on average: {index}</source>
      <extracomment>reports</extracomment>
      <translation>平均低于 40：{index}</translation>
    </message>
    <message>
      <source>of it in moderate drought or worse, on average</source>
      <extracomment>reports</extracomment>
      <translation>平均处于中旱及以上</translation>
    </message>
    <message>
      <source>of the area in moderate drought or worse: {km2}</source>
      <extracomment>reports</extracomment>
      <translation>的面积处于中旱及以上：{km2}</translation>
    </message>
    <message>
      <source>of the land's values were missing</source>
      <extracomment>reports</extracomment>
      <translation>的陆地值缺失</translation>
    </message>
    <message>
      <source>of the sites account for autocorrelation (effective sample size); those of pooled values assume independent values and are too narrow.</source>
      <extracomment>reports</extracomment>
      <translation>各站点的区间考虑了自相关（有效样本量）；合并值的区间假定各值独立，因此偏窄。</translation>
    </message>
    <message>
      <source>of the values clipped</source>
      <extracomment>reports</extracomment>
      <translation>的值被截断</translation>
    </message>
    <message>
      <source>of these are filled from observations</source>
      <extracomment>reports</extracomment>
      <translation>由观测插补</translation>
    </message>
    <message>
      <source>of these have only the mean of their calendar month</source>
      <extracomment>reports</extracomment>
      <translation>只有日历月的平均</translation>
    </message>
    <message>
      <source>of {of} years</source>
      <extracomment>reports</extracomment>
      <translation>共 {of} 年</translation>
    </message>
    <message>
      <source>on its own</source>
      <extracomment>reports</extracomment>
      <translation>单独显著</translation>
    </message>
    <message>
      <source>one band for all</source>
      <extracomment>reports</extracomment>
      <translation>统一区间</translation>
    </message>
    <message>
      <source>out of bag</source>
      <extracomment>reports</extracomment>
      <translation>袋外</translation>
    </message>
    <message>
      <source>p unknown</source>
      <extracomment>reports</extracomment>
      <translation>p 未知</translation>
    </message>
    <message>
      <source>p up to {limit:.4g} is significant</source>
      <extracomment>reports</extracomment>
      <translation>p 不超过 {limit:.4g} 为显著</translation>
    </message>
    <message>
      <source>p-value (permutation of years)</source>
      <extracomment>reports</extracomment>
      <translation>p 值（年份置换）</translation>
    </message>
    <message>
      <source>p-values up to {limit} are significant here.</source>
      <extracomment>reports</extracomment>
      <translation>这里 p 值不超过 {limit} 为显著。</translation>
    </message>
    <message>
      <source>packed by a method that Python lacks ({method})</source>
      <extracomment>reports</extracomment>
      <translation>所用压缩方法 Python 不支持（{method}）</translation>
    </message>
    <message>
      <source>packed integers. Multiply by their scale (0.02 for MODIS), {scale}</source>
      <extracomment>reports</extracomment>
      <translation>打包的整数。请乘以比例（MODIS 为 0.02），{scale}</translation>
    </message>
    <message>
      <source>pentad</source>
      <extracomment>reports</extracomment>
      <translation>候</translation>
    </message>
    <message>
      <source>per decade</source>
      <extracomment>reports</extracomment>
      <translation>每十年</translation>
    </message>
    <message>
      <source>percentage points per year, moderate or worse ({sure}, {p})</source>
      <extracomment>reports</extracomment>
      <translation>个百分点/年，中旱及以上（{sure}，{p}）</translation>
    </message>
    <message>
      <source>percentile</source>
      <extracomment>reports</extracomment>
      <translation>百分位</translation>
    </message>
    <message>
      <source>percentiles</source>
      <extracomment>reports</extracomment>
      <translation>百分位</translation>
    </message>
    <message>
      <source>pixels; darker: more of them</source>
      <extracomment>reports</extracomment>
      <translation>像元；颜色越深越多</translation>
    </message>
    <message>
      <source>plain bilinear</source>
      <extracomment>reports</extracomment>
      <translation>普通双线性</translation>
    </message>
    <message>
      <source>points a pentad, the fastest onset</source>
      <extracomment>reports</extracomment>
      <translation>百分点/候，最快的发展</translation>
    </message>
    <message>
      <source>points: {of} farther out</source>
      <extracomment>reports</extracomment>
      <translation>点：更远的{of}</translation>
    </message>
    <message>
      <source>potential evapotranspiration in mm</source>
      <extracomment>reports</extracomment>
      <translation>潜在蒸散（mm）</translation>
    </message>
    <message>
      <source>pre-whitened trend</source>
      <extracomment>reports</extracomment>
      <translation>预白化趋势</translation>
    </message>
    <message>
      <source>precipitation in mm</source>
      <extracomment>reports</extracomment>
      <translation>降水（mm）</translation>
    </message>
    <message>
      <source>precipitation is never negative</source>
      <extracomment>reports</extracomment>
      <translation>降水从不为负</translation>
    </message>
    <message>
      <source>predicted too dry</source>
      <extracomment>reports</extracomment>
      <translation>预测偏干</translation>
    </message>
    <message>
      <source>predicted too wet</source>
      <extracomment>reports</extracomment>
      <translation>预测偏湿</translation>
    </message>
    <message>
      <source>r needed</source>
      <extracomment>reports</extracomment>
      <translation>所需 r</translation>
    </message>
    <message>
      <source>r, {words}</source>
      <extracomment>reports</extracomment>
      <translation>r，{words}</translation>
    </message>
    <message>
      <source>random split</source>
      <extracomment>reports</extracomment>
      <translation>随机划分</translation>
    </message>
    <message>
      <source>rapid onset</source>
      <extracomment>reports</extracomment>
      <translation>快速发展</translation>
    </message>
    <message>
      <source>reported loss</source>
      <extracomment>reports</extracomment>
      <translation>上报的损失</translation>
    </message>
    <message>
      <source>rise of the RMSE when shuffled ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>打乱后 RMSE 的增加（{unit}）</translation>
    </message>
    <message>
      <source>rotated grids cannot be nested</source>
      <extracomment>reports</extracomment>
      <translation>旋转的格网不能嵌套</translation>
    </message>
    <message>
      <source>rows</source>
      <extracomment>reports</extracomment>
      <translation>行</translation>
    </message>
    <message>
      <source>rows drawn within each zone (Cheng); other days of the same stations were seen. Too optimistic.</source>
      <extracomment>reports</extracomment>
      <translation>在各分区内随机抽取的行（Cheng）；同一站点的其他日子见过。偏乐观。</translation>
    </message>
    <message>
      <source>rows that a tree has not drawn; it has seen their neighbours. Too optimistic.</source>
      <extracomment>reports</extracomment>
      <translation>每棵树没有抽到的行；它见过其相邻的行。偏乐观。</translation>
    </message>
    <message>
      <source>score</source>
      <extracomment>reports</extracomment>
      <translation>得分</translation>
    </message>
    <message>
      <source>search of settings</source>
      <extracomment>reports</extracomment>
      <translation>搜索参数</translation>
    </message>
    <message>
      <source>seasonal trend</source>
      <extracomment>reports</extracomment>
      <translation>季节趋势</translation>
    </message>
    <message>
      <source>selection of covariates</source>
      <extracomment>reports</extracomment>
      <translation>选择协变量</translation>
    </message>
    <message>
      <source>several arrays</source>
      <extracomment>reports</extracomment>
      <translation>多个数组</translation>
    </message>
    <message>
      <source>severe</source>
      <extracomment>reports</extracomment>
      <translation>重旱</translation>
    </message>
    <message>
      <source>severe or worse</source>
      <extracomment>reports</extracomment>
      <translation>重旱及以上</translation>
    </message>
    <message>
      <source>share of the area that was lost</source>
      <extracomment>reports</extracomment>
      <translation>损失面积的比例</translation>
    </message>
    <message>
      <source>significant</source>
      <extracomment>reports</extracomment>
      <translation>显著</translation>
    </message>
    <message>
      <source>significant (p &lt; 0.05)</source>
      <extracomment>reports</extracomment>
      <translation>显著（p &lt; 0.05）</translation>
    </message>
    <message>
      <source>significant after correction for several zones</source>
      <extracomment>reports</extracomment>
      <translation>个在多分区校正后仍显著</translation>
    </message>
    <message>
      <source>significant decreases</source>
      <extracomment>reports</extracomment>
      <translation>个显著下降</translation>
    </message>
    <message>
      <source>significant increases</source>
      <extracomment>reports</extracomment>
      <translation>个显著上升</translation>
    </message>
    <message>
      <source>sites</source>
      <extracomment>reports</extracomment>
      <translation>站点</translation>
    </message>
    <message>
      <source>sites on one date</source>
      <extracomment>reports</extracomment>
      <translation>个同一日期的站点</translation>
    </message>
    <message>
      <source>size of bias</source>
      <extracomment>reports</extracomment>
      <translation>偏差的大小</translation>
    </message>
    <message>
      <source>skill one scale up, over the best interpolation</source>
      <extracomment>reports</extracomment>
      <translation>粗一级尺度上的技巧，相对于最好的插值</translation>
    </message>
    <message>
      <source>soil moisture</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度</translation>
    </message>
    <message>
      <source>soil moisture from {min:.3f} to {max:.3f} m³/m³, mean {mean:.3f}</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度从 {min:.3f} 到 {max:.3f} m³/m³，平均 {mean:.3f}</translation>
    </message>
    <message>
      <source>soil moisture from {min:.3f} to {max:.3f} {unit}, mean {mean:.3f}</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度从 {min:.3f} 到 {max:.3f} {unit}，平均 {mean:.3f}</translation>
    </message>
    <message>
      <source>soil moisture or a share</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度或比例</translation>
    </message>
    <message>
      <source>soil moisture, precipitation or another amount of water</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度、降水或其他水量</translation>
    </message>
    <message>
      <source>south</source>
      <extracomment>reports</extracomment>
      <translation>南</translation>
    </message>
    <message>
      <source>south-east</source>
      <extracomment>reports</extracomment>
      <translation>东南</translation>
    </message>
    <message>
      <source>south-west</source>
      <extracomment>reports</extracomment>
      <translation>西南</translation>
    </message>
    <message>
      <source>standard deviations</source>
      <extracomment>reports</extracomment>
      <translation>标准差</translation>
    </message>
    <message>
      <source>stations</source>
      <extracomment>reports</extracomment>
      <translation>站点</translation>
    </message>
    <message>
      <source>stations left out</source>
      <extracomment>reports</extracomment>
      <translation>留出站点</translation>
    </message>
    <message>
      <source>stations of which nothing was seen: what to expect on the map, between stations.</source>
      <extracomment>reports</extracomment>
      <translation>完全没有见过的站点：制图时站点之间的预期精度。</translation>
    </message>
    <message>
      <source>surface itself</source>
      <extracomment>reports</extracomment>
      <translation>表层本身</translation>
    </message>
    <message>
      <source>table</source>
      <extracomment>reports</extracomment>
      <translation>表</translation>
    </message>
    <message>
      <source>taken</source>
      <extracomment>reports</extracomment>
      <translation>采用</translation>
    </message>
    <message>
      <source>tell situations apart</source>
      <extracomment>reports</extracomment>
      <translation>区分各种情形</translation>
    </message>
    <message>
      <source>temperature in K or °C</source>
      <extracomment>reports</extracomment>
      <translation>温度（K 或 °C）</translation>
    </message>
    <message>
      <source>the area in a class or worse</source>
      <extracomment>reports</extracomment>
      <translation>该等级及以上的面积</translation>
    </message>
    <message>
      <source>the array {name} cannot be opened</source>
      <extracomment>reports</extracomment>
      <translation>数组 {name} 无法打开</translation>
    </message>
    <message>
      <source>the edges of its pixels do not meet the edges of the coarse cells</source>
      <extracomment>reports</extracomment>
      <translation>其像元边缘与粗像元边缘不重合</translation>
    </message>
    <message>
      <source>the error message of a server</source>
      <extracomment>reports</extracomment>
      <translation>服务器的错误消息</translation>
    </message>
    <message>
      <source>the feature {feature} does not have name, unit, min and max</source>
      <extracomment>reports</extracomment>
      <translation>特征 {feature} 没有 name、unit、min 和 max</translation>
    </message>
    <message>
      <source>the field “{name}” (SM) of {source_of}</source>
      <extracomment>reports</extracomment>
      <translation>{source_of} 的字段“{name}”（SM）</translation>
    </message>
    <message>
      <source>the forest</source>
      <extracomment>reports</extracomment>
      <translation>森林</translation>
    </message>
    <message>
      <source>the mean over SCALE = {scale} steps</source>
      <extracomment>reports</extracomment>
      <translation>SCALE = {scale} 步的平均</translation>
    </message>
    <message>
      <source>the model as it is. The classifier has seen nothing of the station.</source>
      <extracomment>reports</extracomment>
      <translation>实际的模型。分类器没有见过该站点的任何数据。</translation>
    </message>
    <message>
      <source>the pixels do not lie on each other</source>
      <extracomment>reports</extracomment>
      <translation>像元不重合</translation>
    </message>
    <message>
      <source>the pixels of the mask</source>
      <extracomment>reports</extracomment>
      <translation>掩膜内的像元</translation>
    </message>
    <message>
      <source>the pixels that have a value on at least one date</source>
      <extracomment>reports</extracomment>
      <translation>至少一个日期有值的像元</translation>
    </message>
    <message>
      <source>the record has only one year.</source>
      <extracomment>reports</extracomment>
      <translation>记录只有一年。</translation>
    </message>
    <message>
      <source>the record itself (nugget of its anomalies)</source>
      <extracomment>reports</extracomment>
      <translation>记录本身（距平的块金值）</translation>
    </message>
    <message>
      <source>the reference systems differ ({one} and {other})</source>
      <extracomment>reports</extracomment>
      <translation>坐标系不同（{one} 与 {other}）</translation>
    </message>
    <message>
      <source>the reference's pixels are no larger than those of {path}</source>
      <extracomment>reports</extracomment>
      <translation>参考的像元不大于 {path} 的像元</translation>
    </message>
    <message>
      <source>the reference's pixels are {ratio:.3g} times as large as those of {path}</source>
      <extracomment>reports</extracomment>
      <translation>参考的像元为 {path} 的像元的 {ratio:.3g} 倍大</translation>
    </message>
    <message>
      <source>the region</source>
      <extracomment>reports</extracomment>
      <translation>区域</translation>
    </message>
    <message>
      <source>the regression alone: the bar that the irrigation module has to pass.</source>
      <extracomment>reports</extracomment>
      <translation>只有回归：灌溉模块必须超过的标准。</translation>
    </message>
    <message>
      <source>the sizes differ</source>
      <extracomment>reports</extracomment>
      <translation>大小不同</translation>
    </message>
    <message>
      <source>the values are declared as classes, and {size}</source>
      <extracomment>reports</extracomment>
      <translation>值声明为类别，且{size}</translation>
    </message>
    <message>
      <source>the year</source>
      <extracomment>reports</extracomment>
      <translation>全年</translation>
    </message>
    <message>
      <source>the zones</source>
      <extracomment>reports</extracomment>
      <translation>各分区合计</translation>
    </message>
    <message>
      <source>their pixels are of one size but do not lie on each other, or one covers less</source>
      <extracomment>reports</extracomment>
      <translation>它们的像元大小相同但不重合，或其中一个覆盖较小</translation>
    </message>
    <message>
      <source>their reference systems differ ({one} and {other})</source>
      <extracomment>reports</extracomment>
      <translation>它们的坐标系不同（{one} 与 {other}）</translation>
    </message>
    <message>
      <source>there is no date before the latest.</source>
      <extracomment>reports</extracomment>
      <translation>最新日期之前没有其他日期。</translation>
    </message>
    <message>
      <source>they do not overlap</source>
      <extracomment>reports</extracomment>
      <translation>它们不重叠</translation>
    </message>
    <message>
      <source>this band</source>
      <extracomment>reports</extracomment>
      <translation>本区间</translation>
    </message>
    <message>
      <source>to</source>
      <extracomment>reports</extracomment>
      <translation>到</translation>
    </message>
    <message>
      <source>to ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>到（{unit}）</translation>
    </message>
    <message>
      <source>too few dates with values</source>
      <extracomment>reports</extracomment>
      <translation>有值的日期太少</translation>
    </message>
    <message>
      <source>too few values</source>
      <extracomment>reports</extracomment>
      <translation>值太少</translation>
    </message>
    <message>
      <source>too few values in this year</source>
      <extracomment>reports</extracomment>
      <translation>该年的值太少</translation>
    </message>
    <message>
      <source>towards</source>
      <extracomment>reports</extracomment>
      <translation>方向</translation>
    </message>
    <message>
      <source>trend</source>
      <extracomment>reports</extracomment>
      <translation>趋势</translation>
    </message>
    <message>
      <source>trend of the annual mean index per decade: {verdict}</source>
      <extracomment>reports</extracomment>
      <translation>年平均指数每十年的趋势：{verdict}</translation>
    </message>
    <message>
      <source>trend of {worse_label}: {words}</source>
      <extracomment>reports</extracomment>
      <translation>{worse_label}的趋势：{words}</translation>
    </message>
    <message>
      <source>true positives: share of the rows with CIR 1</source>
      <extracomment>reports</extracomment>
      <translation>命中：CIR 为 1 的行中的比例</translation>
    </message>
    <message>
      <source>two features have the same name</source>
      <extracomment>reports</extracomment>
      <translation>两个特征同名</translation>
    </message>
    <message>
      <source>ubRMSE ({unit})</source>
      <extracomment>reports</extracomment>
      <translation>ubRMSE（{unit}）</translation>
    </message>
    <message>
      <source>ubRMSE of the sites through time, by zone and product.</source>
      <extracomment>reports</extracomment>
      <translation>各分区、各产品的站点随时间的 ubRMSE。</translation>
    </message>
    <message>
      <source>ubRMSE through time, {unit}.</source>
      <extracomment>reports</extracomment>
      <translation>随时间的 ubRMSE，{unit}。</translation>
    </message>
    <message>
      <source>unknown</source>
      <extracomment>reports</extracomment>
      <translation>未知</translation>
    </message>
    <message>
      <source>unpacks to {times:.0f} times its size</source>
      <extracomment>reports</extracomment>
      <translation>解压后为其大小的 {times:.0f} 倍</translation>
    </message>
    <message>
      <source>up to {memory:.0f} MiB of memory</source>
      <extracomment>reports</extracomment>
      <translation>内存最多 {memory:.0f} MiB</translation>
    </message>
    <message>
      <source>value of each {noun}</source>
      <extracomment>reports</extracomment>
      <translation>每{noun}的值</translation>
    </message>
    <message>
      <source>values from {low:.4g} to {high:.4g}{unit}</source>
      <extracomment>reports</extracomment>
      <translation>值从 {low:.4g} 到 {high:.4g}{unit}</translation>
    </message>
    <message>
      <source>volumetric soil moisture in m³/m³</source>
      <extracomment>reports</extracomment>
      <translation>体积土壤湿度（m³/m³）</translation>
    </message>
    <message>
      <source>week</source>
      <extracomment>reports</extracomment>
      <translation>周</translation>
    </message>
    <message>
      <source>weight of the forest's detail in “Downscale”</source>
      <extracomment>reports</extracomment>
      <translation>“降尺度”中森林细节的权重</translation>
    </message>
    <message>
      <source>weight of the regression's detail in “Downscale”</source>
      <extracomment>reports</extracomment>
      <translation>“降尺度”中回归细节的权重</translation>
    </message>
    <message>
      <source>west</source>
      <extracomment>reports</extracomment>
      <translation>西</translation>
    </message>
    <message>
      <source>wet edge</source>
      <extracomment>reports</extracomment>
      <translation>湿边</translation>
    </message>
    <message>
      <source>whiskers: up to 1.5 box lengths farther</source>
      <extracomment>reports</extracomment>
      <translation>须：至多再外延 1.5 倍箱长</translation>
    </message>
    <message>
      <source>whole years, unseen in training: what to expect of other years.</source>
      <extracomment>reports</extracomment>
      <translation>训练中没有见过的整年：其他年份的预期精度。</translation>
    </message>
    <message>
      <source>with negative soil moisture (fill values)</source>
      <extracomment>reports</extracomment>
      <translation>土壤湿度为负（填充值）</translation>
    </message>
    <message>
      <source>without a date</source>
      <extracomment>reports</extracomment>
      <translation>没有日期</translation>
    </message>
    <message>
      <source>without a field capacity</source>
      <extracomment>reports</extracomment>
      <translation>没有田间持水量</translation>
    </message>
    <message>
      <source>without a place</source>
      <extracomment>reports</extracomment>
      <translation>没有位置</translation>
    </message>
    <message>
      <source>without a station</source>
      <extracomment>reports</extracomment>
      <translation>没有站点</translation>
    </message>
    <message>
      <source>without a unit</source>
      <extracomment>reports</extracomment>
      <translation>没有单位</translation>
    </message>
    <message>
      <source>without a value</source>
      <extracomment>reports</extracomment>
      <translation>没有值</translation>
    </message>
    <message>
      <source>without a value, on average</source>
      <extracomment>reports</extracomment>
      <translation>平均无值</translation>
    </message>
    <message>
      <source>without soil moisture</source>
      <extracomment>reports</extracomment>
      <translation>没有土壤湿度</translation>
    </message>
    <message>
      <source>year</source>
      <extracomment>reports</extracomment>
      <translation>年</translation>
    </message>
    <message>
      <source>year of which a single month or dekad</source>
      <extracomment>reports</extracomment>
      <translation>缺少一个月或旬的年份</translation>
    </message>
    <message>
      <source>years</source>
      <extracomment>reports</extracomment>
      <translation>年</translation>
    </message>
    <message>
      <source>years left out</source>
      <extracomment>reports</extracomment>
      <translation>留出年份</translation>
    </message>
    <message>
      <source>years unseen in training, at stations that were: what to expect of other years there.</source>
      <extracomment>reports</extracomment>
      <translation>训练中没有见过的年份，但站点见过：这些站点在其他年份的预期精度。</translation>
    </message>
    <message>
      <source>yes</source>
      <extracomment>reports</extracomment>
      <translation>是</translation>
    </message>
    <message>
      <source>zone</source>
      <extracomment>reports</extracomment>
      <translation>个分区</translation>
    </message>
    <message>
      <source>zones</source>
      <extracomment>reports</extracomment>
      <translation>个分区</translation>
    </message>
    <message>
      <source>zones with a significant correlation (10 % false discoveries)</source>
      <extracomment>reports</extracomment>
      <translation>个分区相关显著（错误发现率 10 %）</translation>
    </message>
    <message>
      <source>{absent} of {rows} rows are left out, since something is missing: {parts}.</source>
      <extracomment>reports</extracomment>
      <translation>{rows} 行中有 {absent} 行因缺少数据而不用：{parts}。</translation>
    </message>
    <message>
      <source>{count} indices were tried ({names}). The more are tried, the better one of them fits by chance: skill and p-value are those of the whole search, scale and threshold chosen together.</source>
      <extracomment>reports</extracomment>
      <translation>试了 {count} 个指数（{names}）。试得越多，其中一个偶然合适的程度越高：技巧和 p 值针对整个搜索，尺度和阈值一起选择。</translation>
    </message>
    <message>
      <source>{count} left out ({why})</source>
      <extracomment>reports</extracomment>
      <translation>{count} 个未使用（{why}）</translation>
    </message>
    <message>
      <source>{count} of {all} days have fewer than the {usual} values a day that most have, such as {day} with {has}: their {hours} is not like that of the others.</source>
      <extracomment>reports</extracomment>
      <translation>{all} 天中有 {count} 天的数值少于多数日期的每日 {usual} 个，例如 {day} 只有 {has} 个：其{hours}与其他日期不可比。</translation>
    </message>
    <message>
      <source>{count} of {of} {what} left out: {why}.</source>
      <extracomment>reports</extracomment>
      <translation>{of} 个{what}中有 {count} 个未使用：{why}。</translation>
    </message>
    <message>
      <source>{days_count} day(s) from {first} to {last}.</source>
      <extracomment>reports</extracomment>
      <translation>{days_count} 天，从 {first} 到 {last}。</translation>
    </message>
    <message>
      <source>{days} days</source>
      <extracomment>reports</extracomment>
      <translation>{days} 天</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <extracomment>reports</extracomment>
      <translation>{month} {day} 日</translation>
    </message>
    <message>
      <source>{day} {month} to {last} {last_month}</source>
      <extracomment>reports</extracomment>
      <translation>{month} {day} 日至 {last_month} {last} 日</translation>
    </message>
    <message>
      <source>{day} {month} to {last} {last_month} {year}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年 {month} {day} 日至 {last_month} {last} 日</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年 {month} {day} 日</translation>
    </message>
    <message>
      <source>{day}–{last} {month}</source>
      <extracomment>reports</extracomment>
      <translation>{month} {day}–{last} 日</translation>
    </message>
    <message>
      <source>{day}–{last} {month} {year}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年 {month} {day}–{last} 日</translation>
    </message>
    <message>
      <source>{drier} of the area ({drier2}) has become significantly drier, {moister} ({moister2}) significantly moister; the rest has no significant trend.

At a level of {alpha}, one pixel in {alpha2:.0f} would look significant by chance alone. The hatching is therefore corrected for the number of pixels (false discovery rate, Wilks 2016): </source>
      <extracomment>reports</extracomment>
      <translation>{drier} 的面积（{drier2}）显著变干，{moister}（{moister2}）显著变湿；其余没有显著趋势。

在水平 {alpha} 下，每 {alpha2:.0f} 个像元就有一个仅因偶然而看似显著。因此斜线按像元数作了校正（错误发现率，Wilks 2016）：</translation>
    </message>
    <message>
      <source>{drought} were found.</source>
      <extracomment>reports</extracomment>
      <translation>共发现 {drought}。</translation>
    </message>
    <message>
      <source>{dry} of the {seen} with a value are in moderate drought or worse</source>
      <extracomment>reports</extracomment>
      <translation>有值的 {seen} 中有 {dry} 处于中旱及以上</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <extracomment>reports</extracomment>
      <translation>{first}和{last}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <extracomment>reports</extracomment>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <source>{first} to {last}, {noun} by {noun}</source>
      <extracomment>reports</extracomment>
      <translation>{first} 至 {last}，步长为{noun}，逐{noun}对比</translation>
    </message>
    <message>
      <source>{first}, else {second}</source>
      <extracomment>reports</extracomment>
      <translation>{first}，否则为{second}</translation>
    </message>
    <message>
      <source>{first}, {next}</source>
      <extracomment>reports</extracomment>
      <translation>{first}、{next}</translation>
    </message>
    <message>
      <source>{from_wettest} wettest</source>
      <extracomment>reports</extracomment>
      <translation>由湿到干{from_wettest}位</translation>
    </message>
    <message>
      <source>{heading}, {words}</source>
      <extracomment>reports</extracomment>
      <translation>{heading}，{words}</translation>
    </message>
    <message>
      <source>{heading}: RMSE in m³/m³</source>
      <extracomment>reports</extracomment>
      <translation>{heading}：RMSE（m³/m³）</translation>
    </message>
    <message>
      <source>{heading}: the band</source>
      <extracomment>reports</extracomment>
      <translation>{heading}：区间</translation>
    </message>
    <message>
      <source>{index} through time</source>
      <extracomment>reports</extracomment>
      <translation>{index} 随时间的变化</translation>
    </message>
    <message>
      <source>{inputs}

Classes after Luo et al., table 2; trends by Mann-Kendall and Sen.</source>
      <extracomment>reports</extracomment>
      <translation>{inputs}

等级依据 Luo 等的表 2；趋势采用 Mann-Kendall 检验和 Sen 斜率。</translation>
    </message>
    <message>
      <source>{joined}: {when}, along {line}.</source>
      <extracomment>reports</extracomment>
      <translation>{joined}：{when}，沿 {line}。</translation>
    </message>
    <message>
      <source>{kind} from {low:g} to {high:g}</source>
      <extracomment>reports</extracomment>
      <translation>{low:g} 到 {high:g} 的{kind}</translation>
    </message>
    <message>
      <source>{known}, so the mean of every month is near 0, whatever the climate. The boxes show how much the years differ: long boxes and far points mark the months in which droughts grow large.</source>
      <extracomment>reports</extracomment>
      <translation>{known}，因此不论气候如何，各月的平均都接近 0。箱形图显示各年差别有多大：箱长、离群点远的月份是干旱容易扩大的月份。</translation>
    </message>
    <message>
      <source>{labels} to {labels2} against {labels3} to {labels4}</source>
      <extracomment>reports</extracomment>
      <translation>{labels} 至 {labels2}，而后者为 {labels3} 至 {labels4}</translation>
    </message>
    <message>
      <source>{label} (km²)</source>
      <extracomment>reports</extracomment>
      <translation>{label}（km²）</translation>
    </message>
    <message>
      <source>{label} ({count} of {expected})</source>
      <extracomment>reports</extracomment>
      <translation>{label}（{expected} 个中的 {count} 个）</translation>
    </message>
    <message>
      <source>{lead} in {zone}.</source>
      <extracomment>reports</extracomment>
      <translation>{lead}，共 {zone}。</translation>
    </message>
    <message>
      <source>{listed}: the values are nearly the same along the whole line (standard deviation below {flat} of that of all values), so no correlation is given. A standardised index has a mean near 0 everywhere when all dates are averaged: choose one date (DATE).</source>
      <extracomment>reports</extracomment>
      <translation>{listed}：整条线上的值几乎相同（标准差不到全部值的 {flat}），因此不给出相关。标准化指数在所有日期平均时各处都接近 0：请选择一个日期（DATE）。</translation>
    </message>
    <message>
      <source>{max_area} in {largest}</source>
      <extracomment>reports</extracomment>
      <translation>{max_area}（{largest}）</translation>
    </message>
    <message>
      <source>{missing} of its {texts_count} bands have no date</source>
      <extracomment>reports</extracomment>
      <translation>其 {texts_count} 个波段中有 {missing} 个没有日期</translation>
    </message>
    <message>
      <source>{month} {part}</source>
      <extracomment>reports</extracomment>
      <translation>{month} {part} 日</translation>
    </message>
    <message>
      <source>{month} {year}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年 {month}</translation>
    </message>
    <message>
      <source>{names_count} products</source>
      <extracomment>reports</extracomment>
      <translation>{names_count} 个产品</translation>
    </message>
    <message>
      <source>{names} against each other product, medians over the sites</source>
      <extracomment>reports</extracomment>
      <translation>{names} 与每个其他产品对比，取各站点的中位数</translation>
    </message>
    <message>
      <source>{names} beside the others</source>
      <extracomment>reports</extracomment>
      <translation>{names} 与其他产品</translation>
    </message>
    <message>
      <source>{name} SD {sd:.3g} {unit}</source>
      <extracomment>reports</extracomment>
      <translation>{name} 标准差 {sd:.3g} {unit}</translation>
    </message>
    <message>
      <source>{name} and {kept} go together ({words}), but both are pinned.</source>
      <extracomment>reports</extracomment>
      <translation>{name} 与 {kept} 相关（{words}），但两者都已指定保留。</translation>
    </message>
    <message>
      <source>{name} from {first} to {last}</source>
      <extracomment>reports</extracomment>
      <translation>{name} 从 {first} 到 {last}</translation>
    </message>
    <message>
      <source>{name} in {count}</source>
      <extracomment>reports</extracomment>
      <translation>{name} 缺 {count} 行</translation>
    </message>
    <message>
      <source>{name} is left out: it goes with {kept} ({words}), which is more important or pinned.</source>
      <extracomment>reports</extracomment>
      <translation>{name} 不用：它与 {kept} 相关（{words}），后者更重要或已指定保留。</translation>
    </message>
    <message>
      <source>{name}: {what}</source>
      <extracomment>reports</extracomment>
      <translation>{name}：{what}</translation>
    </message>
    <message>
      <source>{noun}s</source>
      <extracomment>reports</extracomment>
      <translation>{noun}</translation>
    </message>
    <message>
      <source>{number} 16-day composite</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 16 天合成</translation>
    </message>
    <message>
      <source>{number} 16-day composites</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 16 天合成</translation>
    </message>
    <message>
      <source>{number} 4-day composite</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 4 天合成</translation>
    </message>
    <message>
      <source>{number} 4-day composites</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 4 天合成</translation>
    </message>
    <message>
      <source>{number} 8-day composite</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 8 天合成</translation>
    </message>
    <message>
      <source>{number} 8-day composites</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个 8 天合成</translation>
    </message>
    <message>
      <source>{number} annual mean</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个年平均值</translation>
    </message>
    <message>
      <source>{number} annual means</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个年平均值</translation>
    </message>
    <message>
      <source>{number} day</source>
      <extracomment>reports</extracomment>
      <translation>{number} 天</translation>
    </message>
    <message>
      <source>{number} days</source>
      <extracomment>reports</extracomment>
      <translation>{number} 天</translation>
    </message>
    <message>
      <source>{number} dekad</source>
      <extracomment>reports</extracomment>
      <translation>{number} 旬</translation>
    </message>
    <message>
      <source>{number} dekads</source>
      <extracomment>reports</extracomment>
      <translation>{number} 旬</translation>
    </message>
    <message>
      <source>{number} drought</source>
      <extracomment>reports</extracomment>
      <translation>{number} 次干旱</translation>
    </message>
    <message>
      <source>{number} droughts</source>
      <extracomment>reports</extracomment>
      <translation>{number} 次干旱</translation>
    </message>
    <message>
      <source>{number} half-month</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个半月</translation>
    </message>
    <message>
      <source>{number} half-months</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个半月</translation>
    </message>
    <message>
      <source>{number} hours</source>
      <extracomment>reports</extracomment>
      <translation>{number} 小时</translation>
    </message>
    <message>
      <source>{number} line</source>
      <extracomment>reports</extracomment>
      <translation>{number} 条线</translation>
    </message>
    <message>
      <source>{number} lines</source>
      <extracomment>reports</extracomment>
      <translation>{number} 条线</translation>
    </message>
    <message>
      <source>{number} minutes</source>
      <extracomment>reports</extracomment>
      <translation>{number} 分钟</translation>
    </message>
    <message>
      <source>{number} month</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个月</translation>
    </message>
    <message>
      <source>{number} months</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个月</translation>
    </message>
    <message>
      <source>{number} pentad</source>
      <extracomment>reports</extracomment>
      <translation>{number} 候</translation>
    </message>
    <message>
      <source>{number} pentads</source>
      <extracomment>reports</extracomment>
      <translation>{number} 候</translation>
    </message>
    <message>
      <source>{number} site</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个站点</translation>
    </message>
    <message>
      <source>{number} sites</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个站点</translation>
    </message>
    <message>
      <source>{number} step</source>
      <extracomment>reports</extracomment>
      <translation>{number} 步</translation>
    </message>
    <message>
      <source>{number} steps</source>
      <extracomment>reports</extracomment>
      <translation>{number} 步</translation>
    </message>
    <message>
      <source>{number} warning</source>
      <extracomment>reports</extracomment>
      <translation>{number} 条警告</translation>
    </message>
    <message>
      <source>{number} warnings</source>
      <extracomment>reports</extracomment>
      <translation>{number} 条警告</translation>
    </message>
    <message>
      <source>{number} week</source>
      <extracomment>reports</extracomment>
      <translation>{number} 周</translation>
    </message>
    <message>
      <source>{number} weeks</source>
      <extracomment>reports</extracomment>
      <translation>{number} 周</translation>
    </message>
    <message>
      <source>{number} year</source>
      <extracomment>reports</extracomment>
      <translation>{number} 年</translation>
    </message>
    <message>
      <source>{number} years</source>
      <extracomment>reports</extracomment>
      <translation>{number} 年</translation>
    </message>
    <message>
      <source>{number} zone</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个分区</translation>
    </message>
    <message>
      <source>{number} zones</source>
      <extracomment>reports</extracomment>
      <translation>{number} 个分区</translation>
    </message>
    <message>
      <source>{panels_count} maps of the change between phases</source>
      <extracomment>reports</extracomment>
      <translation>{panels_count} 幅阶段间变化图</translation>
    </message>
    <message>
      <source>{panels_count} maps of the mean index by phase</source>
      <extracomment>reports</extracomment>
      <translation>{panels_count} 幅各阶段平均指数图</translation>
    </message>
    <message>
      <source>{path} (all dates)</source>
      <extracomment>reports</extracomment>
      <translation>{path}（所有日期）</translation>
    </message>
    <message>
      <source>{path} from {first} to {last}</source>
      <extracomment>reports</extracomment>
      <translation>{path} 从 {first} 到 {last}</translation>
    </message>
    <message>
      <source>{path} has dates of its own, {own} to {own_last}. START {start} takes their place: the bands are dated {first} to {last} by {step}. Leave START and STEP empty to keep the file's dates.</source>
      <extracomment>reports</extracomment>
      <translation>{path} 自带日期 {own} 至 {own_last}。START {start} 取代它们：波段日期为 {first} 至 {last}，逐{step}。要保留文件的日期，请让 START 和 STEP 留空。</translation>
    </message>
    <message>
      <source>{phases} {means:.3g} ({shares:.0%} of the area)</source>
      <extracomment>reports</extracomment>
      <translation>{phases} {means:.3g}（占面积的 {shares:.0%}）</translation>
    </message>
    <message>
      <source>{place} driest</source>
      <extracomment>reports</extracomment>
      <translation>由干到湿{place}位</translation>
    </message>
    <message>
      <source>{place}nd</source>
      <extracomment>reports</extracomment>
      <translation>第 {place}</translation>
    </message>
    <message>
      <source>{place}rd</source>
      <extracomment>reports</extracomment>
      <translation>第 {place}</translation>
    </message>
    <message>
      <source>{place}st</source>
      <extracomment>reports</extracomment>
      <translation>第 {place}</translation>
    </message>
    <message>
      <source>{place}th</source>
      <extracomment>reports</extracomment>
      <translation>第 {place}</translation>
    </message>
    <message>
      <source>{products} compared with {site} of stations, {span}, where and when all of them have a value.</source>
      <extracomment>reports</extracomment>
      <translation>{products}与 {site}对比，{span}，只取全部都有值的时间和地点。</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <extracomment>reports</extracomment>
      <translation>{seconds} 秒</translation>
    </message>
    <message>
      <source>{shares} in {name}</source>
      <extracomment>reports</extracomment>
      <translation>{shares} 为{name}</translation>
    </message>
    <message>
      <source>{sites}: r = {r}</source>
      <extracomment>reports</extracomment>
      <translation>{sites}：r = {r}</translation>
    </message>
    <message>
      <source>{size:.0f} MiB large, more than any station file</source>
      <extracomment>reports</extracomment>
      <translation>大小为 {size:.0f} MiB，超过任何站点文件</translation>
    </message>
    <message>
      <source>{size} date(s) on {width} × {height} pixels.</source>
      <extracomment>reports</extracomment>
      <translation>{size} 个日期，{width} × {height} 像元。</translation>
    </message>
    <message>
      <source>{size} different values</source>
      <extracomment>reports</extracomment>
      <translation>{size} 个不同的值</translation>
    </message>
    <message>
      <source>{size} × {noun} from {first} to {last}</source>
      <extracomment>reports</extracomment>
      <translation>{size} × {noun}，从 {first} 到 {last}</translation>
    </message>
    <message>
      <source>{slope} km {to} per decade ({p})</source>
      <extracomment>reports</extracomment>
      <translation>每十年向{to}移动 {slope} km（{p}）</translation>
    </message>
    <message>
      <source>{sm_count} rows of {station_count} stations in {zone_count} zone(s), {first} to {last}</source>
      <extracomment>reports</extracomment>
      <translation>{zone_count} 个分区 {station_count} 个站点的 {sm_count} 行，{first} 至 {last}</translation>
    </message>
    <message>
      <source>{sm_count} rows with {features_count} features.</source>
      <extracomment>reports</extracomment>
      <translation>{sm_count} 行，{features_count} 个特征。</translation>
    </message>
    <message>
      <source>{steps_count} maps of the drought index</source>
      <extracomment>reports</extracomment>
      <translation>{steps_count} 幅干旱指数图</translation>
    </message>
    <message>
      <source>{sum} of {tested}</source>
      <extracomment>reports</extracomment>
      <translation>{tested} 个中的 {sum} 个</translation>
    </message>
    <message>
      <source>{text} A trend of a few decades is no forecast, and a change of satellite sensors can look like one.</source>
      <extracomment>reports</extracomment>
      <translation>{text}几十年的趋势不是预报，更换卫星传感器也可能看起来像趋势。</translation>
    </message>
    <message>
      <source>{text} The trend of its place is {parts}</source>
      <extracomment>reports</extracomment>
      <translation>{text}其位置的趋势为{parts}</translation>
    </message>
    <message>
      <source>{text} Too few years have a drought to test for a trend.</source>
      <extracomment>reports</extracomment>
      <translation>{text}有干旱的年份太少，无法检验趋势。</translation>
    </message>
    <message>
      <source>{text}.</source>
      <extracomment>reports</extracomment>
      <translation>{text}。</translation>
    </message>
    <message>
      <source>{text}. {coverage} So no movement can be concluded.</source>
      <extracomment>reports</extracomment>
      <translation>{text}。{coverage}因此不能得出移动的结论。</translation>
    </message>
    <message>
      <source>{text}: {words}.</source>
      <extracomment>reports</extracomment>
      <translation>{text}：{words}。</translation>
    </message>
    <message>
      <source>{text}{lowest}.</source>
      <extracomment>reports</extracomment>
      <translation>{text}{lowest}。</translation>
    </message>
    <message>
      <source>{trees} trees on {rows} rows of {features} feature(s): about {time} with {threads} thread(s), and up to {memory} of memory (budget {budget}).</source>
      <extracomment>reports</extracomment>
      <translation>{features} 个特征、{rows} 行的 {trees} 棵树：{threads} 个线程约需 {time}，内存最多 {memory}（预算 {budget}）。</translation>
    </message>
    <message>
      <source>{trees} trees, {options}</source>
      <extracomment>reports</extracomment>
      <translation>{trees} 棵树，{options}</translation>
    </message>
    <message>
      <source>{unscored} sites have fewer than ten common values, and no scores of their own.</source>
      <extracomment>reports</extracomment>
      <translation>有 {unscored} 个站点的共同值不足十个，没有自己的得分。</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <extracomment>reports</extracomment>
      <translation>{value}（{low} 至 {high}）</translation>
    </message>
    <message>
      <source>{variable}, mean of {season}, beside the {what} in {zones_count} zones, {first} to {last}.</source>
      <extracomment>reports</extracomment>
      <translation>{variable}，{season}的平均，与 {zones_count} 个分区的{what}对照，{first} 至 {last}。</translation>
    </message>
    <message>
      <source>{warning} of this run: see “How to read this”.</source>
      <extracomment>reports</extracomment>
      <translation>本次运行有 {warning}：见“如何阅读”。</translation>
    </message>
    <message>
      <source>{what} with edges from a table</source>
      <extracomment>reports</extracomment>
      <translation>个{what}采用表格中的边</translation>
    </message>
    <message>
      <source>{what} with edges of the calendar month</source>
      <extracomment>reports</extracomment>
      <translation>个{what}采用日历月的边</translation>
    </message>
    <message>
      <source>{what} with edges of their own</source>
      <extracomment>reports</extracomment>
      <translation>个{what}由自身拟合边</translation>
    </message>
    <message>
      <source>{what} without edges</source>
      <extracomment>reports</extracomment>
      <translation>个{what}没有边</translation>
    </message>
    <message>
      <source>{what}: {used} of {of} used; {why}.</source>
      <extracomment>reports</extracomment>
      <translation>{what}：{of} 个中使用了 {used} 个；{why}。</translation>
    </message>
    <message>
      <source>{what}: {where}</source>
      <extracomment>reports</extracomment>
      <translation>{what}：{where}</translation>
    </message>
    <message>
      <source>{what}: {why}</source>
      <extracomment>reports</extracomment>
      <translation>{what}：{why}</translation>
    </message>
    <message>
      <source>{where}, row {number}</source>
      <extracomment>reports</extracomment>
      <translation>{where}，第 {number} 行</translation>
    </message>
    <message>
      <source>{words} (x {x}, y {y})</source>
      <extracomment>reports</extracomment>
      <translation>{words}（x {x}，y {y}）</translation>
    </message>
    <message>
      <source>{words} Rings: too few values.</source>
      <extracomment>reports</extracomment>
      <translation>{words}空心圈：值太少。</translation>
    </message>
    <message>
      <source>{words}: column {col}, row {row}.</source>
      <extracomment>reports</extracomment>
      <translation>{words}：第 {col} 列，第 {row} 行。</translation>
    </message>
    <message>
      <source>{y_count} values of {step_count} dates in {n_count} coarse cells</source>
      <extracomment>reports</extracomment>
      <translation>{n_count} 个粗像元 {step_count} 个日期的 {y_count} 个值</translation>
    </message>
    <message>
      <source>{year}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年</translation>
    </message>
    <message>
      <source>{year}-{month}</source>
      <extracomment>reports</extracomment>
      <translation>{year} 年 {month}</translation>
    </message>
    <message>
      <source>{zones}, r = {r}</source>
      <extracomment>reports</extracomment>
      <translation>{zones}，r = {r}</translation>
    </message>
    <message>
      <source>± SD</source>
      <extracomment>reports</extracomment>
      <translation>± 标准差</translation>
    </message>
    <message>
      <source>– (all)</source>
      <extracomment>reports</extracomment>
      <translation>–（全部）</translation>
    </message>
    <message>
      <source>“Downscale” will put out {linear:.2f} of the regression's detail and {forest:.2f} of the forest's (times by season: {seasons}): weights are kept small unless the data support larger ones.</source>
      <extracomment>reports</extracomment>
      <translation>“降尺度”将采用回归细节的 {linear:.2f} 和森林细节的 {forest:.2f}（各季节另乘：{seasons}）：除非数据支持更大的权重，权重保持较小。</translation>
    </message>
    <message>
      <source>“On its own”: significant at 5 % on its own, but not after correcting for the number of zones.</source>
      <extracomment>reports</extracomment>
      <translation>“单独显著”：单独看在 5 % 水平上显著，但按分区数校正后不显著。</translation>
    </message>
    <message>
      <source>“features” is not a list</source>
      <extracomment>reports</extracomment>
      <translation>“features”不是列表</translation>
    </message>
    <message>
      <source>“kind” is not a text</source>
      <extracomment>reports</extracomment>
      <translation>“kind”不是文字</translation>
    </message>
    <message>
      <source>“{key}” is not what it should be</source>
      <extracomment>reports</extracomment>
      <translation>“{key}”不正确</translation>
    </message>
    <message>
      <source>“{title}” from {day}</source>
      <extracomment>reports</extracomment>
      <translation>“{title}”自 {day} 起</translation>
    </message>
    <message>
      <source>A moving window of {window_days} days needs days or dekads; the common time step is the {noun}. Choose ANOMALIES climatology.</source>
      <extracomment>messages</extracomment>
      <translation>{window_days} 天的滑动窗口需要逐日或逐旬的数据；共同的时间步为{noun}。请选择 ANOMALIES climatology。</translation>
    </message>
    <message>
      <source>A pixel of the reference covers {ratio:.3g} pixels of {path}, and METHOD {method} looks at a few of them only. METHOD average (fractions for classes) uses all.</source>
      <extracomment>messages</extracomment>
      <translation>参考的一个像元覆盖 {path} 的 {ratio:.3g} 个像元，而 METHOD {method} 只取其中几个。METHOD average（分类用 fractions）取全部。</translation>
    </message>
    <message>
      <source>A rotated raster cannot be cut by an extent; warp it to a north-up grid first.</source>
      <extracomment>messages</extracomment>
      <translation>旋转的栅格不能按范围裁剪；请先变换为正北向格网。</translation>
    </message>
    <message>
      <source>A stack of years has no calendar months.</source>
      <extracomment>messages</extracomment>
      <translation>逐年的栈没有日历月。</translation>
    </message>
    <message>
      <source>A stack of years has no months: PERIOD “{kind}” cannot be made of it. Choose “year”.</source>
      <extracomment>messages</extracomment>
      <translation>逐年的栈没有月份：不能由其得到 PERIOD“{kind}”。请选择“year”。</translation>
    </message>
    <message>
      <source>A step of {path} is {step:.0f} days long, T is {t:g} days: most of what the root zone remembers lies within one step, and the result resembles the input.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的一步为 {step:.0f} 天，T 为 {t:g} 天：根区所记忆的大部分在一步之内，结果与输入相近。</translation>
    </message>
    <message>
      <source>A trailing window of days needs a daily stack; {path} is by {step}.</source>
      <extracomment>messages</extracomment>
      <translation>滑动的天数窗口需要逐日的栈；{path} 逐{step}。</translation>
    </message>
    <message>
      <source>A trend needs at least 2 valid values, not {minimum}.</source>
      <extracomment>messages</extracomment>
      <translation>趋势至少需要 2 个有效值，而不是 {minimum}。</translation>
    </message>
    <message>
      <source>A {step} can lie in two {period}s, so a stack by {step} cannot be aggregated to them. Take months or years.</source>
      <extracomment>messages</extracomment>
      <translation>一个{step}可能跨两个{period}，因此逐{step}的栈不能如此聚合。请取月或年。</translation>
    </message>
    <message>
      <source>ADJUST_TO and INPUT are the same file: nothing would be adjusted. Give the long record that FIT_FROM was fitted to, or leave ADJUST_TO empty.</source>
      <extracomment>messages</extracomment>
      <translation>ADJUST_TO 和 INPUT 是同一个文件：不会有任何调整。请给出 FIT_FROM 拟合所依据的长记录，或将 ADJUST_TO 留空。</translation>
    </message>
    <message>
      <source>ADJUST_TO is the record that FIT_FROM was fitted to; give FIT_FROM, too.</source>
      <extracomment>messages</extracomment>
      <translation>ADJUST_TO 是 FIT_FROM 所拟合的记录；请同时给出 FIT_FROM。</translation>
    </message>
    <message>
      <source>AGGREGATE is “{aggregate}”; it is one of {aggregates}.</source>
      <extracomment>messages</extracomment>
      <translation>AGGREGATE 为“{aggregate}”；应为 {aggregates} 之一。</translation>
    </message>
    <message>
      <source>ALPHA is {alpha:g}; for the false discovery rate (FDR) it lies below 0.5.</source>
      <extracomment>messages</extracomment>
      <translation>ALPHA 为 {alpha:g}；使用错误发现率（FDR）时应小于 0.5。</translation>
    </message>
    <message>
      <source>ALPHA is {alpha:g}; it lies between 0 and 0.5.</source>
      <extracomment>messages</extracomment>
      <translation>ALPHA 为 {alpha:g}；应在 0 与 0.5 之间。</translation>
    </message>
    <message>
      <source>ALPHA must lie between 0 and 1, not {alpha}.</source>
      <extracomment>messages</extracomment>
      <translation>ALPHA 须在 0 与 1 之间，而不是 {alpha}。</translation>
    </message>
    <message>
      <source>ANOMALIES is “{kind}”; it is one of {kinds}.</source>
      <extracomment>messages</extracomment>
      <translation>ANOMALIES 为“{kind}”；应为 {kinds} 之一。</translation>
    </message>
    <message>
      <source>An array has the dimensions {names}; needed are time, y and x (or lat and lon).</source>
      <extracomment>messages</extracomment>
      <translation>数组的维度为 {names}；需要 time、y 和 x（或 lat 和 lon）。</translation>
    </message>
    <message>
      <source>An array has {bands} bands and {dates} dates.</source>
      <extracomment>messages</extracomment>
      <translation>数组有 {bands} 个波段和 {dates} 个日期。</translation>
    </message>
    <message>
      <source>Anomalies from the mean season need about {fewest} years of shorter steps than a year; the common record has {size} × {noun}. Choose ANOMALIES none or moving_window.</source>
      <extracomment>messages</extracomment>
      <translation>相对平均季节的距平需要约 {fewest} 年且步长短于一年；共同记录为 {size} × {noun}。请选择 ANOMALIES none 或 moving_window。</translation>
    </message>
    <message>
      <source>Anomalies from the mean season need about {fewest} years of shorter steps than a year; the common record has {size} × {noun}. Choose ANOMALIES none.</source>
      <extracomment>messages</extracomment>
      <translation>相对平均季节的距平需要约 {fewest} 年且步长短于一年；共同记录为 {size} × {noun}。请选择 ANOMALIES none。</translation>
    </message>
    <message>
      <source>As a NetCDF or HDF5 file {problem}</source>
      <extracomment>messages</extracomment>
      <translation>作为 NetCDF 或 HDF5 文件，{problem}</translation>
    </message>
    <message>
      <source>At stations left out of the choice of T the filter ({left:.3f}) is no better than the surface ({surface:.3f}).</source>
      <extracomment>messages</extracomment>
      <translation>在未参与选定 T 的站点上，滤波（{left:.3f}）并不优于表层（{surface:.3f}）。</translation>
    </message>
    <message>
      <source>BIN_WIDTH {width:g} makes {bins} bins from {low:g} to {high:g}; the edges need at least {min_bins}. Take narrower bins or a wider range.</source>
      <extracomment>messages</extracomment>
      <translation>BIN_WIDTH {width:g} 从 {low:g} 到 {high:g} 得到 {bins} 个分箱；边至少需要 {min_bins} 个。请取更窄的分箱或更宽的范围。</translation>
    </message>
    <message>
      <source>BLOCK_SIZE is {size:g}; it is a positive number of degrees.</source>
      <extracomment>messages</extracomment>
      <translation>BLOCK_SIZE 为 {size:g}；应为正数（度）。</translation>
    </message>
    <message>
      <source>BREAKS “{breaks}” belong to SCHEME own; SCHEME is {scheme}.</source>
      <extracomment>messages</extracomment>
      <translation>BREAKS“{breaks}”属于 SCHEME own；而 SCHEME 为 {scheme}。</translation>
    </message>
    <message>
      <source>BY_SCALE is made of the soil moisture (SM) at each of SCALES: give both.</source>
      <extracomment>messages</extracomment>
      <translation>BY_SCALE 由每个 SCALES 上的土壤湿度（SM）得出：请同时给出两者。</translation>
    </message>
    <message>
      <source>Before {start} {path} has {years} past years to learn from; an outlook, and its skill, need {least}.</source>
      <extracomment>messages</extracomment>
      <translation>{start} 之前 {path} 只有 {years} 个过去的年份可供学习；展望及其技巧需要 {least} 年。</translation>
    </message>
    <message>
      <source>CLIP is {clip:g}; it is a positive number, or 0 for no clipping.</source>
      <extracomment>messages</extracomment>
      <translation>CLIP 为 {clip:g}；应为正数，或 0 表示不截断。</translation>
    </message>
    <message>
      <source>CRS is {wanted}, but {path} says itself that it is in {own}. Leave CRS empty; to bring the files into another reference system, use the tool “Warp”.</source>
      <extracomment>messages</extracomment>
      <translation>CRS 为 {wanted}，但 {path} 自己注明为 {own}。请让 CRS 留空；要转换坐标系，请用工具“变形（Warp）”。</translation>
    </message>
    <message>
      <source>CRS is “{text}”, which is no reference system. Give a code such as EPSG:4326, or well-known text.</source>
      <extracomment>messages</extracomment>
      <translation>CRS 为“{text}”，不是坐标系。请写 EPSG:4326 之类的代码或 WKT。</translation>
    </message>
    <message>
      <source>Cluster 1 lasts for {duration} of {dates} dates and holds {share:.0f} % of all magnitude: chains of touching pixels make one of many droughts. Lower THRESHOLD, or raise MIN_AREA and MIN_OVERLAP.</source>
      <extracomment>messages</extracomment>
      <translation>聚类 1 在 {dates} 个日期中持续 {duration} 个，占全部强度的 {share:.0f} %：相连的像元把许多干旱串成了一场。请降低 THRESHOLD，或提高 MIN_AREA 和 MIN_OVERLAP。</translation>
    </message>
    <message>
      <source>Cost of this run: {parts}.</source>
      <extracomment>messages</extracomment>
      <translation>本次运行的开销：{parts}。</translation>
    </message>
    <message>
      <source>DEFICIT: {path} has no value of 0 or below, so it holds water, not what is missing to the usual. “SSI” writes such a stack (DEFICIT).</source>
      <extracomment>messages</extracomment>
      <translation>DEFICIT：{path} 没有小于或等于 0 的值，因此它是水量，而不是相对常态的亏缺。“SSI”可写出这样的栈（DEFICIT）。</translation>
    </message>
    <message>
      <source>DEFICIT: {path} has the unit “{unit}”; it must be millimetres, or m³/m³ with DEPTH. “SSI” writes such a stack (DEFICIT).</source>
      <extracomment>messages</extracomment>
      <translation>DEFICIT：{path} 的单位为“{unit}”；应为毫米，或给出 DEPTH 的 m³/m³。“SSI”写出这样的栈（DEFICIT）。</translation>
    </message>
    <message>
      <source>DEPTH belongs to a volumetric deficit (m³/m³), but {path} is in millimetres already. Leave it empty.</source>
      <extracomment>messages</extracomment>
      <translation>DEPTH 用于体积亏缺（m³/m³），但 {path} 已经以毫米计。请留空。</translation>
    </message>
    <message>
      <source>DEPTH is that of the layer of DEFICIT; give that stack, or leave DEPTH empty.</source>
      <extracomment>messages</extracomment>
      <translation>DEPTH 为 DEFICIT 的土层深度；请给出该栈，或让 DEPTH 留空。</translation>
    </message>
    <message>
      <source>DEPTH makes millimetres of volumetric soil moisture (m³/m³), but the unit of {path} is “{unit}”. Leave DEPTH empty: the deficit is in the unit of the stack.</source>
      <extracomment>messages</extracomment>
      <translation>DEPTH 把体积土壤湿度（m³/m³）换算为毫米，而 {path} 的单位为“{unit}”。请让 DEPTH 留空：亏缺以栈的单位表示。</translation>
    </message>
    <message>
      <source>DEPTH_MIN ({low:g} m) lies below DEPTH_MAX ({high:g} m).</source>
      <extracomment>messages</extracomment>
      <translation>DEPTH_MIN（{low:g} m）须小于 DEPTH_MAX（{high:g} m）。</translation>
    </message>
    <message>
      <source>DETAIL_WEIGHT counts only with the correction to SM; the forest is put out as it is.</source>
      <extracomment>messages</extracomment>
      <translation>DETAIL_WEIGHT 只在对 SM 校正时起作用；森林原样输出。</translation>
    </message>
    <message>
      <source>DETAIL_WEIGHT is 0: the output is the conserving interpolation of the coarse field, without detail of the covariates.</source>
      <extracomment>messages</extracomment>
      <translation>DETAIL_WEIGHT 为 0：输出为粗分辨率场的守恒插值，不含协变量的细节。</translation>
    </message>
    <message>
      <source>DISTRIBUTION {given} is not used: the fit of FIT_FROM is {fitted}.</source>
      <extracomment>messages</extracomment>
      <translation>不采用 DISTRIBUTION {given}：FIT_FROM 的拟合为 {fitted}。</translation>
    </message>
    <message>
      <source>Dates are missing in {zones}. {test} takes the values on both sides of a gap for neighbours in time, which blurs the autocorrelation. Fill the gaps first, or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation>{zones} 有缺失的日期。{test} 把空缺两侧的值当作时间上的相邻值，使自相关模糊。请先插补空缺，或取年平均（AGGREGATE）。</translation>
    </message>
    <message>
      <source>Degree {degree} has no modified-sinc kernel; use 2, 4, 6, 8 or 10.</source>
      <extracomment>messages</extracomment>
      <translation>{degree} 阶没有改进 sinc 核；请用 2、4、6、8 或 10。</translation>
    </message>
    <message>
      <source>Dry run: inputs and settings are in order; nothing was written.</source>
      <extracomment>messages</extracomment>
      <translation>试运行：输入和设置无误；未写入任何内容。</translation>
    </message>
    <message>
      <source>EDGE is “{rule}”; it is one of {edge_rules}.</source>
      <extracomment>messages</extracomment>
      <translation>EDGE 为“{rule}”；应为 {edge_rules} 之一。</translation>
    </message>
    <message>
      <source>EDGES_FROM ({table}) has no row for these dates of {path}, which have pixels: {dates}. Add them to the table, or leave the dates or zones out of the stack.</source>
      <extracomment>messages</extracomment>
      <translation>EDGES_FROM（{table}）没有 {path} 以下有像元的日期的行：{dates}。请补入表中，或从栈中去掉这些日期或分区。</translation>
    </message>
    <message>
      <source>EDGES_FROM has no edges for these dates; they stay missing: {empty}.</source>
      <extracomment>messages</extracomment>
      <translation>EDGES_FROM 没有以下日期的边；保持缺失：{empty}。</translation>
    </message>
    <message>
      <source>EDGES_FROM has only empty edges for these dates. Give a table with slopes and intercepts.</source>
      <extracomment>messages</extracomment>
      <translation>EDGES_FROM 中这些日期的边全为空。请给出含斜率和截距的表。</translation>
    </message>
    <message>
      <source>ERROR_MAP counts only with the correction to SM, and is not used.</source>
      <extracomment>messages</extracomment>
      <translation>ERROR_MAP 只在对 SM 校正时起作用，这里不使用。</translation>
    </message>
    <message>
      <source>EVERY takes one in so many</source>
      <extracomment>messages</extracomment>
      <translation>EVERY 每几个取一个</translation>
    </message>
    <message>
      <source>EXTENT reaches from {first_extent:g} to {extent:g} degrees, but longitudes are counted from −180 to 180 here. Make a stack of each side of 180°.</source>
      <extracomment>messages</extracomment>
      <translation>EXTENT 从 {first_extent:g} 到 {extent:g} 度，但这里的经度从 −180 到 180。请对 180° 两侧分别建栈。</translation>
    </message>
    <message>
      <source>Each calendar month has {fewest} to {most} dates: its frequency goes in steps of a {step}th, and differences of one or two steps are chance.</source>
      <extracomment>messages</extracomment>
      <translation>每个日历月有 {fewest} 至 {most} 个日期：其频率以 1/{step} 为一级，相差一两级属于偶然。</translation>
    </message>
    <message>
      <source>Edges are taken from {table}; the parameters of the fit (NDVI_MIN, NDVI_MAX, BIN_WIDTH, EDGE) do not count.</source>
      <extracomment>messages</extracomment>
      <translation>边取自 {table}；拟合的参数（NDVI_MIN、NDVI_MAX、BIN_WIDTH、EDGE）不起作用。</translation>
    </message>
    <message>
      <source>Every pixel is missing: no pixel has all twelve months of both.</source>
      <extracomment>messages</extracomment>
      <translation>每个像元都缺失：没有像元同时具有两者的全部十二个月。</translation>
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
      <translation>结果的每个值都缺失：没有任何时段有 {share:g}（MIN_VALID）的日期有效。请检查栈的日期是否符合预期：每 8 或 16 天一个日期的栈须由“构建时间序列栈”生成，它会加以注明。比例更小时，由现有的少数日期代表该时段。</translation>
    </message>
    <message>
      <source>FIRST_YEAR ({first}) is after LAST_YEAR ({last}).</source>
      <extracomment>messages</extracomment>
      <translation>FIRST_YEAR（{first}）晚于 LAST_YEAR（{last}）。</translation>
    </message>
    <message>
      <source>FIT would only repeat FIT_FROM: nothing is fitted when a fit is given. Leave one out.</source>
      <extracomment>messages</extracomment>
      <translation>FIT 只会重复 FIT_FROM：给出拟合时不再拟合。请去掉其一。</translation>
    </message>
    <message>
      <source>FIT_FROM was fitted to {start} to {end}, but ADJUST_TO has only {first} to {last}. Is it the record that was fitted?</source>
      <extracomment>messages</extracomment>
      <translation>FIT_FROM 是用 {start} 至 {end} 拟合的，但 ADJUST_TO 只有 {first} 至 {last}。它是拟合所用的记录吗？</translation>
    </message>
    <message>
      <source>FLAG_KEEP has “{part}”: bits go from low to high, from 0 up to {most}.</source>
      <extracomment>messages</extracomment>
      <translation>FLAG_KEEP 含有“{part}”：位从低到高，从 0 到 {most}。</translation>
    </message>
    <message>
      <source>FLAG_KEEP has “{part}”: bits go from low to high, up to {most}, and {width} bit(s) hold the numbers 0 to {largest}.</source>
      <extracomment>messages</extracomment>
      <translation>FLAG_KEEP 含有“{part}”：位从低到高，最高 {most}，{width} 位可表示 0 到 {largest}。</translation>
    </message>
    <message>
      <source>FLAG_KEEP is “{text}”; write whole numbers with commas between (0,1), bits (bits 0-1 = 0,1) or a limit (&lt;= 8), several of them with semicolons between.</source>
      <extracomment>messages</extracomment>
      <translation>FLAG_KEEP 为“{text}”；请写用逗号隔开的整数（0,1）、位（bits 0-1 = 0,1）或上限（&lt;= 8），多个之间用分号。</translation>
    </message>
    <message>
      <source>FLAG_VARIABLE and FLAG_KEEP go together: which flags, and which values to keep.</source>
      <extracomment>messages</extracomment>
      <translation>FLAG_VARIABLE 和 FLAG_KEEP 须一起给出：哪些标志，以及保留哪些值。</translation>
    </message>
    <message>
      <source>FUSION is “{fusion}”; it is one of {variants}.</source>
      <extracomment>messages</extracomment>
      <translation>FUSION 为“{fusion}”；应为 {variants} 之一。</translation>
    </message>
    <message>
      <source>Feature {column} of the training table is missing or infinite in {bad} of {x_count} rows. Leave these rows out.</source>
      <extracomment>messages</extracomment>
      <translation>训练表的第 {column} 个特征在 {x_count} 行中有 {bad} 行缺失或为无穷。请去掉这些行。</translation>
    </message>
    <message>
      <source>Field significance at {alpha:g} (false discovery rate {level:g}): {found}.</source>
      <extracomment>messages</extracomment>
      <translation>水平 {alpha:g} 的场显著性（错误发现率 {level:g}）：{found}。</translation>
    </message>
    <message>
      <source>Fusion “{variant}” is unknown; use one of {variants}.</source>
      <extracomment>messages</extracomment>
      <translation>融合“{variant}”未知；请用 {variants} 之一。</translation>
    </message>
    <message>
      <source>GRID_SEARCH and SELECT_FEATURES compare forests on blocks of land that they have not seen, but all cells lie in one block. Make BLOCK_SIZE ({size:g} degrees) smaller.</source>
      <extracomment>messages</extracomment>
      <translation>GRID_SEARCH 和 SELECT_FEATURES 在没有见过的地块上比较森林，但所有像元都在一个地块内。请减小 BLOCK_SIZE（{size:g} 度）。</translation>
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
      <translation>HOURS 为“{hours}”；应为 {words} 之一。</translation>
    </message>
    <message>
      <source>Half of the pixels have {dates:.0f} common dates or fewer; {few} are advised. The results of single pixels are then uncertain: look at regions.</source>
      <extracomment>messages</extracomment>
      <translation>一半的像元只有 {dates:.0f} 个或更少的共同日期；建议 {few} 个。单个像元的结果因此不确定：请看区域。</translation>
    </message>
    <message>
      <source>Half width {half_width} is too small for the {variant} kernel of degree {degree}: use {least} or more, or a smaller degree.</source>
      <extracomment>messages</extracomment>
      <translation>半宽 {half_width} 对 {degree} 阶的 {variant} 核太小：请用 {least} 或更大，或更低的阶数。</translation>
    </message>
    <message>
      <source>INPUT is adjusted to {path} over {dates} common dates ({first} to {last}): the anomalies have a correlation of {r:.2f}, and differ by {off:.2f} standard deviations after it (means over the pixels).</source>
      <extracomment>messages</extracomment>
      <translation>INPUT 按 {dates} 个共同日期（{first} 至 {last}）调整到 {path}：距平的相关系数为 {r:.2f}，调整后相差 {off:.2f} 个标准差（各像元平均）。</translation>
    </message>
    <message>
      <source>INPUT is an index that was standardised for each calendar month over (nearly) the whole record: by construction it lies below a threshold equally often everywhere and in every month (about 16 % of the dates at −1, 50 % at 0), and a map of that shows chance. Make the index from a reference period that is a part of the record, or with STANDARDISE whole_series for the seasons, or give the soil moisture itself with MEASURE percentile. GROUP year tells when drought came, and is not concerned.</source>
      <extracomment>messages</extracomment>
      <translation>INPUT 是（几乎）按整个记录逐日历月标准化的指数：按构造，它在各处、各月低于某一阈值的次数相同（−1 约为 16 % 的日期，0 为 50 %），这样的图只反映偶然。请用记录的一部分为参考期计算指数，或为了季节用 STANDARDISE whole_series，或给出土壤湿度本身并取 MEASURE percentile。GROUP year 反映干旱何时发生，不受影响。</translation>
    </message>
    <message>
      <source>INPUT looks like drought classes, but holds the value {value:g}. Classes are whole numbers from 0 (none) to 4 (extreme), as “Drought classes” writes them.</source>
      <extracomment>messages</extracomment>
      <translation>INPUT 看起来是干旱等级，却含有值 {value:g}。等级为 0（无）到 4（特旱）的整数，由“干旱等级”生成。</translation>
    </message>
    <message>
      <source>Importance (rise of the RMSE with blocks left out when it is shuffled, ± SD, m³/m³):
{lines}</source>
      <extracomment>messages</extracomment>
      <translation>重要性（打乱后留出地块的 RMSE 的增加，± 标准差，m³/m³）：
{lines}</translation>
    </message>
    <message>
      <source>In {share:.2%} of the pixels' calendar months fewer than {least} years have rain: they have no index.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的像元日历月有雨的年份不足 {least} 年：没有指数。</translation>
    </message>
    <message>
      <source>In {share:.2%} of the pixels' calendar months it is dry so often that the index of a month without rain lies above −1: no drought can be seen there. A longer SCALE reaches into the rainy season.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的像元日历月经常无雨，以致无雨月份的指数高于 −1：那里看不出干旱。更长的 SCALE 可延伸到雨季。</translation>
    </message>
    <message>
      <source>Kernel '{variant}' is unknown; use 'MS' or 'MS1'.</source>
      <extracomment>messages</extracomment>
      <translation>核“{variant}”未知；请用“MS”或“MS1”。</translation>
    </message>
    <message>
      <source>LABEL is “{label}”; it is one of {rules}.</source>
      <extracomment>messages</extracomment>
      <translation>LABEL 为“{label}”；应为 {rules} 之一。</translation>
    </message>
    <message>
      <source>LAG is {lag}; it is at least 1.</source>
      <extracomment>messages</extracomment>
      <translation>LAG 为 {lag}；至少为 1。</translation>
    </message>
    <message>
      <source>LAND_COVER {path} holds {what}; give classes (at most {most_codes} whole numbers), or give a continuous raster as COVARIATES.</source>
      <extracomment>messages</extracomment>
      <translation>LAND_COVER {path} 含有{what}；请给出类别（最多 {most_codes} 个整数），或把连续栅格作为 COVARIATES 给出。</translation>
    </message>
    <message>
      <source>LEADS is “{words}”; it is numbers of steps from 1 to {most}, with commas between them.</source>
      <extracomment>messages</extracomment>
      <translation>LEADS 为“{words}”；应为 1 到 {most} 的步数，用逗号隔开。</translation>
    </message>
    <message>
      <source>LEVEL is given, but {path} has no dimension beside time, rows and columns. Leave it empty.</source>
      <extracomment>messages</extracomment>
      <translation>给出了 LEVEL，但 {path} 除时间、行和列外没有其他维度。请留空。</translation>
    </message>
    <message>
      <source>LEVEL_FIELD: “{field}” of {source} has {count} different values, each of which would be a band. At most {most} are made: choose a field of few levels.</source>
      <extracomment>messages</extracomment>
      <translation>LEVEL_FIELD：{source} 的“{field}”有 {count} 个不同的值，每个会成为一个波段。最多生成 {most} 个：请选择等级较少的字段。</translation>
    </message>
    <message>
      <source>LINE: the line has no place on the products. Check its reference system.</source>
      <extracomment>messages</extracomment>
      <translation>LINE：该线不在产品范围内。请检查其坐标系。</translation>
    </message>
    <message>
      <source>LINE: {count} rows of {lines} are no lines and are skipped.</source>
      <extracomment>messages</extracomment>
      <translation>LINE：{lines} 中有 {count} 行不是线，已跳过。</translation>
    </message>
    <message>
      <source>LINE: {lines} has no line. Draw one (Layer, Create Layer, lines), or choose another layer.</source>
      <extracomment>messages</extracomment>
      <translation>LINE：{lines} 没有线。请画一条（图层、创建图层、线），或选择其他图层。</translation>
    </message>
    <message>
      <source>LINE: {lines} has no reference system. Assign it one (Layer, Set CRS).</source>
      <extracomment>messages</extracomment>
      <translation>LINE：{lines} 没有坐标系。请指定（图层，设置坐标系）。</translation>
    </message>
    <message>
      <source>LOGO: {path} cannot be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>LOGO：{path} 无法读取：{why}。</translation>
    </message>
    <message>
      <source>LOGO: {path} has {size:.1f} MB; at most {most} MB go into a page. Save it smaller.</source>
      <extracomment>messages</extracomment>
      <translation>LOGO：{path} 有 {size:.1f} MB；页面中最多 {most} MB。请存得小一些。</translation>
    </message>
    <message>
      <source>LOGO: {path} is no picture that a page can show. Give a PNG, JPEG or SVG file.</source>
      <extracomment>messages</extracomment>
      <translation>LOGO：{path} 不是页面能显示的图片。请给出 PNG、JPEG 或 SVG 文件。</translation>
    </message>
    <message>
      <source>LST or vegetation is missing, LST is below MIN_LST</source>
      <extracomment>messages</extracomment>
      <translation>地表温度或植被缺失，或地表温度低于 MIN_LST</translation>
    </message>
    <message>
      <source>LST or vegetation is missing, LST is below MIN_LST, or they lie in no zone</source>
      <extracomment>messages</extracomment>
      <translation>地表温度或植被缺失，地表温度低于 MIN_LST，或不在任何分区内</translation>
    </message>
    <message>
      <source>MASK {path} has no cell that is not 0: nothing would be filled.</source>
      <extracomment>messages</extracomment>
      <translation>MASK {path} 没有不为 0 的像元：不会插补任何值。</translation>
    </message>
    <message>
      <source>MAX_CORRELATION is {max_correlation:g}; it is above 0 and at most 1 (1: all features stay).</source>
      <extracomment>messages</extracomment>
      <translation>MAX_CORRELATION 为 {max_correlation:g}；应大于 0 且不超过 1（1：保留全部特征）。</translation>
    </message>
    <message>
      <source>MAX_FEATURES is {max_features!r}; it is one of {words}, or a whole number of features.</source>
      <extracomment>messages</extracomment>
      <translation>MAX_FEATURES 为 {max_features!r}；应为 {words} 之一，或整数个特征。</translation>
    </message>
    <message>
      <source>MAX_FEATURES is {tried}, but there are only {features} feature(s). Lower it.</source>
      <extracomment>messages</extracomment>
      <translation>MAX_FEATURES 为 {tried}，但只有 {features} 个特征。请减小。</translation>
    </message>
    <message>
      <source>MAX_SAMPLES is {max_samples}; it is a share above 0 and up to 1.</source>
      <extracomment>messages</extracomment>
      <translation>MAX_SAMPLES 为 {max_samples}；应为大于 0 且不超过 1 的比例。</translation>
    </message>
    <message>
      <source>METHOD auto took {method}: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>METHOD auto 采用 {method}：{why}。</translation>
    </message>
    <message>
      <source>METHOD fractions needs class codes, at most {most} whole numbers; {path} has values such as {some}. Take METHOD average.</source>
      <extracomment>messages</extracomment>
      <translation>METHOD fractions 需要类别编码，最多 {most} 个整数；{path} 有 {some} 之类的值。请取 METHOD average。</translation>
    </message>
    <message>
      <source>METHOD fractions needs one band of class codes; {path} has {count} bands. Give one band at a time (tool “Rearrange bands”).</source>
      <extracomment>messages</extracomment>
      <translation>METHOD fractions 需要一个类别编码波段；{path} 有 {count} 个波段。请每次给出一个波段（工具“重新排列波段”）。</translation>
    </message>
    <message>
      <source>METHOD is “{method}”; it is one of {methods}.</source>
      <extracomment>messages</extracomment>
      <translation>METHOD 为“{method}”；应为 {methods} 之一。</translation>
    </message>
    <message>
      <source>MIN_LEAF is {min_leaf}; it is a whole number of rows, 1 or more.</source>
      <extracomment>messages</extracomment>
      <translation>MIN_LEAF 为 {min_leaf}；应为 1 或更大的整数（行数）。</translation>
    </message>
    <message>
      <source>MIN_LST is {min_lst:g} K; nothing would be left. 273.15 is the melting point.</source>
      <extracomment>messages</extracomment>
      <translation>MIN_LST 为 {min_lst:g} K；将不剩任何像元。273.15 为融点。</translation>
    </message>
    <message>
      <source>MIN_OBSERVED is {min_observed:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation>MIN_OBSERVED 为 {min_observed:g}；应为 0 与 1 之间的比例。</translation>
    </message>
    <message>
      <source>MIN_OVERLAP is {min_overlap}; a spread needs at least 3 common dates. Leave it empty for the usual 12 months (mean_sd) or 24 months (regression, cdf).</source>
      <extracomment>messages</extracomment>
      <translation>MIN_OVERLAP 为 {min_overlap}；离散度至少需要 3 个共同日期。留空则取通常的 12 个月（mean_sd）或 24 个月（regression、cdf）。</translation>
    </message>
    <message>
      <source>MIN_SHARE is {min_share:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation>MIN_SHARE 为 {min_share:g}；应为 0 与 1 之间的比例。</translation>
    </message>
    <message>
      <source>MIN_VALID is {min_valid:g}; it is a share between 0 and 1.</source>
      <extracomment>messages</extracomment>
      <translation>MIN_VALID 为 {min_valid:g}；应为 0 与 1 之间的比例。</translation>
    </message>
    <message>
      <source>MONTHS chooses from a stack of months, dekads or days; {path} has other steps.</source>
      <extracomment>messages</extracomment>
      <translation>MONTHS 从逐月、逐旬或逐日的栈中选取；{path} 的步长不同。</translation>
    </message>
    <message>
      <source>MONTHS: “{part}” is no month or span of months. Write 4-9, or 4,5,6, or 10-3.</source>
      <extracomment>messages</extracomment>
      <translation>MONTHS：“{part}”不是月份或月份区间。请写 4-9、4,5,6 或 10-3。</translation>
    </message>
    <message>
      <source>MORE are indices for THRESHOLDS and REPORT; ask for one of them, or leave MORE empty.</source>
      <extracomment>messages</extracomment>
      <translation>MORE 是供 THRESHOLDS 和 REPORT 用的指数；请要求其中之一，或让 MORE 留空。</translation>
    </message>
    <message>
      <source>MORE: {path} is given twice, or is INPUT. An index that is looked at twice has two chances.</source>
      <extracomment>messages</extracomment>
      <translation>MORE：{path} 给出了两次，或就是 INPUT。同一指数被考察两次就有两次机会。</translation>
    </message>
    <message>
      <source>MORE_SCALES are fitted, but FIT_FROM holds the fit of one scale. Leave one out.</source>
      <extracomment>messages</extracomment>
      <translation>MORE_SCALES 需要拟合，而 FIT_FROM 只含一个尺度的拟合。请去掉其中一个。</translation>
    </message>
    <message>
      <source>Mean by area: {means}</source>
      <extracomment>messages</extracomment>
      <translation>按面积的平均：{means}</translation>
    </message>
    <message>
      <source>Missing in a covariate, and so in the output: {dates}.</source>
      <extracomment>messages</extracomment>
      <translation>某个协变量缺失，因此输出也缺失：{dates}。</translation>
    </message>
    <message>
      <source>NDVI_MIN is {low:g} and NDVI_MAX is {high:g}; the first must be smaller.</source>
      <extracomment>messages</extracomment>
      <translation>NDVI_MIN 为 {low:g}，NDVI_MAX 为 {high:g}；前者须更小。</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at {address}: {why}. Start one (dask scheduler), correct the address, or leave it empty to work with threads.</source>
      <extracomment>messages</extracomment>
      <translation>{address} 没有 Dask 调度器应答：{why}。请启动一个（dask scheduler），更正地址，或留空以使用线程。</translation>
    </message>
    <message>
      <source>No YEARS: the record in equal parts, {phases}.</source>
      <extracomment>messages</extracomment>
      <translation>未给 YEARS：把记录等分，{phases}。</translation>
    </message>
    <message>
      <source>No cell is observed on enough dates (MIN_OBSERVED), so nothing was filled. Give a MASK to say where.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元在足够多的日期有观测（MIN_OBSERVED），因此没有插补。请给出 MASK 指明范围。</translation>
    </message>
    <message>
      <source>No covariate varies between the training rows; there is nothing to learn from.</source>
      <extracomment>messages</extracomment>
      <translation>训练行之间没有协变量变化；无可学习。</translation>
    </message>
    <message>
      <source>No date has a dry and a wet edge: {rule} above MIN_LST. Take a larger region, wider bins (BIN_WIDTH) or another range (NDVI_MIN, NDVI_MAX).</source>
      <extracomment>messages</extracomment>
      <translation>没有日期同时有干边和湿边：在 MIN_LST 以上，{rule}。请取更大的区域、更宽的分箱（BIN_WIDTH）或其他范围（NDVI_MIN、NDVI_MAX）。</translation>
    </message>
    <message>
      <source>No date of {path} ({start} … {end}) lies in the training years {first} … {last}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{start} … {end}）没有日期在训练年份 {first} … {last} 之内。</translation>
    </message>
    <message>
      <source>No date was found in the name “{name}” in a form that all {count} file(s) share. Say where it stands with PATTERN, for example SM_YYYYMMDD, A*YYYYDDD (day of the year) or *_YYYY_MM.</source>
      <extracomment>messages</extracomment>
      <translation>在名称“{name}”中没有找到全部 {count} 个文件共有形式的日期。请用 PATTERN 指出其位置，例如 SM_YYYYMMDD、A*YYYYDDD（年内日序）或 *_YYYY_MM。</translation>
    </message>
    <message>
      <source>No day from {start} to {end} lies in the season (SEASON_START, SEASON_END).</source>
      <extracomment>messages</extracomment>
      <translation>从 {start} 到 {end} 没有一天在季节（SEASON_START、SEASON_END）之内。</translation>
    </message>
    <message>
      <source>No feature varies between the rows; there is nothing to learn from.</source>
      <extracomment>messages</extracomment>
      <translation>各行之间没有特征变化；无可学习。</translation>
    </message>
    <message>
      <source>No name of a column is a date: {names}. Is there a column for each station instead (HOLDS)?</source>
      <extracomment>messages</extracomment>
      <translation>没有列名是日期：{names}。是否每个站点一列（HOLDS）？</translation>
    </message>
    <message>
      <source>No pixel counts: none of {path} has a value, or none of them lies in ZONES and in MASK. Look whether these cover the land of the stack.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元计入：{path} 没有任何值，或没有值位于 ZONES 和 MASK 之内。请检查它们是否覆盖栈的陆地。</translation>
    </message>
    <message>
      <source>No pixel has a TVDI: nowhere do the edges lie more than 1 K apart.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元有 TVDI：两条边相距都不超过 1 K。</translation>
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
      <source>No pixel has enough values in common with {path}: nothing could be adjusted to it.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元与 {path} 有足够的共同值：无法调整。</translation>
    </message>
    <message>
      <source>No pixel has enough values: each calendar step needs {least}.</source>
      <extracomment>messages</extracomment>
      <translation>没有像元有足够的值：每个历步需要 {least} 个。</translation>
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
      <translation>在 MASK（{mask}）既不为 0 也不缺失之处，{path} 没有像元有值。请检查掩膜。</translation>
    </message>
    <message>
      <source>No row of {table} belongs to a zone of ZONES: the table has {theirs}, the zones are {zones}. Choose the fields with the same names (TABLE_ZONE, ZONE_FIELD).</source>
      <extracomment>messages</extracomment>
      <translation>{table} 没有一行属于 ZONES 的分区：表中有 {theirs}，分区为 {zones}。请选择名称相同的字段（TABLE_ZONE、ZONE_FIELD）。</translation>
    </message>
    <message>
      <source>No row of {table} has a station, a date, a value and a place{flag}. Look whether the fields are the right ones.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 没有一行具备站点、日期、值和位置{flag}。请检查字段是否正确。</translation>
    </message>
    <message>
      <source>No station has {least} dates in common with {path}: T cannot be fitted. Give T instead.</source>
      <extracomment>messages</extracomment>
      <translation>没有站点与 {path} 有 {least} 个共同日期：不能拟合 T。请直接给出 T。</translation>
    </message>
    <message>
      <source>No station lies on all the rasters: they are at longitudes {west:.6g} … {east:.6g}, latitudes {south:.6g} … {north:.6g}; {path} is {grid}. Are longitude and latitude exchanged, or is the reference system of the stations another (CRS)?</source>
      <extracomment>messages</extracomment>
      <translation>没有站点同时位于所有栅格上：站点位于经度 {west:.6g} … {east:.6g}，纬度 {south:.6g} … {north:.6g}；{path} 为 {grid}。是否经纬度颠倒，或站点的坐标系不同（CRS）？</translation>
    </message>
    <message>
      <source>No station of {source} lies on all of the {products_count} products: they do not overlap where stations are. Compare them one by one.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 的站点没有一个同时位于全部 {products_count} 个产品上：它们在有站点处不重叠。请逐个比较。</translation>
    </message>
    <message>
      <source>No stations of the list: {names}.</source>
      <extracomment>messages</extracomment>
      <translation>不是清单中的站点：{names}。</translation>
    </message>
    <message>
      <source>No value could be judged for outliers: none has a value at the step before and at the step after, in a pixel with eight such steps or more. Aggregate to longer steps first (tool “Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation>无法判断异常值：没有一个值在前一步和后一步都有值，且其像元至少有八个这样的步。请先聚合到更长的步长（工具“时间聚合”）。</translation>
    </message>
    <message>
      <source>No value is below {threshold:g}: there is no drought, and no centre, in any {kind}.</source>
      <extracomment>messages</extracomment>
      <translation>没有值低于 {threshold:g}：任何{kind}都没有干旱，也没有重心。</translation>
    </message>
    <message>
      <source>No value is left in {dates} date(s): every pixel is nodata or masked{masked}.</source>
      <extracomment>messages</extracomment>
      <translation>有 {dates} 个日期没有剩下任何值：每个像元都是 nodata 或被屏蔽{masked}。</translation>
    </message>
    <message>
      <source>Noise of single pixels, which means over coarse cells do not have: {noise}. These covariates are smoothed over 3 × 3 pixels as far as it is noise (what is there on every date is kept).</source>
      <extracomment>messages</extracomment>
      <translation>单个像元的噪声，粗像元平均中没有：{noise}。这些协变量在属于噪声的程度上按 3 × 3 像元平滑（每个日期都存在的部分保留）。</translation>
    </message>
    <message>
      <source>None of the covariates has dates; give the coarse soil moisture, whose dates then count.</source>
      <extracomment>messages</extracomment>
      <translation>没有一个协变量有日期；请给出粗分辨率土壤湿度，以其日期为准。</translation>
    </message>
    <message>
      <source>None of the model's covariates has dates; set START and END.</source>
      <extracomment>messages</extracomment>
      <translation>模型的协变量都没有日期；请设置 START 和 END。</translation>
    </message>
    <message>
      <source>None of the zones of THRESHOLDS ({given}) is among ZONES ({zones}).</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 的分区（{given}）没有一个在 ZONES（{zones}）之中。</translation>
    </message>
    <message>
      <source>None of the {found_count} raster files in {folder} has a name like {pattern}.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 中的 {found_count} 个栅格文件没有一个名称符合 {pattern}。</translation>
    </message>
    <message>
      <source>None of the {size} places lies on {path}, which covers x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … {ymax:.6g} in {crs}. Check the coordinates of the places and their reference system ({other_crs}), and that x is longitude or easting.</source>
      <extracomment>messages</extracomment>
      <translation>{size} 个位置没有一个在 {path} 上，它覆盖 {crs} 中的 x {xmin:.6g} … {xmax:.6g}，y {ymin:.6g} … {ymax:.6g}。请检查位置的坐标及其坐标系（{other_crs}），以及 x 是否为经度或东坐标。</translation>
    </message>
    <message>
      <source>None of the {what} is a station of the list (PLACES, STATION): the table has {names}, the list {stations}.</source>
      <extracomment>messages</extracomment>
      <translation>没有一个{what}是清单中的站点（PLACES、STATION）：表中有 {names}，清单中有 {stations}。</translation>
    </message>
    <message>
      <source>Not in the model and left out: {names}.</source>
      <extracomment>messages</extracomment>
      <translation>不在模型中，因此不用：{names}。</translation>
    </message>
    <message>
      <source>Nothing can be written into {folder}: {strerror}. Choose a folder that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 无法写入：{strerror}。请选择可写的文件夹。</translation>
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
      <translation>OVERPASS_HOURS 没有给出时刻。请写 1.5, 13.5 或 01:30, 13:30。</translation>
    </message>
    <message>
      <source>OVERPASS_HOURS: “{part}” is no hour of the day. Write 1.5, 13.5 or 01:30, 13:30.</source>
      <extracomment>messages</extracomment>
      <translation>OVERPASS_HOURS：“{part}”不是一天中的时刻。请写 1.5, 13.5 或 01:30, 13:30。</translation>
    </message>
    <message>
      <source>Of {missing} missing value(s) {filled} were filled, {seasonal:.1%} of these with nothing but the mean of their season; {left} stay missing, {share:.1%} of all dates of pixels with values.</source>
      <extracomment>messages</extracomment>
      <translation>{missing} 个缺失值中插补了 {filled} 个，其中 {seasonal:.1%} 仅用季节平均；{left} 个保持缺失，占有值像元全部日期的 {share:.1%}。</translation>
    </message>
    <message>
      <source>On these dates the dry edge lies below the wet one, and TVDI is missing: {crossed}.</source>
      <extracomment>messages</extracomment>
      <translation>以下日期干边低于湿边，TVDI 缺失：{crossed}。</translation>
    </message>
    <message>
      <source>On these dates the wet edge lies at MIN_LST ({min_lst:g} K): much of the land is frozen and left out, and TVDI there tells warm from cold rather than dry from wet: {cut}.</source>
      <extracomment>messages</extracomment>
      <translation>以下日期湿边位于 MIN_LST（{min_lst:g} K）：大部分陆地冻结而不用，那里的 TVDI 区分的是冷暖而不是干湿：{cut}。</translation>
    </message>
    <message>
      <source>On these dates {rule}, and no other year has edges for the month; they stay missing: {alone}.</source>
      <extracomment>messages</extracomment>
      <translation>以下日期{rule}，其他年份也没有该月的边；保持缺失：{alone}。</translation>
    </message>
    <message>
      <source>On these dates {rule}; the calendar month's edges of other years are used: {borrowed}.</source>
      <extracomment>messages</extracomment>
      <translation>以下日期{rule}；采用其他年份同一日历月的边：{borrowed}。</translation>
    </message>
    <message>
      <source>One scale up: {lines} For cells of {factor} × {factor} pixels, with other detail that is not seen, it is taken {times:.2f} times as wide.</source>
      <extracomment>messages</extracomment>
      <translation>粗一级尺度：{lines}对于 {factor} × {factor} 像元的粗像元，其中还有看不到的细节，区间取 {times:.2f} 倍宽。</translation>
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
      <translation>只能隐藏 {count} 个观测值，太少，不能用一部分评判另一部分：各估计权重相同，插补值没有不确定性。</translation>
    </message>
    <message>
      <source>Only {scored} site(s) have ten common values or more: medians over sites say little.</source>
      <extracomment>messages</extracomment>
      <translation>只有 {scored} 个站点有十个或更多共同值：各站点的中位数说明不了什么。</translation>
    </message>
    <message>
      <source>Only {share:.0%} of the pixels have results for all three products. Negative variances elsewhere say that the errors are not independent, or that a product has no signal there.</source>
      <extracomment>messages</extracomment>
      <translation>只有 {share:.0%} 的像元三个产品都有结果。其他地方方差为负，说明误差不独立，或某个产品在那里没有信号。</translation>
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
      <translation>PERIOD 为“{kind}”；应为 {words} 之一。</translation>
    </message>
    <message>
      <source>PRESET is “{word}”; it is one of {words}.</source>
      <extracomment>messages</extracomment>
      <translation>PRESET 为“{word}”；应为 {words} 之一。</translation>
    </message>
    <message>
      <source>Phase {phase} has no mean over the area: {share:.0%} of the area has values on {least:.0%} of its dates, and {least:.0%} of the area must (MIN_VALID). Its map shows these pixels only.</source>
      <extracomment>messages</extracomment>
      <translation>阶段 {phase} 没有面积平均：在其 {least:.0%} 的日期有值的面积为 {share:.0%}，而需要 {least:.0%} 的面积（MIN_VALID）。其地图只显示这些像元。</translation>
    </message>
    <message>
      <source>Pixels have events, but the mean index of no zone comes down to {threshold:g} for long enough. A mean over much land varies less than a pixel: choose smaller zones or a higher threshold.</source>
      <extracomment>messages</extracomment>
      <translation>像元有事件，但没有分区的平均指数低到 {threshold:g} 足够久。大范围的平均变化比像元小：请选择更小的分区或更高的阈值。</translation>
    </message>
    <message>
      <source>Places cannot be brought from one reference system into the other: a raster or layer has none. Assign it first (Layer → Set CRS, or gdal_edit.py -a_srs).</source>
      <extracomment>messages</extracomment>
      <translation>无法把位置从一个坐标系转换到另一个：某个栅格或图层没有坐标系。请先指定（图层 → 设置 CRS，或 gdal_edit.py -a_srs）。</translation>
    </message>
    <message>
      <source>Predictions of the shape {shape} cannot be compared with observations of the shape {observed_shape}; give one prediction for each observation.</source>
      <extracomment>messages</extracomment>
      <translation>形状为 {shape} 的预测不能与形状为 {observed_shape} 的观测比较；请为每个观测给出一个预测。</translation>
    </message>
    <message>
      <source>QUALITY_KEEP: say which flags of “{field}” are kept. The table has {found}.</source>
      <extracomment>messages</extracomment>
      <translation>QUALITY_KEEP：请指出保留“{field}”的哪些标志。表中有 {found}。</translation>
    </message>
    <message>
      <source>REFERENCE_SOURCE does not belong to REFERENCE: it names sensors where that has no value. Choose the SOURCE that “Harmonise sensors” wrote together with the reference.</source>
      <extracomment>messages</extracomment>
      <translation>REFERENCE_SOURCE 与 REFERENCE 不配套：它在后者没有值处标有传感器。请选择“传感器归一”与参考栈一起写出的 SOURCE。</translation>
    </message>
    <message>
      <source>REFERENCE_SOURCE holds {count} sensors already; there is no code left.</source>
      <extracomment>messages</extracomment>
      <translation>REFERENCE_SOURCE 已含有 {count} 个传感器；没有剩余的编码。</translation>
    </message>
    <message>
      <source>REFERENCE_SOURCE {path} does not say which sensors it holds. It must be the SOURCE that “Harmonise sensors” wrote together with the reference.</source>
      <extracomment>messages</extracomment>
      <translation>REFERENCE_SOURCE {path} 没有说明含有哪些传感器。它必须是“传感器归一”与参考栈一起写出的 SOURCE。</translation>
    </message>
    <message>
      <source>REPORT tells of the indices that are asked for: ask for one of VCI, TCI, SMCI and VHI.</source>
      <extracomment>messages</extracomment>
      <translation>REPORT 说明所要求的指数：请至少要求 VCI、TCI、SMCI 和 VHI 之一。</translation>
    </message>
    <message>
      <source>RIVERS: no line of {source} has a place on the Earth in its reference system.</source>
      <extracomment>messages</extracomment>
      <translation>RIVERS：{source} 的线在其坐标系中都没有地理位置。</translation>
    </message>
    <message>
      <source>RIVERS: {source} has no line with a geometry{level}.</source>
      <extracomment>messages</extracomment>
      <translation>RIVERS：{source} 没有具备几何{level}的线。</translation>
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
      <translation>SCALE 为 {scale}；应为步数，至少为 1。</translation>
    </message>
    <message>
      <source>SCHEME own needs BREAKS: one to {most} numbers of the index with commas between them, such as “-0.5, -1, -1.5”. They are “{breaks}”.</source>
      <extracomment>messages</extracomment>
      <translation>SCHEME own 需要 BREAKS：一到 {most} 个指数值，用逗号隔开，例如“-0.5, -1, -1.5”。现为“{breaks}”。</translation>
    </message>
    <message>
      <source>SEED is {seed}; it is a whole number from 0 to {value}.</source>
      <extracomment>messages</extracomment>
      <translation>SEED 为 {seed}；应为 0 到 {value} 的整数。</translation>
    </message>
    <message>
      <source>SM: {path} has negative values, so it is no soil moisture. Give the stack that the index was made of, or leave SM empty.</source>
      <extracomment>messages</extracomment>
      <translation>SM：{path} 有负值，因此不是土壤湿度。请给出计算指数所用的栈，或留空 SM。</translation>
    </message>
    <message>
      <source>SM_UNCERTAINTY counts only with the correction to SM, and is not used.</source>
      <extracomment>messages</extracomment>
      <translation>SM_UNCERTAINTY 只在对 SM 校正时起作用，这里不使用。</translation>
    </message>
    <message>
      <source>SM_UNIT is {relative}, but 99 % of the values in {where} are not above {high:.3g}: they look volumetric (m³/m³). Choose {volumetric}.</source>
      <extracomment>messages</extracomment>
      <translation>SM_UNIT 为 {relative}，但 {where} 中 99 % 的值不大于 {high:.3g}：看起来是体积含水量（m³/m³）。请选择 {volumetric}。</translation>
    </message>
    <message>
      <source>SM_UNIT is {unit}: the covariates must hold the field capacity in m³/m³, named “{capacity}” (FIELD_CAPACITY). There are {names}.</source>
      <extracomment>messages</extracomment>
      <translation>SM_UNIT 为 {unit}：协变量须含有以 m³/m³ 表示的田间持水量，名为“{capacity}”（FIELD_CAPACITY）。现有 {names}。</translation>
    </message>
    <message>
      <source>SM_UNIT is {volumetric} (m³/m³), but {where} holds per cent: 99 % of its values are below {high:.4g}, their median is {values:.4g}. If it is per cent of field capacity, choose {relative}; if per cent of volume, divide by 100 first (field calculator).</source>
      <extracomment>messages</extracomment>
      <translation>SM_UNIT 为 {volumetric}（m³/m³），但 {where} 存的是百分数：99 % 的值小于 {high:.4g}，中位数为 {values:.4g}。如果是田间持水量的百分数，请选择 {relative}；如果是体积百分数，请先除以 100（字段计算器）。</translation>
    </message>
    <message>
      <source>SM_UNIT is “{unit}”; it is one of {units}.</source>
      <extracomment>messages</extracomment>
      <translation>SM_UNIT 为“{unit}”；应为 {units} 之一。</translation>
    </message>
    <message>
      <source>START ({start}) is after END ({end}).</source>
      <extracomment>messages</extracomment>
      <translation>START（{start}）晚于 END（{end}）。</translation>
    </message>
    <message>
      <source>START dates the bands of one raster, but {paths_count} were given. Leave START empty: the dates are then read from the files and their names.</source>
      <extracomment>messages</extracomment>
      <translation>START 给出一个栅格各波段的日期，但给出了 {paths_count} 个栅格。请让 START 留空：日期从文件及其名称读取。</translation>
    </message>
    <message>
      <source>STEP is “{step}”; it is one of {steps}.</source>
      <extracomment>messages</extracomment>
      <translation>STEP 为“{step}”；应为 {steps} 之一。</translation>
    </message>
    <message>
      <source>Scale {scale}: {path}</source>
      <extracomment>messages</extracomment>
      <translation>尺度 {scale}：{path}</translation>
    </message>
    <message>
      <source>Scores, the first ones too optimistic (neighbouring cells and months are nearly copies of each other):
{lines}</source>
      <extracomment>messages</extracomment>
      <translation>得分，前几个偏乐观（相邻的像元和月份几乎相同）：
{lines}</translation>
    </message>
    <message>
      <source>Sensor {code}, {name}: {values} values, {when}.</source>
      <extracomment>messages</extracomment>
      <translation>传感器 {code}，{name}：{values} 个值，{when}。</translation>
    </message>
    <message>
      <source>Settings ({settings}) or covariates were chosen on the same blocks of land, in other folds: the score with blocks left out is a little better than on land elsewhere.</source>
      <extracomment>messages</extracomment>
      <translation>参数（{settings}）或协变量是在相同的地块上选定的，只是分折不同：留出地块的得分比其他地方略好。</translation>
    </message>
    <message>
      <source>Stations and products have no date in common: {told}.</source>
      <extracomment>messages</extracomment>
      <translation>站点与产品没有共同的日期：{told}。</translation>
    </message>
    <message>
      <source>Stations left out one by one: RMSE {kriging:.3g}, by inverse distance {idw:.3g}.</source>
      <extracomment>messages</extracomment>
      <translation>逐站留一：RMSE {kriging:.3g}，反距离加权 {idw:.3g}。</translation>
    </message>
    <message>
      <source>Stations that lie outside a product are left out: {names}.</source>
      <extracomment>messages</extracomment>
      <translation>位于某个产品之外的站点不使用：{names}。</translation>
    </message>
    <message>
      <source>Stations with several places in the list (the first counts): {names}.</source>
      <extracomment>messages</extracomment>
      <translation>列表中有多个位置的站点（以第一个为准）：{names}。</translation>
    </message>
    <message>
      <source>Steps per year must be positive, not {steps_per_year}.</source>
      <extracomment>messages</extracomment>
      <translation>每年步数必须为正，而不是 {steps_per_year}。</translation>
    </message>
    <message>
      <source>T = {time:g} days by {stations} station(s): median correlation {r:.3f}; the surface itself {surface:.3f}.</source>
      <extracomment>messages</extracomment>
      <translation>T = {time:g} 天，由 {stations} 个站点确定：相关系数中位数 {r:.3f}；表层本身为 {surface:.3f}。</translation>
    </message>
    <message>
      <source>TEMPERATURE lacks {count} of the {size} dates (the first is {first}); they are taken as not frozen.</source>
      <extracomment>messages</extracomment>
      <translation>TEMPERATURE 缺少 {size} 个日期中的 {count} 个（第一个为 {first}）；它们视为未冻结。</translation>
    </message>
    <message>
      <source>TEMPERATURE {path} ({first} to {last}) has no date of {other} ({start} to {end}).</source>
      <extracomment>messages</extracomment>
      <translation>TEMPERATURE {path}（{first} 至 {last}）没有 {other}（{start} 至 {end}）的日期。</translation>
    </message>
    <message>
      <source>TEMPERATURE {path} has a time step of one {mine}, {other} of one {theirs}. Bring it to that step with “Aggregate in time”.</source>
      <extracomment>messages</extracomment>
      <translation>TEMPERATURE {path} 的时间步为{mine}，{other} 的为{theirs}。请用“时间聚合”统一到该步长。</translation>
    </message>
    <message>
      <source>TEMPERATURE {path} is neither in K nor in °C: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and {high:.4g}. Convert it, for example with the parameters SCALE, OFFSET and UNIT of “Build time stack” (SCALE 0.02 for MODIS).</source>
      <extracomment>messages</extracomment>
      <translation>TEMPERATURE {path} 既不是 K 也不是 °C：其单位为“{unit}”，98 % 的值在 {low:.4g} 与 {high:.4g} 之间。请换算，例如用“构建时间序列栈”的参数 SCALE、OFFSET 和 UNIT（MODIS 的 SCALE 为 0.02）。</translation>
    </message>
    <message>
      <source>TEST is “{test}”; it is one of {tests}.</source>
      <extracomment>messages</extracomment>
      <translation>TEST 为“{test}”；应为 {tests} 之一。</translation>
    </message>
    <message>
      <source>TEST {name} asks what several zones have in common, but there is one. Give ZONES, or take another test.</source>
      <extracomment>messages</extracomment>
      <translation>TEST {name} 检验多个分区的共同点，而这里只有一个。请给出 ZONES，或取其他检验。</translation>
    </message>
    <message>
      <source>TEST {name} compares every {seasonal} with every other on every date; {series} × {length} are too many. Take longer steps in time, or another test.</source>
      <extracomment>messages</extracomment>
      <translation>TEST {name} 在每个日期把每个{seasonal}与其他各个比较；{series} × {length} 太多。请取更长的时间步，或其他检验。</translation>
    </message>
    <message>
      <source>TEST {name} compares the same months, or dekads, of several years; these values are by the {noun}. Take a stack of months without AGGREGATE, or another test.</source>
      <extracomment>messages</extracomment>
      <translation>TEST {name} 比较各年的同月或同旬；这些值逐{noun}。请取逐月的栈且不用 AGGREGATE，或其他检验。</translation>
    </message>
    <message>
      <source>TEST {test} compares months with months; annual means (AGGREGATE) have none. Choose one of the two: both keep the season out of the trend.</source>
      <extracomment>messages</extracomment>
      <translation>TEST {test} 以月比月；年平均（AGGREGATE）没有月份。请二选一：两者都能把季节排除在趋势之外。</translation>
    </message>
    <message>
      <source>THRESHOLD is {threshold:g}; with MEASURE percentile it is in per cent, above 0 and below 100 (20, for example: the driest fifth of the record).</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLD 为 {threshold:g}；MEASURE percentile 时以百分数计，大于 0 且小于 100（例如 20：记录中最干的五分之一）。</translation>
    </message>
    <message>
      <source>THRESHOLDS has breaks by zone (“{zone}”); give the zones themselves (ZONES).</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 含有按分区的界限（“{zone}”）；请给出分区本身（ZONES）。</translation>
    </message>
    <message>
      <source>THRESHOLDS has no column “threshold”. Its columns are: {given}; it needs {needed}.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 没有列“threshold”。其列为：{given}；需要 {needed}。</translation>
    </message>
    <message>
      <source>THRESHOLDS has no row with a threshold. It needs {needed}.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 没有带阈值的行。需要 {needed}。</translation>
    </message>
    <message>
      <source>THRESHOLDS has rows of the scales {scales}, and INPUT does not tell its own. Give the index as “SSI” writes it, or name it after its scale (ssi3), or keep the rows of one scale.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 含有尺度 {scales} 的行，而 INPUT 没有说明自己的尺度。请给出由“SSI”写出的指数，或按尺度命名（ssi3），或只保留一个尺度的行。</translation>
    </message>
    <message>
      <source>THRESHOLDS has rows of the scales {scales}, but INPUT is an index of scale {scale}.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 含有尺度 {scales} 的行，而 INPUT 是尺度 {scale} 的指数。</translation>
    </message>
    <message>
      <source>THRESHOLDS, row {row}: {column} is “{value}”; it is a whole number from 1 to {most}.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 第 {row} 行：{column} 为“{value}”；应为 1 到 {most} 的整数。</translation>
    </message>
    <message>
      <source>THRESHOLDS: the breaks of {zone}, month {month} do not fall from class to class: {breaks}. Each class lies below the one before; classes without a row of the table have those of SCHEME.</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS：{zone}第 {month} 月的界限没有逐级降低：{breaks}。每一级须低于前一级；表中没有行的等级采用 SCHEME 的界限。</translation>
    </message>
    <message>
      <source>TREES is {trees}; it is a whole number from 1 to {max_trees}.</source>
      <extracomment>messages</extracomment>
      <translation>TREES 为 {trees}；应为 1 到 {max_trees} 的整数。</translation>
    </message>
    <message>
      <source>The Dask scheduler {address} has no workers. Start some (dask worker {address}).</source>
      <extracomment>messages</extracomment>
      <translation>Dask 调度器 {address} 没有工作进程。请启动一些（dask worker {address}）。</translation>
    </message>
    <message>
      <source>The Dask scheduler {address} was lost; the run ended and nothing was written. Start it again, or leave its address empty to work with threads.</source>
      <extracomment>messages</extracomment>
      <translation>与 Dask 调度器 {address} 的连接中断；运行已结束，没有写出任何文件。请重新启动它，或让地址留空以使用线程。</translation>
    </message>
    <message>
      <source>The Python package cftime is missing; the dates of NetCDF files cannot be read without it. Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 cftime；没有它不能读取 NetCDF 文件的日期。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The Python package jinja2 is missing ({why}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 jinja2（{why}）。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The Python package matplotlib is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 matplotlib（{error}）。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The Python package pyproj is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 pyproj（{error}）。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The Python package rasterio is missing ({error}). Install it for the Python of QGIS.</source>
      <extracomment>messages</extracomment>
      <translation>缺少 Python 包 rasterio（{error}）。请为 QGIS 的 Python 安装。</translation>
    </message>
    <message>
      <source>The anomalies of INPUT and of {path} have a correlation of {r:.2f} only: an index by that fit is uncertain by {off:.2f}, and tells little of the droughts of the other record.</source>
      <extracomment>messages</extracomment>
      <translation>INPUT 与 {path} 的距平相关系数只有 {r:.2f}：按该拟合得到的指数有 {off:.2f} 的不确定性，很少反映另一记录的干旱。</translation>
    </message>
    <message>
      <source>The area with values changes between the periods, from {least:.0f} to {most:.0f} km² (mean of the dates). Centres move with it, whatever the drought does: fill gaps first, or give a MASK of the pixels that have values throughout.</source>
      <extracomment>messages</extracomment>
      <translation>各时段有值的面积不同，从 {least:.0f} 到 {most:.0f} km²（各日期平均）。不论干旱如何变化，重心都会随之移动：请先插补空缺，或给出始终有值的像元的 MASK。</translation>
    </message>
    <message>
      <source>The best of the five families has p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %: best may choose the kernel density, too.</source>
      <extracomment>messages</extracomment>
      <translation>五种分布中最好的一种，在所查看的 {fits} 个像元月中 {share:.1%} 的 p &lt; 0.05，而偶然为 5 %：best 也可能选用核密度。</translation>
    </message>
    <message>
      <source>The card names the further forests {described}, but those given are {given}.</source>
      <extracomment>messages</extracomment>
      <translation>卡片列出其他森林 {described}，但给出的是 {given}。</translation>
    </message>
    <message>
      <source>The card names {described} features, but the forest {name} was trained on {features}.</source>
      <extracomment>messages</extracomment>
      <translation>卡片列出 {described} 个特征，但森林 {name} 由 {features} 个特征训练。</translation>
    </message>
    <message>
      <source>The card of the model cannot be written: {value!r} is neither number, text, list nor mapping.</source>
      <extracomment>messages</extracomment>
      <translation>模型卡片无法写出：{value!r} 不是数字、文字、列表或映射。</translation>
    </message>
    <message>
      <source>The card of the model cannot be written: {wrong}.</source>
      <extracomment>messages</extracomment>
      <translation>模型卡片无法写出：{wrong}。</translation>
    </message>
    <message>
      <source>The card of the model has {data_count} bytes; at most {max_bytes} are possible.</source>
      <extracomment>messages</extracomment>
      <translation>模型卡片有 {data_count} 字节；最多 {max_bytes}。</translation>
    </message>
    <message>
      <source>The coordinates {name} of an array are not evenly spaced.</source>
      <extracomment>messages</extracomment>
      <translation>数组的坐标 {name} 间距不均。</translation>
    </message>
    <message>
      <source>The coordinates {name} of an array are one; give an Array with its transform.</source>
      <extracomment>messages</extracomment>
      <translation>数组的坐标 {name} 只有一个；请给出带变换参数的 Array。</translation>
    </message>
    <message>
      <source>The correction takes at most {most} dates at a time, and there are {count}. Downscale the record in pieces, and join them with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>校正每次最多处理 {most} 个日期，而这里有 {count} 个。请分段降尺度，再用“构建时间序列栈”合并。</translation>
    </message>
    <message>
      <source>The covariate {path} has {count} bands that are no dates. Give a dated stack, or one band.</source>
      <extracomment>messages</extracomment>
      <translation>协变量 {path} 有 {count} 个不是日期的波段。请给出带日期的栈或单个波段。</translation>
    </message>
    <message>
      <source>The covariate “{name}” has no value in any row: do its dates cover those of the records?</source>
      <extracomment>messages</extracomment>
      <translation>协变量“{name}”在任何一行都没有值：其日期是否覆盖记录的日期？</translation>
    </message>
    <message>
      <source>The covariate “{name}” has the name of a feature that is made ({made}). Give it another NAME when it is built, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation>协变量“{name}”与自动生成的特征（{made}）同名。请在生成时另取 NAME，或给其文件改名。</translation>
    </message>
    <message>
      <source>The covariate “{name}” is missing in {count} of {of} rows (stations {stations}).</source>
      <extracomment>messages</extracomment>
      <translation>协变量“{name}”在 {of} 行中有 {count} 行缺失（站点 {stations}）。</translation>
    </message>
    <message>
      <source>The covariate “{name}” is no field capacity in m³/m³: 90 % of its values at the stations lie between {low:.4g} and {high:.4g}. Per cent of volume must be multiplied by 0.01.</source>
      <extracomment>messages</extracomment>
      <translation>协变量“{name}”不是以 m³/m³ 表示的田间持水量：站点处 90 % 的值在 {low:.4g} 与 {high:.4g} 之间。体积百分数须乘以 0.01。</translation>
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
      <translation>各协变量没有共同的日子：{spans}。</translation>
    </message>
    <message>
      <source>The creation option “{word}” is none of {all}, written as NAME=VALUE.</source>
      <extracomment>messages</extracomment>
      <translation>创建选项“{word}”不在 {all} 之中，格式为 NAME=VALUE。</translation>
    </message>
    <message>
      <source>The crop mask {path} has no band for {years}. Add one, or set START and END to the years that it has.</source>
      <extracomment>messages</extracomment>
      <translation>作物掩膜 {path} 没有 {years} 的波段。请补上，或把 START 和 END 设为它有的年份。</translation>
    </message>
    <message>
      <source>The crop mask {path} is a stack by {step}. Give one band that counts for all years, or a stack with one band for each year.</source>
      <extracomment>messages</extracomment>
      <translation>作物掩膜 {path} 是逐{step}的栈。请给出适用于所有年份的单个波段，或每年一个波段的栈。</translation>
    </message>
    <message>
      <source>The date in the name “{name}” can be read in two ways: as {first} it is {day}, as {second} it is {other}. Say with PATTERN which is meant (with {patterns} in it).</source>
      <extracomment>messages</extracomment>
      <translation>名称“{name}”中的日期有两种读法：按 {first} 为 {day}，按 {second} 为 {other}。请用 PATTERN 指明（其中含 {patterns}）。</translation>
    </message>
    <message>
      <source>The dates lie {spacing} × {step} apart; MIN_VALID is a share of the dates that there should be.</source>
      <extracomment>messages</extracomment>
      <translation>日期相隔 {spacing} × {step}；MIN_VALID 是应有日期的比例。</translation>
    </message>
    <message>
      <source>The dates with values are composites of {days} days: {steps} of the {all} days are looked at, the others stay missing.</source>
      <extracomment>messages</extracomment>
      <translation>有值的日期为 {days} 天合成：只处理 {all} 天中的 {steps} 天，其余保持缺失。</translation>
    </message>
    <message>
      <source>The dry edge does not fall with vegetation on these dates, so TVDI there says little about moisture (cold season, clouds, or too small a range of vegetation): {flat}.</source>
      <extracomment>messages</extracomment>
      <translation>以下日期干边不随植被下降，因此那里的 TVDI 几乎不反映湿度（冷季、云或植被范围太小）：{flat}。</translation>
    </message>
    <message>
      <source>The error of the coarse soil moisture is taken to be 0: {why}. The fine field agrees exactly with it.</source>
      <extracomment>messages</extracomment>
      <translation>粗分辨率土壤湿度的误差取为 0：{why}。细分辨率场与其完全一致。</translation>
    </message>
    <message>
      <source>The extent {xmin:g}, {ymin:g} … {xmax:g}, {ymax:g} lies beside the raster, which covers {covered}. Choose an extent that overlaps it.</source>
      <extracomment>messages</extracomment>
      <translation>范围 {xmin:g}, {ymin:g} … {xmax:g}, {ymax:g} 在栅格之外，栅格覆盖 {covered}。请选择与其重叠的范围。</translation>
    </message>
    <message>
      <source>The extremes come from {years} years only: nearly every year holds one of them somewhere, and 0 or 100 says little.</source>
      <extracomment>messages</extracomment>
      <translation>极值只来自 {years} 年：几乎每一年都在某处含有一个极值，0 或 100 说明不了什么。</translation>
    </message>
    <message>
      <source>The features {made} of the model cannot be made; known are {known}. Update the plugin, or train the model again with this one.</source>
      <extracomment>messages</extracomment>
      <translation>模型的特征 {made} 无法生成；已知的有 {known}。请更新插件，或用本版本重新训练模型。</translation>
    </message>
    <message>
      <source>The field capacity “{name}” is missing at every station, so {relative} cannot be converted.</source>
      <extracomment>messages</extracomment>
      <translation>田间持水量“{name}”在所有站点都缺失，因此 {relative} 无法换算。</translation>
    </message>
    <message>
      <source>The files hold the value {code:.7g}, far from the others ({low:.4g} … {high:.4g}): a code for “missing” that they do not declare. Nothing was written. Give VALID_MIN and VALID_MAX, so that it is masked or, if it is a value, kept.</source>
      <extracomment>messages</extracomment>
      <translation>文件中含有数值 {code:.7g}，与其他数值（{low:.4g} … {high:.4g}）相距甚远：这是文件未声明的“缺测”代码。未写出任何内容。请给出 VALID_MIN 和 VALID_MAX，使其被掩去；若它是真实数值，则予以保留。</translation>
    </message>
    <message>
      <source>The files of {name} go into {folder}, which holds other things ({others}). Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 的文件要写入 {folder}，而其中有其他内容（{others}）。请另取名称。</translation>
    </message>
    <message>
      <source>The fit is of “{fitted}”, the stack holds “{variable}”. Is it the same product?</source>
      <extracomment>messages</extracomment>
      <translation>拟合针对“{fitted}”，栈为“{variable}”。是同一产品吗？</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {strerror}. Choose one in a folder that exists and that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation>文件夹 {folder} 无法创建：{strerror}。请选择已有且可写的文件夹之内的位置。</translation>
    </message>
    <message>
      <source>The forest was trained on {features} features, but the table to predict has the shape {shape}. Give one column per feature, in the order of the training.</source>
      <extracomment>messages</extracomment>
      <translation>森林由 {features} 个特征训练，但要预测的表的形状为 {shape}。请按训练时的顺序每个特征给出一列。</translation>
    </message>
    <message>
      <source>The forests for the scores have {trees} trees each, so that all of them take no longer than twice the forest itself; what few trees add to the error is taken out.</source>
      <extracomment>messages</extracomment>
      <translation>用于得分的森林各有 {trees} 棵树，使全部得分的耗时不超过森林本身的两倍；树少带来的误差已扣除。</translation>
    </message>
    <message>
      <source>The heights of {path} are in “{unit}” ({metres:.7g} m).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的高程单位为“{unit}”（{metres:.7g} m）。</translation>
    </message>
    <message>
      <source>The hidden folder of this run in {parent} was removed while it worked. Nothing was written; run it again.</source>
      <extracomment>messages</extracomment>
      <translation>运行过程中 {parent} 内的隐藏文件夹被删除。未写入任何内容；请重新运行。</translation>
    </message>
    <message>
      <source>The input holds drought classes.</source>
      <extracomment>messages</extracomment>
      <translation>输入为干旱等级。</translation>
    </message>
    <message>
      <source>The input is an SSI; drought classes were computed from it.</source>
      <extracomment>messages</extracomment>
      <translation>输入为 SSI；已由其计算干旱等级。</translation>
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
      <translation>土地覆盖 {path} 不在 {finest} 的细格网上：{why}。
  {path}：{grid}
  {finest}：{fine}
请先变换过去（工具“对齐到格网”，方法 nearest）。</translation>
    </message>
    <message>
      <source>The land cover {path} is empty: none of its pixels has a class.</source>
      <extracomment>messages</extracomment>
      <translation>土地覆盖 {path} 是空的：没有像元有类别。</translation>
    </message>
    <message>
      <source>The largest coarse misfit is {misfit:.2g} m³/m³, above {most:g}: where a correction would make soil moisture negative, it is cut at 0; cells with few fine pixels may not be reached.</source>
      <extracomment>messages</extracomment>
      <translation>粗像元的最大偏差为 {misfit:.2g} m³/m³，超过 {most:g}：校正会使土壤湿度为负之处截断为 0；细像元很少的粗像元可能达不到。</translation>
    </message>
    <message>
      <source>The layer “{layer}” has additional missing values in its properties (Transparency). They are not in its file and are values here: declare them in the file (GDAL, “Translate”) if they are missing.</source>
      <extracomment>messages</extracomment>
      <translation>图层“{layer}”的属性（透明度）中有附加的缺测值。它们不在文件中，在此按数值处理：如为缺测，请在文件中声明（GDAL“转换格式”）。</translation>
    </message>
    <message>
      <source>The layer “{layer}” was given the reference system {chosen} in the project; its file says {own}, and that counts here. If the file is wrong, use the tool “Assign projection” first.</source>
      <extracomment>messages</extracomment>
      <translation>图层“{layer}”在项目中被指定为参考系 {chosen}；其文件为 {own}，此处以文件为准。若文件有误，请先使用工具“指定投影”。</translation>
    </message>
    <message>
      <source>The layer “{name}” comes from “{provider}”, not from a raster file. Export it to a GeoTIFF first (Layer → Save As).</source>
      <extracomment>messages</extracomment>
      <translation>图层“{name}”来自“{provider}”，不是栅格文件。请先导出为 GeoTIFF（图层 → 另存为）。</translation>
    </message>
    <message>
      <source>The layer “{name}” is a vector layer; a raster is needed here. Turn it into a raster first, or give it to the parameter that takes layers.</source>
      <extracomment>messages</extracomment>
      <translation>图层“{name}”是矢量图层；这里需要栅格。请先转为栅格，或交给接受图层的参数。</translation>
    </message>
    <message>
      <source>The lines are {points} points long at {per_pixel} points a pixel; at most {most} can be drawn. Give fewer or shorter lines, or coarser products.</source>
      <extracomment>messages</extracomment>
      <translation>这些线按每像元 {per_pixel} 个点共长 {points} 个点；最多能画 {most} 个。请给出更少或更短的线，或更粗的产品。</translation>
    </message>
    <message>
      <source>The list of stations (PLACES) has no station with a place.</source>
      <extracomment>messages</extracomment>
      <translation>站点清单（PLACES）中没有带位置的站点。</translation>
    </message>
    <message>
      <source>The map of {crs} is not true to scale here: its lengths are {low:.2f} to {high:.2f} times those on the ground, its right angles off by up to {skew:.0f}°, and the slopes are off with them. Warp the DEM to longitude and latitude or to a projection made for the region first.</source>
      <extracomment>messages</extracomment>
      <translation>{crs} 的地图在这里不保持比例：其长度为地面的 {low:.2f} 至 {high:.2f} 倍，直角偏差最大 {skew:.0f}°，坡度也随之有误。请先把 DEM 变形到经纬度或适合该区域的投影。</translation>
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
      <translation>内存预算 {memory:.0f} MiB 太小：仅一个线程就至少需要 {need:.0f} MiB。请提高预算（选项、处理、提供者、AgriDrought），或把记录分段。</translation>
    </message>
    <message>
      <source>The memory budget of {memory:.0f} MiB is too small: this run needs at least {least:.0f} MiB. Raise the budget (Options, Processing, Providers, AgriDrought), or give fewer zones, dates, rows or pixels.</source>
      <extracomment>messages</extracomment>
      <translation>内存预算 {memory:.0f} MiB 太小：本次运行至少需要 {least:.0f} MiB。请提高预算（选项、Processing、提供者、AgriDrought），或减少区域、日期、行或像元。</translation>
    </message>
    <message>
      <source>The missing value that the file of the layer “{layer}” declares is switched off in the layer's properties; here it stays missing.</source>
      <extracomment>messages</extracomment>
      <translation>图层“{layer}”的文件所声明的缺测值在图层属性中被关闭；此处仍按缺测处理。</translation>
    </message>
    <message>
      <source>The model cannot be written to {path}: {strerror}. Choose a folder that exists and that you may write to, on a disk with room.</source>
      <extracomment>messages</extracomment>
      <translation>模型不能写入 {path}：{strerror}。请选择存在、可写且有空间的文件夹。</translation>
    </message>
    <message>
      <source>The model does not use a land cover; {path} is left out.</source>
      <extracomment>messages</extracomment>
      <translation>模型不使用土地覆盖；{path} 不用。</translation>
    </message>
    <message>
      <source>The model file {path} cannot be opened: {strerror}. Choose a file that “Train downscaler” or “Train crop model” wrote.</source>
      <extracomment>messages</extracomment>
      <translation>模型文件 {path} 无法打开：{strerror}。请选择由“训练降尺度模型”或“训练作物模型”写出的文件。</translation>
    </message>
    <message>
      <source>The model has no check one scale up; UNCERTAINTY is that of the forest before it is corrected, on land that it has not seen.</source>
      <extracomment>messages</extracomment>
      <translation>模型没有粗一级尺度的检验；UNCERTAINTY 为校正前的森林在没有见过的地区的不确定性。</translation>
    </message>
    <message>
      <source>The model needs {absent}, which the covariates do not have (they have {names}). A covariate's name is its tag “variable”, else its file's name.</source>
      <extracomment>messages</extracomment>
      <translation>模型需要 {absent}，协变量中没有（它们有 {names}）。协变量的名称为其标签“variable”，否则为文件名。</translation>
    </message>
    <message>
      <source>The model {model} was trained with coordinates in {trained}, but {path} is in {own}. Reproject the covariates, or train without COORDINATES.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {model} 用 {trained} 中的坐标训练，而 {path} 为 {own}。请重投影协变量，或训练时不用 COORDINATES。</translation>
    </message>
    <message>
      <source>The model {path} cannot be used: its forests do not fit together. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 无法使用：其各森林不匹配。请重新训练。</translation>
    </message>
    <message>
      <source>The model {path} cannot be used: its forests have different features. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 无法使用：其各森林的特征不同。请重新训练。</translation>
    </message>
    <message>
      <source>The model {path} cannot be used: {error}. Train it again.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 无法使用：{error}。请重新训练。</translation>
    </message>
    <message>
      <source>The model {path} cannot be used: {why}. Train it again with “Train downscaler”.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 不能使用：{why}。请用“训练降尺度模型”重新训练。</translation>
    </message>
    <message>
      <source>The model {path} cannot give {name}: {why}. Leave that output out, or train another model.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 不能给出 {name}：{why}。请不要该输出，或训练另一个模型。</translation>
    </message>
    <message>
      <source>The model {path} does not know its errors, so UNCERTAINTY cannot be made. Train it again with “Train downscaler” (on more than one block of land), or leave UNCERTAINTY out.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 不知道其误差，因此不能给出 UNCERTAINTY。请用“训练降尺度模型”重新训练（多于一个地块），或不要 UNCERTAINTY。</translation>
    </message>
    <message>
      <source>The model {path} does not know where it applies, so APPLICABILITY cannot be made. Train it again with “Train downscaler” (on more than one block of land), or leave APPLICABILITY out.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 不知道其适用范围，因此不能给出 APPLICABILITY。请用“训练降尺度模型”重新训练（多于一个地块），或不要 APPLICABILITY。</translation>
    </message>
    <message>
      <source>The model {path} has the format {version}, which a newer AgriDrought ({value}) wrote; this one reads up to {format}. Update the plugin, or train the model again with this one.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 的格式为 {version}，由更新的 AgriDrought（{value}）写出；本版本最高读取 {format}。请更新插件，或用本版本重新训练模型。</translation>
    </message>
    <message>
      <source>The model {path} needs {absent}, which the covariates do not have (they have {features}). A covariate's name is its tag “variable”, else its file's name.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 需要 {absent}，协变量中没有（它们有 {features}）。协变量的名称为其标签“variable”，否则为文件名。</translation>
    </message>
    <message>
      <source>The model {path} needs {absent}, which the covariates do not have (they have {features}). A covariate's name is its tag “variable”, else its file's name. Give LAND_COVER.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 需要 {absent}，协变量中没有（它们有 {features}）。协变量的名称为其标签“variable”，否则为文件名。请给出 LAND_COVER。</translation>
    </message>
    <message>
      <source>The model {path} takes {nodes:.0f} MiB, but the memory budget is {memory:.0f} MiB. Raise the budget, or train with fewer TREES or a smaller MAX_SAMPLES.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 占 {nodes:.0f} MiB，但内存预算为 {memory:.0f} MiB。请提高预算，或用更少的 TREES 或更小的 MAX_SAMPLES 训练。</translation>
    </message>
    <message>
      <source>The model {path} was trained without the check one scale up, so all of the forest's detail is put out, proved or not. Train it again for an automatic DETAIL_WEIGHT, or set one.</source>
      <extracomment>messages</extracomment>
      <translation>模型 {path} 训练时没有作粗一级尺度的检验，因此森林的细节不论是否得到证实都全部输出。请重新训练以自动确定 DETAIL_WEIGHT，或自行设定。</translation>
    </message>
    <message>
      <source>The name of an input holds the character NUL. Choose another file.</source>
      <extracomment>messages</extracomment>
      <translation>某个输入的名称含有 NUL 字符。请选择其他文件。</translation>
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
      <translation>展望在任何分区都没有技巧：除得分外不给出结果。</translation>
    </message>
    <message>
      <source>The outputs in {parent} may need {needed:.2f} GiB, but only {free:.2f} GiB are free there. Free some space or choose another disk.</source>
      <extracomment>messages</extracomment>
      <translation>{parent} 中的输出可能需要 {needed:.2f} GiB，但那里只剩 {free:.2f} GiB。请清理空间或选择其他磁盘。</translation>
    </message>
    <message>
      <source>The pooled index is held within ±{limit:.2f} on average: so far out reach the independent values of the record. An index of −1 has a standard error of {error:.2f}.</source>
      <extracomment>messages</extracomment>
      <translation>合并指数平均限制在 ±{limit:.2f} 之内：记录中独立的值只达到这一范围。指数为 −1 时标准误差为 {error:.2f}。</translation>
    </message>
    <message>
      <source>The record from {first} to {last} has none of the months asked for (MONTHS).</source>
      <extracomment>messages</extracomment>
      <translation>从 {first} 到 {last} 的记录不含所要的月份（MONTHS）。</translation>
    </message>
    <message>
      <source>The record goes from {first_labels} to {last_labels}; TEST {name} needs at least {min_years} years.</source>
      <extracomment>messages</extracomment>
      <translation>记录从 {first_labels} 到 {last_labels}；TEST {name} 至少需要 {min_years} 年。</translation>
    </message>
    <message>
      <source>The record has {values} values of soil moisture. At most {rows} rows are trained on, {bag} for each of {trees} trees: with the forests for the scores about {seconds} of one processor.</source>
      <extracomment>messages</extracomment>
      <translation>记录有 {values} 个土壤湿度值。最多用 {rows} 行训练，{trees} 棵树每棵 {bag} 行：连同用于得分的森林，约需一个处理器 {seconds}。</translation>
    </message>
    <message>
      <source>The record has {values} values of soil moisture. If all covariates are known for all of them, the training needs {needed} of memory with MAX_SAMPLES {share:g}, and the budget is {budget}. Leave MAX_SAMPLES empty to have it chosen.</source>
      <extracomment>messages</extracomment>
      <translation>记录有 {values} 个土壤湿度值。如果所有协变量在全部值处都有，MAX_SAMPLES 为 {share:g} 时训练需要 {needed} 内存，而预算为 {budget}。让 MAX_SAMPLES 留空即可自动选择。</translation>
    </message>
    <message>
      <source>The record has {years:.0f} years: each calendar month can have a distribution of its own (kernel, gamma …), which follows the season more closely than the pooled one.</source>
      <extracomment>messages</extracomment>
      <translation>记录有 {years:.0f} 年：每个日历月可以有自己的分布（kernel、gamma……），比合并分布更贴近季节。</translation>
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
      <translation>参考期内每个历步有 {years} 个值；极值需要 {least} 个。</translation>
    </message>
    <message>
      <source>The reference period is the whole record: by construction about {threshold:g} % of the dates of every pixel lie at or below the threshold. Take GROUP calendar_month (when in the year is it dry?) or year, or a reference period that is a part of the record (has it become drier since?).</source>
      <extracomment>messages</extracomment>
      <translation>参考期为整个记录：按构造，每个像元约有 {threshold:g} % 的日期达到或低于阈值。请取 GROUP calendar_month（一年中何时干？）或 year，或取记录的一部分为参考期（此后是否变干？）。</translation>
    </message>
    <message>
      <source>The score with years left out cannot be had: there is only one year.</source>
      <extracomment>messages</extracomment>
      <translation>无法给出留出年份的评分：只有一年。</translation>
    </message>
    <message>
      <source>The score with {name} cannot be had: there is only one.</source>
      <extracomment>messages</extracomment>
      <translation>{name}的得分无法给出：只有一个。</translation>
    </message>
    <message>
      <source>The seasonal test (TEST) compares months with months; annual means (AGGREGATE) have none. Choose one of the two: both keep the season out of the trend.</source>
      <extracomment>messages</extracomment>
      <translation>季节检验（TEST）以月比月；年平均（AGGREGATE）没有月份。请二选一：两者都能把季节排除在趋势之外。</translation>
    </message>
    <message>
      <source>The seasonal test compares the same season of several years, but the values are one a year ({path}). Take TEST original for annual values or means, or the stack of months without AGGREGATE.</source>
      <extracomment>messages</extracomment>
      <translation>季节检验比较各年的同一季节，而这里每年一个值（{path}）。年值或年平均请取 TEST original，或给出逐月的栈且不用 AGGREGATE。</translation>
    </message>
    <message>
      <source>The seasons of the test are single {step}s, which depend on each other within a year: p is far too small. Aggregate the stack to months first, or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation>检验的季节为单个{step}，一年之内相互依赖：p 远远偏小。请先把栈聚合到月，或取年平均（AGGREGATE）。</translation>
    </message>
    <message>
      <source>The stack already has steps of a {step}; it cannot be aggregated to a {period}.</source>
      <extracomment>messages</extracomment>
      <translation>该栈的步长已经是{step}；不能聚合到{period}。</translation>
    </message>
    <message>
      <source>The stacks have no date in common: {spans}.</source>
      <extracomment>messages</extracomment>
      <translation>各栈没有共同的日期：{spans}。</translation>
    </message>
    <message>
      <source>The sum of all Januaries of a record is no climatology. Aggregate to months with the sum first, then to calendar_month with the mean.</source>
      <extracomment>messages</extracomment>
      <translation>一个记录中所有一月之和不是多年平均。请先求和聚合到月，再取平均聚合到 calendar_month。</translation>
    </message>
    <message>
      <source>The sum of soil moisture in “{unit}” over dates means nothing; the mean does.</source>
      <extracomment>messages</extracomment>
      <translation>以“{unit}”表示的土壤湿度对各日期求和没有意义；应取平均。</translation>
    </message>
    <message>
      <source>The sums of {zones} zones on {dates} dates take {nbytes:.0f} MiB, more than half of the memory budget of {memory:.0f} MiB. Aggregate the stack to months or years first, join zones, or raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation>{zones} 个分区在 {dates} 个日期上的总和占用 {nbytes:.0f} MiB，超过内存预算 {memory:.0f} MiB 的一半。请先把栈聚合到月或年、合并分区，或提高预算（选项、处理、提供者、AgriDrought）。</translation>
    </message>
    <message>
      <source>The table has no value for any station and date.</source>
      <extracomment>messages</extracomment>
      <translation>该表没有任何站点和日期的值。</translation>
    </message>
    <message>
      <source>The table of thresholds {path} has no column {absent}; it has {names}. Start from {shipped}.</source>
      <extracomment>messages</extracomment>
      <translation>阈值表 {path} 没有列 {absent}；它有 {names}。请从 {shipped} 开始编辑。</translation>
    </message>
    <message>
      <source>The table of thresholds {path} has no rows. Start from {shipped}.</source>
      <extracomment>messages</extracomment>
      <translation>阈值表 {path} 没有行。请从 {shipped} 开始编辑。</translation>
    </message>
    <message>
      <source>The table of thresholds {place} cannot be read: {error}. Give a CSV file in UTF-8 with the columns {columns}; {shipped} is one to start from.</source>
      <extracomment>messages</extracomment>
      <translation>阈值表 {place} 无法读取：{error}。请给出 UTF-8 的 CSV 文件，列为 {columns}；可从 {shipped} 开始编辑。</translation>
    </message>
    <message>
      <source>The table of thresholds {source} does not know these stages of {crop} at depth {depth} (rows): {some}. It knows {known}, their other names and BBCH codes. Add rows or names to a copy of it (THRESHOLDS), or leave the stage of such rows empty: they then have no label.</source>
      <extracomment>messages</extracomment>
      <translation>阈值表 {source} 不认识深度 {depth} 的 {crop} 的这些生育期（行数）：{some}。它认识 {known}，以及它们的别名和 BBCH 编码。请在其副本（THRESHOLDS）中增加行或名称，或让这些行的生育期留空：它们就没有标签。</translation>
    </message>
    <message>
      <source>The target is missing or infinite in {bad} of {y_count} rows. Leave these rows out.</source>
      <extracomment>messages</extracomment>
      <translation>目标在 {y_count} 行中有 {bad} 行缺失或为无穷。请去掉这些行。</translation>
    </message>
    <message>
      <source>The test takes the values of every {step} as independent; neighbours in time seldom are, and p is then too small; a season hides trends. Annual means (AGGREGATE) are the safe choice.</source>
      <extracomment>messages</extracomment>
      <translation>该检验把每{step}的值当作独立；时间上相邻的值很少独立，此时 p 偏小；季节变化会掩盖趋势。年平均（AGGREGATE）是稳妥的选择。</translation>
    </message>
    <message>
      <source>The three stacks have {count} dates in common ({first} to {last}); at least {fewest} are needed, and {few} advised.</source>
      <extracomment>messages</extracomment>
      <translation>三个栈有 {count} 个共同日期（{first} 到 {last}）；至少需要 {fewest} 个，建议 {few} 个。</translation>
    </message>
    <message>
      <source>The times of {table} say their zone, so CLOCK does not count.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 的时刻注明了时区，因此 CLOCK 不起作用。</translation>
    </message>
    <message>
      <source>The training table has the shape {shape} and its target {target_shape}; (rows, features) and (rows,) are needed.</source>
      <extracomment>messages</extracomment>
      <translation>训练表的形状为 {shape}，其目标为 {target_shape}；需要（行，特征）和（行，）。</translation>
    </message>
    <message>
      <source>The training table has {shape} features; at most {max_feature_count} are possible.</source>
      <extracomment>messages</extracomment>
      <translation>训练表有 {shape} 个特征；最多 {max_feature_count} 个。</translation>
    </message>
    <message>
      <source>The training table is empty: no row has a target and all features.</source>
      <extracomment>messages</extracomment>
      <translation>训练表为空：没有一行同时具有目标和全部特征。</translation>
    </message>
    <message>
      <source>The training table takes more than {held:.0f} MiB, three times that while it is sorted, but the memory budget is {budget:.0f} MiB. Raise the budget, or train on fewer rows (FIRST_YEAR, LAST_YEAR, a smaller extent) or covariates.</source>
      <extracomment>messages</extracomment>
      <translation>训练表占用超过 {held:.0f} MiB，排序时为其三倍，而内存预算为 {budget:.0f} MiB。请提高预算，或减少训练的行（FIRST_YEAR、LAST_YEAR、更小的范围）或协变量。</translation>
    </message>
    <message>
      <source>The trees do not fit into the memory budget together, and are made again for every window: this takes many times as long. Raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation>所有的树不能同时放入内存预算，因此每个窗口都重新生成：耗时会是许多倍。请提高预算（选项、处理、提供者、AgriDrought）。</translation>
    </message>
    <message>
      <source>The trend needs an array with time as its first axis, of at most {longest} steps; this one has the shape {shape}. Aggregate longer series first.</source>
      <extracomment>messages</extracomment>
      <translation>趋势需要以时间为第一轴、最多 {longest} 步的数组；这个数组的形状为 {shape}。请先聚合较长的序列。</translation>
    </message>
    <message>
      <source>The values are rates (“{unit}”) and not per {step}, which is the step of {path}: their sum is no amount. Take the mean, or convert them first.</source>
      <extracomment>messages</extracomment>
      <translation>这些值是速率（“{unit}”），而不是每{step}的量，这是 {path} 的步长：其和不是总量。请取平均，或先换算。</translation>
    </message>
    <message>
      <source>The wet edge should be nearly level. On these dates it rises by more than {steep_wet_edge:g} K from bare to full cover (up to {worst:.0f} K): the coolest bare pixels are snow, height, water or cloud rather than moist soil, and TVDI of sparse vegetation is too high: {steep}.</source>
      <extracomment>messages</extracomment>
      <translation>湿边应接近水平。以下日期从裸地到全覆盖上升超过 {steep_wet_edge:g} K（最多 {worst:.0f} K）：最冷的裸地像元是积雪、高地、水体或云，而不是湿土，稀疏植被的 TVDI 偏高：{steep}。</translation>
    </message>
    <message>
      <source>The window has {size} pixels a side; use an odd number from 3.</source>
      <extracomment>messages</extracomment>
      <translation>窗口边长为 {size} 像元；请用不小于 3 的奇数。</translation>
    </message>
    <message>
      <source>The worker {worker} does not see {path} as it is here. Inputs and the folders of the outputs must lie on a disk that all workers share, under the same path.</source>
      <extracomment>messages</extracomment>
      <translation>工作进程 {worker} 看到的 {path} 与这里不同。输入和输出文件夹须位于所有工作进程共用的磁盘上，路径相同。</translation>
    </message>
    <message>
      <source>The worker {worker} runs {theirs}, and here runs {ours}: results could differ. Install the same versions.</source>
      <extracomment>messages</extracomment>
      <translation>工作进程 {worker} 使用 {theirs}，这里使用 {ours}：结果可能不同。请安装相同的版本。</translation>
    </message>
    <message>
      <source>The workers of {address} cannot import {name}: install agridrought {version} where they run.</source>
      <extracomment>messages</extracomment>
      <translation>{address} 的工作进程不能导入 {name}：请在其运行处安装 agridrought {version}。</translation>
    </message>
    <message>
      <source>The {trees} trees need {time} of one processor; with MOST_TREES {few} it is {shorter}, and little is lost where the weight of the forest's detail is small.</source>
      <extracomment>messages</extracomment>
      <translation>{trees} 棵树需要单个处理器 {time}；MOST_TREES 取 {few} 时为 {shorter}，在森林细节权重较小处损失很小。</translation>
    </message>
    <message>
      <source>The {which} raster has no reference system, the other one has. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{which}栅格没有坐标系，而另一个有。请先指定（图层 → 图层 CRS，或工具“指定投影”）。</translation>
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
      <translation>每天有多个时刻，通常为 {usual} 个：其值合计为日值。</translation>
    </message>
    <message>
      <source>There are too many separate patches of drought for the memory budget ({count} in one part of {parts}). Leave small ones out (MIN_AREA), lower THRESHOLD, smooth the index (a longer SCALE of SSI), or raise the budget (Options, Processing, Providers, AgriDrought).</source>
      <extracomment>messages</extracomment>
      <translation>互不相连的干旱斑块太多，超出内存预算（{parts} 部分之一中有 {count} 个）。请略去小斑块（MIN_AREA）、降低 THRESHOLD、平滑指数（SSI 的 SCALE 更长），或提高预算（选项、处理、提供者、AgriDrought）。</translation>
    </message>
    <message>
      <source>There are {count} clusters; {single:.0f} % of them last for one date. MIN_AREA leaves out what is small.</source>
      <extracomment>messages</extracomment>
      <translation>共有 {count} 个聚类；其中 {single:.0f} % 只持续一个日期。MIN_AREA 可略去小的聚类。</translation>
    </message>
    <message>
      <source>There are {size} values in time; a trend needs at least {min_values}.</source>
      <extracomment>messages</extracomment>
      <translation>时间上有 {size} 个值；趋势至少需要 {min_values} 个。</translation>
    </message>
    <message>
      <source>There are {tried} feature(s), so MAX_FEATURES is {tried} and not {max_features}.</source>
      <extracomment>messages</extracomment>
      <translation>共有 {tried} 个特征，因此 MAX_FEATURES 为 {tried}，而不是 {max_features}。</translation>
    </message>
    <message>
      <source>There is no cluster: no pixel is at or below {threshold:g}, or none of the patches has {area:g} km² (MIN_AREA).</source>
      <extracomment>messages</extracomment>
      <translation>没有聚类：没有像元达到或低于 {threshold:g}，或没有斑块达到 {area:g} km²（MIN_AREA）。</translation>
    </message>
    <message>
      <source>There is no date between {first_labels} and {last_labels} at which a station and all products have a value. Look at the missing values of the products, or lower MIN_SHARE.</source>
      <extracomment>messages</extracomment>
      <translation>在 {first_labels} 与 {last_labels} 之间没有日期使站点和所有产品都有值。请检查产品的缺失值，或降低 MIN_SHARE。</translation>
    </message>
    <message>
      <source>There is nothing to stack: give files (INPUT) or a folder (FOLDER).</source>
      <extracomment>messages</extracomment>
      <translation>没有可建栈的内容：请给出文件（INPUT）或文件夹（FOLDER）。</translation>
    </message>
    <message>
      <source>There is too little to train on: {count} values in {cells} coarse cells have soil moisture and all of {features}; at least {rows} values in {least} cells are needed. Look for a covariate that is missing over land or on most dates.</source>
      <extracomment>messages</extracomment>
      <translation>可训练的数据太少：{cells} 个粗像元中有 {count} 个值同时有土壤湿度和全部 {features}；至少需要 {least} 个粗像元中的 {rows} 个值。请查找在陆地或多数日期缺失的协变量。</translation>
    </message>
    <message>
      <source>There is too little to train on: {rows} rows of {stations} station(s) in {table} have soil moisture and all features; at least {min_rows} rows of {min_stations} stations are needed.</source>
      <extracomment>messages</extracomment>
      <translation>可训练的数据太少：{table} 中有土壤湿度和全部特征的只有 {stations} 个站点的 {rows} 行；至少需要 {min_stations} 个站点的 {min_rows} 行。</translation>
    </message>
    <message>
      <source>These years lack dates, so that their centres are not those of whole years: {years}.</source>
      <extracomment>messages</extracomment>
      <translation>以下年份缺少日期，因此其重心不是全年的重心：{years}。</translation>
    </message>
    <message>
      <source>This file needs GDAL's Python bindings (the module osgeo), which the Python at work does not have. QGIS brings them; outside of QGIS install its package python3-gdal or gdal.</source>
      <extracomment>messages</extracomment>
      <translation>此文件需要 GDAL 的 Python 绑定（模块 osgeo），当前的 Python 没有。QGIS 自带；在 QGIS 之外请安装 python3-gdal 或 gdal 包。</translation>
    </message>
    <message>
      <source>Thresholds: in {claimed} of {zones} zones and seasons one of {indices} indices tells years of loss with years left out, index and threshold chosen together.</source>
      <extracomment>messages</extracomment>
      <translation>阈值：在 {zones} 个分区和季节中，有 {claimed} 个在 {indices} 个指数之一上能在留出年份时判别受灾年，指数和阈值一起选择。</translation>
    </message>
    <message>
      <source>Thresholds: {claimed} of {zones} zones have one that tells years of loss with years left out.</source>
      <extracomment>messages</extracomment>
      <translation>阈值：{zones} 个分区中有 {claimed} 个的阈值在留出年份时能判别受灾年。</translation>
    </message>
    <message>
      <source>Too few values{rule} for a test: {zones}.</source>
      <extracomment>messages</extracomment>
      <translation>检验所需的值太少{rule}：{zones}。</translation>
    </message>
    <message>
      <source>Towards the end of the record {more} of the area has values (a change of {change:.0f} percentage points over the record): the trends of km2 are in part those of what was seen. Trust share_per_year, or fill the gaps first.</source>
      <extracomment>messages</extracomment>
      <translation>越到记录末尾，有值的面积{more}（整个记录变化 {change:.0f} 个百分点）：km2 的趋势部分来自观测范围的变化。请以 share_per_year 为准，或先插补空缺。</translation>
    </message>
    <message>
      <source>Training on {rows} rows of {features} feature(s), with the forests for the scores, may need {memory} of memory, but the budget is {budget}. Do one of these: {ways}.</source>
      <extracomment>messages</extracomment>
      <translation>用 {rows} 行、{features} 个特征训练，连同用于得分的森林，可能需要 {memory} 内存，但预算为 {budget}。请采取以下之一：{ways}。</translation>
    </message>
    <message>
      <source>Two covariates are called “{name}” ({path} is the second). Give one another NAME when it is built, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation>两个协变量都叫“{name}”（{path} 为第二个）。请在生成时另取 NAME，或给其文件改名。</translation>
    </message>
    <message>
      <source>Two covariates are called “{name}”: {first} and {second}. Give one another NAME when it is made, or rename its file.</source>
      <extracomment>messages</extracomment>
      <translation>两个协变量都叫“{name}”：{first} 和 {second}。生成时请给其中一个另取 NAME，或重命名文件。</translation>
    </message>
    <message>
      <source>Two dates fall into one season of one year, so the seasons are unclear. Aggregate the stack to months first (“Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation>同一年的一个季节中有两个日期，因此季节不明确。请先把栈聚合到月（“时间聚合”）。</translation>
    </message>
    <message>
      <source>Two layers are of the same date: {first} and {second}. If they are hours of a day, choose with HOURS how they become days (mean, sum, min or max).</source>
      <extracomment>messages</extracomment>
      <translation>两个图层的日期相同：{first} 和 {second}。如果是一天中的各小时，请用 HOURS 选择如何合成日值（mean、sum、min 或 max）。</translation>
    </message>
    <message>
      <source>Two layers are of the same date: {first} and {second}. Leave one of them out; if they are hours of a day, choose with HOURS how they become days.</source>
      <extracomment>messages</extracomment>
      <translation>两个图层的日期相同：{first} 和 {second}。请去掉其中一个；如果是一天中的各小时，请用 HOURS 选择如何合成日值。</translation>
    </message>
    <message>
      <source>Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day and aggregate the stack afterwards.</source>
      <extracomment>messages</extracomment>
      <translation>两个图层属于同一{step}：{first} 和 {second}。请去掉一个，或把 STEP 设为 day，然后再聚合。</translation>
    </message>
    <message>
      <source>VALID_MIN ({valid_min:g}) is above VALID_MAX ({valid_max:g}).</source>
      <extracomment>messages</extracomment>
      <translation>VALID_MIN（{valid_min:g}）大于 VALID_MAX（{valid_max:g}）。</translation>
    </message>
    <message>
      <source>VALUE is “{value}”, but the table has a column of that name already. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>VALUE 为“{value}”，但表中已有同名的列。请选择其他名称。</translation>
    </message>
    <message>
      <source>WEIGHTING correlation needs SM: the weights come from correlations with it.</source>
      <extracomment>messages</extracomment>
      <translation>WEIGHTING correlation 需要 SM：权重由与它的相关得出。</translation>
    </message>
    <message>
      <source>WEIGHTS: {path} holds negative amounts ({value:g}). Declare them as missing, or give another raster.</source>
      <extracomment>messages</extracomment>
      <translation>WEIGHTS：{path} 含有负值（{value:g}）。请声明为缺失，或给出其他栅格。</translation>
    </message>
    <message>
      <source>WEIGHTS: {path} holds nothing where INPUT has values: every amount is 0 or missing.</source>
      <extracomment>messages</extracomment>
      <translation>WEIGHTS：在 INPUT 有值之处 {path} 没有任何数值：每个数量都是 0 或缺失。</translation>
    </message>
    <message>
      <source>WINDOW is {window}; it is an odd number of pixels, 3 or more.</source>
      <extracomment>messages</extracomment>
      <translation>WINDOW 为 {window}；应为不小于 3 的奇数（像元）。</translation>
    </message>
    <message>
      <source>WINDOW_DAYS is {window_days}; it is a number of days from 0 to {most_window}.</source>
      <extracomment>messages</extracomment>
      <translation>WINDOW_DAYS 为 {window_days}；应为 0 到 {most_window} 的天数。</translation>
    </message>
    <message>
      <source>With {years} years a correlation must be larger than {r:.2f} to be significant.</source>
      <extracomment>messages</extracomment>
      <translation>{years} 年时相关系数须大于 {r:.2f} 才显著。</translation>
    </message>
    <message>
      <source>Workers of {address} ended again and again on one part of the work, perhaps for want of memory. Give them more, or a smaller budget to the run.</source>
      <extracomment>messages</extracomment>
      <translation>{address} 的工作进程在同一部分反复终止，可能是内存不足。请给它们更多内存，或给运行更小的预算。</translation>
    </message>
    <message>
      <source>YEAR: row {row} of {table} has {year:g} in the field “{field}”, which is no year from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation>YEAR：{table} 第 {row} 行的字段“{field}”为 {year:g}，不是 {first} 到 {last} 的年份。</translation>
    </message>
    <message>
      <source>ZONES are those of THRESHOLDS; without that table every zone has the same breaks.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES 供 THRESHOLDS 使用；没有该表时每个分区的界限都相同。</translation>
    </message>
    <message>
      <source>ZONES has none of this name</source>
      <extracomment>messages</extracomment>
      <translation>ZONES 中没有此名称</translation>
    </message>
    <message>
      <source>ZONES: no polygon of {name} covers a pixel of {path}, which covers x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … {ymax:.6g} in {crs}. Check the reference system of the polygons, and that they cover the region.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{name} 没有多边形覆盖 {path} 的像元，它覆盖 {crs} 中的 x {xmin:.6g} … {xmax:.6g}，y {ymin:.6g} … {ymax:.6g}。请检查多边形的坐标系，以及它们是否覆盖该区域。</translation>
    </message>
    <message>
      <source>ZONES: no row of {source} has both a polygon and a name in “{name}” (ZONE_FIELD), of {count}.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{source} 的 {count} 行中，没有一行同时有多边形和“{name}”（ZONE_FIELD）中的名称。</translation>
    </message>
    <message>
      <source>ZONES: only the selected features of “{layer}” shall count, but none is selected.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：只计“{layer}”中选中的要素，但没有选中任何要素。</translation>
    </message>
    <message>
      <source>ZONES: polygons of {source} overlap. {count} of {of} pixels lie in several zones and count only for the one that comes last in the layer, so these zones are too small: {zones}{more}. Give overlapping zones in layers of their own.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{source} 的多边形互相重叠。{of} 个像元中有 {count} 个位于几个分区内，只计入图层中最后的一个，因此以下分区偏小：{zones}{more}。请把重叠的分区放在各自的图层中。</translation>
    </message>
    <message>
      <source>ZONES: the polygons of {name} have {count} different values; there must be 1 to {most}. Choose the field with the zones' names (ZONE_FIELD).</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{name} 的多边形有 {count} 个不同的值；应为 1 到 {most} 个。请选择存放分区名称的字段（ZONE_FIELD）。</translation>
    </message>
    <message>
      <source>ZONES: the raster's extent has no place in {crs}, the system of the polygons.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：栅格的范围在多边形的坐标系 {crs} 中没有位置。</translation>
    </message>
    <message>
      <source>ZONES: {path} does not hold zones: its values are not whole numbers, or more than {most} different ones. Give a raster of zone codes, or polygons.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{path} 不是分区：其值不是整数，或有超过 {most} 个不同的值。请给出分区编码栅格，或多边形。</translation>
    </message>
    <message>
      <source>ZONES: {path} has codes beyond {exact} (up to {codes:.0f}), which could not be told apart. Number the zones anew, or give polygons.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{path} 的编码超过 {exact}（最大 {codes:.0f}），无法区分。请重新编号，或给出多边形。</translation>
    </message>
    <message>
      <source>ZONES: {path} has {count} zones; there must be 1 to {most}.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{path} 有 {count} 个分区；应为 1 到 {most} 个。</translation>
    </message>
    <message>
      <source>ZONES: {source} has no polygons. Give polygons, or a raster of codes.</source>
      <extracomment>messages</extracomment>
      <translation>ZONES：{source} 没有多边形。请给出多边形或编码栅格。</translation>
    </message>
    <message>
      <source>Zones of {source} beside the raster: {names}{more}.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 在栅格之外的分区：{names}{more}。</translation>
    </message>
    <message>
      <source>Zones with fewer than {fewest} years in the stack and in {table}: {zones}{more}.</source>
      <extracomment>messages</extracomment>
      <translation>在栈和 {table} 中年数少于 {fewest} 的分区：{zones}{more}。</translation>
    </message>
    <message>
      <source>Zones with fewer than {least} values are left out of the joint test: {zones}.</source>
      <extracomment>messages</extracomment>
      <translation>值少于 {least} 个的分区不参与联合检验：{zones}。</translation>
    </message>
    <message>
      <source>a calendar month is missing, or there is no need of water</source>
      <extracomment>messages</extracomment>
      <translation>缺少某个日历月，或没有需水</translation>
    </message>
    <message>
      <source>a covariate is missing</source>
      <extracomment>messages</extracomment>
      <translation>缺少协变量</translation>
    </message>
    <message>
      <source>a covariate lacks them</source>
      <extracomment>messages</extracomment>
      <translation>某个协变量没有</translation>
    </message>
    <message>
      <source>a covariate or the coarse soil moisture is missing</source>
      <extracomment>messages</extracomment>
      <translation>缺少协变量或粗分辨率土壤湿度</translation>
    </message>
    <message>
      <source>another zone, or no year, loss or area</source>
      <extracomment>messages</extracomment>
      <translation>属于其他分区，或没有年份、损失或面积</translation>
    </message>
    <message>
      <source>beside the raster</source>
      <extracomment>messages</extracomment>
      <translation>在栅格之外</translation>
    </message>
    <message>
      <source>cells</source>
      <extracomment>messages</extracomment>
      <translation>单元格</translation>
    </message>
    <message>
      <source>damaged, or no files</source>
      <extracomment>messages</extracomment>
      <translation>已损坏，或不是文件</translation>
    </message>
    <message>
      <source>dates of {name}</source>
      <extracomment>messages</extracomment>
      <translation>{name} 的日期</translation>
    </message>
    <message>
      <source>day or night alone, in a month without pairs</source>
      <extracomment>messages</extracomment>
      <translation>只有昼或夜，且该月没有成对的值</translation>
    </message>
    <message>
      <source>days of stations</source>
      <extracomment>messages</extracomment>
      <translation>站日</translation>
    </message>
    <message>
      <source>every pixel is missing on them</source>
      <extracomment>messages</extracomment>
      <translation>这些日期所有像元都缺失</translation>
    </message>
    <message>
      <source>features of the covariates</source>
      <extracomment>messages</extracomment>
      <translation>协变量的特征</translation>
    </message>
    <message>
      <source>fewer than ten common values, so no scores of their own</source>
      <extracomment>messages</extracomment>
      <translation>共同值不足十个，因此没有自己的得分</translation>
    </message>
    <message>
      <source>fewer than {fewest} years with index and loss</source>
      <extracomment>messages</extracomment>
      <translation>同时有指数和损失的年份少于 {fewest} 个</translation>
    </message>
    <message>
      <source>fewer than {min_dates} dates with all three products</source>
      <extracomment>messages</extracomment>
      <translation>三个产品的共同日期少于 {min_dates} 个</translation>
    </message>
    <message>
      <source>fewer than {min_values} values</source>
      <extracomment>messages</extracomment>
      <translation>值少于 {min_values} 个</translation>
    </message>
    <message>
      <source>fewer than {share:.0%} of the {usual} values that a day has as a rule, so that their sum is too small</source>
      <extracomment>messages</extracomment>
      <translation>不足一天通常 {usual} 个值的 {share:.0%}，因此其总和过小</translation>
    </message>
    <message>
      <source>fewer values than the test needs</source>
      <extracomment>messages</extracomment>
      <translation>值少于检验所需</translation>
    </message>
    <message>
      <source>files</source>
      <extracomment>messages</extracomment>
      <translation>文件</translation>
    </message>
    <message>
      <source>files of the folder</source>
      <extracomment>messages</extracomment>
      <translation>文件夹中的文件</translation>
    </message>
    <message>
      <source>frozen ground</source>
      <extracomment>messages</extracomment>
      <translation>冻土</translation>
    </message>
    <message>
      <source>km² in drought, summed over the dates</source>
      <extracomment>messages</extracomment>
      <translation>干旱面积 km²，各日期合计</translation>
    </message>
    <message>
      <source>land covers</source>
      <extracomment>messages</extracomment>
      <translation>土地覆盖</translation>
    </message>
    <message>
      <source>lines</source>
      <extracomment>messages</extracomment>
      <translation>线</translation>
    </message>
    <message>
      <source>missing values</source>
      <extracomment>messages</extracomment>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>months of {path}</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的月份</translation>
    </message>
    <message>
      <source>negative, or without a value, a place, or a date between START and END</source>
      <extracomment>messages</extracomment>
      <translation>为负，或没有值、位置，或没有 START 与 END 之间的日期</translation>
    </message>
    <message>
      <source>no calendar step with {min_years} values, or none that differ</source>
      <extracomment>messages</extracomment>
      <translation>没有一个历步有 {min_years} 个值，或其值全相同</translation>
    </message>
    <message>
      <source>no date has a value in MIN_VALID of their area</source>
      <extracomment>messages</extracomment>
      <translation>没有一个日期在其面积的 MIN_VALID 以上有值</translation>
    </message>
    <message>
      <source>no edges, or less than 1 K between them</source>
      <extracomment>messages</extracomment>
      <translation>没有边，或两边相距不足 1 K</translation>
    </message>
    <message>
      <source>no estimate in time nor in space</source>
      <extracomment>messages</extracomment>
      <translation>时间和空间上都没有估计</translation>
    </message>
    <message>
      <source>no geometry</source>
      <extracomment>messages</extracomment>
      <translation>没有几何</translation>
    </message>
    <message>
      <source>no geometry or no level</source>
      <extracomment>messages</extracomment>
      <translation>没有几何或级别</translation>
    </message>
    <message>
      <source>no name in {field}</source>
      <extracomment>messages</extracomment>
      <translation>{field} 中没有名称</translation>
    </message>
    <message>
      <source>no pixel has a value on them</source>
      <extracomment>messages</extracomment>
      <translation>这些日期没有像元有值</translation>
    </message>
    <message>
      <source>no pixel that counts has a value on them</source>
      <extracomment>messages</extracomment>
      <translation>这些日期没有计入的像元有值</translation>
    </message>
    <message>
      <source>no soil moisture (codes)</source>
      <extracomment>messages</extracomment>
      <translation>不是土壤湿度（编码）</translation>
    </message>
    <message>
      <source>no station, date, value or place, or another flag</source>
      <extracomment>messages</extracomment>
      <translation>没有站点、日期、值或位置，或标志不同</translation>
    </message>
    <message>
      <source>no value on any date</source>
      <extracomment>messages</extracomment>
      <translation>任何日期都没有值</translation>
    </message>
    <message>
      <source>no value on any date, or outside MASK</source>
      <extracomment>messages</extracomment>
      <translation>任何日期都没有值，或在 MASK 之外</translation>
    </message>
    <message>
      <source>no {replace} at the site</source>
      <extracomment>messages</extracomment>
      <translation>该站点没有{replace}</translation>
    </message>
    <message>
      <source>nothing of the reference to compare</source>
      <extracomment>messages</extracomment>
      <translation>没有可比较的参考值</translation>
    </message>
    <message>
      <source>null geometries, or no lines</source>
      <extracomment>messages</extracomment>
      <translation>几何为空，或不是线</translation>
    </message>
    <message>
      <source>null or invalid geometries</source>
      <extracomment>messages</extracomment>
      <translation>几何为空或无效</translation>
    </message>
    <message>
      <source>observed cells</source>
      <extracomment>messages</extracomment>
      <translation>有观测的像元</translation>
    </message>
    <message>
      <source>outliers</source>
      <extracomment>messages</extracomment>
      <translation>异常值</translation>
    </message>
    <message>
      <source>outside MASK</source>
      <extracomment>messages</extracomment>
      <translation>在 MASK 之外</translation>
    </message>
    <message>
      <source>outside a product</source>
      <extracomment>messages</extracomment>
      <translation>在某个产品之外</translation>
    </message>
    <message>
      <source>patches that touch no other and are smaller than MIN_AREA, {min_area:g} km²</source>
      <extracomment>messages</extracomment>
      <translation>不与其他斑块相连且小于 MIN_AREA（{min_area:g} km²）的斑块</translation>
    </message>
    <message>
      <source>pixels</source>
      <extracomment>messages</extracomment>
      <translation>像元</translation>
    </message>
    <message>
      <source>pixels and dates</source>
      <extracomment>messages</extracomment>
      <translation>像元和日期</translation>
    </message>
    <message>
      <source>pixels and dates with LST and vegetation</source>
      <extracomment>messages</extracomment>
      <translation>有地表温度和植被的像元和日期</translation>
    </message>
    <message>
      <source>records</source>
      <extracomment>messages</extracomment>
      <translation>记录</translation>
    </message>
    <message>
      <source>rows of THRESHOLDS</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 的行</translation>
    </message>
    <message>
      <source>rows of the table</source>
      <extracomment>messages</extracomment>
      <translation>表的行</translation>
    </message>
    <message>
      <source>scales</source>
      <extracomment>messages</extracomment>
      <translation>尺度</translation>
    </message>
    <message>
      <source>scikit-learn {version} keeps its trees in a way that is not known here. Install a version from 1.2 to 1.9, or a newer AgriDrought.</source>
      <extracomment>messages</extracomment>
      <translation>scikit-learn {version} 保存树的方式这里不支持。请安装 1.2 到 1.9 的版本，或更新的 AgriDrought。</translation>
    </message>
    <message>
      <source>station files</source>
      <extracomment>messages</extracomment>
      <translation>站点文件</translation>
    </message>
    <message>
      <source>that are no station of the list</source>
      <extracomment>messages</extracomment>
      <translation>不是清单中的站点</translation>
    </message>
    <message>
      <source>that the table does not have</source>
      <extracomment>messages</extracomment>
      <translation>表中没有</translation>
    </message>
    <message>
      <source>the index of all of them at all SCALES does not fit into the memory budget; the largest are kept</source>
      <extracomment>messages</extracomment>
      <translation>全部分区在所有 SCALES 上的指数放不进内存预算；保留最大的</translation>
    </message>
    <message>
      <source>the model does not use one</source>
      <extracomment>messages</extracomment>
      <translation>模型不使用</translation>
    </message>
    <message>
      <source>the other stack lacks them</source>
      <extracomment>messages</extracomment>
      <translation>另一个栈没有</translation>
    </message>
    <message>
      <source>their dates are frozen, so they stay missing</source>
      <extracomment>messages</extracomment>
      <translation>其日期冻结，因此保持缺失</translation>
    </message>
    <message>
      <source>they are archives without rasters</source>
      <extracomment>messages</extracomment>
      <translation>是不含栅格的压缩包</translation>
    </message>
    <message>
      <source>they are for an index of another scale</source>
      <extracomment>messages</extracomment>
      <translation>用于其他尺度的指数</translation>
    </message>
    <message>
      <source>they are not in the model</source>
      <extracomment>messages</extracomment>
      <translation>不在模型中</translation>
    </message>
    <message>
      <source>they are observed on fewer than {least:g} of the dates (MIN_OBSERVED)</source>
      <extracomment>messages</extracomment>
      <translation>有观测的日期所占比例低于 {least:g}（MIN_OBSERVED）</translation>
    </message>
    <message>
      <source>they do not hold {variables}</source>
      <extracomment>messages</extracomment>
      <translation>不含 {variables}</translation>
    </message>
    <message>
      <source>they have no edges</source>
      <extracomment>messages</extracomment>
      <translation>没有边</translation>
    </message>
    <message>
      <source>they lie beside the raster</source>
      <extracomment>messages</extracomment>
      <translation>位于栅格之外</translation>
    </message>
    <message>
      <source>too few neighbours, or at a pole</source>
      <extracomment>messages</extracomment>
      <translation>相邻像元太少，或在极点</translation>
    </message>
    <message>
      <source>too few valid dates (MIN_VALID)</source>
      <extracomment>messages</extracomment>
      <translation>有效日期太少（MIN_VALID）</translation>
    </message>
    <message>
      <source>too few valid dates in every group</source>
      <extracomment>messages</extracomment>
      <translation>每一组的有效日期都太少</translation>
    </message>
    <message>
      <source>too few valid dates in every phase</source>
      <extracomment>messages</extracomment>
      <translation>每个阶段的有效日期都太少</translation>
    </message>
    <message>
      <source>too few valid values for a fit, an incomplete trailing mean, or climatology only</source>
      <extracomment>messages</extracomment>
      <translation>可拟合的有效值太少、滑动平均不完整，或仅为气候平均</translation>
    </message>
    <message>
      <source>too few values for a test</source>
      <extracomment>messages</extracomment>
      <translation>检验所需的值太少</translation>
    </message>
    <message>
      <source>too few values of each season for an index</source>
      <extracomment>messages</extracomment>
      <translation>每个季节的值太少，无法得到指数</translation>
    </message>
    <message>
      <source>too little of the pixel has a value (MIN_VALID)</source>
      <extracomment>messages</extracomment>
      <translation>像元中有值的部分太少（MIN_VALID）</translation>
    </message>
    <message>
      <source>values</source>
      <extracomment>messages</extracomment>
      <translation>值</translation>
    </message>
    <message>
      <source>values of stations</source>
      <extracomment>messages</extracomment>
      <translation>站点的值</translation>
    </message>
    <message>
      <source>values of the input</source>
      <extracomment>messages</extracomment>
      <translation>输入的值</translation>
    </message>
    <message>
      <source>values of the result</source>
      <extracomment>messages</extracomment>
      <translation>结果的值</translation>
    </message>
    <message>
      <source>values on the reference</source>
      <extracomment>messages</extracomment>
      <translation>参考格网上的值</translation>
    </message>
    <message>
      <source>whose names are no dates</source>
      <extracomment>messages</extracomment>
      <translation>名称不是日期</translation>
    </message>
    <message>
      <source>yue_wang_modification_test over all lags (LAG empty) shrinks the variance to almost nothing: most series then look significant. Give LAG 1.</source>
      <extracomment>messages</extracomment>
      <translation>yue_wang_modification_test 使用全部滞后（LAG 留空）时把方差缩小到几乎为零：此时多数序列都看似显著。请取 LAG 1。</translation>
    </message>
    <message>
      <source>zone polygons</source>
      <extracomment>messages</extracomment>
      <translation>分区多边形</translation>
    </message>
    <message>
      <source>zones of THRESHOLDS</source>
      <extracomment>messages</extracomment>
      <translation>THRESHOLDS 中的分区</translation>
    </message>
    <message>
      <source>zones of the index by scale</source>
      <extracomment>messages</extracomment>
      <translation>指数的分区（按尺度）</translation>
    </message>
    <message>
      <source>{clipped:.0f} % of the values lay outside the edges and were clipped to 0 or 1. The edges do not belong to these data, or much of the vegetation lies outside NDVI_MIN … NDVI_MAX.</source>
      <extracomment>messages</extracomment>
      <translation>{clipped:.0f} % 的值在边外，截断为 0 或 1。这些边不属于这些数据，或大部分植被在 NDVI_MIN … NDVI_MAX 之外。</translation>
    </message>
    <message>
      <source>{count} cells are of a station and date that another cell is of, too: the table has a row for each.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 个单元格与其他单元格属于同一站点和日期：表中各有一行。</translation>
    </message>
    <message>
      <source>{count} cells of MASK were never observed. They are filled from their surroundings only, and nothing could be hidden there: their bands are less sure.</source>
      <extracomment>messages</extracomment>
      <translation>MASK 中有 {count} 个像元从未有过观测。它们只由周围像元插补，那里也无法隐藏值来检验：其区间不太可靠。</translation>
    </message>
    <message>
      <source>{count} date(s) between the first and the last have no value at all: they are missing.</source>
      <extracomment>messages</extracomment>
      <translation>首末之间有 {count} 个日期没有任何值：它们为缺失。</translation>
    </message>
    <message>
      <source>{count} date(s) of {night} are left out: {day} lacks them ({spans}).</source>
      <extracomment>messages</extracomment>
      <translation>{night} 有 {count} 个日期不用：{day} 没有（{spans}）。</translation>
    </message>
    <message>
      <source>{count} dates on which both records have values{span}.</source>
      <extracomment>messages</extracomment>
      <translation>两个记录都有值的日期有 {count} 个{span}。</translation>
    </message>
    <message>
      <source>{count} day(s) from {first} to {last}{of}.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 天，从 {first} 到 {last}{of}。</translation>
    </message>
    <message>
      <source>{count} day(s) have fewer than {least} stations, or values without structure in space: inverse distances are used there, and the variance is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 天的站点少于 {least} 个，或值没有空间结构：改用反距离加权，方差缺失。</translation>
    </message>
    <message>
      <source>{count} negative values of “{field}” are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>“{field}”的 {count} 个负值视为缺失。</translation>
    </message>
    <message>
      <source>{count} of the {all} days from {first} to {last} lie outside the dates of {path} ({start} to {end}): their maps would be empty. Set START and END to days that the covariates have.</source>
      <extracomment>messages</extracomment>
      <translation>从 {first} 到 {last} 的 {all} 天中有 {count} 天在 {path} 的日期（{start} 至 {end}）之外：其地图会是空的。请把 START 和 END 设为协变量有的日子。</translation>
    </message>
    <message>
      <source>{count} of the {given} places of {table} do not exist in {crs}, the first is x {x:.10g}, y {y:.10g} in row {row}. Are x and y exchanged, or is the reference system another (CRS)?</source>
      <extracomment>messages</extracomment>
      <translation>{table} 的 {given} 个位置中有 {count} 个在 {crs} 中不存在，第一个为第 {row} 行的 x {x:.10g}，y {y:.10g}。是否 x 与 y 颠倒，或坐标系不同（CRS）？</translation>
    </message>
    <message>
      <source>{count} of them are there already and are not made again.</source>
      <extracomment>messages</extracomment>
      <translation>其中 {count} 天已经存在，不再重做。</translation>
    </message>
    <message>
      <source>{count} of {of} days of stations have fewer than {share:.0%} of the {usual} values that a day has as a rule; they are missing.</source>
      <extracomment>messages</extracomment>
      <translation>{of} 个站日中有 {count} 个的值少于每天通常 {usual} 个值的 {share:.0%}；它们为缺失。</translation>
    </message>
    <message>
      <source>{count} of {pixels} pixels could not be adjusted; the input's values were left out there.</source>
      <extracomment>messages</extracomment>
      <translation>{pixels} 个像元中有 {count} 个无法调整；那里不使用输入的值。</translation>
    </message>
    <message>
      <source>{count} outlier(s) were taken out, {share:.3%} of the observed values; {judged:.1%} of them could be judged (values before and after).</source>
      <extracomment>messages</extracomment>
      <translation>去除了 {count} 个异常值，占观测值的 {share:.3%}；其中 {judged:.1%} 可以判断（前后都有值）。</translation>
    </message>
    <message>
      <source>{count} records have the station, date, crop and depth of another: {many} means are taken, of values up to {spread:.3g} apart (stations {places}). Hourly values are well so; else look whether CROP or DEPTH is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 条记录的站点、日期、作物和深度与其他记录相同：取 {many} 个平均，所平均的值相差最多 {spread:.3g}（站点 {places}）。小时值这样没有问题；否则请检查是否缺少 CROP 或 DEPTH。</translation>
    </message>
    <message>
      <source>{count} station(s) have records at several places: {names}. Each record is sampled at its own place; if they are different stations, give them names of their own.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 个站点的记录有多个位置：{names}。每条记录在其自己的位置提取；如果是不同的站点，请各自命名。</translation>
    </message>
    <message>
      <source>{count} station(s) lie beside a raster and are left out: {gone}. Rasters: {which}.</source>
      <extracomment>messages</extracomment>
      <translation>{count} 个站点在某个栅格之外，不使用：{gone}。栅格：{which}。</translation>
    </message>
    <message>
      <source>{count} value(s) of day or night alone were left out: their calendar month has no date with both, so nothing is known of the difference.</source>
      <extracomment>messages</extracomment>
      <translation>有 {count} 个只有昼或夜的值不用：其日历月没有两者都有的日期，因此差值未知。</translation>
    </message>
    <message>
      <source>{count} values have the place and date of another; their mean is taken. Is each station's place its own?</source>
      <extracomment>messages</extracomment>
      <translation>{count} 个值与其他值的位置和日期相同；取其平均。各站点的位置是否各自独立？</translation>
    </message>
    <message>
      <source>{count} values of “{field}” are codes for missing, most of them {value:g}. They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>“{field}”中有 {count} 个数值是缺测代码，多数为 {value:g}，按缺测处理。</translation>
    </message>
    <message>
      <source>{count} values of “{field}” lie above {most:.0f} mm, which no {step} has brought on Earth, most of them {value:g}. Leave codes for missing empty; convert values that are in another unit (tenths of mm), or say with UNIT which one it is.</source>
      <extracomment>messages</extracomment>
      <translation>“{field}”中有 {count} 个数值超过 {most:.0f} 毫米，地球上任何{step}都未出现过，多数为 {value:g}。缺测代码请留空；其他单位（0.1 毫米）的数值请换算，或用 UNIT 说明单位。</translation>
    </message>
    <message>
      <source>{day} lies outside the record, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation>{day} 在记录之外，记录从 {first} 到 {last}。</translation>
    </message>
    <message>
      <source>{few} of {pixels} pixels have fewer than {least} dates in common and were adjusted by comparing the records as wholes. That takes for granted that both saw the same climate: a real trend or a real change between the records is erased or distorted. Do not read trends across the change of sensors.</source>
      <extracomment>messages</extracomment>
      <translation>{pixels} 个像元中有 {few} 个的共同日期少于 {least} 个，通过比较整个记录来调整。这假定两者经历了相同的气候：两个记录之间真实的趋势或变化会被抹去或歪曲。请不要跨越传感器更换解读趋势。</translation>
    </message>
    <message>
      <source>{fine} does not nest in {coarse}: {why}.
  {coarse}: {cells}
  {fine}: {pixels}
Bring the finest covariate onto a grid of whole pixels in every coarse cell (tool “Align to a grid” or “Warp”, same reference system and corner).</source>
      <extracomment>messages</extracomment>
      <translation>{fine} 不嵌套在 {coarse} 中：{why}。
  {coarse}：{cells}
  {fine}：{pixels}
请把最细的协变量变换到每个粗像元内为整数个像元的格网（工具“对齐到格网”或“变形（Warp）”，坐标系和角点相同）。</translation>
    </message>
    <message>
      <source>{first} and {other} do not lie on one grid: {why}.
  {first}: {grid}
  {other}: {other_grid}
Bring them onto one grid first (tool “Align to a grid” or “Warp”).{hint}</source>
      <extracomment>messages</extracomment>
      <translation>{first} 和 {other} 不在同一格网上：{why}。
  {first}：{grid}
  {other}：{other_grid}
请先把它们变换到同一格网（工具“对齐到格网”或“变形（Warp）”）。{hint}</translation>
    </message>
    <message>
      <source>{first} holds {one}, {path} holds {other}: two variables are never one stack. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation>{first} 含有 {one}，{path} 含有 {other}：两个变量不能成为一个栈。请用 VARIABLE 指出取哪一个。</translation>
    </message>
    <message>
      <source>{first} is by {one} and {second} by {two}. Bring the shorter steps to the longer ones first (tool “Aggregate in time”).</source>
      <extracomment>messages</extracomment>
      <translation>{first} 逐{one}，{second} 逐{two}。请先把较短的步长变为较长的（工具“时间聚合”）。</translation>
    </message>
    <message>
      <source>{first} is in “{first_unit}”, {path} in “{unit}”: these are two products or two versions. Stack them apart; if the values are in one unit all the same, say so with UNIT.</source>
      <extracomment>messages</extracomment>
      <translation>{first} 的单位为“{first_unit}”，{path} 的单位为“{unit}”：这是两个产品或两个版本。请分别建栈；如果数值其实同一单位，请用 UNIT 说明。</translation>
    </message>
    <message>
      <source>{folder} holds an input of this run. Choose another name than {name}.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 存有本次运行的输入。请选择 {name} 以外的名称。</translation>
    </message>
    <message>
      <source>{folder} holds days of another run: {other} differ(s) from what this run uses (another file, or the same one changed since). {advice}</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 存有另一次运行的各日：{other} 与本次运行所用的不同（文件不同，或同一文件后来改动过）。{advice}</translation>
    </message>
    <message>
      <source>{folder} holds no raster files (looked for {suffixes}).</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 不含栅格文件（已查找 {suffixes}）。</translation>
    </message>
    <message>
      <source>{folder} holds {first_days} …, but no record of the run that made it. {advice}</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 存有 {first_days} …，但没有生成它们的运行记录。{advice}</translation>
    </message>
    <message>
      <source>{folder} is in the way of the files of {name}. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 与 {name} 的文件冲突。请另取名称。</translation>
    </message>
    <message>
      <source>{folder} is not a folder.</source>
      <extracomment>messages</extracomment>
      <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
      <source>{held} adjusted values lay outside 0…1 m³/m³ and were held at the limit.</source>
      <extracomment>messages</extracomment>
      <translation>{held} 个调整后的值在 0…1 m³/m³ 之外，限制在边界。</translation>
    </message>
    <message>
      <source>{here} is the second of {dates}{zone}.</source>
      <extracomment>messages</extracomment>
      <translation>{here} 是 {dates}{zone} 的第二个。</translation>
    </message>
    <message>
      <source>{index} needs {lacking}.</source>
      <extracomment>messages</extracomment>
      <translation>{index} 需要 {lacking}。</translation>
    </message>
    <message>
      <source>{known} year(s) have enough valid dates (MIN_VALID {least:g}); a trend needs {years}. Its columns stay empty.</source>
      <extracomment>messages</extracomment>
      <translation>有 {known} 年具备足够的有效日期（MIN_VALID {least:g}）；趋势需要 {years} 年。其各列留空。</translation>
    </message>
    <message>
      <source>{label} does not fit: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %. DISTRIBUTION {better} does better ({other:.1%}); kernel follows any shape.</source>
      <extracomment>messages</extracomment>
      <translation>{label}分布不合适：在所查看的 {fits} 个像元月中 {share:.1%} 的 p &lt; 0.05，而偶然为 5 %。DISTRIBUTION {better} 更好（{other:.1%}）；kernel 可适应任何形状。</translation>
    </message>
    <message>
      <source>{label} does not fit: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %. No other family does better; DISTRIBUTION kernel follows any shape.</source>
      <extracomment>messages</extracomment>
      <translation>{label}分布不合适：在所查看的 {fits} 个像元月中 {share:.1%} 的 p &lt; 0.05，而偶然为 5 %。没有其他分布更好；DISTRIBUTION kernel 可适应任何形状。</translation>
    </message>
    <message>
      <source>{label} fits: p &lt; 0.05 in {share:.1%} of {fits} pixels' months looked at (5 % is what chance gives).</source>
      <extracomment>messages</extracomment>
      <translation>{label}分布合适：在所查看的 {fits} 个像元月中 {share:.1%} 的 p &lt; 0.05（偶然为 5 %）。</translation>
    </message>
    <message>
      <source>{label}: {path} holds the value {code:.7g} {count} times among {size} values looked at, far from all others: a code for “missing” that the file does not declare. Build the stack again with “Build time stack”, which can mask it (VALID_MIN, VALID_MAX), or declare it (gdal_translate -a_nodata {code:.7g}).</source>
      <extracomment>messages</extracomment>
      <translation>{label}：{path} 中查看的 {size} 个值里，值 {code:.7g} 出现 {count} 次，远离其他所有值：是文件没有声明的“缺失”编码。请用“构建时间序列栈”重新生成，它可以屏蔽该值（VALID_MIN、VALID_MAX），或加以声明（gdal_translate -a_nodata {code:.7g}）。</translation>
    </message>
    <message>
      <source>{layer} is of the same date as a band of {path} (APPEND_TO). Leave out what was appended before.</source>
      <extracomment>messages</extracomment>
      <translation>{layer} 与 {path}（APPEND_TO）的某个波段日期相同。请去掉先前已追加的部分。</translation>
    </message>
    <message>
      <source>{names}: coarser than the fine grid of {path}, interpolated to it (bilinear).</source>
      <extracomment>messages</extracomment>
      <translation>{names}：比 {path} 的细格网粗，已插值到该格网（双线性）。</translation>
    </message>
    <message>
      <source>{names}: interpolated to the fine grid (bilinear).</source>
      <extracomment>messages</extracomment>
      <translation>{names}：已插值到细格网（双线性）。</translation>
    </message>
    <message>
      <source>{name} cannot be “{given}”. It is: {help}</source>
      <extracomment>messages</extracomment>
      <translation>{name} 不能为“{given}”。它是：{help}</translation>
    </message>
    <message>
      <source>{name} has no effect without {others}.</source>
      <extracomment>messages</extracomment>
      <translation>没有 {others} 时，{name} 不起作用。</translation>
    </message>
    <message>
      <source>{name} has no reference system, so places cannot be found on the raster. Assign it one (Layer, Set CRS; for a raster “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{name} 没有坐标系，因此无法在栅格上找到位置。请指定（图层、设置 CRS；栅格用“指定投影”）。</translation>
    </message>
    <message>
      <source>{name} has no reference system, so zones and raster cannot be brought together. Assign it one (Layer, Set CRS; for a raster “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{name} 没有坐标系，因此分区和栅格无法对应。请指定（图层、设置 CRS；栅格用“指定投影”）。</translation>
    </message>
    <message>
      <source>{name} holds the character NUL. Choose another file.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 含有 NUL 字符。请选择其他文件。</translation>
    </message>
    <message>
      <source>{name} is damaged, or no station file of the ISMN: {why}. Download the archive again.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 已损坏，或不是 ISMN 的站点文件：{why}。请重新下载压缩包。</translation>
    </message>
    <message>
      <source>{name} is given twice.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 给出了两次。</translation>
    </message>
    <message>
      <source>{name} is no station file of the ISMN: it begins with “{begins}”.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 不是 ISMN 的站点文件：其开头为“{begins}”。</translation>
    </message>
    <message>
      <source>{name} is no text of at most {most} characters without control characters.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 不是最多 {most} 个字符且不含控制字符的文字。</translation>
    </message>
    <message>
      <source>{name} is not given.</source>
      <extracomment>messages</extracomment>
      <translation>未给出 {name}。</translation>
    </message>
    <message>
      <source>{name} is outside the range of the training ({low:g} to {high:g}) in {strange:.0f} % of the cells. Is it in the unit of the training table?</source>
      <extracomment>messages</extracomment>
      <translation>{name} 在 {strange:.0f} % 的像元超出训练的范围（{low:g} 至 {high:g}）。其单位是否与训练表一致？</translation>
    </message>
    <message>
      <source>{name} is the name of a device of Windows. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 是 Windows 的设备名。请另取名称。</translation>
    </message>
    <message>
      <source>{name} is {given}; it is a text.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {given}；应为文字。</translation>
    </message>
    <message>
      <source>{name} is {given}; it is the name of a file.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为 {given}；应为文件名称。</translation>
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
      <translation>{name} 为 {value}；应为文件列表。</translation>
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
      <source>{name} is “{given}”; it is true or false.</source>
      <extracomment>messages</extracomment>
      <translation>{name} 为“{given}”；应为真或假。</translation>
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
      <translation>{tool} 的 {name} 是文件：请给出路径。</translation>
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
      <source>{name}: nothing can be written into {folder}. Choose a folder that exists and that you may write to.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{folder} 无法写入。请选择存在且可写的文件夹。</translation>
    </message>
    <message>
      <source>{name}: some values of {path} lie outside {low:g} … {high:g} (from {least:.4g} to {most:.4g}). They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 的部分数值在 {low:g} … {high:g} 之外（从 {least:.4g} 到 {most:.4g}），按缺测处理。</translation>
    </message>
    <message>
      <source>{name}: the expression “{text}” gives no value.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：表达式“{text}”没有给出值。</translation>
    </message>
    <message>
      <source>{name}: the layer “{layer}” has no polygons. Give polygons, or a raster of codes.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：图层“{layer}”没有多边形。请给出多边形，或编码栅格。</translation>
    </message>
    <message>
      <source>{name}: the layer “{layer}” is broken: {why} Repair its source, or choose another layer.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：图层“{layer}”已损坏：{why}请修复其数据源，或选择其他图层。</translation>
    </message>
    <message>
      <source>{name}: the layer “{layer}” is no table or vector layer that can be read.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：图层“{layer}”不是可读取的表或矢量图层。</translation>
    </message>
    <message>
      <source>{name}: the name of an output holds the character NUL. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：输出的名称含有 NUL 字符。请另取名称。</translation>
    </message>
    <message>
      <source>{name}: the phase {phase} ends before it starts.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：阶段 {phase} 的结束早于开始。</translation>
    </message>
    <message>
      <source>{name}: the phase {phase} has {there} of {due} dates in {path}; at least {least:g} of them (MIN_VALID) are needed. Choose other years, or a smaller share.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：阶段 {phase} 在 {path} 中应有 {due} 个日期，只有 {there} 个；至少需要其中的 {least:g}（MIN_VALID）。请选择其他年份，或更小的比例。</translation>
    </message>
    <message>
      <source>{name}: the phase {phase} lies outside the record of {path}, which goes from {first} to {last}.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：阶段 {phase} 在 {path} 的记录之外，记录从 {first} 到 {last}。</translation>
    </message>
    <message>
      <source>{name}: the project has {count} layers called “{layer}”. Give the file, or another name to one of them.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：工程中有 {count} 个名为“{layer}”的图层。请给出文件，或为其中一个改名。</translation>
    </message>
    <message>
      <source>{name}: the table could not be written to its end: {why}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation>{name}：表未能完整写入：{why}。磁盘是否已满？</translation>
    </message>
    <message>
      <source>{name}: the table could not be written: {why}. Choose another file.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：表无法写入：{why}。请选择其他文件。</translation>
    </message>
    <message>
      <source>{name}: the table was not written to its end ({found} of {rows} rows can be read). Is the disk full? What was there before is untouched.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：表没有完整写入（{rows} 行中可读取 {found} 行）。磁盘是否已满？原有内容没有改动。</translation>
    </message>
    <message>
      <source>{name}: {given} is neither a polygon layer nor a raster that can be read.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{given} 既不是多边形图层，也不是可读取的栅格。</translation>
    </message>
    <message>
      <source>{name}: {path} could not be written: {why}. Is the disk full? What was there before is untouched.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 未能写入：{why}。磁盘满了吗？原有内容未变。</translation>
    </message>
    <message>
      <source>{name}: {path} has no value below 0 among those that were looked at ({values}). A standardised index has both signs; is this one?</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 在所查看的数值（{values}）中没有小于 0 的值。标准化指数有正有负；这是标准化指数吗？</translation>
    </message>
    <message>
      <source>{name}: {path} has {count} bands; the first counts, for every date.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 有 {count} 个波段；所有日期都使用第一个波段。</translation>
    </message>
    <message>
      <source>{name}: {path} holds the value {code:.7g}, far from the others ({low:.4g} … {high:.4g}): a code for “missing” that the file does not declare. Nothing was written. Build the stack again with “Build time stack”, which can mask it (VALID_MIN, VALID_MAX), or declare it (gdal_translate -a_nodata {code:.7g}).</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 含有数值 {code:.7g}，与其他数值（{low:.4g} … {high:.4g}）相距甚远：这是文件未声明的“缺测”代码。未写出任何内容。请用“构建时间序列栈”重新构建（可用 VALID_MIN、VALID_MAX 掩去），或在文件中声明（gdal_translate -a_nodata {code:.7g}）。</translation>
    </message>
    <message>
      <source>{name}: {path} is a folder or write-protected. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 是文件夹或受写保护。请另取名称。</translation>
    </message>
    <message>
      <source>{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or .vrt for a virtual raster).</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 不是 GeoTIFF。输出写为 GeoTIFF；请给出以 .tif 结尾的名称（虚拟栅格为 .vrt）。</translation>
    </message>
    <message>
      <source>{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or with .vrt, for a GeoTIFF per year).</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 不是 GeoTIFF。输出写为 GeoTIFF；请给出以 .tif 结尾的名称（每年一个 GeoTIFF 时为 .vrt）。</translation>
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
      <source>{name}: {path} is open as the layer “{layer}”. Remove the layer from the project, or choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 正作为图层“{layer}”打开。请从工程中移除该图层，或另取名称。</translation>
    </message>
    <message>
      <source>{name}: {path} is there already, and a virtual raster cannot be replaced safely: QGIS writes what it remembers of the old one back when it closes the layer. Choose another name, or remove the layer, the file and its folder of yearly files first.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 已经存在，而虚拟栅格不能安全地替换：QGIS 关闭图层时会把记住的旧内容写回。请另取名称，或先移除图层、该文件及其逐年文件的文件夹。</translation>
    </message>
    <message>
      <source>{name}: {phase} comes after {before}, but does not lie later. Order the phases by time; they may overlap, but neither start nor end earlier than the one before.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{phase} 列在 {before} 之后，但时间并不更晚。请按时间排列阶段；它们可以重叠，但开始和结束都不能早于前一个。</translation>
    </message>
    <message>
      <source>{name}: {share:.2%} of the values of {path} that were looked at lie outside {low:g} … {high:g} (for example {example:.4g}) and cannot be {quantity}. They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{path} 中查看的值有 {share:.2%} 在 {low:g} … {high:g} 之外（例如 {example:.4g}），不可能是{quantity}。它们视为缺失。</translation>
    </message>
    <message>
      <source>{name}: {table} has no rows.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：{table} 没有行。</translation>
    </message>
    <message>
      <source>{name}: “{given}” is no reference system that QGIS knows. Write it as EPSG:4326, for example.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{given}”不是 QGIS 认识的坐标系。请写作例如 EPSG:4326。</translation>
    </message>
    <message>
      <source>{name}: “{given}” is not a date. Write dates as 2003-01-15.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{given}”不是日期。日期请写如 2003-01-15。</translation>
    </message>
    <message>
      <source>{name}: “{part}” is no number of steps from 1 to {most}, nor a span of them. Write 1-24, or 1,3,6,12.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{part}”不是 1 到 {most} 的步数，也不是其范围。请写 1-24 或 1,3,6,12。</translation>
    </message>
    <message>
      <source>{name}: “{part}” is no phase. Write first and last years as {example}.</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{part}”不是阶段。请写首年和末年，例如 {example}。</translation>
    </message>
    <message>
      <source>{name}: “{text}” is no rectangle with an area. Write xmin,xmax,ymin,ymax and the reference system in brackets, as 5.5,7,49,50.5 [EPSG:4326].</source>
      <extracomment>messages</extracomment>
      <translation>{name}：“{text}”不是有面积的矩形。请写 xmin,xmax,ymin,ymax，方括号内写坐标系，例如 5.5,7,49,50.5 [EPSG:4326]。</translation>
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
      <translation>{night} 缺少 {day} 的 {count} 个日期（{spans}）：那里缺失。</translation>
    </message>
    <message>
      <source>{number} new day(s) are whole and stay in {folder}; the same run again goes on from there.</source>
      <extracomment>messages</extracomment>
      <translation>{number} 个新的日子已完整，保留在 {folder}；再次运行会从那里继续。</translation>
    </message>
    <message>
      <source>{one} goes from {start} to {end} by {step}, {other} from {other_start} to {other_end} by {other_step}. Bring them to the same dates with “Aggregate in time” and “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{one} 从 {start} 到 {end}，逐{step}；{other} 从 {other_start} 到 {other_end}，逐{other_step}。请用“时间聚合”和“构建时间序列栈”统一日期。</translation>
    </message>
    <message>
      <source>{options}. Scores; days of one station are nearly copies of each other, so judge by the stations left out:
{lines}</source>
      <extracomment>messages</extracomment>
      <translation>{options}。得分；同一站点的各日几乎相同，因此请以留出站点的得分评判：
{lines}</translation>
    </message>
    <message>
      <source>{outside:.1f} % of the cells are outside the area of applicability: the model was not trained on covariates like theirs.</source>
      <extracomment>messages</extracomment>
      <translation>{outside:.1f} % 的像元在适用范围之外：模型没有用类似的协变量训练过。</translation>
    </message>
    <message>
      <source>{parameter} is “{text}”; write month and day as 03-01.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter} 为“{text}”；请把月和日写作 03-01。</translation>
    </message>
    <message>
      <source>{parameter}: name the field of {source} that holds it; it has {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：请指出 {source} 中存放它的字段；它有 {all}。</translation>
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
      <translation>{parameter}：{table} 的字段“{name}”有两种读法：第 {row} 行的“{value}”按小数逗号为 {one:g}，按千位逗号为 {other:g}。请用小数点书写数字。</translation>
    </message>
    <message>
      <source>{parameter}: {table} has no field “{name}”; it has {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：{table} 没有字段“{name}”；它有 {all}。</translation>
    </message>
    <message>
      <source>{parameter}: {where} has no column “{name}”; it has {names}.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：{where} 没有列“{name}”；它有 {names}。</translation>
    </message>
    <message>
      <source>{parameter}: “{name}” is what is predicted, or names the row; it cannot be a feature.</source>
      <extracomment>messages</extracomment>
      <translation>{parameter}：“{name}”是预测的对象或行的名称；不能作为特征。</translation>
    </message>
    <message>
      <source>{path} (PET) has a mean of {mean:.3g} “{unit}”: too little for a month. If it is in mm per day, build the stack with UNIT mm/day.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（PET）的平均为 {mean:.3g}“{unit}”：作为一个月的量太少。如果是 mm/日，请以 UNIT mm/day 建栈。</translation>
    </message>
    <message>
      <source>{path} ({first} … {last}) has none of the dates {start} … {end}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{first} … {last}）不含 {start} … {end} 的任何日期。</translation>
    </message>
    <message>
      <source>{path} ({name}) lacks {count} day(s), which are missing in the output: {some}{more}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{name}）缺 {count} 天，输出中这些天缺失：{some}{more}。</translation>
    </message>
    <message>
      <source>{path} ({what}) holds no value: every pixel is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{what}）没有任何值：每个像元都缺失。</translation>
    </message>
    <message>
      <source>{path} ({what}) is in “{unit}”; needed are mm per month or mm per day. Metres must be multiplied by 1000, kg m⁻² s⁻¹ by 86 400 (to mm/day), for example with SCALE and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{what}）的单位为“{unit}”；需要 mm/月或 mm/日。米须乘以 1000，kg m⁻² s⁻¹ 须乘以 86 400（得 mm/日），例如用“构建时间序列栈”的 SCALE 和 UNIT。</translation>
    </message>
    <message>
      <source>{path} ({what}) is mostly negative (mean {mean:.3g}): fluxes upward may count negative there. Multiply by −1 first (SCALE of “Build time stack”).</source>
      <extracomment>messages</extracomment>
      <translation>{path}（{what}）大多为负（平均 {mean:.3g}）：可能以向上通量为负。请先乘以 −1（“构建时间序列栈”的 SCALE）。</translation>
    </message>
    <message>
      <source>{path} and the reference {reference} have no ground in common{why}.
{grids}Choose a reference that overlaps the input; where both should overlap, one reference system is wrong.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 与参考 {reference} 没有共同的地面范围{why}。
{grids}请选择与输入重叠的参考；如果两者本应重叠，则其中一个坐标系有误。</translation>
    </message>
    <message>
      <source>{path} and {finest} do not fit together: {why}.
  {path}: {grid}
  {finest}: {fine}
Bring one onto the grid of the other first (tool “Align to a grid”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 与 {finest} 不匹配：{why}。
  {path}：{grid}
  {finest}：{fine}
请先把其中一个变换到另一个的格网（工具“对齐到格网”）。</translation>
    </message>
    <message>
      <source>{path} and {other_path} do not have the same dates: {first} against {other}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 和 {other_path} 的日期不同：{first} 与 {other}。</translation>
    </message>
    <message>
      <source>{path} and {other_path} do not hold one quantity in one unit: the units are “{first_units}” and “{units}”, the medians {first_middle:.5g} and {middle:.5g}. Give both the same unit with the parameters SCALE, OFFSET and UNIT of “Build time stack” (packed MODIS LST: SCALE 0.02).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 和 {other_path} 不是同一单位的同一个量：单位为“{first_units}”和“{units}”，中位数为 {first_middle:.5g} 和 {middle:.5g}。请用“构建时间序列栈”的参数 SCALE、OFFSET 和 UNIT 使两者单位相同（打包的 MODIS LST：SCALE 0.02）。</translation>
    </message>
    <message>
      <source>{path} and {other_path} do not lie on one grid: {why}.
  {path}: {grid}
  {other_path}: {other_grid}
Bring one onto the grid of the other first (tool “Align to a grid” or “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 和 {other_path} 不在同一格网上：{why}。
  {path}：{grid}
  {other_path}：{other_grid}
请先把其中一个变换到另一个的格网（工具“对齐到格网”或“变形（Warp）”）。</translation>
    </message>
    <message>
      <source>{path} and {other_path} have no date in common: {spans}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 和 {other_path} 没有共同的日期：{spans}。</translation>
    </message>
    <message>
      <source>{path} and {other} have {dates} dates in common ({years:.1f} years); to adjust one to the other {least} dates and {least_years} years are needed.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 和 {other} 有 {dates} 个共同日期（{years:.1f} 年）；要把一个调整到另一个，需要 {least} 个日期和 {least_years} 年。</translation>
    </message>
    <message>
      <source>{path} cannot be made a Cloud Optimized GeoTIFF: {why}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能转为云优化 GeoTIFF：{why}。磁盘是否已满？</translation>
    </message>
    <message>
      <source>{path} cannot be opened: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 无法打开：{why}。</translation>
    </message>
    <message>
      <source>{path} cannot be read as {wanted}: it is {what}, but {why}. It may be truncated, damaged or still being written: copy or download it again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能作为{wanted}读取：它是{what}，但 {why}。它可能不完整、已损坏或正在写入：请重新复制或下载。</translation>
    </message>
    <message>
      <source>{path} cannot be read as {wanted}: it is {what}. {advice}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能作为{wanted}读取：它是{what}。{advice}。</translation>
    </message>
    <message>
      <source>{path} cannot be read as {wanted}: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能作为{wanted}读取：{why}。</translation>
    </message>
    <message>
      <source>{path} cannot be read as {wanted}: {why}. The file may be truncated, still being written, or of a format that this GDAL does not know.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能作为{wanted}读取：{why}。文件可能不完整、正在写入，或是此 GDAL 不认识的格式。</translation>
    </message>
    <message>
      <source>{path} cannot be replaced: {why}. It may be open in QGIS or another program: remove the layer, or choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能被替换：{why}。它可能在 QGIS 或其他程序中打开：请移除图层，或另取名称。</translation>
    </message>
    <message>
      <source>{path} cannot be unpacked: {why}. Unpack it first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 无法解压：{why}。请先解压。</translation>
    </message>
    <message>
      <source>{path} cannot be written: {error}. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 无法写入：{error}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{path} cannot be written: {why}. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能写入：{why}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{path} could not be finished: {error}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation>{path} 未能完成：{error}。磁盘是否已满？</translation>
    </message>
    <message>
      <source>{path} could not be read to its end: {error}. It may be truncated.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不能读到末尾：{error}。它可能不完整。</translation>
    </message>
    <message>
      <source>{path} could not be unpacked into {parent}: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 未能解压到 {parent}：{why}。</translation>
    </message>
    <message>
      <source>{path} could not be written: {error}. Is the disk full?</source>
      <extracomment>messages</extracomment>
      <translation>{path} 未能写入：{error}。磁盘是否已满？</translation>
    </message>
    <message>
      <source>{path} does not hold land-surface temperature in kelvin: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and {high:.4g}. It looks like {guess}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是以 K 表示的地表温度：其单位为“{unit}”，98 % 的值在 {low:.4g} 与 {high:.4g} 之间。看起来是{guess}。</translation>
    </message>
    <message>
      <source>{path} does not hold precipitation in mm: {values}, and {why}. Check the unit, and the missing values.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是以 mm 为单位的降水：{values}，而{why}。请检查单位和缺失值。</translation>
    </message>
    <message>
      <source>{path} does not hold volumetric soil moisture in m³/m³: its unit is “{unit}” and 1 % of the values lie above {high:.3g}. {guess}, for example with the parameters SCALE and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是体积土壤湿度（m³/m³）：其单位为“{unit}”，1 % 的值大于 {high:.3g}。{guess}，例如用“构建时间序列栈”的参数 SCALE 和 UNIT。</translation>
    </message>
    <message>
      <source>{path} does not hold volumetric soil moisture in m³/m³: its unit is “{unit}” and 1 % of the values lie above {high:.3g}. {guess}, for example with the parameters “Scale” (SCALE) and “Unit” (UNIT) of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是体积土壤湿度（m³/m³）：其单位为“{unit}”，1 % 的值大于 {high:.3g}。{guess}，例如用“构建时间序列栈”的参数“比例”（SCALE）和“单位”（UNIT）。</translation>
    </message>
    <message>
      <source>{path} does not hold {words}, which are whole numbers from 0 to {most}: {values}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是{words}，它们应为 0 到 {most} 的整数：{values}。</translation>
    </message>
    <message>
      <source>{path} does not say the unit of its heights, and its map is not in metres: the heights are taken as metres. If they are in feet, set the band's unit to “ft”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有注明高程单位，其地图单位也不是米：高程视为米。如果是英尺，请把波段单位设为“ft”。</translation>
    </message>
    <message>
      <source>{path} goes from {first} to {last}; the seasonal test compares years and needs at least {least} of them.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 从 {first} 到 {last}；季节检验比较各年，至少需要 {least} 年。</translation>
    </message>
    <message>
      <source>{path} has a value a year; the filter is for days to dekads.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 每年一个值；该滤波用于逐日到逐旬的数据。</translation>
    </message>
    <message>
      <source>{path} has a value every {days:.0f} days. Flash droughts come within four pentads: give an index of days, pentads or weeks.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 每 {days:.0f} 天一个值。骤旱在四候之内形成：请给出逐日、逐候或逐周的指数。</translation>
    </message>
    <message>
      <source>{path} has classes that the model was not trained on: {codes}. It takes them for none of those that it knows ({known}).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有模型训练时没有的类别：{codes}。模型不把它们当作任何已知类别（{known}）。</translation>
    </message>
    <message>
      <source>{path} has composites with a rhythm of their own. Aggregate them to months first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的合成有自己的节律。请先聚合到月。</translation>
    </message>
    <message>
      <source>{path} has dates in {years} year(s); a trend of annual means needs at least {least}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的日期有 {years} 年；年平均趋势至少需要 {least} 年。</translation>
    </message>
    <message>
      <source>{path} has its own reference period, {start} to {end}: with FIT_FROM nothing is fitted. Leave REFERENCE_START and REFERENCE_END empty.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有自己的参考期 {start} 至 {end}：使用 FIT_FROM 时不再拟合。请让 REFERENCE_START 和 REFERENCE_END 留空。</translation>
    </message>
    <message>
      <source>{path} has more than {most} station files.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的站点文件超过 {most} 个。</translation>
    </message>
    <message>
      <source>{path} has more values than names of columns in a row.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有一行的值多于列名。</translation>
    </message>
    <message>
      <source>{path} has no bands of its own.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 本身没有波段。</translation>
    </message>
    <message>
      <source>{path} has no bands of its own; it holds the variables {names}. Name one of them.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 本身没有波段；它含有变量 {names}。请指出其中一个。</translation>
    </message>
    <message>
      <source>{path} has no date of some calendar months; the mean year needs all twelve.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 缺少某些日历月；平均年需要全部十二个月。</translation>
    </message>
    <message>
      <source>{path} has no level “{level}”; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有层次“{level}”；它含有 {listed}。</translation>
    </message>
    <message>
      <source>{path} has no pixel to compute: none above MIN_LST ({min_lst:g} K) that has vegetation (and lies in a zone, where zones are given).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有可计算的像元：没有像元高于 MIN_LST（{min_lst:g} K）且有植被值（给出分区时还须在分区内）。</translation>
    </message>
    <message>
      <source>{path} has no reference system, so its pixels have no place on the Earth. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有坐标系，因此其像元没有地理位置。请先指定（图层 → 图层 CRS，或工具“指定投影”）。</translation>
    </message>
    <message>
      <source>{path} has no reference system, so nobody knows where its pixels lie. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有坐标系，因此不知道其像元的位置。请先指定（图层 → 图层 CRS，或工具“指定投影”）。</translation>
    </message>
    <message>
      <source>{path} has no reference system, so the area of its pixels is unknown. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有坐标系，因此其像元面积未知。请先指定（图层 → 图层 CRS，或工具“指定投影”）。</translation>
    </message>
    <message>
      <source>{path} has no reference system, so the size of its pixels is unknown. Assign it first (Layer → Layer CRS, or the tool “Assign projection”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有坐标系，因此像元大小未知。请先指定（图层 → 图层 CRS，或工具“指定投影”）。</translation>
    </message>
    <message>
      <source>{path} has no standard deviation above 0 in its first band, so it does not tell the error of the soil moisture. Give the result of “Triple collocation” with this product as A, or leave ERROR_MAP out.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的第一个波段没有大于 0 的标准差，因此没有给出土壤湿度的误差。请给出“三重配置”以本产品为 A 的结果，或不要 ERROR_MAP。</translation>
    </message>
    <message>
      <source>{path} has no temperature for {unknown} of the {observed} values; they are taken as not frozen.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 在 {observed} 个值中有 {unknown} 个没有温度；它们视为未冻结。</translation>
    </message>
    <message>
      <source>{path} has no valid pixel within the reference: there are no classes.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 在参考范围内没有有效像元：没有类别。</translation>
    </message>
    <message>
      <source>{path} has no value in {where}. Check that zones, mask and stack cover one region.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 在{where}没有值。请检查分区、掩膜和栈是否覆盖同一区域。</translation>
    </message>
    <message>
      <source>{path} has no variable “{first_names}”; it holds {inside}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有变量“{first_names}”；它含有 {inside}。</translation>
    </message>
    <message>
      <source>{path} has no variable “{first_variables}”: {holds}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有变量“{first_variables}”：{holds}。</translation>
    </message>
    <message>
      <source>{path} has no variable “{name}” for FLAG_VARIABLE; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有 FLAG_VARIABLE 的变量“{name}”；它含有 {listed}。</translation>
    </message>
    <message>
      <source>{path} has no variable “{name}”; it holds {listed}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有变量“{name}”；它含有 {listed}。</translation>
    </message>
    <message>
      <source>{path} has no {flags} for the time of band {band}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有波段 {band} 时间的 {flags}。</translation>
    </message>
    <message>
      <source>{path} has one band: it stands for every date.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 只有一个波段：用于每个日期。</translation>
    </message>
    <message>
      <source>{path} has one date a year: there is nothing to group by {group}. Take GROUP none.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 每年一个日期：不能按 {group} 分组。请取 GROUP none。</translation>
    </message>
    <message>
      <source>{path} has the dimension {others} beside time. Say with LEVEL which to take.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 除时间外还有维度 {others}。请用 LEVEL 指出取哪一个。</translation>
    </message>
    <message>
      <source>{path} has the format {format}; this version of AgriDrought knows {known}. Update the plugin, or make the fit again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的格式为 {format}；本版 AgriDrought 认识 {known}。请更新插件，或重新拟合。</translation>
    </message>
    <message>
      <source>{path} has the seasons of {first} to {last}, {table} the years {from_year} to {to_year}: none in common.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的季节为 {first} 到 {last}，{table} 的年份为 {from_year} 到 {to_year}：没有共同年份。</translation>
    </message>
    <message>
      <source>{path} has {count} bands and no dates for them. Give the date of its first band with START, and STEP when the bands are not months.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个波段而没有日期。请用 START 给出第一个波段的日期，波段不是逐月时还要给出 STEP。</translation>
    </message>
    <message>
      <source>{path} has {count} bands that are neither dates nor have names of their own. Give a dated stack, one band, or describe each band (its description becomes the covariate's name).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个波段，既没有日期也没有各自的名称。请给出带日期的栈、单个波段，或为每个波段写上描述（描述即协变量的名称）。</translation>
    </message>
    <message>
      <source>{path} has {count} bands where its fit has {bands}. {what}</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个波段，而其拟合有 {bands} 个。{what}</translation>
    </message>
    <message>
      <source>{path} has {count} bands; a DEM has one. Take the band with the heights out first (GDAL, “Translate”, or “Rearrange bands”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个波段；DEM 只有一个。请先取出高程波段（GDAL“转换格式”或“重新排列波段”）。</translation>
    </message>
    <message>
      <source>{path} has {count} columns in its first line; it is no table.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的第一行有 {count} 列；它不是表。</translation>
    </message>
    <message>
      <source>{path} has {count} different values; a land cover has at most {most}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个不同的值；土地覆盖最多 {most} 个。</translation>
    </message>
    <message>
      <source>{path} has {count} station files that unpack to {unpacked:.0f} MiB, {ratio:.0f} times its size: it is no archive of the ISMN as it was downloaded.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} 个站点文件，解压后为 {unpacked:.0f} MiB，是其大小的 {ratio:.0f} 倍：它不是下载的原始 ISMN 压缩包。</translation>
    </message>
    <message>
      <source>{path} has {count} {unit}; a {kind} needs at least {least}{more}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {count} {unit}；{kind}至少需要 {least}{more}。</translation>
    </message>
    <message>
      <source>{path} has {dates} date(s); {purpose} needs at least {count}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {dates} 个日期；{purpose}至少需要 {count} 个。</translation>
    </message>
    <message>
      <source>{path} has {many} “{name}”; it holds {found}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有{many}“{name}”；它含有 {found}。</translation>
    </message>
    <message>
      <source>{path} has {width} × {height} cells and no coordinates; a global EASE-Grid 2.0 has {known}. Use the files as published, or cuts that bring latitudes and longitudes.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {width} × {height} 个格点而没有坐标；全球 EASE-Grid 2.0 有 {known}。请使用原始发布的文件，或带经纬度的裁剪。</translation>
    </message>
    <message>
      <source>{path} has {width} × {height} cells, which is no global grid.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 有 {width} × {height} 个格点，不是全球格网。</translation>
    </message>
    <message>
      <source>{path} holds a file with the name {name}, which leads out of the archive. Unpack it by hand if you trust it.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 中有名为 {name} 的文件，会解压到压缩包之外。如果您信任它，请手动解压。</translation>
    </message>
    <message>
      <source>{path} holds a standardised index, not soil moisture: {what}. Give the soil moisture that the index was made from.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有标准化指数，不是土壤湿度：{what}。请给出计算该指数所用的土壤湿度。</translation>
    </message>
    <message>
      <source>{path} holds classes of the set “{scheme}”, but areas are counted in those of Luo (none to extreme). Give the index that they were made from.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有方案“{scheme}”的等级，而面积按 Luo 的等级（无至特旱）统计。请给出生成它们的指数。</translation>
    </message>
    <message>
      <source>{path} holds complex numbers (single-look radar, or a Fourier transform); the tools work with real ones. Compute amplitude or power from them first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有复数（单视雷达或傅里叶变换）；这些工具只处理实数。请先计算振幅或功率。</translation>
    </message>
    <message>
      <source>{path} holds few different whole numbers. If they are class codes or flags, take METHOD fractions or nearest: a mean of class codes means nothing.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 只有少数几个不同的整数。如果它们是类别编码或标志，请取 METHOD fractions 或 nearest：类别编码的平均没有意义。</translation>
    </message>
    <message>
      <source>{path} holds negative values and values above 15: no index.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含负值和大于 15 的值：不是指数。</translation>
    </message>
    <message>
      <source>{path} holds neither NDVI nor a vegetation fraction: values reach {high:g}, not 1 (or 100 for per cent). Packed integers must be multiplied by their scale (0.0001 for MODIS), {value}; fill values must be nodata.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 既不是 NDVI 也不是植被覆盖度：值达到 {high:g}，而不是 1（百分数为 100）。打包的整数须乘以其比例（MODIS 为 0.0001），{value}；填充值须声明为 nodata。</translation>
    </message>
    <message>
      <source>{path} holds neither an index (both signs) nor percentiles (0 to 100): values from {low:.4g} to {high:.4g}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 既不是指数（有正有负）也不是百分位（0 到 100）：值从 {low:.4g} 到 {high:.4g}。</translation>
    </message>
    <message>
      <source>{path} holds no raster (looked for {suffixes}).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不含栅格（已查找 {suffixes}）。</translation>
    </message>
    <message>
      <source>{path} holds no value: every pixel is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有任何值：所有像元都缺失。</translation>
    </message>
    <message>
      <source>{path} holds no value: every pixel of every date is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有任何值：每个日期的每个像元都缺失。</translation>
    </message>
    <message>
      <source>{path} holds several levels of one variable: {listed}. Say with LEVEL which one to stack, such as {example}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有同一变量的几个层次：{listed}。请用 LEVEL 指出取哪一个，例如 {example}。</translation>
    </message>
    <message>
      <source>{path} holds several messages of one variable and level for {time}: members of an ensemble, or forecasts of different starts, which this file does not tell apart. Take one of them out first (grib_copy -w number=1).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 在 {time} 有同一变量和层次的几条消息：集合成员或不同起报时间的预报，此文件没有加以区分。请先取出其中一个（grib_copy -w number=1）。</translation>
    </message>
    <message>
      <source>{path} holds several variables or levels: {listed}. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有几个变量或层次：{listed}。请用 VARIABLE 指出取哪一个。</translation>
    </message>
    <message>
      <source>{path} holds the variables {inside}. Say with VARIABLE which one to stack.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有变量 {inside}。请用 VARIABLE 指出取哪一个。</translation>
    </message>
    <message>
      <source>{path} holds {count} places along an orbit (a level 2 swath), not rows and columns. Take the gridded version of the product (level 3 or 4).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有沿轨道的 {count} 个位置（二级条带产品），而不是行和列。请用该产品的格网版本（三级或四级）。</translation>
    </message>
    <message>
      <source>{path} holds {name} twice.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 中 {name} 出现两次。</translation>
    </message>
    <message>
      <source>{path} holds {what}, not soil moisture or precipitation: {values}. Give the stack that it was made from.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有{what}，不是土壤湿度或降水：{values}。请给出生成它的栈。</translation>
    </message>
    <message>
      <source>{path} holds {what}: {values}. Drought is defined for a standardised index here: make one with “Standardised soil-moisture index (SSI)”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 含有{what}：{values}。这里的干旱是对标准化指数定义的：请用“土壤湿度标准化指数（SSI）”生成。</translation>
    </message>
    <message>
      <source>{path} is a climatology (one band per calendar month), not a dated stack. Choose the stack that it was made from.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是多年平均（每个日历月一个波段），不是带日期的栈。请选择生成它的栈。</translation>
    </message>
    <message>
      <source>{path} is a climatology with {count} bands; it must have one per calendar month.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是 {count} 个波段的多年平均；须每个日历月一个波段。</translation>
    </message>
    <message>
      <source>{path} is a damaged or truncated archive ({why}). Download it again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是损坏或不完整的压缩包（{why}）。请重新下载。</translation>
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
      <source>{path} is a device or a pipe, not {wanted}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是设备或管道，不是{wanted}。</translation>
    </message>
    <message>
      <source>{path} is a file, and a folder is needed there. Choose another name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是文件，而此处需要文件夹。请另选名称。</translation>
    </message>
    <message>
      <source>{path} is a fit by {step}, but {other_path} goes by {noun}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是逐{step}的拟合，而 {other_path} 逐{noun}。</translation>
    </message>
    <message>
      <source>{path} is a fit of values in “{unit}”, but those of {other_path} are in “{stack}”. Bring them to the unit of the fit, with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是以“{unit}”为单位的拟合，而 {other_path} 的单位为“{stack}”。请用“构建时间序列栈”换算为拟合的单位。</translation>
    </message>
    <message>
      <source>{path} is a fit of {window} step(s) on either side of each place in the year, but WINDOW_DAYS is {window_days}. Leave it empty: the window is that of the fit.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的拟合在一年中每个位置前后各取 {window} 步，而 WINDOW_DAYS 为 {window_days}。请留空：采用拟合的窗口。</translation>
    </message>
    <message>
      <source>{path} is a fit with {name} {own}, but {name} is {given}. Set it to {own}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是 {name} 为 {own} 的拟合，而 {name} 为 {given}。请设为 {own}。</translation>
    </message>
    <message>
      <source>{path} is a folder, not {wanted}. Name a file in it.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是文件夹，不是{wanted}。请指出其中的文件。</translation>
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
      <translation>{path} 是另一类模型（{value}）；请选择由“训练作物模型”写出的文件。</translation>
    </message>
    <message>
      <source>{path} is a plain raster; it has no variable “{variable}” for FLAG_VARIABLE. FLAG_KEEP “all” leaves flags out.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是普通栅格；没有 FLAG_VARIABLE 的变量“{variable}”。FLAG_KEEP“all”表示不用标志。</translation>
    </message>
    <message>
      <source>{path} is a volumetric deficit (m³/m³); for km³ of water the depth of its layer is needed: give DEPTH (mm).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 为体积亏缺（m³/m³）；要得到 km³ 的水量，需要其土层深度：请给出 DEPTH（mm）。</translation>
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
      <translation>{path} 逐{noun}，{other_path} 逐{other_noun}。请先统一步长（工具“时间聚合”）。</translation>
    </message>
    <message>
      <source>{path} is by {noun}, {other_path} by {other_noun}. Bring them to one step with “Aggregate in time” first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 逐{noun}，{other_path} 逐{other_noun}。请先用“时间聚合”统一步长。</translation>
    </message>
    <message>
      <source>{path} is by {own}, the soil moisture by {step}. Aggregate one of them first.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的步长为 {own}，土壤湿度为 {step}。请先聚合其中之一。</translation>
    </message>
    <message>
      <source>{path} is by {step}; the index is made of months. Aggregate it first (“Aggregate in time”, sum of amounts, mean of rates).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 逐{step}；该指数由月值计算。请先聚合（“时间聚合”，量求和，速率求平均）。</translation>
    </message>
    <message>
      <source>{path} is damaged or truncated: its NetCDF header cannot be followed. Download it again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 已损坏或不完整：其 NetCDF 文件头无法解析。请重新下载。</translation>
    </message>
    <message>
      <source>{path} is damaged: its tag {tag} cannot be read ({error}). {what}</source>
      <extracomment>messages</extracomment>
      <translation>{path} 已损坏：其标签 {tag} 无法读取（{error}）。{what}</translation>
    </message>
    <message>
      <source>{path} is encrypted. Unpack it with its password first, then give the files.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 已加密。请先用密码解压，再给出文件。</translation>
    </message>
    <message>
      <source>{path} is given twice. Triple collocation needs three products with independent errors, for example one active, one passive and one model.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 给出了两次。三重配置需要误差独立的三个产品，例如一个主动、一个被动和一个模型产品。</translation>
    </message>
    <message>
      <source>{path} is in mm per day: multiplied by the days of each month.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的单位为 mm/日：乘以各月的天数。</translation>
    </message>
    <message>
      <source>{path} is in per cent (up to {high:g}): rescaled to 0–1.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 以百分数表示（最高 {high:g}）：换算为 0–1。</translation>
    </message>
    <message>
      <source>{path} is in the way of an output. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 占用了输出的位置。请另选文件夹。</translation>
    </message>
    <message>
      <source>{path} is in “{own}”, but the model {model} was trained on {name} in “{trained}”. Convert it, for example with SCALE, OFFSET and UNIT of “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的单位为“{own}”，而模型 {model} 用“{trained}”的 {name} 训练。请换算，例如用“构建时间序列栈”的 SCALE、OFFSET 和 UNIT。</translation>
    </message>
    <message>
      <source>{path} is made of composites of {days} days, which do not fall into months alike. Aggregate the soil moisture to months or dekads (“Aggregate in time”) and make the index of these.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 由 {days} 天合成组成，与月份不一致。请先把土壤湿度聚合到月或旬（“时间聚合”），再计算指数。</translation>
    </message>
    <message>
      <source>{path} is named for two outputs. Choose two names.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 被指定给两个输出。请取两个名称。</translation>
    </message>
    <message>
      <source>{path} is neither in K nor in °C: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and {high:.4g}. Convert it, for example with the parameters “Scale” (SCALE), “Offset” (OFFSET) and “Unit” (UNIT) of “Build time stack” (0.02 for MODIS).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 既不是 K 也不是 °C：其单位为“{unit}”，98 % 的值在 {low:.4g} 与 {high:.4g} 之间。请换算，例如用“构建时间序列栈”的参数“比例”（SCALE）、“偏移”（OFFSET）和“单位”（UNIT）（MODIS 为 0.02）。</translation>
    </message>
    <message>
      <source>{path} is no JSON that can be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是可读取的 JSON：{why}。</translation>
    </message>
    <message>
      <source>{path} is no archive of the ISMN: {why}. Give the .zip as it was downloaded, or the folder it was unpacked into.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是 ISMN 压缩包：{why}。请给出下载的原始 .zip 或解压后的文件夹。</translation>
    </message>
    <message>
      <source>{path} is no standardised index, so there is no table of drought classes (SHARES).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是标准化指数，因此没有干旱等级表（SHARES）。</translation>
    </message>
    <message>
      <source>{path} is not a FIT raster: it does not say what was fitted (its tag {tag} is missing). {what} A copy by another program may have lost its tags.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是 FIT 栅格：没有说明拟合了什么（缺少标签 {tag}）。{what}由其他程序生成的副本可能丢失了标签。</translation>
    </message>
    <message>
      <source>{path} is not a table that can be read: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是可读取的表：{why}。</translation>
    </message>
    <message>
      <source>{path} is not a text file: it holds zero bytes. Save the table as CSV.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是文本文件：它含有零字节。请把表另存为 CSV。</translation>
    </message>
    <message>
      <source>{path} is not a time stack: {what}. Make one with “Build time stack”, which writes the date of every band into the band's description.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是时间序列栈：{what}。请用“构建时间序列栈”生成，它把每个波段的日期写入波段描述。</translation>
    </message>
    <message>
      <source>{path} is not an AgriDrought model file, or it is damaged: {error}. Choose a file that “Train downscaler” or “Train crop model” wrote; if it is one, copy or train it again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不是 AgriDrought 模型文件，或已损坏：{error}。请选择由“训练降尺度模型”或“训练作物模型”写出的文件；如果它就是，请重新复制或训练。</translation>
    </message>
    <message>
      <source>{path} is not in m³/m³ (unit “{unit}”). Its mean and spread are scaled to those of the reference, which gives it the reference's unit; pixels of which only the mean could be moved stay without its values.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的单位不是 m³/m³（为“{unit}”）。其平均和离散度按参考栈缩放，从而得到参考栈的单位；只能移动平均的像元不采用其值。</translation>
    </message>
    <message>
      <source>{path} is rotated. Warp it to a north-up grid first (tool “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 是旋转的。请先变形到正北朝上的格网（工具“变形（Warp）”）。</translation>
    </message>
    <message>
      <source>{path} is too short (or its step too long) for a climatology: gaps of more than {most} steps (of more than {at_end} at an end of the record) are filled from space only.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 太短（或步长太长），不能得到多年平均：超过 {most} 步的空缺（在记录两端超过 {at_end} 步）只由空间插补。</translation>
    </message>
    <message>
      <source>{path} is truncated: {missing} bytes are missing at its end. The download was cut off, or the file is still being written. Download it again.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 不完整：末尾缺少 {missing} 字节。下载中断，或文件仍在写入。请重新下载。</translation>
    </message>
    <message>
      <source>{path} lies among the files of an input of this run. Choose another folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 位于本次运行某个输入的文件之中。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{path} lies on a grid with a rotated pole: its rows and columns are no longitudes and latitudes. Warp it to EPSG:4326 first (tool “Warp”).</source>
      <extracomment>messages</extracomment>
      <translation>{path} 位于旋转极点的格网上：其行和列不是经纬度。请先变形到 EPSG:4326（工具“变形（Warp）”）。</translation>
    </message>
    <message>
      <source>{path} must hold one JSON object: the parameters by name.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 应含有一个 JSON 对象：按名称给出的参数。</translation>
    </message>
    <message>
      <source>{path} names no unit; from its values ({low:.3g} to {high:.3g}) it is taken to be in {name}.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 没有注明单位；根据其值（{low:.3g} 至 {high:.3g}）视为 {name}。</translation>
    </message>
    <message>
      <source>{path} unpacks to {needed:.2f} GiB, but only {free:.2f} GiB are free in {parent}. Free some space, or write the stack to another disk.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 解压后为 {needed:.2f} GiB，但 {parent} 只剩 {free:.2f} GiB。请清理空间，或把栈写到其他磁盘。</translation>
    </message>
    <message>
      <source>{path} would unpack to more than {times} times its size or {files} files: it is damaged, or made to fill the disk. Unpack it by hand if you trust it.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 解压后会超过其大小的 {times} 倍或 {files} 个文件：它已损坏，或意在占满磁盘。如果您信任它，请手动解压。</translation>
    </message>
    <message>
      <source>{path} {reason}: its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation>{path} {reason}：其像元在地图上没有位置。{way_out}</translation>
    </message>
    <message>
      <source>{path}: a covariate cannot be called “{name}”, which is a column that the tool makes itself. Give it another NAME when it is made, or rename the file or band.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：协变量不能叫“{name}”，这是工具自己生成的列。生成时请另取 NAME，或给文件或波段改名。</translation>
    </message>
    <message>
      <source>{path}: bands {bands} and {band} fall into the same {step} ({day}).</source>
      <extracomment>messages</extracomment>
      <translation>{path}：波段 {bands} 和 {band} 属于同一{step}（{day}）。</translation>
    </message>
    <message>
      <source>{path}: bands {band} and {next_band} are both of {day}. Remove one of them.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：波段 {band} 和 {next_band} 的日期都是 {day}。请去掉其中一个。</translation>
    </message>
    <message>
      <source>{path}: its coordinates count as degrees, but reach from {x0:g} to {x1:g} and from {y0:g} to {y1:g}: they are metres of a projection, or damaged. Assign the right reference system to the file first, or mend its coordinates.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其坐标应为度，但范围从 {x0:g} 到 {x1:g}、从 {y0:g} 到 {y1:g}：它们是某个投影的米，或已损坏。请先给文件指定正确的坐标系，或修正其坐标。</translation>
    </message>
    <message>
      <source>{path}: its times in “{units}” are no dates ({error}). Give PATTERN, or START for a multi-band raster.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其以“{units}”表示的时间不是日期（{error}）。请给出 PATTERN，多波段栅格给出 START。</translation>
    </message>
    <message>
      <source>{path}: no value has the flags {keep} alone. Change QUALITY_KEEP.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有值只带标志 {keep}。请更改 QUALITY_KEEP。</translation>
    </message>
    <message>
      <source>{path}: none of its pixels has a place on the Earth.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其像元都没有地理位置。</translation>
    </message>
    <message>
      <source>{path}: none of its {count} station files (.stm) holds soil moisture at the depths asked for. Give the archive as it was downloaded (.zip), or the folder it was unpacked into.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其 {count} 个站点文件（.stm）都没有所要深度的土壤湿度。请给出下载的原始压缩包（.zip）或解压后的文件夹。</translation>
    </message>
    <message>
      <source>{path}: none of its {count} station files can be read. {named}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其 {count} 个站点文件都无法读取。{named}</translation>
    </message>
    <message>
      <source>{path}: the coordinates of {name} are not evenly spaced along {axis}, or not as many as cells (a Gaussian or stretched grid, an EASE-Grid of its own, or a swath): its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 的坐标沿 {axis} 间距不均，或与格点数不等（高斯或拉伸格网、自有的 EASE-Grid 或扫描条带）：其像元在地图上没有位置。{way_out}</translation>
    </message>
    <message>
      <source>{path}: the dates are not in order (band {band} is {day}, band {next_band} is {next_day}). Rebuild the stack with “Build time stack”.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：日期没有按顺序排列（波段 {band} 为 {day}，波段 {next_band} 为 {next_day}）。请用“构建时间序列栈”重新生成。</translation>
    </message>
    <message>
      <source>{path}: the flags {flags} have {count} layers, the variable has {many}: which belongs to which is not known.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：标志 {flags} 有 {count} 层，变量有 {many} 层：无法知道如何对应。</translation>
    </message>
    <message>
      <source>{path}: the reference period gives at most {available} value(s) for each fit; at least {least} are needed (ten years of months), and {few} to trust the tails. A shorter record can be given the fit of a longer one of the same product (FIT_FROM), or one distribution for the whole year (DISTRIBUTION pooled).</source>
      <extracomment>messages</extracomment>
      <translation>{path}：参考期给每个拟合最多 {available} 个值；至少需要 {least} 个（十年的月值），尾部可信则需要 {few} 个。较短的记录可以采用同一产品较长记录的拟合（FIT_FROM），或全年一个分布（DISTRIBUTION pooled）。</translation>
    </message>
    <message>
      <source>{path}: the reference period has {steps} dates ({years:.1f} years); a pooled distribution needs {least} dates and {least_years} years.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：参考期有 {steps} 个日期（{years:.1f} 年）；合并分布需要 {least} 个日期和 {least_years} 年。</translation>
    </message>
    <message>
      <source>{path}: the tag time_step is “{step}”; it must be one of {steps}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：标签 time_step 为“{step}”；应为 {steps} 之一。</translation>
    </message>
    <message>
      <source>{path}: the time of band {band} is {number:g} ({units}): it was never written, or is damaged. Leave that band out, or give PATTERN, or START for a multi-band raster.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：波段 {band} 的时间为 {number:g}（{units}）：从未写入或已损坏。请去掉该波段，或给出 PATTERN，多波段栅格给出 START。</translation>
    </message>
    <message>
      <source>{path}: the unit of its values is “{unit}”, which is none of height. A DEM in metres or feet is needed; correct the band's unit if it is wrong.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：其值的单位为“{unit}”，不是高程单位。需要以米或英尺表示的 DEM；如果波段单位有误请改正。</translation>
    </message>
    <message>
      <source>{path}: there is no such file or folder.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有这样的文件或文件夹。</translation>
    </message>
    <message>
      <source>{path}: there is no such file, and no folder {folder}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有这个文件，也没有文件夹 {folder}。</translation>
    </message>
    <message>
      <source>{path}: there is no such file.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有这个文件。</translation>
    </message>
    <message>
      <source>{path}: there is no such file. Did you mean “{near}”?</source>
      <extracomment>messages</extracomment>
      <translation>{path}：没有这个文件。是否指“{near}”？</translation>
    </message>
    <message>
      <source>{path}: {count} of {of} station files cannot be read and are skipped. {named}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{of} 个站点文件中有 {count} 个无法读取，已跳过。{named}</translation>
    </message>
    <message>
      <source>{path}: {name} has a latitude and a longitude for each cell that follow no even grid and no EASE-Grid (a curvilinear grid, or a swath of a level 2 product): its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 的每个格点有经纬度，但既不构成均匀格网，也不是 EASE-Grid（曲线格网或二级产品的扫描条带）：其像元在地图上没有位置。{way_out}</translation>
    </message>
    <message>
      <source>{path}: {name} has more dimensions than time, rows and columns. Say with LEVEL which to take, such as {example}; there are {levels}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 除时间、行和列之外还有其他维度。请用 LEVEL 指出取哪一个，例如 {example}；有 {levels}。</translation>
    </message>
    <message>
      <source>{path}: {name} has no coordinates ({shape}), so its pixels have no place on a map. {way_out}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 没有坐标（{shape}），因此其像元在地图上没有位置。{way_out}</translation>
    </message>
    <message>
      <source>{path}: {name} has no level “{text}”; there are {levels}.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 没有层次“{text}”；有 {levels}。</translation>
    </message>
    <message>
      <source>{path}: {name} has the dimensions {sizes}, not one layer of rows and columns.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 的维度为 {sizes}，不是由行和列组成的单层。</translation>
    </message>
    <message>
      <source>{path}: {name} is one single cell, and its file does not tell how large it is. Take at least two rows or columns.</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 只有一个格点，文件没有说明其大小。请至少取两行或两列。</translation>
    </message>
    <message>
      <source>{path}: {name} lies on a grid with a rotated pole (a regional climate model): its rows and columns are no longitudes and latitudes. Bring it to a plain grid first (cdo remapbil, or gdalwarp -geoloc with its two-dimensional lat and lon).</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{name} 位于旋转极点的格网上（区域气候模式）：其行和列不是经纬度。请先转到普通格网（cdo remapbil，或用其二维 lat 和 lon 作 gdalwarp -geoloc）。</translation>
    </message>
    <message>
      <source>{path}: {remark}</source>
      <extracomment>messages</extracomment>
      <translation>{path}：{remark}</translation>
    </message>
    <message>
      <source>{path}{unit} has no value below 0, so none lies at or below THRESHOLD {threshold:g}, which is meant for an index such as SSI. Give a threshold in the unit of the stack, or take MEASURE percentile with THRESHOLD 20 for the driest fifth of each pixel's record.</source>
      <extracomment>messages</extracomment>
      <translation>{path}{unit}没有小于 0 的值，因此没有值达到或低于 THRESHOLD {threshold:g}，该阈值用于 SSI 之类的指数。请给出以栈的单位表示的阈值，或取 MEASURE percentile 和 THRESHOLD 20，即每个像元记录中最干的五分之一。</translation>
    </message>
    <message>
      <source>{path}… is too long for the name of a file.</source>
      <extracomment>messages</extracomment>
      <translation>{path}… 作为文件名太长。</translation>
    </message>
    <message>
      <source>{pixels} pixels ({values} values) {how}.</source>
      <extracomment>messages</extracomment>
      <translation>{pixels} 个像元（{values} 个值）{how}。</translation>
    </message>
    <message>
      <source>{purpose} needs the Python package {name}, which is installed but cannot be imported ({why}). It may have been built for another version of numpy. Mend it with, {command}  and start QGIS again.</source>
      <extracomment>messages</extracomment>
      <translation>{purpose}需要 Python 包 {name}，它已安装但不能导入（{why}）。可能是为其他版本的 numpy 编译的。修复的命令：{command}  然后重新启动 QGIS。</translation>
    </message>
    <message>
      <source>{purpose} needs the Python package(s) {listed}, which the Python of QGIS does not have. Install with, {command}  and start QGIS again.</source>
      <extracomment>messages</extracomment>
      <translation>{purpose}需要 Python 包 {listed}，QGIS 的 Python 没有。安装命令：{command}  然后重新启动 QGIS。</translation>
    </message>
    <message>
      <source>{rain} and {need} do not share all twelve calendar months: the mean year of each is of its own record.</source>
      <extracomment>messages</extracomment>
      <translation>{rain} 和 {need} 没有共同的全部十二个日历月：各自的平均年变化取自自身的记录。</translation>
    </message>
    <message>
      <source>{share:.0%} of the filled values are only the mean of their season.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.0%} 的插补值仅为季节平均。</translation>
    </message>
    <message>
      <source>{share:.0%} of the values were masked. If that is too much: the flags may mean something else, or the files declare their valid range after scaling, against the convention; VALID_MIN and VALID_MAX take its place.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.0%} 的值被屏蔽。如果太多：标志的含义可能不同，或文件违反惯例，以换算后的单位给出有效范围；VALID_MIN 和 VALID_MAX 可取代它。</translation>
    </message>
    <message>
      <source>{share:.1f} % of the pixels and dates are outside the area of applicability: the forest was not trained on covariates like theirs.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.1f} % 的像元和日期在适用范围之外：森林没有用类似的协变量训练过。</translation>
    </message>
    <message>
      <source>{share:.1f} % of the sums lack dates and are too small for that. MIN_VALID 1 leaves them missing; the mean does not depend on how many dates are valid.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.1f} % 的总和缺少日期，因而偏小。MIN_VALID 1 使其缺失；平均不取决于有多少有效日期。</translation>
    </message>
    <message>
      <source>{share:.2%} of the fits ({label}) exclude a value that they were fitted to: such a value has the smallest or largest index there is (± CLIP). “best” takes another distribution instead.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的拟合（{label}）排除了参与拟合的某个值：该值取最小或最大的指数（± CLIP）。“best”会改用其他分布。</translation>
    </message>
    <message>
      <source>{share:.2%} of the values are {what} 0, for which the distribution {distribution} has no place: they have no index, nor has a calendar month of a pixel with one of them in its reference period. Are they missing values in truth? Else take another DISTRIBUTION.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的值{what} 0，分布 {distribution} 不能表示：它们没有指数，参考期内含有这种值的像元日历月也没有指数。它们实际上是否为缺失值？否则请取其他 DISTRIBUTION。</translation>
    </message>
    <message>
      <source>{share:.2%} of the values come from day or night alone, less the mean difference.</source>
      <extracomment>messages</extracomment>
      <translation>{share:.2%} 的值只来自昼或夜，减去平均差。</translation>
    </message>
    <message>
      <source>{share:.2g} % of the values of {path} (thinned out) are above MAX_SM, {most:g} m³/m³. They stay as they are, but no gap is filled with more. Raise MAX_SM if such values are real.</source>
      <extracomment>messages</extracomment>
      <translation>{path} 的值（抽样）有 {share:.2g} % 大于 MAX_SM {most:g} m³/m³。它们保持原样，但插补值不会更大。如果这些值是真实的，请提高 MAX_SM。</translation>
    </message>
    <message>
      <source>{size} dates make {pairs:.2g} pairs, more than these tests can list. Aggregate the stack to months first (“Aggregate in time”), or take annual means (AGGREGATE).</source>
      <extracomment>messages</extracomment>
      <translation>{size} 个日期有 {pairs:.2g} 对，超过这些检验所能列出的。请先把栈聚合到月（“时间聚合”），或取年平均（AGGREGATE）。</translation>
    </message>
    <message>
      <source>{source} has no column that could be a feature; it has {names}.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 没有可作为特征的列；它有 {names}。</translation>
    </message>
    <message>
      <source>{source} has no row with the {name} “{wanted}” ({parameter}); it has {counts}.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 没有{name}为“{wanted}”（{parameter}）的行；它有 {counts}。</translation>
    </message>
    <message>
      <source>{source} has no rows.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 没有行。</translation>
    </message>
    <message>
      <source>{source} has no value of the depths and qualities asked for.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 没有所要深度和质量的值。</translation>
    </message>
    <message>
      <source>{source} has several values in the column “{name}”: {counts}. A model is of one: set {parameter}.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 的列“{name}”有几个值：{counts}。一个模型只针对一个：请设置 {parameter}。</translation>
    </message>
    <message>
      <source>{source} holds no records of soil moisture.</source>
      <extracomment>messages</extracomment>
      <translation>{source} 没有土壤湿度记录。</translation>
    </message>
    <message>
      <source>{source}: 1 % of the values lie above {high:.3g}, so they are not in m³/m³. Choose the unit of the stations (SM_UNIT percent divides by 100), or another field (VALUE).</source>
      <extracomment>messages</extracomment>
      <translation>{source}：1 % 的值大于 {high:.3g}，因此不是 m³/m³。请选择站点的单位（SM_UNIT percent 除以 100），或其他字段（VALUE）。</translation>
    </message>
    <message>
      <source>{source}: no sensor lies between {low:g} and {high} m. There are the depths {depths} m: change DEPTH_MIN or DEPTH_MAX.</source>
      <extracomment>messages</extracomment>
      <translation>{source}：没有传感器位于 {low:g} 与 {high} m 之间。现有深度 {depths} m：请更改 DEPTH_MIN 或 DEPTH_MAX。</translation>
    </message>
    <message>
      <source>{source}: {count} values can be no soil moisture in m³/m³ (most of them {value:g}). They are taken as missing.</source>
      <extracomment>messages</extracomment>
      <translation>{source}：有 {count} 个值不可能是以 m³/m³ 表示的土壤湿度（多数为 {value:g}）。它们视为缺失。</translation>
    </message>
    <message>
      <source>{stations} stations, {size} × {step} from {first} to {last}; {dry} without rain anywhere, {idw} by inverse distance.</source>
      <extracomment>messages</extracomment>
      <translation>{stations} 个站点，{size} × {step}，从 {first} 到 {last}；{dry} 个处处无雨，{idw} 个用反距离加权。</translation>
    </message>
    <message>
      <source>{table} has losses below 0 or areas that are not above 0, the first in row {row}.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 含有小于 0 的损失或不大于 0 的面积，首先出现在第 {row} 行。</translation>
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
      <translation>{table} 有 {years:.0f} 年没有记录：第 {row} 行为 {day}，最近的其他日期为 {other}。从 {first} 到 {last} 的 {of} 个日期中会有 {empty} 个为空。年份是否写错？请改正，或用 START 和 END 选择日期。</translation>
    </message>
    <message>
      <source>{table} has no record that can be used, of {rows} rows: each lacks a date between START and END, a place, or a value of 0 or more in “{field}” ({negative} are negative).</source>
      <extracomment>messages</extracomment>
      <translation>{table} 的 {rows} 行中没有可用的记录：每行都缺少 START 与 END 之间的日期、位置，或“{field}”中不小于 0 的值（{negative} 个为负）。</translation>
    </message>
    <message>
      <source>{table} has no record that can be used, of {rows} rows: {why}.</source>
      <extracomment>messages</extracomment>
      <translation>{table} 的 {rows} 行中没有可用的记录：{why}。</translation>
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
      <translation>{table}：有些行没有站点；属于同一站点的行不能分在两边。</translation>
    </message>
    <message>
      <source>{table}: “{name}” goes up to {known:g}, so it is not in m³/m³. Volumetric per cent is divided by 100; soil moisture in per cent of field capacity is converted by “Sample covariates at stations” (SM_UNIT).</source>
      <extracomment>messages</extracomment>
      <translation>{table}：“{name}”高达 {known:g}，因此不是 m³/m³。体积百分数请除以 100；以田间持水量百分数表示的土壤湿度由“在站点提取协变量”换算（SM_UNIT）。</translation>
    </message>
    <message>
      <source>{table}: “{name}” has values below 0 (down to {known:g}). Leave missing values empty.</source>
      <extracomment>messages</extracomment>
      <translation>{table}：“{name}”有小于 0 的值（低至 {known:g}）。缺失值请留空。</translation>
    </message>
    <message>
      <source>{table}: “{name}” holds the value {code:g} in {count} rows, far from all others: a code for missing. Leave missing values empty.</source>
      <extracomment>messages</extracomment>
      <translation>{table}：“{name}”在 {count} 行中为 {code:g}，与其他所有数值相距甚远：这是缺测代码。缺测值请留空。</translation>
    </message>
    <message>
      <source>{target} could not be replaced: {why}. It may be open in QGIS or another program: remove the layer, or choose another name. All files are as they were before the run.</source>
      <extracomment>messages</extracomment>
      <translation>{target} 无法替换：{why}。它可能在 QGIS 或其他程序中打开：请移除图层，或另取名称。所有文件都与运行前相同。</translation>
    </message>
    <message>
      <source>{target} was not written to its end ({why}). Is the disk full, or a network drive gone? What was there before is untouched.</source>
      <extracomment>messages</extracomment>
      <translation>{target} 未写完（{why}）。磁盘满了，或网络盘断开了吗？原有内容未变。</translation>
    </message>
    <message>
      <source>{target} was not written: its file vanished from the hidden folder of this run, or was never made. What was there before is untouched; run it again.</source>
      <extracomment>messages</extracomment>
      <translation>{target} 没有写出：其文件从本次运行的隐藏文件夹中消失，或未曾生成。原有内容没有改动；请重新运行。</translation>
    </message>
    <message>
      <source>{test} gives no answer for {zones}: its corrected variance is negative there. A LAG of 1 to 3 keeps the correction to the nearest dates; or take another test.</source>
      <extracomment>messages</extracomment>
      <translation>{test} 对 {zones} 得不出结果：其校正方差在那里为负。LAG 取 1 到 3 可使校正只限于最近的日期；或取其他检验。</translation>
    </message>
    <message>
      <source>{test} leaves out every {what} is missing.</source>
      <extracomment>messages</extracomment>
      <translation>{test} 略去每个缺失的{what}。</translation>
    </message>
    <message>
      <source>{tool} has no parameter {name}. Its parameters are: {all}.</source>
      <extracomment>messages</extracomment>
      <translation>{tool} 没有参数 {name}。其参数为：{all}。</translation>
    </message>
    <message>
      <source>{trees} of the model's {all} trees predict.</source>
      <extracomment>messages</extracomment>
      <translation>模型的 {all} 棵树中有 {trees} 棵参与预测。</translation>
    </message>
    <message>
      <source>{trees} trees on {rows} rows ({bag} drawn for each, {min_leaf} or more in a leaf, {threads} thread(s)) may need {memory} of memory, but the budget is {budget}. Do one of these: {ways}.</source>
      <extracomment>messages</extracomment>
      <translation>{rows} 行的 {trees} 棵树（每棵抽取 {bag} 行，叶节点至少 {min_leaf} 行，{threads} 个线程）可能需要 {memory} 内存，但预算为 {budget}。请采取以下之一：{ways}。</translation>
    </message>
    <message>
      <source>{what} has the date {day}; dates lie between the years {first} and {last}. Look whether the date was mistyped, or its unit of time misread.</source>
      <extracomment>messages</extracomment>
      <translation>{what}的日期为 {day}；日期须在 {first} 年至 {last} 年之间。请检查日期是否写错，或时间单位是否读错。</translation>
    </message>
    <message>
      <source>{what} has {count} dates on an axis of {size} {step}s ({first} to {last}), which is mostly empty; the widest hole lies between {before} and {after}. If a date is wrong, correct it; else a longer STEP makes fewer empty bands.</source>
      <extracomment>messages</extracomment>
      <translation>{what}在 {size} 个{step}的时间轴上（{first} 至 {last}）只有 {count} 个日期，大部分为空；最大的空当在 {before} 与 {after} 之间。如果有日期错误，请改正；否则更长的 STEP 会减少空波段。</translation>
    </message>
    <message>
      <source>{what} would have {size} {step}s from {first} to {last} but only {count} dates; {before} and {after} lie far apart. If the year of one is wrong, correct it; else give a longer STEP or leave a date out.</source>
      <extracomment>messages</extracomment>
      <translation>{what}从 {first} 到 {last} 会有 {size} 个{step}，却只有 {count} 个日期；{before} 与 {after} 相隔很远。如果其中一个年份有误，请改正；否则请给出更长的 STEP 或去掉一个日期。</translation>
    </message>
    <message>
      <source>{where} has no column {absent}; it has {all}. Give the table EDGES of an earlier run of this tool.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 没有列 {absent}；它有 {all}。请给出本工具较早运行的表 EDGES。</translation>
    </message>
    <message>
      <source>{where} has no row for the dates and zones of {path}: the table has {span}, the stack {first} … {last} and the zones {zones}.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 没有对应 {path} 的日期和分区的行：表中有 {span}，栈为 {first} … {last}，分区为 {zones}。</translation>
    </message>
    <message>
      <source>{where} has no row for the dates of {path}: the table has {span}, the stack {first} … {last}.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 没有对应 {path} 的日期的行：表中有 {span}，栈为 {first} … {last}。</translation>
    </message>
    <message>
      <source>{where} has no zone: the table's edges are of a whole region. Leave ZONES out, or give edges by zone.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 没有分区：表中的边属于整个区域。请不要 ZONES，或给出按分区的边。</translation>
    </message>
    <message>
      <source>{where} is of the zone {zone}: the table's edges are by zone. Give the same ZONES here.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 属于分区 {zone}：表中的边按分区给出。请在此给出相同的 ZONES。</translation>
    </message>
    <message>
      <source>{where} mixes units: {beyond:.1f} % of the values are above {per_cent} and cannot be m³/m³, those of the stations {mixed}. Bring them into one unit first, or leave them out.</source>
      <extracomment>messages</extracomment>
      <translation>{where} 的单位混杂：{beyond:.1f} % 的值大于 {per_cent}，不可能是 m³/m³，属于站点 {mixed}。请先统一单位，或去掉它们。</translation>
    </message>
    <message>
      <source>{where}, row {row} has no date.</source>
      <extracomment>messages</extracomment>
      <translation>{where}，第 {row} 行没有日期。</translation>
    </message>
    <message>
      <source>{where}: a row of the thresholds needs a crop and a stage.</source>
      <extracomment>messages</extracomment>
      <translation>{where}：阈值的一行需要作物和生育期。</translation>
    </message>
    <message>
      <source>{where}: some of {lines} are missing. Give all four, or none.</source>
      <extracomment>messages</extracomment>
      <translation>{where}：{lines} 中有缺失。请四个都给出，或都不给。</translation>
    </message>
    <message>
      <source>{where}: “bbch_from” and “bbch_to” belong together; give both or none.</source>
      <extracomment>messages</extracomment>
      <translation>{where}：“bbch_from”和“bbch_to”须同时给出或都不给。</translation>
    </message>
    <message>
      <source>{where}: “lower” is {value!r}; it is the relative soil moisture in per cent of field capacity, 0 to 200.</source>
      <extracomment>messages</extracomment>
      <translation>{where}：“lower”为 {value!r}；应为以田间持水量百分数表示的相对土壤湿度，0 到 200。</translation>
    </message>
    <message>
      <source>{where}: “{column}” is {text!r}, not a number.</source>
      <extracomment>messages</extracomment>
      <translation>{where}：“{column}”为 {text!r}，不是数字。</translation>
    </message>
    <message>
      <source>“{step}” is no time step; it is one of {all}.</source>
      <extracomment>messages</extracomment>
      <translation>“{step}”不是时间步长；可选 {all}。</translation>
    </message>
    <message>
      <source>“{text}” is no extent. Write west,south,east,north, for example 10,45,15,50 or “10,45,15,50 EPSG:4326”.</source>
      <extracomment>messages</extracomment>
      <translation>“{text}”不是范围。请写西、南、东、北，例如 10,45,15,50 或“10,45,15,50 EPSG:4326”。</translation>
    </message>
    <message>
      <source>“{text}” is not a date. Write dates as 2003-01-15.</source>
      <extracomment>messages</extracomment>
      <translation>“{text}”不是日期。日期请写作 2003-01-15。</translation>
    </message>
  </context>
</TS>