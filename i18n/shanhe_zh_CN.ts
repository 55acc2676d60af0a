<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Shanhe</name>
        <message>
            <source> (in a village)</source>
            <translation>（村庄内）</translation>
        </message>
        <message>
            <source>&amp;All Are There</source>
            <translation>全部已到达(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>同意(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Differences</source>
            <translation>差异处(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>过滤条件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>图层(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>下一处(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;None Is There</source>
            <translation>全部未到达(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous</source>
            <translation>上一处(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Reload</source>
            <translation>刷新列表(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Selected features of</source>
            <translation>所选要素，图层(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Settle</source>
            <translation>确认处理(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Whole Feature</source>
            <translation>整个要素(&amp;W)</translation>
        </message>
        <message>
            <source>(a) Approved, not built yet (已审批未建设)</source>
            <translation>(a) 已审批未建设的用地</translation>
        </message>
        <message>
            <source>(b) Built without approval (未审批已建设)</source>
            <translation>(b) 未审批已建设的用地</translation>
        </message>
        <message>
            <source>(c) Approved and built, surveyed as not built</source>
            <translation>(c) 已审批已建设、调查为非建设用地</translation>
        </message>
        <message>
            <source>(d) Demolished construction land (已拆除)</source>
            <translation>(d) 已拆除的建设用地</translation>
        </message>
        <message>
            <source>(e) Land of 204 and 205 by actual use</source>
            <translation>(e) 204、205 范围内按实际用途的用地</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>(in no unit)</source>
            <translation>（不属于任何单元）</translation>
        </message>
        <message>
            <source>(no ground at this date)</source>
            <translation>（该期无此土地）</translation>
        </message>
        <message>
            <source>(no value)</source>
            <translation>（无属性值）</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>(not stated)</source>
            <translation>（未注明）</translation>
        </message>
        <message>
            <source>+ makes worse, − better, = sets; a factor that was not given changes nothing.</source>
            <translation>+为降级，−为升级，=为取定；未给出的因子不作修正。</translation>
        </message>
        <message>
            <source>0 merges nothing. Every merged patch is reported with its zone before.</source>
            <translation>0 为不归并。每个归并的图斑均报告其原分区。</translation>
        </message>
        <message>
            <source>0 to 1 in every unit cell.</source>
            <translation>每个单元0至1。</translation>
        </message>
        <message>
            <source>0.002–0.05 mm, per cent by weight.</source>
            <translation>0.002–0.05 mm，质量百分数。</translation>
        </message>
        <message>
            <source>0.05–2 mm, per cent by weight.</source>
            <translation>0.05–2 mm，质量百分数。</translation>
        </message>
        <message>
            <source>0.6 is the guide's.</source>
            <translation>指南取0.6。</translation>
        </message>
        <message>
            <source>1 and 2 potential, 3 in use, 4 farmland, 5 ecology, 6 unsuitable.</source>
            <translation>1、2为潜力，3为已利用，4为永久基本农田，5为生态，6为不适宜。</translation>
        </message>
        <message>
            <source>1 change set is in review.</source>
            <translation>有 1 个变更集正在审核。</translation>
        </message>
        <message>
            <source>1 change set is unknown: the reply was lost; send it again.</source>
            <translation>有 1 个变更集结果未知：回执丢失，请重新发送。</translation>
        </message>
        <message>
            <source>1 change set needs a review first: send it for review.</source>
            <translation>1 个变更集须先经审核：请送审。</translation>
        </message>
        <message>
            <source>1 change set needs your decision: others changed the same features.</source>
            <translation>有 1 个变更集待您裁定：他人修改了相同要素。</translation>
        </message>
        <message>
            <source>1 change set waits to be sent.</source>
            <translation>有 1 个变更集等待发送。</translation>
        </message>
        <message>
            <source>1 change set was applied in part: the rest is pending again.</source>
            <translation>有 1 个变更集只应用了一部分，其余恢复为待提交。</translation>
        </message>
        <message>
            <source>1 change set was refused: correct the edits and submit again.</source>
            <translation>有 1 个变更集被节点拒绝：请更正编辑后重新提交。</translation>
        </message>
        <message>
            <source>1 change set was returned by the reviewer: correct the edits and send them again.</source>
            <translation>有 1 个变更集被审核人退回：请更正后重新送审。</translation>
        </message>
        <message>
            <source>1 contiguous, 2 scattered, 3 none.</source>
            <translation>1连片，2零散，3不可开垦。</translation>
        </message>
        <message>
            <source>1 extremely important, 2 important, 3 general, as ecologicalimportance writes it.</source>
            <translation>1极重要，2重要，3一般，即“生态保护重要性”的结果。</translation>
        </message>
        <message>
            <source>1 extremely important, 2 important, 3 general, with names and colours.</source>
            <translation>1极重要、2重要、3一般重要，附名称和颜色。</translation>
        </message>
        <message>
            <source>1 for a listed major project, else 0.</source>
            <translation>列入清单的重大项目为 1，否则为 0。</translation>
        </message>
        <message>
            <source>1 forest, 2 grass, 3 shrub, 4 bare, 5 sand, 6 farmland, or codes of a preset.</source>
            <translation>1林地，2草地，3灌丛，4裸地，5沙地，6农田，或预设中的代码。</translation>
        </message>
        <message>
            <source>1 high, 2 medium, 3 low capacity (GB 15618).</source>
            <translation>1高、2中、3低（GB 15618）。</translation>
        </message>
        <message>
            <source>1 high, 2 medium, 3 low, 4 none, as “Susceptibility to geohazards” writes it.</source>
            <translation>1高，2中，3低，4非易发，即“地质灾害易发性”的结果。</translation>
        </message>
        <message>
            <source>1 high, 2 medium, 3 low, 4 none, with names and colours.</source>
            <translation>1高，2中，3低，4非易发，带名称和颜色。</translation>
        </message>
        <message>
            <source>1 high, 2 medium, 3 low, 4 none.</source>
            <translation>1高，2中，3低，4非易发。</translation>
        </message>
        <message>
            <source>1 hm² = 10 000 m² = 15 亩, 1 亩 = 2000/3 m². Sums are made first and rounded; zones, then classes are balanced to them, each residual to the largest part (强制调平; that it goes to the largest is practice, confidence: likely).</source>
            <translation>1 hm² = 10 000 m² = 15 亩，1 亩 = 2000/3 m²。先求总和并取舍，再将区域、地类逐级调平到总和，余差归入最大项（强制调平；归入最大项为通行做法，可信度：较可信）。</translation>
        </message>
        <message>
            <source>1 hm² = 10 000 m² = 15 亩.</source>
            <translation>1 hm² = 10 000 m² = 15 亩。</translation>
        </message>
        <message>
            <source>1 is A, 2 is B, 3 is C, 0 none.</source>
            <translation>1为A，2为B，3为C，0为无。</translation>
        </message>
        <message>
            <source>1 is best; with names and colours of the grades.</source>
            <translation>1为最优；附等级名称和颜色。</translation>
        </message>
        <message>
            <source>1 is low, 5 is high.</source>
            <translation>1低，5高。</translation>
        </message>
        <message>
            <source>1 is the lowest hazard, 5 the highest.</source>
            <translation>1危险性最低，5最高。</translation>
        </message>
        <message>
            <source>1 is the most important or sensitive.</source>
            <translation>1最重要或最敏感。</translation>
        </message>
        <message>
            <source>1 is the most sensitive or vulnerable.</source>
            <translation>1最敏感或最脆弱。</translation>
        </message>
        <message>
            <source>1 is the most sensitive, or most eroded.</source>
            <translation>1最敏感或侵蚀最强。</translation>
        </message>
        <message>
            <source>1 is up to 2°, 2 to 6°, 3 to 15°, 4 to 25°, 5 steeper. Left empty, PDJB.</source>
            <translation>1为2°以下，2至6°, 3至15°, 4至25°, 5为25°以上。留空时用PDJB。</translation>
        </message>
        <message>
            <source>1 mangrove, 2 salt marsh, 3 shelter forest, 4 rocky, 5 sandy, 6 and more others.</source>
            <translation>1红树林，2盐沼，3防护林，4基岩，5砂质，6及以上为其他。</translation>
        </message>
        <message>
            <source>1 or 是 where it was. Left empty: ZFYY.</source>
            <translation>属政府原因时填 1 或 是。留空时取 ZFYY。</translation>
        </message>
        <message>
            <source>1 suitable, 2 moderately suitable, 3 unsuitable, as agrisuitability writes it.</source>
            <translation>1适宜，2一般适宜，3不适宜，即“农业生产适宜性”的结果。</translation>
        </message>
        <message>
            <source>1 suitable, 2 moderately suitable, 3 unsuitable, as urbansuitability writes it.</source>
            <translation>1适宜，2一般适宜，3不适宜，即“城镇建设适宜性”的结果。</translation>
        </message>
        <message>
            <source>1 suitable, 2 moderately suitable, 3 unsuitable, with names and colours.</source>
            <translation>1适宜、2一般适宜、3不适宜，附名称和颜色。</translation>
        </message>
        <message>
            <source>1 to 3, as “Soil environment for agriculture” writes them.</source>
            <translation>1至3，即“农业土壤环境”的结果。</translation>
        </message>
        <message>
            <source>1 to 3.</source>
            <translation>1至3。</translation>
        </message>
        <message>
            <source>1 to 5 by matrices and corrections.</source>
            <translation>由判别矩阵和修正得出的1至5级。</translation>
        </message>
        <message>
            <source>1 to 5.</source>
            <translation>1至5。</translation>
        </message>
        <message>
            <source>1 to 7.</source>
            <translation>1至7。</translation>
        </message>
        <message>
            <source>1 working copy cannot be used.</source>
            <translation>有 1 个工作副本无法使用。</translation>
        </message>
        <message>
            <source>1 working copy has conflicts to settle.</source>
            <translation>有 1 个工作副本的冲突待处理。</translation>
        </message>
        <message>
            <source>1 working copy has edits to submit.</source>
            <translation>有 1 个工作副本的编辑待提交。</translation>
        </message>
        <message>
            <source>1, 3 or 5.</source>
            <translation>1、3或5。</translation>
        </message>
        <message>
            <source>1.0 is 1; blanks and full-width digits do not matter.</source>
            <translation>1.0 视为 1；空格和全角数字不影响匹配。</translation>
        </message>
        <message>
            <source>1000 t/(km²·a): loess plateau</source>
            <translation>1000 t/(km²·a)：西北黄土高原</translation>
        </message>
        <message>
            <source>12 fields, January to December, in this order.</source>
            <translation>12个字段，按1月至12月的顺序。</translation>
        </message>
        <message>
            <source>12 rasters, January to December in this order, or one of 12 bands.</source>
            <translation>按一月至十二月顺序的12个栅格，或一个12波段的栅格。</translation>
        </message>
        <message>
            <source>12 rasters, January to December in this order, or one of 12 bands; 0 to 100.</source>
            <translation>按一月至十二月顺序的12个栅格，或一个12波段的栅格；0至100。</translation>
        </message>
        <message>
            <source>12: village</source>
            <translation>12：村级</translation>
        </message>
        <message>
            <source>14 (GB/T 28407) or 9 numbers (GB/T 33469) that rise or fall, with semicolons. A limit has the better grade of its two.</source>
            <translation>14 个（GB/T 28407）或 9 个（GB/T 33469）依次递增或递减的数，以分号分隔。恰在界限上的取较优等级。</translation>
        </message>
        <message>
            <source>2 is 97.7 %, 1.645 is 95 %, 1.282 is 90 %.</source>
            <translation>2为97.7%，1.645为95%，1.282为90%。</translation>
        </message>
        <message>
            <source>2 is a centimetre, 3 a millimetre; stated in the header as 精度.</source>
            <translation>2 位为厘米，3 位为毫米；写入头部的精度。</translation>
        </message>
        <message>
            <source>200 t/(km²·a): black soils, northern mountains</source>
            <translation>200 t/(km²·a)：东北黑土区、北方土石山区</translation>
        </message>
        <message>
            <source>201 and 202 are town, 203 is village, each also with A. Left empty, CZCSXM is used where the layer has it; without it all land lies outside of town and village.</source>
            <translation>201、202 为城镇，203 为村庄（含带 A 的代码）。留空时，图层有 CZCSXM 则采用；没有则全部按城镇村以外处理。</translation>
        </message>
        <message>
            <source>201 and 202 are town. Left empty, CZCSXM.</source>
            <translation>201 和 202 为城镇。留空则取 CZCSXM。</translation>
        </message>
        <message>
            <source>2020 rows, 2023 classes</source>
            <translation>2020年表行、2023年分类</translation>
        </message>
        <message>
            <source>25–45 are 3° zones, 13–23 are 6° zones; 0 takes the zone around the layer.</source>
            <translation>25–45 为 3° 带，13–23 为 6° 带；0 表示图层所在的带。</translation>
        </message>
        <message>
            <source>2: province</source>
            <translation>2：省级</translation>
        </message>
        <message>
            <source>3 degrees</source>
            <translation>3 度</translation>
        </message>
        <message>
            <source>4: prefecture</source>
            <translation>4：地级</translation>
        </message>
        <message>
            <source>5 or 10, say; 0 and 1: no cross-validation. Each fold costs one more run.</source>
            <translation>如5或10；0和1为不做交叉验证。每折多运行一次。</translation>
        </message>
        <message>
            <source>500 t/(km²·a): southern and south-western mountains</source>
            <translation>500 t/(km²·a)：南方红壤丘陵区、西南土石山区</translation>
        </message>
        <message>
            <source>6 degrees</source>
            <translation>6 度</translation>
        </message>
        <message>
            <source>6: county</source>
            <translation>6：县级</translation>
        </message>
        <message>
            <source>90 % nearer than</source>
            <translation>90 % 的距离小于</translation>
        </message>
        <message>
            <source>9: township</source>
            <translation>9：乡级</translation>
        </message>
        <message>
            <source>A = R · K · L · S · (1 − C) in t/(hm²·a): R as a raster or from daily rain (α P^1.7265 of days from 12 mm on, by half-months), K as a raster or from sand, silt, clay and organic carbon (EPIC), L and S from heights and one length of slopes, C from the vegetation cover (1 on bare ground, 0.6508 − 0.3436 lg c, 0 beyond 78.3 %). Cells from the highest value down that make up to 50 % of the sum are extremely important, up to 80 % important, the rest general; equal values share one grade (guide of 2017).
Rule of the guide of 2020 (from memory; likely): from 25° on with a cover of 80 % or more of forest, shrub or grass extremely important, from 15° with 60 % important.
The grid is that of the heights, in metres; other rasters are brought to it by bilinear interpolation. A cell that lacks a factor has no result.</source>
            <translation>A = R · K · L · S · (1 − C)，单位t/(hm²·a)：R由栅格给出，或由逐日降水计算（12 mm及以上的日雨量按α P^1.7265，逐半月累计）；K由栅格给出，或由砂粒、粉砂、黏粒和有机碳计算（EPIC）；L、S由高程和统一坡长计算；C由植被覆盖度计算（裸地为1，0.6508 − 0.3436 lg c，大于78.3%为0）。从高到低累计，占总量50%以内的像元为极重要，80%以内为重要，其余为一般；等值同级（2017年指南）。
2020年指南规则（凭记忆，较可信）：坡度25°及以上且森林、灌丛、草地覆盖度80%及以上为极重要，15°及60%以上为重要。
以高程的网格（米）为准，其他栅格双线性插值到该网格。缺少任一因子的像元无结果。</translation>
        </message>
        <message>
            <source>A FileGDB, or a folder of files, in place of loaded layers.</source>
            <translation>FileGDB 或文件所在文件夹，代替已加载图层。</translation>
        </message>
        <message>
            <source>A GeoPackage (.gpkg) on a local disk.</source>
            <translation>本地磁盘上的 GeoPackage（.gpkg）。</translation>
        </message>
        <message>
            <source>A GeoPackage or a Shapefile, in place of a folder.</source>
            <translation>GeoPackage 或 Shapefile，代替文件夹。</translation>
        </message>
        <message>
            <source>A GeoPackage or a Shapefile, in place of loaded layers.</source>
            <translation>GeoPackage 或 Shapefile，代替已加载图层。</translation>
        </message>
        <message>
            <source>A JSON file that changes shipped rules or adds your own.</source>
            <translation>用于修改内置规则或增加自定义规则的 JSON 文件。</translation>
        </message>
        <message>
            <source>A PostgreSQL connection of QGIS; its login must own the tables.</source>
            <translation>QGIS 中的 PostgreSQL 连接；其登录用户须为各表的所有者。</translation>
        </message>
        <message>
            <source>A QGIS expression on the layer's fields and $geometry; only features for which it is true are copied, and only such new ones come with a refresh. Empty: all.</source>
            <translation>针对图层字段和 $geometry 的 QGIS 表达式；只检出结果为真的要素，刷新时也只带来满足条件的新要素。留空为全部。</translation>
        </message>
        <message>
            <source>A cell counts in every kind that holds.</source>
            <translation>一个像元计入其符合的每一类。</translation>
        </message>
        <message>
            <source>A cell has the highest grade of all rasters that say something of it: 1 extreme, 2 important, 3 general; a raster without a value there says nothing (guide of 2020; certain in principle). The first raster that has this grade decides.
With patches, cells of grades 1 and 2 that touch are one patch: from 0.5 km² on they stay as they are, smaller ones of grade 1 become 2, and all below 0.25 km² become general (guide of 2019, from memory of its matrix; likely). Edges along natural boundaries and corridors are the planner's work on the result.</source>
            <translation>像元取所有栅格中的最高等级：1极重要（极脆弱），2重要，3一般；某栅格在此无值则不参与（2020年指南，原则确定）。首个取得该等级的栅格为决定图层。
启用斑块修正时，相连的1、2级像元为同一斑块：0.5 km²及以上保持不变，更小的1级降为2级，小于0.25 km²的一律为一般（2019年指南，矩阵凭记忆，较可信）。沿自然边界修正边缘和补充廊道由规划人员在结果上完成。</translation>
        </message>
        <message>
            <source>A change counts in every sum that its flow belongs to.</source>
            <translation>一项变化计入其流向所属的每一项合计。</translation>
        </message>
        <message>
            <source>A change set from another machine is of unknown outcome here, as it may have been sent there meanwhile; sending it is safe, as the node applies it only once. Its node must be registered here under the same id.
A change set of this machine that comes back takes over the outcome in the file; the working copy, if given, is settled at once.</source>
            <translation>来自另一台计算机的变更集在此处结果未知，因为那里可能已经发送；再次发送是安全的，节点只应用一次。其节点须以相同编号在本机登记。
本机的变更集返回时，采用文件中的结果；若给出工作副本，则立即据此更新。</translation>
        </message>
        <message>
            <source>A change set in state {state} cannot be sent for review. Submit it again, or withdraw it.</source>
            <translation>状态为 {state} 的变更集不能送审。请重新提交，或将其撤回。</translation>
        </message>
        <message>
            <source>A change set in state {state} cannot become {to}. Reload the list of change sets and try again.</source>
            <translation>状态为 {state} 的变更集不能变为 {to}。请刷新变更集列表后重试。</translation>
        </message>
        <message>
            <source>A change set is applied at most once, even if it arrives twice or late.</source>
            <translation>变更集即使重复或迟到，也至多应用一次。</translation>
        </message>
        <message>
            <source>A class without occurrences has no weight; a full one is taken to lack 0.99 cells.</source>
            <translation>无点的类没有权重；含全部点的类视为缺0.99个单元。</translation>
        </message>
        <message>
            <source>A closure beyond the limit comes from the data, not from rounding.</source>
            <translation>超限的闭合差来自数据，而非取舍。</translation>
        </message>
        <message>
            <source>A code that stands twice on either side joins nothing and is named.</source>
            <translation>任一侧重复出现的代码不参与连接，并予列出。</translation>
        </message>
        <message>
            <source>A comparison needs at least two sites; there is {count}.</source>
            <translation>比选至少需要两个方案；现有{count}个。</translation>
        </message>
        <message>
            <source>A delivery with its folders, a folder of Shapefiles, or a FileGDB.</source>
            <translation>含目录结构的成果包、Shapefile 文件夹或 FileGDB。</translation>
        </message>
        <message>
            <source>A feature that others changed is not overwritten, unless they do so in the moment of sending or change it back.</source>
            <translation>他人改动过的要素不会被覆盖，除非恰在发送的瞬间改动，或改动后又改回。</translation>
        </message>
        <message>
            <source>A field of that name is replaced.</source>
            <translation>同名字段将被替换。</translation>
        </message>
        <message>
            <source>A file made by “Check out a layer for editing”; it knows its node.</source>
            <translation>由“检出图层进行编辑”生成的文件，其中记有所属节点。</translation>
        </message>
        <message>
            <source>A file made by “Export a change set”.</source>
            <translation>由“导出变更集”生成的文件。</translation>
        </message>
        <message>
            <source>A finding of idleness takes the procedure of decree 53; this table prepares it.</source>
            <translation>闲置土地须按53号令规定的程序认定；本表供认定前核查使用。</translation>
        </message>
        <message>
            <source>A folder cannot be named after “{name}”. Give the county's name as it is.</source>
            <translation>不能以“{name}”命名文件夹，请填写县名。</translation>
        </message>
        <message>
            <source>A form in JSON. It goes before groups, fields, statistic and area below.</source>
            <translation>JSON 格式的报表，优先于下面的分组、字段、统计量和面积。</translation>
        </message>
        <message>
            <source>A gap of {area} m² lies between the features. Give it to one of them.</source>
            <translation>要素之间有 {area} m² 缝隙，请划入其中之一。</translation>
        </message>
        <message>
            <source>A geometry of {layer} cannot be read: {reason}. Draw it anew.</source>
            <translation>{layer} 中有图形无法读取：{reason}。请重新绘制。</translation>
        </message>
        <message>
            <source>A hole turns the same way as its outline; number its boundary points the other way.</source>
            <translation>内环与外环走向相同；请将内环界址点反向编号。</translation>
        </message>
        <message>
            <source>A layer is given for “{row}”, of which table {table} says nothing. Add the row to the preset or leave the layer out.</source>
            <translation>为“{row}”提供了图层，但表 {table} 没有相应规定。请在预设中补充该行，或不提供该图层。</translation>
        </message>
        <message>
            <source>A layer of the same ground in CGCS2000, to tell whether the layer is shifted.</source>
            <translation>同一地区的 CGCS2000 图层，用以判断是否偏移。</translation>
        </message>
        <message>
            <source>A limit for project type “{type}” asks for “{figure}”, which the site does not state. Fill in its field.</source>
            <translation>项目类型“{type}”的指标需要“{figure}”，该选址未填写。请填写其字段。</translation>
        </message>
        <message>
            <source>A number, 1 the best. Left empty: ZLDB, GDDB, ZLDJ or LYDB, whichever the layer has.</source>
            <translation>数值，1 为最好。留空则取图层所含的 ZLDB、GDDB、ZLDJ 或 LYDB。</translation>
        </message>
        <message>
            <source>A number.</source>
            <translation>数值。</translation>
        </message>
        <message>
            <source>A page that says what was sent, with receipts and conflicts.</source>
            <translation>说明发送内容、回执和冲突的页面。</translation>
        </message>
        <message>
            <source>A page to print and keep: the receipt, every change, and what happened.</source>
            <translation>供打印和存档的页面：回执、每一处变更和处理经过。</translation>
        </message>
        <message>
            <source>A plan's area is measured from its own parcels, the rest from the pieces.</source>
            <translation>规划面积由其自身图斑量算，其余由叠加图斑量算。</translation>
        </message>
        <message>
            <source>A point for every finding that has a place.</source>
            <translation>每个有位置的问题一个点。</translation>
        </message>
        <message>
            <source>A point inside each fault, with feature, field and what to do.</source>
            <translation>每个问题内部的一个点，附要素、字段和处理办法。</translation>
        </message>
        <message>
            <source>A point stands twice in a row ({count} times). Delete the double points.</source>
            <translation>存在连续重复点（{count} 处），请删除。</translation>
        </message>
        <message>
            <source>A preset: 0.01 m² for each parcel or group with a control area of its own.</source>
            <translation>预设：每个图斑或自带控制面积的组 0.01 m²。</translation>
        </message>
        <message>
            <source>A raster of the accumulated temperature</source>
            <translation>积温栅格</translation>
        </message>
        <message>
            <source>A region code has 2, 4, 6, 9 or 12 digits.</source>
            <translation>行政区代码应为 2、4、6、9 或 12 位数字。</translation>
        </message>
        <message>
            <source>A residual of at most {residual:g} m² per piece is levelled (强制调平); a larger one is reported as an overlap or gap and never levelled.</source>
            <translation>每块不超过 {residual:g} m² 的残差强制调平；超过的作为重叠或缝隙报告，不予调平。</translation>
        </message>
        <message>
            <source>A reviewer has decided about earlier edits of this working copy that were not applied since, so these need an approval too. Send them for review.</source>
            <translation>审核人已对此工作副本先前的编辑作出过决定，而这些编辑此后未应用，因此现有编辑也须经审核同意。请送审。</translation>
        </message>
        <message>
            <source>A reviewer returned this change set, so the node does not apply it ({message}) Correct the edits and send them for review.</source>
            <translation>审核人已退回此变更集，节点不予应用（{message}）。请更正编辑后重新送审。</translation>
        </message>
        <message>
            <source>A rim in its colour lets a small site be seen.</source>
            <translation>小方案外加同色边缘以便辨认。</translation>
        </message>
        <message>
            <source>A ring of the polygon does not end where it began: close it.</source>
            <translation>多边形有一个环首尾不相接，请将其闭合。</translation>
        </message>
        <message>
            <source>A role of the database that may send change sets. Its rights on the tables decide what it can change. Empty: no role is admitted now.</source>
            <translation>可提交变更集的数据库角色。其能修改哪些内容由其对各表的权限决定。留空：本次不授权任何角色。</translation>
        </message>
        <message>
            <source>A role of the database whose members may approve or return change sets of others. Empty: no role is admitted now.</source>
            <translation>数据库角色，其成员可同意或退回他人的变更集。留空：本次不授权任何角色。</translation>
        </message>
        <message>
            <source>A rule asks for the site's “{attribute}”, which sites do not have.</source>
            <translation>规则引用了项目没有的属性“{attribute}”。</translation>
        </message>
        <message>
            <source>A slit of {area} m² lies between this feature and its neighbours. Snap its border to theirs.</source>
            <translation>该要素与相邻图斑之间有 {area} m² 的狭缝。请将其边界捕捉到相邻图斑的边界上。</translation>
        </message>
        <message>
            <source>A sliver of {area} m² lies between neighbours. Snap their borders.</source>
            <translation>碎片 {area} m²，请捕捉边界。</translation>
        </message>
        <message>
            <source>A snapshot is read over WFS in the layer's own CRS, so that no ordinate is rounded, and its number of features is compared with the node's own count: a copy that is not whole is not kept.
A live layer stays at the node and is read only. To edit, check the layer out.</source>
            <translation>快照经 WFS 按图层自身坐标系读取，坐标不作任何取舍，并与节点自己的要素数核对：不完整的副本不予保留。
在线图层留在节点上，只读。如需编辑，请检出图层。</translation>
        </message>
        <message>
            <source>A source layer fills the layer of its name or Chinese title, a source field the field of its name or title; a mapping file tells what these do not. Values that do not fit a field are left out and named one by one, never cut.
标识码 (BSM) are kept where they are sound and unique, others follow the highest one. 要素代码, names of codes and ellipsoidal areas to 0.01 m² are filled in.
Check the result by “Quality check of a plan database”.</source>
            <translation>源图层按名称或中文名对应图层，源字段按名称或中文名对应字段，其余由映射文件说明。不符合字段要求的值留空并逐一列出，绝不截断。
有效且唯一的标识码（BSM）予以保留，其余从最大号续编。自动填写要素代码、代码名称及椭球面积（0.01 m²）。
结果可用“规划成果数据库质量检查”检查。</translation>
        </message>
        <message>
            <source>A table (CSV, XLSX …) with NO and a column a year: Y2020, Y2025, Y2035.</source>
            <translation>含 NO 和各年份列（Y2020、Y2025、Y2035）的表（CSV、XLSX 等）。</translation>
        </message>
        <message>
            <source>A table of one station, a row a day; R is then one for all ground.</source>
            <translation>单站的表，每日一行；全区采用同一R。</translation>
        </message>
        <message>
            <source>A table or layer with one row for each group; groups of any level may stand in.</source>
            <translation>每组一条记录的表或图层；可以包含任何一级的组。</translation>
        </message>
        <message>
            <source>A table or polygons with the number of the approval, dates, areas, investment.</source>
            <translation>表格或面图层，含批准文号、日期、面积、投资等字段。</translation>
        </message>
        <message>
            <source>A table or polygons, one row a unit, with the fields named in the description.</source>
            <translation>表格或面图层，每个评价单元一行，字段见说明。</translation>
        </message>
        <message>
            <source>A table or polygons: number (PWH), date (PZRQ), area in hm² (PZMJ).</source>
            <translation>表格或面图层：批准文号（PWH）、批准日期（PZRQ）、批准面积 hm²(PZMJ)。</translation>
        </message>
        <message>
            <source>A table: name (ZBMC), kind (ZBSX), base (JQZ), target (MBZ), current (XZZ).</source>
            <translation>表格：名称（ZBMC）、属性（ZBSX）、基期值（JQZ）、目标值（MBZ）、现状值（XZZ）。</translation>
        </message>
        <message>
            <source>A template can take another statistic for each column.</source>
            <translation>模板可为每列指定不同的统计量。</translation>
        </message>
        <message>
            <source>A text file in UTF-8 or GB18030 (GBK) with [属性描述] and [地块坐标], or a DXF drawing whose closed polylines are the parcels.</source>
            <translation>含 [属性描述] 和 [地块坐标] 的 UTF-8 或 GB18030 (GBK) 文本，或以闭合多段线为地块的 DXF 图形。</translation>
        </message>
        <message>
            <source>A value cannot be written into a change set ({reason}). Correct it and submit again.</source>
            <translation>有一个值无法写入变更集（{reason}）。请改正后重新提交。</translation>
        </message>
        <message>
            <source>A window of {rows} × {columns} cells has no middle cell, or is no disc. Choose odd numbers, and the same two for a disc.</source>
            <translation>{rows} × {columns} 个栅格单元的窗口没有中心单元，或不能构成圆形窗口。请使用奇数；圆形窗口的行列数须相同。</translation>
        </message>
        <message>
            <source>A working copy keeps what you edit until the node has acknowledged it.</source>
            <translation>工作副本会保存您的编辑，直到节点确认收到为止。</translation>
        </message>
        <message>
            <source>A working copy of the target's layer on a local disk. The first run makes it; give the same file to every run.</source>
            <translation>目标节点图层在本地磁盘上的工作副本。首次运行时创建；每次运行都给出同一个文件。</translation>
        </message>
        <message>
            <source>AND: the lowest membership</source>
            <translation>AND：取最小隶属度</translation>
        </message>
        <message>
            <source>AUC against all ground</source>
            <translation>AUC（与全部单元相比）</translation>
        </message>
        <message>
            <source>AUC against ground without occurrences</source>
            <translation>AUC（与无点单元相比）</translation>
        </message>
        <message>
            <source>AUC of the cross-validation</source>
            <translation>交叉验证的AUC</translation>
        </message>
        <message>
            <source>AUC of the training occurrences</source>
            <translation>训练点的AUC</translation>
        </message>
        <message>
            <source>Above 0 °C.</source>
            <translation>0 °C以上。</translation>
        </message>
        <message>
            <source>Above the tide.</source>
            <translation>高出天文潮位。</translation>
        </message>
        <message>
            <source>Abstract</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>加速组件</translation>
        </message>
        <message>
            <source>Accumulated temperature</source>
            <translation>积温</translation>
        </message>
        <message>
            <source>Accumulated temperature (°C·d)</source>
            <translation>积温（°C·d）</translation>
        </message>
        <message>
            <source>Accumulated temperature above 10 °C (°C·d)</source>
            <translation>≥10 °C积温（°C·d）</translation>
        </message>
        <message>
            <source>Accumulated temperatures of 7600, 5800, 4000, 1500 °C·d and more: grades 1 to 4, less: 5 (guide of double evaluation, draft of 2019; certain).
From stations: monthly means come down to sea level by 0.6 °C per 100 m, lie between the stations by the distance to the given power, and go up again to the height of each cell; months above 0 °C count with their days. That months stand in for days is a choice of this suite: it counts less where a month goes through 0 °C.</source>
            <translation>积温不小于7600、5800、4000、1500 °C·d依次为1至4级，更小为5级（双评价技术指南2019年征求意见稿；确定）。
由气象站计算时：各月平均气温按每100 m 0.6 °C订正到海平面，按距离的给定次方反距离插值，再订正到各像元高程；高于0 °C的月份按天数累计。以月代日为本软件的取法：气温跨越0 °C的月份会偏低。</translation>
        </message>
        <message>
            <source>Active faults</source>
            <translation>活动断裂</translation>
        </message>
        <message>
            <source>Add Node</source>
            <translation>添加节点</translation>
        </message>
        <message>
            <source>Add Node…</source>
            <translation>添加节点…</translation>
        </message>
        <message>
            <source>Add Working Copy</source>
            <translation>添加工作副本</translation>
        </message>
        <message>
            <source>Add Working Copy…</source>
            <translation>添加工作副本…</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Address of a dask scheduler. Empty: large layers are cut by processes on this computer.</source>
            <translation>dask 调度器地址。留空时由本机多进程分块处理大图层。</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>服务地址</translation>
        </message>
        <message>
            <source>Adds the official ellipsoidal area of every parcel in square metres.</source>
            <translation>按国家规定公式计算每个图斑的椭球面积（平方米）。</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Adjust areas to control areas</source>
            <translation>面积平差（控制面积）</translation>
        </message>
        <message>
            <source>Adjust it all the same and report it</source>
            <translation>仍然平差并报告</translation>
        </message>
        <message>
            <source>Adjusted parcels</source>
            <translation>平差后的图斑</translation>
        </message>
        <message>
            <source>Adjusted to what was approved (基数转换)</source>
            <translation>按审批情况调整（基数转换）</translation>
        </message>
        <message>
            <source>Adjusts parcel areas so that county, townships and villages close to the cent.</source>
            <translation>将图斑面积平差，使县、乡、村面积闭合到分位。</translation>
        </message>
        <message>
            <source>Administrative units</source>
            <translation>行政单元</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修改后</translation>
        </message>
        <message>
            <source>After a lost answer you may have to look at the node whether new features arrived, and decide.</source>
            <translation>应答丢失后，可能需要您到节点查看新增要素是否送达并作出判定。</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>导入之后</translation>
        </message>
        <message>
            <source>Agricultural suitability</source>
            <translation>农业评价</translation>
        </message>
        <message>
            <source>Agriculture</source>
            <translation>农业</translation>
        </message>
        <message>
            <source>Agriculture: suitable and moderately suitable ground that is not extremely important, and neither farmland nor construction land. Towns: the same that is not extremely important, nor permanent basic farmland, nor a town (guide of 2020; likely).
Where several reasons hold, ecology comes before use and use before farmland. Uses are those of the middle of each cell, towns by their mark (CZCSXM 201, 202). The grid is that of the suitability, in metres.</source>
            <translation>农业：适宜和一般适宜，且非极重要、非耕地、非建设用地。城镇：适宜和一般适宜，且非极重要、非永久基本农田、非现状城镇（2020年指南；较可信）。
同时符合多项时，生态先于利用，利用先于永久基本农田。利用现状按像元中心判定，城镇按CZCSXM标注201、202。采用适宜性栅格的网格（米）。</translation>
        </message>
        <message>
            <source>Agterberg–Cheng z (5 %: {limit})</source>
            <translation>Agterberg–Cheng检验z（5%：{limit}）</translation>
        </message>
        <message>
            <source>Air capacity</source>
            <translation>大气环境容量</translation>
        </message>
        <message>
            <source>Air: the worse of the share of calm days (up to 5, 10, 20, 30 %: grades 1 to 4, over: 5) and the mean wind speed (over 5, 3, 2, 1 m/s: grades 1 to 4, else 5) (guide of double evaluation, draft of 2019; likely).
Waters: the guide has the capacity as the target concentration by the amount of surface water; its limits are not certain, not even their unit (5000, 3000, 200, 20). Give limits of your own by a preset. Both results go into the suitability for towns as two factors.</source>
            <translation>大气：取静风日数占比（≤5、10、20、30%依次为1至4级，更大为5级）与平均风速（&gt;5、3、2、1 m/s依次为1至4级，其余为5级）中较差者（双评价技术指南2019年征求意见稿；较可信）。
水环境：指南以水质目标浓度乘地表水资源量为容量，其限值及单位均不确定（5000、3000、200、20），请以预设给出本地限值。两个结果作为两个因子进入城镇建设适宜性。</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Alarm: the bytes of change set {set_id} do not have the digest under which they wait for review. Do not decide; tell the node's keeper.</source>
            <translation>警报：变更集 {set_id} 的内容与其送审的摘要值不符。请勿作出决定，并告知节点管理员。</translation>
        </message>
        <message>
            <source>Alarm: the decision speaks of other bytes than change set {set_id} ({reason}), so it is not believed. Tell the reviewer and the node's keeper.</source>
            <translation>警报：该决定所针对的内容与变更集 {set_id} 不一致（{reason}），不予采信。请告知审核人和节点管理员。</translation>
        </message>
        <message>
            <source>Alarm: the journal knows the id of change set {set_id} with another content. The file was not imported; do not send it, and tell the node's keeper.</source>
            <translation>警报：日志中编号同为 {set_id} 的变更集内容不同。文件未导入；请勿发送，并告知节点管理员。</translation>
        </message>
        <message>
            <source>Alarm: the node acknowledged change set {set_id}, but of {sample} features that were read back {count} are not as they were sent. Keep the receipt and tell the node's keeper; the findings name the features.</source>
            <translation>警报：节点已确认变更集 {set_id}，但回读的 {sample} 个要素中有 {count} 个与发送的内容不一致。请保存回执并告知节点管理员；检查结果列出了这些要素。</translation>
        </message>
        <message>
            <source>Alarm: the node knows the id of this change set with another content. Do not submit again; tell the node's keeper.</source>
            <translation>警报：节点上同一编号的变更集内容不同。请勿再次提交，并告知节点管理员。</translation>
        </message>
        <message>
            <source>Alarm: the node's receipt does not fit change set {set_id} ({reason}), so it is not believed. Submit again; if it stays so, tell the node's keeper.</source>
            <translation>警报：节点的回执与变更集 {set_id} 不符（{reason}），不予采信。请再次提交；若仍如此，请告知节点管理员。</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>预警规则</translation>
        </message>
        <message>
            <source>Alarms and their basis</source>
            <translation>预警规则及依据</translation>
        </message>
        <message>
            <source>Alarms of progress</source>
            <translation>进度预警规则</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>算法</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All &amp;Mine</source>
            <translation>全部用本地(&amp;M)</translation>
        </message>
        <message>
            <source>All &amp;Theirs</source>
            <translation>全部用节点(&amp;T)</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>变化合计</translation>
        </message>
        <message>
            <source>All changes of a set are applied, or none is.</source>
            <translation>变更集中的变更要么全部应用，要么全不应用。</translation>
        </message>
        <message>
            <source>All conflicts of {layer} are settled: submit when ready.</source>
            <translation>{layer} 的冲突已全部处理，可以提交。</translation>
        </message>
        <message>
            <source>All contents that are given up to their screening values: grade 1; one over its intervention value: grade 3; else grade 2. The values follow from the soil's acidity and the use of the land; copper, nickel and zinc have no intervention values (GB 15618-2018; certain).
The element whose content is highest by ratio to its screening value decides. A cell that lacks one of the contents or the acidity has no grade.</source>
            <translation>所给含量均不大于筛选值为1级，任一大于管制值为3级，其余为2级。限值随土壤pH和土地利用而定；铜、镍、锌无管制值（GB 15618-2018；确定）。
含量与筛选值之比最大的元素为决定因子。缺少任一含量或pH的像元无等级。</translation>
        </message>
        <message>
            <source>All edits go as one change set, which the node applies as a whole or not at all. If the connection breaks, run it again: the same set is sent, and the node recognises it.
STATE tells how it stands: APPLIED; NOTHING (no edits); QUEUED (not sent, run again); UNKNOWN (no certain answer, run again); CONFLICT (others changed the same features); REJECTED (refused; correct and run again); PARTIAL (a node that takes features one by one refused some, which are pending again); WITHDRAWN.
Edits with faults are not sent; the table of findings lists them.
For a timed job, give the minutes for which it may try again by itself.</source>
            <translation>全部编辑作为一个变更集发送，节点或整体应用，或完全不应用。若连接中断，再次运行即可：发送的是同一个变更集，节点能够识别。
STATE 说明进展：APPLIED（已应用）；NOTHING（没有编辑）；QUEUED（未发出，请再次运行）；UNKNOWN（没有明确应答，请再次运行）；CONFLICT（他人改动了相同要素）；REJECTED（被拒绝，改正后再次运行）；PARTIAL（逐个接收要素的节点拒绝了其中一部分，这部分恢复为待提交）；WITHDRAWN（已撤回）。
有错误的编辑不会发送，检查结果表逐条列出。
定时任务可给出自行重试的分钟数。</translation>
        </message>
        <message>
            <source>All engines give the same areas; they differ in speed only.</source>
            <translation>各引擎所得面积一致，仅速度不同。</translation>
        </message>
        <message>
            <source>All features and fields, in the CRS of the layer. Curves become straight.</source>
            <translation>全部要素和字段，采用原图层坐标系。曲线化为直线。</translation>
        </message>
        <message>
            <source>All features with all their fields, and the area field.</source>
            <translation>全部要素及其全部字段，并附面积字段。</translation>
        </message>
        <message>
            <source>All fields, and TBMJ_JS computed area, TBMJ adjusted area, PCZ adjustment in m².</source>
            <translation>全部字段，以及 TBMJ_JS 计算面积、TBMJ 平差面积、PCZ 平差值（m²）。</translation>
        </message>
        <message>
            <source>All give the same areas. The log says which did the work and why not another.</source>
            <translation>各方式所得面积相同。日志注明由何者完成，以及未用其他方式的原因。</translation>
        </message>
        <message>
            <source>All kinds of occupation in one balance (2024, likely)</source>
            <translation>各类占用统一平衡（2024，较可信）</translation>
        </message>
        <message>
            <source>All land, after</source>
            <translation>总面积（转换后）</translation>
        </message>
        <message>
            <source>All land, before</source>
            <translation>总面积（转换前）</translation>
        </message>
        <message>
            <source>All maps, ground by unit, what the scenario changes.</source>
            <translation>全部图件、分单元面积、情景变化。</translation>
        </message>
        <message>
            <source>All parcels</source>
            <translation>全部图斑</translation>
        </message>
        <message>
            <source>All projects are balanced</source>
            <translation>全部项目已平衡</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>全部记录</translation>
        </message>
        <message>
            <source>All supplied</source>
            <translation>全部供应</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>合计（全部单元）</translation>
        </message>
        <message>
            <source>All units have one and the same index, or none: no steps, and so no grade.</source>
            <translation>所有单元的指数相同或均无指数，无法等距划分，因此不评等级。</translation>
        </message>
        <message>
            <source>All use of towns by person in a year, at the stage that is looked at.</source>
            <translation>所评阶段城镇人均全年综合用水量。</translation>
        </message>
        <message>
            <source>All words must occur in a record. Records with the same identifier are shown once, with the other nodes that have them.
A node that fails is named with the reason while the others still answer; if no node answers, the run fails. Best answers come first: words in the title, then in keywords, then in the abstract; likeness of extent; freshness.</source>
            <translation>目录条目须包含全部检索词。标识相同的条目只列一次，并注明还有哪些节点存有该条目。
某个节点出错时列出其名称和原因，其余节点照常应答；若没有节点应答，则运行失败。结果按符合程度排序：检索词出现在名称、关键词、摘要中依次递减，并考虑范围的吻合程度和时效。</translation>
        </message>
        <message>
            <source>All {count} projects are balanced.</source>
            <translation>{count}个项目全部平衡。</translation>
        </message>
        <message>
            <source>All {count} services answer.</source>
            <translation>全部 {count} 项服务均正常应答。</translation>
        </message>
        <message>
            <source>Allowed classes</source>
            <translation>可选地类</translation>
        </message>
        <message>
            <source>Along a boundary within (m)</source>
            <translation>视为沿边界的距离（m）</translation>
        </message>
        <message>
            <source>Also make layers that no source fills</source>
            <translation>同时建立无数据源的图层</translation>
        </message>
        <message>
            <source>Always accelerated (shapely 2)</source>
            <translation>始终加速（shapely 2）</translation>
        </message>
        <message>
            <source>Amber lights</source>
            <translation>黄灯数</translation>
        </message>
        <message>
            <source>Amount: RUSLE and cumulated share (2017)</source>
            <translation>按量：RUSLE与累积占比（2017）</translation>
        </message>
        <message>
            <source>Amount: RWEQ and cumulated share (2017)</source>
            <translation>按量：RWEQ与累积占比（2017）</translation>
        </message>
        <message>
            <source>An approval needs all parcels; switch off to write the others.</source>
            <translation>报批需要全部地块；关闭后写出其余地块。</translation>
        </message>
        <message>
            <source>An edge this near to a natural boundary runs along it (a preset).</source>
            <translation>距自然边界在此范围内的边线视为沿边界（预设）。</translation>
        </message>
        <message>
            <source>An empty cell is not known. Sites stand in the order of their rank.</source>
            <translation>空格表示未知。方案按名次排列。</translation>
        </message>
        <message>
            <source>An index without unit, rounded to 0.001.</source>
            <translation>无单位的指数，保留到0.001。</translation>
        </message>
        <message>
            <source>An odd number. 0: the window that is nearest to 20 hm².</source>
            <translation>奇数。0：最接近20 hm²的窗口。</translation>
        </message>
        <message>
            <source>Annex: areas and parcels of {site}</source>
            <translation>附表：{site} 面积与图斑</translation>
        </message>
        <message>
            <source>Another feature of this working copy has {key} already. Type a value that no feature has.</source>
            <translation>本工作副本中已有键值为 {key} 的要素。请输入尚未使用的值。</translation>
        </message>
        <message>
            <source>Another planner has already added a feature with {key}, and the node takes no second one. Choose row by row to make one feature of both, or type another {fields} for yours (F2) to keep both.</source>
            <translation>其他规划人员已新增键值为 {key} 的要素，节点不接受键值相同的第二个要素。可逐项选择，将两者合为一个要素；也可按 F2 为本地要素改填 {fields}，两者都保留。</translation>
        </message>
        <message>
            <source>Another system</source>
            <translation>其他分类体系</translation>
        </message>
        <message>
            <source>Any category</source>
            <translation>不限类别</translation>
        </message>
        <message>
            <source>Any kind</source>
            <translation>不限类型</translation>
        </message>
        <message>
            <source>Any other: codes as they are</source>
            <translation>其他：代码照原样</translation>
        </message>
        <message>
            <source>Any place</source>
            <translation>不限地点</translation>
        </message>
        <message>
            <source>Any theme</source>
            <translation>不限门类</translation>
        </message>
        <message>
            <source>Any vector layer or table.</source>
            <translation>任何矢量图层或表。</translation>
        </message>
        <message>
            <source>Append v to classes inside villages</source>
            <translation>村庄内地类加 v 标识</translation>
        </message>
        <message>
            <source>Applied at (UTC)</source>
            <translation>应用时间（UTC）</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>行政审批</translation>
        </message>
        <message>
            <source>Approval by a reviewer</source>
            <translation>审核要求</translation>
        </message>
        <message>
            <source>Approval file in eight parts</source>
            <translation>报批材料八个部分</translation>
        </message>
        <message>
            <source>Approval number</source>
            <translation>批准文号</translation>
        </message>
        <message>
            <source>Approval systems expect GBK unless they say otherwise.</source>
            <translation>除另有说明外，报批系统使用 GBK。</translation>
        </message>
        <message>
            <source>Approval {approval} has no date; it counts in no year. Enter its date.</source>
            <translation>批次 {approval} 无批准日期，不计入任何年度。请填写日期。</translation>
        </message>
        <message>
            <source>Approval {approval} stands in the records more than once. Merge the records.</source>
            <translation>批准文号 {approval} 在台账中重复出现。请合并记录。</translation>
        </message>
        <message>
            <source>Approval: area (hm²)</source>
            <translation>批次：批准面积（hm²）</translation>
        </message>
        <message>
            <source>Approval: date</source>
            <translation>批次：批准日期</translation>
        </message>
        <message>
            <source>Approval: number</source>
            <translation>批次：批准文号</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>批准记录</translation>
        </message>
        <message>
            <source>Approvals one by one</source>
            <translation>各批次情况</translation>
        </message>
        <message>
            <source>Approvals with their supply</source>
            <translation>批次供应情况</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Approve the set, or return it with remarks. A decision is final.</source>
            <translation>同意变更集，或附意见退回。决定不可更改。</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>批准面积</translation>
        </message>
        <message>
            <source>Approved and not supplied</source>
            <translation>批而未供</translation>
        </message>
        <message>
            <source>Approved and not supplied (%)</source>
            <translation>批而未供率（%）</translation>
        </message>
        <message>
            <source>Approved and not supplied (hm²)</source>
            <translation>批而未供面积（hm²）</translation>
        </message>
        <message>
            <source>Approved and not supplied (批而未供)</source>
            <translation>批而未供</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审定人</translation>
        </message>
        <message>
            <source>Approved for building</source>
            <translation>已批准建设</translation>
        </message>
        <message>
            <source>Approved land that is not supplied (批而未供) and supplied land that lies idle (闲置土地), on a given day.</source>
            <translation>截至指定日期的批而未供土地和闲置土地。</translation>
        </message>
        <message>
            <source>Approved lines handed down</source>
            <translation>批准下发的控制线</translation>
        </message>
        <message>
            <source>Approved: the submitter can send it now.</source>
            <translation>已同意，提交人现在可以发送。</translation>
        </message>
        <message>
            <source>Aquifer media (rating)</source>
            <translation>含水层介质（评分）</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>Area (hm²)</source>
            <translation>面积（hm²）</translation>
        </message>
        <message>
            <source>Area adjustment</source>
            <translation>面积平差</translation>
        </message>
        <message>
            <source>Area field</source>
            <translation>面积字段</translation>
        </message>
        <message>
            <source>Area field (m²)</source>
            <translation>面积字段（平方米）</translation>
        </message>
        <message>
            <source>Area of every category (hm²), JSON</source>
            <translation>各类面积（hm²），JSON</translation>
        </message>
        <message>
            <source>Area of every category by map (hm²), JSON</source>
            <translation>各图各类面积（hm²），JSON</translation>
        </message>
        <message>
            <source>Area of every fifth of membership (hm²), JSON</source>
            <translation>各级隶属度（五等分）的面积（hm²），JSON</translation>
        </message>
        <message>
            <source>Area of every grade (hm²), JSON</source>
            <translation>各等级面积（hm²），JSON</translation>
        </message>
        <message>
            <source>Area of every result (hm²), JSON</source>
            <translation>各结果面积（hm²），JSON</translation>
        </message>
        <message>
            <source>Area of the graded units (hm²)</source>
            <translation>评定了等级的单元面积（hm²）</translation>
        </message>
        <message>
            <source>Area of the parcels</source>
            <translation>图斑面积</translation>
        </message>
        <message>
            <source>Area of the plan</source>
            <translation>规划面积</translation>
        </message>
        <message>
            <source>Area of the site</source>
            <translation>方案面积</translation>
        </message>
        <message>
            <source>Area reviewed</source>
            <translation>审查总面积</translation>
        </message>
        <message>
            <source>Area to be divided</source>
            <translation>待分区范围面积</translation>
        </message>
        <message>
            <source>Area where none is stated</source>
            <translation>未申报面积时采用</translation>
        </message>
        <message>
            <source>Area, ridges deducted</source>
            <translation>面积（已扣田坎）</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>面积口径</translation>
        </message>
        <message>
            <source>Areas are ellipsoidal</source>
            <translation>椭球面积</translation>
        </message>
        <message>
            <source>Areas are ellipsoidal (国土调查办发〔2008〕32号) unless an area field was chosen. For zones of another layer, parcels are cut and edges divided to 20 m, so that pieces sum to their parcel.</source>
            <translation>未选面积字段时，面积为椭球面积（国土调查办发〔2008〕32号）。按另一图层的区域统计时，图斑被切割，边按 20 m 加密，各部分之和等于整个图斑。</translation>
        </message>
        <message>
            <source>Areas are ellipsoidal; overlap counts land once.</source>
            <translation>面积为椭球面积；重叠面积不重复计算。</translation>
        </message>
        <message>
            <source>Areas are of cells in the plane of the CRS.</source>
            <translation>面积为坐标系平面上的像元面积。</translation>
        </message>
        <message>
            <source>Areas by check</source>
            <translation>各审查项面积汇总</translation>
        </message>
        <message>
            <source>Areas by class</source>
            <translation>分地类面积</translation>
        </message>
        <message>
            <source>Areas by class and zone</source>
            <translation>地类与区域面积汇总</translation>
        </message>
        <message>
            <source>Areas by grade</source>
            <translation>各等级面积</translation>
        </message>
        <message>
            <source>Areas by zone</source>
            <translation>各分区面积</translation>
        </message>
        <message>
            <source>Areas by zone and class</source>
            <translation>分区域、分地类面积</translation>
        </message>
        <message>
            <source>Areas follow the national formula for the ellipsoidal area of parcels (国土调查办发〔2008〕32号) on the ellipsoid of the CRS. Whole and parts are densified to edges of at most {longest:g} m before, and parts sum to the site's area.</source>
            <translation>面积按《图幅理论面积与图斑椭球面积计算公式及要求》（国土调查办发〔2008〕32号）在坐标系所用椭球上计算。计算前将整体和各部分的边加密至不超过 {longest:g} m，各部分之和等于项目用地面积。</translation>
        </message>
        <message>
            <source>Areas of findings</source>
            <translation>问题面</translation>
        </message>
        <message>
            <source>Areas of sheets</source>
            <translation>图幅面积</translation>
        </message>
        <message>
            <source>Areas of sheets by zone</source>
            <translation>各区域的图幅面积</translation>
        </message>
        <message>
            <source>Areas prone to geological hazards</source>
            <translation>地质灾害易发区</translation>
        </message>
        <message>
            <source>Areas prone to geological hazards (DZZHYFQ)</source>
            <translation>地质灾害易发区（DZZHYFQ）</translation>
        </message>
        <message>
            <source>Areas reported apart</source>
            <translation>单列面积</translation>
        </message>
        <message>
            <source>Areas that sum to {sum} cannot be adjusted to {total}. Check the control total; areas must not be negative.</source>
            <translation>面积合计 {sum} 无法平差到 {total}。请检查控制面积；各面积不得为负。</translation>
        </message>
        <message>
            <source>Areas to adjust. Left empty, ellipsoidal areas are computed.</source>
            <translation>待平差的面积。留空时计算椭球面积。</translation>
        </message>
        <message>
            <source>Aridity index: evaporative capacity by precipitation</source>
            <translation>干旱指数：年蒸发能力/年降水量</translation>
        </message>
        <message>
            <source>Arsenic (mg/kg)</source>
            <translation>砷（mg/kg）</translation>
        </message>
        <message>
            <source>As given</source>
            <translation>照原样</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>As shipped.</source>
            <translation>随软件提供的表。</translation>
        </message>
        <message>
            <source>As the Spatial Data Modeller does</source>
            <translation>按Spatial Data Modeller的做法</translation>
        </message>
        <message>
            <source>As the values are</source>
            <translation>按原值</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>照原样</translation>
        </message>
        <message>
            <source>As “Submit edits” returns it and the tab of changes shows it.</source>
            <translation>由“提交编辑”返回，也显示在变更页中。</translation>
        </message>
        <message>
            <source>Ask about the review of {layer}</source>
            <translation>查询 {layer} 的审核结果</translation>
        </message>
        <message>
            <source>Ask every service of the node for something real.</source>
            <translation>逐项请求该节点各服务的真实内容。</translation>
        </message>
        <message>
            <source>Ask for Decision</source>
            <translation>查询审核结果</translation>
        </message>
        <message>
            <source>Ask what waits for review</source>
            <translation>查询待审变更集</translation>
        </message>
        <message>
            <source>Asking the nodes…</source>
            <translation>正在询问各节点…</translation>
        </message>
        <message>
            <source>Asking {count} nodes… Esc cancels.</source>
            <translation>正在查询 {count} 个节点……按 Esc 取消。</translation>
        </message>
        <message>
            <source>Asks the catalogues of several nodes at once and lists what they found.</source>
            <translation>同时查询多个节点的资源目录，并列出查到的条目。</translation>
        </message>
        <message>
            <source>At 5 %</source>
            <translation>5%水平</translation>
        </message>
        <message>
            <source>At least two plans are needed, and {count} were given.</source>
            <translation>至少需要两个规划，现有 {count} 个。</translation>
        </message>
        <message>
            <source>At most {count} rows; the layer output holds all.</source>
            <translation>最多 {count} 行；输出图层包含全部。</translation>
        </message>
        <message>
            <source>At the node</source>
            <translation>节点现状</translation>
        </message>
        <message>
            <source>At the node since (UTC)</source>
            <translation>节点上的变更时间（UTC）</translation>
        </message>
        <message>
            <source>At the occurrences, with Yates's correction; 5 %: {limit}.</source>
            <translation>在已知点上，经Yates校正；5%：{limit}。</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>指标属性</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>属性</translation>
        </message>
        <message>
            <source>Attributes of cropland</source>
            <translation>耕地逻辑</translation>
        </message>
        <message>
            <source>Attributes that belong together</source>
            <translation>关联字段</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Automatic: the database or cluster if there is one, else here</source>
            <translation>自动：有数据库或集群则用之，否则在本机</translation>
        </message>
        <message>
            <source>Automatic: the fastest that is there and worth it</source>
            <translation>自动：按数据量选用可用的最快引擎</translation>
        </message>
        <message>
            <source>BD-09</source>
            <translation>BD-09</translation>
        </message>
        <message>
            <source>BSM is unique</source>
            <translation>标识码唯一</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>平衡</translation>
        </message>
        <message>
            <source>Balance of cropland</source>
            <translation>耕地占补平衡</translation>
        </message>
        <message>
            <source>Balance of cropland (耕地占补平衡)</source>
            <translation>耕地占补平衡</translation>
        </message>
        <message>
            <source>Balance of the cropland</source>
            <translation>耕地平衡</translation>
        </message>
        <message>
            <source>Balance, draws, ledger, deficits and legal basis in one file.</source>
            <translation>平衡、使用、台账、缺口和法律依据合为一个文件。</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>已平衡</translation>
        </message>
        <message>
            <source>Balances cropland that projects take by area, paddy and grain capacity.</source>
            <translation>按面积、水田和粮食产能平衡项目占用的耕地。</translation>
        </message>
        <message>
            <source>Bare ground</source>
            <translation>裸地</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>基准</translation>
        </message>
        <message>
            <source>Base value</source>
            <translation>基期值</translation>
        </message>
        <message>
            <source>Base year</source>
            <translation>基期年</translation>
        </message>
        <message>
            <source>Base year data</source>
            <translation>基期年数据</translation>
        </message>
        <message>
            <source>Base year: area</source>
            <translation>基期年面积</translation>
        </message>
        <message>
            <source>Base year: {area:,.2f} hm² in all.</source>
            <translation>基期年合计 {area:,.2f} hm²。</translation>
        </message>
        <message>
            <source>Base year{year}: area</source>
            <translation>基期年{year}：面积</translation>
        </message>
        <message>
            <source>Base year{year}: share</source>
            <translation>基期年{year}：比重</translation>
        </message>
        <message>
            <source>Base-year parcels</source>
            <translation>基期年图斑</translation>
        </message>
        <message>
            <source>Basic grassland</source>
            <translation>基本草原</translation>
        </message>
        <message>
            <source>Basic services</source>
            <translation>基础服务</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Basis and parameters</source>
            <translation>依据与参数</translation>
        </message>
        <message>
            <source>Basis of the limits</source>
            <translation>界限依据</translation>
        </message>
        <message>
            <source>Basis: survey of {years}. An empty cell was not checked.</source>
            <translation>依据：{years}年调查。空格表示未检查。</translation>
        </message>
        <message>
            <source>Becomes zone 100 生态保护区.</source>
            <translation>划为分区 100 生态保护区。</translation>
        </message>
        <message>
            <source>Becomes zone 300 农田保护区.</source>
            <translation>划为分区 300 农田保护区。</translation>
        </message>
        <message>
            <source>Becomes zone 510 村庄建设区.</source>
            <translation>划为分区 510 村庄建设区。</translation>
        </message>
        <message>
            <source>Becomes zone 700 矿产能源发展区.</source>
            <translation>划为分区 700 矿产能源发展区。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修改前</translation>
        </message>
        <message>
            <source>Before and after a change</source>
            <translation>变更前后</translation>
        </message>
        <message>
            <source>Before patches</source>
            <translation>斑块修正前</translation>
        </message>
        <message>
            <source>Before the first run {count} features differ between the nodes (the first is {uuid}), and nobody knows which side is newer. Say whose values stand, or make them equal first.</source>
            <translation>首次运行前两个节点有 {count} 个要素不一致（第一个是 {uuid}），无法判断哪一方较新。请指定以哪一方为准，或先使两边一致。</translation>
        </message>
        <message>
            <source>Below 0.002 mm, per cent by weight.</source>
            <translation>小于0.002 mm，质量百分数。</translation>
        </message>
        <message>
            <source>Below 0.25 km² one step worse</source>
            <translation>小于0.25 km²降一档</translation>
        </message>
        <message>
            <source>Below the ground, in metres.</source>
            <translation>地面以下，米。</translation>
        </message>
        <message>
            <source>Below the minimum</source>
            <translation>小于最小面积</translation>
        </message>
        <message>
            <source>Below the minimum of {limit:g} m²: {count} patches, {area:,.4f} hm²; kept and marked.</source>
            <translation>小于最小面积 {limit:g} m² 的 {count} 个，{area:,.4f} hm²；已保留并标注。</translation>
        </message>
        <message>
            <source>Best and worst rank: with each weight 20 % smaller and larger.</source>
            <translation>最好与最差名次：各权重分别增减20%时。</translation>
        </message>
        <message>
            <source>Best ground</source>
            <translation>最有利面积</translation>
        </message>
        <message>
            <source>Best rank</source>
            <translation>最好名次</translation>
        </message>
        <message>
            <source>Between layers</source>
            <translation>图层间一致</translation>
        </message>
        <message>
            <source>Between towns or a hole</source>
            <translation>城镇之间或孔洞</translation>
        </message>
        <message>
            <source>Biodiversity</source>
            <translation>生物多样性维护功能重要性</translation>
        </message>
        <message>
            <source>Black soil</source>
            <translation>黑土地</translation>
        </message>
        <message>
            <source>Blocks of {side:g} m; each fold is predicted by what the others taught.</source>
            <translation>边长{side:g} m的区块；每折由其他折学习的结果预测。</translation>
        </message>
        <message>
            <source>Border lines</source>
            <translation>界线</translation>
        </message>
        <message>
            <source>Both dates close to 0.01 m².</source>
            <translation>两期面积均闭合到 0.01 m²。</translation>
        </message>
        <message>
            <source>Both dates close to 0.01 m²: every row of the matrix is what the earlier date has, every column what the later date has; ground of one date only stands in a row or column of its own. Areas are ellipsoidal with edges divided to 20 m.
Each change is named by the first flow that fits its classes; flows, the sums they count in and the mapping limits are tables that presets can replace. Change parcels under the limit are marked, never left out.</source>
            <translation>两期面积均闭合到 0.01 m²：矩阵每行等于前期面积，每列等于后期面积；仅一期有的土地单列一行或一列。面积为椭球面积，边加密至 20 m。
每项变化按第一条符合其地类的流向规则命名；流向、合计项和上图面积均为数据表，可用预设文件替换。小于上图面积的变化图斑只标记，不删除。</translation>
        </message>
        <message>
            <source>Both features stay: yours is added to the node with {key}.</source>
            <translation>两个要素都保留：本地要素以 {key} 新增到节点。</translation>
        </message>
        <message>
            <source>Both years have the same total; {area:,.4f} hm² of rounding were levelled (强制调平).</source>
            <translation>基期年与目标年总面积一致；舍入差 {area:,.4f} hm² 已强制调平。</translation>
        </message>
        <message>
            <source>Boundary of the central city</source>
            <translation>中心城区范围</translation>
        </message>
        <message>
            <source>Boundary surveys state the area that the coordinates enclose in the plane.</source>
            <translation>勘测定界填写坐标在平面上围成的面积。</translation>
        </message>
        <message>
            <source>Boundary to check (CZKFBJ)</source>
            <translation>待检查的边界（CZKFBJ）</translation>
        </message>
        <message>
            <source>Broken or missed: {names}.</source>
            <translation>突破底线或到期未达：{names}。</translation>
        </message>
        <message>
            <source>Build a plan database</source>
            <translation>规划数据库建库</translation>
        </message>
        <message>
            <source>Build the expression…</source>
            <translation>构建表达式…</translation>
        </message>
        <message>
            <source>Building of a plan database</source>
            <translation>规划数据库建库</translation>
        </message>
        <message>
            <source>Builds a database of plan or survey results from source layers: layers, fields, aliases and domains of the standard, numbers, codes, areas, metadata and the delivery's folders.</source>
            <translation>由源图层建立规划或调查成果数据库：标准图层、字段、别名与值域，标识码、要素代码、面积、元数据及成果目录。</translation>
        </message>
        <message>
            <source>Builds candidates from protected areas, importance and fragility, and lists every conflict with farmland, towns, villages and mines with its handling.</source>
            <translation>由自然保护地、重要性和脆弱性生成候选范围，并列出与农田、城镇、村庄、矿业权的冲突及其处理。</translation>
        </message>
        <message>
            <source>By GB 18306-2015; below 0.1, 0.2, 0.3, 0.4 g: grades 1 to 4, else 5.</source>
            <translation>按GB 18306-2015；小于0.1、0.2、0.3、0.4 g依次为1至4级，其余为5级。</translation>
        </message>
        <message>
            <source>By chain: by water, by space, scale, limit, now, gap (hm²); people; state.</source>
            <translation>分农业和城镇：水资源约束、空间约束、规模、限制、现状、余量（hm²）；人口；状态。</translation>
        </message>
        <message>
            <source>By economy</source>
            <translation>按经济</translation>
        </message>
        <message>
            <source>By growth of people or economy against growth of land: elasticity over, at, under 1.</source>
            <translation>按人口或经济增长与用地增长的比较：弹性系数大于、等于、小于 1。</translation>
        </message>
        <message>
            <source>By place, what supplied polygons cover of an approval is its supplied area.</source>
            <translation>按位置匹配时，已供图形覆盖批次范围的面积为已供面积。</translation>
        </message>
        <message>
            <source>By population</source>
            <translation>按人口</translation>
        </message>
        <message>
            <source>By saving, transfer or desalination; 0 changes nothing.</source>
            <translation>节水、调水或海水淡化；0为不变。</translation>
        </message>
        <message>
            <source>By space</source>
            <translation>空间约束</translation>
        </message>
        <message>
            <source>By the area of patches that touch by sides or corners.</source>
            <translation>按边或角相连斑块的面积。</translation>
        </message>
        <message>
            <source>By the matrix of level and contiguity.</source>
            <translation>按等级与集中度的矩阵。</translation>
        </message>
        <message>
            <source>By the national formula; polygons only.</source>
            <translation>按国家公式；仅限面图层。</translation>
        </message>
        <message>
            <source>By the order of 2022 it goes before the red line outside of protected areas.</source>
            <translation>按2022年的划定顺序，自然保护地以外优先于生态保护红线。</translation>
        </message>
        <message>
            <source>By the preset, zones {zones} do not admit use {use}; the plan's own text decides.</source>
            <translation>按预设准入规则，分区 {zones} 不允许用途 {use}；以规划文本规定为准。</translation>
        </message>
        <message>
            <source>By the range of these sites, or by the targets of the criteria that have one.</source>
            <translation>按这些方案的极差，或按有目标值的准则的目标值。</translation>
        </message>
        <message>
            <source>By town</source>
            <translation>按乡镇</translation>
        </message>
        <message>
            <source>By unit</source>
            <translation>分单元</translation>
        </message>
        <message>
            <source>By unit and by standard deviation, with standard error, z, p, odds ratio, VIF.</source>
            <translation>按单位和按标准差的系数，以及标准误、z、p、优势比、方差膨胀因子。</translation>
        </message>
        <message>
            <source>By unit, class and ownership</source>
            <translation>按坐落单位、地类、权属性质分列</translation>
        </message>
        <message>
            <source>By water</source>
            <translation>水资源约束</translation>
        </message>
        <message>
            <source>By whom at the node</source>
            <translation>节点上的操作人</translation>
        </message>
        <message>
            <source>CGCS2000</source>
            <translation>CGCS2000</translation>
        </message>
        <message>
            <source>CRS</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>CRS of a drawing</source>
            <translation>图形的坐标系</translation>
        </message>
        <message>
            <source>CRS of the database</source>
            <translation>数据库坐标系</translation>
        </message>
        <message>
            <source>CRS of the file</source>
            <translation>文件的坐标系</translation>
        </message>
        <message>
            <source>CRS of the sheets</source>
            <translation>图幅的坐标系</translation>
        </message>
        <message>
            <source>CRS of the site file</source>
            <translation>选址文件的坐标系</translation>
        </message>
        <message>
            <source>C_L = Σ(w·f) / 100; R = Σ(α·C_L·β) over the crops; Y = R·K_L; G = Y·K_C.</source>
            <translation>C_L = Σ(w·f) / 100；R = Σ(α·C_L·β)，对各作物求和；Y = R·K_L；G = Y·K_C。</translation>
        </message>
        <message>
            <source>Cadmium (mg/kg)</source>
            <translation>镉（mg/kg）</translation>
        </message>
        <message>
            <source>Calcium carbonate (%)</source>
            <translation>碳酸钙（%）</translation>
        </message>
        <message>
            <source>Calibrated for this project</source>
            <translation>本项目校准</translation>
        </message>
        <message>
            <source>Can be reclaimed, contiguous</source>
            <translation>可开垦，连片</translation>
        </message>
        <message>
            <source>Can be reclaimed, scattered</source>
            <translation>可开垦，零散</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled before the node answered; the change set stays in review. Ask again: the node gets it if it has not got it yet, and only once.</source>
            <translation>节点应答前已取消，变更集仍为审核中。请再次查询：节点若尚未收到会再收到，且只收一次。</translation>
        </message>
        <message>
            <source>Cancelled while sending, so it is unknown whether the change set arrived. Submit again: the node applies it only once.</source>
            <translation>发送过程中已取消，变更集是否送达未知。请再次提交：节点只应用一次。</translation>
        </message>
        <message>
            <source>Cancelled. {count} results so far.</source>
            <translation>已取消，目前有 {count} 条结果。</translation>
        </message>
        <message>
            <source>Cancelled: this attempt changed nothing at the node. The change set is kept as it was: submit it again, or withdraw it to edit on.</source>
            <translation>已取消：本次操作未改动节点上的任何数据。变更集保持原样：请重新提交，或撤回变更集后继续编辑。</translation>
        </message>
        <message>
            <source>Cancelled; no result was kept.</source>
            <translation>已取消，未保留任何结果。</translation>
        </message>
        <message>
            <source>Candidate</source>
            <translation>候选方案</translation>
        </message>
        <message>
            <source>Candidate (hm²)</source>
            <translation>候选方案面积（hm²）</translation>
        </message>
        <message>
            <source>Candidate ground</source>
            <translation>候选范围</translation>
        </message>
        <message>
            <source>Candidate to base</source>
            <translation>候选方案与基期之比</translation>
        </message>
        <message>
            <source>Candidate, by reason</source>
            <translation>候选方案（按原因）</translation>
        </message>
        <message>
            <source>Candidate: {area:,.4f} hm² of the wanted {scale:,.4f} hm², {count} polygons.</source>
            <translation>候选方案：{area:,.4f} hm²，期望规模 {scale:,.4f} hm²，{count} 个图形。</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>Candidates (hm²)</source>
            <translation>候选面积（hm²）</translation>
        </message>
        <message>
            <source>Candidates and conflicts</source>
            <translation>候选范围与冲突</translation>
        </message>
        <message>
            <source>Candidates and exclusions</source>
            <translation>候选与扣除</translation>
        </message>
        <message>
            <source>Candidates by evidence</source>
            <translation>按依据统计的候选范围</translation>
        </message>
        <message>
            <source>Candidates by grade and class</source>
            <translation>候选耕地等级与地类</translation>
        </message>
        <message>
            <source>Candidates by grade and class, ridges deducted</source>
            <translation>按质量等级和地类统计的候选耕地（已扣田坎）</translation>
        </message>
        <message>
            <source>Candidates for permanent basic farmland</source>
            <translation>永久基本农田候选耕地</translation>
        </message>
        <message>
            <source>Candidates for the ecological red line</source>
            <translation>生态保护红线候选范围</translation>
        </message>
        <message>
            <source>Candidates: {area:,.4f} hm², ridges deducted; selected: {chosen:,.4f} hm².</source>
            <translation>候选耕地 {area:,.4f} hm²（已扣田坎）；选入 {chosen:,.4f} hm²。</translation>
        </message>
        <message>
            <source>Candidates: {area:,.4f} hm², {share:.2f} % of the area.</source>
            <translation>候选范围：{area:,.4f} hm²，占总面积 {share:.2f} %。</translation>
        </message>
        <message>
            <source>Cannot be reclaimed</source>
            <translation>不可开垦</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>产能</translation>
        </message>
        <message>
            <source>Capacity for species</source>
            <translation>物种维持能力</translation>
        </message>
        <message>
            <source>Capacity of waters</source>
            <translation>水环境容量</translation>
        </message>
        <message>
            <source>Caps the supplements of the unified balance; not set, there is no cap.</source>
            <translation>限制统一平衡可用的补充耕地；不填则不限。</translation>
        </message>
        <message>
            <source>Carrying capacity</source>
            <translation>承载规模</translation>
        </message>
        <message>
            <source>Carrying capacity of land and water</source>
            <translation>土地与水资源承载规模</translation>
        </message>
        <message>
            <source>Carrying scale</source>
            <translation>承载规模</translation>
        </message>
        <message>
            <source>Carrying scale and what is there</source>
            <translation>承载规模与现状</translation>
        </message>
        <message>
            <source>Carrying scale of units</source>
            <translation>各单元承载规模</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>情形</translation>
        </message>
        <message>
            <source>Case or theme</source>
            <translation>情形或专题</translation>
        </message>
        <message>
            <source>Cases and their basis</source>
            <translation>各情形及其依据</translation>
        </message>
        <message>
            <source>Cases of adjusting the base</source>
            <translation>现状基数转换情形</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Catalogue (CSW)</source>
            <translation>目录服务 (CSW)</translation>
        </message>
        <message>
            <source>Catalogue of resources</source>
            <translation>资源目录</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>数据类别</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>像元</translation>
        </message>
        <message>
            <source>Cells beyond have no grade and are counted. 0: any way.</source>
            <translation>超出的单元不评级并计数。0：不限。</translation>
        </message>
        <message>
            <source>Cells of 1, extremely important, become unsuitable.</source>
            <translation>值为1（极重要）的像元判为不适宜。</translation>
        </message>
        <message>
            <source>Cells that are not 0 are extremely important.</source>
            <translation>非0像元为极重要。</translation>
        </message>
        <message>
            <source>Cells that are not 0 are natural and complete; left empty, all are.</source>
            <translation>非0像元为原真、完整；留空则视为全部完整。</translation>
        </message>
        <message>
            <source>Cells that are not 0 are paddy fields, 0 is the use that is chosen.</source>
            <translation>非0像元为水田，0按所选用途。</translation>
        </message>
        <message>
            <source>Cells that are not 0. Left empty, all ground that any layer has data on.</source>
            <translation>值不为0的栅格。留空时为任一图层有数据的全部范围。</translation>
        </message>
        <message>
            <source>Cells that are not 0. Only ground that all layers have data on.</source>
            <translation>值不为 0 的单元。只计算所有图层都有数据的范围。</translation>
        </message>
        <message>
            <source>Cells that make up to {share:g} % of the sum</source>
            <translation>累积至总量{share:g}%的像元</translation>
        </message>
        <message>
            <source>Cells with a grade</source>
            <translation>有等级的像元</translation>
        </message>
        <message>
            <source>Cells with a membership</source>
            <translation>有隶属度的单元数</translation>
        </message>
        <message>
            <source>Cells with a result</source>
            <translation>有结果的像元</translation>
        </message>
        <message>
            <source>Cells without an occurrence in the sample</source>
            <translation>样本中无已知点的单元数</translation>
        </message>
        <message>
            <source>Cells without an occurrence, at most</source>
            <translation>无已知点单元的最多数目</translation>
        </message>
        <message>
            <source>Central cities for a province; central urban areas and county seats for others.</source>
            <translation>省级为中心城市；市县级为中心城区和县城。</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>中心</translation>
        </message>
        <message>
            <source>Centres that are farther from every road are left out, and told.</source>
            <translation>距所有道路均超过此距离的中心不参与计算，并予以提示。</translation>
        </message>
        <message>
            <source>Centres that joined the roads</source>
            <translation>接入路网的中心数</translation>
        </message>
        <message>
            <source>Certainty factor (combined in turn)</source>
            <translation>确定性系数（依次合并）</translation>
        </message>
        <message>
            <source>Chain: control area of the county = Σ townships = Σ villages = ΣTBMJ. The closure of a group is f = S_control − ΣS_i.</source>
            <translation>控制链：县控制面积 = Σ乡 = Σ村 = ΣTBMJ。一组的闭合差 f = S_控制 − ΣS_i。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Change between two dates</source>
            <translation>变化图斑提取</translation>
        </message>
        <message>
            <source>Change by flow</source>
            <translation>按流向的变化</translation>
        </message>
        <message>
            <source>Change of land use between two dates</source>
            <translation>两期地类变化分析</translation>
        </message>
        <message>
            <source>Change over the plan period</source>
            <translation>规划期内增减</translation>
        </message>
        <message>
            <source>Change parcels</source>
            <translation>变化图斑</translation>
        </message>
        <message>
            <source>Change parcels by flow</source>
            <translation>按流向的变化图斑</translation>
        </message>
        <message>
            <source>Change parcels under the mapping limit</source>
            <translation>小于上图面积的变化图斑</translation>
        </message>
        <message>
            <source>Change service</source>
            <translation>变更服务</translation>
        </message>
        <message>
            <source>Change set</source>
            <translation>变更集</translation>
        </message>
        <message>
            <source>Change set for review</source>
            <translation>送审变更集</translation>
        </message>
        <message>
            <source>Change set for the reviewer</source>
            <translation>供审核人使用的变更集</translation>
        </message>
        <message>
            <source>Change set {id} is approved. Submit it.</source>
            <translation>变更集 {id} 已审核同意，请提交。</translation>
        </message>
        <message>
            <source>Change set {id} waits for a reviewer. Run again to ask.</source>
            <translation>变更集 {id} 等待审核。再次运行可查询结果。</translation>
        </message>
        <message>
            <source>Change set {id}: {state}. Changes applied: {count}.</source>
            <translation>变更集 {id}：{state}。已应用变更 {count} 处。</translation>
        </message>
        <message>
            <source>Change set {id}: {status}. SM3 {digest}</source>
            <translation>变更集 {id}：{status}。SM3 {digest}</translation>
        </message>
        <message>
            <source>Change set {set_id} is not the one that you read: its digest is another. Open it again and read it before you decide.</source>
            <translation>变更集 {set_id} 与您审阅的不是同一份：摘要值不同。请重新打开，审阅后再作决定。</translation>
        </message>
        <message>
            <source>Change set {set_id} of this working copy is not settled. Submit again, or withdraw it; then refresh.</source>
            <translation>此工作副本的变更集 {set_id} 尚未了结。请重新提交或撤回，然后再刷新。</translation>
        </message>
        <message>
            <source>Change set {set_id} of this working copy may have been sent, but the journal {path} does not know it. Restore the journal from a backup; or withdraw the change set: the node then tells whether it was applied.</source>
            <translation>该工作副本的变更集 {set_id} 可能已经发出，但日志 {path} 中没有它。请从备份恢复日志；或撤回该变更集，由节点告知它是否已应用。</translation>
        </message>
        <message>
            <source>Change set {set_id} was applied at the node before anybody decided about it. Withdraw it: the node answers with its receipt, which is taken over.</source>
            <translation>变更集 {set_id} 在作出审核决定之前已在节点应用。请撤回：节点会以其回执应答，并据此更新本地状态。</translation>
        </message>
        <message>
            <source>Change set {set_id} was withdrawn or applied meanwhile; there is nothing to decide.</source>
            <translation>变更集 {set_id} 在此期间已撤回或已应用，无须再作决定。</translation>
        </message>
        <message>
            <source>Change set {state}</source>
            <translation>变更集{state}</translation>
        </message>
        <message>
            <source>Change set: {status}</source>
            <translation>变更集：{status}</translation>
        </message>
        <message>
            <source>Change sets</source>
            <translation>变更集</translation>
        </message>
        <message>
            <source>Change sets (*.shanhe-set)</source>
            <translation>变更集 (*.shanhe-set)</translation>
        </message>
        <message>
            <source>Change sets (*{ending})</source>
            <translation>变更集（*{ending}）</translation>
        </message>
        <message>
            <source>Change sets saved</source>
            <translation>救回的变更集数</translation>
        </message>
        <message>
            <source>Change sets that wait</source>
            <translation>待审核的变更集</translation>
        </message>
        <message>
            <source>Change sets that wait for review</source>
            <translation>待审变更集</translation>
        </message>
        <message>
            <source>Change that no rule names</source>
            <translation>无规则对应的变化</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更字段</translation>
        </message>
        <message>
            <source>Changed ground (hm²)</source>
            <translation>变化面积（hm²）</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Changes ({count})</source>
            <translation>变更 ({count})</translation>
        </message>
        <message>
            <source>Changes applied</source>
            <translation>已应用的变更数</translation>
        </message>
        <message>
            <source>Changes applied by the parts sent before: {count}.</source>
            <translation>先发各批已应用的变更：{count} 处。</translation>
        </message>
        <message>
            <source>Changes applied to {layer}: {count}. Receipt {id}.</source>
            <translation>{layer} 已应用 {count} 项变更。回执号 {id}。</translation>
        </message>
        <message>
            <source>Changes as JSON</source>
            <translation>变更内容（JSON）</translation>
        </message>
        <message>
            <source>Changes of layer {layer}</source>
            <translation>图层 {layer} 的变更</translation>
        </message>
        <message>
            <source>Changes on other grounds than the crosswalk</source>
            <translation>对照表以外依据的地类变化</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>审查项</translation>
        </message>
        <message>
            <source>Check All</source>
            <translation>全部巡检</translation>
        </message>
        <message>
            <source>Check Now</source>
            <translation>立即巡检</translation>
        </message>
        <message>
            <source>Check Out</source>
            <translation>检出</translation>
        </message>
        <message>
            <source>Check Out…</source>
            <translation>检出…</translation>
        </message>
        <message>
            <source>Check edits</source>
            <translation>检查编辑</translation>
        </message>
        <message>
            <source>Check node {name}</source>
            <translation>巡检节点 {name}</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>巡检</translation>
        </message>
        <message>
            <source>Check out a layer for editing</source>
            <translation>检出图层进行编辑</translation>
        </message>
        <message>
            <source>Check out…</source>
            <translation>检出…</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Checked {time}; the latency is that of the slowest service.</source>
            <translation>巡检时间 {time}；时延取最慢的服务。</translation>
        </message>
        <message>
            <source>Checking out {title}</source>
            <translation>正在检出 {title}</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>审查项表</translation>
        </message>
        <message>
            <source>Checks a database of plan or survey results by the rules of its standard: files, CRS, fields, values, geometry, topology, sums and the agreement of layers.</source>
            <translation>按标准规则检查规划或调查成果数据库：文件、坐标系、字段、值域、图形、拓扑、汇总及图层间一致性。</translation>
        </message>
        <message>
            <source>Checks an urban development boundary by its rules and grows a candidate from the towns that are there.</source>
            <translation>按规则检查城镇开发边界，并由现状城镇生成候选方案。</translation>
        </message>
        <message>
            <source>Checks and seals the edits of a working copy and sends them to the node for approval.</source>
            <translation>检查并封存工作副本的编辑，送交节点审核。</translation>
        </message>
        <message>
            <source>Checks of areas while editing</source>
            <translation>编辑面积检查</translation>
        </message>
        <message>
            <source>Checks of compliance</source>
            <translation>合规性审查项</translation>
        </message>
        <message>
            <source>Checks of topology while editing</source>
            <translation>编辑拓扑检查</translation>
        </message>
        <message>
            <source>Checks of {site}</source>
            <translation>{site} 审查结果</translation>
        </message>
        <message>
            <source>Checks outside of this review</source>
            <translation>本次未审查的事项</translation>
        </message>
        <message>
            <source>Checks project sites against control lines, the plan and the land survey.</source>
            <translation>对照控制线、规划和国土调查审查项目用地。</translation>
        </message>
        <message>
            <source>Checks that fail</source>
            <translation>不通过的审查项数</translation>
        </message>
        <message>
            <source>Checks that pass</source>
            <translation>通过的审查项数</translation>
        </message>
        <message>
            <source>Checks the edits of a working copy and sends them to its node, exactly once.</source>
            <translation>检查工作副本的编辑，并恰好一次地发送到其节点。</translation>
        </message>
        <message>
            <source>Checks the edits of a working copy as submitting does, and sends nothing.</source>
            <translation>按提交时的规则检查工作副本的编辑，不发送任何内容。</translation>
        </message>
        <message>
            <source>Checks with a notice</source>
            <translation>提示的审查项数</translation>
        </message>
        <message>
            <source>Choose an area, an extent or sheet numbers.</source>
            <translation>请选择区域、范围或图幅号。</translation>
        </message>
        <message>
            <source>Choose the field with the codes in both tables that are to be joined.</source>
            <translation>请在要连接的两个表中都选择代码字段。</translation>
        </message>
        <message>
            <source>Choose the field with the codes of the control areas.</source>
            <translation>请选择控制面积的代码字段。</translation>
        </message>
        <message>
            <source>Choose this where a file has to be complete, as in an approval.</source>
            <translation>要求文件完整时（如报批）选用。</translation>
        </message>
        <message>
            <source>Choose “mine” or “theirs”, the same for all of these fields, as they belong together: {fields}.</source>
            <translation>请选择“本地”或“节点”；下列字段相互关联，须作相同选择：{fields}。</translation>
        </message>
        <message>
            <source>Chromium (mg/kg)</source>
            <translation>铬（mg/kg）</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市级</translation>
        </message>
        <message>
            <source>City (市, 4 digits)</source>
            <translation>市（4 位）</translation>
        </message>
        <message>
            <source>City or county: to the central urban area or county seat</source>
            <translation>市县级：到中心城区或县城</translation>
        </message>
        <message>
            <source>City or county: water use limit per area (10⁴ m³/km²)</source>
            <translation>市县级：用水总量控制指标模数（万m³/km²）</translation>
        </message>
        <message>
            <source>City plan database</source>
            <translation>市级国土空间总体规划数据库</translation>
        </message>
        <message>
            <source>City plan, 35 indicators (自然资办发〔2020〕46号)</source>
            <translation>市级规划 35 项指标（自然资办发〔2020〕46号）</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>地类</translation>
        </message>
        <message>
            <source>Class A</source>
            <translation>A类</translation>
        </message>
        <message>
            <source>Class B</source>
            <translation>B类</translation>
        </message>
        <message>
            <source>Class C</source>
            <translation>C类</translation>
        </message>
        <message>
            <source>Class and grade taken</source>
            <translation>占用地类与等别</translation>
        </message>
        <message>
            <source>Class code</source>
            <translation>地类编码字段</translation>
        </message>
        <message>
            <source>Class code of the earlier date</source>
            <translation>前期地类编码字段</translation>
        </message>
        <message>
            <source>Class code of the later date</source>
            <translation>后期地类编码字段</translation>
        </message>
        <message>
            <source>Class code of the target year</source>
            <translation>目标年地类编码字段</translation>
        </message>
        <message>
            <source>Class field of the thematic layers</source>
            <translation>专题图层的地类字段</translation>
        </message>
        <message>
            <source>Class fields</source>
            <translation>分类代码字段</translation>
        </message>
        <message>
            <source>Class of target</source>
            <translation>靶区类别</translation>
        </message>
        <message>
            <source>Class of the survey</source>
            <translation>地类编码</translation>
        </message>
        <message>
            <source>Class system</source>
            <translation>分类体系</translation>
        </message>
        <message>
            <source>Class, area, mean and highest value, occurrences; the best first.</source>
            <translation>类别、面积、均值、最高值、已知点数；最优者在前。</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>地类</translation>
        </message>
        <message>
            <source>Classes are taken to level 1, 2 or 3 of 用地用海 or of the land survey. Zones are fields of the parcels or polygons of another layer, with any number of levels: county, township, village.
Sums are made first and rounded, then zones and classes are balanced to them (强制调平), so that every total is the sum of what is printed.
Codes that are no class are kept in a column of their own and named with their features.</source>
            <translation>地类可归并到用地用海或国土调查的一级、二级、三级类。区域可以是图斑的字段，或另一图层的面，级数不限：县、乡、村。
先求总和并取舍，再将区域和地类调平到总和（强制调平），因此每个合计都等于所印各数之和。
不属于分类的代码单列一栏，并列出要素。</translation>
        </message>
        <message>
            <source>Classes of a distance, say: occurrences lie near faults, in low classes.</source>
            <translation>例如距离分级：已知点靠近断裂，落在低类中。</translation>
        </message>
        <message>
            <source>Classes of an anomaly or a density: occurrences lie in high classes.</source>
            <translation>例如异常或密度分级：已知点落在高类中。</translation>
        </message>
        <message>
            <source>Classes of ground</source>
            <translation>分类区</translation>
        </message>
        <message>
            <source>Classes of plans to common groups</source>
            <translation>各规划分类与可比类别对照</translation>
        </message>
        <message>
            <source>Classes of present land use</source>
            <translation>土地利用现状分类</translation>
        </message>
        <message>
            <source>Classes of the land survey</source>
            <translation>三调工作分类</translation>
        </message>
        <message>
            <source>Classes of the layers</source>
            <translation>各图层的类</translation>
        </message>
        <message>
            <source>Classes that a town does not grow into</source>
            <translation>城镇扩展避让地类</translation>
        </message>
        <message>
            <source>Classes that lead to several others keep a default and are marked 待细分 with their allowed targets; thematic layers refine them within these targets only.
Layers of land approved, built or demolished apply the cases (a) to (e) of 907号, the first that covers land deciding. A change that needs a document number is refused without one and listed.
Totals before and after are equal to 0.01 m². KCMJ becomes 田坎. Every table behind the conversion can be replaced by a preset; a direction without a table needs one.</source>
            <translation>一对多的地类取默认地类并标注“待细分”，列出允许的目标地类；专题图层只能在允许范围内细化。
已审批、已建设、已拆除等图层按 907 号文的 (a) 至 (e) 各情形调整，先覆盖者优先。需要依据文号而缺少文号的，不予转换并列出。
转换前后总面积一致，精确到 0.01 m²。KCMJ 转为田坎。所有对照表均可用预设替换；没有对照表的方向须给出预设。</translation>
        </message>
        <message>
            <source>Classes to rows of the structure table</source>
            <translation>用途结构调整表归类规则</translation>
        </message>
        <message>
            <source>Classes with no or all occurrences</source>
            <translation>无点或含全部点的类</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>密级</translation>
        </message>
        <message>
            <source>Classification of farmland (GB/T 28407-2012)</source>
            <translation>农用地分等（GB/T 28407-2012）</translation>
        </message>
        <message>
            <source>Classification up to</source>
            <translation>数据分级上限</translation>
        </message>
        <message>
            <source>Clay (%)</source>
            <translation>黏粒（%）</translation>
        </message>
        <message>
            <source>Climate comfort</source>
            <translation>气候舒适度</translation>
        </message>
        <message>
            <source>Climate comfort for towns</source>
            <translation>城镇气候舒适度评价</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Closed and valid (parts that are not)</source>
            <translation>闭合且有效（不合格部分数）</translation>
        </message>
        <message>
            <source>Closing of areas</source>
            <translation>面积闭合</translation>
        </message>
        <message>
            <source>Closing of both dates</source>
            <translation>两期面积闭合</translation>
        </message>
        <message>
            <source>Closure</source>
            <translation>闭合差</translation>
        </message>
        <message>
            <source>Closure by group</source>
            <translation>各组闭合差</translation>
        </message>
        <message>
            <source>Closure limit</source>
            <translation>闭合差限差</translation>
        </message>
        <message>
            <source>Closure of the whole: {closure:,.4f} m².</source>
            <translation>总闭合差：{closure:,.4f} m²。</translation>
        </message>
        <message>
            <source>Closure that rounding explains (m² a part)</source>
            <translation>取舍可解释的闭合差（每部分 m²）</translation>
        </message>
        <message>
            <source>Closures</source>
            <translation>闭合差</translation>
        </message>
        <message>
            <source>Closures, ridges, points to check, method and provenance in one file.</source>
            <translation>闭合差、田坎、待核查事项、方法和来源，合为一个文件。</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Coastline and sea areas</source>
            <translation>海岸线/海域</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Code in the layer</source>
            <translation>图层中的代码</translation>
        </message>
        <message>
            <source>Code in the table to join</source>
            <translation>连接表中的代码</translation>
        </message>
        <message>
            <source>Code of the best site</source>
            <translation>最优方案编号</translation>
        </message>
        <message>
            <source>Code of the group</source>
            <translation>组代码</translation>
        </message>
        <message>
            <source>Code of the plan zone</source>
            <translation>规划分区代码字段</translation>
        </message>
        <message>
            <source>Code system of the base year</source>
            <translation>基期年分类体系</translation>
        </message>
        <message>
            <source>Codes and ranges</source>
            <translation>值域</translation>
        </message>
        <message>
            <source>Codes and their names</source>
            <translation>代码与名称对应</translation>
        </message>
        <message>
            <source>Codes are cut to the digits of the level; names are taken as they are.</source>
            <translation>代码按级别截取位数；名称保持不变。</translation>
        </message>
        <message>
            <source>Codes of both tables</source>
            <translation>两表代码核对</translation>
        </message>
        <message>
            <source>Codes of land use or CZCSXM that do not exist: “{value}” ({count}; {places}).</source>
            <translation>不存在的用地分类代码或城镇村属性码：“{value}”（{count} 个；{places}）。</translation>
        </message>
        <message>
            <source>Codes of plan zones</source>
            <translation>规划分区代码</translation>
        </message>
        <message>
            <source>Codes of the first</source>
            <translation>前一规划代码</translation>
        </message>
        <message>
            <source>Codes of the second</source>
            <translation>后一规划代码</translation>
        </message>
        <message>
            <source>Codes of the table of coefficients, 1 evergreen broadleaf forest to 15 wetland.</source>
            <translation>系数表中的代码，1常绿阔叶林至15湿地。</translation>
        </message>
        <message>
            <source>Codes of the target system; one outside the allowed targets is an error.</source>
            <translation>目标分类的代码；不在允许范围内的列为错误。</translation>
        </message>
        <message>
            <source>Codes of “{layer}” not known to the crosswalk: “{value}” ({count}; {places}).</source>
            <translation>“{layer}”中对照表没有的代码：“{value}”（{count};{places}）。</translation>
        </message>
        <message>
            <source>Codes that are no class</source>
            <translation>不属于分类的代码数</translation>
        </message>
        <message>
            <source>Coefficient (KCXS)</source>
            <translation>扣除系数（KCXS）</translation>
        </message>
        <message>
            <source>Coefficient by standard deviation</source>
            <translation>系数（按标准差）</translation>
        </message>
        <message>
            <source>Coefficient by unit</source>
            <translation>系数（按单位）</translation>
        </message>
        <message>
            <source>Coefficient of surface runoff (%)</source>
            <translation>地表径流系数（%）</translation>
        </message>
        <message>
            <source>Coefficient of use K_L</source>
            <translation>土地利用系数 K_L</translation>
        </message>
        <message>
            <source>Coefficients</source>
            <translation>回归系数</translation>
        </message>
        <message>
            <source>Coefficients of ridges</source>
            <translation>田坎扣除系数表</translation>
        </message>
        <message>
            <source>Coefficients of surface runoff</source>
            <translation>地表径流系数</translation>
        </message>
        <message>
            <source>Coloured rows: the order changes. The other weights keep their proportions.</source>
            <translation>有底色的行名次有变化。其余权重保持比例。</translation>
        </message>
        <message>
            <source>Column with the ellipsoidal area</source>
            <translation>椭球面积列</translation>
        </message>
        <message>
            <source>Common groups of plans</source>
            <translation>规划可比类别</translation>
        </message>
        <message>
            <source>Community facilities</source>
            <translation>社区公共服务设施</translation>
        </message>
        <message>
            <source>Compare sites</source>
            <translation>选址方案比选</translation>
        </message>
        <message>
            <source>Compare the suite's files</source>
            <translation>核对插件文件</translation>
        </message>
        <message>
            <source>Compared at {count} places.</source>
            <translation>在 {count} 处作了比较。</translation>
        </message>
        <message>
            <source>Compares any number of plans parcel by parcel and shows where they want different things of the same ground.</source>
            <translation>逐图斑比较任意多个规划，找出对同一土地安排不一致之处。</translation>
        </message>
        <message>
            <source>Comparison of sites</source>
            <translation>选址方案比选</translation>
        </message>
        <message>
            <source>Compiled kernels: shared areas, ellipsoidal areas and simple cuts.</source>
            <translation>编译内核：叠加面积、椭球面积和一般切割。</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>完成度</translation>
        </message>
        <message>
            <source>Completed = (current - base) / (target - base), compared with the time passed.</source>
            <translation>完成度 =（现状-基期）/（目标-基期），与规划时序进度比较。</translation>
        </message>
        <message>
            <source>Completed against the time passed</source>
            <translation>完成度与时序进度</translation>
        </message>
        <message>
            <source>Completed is (current - base) / (target - base), compared with the share of the plan period that has passed. A least or most value that is broken, or a target missed in its year, is red for 约束性 indicators. Where the plan lets something be used up, faster use than time is yellow.
Construction of the current survey on permanent basic farmland, inside the red line, and town construction (CZCSXM 201, 202) outside of the development boundary is measured and listed place by place; lawful construction has to be told apart. Bounds and alarms are tables; colours are local practice and can be replaced by a preset.</source>
            <translation>完成度为（现状-基期）/（目标-基期），与规划期已过时间的比例比较。约束性指标突破下限或上限，或到目标年未达目标，为红灯。规划允许消耗的指标，消耗快于时序进度为黄灯。
量算现状调查中永久基本农田内、生态保护红线内的建设用地，以及城镇开发边界外的城镇建设用地（CZCSXM 201、202），并逐处列出；其中合法建设需另行甄别。上下限和预警规则为数据表；颜色为地方做法，可用预设文件替换。</translation>
        </message>
        <message>
            <source>Completeness</source>
            <translation>完整性</translation>
        </message>
        <message>
            <source>Compliance review</source>
            <translation>合规性审查</translation>
        </message>
        <message>
            <source>Compliance review of project sites</source>
            <translation>建设项目用地合规性审查报告</translation>
        </message>
        <message>
            <source>Composite index P (综合指数)</source>
            <translation>综合指数 P</translation>
        </message>
        <message>
            <source>Compute areas</source>
            <translation>计算面积</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>计算面积</translation>
        </message>
        <message>
            <source>Computed area</source>
            <translation>计算面积</translation>
        </message>
        <message>
            <source>Computes the farmland and towns that water and space of units carry.</source>
            <translation>计算各单元水资源和空间可承载的耕地与城镇规模。</translation>
        </message>
        <message>
            <source>Computes the indicators of a plan from layers and numbers and holds them to its targets.</source>
            <translation>由图层和数值计算规划指标，并与规划目标对照。</translation>
        </message>
        <message>
            <source>Computes the sand that vegetation keeps from the wind by RWEQ, and grades it.</source>
            <translation>按RWEQ计算植被的固沙量并分级。</translation>
        </message>
        <message>
            <source>Computes the soil that vegetation keeps by RUSLE, and grades its importance.</source>
            <translation>按RUSLE计算植被的土壤保持量并评价其重要性。</translation>
        </message>
        <message>
            <source>Computes the water that ground holds back by its balance, and grades importance.</source>
            <translation>按水量平衡计算水源涵养量并分级。</translation>
        </message>
        <message>
            <source>Concentrated zone (410)</source>
            <translation>集中建设区（410）</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Conditions of supplementary cropland</source>
            <translation>补充耕地认定条件</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>Confidence of the group</source>
            <translation>分组的可信度</translation>
        </message>
        <message>
            <source>Confidence of this tolerance: {confidence}. {source}</source>
            <translation>该容差的把握程度：{confidence}。{source}</translation>
        </message>
        <message>
            <source>Conflict with</source>
            <translation>冲突对象</translation>
        </message>
        <message>
            <source>Conflict {number} of {count} · {layer} · feature {id}</source>
            <translation>冲突 {number}／{count} · {layer} · 要素 {id}</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Conflicts and their handling</source>
            <translation>冲突及其处理</translation>
        </message>
        <message>
            <source>Conflicts between plans</source>
            <translation>多规冲突分析</translation>
        </message>
        <message>
            <source>Conflicts by kind</source>
            <translation>冲突分类</translation>
        </message>
        <message>
            <source>Conflicts by pair and kind</source>
            <translation>各组规划冲突分类统计</translation>
        </message>
        <message>
            <source>Conflicts by unit</source>
            <translation>各单元冲突</translation>
        </message>
        <message>
            <source>Conflicts of all pairs (hm²)</source>
            <translation>各组规划冲突面积（hm²）</translation>
        </message>
        <message>
            <source>Conflicts of high severity (hm²)</source>
            <translation>严重程度高的冲突面积（hm²）</translation>
        </message>
        <message>
            <source>Conflicts of uses</source>
            <translation>空间冲突</translation>
        </message>
        <message>
            <source>Conformity of the planned use</source>
            <translation>规划用途符合情况</translation>
        </message>
        <message>
            <source>Connect to a node…</source>
            <translation>连接节点…</translation>
        </message>
        <message>
            <source>Connecting to {title}</source>
            <translation>正在连接 {title}</translation>
        </message>
        <message>
            <source>Consequence</source>
            <translation>处置方式</translation>
        </message>
        <message>
            <source>Conservation of soil</source>
            <translation>水土保持功能重要性评价</translation>
        </message>
        <message>
            <source>Conservation of water</source>
            <translation>水源涵养功能重要性</translation>
        </message>
        <message>
            <source>Construction</source>
            <translation>建设用地</translation>
        </message>
        <message>
            <source>Construction against the control lines</source>
            <translation>建设占用控制线</translation>
        </message>
        <message>
            <source>Construction against the control lines (hm²)</source>
            <translation>建设占用控制线面积（hm²）</translation>
        </message>
        <message>
            <source>Construction inside the ecological red line</source>
            <translation>生态保护红线内的建设用地</translation>
        </message>
        <message>
            <source>Construction land after (m²)</source>
            <translation>转换后建设用地（m²）</translation>
        </message>
        <message>
            <source>Construction land after cases and themes</source>
            <translation>建设用地（情形调整与专题细化后）</translation>
        </message>
        <message>
            <source>Construction land already approved</source>
            <translation>已批建设用地</translation>
        </message>
        <message>
            <source>Construction land already approved (YPJSYD)</source>
            <translation>已批建设用地（YPJSYD）</translation>
        </message>
        <message>
            <source>Construction land as given</source>
            <translation>建设用地（原始）</translation>
        </message>
        <message>
            <source>Construction land before (m²)</source>
            <translation>转换前建设用地（m²）</translation>
        </message>
        <message>
            <source>Construction land by the crosswalk alone</source>
            <translation>建设用地（仅按对照表）</translation>
        </message>
        <message>
            <source>Construction land is 建设用地 by the three classes before, and by the rows of the structure table after: 2301 空闲地 outside of towns and villages is none of it.</source>
            <translation>转换前的建设用地按三大类统计，转换后按用途结构调整表的行统计：城镇村以外的 2301 空闲地不计入建设用地。</translation>
        </message>
        <message>
            <source>Construction land of towns by person (人均城镇建设用地).</source>
            <translation>人均城镇建设用地。</translation>
        </message>
        <message>
            <source>Construction on permanent basic farmland</source>
            <translation>永久基本农田内的建设用地</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Content by screening value, of the element that decides.</source>
            <translation>决定元素的含量与筛选值之比。</translation>
        </message>
        <message>
            <source>Content of dry soil, mg/kg.</source>
            <translation>干土含量，mg/kg。</translation>
        </message>
        <message>
            <source>Contiguity of patches</source>
            <translation>斑块连片度</translation>
        </message>
        <message>
            <source>Contiguity of the patch</source>
            <translation>斑块连片度</translation>
        </message>
        <message>
            <source>Contrast C</source>
            <translation>对比度C</translation>
        </message>
        <message>
            <source>Control area</source>
            <translation>控制面积</translation>
        </message>
        <message>
            <source>Control area (inside): {area:,.2f} m².</source>
            <translation>控制面积（区域内）：{area:,.2f} m²。</translation>
        </message>
        <message>
            <source>Control area inside (m²)</source>
            <translation>区域内控制面积（m²）</translation>
        </message>
        <message>
            <source>Control area of all parcels together. Left empty, that of the groups or none.</source>
            <translation>全部图斑的控制面积。留空时取各组的控制面积，或不控制。</translation>
        </message>
        <message>
            <source>Control area {key} stands twice in layer {layer}. Keep one row for each code.</source>
            <translation>控制面积 {key} 在图层 {layer} 中出现两次。每个代码只保留一条记录。</translation>
        </message>
        <message>
            <source>Control areas</source>
            <translation>控制面积</translation>
        </message>
        <message>
            <source>Control areas are given for groups that no parcel belongs to: {keys}. Correct the codes, or leave these rows out.</source>
            <translation>下列控制面积没有对应的图斑：{keys}。请改正代码，或去掉这些记录。</translation>
        </message>
        <message>
            <source>Control areas of groups</source>
            <translation>各组控制面积</translation>
        </message>
        <message>
            <source>Control given</source>
            <translation>控制面积已给定</translation>
        </message>
        <message>
            <source>Control line</source>
            <translation>控制线</translation>
        </message>
        <message>
            <source>Control lines</source>
            <translation>控制线</translation>
        </message>
        <message>
            <source>Control total (m²)</source>
            <translation>控制面积（m²）</translation>
        </message>
        <message>
            <source>Converged</source>
            <translation>收敛情况</translation>
        </message>
        <message>
            <source>Convert land classes (基数转换)</source>
            <translation>地类转换（基数转换）</translation>
        </message>
        <message>
            <source>Converted parcels</source>
            <translation>转换后图斑</translation>
        </message>
        <message>
            <source>Converted to</source>
            <translation>转换后地类</translation>
        </message>
        <message>
            <source>Converts parcels from one system of land classes to another and keeps for every change its ground, document number, area and original class.</source>
            <translation>将图斑由一种地类体系转换为另一种，并逐一记录变化的依据、文号、面积和原地类。</translation>
        </message>
        <message>
            <source>Coordinate file</source>
            <translation>坐标文件</translation>
        </message>
        <message>
            <source>Coordinate reference system</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Coordinate systems of CGCS2000</source>
            <translation>2000国家大地坐标系</translation>
        </message>
        <message>
            <source>Coordinates and outline</source>
            <translation>坐标与图形</translation>
        </message>
        <message>
            <source>Coordinates are</source>
            <translation>现有坐标</translation>
        </message>
        <message>
            <source>Coordinates cannot be brought to {crs}. Choose another CRS.</source>
            <translation>坐标无法转换到 {crs}，请选择其他坐标系。</translation>
        </message>
        <message>
            <source>Coordinates wanted</source>
            <translation>目标坐标</translation>
        </message>
        <message>
            <source>Copies a layer of a node into a local GeoPackage that records every edit.</source>
            <translation>把节点的图层复制到本地 GeoPackage，并记录每一处编辑。</translation>
        </message>
        <message>
            <source>Copper (mg/kg)</source>
            <translation>铜（mg/kg）</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Core protection zones</source>
            <translation>核心保护区</translation>
        </message>
        <message>
            <source>Core protection zones of nature reserves</source>
            <translation>自然保护地核心保护区</translation>
        </message>
        <message>
            <source>Correct GCJ-02 and BD-09 coordinates</source>
            <translation>GCJ-02 与 BD-09 坐标纠偏</translation>
        </message>
        <message>
            <source>Correct small patches</source>
            <translation>修正小斑块</translation>
        </message>
        <message>
            <source>Corrected intercept, where all layers are 0</source>
            <translation>校正后的截距（各图层均为 0 时）</translation>
        </message>
        <message>
            <source>Corrected layer</source>
            <translation>纠偏后的图层</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>修正</translation>
        </message>
        <message>
            <source>Corrections of suitability</source>
            <translation>适宜性修正</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>个数</translation>
        </message>
        <message>
            <source>Counted once, as they share a cell with another one: {count} occurrences.</source>
            <translation>与其他点同处一个像元而只计一次：{count}个已知点。</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计入统计</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县级</translation>
        </message>
        <message>
            <source>County (县, 6 digits)</source>
            <translation>县（6 位）</translation>
        </message>
        <message>
            <source>County code</source>
            <translation>县级行政区代码</translation>
        </message>
        <message>
            <source>County name</source>
            <translation>县级行政区名称</translation>
        </message>
        <message>
            <source>County plan database</source>
            <translation>县级国土空间总体规划数据库</translation>
        </message>
        <message>
            <source>Cover without gap and overlap</source>
            <translation>全域覆盖、不重不漏</translation>
        </message>
        <message>
            <source>Coverage by a radius (stations) is by straight-line distance.</source>
            <translation>按半径的覆盖率（站点）按直线距离计算。</translation>
        </message>
        <message>
            <source>Coverage is by straight-line distance (buffers): walks along the road network are longer, so these shares are upper bounds.</source>
            <translation>覆盖率按直线距离（缓冲区）计算：沿路网步行距离更长，因此所得比例为上限。</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>准则</translation>
        </message>
        <message>
            <source>Criteria for comparing sites</source>
            <translation>选址比选准则</translation>
        </message>
        <message>
            <source>Criteria, weights and vetoes</source>
            <translation>准则、权重与否决</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>准则</translation>
        </message>
        <message>
            <source>Cropland</source>
            <translation>耕地</translation>
        </message>
        <message>
            <source>Cropland (hm²)</source>
            <translation>耕地面积（hm²）</translation>
        </message>
        <message>
            <source>Cropland by grade, ridges deducted</source>
            <translation>耕地按质量等别（已扣田坎）</translation>
        </message>
        <message>
            <source>Cropland by slope, ridges deducted</source>
            <translation>耕地按坡度级汇总（已扣除田坎）</translation>
        </message>
        <message>
            <source>Cropland on black soil</source>
            <translation>黑土区耕地</translation>
        </message>
        <message>
            <source>Cropland over 25°</source>
            <translation>25°以上坡耕地</translation>
        </message>
        <message>
            <source>Cropland parcels</source>
            <translation>耕地图斑</translation>
        </message>
        <message>
            <source>Cropland polluted beyond the control value</source>
            <translation>污染超过管制值的耕地</translation>
        </message>
        <message>
            <source>Cropland taken</source>
            <translation>占用耕地</translation>
        </message>
        <message>
            <source>Cropland taken by class and grade</source>
            <translation>占用耕地按地类与等别</translation>
        </message>
        <message>
            <source>Cropland that is lacking (hm²)</source>
            <translation>耕地缺口（hm²）</translation>
        </message>
        <message>
            <source>Cropland turned into construction land (hm²)</source>
            <translation>耕地“非农化”面积（hm²）</translation>
        </message>
        <message>
            <source>Cropland turned into other farmland (hm²)</source>
            <translation>耕地“非粮化”面积（hm²）</translation>
        </message>
        <message>
            <source>Cropland, exclusions and candidates</source>
            <translation>耕地、扣除与候选</translation>
        </message>
        <message>
            <source>Cropland, ridges deducted</source>
            <translation>耕地（已扣除田坎）</translation>
        </message>
        <message>
            <source>Crosswalk of the classes</source>
            <translation>地类对照表</translation>
        </message>
        <message>
            <source>Crust of the soil SCF</source>
            <translation>土壤结皮因子SCF</translation>
        </message>
        <message>
            <source>Cultural heritage protection lines</source>
            <translation>历史文化保护线/文物</translation>
        </message>
        <message>
            <source>Cumulative since the base year; for the reserve of 25 %.</source>
            <translation>基期以来累计；用于 25 % 的留用比例。</translation>
        </message>
        <message>
            <source>Current survey parcels (DLTB)</source>
            <translation>现状调查图斑（DLTB）</translation>
        </message>
        <message>
            <source>Current value</source>
            <translation>现状值</translation>
        </message>
        <message>
            <source>Current year</source>
            <translation>现状年</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>Curves, measures, what the best ground holds, density by grade.</source>
            <translation>曲线、度量、最有利面积的圈中率、各级密度。</translation>
        </message>
        <message>
            <source>Cut at class {last}: up to it the layer speaks for occurrences.</source>
            <translation>在类{last}处切分：至此为有利类。</translation>
        </message>
        <message>
            <source>DLBM tells construction, CZCSXM towns. Without it lines are not compared.</source>
            <translation>由 DLBM 判断建设用地，由 CZCSXM 判断城镇。未提供时不核对控制线。</translation>
        </message>
        <message>
            <source>DLBM tells the farmland and cropland that suspected ground takes.</source>
            <translation>由 DLBM 量算疑似违法用地占用的农用地和耕地。</translation>
        </message>
        <message>
            <source>DRASTIC index</source>
            <translation>DRASTIC指数</translation>
        </message>
        <message>
            <source>DRASTIC,groundwater,地下水,脆弱性,防污性能,地质环境</source>
            <translation>DRASTIC,groundwater,地下水,脆弱性,防污性能,地质环境</translation>
        </message>
        <message>
            <source>Daily rain</source>
            <translation>逐日降水</translation>
        </message>
        <message>
            <source>Dashed: base. Hatched: where the shape differs. Squares: vertices that are new.</source>
            <translation>虚线为基准，斜线为图形差异处，方块为新顶点。</translation>
        </message>
        <message>
            <source>Dashed: the other side. Hatched: where they differ. Squares: only on this side.</source>
            <translation>虚线为另一方，斜线为双方差异处，方块为仅本侧有的顶点。</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Data can be read</source>
            <translation>数据可读</translation>
        </message>
        <message>
            <source>Data producer</source>
            <translation>数据产生单位</translation>
        </message>
        <message>
            <source>Data services</source>
            <translation>数据服务</translation>
        </message>
        <message>
            <source>Data, date</source>
            <translation>数据来源与时点</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Database (PostGIS)</source>
            <translation>数据库（PostGIS）</translation>
        </message>
        <message>
            <source>Database (file)</source>
            <translation>数据库（文件）</translation>
        </message>
        <message>
            <source>Database connection</source>
            <translation>数据库连接</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Date of the data</source>
            <translation>数据产生日期</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Dates, or 2019-06-30.</source>
            <translation>日期，或2019-06-30。</translation>
        </message>
        <message>
            <source>Days with gales</source>
            <translation>大风天数</translation>
        </message>
        <message>
            <source>Days with wind over 6 m/s</source>
            <translation>风速大于6 m/s的日数</translation>
        </message>
        <message>
            <source>Decide about a change set</source>
            <translation>审核变更集</translation>
        </message>
        <message>
            <source>Decided at (UTC)</source>
            <translation>审核时间（UTC）</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定因素</translation>
        </message>
        <message>
            <source>Decided: {decided} of {total}</source>
            <translation>已选定 {decided}／{total}</translation>
        </message>
        <message>
            <source>Decides which layers must be there.</source>
            <translation>决定必须包含哪些图层。</translation>
        </message>
        <message>
            <source>Decides which layers the database has.</source>
            <translation>决定数据库包含哪些图层。</translation>
        </message>
        <message>
            <source>Decimals</source>
            <translation>小数位数</translation>
        </message>
        <message>
            <source>Decimals of coordinates</source>
            <translation>坐标小数位</translation>
        </message>
        <message>
            <source>Decimals of the adjusted area in m²; land survey databases hold two.</source>
            <translation>平差面积（m²）的小数位；国土调查数据库为两位。</translation>
        </message>
        <message>
            <source>Decimals of the area in m²; land survey databases hold two.</source>
            <translation>面积（m²）的小数位数；国土调查数据库保留两位。</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>审核决定</translation>
        </message>
        <message>
            <source>Decision tree</source>
            <translation>判定树</translation>
        </message>
        <message>
            <source>Decisions (*.shanhe-decision)</source>
            <translation>审核决定 (*.shanhe-decision)</translation>
        </message>
        <message>
            <source>Decisions (*{ending})</source>
            <translation>审核决定（*{ending}）</translation>
        </message>
        <message>
            <source>Decisive area</source>
            <translation>判定面积</translation>
        </message>
        <message>
            <source>Deduct ridges (田坎)</source>
            <translation>扣除田坎</translation>
        </message>
        <message>
            <source>Deducted ridges (KCMJ, m²)</source>
            <translation>扣除地类面积字段（KCMJ，平方米）</translation>
        </message>
        <message>
            <source>Deduction of ridges</source>
            <translation>田坎扣除</translation>
        </message>
        <message>
            <source>Default class</source>
            <translation>默认地类</translation>
        </message>
        <message>
            <source>Definite</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Degrees, as it was graded.</source>
            <translation>度，即用于分级的坡度。</translation>
        </message>
        <message>
            <source>Deleted at the node. “Theirs” deletes it here too, and your changes below are lost; “mine” sends it to the node as a new feature.</source>
            <translation>该要素已在节点上删除。选“节点”则本地也删除，您的下列修改不再保留；选“本地”则作为新要素发送到节点。</translation>
        </message>
        <message>
            <source>Deleted at the target, not sent</source>
            <translation>目标节点已删除，未发送</translation>
        </message>
        <message>
            <source>Delineates targets of class A, B and C on the best ground of a prediction.</source>
            <translation>在预测的最优区圈定A、B、C类找矿靶区。</translation>
        </message>
        <message>
            <source>Deliveries are FileGDBs; older GDALs can only write a GeoPackage.</source>
            <translation>汇交成果为 FileGDB；较早版本的 GDAL 只能写 GeoPackage。</translation>
        </message>
        <message>
            <source>Density by grade</source>
            <translation>各级密度</translation>
        </message>
        <message>
            <source>Density of vertices</source>
            <translation>节点密度</translation>
        </message>
        <message>
            <source>Density ratio</source>
            <translation>密度比</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Depth of the soil (cm)</source>
            <translation>土层厚度（cm）</translation>
        </message>
        <message>
            <source>Depth to water (m)</source>
            <translation>地下水埋深（m）</translation>
        </message>
        <message>
            <source>Description of the chosen record</source>
            <translation>所选记录的说明</translation>
        </message>
        <message>
            <source>Desertification</source>
            <translation>土地沙化</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Detail and planting marks</source>
            <translation>细化/种植逻辑</translation>
        </message>
        <message>
            <source>Detection: each hypothesis corrects the layer, and the median distance to the reference is taken. A shift is told where the best one comes at least twice as near and 20 m nearer than the layer as it stands (presets).</source>
            <translation>识别：按每种假设纠正图层，取其到参考图层距离的中位数。最好的假设比原状接近一倍以上、且至少近 20 m 时，判定为有偏移（预设值）。</translation>
        </message>
        <message>
            <source>Did These Features Arrive?</source>
            <translation>这些要素是否已到达？</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Digits to which codes are cut</source>
            <translation>代码截取位数</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Direction of the indicators' targets</source>
            <translation>指标目标方向</translation>
        </message>
        <message>
            <source>Distance to active faults (m)</source>
            <translation>距活动断层距离（m）</translation>
        </message>
        <message>
            <source>Distance to “{layer}”</source>
            <translation>至“{layer}”的距离</translation>
        </message>
        <message>
            <source>Distances and lengths need a Gauss-Krüger zone, not {crs}. Reproject the sites and run again.</source>
            <translation>量算距离和长度须用高斯-克吕格投影，而不是{crs}。请对选址重投影后重新运行。</translation>
        </message>
        <message>
            <source>Distances cannot be measured in {crs}, which is in degrees. Reproject the sites to a Gauss-Krüger zone.</source>
            <translation>{crs}以度为单位，不能量距。请把选址重投影到高斯-克吕格投影带。</translation>
        </message>
        <message>
            <source>Divide edges longer than (m)</source>
            <translation>加密长于此值的边（m）</translation>
        </message>
        <message>
            <source>Divides the whole area into plan zones: by the control lines first, then by planned land use, with full cover proved by areas.</source>
            <translation>将全域划分为规划分区：先依控制线，再依规划用地用海，并以面积证明全域覆盖。</translation>
        </message>
        <message>
            <source>Do not use corrected data where a boundary decides: measure again, or transform by control points. Points outside of the box of China (72.004–137.8347° E, 0.8293–55.8271° N) stay.</source>
            <translation>凡以界线定案之处，不得使用纠偏后的数据：应重新测量，或用控制点转换。中国范围框（东经 72.004–137.8347°，北纬 0.8293–55.8271°）以外的点不动。</translation>
        </message>
        <message>
            <source>Do the layers depend on each other?</source>
            <translation>各图层是否独立</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Document (依据文号)</source>
            <translation>依据文号</translation>
        </message>
        <message>
            <source>Double evaluation</source>
            <translation>双评价</translation>
        </message>
        <message>
            <source>Double-click or F2 to type another value; empty is NULL.</source>
            <translation>双击或按 F2 可输入其他值；留空为 NULL。</translation>
        </message>
        <message>
            <source>Downwards is positive; 100, 200, 800, 1600 mm and more: grades 2 to 5.</source>
            <translation>向下为正；100、200、800、1600 mm及以上依次为2至5级。</translation>
        </message>
        <message>
            <source>Downwards is positive; 5, 10, 30, 50 mm/a and more: grades 2 to 5.</source>
            <translation>向下为正；5、10、30、50 mm/a及以上依次为2至5级。</translation>
        </message>
        <message>
            <source>Drag to pan, wheel to zoom; all three maps move together.</source>
            <translation>拖动平移，滚轮缩放；三幅地图联动。</translation>
        </message>
        <message>
            <source>Draws in their order</source>
            <translation>指标使用次序</translation>
        </message>
        <message>
            <source>Drinking water source protection areas</source>
            <translation>饮用水源保护区</translation>
        </message>
        <message>
            <source>Dryness I</source>
            <translation>干燥指数I</translation>
        </message>
        <message>
            <source>EPSG Geodetic Parameter Dataset, CGCS2000</source>
            <translation>EPSG大地测量参数数据集（2000国家大地坐标系部分）</translation>
        </message>
        <message>
            <source>Each becomes a column, with the statistic above.</source>
            <translation>每个字段成为一列，采用上面的统计量。</translation>
        </message>
        <message>
            <source>Each becomes a column.</source>
            <translation>每个字段一列。</translation>
        </message>
        <message>
            <source>Each feature is applied by itself, so a set may be applied in part.</source>
            <translation>各要素单独应用，因此变更集可能只应用一部分。</translation>
        </message>
        <message>
            <source>Each part gets v_i = f·S_i/ΣS_i, rounded down to the last decimal; the units left over go to the largest remainders, ties to the larger area (confidence: likely).</source>
            <translation>每一部分分配 v_i = f·S_i/ΣS_i，舍到末位；余下的末位单位依次给余数最大的部分，余数相同时给面积较大者（可信度：较可信）。</translation>
        </message>
        <message>
            <source>Each raster that is given is graded from 1 (low) to 5 (extreme), and the worst decides: distance to active faults, peak ground acceleration, susceptibility to landslides and to ground collapse, subsidence so far and its rate (guide of double evaluation, draft of 2019; subsidence is likely, faults and acceleration are from memory). Distances come from “Proximity” of rasterised faults.
Storm surge of 2, 3.5, 7 m and more: grades 2, 3 and 4. Both results go into the suitability for towns as two factors.</source>
            <translation>所给各栅格分为1（低）至5（极高）级，取最差：距活动断层距离、地震动峰值加速度、崩滑流和地面塌陷易发性、累计沉降量和沉降速率（双评价技术指南2019年征求意见稿；沉降较可信，断层和加速度凭记忆）。距离可对栅格化的断层用“邻近度”得到。
风暴潮增水不小于2、3.5、7 m依次为2、3、4级。两个结果作为两个因子进入城镇建设适宜性。</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>前期</translation>
        </message>
        <message>
            <source>Earlier date</source>
            <translation>前期</translation>
        </message>
        <message>
            <source>Ecological evaluation</source>
            <translation>生态评价</translation>
        </message>
        <message>
            <source>Ecological fragility</source>
            <translation>生态脆弱性</translation>
        </message>
        <message>
            <source>Ecological importance</source>
            <translation>生态保护重要性</translation>
        </message>
        <message>
            <source>Ecological protection red line</source>
            <translation>生态保护红线</translation>
        </message>
        <message>
            <source>Ecological protection red line (STBHHX)</source>
            <translation>生态保护红线（STBHHX）</translation>
        </message>
        <message>
            <source>Ecology</source>
            <translation>生态</translation>
        </message>
        <message>
            <source>Ecology: conservation of soil (R, K, heights, cover) and of water (rain, evapotranspiration, runoff), sensitivity to erosion (R, texture, heights, cover) and rasters of importance that you have made; the highest grade, small patches corrected. Agriculture: slope and silt, precipitation, heat, soil environment and hazards. Towns: slope, height and relief, water use limit, hazards, air, comfort, location. Then potential and conflicts with the land survey. What is not given is left out and told.
A scenario runs both suitabilities again with changed rain, water and heat, or with new grades of location, and tells what changes. All rasters come to the grid of the heights, in metres. Each step is a tool of its own with its limits; run it by itself for presets, what decided, and its own report. Factor maps go to the folder, if one is chosen.</source>
            <translation>生态：水土保持（R、K、高程、覆盖度）、水源涵养（降水、蒸散发、径流系数）、水土流失敏感性（R、质地、高程、覆盖度）及自备的重要性栅格，取最高等级并修正小斑块。农业：坡度与粉砂、降水、积温、土壤环境、气象灾害。城镇：坡度、高程与起伏度、用水总量模数、灾害、大气、舒适度、区位。随后与国土调查比较，得潜力与冲突。未给的步骤略去并说明。
情景按变化后的降水、水资源和积温，或新的区位等级，重算两项适宜性并给出变化。全部栅格对齐到高程网格（米）。每一步都是带有自身限值的独立工具；需用预设、决定因子或单独报告时请单独运行。指定文件夹时保存各单因子图。</translation>
        </message>
        <message>
            <source>Economic coefficient K_C</source>
            <translation>土地经济系数 K_C</translation>
        </message>
        <message>
            <source>Economic index G (经济等指数)</source>
            <translation>经济等指数 G</translation>
        </message>
        <message>
            <source>Ecosystems (codes)</source>
            <translation>生态系统（代码）</translation>
        </message>
        <message>
            <source>Edge along natural boundaries</source>
            <translation>沿自然边界的边线比例</translation>
        </message>
        <message>
            <source>Edges and lines that findings are about.</source>
            <translation>问题涉及的边线。</translation>
        </message>
        <message>
            <source>Edit Node</source>
            <translation>编辑节点</translation>
        </message>
        <message>
            <source>Edit the copy with any tool of QGIS or GDAL, with or without a network; inserted, changed and deleted features are recorded in the file itself. “Submit edits” sends them to the node.
The file appears only when every feature has come; geometry and numbers are exactly those of the node. The copy must lie on a local disk. Do not add or remove fields.
A working copy with edits that were not submitted is never overwritten. With “Refresh” it takes over what others changed at the node, and its edits stay: what only one side changed is merged, and what both changed waits as a conflict for your choice.</source>
            <translation>可用 QGIS 或 GDAL 的任何工具编辑副本，有无网络均可；新增、修改和删除的要素都记录在文件自身中。“提交编辑”把它们发送到节点。
全部要素到齐后文件才会出现；几何图形和数值与节点完全一致。副本必须位于本地磁盘。请勿增删字段。
含有未提交编辑的工作副本绝不会被覆盖。若勾选“刷新”，则取回他人在节点上的更改并保留副本中的编辑：仅一方更改之处自动合并，双方都更改之处作为冲突等待您选择。</translation>
        </message>
        <message>
            <source>Edited features: {count}</source>
            <translation>已编辑要素：{count}</translation>
        </message>
        <message>
            <source>Edits</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edits made since that set was sealed are still pending: {count}. Run again.</source>
            <translation>该变更集封存之后所作的编辑仍待提交：{count} 项。请再次运行。</translation>
        </message>
        <message>
            <source>Edits still pending</source>
            <translation>仍待提交的编辑数</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Elastic zone (420)</source>
            <translation>弹性发展区（420）</translation>
        </message>
        <message>
            <source>Elastic zone of the candidate (hm²)</source>
            <translation>候选方案弹性发展区（hm²）</translation>
        </message>
        <message>
            <source>Elastic zone, city over 3 million</source>
            <translation>弹性发展区（城区常住人口300万以上）</translation>
        </message>
        <message>
            <source>Elastic zone, city over 5 million or shrinking</source>
            <translation>弹性发展区（500万以上或收缩城镇）</translation>
        </message>
        <message>
            <source>Elastic zone, most of the concentrated one (%)</source>
            <translation>弹性发展区占集中建设区上限（%）</translation>
        </message>
        <message>
            <source>Elastic zone, share of the concentrated zone</source>
            <translation>弹性发展区占集中建设区比例</translation>
        </message>
        <message>
            <source>Elasticity of land use (用地弹性指数)</source>
            <translation>用地弹性指数</translation>
        </message>
        <message>
            <source>Ellipsoidal</source>
            <translation>椭球面积</translation>
        </message>
        <message>
            <source>Ellipsoidal area</source>
            <translation>椭球面积计算</translation>
        </message>
        <message>
            <source>Ellipsoidal areas to 0.01 m², and ridges and net areas that follow from them.</source>
            <translation>椭球面积（0.01 m²）及由其推算的扣除面积和地类面积。</translation>
        </message>
        <message>
            <source>Ellipsoidal areas; shares are of all units.</source>
            <translation>面积为椭球面积；占比以全部单元为基数。</translation>
        </message>
        <message>
            <source>Emergency shelters</source>
            <translation>应急避难场所</translation>
        </message>
        <message>
            <source>Empty counts</source>
            <translation>空计数的处理</translation>
        </message>
        <message>
            <source>Empty layers with all fields, to be drawn later.</source>
            <translation>含全部字段的空图层，供以后绘制。</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>Entity {line} on drawing layer {layer} crosses itself ({reason}) and was refused. Correct its corners.</source>
            <translation>图层 {layer} 上的第 {line} 个实体自相交（{reason}），已拒绝。请改正其拐点。</translation>
        </message>
        <message>
            <source>Entity {line} on drawing layer {layer} is an open line and no parcel. Close it, or leave it if it is none.</source>
            <translation>图层 {layer} 上的第 {line} 个实体是未闭合的线，不是地块。如是地块请闭合，否则可不理会。</translation>
        </message>
        <message>
            <source>Entries that may not be used</source>
            <translation>不得使用的指标</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>指标编号</translation>
        </message>
        <message>
            <source>Environmental capacity for towns</source>
            <translation>城镇环境容量</translation>
        </message>
        <message>
            <source>Equal shares of the ground</source>
            <translation>等面积</translation>
        </message>
        <message>
            <source>Erodibility of the soil K</source>
            <translation>土壤可蚀性K</translation>
        </message>
        <message>
            <source>Erodible fraction of the soil EF</source>
            <translation>土壤可蚀因子EF</translation>
        </message>
        <message>
            <source>Erosion</source>
            <translation>侵蚀</translation>
        </message>
        <message>
            <source>Erosivity of rain R</source>
            <translation>降雨侵蚀力R</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误数</translation>
        </message>
        <message>
            <source>Errors and points</source>
            <translation>错误与提示</translation>
        </message>
        <message>
            <source>Errors and points to look at</source>
            <translation>错误与需核对事项</translation>
        </message>
        <message>
            <source>Estimates for the study area. Above 10, a layer nearly follows from the others.</source>
            <translation>为研究区的估计值。VIF 大于 10 表示该图层几乎可由其他图层推出。</translation>
        </message>
        <message>
            <source>Evaluated unit</source>
            <translation>评价单元</translation>
        </message>
        <message>
            <source>Evapotranspiration</source>
            <translation>蒸散发</translation>
        </message>
        <message>
            <source>Evapotranspiration (mm/a)</source>
            <translation>蒸散发（mm/a）</translation>
        </message>
        <message>
            <source>Every change of the set, before and after, as a page to print and keep.</source>
            <translation>变更集的每项变更及其前后内容，可打印存档。</translation>
        </message>
        <message>
            <source>Every check is a rule with its legal basis. Verdicts: pass, notice, fail, or undetermined where data is missing, does not cover the site or the site is invalid; a site's conclusion is its worst verdict.
Areas are ellipsoidal by the national formula; the parts of a site sum to its area. Overlaps under the tolerance are ignored in the decision and still reported.
Rules, legal limits and tolerance can be changed by a preset; see “Adding a rule” in the documentation.</source>
            <translation>每个审查项是一条带依据的规则。结论分为通过、提示、不通过；缺少数据、数据未覆盖或图形无效时为无法判定。项目结论取各项中最差者。
面积按国家公式计算椭球面积，各部分之和等于项目用地面积。小于容差的重叠判定时不计，但仍然列出。
规则、限制条件和容差可用预设文件修改，见文档“Adding a rule”。</translation>
        </message>
        <message>
            <source>Every group closes.</source>
            <translation>各组均闭合。</translation>
        </message>
        <message>
            <source>Every indicator is a row of a table: its formula, unit, kind (约束性, 预期性, 建议性) and direction. Your own set replaces it as a preset. What cannot be computed is listed with what is missing.
Areas are ellipsoidal by the national formula, lengths on the ellipsoid. Coverage within walking distance is along the roads where some are given, else by straight line, which the report says.
Lights: red where the bottom line of a binding indicator is broken or a binding target is missed in its year, amber where a value is behind the plan, else green.</source>
            <translation>每项指标是表中的一行：公式、单位、属性（约束性、预期性、建议性）和方向。可用预设替换为自有指标集。无法计算的指标列出所缺内容。
面积按国家公式计算椭球面积，长度为椭球长度。有道路时步行覆盖率沿路网计算，否则按直线距离，报告注明所用方法。
红灯：约束性指标突破底线，或约束性目标到期未达；黄灯：落后于规划进度；其余为绿灯。</translation>
        </message>
        <message>
            <source>Every indicator was computed.</source>
            <translation>全部指标均已计算。</translation>
        </message>
        <message>
            <source>Every line that was not in order; LOST is 1 if it cost its parcel.</source>
            <translation>所有不合规的行；LOST 为 1 表示因此拒收了地块。</translation>
        </message>
        <message>
            <source>Every parcel that was changed or not written; LOST is 1 if it is not there.</source>
            <translation>每个被改动或未写出的地块；LOST 为 1 表示不在文件中。</translation>
        </message>
        <message>
            <source>Every parcel was placed in a row.</source>
            <translation>全部图斑均已归入表中各行。</translation>
        </message>
        <message>
            <source>Every piece of a site on a checked layer, with verdict, area, basis and source.</source>
            <translation>项目用地与各审查图层的每个重叠块，含结论、面积、依据和数据来源。</translation>
        </message>
        <message>
            <source>Every piece of construction that offends a line; needs the survey.</source>
            <translation>占用控制线的各处建设用地；需提供现状调查。</translation>
        </message>
        <message>
            <source>Every piece of cropland with its status, reason, rank and areas.</source>
            <translation>每一部分耕地及其状态、原因、次序和面积。</translation>
        </message>
        <message>
            <source>Every piece of every parcel is in or out for one reason.</source>
            <translation>每个地块的每一部分或选入或不选，均只有一个原因。</translation>
        </message>
        <message>
            <source>Every piece of every parcel: in or out, why, its rank and suitability.</source>
            <translation>每个地块的每一部分：选入或不选、原因、次序和适宜性。</translation>
        </message>
        <message>
            <source>Every piece stands under the first reason that applies, in the order of the table.</source>
            <translation>每一部分列于表中次序在前的首个适用原因之下。</translation>
        </message>
        <message>
            <source>Every piece with evidence: its status, conflict, handling, basis and area.</source>
            <translation>每一部分有依据的土地：状态、冲突、处理方式、依据和面积。</translation>
        </message>
        <message>
            <source>Every piece with original and new class, areas, ground and document.</source>
            <translation>每个图斑的原地类、新地类、面积、依据和文号。</translation>
        </message>
        <message>
            <source>Every piece with what each plan says of it, drawn by how many groups it is given.</source>
            <translation>每个叠加图斑及各规划对其的安排，按不同类别的数量着色。</translation>
        </message>
        <message>
            <source>Every sheet closes to its theoretical area.</source>
            <translation>各图幅均闭合到理论面积。</translation>
        </message>
        <message>
            <source>Every site goes through the compliance review; its areas, the slopes and the distances to the layers given are the values of the criteria. Values become scores from 0 to 1 by the range of the sites or by targets, and their weighted sum ranks the sites.
A rule vetoes a site whatever its score. Each weight is moved by 20 % both ways to see whether the order holds.
Criteria, weights, targets and vetoes are a table that a preset replaces; no standard gives these weights.</source>
            <translation>每个方案先经合规性审查；其面积、坡度和到所给图层的距离即为准则取值。取值按方案极差或目标值化为0至1的得分，加权求和后排序。
规则可否决方案，不论其得分。各权重上下变动20%，检验排序是否稳定。
准则、权重、目标值和否决规则是可替换的表；没有标准规定这些权重。</translation>
        </message>
        <message>
            <source>Every site is vetoed; none can be recommended.</source>
            <translation>所有方案均被否决，无可推荐方案。</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>划定依据</translation>
        </message>
        <message>
            <source>Evidence and its basis</source>
            <translation>依据及其来源</translation>
        </message>
        <message>
            <source>Evidence class</source>
            <translation>证据类</translation>
        </message>
        <message>
            <source>Evidence for the red line</source>
            <translation>红线划定依据</translation>
        </message>
        <message>
            <source>Evidential belief (Dempster's rule)</source>
            <translation>证据置信度（Dempster合成）</translation>
        </message>
        <message>
            <source>Example of village indicators</source>
            <translation>村庄规划指标示例</translation>
        </message>
        <message>
            <source>Exceeds the scale</source>
            <translation>超出规模</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>扣除</translation>
        </message>
        <message>
            <source>Excluded by a conflict</source>
            <translation>因冲突扣除</translation>
        </message>
        <message>
            <source>Excluded by conflicts (hm²)</source>
            <translation>因冲突扣除面积（hm²）</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>扣除原因</translation>
        </message>
        <message>
            <source>Exclusions and their basis</source>
            <translation>扣除原因及其依据</translation>
        </message>
        <message>
            <source>Exclusions are a table: attributes of the parcel (slope over 25°, unstable use) and layers (flood zones, core protection zones, polluted, approved for building). Every piece has one reason, the first that applies; cropland is candidates plus exclusions to 0.01 m².
Candidates are ordered by grade, contiguity, irrigation, slope and size of the patch; the order is a table too. They are chosen until the target, or 80 % of the cropland, is reached; areas for it are without ridges (KCXS).</source>
            <translation>扣除原因为数据表：图斑属性（坡度25°以上、不稳定利用）和图层（行洪区、核心保护区、污染、已批准建设）。每一部分只有首个适用的原因；耕地等于候选加扣除，精确到 0.01 m²。
候选耕地按质量等级、集中连片、灌溉条件、坡度和连片规模排序，次序也是数据表。选取到目标或耕地的 80 %；面积已扣除田坎（KCXS）。</translation>
        </message>
        <message>
            <source>Exclusions from permanent basic farmland</source>
            <translation>永久基本农田扣除情形</translation>
        </message>
        <message>
            <source>Expected by the plan</source>
            <translation>规划应达值</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>判定说明</translation>
        </message>
        <message>
            <source>Exponents of shelter by cover</source>
            <translation>植被覆盖防护指数</translation>
        </message>
        <message>
            <source>Export Change Set</source>
            <translation>导出变更集</translation>
        </message>
        <message>
            <source>Export Change Set…</source>
            <translation>导出变更集…</translation>
        </message>
        <message>
            <source>Export Node Profile</source>
            <translation>导出节点配置</translation>
        </message>
        <message>
            <source>Export Profile…</source>
            <translation>导出配置…</translation>
        </message>
        <message>
            <source>Export a change set</source>
            <translation>导出变更集</translation>
        </message>
        <message>
            <source>Expropriation, compensation and resettlement</source>
            <translation>征收、补偿与安置</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Extent (W, S, E, N)</source>
            <translation>范围（西、南、东、北）</translation>
        </message>
        <message>
            <source>Extent of the preliminary approval</source>
            <translation>预审/规划条件范围一致</translation>
        </message>
        <message>
            <source>Extreme ecological importance</source>
            <translation>生态保护极重要</translation>
        </message>
        <message>
            <source>Extreme ecological importance (极重要区)</source>
            <translation>生态保护极重要区</translation>
        </message>
        <message>
            <source>Extreme hazard</source>
            <translation>灾害极高风险区</translation>
        </message>
        <message>
            <source>Extreme importance</source>
            <translation>极重要</translation>
        </message>
        <message>
            <source>Extremely fragile</source>
            <translation>生态极脆弱区</translation>
        </message>
        <message>
            <source>Extremely important</source>
            <translation>生态功能极重要区</translation>
        </message>
        <message>
            <source>FR = (n/N)/(A/T) with n of N occurrences on A of T cells; I = ln FR; CF from −1 to 1 by the share of cells with an occurrence against that of all; Bel, Dis, Unc, Pls by Carranza and Hale. I and FR are summed over the layers, CF combined in turn, beliefs by Dempster's rule. A class without occurrences has the lowest I of its layer.
Ground that a layer has no data on changes nothing. The grid is the first layer's over the ground of all; classes are brought to it from the nearest cell. CRS in metres.</source>
            <translation>FR = (n/N)/(A/T)，T个像元中的A个含N个已知点中的n个；I = ln FR；CF由类内与全区的有点比例求得，取值−1至1；Bel、Dis、Unc、Pls按Carranza和Hale。I和FR对各图层求和，CF依次合并，置信度按Dempster规则合成。无点的类取本图层最低的I。
图层无数据处不影响结果。栅格采用第一个图层的格网，覆盖全部图层的范围；其他图层的类按最近像元对齐。坐标系以米为单位。</translation>
        </message>
        <message>
            <source>FR, I, CF and the four beliefs of every class of every layer.</source>
            <translation>各图层各类的FR、I、CF和四种置信度。</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>Factor that decided</source>
            <translation>决定因子</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>评价因素</translation>
        </message>
        <message>
            <source>Factors of suitability</source>
            <translation>适宜性因子</translation>
        </message>
        <message>
            <source>Fail</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Fail where there are errors</source>
            <translation>有错误时运行失败</translation>
        </message>
        <message>
            <source>Fall of temperature (°C per 100 m)</source>
            <translation>气温递减率（°C每100 m）</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Farmland</source>
            <translation>耕地</translation>
        </message>
        <message>
            <source>Farmland by water: the limit of water use by the share of agriculture and the irrigation quota, and rain-fed farmland; by space: suitable and moderately suitable ground that is not extremely important. Towns by water: the people that the water of towns serves, each with its ground; by space: suitable and moderately suitable ground that is neither extremely important nor permanent basic farmland. The least is the scale (guide of 2020; certain in principle, the formulas by water likely).
What is there now comes from the land survey, by the middles of cells; towns need their mark (CZCSXM 201, 202). Without an amount of water only space counts, and this is told. Areas are of cells in the plane of the CRS.</source>
            <translation>水资源可承载耕地：用水总量指标乘农业占比除以灌溉定额，加雨养面积；空间：适宜和一般适宜且非极重要的土地。水资源可承载城镇：城镇可用水量可供的人口乘人均用地；空间：适宜和一般适宜，且非极重要、非永久基本农田的土地。取最小值为规模（2020年指南；原则确定，水资源公式较可信）。
现状取自国土调查，按像元中心判定；城镇需有标注（CZCSXM 201、202）。未给水量时只按空间约束并说明。面积为坐标系平面上的像元面积。</translation>
        </message>
        <message>
            <source>Farmland that needs no irrigation.</source>
            <translation>无需灌溉的耕地。</translation>
        </message>
        <message>
            <source>Farmland, gardens, construction land and mining rights on extremely important ground; farmland and permanent basic farmland on ground unsuitable for agriculture; towns on ground unsuitable for them; towns and villages on ground highly susceptible to geohazards (guide of 2020; certain in idea).
Kinds whose rasters are not given are left out and told. A cell shows the first kind that holds, in the order of the table; the areas count every kind. Uses are those of the middle of each cell. The grid is that of the first raster, in metres.</source>
            <translation>极重要区内的耕地、园地、建设用地、矿业权；农业不适宜区内的耕地和永久基本农田；城镇不适宜区内的城镇；地质灾害高易发区内的城镇和村庄（2020年指南；思路确定）。
未给图层的类别略去并说明。像元显示表中首个成立的类别，面积则计入每一类。利用现状按像元中心判定。采用首个栅格的网格（米）。</translation>
        </message>
        <message>
            <source>Farthest way from a centre to a road (m)</source>
            <translation>中心到道路的最大距离（m）</translation>
        </message>
        <message>
            <source>Farthest way of a cell to the roads (km)</source>
            <translation>单元到路网的最大距离（km）</translation>
        </message>
        <message>
            <source>Faults of the records</source>
            <translation>台账问题数</translation>
        </message>
        <message>
            <source>Faults to correct before the edits can be submitted: {count}. The first, in feature {fid}: {first} See the table of findings for all.</source>
            <translation>提交前须改正 {count} 处错误。第一处在要素 {fid}：{first}全部错误见检查结果表。</translation>
        </message>
        <message>
            <source>Feature</source>
            <translation>要素</translation>
        </message>
        <message>
            <source>Feature codes (YSDM)</source>
            <translation>要素代码</translation>
        </message>
        <message>
            <source>Feature {feature} had an invalid geometry ({reason}) and was repaired for this run. Check its outline.</source>
            <translation>要素 {feature} 的几何无效（{reason}），本次运行已自动修复。请核对其边界。</translation>
        </message>
        <message>
            <source>Feature {feature} has an invalid geometry ({reason}) and was left out. Fix it with Fix geometries, or allow the repair.</source>
            <translation>要素 {feature} 的几何无效（{reason}），未参与计算。请用“修正几何图形”处理，或允许修复。</translation>
        </message>
        <message>
            <source>Feature {feature} has an invalid geometry ({reason}), and its repair leaves no polygon. Draw it again or delete it.</source>
            <translation>要素 {feature} 的几何无效（{reason}），修复后没有面。请重新绘制或删除。</translation>
        </message>
        <message>
            <source>Feature {feature} has curves; they were divided into straight edges for this run.</source>
            <translation>要素 {feature} 含有曲线；本次运行已将其离散为直线边。</translation>
        </message>
        <message>
            <source>Feature {feature} has no geometry and was left out. Draw it or delete it.</source>
            <translation>要素 {feature} 没有几何，未参与计算。请补绘或删除该要素。</translation>
        </message>
        <message>
            <source>Feature {feature} of “{layer}” has an invalid outline ({reason}) and was repaired for this review.</source>
            <translation>图层“{layer}”要素 {feature} 的图形无效（{reason}），本次审查中已修复后使用。</translation>
        </message>
        <message>
            <source>Feature {feature} of “{layer}” near the site could not be used ({reason}). Repair it and run again.</source>
            <translation>项目附近图层“{layer}”的要素 {feature} 无法使用（{reason}）。请修复后重新运行。</translation>
        </message>
        <message>
            <source>Feature {feature}: geometry type {type} is not a polygon. Choose a polygon layer, or convert the geometry first.</source>
            <translation>要素 {feature}：几何类型 {type} 不是面。请选择面图层，或先转换几何类型。</translation>
        </message>
        <message>
            <source>Feature {feature}: point {point} has a coordinate that is not a number. Delete the point or type its coordinates again.</source>
            <translation>要素 {feature}：第 {point} 个点的坐标不是有效数字。请删除该点或重新录入其坐标。</translation>
        </message>
        <message>
            <source>Feature {feature}: point {point} lies outside of what the layer's CRS can represent. Check whether the layer has the right CRS and zone.</source>
            <translation>要素 {feature}：第 {point} 个点超出图层坐标系的有效范围。请检查图层的坐标系和带号是否正确。</translation>
        </message>
        <message>
            <source>Feature {feature}: the geometry is damaged. Get the data again from where it came, or delete the feature.</source>
            <translation>要素 {feature}：几何数据已损坏。请向数据来源重新获取，或删除该要素。</translation>
        </message>
        <message>
            <source>Feature {fid} alone has {megabytes} MB, more than a change set may hold. Simplify or divide its geometry, then submit again.</source>
            <translation>仅要素 {fid} 就有 {megabytes} MB，超出一个变更集的限度。请简化或分割其几何图形，然后重新提交。</translation>
        </message>
        <message>
            <source>Feature {id}</source>
            <translation>要素 {id}</translation>
        </message>
        <message>
            <source>Feature {parcel}: parcel {code} has {count} parts; each was written as a parcel of its own.</source>
            <translation>要素 {parcel}：地块 {code} 有 {count} 个部分，各写为一个地块。</translation>
        </message>
        <message>
            <source>Feature {parcel}: parcel {code} is invalid once rounded to {decimals} decimals ({reason}) and was not written. Write more decimals, or correct the outline.</source>
            <translation>要素 {parcel}：地块 {code} 取 {decimals} 位小数后图形无效（{reason}），未写出。请增加小数位，或改正界线。</translation>
        </message>
        <message>
            <source>Feature {parcel}: ring {ring} of parcel {code} has fewer than three different points once rounded and was left out. Write more decimals, or remove the sliver.</source>
            <translation>要素 {parcel}：地块 {code} 的第 {ring} 圈取位后不足三个不同的点，已略去。请增加小数位，或去掉碎片。</translation>
        </message>
        <message>
            <source>Feature {parcel}: {count} points of parcel {code} coincide with their neighbour once rounded and were left out.</source>
            <translation>要素 {parcel}：地块 {code} 有 {count} 个点取位后与相邻点重合，已略去。</translation>
        </message>
        <message>
            <source>Feature {parcel}: “{text}” holds a comma or a line end, which separate the file's fields; it was replaced.</source>
            <translation>要素 {parcel}：“{text}”中有逗号或换行，会割断文件的字段，已替换。</translation>
        </message>
        <message>
            <source>Feature {uuid} is in no conflict. Refresh the working copy from the node.</source>
            <translation>要素 {uuid} 没有冲突。请从节点刷新工作副本。</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>要素</translation>
        </message>
        <message>
            <source>Features (WFS)</source>
            <translation>要素服务 (WFS)</translation>
        </message>
        <message>
            <source>Features in conflict: {count}</source>
            <translation>冲突要素：{count}</translation>
        </message>
        <message>
            <source>Features in the map &amp;canvas</source>
            <translation>地图画布范围内的要素(&amp;C)</translation>
        </message>
        <message>
            <source>Features of layer {layer} would lie at {x}, {y}, where {crs} is not used: the node exchanges the axes or names a wrong CRS. Nothing was taken over; tell the node's keeper.</source>
            <translation>图层 {layer} 的要素将位于 ({x}, {y})，超出 {crs} 的适用范围：节点颠倒了坐标轴顺序，或坐标系标注有误。未采用任何数据；请告知节点管理员。</translation>
        </message>
        <message>
            <source>Features of the layer overlap each other on the site by {area:,.2f} m²; the overlap with the site counts this land once, sums by value count it twice.</source>
            <translation>图层要素在项目用地内相互重叠 {area:,.2f} m²；重叠面积只计一次，分类合计中为重复计算。</translation>
        </message>
        <message>
            <source>Features that others changed as well: {count}. Choose mine or theirs for each, then submit.</source>
            <translation>他人也作了更改的要素：{count} 个。请逐一选择采用本地或节点的值，然后提交。</translation>
        </message>
        <message>
            <source>Features with edits (OGC API)</source>
            <translation>要素编辑服务（OGC API）</translation>
        </message>
        <message>
            <source>Features with edits (WFS-T)</source>
            <translation>要素编辑服务（WFS-T）</translation>
        </message>
        <message>
            <source>Features without area</source>
            <translation>没有面积的要素数</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Fetch a change set</source>
            <translation>读取变更集</translation>
        </message>
        <message>
            <source>Fetching {title}</source>
            <translation>正在获取 {title}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Field of suitability</source>
            <translation>适宜性字段</translation>
        </message>
        <message>
            <source>Field of the adjusted area</source>
            <translation>平差面积字段</translation>
        </message>
        <message>
            <source>Field of the approved class (target system)</source>
            <translation>批准地类字段（目标分类）</translation>
        </message>
        <message>
            <source>Field of the class</source>
            <translation>地类字段</translation>
        </message>
        <message>
            <source>Field of the day</source>
            <translation>日期字段</translation>
        </message>
        <message>
            <source>Field of the document number (依据文号)</source>
            <translation>依据文号字段</translation>
        </message>
        <message>
            <source>Field of the indicator's number</source>
            <translation>指标编号字段</translation>
        </message>
        <message>
            <source>Field of the mark of towns</source>
            <translation>城镇村标注字段</translation>
        </message>
        <message>
            <source>Field of the original class (source system)</source>
            <translation>原地类字段（源分类）</translation>
        </message>
        <message>
            <source>Field of the rain (mm)</source>
            <translation>降水字段（mm）</translation>
        </message>
        <message>
            <source>Field of the speed (km/h)</source>
            <translation>车速字段（km/h）</translation>
        </message>
        <message>
            <source>Field that marks listed historic cases</source>
            <translation>历史遗留标识字段</translation>
        </message>
        <message>
            <source>Field {field} cannot be “{value}”: it holds an area in hm². Correct the layer.</source>
            <translation>字段{field}不能是“{value}”：应为公顷面积。请更正图层。</translation>
        </message>
        <message>
            <source>Field {field} holds {count} negative areas (feature {rows}). Correct them, or leave the area field empty to compute ellipsoidal areas.</source>
            <translation>字段 {field} 中有 {count} 个负面积（要素 {rows}）。请改正，或将面积字段留空以计算椭球面积。</translation>
        </message>
        <message>
            <source>Field {field} is empty for {count} parcels (feature {rows}), so the sums would lack them. Fill it in, or leave the area field empty to compute ellipsoidal areas.</source>
            <translation>字段 {field} 有 {count} 个图斑为空（要素 {rows}），总和会缺少这些面积。请补填，或将面积字段留空以计算椭球面积。</translation>
        </message>
        <message>
            <source>Field {field} of layer {layer} holds {count} values that are no numbers (feature {rows}). Correct them, or choose another field.</source>
            <translation>图层 {layer} 的字段 {field} 中有 {count} 个值不是数字（要素 {rows}）。请改正，或另选字段。</translation>
        </message>
        <message>
            <source>Field {field} of the control areas is empty for {keys}. Fill it in, or take these rows out.</source>
            <translation>控制面积字段 {field} 在 {keys} 处为空。请填写，或删除这些行。</translation>
        </message>
        <message>
            <source>Field {field} of {layer} has length {found}, not {wanted}. Change it.</source>
            <translation>{layer} 的字段 {field} 长度为 {found}，应为 {wanted}，请修改。</translation>
        </message>
        <message>
            <source>Field {field} of {layer} has {found} decimals, not {wanted}. Change them.</source>
            <translation>{layer} 的字段 {field} 小数位为 {found}，应为 {wanted}，请修改。</translation>
        </message>
        <message>
            <source>Field {field} of {layer} holds {found}, not {wanted}. Change its type.</source>
            <translation>{layer} 的字段 {field} 类型为 {found}，应为 {wanted}，请修改。</translation>
        </message>
        <message>
            <source>Field “{field}” of layer “{layer}” holds no numbers. Choose another field.</source>
            <translation>图层“{layer}”的字段“{field}”不含数值。请另选字段。</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Fields and their sources</source>
            <translation>字段及其来源</translation>
        </message>
        <message>
            <source>Fields common to layers</source>
            <translation>图层通用字段</translation>
        </message>
        <message>
            <source>Fields left out</source>
            <translation>未采用的字段</translation>
        </message>
        <message>
            <source>Fields of the database</source>
            <translation>数据库字段</translation>
        </message>
        <message>
            <source>Fields of the feature: base, mine, theirs and result</source>
            <translation>要素的字段：基准、本地、节点和结果</translation>
        </message>
        <message>
            <source>Fields read: {names}</source>
            <translation>读取的字段：{names}</translation>
        </message>
        <message>
            <source>Fields taken</source>
            <translation>采用的字段</translation>
        </message>
        <message>
            <source>Fields that a value requires</source>
            <translation>取值联动必填字段</translation>
        </message>
        <message>
            <source>Fields that are computed</source>
            <translation>计算字段</translation>
        </message>
        <message>
            <source>Fields that say which county, township, village a parcel belongs to.</source>
            <translation>说明图斑属于哪个县、乡、村的字段。</translation>
        </message>
        <message>
            <source>Fields with numbers</source>
            <translation>数字字段</translation>
        </message>
        <message>
            <source>Fields with numbers, of the joined table</source>
            <translation>连接表的数值字段</translation>
        </message>
        <message>
            <source>Fields with scores from 0 to 100 (GB/T 28407) or memberships from 0 to 1.</source>
            <translation>因素分值字段，0 至 100（GB/T 28407），或隶属度字段，0 至 1。</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Figures that an applicant states</source>
            <translation>项目申报指标</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>File that remembers</source>
            <translation>同步记录文件</translation>
        </message>
        <message>
            <source>File with the change set</source>
            <translation>变更集文件</translation>
        </message>
        <message>
            <source>File with the decision</source>
            <translation>审核决定文件</translation>
        </message>
        <message>
            <source>FileGDB (needs GDAL 3.6)</source>
            <translation>FileGDB（需要 GDAL 3.6）</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件服务</translation>
        </message>
        <message>
            <source>Files of the kind “{ending}” are not opened from a catalogue. Ask the provider for an open format such as PDF, XLSX or CSV.</source>
            <translation>不从资源目录打开“{ending}”类型的文件。请向提供单位索取 PDF、XLSX 或 CSV 等开放格式。</translation>
        </message>
        <message>
            <source>Fill holes up to (hm²)</source>
            <translation>填充孔洞上限（hm²）</translation>
        </message>
        <message>
            <source>Fills a planner's own form from any layer or table, with balanced sub-totals.</source>
            <translation>用任何图层或表填写规划师自己的报表，小计调平。</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>过滤条件</translation>
        </message>
        <message>
            <source>Filter of the Features to Check Out</source>
            <translation>检出要素的过滤条件</translation>
        </message>
        <message>
            <source>Find File…</source>
            <translation>查找文件…</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>检查发现</translation>
        </message>
        <message>
            <source>Findings by rule</source>
            <translation>各规则问题数</translation>
        </message>
        <message>
            <source>Findings of the review</source>
            <translation>审查发现</translation>
        </message>
        <message>
            <source>Findings: {count} (double-click goes to the place)</source>
            <translation>检查发现 {count} 项（双击定位）</translation>
        </message>
        <message>
            <source>Finds ground that could be reclaimed: no factor limits it and it is contiguous.</source>
            <translation>查找可开垦的土地：无限制因子且连片。</translation>
        </message>
        <message>
            <source>Finds suitable ground that is not in use and may be taken, by unit.</source>
            <translation>查找未利用且可利用的适宜土地，分单元统计。</translation>
        </message>
        <message>
            <source>Finds uses that are where the double evaluation says they should not be.</source>
            <translation>查找与双评价结果相冲突的利用。</translation>
        </message>
        <message>
            <source>Finer codes are summed into this level; codes of no system by two digits each.</source>
            <translation>更细的代码归并到该级；不属于体系的代码每级两位。</translation>
        </message>
        <message>
            <source>First places: feature (x, y)</source>
            <translation>前几处位置：要素 (x, y)</translation>
        </message>
        <message>
            <source>First run it with the node alone: the table lists what waits. Then give the id of a set to read every change before and after as a report. Then decide, giving the digest (SM3) that you read: the decision holds for these bytes only.
You need the role of a reviewer at the node, and cannot decide about sets of your own. A decision is final; run again after a lost connection, it is kept once. A set is returned only with remarks.
For nodes that keep no reviews, give the file with the change set and where to save the decision. Your name is then only what you write; no login proves it.</source>
            <translation>先只填写节点运行：表中列出待审核的变更集。再填写变更集编号，以报告形式审阅每项变更的前后内容。然后作出决定，并填写所审阅的摘要值（SM3）：决定仅对该内容有效。
您须具有该节点的审核人角色，且不得审核自己的变更集。决定不可更改；连接中断后可重新运行，决定只记录一次。退回变更集必须附审核意见。
对于不办理审核的节点，请指定变更集文件和决定的保存位置。此时您的姓名仅以所填为准，没有登录验证。</translation>
        </message>
        <message>
            <source>Fit of each hypothesis</source>
            <translation>各假设的符合程度</translation>
        </message>
        <message>
            <source>Five equal parts of the ground; equal values are not divided.</source>
            <translation>按面积五等分；等值不拆分。</translation>
        </message>
        <message>
            <source>Fixation of sand</source>
            <translation>防风固沙功能重要性</translation>
        </message>
        <message>
            <source>Flood risk and river management areas</source>
            <translation>洪涝风险/河道管理范围</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流向</translation>
        </message>
        <message>
            <source>Flows</source>
            <translation>流向</translation>
        </message>
        <message>
            <source>Flows of change</source>
            <translation>变化流向</translation>
        </message>
        <message>
            <source>Flows with their basis, map, gains and losses, matrices, closing.</source>
            <translation>流向及其依据、图件、增减情况、转移矩阵和面积闭合。</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>折</translation>
        </message>
        <message>
            <source>Folder for the delivery</source>
            <translation>成果存放文件夹</translation>
        </message>
        <message>
            <source>Folder of the delivery</source>
            <translation>成果包文件夹</translation>
        </message>
        <message>
            <source>Folder of the factor maps</source>
            <translation>单因子图文件夹</translation>
        </message>
        <message>
            <source>Folders and files of the package</source>
            <translation>目录/文件</translation>
        </message>
        <message>
            <source>Folds of the cross-validation</source>
            <translation>交叉验证折数</translation>
        </message>
        <message>
            <source>For a file that states none. Left empty, the zone in front of the eastings tells.</source>
            <translation>用于没有坐标系的文件。留空时由东坐标前的带号确定。</translation>
        </message>
        <message>
            <source>For a machine without a line to the node: export, import on a machine that has one, send there, export again, and import the outcome here. Both may send: the node applies a change set only once.
The file holds the edits and what happened to them, but no login.</source>
            <translation>用于不能连接节点的计算机：先导出，在能连接节点的计算机上导入并发送，再从那里导出，把结果导入本机。两边都可以发送：同一变更集节点只应用一次。
文件包含编辑内容及其经过，不含登录信息。</translation>
        </message>
        <message>
            <source>For all ground that the map of paddy fields does not tell.</source>
            <translation>适用于水田图未标明的土地。</translation>
        </message>
        <message>
            <source>For all ground, where no map of it is given; 1 is smooth ground.</source>
            <translation>未给其分布图时适用于全区；1为平坦。</translation>
        </message>
        <message>
            <source>For all ground, where no map of kinds is given.</source>
            <translation>未给类型图时适用于全区。</translation>
        </message>
        <message>
            <source>For another layer, store the password in an authentication configuration (Settings ▸ Options ▸ Authentication), choose it in the connection, and add the layer anew.</source>
            <translation>其他图层：请将密码存入认证配置（设置 ▸ 选项 ▸ 认证），在连接中选用该配置，然后重新添加图层。</translation>
        </message>
        <message>
            <source>For instance from a city to its province, every night by qgis_process. Changes go as change sets through the journal, so each arrives exactly once; ended at any point, the next run goes on from there.
The file remembers what was sent. Features keep their identity; those that only the target has are left alone. What both nodes changed is merged attribute by attribute; what clashes waits in the tab of changes, or follows the side you name.
Where the target requires approvals, the set goes to review; later runs ask for the decision and go on.
STATE is APPLIED or NOTHING when the target is up to date; IN_REVIEW when its reviewer has to decide; RETURNED when the reviewer gave the set back (the report has the remarks); CONFLICT when features wait for a choice; UNKNOWN or QUEUED when the next run must send again; REJECTED when the target refused (the report says why).</source>
            <translation>例如由市级节点每夜通过 qgis_process 汇交到省级节点。变更以变更集的形式经由日志发送，每项恰好到达一次；在任何一步中断，下次运行从中断处继续。
文件记住已发送的内容。要素保持其标识；仅目标节点拥有的要素不受影响。两个节点都改过的要素按属性合并；相互冲突的在“变更”页等待处理，或以您指定的一方为准。
目标节点要求审核时，变更集先行送审；以后各次运行查询审核决定并继续。
STATE 为 APPLIED 或 NOTHING 表示目标已是最新；IN_REVIEW 表示等待目标节点的审核人作出决定；RETURNED 表示审核人退回了变更集（报告载有审核意见）；CONFLICT 表示有要素等待选择；UNKNOWN 或 QUEUED 表示下次运行需再次发送；REJECTED 表示目标拒绝（报告说明原因）。</translation>
        </message>
        <message>
            <source>For roads without a speed of their own.</source>
            <translation>用于没有车速值的道路。</translation>
        </message>
        <message>
            <source>For the intensity: t·hm²·h/(hm²·MJ·mm), from 0 to 0.1.</source>
            <translation>用于侵蚀强度：t·hm²·h/(hm²·MJ·mm)，0至0.1。</translation>
        </message>
        <message>
            <source>For the keeper of the database, with the rights of the tables' owner. It installs the schema “ssp” (receipts, versions, tombstones) and adds the columns ssp_uuid, ssp_ver, ssp_base and ssp_cs and three triggers to each table; data and rights stay as they are. Other programs can go on editing; their edits are seen as those of another editor.
All is done in one transaction or nothing is. It can be run again at any time.
Then give planners a node profile with the service “postgis” at postgresql://host:port/database.</source>
            <translation>供数据库管理员使用，须具有各表所有者的权限。安装模式“ssp”（回执、版本、删除记录），并为每个表增加字段 ssp_uuid、ssp_ver、ssp_base、ssp_cs 和三个触发器；数据与权限保持不变。其他程序可继续编辑，其编辑视为另一编辑人员的编辑。
全部在一个事务中完成，否则不做任何更改。可随时重复运行。
随后向规划人员提供节点配置，其“postgis”服务地址为 postgresql://host:port/database。</translation>
        </message>
        <message>
            <source>For the rule: cells that are not 0.</source>
            <translation>用于规则：非0像元。</translation>
        </message>
        <message>
            <source>For the rule: days a year.</source>
            <translation>用于规则：每年天数。</translation>
        </message>
        <message>
            <source>For the sensitivity: 1 gravel, sand or clay; 3 loams; 5 silt and sandy silt.</source>
            <translation>用于敏感性：1砾石、砂、黏土；3壤质；5砂粉土、粉土。</translation>
        </message>
        <message>
            <source>For the sensitivity: 1 rock or clay, 3 gravel or loam, 5 sand.</source>
            <translation>用于敏感性：1基岩、黏质；3砾质、壤质；5沙质。</translation>
        </message>
        <message>
            <source>For the sensitivity; days a year.</source>
            <translation>用于敏感性；每年日数。</translation>
        </message>
        <message>
            <source>For the sensitivity; its grid is that of the result, in metres.</source>
            <translation>用于敏感性；其网格即结果网格，米。</translation>
        </message>
        <message>
            <source>For the sensitivity; no unit.</source>
            <translation>用于敏感性；无单位。</translation>
        </message>
        <message>
            <source>For the sensitivity; per cent from 0 to 100.</source>
            <translation>用于敏感性；百分数，0至100。</translation>
        </message>
        <message>
            <source>For the sensitivity; per cent of the ground where it lies bare.</source>
            <translation>用于敏感性；出露面积占比。</translation>
        </message>
        <message>
            <source>For the vulnerability: 1 none, 2 light, 3 moderate, 4 heavy, 5 extreme.</source>
            <translation>用于脆弱性：1无，2轻度，3中度，4重度，5极重度。</translation>
        </message>
        <message>
            <source>For vulnerability and intensity; from monitoring or RWEQ.</source>
            <translation>用于脆弱性和强度；来自监测或RWEQ。</translation>
        </message>
        <message>
            <source>Forest</source>
            <translation>林地</translation>
        </message>
        <message>
            <source>Forest, shrub and grass</source>
            <translation>森林、灌丛、草地</translation>
        </message>
        <message>
            <source>Forest, shrub, grass and desert</source>
            <translation>森林、灌丛、草地、荒漠</translation>
        </message>
        <message>
            <source>Form of the evaluation</source>
            <translation>评价方式</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Formula in numbers</source>
            <translation>公式与数值</translation>
        </message>
        <message>
            <source>Formulas</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Formulas with their numbers</source>
            <translation>公式及其数值</translation>
        </message>
        <message>
            <source>Found on how much ground</source>
            <translation>圈中率与面积</translation>
        </message>
        <message>
            <source>Found out by its layers</source>
            <translation>按图层自动判断</translation>
        </message>
        <message>
            <source>Fragment (too small)</source>
            <translation>独立细小图斑</translation>
        </message>
        <message>
            <source>Fragments</source>
            <translation>细小图斑</translation>
        </message>
        <message>
            <source>Fragments (hm²)</source>
            <translation>细小图斑面积（hm²）</translation>
        </message>
        <message>
            <source>Frequency of cold</source>
            <translation>低温冷害频率</translation>
        </message>
        <message>
            <source>Frequency of drought</source>
            <translation>干旱频率</translation>
        </message>
        <message>
            <source>Frequency of flooding rain</source>
            <translation>雨涝频率</translation>
        </message>
        <message>
            <source>Frequency of gales</source>
            <translation>大风频率</translation>
        </message>
        <message>
            <source>Frequency of heat</source>
            <translation>高温频率</translation>
        </message>
        <message>
            <source>Frequency ratio</source>
            <translation>频率比</translation>
        </message>
        <message>
            <source>Frequency ratio (sum of FR)</source>
            <translation>频率比（FR之和）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>From 0 to 1, before it is graded.</source>
            <translation>0至1，分级之前。</translation>
        </message>
        <message>
            <source>From 0 to 1.</source>
            <translation>0 到 1。</translation>
        </message>
        <message>
            <source>From 0 to 14.</source>
            <translation>0至14。</translation>
        </message>
        <message>
            <source>From 0 to 1; for the operator gamma alone.</source>
            <translation>0 到 1；仅用于伽马算子。</translation>
        </message>
        <message>
            <source>From 1 to 5, or t/(km²·a).</source>
            <translation>1至5，或t/(km²·a)。</translation>
        </message>
        <message>
            <source>From 1 to 5.</source>
            <translation>1至5。</translation>
        </message>
        <message>
            <source>From 23 to 230.</source>
            <translation>23至230。</translation>
        </message>
        <message>
            <source>From \ to</source>
            <translation>前期 \ 后期</translation>
        </message>
        <message>
            <source>From class to class</source>
            <translation>地类转换</translation>
        </message>
        <message>
            <source>From node</source>
            <translation>来源节点</translation>
        </message>
        <message>
            <source>From record {number} on the log was written anew.</source>
            <translation>自第 {number} 条记录起，日志被重新生成。</translation>
        </message>
        <message>
            <source>From record {number} on the order was changed.</source>
            <translation>自第 {number} 条记录起，记录顺序被改动。</translation>
        </message>
        <message>
            <source>From the value</source>
            <translation>起始值</translation>
        </message>
        <message>
            <source>From the weights and from data that layers lack.</source>
            <translation>来自权重和图层缺失的数据。</translation>
        </message>
        <message>
            <source>From–to matrix by code</source>
            <translation>地类转移矩阵（按编码）</translation>
        </message>
        <message>
            <source>From–to matrix, level 1</source>
            <translation>地类转移矩阵（一级类）</translation>
        </message>
        <message>
            <source>Full record</source>
            <translation>完整记录</translation>
        </message>
        <message>
            <source>Further conflicts</source>
            <translation>其他冲突图层</translation>
        </message>
        <message>
            <source>Further control layers</source>
            <translation>其他控制图层</translation>
        </message>
        <message>
            <source>Further groups, of the joined table</source>
            <translation>连接表的分组字段</translation>
        </message>
        <message>
            <source>Further layers to exclude</source>
            <translation>其他扣除图层</translation>
        </message>
        <message>
            <source>Further no-go layers</source>
            <translation>其他禁入图层</translation>
        </message>
        <message>
            <source>Further rasters of importance or vulnerability</source>
            <translation>其他重要性或脆弱性栅格</translation>
        </message>
        <message>
            <source>Further working copies, submitted together with it</source>
            <translation>一并提交的其他工作副本</translation>
        </message>
        <message>
            <source>Fuzzy overlay</source>
            <translation>模糊叠加</translation>
        </message>
        <message>
            <source>GB/T 21010 to survey classes</source>
            <translation>土地利用现状分类与三调分类对照</translation>
        </message>
        <message>
            <source>GB/T 21010-2017</source>
            <translation>GB/T 21010-2017《土地利用现状分类》</translation>
        </message>
        <message>
            <source>GB/T 28407: C_L = Σ(w·f)/100 of scores from 0 to 100, R = Σ(α·C_L·β) over up to three crops, Y = R·K_L, G = Y·K_C; 15 grades, 1 best. GB/T 33469: P = Σ(C·F) of memberships from 0 to 1; 10 grades, 1 best.
The limits of the grades are of the place and have to be typed. Left empty, units of GB/T 28407 have no grade, and those of GB/T 33469 equal steps between lowest and highest, which no standard gives.
The limiting factor is the one that loses most: w·(100 − f), or w·(1 − F). Values that cannot be are counted, and their units have no grade.</source>
            <translation>GB/T 28407：C_L = Σ(w·f)/100，分值为 0 至 100；R = Σ(α·C_L·β)，对至多三种作物求和；Y = R·K_L，G = Y·K_C；共 15 等，1 等最优。GB/T 33469：P = Σ(C·F)，隶属度为 0 至 1；共 10 级，1 级最优。
等级界限因地而异，须自行填写。留空时，GB/T 28407 的单元不评等别，GB/T 33469 的单元在最低与最高之间等距划分，并无标准依据。
限制因素为损失最大者：w·(100 − f) 或 w·(1 − F)。超出取值范围的值予以计数，其单元不评等级。</translation>
        </message>
        <message>
            <source>GB18030 (GBK)</source>
            <translation>GB18030 (GBK)</translation>
        </message>
        <message>
            <source>GCJ-02</source>
            <translation>GCJ-02</translation>
        </message>
        <message>
            <source>GCJ-02 and BD-09 correction</source>
            <translation>GCJ-02 与 BD-09 纠偏</translation>
        </message>
        <message>
            <source>GCJ-02 and BD-09 follow the approximation that practice uses; their formulas are not published (confidence: likely). The inverse is iterated to 1e-9 degrees, but the formula itself agrees with map services to about a metre at best, BD-09 to tens of metres in places. It is no official transformation.</source>
            <translation>GCJ-02 与 BD-09 采用业界通行的近似公式，其算法并未公布（可信度：较可信）。反算迭代至 1e-9 度，但公式本身与地图服务最多只符合到约一米，BD-09 局部相差数十米。这不是官方转换。</translation>
        </message>
        <message>
            <source>GCJ-02,BD-09,offset,shift,web map,火星坐标,纠偏,偏移,百度坐标,高德,坐标转换</source>
            <translation>GCJ-02,BD-09,offset,shift,web map,火星坐标,纠偏,偏移,百度坐标,高德,坐标转换</translation>
        </message>
        <message>
            <source>GCJ-02: Amap, Tencent, Google in China. BD-09: Baidu. Tianditu is CGCS2000.</source>
            <translation>GCJ-02：高德、腾讯、谷歌中国。BD-09：百度。天地图为 CGCS2000。</translation>
        </message>
        <message>
            <source>GDAL {gdal} cannot write {format}: a FileGDB needs GDAL 3.6 or newer. Choose GeoPackage.</source>
            <translation>GDAL {gdal} 不能写 {format}:FileGDB 需要 GDAL 3.6 或更高版本，请选择 GeoPackage。</translation>
        </message>
        <message>
            <source>GDP (亿元)</source>
            <translation>地区生产总值（亿元）</translation>
        </message>
        <message>
            <source>GDP of secondary and tertiary sector (亿元)</source>
            <translation>二三产业增加值（亿元）</translation>
        </message>
        <message>
            <source>GHFQDM tells 410, 420 and 430; without it all is 410 城镇集中建设区.</source>
            <translation>GHFQDM 区分 410、420 和 430；没有该字段时全部为 410 城镇集中建设区。</translation>
        </message>
        <message>
            <source>Gained</source>
            <translation>增加</translation>
        </message>
        <message>
            <source>Gains and losses</source>
            <translation>增减情况</translation>
        </message>
        <message>
            <source>Gains and losses by class</source>
            <translation>各地类增减</translation>
        </message>
        <message>
            <source>Gains and losses by level-1 class</source>
            <translation>一级类增减</translation>
        </message>
        <message>
            <source>Gamma lies between PRODUCT (γ 0) and SUM (γ 1).</source>
            <translation>伽马介于 PRODUCT（γ 为 0）与 SUM（γ 为 1）之间。</translation>
        </message>
        <message>
            <source>Gamma: SUM^γ · PRODUCT^(1 − γ)</source>
            <translation>伽马：SUM^γ · PRODUCT^(1 − γ)</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>Gap that still connects (m)</source>
            <translation>视为相连的间隔（m）</translation>
        </message>
        <message>
            <source>Gaps (m²)</source>
            <translation>缝隙（m²）</translation>
        </message>
        <message>
            <source>Gaps: ground that no parcel covers</source>
            <translation>缝隙：无图斑覆盖</translation>
        </message>
        <message>
            <source>General control zones</source>
            <translation>一般控制区</translation>
        </message>
        <message>
            <source>General importance</source>
            <translation>一般重要</translation>
        </message>
        <message>
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <source>GeoTIFF of each step.</source>
            <translation>各步骤的GeoTIFF。</translation>
        </message>
        <message>
            <source>Geological hazard</source>
            <translation>地质灾害</translation>
        </message>
        <message>
            <source>Geological hazards and mineral deposits</source>
            <translation>地质灾害与压覆矿产</translation>
        </message>
        <message>
            <source>Geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <source>Geometry engine</source>
            <translation>几何引擎</translation>
        </message>
        <message>
            <source>Give a database (folder or file) or loaded layers; there is nothing to check.</source>
            <translation>没有可检查的内容，请指定数据库（文件夹或文件）或已加载图层。</translation>
        </message>
        <message>
            <source>Give both the user and the password, or neither.</source>
            <translation>用户名和密码须同时填写或同时留空。</translation>
        </message>
        <message>
            <source>Give either a raster of coefficients of runoff, or one of ecosystems, and not both.</source>
            <translation>径流系数栅格与生态系统类型栅格须给出其一，不能同时给出。</translation>
        </message>
        <message>
            <source>Give either a raster of the erodibility K, or sand, silt, clay and organic carbon, all four.</source>
            <translation>请给出可蚀性K的栅格，或砂粒、粉砂、黏粒、有机碳四者，二者择一。</translation>
        </message>
        <message>
            <source>Give either a raster of the erosivity R, or a table of daily rain, not both.</source>
            <translation>请给出降雨侵蚀力R的栅格或逐日降水表，二者择一。</translation>
        </message>
        <message>
            <source>Give source layers, a file or a folder; there is nothing to build from.</source>
            <translation>没有数据源，请指定源图层、文件或文件夹。</translation>
        </message>
        <message>
            <source>Give the address of the node, such as https://node.example.gov.cn or postgresql://db.example.gov.cn:5432/plan.</source>
            <translation>请填写节点地址，如 https://node.example.gov.cn 或 postgresql://db.example.gov.cn:5432/plan。</translation>
        </message>
        <message>
            <source>Give the digest (SM3) of the change set that you read; the decision holds for these bytes only.</source>
            <translation>请填写您所审阅变更集的摘要值（SM3）；决定仅对该内容有效。</translation>
        </message>
        <message>
            <source>Give the node a name.</source>
            <translation>请填写节点名称。</translation>
        </message>
        <message>
            <source>Give the project sites as a layer or as a file.</source>
            <translation>请以图层或文件给出项目选址范围。</translation>
        </message>
        <message>
            <source>Given boundary</source>
            <translation>所给边界</translation>
        </message>
        <message>
            <source>Given for this run.</source>
            <translation>本次运行时给定。</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等别</translation>
        </message>
        <message>
            <source>Grade field of the grade layer</source>
            <translation>等别图层的等别字段</translation>
        </message>
        <message>
            <source>Grade field of the survey</source>
            <translation>地类图斑的等别字段</translation>
        </message>
        <message>
            <source>Grade of cropland without one</source>
            <translation>缺省等别</translation>
        </message>
        <message>
            <source>Grade of fragility</source>
            <translation>脆弱性等级</translation>
        </message>
        <message>
            <source>Grade of importance</source>
            <translation>重要性等级</translation>
        </message>
        <message>
            <source>Grade of suitability</source>
            <translation>适宜等级</translation>
        </message>
        <message>
            <source>Grade of susceptibility</source>
            <translation>易发性等级</translation>
        </message>
        <message>
            <source>Grade or change</source>
            <translation>等级或修正</translation>
        </message>
        <message>
            <source>Grade {grade} has no yield in kg per mu (“{value}”). Correct the preset.</source>
            <translation>第{grade}等没有亩产（“{value}”）。请更正预设。</translation>
        </message>
        <message>
            <source>Grade “{grade}”: {area:,.4f} hm² of {all:,.4f} hm².</source>
            <translation>等级“{grade}”：{area:,.4f} hm²，共{all:,.4f} hm²。</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>等别</translation>
        </message>
        <message>
            <source>Grades 1 extreme, 2 important, 3 general, as the tools of this group write them.</source>
            <translation>1极重要、2重要、3一般，即本组工具的结果。</translation>
        </message>
        <message>
            <source>Grades 1 extreme, 2 vulnerable, 3 general, as the tools of this group write them.</source>
            <translation>1极脆弱、2脆弱、3一般，即本组工具的结果。</translation>
        </message>
        <message>
            <source>Grades 1 extreme, 2, 3 general, as the tools of ecology write them.</source>
            <translation>1极重要（极脆弱）、2、3一般，即生态类工具的结果。</translation>
        </message>
        <message>
            <source>Grades 1 low, 2 medium, 3 fairly high, 4 high, 5 extreme.</source>
            <translation>1低、2中、3较高、4高、5极高。</translation>
        </message>
        <message>
            <source>Grades 1 to 4, the highest 4.</source>
            <translation>1至4级，4最高。</translation>
        </message>
        <message>
            <source>Grades 1 to 5 of the accumulated temperature. Left empty, heat does not count.</source>
            <translation>积温的1至5级。留空则不计光热条件。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, as agriland makes them.</source>
            <translation>1至5级，即agriland的结果。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, as agriwater makes them.</source>
            <translation>1至5级，即agriwater的结果。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, as urbanland makes them.</source>
            <translation>1至5级，即urbanland的结果。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, as urbanwater makes them.</source>
            <translation>1至5级，即urbanwater的结果。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, the best location 1.</source>
            <translation>1至5级，1为区位最好。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, the lowest capacity 5.</source>
            <translation>1至5级，5为容量最低。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, the most frequent 5.</source>
            <translation>1至5级，5为频率最高。</translation>
        </message>
        <message>
            <source>Grades 1 to 5, the worst 5.</source>
            <translation>1至5级，5最差。</translation>
        </message>
        <message>
            <source>Grades 1 to 7, as urbanclimate makes them.</source>
            <translation>1至7级，即urbanclimate的结果。</translation>
        </message>
        <message>
            <source>Grades an index into high, medium, low and none, and checks it by known hazards.</source>
            <translation>将指数分为高、中、低、非易发四级，并用已知灾害点检验。</translation>
        </message>
        <message>
            <source>Grades climate by the temperature–humidity index that most months have.</source>
            <translation>按多数月份的温湿指数评价气候舒适度等级。</translation>
        </message>
        <message>
            <source>Grades coasts by how they protect the land, or by their sensitivity to erosion.</source>
            <translation>按对陆地的防护作用或侵蚀敏感性评定海岸等级。</translation>
        </message>
        <message>
            <source>Grades ground by its capacity for species, and by habitats of protected ones.</source>
            <translation>按物种维护能力和保护物种栖息地评定等级。</translation>
        </message>
        <message>
            <source>Grades ground by its sensitivity to desertification, or by its wind erosion.</source>
            <translation>按土地沙化敏感性或风力侵蚀强度分级。</translation>
        </message>
        <message>
            <source>Grades ground by its sensitivity to erosion by water, or by its intensity.</source>
            <translation>按水土流失敏感性或水力侵蚀强度分级。</translation>
        </message>
        <message>
            <source>Grades ground by its sensitivity to karst desertification, or by monitoring.</source>
            <translation>按石漠化敏感性或监测结果分级。</translation>
        </message>
        <message>
            <source>Grades ground by precipitation, aridity, or the limit of water use per area.</source>
            <translation>按降水量、干旱指数或用水总量控制指标模数分级。</translation>
        </message>
        <message>
            <source>Grades ground by the accumulated temperature above 0 °C, from stations or given.</source>
            <translation>按0 °C以上活动积温分级，积温由站点推算或直接给出。</translation>
        </message>
        <message>
            <source>Grades ground by the capacity of the air (calm days and wind), or of waters.</source>
            <translation>按大气环境容量（静风日数和风速）或水环境容量分级。</translation>
        </message>
        <message>
            <source>Grades ground by the travel time from the nearest centre, along real roads.</source>
            <translation>按沿实际路网到最近中心的交通时间评定土地区位条件等级。</translation>
        </message>
        <message>
            <source>Grades ground by the worst of its geological hazards, or by the storm surge.</source>
            <translation>按最不利的地质灾害或风暴潮危险性分级。</translation>
        </message>
        <message>
            <source>Grades ground by water resources, or the limit of water use, per area.</source>
            <translation>按水资源总量模数或用水总量控制指标模数分级。</translation>
        </message>
        <message>
            <source>Grades ground for agriculture by slope, corrected by the silt content of the soil.</source>
            <translation>按坡度评价农业土地资源等级，并按土壤粉砂含量修正。</translation>
        </message>
        <message>
            <source>Grades ground for towns by slope, corrected by elevation and relief.</source>
            <translation>按坡度评价城镇土地资源等级，并按高程和地形起伏度修正。</translation>
        </message>
        <message>
            <source>Grades of</source>
            <translation>分级内容</translation>
        </message>
        <message>
            <source>Grades of climate comfort</source>
            <translation>气候舒适度等级</translation>
        </message>
        <message>
            <source>Grades of cropland (GDDB)</source>
            <translation>耕地质量等别（GDDB）</translation>
        </message>
        <message>
            <source>Grades of erosion</source>
            <translation>侵蚀等级</translation>
        </message>
        <message>
            <source>Grades of farmland</source>
            <translation>农用地等级</translation>
        </message>
        <message>
            <source>Grades of farmland by classification</source>
            <translation>农用地质量等别</translation>
        </message>
        <message>
            <source>Grades of fragility to take</source>
            <translation>选取的脆弱性等级</translation>
        </message>
        <message>
            <source>Grades of geological hazards</source>
            <translation>地质灾害危险性等级</translation>
        </message>
        <message>
            <source>Grades of importance to take</source>
            <translation>选取的重要性等级</translation>
        </message>
        <message>
            <source>Grades of karst desertification</source>
            <translation>石漠化等级</translation>
        </message>
        <message>
            <source>Grades of location</source>
            <translation>区位条件等级</translation>
        </message>
        <message>
            <source>Grades of meteorological hazards</source>
            <translation>气象灾害危险性等级</translation>
        </message>
        <message>
            <source>Grades of monitoring</source>
            <translation>石漠化监测等级</translation>
        </message>
        <message>
            <source>Grades of suitability</source>
            <translation>适宜等级</translation>
        </message>
        <message>
            <source>Grades of the capacity of the air</source>
            <translation>大气环境容量等级</translation>
        </message>
        <message>
            <source>Grades of the coast</source>
            <translation>海岸等级</translation>
        </message>
        <message>
            <source>Grades of the hazard</source>
            <translation>灾害危险性等级</translation>
        </message>
        <message>
            <source>Grades of the quality of cropland</source>
            <translation>耕地质量等级</translation>
        </message>
        <message>
            <source>Grades of the soil environment</source>
            <translation>土壤环境容量等级</translation>
        </message>
        <message>
            <source>Grades of vulnerability</source>
            <translation>脆弱性等级</translation>
        </message>
        <message>
            <source>Grades soil by its contents against the risk values of GB 15618-2018.</source>
            <translation>按GB 15618-2018风险筛选值和管制值评定土壤污染物含量等级。</translation>
        </message>
        <message>
            <source>Grading units (分等单元)</source>
            <translation>分等单元</translation>
        </message>
        <message>
            <source>Grain capacity by grade of cropland</source>
            <translation>耕地等别标准粮产能</translation>
        </message>
        <message>
            <source>Grain capacity that is lacking (kg)</source>
            <translation>粮食产能缺口（千克）</translation>
        </message>
        <message>
            <source>Grass</source>
            <translation>草地</translation>
        </message>
        <message>
            <source>Grassland</source>
            <translation>草地</translation>
        </message>
        <message>
            <source>Gravel or bare rock (%)</source>
            <translation>砾石或裸岩含量（%）</translation>
        </message>
        <message>
            <source>Greatest</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>Greatest contrast</source>
            <translation>对比度最大</translation>
        </message>
        <message>
            <source>Greatest contrast that is sure enough</source>
            <translation>足够可信的切分中对比度最大</translation>
        </message>
        <message>
            <source>Greatest studentised contrast</source>
            <translation>学生化对比度最大</translation>
        </message>
        <message>
            <source>Green lights</source>
            <translation>绿灯数</translation>
        </message>
        <message>
            <source>Gross change</source>
            <translation>总变化</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Ground affected by suspected illegal use</source>
            <translation>疑似违法占用情况</translation>
        </message>
        <message>
            <source>Ground and occurrences by step of the map</source>
            <translation>图上各级的面积与已知点</translation>
        </message>
        <message>
            <source>Ground between towns that are nearer than this is filled.</source>
            <translation>间距小于该值的城镇之间的土地予以填充。</translation>
        </message>
        <message>
            <source>Ground by grade</source>
            <translation>各等级面积</translation>
        </message>
        <message>
            <source>Ground by the factor that decided its grade</source>
            <translation>各决定因子的面积</translation>
        </message>
        <message>
            <source>Ground from the highest value down (%)</source>
            <translation>值从高到低的面积（%）</translation>
        </message>
        <message>
            <source>Ground from the highest value down that holds 50 % of the occurrences is class A, up to 80 % class B, up to 95 % class C; cells of a class that touch by sides or corners are one target. The shares are this suite's own defaults (unsure): the national practice asks besides for known deposits, combined anomalies and workable ground, which you judge.
Areas are of cells in the plane of the CRS, in metres.</source>
            <translation>从高值到低值，含50%已知点的范围为A类，至80%为B类，至95%为C类；按边或角相连的同类像元为一个靶区。占比为本软件自定的缺省值（不确定）：全国潜力评价实践还要求已知矿床、综合异常和可开采条件，由您判断。
面积为坐标系平面（米）上的像元面积。</translation>
        </message>
        <message>
            <source>Ground has the first evidence that covers it: core protection zones, general control zones, extremely important, extremely fragile, potentially important.
Whether a conflict is excluded, kept or listed for a decision is a table by conflict and evidence. Patches that are too small, also with those within the gap, are fragments; protected areas are kept however small.
All pieces sum to the area to 0.01 m²; every row says its basis and confidence.</source>
            <translation>土地归入首个覆盖它的依据：核心保护区、一般控制区、极重要、极脆弱、潜在重要。
冲突是扣除、保留还是列入待决，由冲突与依据的对应表决定。连同间隔内图斑仍过小的为细小图斑；自然保护地不论大小均保留。
各部分之和等于总面积，精确到 0.01 m²；每行均注明依据和可信度。</translation>
        </message>
        <message>
            <source>Ground in conflict</source>
            <translation>冲突面积</translation>
        </message>
        <message>
            <source>Ground in conflict (hm²)</source>
            <translation>冲突面积（hm²）</translation>
        </message>
        <message>
            <source>Ground is fit where every factor that is given is within its limit: slope up to 25° (certain), rain from 400 mm without irrigation, soil from 30 cm deep, soil environment not over its intervention values (likely), accumulated temperature above 10 °C from 1800 °C·d, pH 4.0 to 9.5, salt below 1 ‰, gravel or rock up to 15 % (unsure: presets). The first factor that is beyond its limit decides.
Sources are the classes that reserves come from (0404, 1204, 1205, 1206, say); exclusions are red line, reserves, forests for the common good, wetlands, flood ways. Patches of fit cells below 5 mu are scattered (unsure; provinces set it). The grid is that of the heights, in metres.</source>
            <translation>所给因子均在限值之内的为宜耕：坡度不大于25°（确定），无灌溉时降水量不小于400 mm，土层厚度不小于30 cm，土壤环境不超过风险管制值（较可信），10 °C以上积温不小于1800 °C·d，pH 4.0至9.5，含盐量小于1 ‰，砾石或裸岩含量不大于15 %（不确定：预设值）。第一个超出限值的因子为决定因子。
来源地类为耕地后备资源所取的地类（如0404、1204、1205、1206）；扣除范围为生态保护红线、自然保护地、公益林、湿地、行洪通道。宜耕像元的图斑小于5亩的为零散（不确定；由各省规定）。采用高程的格网，以米为单位。</translation>
        </message>
        <message>
            <source>Ground is left out in squares, as neighbours are alike.</source>
            <translation>按方块留出，因相邻地段相似。</translation>
        </message>
        <message>
            <source>Ground of both</source>
            <translation>共同范围</translation>
        </message>
        <message>
            <source>Ground of potential ecological value, drawn by experts.</source>
            <translation>经专家划定的具有潜在重要生态价值的区域。</translation>
        </message>
        <message>
            <source>Ground of this date only</source>
            <translation>仅该期有的土地</translation>
        </message>
        <message>
            <source>Ground of 不稳定利用耕地 that the parcels' attributes do not tell.</source>
            <translation>图斑属性未反映的不稳定利用耕地。</translation>
        </message>
        <message>
            <source>Ground on which a rule is broken.</source>
            <translation>违反规则的土地。</translation>
        </message>
        <message>
            <source>Ground suspected of illegal use (hm²)</source>
            <translation>疑似违法面积（hm²）</translation>
        </message>
        <message>
            <source>Ground that is excluded</source>
            <translation>扣除范围</translation>
        </message>
        <message>
            <source>Ground that one occurrence takes up. 0: one cell of the rasters, and several occurrences in it count once.</source>
            <translation>一个已知点占用的面积。0：栅格的一个像元，其中多个点只计一次。</translation>
        </message>
        <message>
            <source>Ground that reserves come from</source>
            <translation>后备资源来源地类</translation>
        </message>
        <message>
            <source>Ground that towns do not grow onto.</source>
            <translation>城镇不得扩展占用的土地。</translation>
        </message>
        <message>
            <source>Ground whose class changed, or that only one date has, drawn by flow.</source>
            <translation>地类发生变化或仅一期有的土地，按流向渲染。</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>组数</translation>
        </message>
        <message>
            <source>Groups of patches within the gap</source>
            <translation>按间隔聚合后的图斑组</translation>
        </message>
        <message>
            <source>Groups that do not close</source>
            <translation>不闭合的组数</translation>
        </message>
        <message>
            <source>Groups, from large to small</source>
            <translation>分组字段（由大到小）</translation>
        </message>
        <message>
            <source>Grown</source>
            <translation>扩展选入</translation>
        </message>
        <message>
            <source>Grown beyond the scale: elastic zone</source>
            <translation>超出规模的增长：弹性发展区</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <source>Habitat of protected species</source>
            <translation>保护物种栖息地</translation>
        </message>
        <message>
            <source>Habitats of protected species</source>
            <translation>保护物种栖息地</translation>
        </message>
        <message>
            <source>Half a cell is added to each of the four counts.</source>
            <translation>四个计数各加半个单元。</translation>
        </message>
        <message>
            <source>Half a cell more in every count</source>
            <translation>各计数加半个单元</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>处理方式</translation>
        </message>
        <message>
            <source>Handling of red-line conflicts</source>
            <translation>红线冲突处理规则</translation>
        </message>
        <message>
            <source>Has to hold the same units as the field of the base year.</source>
            <translation>须与基期年字段的单元一致。</translation>
        </message>
        <message>
            <source>Hazard</source>
            <translation>灾害类型</translation>
        </message>
        <message>
            <source>Hazards</source>
            <translation>灾害点</translation>
        </message>
        <message>
            <source>Hazards do not become denser with the grade. Check the index and the limits.</source>
            <translation>灾害点密度未随等级升高。请检查指数和限值。</translation>
        </message>
        <message>
            <source>Hazards for towns</source>
            <translation>城镇灾害</translation>
        </message>
        <message>
            <source>Heat (accumulated temperature)</source>
            <translation>光热条件（积温）</translation>
        </message>
        <message>
            <source>Heat for agriculture</source>
            <translation>农业气候（积温）</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高程</translation>
        </message>
        <message>
            <source>Height of the station (m)</source>
            <translation>站点高程（m）</translation>
        </message>
        <message>
            <source>Heights (m)</source>
            <translation>高程（m）</translation>
        </message>
        <message>
            <source>Heights of layer {layer} are in {vertical}, not in the 1985 system.</source>
            <translation>图层 {layer} 的高程基准为 {vertical}，不是1985国家高程基准。</translation>
        </message>
        <message>
            <source>Heights, say, in a CRS in metres. Cells without a value have no grade.</source>
            <translation>例如以米为单位的投影坐标系下的高程栅格；无值单元不评级。</translation>
        </message>
        <message>
            <source>Held against the layer's fields, the codes and names of the standards, stated areas, and the neighbours: overlaps, gaps and slits that the edits made. What was wrong before and was not edited is not told.
Errors keep edits from being submitted, warnings do not. With the strict option a run fails where there are errors, so that a model or a timed job stops before it submits.
Layers that must cover the ground, tolerances and severities stand in tables, which an office can replace; the run names those that it used.</source>
            <translation>检查内容：图层字段、标准的代码与名称、填写的面积，以及与相邻图斑的关系，即编辑造成的重叠、缝隙和狭缝。编辑前就有且未编辑的问题不列出。
有错误的编辑不能提交，警告不影响提交。启用严格选项时，有错误则运行失败，模型或定时任务因此会在提交之前停止。
哪些图层必须全覆盖、容差和严重程度都在规则表中，单位可以用自己的表替换；运行时会列出所用的规则表。</translation>
        </message>
        <message>
            <source>High importance</source>
            <translation>重要</translation>
        </message>
        <message>
            <source>High susceptibility</source>
            <translation>高易发</translation>
        </message>
        <message>
            <source>High values speak for hazards.</source>
            <translation>值越高越易发。</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高值</translation>
        </message>
        <message>
            <source>Highest ratio</source>
            <translation>最大比值</translation>
        </message>
        <message>
            <source>Highest surge (m)</source>
            <translation>最大风暴增水（m）</translation>
        </message>
        <message>
            <source>Hills (from 5 亩)</source>
            <translation>丘陵山区（5 亩以上）</translation>
        </message>
        <message>
            <source>Hills: 400, 250, 150, 80 mu</source>
            <translation>山地丘陵：400、250、150、80亩</translation>
        </message>
        <message>
            <source>Holds the same codes as the group fields of the parcels.</source>
            <translation>与图斑的分组字段代码相同。</translation>
        </message>
        <message>
            <source>How areas are adjusted</source>
            <translation>平差方法</translation>
        </message>
        <message>
            <source>How each hypothesis fits</source>
            <translation>各假设的符合程度</translation>
        </message>
        <message>
            <source>How many of the 12 months have the grade of the cell: how clear it is.</source>
            <translation>12个月中有多少个月为该等级，表示其明确程度。</translation>
        </message>
        <message>
            <source>How the areas are found</source>
            <translation>面积的计算方法</translation>
        </message>
        <message>
            <source>How the areas are summed</source>
            <translation>面积的汇总方法</translation>
        </message>
        <message>
            <source>How the change set stands</source>
            <translation>变更集的审核状态</translation>
        </message>
        <message>
            <source>How they were computed</source>
            <translation>计算过程</translation>
        </message>
        <message>
            <source>How to load</source>
            <translation>加载方式</translation>
        </message>
        <message>
            <source>How well it predicts</source>
            <translation>预测效果</translation>
        </message>
        <message>
            <source>Hydraulic conductivity (m/d)</source>
            <translation>渗透系数（m/d）</translation>
        </message>
        <message>
            <source>Hypothesis</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Id of the change set</source>
            <translation>变更集编号</translation>
        </message>
        <message>
            <source>Id of the node profile, such as changting.</source>
            <translation>节点标识，如 changting。</translation>
        </message>
        <message>
            <source>Id of the node that takes the changes, such as the province's.</source>
            <translation>接收变更的节点标识，例如省级节点。</translation>
        </message>
        <message>
            <source>Id of the node whose changes are sent, such as the city's.</source>
            <translation>发送其变更的节点标识，例如市级节点。</translation>
        </message>
        <message>
            <source>Id of the node, as in its profile (the list of nodes shows it).</source>
            <translation>节点标识，与其配置一致（见节点列表）。</translation>
        </message>
        <message>
            <source>Id of the node, as in its profile. Empty: the set comes as a file.</source>
            <translation>节点标识，同节点配置。留空：变更集以文件提供。</translation>
        </message>
        <message>
            <source>Id of the receipt</source>
            <translation>回执编号</translation>
        </message>
        <message>
            <source>Id, layer, counts, submitter, time and digest of each.</source>
            <translation>各变更集的编号、图层、数量、送审人、时间和摘要值。</translation>
        </message>
        <message>
            <source>Ideal value</source>
            <translation>理想值</translation>
        </message>
        <message>
            <source>Ideal values</source>
            <translation>理想值</translation>
        </message>
        <message>
            <source>Ideal values of intensity</source>
            <translation>节约集约评价理想值</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>标识符</translation>
        </message>
        <message>
            <source>Identifier of a catalogue record, or the name of a layer such as DLTB.</source>
            <translation>目录条目的标识，或图层名称，如 DLTB。</translation>
        </message>
        <message>
            <source>Identifies a project; the feature id where it is empty.</source>
            <translation>标识项目；为空时用要素编号。</translation>
        </message>
        <message>
            <source>Identifies a site in every output; the feature id where it is empty.</source>
            <translation>在各输出中标识项目；为空时用要素编号。</translation>
        </message>
        <message>
            <source>Idle by decree 53: not started a year after the agreed start, or started, less than a third developed or a quarter invested, and stopped for a year. Not started: a fee of 20 % of the price after one year, taken back after two; not where the state caused the delay.
What a record does not say is never guessed: such parcels are listed as not to be told. Records that contradict each other are named. Limits can be replaced by a preset.</source>
            <translation>按53号令认定闲置：超过约定动工日期满一年未动工，或已动工但开发面积不足三分之一或投资不足百分之二十五且中止开发满一年。未动工满一年按价款的 20 % 征缴闲置费，满两年无偿收回；政府原因除外。
台账未注明的内容不作推测，列为无法判定；相互矛盾的记录逐条列出。标准可用预设文件替换。</translation>
        </message>
        <message>
            <source>Idle land</source>
            <translation>闲置土地</translation>
        </message>
        <message>
            <source>Idle land and what cannot be told</source>
            <translation>闲置土地及无法判定的宗地</translation>
        </message>
        <message>
            <source>Idle land fee</source>
            <translation>土地闲置费</translation>
        </message>
        <message>
            <source>Idle land fees, in the unit of the price</source>
            <translation>土地闲置费（价款单位）</translation>
        </message>
        <message>
            <source>Idle parcels</source>
            <translation>闲置宗地数</translation>
        </message>
        <message>
            <source>Ids of change sets that were lost</source>
            <translation>丢失的变更集编号</translation>
        </message>
        <message>
            <source>Ids of node profiles, separated by commas. Empty asks every known node.</source>
            <translation>节点标识，以逗号分隔。留空则查询所有已知节点。</translation>
        </message>
        <message>
            <source>If a group does not close</source>
            <translation>某组不闭合时</translation>
        </message>
        <message>
            <source>If the file is already a working copy of this layer, only what changed at the node since then is taken over, in the extent it was checked out for; its edits stay. Otherwise the layer is checked out.</source>
            <translation>如果文件已是该图层的工作副本，则只在其检出范围内取回此后节点上的变化，并保留其中的编辑；否则检出该图层。</translation>
        </message>
        <message>
            <source>Ignore overlaps under (% of the site)</source>
            <translation>不计小于此占比的重叠（占项目用地 %）</translation>
        </message>
        <message>
            <source>Ignore overlaps under (m²)</source>
            <translation>不计小于此面积的重叠（m²）</translation>
        </message>
        <message>
            <source>Illegal land use</source>
            <translation>违法用地</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Implementation of the plan</source>
            <translation>规划实施评估</translation>
        </message>
        <message>
            <source>Import Change Set</source>
            <translation>导入变更集</translation>
        </message>
        <message>
            <source>Import Change Set…</source>
            <translation>导入变更集…</translation>
        </message>
        <message>
            <source>Import Node Profile</source>
            <translation>导入节点配置</translation>
        </message>
        <message>
            <source>Import Profile…</source>
            <translation>导入配置…</translation>
        </message>
        <message>
            <source>Import a change set</source>
            <translation>导入变更集</translation>
        </message>
        <message>
            <source>Importance</source>
            <translation>重要性</translation>
        </message>
        <message>
            <source>Importance before patches</source>
            <translation>斑块修正前的重要性</translation>
        </message>
        <message>
            <source>Importance by</source>
            <translation>重要性依据</translation>
        </message>
        <message>
            <source>Importance for protection</source>
            <translation>海岸防护功能重要性</translation>
        </message>
        <message>
            <source>Importance of ecological functions</source>
            <translation>生态功能重要性</translation>
        </message>
        <message>
            <source>Importance of services</source>
            <translation>生态系统服务功能重要性</translation>
        </message>
        <message>
            <source>Importance: mangroves, salt marshes, shelter forests, rocky and sandy coasts are extremely important where they are intact, else important (guide of 2020; likely, and it gives no number: what is intact is the planner's map, that the others are important is a choice of this suite).
Sensitivity to erosion: scores 1, 3 and 5 of the highest surge (1.5, 3 m), the mean wave height (0.4, 1 m) and the retreat of the coast (mud 1, 10 m/a; sand 0.5, 2 m/a), weighed 0.2, 0.4, 0.4; over 3.5 extremely sensitive, over 2 sensitive (defaults of one implementation; unsure).</source>
            <translation>重要性：红树林、盐沼、防护林、基岩海岸和砂质海岸，完好的为极重要，否则为重要（2020年指南；较可信，指南未给出数值：何为完好由规划人员的图件确定，其余为重要系本软件的选定）。
侵蚀敏感性：最大风暴增水（1.5、3 m）、平均波高（0.4、1 m）和海岸侵蚀后退速率（淤泥质1、10 m/a；砂质0.5、2 m/a）按1、3、5赋分，权重0.2、0.4、0.4；大于3.5为极敏感，大于2为敏感（某一实现的默认值；不确定）。</translation>
        </message>
        <message>
            <source>Important mineral deposits covered</source>
            <translation>压覆重要矿产</translation>
        </message>
        <message>
            <source>In a CRS in metres.</source>
            <translation>坐标系以米为单位。</translation>
        </message>
        <message>
            <source>In cm.</source>
            <translation>以厘米为单位。</translation>
        </message>
        <message>
            <source>In metres, 1985 datum, in a CRS in metres.</source>
            <translation>以米为单位，1985国家高程基准，坐标系以米为单位。</translation>
        </message>
        <message>
            <source>In metres, as the heights.</source>
            <translation>以米为单位，与高程栅格一致。</translation>
        </message>
        <message>
            <source>In metres, in a CRS in metres.</source>
            <translation>以米为单位，坐标系以米为单位。</translation>
        </message>
        <message>
            <source>In metres.</source>
            <translation>以米为单位。</translation>
        </message>
        <message>
            <source>In place of a layer: boundary coordinates (报件坐标) text, closed outlines of a DXF drawing, a Shapefile in any encoding, a GeoPackage or a file of a FileGDB.</source>
            <translation>代替图层：报件坐标文本、DXF图中的闭合边界、任何编码的Shapefile、GeoPackage或FileGDB中的文件。</translation>
        </message>
        <message>
            <source>In the PostGIS that holds both layers</source>
            <translation>在存放两个图层的 PostGIS 中</translation>
        </message>
        <message>
            <source>In the index</source>
            <translation>计入指数</translation>
        </message>
        <message>
            <source>In the layer of case (b): 1 keeps the surveyed class.</source>
            <translation>情形 (b) 图层中：1 表示保留调查地类。</translation>
        </message>
        <message>
            <source>In the layers of cases (b), (d) and (e).</source>
            <translation>情形 (b)、（d）、（e） 图层中的字段。</translation>
        </message>
        <message>
            <source>In the layers of cases.</source>
            <translation>各情形图层中的字段。</translation>
        </message>
        <message>
            <source>In the matrix</source>
            <translation>矩阵面积</translation>
        </message>
        <message>
            <source>In the order of the fields, with semicolons: 0.3;0.3;0.4. They must sum to 1.</source>
            <translation>按字段顺序以分号分隔，如 0.3;0.3;0.4；其和须为 1。</translation>
        </message>
        <message>
            <source>In the plane of the zone</source>
            <translation>投影带平面面积</translation>
        </message>
        <message>
            <source>In the review's rules, “{member}” cannot be “{value}”. Correct it as the page on adding a rule describes.</source>
            <translation>审查规则中“{member}”不能为“{value}”。请按增加规则的说明页改正。</translation>
        </message>
        <message>
            <source>In the table of targets.</source>
            <translation>目标表中的字段。</translation>
        </message>
        <message>
            <source>In the unit of the limits, which the preset of the place sets.</source>
            <translation>单位与限值相同，限值由当地预设确定。</translation>
        </message>
        <message>
            <source>In the unit that the kind of measure names; values that cannot be are told.</source>
            <translation>以指标类型所示单位；不可能的值会被指出。</translation>
        </message>
        <message>
            <source>In the working copy {path}, {rows} features changed without a record, so it is not submitted. Check the layer out anew and copy your edits into it.</source>
            <translation>工作副本 {path} 中有 {rows} 个要素的改动没有记录，因此不予提交。请重新检出图层，再把编辑复制过去。</translation>
        </message>
        <message>
            <source>In this order decide: permanent basic farmland (300), ecological red line (100), urban development boundary (410, 420, 430), village boundary (510), mining zones (700), and for the rest a table of land use codes and positions.
Every piece has exactly one zone; zones sum to the area to 0.01 m². Gaps, overlapping parcels, overlapping lines and codes without a rule are listed with areas and places.
Small patches can be merged into the neighbour with the longest common edge; control lines are never changed by that.</source>
            <translation>依次决定：永久基本农田（300）、生态保护红线（100）、城镇开发边界（410、420、430）、村庄建设边界（510）、矿产能源发展区（700），其余按用地代码和位置的规则表。
每一部分只有一个分区；各分区之和等于总面积，精确到 0.01 m²。缝隙、图斑重叠、控制线重叠和没有规则的代码均列出面积和位置。
细小图斑可归并到公共边最长的相邻分区；控制线不因此改变。</translation>
        </message>
        <message>
            <source>In unit {unit} the ground is {before} m² before the change and {after} m² after. Close it.</source>
            <translation>单位 {unit} 变更前为 {before} m²，变更后为 {after} m²，请闭合。</translation>
        </message>
        <message>
            <source>In use already</source>
            <translation>现状已利用</translation>
        </message>
        <message>
            <source>In words; decides the minimum parcel. Left empty, TBLX or BHLX.</source>
            <translation>以文字表示，用于确定最小图斑。留空时取 TBLX 或 BHLX。</translation>
        </message>
        <message>
            <source>In {layer}, field {field} stands where {wanted} should. Put them in order.</source>
            <translation>{layer} 中字段 {field} 的位置应为 {wanted}，请调整顺序。</translation>
        </message>
        <message>
            <source>In “{layer}” no feature has one of the values {wanted} in field “{field}”. Found: {found}. State the values to take.</source>
            <translation>“{layer}”字段“{field}”中没有取值为 {wanted} 的要素。现有取值：{found}。请指定要选取的取值。</translation>
        </message>
        <message>
            <source>Increment left after 2025</source>
            <translation>2025年后留用的增量</translation>
        </message>
        <message>
            <source>Increment left after 2030</source>
            <translation>2030年后留用的增量</translation>
        </message>
        <message>
            <source>Increment used until 2025 (hm²)</source>
            <translation>至2025年已用增量（hm²）</translation>
        </message>
        <message>
            <source>Increment used until 2030 (hm²)</source>
            <translation>至2030年已用增量（hm²）</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>Index = 5 D + 4 R + 3 A + 2 S + 1 T + 5 I + 3 C of ratings from 1 to 10 (certain). Depth, recharge, slope and conductivity are rated by the method's tables, brought to metric units (likely); aquifer, soil and vadose zone are given as ratings.
Below 80, 120, 160, 200: grades 1 (low) to 4, else 5 (unsure: local limits by a preset). The factor with the greatest part of the index decides.</source>
            <translation>指数 = 5 D + 4 R + 3 A + 2 S + 1 T + 5 I + 3 C，各项评分为1至10（确定）。地下水埋深、净补给量、坡度和渗透系数按该方法的评分表赋分，并换算为公制单位（较可信）；含水层介质、土壤介质和包气带介质直接给出评分。
小于80、120、160、200依次为1（低）至4级，其余为5级（不确定：当地限值用预设给出）。占指数份额最大的因子为决定因子。</translation>
        </message>
        <message>
            <source>Index of sheets</source>
            <translation>图幅接合图</translation>
        </message>
        <message>
            <source>Index that is graded</source>
            <translation>划分等级的指数</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标项</translation>
        </message>
        <message>
            <source>Indicator value</source>
            <translation>指标值</translation>
        </message>
        <message>
            <source>Indicator {indicator}: “{value}” in {field} is no number.</source>
            <translation>指标 {indicator}：{field} 中的“{value}”不是数值。</translation>
        </message>
        <message>
            <source>Indicator “{indicator}” needs a number as factor and a whole number of decimals.</source>
            <translation>指标“{indicator}”的系数须为数值，小数位数须为整数。</translation>
        </message>
        <message>
            <source>Indicator “{name}” lacks its base, target or current value. Enter it.</source>
            <translation>指标“{name}”缺少基期值、目标值或现状值。请填写。</translation>
        </message>
        <message>
            <source>Indicator: base value</source>
            <translation>指标：基期值</translation>
        </message>
        <message>
            <source>Indicator: bound</source>
            <translation>指标：上下限</translation>
        </message>
        <message>
            <source>Indicator: current</source>
            <translation>指标：现状值</translation>
        </message>
        <message>
            <source>Indicator: kind</source>
            <translation>指标：属性</translation>
        </message>
        <message>
            <source>Indicator: name</source>
            <translation>指标：名称</translation>
        </message>
        <message>
            <source>Indicator: target</source>
            <translation>指标：目标值</translation>
        </message>
        <message>
            <source>Indicator: unit</source>
            <translation>指标：单位</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Indicators and their standard values</source>
            <translation>指标与标准化值</translation>
        </message>
        <message>
            <source>Indicators computed</source>
            <translation>已计算指标数</translation>
        </message>
        <message>
            <source>Indicators of cropland balance</source>
            <translation>占补平衡指标</translation>
        </message>
        <message>
            <source>Indicators of intensity</source>
            <translation>节约集约评价指标</translation>
        </message>
        <message>
            <source>Indicators of the plan</source>
            <translation>规划指标体系</translation>
        </message>
        <message>
            <source>Indicators of the pool: {kind}</source>
            <translation>指标库各项指标：{kind}</translation>
        </message>
        <message>
            <source>Indicators without a value</source>
            <translation>无值指标</translation>
        </message>
        <message>
            <source>Indicators, indices and types of land use of counties, cities or development zones by TD/T 1018-2008.</source>
            <translation>按 TD/T 1018-2008 计算区县、城市或开发区的建设用地节约集约利用指标、指数和类型。</translation>
        </message>
        <message>
            <source>Indicators, standard values (S_), scores (X_), types and rates of every unit.</source>
            <translation>各评价单元的指标、标准化值（S_）、得分（X_）、类型和用地状况指标。</translation>
        </message>
        <message>
            <source>Indices</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>Indices are rounded half up to 0.000001 and then graded; a limit has the better grade of its two. The mean grade is weighted by ellipsoidal area.</source>
            <translation>指数四舍五入至 0.000001 后再划分等级；恰在界限上的取较优等级。平均等级按椭球面积加权。</translation>
        </message>
        <message>
            <source>Indices of the units</source>
            <translation>单元指数</translation>
        </message>
        <message>
            <source>Indices of the units, the highest total first</source>
            <translation>各评价单元指数（按总指数降序）</translation>
        </message>
        <message>
            <source>Indices with charts, indicators, types, rates, weights and ideal values.</source>
            <translation>指数及图表、指标、类型、用地状况指标、权重与理想值。</translation>
        </message>
        <message>
            <source>Indices, grades and limiting factors of grading units: classification of farmland by GB/T 28407-2012, or quality of cropland by GB/T 33469-2016.</source>
            <translation>计算分等单元的指数、等级和限制因素：按 GB/T 28407-2012 进行农用地分等，或按 GB/T 33469-2016 划分耕地质量等级。</translation>
        </message>
        <message>
            <source>Information value</source>
            <translation>信息量</translation>
        </message>
        <message>
            <source>Information value (sum of ln FR)</source>
            <translation>信息量（ln FR之和）</translation>
        </message>
        <message>
            <source>Inhabitants of the urban area (10 000)</source>
            <translation>城区常住人口（万人）</translation>
        </message>
        <message>
            <source>Inland is positive.</source>
            <translation>向陆后退为正。</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>区域内</translation>
        </message>
        <message>
            <source>Inside the administrative extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Intact coasts</source>
            <translation>完好海岸</translation>
        </message>
        <message>
            <source>Intended use</source>
            <translation>拟用途（用地用海分类代码）</translation>
        </message>
        <message>
            <source>Intended use field</source>
            <translation>拟用途字段</translation>
        </message>
        <message>
            <source>Intensity of erosion</source>
            <translation>侵蚀强度</translation>
        </message>
        <message>
            <source>Intensity of erosion (SL 190)</source>
            <translation>侵蚀强度（SL 190）</translation>
        </message>
        <message>
            <source>Intensity of the units</source>
            <translation>评价单元节约集约状况</translation>
        </message>
        <message>
            <source>Intensity of use (利用强度指数)</source>
            <translation>利用强度指数</translation>
        </message>
        <message>
            <source>Intensity of wind erosion (SL 190)</source>
            <translation>风力侵蚀强度（SL 190）</translation>
        </message>
        <message>
            <source>Intensive use of construction land</source>
            <translation>建设用地节约集约利用评价</translation>
        </message>
        <message>
            <source>Intercept</source>
            <translation>截距</translation>
        </message>
        <message>
            <source>Irrigation quota (m³ a mu)</source>
            <translation>灌溉定额（m³/亩）</translation>
        </message>
        <message>
            <source>Is the layer shifted?</source>
            <translation>图层是否偏移？</translation>
        </message>
        <message>
            <source>It cannot be told which system of classes plan “{layer}” uses. State the systems in the order of the plans, with semicolons between them. Known systems: {known}.</source>
            <translation>无法判断规划“{layer}”采用的分类体系。请按规划次序填写，以分号分隔。已有体系：{known}。</translation>
        </message>
        <message>
            <source>It is QGIS Server, which takes the actions of a transaction one by one: if one fails, the others stay.</source>
            <translation>这是 QGIS Server，事务中的操作逐个执行：某一操作失败时，其余操作仍然生效。</translation>
        </message>
        <message>
            <source>It is not clear whether the layer is shifted: {before:.1f} m (median) as it is, {after:.1f} m at best ({best}).</source>
            <translation>图层是否偏移尚不明确：原状 {before:.1f} m（中位数），最好 {after:.1f} m({best})。</translation>
        </message>
        <message>
            <source>It is set up to confirm before it has written (fsync or synchronous_commit is off): a power cut can take back what it confirmed.</source>
            <translation>其设置为写盘之前即确认（fsync 或 synchronous_commit 已关闭）：断电可能使已确认的内容失效。</translation>
        </message>
        <message>
            <source>It says the limits.</source>
            <translation>决定分级阈值。</translation>
        </message>
        <message>
            <source>It says the unit and the limits.</source>
            <translation>决定单位和限值。</translation>
        </message>
        <message>
            <source>It says what is needed.</source>
            <translation>决定需要哪些数据。</translation>
        </message>
        <message>
            <source>It says which rasters are asked for.</source>
            <translation>决定需要哪些栅格。</translation>
        </message>
        <message>
            <source>It says which suitability is asked for.</source>
            <translation>决定需要哪种适宜性。</translation>
        </message>
        <message>
            <source>It stays first in {kept} of {all} swings of one weight by 20 %.</source>
            <translation>单一权重变动20%的{all}种情形中，{kept}种仍居首。</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Its CRS, in metres, is that of the run.</source>
            <translation>须为以米为单位的坐标系，作为本次运算的坐标系。</translation>
        </message>
        <message>
            <source>Its grade</source>
            <translation>因子等级</translation>
        </message>
        <message>
            <source>Its grid is that of the result.</source>
            <translation>结果采用其格网。</translation>
        </message>
        <message>
            <source>Its name there, if it is another one.</source>
            <translation>目标节点上的名称（若不同）。</translation>
        </message>
        <message>
            <source>Its parts with GHFQDM 410, 420 or 430; all are 410 without the field.</source>
            <translation>各部分的 GHFQDM 为 410、420 或 430；没有该字段时全部为 410。</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON 文件 (*.json)</translation>
        </message>
        <message>
            <source>JSON in place of the chosen table: your own indicators and formulas.</source>
            <translation>替换所选指标表的 JSON：自有指标及公式。</translation>
        </message>
        <message>
            <source>JSON in place of the direction's table, or crosswalk_&lt;source&gt;_to_&lt;target&gt;.</source>
            <translation>替换该方向对照表的 JSON，或 crosswalk_&lt;源&gt;_to_&lt;目标&gt;。</translation>
        </message>
        <message>
            <source>JSON in place of the table base_conversion_cases.</source>
            <translation>替换 base_conversion_cases 表的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table change_flows.</source>
            <translation>替换 change_flows 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table change_limits.</source>
            <translation>替换 change_limits 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table cover_exponents: codes of the map with their a.</source>
            <translation>代替表 cover_exponents 的 JSON：图中代码及其 a 值。</translation>
        </message>
        <message>
            <source>JSON in place of the table crosswalk_in_village.</source>
            <translation>用于替换 crosswalk_in_village 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table crosswalk_sandiao_to_ydyh2023.</source>
            <translation>用于替换 crosswalk_sandiao_to_ydyh2023 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table db_fields, whose lengths differ between provinces.</source>
            <translation>代替表 db_fields 的 JSON，各省字段长度不同。</translation>
        </message>
        <message>
            <source>JSON in place of the table db_layers.</source>
            <translation>代替表 db_layers 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table evaluation_conflicts.</source>
            <translation>代替表 evaluation_conflicts 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_exclusions.</source>
            <translation>代替表 farmland_exclusions 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_grade_yields (kg per mu).</source>
            <translation>代替表farmland_grade_yields的JSON（千克/亩）。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_grades_gbt28407 or farmland_grades_gbt33469.</source>
            <translation>代替表 farmland_grades_gbt28407 或 farmland_grades_gbt33469 的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_limits.</source>
            <translation>代替表 farmland_limits 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_order.</source>
            <translation>代替表 farmland_order 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table farmland_supplement_rules.</source>
            <translation>代替表farmland_supplement_rules的JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table growth_boundary_rules.</source>
            <translation>代替表 growth_boundary_rules 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table growth_land_classes.</source>
            <translation>代替表 growth_land_classes 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table intensity_ideals: plan, best city or experts.</source>
            <translation>替换 intensity_ideals 表的 JSON 文件，理想值来自规划、先进城市或专家。</translation>
        </message>
        <message>
            <source>JSON in place of the table intensity_weights, by Delphi or AHP.</source>
            <translation>替换 intensity_weights 表的 JSON 文件，权重由特尔斐法或层次分析法确定。</translation>
        </message>
        <message>
            <source>JSON in place of the table land_supply_rules.</source>
            <translation>替换 land_supply_rules 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table plan_conflict_kinds.</source>
            <translation>代替表 plan_conflict_kinds 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table plan_group_crosswalk.</source>
            <translation>代替表 plan_group_crosswalk 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table plan_zone_lines: order and zones of the lines.</source>
            <translation>代替表 plan_zone_lines 的 JSON：控制线的次序和分区。</translation>
        </message>
        <message>
            <source>JSON in place of the table plan_zone_rules: class and position to zone.</source>
            <translation>代替表 plan_zone_rules 的 JSON：地类和位置对应的分区。</translation>
        </message>
        <message>
            <source>JSON in place of the table progress_alarms.</source>
            <translation>替换 progress_alarms 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table redline_conflicts.</source>
            <translation>代替表 redline_conflicts 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table redline_evidence.</source>
            <translation>代替表 redline_evidence 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table redline_limits.</source>
            <translation>代替表 redline_limits 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table ridge_deduction.</source>
            <translation>替代表 ridge_deduction 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table runoff_coefficients: codes of the map with their α.</source>
            <translation>代替表 runoff_coefficients 的 JSON：图中代码及其 α 值。</translation>
        </message>
        <message>
            <source>JSON in place of the table site_criteria: criteria, weights, targets, vetoes.</source>
            <translation>代替表site_criteria的JSON：准则、权重、目标值、否决规则。</translation>
        </message>
        <message>
            <source>JSON in place of the table structure_adjust_table_rules.</source>
            <translation>用于替换 structure_adjust_table_rules 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table suitability_corrections.</source>
            <translation>替换suitability_corrections表的JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table suitability_matrices.</source>
            <translation>替换suitability_matrices表的JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table suitability_steps: limits calibrated for the place.</source>
            <translation>替换suitability_steps表的JSON：经当地校准的限值。</translation>
        </message>
        <message>
            <source>JSON in place of the table suitability_weights.</source>
            <translation>代替表 suitability_weights 的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table village_marks.</source>
            <translation>替换 village_marks 表的 JSON。</translation>
        </message>
        <message>
            <source>JSON in place of the table violation_limits.</source>
            <translation>替换 violation_limits 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON in place of the table violation_steps.</source>
            <translation>替换 violation_steps 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>JSON that changes single rules, adds others, or, with “replace”, stands in for the shipped ones.</source>
            <translation>JSON：修改个别规则、增加规则，或以“replace”整体替换内置规则。</translation>
        </message>
        <message>
            <source>JSON: which source layer and field becomes which, and constants.</source>
            <translation>JSON：源图层与字段的对应关系及常量。</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Judges land and water by a matrix, corrects the level, and demotes small patches.</source>
            <translation>按判别矩阵综合土地和水资源，进行修正，小斑块降级。</translation>
        </message>
        <message>
            <source>Judges land, water and heat by matrices, corrects the level, and makes it contiguous.</source>
            <translation>按判别矩阵综合土地、水和光热条件，进行修正和连片度评价。</translation>
        </message>
        <message>
            <source>Judging matrices of suitability</source>
            <translation>适宜性判别矩阵</translation>
        </message>
        <message>
            <source>Karst desertification</source>
            <translation>石漠化</translation>
        </message>
        <message>
            <source>Keep &amp;Both…</source>
            <translation>两者都保留(&amp;B)…</translation>
        </message>
        <message>
            <source>Kept despite a conflict</source>
            <translation>有冲突但保留</translation>
        </message>
        <message>
            <source>Key figures of the sites</source>
            <translation>各方案关键指标</translation>
        </message>
        <message>
            <source>Key of the layer</source>
            <translation>图层的键字段</translation>
        </message>
        <message>
            <source>Key of the reference</source>
            <translation>参考的键字段</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>关键词</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kind (GDLX)</source>
            <translation>耕地类型（GDLX）</translation>
        </message>
        <message>
            <source>Kind of conflict</source>
            <translation>冲突类型</translation>
        </message>
        <message>
            <source>Kind of cover</source>
            <translation>植被覆盖类型</translation>
        </message>
        <message>
            <source>Kind of database</source>
            <translation>数据库类型</translation>
        </message>
        <message>
            <source>Kind of indicator</source>
            <translation>指标属性</translation>
        </message>
        <message>
            <source>Kind of measure</source>
            <translation>指标类型</translation>
        </message>
        <message>
            <source>Kind of occupation</source>
            <translation>占用类型</translation>
        </message>
        <message>
            <source>Kind of occupation field</source>
            <translation>占用类型字段</translation>
        </message>
        <message>
            <source>Kind of parcel</source>
            <translation>图斑类型</translation>
        </message>
        <message>
            <source>Kind of resource</source>
            <translation>资源类型</translation>
        </message>
        <message>
            <source>Kind of the facility</source>
            <translation>设施类型</translation>
        </message>
        <message>
            <source>Kinds and their basis</source>
            <translation>冲突类型及其依据</translation>
        </message>
        <message>
            <source>Kinds of coast (codes)</source>
            <translation>海岸类型（代码）</translation>
        </message>
        <message>
            <source>Kinds of conflict between plans</source>
            <translation>规划冲突类型</translation>
        </message>
        <message>
            <source>Kinds of conflict of uses</source>
            <translation>空间冲突类型</translation>
        </message>
        <message>
            <source>Kinds of conflict that were found</source>
            <translation>检出的冲突类型数</translation>
        </message>
        <message>
            <source>Kinds of cover (codes)</source>
            <translation>植被覆盖类型（代码）</translation>
        </message>
        <message>
            <source>Kinds of cropland balance</source>
            <translation>占补平衡类型</translation>
        </message>
        <message>
            <source>Known hazards</source>
            <translation>已知灾害点</translation>
        </message>
        <message>
            <source>Known hazards by grade</source>
            <translation>各等级已知灾害点</translation>
        </message>
        <message>
            <source>Known occurrences</source>
            <translation>已知矿点</translation>
        </message>
        <message>
            <source>Kolmogorov–Smirnov D (5 %: {limit:.3f})</source>
            <translation>柯尔莫哥洛夫–斯米尔诺夫D（5%：{limit:.3f}）</translation>
        </message>
        <message>
            <source>Land (rows) by water (columns)</source>
            <translation>土地资源（行）与水资源（列）</translation>
        </message>
        <message>
            <source>Land already supplied or registered</source>
            <translation>已供/出让/登记</translation>
        </message>
        <message>
            <source>Land and sea use (用地用海 2023)</source>
            <translation>用地用海分类（2023）</translation>
        </message>
        <message>
            <source>Land and sea use, guide 2023 (用地用海)</source>
            <translation>用地用海分类指南（2023）</translation>
        </message>
        <message>
            <source>Land and sea use, trial guide 2020</source>
            <translation>用地用海分类指南（试行，2020）</translation>
        </message>
        <message>
            <source>Land and water (rows) by heat (columns)</source>
            <translation>水土资源（行）与光热条件（列）</translation>
        </message>
        <message>
            <source>Land approval uses 3° zones.</source>
            <translation>用地报批采用 3° 带。</translation>
        </message>
        <message>
            <source>Land approved and not supplied, idle land</source>
            <translation>批而未供和闲置土地</translation>
        </message>
        <message>
            <source>Land approved for building</source>
            <translation>已批准建设的土地</translation>
        </message>
        <message>
            <source>Land by village, class and ownership</source>
            <translation>按村、地类、权属性质统计</translation>
        </message>
        <message>
            <source>Land by water in a judging matrix; geological hazard 5 the worst level, 4 two and 3 one worse; storm surge 4 one worse; lowest air or water capacity one worse each; comfort 7 one worse; location 5 two, 4 one worse, 1 one better on levels 2 to 4. Levels 1 and 2 are suitable, 3 and 4 moderately, 5 not; a patch of the lowest contiguity loses one step; ground of extreme ecological importance is unsuitable (guide of double evaluation, draft of 2019; likely).
The grid is that of the land resources; other rasters come from the nearest cell. A cell that lacks a grade of a given factor has no result.</source>
            <translation>按判别矩阵综合土地与水资源；地质灾害5取最差，4降两级，3降一级；风暴潮4降一级；大气或水环境容量最低各降一级；舒适度7降一级；区位5降两级、4降一级，1使2至4级升一级。1、2级为适宜，3、4级为一般适宜，5级为不适宜；连片度最低的斑块降一档；生态保护极重要区为不适宜（双评价技术指南2019年征求意见稿，较可信）。
采用土地资源的格网，其他栅格按最近像元对齐。缺任一所给因子等级的像元没有结果。</translation>
        </message>
        <message>
            <source>Land by water, then by heat, in judging matrices; soil environment 2 one level worse, 3 the worst; salinisation 5 one worse; hazard 5 makes level 1 a 2. Then level and contiguity of the patch in a matrix; ground of extreme ecological importance is unsuitable (guide of double evaluation, draft of 2019; likely).
The grid is that of the land resources; other rasters come from the nearest cell. A cell that lacks a grade of a given factor has no result.</source>
            <translation>先按判别矩阵综合土地与水资源，再与光热条件综合；土壤环境容量2降一级，3取最差；盐渍化5降一级；气象灾害5使1级降为2级。再由级别与斑块连片度按矩阵判定；生态保护极重要区为不适宜（双评价技术指南2019年征求意见稿，较可信）。
采用土地资源的格网，其他栅格按最近像元对齐。缺任一所给因子等级的像元没有结果。</translation>
        </message>
        <message>
            <source>Land class</source>
            <translation>地类不宜</translation>
        </message>
        <message>
            <source>Land consumed by growth (增长耗地指数)</source>
            <translation>增长耗地指数</translation>
        </message>
        <message>
            <source>Land for the special-use zone</source>
            <translation>特别用途区用地</translation>
        </message>
        <message>
            <source>Land is covered that every kind reaches; left empty, that any reaches.</source>
            <translation>各类设施均可达的用地才计为覆盖；留空时任一设施可达即计为覆盖。</translation>
        </message>
        <message>
            <source>Land resources</source>
            <translation>土地资源</translation>
        </message>
        <message>
            <source>Land resources for agriculture</source>
            <translation>农业土地资源评价</translation>
        </message>
        <message>
            <source>Land resources for towns</source>
            <translation>城镇土地资源评价</translation>
        </message>
        <message>
            <source>Land supply</source>
            <translation>批而未供与闲置土地</translation>
        </message>
        <message>
            <source>Land supply: approved and not supplied, idle</source>
            <translation>土地供应：批而未供与闲置土地</translation>
        </message>
        <message>
            <source>Land survey (三调 DLBM)</source>
            <translation>国土调查（三调 DLBM）</translation>
        </message>
        <message>
            <source>Land survey database (国土调查)</source>
            <translation>国土调查数据库</translation>
        </message>
        <message>
            <source>Land that the base year does not have; else both totals have to be the same.</source>
            <translation>基期年没有的土地；除此之外两个年份的总面积须一致。</translation>
        </message>
        <message>
            <source>Land to look at</source>
            <translation>需核对的用地</translation>
        </message>
        <message>
            <source>Land use</source>
            <translation>用地类型</translation>
        </message>
        <message>
            <source>Land use standards</source>
            <translation>用地标准</translation>
        </message>
        <message>
            <source>Land-use parcels</source>
            <translation>用地图斑</translation>
        </message>
        <message>
            <source>Land-use parcels (DLTB)</source>
            <translation>地类图斑（DLTB）</translation>
        </message>
        <message>
            <source>Land-use structure adjustment table</source>
            <translation>国土空间用途结构调整表</translation>
        </message>
        <message>
            <source>Larger holes in the towns stay open to growth.</source>
            <translation>城镇内较大的孔洞仍可扩展。</translation>
        </message>
        <message>
            <source>Largest conflicts</source>
            <translation>最大冲突图斑</translation>
        </message>
        <message>
            <source>Largest move by rounding (m)</source>
            <translation>取位引起的最大移动（m）</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>后期</translation>
        </message>
        <message>
            <source>Later date</source>
            <translation>后期</translation>
        </message>
        <message>
            <source>Latitudes {south} to {north} lie outside of 0 to {most} degrees north, where sheets have one width. Check the layer's CRS, or choose another area.</source>
            <translation>纬度 {south} 至 {north} 超出北纬 0 至 {most} 度，只有其间图幅经差一致。请检查图层坐标系，或另选范围。</translation>
        </message>
        <message>
            <source>Lawful grounds</source>
            <translation>合法依据图层</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layer and state</source>
            <translation>图层与状态</translation>
        </message>
        <message>
            <source>Layer at that node</source>
            <translation>目标节点的图层</translation>
        </message>
        <message>
            <source>Layer in {source}, reference in {target}</source>
            <translation>图层为 {source}，参考为 {target}</translation>
        </message>
        <message>
            <source>Layer of zones</source>
            <translation>区域图层</translation>
        </message>
        <message>
            <source>Layer or Part</source>
            <translation>图层或部分</translation>
        </message>
        <message>
            <source>Layer or table</source>
            <translation>图层或表</translation>
        </message>
        <message>
            <source>Layer that decided</source>
            <translation>起决定作用的图层</translation>
        </message>
        <message>
            <source>Layer with selected features</source>
            <translation>有所选要素的图层</translation>
        </message>
        <message>
            <source>Layer {layer} ({title}) is empty. Fill it.</source>
            <translation>图层 {layer}({title})为空，请补充。</translation>
        </message>
        <message>
            <source>Layer {layer} ({title}) is missing; a database of the kind {package} needs it.</source>
            <translation>缺少图层 {layer}({title}),{package} 类数据库必须包含。</translation>
        </message>
        <message>
            <source>Layer {layer} has a new field “{field}” at the node. This working copy goes on without it; check the layer out anew to edit it.</source>
            <translation>节点上的图层 {layer} 新增了字段“{field}”。本工作副本不含该字段，可继续使用；如需编辑该字段，请重新检出该图层。</translation>
        </message>
        <message>
            <source>Layer {layer} has more features than eight digits can number. Split it.</source>
            <translation>图层 {layer} 要素数超出八位编号范围，请拆分。</translation>
        </message>
        <message>
            <source>Layer {layer} has neither polygons nor a field with areas. Choose the field with the area in hectares.</source>
            <translation>图层 {layer} 既无面图形也无面积字段。请选择以公顷为单位的面积字段。</translation>
        </message>
        <message>
            <source>Layer {layer} has no CRS. State the one that its coordinates are in.</source>
            <translation>图层 {layer} 没有坐标系，请按其坐标定义。</translation>
        </message>
        <message>
            <source>Layer {layer} has no coordinate reference system. Set it in the layer's properties.</source>
            <translation>图层 {layer} 没有坐标参考系。请在图层属性中设置。</translation>
        </message>
        <message>
            <source>Layer {layer} has no features. Choose another layer or change its filter.</source>
            <translation>图层 {layer} 没有要素。请另选图层或修改过滤条件。</translation>
        </message>
        <message>
            <source>Layer {layer} has no field {fields}; nothing was checked out. Its fields are: {known}.</source>
            <translation>图层 {layer} 没有字段 {fields}；未检出任何内容。其字段为：{known}。</translation>
        </message>
        <message>
            <source>Layer {layer} has no field {field}. Add it.</source>
            <translation>图层 {layer} 缺少字段 {field}，请补充。</translation>
        </message>
        <message>
            <source>Layer {layer} has no field {field}. Choose another field.</source>
            <translation>图层 {layer} 没有字段 {field}。请选择其他字段。</translation>
        </message>
        <message>
            <source>Layer {layer} has no polygons, so it has no areas. Choose a polygon layer, or take the column of areas out.</source>
            <translation>图层 {layer} 不是面图层，没有面积。请选择面图层，或去掉面积列。</translation>
        </message>
        <message>
            <source>Layer {layer} has no polygons, so its land cannot be matched by place. Match by the number of the approval.</source>
            <translation>图层 {layer} 无面图形，不能按位置匹配。请改用批准文号匹配。</translation>
        </message>
        <message>
            <source>Layer {layer} has no record. Choose a layer with records.</source>
            <translation>图层 {layer} 没有记录。请选择有记录的图层。</translation>
        </message>
        <message>
            <source>Layer {layer} has none of the fields that the indicators need: {fields}.</source>
            <translation>图层 {layer} 没有指标所需的任何字段：{fields}。</translation>
        </message>
        <message>
            <source>Layer {layer} has other fields, another CRS or another geometry type at the node than in this working copy; nothing was changed. Check the layer out into a new file and copy your edits into it; this file keeps them.</source>
            <translation>图层 {layer} 在节点上的字段、坐标系或几何类型与此工作副本不同；未作任何改动。请将图层检出到新文件，再把您的编辑复制过去；本文件保留这些编辑。</translation>
        </message>
        <message>
            <source>Layer {layer} has {count} features and no versions, so it would have to be compared as a whole; at most {most} are. Ask the node's keeper to prepare the layer for editing.</source>
            <translation>图层 {layer} 有 {count} 个要素且没有版本信息，只能整体比对，而整体比对最多 {most} 个。请联系节点管理员为该图层做好编辑准备。</translation>
        </message>
        <message>
            <source>Layer {layer} has {count} features, not {least} to {most}.</source>
            <translation>图层 {layer} 有 {count} 个要素，应为 {least} 至 {most} 个。</translation>
        </message>
        <message>
            <source>Layer {layer} holds geometry of type {type}; only layers of polygons or of multipolygons can be checked out.</source>
            <translation>图层 {layer} 含有 {type} 类型的几何；只有面图层或多部件面图层可以检出。</translation>
        </message>
        <message>
            <source>Layer {layer} is in {crs}, most others are in {other}. Reproject it.</source>
            <translation>图层 {layer} 的坐标系为 {crs}，其他多数图层为 {other}，请投影变换。</translation>
        </message>
        <message>
            <source>Layer {layer} is in {crs}, which is none of the CRSs that the rule allows. Reproject it.</source>
            <translation>图层 {layer} 的坐标系为 {crs}，不在规则允许范围内，请投影变换。</translation>
        </message>
        <message>
            <source>Layer {layer} is in {crs}, which is not on CGCS2000. Transform it with the parameters of your province first; boundary coordinates are not to be guessed.</source>
            <translation>图层 {layer} 的坐标系为 {crs}，不是 CGCS2000。请先用本省的参数转换；界址点坐标不可推测。</translation>
        </message>
        <message>
            <source>Layer {layer} is in {crs}, which is on neither CGCS2000 nor WGS 84, so it is no web map's. Transform it to CGCS2000 first.</source>
            <translation>图层 {layer} 的坐标系为 {crs}，既不是 CGCS2000 也不是 WGS 84，不会是网络地图的数据。请先转换到 CGCS2000。</translation>
        </message>
        <message>
            <source>Layer {layer} kept changing at the node while it was read, so no working copy was kept. Check out again, if need be a smaller extent.</source>
            <translation>读取期间节点上的图层 {layer} 不断变化，未保留工作副本。请重新检出，必要时缩小范围。</translation>
        </message>
        <message>
            <source>Layer {layer} kept changing at the node while it was read; the working copy was not changed. Refresh again in a while.</source>
            <translation>读取期间，图层 {layer} 在节点上不断变化；工作副本未作改动。请稍后再刷新。</translation>
        </message>
        <message>
            <source>Layer {layer} lacks the field {field}, which may be left out.</source>
            <translation>图层 {layer} 没有可选字段 {field}。</translation>
        </message>
        <message>
            <source>Layer {layer} takes change sets: {count} features, {crs}.</source>
            <translation>图层 {layer} 可接收变更集：{count} 个要素，{crs}。</translation>
        </message>
        <message>
            <source>Layer {layer}, feature {feature}: “{value}” in field {field} is no date.</source>
            <translation>图层 {layer} 要素 {feature}：字段 {field} 的值“{value}”不是日期。</translation>
        </message>
        <message>
            <source>Layer {name} is no raster file ({provider}). Export it as GeoTIFF, then choose the file.</source>
            <translation>图层{name}不是栅格文件（{provider}）。请导出为GeoTIFF后再选择该文件。</translation>
        </message>
        <message>
            <source>Layer {source} does not fit layer {target}: {fields}. Both need the same CRS and kind of geometry, and the source every field of the target in the same type.</source>
            <translation>图层 {source} 与图层 {target} 不匹配：{fields}。两者的坐标系和几何类型必须相同，来源图层须有目标图层的全部字段且类型一致。</translation>
        </message>
        <message>
            <source>Layer “{layer}” belongs to no free step of the tree and was not used.</source>
            <translation>图层“{layer}”不属于判定树中任何尚空的步骤，未使用。</translation>
        </message>
        <message>
            <source>Layer “{layer}” does not reach the site, so nothing can be said. Give the data of the site's county.</source>
            <translation>图层“{layer}”的范围不包括项目用地，无法判定。请提供项目所在县的数据。</translation>
        </message>
        <message>
            <source>Layer “{layer}” has no field “{field}”, which this check needs. Add the field or name the right layer.</source>
            <translation>图层“{layer}”缺少本审查项所需的字段“{field}”。请补充字段或改选图层。</translation>
        </message>
        <message>
            <source>Layer “{layer}” has no known CRS. Set its CRS and run again.</source>
            <translation>图层“{layer}”的坐标系未知。请设置坐标系后重新运行。</translation>
        </message>
        <message>
            <source>Layer “{layer}” has no usable polygon. Give a layer with polygons.</source>
            <translation>图层“{layer}”没有可用的面要素。请提供面图层。</translation>
        </message>
        <message>
            <source>Layer “{layer}” holds no cropland: no code in “{field}” begins with 01. Choose the field with the class code.</source>
            <translation>图层“{layer}”没有耕地：字段“{field}”没有以 01 开头的代码。请选择地类代码字段。</translation>
        </message>
        <message>
            <source>Layer “{layer}” holds nothing to measure a distance to.</source>
            <translation>图层“{layer}”中没有可量距的要素。</translation>
        </message>
        <message>
            <source>Layer “{layer}” is checked as: {check}</source>
            <translation>图层“{layer}”按“{check}”审查</translation>
        </message>
        <message>
            <source>Layer “{layer}” is empty, so nothing can be said. Check that it is complete.</source>
            <translation>图层“{layer}”为空，无法判定。请核实数据是否完整。</translation>
        </message>
        <message>
            <source>Layer “{layer}” is in degrees ({crs}). Reproject it to a CGCS2000 Gauss-Krüger CRS, as distances and cuts need metres.</source>
            <translation>图层“{layer}”为经纬度坐标（{crs}）。距离和切割需以米计，请投影到 CGCS2000 高斯-克吕格坐标系。</translation>
        </message>
        <message>
            <source>Layer “{layer}” leaves {area:,.2f} m² of the site uncovered. Complete the data or decide by hand.</source>
            <translation>图层“{layer}”未覆盖项目用地中的 {area:,.2f} m²。请补全数据或人工判定。</translation>
        </message>
        <message>
            <source>Layer “{layer}” looks like another kind of data ({theme}) than this check needs. See whether the right layer was chosen.</source>
            <translation>图层“{layer}”看起来是另一类数据（{theme}），与本项审查所需不符，请核对是否选错图层。</translation>
        </message>
        <message>
            <source>Layer “{layer}” was reprojected from {from_crs} to {to_crs}.</source>
            <translation>图层“{layer}”已由 {from_crs} 转换到 {to_crs}。</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layers and fields with their sources, and what did not fit.</source>
            <translation>图层与字段的来源，以及不符合之处。</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>图层与表</translation>
        </message>
        <message>
            <source>Layers and their sources</source>
            <translation>图层及其来源</translation>
        </message>
        <message>
            <source>Layers are there</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layers checked</source>
            <translation>受检图层</translation>
        </message>
        <message>
            <source>Layers cover each other</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Layers cumulated from the highest class down</source>
            <translation>从高类起累积的图层（降序）</translation>
        </message>
        <message>
            <source>Layers cumulated from the lowest class up</source>
            <translation>从低类起累积的图层（升序）</translation>
        </message>
        <message>
            <source>Layers filled</source>
            <translation>已填充图层数</translation>
        </message>
        <message>
            <source>Layers for other checks (nature reserves, wetland, heritage, illegal land …), matched to their rule by layer name or code.</source>
            <translation>用于其他审查项的图层（自然保护地、湿地、文物、违法用地等），按图层名称或代码匹配规则。</translation>
        </message>
        <message>
            <source>Layers of a delivery</source>
            <translation>成果包图层组成</translation>
        </message>
        <message>
            <source>Layers of approved land (YPJSYD), supplied land (GDXM), temporary use (LSYD), farm facilities (SSNYD) and parcels without change (SDWBH), known by code or by words in their names (批准, 供地, 临时用地, 设施农用地, 伪变化).</source>
            <translation>已批准建设用地（YPJSYD）、供地（GDXM）、临时用地（LSYD）、设施农用地备案（SSNYD）和实地伪变化（SDWBH）图层，按图层代码或名称中的文字（批准、供地、临时用地、设施农用地、伪变化）识别。</translation>
        </message>
        <message>
            <source>Layers of classes</source>
            <translation>分类图层</translation>
        </message>
        <message>
            <source>Layers of measures</source>
            <translation>数值图层</translation>
        </message>
        <message>
            <source>Layers of the database</source>
            <translation>数据库图层</translation>
        </message>
        <message>
            <source>Layers of the project, of any source; their names or a mapping say what they are.</source>
            <translation>工程中任意来源的图层，由名称或映射确定其内容。</translation>
        </message>
        <message>
            <source>Layers of the project, such as PostGIS tables, in place of folder and file.</source>
            <translation>工程中的图层（如 PostGIS 表），代替文件夹和文件。</translation>
        </message>
        <message>
            <source>Layers of unordered classes</source>
            <translation>无序分类图层</translation>
        </message>
        <message>
            <source>Layers taken from web maps carry an offset of 300 to 700 m (GCJ-02), more with BD-09, although their CRS says WGS 84 or CGCS2000. The offset is taken off by the formula that practice uses, inverted to 1e-9 degrees.
The formula is an approximation and not official: it is good to about a metre at best, BD-09 in places to tens of metres only. Do not use the result where a boundary decides.
With a reference layer the tool compares before it moves: does taking off the offset bring the layer nearer? With keys, same features are compared; without, the distance to the nearest line, which needs lines further apart than the shift.
Points outside of China stay where they are.</source>
            <translation>取自网络地图的图层带有 300 至 700 m 的偏移（GCJ-02），BD-09 更大，尽管坐标系写着 WGS 84 或 CGCS2000。偏移用业界通行的公式去除，反算精确到 1e-9 度。
该公式是近似的，并非官方：最多只准到约一米，BD-09 局部只到数十米。凡以界线定案之处不得使用。
给出参考图层时，先比较后移动：去除偏移后是否更接近参考？有键字段时比较同名要素；没有时比较到最近线的距离，这要求线间距大于偏移量。
中国以外的点不动。</translation>
        </message>
        <message>
            <source>Layers that keep versions, with published receipts: {count}.</source>
            <translation>带有版本信息且已发布回执的图层：{count} 个。</translation>
        </message>
        <message>
            <source>Layers that supplements must avoid</source>
            <translation>补充耕地须避让的图层</translation>
        </message>
        <message>
            <source>Layers to measure distances to</source>
            <translation>用于量距的图层</translation>
        </message>
        <message>
            <source>Layers without the columns {columns}: {layers}.</source>
            <translation>缺少字段 {columns} 的图层：{layers}。</translation>
        </message>
        <message>
            <source>Lead (mg/kg)</source>
            <translation>铅（mg/kg）</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>Least suitability</source>
            <translation>最低适宜性</translation>
        </message>
        <message>
            <source>Leave it to a person</source>
            <translation>由人员处理</translation>
        </message>
        <message>
            <source>Leave this conflict open; the copy cannot be submitted yet.</source>
            <translation>暂不处理此冲突；在此之前工作副本不能提交。</translation>
        </message>
        <message>
            <source>Ledger of the pool</source>
            <translation>指标库台账</translation>
        </message>
        <message>
            <source>Left empty or without value, the feature id.</source>
            <translation>留空或无值时采用要素编号。</translation>
        </message>
        <message>
            <source>Left empty, CZCSXM where the layer has it; a v at a code marks villages too.</source>
            <translation>留空时用图层中的 CZCSXM；代码末尾的 v 也表示村庄。</translation>
        </message>
        <message>
            <source>Left empty, CZCSXM where the layer has it; without it land lies outside.</source>
            <translation>留空时用图层中的 CZCSXM；没有则视为城镇村以外。</translation>
        </message>
        <message>
            <source>Left empty, DLBM of survey parcels or YDYHFLDM of land and sea use.</source>
            <translation>留空时，三调数据取 DLBM，用地用海数据取 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, DLBM of the survey or YDYHFLDM of land and sea use.</source>
            <translation>留空时取三调的 DLBM 或用地用海的 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, DLBM.</source>
            <translation>留空时取 DLBM。</translation>
        </message>
        <message>
            <source>Left empty, GHFQDM of the plan zones.</source>
            <translation>留空时取规划分区的 GHFQDM。</translation>
        </message>
        <message>
            <source>Left empty, GHFQDM.</source>
            <translation>留空则取 GHFQDM。</translation>
        </message>
        <message>
            <source>Left empty, KCMJ of a survey layer that has it. It becomes 田坎 (2303).</source>
            <translation>留空时用调查图层中的 KCMJ，转为田坎（2303）。</translation>
        </message>
        <message>
            <source>Left empty, NAME, XZQMC or MC where there is one.</source>
            <translation>留空时取 NAME、XZQMC 或 MC。</translation>
        </message>
        <message>
            <source>Left empty, NAME, XZQMC, MC or KFQMC where there is one.</source>
            <translation>留空时取 NAME、XZQMC、MC 或 KFQMC。</translation>
        </message>
        <message>
            <source>Left empty, TBBH, JCBH or BSM where there is one, else the feature id.</source>
            <translation>留空时取 TBBH、JCBH 或 BSM，均无则取要素编号。</translation>
        </message>
        <message>
            <source>Left empty, XZQMC, XZQDM, ZLDWDM or the like, whichever the layer has.</source>
            <translation>留空时取图层中的 XZQMC、XZQDM、ZLDWDM 等。</translation>
        </message>
        <message>
            <source>Left empty, YDYHFLDM of the parcels.</source>
            <translation>留空时用图斑的 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, YDYHFLDM of the target-year parcels.</source>
            <translation>留空时取目标年地块的 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, YDYHFLDM.</source>
            <translation>留空则取 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, a general one.</source>
            <translation>留空时采用通用标题。</translation>
        </message>
        <message>
            <source>Left empty, all zones are one.</source>
            <translation>留空时所有区域为一区。</translation>
        </message>
        <message>
            <source>Left empty, boundaries are compared by distance.</source>
            <translation>留空时按距离比较界线。</translation>
        </message>
        <message>
            <source>Left empty, the CRS of the area or the extent, else CGCS2000.</source>
            <translation>留空时采用区域或范围的坐标系，否则为 CGCS2000。</translation>
        </message>
        <message>
            <source>Left empty, the ellipsoidal area of the control polygons is used.</source>
            <translation>留空时采用控制面的椭球面积。</translation>
        </message>
        <message>
            <source>Left empty: CRJK.</source>
            <translation>留空时取 CRJK。</translation>
        </message>
        <message>
            <source>Left empty: DLBM or JQDLBM of surveys, YDYHFLDM of land and sea use.</source>
            <translation>留空时：调查数据用 DLBM 或 JQDLBM，用地用海用 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty: DW or UNIT.</source>
            <translation>留空时取 DW 或 UNIT。</translation>
        </message>
        <message>
            <source>Left empty: GYMJ, else the area of the polygons.</source>
            <translation>留空时取 GYMJ，无此字段则取图形面积。</translation>
        </message>
        <message>
            <source>Left empty: GYRQ.</source>
            <translation>留空时取 GYRQ。</translation>
        </message>
        <message>
            <source>Left empty: JQZ or BASE.</source>
            <translation>留空时取 JQZ 或 BASE。</translation>
        </message>
        <message>
            <source>Left empty: MBZ or TARGET.</source>
            <translation>留空时取 MBZ 或 TARGET。</translation>
        </message>
        <message>
            <source>Left empty: PWH.</source>
            <translation>留空时取 PWH。</translation>
        </message>
        <message>
            <source>Left empty: PZMJ, else the area of the polygons.</source>
            <translation>留空时取 PZMJ，无此字段则取图形面积。</translation>
        </message>
        <message>
            <source>Left empty: PZRQ.</source>
            <translation>留空时取 PZRQ。</translation>
        </message>
        <message>
            <source>Left empty: SJDGRQ.</source>
            <translation>留空时取 SJDGRQ。</translation>
        </message>
        <message>
            <source>Left empty: TGRQ.</source>
            <translation>留空时取 TGRQ。</translation>
        </message>
        <message>
            <source>Left empty: XZZ or CURRENT.</source>
            <translation>留空时取 XZZ 或 CURRENT。</translation>
        </message>
        <message>
            <source>Left empty: YDDGRQ.</source>
            <translation>留空时取 YDDGRQ。</translation>
        </message>
        <message>
            <source>Left empty: YKFMJ.</source>
            <translation>留空时取 YKFMJ。</translation>
        </message>
        <message>
            <source>Left empty: YTZE.</source>
            <translation>留空时取 YTZE。</translation>
        </message>
        <message>
            <source>Left empty: ZBMC or NAME.</source>
            <translation>留空时取 ZBMC 或 NAME。</translation>
        </message>
        <message>
            <source>Left empty: ZBSX or KIND.</source>
            <translation>留空时取 ZBSX 或 KIND。</translation>
        </message>
        <message>
            <source>Left empty: ZDBH.</source>
            <translation>留空时取 ZDBH。</translation>
        </message>
        <message>
            <source>Left empty: ZTZE.</source>
            <translation>留空时取 ZTZE。</translation>
        </message>
        <message>
            <source>Left empty: 级别, 等级, LEVEL, GRADE, ZYXDJ, CRXDJ or PJJG; else all is taken.</source>
            <translation>留空则取 级别、等级、LEVEL、GRADE、ZYXDJ、CRXDJ 或 PJJG；都没有则全部选取。</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Left out, as a layer is not given: {steps}.</source>
            <translation>因未提供图层而略去：{steps}。</translation>
        </message>
        <message>
            <source>Left out, as they lie outside of the study area: {count} of {all} occurrences.</source>
            <translation>落在研究区外而未计入：{all}个已知点中的{count}个。</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Length and steepness of slopes LS</source>
            <translation>坡长坡度LS</translation>
        </message>
        <message>
            <source>Length of slopes</source>
            <translation>坡长</translation>
        </message>
        <message>
            <source>Length of slopes (m)</source>
            <translation>坡长（m）</translation>
        </message>
        <message>
            <source>Length of slopes: {length:g} m.</source>
            <translation>坡长：{length:g} m。</translation>
        </message>
        <message>
            <source>Lengths of the codes in one field</source>
            <translation>单一字段中各级代码的长度</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Level (rows) by contiguity (columns)</source>
            <translation>级别（行）与连片度（列）</translation>
        </message>
        <message>
            <source>Level 1</source>
            <translation>一级类</translation>
        </message>
        <message>
            <source>Level 1 only (待细分)</source>
            <translation>仅有一级类（待细分）</translation>
        </message>
        <message>
            <source>Level 2</source>
            <translation>二级类</translation>
        </message>
        <message>
            <source>Level 3</source>
            <translation>三级类</translation>
        </message>
        <message>
            <source>Level before contiguity</source>
            <translation>连片度修正前的级别</translation>
        </message>
        <message>
            <source>Level of the classes</source>
            <translation>地类级别</translation>
        </message>
        <message>
            <source>Level of the units</source>
            <translation>单元级别</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>预警灯</translation>
        </message>
        <message>
            <source>Lights: {red} red, {amber} amber, {green} green.</source>
            <translation>预警：红灯 {red} 项，黄灯 {amber} 项，绿灯 {green} 项。</translation>
        </message>
        <message>
            <source>Light–temperature or climatic potential (光温/气候生产潜力指数), up to 3 crops.</source>
            <translation>光温或气候生产潜力指数，至多 3 种作物。</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <source>Limit of water use (10⁴ m³)</source>
            <translation>用水总量控制指标（万m³）</translation>
        </message>
        <message>
            <source>Limit value</source>
            <translation>标准值</translation>
        </message>
        <message>
            <source>Limiting factors</source>
            <translation>限制因素</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>认定标准</translation>
        </message>
        <message>
            <source>Limits of one's own</source>
            <translation>自定限值</translation>
        </message>
        <message>
            <source>Limits of permanent basic farmland</source>
            <translation>永久基本农田划定标准</translation>
        </message>
        <message>
            <source>Limits of the grades</source>
            <translation>分级限值</translation>
        </message>
        <message>
            <source>Limits of the grades of suitability</source>
            <translation>适宜性分级限值</translation>
        </message>
        <message>
            <source>Limits of the grades: equal steps, no standard. They compare these units with each other; type those of the zone for grades that hold elsewhere.</source>
            <translation>等级界限：等距划分，无标准依据，只反映这些单元之间的相对高低；如需与其他地区可比，请填写本区域的界限。</translation>
        </message>
        <message>
            <source>Limits of the red line</source>
            <translation>红线认定标准</translation>
        </message>
        <message>
            <source>Limits that follow from the sum</source>
            <translation>由总量得出的限值</translation>
        </message>
        <message>
            <source>Limits that were used</source>
            <translation>采用的限值</translation>
        </message>
        <message>
            <source>Line {line} is neither a parcel nor a point: {text}. Its parcel was refused.</source>
            <translation>第 {line} 行既不是地块也不是界址点：{text}。所属地块已拒收。</translation>
        </message>
        <message>
            <source>Line {line} stands before the first parcel and was refused: {text}.</source>
            <translation>第 {line} 行位于第一个地块之前，已拒收：{text}。</translation>
        </message>
        <message>
            <source>Line {line}: X {north}, Y {east} is not in zone {zone}. X is north, Y is east with the zone number in front. Its parcel was refused.</source>
            <translation>第 {line} 行：X {north}、Y {east} 不在第 {zone} 带内。X 为北坐标，Y 为带号在前的东坐标。所属地块已拒收。</translation>
        </message>
        <message>
            <source>Line {line}: Y has no zone number; zone {zone} of the header was put in front.</source>
            <translation>第 {line} 行：Y 坐标没有带号，已按文件头加上带号 {zone}。</translation>
        </message>
        <message>
            <source>Line {line}: number of points or area is not a number ({text}).</source>
            <translation>第 {line} 行：界址点数或面积不是数字（{text}）。</translation>
        </message>
        <message>
            <source>Line {line}: parcel number {parcel} stands in line {first} already.</source>
            <translation>第 {line} 行：地块编号 {parcel} 已在第 {first} 行出现。</translation>
        </message>
        <message>
            <source>Line {line}: parcel {parcel} states {stated} points and has {found}. Check whether points are missing.</source>
            <translation>第 {line} 行：地块 {parcel} 声明界址点数 {stated}，实有 {found}。请检查是否缺点。</translation>
        </message>
        <message>
            <source>Line {line}: ring {ring} has fewer than three different points. Its parcel was refused.</source>
            <translation>第 {line} 行：第 {ring} 圈不足三个不同的点。所属地块已拒收。</translation>
        </message>
        <message>
            <source>Line {line}: ring {ring} is out of order; rings count 1, 2, … and end where they close. Its parcel was refused.</source>
            <translation>第 {line} 行：圈号 {ring} 顺序有误；圈号应为 1、2……，且每圈闭合后即结束。所属地块已拒收。</translation>
        </message>
        <message>
            <source>Line {line}: ring {ring} was not closed; it was closed at its first point.</source>
            <translation>第 {line} 行：第 {ring} 圈未闭合，已在其起点闭合。</translation>
        </message>
        <message>
            <source>Line {line}: shape type {shape} is not an area. The parcel was refused.</source>
            <translation>第 {line} 行：图形类型 {shape} 不是面，地块已拒收。</translation>
        </message>
        <message>
            <source>Line {line}: the outline of parcel {parcel} is invalid ({reason}). Check the order of its points; the parcel was refused.</source>
            <translation>第 {line} 行：地块 {parcel} 的边界无效（{reason}）。请检查界址点顺序；地块已拒收。</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>数据志</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>线</translation>
        </message>
        <message>
            <source>Lines and their basis</source>
            <translation>控制线及其依据</translation>
        </message>
        <message>
            <source>Lines as handed down</source>
            <translation>三线下发</translation>
        </message>
        <message>
            <source>Lines in any CRS, split where they cross; give those around the area too.</source>
            <translation>任意坐标系的线要素，须在交叉处打断；请一并提供评价区周边的道路。</translation>
        </message>
        <message>
            <source>Lines of findings</source>
            <translation>问题线</translation>
        </message>
        <message>
            <source>Lines that cost a parcel</source>
            <translation>导致地块拒收的行数</translation>
        </message>
        <message>
            <source>Lines without a layer are not listed. Lawful construction has to be told apart.</source>
            <translation>未提供图层的控制线不列出。其中合法建设需另行甄别。</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>List checks without data as undetermined</source>
            <translation>把没有数据的检查列为无法判定</translation>
        </message>
        <message>
            <source>Listed for a decision</source>
            <translation>列入待决</translation>
        </message>
        <message>
            <source>Listed major project</source>
            <translation>列入清单的重大项目</translation>
        </message>
        <message>
            <source>Listed major project field</source>
            <translation>重大项目标识字段</translation>
        </message>
        <message>
            <source>Listing the layers of {node}</source>
            <translation>正在列出 {node} 的图层</translation>
        </message>
        <message>
            <source>Lists change sets that wait for review, shows one, and approves or returns it.</source>
            <translation>列出待审核的变更集，查看其中一个，并予以同意或退回。</translation>
        </message>
        <message>
            <source>Lithology, land use: every class has a weight of its own.</source>
            <translation>岩性、地类等：每一类各有权重。</translation>
        </message>
        <message>
            <source>Live (WFS, read only)</source>
            <translation>在线（WFS，只读）</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>加载</translation>
        </message>
        <message>
            <source>Load a preset</source>
            <translation>载入预设</translation>
        </message>
        <message>
            <source>Load a resource of a node</source>
            <translation>加载节点资源</translation>
        </message>
        <message>
            <source>Load a snapshot (local copy)</source>
            <translation>加载快照（本地副本）</translation>
        </message>
        <message>
            <source>Load live features (WFS)</source>
            <translation>加载在线要素（WFS）</translation>
        </message>
        <message>
            <source>Load the map (WMS)</source>
            <translation>加载地图（WMS）</translation>
        </message>
        <message>
            <source>Loaded layer</source>
            <translation>加载的图层</translation>
        </message>
        <message>
            <source>Loaded layers</source>
            <translation>已加载图层</translation>
        </message>
        <message>
            <source>Loading {title}</source>
            <translation>正在加载 {title}</translation>
        </message>
        <message>
            <source>Loads the layer that a catalogue record leads to, exactly and completely.</source>
            <translation>完整、精确地加载目录条目所指的图层。</translation>
        </message>
        <message>
            <source>Load…</source>
            <translation>载入…</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>区位优势度</translation>
        </message>
        <message>
            <source>Location for towns by travel time</source>
            <translation>城镇区位条件（交通时间）评价</translation>
        </message>
        <message>
            <source>Logistic regression of occurrences</source>
            <translation>已知点逻辑回归</translation>
        </message>
        <message>
            <source>Longest move</source>
            <translation>最大移动</translation>
        </message>
        <message>
            <source>Look for Passwords When Saving Projects</source>
            <translation>保存工程时检查明文密码</translation>
        </message>
        <message>
            <source>Look for passwords in the project</source>
            <translation>检查工程中的明文密码</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>Low susceptibility</source>
            <translation>低易发</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>最低值</translation>
        </message>
        <message>
            <source>M takes mine, T theirs, F2 types another value.</source>
            <translation>按 M 采用本地，按 T 采用节点，按 F2 输入其他值。</translation>
        </message>
        <message>
            <source>MJ·mm/(hm²·h·a), 0 to 50,000.</source>
            <translation>MJ·mm/(hm²·h·a)，0至50,000。</translation>
        </message>
        <message>
            <source>MJ·mm/(hm²·h·a), from 0 to 50,000.</source>
            <translation>MJ·mm/(hm²·h·a)，0至50,000。</translation>
        </message>
        <message>
            <source>MJ·mm/(hm²·h·a), from 0 to 50,000. Give this or a table of daily rain.</source>
            <translation>MJ·mm/(hm²·h·a)，0至50,000。与逐日降水表二者择一。</translation>
        </message>
        <message>
            <source>Made by {algorithm} at {started} with {software}</source>
            <translation>由 {algorithm} 于 {started} 生成，软件：{software}</translation>
        </message>
        <message>
            <source>Mainland coastline</source>
            <translation>大陆海岸线</translation>
        </message>
        <message>
            <source>Makes the sheets of GB/T 13989-2012 with their theoretical and control areas.</source>
            <translation>生成 GB/T 13989-2012 的图幅及其理论面积和控制面积。</translation>
        </message>
        <message>
            <source>Management (管理绩效指数)</source>
            <translation>管理绩效指数</translation>
        </message>
        <message>
            <source>Mandatory fields are filled</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Map canvas</source>
            <translation>当前地图范围</translation>
        </message>
        <message>
            <source>Map of classes</source>
            <translation>地类图</translation>
        </message>
        <message>
            <source>Map of conflicts</source>
            <translation>冲突分布图</translation>
        </message>
        <message>
            <source>Map of paddy fields</source>
            <translation>水田分布图</translation>
        </message>
        <message>
            <source>Map of the roughness K′</source>
            <translation>粗糙度K′分布图</translation>
        </message>
        <message>
            <source>Map of the units</source>
            <translation>单元分布图</translation>
        </message>
        <message>
            <source>Map of the zones</source>
            <translation>规划分区图</translation>
        </message>
        <message>
            <source>Map sheets and control areas</source>
            <translation>图幅与控制面积</translation>
        </message>
        <message>
            <source>Map, area of every kind, table by unit.</source>
            <translation>图、各类型面积、分单元表。</translation>
        </message>
        <message>
            <source>Map, areas by evidence and state, conflicts with their handling, fragments.</source>
            <translation>分布图、按依据和状态统计的面积、冲突及其处理、细小图斑。</translation>
        </message>
        <message>
            <source>Map, areas by grade and category, indices, limiting factors, limits.</source>
            <translation>分布图、各等级和类别面积、指数、限制因素、等级界限。</translation>
        </message>
        <message>
            <source>Map, areas by zone, proof of the cover, what decided, smoothing.</source>
            <translation>分布图、各分区面积、覆盖证明、决定因素、归并。</translation>
        </message>
        <message>
            <source>Map, balance of the cropland, candidates by grade, basis of each exclusion.</source>
            <translation>分布图、耕地平衡、按等级统计的候选耕地、各扣除原因的依据。</translation>
        </message>
        <message>
            <source>Map, classes with charts, success rate with its measures.</source>
            <translation>图、各类及图表、成功率曲线及其度量。</translation>
        </message>
        <message>
            <source>Map, classes with what they hold, the best 50 targets.</source>
            <translation>图件、各类占比、最优的50个靶区。</translation>
        </message>
        <message>
            <source>Map, coefficients with a chart, success rate with its measures.</source>
            <translation>地图、回归系数及图表、成功率曲线及其指标。</translation>
        </message>
        <message>
            <source>Map, ground and amount by grade, limits, deciding factors.</source>
            <translation>图、各等级的面积与总量、限值、决定因子。</translation>
        </message>
        <message>
            <source>Map, ground by grade and deciding factor, limits with their basis.</source>
            <translation>图、各等级和决定因子的面积、限值及依据。</translation>
        </message>
        <message>
            <source>Map, ground by grade, limits, density of known hazards.</source>
            <translation>图件、各等级面积、限值、已知灾害点密度。</translation>
        </message>
        <message>
            <source>Map, ground by importance and deciding layer, matrix used.</source>
            <translation>图、各重要性等级和决定图层的面积、所用判别矩阵。</translation>
        </message>
        <message>
            <source>Map, ground by membership, memberships and deciding layers.</source>
            <translation>地图、各级隶属度的面积、隶属函数和主导图层。</translation>
        </message>
        <message>
            <source>Map, ground by potential and reason, table by unit.</source>
            <translation>图、各潜力类别和原因的面积、分单元表。</translation>
        </message>
        <message>
            <source>Map, ground by result and limiting factor, limits with their basis.</source>
            <translation>图、各评价结果和限制因子的面积、限值及依据。</translation>
        </message>
        <message>
            <source>Map, ground by suitability and deciding factor, all rules used.</source>
            <translation>图、各适宜性和决定因子的面积、采用的全部规则。</translation>
        </message>
        <message>
            <source>Map, matrices, closing of areas, largest conflicts and their basis.</source>
            <translation>分布图、矩阵、面积闭合、最大冲突及其依据。</translation>
        </message>
        <message>
            <source>Map, weights with charts, tests of independence, success rate.</source>
            <translation>图、权重及图表、独立性检验、成功率曲线。</translation>
        </message>
        <message>
            <source>Mapping of layers and fields</source>
            <translation>图层与字段映射</translation>
        </message>
        <message>
            <source>Maps (WMS)</source>
            <translation>地图服务 (WMS)</translation>
        </message>
        <message>
            <source>Maps that were made</source>
            <translation>生成的图件数</translation>
        </message>
        <message>
            <source>Marks of village classes</source>
            <translation>村庄用地标注</translation>
        </message>
        <message>
            <source>Match supply to approvals</source>
            <translation>供地与批次的匹配方式</translation>
        </message>
        <message>
            <source>Matched codes</source>
            <translation>匹配的代码数</translation>
        </message>
        <message>
            <source>Matrices and corrections</source>
            <translation>判别矩阵与修正</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Matrix by pair of plans</source>
            <translation>规划两两矩阵</translation>
        </message>
        <message>
            <source>Matrix from class to class</source>
            <translation>地类转换矩阵</translation>
        </message>
        <message>
            <source>Matrix of change</source>
            <translation>转移矩阵</translation>
        </message>
        <message>
            <source>Matrix {name} goes to {most}, and a factor has grade {grade}. Add the row or column, or grade the factor by the matrix's grades.</source>
            <translation>判别矩阵 {name} 只到 {most} 级，而因子出现 {grade} 级。请补充行或列，或按矩阵的等级划分该因子。</translation>
        </message>
        <message>
            <source>Matrix {name} has no grade for row {first}, column {second}. Give one from 1 to 255.</source>
            <translation>判别矩阵 {name} 第 {first} 行第 {second} 列没有等级，请填写 1 至 255。</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均值</translation>
        </message>
        <message>
            <source>Mean annual precipitation (mm)</source>
            <translation>多年平均降水量（mm）</translation>
        </message>
        <message>
            <source>Mean by area</source>
            <translation>面积加权平均</translation>
        </message>
        <message>
            <source>Mean grade by area</source>
            <translation>面积加权平均等级</translation>
        </message>
        <message>
            <source>Mean grades: {grades} (taken → supplemented).</source>
            <translation>平均等别：{grades}（占用 → 补充）。</translation>
        </message>
        <message>
            <source>Mean loss by area</source>
            <translation>面积加权平均损失</translation>
        </message>
        <message>
            <source>Mean move</source>
            <translation>平均移动</translation>
        </message>
        <message>
            <source>Mean move (m)</source>
            <translation>平均移动（m）</translation>
        </message>
        <message>
            <source>Mean of years, mm.</source>
            <translation>多年平均值，mm。</translation>
        </message>
        <message>
            <source>Mean of years, mm; in a CRS in metres.</source>
            <translation>多年平均值，mm；坐标系以米为单位。</translation>
        </message>
        <message>
            <source>Mean of years.</source>
            <translation>多年平均值。</translation>
        </message>
        <message>
            <source>Mean of years; CRS in metres.</source>
            <translation>多年平均值；坐标系以米为单位。</translation>
        </message>
        <message>
            <source>Mean score</source>
            <translation>平均分值</translation>
        </message>
        <message>
            <source>Mean score by area</source>
            <translation>面积加权平均分值</translation>
        </message>
        <message>
            <source>Mean score or erosion</source>
            <translation>平均分值或侵蚀模数</translation>
        </message>
        <message>
            <source>Mean wave height (m)</source>
            <translation>平均波高（m）</translation>
        </message>
        <message>
            <source>Mean wind speed (m/s)</source>
            <translation>平均风速（m/s）</translation>
        </message>
        <message>
            <source>Means of the factors</source>
            <translation>各因子均值</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>实测值</translation>
        </message>
        <message>
            <source>Measures of the classes</source>
            <translation>各类的度量</translation>
        </message>
        <message>
            <source>Median and 90 % distance to the reference, and the median offset that is left.</source>
            <translation>到参考的距离中位数和 90 % 分位数，以及剩余偏移的中位数。</translation>
        </message>
        <message>
            <source>Median distance</source>
            <translation>距离中位数</translation>
        </message>
        <message>
            <source>Median distance at best (m)</source>
            <translation>最好的距离中位数（m）</translation>
        </message>
        <message>
            <source>Median distance before (m)</source>
            <translation>原距离中位数（m）</translation>
        </message>
        <message>
            <source>Median offset east</source>
            <translation>东向偏移中位数</translation>
        </message>
        <message>
            <source>Median offset north</source>
            <translation>北向偏移中位数</translation>
        </message>
        <message>
            <source>Medium susceptibility</source>
            <translation>中易发</translation>
        </message>
        <message>
            <source>Membership</source>
            <translation>隶属度</translation>
        </message>
        <message>
            <source>Memberships of the layers</source>
            <translation>各图层的隶属函数</translation>
        </message>
        <message>
            <source>Memberships: as is; linear a b (0 at a, 1 at b, either way); large m s = 1/(1 + (x/m)^−s); small m s = 1/(1 + (x/m)^s); near m s = 1/(1 + s(x − m)²); gaussian m s = exp(−s(x − m)²).
AND is the lowest, OR the highest, PRODUCT their product, SUM 1 − Π(1 − μ), gamma SUM^γ · PRODUCT^(1 − γ) (Bonham-Carter 1994). Where a layer has no data there is no membership. The grid is the first layer's where all cover, in metres.</source>
            <translation>隶属函数：as is（原值）；linear a b（a 处为 0，b 处为 1，升降均可）；large m s = 1/(1 + (x/m)^−s)；small m s = 1/(1 + (x/m)^s)；near m s = 1/(1 + s(x − m)²)；gaussian m s = exp(−s(x − m)²)。
AND 取最小，OR 取最大，PRODUCT 为乘积，SUM 为 1 − Π(1 − μ)，伽马为 SUM^γ · PRODUCT^(1 − γ)(Bonham-Carter 1994)。任一图层无数据处没有隶属度。格网与第一个图层一致，取各图层共同覆盖的范围，坐标以米为单位。</translation>
        </message>
        <message>
            <source>Mercury (mg/kg)</source>
            <translation>汞（mg/kg）</translation>
        </message>
        <message>
            <source>Merge neighbouring pieces of the same change</source>
            <translation>合并相邻的同类变化</translation>
        </message>
        <message>
            <source>Merge patches under (m²)</source>
            <translation>归并小于此面积的图斑（m²）</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>元数据</translation>
        </message>
        <message>
            <source>Meteorological hazard</source>
            <translation>气象灾害</translation>
        </message>
        <message>
            <source>Meteorological hazards for agriculture</source>
            <translation>农业气象灾害</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Method and standards</source>
            <translation>方法与标准</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>Mine / theirs</source>
            <translation>本地／节点</translation>
        </message>
        <message>
            <source>Mineral deposits</source>
            <translation>压覆矿产</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>最小面积</translation>
        </message>
        <message>
            <source>Minimum parcels</source>
            <translation>最小图斑</translation>
        </message>
        <message>
            <source>Minimum parcels of change</source>
            <translation>变化图斑最小上图面积</translation>
        </message>
        <message>
            <source>Minimum parcels of screening</source>
            <translation>筛查最小图斑</translation>
        </message>
        <message>
            <source>Minimum patch (m²)</source>
            <translation>最小图斑面积（m²）</translation>
        </message>
        <message>
            <source>Minimum {minimum:g} hm², gap {gap:g} m; fragments take {area:,.4f} hm² in {count} sizes and stay in the layer. Protected areas are kept however small.</source>
            <translation>最小面积 {minimum:g} hm²，间隔 {gap:g} m；细小图斑共 {area:,.4f} hm²，{count} 种规模，仍保留在图层中。自然保护地不论大小均保留。</translation>
        </message>
        <message>
            <source>Mining and energy zones</source>
            <translation>矿产能源发展区</translation>
        </message>
        <message>
            <source>Mining and exploration rights</source>
            <translation>采矿权和探矿权</translation>
        </message>
        <message>
            <source>Mining rights</source>
            <translation>矿业权</translation>
        </message>
        <message>
            <source>Minutes from the nearest centre, rounded to 0.001.</source>
            <translation>到最近中心的分钟数，取至 0.001。</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Moderately suitable</source>
            <translation>一般适宜</translation>
        </message>
        <message>
            <source>Monthly mean relative humidities (%)</source>
            <translation>月平均相对湿度（%）</translation>
        </message>
        <message>
            <source>Monthly mean temperatures (°C)</source>
            <translation>月平均气温（°C）</translation>
        </message>
        <message>
            <source>Monthly temperatures of stations, and heights</source>
            <translation>站点逐月气温和高程</translation>
        </message>
        <message>
            <source>Months with the grade</source>
            <translation>该等级的月数</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>More is supplied of approval {approval} ({supplied:,.4f} hm²) than was approved ({approved:,.4f} hm²). Check areas and numbers.</source>
            <translation>批次 {approval} 的供应面积（{supplied:,.4f} hm²）大于批准面积（{approved:,.4f} hm²）。请核对面积和文号。</translation>
        </message>
        <message>
            <source>More than 5,000 changes or 20 MB go as several change sets, one after the other. Each is applied on its own: others may see some before the rest, and where one is refused, those before it stay applied.</source>
            <translation>超过 5,000 处变更或 20 MB 时，分为若干变更集依次发送，各自应用：他人可能先看到其中一部分；若某一批被拒绝，之前各批仍保持已应用。</translation>
        </message>
        <message>
            <source>Most records a node</source>
            <translation>每个节点最多条目数</translation>
        </message>
        <message>
            <source>Move only what is detected as shifted</source>
            <translation>只移动识别为偏移的图层</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Moves layers of web maps to CGCS2000, and tells whether a layer is shifted.</source>
            <translation>将网络地图的图层移到 CGCS2000，并判断图层是否偏移。</translation>
        </message>
        <message>
            <source>Moving only what is shifted needs a reference layer. Choose one.</source>
            <translation>只移动有偏移的图层需要参考图层。请选择。</translation>
        </message>
        <message>
            <source>NPP,species,habitat,双评价,生态,生物多样性维护,生态系统服务功能重要性,栖息地</source>
            <translation>NPP,species,habitat,双评价,生态,生物多样性维护,生态系统服务功能重要性,栖息地</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name either the node that keeps the reviews, or a file with a change set, and with the file where the decision is to be saved.</source>
            <translation>请指定办理审核的节点，或指定变更集文件；使用文件时还须指定决定的保存位置。</translation>
        </message>
        <message>
            <source>Name in the layer</source>
            <translation>图层中的名称</translation>
        </message>
        <message>
            <source>Name in the source</source>
            <translation>数据源名称</translation>
        </message>
        <message>
            <source>Name in the standard</source>
            <translation>标准名称</translation>
        </message>
        <message>
            <source>Name in the table to join</source>
            <translation>连接表中的名称</translation>
        </message>
        <message>
            <source>Name of the field for the area; a field of that name is replaced.</source>
            <translation>存放面积的字段名；同名字段将被替换。</translation>
        </message>
        <message>
            <source>Name of the layer at that node, such as DLTB.</source>
            <translation>该节点上的图层名称，例如 DLTB。</translation>
        </message>
        <message>
            <source>Name of the layer at the node's change service, such as DLTB.</source>
            <translation>图层在节点变更服务中的名称，如 DLTB。</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>评价单元名称字段</translation>
        </message>
        <message>
            <source>Name or code of the unit</source>
            <translation>单元名称或代码</translation>
        </message>
        <message>
            <source>Names agree with codes</source>
            <translation>代码名称一致</translation>
        </message>
        <message>
            <source>Names in the layer of zones, from large to small</source>
            <translation>区域图层的名称字段（由大到小）</translation>
        </message>
        <message>
            <source>Names of the tables, separated by commas. Empty: every table of the schema with one column of polygons. A layer is named as its table.</source>
            <translation>表名，以逗号分隔。留空：该模式中每个含一个面几何字段的表。图层以表名命名。</translation>
        </message>
        <message>
            <source>Names the delivery and fills XZQMC.</source>
            <translation>用于成果命名并填写 XZQMC。</translation>
        </message>
        <message>
            <source>Names the zones, such as counties. Left empty, all polygons are one zone.</source>
            <translation>区域的名称，如县。留空时所有面为一区。</translation>
        </message>
        <message>
            <source>Names, levels and colours of the classes come from the system's table.</source>
            <translation>地类的名称、级别和颜色取自该体系的表。</translation>
        </message>
        <message>
            <source>Names, types and order of fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Narrow parcels</source>
            <translation>狭长图斑</translation>
        </message>
        <message>
            <source>National level</source>
            <translation>国家级</translation>
        </message>
        <message>
            <source>Natural and cultural heritage</source>
            <translation>自然和文化遗产</translation>
        </message>
        <message>
            <source>Natural and man-made boundaries</source>
            <translation>自然与人工边界</translation>
        </message>
        <message>
            <source>Natural breaks (usual practice; likely)</source>
            <translation>自然断点（通行做法；较可信）</translation>
        </message>
        <message>
            <source>Natural index R (自然等指数)</source>
            <translation>自然等指数 R</translation>
        </message>
        <message>
            <source>Natural mainland coastline</source>
            <translation>大陆自然海岸线</translation>
        </message>
        <message>
            <source>Natural quality score C_L (自然质量分)</source>
            <translation>自然质量分 C_L</translation>
        </message>
        <message>
            <source>Nature reserves</source>
            <translation>自然保护地</translation>
        </message>
        <message>
            <source>Needed for a DXF whose eastings carry no zone number.</source>
            <translation>东坐标不带带号的 DXF 需要填写。</translation>
        </message>
        <message>
            <source>Needs DLBM, GDPDJB and GDLX, and KCXS unless a table of coefficients is given.</source>
            <translation>需要 DLBM、GDPDJB、GDLX；未给系数表时还需要 KCXS。</translation>
        </message>
        <message>
            <source>Needs a reference: the layer is moved from what it was detected to be, and stays as it is where no shift is clear.</source>
            <translation>需要参考图层：按识别结果移动；偏移不明确时保持原状。</translation>
        </message>
        <message>
            <source>Neither a boundary nor a candidate may take it.</source>
            <translation>边界和候选方案均不得占用。</translation>
        </message>
        <message>
            <source>Net (TBDLMJ)</source>
            <translation>图斑地类面积（TBDLMJ）</translation>
        </message>
        <message>
            <source>Net change</source>
            <translation>净变化</translation>
        </message>
        <message>
            <source>Net change by level-1 class</source>
            <translation>一级类净变化</translation>
        </message>
        <message>
            <source>Net increase of cropland that may be used (hm²)</source>
            <translation>可用的耕地净增加量（hm²）</translation>
        </message>
        <message>
            <source>Net of ridges</source>
            <translation>扣除田坎后</translation>
        </message>
        <message>
            <source>Net primary production</source>
            <translation>净初级生产力</translation>
        </message>
        <message>
            <source>Net primary production (gC/(m²·a))</source>
            <translation>净初级生产力（gC/(m²·a)）</translation>
        </message>
        <message>
            <source>Net recharge (mm/a)</source>
            <translation>净补给量（mm/a）</translation>
        </message>
        <message>
            <source>New construction land (hm²)</source>
            <translation>新增建设用地面积（hm²）</translation>
        </message>
        <message>
            <source>New feature</source>
            <translation>新增要素</translation>
        </message>
        <message>
            <source>New features in doubt</source>
            <translation>存疑的新增要素</translation>
        </message>
        <message>
            <source>New features in doubt were edited since they were sent ({count}), so they cannot be counted as arrived. Submit again; if they are still in doubt, say that they did not arrive and delete at the node what came.</source>
            <translation>存疑的新增要素中有 {count} 个在发送后又被编辑，不能认定为已送达。请再次提交；若仍然存疑，请选择未送达，并删除节点上已到达的要素。</translation>
        </message>
        <message>
            <source>New occurrences</source>
            <translation>新点</translation>
        </message>
        <message>
            <source>New occurrences (prediction rate)</source>
            <translation>新点（预测率）</translation>
        </message>
        <message>
            <source>New town construction land since the base year; for the reserve of 35 + 25 %.</source>
            <translation>基期以来新增城镇建设用地；用于 35 + 25 % 的留用比例。</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Next: {step}</source>
            <translation>下一步：{step}</translation>
        </message>
        <message>
            <source>Nickel (mg/kg)</source>
            <translation>镍（mg/kg）</translation>
        </message>
        <message>
            <source>No answer came, and the feature is still as it was. Its edit waits for the next submission.</source>
            <translation>没有收到应答，要素仍保持原状。该编辑留待下次提交。</translation>
        </message>
        <message>
            <source>No approval of the years that count was given.</source>
            <translation>没有统计年度内的批准记录。</translation>
        </message>
        <message>
            <source>No arcs</source>
            <translation>弧段</translation>
        </message>
        <message>
            <source>No case and no theme changed a class.</source>
            <translation>没有情形调整或专题数据改变地类。</translation>
        </message>
        <message>
            <source>No cell has a grade: no cell has a value of every factor.</source>
            <translation>没有像元有等级：没有像元具备全部因子的值。</translation>
        </message>
        <message>
            <source>No cell has a value of every factor. Check whether the rasters are of one area and in the units that the help names.</source>
            <translation>没有像元具备全部因子的值。请检查各栅格是否为同一地区、单位是否与帮助一致。</translation>
        </message>
        <message>
            <source>No check asks for layer “{layer}”, so it was not used. Rename it or add a rule.</source>
            <translation>没有审查项使用图层“{layer}”，未参与审查。请改名或增加规则。</translation>
        </message>
        <message>
            <source>No class in the target system</source>
            <translation>目标分类中无对应地类</translation>
        </message>
        <message>
            <source>No code of {layer} (such as {example}) stands in {other} (such as {partner}). Choose other fields, or a length to which codes are cut.</source>
            <translation>{layer} 的代码（如 {example}）在 {other}（如 {partner}）中均不存在。请选择其他字段，或设定代码截取位数。</translation>
        </message>
        <message>
            <source>No criterion asks for the distance to layer “{layer}”. Rename it or add a criterion.</source>
            <translation>没有准则使用到图层“{layer}”的距离。请改名或增加准则。</translation>
        </message>
        <message>
            <source>No criterion has a weight. Give at least one a weight over 0.</source>
            <translation>没有任何准则有权重。请至少给一个准则大于0的权重。</translation>
        </message>
        <message>
            <source>No crosswalk knows the system of classes “{system}”. Known systems: {known}.</source>
            <translation>对照表中没有分类体系“{system}”。已有体系：{known}。</translation>
        </message>
        <message>
            <source>No data given. Add a layer named {layer} and run again, or decide this check by hand.</source>
            <translation>没有数据。请加入名为{layer}的图层后重新运行，或人工判定此项。</translation>
        </message>
        <message>
            <source>No demo node is running. In the source folder type “make node”, then choose “Connect to a node…” with the address and a user that it prints.</source>
            <translation>没有运行中的演示节点。请在源码目录输入“make node”，再选择“连接节点…”，填入它打印的地址与用户。</translation>
        </message>
        <message>
            <source>No document number (依据文号): not converted.</source>
            <translation>缺少依据文号：未转换。</translation>
        </message>
        <message>
            <source>No ecological red line</source>
            <translation>不占生态保护红线</translation>
        </message>
        <message>
            <source>No edit is lost on this computer, whatever ends QGIS.</source>
            <translation>无论 QGIS 因何中止，本机上的编辑都不会丢失。</translation>
        </message>
        <message>
            <source>No edits</source>
            <translation>无编辑</translation>
        </message>
        <message>
            <source>No errors were found.</source>
            <translation>未发现错误。</translation>
        </message>
        <message>
            <source>No extreme hazard</source>
            <translation>避让极高风险区</translation>
        </message>
        <message>
            <source>No factor is given. Give at least one of the rasters: {names}.</source>
            <translation>没有给出因子。请至少给出下列栅格之一：{names}。</translation>
        </message>
        <message>
            <source>No feature touches the extent. Check the extent and its CRS.</source>
            <translation>没有要素与该范围相交。请检查范围及其坐标参照系。</translation>
        </message>
        <message>
            <source>No field for: {fields}. What needs them is left empty; add the fields to have it computed.</source>
            <translation>没有字段：{fields}。所涉及的指标留空；补充字段后可计算。</translation>
        </message>
        <message>
            <source>No gaps</source>
            <translation>面缝隙</translation>
        </message>
        <message>
            <source>No grade; {done} of {all} units have an index.</source>
            <translation>未评等级；{all} 个单元中有 {done} 个有指数。</translation>
        </message>
        <message>
            <source>No indicator of this set asks for the number {names}.</source>
            <translation>该指标集中没有指标需要数值 {names}。</translation>
        </message>
        <message>
            <source>No layer in {path} can be read ({reason}). Choose a GeoPackage, a FileGDB, a Shapefile or a folder of them.</source>
            <translation>{path} 中没有可读图层（{reason}）。请选择 GeoPackage、FileGDB、Shapefile 或其所在文件夹。</translation>
        </message>
        <message>
            <source>No layer was given for: {steps}. Ground that only these would settle counts as suspected.</source>
            <translation>未提供下列步骤的图层：{steps}。仅由其判定的土地按疑似违法计。</translation>
        </message>
        <message>
            <source>No layers to look at here; check them out in the Nodes tab.</source>
            <translation>此处没有可浏览的图层；请在“节点”页中检出。</translation>
        </message>
        <message>
            <source>No limit applies to this site. State the area by standard (BZYDMJ, hm²) or add limits for its project type to a preset.</source>
            <translation>没有适用的用地标准。请填写按标准核定面积（BZYDMJ，公顷），或在预设中增加该项目类型的指标。</translation>
        </message>
        <message>
            <source>No limits of the grades are given, so units have indices and no grade. They are of the place: take those of the province.</source>
            <translation>未给出等级界限，单元只有指数而无等别。界限因地而异，请采用本省的界限。</translation>
        </message>
        <message>
            <source>No line of the layer runs through the site.</source>
            <translation>没有线要素穿过选址范围。</translation>
        </message>
        <message>
            <source>No line to the node (tries: {tries}). Next try in {time}.</source>
            <translation>与节点的连接中断（已尝试 {tries} 次），{time} 后重试。</translation>
        </message>
        <message>
            <source>No multipart features</source>
            <translation>多部件</translation>
        </message>
        <message>
            <source>No national tolerance is known; these values follow common practice.</source>
            <translation>尚无国家统一容差规定，所列数值按通行做法取用。</translation>
        </message>
        <message>
            <source>No node answered. {failed}</source>
            <translation>没有节点应答。{failed}</translation>
        </message>
        <message>
            <source>No node has a catalogue. Check layers out in the tab of nodes.</source>
            <translation>没有提供目录服务的节点。请在“节点”页中检出图层。</translation>
        </message>
        <message>
            <source>No node is known. Add one on the Nodes tab, or put a profile file into {folder}.</source>
            <translation>尚无已知节点。请在“节点”页添加节点，或将节点配置文件放入 {folder}。</translation>
        </message>
        <message>
            <source>No node yet. Add one, or import its profile.</source>
            <translation>尚无节点。请添加节点，或导入节点配置。</translation>
        </message>
        <message>
            <source>No overlaps</source>
            <translation>面重叠</translation>
        </message>
        <message>
            <source>No parcel</source>
            <translation>无图斑</translation>
        </message>
        <message>
            <source>No permanent basic farmland</source>
            <translation>不占永久基本农田</translation>
        </message>
        <message>
            <source>No program on this computer opens {name}. The file is in {folder}.</source>
            <translation>本机没有程序能打开 {name}，文件位于 {folder}。</translation>
        </message>
        <message>
            <source>No road meets the ground of the grid. Check the CRS of both, or choose roads of this area.</source>
            <translation>没有道路与格网范围相交。请检查两者的坐标系，或选择本区域的道路。</translation>
        </message>
        <message>
            <source>No rule gives code “{value}” of “{layer}” a zone ({count} parcels: {places}). Correct the code or add it to the rules.</source>
            <translation>没有规则为“{layer}”的代码“{value}”指定分区（{count} 个图斑：{places}）。请更正代码或补充规则。</translation>
        </message>
        <message>
            <source>No rule takes the code</source>
            <translation>无规则适用该代码</translation>
        </message>
        <message>
            <source>No station has its height and all temperatures. Check the fields, and the CRS of the stations.</source>
            <translation>没有站点同时具备高程和全部气温。请检查字段和站点的坐标系。</translation>
        </message>
        <message>
            <source>No such class</source>
            <translation>无此地类</translation>
        </message>
        <message>
            <source>No supplement rule asks for layer “{layer}”, so it was not used.</source>
            <translation>没有认定条件需要图层“{layer}”，因此未使用。</translation>
        </message>
        <message>
            <source>No survey of the current year was given, so the control lines were not compared with construction.</source>
            <translation>未提供现状调查，未核对控制线与建设用地。</translation>
        </message>
        <message>
            <source>No survey parcel covers {area:,.2f} m² of project {project}; cropland there is unknown.</source>
            <translation>项目{project}有{area:,.2f} m²没有地类图斑覆盖；该处耕地情况未知。</translation>
        </message>
        <message>
            <source>No table at hand converts {source} to {target}. There are tables for: {known}. Give your own crosswalk as a preset: JSON with table “{table}” and rows of source_code, target_code, options, kind and confidence.</source>
            <translation>没有由{source}转换为{target}的对照表。现有对照表：{known}。请以预设给出自有对照表：JSON 文件，table 为“{table}”，各行含 source_code、target_code、options、kind 和 confidence。</translation>
        </message>
        <message>
            <source>No unit of {all} is overloaded.</source>
            <translation>{all}个单元均未超载。</translation>
        </message>
        <message>
            <source>No value can be entered for {fields} here: only for attributes that both sides changed, and only if the feature stays. Choose a side, settle, and edit the feature afterwards.</source>
            <translation>此处不能为 {fields} 输入值：只有双方都修改过的属性，且要素保留时才可以。请先选择一方并确认处理，再编辑该要素。</translation>
        </message>
        <message>
            <source>No working copy yet: check a layer out in Catalogue or Nodes.</source>
            <translation>还没有工作副本：请在“目录”或“节点”中检出图层。</translation>
        </message>
        <message>
            <source>No-go ground</source>
            <translation>禁入范围</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Nobody's edits are overwritten unseen.</source>
            <translation>不会在无人察觉的情况下覆盖他人的编辑。</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Node profiles (*.json)</source>
            <translation>节点配置 (*.json)</translation>
        </message>
        <message>
            <source>Node {node} advertises {url}, which is not a registered address of it; nothing was sent there. Ask the node's keeper to correct the service, or register that address.</source>
            <translation>节点 {node} 公布的地址 {url} 未经登记，未向其发送任何内容。请联系节点管理员更正服务，或登记该地址。</translation>
        </message>
        <message>
            <source>Node {node} has no change service at this address. Correct the address in the node profile.</source>
            <translation>节点 {node} 在此地址没有变更服务。请更正节点配置中的地址。</translation>
        </message>
        <message>
            <source>Node {node} has no record or layer “{resource}”. Search the catalogue for its identifier.</source>
            <translation>节点 {node} 没有目录条目或图层“{resource}”。请在资源目录中检索其标识。</translation>
        </message>
        <message>
            <source>Node {node} has no {protocol} service in its profile. Add the address to the profile.</source>
            <translation>节点 {node} 的配置中没有 {protocol} 服务。请在节点配置中补充该地址。</translation>
        </message>
        <message>
            <source>Node {node} offers no layer “{layer}” for editing. Layers that it offers: {known}.</source>
            <translation>节点 {node} 没有可供编辑的图层“{layer}”。可供编辑的图层：{known}。</translation>
        </message>
        <message>
            <source>Node {node} takes only one layer at a time. Submit the working copies one after the other.</source>
            <translation>节点 {node} 每次只接收一个图层。请逐个提交工作副本。</translation>
        </message>
        <message>
            <source>Node “{node}” cannot tell what changed in {layer} since the last run. Register its change service or its PostGIS database.</source>
            <translation>节点“{node}”无法说明图层 {layer} 自上次运行以来的变化。请登记它的变更服务或 PostGIS 数据库。</translation>
        </message>
        <message>
            <source>Node “{node}” keeps no reviews. Save the change set as a file, have a reviewer decide on it, and read the file with the decision in here.</source>
            <translation>节点“{node}”不办理审核。请将变更集存为文件，交审核人作出决定，再在此处读入决定文件。</translation>
        </message>
        <message>
            <source>Node “{node}” keeps reviews itself, so a file does not count there. Ask the node how the change set stands.</source>
            <translation>节点“{node}”自行办理审核，文件决定在该节点无效。请向节点查询变更集的审核状态。</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Nodes that failed, with the reason</source>
            <translation>出错的节点及原因</translation>
        </message>
        <message>
            <source>Non-agricultural and non-grain use, new construction</source>
            <translation>耕地“非农化”“非粮化”与新增建设用地</translation>
        </message>
        <message>
            <source>Non-agricultural construction alone</source>
            <translation>仅非农建设占用</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>None of the {count} centres is within {reach:g} m of a road; the nearest is {nearest:.0f} m away. Check the CRS of both, or let the way to a road be longer.</source>
            <translation>{count} 个中心均不在道路 {reach:g} m 范围内；最近的相距 {nearest:.0f} m。请检查两者的坐标系，或放宽到道路的最大距离。</translation>
        </message>
        <message>
            <source>None of the {given} occurrences lies on a cell of the study area. Check the CRS of both, and the mask.</source>
            <translation>{given}个已知点没有一个落在研究区的栅格上。请检查两者的坐标系和研究区范围。</translation>
        </message>
        <message>
            <source>None of these was checked. Give the layer and run again, or decide them by hand.</source>
            <translation>以上各项均未审查。请补充图层后重新运行，或人工判定。</translation>
        </message>
        <message>
            <source>None of {rows} rows has a day and its rain. Choose the fields of both; days are dates or texts such as 2019-06-30.</source>
            <translation>{rows}行中没有一行同时有日期和降水。请选择两者的字段；日期为日期型或2019-06-30这样的文本。</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Normalised by</source>
            <translation>归一化方式</translation>
        </message>
        <message>
            <source>Not balanced</source>
            <translation>未平衡</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未闭合</translation>
        </message>
        <message>
            <source>Not computed</source>
            <translation>未计算的指标</translation>
        </message>
        <message>
            <source>Not cut in the database: {reason}.</source>
            <translation>未在数据库中切割：{reason}。</translation>
        </message>
        <message>
            <source>Not cut on a cluster: {reason}.</source>
            <translation>未在集群上切割：{reason}。</translation>
        </message>
        <message>
            <source>Not in the audit log: {reason}</source>
            <translation>未记入审计日志：{reason}</translation>
        </message>
        <message>
            <source>Not known: a factor has no usable value</source>
            <translation>不明：有因素缺少有效值</translation>
        </message>
        <message>
            <source>Not looked for, as a layer is not given: {kinds}.</source>
            <translation>因未提供图层而未查找：{kinds}。</translation>
        </message>
        <message>
            <source>Not measured</source>
            <translation>未量算</translation>
        </message>
        <message>
            <source>Not reached by growth</source>
            <translation>扩展未及</translation>
        </message>
        <message>
            <source>Not required for these tables</source>
            <translation>这些表无须审核</translation>
        </message>
        <message>
            <source>Not set, such land stays without a grade and is not balanced.</source>
            <translation>不填时这类耕地无等别，不能平衡。</translation>
        </message>
        <message>
            <source>Not set: that of the table, 1 km².</source>
            <translation>未填：取表中的值 1 km²。</translation>
        </message>
        <message>
            <source>Not set: that of the table, 100 m.</source>
            <translation>未填：取表中的值 100 m。</translation>
        </message>
        <message>
            <source>Not set: the limit of the rule by city size, 15, 10 or 5 %. 0 proposes none.</source>
            <translation>不填：按城市规模取规则限值 15、10 或 5 %。填 0 则不划。</translation>
        </message>
        <message>
            <source>Not set: the limit of the rule, 1.3.</source>
            <translation>未填：取规则限值 1.3。</translation>
        </message>
        <message>
            <source>Not set: the limit of the rule, 30 hm². Smaller polygons are left out.</source>
            <translation>未填：取规则限值 30 hm²。更小的图形不选。</translation>
        </message>
        <message>
            <source>Not set: the share of the cropland that the law asks for, 80 %.</source>
            <translation>未填：法律要求的耕地比例 80 %。</translation>
        </message>
        <message>
            <source>Not set: town parcels (CZCSXM 201, 202) of the survey parcels.</source>
            <translation>未填：现状图斑中的城镇图斑（CZCSXM 201、202）。</translation>
        </message>
        <message>
            <source>Not started; the agreed start was {day}.</source>
            <translation>未动工；约定动工日期为 {day}。</translation>
        </message>
        <message>
            <source>Not suitable enough</source>
            <translation>适宜性不足</translation>
        </message>
        <message>
            <source>Not supplied</source>
            <translation>未供面积</translation>
        </message>
        <message>
            <source>Not supplied, by the year of approval</source>
            <translation>未供面积（按批准年度）</translation>
        </message>
        <message>
            <source>Not susceptible</source>
            <translation>非易发</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Nothing found for “{text}” at {count} nodes. Try fewer or other words.</source>
            <translation>在 {count} 个节点中没有找到“{text}”。请减少或更换检索词。</translation>
        </message>
        <message>
            <source>Nothing is deleted: the damaged file is kept beside the new one, its name with the date. Change sets are saved whose bytes have their digest, with their history as far as its chain is unbroken; what may have gone on after that is of unknown outcome, and sending it again or withdrawing it settles it.</source>
            <translation>不删除任何内容：损坏的文件保留在新日志旁，文件名带日期。字节与摘要相符的变更集予以救回，其经过取到链条未断之处；此后是否还有进展则结果未知，再次发送或撤回即可了结。</translation>
        </message>
        <message>
            <source>Nothing is known of any criterion. Give control layers, the survey or layers to measure distances to.</source>
            <translation>任何准则都没有数据。请提供控制图层、现状调查或用于量距的图层。</translation>
        </message>
        <message>
            <source>Nothing is known of “{rule}” for {count} entries of the pool; none was refused for it.</source>
            <translation>{count}条指标的“{rule}”未知；未因此排除。</translation>
        </message>
        <message>
            <source>Nothing is left to subdivide.</source>
            <translation>没有待细分图斑。</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>无损失</translation>
        </message>
        <message>
            <source>Nothing is settled yet: your feature waits here, theirs is at the node.</source>
            <translation>尚未处理：本地要素仍待定，节点上的要素保持原样。</translation>
        </message>
        <message>
            <source>Nothing of the layer lies within {distance:g} m of the site (preset).</source>
            <translation>距选址范围{distance:g} m内没有该图层的要素（预设）。</translation>
        </message>
        <message>
            <source>Nothing of this kind was found.</source>
            <translation>未发现此类。</translation>
        </message>
        <message>
            <source>Nothing supplied</source>
            <translation>均未供应</translation>
        </message>
        <message>
            <source>Nothing to compute: give a layer or numbers.</source>
            <translation>没有可计算的内容：请给出图层或数值。</translation>
        </message>
        <message>
            <source>Nothing waits for your review.</source>
            <translation>没有等待您审核的变更集。</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>没有待处理事项。</translation>
        </message>
        <message>
            <source>Nothing was written: in “{table}”, column “{column}”, row “{row}” holds {found}, but its parts add up to {expected}. Please report this.</source>
            <translation>未写出任何文件：表“{table}”的“{column}”列、“{row}”行为 {found}，而各分项合计为 {expected}。请反馈此问题。</translation>
        </message>
        <message>
            <source>Nothing was written: {value} is not a number that a report can hold.</source>
            <translation>未写出任何文件：{value} 不是报告可以容纳的数值。</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Number at the node</source>
            <translation>节点流水号</translation>
        </message>
        <message>
            <source>Number of change sets that wait</source>
            <translation>待审核变更集数</translation>
        </message>
        <message>
            <source>Number of changes</source>
            <translation>变更数量</translation>
        </message>
        <message>
            <source>Number of features</source>
            <translation>要素数</translation>
        </message>
        <message>
            <source>Number of features deleted at the target, not sent</source>
            <translation>目标已删除而未发送的要素数</translation>
        </message>
        <message>
            <source>Number of features in conflict</source>
            <translation>有冲突的要素数</translation>
        </message>
        <message>
            <source>Number of features merged with edits</source>
            <translation>与编辑合并的要素数</translation>
        </message>
        <message>
            <source>Number of features that changed at the source</source>
            <translation>来源变更的要素数</translation>
        </message>
        <message>
            <source>Number of features that follow the node</source>
            <translation>与节点一致的要素数</translation>
        </message>
        <message>
            <source>Number of layers</source>
            <translation>图层数</translation>
        </message>
        <message>
            <source>Number of polygons (as few as possible)</source>
            <translation>闭合线数量（尽可能少）</translation>
        </message>
        <message>
            <source>Number of records</source>
            <translation>条目数</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Numbers above 0. Where it is empty, the usual speed holds.</source>
            <translation>大于 0 的数；为空时采用默认车速。</translation>
        </message>
        <message>
            <source>Numbers such as J50G001001, with commas or spaces between. They go first.</source>
            <translation>如 J50G001001，用逗号或空格分隔，优先采用。</translation>
        </message>
        <message>
            <source>Numbers with spaces between them, in the order of the layers, for information value and frequency ratio: 0.4 0.35 0.25. Left empty, all weigh 1.</source>
            <translation>按图层顺序、以空格分隔的数，用于信息量和频率比：0.4 0.35 0.25。留空则均为1。</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>OR: the highest membership</source>
            <translation>OR：取最大隶属度</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象编号</translation>
        </message>
        <message>
            <source>Obligation</source>
            <translation>约束条件</translation>
        </message>
        <message>
            <source>Occupations that this mode does not count</source>
            <translation>本模式不计的占用</translation>
        </message>
        <message>
            <source>Occurrences</source>
            <translation>已知点</translation>
        </message>
        <message>
            <source>Occurrences by expected ones</source>
            <translation>已知点数与期望点数之比</translation>
        </message>
        <message>
            <source>Occurrences by grade</source>
            <translation>各级的已知点</translation>
        </message>
        <message>
            <source>Occurrences expected (Σ P)</source>
            <translation>期望点数（ΣP）</translation>
        </message>
        <message>
            <source>Occurrences found (%)</source>
            <translation>已圈中的已知点（%）</translation>
        </message>
        <message>
            <source>Occurrences found on the best ground</source>
            <translation>最有利面积圈中的已知点</translation>
        </message>
        <message>
            <source>Occurrences lie in {count} blocks, too few for {folds} folds. Choose smaller blocks, or fewer folds.</source>
            <translation>已知点只分布在{count}个区块，不足以分为{folds}折。请缩小区块或减少折数。</translation>
        </message>
        <message>
            <source>Occurrences that count</source>
            <translation>计入的已知点</translation>
        </message>
        <message>
            <source>Occurrences there are</source>
            <translation>实有点数</translation>
        </message>
        <message>
            <source>Odds ratio by standard deviation</source>
            <translation>优势比（按标准差）</translation>
        </message>
        <message>
            <source>Odds ratio by unit</source>
            <translation>优势比（按单位）</translation>
        </message>
        <message>
            <source>Of GB/T 28407; the limits must be those of this index.</source>
            <translation>用于 GB/T 28407；等级界限须为该指数的界限。</translation>
        </message>
        <message>
            <source>Of agriculture; towns and ecology have limits of their own unless none counts.</source>
            <translation>用于农业；城镇和生态各有其限值，选择不计连片度时均不计。</translation>
        </message>
        <message>
            <source>Of all columns but counts.</source>
            <translation>除计数以外各列的小数位。</translation>
        </message>
        <message>
            <source>Of all crops in a year, gross.</source>
            <translation>全年各种作物合计，毛定额。</translation>
        </message>
        <message>
            <source>Of an occurrence in the cell, 0–1.</source>
            <translation>单元内出现已知点的概率，0–1。</translation>
        </message>
        <message>
            <source>Of days above 0 °C; for the first kind.</source>
            <translation>0 °C以上各日的积温；用于第一种方式。</translation>
        </message>
        <message>
            <source>Of high severity: {count} patches, {area:,.2f} hm².</source>
            <translation>其中严重程度高的 {count} 个，{area:,.2f} hm²。</translation>
        </message>
        <message>
            <source>Of other years or without a date</source>
            <translation>其他年度或无日期</translation>
        </message>
        <message>
            <source>Of the accumulated temperature; 0 changes nothing.</source>
            <translation>积温的变化；0为不变。</translation>
        </message>
        <message>
            <source>Of the air</source>
            <translation>大气环境容量</translation>
        </message>
        <message>
            <source>Of the aquifer.</source>
            <translation>含水层的渗透系数。</translation>
        </message>
        <message>
            <source>Of the climate; 0 changes nothing.</source>
            <translation>气候的变化；0为不变。</translation>
        </message>
        <message>
            <source>Of the current values.</source>
            <translation>现状值的年份。</translation>
        </message>
        <message>
            <source>Of the ground</source>
            <translation>地质灾害</translation>
        </message>
        <message>
            <source>Of the ground in the plane, one for all slopes.</source>
            <translation>水平坡长，全部坡面取同一值。</translation>
        </message>
        <message>
            <source>Of the limit of water use, from 0 to 1.</source>
            <translation>占用水总量控制指标的比例，0至1。</translation>
        </message>
        <message>
            <source>Of the plan.</source>
            <translation>规划的年份。</translation>
        </message>
        <message>
            <source>Of the sea: storm surge</source>
            <translation>海洋灾害：风暴潮</translation>
        </message>
        <message>
            <source>Of the unit that the cell is in (用水总量控制指标模数).</source>
            <translation>像元所在单元的用水总量控制指标模数。</translation>
        </message>
        <message>
            <source>Of the years that count</source>
            <translation>统计年度内</translation>
        </message>
        <message>
            <source>Of waters</source>
            <translation>水环境容量</translation>
        </message>
        <message>
            <source>Off, the nine checks that every site needs are listed without their data; the others stand apart with what to give. On, a site is only concluded with all 25.</source>
            <translation>不勾选时，每个选址必需的九项无数据也列出，其余单列并说明需提供什么。勾选时，25项齐全才能得出结论。</translation>
        </message>
        <message>
            <source>Off: one change parcel for every pair of an earlier and a later parcel.</source>
            <translation>不勾选时，每对前后期图斑生成一个变化图斑。</translation>
        </message>
        <message>
            <source>On levels</source>
            <translation>作用级别</translation>
        </message>
        <message>
            <source>On the cluster of the options, else by processes of this computer</source>
            <translation>在选项所设的集群上；未设则由本机多进程完成</translation>
        </message>
        <message>
            <source>On the day</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>On the straight way between a cell, or a centre, and the roads.</source>
            <translation>用于单元或中心与路网之间的直线路段。</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>在本机</translation>
        </message>
        <message>
            <source>One a crop, with semicolons, where no field is chosen: 1500;900.</source>
            <translation>未选字段时使用，每种作物一个，以分号分隔，如 1500;900。</translation>
        </message>
        <message>
            <source>One a crop, with semicolons, where no field is chosen: 1;1.2.</source>
            <translation>未选字段时使用，每种作物一个，以分号分隔，如 1;1.2。</translation>
        </message>
        <message>
            <source>One feature a patch of a zone (GHFQDM), drawn as zones are.</source>
            <translation>每个分区图斑一条（GHFQDM），按规划分区样式绘制。</translation>
        </message>
        <message>
            <source>One feature a patch on which a pair of plans differs, drawn by kind.</source>
            <translation>两个规划存在差异的图斑，每个一条，按类型绘制。</translation>
        </message>
        <message>
            <source>One feature a supplied parcel: state, since when, consequence, fee, reason.</source>
            <translation>每宗已供土地一条：状态、起始日期、处置方式、费用、原因。</translation>
        </message>
        <message>
            <source>One feature an approval: approved, supplied, not supplied, rate.</source>
            <translation>每个批次一条：批准面积、已供面积、未供面积、比率。</translation>
        </message>
        <message>
            <source>One feature for each parcel.</source>
            <translation>每个地块一个要素。</translation>
        </message>
        <message>
            <source>One for each layer, in their order, with semicolons: small 500 3; linear 0 100; as is. Left empty, all layers are memberships already.</source>
            <translation>按图层顺序每层一个，用分号隔开：small 500 3; linear 0 100; as is。留空表示各图层已是隶属度。</translation>
        </message>
        <message>
            <source>One of the four categories of planning data resources.</source>
            <translation>国土空间规划数据资源四大类之一。</translation>
        </message>
        <message>
            <source>One polygon a record with all its attributes and links, best answers first.</source>
            <translation>每个条目一个范围面，带全部属性和链接，最符合的排在最前。</translation>
        </message>
        <message>
            <source>One polygon per parcel with what the file says of it, and its areas.</source>
            <translation>每个地块一个面，附文件中的说明及其面积。</translation>
        </message>
        <message>
            <source>One polygon per site, in a CGCS2000 Gauss-Krüger CRS. Selected features only, if so chosen. Left empty, the site file is read.</source>
            <translation>每个选址一个面，采用CGCS2000高斯-克吕格投影。可只用选中要素。留空时读取选址文件。</translation>
        </message>
        <message>
            <source>One row a class of every layer; cumulated where the layer is ordered.</source>
            <translation>每个图层的每一类一行；有序图层为累积值。</translation>
        </message>
        <message>
            <source>One row a finding, placed or not.</source>
            <translation>每个问题一行，无论有无位置。</translation>
        </message>
        <message>
            <source>One row a line of the table.</source>
            <translation>表中每行一条记录。</translation>
        </message>
        <message>
            <source>One row a pair of classes, unchanged ground included, in m².</source>
            <translation>每对地类一行，含未变化部分，单位 m²。</translation>
        </message>
        <message>
            <source>One row a pair of plans and pair of groups, in hm²; agreement included.</source>
            <translation>每组规划、每对类别一行，单位 hm²；包括一致部分。</translation>
        </message>
        <message>
            <source>One row a parcel: areas by step, verdict, explanation, what is taken.</source>
            <translation>每个图斑一行：各步骤面积、判定结果、说明和占用情况。</translation>
        </message>
        <message>
            <source>One row a rule, for the given boundary and the candidate.</source>
            <translation>每条规则一行，包括所给边界和候选方案。</translation>
        </message>
        <message>
            <source>One row a value: layer, feature, field, and why.</source>
            <translation>每个值一行：图层、要素、字段和原因。</translation>
        </message>
        <message>
            <source>One row a zone.</source>
            <translation>每个分区一行。</translation>
        </message>
        <message>
            <source>One row an indicator.</source>
            <translation>每项指标一行。</translation>
        </message>
        <message>
            <source>One row an indicator: completed, time passed, state, alarm.</source>
            <translation>每项指标一行：完成度、时序进度、状态、预警。</translation>
        </message>
        <message>
            <source>One row for each group and sub-total, the whole first; LEVEL 0 is the whole.</source>
            <translation>每组及小计一行，总计在前；LEVEL 为 0 表示总计。</translation>
        </message>
        <message>
            <source>One row for each group: control area, computed area, closure, limit and state.</source>
            <translation>每组一条：控制面积、计算面积、闭合差、限差和状态。</translation>
        </message>
        <message>
            <source>One row for each sheet and zone, and one for what is outside.</source>
            <translation>每幅图每个区域一条记录，区域外另计一条。</translation>
        </message>
        <message>
            <source>One row for each zone and class with its area.</source>
            <translation>每个区域和地类一条记录及其面积。</translation>
        </message>
        <message>
            <source>One row for each zone, one column for each class.</source>
            <translation>每个区域一行，每个地类一列。</translation>
        </message>
        <message>
            <source>One row per draw with its reason.</source>
            <translation>每次使用一行，附理由。</translation>
        </message>
        <message>
            <source>One row per entry: before, drawn, left; the rules that refuse it.</source>
            <translation>每条指标一行：使用前、使用、结余；排除它的认定条件。</translation>
        </message>
        <message>
            <source>One row per original class, new class, ground and document; ridges apart.</source>
            <translation>按原地类、新地类、依据和文号各一行；田坎单列。</translation>
        </message>
        <message>
            <source>One row per site and check.</source>
            <translation>每个项目每个审查项一行。</translation>
        </message>
        <message>
            <source>One row per site and county, town and village, with areas in m².</source>
            <translation>每个选址按县、乡镇、村各一行，面积单位m²。</translation>
        </message>
        <message>
            <source>One row per site and criterion: value, score, weight, points.</source>
            <translation>每个方案每项准则一行：取值、得分、权重、分值。</translation>
        </message>
        <message>
            <source>One row per survey parcel on a site, ridges deducted.</source>
            <translation>项目用地内每个现状图斑一行，已扣除田坎。</translation>
        </message>
        <message>
            <source>Only features that meet this extent are copied. Empty: the whole layer.</source>
            <translation>只复制与该范围相交的要素。留空则复制整个图层。</translation>
        </message>
        <message>
            <source>Only features that touch this extent; for snapshots.</source>
            <translation>只取与此范围相交的要素；用于快照。</translation>
        </message>
        <message>
            <source>Only for decisions by file. Empty: the name of your account on this computer.</source>
            <translation>仅用于以文件作出的决定。留空：本机账户名称。</translation>
        </message>
        <message>
            <source>Only for nodes that keep no reviews: to be sent to the planner.</source>
            <translation>仅用于不办理审核的节点：交回编辑人员。</translation>
        </message>
        <message>
            <source>Only for nodes that keep no reviews: what the planner sent you.</source>
            <translation>仅用于不办理审核的节点：编辑人员交来的文件。</translation>
        </message>
        <message>
            <source>Only for nodes that keep no reviews: what the reviewer saved.</source>
            <translation>仅用于不办理审核的节点：审核人保存的文件。</translation>
        </message>
        <message>
            <source>Only needed for nodes that keep no reviews: the sealed set as a file.</source>
            <translation>仅用于不办理审核的节点：将封存的变更集存为文件。</translation>
        </message>
        <message>
            <source>Only read</source>
            <translation>仅审阅</translation>
        </message>
        <message>
            <source>Only records whose extent touches this one, or that have none.</source>
            <translation>只列出与此范围相交的条目，以及没有范围的条目。</translation>
        </message>
        <message>
            <source>Only the areas to keep away from, such as those of extreme geological hazard.</source>
            <translation>仅包括应当避让的范围，如地质灾害极高风险区。</translation>
        </message>
        <message>
            <source>Only what QGIS brings</source>
            <translation>仅用 QGIS 自带组件</translation>
        </message>
        <message>
            <source>Only {count} features have a partner of the same key in the reference, and {least} are needed. Choose other keys, or leave them empty.</source>
            <translation>只有 {count} 个要素在参考图层中有同名键，至少需要 {least} 个。请另选键字段，或留空。</translation>
        </message>
        <message>
            <source>Only {got} of {expected} features of {layer} arrived, so nothing was kept. Try again; if it stays so, choose a smaller extent or tell the node's keeper.</source>
            <translation>{layer} 应有 {expected} 个要素，只收到 {got} 个，因此未保留任何数据。请重试；如仍如此，请缩小范围或告知节点管理员。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open &amp;File…</source>
            <translation>打开文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Open a Change Set</source>
            <translation>打开变更集</translation>
        </message>
        <message>
            <source>Open items</source>
            <translation>待处理事项</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>算子</translation>
        </message>
        <message>
            <source>Orchards</source>
            <translation>果园</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Order in which candidates are taken</source>
            <translation>候选耕地的选取次序</translation>
        </message>
        <message>
            <source>Order of growth</source>
            <translation>扩展次序</translation>
        </message>
        <message>
            <source>Order of the candidates</source>
            <translation>候选耕地选取次序</translation>
        </message>
        <message>
            <source>Order of the sites</source>
            <translation>方案排序</translation>
        </message>
        <message>
            <source>Organic carbon (%)</source>
            <translation>有机碳（%）</translation>
        </message>
        <message>
            <source>Organic matter (%)</source>
            <translation>有机质（%）</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>负责单位</translation>
        </message>
        <message>
            <source>Original class</source>
            <translation>原地类</translation>
        </message>
        <message>
            <source>Other candidates</source>
            <translation>其他候选</translation>
        </message>
        <message>
            <source>Other conflicts</source>
            <translation>其他矛盾冲突</translation>
        </message>
        <message>
            <source>Other difference</source>
            <translation>其他差异</translation>
        </message>
        <message>
            <source>Other farmland</source>
            <translation>其他农用地</translation>
        </message>
        <message>
            <source>Other land</source>
            <translation>其他土地</translation>
        </message>
        <message>
            <source>Other layer</source>
            <translation>另一图层</translation>
        </message>
        <message>
            <source>Other no-go layers</source>
            <translation>其他禁入图层</translation>
        </message>
        <message>
            <source>Other plan</source>
            <translation>对比规划</translation>
        </message>
        <message>
            <source>Other reasons</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>Other unstable cropland</source>
            <translation>其他不稳定利用耕地</translation>
        </message>
        <message>
            <source>Other unstable use</source>
            <translation>其他不稳定利用</translation>
        </message>
        <message>
            <source>Other values</source>
            <translation>其他值</translation>
        </message>
        <message>
            <source>Others changed {count} of the same features meanwhile, or added features with the same key; nothing was applied. Withdraw the change set and refresh the working copy from the node; choose where both sides differ, then submit again.</source>
            <translation>其间他人更改了其中 {count} 个相同要素，或新增了键值相同的要素；未应用任何更改。请撤回变更集，从节点刷新工作副本，对双方不同之处作出选择，然后重新提交。</translation>
        </message>
        <message>
            <source>Others changed {count} of the same features of {layer}; nothing was applied. “Settle Conflicts” leads on.</source>
            <translation>他人修改了 {layer} 的 {count} 个相同要素，未应用任何内容。请按“处理冲突”继续。</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>区域外</translation>
        </message>
        <message>
            <source>Outside of the zones</source>
            <translation>区域以外</translation>
        </message>
        <message>
            <source>Outside the boundary, zone 510 村庄建设区 is village in the target year.</source>
            <translation>城镇开发边界以外、位于 510 村庄建设区内的用地，目标年计为村庄。</translation>
        </message>
        <message>
            <source>Outside the other</source>
            <translation>对比规划之外</translation>
        </message>
        <message>
            <source>Over 300 and over 500 the elastic zone has to be smaller.</source>
            <translation>超过 300 和超过 500 时，弹性发展区比例更低。</translation>
        </message>
        <message>
            <source>Over 400, 200, 100, 30 m: grades 1 to 4, else 5.</source>
            <translation>大于400、200、100、30 m依次为1至4级，其余为5级。</translation>
        </message>
        <message>
            <source>Over all layers</source>
            <translation>全部图层</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>重叠面积</translation>
        </message>
        <message>
            <source>Overlap by further attributes</source>
            <translation>按其他属性的重叠</translation>
        </message>
        <message>
            <source>Overlap by value</source>
            <translation>按属性值分列的重叠面积</translation>
        </message>
        <message>
            <source>Overlap with the site</source>
            <translation>与项目用地重叠部分</translation>
        </message>
        <message>
            <source>Overlapping ground was given to the first parcel, so that no zone has it twice.</source>
            <translation>重叠部分归入在前的图斑，任何分区不重复计算。</translation>
        </message>
        <message>
            <source>Overlaps and gaps of this feature could not be worked out: {reason} Look at its borders on the map.</source>
            <translation>无法计算该要素的重叠和缝隙：{reason} 请在地图上查看其边界。</translation>
        </message>
        <message>
            <source>Overlaps feature {other} by {area} m², which it did not before. Move the common border of both, with topological editing on.</source>
            <translation>与要素 {other} 重叠 {area} m²，编辑前并不重叠。请打开拓扑编辑，移动两者的公共边界。</translation>
        </message>
        <message>
            <source>Overlaps of parcels (m²)</source>
            <translation>图斑重叠（m²）</translation>
        </message>
        <message>
            <source>Overlaps under this area do not decide. Not set: the preset's, 1 m².</source>
            <translation>小于此面积的重叠判定时不计。未设置时用预设值 1 m²。</translation>
        </message>
        <message>
            <source>Overlaps under this share do not decide. Not set: the preset's, 0.1 %.</source>
            <translation>小于此占比的重叠判定时不计。未设置时用预设值 0.1 %。</translation>
        </message>
        <message>
            <source>Overlaps, gaps and the polygons that findings are about.</source>
            <translation>重叠、缝隙及问题涉及的面。</translation>
        </message>
        <message>
            <source>Overlaps: ground that parcels count twice</source>
            <translation>重叠：图斑重复计算</translation>
        </message>
        <message>
            <source>Overlay of all plans</source>
            <translation>全部规划叠加图斑</translation>
        </message>
        <message>
            <source>Overlays parcels of two dates: from–to matrix, change parcels, 非农化 and 非粮化 flows.</source>
            <translation>两期图斑叠加：转移矩阵、变化图斑、“非农化”与“非粮化”流向。</translation>
        </message>
        <message>
            <source>Overlays with pieces of large layers, several times faster.</source>
            <translation>大图层叠加并输出图形，速度提高数倍。</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>Own rule set</source>
            <translation>自定义规则集</translation>
        </message>
        <message>
            <source>Ownership</source>
            <translation>权属性质</translation>
        </message>
        <message>
            <source>Ownership and land classes</source>
            <translation>权属与地类</translation>
        </message>
        <message>
            <source>P = Σ(C·F) of weights C and memberships F.</source>
            <translation>P = Σ(C·F)，C 为权重，F 为隶属度。</translation>
        </message>
        <message>
            <source>P&amp;ostpone</source>
            <translation>暂缓(&amp;O)</translation>
        </message>
        <message>
            <source>PRODUCT: the memberships multiplied</source>
            <translation>PRODUCT：隶属度相乘</translation>
        </message>
        <message>
            <source>Package or FileGDB (folder)</source>
            <translation>成果包或 FileGDB（文件夹）</translation>
        </message>
        <message>
            <source>Paddy</source>
            <translation>水田</translation>
        </message>
        <message>
            <source>Paddy and better grades are served first, by the nearest grade as good or better.</source>
            <translation>先满足水田和较好等别，选用不差于占用等别中最接近者。</translation>
        </message>
        <message>
            <source>Paddy fields</source>
            <translation>水田</translation>
        </message>
        <message>
            <source>Paddy that is lacking (hm²)</source>
            <translation>水田缺口（hm²）</translation>
        </message>
        <message>
            <source>Pairs of layers</source>
            <translation>图层两两检验</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>图斑</translation>
        </message>
        <message>
            <source>Parcel (TBBH)</source>
            <translation>图斑编号</translation>
        </message>
        <message>
            <source>Parcel name</source>
            <translation>地块名称</translation>
        </message>
        <message>
            <source>Parcel number</source>
            <translation>图斑编号</translation>
        </message>
        <message>
            <source>Parcel numbers are unique</source>
            <translation>图斑编号唯一</translation>
        </message>
        <message>
            <source>Parcel {feature} does not close: its pieces lack {area:,.2f} m².</source>
            <translation>图斑 {feature} 面积不闭合：各部分相差 {area:,.2f} m²。</translation>
        </message>
        <message>
            <source>Parcel {number} does not close: its pieces lack {residual:,.2f} m².</source>
            <translation>第 {number} 个图斑面积不闭合：各部分合计相差 {residual:,.2f} 平方米。</translation>
        </message>
        <message>
            <source>Parcel {number} has no usable area ({area}). Repair its geometry or fill the area field.</source>
            <translation>第 {number} 个图斑没有可用的面积（{area}）。请修复图形或填写面积字段。</translation>
        </message>
        <message>
            <source>Parcel {number}: the deduction {deduction} m² is negative or larger than the parcel ({area} m²). Correct KCMJ or the area field.</source>
            <translation>第 {number} 个图斑：扣除面积 {deduction} 平方米为负值或大于图斑面积（{area} 平方米）。请更正 KCMJ 或面积字段。</translation>
        </message>
        <message>
            <source>Parcel {parcel} does not close: its pieces lack {residual:,.2f} m². Check its geometry.</source>
            <translation>图斑 {parcel} 面积不闭合：切分后差 {residual:,.2f} m²。请检查其几何。</translation>
        </message>
        <message>
            <source>Parcel {parcel} has no date of supply. Enter it.</source>
            <translation>宗地 {parcel} 无供应日期。请填写。</translation>
        </message>
        <message>
            <source>Parcel {parcel} has not started and its agreed start is not recorded. Enter the date of the contract (without one, a year from the delivery of the land counts).</source>
            <translation>宗地 {parcel} 未动工且未登记约定动工日期。请填写合同约定日期（无约定的，自实际交付土地之日起满一年计）。</translation>
        </message>
        <message>
            <source>Parcel {parcel} names approval “{approval}”, which is not among the approvals. Correct the number or add the approval.</source>
            <translation>宗地 {parcel} 的批准文号“{approval}”不在批准记录中。请更正文号或补充批准记录。</translation>
        </message>
        <message>
            <source>Parcel {parcel} was supplied on {day}, before its approval on {approved}.</source>
            <translation>宗地 {parcel} 的供应日期 {day} 早于批准日期 {approved}。</translation>
        </message>
        <message>
            <source>Parcel {parcel}: its pieces lack {area:,.2f} m² of it (a negative number: ground counted twice). Check the topology of the layers there.</source>
            <translation>图斑 {parcel}：各部分之和缺少 {area:,.2f} m²（负数为重复计算）。请检查该处图层拓扑。</translation>
        </message>
        <message>
            <source>Parcel {parcel}: more is developed ({developed} hm²) than it has ({area:,.4f} hm²).</source>
            <translation>宗地 {parcel} 的已开发面积（{developed} hm²）大于宗地面积（{area:,.4f} hm²）。</translation>
        </message>
        <message>
            <source>Parcel {parcel}: work has stopped, and what is needed for “{what}” is not recorded. Enter the developed area and the investment.</source>
            <translation>宗地 {parcel} 已中止开发，但缺少判定“{what}”所需的数据。请填写已开发面积和投资额。</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>图斑</translation>
        </message>
        <message>
            <source>Parcels are cut by the zones, so the area field was not used.</source>
            <translation>图斑被区域切割，因此未使用面积字段。</translation>
        </message>
        <message>
            <source>Parcels are cut by these polygons; what lies in none is a zone of its own.</source>
            <translation>图斑被这些面切割；不在任何面内的部分自成一区。</translation>
        </message>
        <message>
            <source>Parcels as written</source>
            <translation>写出的地块</translation>
        </message>
        <message>
            <source>Parcels below it, or without any, are not grown into.</source>
            <translation>低于该值或没有适宜性的图斑不作扩展。</translation>
        </message>
        <message>
            <source>Parcels beyond the area</source>
            <translation>范围以外的图斑</translation>
        </message>
        <message>
            <source>Parcels by the step that settles their ground</source>
            <translation>各步骤判定的图斑</translation>
        </message>
        <message>
            <source>Parcels lie beyond the area by {area:,.2f} m²; that ground was left out.</source>
            <translation>图斑超出范围 {area:,.2f} m²，超出部分未计入。</translation>
        </message>
        <message>
            <source>Parcels not written</source>
            <translation>未写出的地块数</translation>
        </message>
        <message>
            <source>Parcels of change (YGXZJSYDTB)</source>
            <translation>遥感监测图斑（YGXZJSYDTB）</translation>
        </message>
        <message>
            <source>Parcels of the detailed plan</source>
            <translation>详细规划地块</translation>
        </message>
        <message>
            <source>Parcels of the earlier date</source>
            <translation>前期图斑</translation>
        </message>
        <message>
            <source>Parcels of the file</source>
            <translation>文件中的地块</translation>
        </message>
        <message>
            <source>Parcels of the later date</source>
            <translation>后期图斑</translation>
        </message>
        <message>
            <source>Parcels overlap each other by {area:,.2f} m². Check their topology.</source>
            <translation>图斑相互重叠 {area:,.2f} m²。请检查拓扑。</translation>
        </message>
        <message>
            <source>Parcels read</source>
            <translation>读取的地块数</translation>
        </message>
        <message>
            <source>Parcels screened</source>
            <translation>筛查图斑数</translation>
        </message>
        <message>
            <source>Parcels suspected of illegal use</source>
            <translation>疑似违法图斑数</translation>
        </message>
        <message>
            <source>Parcels that no row can take</source>
            <translation>无法归类的图斑数</translation>
        </message>
        <message>
            <source>Parcels that were grown into</source>
            <translation>扩展选入的地块</translation>
        </message>
        <message>
            <source>Parcels with a class code.</source>
            <translation>带地类编码的图斑。</translation>
        </message>
        <message>
            <source>Parcels with area</source>
            <translation>带面积的图斑</translation>
        </message>
        <message>
            <source>Parcels with their reasons</source>
            <translation>地块及其原因</translation>
        </message>
        <message>
            <source>Parcels with 用地用海 codes; a v at the end of a code or CZCSXM 203 tells villages.</source>
            <translation>含用地用海代码的图斑；代码末尾的 v 或 CZCSXM 203 表示村庄。</translation>
        </message>
        <message>
            <source>Parcels written</source>
            <translation>写出的地块数</translation>
        </message>
        <message>
            <source>Park greens and squares</source>
            <translation>公园绿地、广场</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>所属</translation>
        </message>
        <message>
            <source>Part of the area</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Part {part} of the layer could not be computed after {tries} tries: {reason}. Look at the log of the cluster's workers and run again.</source>
            <translation>图层第 {part} 块重试 {tries} 次后仍未完成：{reason}。请查看集群工作节点日志后重新运行。</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部分数</translation>
        </message>
        <message>
            <source>Parts by zone</source>
            <translation>按分区分列</translation>
        </message>
        <message>
            <source>Parts of the cropland</source>
            <translation>耕地构成</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Patches</source>
            <translation>图斑数</translation>
        </message>
        <message>
            <source>Patches are cells of levels 1 to 4 that touch by sides or corners.</source>
            <translation>斑块为相邻（边或角）的1至4级像元。</translation>
        </message>
        <message>
            <source>Patches below the minimum</source>
            <translation>小于最小面积的图斑数</translation>
        </message>
        <message>
            <source>Patches do not count</source>
            <translation>不计连片度</translation>
        </message>
        <message>
            <source>Patches of conflict</source>
            <translation>冲突图斑数</translation>
        </message>
        <message>
            <source>Patches under {limit:g} m² that land use decided; control lines keep their ground.</source>
            <translation>土地用途决定的小于 {limit:g} m² 的图斑；控制线范围不变。</translation>
        </message>
        <message>
            <source>Path of the damaged journal</source>
            <translation>损坏日志的路径</translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation>文件路径</translation>
        </message>
        <message>
            <source>Peak ground acceleration (g)</source>
            <translation>地震动峰值加速度（g）</translation>
        </message>
        <message>
            <source>Per cent by weight.</source>
            <translation>质量百分比。</translation>
        </message>
        <message>
            <source>Per cent by weight; in place of K, all four of them.</source>
            <translation>质量百分数；代替K，四者须齐全。</translation>
        </message>
        <message>
            <source>Per cent from 0 to 100, not a share from 0 to 1.</source>
            <translation>0至100的百分数，不是0至1的比例。</translation>
        </message>
        <message>
            <source>Per cent from 0 to 100.</source>
            <translation>百分数，0至100。</translation>
        </message>
        <message>
            <source>Per cent from 0 to 100. Give this or the ecosystems.</source>
            <translation>百分数，0至100。与生态系统类型栅格二者给其一。</translation>
        </message>
        <message>
            <source>Per cent of all days.</source>
            <translation>占全部日数的百分比。</translation>
        </message>
        <message>
            <source>Per cent of the occurrences that this ground and the better hold.</source>
            <translation>该类及更优范围所含已知点的百分比。</translation>
        </message>
        <message>
            <source>Per cent, not degrees.</source>
            <translation>百分数，不是度数。</translation>
        </message>
        <message>
            <source>Permanent basic farmland</source>
            <translation>永久基本农田</translation>
        </message>
        <message>
            <source>Permanent basic farmland (YJJBNT)</source>
            <translation>永久基本农田（YJJBNT）</translation>
        </message>
        <message>
            <source>Petitions, illegal land use, nature reserves</source>
            <translation>信访、违法用地、自然保护地</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>图斑数</translation>
        </message>
        <message>
            <source>Pieces by check</source>
            <translation>各审查项重叠地块</translation>
        </message>
        <message>
            <source>Pieces in fragments below the minimum</source>
            <translation>小于最小面积的部分</translation>
        </message>
        <message>
            <source>Pieces to subdivide</source>
            <translation>待细分图斑数</translation>
        </message>
        <message>
            <source>Pieces with errors</source>
            <translation>有错误的图斑数</translation>
        </message>
        <message>
            <source>Pivot table</source>
            <translation>透视表</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Places (lines)</source>
            <translation>问题位置（线）</translation>
        </message>
        <message>
            <source>Places (points)</source>
            <translation>问题位置（点）</translation>
        </message>
        <message>
            <source>Places (polygons)</source>
            <translation>问题位置（面）</translation>
        </message>
        <message>
            <source>Places of construction against the control lines</source>
            <translation>建设占用控制线的位置</translation>
        </message>
        <message>
            <source>Places of findings (points)</source>
            <translation>问题位置（点）</translation>
        </message>
        <message>
            <source>Places of the findings</source>
            <translation>问题位置</translation>
        </message>
        <message>
            <source>Plain (contiguous from 15 亩)</source>
            <translation>平原（15 亩以上为连片）</translation>
        </message>
        <message>
            <source>Plain: 900, 600, 400, 150 mu</source>
            <translation>平原：900、600、400、150亩</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>规划</translation>
        </message>
        <message>
            <source>Plan and base year cover the same</source>
            <translation>规划与基期</translation>
        </message>
        <message>
            <source>Plan classes of 2020 (trial)</source>
            <translation>用地用海分类（2020试行）</translation>
        </message>
        <message>
            <source>Plan classes of 2020 to those of 2023</source>
            <translation>用地用海分类（2020试行）与2023对照</translation>
        </message>
        <message>
            <source>Plan classes of 2023</source>
            <translation>用地用海分类（2023）</translation>
        </message>
        <message>
            <source>Plan compilation</source>
            <translation>规划编制</translation>
        </message>
        <message>
            <source>Plan indicator</source>
            <translation>规划指标</translation>
        </message>
        <message>
            <source>Plan indicators</source>
            <translation>规划指标</translation>
        </message>
        <message>
            <source>Plan period</source>
            <translation>规划期</translation>
        </message>
        <message>
            <source>Plan zone</source>
            <translation>规划分区</translation>
        </message>
        <message>
            <source>Plan zones</source>
            <translation>规划分区</translation>
        </message>
        <message>
            <source>Plan zones (GHFQ)</source>
            <translation>规划分区（GHFQ）</translation>
        </message>
        <message>
            <source>Plan, control lines and quota</source>
            <translation>规划、控制线与计划指标</translation>
        </message>
        <message>
            <source>Planned land and sea use</source>
            <translation>规划用地用海</translation>
        </message>
        <message>
            <source>Planned land and sea use (GHYDYH)</source>
            <translation>规划用地用海（GHYDYH）</translation>
        </message>
        <message>
            <source>Planned uses</source>
            <translation>规划用途</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>规划</translation>
        </message>
        <message>
            <source>Plans (at least two)</source>
            <translation>规划（至少两个）</translation>
        </message>
        <message>
            <source>Plans agree</source>
            <translation>各规划一致</translation>
        </message>
        <message>
            <source>Point to check</source>
            <translation>核对事项</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>点数</translation>
        </message>
        <message>
            <source>Points are added in the plane before the area is taken: 20 m suits pieces of cut parcels, which then sum to the whole. Empty: vertices as they are, the official way.</source>
            <translation>计算面积前先在平面上加密：20 m 适用于被切割图斑的各部分，使其合计等于整体。留空则按原有顶点计算，即规定做法。</translation>
        </message>
        <message>
            <source>Points in any CRS.</source>
            <translation>点图层，坐标系不限。</translation>
        </message>
        <message>
            <source>Points in any CRS; for the second kind.</source>
            <translation>任意坐标系的点；用于第二种方式。</translation>
        </message>
        <message>
            <source>Points in any CRS; several in one cell count once.</source>
            <translation>点图层，坐标系不限；同一栅格内的多个点只计一次。</translation>
        </message>
        <message>
            <source>Points of 100</source>
            <translation>分值（满分100）</translation>
        </message>
        <message>
            <source>Points of geological hazards</source>
            <translation>地质灾害隐患点</translation>
        </message>
        <message>
            <source>Points of the sites</source>
            <translation>各方案分值</translation>
        </message>
        <message>
            <source>Points outside of China, left alone</source>
            <translation>中国以外、未移动的点</translation>
        </message>
        <message>
            <source>Points that the index has not seen; several in one cell count once.</source>
            <translation>未参与建立指数的点；同一像元内计一次。</translation>
        </message>
        <message>
            <source>Points that the prediction has not seen; several in one cell count once.</source>
            <translation>预测未使用过的点；同一像元内的多个点只计一次。</translation>
        </message>
        <message>
            <source>Points to check</source>
            <translation>核对事项</translation>
        </message>
        <message>
            <source>Points, lines or polygons, in any CRS on WGS 84.</source>
            <translation>点、线或面，任何基于 WGS 84 或 CGCS2000 的坐标系。</translation>
        </message>
        <message>
            <source>Polluted beyond control value</source>
            <translation>污染超过管制值</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>图形</translation>
        </message>
        <message>
            <source>Polygon layers, one a plan; their order is that of fields, systems and matrix.</source>
            <translation>面图层，每个规划一个；其次序即字段、分类体系和矩阵的次序。</translation>
        </message>
        <message>
            <source>Polygon too small</source>
            <translation>图形过小</translation>
        </message>
        <message>
            <source>Polygons in any CRS with an ellipsoid, geographic or projected.</source>
            <translation>面要素，任何具有椭球的坐标系均可，地理坐标或投影坐标皆可。</translation>
        </message>
        <message>
            <source>Polygons of any other reason; counted together as other reasons.</source>
            <translation>其他任何原因的面；一并计入其他原因。</translation>
        </message>
        <message>
            <source>Polygons of anything else that has to be decided.</source>
            <translation>其他需要决定的面。</translation>
        </message>
        <message>
            <source>Polygons of counties, towns or villages: parcels of both years are cut by them.</source>
            <translation>县、乡或村的面：两个年份的图斑均按其切分。</translation>
        </message>
        <message>
            <source>Polygons of other grass, saline, sandy and bare ground; left empty, all ground.</source>
            <translation>其他草地、盐碱地、沙地和裸土地等面；留空则为全部土地。</translation>
        </message>
        <message>
            <source>Polygons of red line, reserves, forests, wetlands, flood ways.</source>
            <translation>生态保护红线、自然保护地、公益林、湿地、行洪通道等面。</translation>
        </message>
        <message>
            <source>Polygons of the candidate</source>
            <translation>候选方案的图形</translation>
        </message>
        <message>
            <source>Polygons of the land taken; features of one code are one project.</source>
            <translation>占用土地的面；编号相同的要素属于同一项目。</translation>
        </message>
        <message>
            <source>Polygons that refine 待细分 land; the first that covers it decides.</source>
            <translation>用于细化待细分图斑的面；先覆盖者优先。</translation>
        </message>
        <message>
            <source>Polygons that the candidate does not take: reserves, water sources, flood zones.</source>
            <translation>候选方案不占用的面：自然保护地、水源地、行洪区等。</translation>
        </message>
        <message>
            <source>Polygons with a field for every factor; all their fields stay in the result.</source>
            <translation>面图层，每个因素一个字段；原有字段均保留在结果中。</translation>
        </message>
        <message>
            <source>Polygons with the approved class and the document number.</source>
            <translation>图斑含批准地类和依据文号。</translation>
        </message>
        <message>
            <source>Polygons with the class of the actual use; applies within CZCSXM 204 and 205.</source>
            <translation>图斑含实际用途的地类；仅适用于 CZCSXM 204、205。</translation>
        </message>
        <message>
            <source>Polygons with the survey class before building; LSYL = 1 keeps a listed historic case.</source>
            <translation>图斑含建设前的调查地类；LSYL = 1 为历史遗留，保留调查地类。</translation>
        </message>
        <message>
            <source>Polygons, such as counties. Sheets that share ground with them are made.</source>
            <translation>面，如县界。生成与其相交的图幅。</translation>
        </message>
        <message>
            <source>Polygons; results are summed up by them.</source>
            <translation>面图层；结果按其汇总。</translation>
        </message>
        <message>
            <source>Pool of supplements</source>
            <translation>补充耕地指标库</translation>
        </message>
        <message>
            <source>Positions in the structure table</source>
            <translation>用途结构调整表位置规则</translation>
        </message>
        <message>
            <source>Posterior</source>
            <translation>后验概率</translation>
        </message>
        <message>
            <source>Posterior probability</source>
            <translation>后验概率</translation>
        </message>
        <message>
            <source>Posterior probability or index; high is favourable.</source>
            <translation>后验概率或指数；越高越有利。</translation>
        </message>
        <message>
            <source>Posterior probability, index or grade. High values speak for occurrences.</source>
            <translation>后验概率、指数或等级。值高为有利。</translation>
        </message>
        <message>
            <source>Potential</source>
            <translation>开发利用潜力</translation>
        </message>
        <message>
            <source>Potential by unit</source>
            <translation>分单元潜力</translation>
        </message>
        <message>
            <source>Potential index α as numbers</source>
            <translation>生产潜力指数 α 的数值</translation>
        </message>
        <message>
            <source>Potential index α by crop</source>
            <translation>各作物生产潜力指数 α</translation>
        </message>
        <message>
            <source>Potential of</source>
            <translation>潜力类型</translation>
        </message>
        <message>
            <source>Potential of agriculture</source>
            <translation>农业潜力</translation>
        </message>
        <message>
            <source>Potential of development</source>
            <translation>开发利用潜力</translation>
        </message>
        <message>
            <source>Potential of towns</source>
            <translation>城镇潜力</translation>
        </message>
        <message>
            <source>Potential on moderately suitable ground</source>
            <translation>一般适宜区潜力</translation>
        </message>
        <message>
            <source>Potential on suitable ground</source>
            <translation>适宜区内潜力</translation>
        </message>
        <message>
            <source>Potentially important</source>
            <translation>潜在重要生态价值区</translation>
        </message>
        <message>
            <source>Potentially important areas</source>
            <translation>潜在重要生态价值区域</translation>
        </message>
        <message>
            <source>Power of the distance</source>
            <translation>距离的次方</translation>
        </message>
        <message>
            <source>Practice writes 1207v inside CZCSXM 203 and 203A; the attribute is kept anyway.</source>
            <translation>实践中 CZCSXM 203、203A 内写作 1207v；属性码始终保留。</translation>
        </message>
        <message>
            <source>Precipitation</source>
            <translation>降水量</translation>
        </message>
        <message>
            <source>Precipitation (mm/a)</source>
            <translation>降水量（mm/a）</translation>
        </message>
        <message>
            <source>Precipitation of 1200, 800, 400, 200 mm and more: grades 1 to 4, less: 5. Aridity index up to 0.5, 1, 3, 7: grades 1 to 4, over: 5. Water use limit of 25, 13, 8, 3 · 10⁴ m³/km² and more: grades 1 to 4, less: 5 (guide of double evaluation, draft of 2019).</source>
            <translation>降水量不小于1200、800、400、200 mm依次为1至4级，以下为5级。干旱指数不大于0.5、1、3、7依次为1至4级，以上为5级。用水总量控制指标模数不小于25、13、8、3万m³/km²依次为1至4级，以下为5级（双评价技术指南2019年征求意见稿）。</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>预测图</translation>
        </message>
        <message>
            <source>Prediction–area crossing</source>
            <translation>预测率–面积交点</translation>
        </message>
        <message>
            <source>Prepare a PostGIS node</source>
            <translation>准备 PostGIS 节点</translation>
        </message>
        <message>
            <source>Prepares tables of a PostGIS database to take change sets exactly once.</source>
            <translation>准备 PostGIS 数据库中的表，使每个变更集恰好执行一次。</translation>
        </message>
        <message>
            <source>Preset of classes not to grow into</source>
            <translation>不宜扩展地类预设</translation>
        </message>
        <message>
            <source>Preset of criteria</source>
            <translation>准则预设</translation>
        </message>
        <message>
            <source>Preset of deduction rules</source>
            <translation>扣除规则预设</translation>
        </message>
        <message>
            <source>Preset of fields</source>
            <translation>字段预设</translation>
        </message>
        <message>
            <source>Preset of indicators</source>
            <translation>指标预设</translation>
        </message>
        <message>
            <source>Preset of layers</source>
            <translation>图层预设</translation>
        </message>
        <message>
            <source>Preset of placement rules</source>
            <translation>归类规则预设</translation>
        </message>
        <message>
            <source>Preset of supplement rules</source>
            <translation>认定条件预设</translation>
        </message>
        <message>
            <source>Preset of the alarms</source>
            <translation>预警规则预设</translation>
        </message>
        <message>
            <source>Preset of the cases</source>
            <translation>情形预设</translation>
        </message>
        <message>
            <source>Preset of the coefficients</source>
            <translation>系数预设</translation>
        </message>
        <message>
            <source>Preset of the corrections</source>
            <translation>修正预设</translation>
        </message>
        <message>
            <source>Preset of the crosswalk</source>
            <translation>地类转换预设</translation>
        </message>
        <message>
            <source>Preset of the crosswalk inside villages</source>
            <translation>村庄范围内地类转换预设</translation>
        </message>
        <message>
            <source>Preset of the crosswalk to groups</source>
            <translation>类别对照表预设</translation>
        </message>
        <message>
            <source>Preset of the evidence</source>
            <translation>划定依据预设</translation>
        </message>
        <message>
            <source>Preset of the exclusions</source>
            <translation>扣除原因预设</translation>
        </message>
        <message>
            <source>Preset of the exponents</source>
            <translation>指数预设</translation>
        </message>
        <message>
            <source>Preset of the flows</source>
            <translation>流向规则预设</translation>
        </message>
        <message>
            <source>Preset of the grades</source>
            <translation>等级预设</translation>
        </message>
        <message>
            <source>Preset of the grades' limits</source>
            <translation>分级限值预设</translation>
        </message>
        <message>
            <source>Preset of the handling of conflicts</source>
            <translation>冲突处理预设</translation>
        </message>
        <message>
            <source>Preset of the ideal values</source>
            <translation>理想值预设</translation>
        </message>
        <message>
            <source>Preset of the kinds</source>
            <translation>类别预设</translation>
        </message>
        <message>
            <source>Preset of the kinds of conflict</source>
            <translation>冲突类型预设</translation>
        </message>
        <message>
            <source>Preset of the limits</source>
            <translation>认定标准预设</translation>
        </message>
        <message>
            <source>Preset of the lines</source>
            <translation>控制线预设</translation>
        </message>
        <message>
            <source>Preset of the mapping limits</source>
            <translation>上图面积预设</translation>
        </message>
        <message>
            <source>Preset of the matrices</source>
            <translation>判别矩阵预设</translation>
        </message>
        <message>
            <source>Preset of the minimum parcels</source>
            <translation>最小图斑预设</translation>
        </message>
        <message>
            <source>Preset of the order</source>
            <translation>选取次序预设</translation>
        </message>
        <message>
            <source>Preset of the rules</source>
            <translation>规则预设</translation>
        </message>
        <message>
            <source>Preset of the steps</source>
            <translation>判定步骤预设</translation>
        </message>
        <message>
            <source>Preset of the weights</source>
            <translation>权重预设</translation>
        </message>
        <message>
            <source>Preset of village marks</source>
            <translation>村庄标识预设</translation>
        </message>
        <message>
            <source>Preset of yields by grade</source>
            <translation>各等别产能预设</translation>
        </message>
        <message>
            <source>Presets (*.json)</source>
            <translation>预设（*.json）</translation>
        </message>
        <message>
            <source>Presets (marked unsure in the table, such as the attribute): indicators {numbers}.</source>
            <translation>预设值（数据表中标为不确定，如指标属性）：指标 {numbers}。</translation>
        </message>
        <message>
            <source>Presets, not settled by a standard, are part of these checks: {checks}.</source>
            <translation>下列审查项含有标准未明确规定的预设值：{checks}。</translation>
        </message>
        <message>
            <source>Prior probability</source>
            <translation>先验概率</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>完成度</translation>
        </message>
        <message>
            <source>Progress of a plan's indicators against its time, and construction against its control lines, with traffic lights.</source>
            <translation>规划指标进度与时序进度比较、建设占用控制线情况，以红黄绿灯表示。</translation>
        </message>
        <message>
            <source>Progress of the indicators</source>
            <translation>指标实施进度</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目概况</translation>
        </message>
        <message>
            <source>Project code</source>
            <translation>项目代码</translation>
        </message>
        <message>
            <source>Project code field</source>
            <translation>项目编号字段</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Project site</source>
            <translation>项目用地范围</translation>
        </message>
        <message>
            <source>Project sites</source>
            <translation>项目用地</translation>
        </message>
        <message>
            <source>Project size</source>
            <translation>项目规模</translation>
        </message>
        <message>
            <source>Project size field</source>
            <translation>项目规模字段</translation>
        </message>
        <message>
            <source>Project type</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Project type field</source>
            <translation>项目类型字段</translation>
        </message>
        <message>
            <source>Project {project} lacks {area:,.4f} hm² of cropland, {paddy:,.4f} hm² of paddy and {capacity:.2f} kg of grain capacity.</source>
            <translation>项目{project}缺耕地{area:,.4f} hm²、水田{paddy:,.4f} hm²、粮食产能{capacity:.2f}千克。</translation>
        </message>
        <message>
            <source>Project {project}: its kind of occupation “{kind}” does not count in this balance.</source>
            <translation>项目{project}：占用类型“{kind}”不计入本次平衡。</translation>
        </message>
        <message>
            <source>Project {project}: supplements are of grade {given:.2f} in the mean, the cropland taken of grade {taken:.2f} (1 is best); see whether capacity makes up for it.</source>
            <translation>项目{project}：补充耕地平均等别{given:.2f}，占用耕地平均等别{taken:.2f}（1等最优）；请看产能是否补足。</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Projects and their balance</source>
            <translation>项目及其平衡结果</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>Prospect targets</source>
            <translation>找矿靶区</translation>
        </message>
        <message>
            <source>Protection of coasts</source>
            <translation>海岸防护</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>来源与过程</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省级</translation>
        </message>
        <message>
            <source>Province (2 digits)</source>
            <translation>省（2 位）</translation>
        </message>
        <message>
            <source>Province: to the central city</source>
            <translation>省级：到中心城市</translation>
        </message>
        <message>
            <source>Province: water resources of 50, 20, 10, 5 · 10⁴ m³/km² and more: grades 1 to 4, less: 5. City or county: water use limit of 25, 13, 8, 3 · 10⁴ m³/km² and more: grades 1 to 4, less: 5 (guide of double evaluation, draft of 2019).</source>
            <translation>省级：水资源总量模数不小于50、20、10、5万m³/km²依次为1至4级，以下为5级。市县级：用水总量控制指标模数不小于25、13、8、3万m³/km²依次为1至4级，以下为5级（双评价技术指南2019年征求意见稿）。</translation>
        </message>
        <message>
            <source>Province: water resources per area (10⁴ m³/km²)</source>
            <translation>省级：水资源总量模数（万m³/km²）</translation>
        </message>
        <message>
            <source>Pseudo R² (McFadden)</source>
            <translation>伪 R²(McFadden)</translation>
        </message>
        <message>
            <source>Puts a damaged journal aside and saves what of it can be proved into a new one.</source>
            <translation>把损坏的日志移存一旁，并把其中可以证实的内容救入新日志。</translation>
        </message>
        <message>
            <source>QGIS knows no PostgreSQL connection “{name}”. Add it in the Browser under PostgreSQL.</source>
            <translation>QGIS 中没有名为“{name}”的 PostgreSQL 连接。请在浏览器面板的 PostgreSQL 下添加。</translation>
        </message>
        <message>
            <source>Quality check of a plan database</source>
            <translation>规划成果数据库质量检查</translation>
        </message>
        <message>
            <source>Quality check of the database</source>
            <translation>数据库质量检查</translation>
        </message>
        <message>
            <source>Quality grade of cropland</source>
            <translation>耕地质量等级</translation>
        </message>
        <message>
            <source>Quality of cropland (GB/T 33469-2016)</source>
            <translation>耕地质量等级（GB/T 33469-2016）</translation>
        </message>
        <message>
            <source>Quality of farmland</source>
            <translation>农用地质量评价</translation>
        </message>
        <message>
            <source>Quality rules of the database</source>
            <translation>数据库质检规则</translation>
        </message>
        <message>
            <source>RUSLE,SL 190,erosion,双评价,生态,水土流失,敏感性,脆弱性,侵蚀强度</source>
            <translation>RUSLE,SL 190,erosion,双评价,生态,水土流失,敏感性,脆弱性,侵蚀强度</translation>
        </message>
        <message>
            <source>RUSLE,soil,erosion,双评价,生态,水土保持,生态系统服务功能重要性</source>
            <translation>双评价,生态,水土保持,生态系统服务功能重要性,RUSLE,soil,erosion</translation>
        </message>
        <message>
            <source>RWEQ,wind erosion,双评价,生态,防风固沙,生态系统服务功能重要性,风蚀</source>
            <translation>RWEQ,wind erosion,双评价,生态,防风固沙,生态系统服务功能重要性,风蚀</translation>
        </message>
        <message>
            <source>Rail transit stations</source>
            <translation>轨道交通站点</translation>
        </message>
        <message>
            <source>Rain-fed farmland (mu)</source>
            <translation>雨养耕地（亩）</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Rank {rank}</source>
            <translation>第{rank}名</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Ranking, chart, map, key figures, vetoes and sensitivity in one file.</source>
            <translation>排序、图表、地图、关键指标、否决和敏感性合为一个文件。</translation>
        </message>
        <message>
            <source>Ranks alternative sites of a project by weighted criteria and vetoes.</source>
            <translation>按加权准则和否决规则对项目的备选方案排序。</translation>
        </message>
        <message>
            <source>Ranks when one weight moves</source>
            <translation>单一权重变动时的名次</translation>
        </message>
        <message>
            <source>Raster of the grid</source>
            <translation>格网模板栅格</translation>
        </message>
        <message>
            <source>Raster of the measure</source>
            <translation>指标栅格</translation>
        </message>
        <message>
            <source>Raster {name} cannot be opened: {reason}. Check the file, or convert it to GeoTIFF first.</source>
            <translation>无法打开栅格 {name}：{reason}。请检查文件，或先转换为 GeoTIFF。</translation>
        </message>
        <message>
            <source>Raster {name} cannot be read at row {row}: {reason}. Get the file again; it may be cut.</source>
            <translation>栅格 {name} 在第 {row} 行无法读取：{reason}。文件可能不完整，请重新获取。</translation>
        </message>
        <message>
            <source>Raster {name} has no band {band}, only {count}. Choose one of them.</source>
            <translation>栅格 {name} 没有第 {band} 波段，只有 {count} 个。请选择其中之一。</translation>
        </message>
        <message>
            <source>Raster {name} has no cell to measure distances to. Choose its codes, or another raster.</source>
            <translation>栅格 {name} 中没有可作为距离起算源的单元。请选择其编码，或换用其他栅格。</translation>
        </message>
        <message>
            <source>Raster {name} has no coordinate reference system that is known. Set the layer's CRS first.</source>
            <translation>栅格 {name} 没有可识别的坐标系。请先设置图层坐标系。</translation>
        </message>
        <message>
            <source>Raster {name} has no place on the map, or its rows do not run from north to south. Warp it to a grid that is north up first.</source>
            <translation>栅格 {name} 没有地图坐标，或行向不是由北向南。请先变换为北向上的格网。</translation>
        </message>
        <message>
            <source>Raster {name} holds {type} numbers. Convert it to whole or real numbers first.</source>
            <translation>栅格 {name} 的数值类型为 {type}。请先转换为整数或实数。</translation>
        </message>
        <message>
            <source>Rasters of numbers: distances, contents of elements, slope, or memberships.</source>
            <translation>数值栅格：距离、元素含量、坡度等，或隶属度。</translation>
        </message>
        <message>
            <source>Rasters of numbers: distances, grades of elements, slope; or of 0 and 1.</source>
            <translation>数值栅格：距离、元素含量、坡度等；或 0/1 栅格。</translation>
        </message>
        <message>
            <source>Rasters of whole-number classes: slope classes, lithology, distance classes.</source>
            <translation>类为整数的栅格：坡度分级、岩性、距离分级等。</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>比率</translation>
        </message>
        <message>
            <source>Rate = (approved - supplied) / approved; what is supplied beyond an approval does not offset another.</source>
            <translation>批而未供率 =（批准面积-已供面积）/批准面积；某批次超供部分不抵减其他批次。</translation>
        </message>
        <message>
            <source>Rate of subsidence (mm/a)</source>
            <translation>地面沉降速率（mm/a）</translation>
        </message>
        <message>
            <source>Rates a raster of a prediction by occurrences: ROC area, prediction and success rate curves, prediction–area crossing, density by grade.</source>
            <translation>用已知点检验预测栅格：ROC曲线下面积、预测率与成功率曲线、预测率–面积交点、各级密度。</translation>
        </message>
        <message>
            <source>Rates of development zones</source>
            <translation>开发区用地状况指标</translation>
        </message>
        <message>
            <source>Rates of use in development zones</source>
            <translation>开发区土地利用率指标</translation>
        </message>
        <message>
            <source>Rates seven factors, weighs them to the DRASTIC index and grades it.</source>
            <translation>七个因子评分、加权为DRASTIC指数并分级。</translation>
        </message>
        <message>
            <source>Rates, approvals, idle parcels with reasons, faults of the records, rules.</source>
            <translation>比率、批次、闲置宗地及原因、台账问题和规则。</translation>
        </message>
        <message>
            <source>Ratings from 1 to 10, by the table of the method or of the place.</source>
            <translation>1至10的评分，按方法的表或本地标准。</translation>
        </message>
        <message>
            <source>Ratio of both (poor below {limit})</source>
            <translation>两者之比（低于{limit}为差）</translation>
        </message>
        <message>
            <source>Re&amp;turn</source>
            <translation>退回(&amp;T)</translation>
        </message>
        <message>
            <source>Read Decision File…</source>
            <translation>读入审核决定文件…</translation>
        </message>
        <message>
            <source>Read a Decision</source>
            <translation>读入审核决定</translation>
        </message>
        <message>
            <source>Read parcel coordinates</source>
            <translation>读取报件坐标</translation>
        </message>
        <message>
            <source>Read the conflicts of {layer}</source>
            <translation>读取 {layer} 的冲突</translation>
        </message>
        <message>
            <source>Read the edits of {layer}</source>
            <translation>读取 {layer} 的编辑</translation>
        </message>
        <message>
            <source>Read working copies</source>
            <translation>读取工作副本</translation>
        </message>
        <message>
            <source>Readable Passwords in the Project</source>
            <translation>工程中的明文密码</translation>
        </message>
        <message>
            <source>Reading a node's catalogue stops at this number of fitting records.</source>
            <translation>每个节点读到此数量的符合条目后停止。</translation>
        </message>
        <message>
            <source>Reads the parcels of a boundary coordinate text file for land approval.</source>
            <translation>读取用地报批界址点坐标文本文件中的地块。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reason or remark</source>
            <translation>理由或说明</translation>
        </message>
        <message>
            <source>Reasons and remarks</source>
            <translation>理由与说明</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Receipt of submitted edits</source>
            <translation>编辑提交回执</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>回执…</translation>
        </message>
        <message>
            <source>Record {number} was changed.</source>
            <translation>第 {number} 条记录被篡改。</translation>
        </message>
        <message>
            <source>Record {number} was removed.</source>
            <translation>第 {number} 条记录被删除。</translation>
        </message>
        <message>
            <source>Record {seq} at the end of the audit log {path} is not genuine: the log was changed, or its key in the authentication database is another. Nothing is submitted with it. Give the file to the keeper of security and move it away; a new log then begins.</source>
            <translation>审计日志 {path} 末尾的第 {seq} 条记录未通过校验：日志被改动，或认证数据库中的密钥已更换。在此状态下不提交任何内容。请将该文件交安全管理员并移走，随后将开始新的日志。</translation>
        </message>
        <message>
            <source>Records found</source>
            <translation>查询结果</translation>
        </message>
        <message>
            <source>Red alarms</source>
            <translation>红灯数</translation>
        </message>
        <message>
            <source>Red lights</source>
            <translation>红灯数</translation>
        </message>
        <message>
            <source>Red line</source>
            <translation>生态保护红线</translation>
        </message>
        <message>
            <source>Red line, nature reserves, river management …, matched by layer name or code.</source>
            <translation>红线、自然保护地、河道管理范围等，按图层名或代码对应。</translation>
        </message>
        <message>
            <source>Reference layer</source>
            <translation>参考图层</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Refresh Layers</source>
            <translation>刷新图层</translation>
        </message>
        <message>
            <source>Refresh a working copy that is there</source>
            <translation>刷新已有的工作副本</translation>
        </message>
        <message>
            <source>Refresh from Node</source>
            <translation>从节点刷新</translation>
        </message>
        <message>
            <source>Refresh {layer} from the node</source>
            <translation>从节点刷新 {layer}</translation>
        </message>
        <message>
            <source>Refuse the run</source>
            <translation>拒绝运行</translation>
        </message>
        <message>
            <source>Refuse the whole file if a parcel is refused</source>
            <translation>有地块被拒收时拒收整个文件</translation>
        </message>
        <message>
            <source>Region code</source>
            <translation>行政区代码</translation>
        </message>
        <message>
            <source>Region code field</source>
            <translation>行政区代码字段</translation>
        </message>
        <message>
            <source>Region {region}: no record of land approved and not supplied, or idle.</source>
            <translation>区域{region}：没有批而未供或闲置土地记录。</translation>
        </message>
        <message>
            <source>Region {region}: {count} records, {approved:,.4f} hm² approved, of which {left:,.4f} hm² ({percent:.2f} %) are not supplied; {plots} idle plots of {idle:,.4f} hm². Their disposal bears on the new quota (增存挂钩).</source>
            <translation>区域{region}：{count}条记录，已批准{approved:,.4f} hm²，其中未供{left:,.4f} hm²（{percent:.2f} %）；闲置{plots}宗{idle:,.4f} hm²。其处置情况与新增计划挂钩（增存挂钩）。</translation>
        </message>
        <message>
            <source>Regresses known occurrences (deposits, landslides) on several rasters at once, and maps their probability with the layer that decided.</source>
            <translation>以多个栅格图层对已知点（矿床、滑坡）作逻辑回归，生成概率图及各单元的主导图层。</translation>
        </message>
        <message>
            <source>Relative humidity</source>
            <translation>相对湿度</translation>
        </message>
        <message>
            <source>Relief in a window of {cells} × {cells} cells.</source>
            <translation>起伏度窗口为{cells} × {cells}个像元。</translation>
        </message>
        <message>
            <source>Remainders under the minimum</source>
            <translation>小于最小图斑的剩余部分</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <source>Remarks (needed to return a set)</source>
            <translation>审核意见（退回时必填）</translation>
        </message>
        <message>
            <source>Remarks by line</source>
            <translation>逐行说明</translation>
        </message>
        <message>
            <source>Remarks by parcel</source>
            <translation>地块备注</translation>
        </message>
        <message>
            <source>Remarks of the reviewer</source>
            <translation>审核人意见</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove Node</source>
            <translation>移除节点</translation>
        </message>
        <message>
            <source>Remove “{name}” with its login? Edits of its working copies can be submitted only after the node was added again.</source>
            <translation>移除“{name}”及其登录信息？重新添加该节点后，其工作副本的编辑才能提交。</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Repair the journal of change sets</source>
            <translation>修复变更集日志</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Report it and leave its parcels unadjusted</source>
            <translation>报告，该组图斑不平差</translation>
        </message>
        <message>
            <source>Reported apart</source>
            <translation>单列项</translation>
        </message>
        <message>
            <source>Reprojected to the CRS of the earlier date where it differs.</source>
            <translation>坐标系不同时转换到前期图斑的坐标系。</translation>
        </message>
        <message>
            <source>Required for these tables</source>
            <translation>这些表须经审核</translation>
        </message>
        <message>
            <source>Requirement</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Reserves of cropland</source>
            <translation>耕地后备资源</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Resource evaluation</source>
            <translation>资源评价</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Retreat of muddy coast (m/a)</source>
            <translation>淤泥质海岸后退（m/a）</translation>
        </message>
        <message>
            <source>Retreat of sandy coast (m/a)</source>
            <translation>砂质海岸后退（m/a）</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Return with remarks</source>
            <translation>附意见退回</translation>
        </message>
        <message>
            <source>Returned with your remarks.</source>
            <translation>已附意见退回。</translation>
        </message>
        <message>
            <source>Review change sets</source>
            <translation>审核变更集</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>审查人</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Ridge share field</source>
            <translation>田坎系数字段</translation>
        </message>
        <message>
            <source>Ridges</source>
            <translation>田坎</translation>
        </message>
        <message>
            <source>Ridges (KCMJ)</source>
            <translation>扣除田坎面积（KCMJ）</translation>
        </message>
        <message>
            <source>Ridges deducted</source>
            <translation>扣除的田坎</translation>
        </message>
        <message>
            <source>Ridges taken off the parcel (KCMJ)</source>
            <translation>扣除田坎（KCMJ）</translation>
        </message>
        <message>
            <source>Right-click the node and choose “Refresh Layers”.</source>
            <translation>请右键单击节点，选择“刷新图层”。</translation>
        </message>
        <message>
            <source>Risk values of farmland soil</source>
            <translation>农用地土壤风险值</translation>
        </message>
        <message>
            <source>River and flood zones</source>
            <translation>河道和行洪区</translation>
        </message>
        <message>
            <source>Road centre lines</source>
            <translation>道路中心线</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>Roads, rivers, ridges as lines or polygons, along which the edge should run.</source>
            <translation>道路、河流、山脊等线或面，边界宜沿其划定。</translation>
        </message>
        <message>
            <source>Roads, towns …: matched to criteria by words in the layer's name.</source>
            <translation>道路、城镇等：按图层名中的词与准则对应。</translation>
        </message>
        <message>
            <source>Role of the editors</source>
            <translation>编辑人员角色</translation>
        </message>
        <message>
            <source>Role of the reviewers</source>
            <translation>审核人角色</translation>
        </message>
        <message>
            <source>Roughness of the ground K′</source>
            <translation>地表糙度K′</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>同步线路</translation>
        </message>
        <message>
            <source>Row {row} (“{rule}”) of the supplement rules is not sound. Correct the preset.</source>
            <translation>补充耕地认定条件第{row}行（“{rule}”）有误。请更正预设。</translation>
        </message>
        <message>
            <source>Row {row} of the criteria has “{value}” in column “{column}”, which is not allowed there. Correct the preset.</source>
            <translation>准则表第{row}行“{column}”列的“{value}”不允许。请更正预设。</translation>
        </message>
        <message>
            <source>Row {row} of the preset {file} lacks a text in: {columns}. Complete the row.</source>
            <translation>预设文件 {file} 第 {row} 行缺少以下列的文本：{columns}。请补全。</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Rows are as it is now, columns as the scenario has it.</source>
            <translation>行为现状，列为情景。</translation>
        </message>
        <message>
            <source>Rows are grouped by up to three fields. Columns are sums, means, counts, least or greatest values of fields, or the ellipsoidal area. Sub-totals are the sums of what is printed.
A template (JSON) names title, groups, columns, units, factors and decimals, so that a form can be filled again every year; see the documentation for its keys.
A text in a column of numbers is refused, with its features named.
A second table can be joined by a code, one to one. Unmatched and duplicate codes of both sides are listed, with suggestions that are never joined by themselves.</source>
            <translation>记录按最多三个字段分组。各列为字段的总和、平均、计数、最小或最大值，或椭球面积。小计等于所印各数之和。
模板（JSON）指定标题、分组、各列、单位、系数和小数位，报表可逐年重填；模板的键见文档。
数字列中的文字将被拒绝，并列出要素。
可按代码一对一连接第二个表。两侧未匹配和重复的代码逐一列出并附建议，建议从不自动连接。</translation>
        </message>
        <message>
            <source>Rows by unit</source>
            <translation>分单元汇总</translation>
        </message>
        <message>
            <source>Rows of both sides that were not joined, with suggestions.</source>
            <translation>两侧未连接的记录及建议。</translation>
        </message>
        <message>
            <source>Rows of the structure table</source>
            <translation>用途结构调整表表行</translation>
        </message>
        <message>
            <source>Rows that were not joined</source>
            <translation>未连接的记录</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <source>Rule that it does not fulfil</source>
            <translation>不符合的认定条件</translation>
        </message>
        <message>
            <source>Rule: sand, gales, cover and natural vegetation (2020)</source>
            <translation>按规则：砂粒、大风、覆盖度与天然植被（2020）</translation>
        </message>
        <message>
            <source>Rule: slope, cover and natural vegetation (2020)</source>
            <translation>按规则：坡度、覆盖度与天然植被（2020）</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则版本</translation>
        </message>
        <message>
            <source>Rules and results</source>
            <translation>规则与结果</translation>
        </message>
        <message>
            <source>Rules and their legal basis</source>
            <translation>规则与法律依据</translation>
        </message>
        <message>
            <source>Rules and verdicts</source>
            <translation>规则与结论</translation>
        </message>
        <message>
            <source>Rules are a table with limits, basis and confidence: validity, overlaps of zones, share of the elastic zone by city size, size and number of polygons, farmland, red line, hazard, scale, edge along natural boundaries, increments left for later years.
The candidate is made of whole parcels, cut by no-go layers only: town land, what lies between towns or fills a hole, then the most suitable neighbour, of equals the nearest, until the wanted scale would be exceeded. Polygons that are too small are left out. The elastic zone grows on up to its share; enclosed water and wetland, and land given for it, are the special-use zone.
Every piece of every parcel says why it is in or out; the same input gives the same candidate.</source>
            <translation>规则为数据表，含限值、依据和可信度：图形有效性、分区重叠、按城市规模的弹性发展区比例、图形面积与数量、永久基本农田、生态保护红线、灾害风险、规模、沿自然边界的边线、以后年份留用的增量。
候选方案由整块图斑组成，仅被禁入图层切割：先取现状城镇、城镇之间或孔洞内的土地，再取最适宜的相邻图斑，适宜性相同时取最近者，直到将超出期望规模。过小的图形不选。弹性发展区继续增长至其比例上限；被包围的水域湿地和所给土地为特别用途区。
每个地块的每一部分都说明选入或不选的原因；相同输入得到相同方案。</translation>
        </message>
        <message>
            <source>Rules of land supply</source>
            <translation>土地供应规则</translation>
        </message>
        <message>
            <source>Rules of the boundary</source>
            <translation>边界规则</translation>
        </message>
        <message>
            <source>Rules of the urban growth boundary</source>
            <translation>城镇开发边界规则</translation>
        </message>
        <message>
            <source>Rules on the candidate</source>
            <translation>候选方案的规则检查</translation>
        </message>
        <message>
            <source>Rules on the given boundary</source>
            <translation>所给边界的规则检查</translation>
        </message>
        <message>
            <source>Rules preset</source>
            <translation>规则预设文件</translation>
        </message>
        <message>
            <source>Rules that fail</source>
            <translation>不通过的规则数</translation>
        </message>
        <message>
            <source>Rules that found something</source>
            <translation>发现问题的规则数</translation>
        </message>
        <message>
            <source>Rules that were not run</source>
            <translation>未执行规则数</translation>
        </message>
        <message>
            <source>Rules that were run</source>
            <translation>已执行规则数</translation>
        </message>
        <message>
            <source>Rules that were used</source>
            <translation>采用的规则</translation>
        </message>
        <message>
            <source>Rules with a notice</source>
            <translation>提示的规则数</translation>
        </message>
        <message>
            <source>Rules with basis and result, findings with measured value and limit.</source>
            <translation>规则、依据与结果，问题的实测值与限值。</translation>
        </message>
        <message>
            <source>Rules with verdict and basis, map, reasons and order of growth.</source>
            <translation>规则及其结论和依据、分布图、原因和扩展次序。</translation>
        </message>
        <message>
            <source>Rules: {table} ({source}; {confidence})</source>
            <translation>规则：{table}（{source}；{confidence}）</translation>
        </message>
        <message>
            <source>Run it again to ask for the decision. STATE tells how the set stands: NOTHING (no edits); IN_REVIEW (run again later); APPROVED (run “Submit edits”: exactly these bytes are sent); RETURNED (the edits are pending again; REMARKS tell what to correct).
The node knows submitter and reviewer by their logins and lets nobody decide about their own set. The approval holds for the sealed bytes alone: what is edited or merged afterwards goes to review again. Edits of several layers go as one set, with TOGETHER_WITH at each step: the reviewer reads and decides about all of them.
A node without reviews (WFS, OGC API): save the set as a file for the reviewer, and give the file with the decision. Who decided is then only what the file says; no login proves it.</source>
            <translation>再次运行即查询审核决定。STATE 表示变更集状态：NOTHING（无编辑）；IN_REVIEW（稍后再运行）；APPROVED（请运行“提交编辑”：所提交的正是审核同意的内容）；RETURNED（编辑恢复为待处理，REMARKS 说明须更正之处）。
节点凭登录用户识别送审人和审核人，任何人不得审核自己的变更集。审核同意仅对封存的内容有效：此后编辑或合并的内容须重新送审。多个图层的编辑作为一个变更集送审，每一步均须给出 TOGETHER_WITH：审核人阅读全部内容并一并作出决定。
节点不办理审核时（WFS、OGC API）：将变更集存为文件交审核人，再读入决定文件。此时审核人身份仅以文件所载为准，没有登录验证。</translation>
        </message>
        <message>
            <source>Runs the chain: ecology, agriculture, towns, potential, conflicts, scenario.</source>
            <translation>依次运行：生态、农业、城镇、潜力、冲突、情景。</translation>
        </message>
        <message>
            <source>S = NPP · F_pre · F_tem · (1 − F_alt): precipitation, temperature and height are scaled from 0 to 1 between their least and highest value in the area (guide of 2017). Cells from the highest value down that make up to 50 % of the sum are extremely important, up to 80 % important, the rest general; equal values share one grade.
Habitats of protected species, where given, are extremely important by rule (guide of 2020, from memory). The grid is that of the production, in metres.</source>
            <translation>S = NPP · F_pre · F_tem · (1 − F_alt)：降水、气温、高程在区内最小值与最大值之间归一到0至1（2017年指南）。从高到低累计，占总量50%以内的像元为极重要，80%以内为重要，其余为一般；等值同级。
所给重点保护物种栖息地按规则为极重要（2020年指南，凭记忆）。采用NPP的网格（米）。</translation>
        </message>
        <message>
            <source>SM3 of its bytes</source>
            <translation>内容 SM3 摘要</translation>
        </message>
        <message>
            <source>SM3 of the change set</source>
            <translation>变更集的 SM3 摘要</translation>
        </message>
        <message>
            <source>SM3 of the event</source>
            <translation>事件 SM3 摘要</translation>
        </message>
        <message>
            <source>SM3 of the sealed bytes</source>
            <translation>封存内容的 SM3 摘要</translation>
        </message>
        <message>
            <source>SR is the loss of bare ground less that under vegetation, by the revised wind erosion equation at 50 m: EF and SCF from the soil, C = exp(a · cover) with the exponent a of the kind of cover (guide of 2017). Cells from the highest value down that make up to 50 % of the sum are extremely important, up to 80 % important, the rest general; equal values share one grade.
Rule of the guide of 2020 (from memory; likely): sand from 85 %, 30 days with gales and a cover of 15 % of natural vegetation extremely important; 65 %, 20 days, 10 % important.
The grid is that of the weather factor (by rule that of the sand), in metres; the weather factor itself comes from the winds of stations and is not computed here.</source>
            <translation>SR为裸地风蚀量减去植被下风蚀量，按修正风蚀方程在50 m处计算：EF、SCF由土壤计算，C = exp（a · 覆盖度），指数a随植被类型而定。从高到低累计，占总量50%以内的像元为极重要，80%以内为重要，其余为一般；等值同级（2017年指南）。
2020年指南规则（凭记忆，较可信）：砂粒85%、大风30天、天然植被覆盖度15%及以上为极重要；65%、20天、10%为重要。
采用气候因子（按规则时为砂粒）的网格（米）；气候因子由气象站风速另行计算，本工具不计算。</translation>
        </message>
        <message>
            <source>STBHHX, YJJBNT and CZKFBJ as approved; the database's must be the same.</source>
            <translation>批准的 STBHHX、YJJBNT、CZKFBJ，数据库应与其一致。</translation>
        </message>
        <message>
            <source>SUM: 1 − Π(1 − μ)</source>
            <translation>SUM：1 − Π(1 − μ)</translation>
        </message>
        <message>
            <source>Salinisation</source>
            <translation>盐渍化</translation>
        </message>
        <message>
            <source>Salt in the soil (‰)</source>
            <translation>土壤全盐含量（‰）</translation>
        </message>
        <message>
            <source>Sand</source>
            <translation>沙地</translation>
        </message>
        <message>
            <source>Sand (%)</source>
            <translation>砂粒（%）</translation>
        </message>
        <message>
            <source>Sand that is kept</source>
            <translation>固沙量</translation>
        </message>
        <message>
            <source>Sand that is kept (t/a)</source>
            <translation>固沙量（t/a）</translation>
        </message>
        <message>
            <source>Save Receipt</source>
            <translation>保存回执</translation>
        </message>
        <message>
            <source>Save Receipt…</source>
            <translation>保存回执…</translation>
        </message>
        <message>
            <source>Save and Submit</source>
            <translation>保存并提交</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Save the Decision</source>
            <translation>保存审核决定</translation>
        </message>
        <message>
            <source>Save the preset</source>
            <translation>保存预设</translation>
        </message>
        <message>
            <source>Save the project again afterwards. Delete older copies and the backup whose name ends in “~”, and have a password changed that others may have read.</source>
            <translation>处理后请重新保存工程，删除旧的工程副本以及文件名以“~”结尾的备份；可能已被他人看到的密码，请及时更换。</translation>
        </message>
        <message>
            <source>Say What Arrived…</source>
            <translation>确认是否到达…</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>比例尺</translation>
        </message>
        <message>
            <source>Scale, limits and gaps by unit, with charts.</source>
            <translation>各单元规模、限制、余量及图表。</translation>
        </message>
        <message>
            <source>Scale: concentrated zone to base construction land</source>
            <translation>扩展倍数：集中建设区与基期城镇建设用地之比</translation>
        </message>
        <message>
            <source>Scales and sheets of maps</source>
            <translation>地形图比例尺与分幅</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>Scenario: change of heat (°C·d)</source>
            <translation>情景：积温变化（°C·d）</translation>
        </message>
        <message>
            <source>Scenario: change of precipitation (%)</source>
            <translation>情景：降水变化（%）</translation>
        </message>
        <message>
            <source>Scenario: change of the water limit (%)</source>
            <translation>情景：用水指标变化（%）</translation>
        </message>
        <message>
            <source>Scenario: grades of location</source>
            <translation>情景：区位等级</translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Score of the soil's texture</source>
            <translation>土壤质地赋值</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Scores by criterion</source>
            <translation>各准则得分</translation>
        </message>
        <message>
            <source>Scores from 0 to 100; a dash: an amount that it needs is not stated.</source>
            <translation>得分为 0 至 100；横线表示缺少所需数据。</translation>
        </message>
        <message>
            <source>Scores lie between 0 and 1; the weighted sum times 100 are the points.</source>
            <translation>得分在0与1之间；加权和乘以100即为分值。</translation>
        </message>
        <message>
            <source>Screened parcels</source>
            <translation>筛查结果图斑</translation>
        </message>
        <message>
            <source>Screening for illegal land use</source>
            <translation>违法用地疑似图斑筛查</translation>
        </message>
        <message>
            <source>Screens parcels of change (遥感监测图斑) by approval, supply, temporary use and farm facilities; what remains is suspected.</source>
            <translation>按批准、供地、临时用地、设施农用地备案等逐步核对遥感监测图斑，剩余部分为疑似违法。</translation>
        </message>
        <message>
            <source>Sea</source>
            <translation>海域</translation>
        </message>
        <message>
            <source>Sea reclaimed until the target year</source>
            <translation>规划期内填海造地面积</translation>
        </message>
        <message>
            <source>Sea reclaimed until the target year (hm²)</source>
            <translation>规划期内填海造地面积（hm²）</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Search all nodes, e.g. 永久基本农田 长汀</source>
            <translation>检索全部节点，如：永久基本农田 长汀</translation>
        </message>
        <message>
            <source>Search the catalogues of nodes</source>
            <translation>资源目录联合查询</translation>
        </message>
        <message>
            <source>Searching for “{text}”</source>
            <translation>正在检索“{text}”</translation>
        </message>
        <message>
            <source>Second land survey (二调)</source>
            <translation>第二次土地调查（二调）</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>See above.</source>
            <translation>见上。</translation>
        </message>
        <message>
            <source>Seed of the draw</source>
            <translation>抽样随机种子</translation>
        </message>
        <message>
            <source>Select features of a working copy or of a layer with ssp_uuid first.</source>
            <translation>请先在工作副本或带有 ssp_uuid 字段的图层中选择要素。</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>选入</translation>
        </message>
        <message>
            <source>Selected share of the cropland (%)</source>
            <translation>选入占耕地比例（%）</translation>
        </message>
        <message>
            <source>Selected share of the cropland: {share:.2f} % (at least {least:g} %).</source>
            <translation>选入面积占耕地 {share:.2f} %（不低于 {least:g} %）。</translation>
        </message>
        <message>
            <source>Selected, ridges deducted (hm²)</source>
            <translation>选入面积，已扣田坎（hm²）</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Send Again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>Send by Itself</source>
            <translation>自动发送</translation>
        </message>
        <message>
            <source>Send edits for review</source>
            <translation>编辑送审</translation>
        </message>
        <message>
            <source>Send edits of {layer} for review</source>
            <translation>将 {layer} 的编辑送审</translation>
        </message>
        <message>
            <source>Send for Review</source>
            <translation>送审</translation>
        </message>
        <message>
            <source>Send in Parts</source>
            <translation>分批发送</translation>
        </message>
        <message>
            <source>Send in parts if the edits are too many for one change set</source>
            <translation>编辑超出一个变更集时分批发送</translation>
        </message>
        <message>
            <source>Send what waits</source>
            <translation>发送等待中的变更集</translation>
        </message>
        <message>
            <source>Sending and withdrawing need no working copy.</source>
            <translation>发送和撤回都不需要工作副本。</translation>
        </message>
        <message>
            <source>Sending by itself is paused; press Send, or allow it under More.</source>
            <translation>自动发送已暂停；请按“发送”，或在“更多”中启用。</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>正在发送…</translation>
        </message>
        <message>
            <source>Sends nothing: a change set that is waiting, in conflict or of unknown outcome is withdrawn at the node for good, and its edits are pending again.</source>
            <translation>不发送任何内容：把等待中、有冲突或结果未知的变更集在节点上永久撤回，其编辑恢复为待提交。</translation>
        </message>
        <message>
            <source>Sends what changed in a layer of one node since the last run to another node.</source>
            <translation>把一个节点的图层自上次运行以来的变更发送到另一个节点。</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>敏感性</translation>
        </message>
        <message>
            <source>Sensitivity (2017: carbonate rock, slope, cover)</source>
            <translation>敏感性（2017：碳酸盐岩、坡度、覆盖度）</translation>
        </message>
        <message>
            <source>Sensitivity (2017: dryness, wind, texture, cover)</source>
            <translation>敏感性（2017：干燥度、大风、质地、覆盖度）</translation>
        </message>
        <message>
            <source>Sensitivity (2017: rain, texture, relief, cover)</source>
            <translation>敏感性（2017：降雨、质地、起伏度、覆盖度）</translation>
        </message>
        <message>
            <source>Sensitivity to erosion</source>
            <translation>侵蚀敏感性</translation>
        </message>
        <message>
            <source>Sensitivity: the geometric mean of scores 1, 3 and 5 of dryness (1.5, 16), days with wind over 6 m/s (10, 30), soil texture and vegetation cover (60, 20 %); over 4 extremely sensitive, over 2 sensitive (guide of 2017; certain). Dryness is 0.16 times the sum of daily temperatures from 10 °C on by the rain of the same time.
Intensity: wind erosion in t/(km²·a) by the limits of SL 190-2007 (certain); vulnerability: from 2500 on vulnerable, from 8000 on extremely vulnerable (guide of 2020; likely).</source>
            <translation>敏感性：干燥指数（1.5、16）、风速大于6 m/s日数（10、30）、土壤质地、植被覆盖度（60、20%）按1、3、5赋分取几何平均；大于4为极敏感，大于2为敏感（2017年指南；确定）。干燥指数为≥10 °C逐日气温之和乘0.16除以同期降水。
强度：风蚀量t/(km²·a)按SL 190-2007分级（确定）；脆弱性：2500以上为脆弱，8000以上为极脆弱（2020年指南；较可信）。</translation>
        </message>
        <message>
            <source>Sensitivity: the geometric mean of scores 1, 3 and 5 of rain erosivity (100, 600), soil texture, relief (50, 300 m) and vegetation cover (60, 20 %); over 4 extremely sensitive, over 2 sensitive (guide of 2017; certain).
Intensity: A = R · K · L · S · C in t/(km²·a) by the limits of SL 190-2007 (certain); vulnerability: from 2500 on vulnerable, from 8000 on extremely vulnerable (guide of 2020; likely).
The grid is that of the heights, in metres. The factor that decides is the one with the highest score, or the one that exceeds its mean most.</source>
            <translation>敏感性：降雨侵蚀力（100、600）、土壤质地、起伏度（50、300 m）、植被覆盖度（60、20%）按1、3、5赋分取几何平均；大于4为极敏感，大于2为敏感（2017年指南；确定）。
强度：A = R · K · L · S · C，t/(km²·a)，按SL 190-2007分级（确定）；脆弱性：2500以上为脆弱，8000以上为极脆弱（2020年指南；较可信）。
采用高程的网格（米）。决定因子为得分最高者，或超过均值倍数最大者。</translation>
        </message>
        <message>
            <source>Sensitivity: the geometric mean of scores 1, 3 and 5 of the share of carbonate rock (30, 70 %), slope (8, 25°) and vegetation cover (60, 20 %); over 4 extremely sensitive, over 2 sensitive (guide of 2017; certain).
Vulnerability: monitoring found it moderate: vulnerable; heavy or extreme: extremely vulnerable (guide of 2020; likely).</source>
            <translation>敏感性：碳酸盐岩出露面积比（30、70%）、坡度（8、25°）、植被覆盖度（60、20%）按1、3、5赋分取几何平均；大于4为极敏感，大于2为敏感（2017年指南；确定）。
脆弱性：监测为中度则脆弱，重度及以上则极脆弱（2020年指南；较可信）。</translation>
        </message>
        <message>
            <source>Sent by itself in {time}.</source>
            <translation>{time} 后自动发送。</translation>
        </message>
        <message>
            <source>Separate patches before joining</source>
            <translation>聚合前的独立图斑</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Services of the node</source>
            <translation>节点服务</translation>
        </message>
        <message>
            <source>Services: {count}</source>
            <translation>服务：{count}</translation>
        </message>
        <message>
            <source>Set of indicators</source>
            <translation>指标集</translation>
        </message>
        <message>
            <source>Settle Conflicts</source>
            <translation>处理冲突</translation>
        </message>
        <message>
            <source>Settle Conflicts…</source>
            <translation>处理冲突…</translation>
        </message>
        <message>
            <source>Settle a conflict of {layer}</source>
            <translation>处理 {layer} 的冲突</translation>
        </message>
        <message>
            <source>Settle the Rest</source>
            <translation>处理剩余部分</translation>
        </message>
        <message>
            <source>Settle this feature; the side not chosen stays on record.</source>
            <translation>处理此要素；未采用的一方仍保留记录。</translation>
        </message>
        <message>
            <source>Settled together: {fields}</source>
            <translation>须一并处理：{fields}</translation>
        </message>
        <message>
            <source>Settling conflicts of {layer}:</source>
            <translation>处理 {layer} 的冲突：</translation>
        </message>
        <message>
            <source>Several groups have the code {key} of the control areas: {groups}. Give the codes of all levels joined by “/” in its place.</source>
            <translation>控制面积的代码 {key} 对应多个分组：{groups}。请改用以“/”连接的各级代码。</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Shanhe</source>
            <translation>山河</translation>
        </message>
        <message>
            <source>Shanhe cannot start here: {missing} is missing or broken. Install it with the QGIS installer (Windows) or your package manager (python3-owslib, python3-requests, python3-jinja2, python3-pyproj), then restart QGIS.</source>
            <translation>山河无法在此启动：{missing} 缺失或损坏。请用 QGIS 安装程序（Windows）或软件包管理器（python3-owslib、python3-requests、python3-jinja2、python3-pyproj）安装后重新启动 QGIS。</translation>
        </message>
        <message>
            <source>Shanhe searches the catalogues of the nodes you connect to, loads what is found in official colours and sends your edits back.</source>
            <translation>山河检索所连接节点的资源目录，按规范颜色加载所得数据，并把您的编辑送回节点。</translation>
        </message>
        <message>
            <source>Shanhe territorial planning</source>
            <translation>山河国土空间规划</translation>
        </message>
        <message>
            <source>Shanhe territorial planning ({version})</source>
            <translation>山河国土空间规划（{version}）</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Share of agriculture</source>
            <translation>农业用水占比</translation>
        </message>
        <message>
            <source>Share of all classes (%)</source>
            <translation>全部类别占比（%）</translation>
        </message>
        <message>
            <source>Share of calm days (%)</source>
            <translation>静风日数占比（%）</translation>
        </message>
        <message>
            <source>Share of carbonate rock (%)</source>
            <translation>碳酸盐岩出露面积比（%）</translation>
        </message>
        <message>
            <source>Share of class A (%)</source>
            <translation>A类占比（%）</translation>
        </message>
        <message>
            <source>Share of class A and B (%)</source>
            <translation>A、B类占比（%）</translation>
        </message>
        <message>
            <source>Share of the area (%)</source>
            <translation>占总面积比例（%）</translation>
        </message>
        <message>
            <source>Share of the graded ground</source>
            <translation>占有等级面积比例</translation>
        </message>
        <message>
            <source>Share of the ground</source>
            <translation>占面积比例</translation>
        </message>
        <message>
            <source>Share of the hazards by share of the ground; it should fall from high to none.</source>
            <translation>灾害点占比除以面积占比；应从高易发到非易发递减。</translation>
        </message>
        <message>
            <source>Share of the occurrences</source>
            <translation>占已知点比例</translation>
        </message>
        <message>
            <source>Share of the sum</source>
            <translation>占总量比例</translation>
        </message>
        <message>
            <source>Shared areas: {rung}.</source>
            <translation>重叠面积计算：{rung}。</translation>
        </message>
        <message>
            <source>Shares in the base year</source>
            <translation>基期年用地比重</translation>
        </message>
        <message>
            <source>Sharp angles</source>
            <translation>尖锐角</translation>
        </message>
        <message>
            <source>Sheet control: the parts of a sheet inside and outside the area sum to its theoretical area. Parts are measured on the ellipsoid, edges that are straight in the plane divided to 20 m; rounding to 0.01 m² is levelled within each sheet, larger gaps are outside.</source>
            <translation>图幅控制：一幅图在区域内外的各部分之和等于其理论面积。各部分按椭球面积计算，平面上的直边按 20 m 加密；0.01 m² 的取舍误差在图幅内调平，更大的差额计入区域外。</translation>
        </message>
        <message>
            <source>Sheet number</source>
            <translation>图幅号</translation>
        </message>
        <message>
            <source>Sheet numbers</source>
            <translation>图幅号</translation>
        </message>
        <message>
            <source>Sheet on the border</source>
            <translation>破幅</translation>
        </message>
        <message>
            <source>Sheet {sheet}: the zones cover {area:,.2f} m² twice, so its parts do not sum to its theoretical area. Correct the overlap.</source>
            <translation>图幅 {sheet}：区域重复覆盖 {area:,.2f} m²，各部分之和不等于理论面积。请改正重叠。</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>图幅数</translation>
        </message>
        <message>
            <source>Sheets and numbers: GB/T 13989-2012. Theoretical area: S = 2b²ΔL[A sin(ΔB/2)cos Bm − B sin(3ΔB/2)cos 3Bm + C sin(5ΔB/2)cos 5Bm − D sin(7ΔB/2)cos 7Bm + E sin(9ΔB/2)cos 9Bm] (国土调查办发〔2008〕32号).</source>
            <translation>分幅与编号：GB/T 13989-2012。图幅理论面积：S = 2b²ΔL[A sin(ΔB/2)cos Bm − B sin(3ΔB/2)cos 3Bm + C sin(5ΔB/2)cos 5Bm − D sin(7ΔB/2)cos 7Bm + E sin(9ΔB/2)cos 9Bm]（国土调查办发〔2008〕32号）。</translation>
        </message>
        <message>
            <source>Sheets of any scale from 1:1 000 000 to 1:500 are chosen by polygons, by an extent or by their numbers, each with its number (新图号) and theoretical area (图幅理论面积).
With polygons, what each sheet has inside and outside of them is measured, so that the parts of every sheet sum to its theoretical area (图幅理论面积与控制面积接合图表).
Sheet edges get points along them, so that they follow their parallels in a projected CRS.</source>
            <translation>1:1 000 000 至 1:500 各比例尺的图幅，可按面、按范围或按图幅号选取，附新图号和图幅理论面积。
给出面时，量算每幅图在面内、面外的面积，使每幅各部分之和等于理论面积（图幅理论面积与控制面积接合图表）。
图廓线沿线加点，在投影坐标系中与纬线相符。</translation>
        </message>
        <message>
            <source>Shoreline</source>
            <translation>海岸线</translation>
        </message>
        <message>
            <source>Show &amp;fields that are alike</source>
            <translation>显示相同的字段(&amp;F)</translation>
        </message>
        <message>
            <source>Show on &amp;Map</source>
            <translation>在地图上显示(&amp;M)</translation>
        </message>
        <message>
            <source>Show on Map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Show or hide the Shanhe panel</source>
            <translation>显示或隐藏山河面板</translation>
        </message>
        <message>
            <source>Shrinking city</source>
            <translation>收缩城镇</translation>
        </message>
        <message>
            <source>Shrub</source>
            <translation>灌丛</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>内外</translation>
        </message>
        <message>
            <source>Side of the blocks (m)</source>
            <translation>区块边长（m）</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>Silt (%)</source>
            <translation>粉砂（%）</translation>
        </message>
        <message>
            <source>Silt content of the soil (%)</source>
            <translation>土壤粉砂含量（%）</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Site and control lines</source>
            <translation>项目用地与控制线</translation>
        </message>
        <message>
            <source>Site at a glance by county, town and village</source>
            <translation>选址一点通（县—乡—村）</translation>
        </message>
        <message>
            <source>Site code field</source>
            <translation>项目代码字段</translation>
        </message>
        <message>
            <source>Site file</source>
            <translation>选址文件</translation>
        </message>
        <message>
            <source>Site files (*.txt *.dxf *.shp *.gpkg *.geojson *.gdbtable);;All files (*)</source>
            <translation>选址文件 (*.txt *.dxf *.shp *.gpkg *.geojson *.gdbtable);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Site name field</source>
            <translation>项目名称字段</translation>
        </message>
        <message>
            <source>Site {site} states no intended use. Fill in its 用地用海 code and run again.</source>
            <translation>项目 {site} 未注明拟用途。请填写用地用海分类代码后重新运行。</translation>
        </message>
        <message>
            <source>Site {site}: no slope class is known of {area:,.2f} m²; shares by slope are of the rest.</source>
            <translation>选址 {site}：{area:,.2f} m² 无坡度级别，坡度占比按其余面积计算。</translation>
        </message>
        <message>
            <source>Site {site}: nothing is known of “{criterion}”, so it scores 0 there.</source>
            <translation>方案{site}：“{criterion}”未知，该项得0分。</translation>
        </message>
        <message>
            <source>Site {site}: the polygon is not usable; settle its coordinates first.</source>
            <translation>方案{site}：图形不可用；请先处理其坐标问题。</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>项目数</translation>
        </message>
        <message>
            <source>Sites and their conclusions</source>
            <translation>各项目审查结论</translation>
        </message>
        <message>
            <source>Sites by rank</source>
            <translation>按名次表示的方案</translation>
        </message>
        <message>
            <source>Sites side by side</source>
            <translation>方案对比</translation>
        </message>
        <message>
            <source>Sites that a rule vetoes</source>
            <translation>被规则否决的方案</translation>
        </message>
        <message>
            <source>Sites that are vetoed</source>
            <translation>被否决的方案数</translation>
        </message>
        <message>
            <source>Six digits (GB/T 2260); BSM begin with them.</source>
            <translation>六位代码（GB/T 2260），标识码以其开头。</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>坡度</translation>
        </message>
        <message>
            <source>Slope (%)</source>
            <translation>坡度（%）</translation>
        </message>
        <message>
            <source>Slope by Horn, in degrees; at the edge of the heights it is continued from within. Up to 2, 6, 15, 25 degrees and over: grades 1 to 5; silt of 60 % and more: one grade lower, of 80 % and more: the lowest (guide of double evaluation, draft of 2019).
The grid is that of the heights, which are in metres; the CRS too. Silt content is brought to it by bilinear interpolation; ground without it has no grade.</source>
            <translation>坡度按Horn算法，单位为度；高程边缘由内侧延续。不大于2、6、15、25度及以上依次为1至5级；粉砂含量60%及以上降1级，80%及以上取最低等级（双评价技术指南2019年征求意见稿）。
采用高程的格网，高程和坐标系均以米为单位。粉砂含量按双线性插值对齐；缺粉砂含量处没有等级。</translation>
        </message>
        <message>
            <source>Slope by Horn, in degrees; at the edge of the heights it is continued from within. Up to 3, 8, 15, 25 degrees and over: grades 1 to 5. From 3500 m one grade lower, from 5000 m the lowest; relief over 100 m one grade lower, over 200 m two (guide of double evaluation, draft of 2019).
Relief is the highest less the lowest height in a square window of about 20 hm²: 9 cells of 50 m or 15 cells of 30 m a side. Heights and CRS in metres.</source>
            <translation>坡度按Horn算法，单位为度；高程边缘由内侧延续。不大于3、8、15、25度及以上依次为1至5级。3500 m起降1级，5000 m起取最低等级；起伏度大于100 m降1级，大于200 m降2级（双评价技术指南2019年征求意见稿）。
起伏度为约20 hm²方形窗口内最高与最低高程之差：50 m像元为9 × 9，30 m像元为15 × 15。高程和坐标系以米为单位。</translation>
        </message>
        <message>
            <source>Slope class (GDPDJB)</source>
            <translation>耕地坡度级别（GDPDJB）</translation>
        </message>
        <message>
            <source>Slope class field</source>
            <translation>坡度级别字段</translation>
        </message>
        <message>
            <source>Slope class not known</source>
            <translation>坡度级别未知</translation>
        </message>
        <message>
            <source>Slope class {slope}</source>
            <translation>坡度级别 {slope}</translation>
        </message>
        <message>
            <source>Slope classes (PDT)</source>
            <translation>坡度图（PDT）</translation>
        </message>
        <message>
            <source>Slope over 25°</source>
            <translation>坡度25°以上</translation>
        </message>
        <message>
            <source>Small parcels</source>
            <translation>碎小图斑</translation>
        </message>
        <message>
            <source>Smaller patches are dropped and counted.</source>
            <translation>更小的图斑略去并计数。</translation>
        </message>
        <message>
            <source>Smaller patches are marked SMALL and summed apart. 400 m² is the least mapped farmland parcel of the land survey (TD/T 1055-2019).</source>
            <translation>较小的图斑标注 SMALL 并单独统计。400 m² 为国土调查农用地最小上图面积（TD/T 1055-2019）。</translation>
        </message>
        <message>
            <source>Smallest patch (km²)</source>
            <translation>最小图斑面积（km²）</translation>
        </message>
        <message>
            <source>Smallest polygon (hm²)</source>
            <translation>最小图形面积（hm²）</translation>
        </message>
        <message>
            <source>Smallest single polygon</source>
            <translation>单一闭合线最小面积</translation>
        </message>
        <message>
            <source>Smallest target</source>
            <translation>最小靶区</translation>
        </message>
        <message>
            <source>Smallest target (km²)</source>
            <translation>最小靶区（km²）</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>归并</translation>
        </message>
        <message>
            <source>Smoothing of small patches</source>
            <translation>细小图斑归并</translation>
        </message>
        <message>
            <source>Snapshot (a local copy)</source>
            <translation>快照（本地副本）</translation>
        </message>
        <message>
            <source>Snapshots are quick and work offline; live layers show others' edits.</source>
            <translation>快照速度快，可离线使用；在线图层能看到他人的最新编辑。</translation>
        </message>
        <message>
            <source>So many are drawn at random; all of them where there are fewer.</source>
            <translation>随机抽取这么多单元；不足时全部采用。</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <source>Soil environment</source>
            <translation>土壤环境容量</translation>
        </message>
        <message>
            <source>Soil environment for agriculture</source>
            <translation>农业土壤环境</translation>
        </message>
        <message>
            <source>Soil erosion by water</source>
            <translation>水土流失</translation>
        </message>
        <message>
            <source>Soil media (rating)</source>
            <translation>土壤介质（评分）</translation>
        </message>
        <message>
            <source>Soil pH</source>
            <translation>土壤pH</translation>
        </message>
        <message>
            <source>Soil that is kept</source>
            <translation>土壤保持量</translation>
        </message>
        <message>
            <source>Soil that is kept (t/a)</source>
            <translation>土壤保持总量（t/a）</translation>
        </message>
        <message>
            <source>Some codes are not known to the class system: see below.</source>
            <translation>部分地类编码不在所选分类体系内，见下文。</translation>
        </message>
        <message>
            <source>Somebody has decided about change set {set_id} already ({message})</source>
            <translation>变更集 {set_id} 已有审核决定（{message}）。</translation>
        </message>
        <message>
            <source>Something unexpected happened; the log “Shanhe” has the details.</source>
            <translation>发生意外情况，详情见日志“Shanhe”。</translation>
        </message>
        <message>
            <source>Sound geometry</source>
            <translation>自相交/空/重复点</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Source and target are the same node (“{node}”). Choose two nodes.</source>
            <translation>来源与目标是同一个节点（“{node}”）。请选择两个节点。</translation>
        </message>
        <message>
            <source>Source and target are the same system ({system}). Choose two systems.</source>
            <translation>源分类与目标分类相同（{system}）。请选择两个不同的分类。</translation>
        </message>
        <message>
            <source>Source file</source>
            <translation>源文件</translation>
        </message>
        <message>
            <source>Source folder</source>
            <translation>源文件夹</translation>
        </message>
        <message>
            <source>Source layer</source>
            <translation>源图层</translation>
        </message>
        <message>
            <source>Source layer {layer} has no CRS. State the one that its coordinates are in.</source>
            <translation>源图层 {layer} 没有坐标系，请按其坐标定义。</translation>
        </message>
        <message>
            <source>Source layer “{name}” was not used: no layer of the database has its name.</source>
            <translation>源图层“{name}”未被采用：数据库中没有同名图层。</translation>
        </message>
        <message>
            <source>Source layers</source>
            <translation>源图层</translation>
        </message>
        <message>
            <source>Source version before</source>
            <translation>上次的来源版本</translation>
        </message>
        <message>
            <source>Source version now</source>
            <translation>现在的来源版本</translation>
        </message>
        <message>
            <source>Sources are brought to it. Left empty, the CRS of the first source.</source>
            <translation>源数据转换到该坐标系；留空则用第一个数据源的坐标系。</translation>
        </message>
        <message>
            <source>Spatial reference</source>
            <translation>空间参考</translation>
        </message>
        <message>
            <source>Spatially blocked cross-validation</source>
            <translation>空间分块交叉验证</translation>
        </message>
        <message>
            <source>Special-use land apart from the boundary</source>
            <translation>未与边界相连的特别用途区用地</translation>
        </message>
        <message>
            <source>Special-use zone</source>
            <translation>特别用途区</translation>
        </message>
        <message>
            <source>Special-use zone (430)</source>
            <translation>特别用途区（430）</translation>
        </message>
        <message>
            <source>Special-use zone of the candidate (hm²)</source>
            <translation>候选方案特别用途区（hm²）</translation>
        </message>
        <message>
            <source>Speed off the roads (km/h)</source>
            <translation>非道路速度（km/h）</translation>
        </message>
        <message>
            <source>Speeds</source>
            <translation>车速</translation>
        </message>
        <message>
            <source>Spreadsheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Standard deviation of the posterior</source>
            <translation>后验概率的标准差</translation>
        </message>
        <message>
            <source>Standard error by standard deviation</source>
            <translation>标准误（按标准差）</translation>
        </message>
        <message>
            <source>Standard error by unit</source>
            <translation>标准误（按单位）</translation>
        </message>
        <message>
            <source>Standard value</source>
            <translation>标准化值</translation>
        </message>
        <message>
            <source>Standard values are a/t for positive and t/a for inverse indicators, at most 1; elasticities follow the signs of both growths; indices are 100 Σ w S. The weights below an item must sum to 1. Types come from the growth of people and economy against that of land.
The standard leaves weights and ideal values to the evaluator: the shipped ones are placeholders, give presets. An amount that a unit does not state leaves empty what needs it; nothing is weighted anew.
Fields: POP (10⁴ persons), GDP and INVEST (10⁸ yuan), URLAND and CLAND (km²) with _T0 for the base year and _T1 for the current one, NEW_URLAND, NEW_CLAND, STOCK_SUPPLY, TOTAL_SUPPLY, BATCH_SUPPLY, BATCH_APPROVED; zones: SUPPLIED, SERVICED, BUILT, INDUSTRY, HIGHTECH, FLOOR_AREA, FOOTPRINT, IND_FLOOR_AREA, IND_FOOTPRINT.</source>
            <translation>正向指标标准化值为 a/t，反向指标为 t/a，最大为 1；弹性系数按两种增长的正负号处理；指数为 100 Σ w S。各项下级权重之和必须为 1。类型由人口、经济增长与用地增长比较得出。
标准规定权重和理想值由评价者确定：内置值仅为占位，请提供预设文件。评价单元未填写的数据，所涉及的指数留空，不重新分配权重。
字段：POP（万人）、GDP 和 INVEST（亿元）、URLAND 城乡建设用地和 CLAND 建设用地（km²），后缀 _T0 为基期、_T1 为现状；NEW_URLAND、NEW_CLAND、STOCK_SUPPLY、TOTAL_SUPPLY、BATCH_SUPPLY、BATCH_APPROVED；开发区：SUPPLIED、SERVICED、BUILT、INDUSTRY、HIGHTECH、FLOOR_AREA、FOOTPRINT、IND_FLOOR_AREA、IND_FOOTPRINT。</translation>
        </message>
        <message>
            <source>Standards</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Stands in the file for whoever imports it; it changes nothing.</source>
            <translation>写在文件中供导入者查看，不影响内容。</translation>
        </message>
        <message>
            <source>Stands in the metadata.</source>
            <translation>写入元数据。</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State of the change set</source>
            <translation>变更集状态</translation>
        </message>
        <message>
            <source>State of the last change set</source>
            <translation>最后一个变更集的状态</translation>
        </message>
        <message>
            <source>State of the node's data</source>
            <translation>节点数据状态</translation>
        </message>
        <message>
            <source>Stated area</source>
            <translation>申报面积</translation>
        </message>
        <message>
            <source>Stated area (hm²)</source>
            <translation>申报面积（hm²）</translation>
        </message>
        <message>
            <source>Stated area field</source>
            <translation>申报面积字段</translation>
        </message>
        <message>
            <source>Stations</source>
            <translation>气象站</translation>
        </message>
        <message>
            <source>Statistic “{statistic}” is unknown. Choose one of {known}.</source>
            <translation>未知的统计量“{statistic}”。请从 {known} 中选择。</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Statistics report</source>
            <translation>统计报表</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Steps in their order</source>
            <translation>判定步骤（按顺序）</translation>
        </message>
        <message>
            <source>Steps of screening for illegal use</source>
            <translation>违法用地筛查步骤</translation>
        </message>
        <message>
            <source>Storm surge</source>
            <translation>风暴潮</translation>
        </message>
        <message>
            <source>Storm surge (m)</source>
            <translation>风暴潮增水（m）</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>用途结构</translation>
        </message>
        <message>
            <source>Structure table</source>
            <translation>用途结构调整表</translation>
        </message>
        <message>
            <source>Studentised C/s(C)</source>
            <translation>学生化对比度C/s(C)</translation>
        </message>
        <message>
            <source>Studentised contrast that is sure enough</source>
            <translation>足够可信的学生化对比度</translation>
        </message>
        <message>
            <source>Study area</source>
            <translation>研究区</translation>
        </message>
        <message>
            <source>Study area (cells)</source>
            <translation>研究区（像元数）</translation>
        </message>
        <message>
            <source>Study area (unit cells)</source>
            <translation>研究区（单元数）</translation>
        </message>
        <message>
            <source>Sub-centre</source>
            <translation>分中心</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Submit Edits</source>
            <translation>提交编辑</translation>
        </message>
        <message>
            <source>Submit edits</source>
            <translation>提交编辑</translation>
        </message>
        <message>
            <source>Submit edits of {layer}</source>
            <translation>提交 {layer} 的编辑</translation>
        </message>
        <message>
            <source>Submitted at (UTC)</source>
            <translation>送审时间（UTC）</translation>
        </message>
        <message>
            <source>Submitted by</source>
            <translation>提交人</translation>
        </message>
        <message>
            <source>Subsidence so far (mm)</source>
            <translation>累计地面沉降量（mm）</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>副标题</translation>
        </message>
        <message>
            <source>Success rate</source>
            <translation>成功率曲线</translation>
        </message>
        <message>
            <source>Such as DLBM or YDYHFLDM.</source>
            <translation>如 DLBM 或 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Such as TBDLMJ, where zones are fields. Left empty, areas are ellipsoidal.</source>
            <translation>如 TBDLMJ，用于按字段分区时。留空时为椭球面积。</translation>
        </message>
        <message>
            <source>Such as a census. In a template its fields are written join.NAME.</source>
            <translation>如人口普查表。模板中其字段写作 join.字段名。</translation>
        </message>
        <message>
            <source>Such as county, township and village. Not used where a layer of zones is given.</source>
            <translation>如县、乡、村。给出区域图层时不使用。</translation>
        </message>
        <message>
            <source>Such as the county code; same keys are compared by the centre of their feature.</source>
            <translation>如县代码；同名键按要素中心比较。</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Suggestions are for you to judge; nothing was joined by them.</source>
            <translation>建议仅供判断，未据此连接任何记录。</translation>
        </message>
        <message>
            <source>Suitability</source>
            <translation>适宜性</translation>
        </message>
        <message>
            <source>Suitability for agriculture</source>
            <translation>农业生产适宜性评价</translation>
        </message>
        <message>
            <source>Suitability for towns</source>
            <translation>城镇建设适宜性</translation>
        </message>
        <message>
            <source>Suitable</source>
            <translation>适宜</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>汇总方式</translation>
        </message>
        <message>
            <source>Sum of adjusted areas (m²)</source>
            <translation>平差面积之和（m²）</translation>
        </message>
        <message>
            <source>Sum of all zones</source>
            <translation>各分区合计</translation>
        </message>
        <message>
            <source>Sum of areas (m²)</source>
            <translation>面积合计（m²）</translation>
        </message>
        <message>
            <source>Sum of flows</source>
            <translation>流向合计</translation>
        </message>
        <message>
            <source>Sum of the probabilities</source>
            <translation>概率之和</translation>
        </message>
        <message>
            <source>Sum: {total} m² of {count} parcels</source>
            <translation>合计：{count} 个图斑，{total} m²</translation>
        </message>
        <message>
            <source>Sums are made first and rounded, then groups are balanced to them, each residual to the largest group, so that every total is the sum of what is printed (强制调平). Means, least and greatest values are taken of all rows of a group and are not summed.</source>
            <translation>先求总和并取舍，再逐级将各组调平到总和，余差归入最大的组，因此每个合计都等于表中所印各数之和（强制调平）。平均值、最小值、最大值按组内全部记录计算，不求和。</translation>
        </message>
        <message>
            <source>Sums areas by class and zone, at any level, into tables that add up as printed.</source>
            <translation>按地类和区域、任意级别汇总面积，表中所印各数相加无误。</translation>
        </message>
        <message>
            <source>Sums land use by the rows of the 用途结构调整表 in hectares, for the base year and, if given, the target year.</source>
            <translation>按用途结构调整表各行汇总基期年用地面积（hm²），给出目标年数据时一并汇总并计算增减。</translation>
        </message>
        <message>
            <source>Sums of areas</source>
            <translation>面积逻辑</translation>
        </message>
        <message>
            <source>Sums of flows</source>
            <translation>流向汇总项</translation>
        </message>
        <message>
            <source>Sums of the joined table, before rounding</source>
            <translation>连接表的合计（取舍前）</translation>
        </message>
        <message>
            <source>Superior node</source>
            <translation>上级节点</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>资源监管</translation>
        </message>
        <message>
            <source>Supplements drawn</source>
            <translation>使用的补充指标</translation>
        </message>
        <message>
            <source>Supplied</source>
            <translation>已供面积</translation>
        </message>
        <message>
            <source>Supplied in part</source>
            <translation>部分供应</translation>
        </message>
        <message>
            <source>Supplied land by state</source>
            <translation>已供土地状态</translation>
        </message>
        <message>
            <source>Supplied parcel</source>
            <translation>宗地</translation>
        </message>
        <message>
            <source>Supplied parcels</source>
            <translation>已供宗地</translation>
        </message>
        <message>
            <source>Supplied parcels by state</source>
            <translation>已供宗地状态</translation>
        </message>
        <message>
            <source>Supply: actual start</source>
            <translation>供地：实际动工日期</translation>
        </message>
        <message>
            <source>Supply: agreed start</source>
            <translation>供地：约定动工日期</translation>
        </message>
        <message>
            <source>Supply: approval</source>
            <translation>供地：批准文号</translation>
        </message>
        <message>
            <source>Supply: area (hm²)</source>
            <translation>供地：供应面积（hm²）</translation>
        </message>
        <message>
            <source>Supply: date</source>
            <translation>供地：供应日期</translation>
        </message>
        <message>
            <source>Supply: delay caused by the state</source>
            <translation>供地：政府原因</translation>
        </message>
        <message>
            <source>Supply: developed area (hm²)</source>
            <translation>供地：已开发面积（hm²）</translation>
        </message>
        <message>
            <source>Supply: invested</source>
            <translation>供地：已投资额</translation>
        </message>
        <message>
            <source>Supply: land price</source>
            <translation>供地：出让或划拨价款</translation>
        </message>
        <message>
            <source>Supply: parcel number</source>
            <translation>供地：宗地编号</translation>
        </message>
        <message>
            <source>Supply: stopped on</source>
            <translation>供地：中止开发日期</translation>
        </message>
        <message>
            <source>Supply: total investment</source>
            <translation>供地：总投资额</translation>
        </message>
        <message>
            <source>Surface runoff</source>
            <translation>地表径流</translation>
        </message>
        <message>
            <source>Survey class field</source>
            <translation>地类编码字段</translation>
        </message>
        <message>
            <source>Survey classes (三调) are converted to the classes of the 2023 guide (用地用海); which row a class belongs to depends on whether it lies in town, in a village or outside.
Areas are ellipsoidal by the national formula unless an area field is chosen. Rows are rounded to 0.01 hm² and balanced, so that the table adds up as printed. The target year is levelled to the total of the base year where they differ by rounding only.
Units (市, 县, 乡) have a table each, by a field or cut by their polygons; the table of the whole is their sum.
Codes that no row can take are kept in the row 待细分 and listed as findings. The crosswalk and the placement rules can be replaced by presets.</source>
            <translation>三调地类转换为 2023 年用地用海分类；归入哪一行取决于位于城镇、村庄还是城镇村以外。
除非选择面积字段，面积按国家公式计算椭球面积。各行舍入至 0.01 hm² 并调平，使表中数字相加一致。两个年份仅因舍入有差时，目标年强制调平到基期年总面积。
各单元（市、县、乡）按字段或按面切分各制一表；总表为各单元之和。
无法归入任何一行的代码保留在“待细分”行并列出。对照表和归并规则可用预设替换。</translation>
        </message>
        <message>
            <source>Survey classes not known to the standard: {codes}. Correct them in the layer.</source>
            <translation>标准中没有的地类编码：{codes}。请在图层中改正。</translation>
        </message>
        <message>
            <source>Survey classes to plan classes of 2023</source>
            <translation>三调地类与用地用海分类（2023）对照</translation>
        </message>
        <message>
            <source>Survey classes within villages</source>
            <translation>村庄范围内三调地类转换</translation>
        </message>
        <message>
            <source>Survey codes are converted; land and sea use codes are taken as they are.</source>
            <translation>三调地类将被转换；用地用海代码直接采用。</translation>
        </message>
        <message>
            <source>Survey or plan parcels, in any CRS with an ellipsoid.</source>
            <translation>调查或规划图斑，任何有椭球的坐标系。</translation>
        </message>
        <message>
            <source>Survey parcels (DLTB)</source>
            <translation>地类图斑（DLTB）</translation>
        </message>
        <message>
            <source>Survey parcels of the sites</source>
            <translation>项目用地现状图斑表</translation>
        </message>
        <message>
            <source>Survey parcels on the site</source>
            <translation>项目用地范围内的现状图斑</translation>
        </message>
        <message>
            <source>Surveyed land by the three classes</source>
            <translation>三大类现状面积</translation>
        </message>
        <message>
            <source>Surveyed land classes</source>
            <translation>现状地类</translation>
        </message>
        <message>
            <source>Susceptibility</source>
            <translation>易发性</translation>
        </message>
        <message>
            <source>Susceptibility to geohazards</source>
            <translation>地质灾害易发性</translation>
        </message>
        <message>
            <source>Susceptibility to ground collapse</source>
            <translation>地面塌陷易发性</translation>
        </message>
        <message>
            <source>Susceptibility to landslides</source>
            <translation>崩滑流易发性</translation>
        </message>
        <message>
            <source>Suspected</source>
            <translation>疑似违法</translation>
        </message>
        <message>
            <source>Suspected ground</source>
            <translation>疑似违法面积</translation>
        </message>
        <message>
            <source>Suspected illegal use by town</source>
            <translation>按乡镇汇总的疑似违法用地</translation>
        </message>
        <message>
            <source>Suspected parcels</source>
            <translation>疑似违法图斑</translation>
        </message>
        <message>
            <source>Symbols of control lines and zones</source>
            <translation>控制线与分区符号</translation>
        </message>
        <message>
            <source>Synchronization of two nodes</source>
            <translation>节点间同步报告</translation>
        </message>
        <message>
            <source>Synchronize two nodes</source>
            <translation>节点间同步</translation>
        </message>
        <message>
            <source>System of the classes</source>
            <translation>分类体系</translation>
        </message>
        <message>
            <source>System of the parcels' codes</source>
            <translation>图斑地类所属分类</translation>
        </message>
        <message>
            <source>System to convert to</source>
            <translation>目标分类</translation>
        </message>
        <message>
            <source>Systems of classes</source>
            <translation>分类体系</translation>
        </message>
        <message>
            <source>Systems of land classes</source>
            <translation>地类分类体系</translation>
        </message>
        <message>
            <source>TBDLMJ in m², without ridges. Left empty: ellipsoidal areas with them.</source>
            <translation>TBDLMJ，单位 m²，不含田坎。留空则为含田坎的椭球面积。</translation>
        </message>
        <message>
            <source>TBMJ in m², kept to the cent. Left empty: ellipsoidal areas are computed.</source>
            <translation>TBMJ，单位 m²，精确保持到 0.01。留空则计算椭球面积。</translation>
        </message>
        <message>
            <source>TBMJ in m². Leave empty to compute ellipsoidal areas from the geometry.</source>
            <translation>单位为平方米的图斑面积 TBMJ。留空时按图形计算椭球面积。</translation>
        </message>
        <message>
            <source>TFH number, LLMJ theoretical, KZMJ inside and WMJ outside area in m².</source>
            <translation>TFH 图幅号，LLMJ 理论面积，KZMJ 区域内、WMJ 区域外面积（m²）。</translation>
        </message>
        <message>
            <source>THI = T − 0.55 (1 − f)(T − 58) with T in °F (computed from °C) and relative humidity f from 0 to 1 (computed from %). 60 to 65 is very comfortable; below 32 and from 90 on very uncomfortable; seven grades in all (guide of double evaluation, draft of 2019). A cell has the grade that most of the 12 months have, the worse one where two have as many.
The grid is that of January's temperature; other rasters are brought to it by bilinear interpolation.</source>
            <translation>THI = T − 0.55 (1 − f)(T − 58)，T为华氏度（由℃换算），相对湿度f取0至1（由%换算）。60至65为很舒适，32以下和90及以上为很不舒适，共七级（双评价技术指南2019年征求意见稿）。像元取12个月中最多月份的等级，并列时取较差者。
采用一月气温的格网，其他栅格按双线性插值对齐。</translation>
        </message>
        <message>
            <source>TQ = P − R − ET in mm/a, with the surface runoff R = P · α. α is a raster in per cent, or follows from the code of the ecosystem by the table of coefficients (guide of 2017). Cells from the highest value down that make up to 50 % of the sum are extremely important, up to 80 % important, the rest general; equal values share one grade.
The grid is that of the precipitation, in metres. A cell whose ecosystem has no coefficient (farmland, towns) has no result unless a preset gives one.</source>
            <translation>TQ = P − R − ET，单位mm/a，地表径流R = P · α。α由栅格（%）给出，或按系数表由生态系统代码得到（2017年指南）。从高到低累计，占总量50%以内的像元为极重要，80%以内为重要，其余为一般；等值同级。
采用降水的网格（米）。表中无系数的生态系统（农田、城镇）无结果，除非预设给出。</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Table of areas</source>
            <translation>面积表</translation>
        </message>
        <message>
            <source>Table to join by a code</source>
            <translation>按代码连接的表</translation>
        </message>
        <message>
            <source>Table {table} has a row that is not complete: {row}. Grades and levels are whole numbers, changes +1, -1 or =5.</source>
            <translation>表{table}有一行不完整：{row}。等级和级别为整数，变化为+1、-1或=5。</translation>
        </message>
        <message>
            <source>Table {table} has no number for “{limit}”. Complete the preset.</source>
            <translation>表 {table} 中“{limit}”没有数值。请补全预设。</translation>
        </message>
        <message>
            <source>Table {table} has nothing for: {items}. Complete the preset.</source>
            <translation>表 {table} 缺少：{items}。请补全预设文件。</translation>
        </message>
        <message>
            <source>Table “{layer}” has no column with a year, such as Y2020 and Y2035.</source>
            <translation>表“{layer}”没有年份列，如 Y2020、Y2035。</translation>
        </message>
        <message>
            <source>Table, charts, findings, method and provenance in one file.</source>
            <translation>表、图、核对事项、方法和来源集中在一个文件中。</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Tables agree with polygons</source>
            <translation>汇总表</translation>
        </message>
        <message>
            <source>Tables and map</source>
            <translation>图数一致</translation>
        </message>
        <message>
            <source>Tables are at hand for 三调 → 2023, 2020 → 2023, GB/T 21010 → 三调 and 2023, and 2023 and 2020 → 三调 where that is defined.</source>
            <translation>现有对照表：三调→2023，2020→2023，GB/T 21010→三调和 2023，以及 2023、2020→三调（有定义的部分）。</translation>
        </message>
        <message>
            <source>Tables behind the numbers</source>
            <translation>所依据的标准表</translation>
        </message>
        <message>
            <source>Tables in hectares have two.</source>
            <translation>公顷表保留两位。</translation>
        </message>
        <message>
            <source>Tables of the units</source>
            <translation>各单元用途结构调整表</translation>
        </message>
        <message>
            <source>Take Off List</source>
            <translation>移出列表</translation>
        </message>
        <message>
            <source>Take over what arrived of {layer}</source>
            <translation>采纳 {layer} 的到达情况</translation>
        </message>
        <message>
            <source>Taken and supplemented</source>
            <translation>占用与补充</translation>
        </message>
        <message>
            <source>Takes an exported change set into the journal, sends it, or settles it.</source>
            <translation>把导出的变更集收入日志，发送它，或据其结果了结。</translation>
        </message>
        <message>
            <source>Takes from cropland what may not become permanent basic farmland, orders the rest and chooses up to a target.</source>
            <translation>从耕地中扣除不宜划入永久基本农田的部分，对其余排序，并选取到目标面积。</translation>
        </message>
        <message>
            <source>Takes the higher of services and vulnerabilities, and corrects small patches.</source>
            <translation>取服务功能与脆弱性中较高者，并修正小斑块。</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Target (hm², ridges deducted)</source>
            <translation>目标（hm²，已扣田坎）</translation>
        </message>
        <message>
            <source>Target value</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Target year</source>
            <translation>目标年</translation>
        </message>
        <message>
            <source>Target year data</source>
            <translation>目标年数据</translation>
        </message>
        <message>
            <source>Target year: area</source>
            <translation>目标年面积</translation>
        </message>
        <message>
            <source>Target year: {area:,.2f} hm² in all.</source>
            <translation>目标年合计 {area:,.2f} hm²。</translation>
        </message>
        <message>
            <source>Target year{year}: area</source>
            <translation>目标年{year}：面积</translation>
        </message>
        <message>
            <source>Target year{year}: share</source>
            <translation>目标年{year}：比重</translation>
        </message>
        <message>
            <source>Target, ridges deducted</source>
            <translation>目标（已扣田坎）</translation>
        </message>
        <message>
            <source>Target-year parcels</source>
            <translation>目标年地块</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>靶区</translation>
        </message>
        <message>
            <source>Targets from the best down</source>
            <translation>靶区（由优到劣）</translation>
        </message>
        <message>
            <source>Targets handed down</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Targets of class A</source>
            <translation>A类靶区</translation>
        </message>
        <message>
            <source>Targets of the plan</source>
            <translation>规划目标</translation>
        </message>
        <message>
            <source>Tell scattered ground apart</source>
            <translation>区分零散土地</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>气温</translation>
        </message>
        <message>
            <source>Temperature (°C)</source>
            <translation>气温（°C）</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Terrain</source>
            <translation>地形</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Test node {name}</source>
            <translation>测试节点 {name}</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>正在测试…</translation>
        </message>
        <message>
            <source>Text and drawings (*.txt *.TXT *.dxf *.DXF);;All files (*)</source>
            <translation>文本和图形 (*.txt *.TXT *.dxf *.DXF);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>文本文件 (*.txt)</translation>
        </message>
        <message>
            <source>The &amp;whole layer</source>
            <translation>整个图层(&amp;W)</translation>
        </message>
        <message>
            <source>The GeoPackage {path} cannot be written ({reason}). Close the layer if QGIS has it open, choose another folder, or free space.</source>
            <translation>GeoPackage {path} 无法写入（{reason}）。若 QGIS 正打开该图层请先关闭，或另选文件夹、清理磁盘空间。</translation>
        </message>
        <message>
            <source>The administrative area; shares are of it, and what lies beyond is left out.</source>
            <translation>行政区范围；比例以其面积计，范围以外不计。</translation>
        </message>
        <message>
            <source>The administrative area; without it, the ground of all parcels.</source>
            <translation>行政区范围；未提供时为全部图斑的范围。</translation>
        </message>
        <message>
            <source>The angle at this vertex is {angle}°, below {limit}°. Look at the border here.</source>
            <translation>此处夹角为 {angle}°，小于 {limit}°，请检查边界。</translation>
        </message>
        <message>
            <source>The answer about the review is not understood ({reason}). Ask again; if it stays so, tell the node's keeper.</source>
            <translation>无法理解关于审核的应答（{reason}）。请重新查询；若仍如此，请告知节点管理员。</translation>
        </message>
        <message>
            <source>The answer of the node was lost, and it keeps no receipts: new features are never sent again by themselves, as they might then be there twice. Look at the node's layer (load it anew as WFS), and say of each whether it is there.</source>
            <translation>节点的答复已丢失，且该节点不留存回执：新增要素不会自动重发，以免重复。请查看节点上的图层（重新以 WFS 加载），逐个说明是否已到达。</translation>
        </message>
        <message>
            <source>The answer of {url} is not the XML that was asked for. Check the address and protocol in the node profile.</source>
            <translation>{url} 的应答不是所请求的 XML。请检查节点配置中的地址和协议。</translation>
        </message>
        <message>
            <source>The approval document states {stated:,.4f} hm², the outline has {computed:,.4f} hm²; they may differ by {allowed:,.4f} hm². Correct one of them.</source>
            <translation>批文面积{stated:,.4f} hm²，图形面积{computed:,.4f} hm²；允许相差{allowed:,.4f} hm²。请更正其一。</translation>
        </message>
        <message>
            <source>The area applied for, in hectares; compared with the computed one.</source>
            <translation>申报面积（hm²），与计算面积比较。</translation>
        </message>
        <message>
            <source>The area follows the national formula for parcels (国土调查办发〔2008〕32号, TD/T 1055-2019): vertices are projected back to the ellipsoid of the layer's CRS, and trapezoids between edges and a meridian are summed. QGIS's own $area uses geodesic edges and differs.
With a control total the areas are adjusted in proportion, and their sum is exactly the total.
Features without a valid polygon stay in the result with an empty area, and each is named.</source>
            <translation>面积按国家规定的图斑椭球面积公式（国土调查办发〔2008〕32号，TD/T 1055-2019）计算：将顶点反算到图层坐标系所用的椭球面上，再累加各边与起算经线之间的梯形面积。QGIS 自带的 $area 以大地线为边，结果与此不同。
给出控制面积时，各面积按比例平差，合计与控制面积完全一致。
没有有效面的要素保留在结果中，面积为空，并逐一列出。</translation>
        </message>
        <message>
            <source>The areas are adjusted so that they sum to this; leave empty for no adjustment. Every feature then needs a valid polygon.</source>
            <translation>各面积平差后合计等于该值；留空则不平差。此时每个要素都必须有有效的面。</translation>
        </message>
        <message>
            <source>The areas in {field} of “{layer}” are {times:.6g} times those of the polygons in the middle of the records. Are they hectares? Convert m² by 1/10000, mu by 1/15.</source>
            <translation>“{layer}”的 {field} 面积与图形面积之比的中位数为 {times:.6g}。单位是公顷吗?平方米除以 10000，亩除以 15。</translation>
        </message>
        <message>
            <source>The audit log is whole: {count} records.</source>
            <translation>审计日志完整，共 {count} 条记录。</translation>
        </message>
        <message>
            <source>The audit log {path} cannot be read ({reason}). Close the program that holds it; if it is damaged, keep the file for the keeper of security and move it away.</source>
            <translation>无法读取审计日志 {path}（{reason}）。请关闭占用该文件的程序；如已损坏，请保留文件交安全管理员，并将其移走。</translation>
        </message>
        <message>
            <source>The audit log {path} cannot be written ({reason}), so this was not done or not believed. Free space on the disk or close the program that holds the file, then try again; nothing is sent twice.</source>
            <translation>无法写入审计日志 {path}（{reason}），因此该操作未执行，或其结果未予采信。请释放磁盘空间或关闭占用该文件的程序后重试；不会重复提交。</translation>
        </message>
        <message>
            <source>The audit log {path} is not as it was written. {fault} Keep the file.</source>
            <translation>审计日志 {path} 与写入时不一致。{fault}请保留该文件。</translation>
        </message>
        <message>
            <source>The best ground that holds {shares} of the occurrences.</source>
            <translation>含{shares}已知点的最优范围。</translation>
        </message>
        <message>
            <source>The border touches itself here. Split the polygon or move a vertex.</source>
            <translation>边界在此处自相接，请拆分图形或移动节点。</translation>
        </message>
        <message>
            <source>The case is not about land of this class: not converted.</source>
            <translation>该情形不适用于此类土地：未转换。</translation>
        </message>
        <message>
            <source>The catalogue of {node} gave an answer that cannot be read ({reason}). Check the node; if it stays so, tell its keeper.</source>
            <translation>{node} 的资源目录返回了无法读取的应答（{reason}）。请检查节点；如仍如此，请告知节点管理员。</translation>
        </message>
        <message>
            <source>The catalogue of {node} refused the search: {reason} Try other words, or ask the node's keeper.</source>
            <translation>{node} 的资源目录拒绝了检索：{reason} 请更换检索词，或咨询节点管理员。</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). Have the authority's certificate added under Settings ▸ Options ▸ Authentication, or ask the node's keeper.</source>
            <translation>{url} 的证书不受信任（{reason}）。请在 设置 ▸ 选项 ▸ 认证 中添加签发机构证书，或咨询节点管理员。</translation>
        </message>
        <message>
            <source>The chain of the land survey is kept: control area of the county = sum of townships = sum of villages = sum of TBMJ (县控制面积 = Σ乡 = Σ村 = ΣTBMJ). Control areas are a number, or a table or layer with a code for each group.
Closures are shared in proportion to area, rounded by largest remainders. A closure that rounding cannot explain is named, and that group is not adjusted unless you ask for it.
If asked, ridges (田坎) are deducted from cropland: KCMJ = TBMJ × KCXS, TBDLMJ = TBMJ − KCMJ, with the coefficients of the parcels or of the county's table.</source>
            <translation>遵循国土调查的控制链：县控制面积 = Σ乡 = Σ村 = ΣTBMJ。控制面积可以是一个数，也可以是每组一个代码的表或图层。
闭合差按面积比例分配，用最大余数法取舍。取舍不能解释的闭合差逐一列出，除非您要求，该组不作平差。
需要时从耕地中扣除田坎：KCMJ = TBMJ × KCXS，TBDLMJ = TBMJ − KCMJ，系数取自图斑或县的系数表。</translation>
        </message>
        <message>
            <source>The change set in {path} was not sent for review. Have the planner send it for review and save it again.</source>
            <translation>{path} 中的变更集未送审。请编辑人员先送审，再重新保存。</translation>
        </message>
        <message>
            <source>The change set of {layer} is approved: send it now.</source>
            <translation>{layer} 的变更集已审核同意，请发送。</translation>
        </message>
        <message>
            <source>The change set of {layer} is withdrawn; its edits are pending again.</source>
            <translation>{layer} 的变更集已撤回，其编辑恢复为待提交。</translation>
        </message>
        <message>
            <source>The change set of {layer} waits for a reviewer.</source>
            <translation>{layer} 的变更集等待审核。</translation>
        </message>
        <message>
            <source>The change set waits for a reviewer at {node}. Nothing else is sent meanwhile. Run again: the decision is asked for, and what is approved is applied.</source>
            <translation>变更集在 {node} 等待审核。此间不发送其他内容。请再次运行：届时查询审核决定，审核同意的内容即予应用。</translation>
        </message>
        <message>
            <source>The change set was applied, but for features that others had deleted before: {count}. Refresh the working copy from the node and choose.</source>
            <translation>变更集已应用，但有 {count} 个要素此前已被他人删除，未能更新。请从节点刷新工作副本并作出选择。</translation>
        </message>
        <message>
            <source>The change set was applied, but the node keeps other values than those sent in {count} features. Refresh the working copy and look at them.</source>
            <translation>变更集已应用，但节点保存的 {count} 个要素的值与发送的不同。请刷新工作副本并核对。</translation>
        </message>
        <message>
            <source>The change set was taken in: {state}. Send it from here, if you may.</source>
            <translation>变更集已导入，状态：{state}。如有权限，可在此发送。</translation>
        </message>
        <message>
            <source>The change set was written to {path}; it holds no login.</source>
            <translation>变更集已写入 {path}，其中不含登录信息。</translation>
        </message>
        <message>
            <source>The class codes have {count} different values, more than {most}. Choose the fields that hold the class.</source>
            <translation>地类编码有{count}个不同值，超过{most}个。请选择存放地类的字段。</translation>
        </message>
        <message>
            <source>The class given by the case is unknown: not converted.</source>
            <translation>情形图斑给出的地类未知：未转换。</translation>
        </message>
        <message>
            <source>The classes of every plan are brought to comparable groups (construction, cropland, woodland, ecological …) by a crosswalk; each pair of groups is a kind of conflict with a severity and its legal basis. Both tables can be replaced by presets.
All plans are overlaid once. Neighbouring pieces that differ in the same way are merged to one patch; patches under the minimum are marked and listed, never dropped.
Areas are ellipsoidal by the national formula with edges divided to 20 m; for each pair the report proves that common ground and rest sum to each plan.</source>
            <translation>各规划的分类按对照表归并为可比的类别（建设用地、耕地、林地、生态等）；两类相遇即为一种冲突，有严重程度和法律依据。两张表均可用预设替换。
所有规划一次叠加。差异相同的相邻图斑合并为一个；小于最小面积的予以标注和统计，不会被丢弃。
面积按国家公式计算椭球面积，边线加密到 20 m；报告逐组证明共同范围与其余部分之和等于各规划面积。</translation>
        </message>
        <message>
            <source>The cluster at {address} cannot be reached: {reason}. Start its scheduler, correct the address in the options, or leave it empty to work on this computer.</source>
            <translation>无法连接集群 {address}：{reason}。请启动调度器、在选项中更正地址，或将地址留空以在本机运行。</translation>
        </message>
        <message>
            <source>The code is none of the system: correct it. The land is kept without class.</source>
            <translation>代码不属于该分类：请更正。图斑保留，地类为空。</translation>
        </message>
        <message>
            <source>The code “{value}” in {field} holds a sign that only looks right ({sign}). Type the code anew.</source>
            <translation>{field} 中的代码“{value}”含有外形相似的字符（{sign}）。请重新录入代码。</translation>
        </message>
        <message>
            <source>The common border has a vertex on one side only. Add it on the other.</source>
            <translation>公共边界仅一侧有节点，请在另一侧补充。</translation>
        </message>
        <message>
            <source>The connection to {url} broke before the answer was complete ({reason}). Try again.</source>
            <translation>与 {url} 的连接在应答完成前中断（{reason}）。请重试。</translation>
        </message>
        <message>
            <source>The coordinate reference system {crs} is unknown or has no ellipsoid. Set the layer's CRS, for example EPSG:4490 or a CGCS2000 Gauss-Krüger zone.</source>
            <translation>坐标参考系 {crs} 无法识别或没有椭球。请设置图层的坐标系，例如 EPSG:4490 或 CGCS2000 高斯-克吕格投影带。</translation>
        </message>
        <message>
            <source>The correction that took most grades; the first factor where none took any.</source>
            <translation>降级最多的修正；无修正降级时为第一个因子。</translation>
        </message>
        <message>
            <source>The county's code, by which idle land is looked up; all records without it.</source>
            <translation>县级行政区代码，用于查询闲置土地；没有时使用全部记录。</translation>
        </message>
        <message>
            <source>The county's table with GDPDJB, GDLX (TT or PD) and KCXS. It goes before the KCXS of the parcels.</source>
            <translation>含 GDPDJB、GDLX（TT 或 PD）和 KCXS 的县系数表，优先于图斑的 KCXS。</translation>
        </message>
        <message>
            <source>The cropland of every project is measured on the ellipsoid, ridges deducted, by class and grade (GB/T 28407, 1 is best). Entries of the pool that the supplement rules admit are drawn for it: paddy for paddy, the nearest grade as good or better first. Capacity that is still lacking is drawn apart.
Every draw has its reason, the ledger shows what is left, and deficits are named.
Rules and yields by grade are tables that presets replace; the yields and the unified balance of 2024 are presets that no standard settles.</source>
            <translation>各项目占用耕地按椭球面积扣除田坎，分地类和质量等别（GB/T 28407, 1等最优）计算。符合认定条件的指标用于补充：占水田补水田，优先选用不差于占用等别中最接近者。尚缺的产能单独使用。
每次使用均注明理由，台账列出结余，缺口逐项列明。
认定条件和各等别产能为可替换的表；产能和2024年统一平衡为预设，尚无标准确定。</translation>
        </message>
        <message>
            <source>The crosswalk leads to “{land_class}”, which is no class of {system}.</source>
            <translation>对照表指向“{land_class}”，它不是{system}中的地类。</translation>
        </message>
        <message>
            <source>The data of layer {layer} at the source were replaced since the last run. Start with a new file; what differs is then compared feature by feature.</source>
            <translation>来源节点图层 {layer} 的数据自上次运行以来被整体替换。请用新文件重新开始，届时逐要素比较差异。</translation>
        </message>
        <message>
            <source>The database could not cut the layers: {reason}. Check that both layers can be read, or choose the bundled engine in the options.</source>
            <translation>数据库未能完成图层叠加：{reason}。请检查两个图层是否均可读取，或在选项中改用 QGIS 自带引擎。</translation>
        </message>
        <message>
            <source>The database does not pass. Errors: {errors}; warnings: {warnings}; rules that found something: {failed} of {run}.</source>
            <translation>数据库质检不通过。错误 {errors} 个；警告 {warnings} 个；执行的 {run} 条规则中 {failed} 条发现问题。</translation>
        </message>
        <message>
            <source>The database does not take change sets from this login ({reason}). Have its keeper run “Prepare a PostGIS node” and admit the login.</source>
            <translation>数据库不接收此登录用户的变更集（{reason}）。请数据库管理员运行“准备 PostGIS 节点”并授权该用户。</translation>
        </message>
        <message>
            <source>The database is prepared: {count} layers take change sets with receipts.</source>
            <translation>数据库已准备就绪：{count} 个图层接收变更集并出具回执。</translation>
        </message>
        <message>
            <source>The database passes</source>
            <translation>数据库通过质检</translation>
        </message>
        <message>
            <source>The database passes without an error. Rules run: {run}; warnings: {warnings}.</source>
            <translation>数据库质检通过，无错误。执行规则 {run} 条；警告 {warnings} 个。</translation>
        </message>
        <message>
            <source>The database was left as it was ({reason}). Correct this, then prepare it again.</source>
            <translation>数据库保持原样（{reason}）。请更正后重新准备。</translation>
        </message>
        <message>
            <source>The dates do not close: parcels overlap, see the points to check.</source>
            <translation>两期面积不闭合：图斑有重叠，见需核查事项。</translation>
        </message>
        <message>
            <source>The decision ignores an overlap under {area:g} m² or under {percent:g} % of the site (at most {most:g} m²); the overlap itself is always reported. On permanent farmland and the red line it is flagged from {shown:g} m².</source>
            <translation>重叠面积小于 {area:g} m²，或小于项目用地 {percent:g} %（最多 {most:g} m²）的，判定时不计，但始终列出；涉及永久基本农田和生态保护红线且不小于 {shown:g} m² 的加注标记。</translation>
        </message>
        <message>
            <source>The decision ignores {area:,.2f} m² as a sliver: less than {limit:g} m² or than {percent:g} % of the site and {most:g} m² (preset).</source>
            <translation>判定时不计 {area:,.2f} m² 的细碎重叠：小于 {limit:g} m²，或小于项目用地 {percent:g} % 且小于 {most:g} m²（预设）。</translation>
        </message>
        <message>
            <source>The deduction share (KCXS) of parcel {feature} is {value}; it lies from 0 to under 1. Correct it in the layer.</source>
            <translation>图斑 {feature} 的田坎系数（KCXS）为 {value}，应大于等于0且小于1。请在图层中更正。</translation>
        </message>
        <message>
            <source>The deduction share KCXS cannot be “{value}”; it lies from 0 to under 1.</source>
            <translation>扣除地类系数 KCXS 不能为“{value}”，应大于等于 0 且小于 1。</translation>
        </message>
        <message>
            <source>The delay is the state's (政府原因): settled by agreement, without a fee.</source>
            <translation>属政府原因：协商处置，不征缴闲置费。</translation>
        </message>
        <message>
            <source>The delivery becomes a folder in it.</source>
            <translation>成果包为其中的一个文件夹。</translation>
        </message>
        <message>
            <source>The digest that the report showed; needed for a decision.</source>
            <translation>报告中显示的摘要值；作出决定时必填。</translation>
        </message>
        <message>
            <source>The disk of the node's database is full, so it took nothing ({message}). Tell the node's administrator to make room, then submit again; the change set is kept until then.</source>
            <translation>节点数据库的磁盘已满，未接收任何数据（{message}）。请通知节点管理员腾出空间，然后重新提交；在此之前变更集一直保留。</translation>
        </message>
        <message>
            <source>The document from {url} is refused for safety ({reason}): only UTF-8 without a DTD is read. Ask the node's keeper for another version of the service.</source>
            <translation>出于安全考虑，已拒绝来自 {url} 的文档（{reason}）：只读取不含 DTD 的 UTF-8 文档。请向节点管理员索取其他版本的服务。</translation>
        </message>
        <message>
            <source>The drawing has more than {most} closed outlines or {entities} entities. Save the sites alone.</source>
            <translation>图形中的闭合图形超过 {most} 个或实体超过 {entities} 个。请只保存项目用地。</translation>
        </message>
        <message>
            <source>The drawing has no CRS, and its eastings carry no zone number or those of several zones. Choose the CRS of the drawing.</source>
            <translation>图形没有坐标系，其东坐标不带带号或带有几个带号。请选择图形的坐标系。</translation>
        </message>
        <message>
            <source>The drawing {path} cannot be read as DXF. Save it as DXF (2000 or later) again.</source>
            <translation>图形 {path} 不能按 DXF 读取。请重新另存为 DXF（2000 或更高版本）。</translation>
        </message>
        <message>
            <source>The drawing {path} has more than {megabytes} MB. Save the sites alone.</source>
            <translation>图形文件 {path} 超过 {megabytes} MB。请只保存项目用地。</translation>
        </message>
        <message>
            <source>The edited features here ({count}) cover {area} m² less than before. Check whether ground was lost.</source>
            <translation>此处被编辑的 {count} 个要素共少覆盖 {area} m²。请检查是否丢失了图斑面积。</translation>
        </message>
        <message>
            <source>The edited features here ({count}) cover {area} m² more than before. Check whether they took ground that is not theirs.</source>
            <translation>此处被编辑的 {count} 个要素共多覆盖 {area} m²。请检查是否占用了不属于它们的范围。</translation>
        </message>
        <message>
            <source>The edits could not be saved: {reason}</source>
            <translation>编辑无法保存：{reason}</translation>
        </message>
        <message>
            <source>The elastic zone has the smallest limit then.</source>
            <translation>弹性发展区取最低限值。</translation>
        </message>
        <message>
            <source>The encoding {encoding} has no sign for “{text}”. Choose UTF-8.</source>
            <translation>编码 {encoding} 没有“{text}”这个字。请选择 UTF-8。</translation>
        </message>
        <message>
            <source>The end is missing from record {number} on, which a node's receipt names.</source>
            <translation>自第 {number} 条记录起尾部缺失，而节点回执证明其曾经存在。</translation>
        </message>
        <message>
            <source>The engine that was chosen needs {package}, which cannot be used here ({reason}). Install it as the options page says, or choose the automatic engine.</source>
            <translation>所选引擎需要 {package}，但本机不可用（{reason}）。请按选项页的说明安装，或改选自动引擎。</translation>
        </message>
        <message>
            <source>The extent cannot be expressed in {crs}. Draw it inside the layer's own region.</source>
            <translation>该范围无法转换到 {crs}。请在图层所在区域内绘制范围。</translation>
        </message>
        <message>
            <source>The extent cannot be transformed to {crs}. Give it in the layer's own CRS.</source>
            <translation>范围无法转换到 {crs}。请用图层自身的坐标系给出范围。</translation>
        </message>
        <message>
            <source>The factor or correction that decided the grade of every cell.</source>
            <translation>决定每个像元等级的因子或修正。</translation>
        </message>
        <message>
            <source>The factor that exceeds its mean most, by ratio.</source>
            <translation>与均值之比最大的因子。</translation>
        </message>
        <message>
            <source>The factor that limits a unit loses most: the largest w·(1 − F), the first of equals.</source>
            <translation>限制因素为损失最大的因素，即 w·(1 − F) 最大者；相等时取排在前面的因素。</translation>
        </message>
        <message>
            <source>The factor that limits a unit loses most: the largest w·(100 − f), the first of equals.</source>
            <translation>限制因素为损失最大的因素，即 w·(100 − f) 最大者；相等时取排在前面的因素。</translation>
        </message>
        <message>
            <source>The factor with the worst grade or the greatest part, the first of equals.</source>
            <translation>等级最差或份额最大的因子，相等取首个。</translation>
        </message>
        <message>
            <source>The fastest ways along the roads from the nearest centre (Dijkstra), both ways on every road, then the straight way from the best point of the roads to the middle of the cell at the speed off the roads. Province, to the central city: up to 60, 120, 210, 300 minutes and over: grades 1 to 5. City or county, to the central urban area or county seat: up to 20, 40, 60, 90 minutes and over: grades 1 to 5 (guide of double evaluation, draft of 2019).
Roads meet where they have a common vertex. The grid is that of the template, in metres.</source>
            <translation>先求从最近中心沿路网的最快路径（Dijkstra 算法，所有道路双向通行），再由路网上最有利的点按非道路速度沿直线到达单元中心。省级，到中心城市：≤60、≤120、≤210、≤300、＞300 分钟，分别为 1 至 5 级。市县级，到中心城区或县城：≤20、≤40、≤60、≤90、＞90 分钟，分别为 1 至 5 级（双评价技术指南 2019 征求意见稿）。
道路在公共节点处连通。格网与模板栅格一致，坐标以米为单位。</translation>
        </message>
        <message>
            <source>The feature has arcs. Convert them to vertices.</source>
            <translation>要素含弧段，请转换为节点。</translation>
        </message>
        <message>
            <source>The feature has no geometry.</source>
            <translation>要素没有几何图形。</translation>
        </message>
        <message>
            <source>The feature has no geometry. Draw it or delete the feature.</source>
            <translation>要素没有图形，请绘制或删除。</translation>
        </message>
        <message>
            <source>The feature has the same geometry as feature {other}. Delete one of them.</source>
            <translation>要素与要素 {other} 图形重复，请删除其一。</translation>
        </message>
        <message>
            <source>The feature has {count} parts. Split it into single ones.</source>
            <translation>要素由 {count} 个部件组成，请拆分为单部件。</translation>
        </message>
        <message>
            <source>The feature lies in {count} features of {other}, not in one. Split it.</source>
            <translation>要素跨 {other} 的 {count} 个要素，请拆分。</translation>
        </message>
        <message>
            <source>The feature lies {distance} map units away from the layer. Check its coordinate reference system and the order of its axes.</source>
            <translation>要素距图层 {distance} 个地图单位。请检查其坐标系和坐标轴顺序。</translation>
        </message>
        <message>
            <source>The feature lies {distance} outside of the extent. Look at its coordinates.</source>
            <translation>要素超出范围 {distance}，请核对坐标。</translation>
        </message>
        <message>
            <source>The feature overlaps feature {number} of {other} by {area} m². Settle which holds.</source>
            <translation>要素与 {other} 的要素 {number} 重叠 {area} m²，请协调。</translation>
        </message>
        <message>
            <source>The feature reaches beyond the part of the layer that was checked out, so overlaps and gaps there cannot be seen. Check out a larger extent to see them.</source>
            <translation>该要素超出了检出的范围，范围以外的重叠和缝隙无法检查。如需检查，请检出更大的范围。</translation>
        </message>
        <message>
            <source>The feature service gives layer {layer} with the axes of {crs} swapped, so it was not read. Tell the node's keeper.</source>
            <translation>要素服务给出的图层 {layer} 按 {crs} 坐标轴次序颠倒，因此未读取。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The feature service has no layer of polygons that can be edited.</source>
            <translation>该要素服务没有可编辑的面图层。</translation>
        </message>
        <message>
            <source>The feature service offers no transactions: it is for reading.</source>
            <translation>该要素服务不提供事务操作，仅供读取。</translation>
        </message>
        <message>
            <source>The feature service says that it took the change set, but keeps no receipt of it. Submit again; if it stays so, tell the node's keeper.</source>
            <translation>要素服务声称已接收变更集，但没有留存回执。请再次提交；若仍如此，请告知节点管理员。</translation>
        </message>
        <message>
            <source>The feature service {url} refused the request: {reason} Ask the node's keeper.</source>
            <translation>要素服务 {url} 拒绝了请求：{reason} 请咨询节点管理员。</translation>
        </message>
        <message>
            <source>The features {features} overlap by {area} m². Move their common border.</source>
            <translation>要素 {features} 重叠 {area} m²，请调整公共边界。</translation>
        </message>
        <message>
            <source>The field with the class code of each plan, in the order of the plans, with semicolons between them; one name stands for all. Left empty: YDYHFLDM, GHFQDM, DLBM, GHDLDM or TDYTQLXDM, whichever a plan has.</source>
            <translation>各规划的分类代码字段，按规划次序以分号分隔；只填一个时用于全部。留空则取规划所含的 YDYHFLDM、GHFQDM、DLBM、GHDLDM 或 TDYTQLXDM。</translation>
        </message>
        <message>
            <source>The file brought the outcome of a change set of yours: {state}.</source>
            <translation>文件带回了您的变更集的结果：{state}。</translation>
        </message>
        <message>
            <source>The file could not be written ({reason}); nothing was changed. Free space on the disk, close the program that holds the file, or allow writing to it, then try again.</source>
            <translation>文件无法写入（{reason}），未作任何改动。请清理磁盘空间、关闭占用该文件的程序，或允许写入该文件，然后重试。</translation>
        </message>
        <message>
            <source>The file for the approval.</source>
            <translation>报批用的文件。</translation>
        </message>
        <message>
            <source>The file has no section [{section}]. Choose a boundary coordinate file of a land approval.</source>
            <translation>文件中没有 [{section}] 段。请选择用地报批的报件坐标文件。</translation>
        </message>
        <message>
            <source>The file holds a section [属性描述] with datum, zone width and zone number, and a section [地块坐标] with parcels and points; X is north, Y is east with the zone number. The CRS of the result follows from the header.
A line that cannot be read is named with its number, and its parcel is refused, so that no outline lacks a corner; the other parcels are kept.
The fields are named as the compliance review reads them: XMDM code, XMMC name, XMLX use, YDYHFLDM class code, SQMJ stated area in hectares. TQMJ is the ellipsoidal and PMMJ the plane area in m², MJC the stated area less the plane area in m².
Of a DXF drawing the closed polylines are read: the lettering inside is the name, the drawing layer the use, a ring within a ring of its layer a hole; open lines are named.</source>
            <translation>文件含 [属性描述] 段（坐标系、几度分带、带号）和 [地块坐标] 段（地块与界址点）；X 为北坐标，Y 为带号在前的东坐标。结果的坐标系由文件头确定。
无法读取的行按行号列出，其所属地块拒收，以免边界缺点；其余地块照常读取。
字段名与合规性审查一致：XMDM 地块编号、XMMC 名称、XMLX 用途、YDYHFLDM 地类编码、SQMJ 申报面积（hm²）。TQMJ 为椭球面积，PMMJ 为平面面积（m²），MJC 为申报面积减平面面积之差（m²）。
DXF 图形中读取闭合多段线：内部注记为名称，图层名为用途，同一图层内圈为孔洞；未闭合的线逐一列出。</translation>
        </message>
        <message>
            <source>The file holds the sections [属性描述] and [地块坐标] in CGCS2000 Gauss-Krüger: X is north, Y is east with the zone number, points are numbered J1, J2 … through the parcel, rings end with their first point, outlines run clockwise from the north-west.
A layer in another CRS of CGCS2000 or WGS 84 is projected into the zone first. Each part of a multipolygon becomes a parcel of its own.
Points that coincide once rounded are named, and a parcel that rounding makes invalid is refused, as the reader of the file would refuse it. Reading the file again gives the same outline to the decimals written.</source>
            <translation>文件含 [属性描述] 和 [地块坐标] 两节，采用 CGCS2000 高斯-克吕格投影：X 为北，Y 为东并加带号，点在地块内依次编为 J1、J2……，每圈以首点结束，外圈从西北角起顺时针。
CGCS2000 或 WGS 84 的其他坐标系图层先投影到该带。多部件的每一部分各为一个地块。
取位后重合的点逐一列出；取位后图形无效的地块被拒绝，因为读取时也会拒绝。再次读取，所得界线与写出的小数位一致。</translation>
        </message>
        <message>
            <source>The file is larger than {megabytes} MB. Divide it and read the parts.</source>
            <translation>文件超过 {megabytes} MB。请拆分后分别读取。</translation>
        </message>
        <message>
            <source>The file is neither UTF-8 nor GB18030 text. Save it as UTF-8 and read it again.</source>
            <translation>文件既不是 UTF-8 也不是 GB18030 文本。请另存为 UTF-8 后重新读取。</translation>
        </message>
        <message>
            <source>The file {path} cannot be read: {reason}. Check the path and its permissions.</source>
            <translation>无法读取文件 {path}：{reason}。请检查路径和权限。</translation>
        </message>
        <message>
            <source>The file {path} has no polygon layer {layer} that can be read in parts.</source>
            <translation>文件 {path} 中没有可分块读取的面图层 {layer}。</translation>
        </message>
        <message>
            <source>The file; its name ends in .shanhe-set.</source>
            <translation>导出的文件，文件名以 .shanhe-set 结尾。</translation>
        </message>
        <message>
            <source>The filter is no expression: {reason}</source>
            <translation>过滤条件不是有效的表达式：{reason}</translation>
        </message>
        <message>
            <source>The filter “{filter}” cannot be evaluated ({reason}); nothing was checked out. Correct the expression, for instance "DLBM" = '0101'.</source>
            <translation>过滤条件“{filter}”无法计算（{reason}）；未检出任何内容。请更正表达式，例如 "DLBM" = '0101'。</translation>
        </message>
        <message>
            <source>The first factor beyond its limit, or the size of the patch.</source>
            <translation>首个超出限值的因子，或斑块面积。</translation>
        </message>
        <message>
            <source>The first factor beyond its limit; of fit ground the first factor.</source>
            <translation>首个超出限值的因子；可开垦土地为首个因子。</translation>
        </message>
        <message>
            <source>The first layer that has the highest grade.</source>
            <translation>首个取得最高等级的图层。</translation>
        </message>
        <message>
            <source>The first raster that has the highest grade, or the size of the patch.</source>
            <translation>首个取得最高等级的栅格，或斑块面积。</translation>
        </message>
        <message>
            <source>The first step whose layer covers ground settles it; the rest is suspected.</source>
            <translation>以第一个覆盖该地块的步骤为准，其余为疑似违法。</translation>
        </message>
        <message>
            <source>The first {shown} of {count} edits</source>
            <translation>前 {shown} 项编辑（共 {count} 项）</translation>
        </message>
        <message>
            <source>The first {shown} of {count} edits are shown. “Review change sets” in the toolbox writes all of them into a report; read it before you decide.</source>
            <translation>仅显示 {count} 项编辑中的前 {shown} 项。工具箱中的“审核变更集”可将全部编辑写入报告；请阅读后再作决定。</translation>
        </message>
        <message>
            <source>The first {shown} of {count} rows; the table output holds all.</source>
            <translation>共 {count} 行，此处列出前 {shown} 行；全部见输出表。</translation>
        </message>
        <message>
            <source>The form with sub-totals, a chart, notes and provenance.</source>
            <translation>带小计的报表、统计图、说明和来源。</translation>
        </message>
        <message>
            <source>The geometry engine cannot tell what two shapes share here. Move one of their corners by a millimetre, or snap it to its neighbour, and try again.</source>
            <translation>几何引擎无法确定这两个图形在此处的公共部分。请将其中一个拐点移动一毫米，或捕捉到相邻图形后重试。</translation>
        </message>
        <message>
            <source>The geometry engine failed: {reason}. Repair the geometries of both layers and run again.</source>
            <translation>几何引擎运算失败：{reason}。请修复两个图层的几何后重新运行。</translation>
        </message>
        <message>
            <source>The geometry is invalid: {reason}.</source>
            <translation>几何图形无效：{reason}。</translation>
        </message>
        <message>
            <source>The geometry is invalid: {reason}. Correct it.</source>
            <translation>图形无效：{reason}。请改正。</translation>
        </message>
        <message>
            <source>The geometry is of type {found}; the layer holds {expected} without Z and M.</source>
            <translation>几何类型为 {found}；该图层为不含 Z、M 值的 {expected}。</translation>
        </message>
        <message>
            <source>The geometry is stored in CRS {found}; the layer's is {expected}.</source>
            <translation>几何图形以坐标系 {found} 存储，图层坐标系为 {expected}。</translation>
        </message>
        <message>
            <source>The grade from 1 to 15.</source>
            <translation>1至15的等别。</translation>
        </message>
        <message>
            <source>The greater, the more the nearest station counts.</source>
            <translation>越大，最近站的影响越大。</translation>
        </message>
        <message>
            <source>The header states {key} = {value}, and only CGCS2000 Gauss-Krüger zones in metres can be read. Correct the header, or transform the coordinates first.</source>
            <translation>文件头中 {key} = {value}；只能读取以米为单位的 CGCS2000 高斯-克吕格坐标。请更正文件头，或先做坐标转换。</translation>
        </message>
        <message>
            <source>The higher a value, the more likely an occurrence. Cells are compared by rank alone, and equal values share theirs. The area under the curve is given against ground without occurrences (ROC, with the standard error of Hanley and McNeil) and against all ground (success and prediction rate, Chung and Fabbri 2003). Occurrences that made the prediction tell how well they are explained; only others tell how well it predicts.</source>
            <translation>值越高表示越可能有点。像元只按名次比较，等值同名次。曲线下面积分别对无点单元（ROC，附Hanley和McNeil标准误）和全部单元（成功率与预测率，Chung和Fabbri 2003）给出。建模所用的点只说明拟合程度，其他点才说明预测能力。</translation>
        </message>
        <message>
            <source>The higher of all rasters, before small patches are corrected.</source>
            <translation>各栅格中较高者，修正小斑块之前。</translation>
        </message>
        <message>
            <source>The higher, the more speaks for one.</source>
            <translation>值越高越有利。</translation>
        </message>
        <message>
            <source>The highest class of data that this node may hold.</source>
            <translation>该节点可存放数据的最高分级。</translation>
        </message>
        <message>
            <source>The index comes from the information value, weights of evidence or logistic regression; the higher, the more susceptible. Limits are natural breaks (Fisher and Jenks, exact over 512 groups of values), equal shares of the ground, or your own; a value on a limit is of the lower grade. Four grades are the standard's (GB/T 40112-2021; certain), natural breaks are usual practice (likely).
Known hazards should be denser the higher the grade; if they are not, this is told. They should not be those that made the index.</source>
            <translation>指数来自信息量、证据权或逻辑回归，越高越易发。限值取自然断点（Fisher–Jenks，在512组值上精确求解）、等面积或自定；等于限值的归入较低等级。四级为标准规定（GB/T 40112-2021；确定），自然断点为通行做法（较可信）。
等级越高，已知灾害点应越密，否则会说明。检验点不应是建立指数所用的点。</translation>
        </message>
        <message>
            <source>The index of sheets as a map, the areas, method and provenance in one file.</source>
            <translation>图幅接合图、面积、方法和来源，合为一个文件。</translation>
        </message>
        <message>
            <source>The index ranks an occurrence above other ground in {share:.1f} % of all cases.</source>
            <translation>在{share:.1f}%的情形下，指数在已知点处高于其他单元。</translation>
        </message>
        <message>
            <source>The intended 用地用海 code; without it planned use and zones are undetermined.</source>
            <translation>拟用途的用地用海分类代码；缺少时规划用途和规划分区两项无法判定。</translation>
        </message>
        <message>
            <source>The intercept is corrected for the share of the sample. An odds ratio above 1 speaks for occurrences; compare layers by standard deviation. z is the coefficient by its error.</source>
            <translation>截距已按抽样比例校正。优势比大于 1 表示有利于已知点出现；比较图层请用按标准差的系数。z 为系数与其标准误之比。</translation>
        </message>
        <message>
            <source>The journal as it was is kept as {kept}. Change sets saved: {saved}; lost, as far as it can be read: {lost}. Where a working copy has a lost set, withdraw it: the node then tells whether it arrived.</source>
            <translation>原日志已保留为 {kept}。救回的变更集：{saved} 个；就可读部分而言丢失的：{lost}。若工作副本中有丢失的变更集，请将其撤回，由节点告知它是否送达。</translation>
        </message>
        <message>
            <source>The journal does not know change set {set_id}. Check the working copy.</source>
            <translation>日志中没有变更集 {set_id}。请检查工作副本。</translation>
        </message>
        <message>
            <source>The journal lost change set {set_id}, and this node keeps no receipts that tell whether it arrived. Restore the journal from a backup; or compare the edits with the node's layer, check it out into a new file and copy into it what did not arrive.</source>
            <translation>日志丢失了变更集 {set_id}，而该节点不保存回执，无法说明它是否送达。请从备份恢复日志；或将编辑与节点图层比对，把图层检出到新文件，再把未送达的编辑复制过去。</translation>
        </message>
        <message>
            <source>The journal {path} is damaged or was changed from outside ({reason}), so it is not used. Restore it from a backup, or run “Repair the journal of change sets”: the damaged file is kept, and what of it can be proved is saved.</source>
            <translation>日志 {path} 已损坏或被外部改动（{reason}），不予使用。请从备份恢复，或运行“修复变更集日志”：损坏的文件会保留，其中可以证实的内容会被救回。</translation>
        </message>
        <message>
            <source>The journal {path} is in use by another QGIS ({reason}). Finish submitting there, then try again; nothing is lost.</source>
            <translation>另一个 QGIS 正在使用日志 {path}（{reason}）。请先在那里完成提交再重试；数据不会丢失。</translation>
        </message>
        <message>
            <source>The journal {path} is only looked at here, so nothing can be sent. Close the program that holds it, then try again.</source>
            <translation>此处仅查看日志 {path}，不能发送。请关闭占用它的程序后重试。</translation>
        </message>
        <message>
            <source>The journal {path} was written by a newer version of Shanhe (format {format}). Update Shanhe; the file was left as it is.</source>
            <translation>日志 {path} 由更新版本的山河写成（格式 {format}）。请升级山河；该文件未被改动。</translation>
        </message>
        <message>
            <source>The last change set is {state}. Run again; nothing is sent twice.</source>
            <translation>最后一个变更集的状态：{state}。请再次运行，不会重复发送。</translation>
        </message>
        <message>
            <source>The last one that is computed</source>
            <translation>所计算的最后一个指数</translation>
        </message>
        <message>
            <source>The layer already has a feature with the same values and shape ({message}), so this one was not sent. Refresh the working copy and delete one of them.</source>
            <translation>图层中已有属性值和图形都相同的要素（{message}），因此未发送此要素。请刷新工作副本并删除其中之一。</translation>
        </message>
        <message>
            <source>The layer at the node is no longer the one that was checked out ({error}): {message} Nothing was applied. Check the layer out into a new file and copy your edits into it; this file keeps them.</source>
            <translation>节点上的图层已不是检出时的图层（{error}）：{message} 未作任何变更。请将图层检出到新文件，再把您的编辑复制过去；本文件仍保留这些编辑。</translation>
        </message>
        <message>
            <source>The layer is in WGS 84; its coordinates are taken as CGCS2000.</source>
            <translation>图层为 WGS 84，其坐标按 CGCS2000 采用。</translation>
        </message>
        <message>
            <source>The layer is not shifted: it lies {before:.1f} m (median) away as it is.</source>
            <translation>图层没有偏移：原状距参考 {before:.1f} m（中位数）。</translation>
        </message>
        <message>
            <source>The layer is shifted. {best}: the median distance falls from {before:.1f} m to {after:.1f} m.</source>
            <translation>图层有偏移。{best}：距离中位数由 {before:.1f} m 降到 {after:.1f} m。</translation>
        </message>
        <message>
            <source>The layer with the greatest weight, for or against, in every cell.</source>
            <translation>每个像元上权重绝对值最大的图层。</translation>
        </message>
        <message>
            <source>The layer with the highest membership; the first of equals.</source>
            <translation>隶属度最高的图层；相等时取第一个。</translation>
        </message>
        <message>
            <source>The layer with the lowest membership; the first of equals.</source>
            <translation>隶属度最低的图层；相等时取第一个。</translation>
        </message>
        <message>
            <source>The layer with the lowest membership; with the highest one for OR and SUM.</source>
            <translation>隶属度最低的图层；OR 和 SUM 为隶属度最高的图层。</translation>
        </message>
        <message>
            <source>The layers are in different coordinate reference systems ({first} and {second}). Reproject one of them first.</source>
            <translation>两个图层的坐标参考系不同（{first} 与 {second}）。请先将其中一个重投影。</translation>
        </message>
        <message>
            <source>The layers depend on each other: read the posterior as a ranking, not as a probability.</source>
            <translation>各图层相互不独立：后验概率只宜作排序，不宜作概率。</translation>
        </message>
        <message>
            <source>The layers keep versions, but no receipts are published (feature type {name}).</source>
            <translation>图层带有版本信息，但未发布回执（要素类型 {name}）。</translation>
        </message>
        <message>
            <source>The layout follows provincial practice (likely); a part that no data speaks to is for the officer.</source>
            <translation>版式依省级实践（较可信）；数据未涉及的部分由经办人填写。</translation>
        </message>
        <message>
            <source>The lengths “{lengths}” cannot be used. Give rising whole numbers such as 6,9,12 and one field of groups.</source>
            <translation>长度“{lengths}”不可用。请填写递增的整数，如 6,9,12，并只选一个分组字段。</translation>
        </message>
        <message>
            <source>The limits of the grades “{value}” are not {count} numbers that rise or fall throughout. Type them with semicolons between them, or leave them empty.</source>
            <translation>等级界限“{value}”不是 {count} 个依次递增或递减的数。请以分号分隔填写，或留空。</translation>
        </message>
        <message>
            <source>The line ends loosely here. Extend it to the next line or take it out.</source>
            <translation>线在此处悬挂，请延伸或删除。</translation>
        </message>
        <message>
            <source>The login {authcfg} cannot be used or stored. Enter user and password of the node anew.</source>
            <translation>登录信息 {authcfg} 无法使用或保存。请重新输入该节点的用户名和密码。</translation>
        </message>
        <message>
            <source>The logins are locked. Enter the master password of QGIS when asked, or, without a window, name a file holding it in QGIS_AUTH_PASSWORD_FILE.</source>
            <translation>登录信息处于锁定状态。请在提示时输入 QGIS 主密码；无界面运行时，请用环境变量 QGIS_AUTH_PASSWORD_FILE 指定存放主密码的文件。</translation>
        </message>
        <message>
            <source>The longest edge of {value} m cannot be used. Give a length of at least {least} m.</source>
            <translation>不能使用 {value} m 作为最长边。请给出不小于 {least} m 的长度。</translation>
        </message>
        <message>
            <source>The mapping names the field {field}, which {layer} does not have. Correct it.</source>
            <translation>映射中的字段 {field} 在 {layer} 中不存在，请改正。</translation>
        </message>
        <message>
            <source>The mapping takes {layer} from “{source}”, which is not among the sources: {known}. Correct the mapping or add the layer.</source>
            <translation>映射中 {layer} 取自“{source}”，但数据源中没有：{known}。请改正映射或添加图层。</translation>
        </message>
        <message>
            <source>The mapping {file} cannot be read: {reason} Save it as JSON in UTF-8.</source>
            <translation>无法读取映射文件 {file}：{reason} 请以 UTF-8 编码的 JSON 保存。</translation>
        </message>
        <message>
            <source>The mean grade by area is {mean:.2f} of {worst}, 1 being best.</source>
            <translation>面积加权平均等级为 {mean:.2f}（共 {worst} 级，1 级最优）。</translation>
        </message>
        <message>
            <source>The mean of the frequencies that are given, each with its weight, is graded: up to 0.2, 0.4, 0.6, 0.8 grades 1 to 4, over: 5 (guide of double evaluation, draft of 2019; likely). The guide leaves the weights to the place: 0.2, 0.1, 0.25, 0.15, 0.3 are the defaults of one implementation (unsure); weigh by a preset of your own.</source>
            <translation>所给各频率按权重取平均后分级：≤0.2、0.4、0.6、0.8依次为1至4级，更大为5级（双评价技术指南2019年征求意见稿；较可信）。指南由各地定权重：0.2、0.1、0.25、0.15、0.3为一套开源实现的缺省值（不确定），请用自己的预设。</translation>
        </message>
        <message>
            <source>The metadata do not describe layer {layer}. Add a row for it.</source>
            <translation>元数据未描述图层 {layer}，请补充一行。</translation>
        </message>
        <message>
            <source>The metadata of {data} leave {field} empty. Fill it in.</source>
            <translation>{data} 的元数据中 {field} 为空，请填写。</translation>
        </message>
        <message>
            <source>The model ranks an occurrence above other ground in {share:.1f} % of all cases.</source>
            <translation>在{share:.1f}%的情形下，模型给已知点的后验概率高于其他单元。</translation>
        </message>
        <message>
            <source>The most suitable neighbour first, of equals the nearest to the towns.</source>
            <translation>相邻地块中先取最适宜者，适宜性相同时先取距城镇最近者。</translation>
        </message>
        <message>
            <source>The name of {field} = {value} is “{wanted}”, not “{name}”. Correct one of them.</source>
            <translation>{field} = {value} 的名称应为“{wanted}”，而非“{name}”，请改正其一。</translation>
        </message>
        <message>
            <source>The name of {value} in {field} is “{wanted}”, not “{name}”. Correct one of them.</source>
            <translation>{field} 中 {value} 的名称应为“{wanted}”，而不是“{name}”。请更正其中之一。</translation>
        </message>
        <message>
            <source>The nearest feature is {nearest:.2f} m away, within the {distance:g} m of the rule (preset): have the place examined by a specialist.</source>
            <translation>最近的要素距离{nearest:.2f} m，在规则的{distance:g} m以内（预设）：请专业单位论证。</translation>
        </message>
        <message>
            <source>The node acknowledged feature {uuid}, but does not have it. Unless somebody deleted it since, tell the node's keeper.</source>
            <translation>节点已确认要素 {uuid}，但节点上没有该要素。如非他人随后删除，请告知节点管理员。</translation>
        </message>
        <message>
            <source>The node acknowledged the change of feature {uuid}, but {field} is not there as it was sent. Tell the node's keeper.</source>
            <translation>节点已确认要素 {uuid} 的更改，但其 {field} 与发送的内容不一致。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The node acknowledged the deletion of feature {uuid}, but still has it. Tell the node's keeper.</source>
            <translation>节点已确认删除要素 {uuid}，但该要素仍在节点上。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The node answered {status} where it should refuse a wrong version with 412.</source>
            <translation>节点本应以 412 拒绝错误版本，却应答 {status}。</translation>
        </message>
        <message>
            <source>The node did not accept the login and took nothing. Check the login of the node, then submit again.</source>
            <translation>节点未接受登录，也未接收任何内容。请检查该节点的登录信息，然后再次提交。</translation>
        </message>
        <message>
            <source>The node did not take the change set for review ({error}): {message} Correct the edits and send them for review again.</source>
            <translation>节点未受理变更集送审（{error}）：{message} 请更正编辑后重新送审。</translation>
        </message>
        <message>
            <source>The node did not take the edit: {message} Correct it and submit again, or ask the node's keeper.</source>
            <translation>节点没有接收该编辑：{message} 请更正后再次提交，或咨询节点管理员。</translation>
        </message>
        <message>
            <source>The node does not say in a known way in which CRS it stores layer {layer} ({crs}), so coordinates could be rounded on their way. View the layer instead, or ask the node's keeper to declare storageCrs.</source>
            <translation>节点未以已知方式说明图层 {layer} 的存储坐标系（{crs}），坐标在传输中可能被舍入。请仅作浏览，或请节点管理员声明 storageCrs。</translation>
        </message>
        <message>
            <source>The node gives features no strong ETag, so a write cannot name the version it means.</source>
            <translation>节点不为要素提供强 ETag，写入时无法指明所针对的版本。</translation>
        </message>
        <message>
            <source>The node has no layer with features, so what it promises cannot be tested. Test it again when it has some.</source>
            <translation>节点没有含要素的图层，无法检测其保证等级。待有要素后请重新检测。</translation>
        </message>
        <message>
            <source>The node ignores If-Match: it answered {status} to a write that named a wrong version.</source>
            <translation>节点忽略 If-Match：对指明错误版本的写入应答为 {status}。</translation>
        </message>
        <message>
            <source>The node is busy and took nothing. Submit again in a while.</source>
            <translation>节点繁忙，未接收任何内容。请稍后再次提交。</translation>
        </message>
        <message>
            <source>The node keeps the digest of what the reviewer approved.</source>
            <translation>节点留存审核人所同意内容的摘要值。</translation>
        </message>
        <message>
            <source>The node knows no change set {set_id} in review. Reload the list.</source>
            <translation>节点中没有审核中的变更集 {set_id}。请重新加载列表。</translation>
        </message>
        <message>
            <source>The node lets this login read features, but not change them.</source>
            <translation>节点只允许此登录账号读取要素，不允许修改。</translation>
        </message>
        <message>
            <source>The node profile {file} was skipped: {reason}</source>
            <translation>已跳过节点配置 {file}：{reason}</translation>
        </message>
        <message>
            <source>The node refused the change set ({error}, change {op}): {message} Correct the edits and submit again.</source>
            <translation>节点拒绝了变更集（{error}，第 {op} 处变更）：{message} 请改正编辑后重新提交。</translation>
        </message>
        <message>
            <source>The node refused to give {layer}: {reason} Check the layer's name and your role.</source>
            <translation>节点拒绝提供 {layer}：{reason} 请检查图层名称和您的角色权限。</translation>
        </message>
        <message>
            <source>The node refuses a write that names another version (412), so nothing is overwritten.</source>
            <translation>节点拒绝针对其他版本的写入（412），因此不会覆盖他人的编辑。</translation>
        </message>
        <message>
            <source>The node sent coordinates of layer {layer} in {given}, not in {wanted} as asked; nothing was taken over. Ask the node's keeper.</source>
            <translation>节点返回的图层 {layer} 坐标采用 {given}，而非所请求的 {wanted}；未采用任何数据。请询问节点管理员。</translation>
        </message>
        <message>
            <source>The node takes no PATCH, and whether it heeds If-Match cannot be tested without a risk to its data.</source>
            <translation>节点不支持 PATCH，无法在不危及其数据的前提下检测其是否遵守 If-Match。</translation>
        </message>
        <message>
            <source>The node took a new feature without naming it, so it is unknown which one it is. Look at the node, then tell its keeper: its answer lacks the header Location.</source>
            <translation>节点接收了新增要素但未给出其标识，因此无法确定是哪一个要素。请到节点上查看，并告知节点管理员：其应答缺少 Location 头。</translation>
        </message>
        <message>
            <source>The node wants to redirect the change set to another address (status {status}); nothing was sent there. Correct the address in the node profile, then submit again.</source>
            <translation>节点要求把变更集转到另一地址（状态 {status}），未向该地址发送任何内容。请更正节点配置中的地址后再次提交。</translation>
        </message>
        <message>
            <source>The node “{name}” has the same id. Replace it? Its login will be deleted.</source>
            <translation>节点“{name}”的标识相同。是否替换？其登录信息将被删除。</translation>
        </message>
        <message>
            <source>The node's ETag of a feature differs from reading to reading, so it proves nothing.</source>
            <translation>节点给出的要素 ETag 每次读取都不同，不能作为凭据。</translation>
        </message>
        <message>
            <source>The node's answer (status {status}) does not tell whether the change set arrived. Submit again: the same set is sent, and the node applies it only once.</source>
            <translation>节点的应答（状态 {status}）不能说明变更集是否送达。请再次提交：发送的是同一个变更集，节点只应用一次。</translation>
        </message>
        <message>
            <source>The node's answer about layer {layer} is not understood ({reason}). Tell the node's keeper.</source>
            <translation>节点对图层 {layer} 的应答无法理解（{reason}）。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The node's change service keeps a receipt of each change set.</source>
            <translation>节点的变更服务为每个变更集留存回执。</translation>
        </message>
        <message>
            <source>The node's data of layer {layer} were put back to an older state; nothing was changed. Check the layer out into a new file and copy your edits into it; this file keeps them.</source>
            <translation>节点上图层 {layer} 的数据已恢复到较早的状态；未作任何改动。请将图层检出到新文件，再把您的编辑复制过去；本文件保留这些编辑。</translation>
        </message>
        <message>
            <source>The number of the first kind that holds.</source>
            <translation>首个成立类别的编号。</translation>
        </message>
        <message>
            <source>The other way round puts plan data onto a web map.</source>
            <translation>反过来可将规划数据叠到网络地图上。</translation>
        </message>
        <message>
            <source>The outlines with their rounded coordinates, in the CRS of the file.</source>
            <translation>坐标取位后的界线，采用文件的坐标系。</translation>
        </message>
        <message>
            <source>The package's name “{name}” does not fit {pattern}. Rename it.</source>
            <translation>成果包名称“{name}”不符合 {pattern}，请重命名。</translation>
        </message>
        <message>
            <source>The pages of layer {layer} do not end ({url}), so no working copy was kept. Tell the node's keeper.</source>
            <translation>图层 {layer} 的分页没有尽头（{url}），因此未保留工作副本。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The parts lack {area:,.2f} m² of the site's area (a gap); nothing was levelled.</source>
            <translation>各部分之和比项目用地面积少 {area:,.2f} m²（缝隙），未调平。</translation>
        </message>
        <message>
            <source>The picture “{title}” is not {kind} and was not put into the report.</source>
            <translation>图片“{title}”不是 {kind} 格式，未放入报告。</translation>
        </message>
        <message>
            <source>The pieces cannot be written to {path}: {reason}. Check the folder, and the room on the disk.</source>
            <translation>无法将切割结果写入 {path}：{reason}。请检查文件夹和磁盘剩余空间。</translation>
        </message>
        <message>
            <source>The pieces do not close on the area; see its topology.</source>
            <translation>各部分面积与总面积不闭合，请检查范围图层的拓扑。</translation>
        </message>
        <message>
            <source>The pieces of every parcel, drawn by the step that settles them.</source>
            <translation>各图斑的分割部分，按判定步骤渲染。</translation>
        </message>
        <message>
            <source>The pivot with sub-totals, chart, map, points to check and provenance.</source>
            <translation>带小计的透视表、统计图、地图、待核查事项和来源。</translation>
        </message>
        <message>
            <source>The plan expects a value between its figures for this year.</source>
            <translation>按规划各年目标内插得到该年的应达值。</translation>
        </message>
        <message>
            <source>The plan's table, formulas in numbers, what is missing.</source>
            <translation>规划指标表、带数值的公式、所缺内容。</translation>
        </message>
        <message>
            <source>The points that made the prediction, for the success rate beside.</source>
            <translation>建立预测所用的点，用于一并给出成功率。</translation>
        </message>
        <message>
            <source>The polygon has no area.</source>
            <translation>多边形没有面积。</translation>
        </message>
        <message>
            <source>The polygon has no area. Draw it anew or delete the feature.</source>
            <translation>面要素没有面积，请重绘或删除。</translation>
        </message>
        <message>
            <source>The polygon has {area} m², less than {limit} m². Merge it with a neighbour.</source>
            <translation>图斑面积 {area} m²，小于 {limit} m²，请与相邻图斑合并。</translation>
        </message>
        <message>
            <source>The polygon is narrow: mean width {width} m, 4πA/P² {roundness}. Merge it with a neighbour.</source>
            <translation>图斑狭长：平均宽度 {width} m,4πA/P² 为 {roundness}，请与相邻图斑合并。</translation>
        </message>
        <message>
            <source>The polygon of the case gives no class: not converted.</source>
            <translation>情形图斑未给出地类：未转换。</translation>
        </message>
        <message>
            <source>The polygons of the candidate by zone: 410, 420, 430.</source>
            <translation>候选方案各分区的图形：410、420、430。</translation>
        </message>
        <message>
            <source>The pool of supplements is empty: nothing can be balanced. Check the layer.</source>
            <translation>补充耕地指标库为空，无法平衡。请检查图层。</translation>
        </message>
        <message>
            <source>The pool “{layer}” has no field “{field}”, and no polygons to measure. Add the field or name the right one.</source>
            <translation>指标库“{layer}”没有字段“{field}”，也没有可量算的图形。请增加字段或指定正确字段。</translation>
        </message>
        <message>
            <source>The prediction ranks an occurrence above other ground in {share:.1f} % of all cases.</source>
            <translation>在{share:.1f}%的情形下，预测值在已知点处高于其他单元。</translation>
        </message>
        <message>
            <source>The preset {file} cannot be read ({reason}). Give a JSON file in UTF-8 with “table”, “version”, “source” and “rows”.</source>
            <translation>预设文件 {file} 无法读取（{reason}）。请提供 UTF-8 编码的 JSON 文件，包含 table、version、source 和 rows。</translation>
        </message>
        <message>
            <source>The preset {file} is made for table “{found}”, but “{table}” is needed here. Choose another file.</source>
            <translation>预设文件 {file} 对应的表是“{found}”，此处需要“{table}”。请另选文件。</translation>
        </message>
        <message>
            <source>The program of the Python that QGIS runs on is not where its library {folder} says, so no process can be started. Start a scheduler and enter its address in the options.</source>
            <translation>按 QGIS 所用 Python 的库目录 {folder} 找不到其程序，无法启动进程。请启动调度器，并在选项中填写其地址。</translation>
        </message>
        <message>
            <source>The project is large: not all of it was searched for passwords.</source>
            <translation>工程较大，未能全部检查是否含有明文密码。</translation>
        </message>
        <message>
            <source>The project type in Chinese: 交通, 水利, 能源, 工业, 住宅, 村庄 …</source>
            <translation>项目类型（中文）：交通、水利、能源、工业、住宅、村庄等。</translation>
        </message>
        <message>
            <source>The project's name.</source>
            <translation>项目名称。</translation>
        </message>
        <message>
            <source>The project's own table.</source>
            <translation>本项目自己的表。</translation>
        </message>
        <message>
            <source>The projects with what they take, what is drawn and what is lacking.</source>
            <translation>各项目的占用、使用和缺口。</translation>
        </message>
        <message>
            <source>The proxy on the way to {url} failed ({reason}). Check Settings ▸ Options ▸ Network.</source>
            <translation>访问 {url} 所经代理出错（{reason}）。请检查 设置 ▸ 选项 ▸ 网络。</translation>
        </message>
        <message>
            <source>The raster cannot be brought to the grid of the result: {reason}. Check the CRS of both, or warp it first.</source>
            <translation>栅格无法对齐到结果格网：{reason}。请检查两者坐标系，或先行变换。</translation>
        </message>
        <message>
            <source>The rasters are in {crs}, in degrees. Areas, slopes and distances need metres: choose a CGCS2000 Gauss-Krüger zone as the CRS of the result.</source>
            <translation>栅格坐标系为 {crs}，单位为度。面积、坡度和距离需以米为单位：请将结果坐标系设为 CGCS2000 高斯-克吕格分带。</translation>
        </message>
        <message>
            <source>The rasters do not overlap: {first} and {second} (xmin ymin xmax ymax). Check their CRSs and whether they are of one area.</source>
            <translation>栅格互不重叠：{first} 与 {second}（xmin ymin xmax ymax）。请检查坐标系，以及是否为同一区域。</translation>
        </message>
        <message>
            <source>The receipt was written to {path}.</source>
            <translation>回执已写入 {path}。</translation>
        </message>
        <message>
            <source>The records have {count} faults: see the points to check.</source>
            <translation>台账有 {count} 处问题，见需核查事项。</translation>
        </message>
        <message>
            <source>The reference has no lines or polygons near the layer. Choose a reference of the same ground.</source>
            <translation>参考图层在本图层附近没有线或面。请选择同一地区的参考图层。</translation>
        </message>
        <message>
            <source>The reference has {count} edges near the layer, and {most} are the most. Choose a reference with fewer, such as county boundaries, or give keys.</source>
            <translation>参考图层在附近有 {count} 条边，最多 {most} 条。请选择边较少的参考（如县界），或给出键字段。</translation>
        </message>
        <message>
            <source>The regression converged</source>
            <translation>回归已收敛</translation>
        </message>
        <message>
            <source>The regression did not converge in {steps} steps: do not use its result.</source>
            <translation>回归迭代 {steps} 次仍未收敛：请勿使用其结果。</translation>
        </message>
        <message>
            <source>The report shows the contrast of every cut.</source>
            <translation>报告列出每个切分的对比度。</translation>
        </message>
        <message>
            <source>The report sums by it. Left empty, XZQMC, ZLDWMC, XZQDM or ZLDWDM.</source>
            <translation>报告按此汇总。留空时取 XZQMC、ZLDWMC、XZQDM 或 ZLDWDM。</translation>
        </message>
        <message>
            <source>The report's tables with real numbers.</source>
            <translation>报告各表，数值可计算。</translation>
        </message>
        <message>
            <source>The report's tables; the plan's table first.</source>
            <translation>报告各表，规划指标表在前。</translation>
        </message>
        <message>
            <source>The review as one file with maps, ready to print and sign.</source>
            <translation>含地图的单文件审查报告，可直接打印签字。</translation>
        </message>
        <message>
            <source>The review's preset {file} cannot be read ({reason}). Give a JSON file in UTF-8.</source>
            <translation>无法读取审查预设文件 {file}（{reason}）。请提供 UTF-8 编码的 JSON 文件。</translation>
        </message>
        <message>
            <source>The rule set {file} cannot be read: {reason} Save it as JSON in UTF-8.</source>
            <translation>无法读取规则集 {file}：{reason} 请以 UTF-8 编码的 JSON 保存。</translation>
        </message>
        <message>
            <source>The rule stopped with an error ({reason}); the other checks ran on. Please report it and decide this check by hand.</source>
            <translation>该规则运行出错（{reason}），其他审查项不受影响。请反馈此问题，并人工判定本项。</translation>
        </message>
        <message>
            <source>The rules are data: 36 of the standards are shipped, and a rule set of your own replaces or extends them, composed of the same operations. A rule that breaks off is reported and the others run; a rule whose layers are absent is “not run”, with the reason.
Layers are found by the standard's names, also inside longer ones (350821DLTB2023). Shapefiles without a word on their encoding are read as UTF-8 or GBK, by their bytes.
No national tolerance is known for sure: every limit is a preset that the report shows.</source>
            <translation>规则即数据：内置标准规则 36 条，可用由相同操作组成的自定义规则集替换或扩展。执行中断的规则会被报告，其余规则照常执行；缺少图层的规则记为“未执行”并说明原因。
图层按标准名称识别，名称前后可带代码和年份（350821DLTB2023）。未注明编码的 Shapefile 按字节判断 UTF-8 或 GBK。
国家未公布确定的容差：所有限值均为预设值，并列于报告。</translation>
        </message>
        <message>
            <source>The rules say nothing on what zone “{zone}” admits. Correct the zone's code or add it to a preset.</source>
            <translation>规则未规定分区“{zone}”的准入用途。请改正分区代码或在预设文件中补充。</translation>
        </message>
        <message>
            <source>The run ends with an error, after the findings are written.</source>
            <translation>先写出检查结果，然后以错误结束运行。</translation>
        </message>
        <message>
            <source>The same for programs; areas in m² on the ellipsoid.</source>
            <translation>供程序使用的相同内容；面积为椭球面积（平方米）。</translation>
        </message>
        <message>
            <source>The same form with real numbers.</source>
            <translation>同一报表，数字为真数字。</translation>
        </message>
        <message>
            <source>The same name, or the same first four digits and a similar name.</source>
            <translation>名称相同，或代码前四位相同且名称相近。</translation>
        </message>
        <message>
            <source>The same number draws the same cells; another one tells how much it matters.</source>
            <translation>同一种子抽取相同的单元；换一个种子可看出抽样的影响。</translation>
        </message>
        <message>
            <source>The same tables with real numbers.</source>
            <translation>同样的表，数字以数值保存。</translation>
        </message>
        <message>
            <source>The saved project holds readable passwords or keys: {names}.</source>
            <translation>保存的工程中含有明文密码或密钥：{names}。</translation>
        </message>
        <message>
            <source>The scale is the least of water and space; the gap is the scale less what is there.</source>
            <translation>规模取水资源与空间约束的较小者；余量为规模减现状。</translation>
        </message>
        <message>
            <source>The scale of the sheets; sheet numbers that are given have their own.</source>
            <translation>图幅的比例尺；给出的图幅号自带比例尺。</translation>
        </message>
        <message>
            <source>The schema has no table with one column of polygons; none was prepared.</source>
            <translation>该模式中没有含一个面几何字段的表；未准备任何表。</translation>
        </message>
        <message>
            <source>The schema in which the tables lie.</source>
            <translation>表所在的模式。</translation>
        </message>
        <message>
            <source>The search at {node} was stopped before it had finished.</source>
            <translation>在 {node} 的检索未完成即被停止。</translation>
        </message>
        <message>
            <source>The search radius {radius} is no length. Type one above 0, in metres.</source>
            <translation>搜索半径 {radius} 不是有效长度。请输入大于 0 的数值（米）。</translation>
        </message>
        <message>
            <source>The server runs with fsync off: a power cut can lose edits with a receipt.</source>
            <translation>服务器关闭了 fsync：断电可能丢失已有回执的变更。</translation>
        </message>
        <message>
            <source>The service answers.</source>
            <translation>服务应答正常。</translation>
        </message>
        <message>
            <source>The services below are filled in from this address.</source>
            <translation>下方各服务地址由此地址自动填写。</translation>
        </message>
        <message>
            <source>The set of indicators has a term that cannot be read: “{term}”. Write it like area:red_line, classes:0701;0702 or reach@core:07 green 300 400.</source>
            <translation>指标集中有无法识别的计算项：“{term}”。请写作 area:red_line、classes:0701;0702 或 reach@core:07 green 300 400 等形式。</translation>
        </message>
        <message>
            <source>The share from 0 to 1 that ridges take; none is deducted without it.</source>
            <translation>田坎所占比例，0至1；没有时不扣除。</translation>
        </message>
        <message>
            <source>The shares that part A, B and C are this suite's own defaults (unsure).</source>
            <translation>划分A、B、C的占比为本软件自定的缺省值（不确定）。</translation>
        </message>
        <message>
            <source>The shares {value} % do not rise from above 0 up to 100. Correct those of A, B and C.</source>
            <translation>占比{value} %不是大于0、不超过100的递增数。请更正A、B、C的占比。</translation>
        </message>
        <message>
            <source>The site file {file} cannot be read. Choose another one.</source>
            <translation>选址文件{file}无法读取。请另选文件。</translation>
        </message>
        <message>
            <source>The site has {area:,.4f} hm², but the standard allows {allowed:,.4f} hm² ({basis}). Reduce it or justify the excess (节地评价).</source>
            <translation>选址面积{area:,.4f} hm²，标准允许{allowed:,.4f} hm²（{basis}）。请核减或开展节地评价。</translation>
        </message>
        <message>
            <source>The site is declared a listed major project, which may be admitted after its own procedure; attach the proof.</source>
            <translation>项目申报为列入清单的重大项目，可按规定程序论证占用；请附证明材料。</translation>
        </message>
        <message>
            <source>The site states no area, so none could be compared.</source>
            <translation>未申报面积，无法比对。</translation>
        </message>
        <message>
            <source>The site takes no cropland; nothing has to be balanced.</source>
            <translation>选址不占用耕地，无需占补平衡。</translation>
        </message>
        <message>
            <source>The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy. State the supplement (BCGDMJ, BCSTMJ in hm²) or run the farmland balance.</source>
            <translation>占用耕地{area:,.4f} hm²，其中水田{paddy:,.4f} hm²。请填写补充耕地面积（BCGDMJ、BCSTMJ，公顷）或运行耕地占补平衡。</translation>
        </message>
        <message>
            <source>The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy; the stated supplement lacks {short:,.4f} hm² of cropland and {short_paddy:,.4f} hm² of paddy.</source>
            <translation>占用耕地{area:,.4f} hm²，其中水田{paddy:,.4f} hm²；申报的补充耕地缺{short:,.4f} hm²，水田缺{short_paddy:,.4f} hm²。</translation>
        </message>
        <message>
            <source>The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy; the stated supplement of {stated:,.4f} hm² ({stated_paddy:,.4f} hm² of paddy) covers both.</source>
            <translation>占用耕地{area:,.4f} hm²，其中水田{paddy:,.4f} hm²；申报的补充耕地{stated:,.4f} hm²（水田{stated_paddy:,.4f} hm²）已满足。</translation>
        </message>
        <message>
            <source>The site's CRS {crs} is not a CGCS2000 Gauss-Krüger zone. Reproject the site before it is submitted.</source>
            <translation>项目用地坐标系 {crs} 不是 CGCS2000 高斯-克吕格投影。请转换后再报送。</translation>
        </message>
        <message>
            <source>The site's polygon is not usable; settle the check of coordinates first.</source>
            <translation>项目用地图形不可用，请先解决“坐标与图形”审查项中的问题。</translation>
        </message>
        <message>
            <source>The site's polygon is not valid ({reason}). Correct the boundary points.</source>
            <translation>项目用地图形无效（{reason}）。请改正界址点。</translation>
        </message>
        <message>
            <source>The sites have no known CRS. Set their CRS (CGCS2000 Gauss-Krüger) and run again.</source>
            <translation>项目用地的坐标系未知。请设置坐标系（CGCS2000 高斯-克吕格）后重新运行。</translation>
        </message>
        <message>
            <source>The sites with rank (0: vetoed), points, rank range and the value of criteria.</source>
            <translation>方案及其名次（0为被否决）、分值、名次范围和准则取值。</translation>
        </message>
        <message>
            <source>The size of the project in words, for the report.</source>
            <translation>项目规模的文字说明，用于报告。</translation>
        </message>
        <message>
            <source>The snapshot; a live layer is added to the project and not written.</source>
            <translation>快照文件；在线图层只加入工程，不写文件。</translation>
        </message>
        <message>
            <source>The source stands</source>
            <translation>以来源为准</translation>
        </message>
        <message>
            <source>The standard knows no field {field} in {layer}. Take it out.</source>
            <translation>标准中 {layer} 没有字段 {field}，请移除。</translation>
        </message>
        <message>
            <source>The standard knows no layer {layer} ({found}). Rename it or take it out.</source>
            <translation>标准中没有图层 {layer}({found}),请重命名或移除。</translation>
        </message>
        <message>
            <source>The stated area {stated:,.4f} hm² differs from the computed {computed:,.4f} hm² by more than {allowed:,.4f} hm². Correct the statement or the boundary.</source>
            <translation>申报面积 {stated:,.4f} hm²与计算面积 {computed:,.4f} hm²相差超过 {allowed:,.4f} hm²。请改正申报面积或界址。</translation>
        </message>
        <message>
            <source>The stations need 12 fields of monthly mean temperatures, January to December; there are {count}.</source>
            <translation>气象站需12个月平均气温字段（1月至12月），现有{count}个。</translation>
        </message>
        <message>
            <source>The steps are a table: the first whose layer covers ground settles it as lawful or as no change on the ground. What no step covers is suspected of illegal use, if it is not under the minimum parcel (a preset: 200 m², farmland 400 m²), and its overlap with cropland, permanent farmland and the red line is measured.
The parts of a parcel sum to its ellipsoidal area to 0.01 m². Every parcel has an explanation of its verdict. A result is a suspicion for checking on the ground, never a finding of illegality.</source>
            <translation>判定步骤为数据表：以第一个覆盖该地块的步骤判定为合法或实地未变化。无任何步骤覆盖且不小于最小图斑（预设值：200 m²，农用地 400 m²）的部分为疑似违法，并量算其占用耕地、永久基本农田和生态保护红线的面积。
图斑各部分之和等于其椭球面积（0.01 m²）。每个图斑都有判定说明。结果仅供实地核查，不构成违法认定。</translation>
        </message>
        <message>
            <source>The steps of {factor} are not complete: {value}. Every factor needs steps whose limits and grades are numbers.</source>
            <translation>{factor}的分级不完整：{value}。每个因子都需要限值和等级为数字的分级。</translation>
        </message>
        <message>
            <source>The suite's files are not those of release {version} ({files}). Unless you changed them yourself, install the suite anew from where you trust it, and tell your administrator.</source>
            <translation>插件文件与 {version} 版发布时不一致（{files}）。如非您本人所改，请从可信来源重新安装插件，并告知管理员。</translation>
        </message>
        <message>
            <source>The suite's files are those of release {version}.</source>
            <translation>插件文件与 {version} 版发布时一致。</translation>
        </message>
        <message>
            <source>The survey has no field {field}, so town construction outside of the development boundary cannot be told. Give a survey with 城镇村属性码.</source>
            <translation>现状调查没有字段 {field}，无法判断城镇开发边界外的城镇建设用地。请提供含城镇村属性码的调查数据。</translation>
        </message>
        <message>
            <source>The survey parcels lie nowhere near the projects. Check both layers' CRS.</source>
            <translation>地类图斑不在项目附近。请检查两个图层的坐标系。</translation>
        </message>
        <message>
            <source>The survey's class; 01 is cropland, 0101 paddy.</source>
            <translation>三调地类；01为耕地，0101为水田。</translation>
        </message>
        <message>
            <source>The system of both dates. Convert one of them first where they differ. In another system any code is a class, without levels.</source>
            <translation>两期共用的分类体系；不同时请先转换其中一期。其他分类体系中任何编码都视为一个地类，不分级。</translation>
        </message>
        <message>
            <source>The table and the report show all measures, whichever makes the index.</source>
            <translation>无论指数采用哪一种，表和报告都列出全部度量。</translation>
        </message>
        <message>
            <source>The table of kinds of conflict is not complete or has an unknown severity ({kind}). It needs a last row with * and *, and severities high, medium, low, info or check.</source>
            <translation>冲突类型表不完整或严重程度无效（{kind}）。末行须为 * 与 *,严重程度取 high、medium、low、info 或 check。</translation>
        </message>
        <message>
            <source>The target holds all changes of the source: {count} were applied in this run.</source>
            <translation>目标节点已包含来源节点的全部变更：本次应用 {count} 项。</translation>
        </message>
        <message>
            <source>The target is missed by {area:,.4f} hm²: there are not enough candidates.</source>
            <translation>距目标尚差 {area:,.4f} hm²：候选耕地不足。</translation>
        </message>
        <message>
            <source>The target stands</source>
            <translation>以目标为准</translation>
        </message>
        <message>
            <source>The target system has no class for this land.</source>
            <translation>目标分类没有对应的地类。</translation>
        </message>
        <message>
            <source>The template {file} cannot be used: {reason}. See the documentation of the statistics report for its keys.</source>
            <translation>模板 {file} 不可用：{reason}。模板的键见统计报表的文档。</translation>
        </message>
        <message>
            <source>The term of the balance that departs most from its mean, towards more water.</source>
            <translation>水量平衡中使水量增加、偏离均值最大的一项。</translation>
        </message>
        <message>
            <source>The text in {field} begins or ends with a blank. Delete the blank.</source>
            <translation>{field} 中的文字首尾有空格。请删除空格。</translation>
        </message>
        <message>
            <source>The text in {field} holds an invisible sign ({sign}). Delete it.</source>
            <translation>{field} 中的文字含有不可见字符（{sign}）。请删除该字符。</translation>
        </message>
        <message>
            <source>The text in {field} is not in Unicode's normal form (NFC) and may look the same as another. Type it anew.</source>
            <translation>{field} 中的文字不是 Unicode 规范形式（NFC），可能与另一文字看起来相同。请重新录入。</translation>
        </message>
        <message>
            <source>The theme's class is not among the allowed targets: default kept.</source>
            <translation>专题数据的地类不在允许范围内：保留默认地类。</translation>
        </message>
        <message>
            <source>The totals of both years differ by {area:+,.2f} hm²: check the boundaries.</source>
            <translation>两个年份的合计相差 {area:+,.2f} hm²，请核对范围界线。</translation>
        </message>
        <message>
            <source>The unified balance counts planting of trees and orchards on cropland as well.</source>
            <translation>统一平衡把在耕地上造林种树、种果种茶也计入。</translation>
        </message>
        <message>
            <source>The unit of the control area field. Parcels are always in m².</source>
            <translation>控制面积字段的单位。图斑一律为 m²。</translation>
        </message>
        <message>
            <source>The unit's limit of total use (用水总量控制指标) in a year.</source>
            <translation>该单元全年用水总量控制指标。</translation>
        </message>
        <message>
            <source>The weights below {item} sum to {total:g}, not to 1. Correct the preset.</source>
            <translation>{item} 的下级权重之和为 {total:g}，不为 1。请更正预设文件。</translation>
        </message>
        <message>
            <source>The weights “{value}” are not {count} numbers from 0 to 1 that sum to 1 (their sum: {sum}). Type one for each factor, in the order of the fields: 0.3;0.3;0.4.</source>
            <translation>权重“{value}”不是 {count} 个 0 至 1 之间且和为 1 的数（其和：{sum}）。请按字段顺序为每个因素填写一个权重，如 0.3;0.3;0.4。</translation>
        </message>
        <message>
            <source>The working copies have different open change sets ({layers}). Submit or withdraw each of them on its own first.</source>
            <translation>这些工作副本各有不同的未结变更集（{layers}）。请先分别提交或撤回。</translation>
        </message>
        <message>
            <source>The working copy from which the change set came, to be settled by the outcome.</source>
            <translation>该变更集所出自的工作副本，将据结果更新。</translation>
        </message>
        <message>
            <source>The working copy {path} has another structure than it was made with: a field was added or removed, or another program replaced the layer, and edits may have gone unseen. Check the layer out anew and copy your edits into it.</source>
            <translation>工作副本 {path} 的结构与生成时不同：增删了字段，或图层被其他程序替换，编辑可能未被记录。请重新检出图层，再把编辑复制过去。</translation>
        </message>
        <message>
            <source>The working copy {path} was made by another version of Shanhe (format “{format}”). Update Shanhe, or check the layer out anew.</source>
            <translation>工作副本 {path} 由其他版本的山河生成（格式“{format}”）。请升级山河，或重新检出图层。</translation>
        </message>
        <message>
            <source>The worst of land, water and heat; what took more levels after them; exclusion last.</source>
            <translation>先取土地、水、光热中最差者，再取降级更多的修正，最后为排除。</translation>
        </message>
        <message>
            <source>The year in the table's head, such as 2020; 0 leaves it out.</source>
            <translation>表头中的年份，如 2020；0 表示不写。</translation>
        </message>
        <message>
            <source>The year in the table's head, such as 2035; 0 leaves it out.</source>
            <translation>表头中的年份，如 2035；0 表示不写。</translation>
        </message>
        <message>
            <source>The years {base} and {target} of the plan are not in order. Correct them.</source>
            <translation>规划年份 {base} 与 {target} 顺序有误。请更正。</translation>
        </message>
        <message>
            <source>The zones sum to {sum:,.2f} m², the area is {whole:,.2f} m²: {closed}.</source>
            <translation>各分区合计 {sum:,.2f} m²，总面积 {whole:,.2f} m²：{closed}。</translation>
        </message>
        <message>
            <source>The zones were reprojected from {zones} to {parcels}, the CRS of the parcels.</source>
            <translation>区域已由 {zones} 投影到图斑的坐标系 {parcels}。</translation>
        </message>
        <message>
            <source>The 要素代码 of these layers is interpolated, not printed by a source: {names}</source>
            <translation>以下图层的要素代码为推定值，未见于原文：{names}</translation>
        </message>
        <message>
            <source>Their area</source>
            <translation>其面积</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Thematic data: {name}</source>
            <translation>专题数据：{name}</translation>
        </message>
        <message>
            <source>Thematic layers (教育, 医疗 …)</source>
            <translation>专题图层（教育、医疗等）</translation>
        </message>
        <message>
            <source>Themes by layer and field names</source>
            <translation>图层与字段专题识别</translation>
        </message>
        <message>
            <source>Theoretical and control areas of map sheets</source>
            <translation>图幅理论面积与控制面积接合图表</translation>
        </message>
        <message>
            <source>Theoretical area</source>
            <translation>理论面积</translation>
        </message>
        <message>
            <source>Theoretical area (m²)</source>
            <translation>理论面积（m²）</translation>
        </message>
        <message>
            <source>There are {alphas} potential indices α and {betas} yield ratios β. Give as many of one as of the other, one to {most} crops, as fields or as numbers: 1500;900.</source>
            <translation>生产潜力指数 α 有 {alphas} 个，产量比系数 β 有 {betas} 个。两者个数须相同，作物为一至 {most} 种，可选字段，也可填写数值，如 1500;900。</translation>
        </message>
        <message>
            <source>There are {count} different values, too few for {grades} grades. Type limits of your own.</source>
            <translation>只有{count}个不同的值，不足以分为{grades}级。请输入自定限值。</translation>
        </message>
        <message>
            <source>There are {given} memberships for {layers} layers. Type one for each, in the order of the layers, with semicolons between them.</source>
            <translation>{layers} 个图层给了 {given} 个隶属函数。请按图层顺序每层填写一个，用分号隔开。</translation>
        </message>
        <message>
            <source>There are {weights} weights for {layers} layers. Give one for each, or none at all.</source>
            <translation>{layers}个图层给了{weights}个权重。请逐一给出，或全部不给。</translation>
        </message>
        <message>
            <source>There is no centre. Choose a layer that has one at least.</source>
            <translation>没有中心点。请选择至少含一个中心点的图层。</translation>
        </message>
        <message>
            <source>There is no engine {engine}. Choose one of {engines} in the options, or remove the variable SHANHE_ENGINE.</source>
            <translation>没有名为 {engine} 的引擎。请在选项中从 {engines} 里选择，或删除环境变量 SHANHE_ENGINE。</translation>
        </message>
        <message>
            <source>There is no evidence layer. Give at least one.</source>
            <translation>没有证据图层。请至少给出一个。</translation>
        </message>
        <message>
            <source>There is no evidence: give protected areas, or a layer of importance or fragility.</source>
            <translation>没有划定依据：请提供自然保护地，或生态重要性、脆弱性图层。</translation>
        </message>
        <message>
            <source>There is no field table for layer “{layer}”. Described layers: {known}.</source>
            <translation>没有图层“{layer}”的字段表。已有的图层：{known}。</translation>
        </message>
        <message>
            <source>There is no indicator {numbers} in this set; these targets were not used.</source>
            <translation>该指标集中没有指标 {numbers}；其目标值未使用。</translation>
        </message>
        <message>
            <source>There is no metadata: neither a table {table} nor a file like {pattern}. Add one of them.</source>
            <translation>没有元数据：既无 {table} 表，也无 {pattern} 文件，请补充其一。</translation>
        </message>
        <message>
            <source>There is no mode “{mode}” of the balance. Known modes: {known}.</source>
            <translation>占补平衡没有“{mode}”模式。已有模式：{known}。</translation>
        </message>
        <message>
            <source>There is no node “{id}”. Known nodes: {known}.</source>
            <translation>没有节点“{id}”。已知节点：{known}。</translation>
        </message>
        <message>
            <source>There is no project: the layer is empty or nothing is selected.</source>
            <translation>没有项目：图层为空或未选中要素。</translation>
        </message>
        <message>
            <source>There is no rule “{rule}”. Known rules: {known}.</source>
            <translation>没有规则“{rule}”。已有规则：{known}。</translation>
        </message>
        <message>
            <source>There is no site to review: the layer is empty or nothing is selected.</source>
            <translation>没有可审查的项目用地：图层为空或未选择要素。</translation>
        </message>
        <message>
            <source>There is no standards table “{table}”. Known tables: {known}.</source>
            <translation>没有名为“{table}”的标准表。已有的表：{known}。</translation>
        </message>
        <message>
            <source>There is nothing at {path}. Choose a folder or file that exists.</source>
            <translation>{path} 不存在，请选择已有的文件夹或文件。</translation>
        </message>
        <message>
            <source>There is nothing to decide about this working copy: no new features are in doubt. Submit again.</source>
            <translation>此工作副本没有需要判定的内容：没有存疑的新增要素。请再次提交。</translation>
        </message>
        <message>
            <source>There is nothing to do: give a boundary to check, survey parcels to grow a candidate from, or both.</source>
            <translation>没有可执行的内容：请提供要检查的边界，或用于生成候选方案的现状图斑，或两者。</translation>
        </message>
        <message>
            <source>There is nothing to review.</source>
            <translation>没有可送审的编辑。</translation>
        </message>
        <message>
            <source>There is nothing to show on the map.</source>
            <translation>没有可在地图上显示的内容。</translation>
        </message>
        <message>
            <source>There is nothing to submit.</source>
            <translation>没有可提交的内容。</translation>
        </message>
        <message>
            <source>There is nothing to submit: the working copy has no pending edits.</source>
            <translation>没有可提交的内容：工作副本中没有待提交的编辑。</translation>
        </message>
        <message>
            <source>There is nothing to validate: {cells} predicted cells and {points} occurrences on them. Check whether both are of one area and CRS.</source>
            <translation>无可验证：有 {cells} 个预测单元，落在其上的矿点（灾点）为 {points} 个。请检查两者是否为同一区域和坐标系。</translation>
        </message>
        <message>
            <source>There is something at {file} already. Move it away, or choose another folder.</source>
            <translation>{file} 已存在，请移走或选择其他文件夹。</translation>
        </message>
        <message>
            <source>These are the occurrences that made the model: the curve tells how well they are explained, not how well new ones are found.</source>
            <translation>这些正是建模所用的已知点：曲线说明模型对它们的拟合程度，不说明对新点的预测能力。</translation>
        </message>
        <message>
            <source>These edits are too much for one change set: at most {most_ops} changes and {most_megabytes} MB go together. Submit them in parts; each part is then applied on its own, so that others may see some before the rest. Or ask the node's keeper to load them as data.</source>
            <translation>编辑超出一个变更集的限度：一次最多 {most_ops} 处变更、{most_megabytes} MB。请分批提交，各批分别应用，他人可能先看到其中一部分；或请节点管理员以数据方式入库。</translation>
        </message>
        <message>
            <source>These edits go after the change set before them.</source>
            <translation>这些编辑须待其前的变更集办结后提交。</translation>
        </message>
        <message>
            <source>These layers follow from each other: {names}. Leave one of them out.</source>
            <translation>这些图层之间完全共线：{names}。请去掉其中一个。</translation>
        </message>
        <message>
            <source>They are part of all figures above; the limit only marks them.</source>
            <translation>已计入上述各项数据；上图面积仅用于标记。</translation>
        </message>
        <message>
            <source>They follow the groups above; three in all.</source>
            <translation>接在上面的分组之后，合计最多三级。</translation>
        </message>
        <message>
            <source>Third land survey and yearly survey (三调)</source>
            <translation>第三次国土调查及年度变更调查（三调）</translation>
        </message>
        <message>
            <source>This QGIS cannot write XLSX workbooks: its GDAL has no XLSX driver. Leave the workbook out and use the HTML report.</source>
            <translation>本机 QGIS 的 GDAL 没有 XLSX 驱动，无法写出工作簿。请不输出工作簿，改用 HTML 报告。</translation>
        </message>
        <message>
            <source>This QGIS has no driver for PostgreSQL ({reason}). Have the Python package psycopg2 installed with QGIS, then try again.</source>
            <translation>此 QGIS 没有 PostgreSQL 驱动（{reason}）。请为 QGIS 安装 Python 包 psycopg2 后重试。</translation>
        </message>
        <message>
            <source>This change set has parts in several working copies ({layers}). Submit these together, or withdraw it.</source>
            <translation>该变更集由多个工作副本（{layers}）共同组成。请将它们一并提交，或撤回该变更集。</translation>
        </message>
        <message>
            <source>This change set is known here already: {state}.</source>
            <translation>此变更集在本机已有记录，状态：{state}。</translation>
        </message>
        <message>
            <source>This file was written by a newer version of Shanhe (version {version}). Update Shanhe, then import it.</source>
            <translation>该文件由更新版本的山河写成（版本 {version}）。请升级山河后再导入。</translation>
        </message>
        <message>
            <source>This index</source>
            <translation>本指数</translation>
        </message>
        <message>
            <source>This is no feature service (WFS) of version 2.0.0 or 1.1.0 ({version}). Correct the address in the node profile.</source>
            <translation>这不是 2.0.0 或 1.1.0 版的要素服务（WFS）（{version}）。请更正节点配置中的地址。</translation>
        </message>
        <message>
            <source>This is not a valid node profile; wrong: {reason}. Correct the file.</source>
            <translation>节点配置无效，有误之处：{reason}。请更正该文件。</translation>
        </message>
        <message>
            <source>This login may not change features ({status}), so the node could not be tested.</source>
            <translation>此登录账号无权修改要素（{status}），无法检测该节点。</translation>
        </message>
        <message>
            <source>This model</source>
            <translation>本模型</translation>
        </message>
        <message>
            <source>This node applies a change set only when somebody else has approved exactly these edits ({message}) Nothing was applied and your edits are kept. Send them for review.</source>
            <translation>该节点仅在他人审核同意完全相同的编辑后才应用变更集（{message}）。未应用任何内容，您的编辑已保留。请送审。</translation>
        </message>
        <message>
            <source>This node takes one feature at a time: {applied} were applied, {left} were not. Refresh the working copy, settle what others changed and correct what was refused, then submit the rest.</source>
            <translation>该节点逐个接收要素：{applied} 个已应用，{left} 个未应用。请刷新工作副本，处理与他人的冲突，更正被拒绝的编辑，再提交其余部分。</translation>
        </message>
        <message>
            <source>This service takes no edits now</source>
            <translation>此服务目前不接收编辑</translation>
        </message>
        <message>
            <source>This working copy belongs to node “{expected}”, not to “{node}”. Submit it to its own node.</source>
            <translation>该工作副本属于节点“{expected}”，不属于“{node}”。请提交到它自己的节点。</translation>
        </message>
        <message>
            <source>Three balances by project</source>
            <translation>各项目三项平衡</translation>
        </message>
        <message>
            <source>Three control lines do not cross</source>
            <translation>三线不交叉</translation>
        </message>
        <message>
            <source>Three rising numbers: 0.1; 0.3; 0.6.</source>
            <translation>三个递增的数：0.1; 0.3; 0.6。</translation>
        </message>
        <message>
            <source>Tier A</source>
            <translation>A 级</translation>
        </message>
        <message>
            <source>Tier A: each edit once and for certain, with the node's receipt</source>
            <translation>A 级：每处编辑确定且仅应用一次，有节点回执</translation>
        </message>
        <message>
            <source>Tier B</source>
            <translation>B 级</translation>
        </message>
        <message>
            <source>Tier B: each edit at most once; what became of it is inferred</source>
            <translation>B 级：每处编辑至多应用一次，结果由推断得出</translation>
        </message>
        <message>
            <source>Tier C</source>
            <translation>C 级</translation>
        </message>
        <message>
            <source>Tier C: feature by feature; after a lost answer you may be asked</source>
            <translation>C 级：逐要素应用；答复丢失后可能需要您判断</translation>
        </message>
        <message>
            <source>Time (UTC)</source>
            <translation>时间（UTC）</translation>
        </message>
        <message>
            <source>Time passed</source>
            <translation>时序进度</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Title of the layer</source>
            <translation>图层名称</translation>
        </message>
        <message>
            <source>Title of the report</source>
            <translation>报表标题</translation>
        </message>
        <message>
            <source>To</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>To be decided (hm²)</source>
            <translation>待决面积（hm²）</translation>
        </message>
        <message>
            <source>To be decided: {area:,.4f} hm²; excluded by conflicts: {out:,.4f} hm².</source>
            <translation>待决：{area:,.4f} hm²；因冲突扣除：{out:,.4f} hm²。</translation>
        </message>
        <message>
            <source>To be filled in by hand.</source>
            <translation>由经办人填写。</translation>
        </message>
        <message>
            <source>To below</source>
            <translation>至（不含）</translation>
        </message>
        <message>
            <source>To node</source>
            <translation>目标节点</translation>
        </message>
        <message>
            <source>To send by itself, QGIS needs the master password once: press Send.</source>
            <translation>自动发送需先输入一次 QGIS 主密码：请按“发送”。</translation>
        </message>
        <message>
            <source>To subdivide (待细分)</source>
            <translation>待细分</translation>
        </message>
        <message>
            <source>Told by the record's links, keywords and scope code.</source>
            <translation>根据条目的链接、关键词和范围代码判定。</translation>
        </message>
        <message>
            <source>Tolerable erosion of the region</source>
            <translation>区域容许土壤流失量</translation>
        </message>
        <message>
            <source>Tolerance and method</source>
            <translation>容差与方法</translation>
        </message>
        <message>
            <source>Too Many Edits</source>
            <translation>编辑过多</translation>
        </message>
        <message>
            <source>Tools use these tables in place of the shipped ones where no preset is given to them. Reports name what comes from the project.</source>
            <translation>工具未另给预设时，用这些表代替随软件提供的表。报告会注明来自项目的内容。</translation>
        </message>
        <message>
            <source>Topology</source>
            <translation>拓扑</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Total after (m²)</source>
            <translation>转换后总面积（m²）</translation>
        </message>
        <message>
            <source>Total area</source>
            <translation>总面积</translation>
        </message>
        <message>
            <source>Total area in the unit</source>
            <translation>总面积（所选单位）</translation>
        </message>
        <message>
            <source>Total before (m²)</source>
            <translation>转换前总面积（m²）</translation>
        </message>
        <message>
            <source>Total before {before:,.2f} m², after {after:,.2f} m², difference {rest:,.2f} m².</source>
            <translation>转换前总面积 {before:,.2f} m²，转换后 {after:,.2f} m²，相差 {rest:,.2f} m²。</translation>
        </message>
        <message>
            <source>Total index (总指数)</source>
            <translation>总指数</translation>
        </message>
        <message>
            <source>Total of the base year (hm²)</source>
            <translation>基期年合计（hm²）</translation>
        </message>
        <message>
            <source>Totals before and after</source>
            <translation>转换前后总面积</translation>
        </message>
        <message>
            <source>Totals of areas</source>
            <translation>面积合计</translation>
        </message>
        <message>
            <source>Totals, matrix, cases, open items, errors, standards.</source>
            <translation>总面积、转换矩阵、情形、待细分、错误和标准。</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>Town (乡, 9 digits)</source>
            <translation>乡（9 位）</translation>
        </message>
        <message>
            <source>Town already</source>
            <translation>现状城镇</translation>
        </message>
        <message>
            <source>Town and village attribute (CZCSXM)</source>
            <translation>城镇村属性码字段（CZCSXM）</translation>
        </message>
        <message>
            <source>Town and village marks</source>
            <translation>城镇村逻辑</translation>
        </message>
        <message>
            <source>Town and village marks of the survey</source>
            <translation>城镇村属性码</translation>
        </message>
        <message>
            <source>Town attribute (CZCSXM)</source>
            <translation>城镇村属性码（CZCSXM）</translation>
        </message>
        <message>
            <source>Town construction land of the base year</source>
            <translation>基期城镇建设用地</translation>
        </message>
        <message>
            <source>Town construction land of the base year (hm²)</source>
            <translation>基期城镇建设用地（hm²）</translation>
        </message>
        <message>
            <source>Town construction outside the development boundary</source>
            <translation>城镇开发边界外的城镇建设用地</translation>
        </message>
        <message>
            <source>Town ground of a person (m²)</source>
            <translation>人均城镇建设用地（m²）</translation>
        </message>
        <message>
            <source>Town land outside every 城镇村 is counted as 城镇用地 by a preset; practice differs, so its area stands here as well.</source>
            <translation>城镇村范围以外的城镇类用地按预设计入城镇用地；各地做法不一，其面积在此单列。</translation>
        </message>
        <message>
            <source>Towns</source>
            <translation>城镇</translation>
        </message>
        <message>
            <source>Towns grow together within (m)</source>
            <translation>城镇合并距离（m）</translation>
        </message>
        <message>
            <source>Traffic lights, progress, lines with map, alarms and their basis.</source>
            <translation>红黄绿灯、指标进度、控制线及图件、预警规则及依据。</translation>
        </message>
        <message>
            <source>Training occurrences</source>
            <translation>训练点</translation>
        </message>
        <message>
            <source>Training occurrences (success rate)</source>
            <translation>训练点（成功率）</translation>
        </message>
        <message>
            <source>Travel time (min)</source>
            <translation>交通时间（min）</translation>
        </message>
        <message>
            <source>Try again for (minutes)</source>
            <translation>重试时长（分钟）</translation>
        </message>
        <message>
            <source>Try the demo county</source>
            <translation>试用演示县</translation>
        </message>
        <message>
            <source>Turns rasters into memberships from 0 to 1, by the planner's knowledge and without occurrences, and combines them by a fuzzy operator.</source>
            <translation>不需要已知点，按专家知识把栅格换算为 0 到 1 的隶属度，再用模糊算子合成。</translation>
        </message>
        <message>
            <source>Two entries of the pool have the number “{entry}”. Give every entry a number of its own.</source>
            <translation>指标库中有两条编号为“{entry}”。请使编号唯一。</translation>
        </message>
        <message>
            <source>Two lines end here though nothing else meets. Join them.</source>
            <translation>此处为伪节点，请合并两线。</translation>
        </message>
        <message>
            <source>Two of the working copies are of one layer ({layers}). Submit them one after the other.</source>
            <translation>有两个工作副本属于同一图层（{layers}）。请逐个提交。</translation>
        </message>
        <message>
            <source>Type another key for my feature, so that both stay.</source>
            <translation>为本地要素输入其他键值，使两个要素都保留。</translation>
        </message>
        <message>
            <source>Type the commands in a terminal, then restart QGIS.</source>
            <translation>在终端中执行命令，然后重新启动 QGIS。</translation>
        </message>
        <message>
            <source>Type the commands in the OSGeo4W Shell of QGIS's start menu, then restart QGIS.</source>
            <translation>在开始菜单 QGIS 的 OSGeo4W Shell 中执行命令，然后重新启动 QGIS。</translation>
        </message>
        <message>
            <source>Types</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Types of growth</source>
            <translation>利用类型</translation>
        </message>
        <message>
            <source>Types of the trend of use</source>
            <translation>利用趋势类型</translation>
        </message>
        <message>
            <source>UTF-8</source>
            <translation>UTF-8</translation>
        </message>
        <message>
            <source>Unchanged: it stands in the layer's settings, such as its form.</source>
            <translation>未更改：密码在图层设置（如表单）中，不在数据源中。</translation>
        </message>
        <message>
            <source>Unchanged: save or discard the edits of the layer first.</source>
            <translation>未更改：请先保存或放弃该图层的编辑。</translation>
        </message>
        <message>
            <source>Unchanged: the layer cannot be opened now.</source>
            <translation>未更改：该图层目前无法打开。</translation>
        </message>
        <message>
            <source>Unchanged: the layer cannot be opened with the node's login.</source>
            <translation>未更改：使用节点的登录信息无法打开该图层。</translation>
        </message>
        <message>
            <source>Unchanged: the node has no login of the same user.</source>
            <translation>未更改：节点没有同一用户的登录信息。</translation>
        </message>
        <message>
            <source>Unclassified</source>
            <translation>未归类</translation>
        </message>
        <message>
            <source>Undetermined</source>
            <translation>无法判定</translation>
        </message>
        <message>
            <source>Undetermined checks</source>
            <translation>无法判定的审查项数</translation>
        </message>
        <message>
            <source>Undetermined rules</source>
            <translation>无法判定的规则数</translation>
        </message>
        <message>
            <source>Undetermined: what the rule needs was not given.</source>
            <translation>无法判定：未提供该规则所需资料。</translation>
        </message>
        <message>
            <source>Unexpected problem {code}. Please report it.</source>
            <translation>意外问题 {code}，请反馈给我们。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Unit (ZLDWDM)</source>
            <translation>坐落单位代码</translation>
        </message>
        <message>
            <source>Unit cell (km²)</source>
            <translation>单元面积（km²）</translation>
        </message>
        <message>
            <source>Unit cells</source>
            <translation>单元数</translation>
        </message>
        <message>
            <source>Unit of measure</source>
            <translation>计量单位</translation>
        </message>
        <message>
            <source>Unit of the area</source>
            <translation>面积单位</translation>
        </message>
        <message>
            <source>Unit of the base-year parcels</source>
            <translation>基期年图斑的单元字段</translation>
        </message>
        <message>
            <source>Unit of the control areas</source>
            <translation>控制面积的单位</translation>
        </message>
        <message>
            <source>Unit of the target-year parcels</source>
            <translation>目标年图斑的单元字段</translation>
        </message>
        <message>
            <source>Unit {unit}: {item} is left empty, as {fields} is not stated.</source>
            <translation>评价单元 {unit}：未填写 {fields}，{item} 留空。</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>评价单元</translation>
        </message>
        <message>
            <source>Units and areas that the factor limits: it loses more of their index than others.</source>
            <translation>受该因素限制的单元及面积：该因素造成的指数损失大于其他因素。</translation>
        </message>
        <message>
            <source>Units that are overloaded</source>
            <translation>超载单元</translation>
        </message>
        <message>
            <source>Units with CL, RI, YI, GI or P, GRADE, CATEGORY, LIMITING, LOSS and AREA_M2.</source>
            <translation>带有 CL、RI、YI、GI 或 P 以及 GRADE、CATEGORY、LIMITING、LOSS 和 AREA_M2 字段的单元。</translation>
        </message>
        <message>
            <source>Units with a grade</source>
            <translation>评定了等级的单元数</translation>
        </message>
        <message>
            <source>Units with a table each (XZQ)</source>
            <translation>分单元制表的行政区（XZQ）</translation>
        </message>
        <message>
            <source>Units with a table of their own</source>
            <translation>单独制表的单元数</translation>
        </message>
        <message>
            <source>Units with a total index</source>
            <translation>有总指数的评价单元数</translation>
        </message>
        <message>
            <source>Units with their amounts</source>
            <translation>评价单元及数据</translation>
        </message>
        <message>
            <source>Unknown CZCSXM</source>
            <translation>城镇村属性码不明</translation>
        </message>
        <message>
            <source>Unknown CZCSXM: taken as outside of town and village.</source>
            <translation>城镇村属性码未知：按城镇村以外处理。</translation>
        </message>
        <message>
            <source>Unknown code</source>
            <translation>未知代码</translation>
        </message>
        <message>
            <source>Unmatched codes</source>
            <translation>未匹配的代码</translation>
        </message>
        <message>
            <source>Unstable use</source>
            <translation>不稳定利用</translation>
        </message>
        <message>
            <source>Unsuitable</source>
            <translation>不适宜</translation>
        </message>
        <message>
            <source>Unsure preset</source>
            <translation>预设待核实</translation>
        </message>
        <message>
            <source>Up to class</source>
            <translation>累积至类</translation>
        </message>
        <message>
            <source>Up to it the intensity is slight (SL 190).</source>
            <translation>不超过该值为微度侵蚀（SL 190）。</translation>
        </message>
        <message>
            <source>Up to three fields.</source>
            <translation>最多三个字段。</translation>
        </message>
        <message>
            <source>Updates and deletions are applied at most once; new features are never sent again by themselves.</source>
            <translation>修改和删除至多应用一次；新增要素绝不自动再次发送。</translation>
        </message>
        <message>
            <source>Urban development boundary</source>
            <translation>城镇开发边界</translation>
        </message>
        <message>
            <source>Urban development boundary (CZKFBJ)</source>
            <translation>城镇开发边界（CZKFBJ）</translation>
        </message>
        <message>
            <source>Urban growth boundary</source>
            <translation>城镇开发边界</translation>
        </message>
        <message>
            <source>Urban suitability</source>
            <translation>城镇评价</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Use control database (用途管制)</source>
            <translation>用途管制业务数据库</translation>
        </message>
        <message>
            <source>Use index Y (利用等指数)</source>
            <translation>利用等指数 Y</translation>
        </message>
        <message>
            <source>Use of the land</source>
            <translation>土地利用</translation>
        </message>
        <message>
            <source>Use the Node's &amp;Login</source>
            <translation>改用节点的登录信息(&amp;L)</translation>
        </message>
        <message>
            <source>Use the shipped table</source>
            <translation>恢复随软件的表</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户名</translation>
        </message>
        <message>
            <source>Uses the node's login now. Save the project again.</source>
            <translation>已改用节点的登录信息，请重新保存工程。</translation>
        </message>
        <message>
            <source>Usual speed on roads (km/h)</source>
            <translation>道路默认车速（km/h）</translation>
        </message>
        <message>
            <source>Usually CZCSXM.</source>
            <translation>通常为CZCSXM。</translation>
        </message>
        <message>
            <source>Usually DLBM.</source>
            <translation>通常为DLBM。</translation>
        </message>
        <message>
            <source>Vadose zone (rating)</source>
            <translation>包气带介质（评分）</translation>
        </message>
        <message>
            <source>Validation of a prediction</source>
            <translation>预测检验</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>属性值</translation>
        </message>
        <message>
            <source>Value domains</source>
            <translation>值域</translation>
        </message>
        <message>
            <source>Value in {year}</source>
            <translation>{year} 年现状值</translation>
        </message>
        <message>
            <source>Value or grade</source>
            <translation>值或等级</translation>
        </message>
        <message>
            <source>Value, share of the ground and of the occurrences, from the best ground down.</source>
            <translation>从最有利处起的值、面积比例和已知点比例。</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>Values and scores</source>
            <translation>取值与得分</translation>
        </message>
        <message>
            <source>Values become scores by</source>
            <translation>得分方法</translation>
        </message>
        <message>
            <source>Values by criterion</source>
            <translation>各准则取值</translation>
        </message>
        <message>
            <source>Values of GB 15618-2018 by the soil's acidity.</source>
            <translation>按土壤pH取GB 15618-2018限值。</translation>
        </message>
        <message>
            <source>Values that did not fit</source>
            <translation>不符合要求的值</translation>
        </message>
        <message>
            <source>Values the classes of rasters by known occurrences (landslides, deposits): information value, frequency ratio, certainty factor or evidential belief, and their index.</source>
            <translation>由已知点（滑坡、矿床等）评价分级栅格各类：信息量、频率比、确定性系数或证据置信度，并计算综合指数。</translation>
        </message>
        <message>
            <source>Variance inflation (VIF)</source>
            <translation>方差膨胀因子（VIF）</translation>
        </message>
        <message>
            <source>Vegetation 1 − C</source>
            <translation>植被1 − C</translation>
        </message>
        <message>
            <source>Vegetation cover (%)</source>
            <translation>植被覆盖度（%）</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>审查结论</translation>
        </message>
        <message>
            <source>Verdict (shifted, not_shifted, unclear)</source>
            <translation>结论（shifted, not_shifted, unclear）</translation>
        </message>
        <message>
            <source>Verdict with numbers, what was moved, limits and provenance.</source>
            <translation>带数字的结论、移动情况、局限和来源。</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>判定结果</translation>
        </message>
        <message>
            <source>Verdicts by parcel</source>
            <translation>各图斑判定结果</translation>
        </message>
        <message>
            <source>Verdicts by site and rule (JSON)</source>
            <translation>各项目各规则的结论（JSON）</translation>
        </message>
        <message>
            <source>Verdicts hold on this day, such as 2024-06-30; left empty: today.</source>
            <translation>判定的截止日期，如 2024-06-30；留空为今天。</translation>
        </message>
        <message>
            <source>Verdicts, map, towns, suspected parcels, the tree with its legal basis.</source>
            <translation>判定结果、图件、乡镇汇总、疑似违法图斑、判定树及法律依据。</translation>
        </message>
        <message>
            <source>Verify Audit Log</source>
            <translation>校验审计日志</translation>
        </message>
        <message>
            <source>Verify the audit log</source>
            <translation>校验审计日志</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Version at the node</source>
            <translation>节点上的版本</translation>
        </message>
        <message>
            <source>Version before</source>
            <translation>原版本</translation>
        </message>
        <message>
            <source>Version now</source>
            <translation>现版本</translation>
        </message>
        <message>
            <source>Vertices lie {distance} m apart, less than {limit} m ({count} times). Take some out.</source>
            <translation>节点间距 {distance} m，小于 {limit} m（{count} 处），请抽稀。</translation>
        </message>
        <message>
            <source>Vertices lie {distance} m apart, more than {limit} m ({count} times). Add some.</source>
            <translation>节点间距 {distance} m，大于 {limit} m（{count} 处），请加密。</translation>
        </message>
        <message>
            <source>Veto</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>Vetoed</source>
            <translation>被否决</translation>
        </message>
        <message>
            <source>Vetoed by</source>
            <translation>否决准则</translation>
        </message>
        <message>
            <source>Vetoed: {sites}.</source>
            <translation>被否决：{sites}。</translation>
        </message>
        <message>
            <source>Vetoes</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Village (村, 12 digits)</source>
            <translation>村（12 位）</translation>
        </message>
        <message>
            <source>Village and class</source>
            <translation>村与地类</translation>
        </message>
        <message>
            <source>Village construction boundary</source>
            <translation>村庄建设边界</translation>
        </message>
        <message>
            <source>Village plan database</source>
            <translation>村庄规划数据库</translation>
        </message>
        <message>
            <source>Village plan, an example of 13 indicators</source>
            <translation>村庄规划 13 项指标示例</translation>
        </message>
        <message>
            <source>Villages</source>
            <translation>村庄</translation>
        </message>
        <message>
            <source>Vulnerability</source>
            <translation>脆弱性</translation>
        </message>
        <message>
            <source>Vulnerability (2020: by monitoring)</source>
            <translation>脆弱性（2020：按监测）</translation>
        </message>
        <message>
            <source>Vulnerability (2020: by the intensity of erosion)</source>
            <translation>脆弱性（2020：按侵蚀强度）</translation>
        </message>
        <message>
            <source>Vulnerability (2020: by the intensity of wind erosion)</source>
            <translation>脆弱性（2020：按风蚀强度）</translation>
        </message>
        <message>
            <source>Vulnerability of groundwater (DRASTIC)</source>
            <translation>地下水脆弱性（DRASTIC）</translation>
        </message>
        <message>
            <source>W+ = ln[P(class | occurrence) / P(class | none)], W− the same off the class, C = W+ − W−. Ascending and descending layers are cut where C is greatest among the cuts whose C/s(C) reaches the limit; categorical layers keep a weight for every class. The logit of the posterior is that of the prior and the sum of weights; data that a layer lacks weigh nothing and make the result less sure.
Bonham-Carter, Agterberg and Wright (1989). The grid is the first layer's over the ground of all; classes are brought to it from the nearest cell. CRS in metres.</source>
            <translation>W+ = ln[P（类 | 有点） / P（类 | 无点）]，W−为类外的同一比值，C = W+ − W−。升序和降序图层在C/s(C)达到限值的各切分中取C最大者切为二值；无序图层每类各有权重。后验概率的对数几率等于先验的对数几率加各权重之和；图层缺数据处权重为零，结果的标准差增大。
Bonham-Carter、Agterberg和Wright（1989）。栅格采用第一个图层的格网，覆盖全部图层的范围；其他图层的类按最近栅格对齐。坐标系以米为单位。</translation>
        </message>
        <message>
            <source>Waiting for My Review</source>
            <translation>待我审核</translation>
        </message>
        <message>
            <source>Waiting for My Review…</source>
            <translation>待我审核…</translation>
        </message>
        <message>
            <source>Walks are measured along the given roads, from squares of land of 50 m at most to the outline of the nearest place, with the straight ways to and from the road.</source>
            <translation>步行距离沿所给道路计算：由不大于 50 m 的用地方格至最近设施的边界，含往返道路的直线段。</translation>
        </message>
        <message>
            <source>Wanted scale (times the base)</source>
            <translation>期望规模（基期的倍数）</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>警告数</translation>
        </message>
        <message>
            <source>Water</source>
            <translation>水域</translation>
        </message>
        <message>
            <source>Water for towns (10⁴ m³)</source>
            <translation>城镇可用水量（10⁴ m³）</translation>
        </message>
        <message>
            <source>Water of a person (m³)</source>
            <translation>人均需水量（m³）</translation>
        </message>
        <message>
            <source>Water resources</source>
            <translation>水资源</translation>
        </message>
        <message>
            <source>Water resources for agriculture</source>
            <translation>农业水资源评价</translation>
        </message>
        <message>
            <source>Water resources for towns</source>
            <translation>城镇水资源评价</translation>
        </message>
        <message>
            <source>Water that is held back</source>
            <translation>水源涵养量</translation>
        </message>
        <message>
            <source>Water that is held back (m³/a)</source>
            <translation>水源涵养量（m³/a）</translation>
        </message>
        <message>
            <source>Water that towns can have in a year.</source>
            <translation>城镇全年可用水量。</translation>
        </message>
        <message>
            <source>Water use limit per area (10⁴ m³/km²)</source>
            <translation>用水总量控制指标模数（万m³/km²）</translation>
        </message>
        <message>
            <source>Way of supply and economical use</source>
            <translation>供地方式与节约集约</translation>
        </message>
        <message>
            <source>Ways from one class system to another</source>
            <translation>分类体系转换路径</translation>
        </message>
        <message>
            <source>Weather factor WF</source>
            <translation>气候因子WF</translation>
        </message>
        <message>
            <source>Weather factor WF (kg/m)</source>
            <translation>气候因子WF（kg/m）</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>Weighed frequency</source>
            <translation>加权频率</translation>
        </message>
        <message>
            <source>Weighs classified rasters by known occurrences (deposits, landslides) and maps the posterior probability, how sure it is, and which layer decided.</source>
            <translation>由已知点（矿床、滑坡等）求分级栅格的权重，绘出后验概率、其标准差和起决定作用的图层。</translation>
        </message>
        <message>
            <source>Weighs the frequencies of flooding rain, heat, cold, gales and drought.</source>
            <translation>对雨涝、高温、低温冷害、大风、干旱的频率加权。</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Weight of the layer: {weight:g}.</source>
            <translation>图层权重：{weight:g}。</translation>
        </message>
        <message>
            <source>Weight or score of {name} is no number: {value}. Type it as 0.15 or 3.</source>
            <translation>{name} 的权重或分值不是数字：{value}。请按 0.15 或 3 的形式填写。</translation>
        </message>
        <message>
            <source>Weight times</source>
            <translation>权重倍数</translation>
        </message>
        <message>
            <source>Weight used</source>
            <translation>采用的权重</translation>
        </message>
        <message>
            <source>Weighted sum</source>
            <translation>加权和</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Weights and ideal values</source>
            <translation>权重与理想值</translation>
        </message>
        <message>
            <source>Weights and ideal values decide the indices. Where the shipped placeholders are used, the scores show the method and are no evaluation: give presets of your own.</source>
            <translation>权重和理想值决定评价结果。使用内置占位值时，得分仅说明方法，不能作为评价结论：请提供本地预设文件。</translation>
        </message>
        <message>
            <source>Weights and targets are presets; a planner's own table takes their place.</source>
            <translation>权重和目标值为预设；可用自备的表替换。</translation>
        </message>
        <message>
            <source>Weights of evidence</source>
            <translation>证据权</translation>
        </message>
        <message>
            <source>Weights of factors</source>
            <translation>因子权重</translation>
        </message>
        <message>
            <source>Weights of intensity</source>
            <translation>节约集约评价权重</translation>
        </message>
        <message>
            <source>Weights of the factors</source>
            <translation>因素权重</translation>
        </message>
        <message>
            <source>Weights of the layers</source>
            <translation>各图层的权重</translation>
        </message>
        <message>
            <source>Wetland and basic grassland</source>
            <translation>湿地/基本草原</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>What decided</source>
            <translation>决定因素</translation>
        </message>
        <message>
            <source>What decided the zones</source>
            <translation>分区的决定因素</translation>
        </message>
        <message>
            <source>What did not fit</source>
            <translation>不符合之处</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>处理经过</translation>
        </message>
        <message>
            <source>What has to balance</source>
            <translation>平衡要求</translation>
        </message>
        <message>
            <source>What has to be balanced</source>
            <translation>平衡范围</translation>
        </message>
        <message>
            <source>What has to be corrected; needed where a set is returned.</source>
            <translation>须更正的内容；退回时必填。</translation>
        </message>
        <message>
            <source>What is evaluated, by which standard.</source>
            <translation>评价对象及所依据的标准。</translation>
        </message>
        <message>
            <source>What is in use already is no potential.</source>
            <translation>已利用的不再是潜力。</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>所缺内容</translation>
        </message>
        <message>
            <source>What is not certain, and every tolerance, is a preset that a rule set can replace.</source>
            <translation>非确定的内容及全部容差均为预设值，可由规则集替换。</translation>
        </message>
        <message>
            <source>What is on the ground now.</source>
            <translation>地上现状。</translation>
        </message>
        <message>
            <source>What is there now.</source>
            <translation>现状。</translation>
        </message>
        <message>
            <source>What lies inside any of its zones is town in the target year.</source>
            <translation>位于其任一分区内的用地，目标年计为城镇。</translation>
        </message>
        <message>
            <source>What no finite weight follows from is settled by this rule.</source>
            <translation>得不出有限权重的情形按此规则处理。</translation>
        </message>
        <message>
            <source>What the checks found: feature, field, fault and place (CRS of the layer).</source>
            <translation>检查所发现的问题：要素、字段、错误和位置（图层坐标系）。</translation>
        </message>
        <message>
            <source>What the reviewer approved is proved on this computer only.</source>
            <translation>审核人同意的内容仅在本机可以证明。</translation>
        </message>
        <message>
            <source>What this correction is</source>
            <translation>本纠偏的性质</translation>
        </message>
        <message>
            <source>What to Do…</source>
            <translation>如何处理…</translation>
        </message>
        <message>
            <source>What to take of them</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>What was moved</source>
            <translation>移动情况</translation>
        </message>
        <message>
            <source>What {title} promises for edits</source>
            <translation>查询 {title} 的编辑保障等级</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Where both nodes changed a feature</source>
            <translation>两个节点都改过的要素</translation>
        </message>
        <message>
            <source>Where it is required, the tables take only change sets that another person has approved, and refuse every other edit, with whatever program and login.</source>
            <translation>须经审核时，这些表仅接收经他人审核同意的变更集，拒绝以任何程序、任何登录用户进行的其他编辑。</translation>
        </message>
        <message>
            <source>Where it lies on ground unsuitable for agriculture.</source>
            <translation>位于农业不适宜区内者。</translation>
        </message>
        <message>
            <source>Where no area is given: all sheets that share ground with this extent.</source>
            <translation>未给区域时：生成与该范围相交的所有图幅。</translation>
        </message>
        <message>
            <source>Where ordered layers are cut</source>
            <translation>有序图层的切分</translation>
        </message>
        <message>
            <source>Where parcels are cut</source>
            <translation>图斑切割的执行位置</translation>
        </message>
        <message>
            <source>Where passwords and keys stand</source>
            <translation>密码和密钥所在位置</translation>
        </message>
        <message>
            <source>Where several kinds of evidence lie on the same ground, the first of them has it.</source>
            <translation>同一地块有多种依据时，归入次序在前者。</translation>
        </message>
        <message>
            <source>Where several pairs of plans differ, the severest kind is drawn.</source>
            <translation>多组规划有差异处，绘制最严重的类型。</translation>
        </message>
        <message>
            <source>Where the layer has none, the 1:10 000 sheet of the parcel is found.</source>
            <translation>图层没有时，查出地块所在的 1:10 000 图幅号。</translation>
        </message>
        <message>
            <source>Where the layer or a parcel has none, the area is computed.</source>
            <translation>图层或地块没有时计算面积。</translation>
        </message>
        <message>
            <source>Where the temperature comes from</source>
            <translation>气温来源</translation>
        </message>
        <message>
            <source>Where there is no irrigation; leave it empty where there is.</source>
            <translation>无灌溉条件处；有灌溉则留空。</translation>
        </message>
        <message>
            <source>Where they lie on extremely important ground.</source>
            <translation>位于极重要区内者。</translation>
        </message>
        <message>
            <source>Whether a set arrived is always found out without asking anybody.</source>
            <translation>变更集是否送达总能自动查明，无需询问他人。</translation>
        </message>
        <message>
            <source>Whether a set arrived is inferred from the features. After a lost answer a conflict may be shown that is none.</source>
            <translation>变更集是否送达由要素推断。应答丢失后，可能提示实际并不存在的冲突。</translation>
        </message>
        <message>
            <source>Whether change set {set_id} arrived is unknown, and this node keeps no receipts, so it cannot be taken back now. Send it again first: the node then tells what it holds.</source>
            <translation>变更集 {set_id} 是否到达尚不明确，且该节点不保存回执，现在不能撤回。请先重新发送：届时节点会说明它持有的内容。</translation>
        </message>
        <message>
            <source>Whether new features arrived at the node is unknown ({count}), and this node could double them, so they are not sent again by themselves. Look at the node whether they are there, and say so.</source>
            <translation>有 {count} 个新增要素是否到达节点尚不明确，且该节点可能重复入库，因此不会自动重发。请到节点上查看它们是否存在，并予以说明。</translation>
        </message>
        <message>
            <source>Whether new features arrived is not known: {count} (the first: {first}). They will not be sent again by themselves, as this node would take them twice. Look at layer {layer} of the node, wait a while if they are not there, then say whether they arrived.</source>
            <translation>无法确定 {count} 个新增要素是否已送达（第一个：{first}）。该节点会重复接收，因此不会自动再次发送。请查看节点的图层 {layer}；如果没有，请稍等片刻再看，然后说明是否已送达。</translation>
        </message>
        <message>
            <source>Which factor decided</source>
            <translation>决定因子</translation>
        </message>
        <message>
            <source>Which set to read or decide about. Empty: what waits is only listed.</source>
            <translation>要审阅或审核的变更集。留空：仅列出待审核的变更集。</translation>
        </message>
        <message>
            <source>Which shipped table of indicators is computed.</source>
            <translation>计算哪一个内置指标表。</translation>
        </message>
        <message>
            <source>Which size counts as contiguous; both are presets of provincial practice.</source>
            <translation>何种规模视为集中连片；均为依省级实践的预设。</translation>
        </message>
        <message>
            <source>Which system the codes of the parcels belong to.</source>
            <translation>图斑地类编码所属的分类。</translation>
        </message>
        <message>
            <source>While the node cannot be reached or gives no certain answer, wait and send the same change set again: after seconds at first, at most every five minutes. 0 tries once.</source>
            <translation>在节点无法连接或没有明确应答期间，等待后重发同一变更集：起初间隔数秒，最长五分钟。填 0 则只尝试一次。</translation>
        </message>
        <message>
            <source>Whoever gets the project file can read these. A layer of a registered node can use the login that is kept for the node: press the button below.</source>
            <translation>任何拿到工程文件的人都能看到这些内容。已注册节点的图层可改用为该节点保存的登录信息：请点击下方按钮。</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Whole provinces in chunks, on all processors or a dask cluster.</source>
            <translation>分块处理全省数据，可用本机全部处理器或 dask 集群。</translation>
        </message>
        <message>
            <source>Whole sheet inside</source>
            <translation>整幅</translation>
        </message>
        <message>
            <source>Whose values stand where both changed the same. The other side's values stay on record in the file.</source>
            <translation>双方修改了同一内容时以谁为准。另一方的值保留在文件记录中。</translation>
        </message>
        <message>
            <source>Why in and why out</source>
            <translation>选入与不选的原因</translation>
        </message>
        <message>
            <source>Why this entry</source>
            <translation>选用理由</translation>
        </message>
        <message>
            <source>Wind erosion (t/(km²·a))</source>
            <translation>风力侵蚀（t/(km²·a)）</translation>
        </message>
        <message>
            <source>Window of the relief (cells a side)</source>
            <translation>起伏度窗口（每边像元数）</translation>
        </message>
        <message>
            <source>With ellipsoidal areas a closure comes from rounding only, so one beyond the limit points to a gap, an overlap or a wrong control area. The limit is a preset of this run.</source>
            <translation>采用椭球面积时，闭合差只应来自取舍，因此超限表明有缝隙、重叠或控制面积有误。限差为本次运行的预设值。</translation>
        </message>
        <message>
            <source>With names and colours.</source>
            <translation>带名称和颜色。</translation>
        </message>
        <message>
            <source>With names in both tables, unmatched codes get a suggestion.</source>
            <translation>两表都给出名称时，对未匹配的代码提出建议。</translation>
        </message>
        <message>
            <source>With one field such as ZLDWDM: 6,9,12 takes county, township and village from the first digits of its code.</source>
            <translation>只用一个字段（如 ZLDWDM）时：6,9,12 表示取代码前几位作为县、乡、村。</translation>
        </message>
        <message>
            <source>With semicolons between them. Left empty, those of the table: 极脆弱, 极敏感.</source>
            <translation>以分号分隔。留空则取表中的值：极脆弱、极敏感。</translation>
        </message>
        <message>
            <source>With semicolons between them. Left empty, those of the table: 极重要.</source>
            <translation>以分号分隔。留空则取表中的值：极重要。</translation>
        </message>
        <message>
            <source>With the infrastructure that is planned.</source>
            <translation>规划基础设施建成后。</translation>
        </message>
        <message>
            <source>With the level above</source>
            <translation>上下级一致</translation>
        </message>
        <message>
            <source>With {condition}, {field} may not be “{value}” but {wanted}. Correct it.</source>
            <translation>{condition} 时，{field} 不能为“{value}”，应为 {wanted}，请改正。</translation>
        </message>
        <message>
            <source>With {condition}, {field} must be filled ({wanted}). Fill it in.</source>
            <translation>{condition} 时，{field} 必填（{wanted}），请填写。</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw Change Set</source>
            <translation>撤回变更集</translation>
        </message>
        <message>
            <source>Withdraw edits of {layer}</source>
            <translation>撤回 {layer} 的编辑</translation>
        </message>
        <message>
            <source>Withdraw the change set of “{layer}” for good? If the node has not applied it, its edits are pending again.</source>
            <translation>确定永久撤回“{layer}”的变更集？若节点尚未应用，其编辑恢复为待提交。</translation>
        </message>
        <message>
            <source>Withdraw the open change set</source>
            <translation>撤回未了结的变更集</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Within all {count} limits of the land use standards that apply.</source>
            <translation>符合全部{count}项适用的用地标准。</translation>
        </message>
        <message>
            <source>Without a grade</source>
            <translation>未评等级</translation>
        </message>
        <message>
            <source>Without a lawful ground</source>
            <translation>无合法依据面积</translation>
        </message>
        <message>
            <source>Without a layer of units: ZLDWDM, XZQDM … of the parcels; one table a value.</source>
            <translation>没有单元图层时：图斑的 ZLDWDM、XZQDM 等；每个值一张表。</translation>
        </message>
        <message>
            <source>Without a zone (m²)</source>
            <translation>未分区（m²）</translation>
        </message>
        <message>
            <source>Without evidence</source>
            <translation>无划定依据</translation>
        </message>
        <message>
            <source>Without the urban development boundary no target land lies in town.</source>
            <translation>未给出城镇开发边界，目标年没有用地计为城镇。</translation>
        </message>
        <message>
            <source>Without zone</source>
            <translation>未分区</translation>
        </message>
        <message>
            <source>Without “{filter}”</source>
            <translation>去掉“{filter}”</translation>
        </message>
        <message>
            <source>Woodland</source>
            <translation>林地</translation>
        </message>
        <message>
            <source>Woodland and public-benefit forest</source>
            <translation>林地/公益林</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>检索词</translation>
        </message>
        <message>
            <source>Words separated by blanks, such as 永久基本农田 长汀. Empty finds everything.</source>
            <translation>检索词以空格分隔，如：永久基本农田 长汀。留空则列出全部。</translation>
        </message>
        <message>
            <source>Words to search for</source>
            <translation>检索词</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>工作簿</translation>
        </message>
        <message>
            <source>Working copies (*.gpkg)</source>
            <translation>工作副本 (*.gpkg)</translation>
        </message>
        <message>
            <source>Working copies and change sets</source>
            <translation>工作副本与变更集</translation>
        </message>
        <message>
            <source>Working copies of other layers of the same node, whose edits belong to it: all go as one change set, and the node applies all of them or none. Nodes reached over WFS or OGC API Features cannot do this.</source>
            <translation>同一节点其他图层的工作副本，其编辑与本副本相互关联：全部作为一个变更集发送，节点要么全部执行，要么全部不执行。通过 WFS 或 OGC API Features 访问的节点不支持此功能。</translation>
        </message>
        <message>
            <source>Working copy</source>
            <translation>工作副本</translation>
        </message>
        <message>
            <source>Worst rank</source>
            <translation>最差名次</translation>
        </message>
        <message>
            <source>Write nothing if a parcel cannot be written</source>
            <translation>有地块不能写出时不写文件</translation>
        </message>
        <message>
            <source>Write parcel coordinates</source>
            <translation>写出报件坐标</translation>
        </message>
        <message>
            <source>Write the receipt</source>
            <translation>生成回执</translation>
        </message>
        <message>
            <source>Write what has to be corrected, then return the set.</source>
            <translation>请写明须更正之处，再退回。</translation>
        </message>
        <message>
            <source>Write what has to be corrected: a set is returned only with remarks, of at most {most} characters.</source>
            <translation>请写明须更正的内容：退回变更集必须附审核意见，最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>Writes a change set with its history into a file, to be sent from elsewhere.</source>
            <translation>把变更集及其经过写入文件，以便从别处发送。</translation>
        </message>
        <message>
            <source>Writes parcels as a boundary coordinate text file for land approval.</source>
            <translation>将地块写成用地报批的界址点坐标文本。</translation>
        </message>
        <message>
            <source>Writing {file} failed: {reason}. Nothing was kept. Check the room on the disk and run again.</source>
            <translation>写入 {file} 失败：{reason}。未保留任何内容。请检查磁盘空间后重新运行。</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message>
            <source>XZQDM of 9, 12 or 19 digits can be cut to the county's 6.</source>
            <translation>9、12 或 19 位的行政区代码（XZQDM）可截取为县级 6 位。</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Year of the data</source>
            <translation>数据年份</translation>
        </message>
        <message>
            <source>Years of approvals that count</source>
            <translation>统计批准年度</translation>
        </message>
        <message>
            <source>Years with the event by years on record, from 0 to 1.</source>
            <translation>发生年数除以记录年数，0至1。</translation>
        </message>
        <message>
            <source>Yellow alarms</source>
            <translation>黄灯数</translation>
        </message>
        <message>
            <source>Yield ratio β as numbers</source>
            <translation>产量比系数 β 的数值</translation>
        </message>
        <message>
            <source>Yield ratio β by crop</source>
            <translation>各作物产量比系数 β</translation>
        </message>
        <message>
            <source>You deleted this feature, which was changed at the node. “Mine” deletes it there too, and the changes below are lost; “theirs” brings it back here.</source>
            <translation>您删除了该要素，而它在节点上已被修改。选“本地”则节点上也删除，下列修改不再保留；选“节点”则在本地恢复该要素。</translation>
        </message>
        <message>
            <source>You sent change set {set_id} for review yourself; somebody else has to decide about it.</source>
            <translation>变更集 {set_id} 由您本人送审，须由他人作出决定。</translation>
        </message>
        <message>
            <source>Your feature is dropped; theirs stays as it is at the node.</source>
            <translation>本地新增的要素不再保留；节点上的要素保持不变。</translation>
        </message>
        <message>
            <source>Your feature is dropped; theirs takes over from it: {fields}.</source>
            <translation>本地新增的要素不再保留；节点上的要素采用其下列内容：{fields}。</translation>
        </message>
        <message>
            <source>Your feature still has {key}, as the feature at the node has. Type another value, or make one feature of both.</source>
            <translation>本地要素的键值仍为 {key}，与节点上的要素相同。请输入其他值，或将两者合为一个要素。</translation>
        </message>
        <message>
            <source>Your login may not change data at this node ({error}): {message} Nothing was applied and your edits are kept. Enter the login of an editor in the node profile, then submit again.</source>
            <translation>您的账号无权修改该节点的数据（{error}）：{message} 未作任何变更，您的编辑已保留。请在节点配置中填入编辑员账号，然后重新提交。</translation>
        </message>
        <message>
            <source>Your login may not do this at the node ({error}): {message} Have its keeper give you the role of editor to propose, of reviewer to decide.</source>
            <translation>您的登录用户无权在该节点进行此操作（{error}）：{message} 请节点管理员授予编辑人员角色（送审）或审核人角色（审核）。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Your name, as the reviewer:</source>
            <translation>审核人姓名：</translation>
        </message>
        <message>
            <source>Zinc (mg/kg)</source>
            <translation>锌（mg/kg）</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Zone after smoothing</source>
            <translation>归并后的分区</translation>
        </message>
        <message>
            <source>Zone by rule</source>
            <translation>按规则的分区</translation>
        </message>
        <message>
            <source>Zone code</source>
            <translation>分区代码</translation>
        </message>
        <message>
            <source>Zone number</source>
            <translation>带号</translation>
        </message>
        <message>
            <source>Zone width if no number is given</source>
            <translation>未给带号时的分带</translation>
        </message>
        <message>
            <source>Zone {zone} is no Gauss-Krüger zone of CGCS2000 with a number in front (13–23 of 6°, 25–45 of 3°). Check the layer's CRS, or give another zone.</source>
            <translation>{zone} 不是 CGCS2000 高斯-克吕格带号加在前面的投影带（6° 带 13–23，3° 带 25–45）。请检查图层坐标系，或另填带号。</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Zones agree with control lines</source>
            <translation>分区与三线</translation>
        </message>
        <message>
            <source>Zones by control lines</source>
            <translation>控制线对应分区</translation>
        </message>
        <message>
            <source>Zones by fields of the parcels, from large to small</source>
            <translation>图斑字段表示的区域（由大到小）</translation>
        </message>
        <message>
            <source>Zones by land class</source>
            <translation>地类对应分区</translation>
        </message>
        <message>
            <source>Zones do not overlap</source>
            <translation>各分区互不重叠</translation>
        </message>
        <message>
            <source>Zones graded by fragility or sensitivity, or the extreme ones alone.</source>
            <translation>按脆弱性或敏感性分级的分区，或仅极脆弱（极敏感）区。</translation>
        </message>
        <message>
            <source>Zones graded by importance, or those that are extremely important alone.</source>
            <translation>按重要性分级的分区，或仅极重要区。</translation>
        </message>
        <message>
            <source>Zones proposed: 410 {core:.4f}, 420 {elastic:.4f}, 430 {special:,.4f} hm².</source>
            <translation>候选分区：集中建设区 {core:.4f}、弹性发展区 {elastic:.4f}、特别用途区 {special:,.4f} hm²。</translation>
        </message>
        <message>
            <source>Zones with a number, the larger the better; the mean over a parcel counts.</source>
            <translation>带数值的分区，数值越大越适宜；取图斑上的平均值。</translation>
        </message>
        <message>
            <source>a denominator that is not 0</source>
            <translation>分母不为 0</translation>
        </message>
        <message>
            <source>a has no membership, b full membership; m is the middle, s the spread.</source>
            <translation>a 处隶属度为 0，b 处为 1；m 为中值，s 为展布值。</translation>
        </message>
        <message>
            <source>a level-1 code cannot be placed in a row: give a finer class</source>
            <translation>仅凭一级类代码无法归入表中任何一行，请细化到二级类</translation>
        </message>
        <message>
            <source>a login is stored</source>
            <translation>已保存登录信息</translation>
        </message>
        <message>
            <source>adjusted</source>
            <translation>已平差</translation>
        </message>
        <message>
            <source>adjusted beyond the limit</source>
            <translation>超限平差</translation>
        </message>
        <message>
            <source>after {steps} steps</source>
            <translation>迭代 {steps} 次后收敛</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>all values</source>
            <translation>全部值</translation>
        </message>
        <message>
            <source>already equal</source>
            <translation>已经一致</translation>
        </message>
        <message>
            <source>also at {count} nodes</source>
            <translation>另有 {count} 个节点持有</translation>
        </message>
        <message>
            <source>amber</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>amber: behind the plan</source>
            <translation>黄灯：落后于规划进度</translation>
        </message>
        <message>
            <source>an open template of village plans</source>
            <translation>公开的村庄规划模板</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>等，另有 {count} 个</translation>
        </message>
        <message>
            <source>another key: both stay</source>
            <translation>已改用其他键值：两个要素都保留</translation>
        </message>
        <message>
            <source>another use</source>
            <translation>用途不一致</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>applied at the target</source>
            <translation>目标节点已应用</translation>
        </message>
        <message>
            <source>applied in part</source>
            <translation>部分应用</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>approved, to be sent</source>
            <translation>已审核同意，待发送</translation>
        </message>
        <message>
            <source>area passed over, up to</source>
            <translation>允许面积不超过</translation>
        </message>
        <message>
            <source>area,adjustment,closure,control area,面积平差,控制面积,闭合差,田坎,扣除系数,TBDLMJ</source>
            <translation>area,adjustment,closure,control area,面积平差,控制面积,闭合差,田坎,扣除系数,TBDLMJ</translation>
        </message>
        <message>
            <source>area,ellipsoid,parcel,TBMJ,adjustment,椭球面积,图斑面积,面积平差,控制面积</source>
            <translation>面积,椭球,图斑,TBMJ,平差,椭球面积,图斑面积,面积平差,控制面积</translation>
        </message>
        <message>
            <source>area,tabulate,class,zone,pivot,地类面积,面积汇总,汇总表,透视表,统计</source>
            <translation>area,tabulate,class,zone,pivot,地类面积,面积汇总,汇总表,透视表,统计</translation>
        </message>
        <message>
            <source>back to the class before building; listed historic cases keep the survey class</source>
            <translation>按建设前地类转换；列入历史遗留的保留调查地类</translation>
        </message>
        <message>
            <source>balanced</source>
            <translation>已平衡</translation>
        </message>
        <message>
            <source>beds by 万人</source>
            <translation>床位数 / 万人</translation>
        </message>
        <message>
            <source>beds of elderly care</source>
            <translation>养老床位数</translation>
        </message>
        <message>
            <source>beds of medical institutions</source>
            <translation>医疗卫生机构床位数</translation>
        </message>
        <message>
            <source>before</source>
            <translation>使用前</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>better by {steps} grades, the nearest that is left</source>
            <translation>优{steps}等，为剩余中最接近者</translation>
        </message>
        <message>
            <source>boundary,coordinates,parcel,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批</source>
            <translation>界址,坐标,地块,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批</translation>
        </message>
        <message>
            <source>broke off</source>
            <translation>执行中断</translation>
        </message>
        <message>
            <source>brought to the grid as the mean of its cells</source>
            <translation>按像元均值对齐</translation>
        </message>
        <message>
            <source>brought to the grid as the most frequent class</source>
            <translation>按众数类对齐</translation>
        </message>
        <message>
            <source>brought to the grid by bilinear interpolation</source>
            <translation>按双线性插值对齐</translation>
        </message>
        <message>
            <source>brought to the grid from the nearest cell</source>
            <translation>按最近像元对齐</translation>
        </message>
        <message>
            <source>by actual use</source>
            <translation>按实际用途转换</translation>
        </message>
        <message>
            <source>by place (overlay)</source>
            <translation>按空间位置（叠加）</translation>
        </message>
        <message>
            <source>by the number of the approval</source>
            <translation>按批准文号</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>cannot be told</source>
            <translation>无法判定</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>无法使用</translation>
        </message>
        <message>
            <source>capacity alone, for grain that is still lacking</source>
            <translation>仅使用产能，补足尚缺的粮食产能</translation>
        </message>
        <message>
            <source>capacity,double evaluation,双评价,承载规模,承载能力,水资源约束,短板,超载</source>
            <translation>capacity,double evaluation,双评价,承载规模,承载能力,水资源约束,短板,超载</translation>
        </message>
        <message>
            <source>catalogue,search,metadata,CSW,ISO 19115,资源目录,数据查询,联合查询,元数据</source>
            <translation>catalogue,search,metadata,CSW,ISO 19115,资源目录,数据查询,联合查询,元数据</translation>
        </message>
        <message>
            <source>cells as they are</source>
            <translation>像元原样</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>change set {id}</source>
            <translation>变更集 {id}</translation>
        </message>
        <message>
            <source>change,detection,matrix,变化图斑,地类流向,转移矩阵,非农化,非粮化,变更调查,监测</source>
            <translation>变化,变化图斑,地类流向,转移矩阵,非农化,非粮化,变更调查,监测</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>changed alike on both sides</source>
            <translation>双方作了相同修改</translation>
        </message>
        <message>
            <source>changed at the node by {name}</source>
            <translation>节点上由 {name} 修改</translation>
        </message>
        <message>
            <source>changed at the node by {name} on {time}</source>
            <translation>节点上由 {name} 于 {time} 修改</translation>
        </message>
        <message>
            <source>changed at the node only: taken over</source>
            <translation>仅节点修改：予以采用</translation>
        </message>
        <message>
            <source>changed at the source</source>
            <translation>来源修改</translation>
        </message>
        <message>
            <source>changed at the target meanwhile</source>
            <translation>期间目标节点的变更</translation>
        </message>
        <message>
            <source>changed by me only: kept</source>
            <translation>仅本地修改：予以保留</translation>
        </message>
        <message>
            <source>changed here and at the node</source>
            <translation>本地与节点均已修改</translation>
        </message>
        <message>
            <source>changed here, deleted at the node</source>
            <translation>本地已修改，节点已删除</translation>
        </message>
        <message>
            <source>changed on both sides, to be decided</source>
            <translation>双方均有修改，待选定</translation>
        </message>
        <message>
            <source>changed: {names}</source>
            <translation>已改动：{names}</translation>
        </message>
        <message>
            <source>choose for each feature</source>
            <translation>逐个要素作出选择</translation>
        </message>
        <message>
            <source>choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>classes of the land survey into which a town does not grow: common practice</source>
            <translation>城镇扩展避让的三调地类：通行做法</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>闭合</translation>
        </message>
        <message>
            <source>cluster at {place} with {count} workers, {chunks} chunks of the GeoPackage</source>
            <translation>集群（{place}，{count} 个工作进程），GeoPackage 分为 {chunks} 块</translation>
        </message>
        <message>
            <source>code systems of land classes</source>
            <translation>地类编码体系</translation>
        </message>
        <message>
            <source>common drawing practice for control lines and zones; no standard gives these colours</source>
            <translation>控制线与分区的通行制图做法（配色无标准规定）</translation>
        </message>
        <message>
            <source>compliance,review,site,approval,合规性审查,用地预审,选址,三区三线,永久基本农田,生态保护红线</source>
            <translation>合规性审查,用地预审,选址,项目用地,三区三线,永久基本农田,生态保护红线,compliance,review</translation>
        </message>
        <message>
            <source>compliance_checks.csv (one row per check) in executable form</source>
            <translation>compliance_checks.csv 的可执行形式（每个审查项一行）</translation>
        </message>
        <message>
            <source>conflict,double evaluation,双评价,空间冲突,问题与风险,极重要区,永久基本农田</source>
            <translation>conflict,double evaluation,双评价,空间冲突,问题与风险,极重要区,永久基本农田</translation>
        </message>
        <message>
            <source>conflict,plans,difference,overlay,多规合一,多规冲突,差异图斑,土规,城规,林规</source>
            <translation>冲突,规划,差异,叠加,多规合一,多规冲突,差异图斑,土规,城规,林规</translation>
        </message>
        <message>
            <source>construction land by the GDP of the secondary and tertiary sector, 亿元</source>
            <translation>建设用地面积与二三产业增加值（亿元）之比</translation>
        </message>
        <message>
            <source>converted by the approved use</source>
            <translation>按批准用途转换</translation>
        </message>
        <message>
            <source>county</source>
            <translation>县</translation>
        </message>
        <message>
            <source>criteria, weights, targets and vetoes for comparing sites; the bases are those of the review's checks, the weights are this suite's own</source>
            <translation>选址比选的准则、权重、目标值与否决规则；依据同合规性审查，权重为本软件预设</translation>
        </message>
        <message>
            <source>cropland,balance,supplement,占补平衡,补充耕地,指标库,占优补优,占水田补水田,大占补</source>
            <translation>cropland,balance,supplement,占补平衡,补充耕地,指标库,占优补优,占水田补水田,大占补</translation>
        </message>
        <message>
            <source>cropland,reclamation,耕地后备资源,宜耕,限制因子,补充耕地</source>
            <translation>cropland,reclamation,耕地后备资源,宜耕,限制因子,补充耕地</translation>
        </message>
        <message>
            <source>database,build,schema,BSM,metadata,建库,数据库,成果,标识码,要素代码,元数据,汇交</source>
            <translation>建库,数据库,成果,标识码,要素代码,元数据,汇交,database,build,schema,BSM,metadata</translation>
        </message>
        <message>
            <source>date not stated</source>
            <translation>时点未注明</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>已选定</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>deleted at the node by {name}</source>
            <translation>节点上由 {name} 删除</translation>
        </message>
        <message>
            <source>deleted at the node by {name} on {time}</source>
            <translation>节点上由 {name} 于 {time} 删除</translation>
        </message>
        <message>
            <source>deleted at the source</source>
            <translation>来源删除</translation>
        </message>
        <message>
            <source>deleted at the target, not sent</source>
            <translation>目标已删除，未发送</translation>
        </message>
        <message>
            <source>deleted here and at the node</source>
            <translation>本地与节点均已删除</translation>
        </message>
        <message>
            <source>deleted here, changed at the node</source>
            <translation>本地已删除，节点已修改</translation>
        </message>
        <message>
            <source>depend</source>
            <translation>不独立</translation>
        </message>
        <message>
            <source>difference passed over, up to</source>
            <translation>允许差值不超过</translation>
        </message>
        <message>
            <source>distance passed over, up to</source>
            <translation>允许距离不超过</translation>
        </message>
        <message>
            <source>does not close</source>
            <translation>不闭合</translation>
        </message>
        <message>
            <source>double evaluation,air,wind,双评价,城镇,大气环境容量,水环境容量,静风</source>
            <translation>double evaluation,air,wind,双评价,城镇,大气环境容量,水环境容量,静风</translation>
        </message>
        <message>
            <source>double evaluation,chain,双评价,资源环境承载能力,国土空间开发适宜性,情景</source>
            <translation>double evaluation,chain,双评价,资源环境承载能力,国土空间开发适宜性,情景</translation>
        </message>
        <message>
            <source>double evaluation,climate,THI,双评价,城镇,气候,舒适度,温湿指数</source>
            <translation>双评价,城镇,气候,舒适度,温湿指数,double evaluation,climate,THI</translation>
        </message>
        <message>
            <source>double evaluation,drought,flood,frost,双评价,农业,气象灾害,干旱,雨涝,低温</source>
            <translation>double evaluation,drought,flood,frost,双评价,农业,气象灾害,干旱,雨涝,低温</translation>
        </message>
        <message>
            <source>double evaluation,earthquake,landslide,subsidence,双评价,城镇,灾害,地质灾害,断层</source>
            <translation>double evaluation,earthquake,landslide,subsidence,双评价,城镇,灾害,地质灾害,断层</translation>
        </message>
        <message>
            <source>double evaluation,ecology,双评价,生态保护重要性,极重要区,生态系统服务,生态脆弱性</source>
            <translation>double evaluation,ecology,双评价,生态保护重要性,极重要区,生态系统服务,生态脆弱性</translation>
        </message>
        <message>
            <source>double evaluation,slope,relief,双评价,城镇,土地资源,坡度,高程,地形起伏度</source>
            <translation>双评价,城镇,土地资源,坡度,高程,地形起伏度,double evaluation,slope,relief</translation>
        </message>
        <message>
            <source>double evaluation,slope,双评价,农业,土地资源,坡度,粉砂</source>
            <translation>双评价,农业,土地资源,坡度,粉砂,double evaluation,slope</translation>
        </message>
        <message>
            <source>double evaluation,soil,pollution,双评价,农业,土壤环境,污染,筛选值,管制值</source>
            <translation>double evaluation,soil,pollution,双评价,农业,土壤环境,污染,筛选值,管制值</translation>
        </message>
        <message>
            <source>double evaluation,suitability,双评价,农业,适宜性,判别矩阵,连片度</source>
            <translation>双评价,农业,适宜性,判别矩阵,连片度,double evaluation,suitability</translation>
        </message>
        <message>
            <source>double evaluation,suitability,双评价,城镇,适宜性,判别矩阵,连片度</source>
            <translation>双评价,城镇,适宜性,判别矩阵,连片度,double evaluation,suitability</translation>
        </message>
        <message>
            <source>double evaluation,temperature,heat,双评价,农业,气候,积温,熟制,气象站插值</source>
            <translation>double evaluation,temperature,heat,双评价,农业,气候,积温,熟制,气象站插值</translation>
        </message>
        <message>
            <source>double evaluation,travel time,roads,accessibility,双评价,城镇,区位条件,交通可达性,时间距离</source>
            <translation>双评价,城镇,区位条件,交通可达性,交通时间,时间距离,路网,道路,travel time,accessibility</translation>
        </message>
        <message>
            <source>double evaluation,water,precipitation,双评价,农业,水资源,降水量,干旱指数,用水总量</source>
            <translation>双评价,农业,水资源,降水量,干旱指数,用水总量,double evaluation,water,precipitation</translation>
        </message>
        <message>
            <source>double evaluation,water,双评价,城镇,水资源,用水总量,模数</source>
            <translation>双评价,城镇,水资源,用水总量,模数,double evaluation,water</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>duplicate code</source>
            <translation>代码重复</translation>
        </message>
        <message>
            <source>ecology,red line,protected areas,生态保护红线,极重要,极脆弱,自然保护地,划定</source>
            <translation>生态,红线,自然保护地,生态保护红线,极重要,极脆弱,划定</translation>
        </message>
        <message>
            <source>edit,offline,checkout,working copy,数据更新,检出,离线编辑,工作副本,变更</source>
            <translation>edit,offline,checkout,working copy,数据更新,检出,离线编辑,工作副本,变更</translation>
        </message>
        <message>
            <source>edit,offline,transfer,receipt,导入,变更集,离线,摆渡,回执</source>
            <translation>edit,offline,transfer,receipt,导入,变更集,离线,摆渡,回执</translation>
        </message>
        <message>
            <source>edit,offline,transfer,receipt,导出,变更集,离线,摆渡,回执</source>
            <translation>edit,offline,transfer,receipt,导出,变更集,离线,摆渡,回执</translation>
        </message>
        <message>
            <source>edit,topology,overlap,gap,quality,检查,质检,拓扑,重叠,缝隙,变更,面积平衡,图斑</source>
            <translation>edit,topology,overlap,gap,quality,检查,质检,拓扑,重叠,缝隙,变更,面积平衡,图斑</translation>
        </message>
        <message>
            <source>edit,upload,commit,receipt,提交,变更集,数据更新,回执,同步,冲突</source>
            <translation>edit,upload,commit,receipt,提交,变更集,数据更新,回执,同步,冲突</translation>
        </message>
        <message>
            <source>edits not saved</source>
            <translation>编辑未保存</translation>
        </message>
        <message>
            <source>elasticity of balanced growth</source>
            <translation>均衡增长的弹性系数</translation>
        </message>
        <message>
            <source>elderly population (万人)</source>
            <translation>老年人口（万人）</translation>
        </message>
        <message>
            <source>ellipsoidal, by the national formula</source>
            <translation>椭球面积（国家公式）</translation>
        </message>
        <message>
            <source>ellipsoidal, by the national formula; pieces close on their parcel to 0.01 m²</source>
            <translation>椭球面积，按国家公式计算；图斑切分后与原图斑面积闭合至 0.01 m²</translation>
        </message>
        <message>
            <source>ellipsoidal, edges divided to 20 m</source>
            <translation>椭球面积，边加密至 20 m</translation>
        </message>
        <message>
            <source>ellipsoidal; the parts of a parcel sum to it</source>
            <translation>椭球面积；图斑各部分之和等于图斑面积</translation>
        </message>
        <message>
            <source>equal steps, no standard</source>
            <translation>等距划分，无标准依据</translation>
        </message>
        <message>
            <source>error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>failing</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>farmland</source>
            <translation>耕地</translation>
        </message>
        <message>
            <source>farmland,cropland,candidates,永久基本农田,耕地保护,划定,永农,稳定利用耕地</source>
            <translation>耕地,农田,候选,永久基本农田,耕地保护,划定,永农,稳定利用耕地</translation>
        </message>
        <message>
            <source>farmland,quality,grade,农用地分等,耕地质量等级,自然质量分,利用等,经济等,限制因素,GB/T 28407,GB/T 33469</source>
            <translation>农用地,质量,等级,农用地分等,耕地质量等级,自然质量分,利用等,经济等,限制因素,GB/T 28407,GB/T 33469,farmland,quality,grade</translation>
        </message>
        <message>
            <source>fetch what others changed</source>
            <translation>获取他人的修改</translation>
        </message>
        <message>
            <source>fewest features</source>
            <translation>最少要素数</translation>
        </message>
        <message>
            <source>field names of this suite for what an applicant states of a site; no standard gives them</source>
            <translation>项目申报指标的字段名（本软件约定，无标准规定）</translation>
        </message>
        <message>
            <source>field {name}</source>
            <translation>字段 {name}</translation>
        </message>
        <message>
            <source>first run</source>
            <translation>首次运行</translation>
        </message>
        <message>
            <source>from {limit:,.3f} {unit} on</source>
            <translation>{limit:,.3f} {unit}及以上</translation>
        </message>
        <message>
            <source>fuzzy,membership,gamma,prospectivity,模糊逻辑,模糊叠加,隶属度,伽马,成矿预测,易发性</source>
            <translation>模糊逻辑,模糊叠加,隶属度,伽马,成矿预测,易发性,fuzzy,membership,gamma,prospectivity</translation>
        </message>
        <message>
            <source>g of a kg.</source>
            <translation>每千克中的克数。</translation>
        </message>
        <message>
            <source>geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <source>given for this run</source>
            <translation>本次运行给定</translation>
        </message>
        <message>
            <source>green</source>
            <translation>绿灯</translation>
        </message>
        <message>
            <source>green: as the plan expects</source>
            <translation>绿灯：符合规划进度</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>灰</translation>
        </message>
        <message>
            <source>groundwater level (m)</source>
            <translation>地下水水位（m）</translation>
        </message>
        <message>
            <source>groups to which the classes of different plans are compared; colours after 市级国土空间总体规划制图规范(试行)</source>
            <translation>各类规划用地的可比类别；配色参照市级国土空间总体规划制图规范（试行）</translation>
        </message>
        <message>
            <source>growth,boundary,urban,城镇开发边界,开发边界,集中建设区,弹性发展区,扩展倍数</source>
            <translation>增长,边界,城镇,城镇开发边界,开发边界,集中建设区,弹性发展区,扩展倍数</translation>
        </message>
        <message>
            <source>hectare (hm²)</source>
            <translation>hm²（公顷）</translation>
        </message>
        <message>
            <source>high</source>
            <translation>高</translation>
        </message>
        <message>
            <source>hm²</source>
            <translation>hm²</translation>
        </message>
        <message>
            <source>idle land fee</source>
            <translation>征缴土地闲置费</translation>
        </message>
        <message>
            <source>idle: not started</source>
            <translation>闲置：未动工</translation>
        </message>
        <message>
            <source>idle: stopped</source>
            <translation>闲置：中止开发</translation>
        </message>
        <message>
            <source>illegal,violation,screening,违法用地,卫片执法,疑似图斑,遥感监测,新增建设用地</source>
            <translation>违法,筛查,违法用地,卫片执法,疑似图斑,遥感监测,新增建设用地</translation>
        </message>
        <message>
            <source>implementation,progress,规划实施,体检评估,完成度,预警,约束性指标,三区三线</source>
            <translation>规划实施,体检评估,完成度,预警,约束性指标,三区三线</translation>
        </message>
        <message>
            <source>in</source>
            <translation>选入</translation>
        </message>
        <message>
            <source>in conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>in review</source>
            <translation>审核中</translation>
        </message>
        <message>
            <source>in the central city</source>
            <translation>中心城区内</translation>
        </message>
        <message>
            <source>index</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>indicators,targets,plan,规划指标,约束性,预期性,指标体系,覆盖率,人均,路网密度,三线</source>
            <translation>规划指标,约束性,预期性,指标体系,覆盖率,人均,路网密度,三线</translation>
        </message>
        <message>
            <source>information</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>information value,frequency ratio,certainty factor,信息量,频率比,确定性系数,证据置信度,易发性,滑坡,地质灾害</source>
            <translation>信息量,频率比,确定性系数,证据置信度,易发性,滑坡,地质灾害,information value,frequency ratio,certainty factor</translation>
        </message>
        <message>
            <source>intensity,index,节约集约,集约利用,评价,开发区,TD/T 1018,用地弹性</source>
            <translation>节约集约,集约利用,评价,开发区,TD/T 1018,用地弹性</translation>
        </message>
        <message>
            <source>invented preset</source>
            <translation>自拟预设值</translation>
        </message>
        <message>
            <source>invented preset: weights come by Delphi or AHP, replace it</source>
            <translation>自拟预设值：权重应由德尔菲法或层次分析法确定，请替换</translation>
        </message>
        <message>
            <source>it is not there</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>it is there</source>
            <translation>已到达</translation>
        </message>
        <message>
            <source>it pays for more than {count} parcels</source>
            <translation>图斑超过 {count} 个时才划算</translation>
        </message>
        <message>
            <source>journal,repair,damage,日志,修复,损坏,变更集</source>
            <translation>journal,repair,damage,日志,修复,损坏,变更集</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>karst,rock,双评价,生态,石漠化,敏感性,脆弱性,碳酸盐岩</source>
            <translation>karst,rock,双评价,生态,石漠化,敏感性,脆弱性,碳酸盐岩</translation>
        </message>
        <message>
            <source>key or token</source>
            <translation>密钥或令牌</translation>
        </message>
        <message>
            <source>kind 约束性 is a preset; centre lines of roads</source>
            <translation>约束性为预设值；道路中心线</translation>
        </message>
        <message>
            <source>kind 约束性 is a preset; residential land within a walk of 300 m of green spaces and squares of at least 400 m2: along the roads if given, else by straight line</source>
            <translation>约束性为预设值；距 400 m² 以上公园绿地、广场步行 300 m 内的居住用地：有道路时沿路，否则按直线</translation>
        </message>
        <message>
            <source>kind 约束性 is a preset; town population in 万人</source>
            <translation>约束性为预设值；城镇人口单位为万人</translation>
        </message>
        <message>
            <source>lacking</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>land class,convert,crosswalk,基数转换,地类转换,三调,二调,用地用海,现状基数,待细分,907号</source>
            <translation>基数转换,地类转换,三调,二调,用地用海,现状基数,待细分,907号,对照表</translation>
        </message>
        <message>
            <source>land use,structure,statistics,用途结构调整表,用地用海,三调,基数转换,现状基数,汇总</source>
            <translation>用途结构调整表,用地结构,用地用海,三调,基数转换,现状基数,汇总,统计</translation>
        </message>
        <message>
            <source>landslide,debris flow,hazard,地质灾害,易发性,滑坡,泥石流,崩塌,自然断点</source>
            <translation>landslide,debris flow,hazard,地质灾害,易发性,滑坡,泥石流,崩塌,自然断点</translation>
        </message>
        <message>
            <source>largest area of a sliver</source>
            <translation>碎片最大面积</translation>
        </message>
        <message>
            <source>largest distance of vertices</source>
            <translation>最大节点间距</translation>
        </message>
        <message>
            <source>largest width of a sliver</source>
            <translation>碎片最大宽度</translation>
        </message>
        <message>
            <source>lawful</source>
            <translation>合法</translation>
        </message>
        <message>
            <source>laws and notices named in each row</source>
            <translation>各行所列法律法规与文件</translation>
        </message>
        <message>
            <source>layer and field names of the survey and plan databases</source>
            <translation>国土调查与规划数据库的图层及字段名称</translation>
        </message>
        <message>
            <source>leading signs of the code that count</source>
            <translation>参与比较的代码前几位</translation>
        </message>
        <message>
            <source>left</source>
            <translation>结余</translation>
        </message>
        <message>
            <source>left out of the line</source>
            <translation>不划入红线</translation>
        </message>
        <message>
            <source>length passed over, up to</source>
            <translation>允许长度不超过</translation>
        </message>
        <message>
            <source>less is better</source>
            <translation>越小越好</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>较可信</translation>
        </message>
        <message>
            <source>load,WFS,snapshot,download,加载,下载,信息共享,快照,资源</source>
            <translation>load,WFS,snapshot,download,加载,下载,信息共享,快照,资源</translation>
        </message>
        <message>
            <source>local indicator species</source>
            <translation>本地指示性物种种类</translation>
        </message>
        <message>
            <source>logistic regression,prospectivity,susceptibility,逻辑回归,逻辑斯蒂回归,成矿预测,易发性,概率</source>
            <translation>逻辑回归,逻辑斯蒂回归,成矿预测,易发性,概率,logistic regression,prospectivity,susceptibility</translation>
        </message>
        <message>
            <source>logit P = b0 + Σ b·x, by Newton's method, of all cells with an occurrence and a random sample of the others; the intercept is corrected for their share (King and Zeng 2001). Layers need not be independent of each other, as weights of evidence ask for.
Layers are measures; of classes give one raster of 0 and 1 for each. The grid is the first layer's where all have data.</source>
            <translation>logit P = b0 + Σ b·x，用牛顿法求解；样本为全部含已知点的单元和随机抽取的其他单元，截距按抽样比例校正（King and Zeng 2001）。与证据权法不同，不要求各图层相互独立。
图层为数值型；分类图层请每类给一个 0/1 栅格。格网与第一个图层一致，取各图层都有数据的范围。</translation>
        </message>
        <message>
            <source>low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>mangrove,coast,双评价,生态,海岸防护,海岸侵蚀,红树林</source>
            <translation>mangrove,coast,双评价,生态,海岸防护,海岸侵蚀,红树林</translation>
        </message>
        <message>
            <source>map sheet,sheet number,index,control area,图幅,图幅号,分幅,接合图表,图幅理论面积,控制面积</source>
            <translation>map sheet,sheet number,index,control area,图幅,图幅号,分幅,接合图表,图幅理论面积,控制面积</translation>
        </message>
        <message>
            <source>mean commuting time (min)</source>
            <translation>平均通勤时间（min）</translation>
        </message>
        <message>
            <source>medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>min or max. Left empty: BOUND, else the table progress_bounds.</source>
            <translation>min 或 max。留空时取 BOUND，无此字段则按 progress_bounds 表。</translation>
        </message>
        <message>
            <source>missing: {names}</source>
            <translation>缺少：{names}</translation>
        </message>
        <message>
            <source>mm of the day.</source>
            <translation>当日毫米数。</translation>
        </message>
        <message>
            <source>mm/a.</source>
            <translation>mm/a。</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>中</translation>
        </message>
        <message>
            <source>more is better</source>
            <translation>越大越好</translation>
        </message>
        <message>
            <source>most features</source>
            <translation>最多要素数</translation>
        </message>
        <message>
            <source>m²; rows close on the earlier date, columns on the later one.</source>
            <translation>m²；行与前期面积闭合，列与后期面积闭合。</translation>
        </message>
        <message>
            <source>needs the road network</source>
            <translation>需要路网</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>new at the source</source>
            <translation>来源新增</translation>
        </message>
        <message>
            <source>new here and at the node</source>
            <translation>本地与节点均有新增</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>no approved lines were given to compare with</source>
            <translation>未提供用于比对的下发成果</translation>
        </message>
        <message>
            <source>no change on the ground</source>
            <translation>实地未变化</translation>
        </message>
        <message>
            <source>no check of data</source>
            <translation>无数据检查项</translation>
        </message>
        <message>
            <source>no edits</source>
            <translation>无编辑</translation>
        </message>
        <message>
            <source>no field</source>
            <translation>未指定字段</translation>
        </message>
        <message>
            <source>no grade</source>
            <translation>未评等级</translation>
        </message>
        <message>
            <source>no lawful ground</source>
            <translation>无合法依据</translation>
        </message>
        <message>
            <source>no layer given</source>
            <translation>未提供图层</translation>
        </message>
        <message>
            <source>no limiting factor</source>
            <translation>无限制因素</translation>
        </message>
        <message>
            <source>no rule</source>
            <translation>无审查规则</translation>
        </message>
        <message>
            <source>no scheduler is set in the options</source>
            <translation>选项中未设置调度器</translation>
        </message>
        <message>
            <source>no sign</source>
            <translation>未见不独立</translation>
        </message>
        <message>
            <source>no standard gives it</source>
            <translation>无标准规定</translation>
        </message>
        <message>
            <source>no target is stated: state those handed down in a rule set of your own</source>
            <translation>未给出指标值，请在自定义规则集中填写下达指标</translation>
        </message>
        <message>
            <source>no test: one speaks for all or none</source>
            <translation>无法检验：其一对全部点有利或全不利</translation>
        </message>
        <message>
            <source>no type</source>
            <translation>未分类</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none: no target or no direction</source>
            <translation>无：没有目标值或方向</translation>
        </message>
        <message>
            <source>none: the highest make more</source>
            <translation>无：最高值已超过</translation>
        </message>
        <message>
            <source>not balanced</source>
            <translation>未平衡</translation>
        </message>
        <message>
            <source>not changed</source>
            <translation>未修改</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>未巡检</translation>
        </message>
        <message>
            <source>not closed</source>
            <translation>未闭合</translation>
        </message>
        <message>
            <source>not idle</source>
            <translation>非闲置</translation>
        </message>
        <message>
            <source>not in the database: {layers}</source>
            <translation>数据库中没有：{layers}</translation>
        </message>
        <message>
            <source>not in {steps} steps</source>
            <translation>迭代 {steps} 次未收敛</translation>
        </message>
        <message>
            <source>not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>not of the release: {names}</source>
            <translation>不属于该版本：{names}</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>not reachable</source>
            <translation>无法连接</translation>
        </message>
        <message>
            <source>not run</source>
            <translation>未执行</translation>
        </message>
        <message>
            <source>noticed {time}</source>
            <translation>发现于 {time}</translation>
        </message>
        <message>
            <source>of it paddy</source>
            <translation>其中水田</translation>
        </message>
        <message>
            <source>of them state-owned</source>
            <translation>其中国有</translation>
        </message>
        <message>
            <source>only a package's folder shows this: a single file or loaded layers were given</source>
            <translation>仅成果包文件夹可检查此项，当前给出的是单个文件或已加载图层</translation>
        </message>
        <message>
            <source>only keep it</source>
            <translation>仅保存</translation>
        </message>
        <message>
            <source>only some features of a layer are used</source>
            <translation>只使用了图层的部分要素</translation>
        </message>
        <message>
            <source>order in which candidates are taken: 土地管理法第三十三条; 基本农田保护条例第十条; common practice</source>
            <translation>候选耕地选取次序：土地管理法第三十三条；基本农田保护条例第十条；通行做法</translation>
        </message>
        <message>
            <source>out</source>
            <translation>不选</translation>
        </message>
        <message>
            <source>outcome unknown</source>
            <translation>结果未知</translation>
        </message>
        <message>
            <source>outside of all units</source>
            <translation>所有单元之外</translation>
        </message>
        <message>
            <source>outside of the layer</source>
            <translation>图层范围外</translation>
        </message>
        <message>
            <source>over {low:g} × prior</source>
            <translation>超过先验概率的{low:g}倍</translation>
        </message>
        <message>
            <source>overload</source>
            <translation>超载</translation>
        </message>
        <message>
            <source>own preset</source>
            <translation>自定义预设</translation>
        </message>
        <message>
            <source>part “{name}” of the project</source>
            <translation>工程的“{name}”部分</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>placed by a rule that no standard confirms</source>
            <translation>按预设规则归类，尚无标准依据</translation>
        </message>
        <message>
            <source>population in persons</source>
            <translation>人口单位为人</translation>
        </message>
        <message>
            <source>population of the central city (万人)</source>
            <translation>中心城区人口（万人）</translation>
        </message>
        <message>
            <source>population of the village (persons)</source>
            <translation>村庄人口（人）</translation>
        </message>
        <message>
            <source>population within one hour of the metropolitan centre (%)</source>
            <translation>都市圈 1 小时人口覆盖率（%）</translation>
        </message>
        <message>
            <source>population=96.5; town_population=60; gdp=800 … in 万人, 亿元, 亿m³; the report names those that are missing.</source>
            <translation>population=96.5; town_population=60; gdp=800 等，单位为万人、亿元、亿 m³；报告列出所缺数值。</translation>
        </message>
        <message>
            <source>postgis,database,node,administrator,数据库,节点,管理员,回执,版本,触发器</source>
            <translation>postgis,database,node,administrator,数据库,节点,管理员,回执,版本,触发器</translation>
        </message>
        <message>
            <source>potential,double evaluation,双评价,潜力,农业潜力,城镇潜力,承载规模</source>
            <translation>potential,double evaluation,双评价,潜力,农业潜力,城镇潜力,承载规模</translation>
        </message>
        <message>
            <source>present</source>
            <translation>有</translation>
        </message>
        <message>
            <source>preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>preset 1</source>
            <translation>预设1</translation>
        </message>
        <message>
            <source>prospectivity,targets,mineral,找矿靶区,最小预测区,成矿预测,远景区</source>
            <translation>prospectivity,targets,mineral,找矿靶区,最小预测区,成矿预测,远景区</translation>
        </message>
        <message>
            <source>provincial practice</source>
            <translation>各省做法</translation>
        </message>
        <message>
            <source>quality,check,database,topology,质检,质量检查,数据库,成果,拓扑,规则,汇交,标准</source>
            <translation>质检,质量检查,数据库,成果,拓扑,规则,汇交,标准,quality,check,database,topology</translation>
        </message>
        <message>
            <source>rainwater retained on site (%)</source>
            <translation>降雨就地消纳率（%）</translation>
        </message>
        <message>
            <source>range of the sites (min-max)</source>
            <translation>方案间极差（极小极大）</translation>
        </message>
        <message>
            <source>red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>red: bottom line broken or target missed</source>
            <translation>红灯：突破底线或到期未达目标</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>remainder under the minimum parcel</source>
            <translation>剩余部分小于最小图斑</translation>
        </message>
        <message>
            <source>resident population (万人)</source>
            <translation>常住人口（万人）</translation>
        </message>
        <message>
            <source>resident town population (万人)</source>
            <translation>城镇常住人口（万人）</translation>
        </message>
        <message>
            <source>residential and employment land within 800 m, by straight line</source>
            <translation>800 m 直线距离内的居住和就业用地</translation>
        </message>
        <message>
            <source>residential land within a walk of 1000 m of every kind of facility: along the roads if given, else by straight line</source>
            <translation>距各类设施步行 1000 m 内的居住用地：有道路时沿路，否则按直线</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>returned by the reviewer</source>
            <translation>审核人已退回</translation>
        </message>
        <message>
            <source>review,approve,审核,审批,退回,变更集,三审,质检,同意</source>
            <translation>审核,审批,退回,变更集,三审,质检,同意,review,approve</translation>
        </message>
        <message>
            <source>review,approve,审核,送审,审批,退回,变更集,三审,质检</source>
            <translation>审核,送审,审批,退回,变更集,三审,质检,review,approve</translation>
        </message>
        <message>
            <source>reviewed by {name}</source>
            <translation>审核人：{name}</translation>
        </message>
        <message>
            <source>rows of the structure table</source>
            <translation>按用途结构调整表的行</translation>
        </message>
        <message>
            <source>rural waste treated (%)</source>
            <translation>农村生活垃圾处理率（%）</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>名称相同</translation>
        </message>
        <message>
            <source>same prefecture, similar name</source>
            <translation>代码前四位相同，名称相近</translation>
        </message>
        <message>
            <source>same use on level 1 only</source>
            <translation>仅一级类一致</translation>
        </message>
        <message>
            <source>same use on level 2</source>
            <translation>二级类一致</translation>
        </message>
        <message>
            <source>scenario</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>send it to its node</source>
            <translation>发送到其节点</translation>
        </message>
        <message>
            <source>settled by agreement (decree 53, article 12)</source>
            <translation>协商处置（53号令第十二条）</translation>
        </message>
        <message>
            <source>share of green travel (%)</source>
            <translation>绿色交通出行比例（%）</translation>
        </message>
        <message>
            <source>share of new and renewable energy (%)</source>
            <translation>新能源和可再生能源比例（%）</translation>
        </message>
        <message>
            <source>significant digits of coordinates</source>
            <translation>坐标有效位数</translation>
        </message>
        <message>
            <source>site,selection,alternatives,weights,ranking,选址,比选,多方案,选址论证,规划选址</source>
            <translation>site,selection,alternatives,weights,ranking,选址,比选,多方案,选址论证,规划选址</translation>
        </message>
        <message>
            <source>slow</source>
            <translation>缓慢</translation>
        </message>
        <message>
            <source>smallest 4πA/P²</source>
            <translation>最小 4πA/P²</translation>
        </message>
        <message>
            <source>smallest angle</source>
            <translation>最小角度</translation>
        </message>
        <message>
            <source>smallest area</source>
            <translation>最小面积</translation>
        </message>
        <message>
            <source>smallest area that counts</source>
            <translation>最小计入面积</translation>
        </message>
        <message>
            <source>smallest distance of vertices</source>
            <translation>最小节点间距</translation>
        </message>
        <message>
            <source>smallest mean width</source>
            <translation>最小平均宽度</translation>
        </message>
        <message>
            <source>space</source>
            <translation>空间</translation>
        </message>
        <message>
            <source>stands readable in the project</source>
            <translation>以明文保存在工程中</translation>
        </message>
        <message>
            <source>stated in the layer (TBMJ)</source>
            <translation>图层所载面积（TBMJ）</translation>
        </message>
        <message>
            <source>statistics,report,group,sum,form,template,统计报表,汇总,分组统计,台账,报表模板</source>
            <translation>statistics,report,group,sum,form,template,统计报表,汇总,分组统计,台账,报表模板</translation>
        </message>
        <message>
            <source>stays in the line; the other use has to leave</source>
            <translation>划入红线，其他用途退出</translation>
        </message>
        <message>
            <source>stays in the line; to be decided case by case</source>
            <translation>划入红线，逐案决定</translation>
        </message>
        <message>
            <source>such as 350821</source>
            <translation>例如 350821</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已被替代</translation>
        </message>
        <message>
            <source>supplemented</source>
            <translation>补充</translation>
        </message>
        <message>
            <source>supply,idle,批而未供,闲置土地,增存挂钩,土地供应,处置</source>
            <translation>供地,闲置,批而未供,闲置土地,增存挂钩,土地供应,处置</translation>
        </message>
        <message>
            <source>surplus</source>
            <translation>盈余</translation>
        </message>
        <message>
            <source>suspected of illegal use</source>
            <translation>疑似违法</translation>
        </message>
        <message>
            <source>sync,replicate,node,province,city,同步,汇交,逐级上报,节点,更新</source>
            <translation>sync,replicate,node,province,city,同步,汇交,逐级上报,节点,更新</translation>
        </message>
        <message>
            <source>t/(hm²·a), rounded to 0.001.</source>
            <translation>t/(hm²·a)，取至0.001。</translation>
        </message>
        <message>
            <source>take the refused change set back</source>
            <translation>撤回被拒绝的变更集</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>占用</translation>
        </message>
        <message>
            <source>taken back without compensation</source>
            <translation>无偿收回土地使用权</translation>
        </message>
        <message>
            <source>takes no edits</source>
            <translation>不接收编辑</translation>
        </message>
        <message>
            <source>target values, else the range</source>
            <translation>目标值，无目标值者用极差</translation>
        </message>
        <message>
            <source>the GeoPackage and the layer differ in their CRS</source>
            <translation>GeoPackage 与图层的坐标系不一致</translation>
        </message>
        <message>
            <source>the check of the review fails</source>
            <translation>审查中该项不通过</translation>
        </message>
        <message>
            <source>the code is no class of its system: correct it in the layer</source>
            <translation>该编码不属于所选分类体系，请在图层中更正</translation>
        </message>
        <message>
            <source>the default class was taken: subdivide by thematic data</source>
            <translation>已按默认地类转换，请结合专题资料细分</translation>
        </message>
        <message>
            <source>the grade taken is not known</source>
            <translation>占用等别未知</translation>
        </message>
        <message>
            <source>the land was taken as outside of town and village</source>
            <translation>已按城镇村以外处理</translation>
        </message>
        <message>
            <source>the layers are not in one CRS: {layers}. Reproject them first</source>
            <translation>图层坐标系不一致：{layers}。请先投影变换</translation>
        </message>
        <message>
            <source>the layers are not two saved PostgreSQL tables of one connection and CRS, each with a whole number as key</source>
            <translation>两个图层不是同一连接、同一坐标系下已保存且以整数为主键的 PostgreSQL 表</translation>
        </message>
        <message>
            <source>the layers were changed during the run</source>
            <translation>运行期间图层被修改</translation>
        </message>
        <message>
            <source>the node does not tell by whom</source>
            <translation>节点未告知操作人</translation>
        </message>
        <message>
            <source>the options ask for what QGIS brings</source>
            <translation>选项要求只用 QGIS 自带的计算方式</translation>
        </message>
        <message>
            <source>the parcels are no saved GeoPackage without a filter</source>
            <translation>图斑图层不是已保存且未加过滤条件的 GeoPackage</translation>
        </message>
        <message>
            <source>the rule broke off ({reason}): report it, and look at its layers by hand</source>
            <translation>规则执行中断（{reason}），请反馈，并人工检查相关图层</translation>
        </message>
        <message>
            <source>the same grade</source>
            <translation>等别相同</translation>
        </message>
        <message>
            <source>the same key on both sides</source>
            <translation>双方键值相同</translation>
        </message>
        <message>
            <source>the standard's table describes the fields of none of these layers</source>
            <translation>标准字段表未列出这些图层的字段</translation>
        </message>
        <message>
            <source>the stated areas without ridges (TBDLMJ) if given, else with them</source>
            <translation>给出面积字段（TBDLMJ）时不含田坎，否则含田坎</translation>
        </message>
        <message>
            <source>the tables have polygons that are not valid; correct them there</source>
            <translation>表中有无效多边形；请在数据库中修正</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>this computer, accelerated by numba {version} where it pays</source>
            <translation>本机，在划算处由 numba {version} 加速</translation>
        </message>
        <message>
            <source>this computer, with what QGIS brings (numpy {version})</source>
            <translation>本机，使用 QGIS 自带的库（numpy {version}）</translation>
        </message>
        <message>
            <source>this unit</source>
            <translation>该单位</translation>
        </message>
        <message>
            <source>to be checked</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>to be submitted</source>
            <translation>待提交</translation>
        </message>
        <message>
            <source>tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>tolerance in units of the CRS</source>
            <translation>容差（坐标系单位）</translation>
        </message>
        <message>
            <source>town</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>town housing floor area (万m²)</source>
            <translation>城镇住房建筑面积（万 m²）</translation>
        </message>
        <message>
            <source>town waste recycled (%)</source>
            <translation>城镇生活垃圾回收利用率（%）</translation>
        </message>
        <message>
            <source>towns</source>
            <translation>城镇</translation>
        </message>
        <message>
            <source>t·hm²·h/(hm²·MJ·mm), from 0 to 0.1. American units are 7.593 times as large.</source>
            <translation>t·hm²·h/(hm²·MJ·mm)，0至0.1。美制单位为其7.593倍。</translation>
        </message>
        <message>
            <source>t·hm²·h/(hm²·MJ·mm).</source>
            <translation>t·hm²·h/(hm²·MJ·mm)。</translation>
        </message>
        <message>
            <source>unit of the price</source>
            <translation>价款单位</translation>
        </message>
        <message>
            <source>unmatched</source>
            <translation>未匹配</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>不确定</translation>
        </message>
        <message>
            <source>up to the prior</source>
            <translation>不超过先验概率</translation>
        </message>
        <message>
            <source>validation,ROC,AUC,success rate,prediction rate,检验,验证,成功率曲线,预测率曲线</source>
            <translation>检验,验证,成功率曲线,预测率曲线,validation,ROC,AUC,success rate,prediction rate</translation>
        </message>
        <message>
            <source>version {number} at the node</source>
            <translation>节点版本 {number}</translation>
        </message>
        <message>
            <source>very high</source>
            <translation>极高</translation>
        </message>
        <message>
            <source>very low</source>
            <translation>极低</translation>
        </message>
        <message>
            <source>vetoed</source>
            <translation>被否决</translation>
        </message>
        <message>
            <source>village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>waiting for a decision</source>
            <translation>待审核</translation>
        </message>
        <message>
            <source>waiting to be sent</source>
            <translation>等待发送</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>water</source>
            <translation>水资源</translation>
        </message>
        <message>
            <source>water balance,runoff,双评价,生态,水源涵养,生态系统服务功能重要性,径流系数</source>
            <translation>water balance,runoff,双评价,生态,水源涵养,生态系统服务功能重要性,径流系数</translation>
        </message>
        <message>
            <source>water use (亿m³)</source>
            <translation>用水总量（亿 m³）</translation>
        </message>
        <message>
            <source>water use in 亿m3</source>
            <translation>用水量单位为亿 m³</translation>
        </message>
        <message>
            <source>weights of evidence,prospectivity,证据权,成矿预测,找矿,地质灾害,易发性,WofE</source>
            <translation>证据权,成矿预测,找矿,地质灾害,易发性,weights of evidence,prospectivity,WofE</translation>
        </message>
        <message>
            <source>weights of factors that are summed up: DRASTIC; 双评价技术指南 leaves hazards and coasts to local practice</source>
            <translation>相加因子的权重：DRASTIC；双评价技术指南将灾害和海岸权重交由地方确定</translation>
        </message>
        <message>
            <source>which code system is converted into which, by which table</source>
            <translation>各分类体系间的转换关系及所用对照表</translation>
        </message>
        <message>
            <source>wind erosion,SL 190,双评价,生态,沙化,敏感性,脆弱性,风蚀</source>
            <translation>wind erosion,SL 190,双评价,生态,沙化,敏感性,脆弱性,风蚀</translation>
        </message>
        <message>
            <source>withdraw it at its node</source>
            <translation>在其节点撤回</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>withdrawn by the submitter</source>
            <translation>送审人已撤回</translation>
        </message>
        <message>
            <source>works</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>worse by {steps} grades: nothing as good is left</source>
            <translation>劣{steps}等：已无同等或更优指标</translation>
        </message>
        <message>
            <source>ydyh, dlbm, ghfq, tugui, tugui_zone, chenggui, lingui, ecological, farmland or boundary for each plan, with semicolons between them (the last three need no field). Left empty: told by the field or the layer's name.</source>
            <translation>各规划的 ydyh、dlbm、ghfq、tugui、tugui_zone、chenggui、lingui、ecological、farmland 或 boundary，以分号分隔（后三种不需要字段）。留空则由字段或图层名称判断。</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>zones,zoning,规划分区,国土空间规划分区,三区三线,用途分区,全域覆盖</source>
            <translation>分区,区划,规划分区,国土空间规划分区,三区三线,用途分区,全域覆盖</translation>
        </message>
        <message>
            <source>{all:,.1f} km, of which {connected:,.1f} km are connected to a centre</source>
            <translation>{all:,.1f} km，其中 {connected:,.1f} km 与中心连通</translation>
        </message>
        <message>
            <source>{all} targets: {a} of class A, {b} of class B, {c} of class C.</source>
            <translation>共{all}个靶区：A类{a}个，B类{b}个，C类{c}个。</translation>
        </message>
        <message>
            <source>{amount}, by grade</source>
            <translation>各等级{amount}</translation>
        </message>
        <message>
            <source>{answered} of {asked} nodes answered · {count} results</source>
            <translation>{asked} 个节点中 {answered} 个已答复 · {count} 条结果</translation>
        </message>
        <message>
            <source>{applied} of {ops} changes were applied, each by itself; {conflicts} are in conflict with what others did, {refused} were refused. What was not applied is pending again: refresh the working copy, correct or settle, then submit.</source>
            <translation>{ops} 处变更中有 {applied} 处已逐个应用；{conflicts} 处与他人的编辑冲突，{refused} 处被拒绝。未应用的变更恢复为待提交：请刷新工作副本，更正或处理冲突后再提交。</translation>
        </message>
        <message>
            <source>{area:,.2f} hm²</source>
            <translation>{area:,.2f} hm²</translation>
        </message>
        <message>
            <source>{area:,.2f} hm² of ridges (田坎) are taken off cropland in the base year, while the plan's parcels state none: the changes of 耕地 and 其他土地 hold this area and are no change of use.</source>
            <translation>基期年已从耕地中扣除田坎 {area:,.2f} hm²，而规划图斑未注明田坎：耕地与其他土地的增减量中含有该面积，并非用途变化。</translation>
        </message>
        <message>
            <source>{area:,.2f} m²</source>
            <translation>{area:,.2f} 平方米</translation>
        </message>
        <message>
            <source>{area:,.2f} m² are approved already; see whether the land is applied for a second time.</source>
            <translation>有 {area:,.2f} m² 已获批准，请核实是否重复报批。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² by “{step}”</source>
            <translation>{area:,.2f} m² 属“{step}”</translation>
        </message>
        <message>
            <source>{area:,.2f} m² have no zone: gaps, or codes that no rule takes.</source>
            <translation>{area:,.2f} m² 未分区：缝隙，或没有规则适用的代码。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie in an area prone to geological hazards: have the hazard risk assessed (地质灾害危险性评估) before approval.</source>
            <translation>有 {area:,.2f} m² 位于地质灾害易发区，报批前须开展地质灾害危险性评估。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie in this area; ask the authority in charge for its opinion and attach it.</source>
            <translation>{area:,.2f} m²位于该区域；请征求主管部门意见并附具。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie on illegal land use that is not settled: settle it first.</source>
            <translation>{area:,.2f} m²位于未处理的违法用地上：请先处理。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie on land that is supplied or registered already: settle the rights first.</source>
            <translation>{area:,.2f} m²位于已供应或已登记的土地上：请先厘清权利。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie on permanent basic farmland, which only listed major projects may take. Move the site, or state the listing and attach its proof.</source>
            <translation>占用永久基本农田 {area:,.2f} m²，仅列名的重大建设项目可以占用。请调整选址，或注明列名情况并附证明材料。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie outside of the boundary or in a zone of it that the rule does not accept; see the parts by zone and give the reason for the place.</source>
            <translation>有 {area:,.2f} m² 位于城镇开发边界外，或位于规则未允许的边界内分区；请查看分区面积并说明选址理由。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie outside of the extent that was examined before; explain it.</source>
            <translation>{area:,.2f} m²超出原审查范围；请说明理由。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie over mineral rights or deposits: settle the covering of deposits (压覆矿产) with the authority before approval.</source>
            <translation>有 {area:,.2f} m² 压覆矿业权或矿产地，报批前须向主管部门办理压覆矿产手续。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² lie within the red line, which admits only limited human activities and national major projects. Move the site, or state the project type and attach the proof.</source>
            <translation>占用生态保护红线 {area:,.2f} m²，红线内仅允许有限人为活动和国家重大项目。请调整选址，或注明项目类型并附证明材料。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² of cropland are steeper than 25°, which a plan may return to woodland.</source>
            <translation>{area:,.2f} m²耕地坡度大于25°，规划可能安排退耕。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² of cropland have no grade from 1 to 15, so their capacity cannot be balanced. Fill in the grade, give a grade layer or a grade for them.</source>
            <translation>{area:,.2f} m²耕地没有1至15的等别，无法平衡产能。请填写等别，或给出等别图层或缺省等别。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² of cropland state no slope class; fill in GDPDJB.</source>
            <translation>{area:,.2f} m²耕地没有坡度级别；请填写GDPDJB。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² of the area are covered by no parcel (gap). Complete the parcels.</source>
            <translation>范围内有 {area:,.2f} m² 没有图斑覆盖（缝隙）。请补全图斑。</translation>
        </message>
        <message>
            <source>{area:,.2f} m² of the site, hatched</source>
            <translation>斜线部分为项目用地中的 {area:,.2f} m²</translation>
        </message>
        <message>
            <source>{area:,.2f} m² without a lawful ground (minimum {limit:g} m²)</source>
            <translation>{area:,.2f} m² 无合法依据（最小图斑 {limit:g} m²）</translation>
        </message>
        <message>
            <source>{area:,.2f} m²: {what}</source>
            <translation>{area:,.2f} m²:{what}</translation>
        </message>
        <message>
            <source>{area:,.4f} hm² have no grade.</source>
            <translation>其中{area:,.4f} hm²无等别。</translation>
        </message>
        <message>
            <source>{area} m²</source>
            <translation>{area} m²</translation>
        </message>
        <message>
            <source>{area} m² are covered by {layer} and not by {other}. Close or cut them.</source>
            <translation>{layer} 有 {area} m² 未被 {other} 覆盖，请补齐或裁剪。</translation>
        </message>
        <message>
            <source>{area} m² belong to {layer} and not to {other}, which should agree. Correct one of them.</source>
            <translation>{layer} 有 {area} m² 与 {other} 不一致，请改正其一。</translation>
        </message>
        <message>
            <source>{area} m² lie outside of the approved {other}. Take the approved line.</source>
            <translation>有 {area} m² 位于批准的 {other} 之外，请采用批准成果。</translation>
        </message>
        <message>
            <source>{area} m² of the approved {layer} are missing. Take the approved line.</source>
            <translation>批准的 {layer} 有 {area} m² 缺失，请采用批准成果。</translation>
        </message>
        <message>
            <source>{area} m² of the feature lie outside of {frame}. Cut them off, or correct it.</source>
            <translation>要素有 {area} m² 超出 {frame} 范围，请裁剪或改正。</translation>
        </message>
        <message>
            <source>{area} m² of the feature lie outside of {other}. Correct the border.</source>
            <translation>要素有 {area} m² 位于 {other} 之外，请改正边界。</translation>
        </message>
        <message>
            <source>{area} m² that this feature covered before are covered by nobody now. Give the ground to a neighbour, or take the border back.</source>
            <translation>该要素原先覆盖的 {area} m² 现在没有任何图斑覆盖。请将这部分划给相邻图斑，或恢复原边界。</translation>
        </message>
        <message>
            <source>{area} {unit} in {zones} zones and {classes} classes.</source>
            <translation>共 {area} {unit}，{zones} 个区域，{classes} 个地类。</translation>
        </message>
        <message>
            <source>{check}: objected to</source>
            <translation>{check}：不符部分</translation>
        </message>
        <message>
            <source>{computed} of {count} indicators computed.</source>
            <translation>已计算 {computed} 项，共 {count} 项指标。</translation>
        </message>
        <message>
            <source>{count} cells have a temperature that is not from −60 to 60 °C, or a humidity that is not from 0 to 100 %. They have no grade; check the units.</source>
            <translation>{count}个像元的气温不在−60至60 °C或相对湿度不在0至100%。这些像元没有等级；请检查单位。</translation>
        </message>
        <message>
            <source>{count} change parcels, {area:,.2f} m²; under the mapping limit: {small}.</source>
            <translation>变化图斑 {count} 个，{area:,.2f} m²；其中 {small} 个小于上图面积。</translation>
        </message>
        <message>
            <source>{count} change sets are in review.</source>
            <translation>有 {count} 个变更集正在审核。</translation>
        </message>
        <message>
            <source>{count} change sets are unknown: the replies were lost; send them again.</source>
            <translation>有 {count} 个变更集结果未知：回执丢失，请重新发送。</translation>
        </message>
        <message>
            <source>{count} change sets need a review first: send them for review.</source>
            <translation>{count} 个变更集须先经审核：请送审。</translation>
        </message>
        <message>
            <source>{count} change sets need your decision: others changed the same features.</source>
            <translation>有 {count} 个变更集待您裁定：他人修改了相同要素。</translation>
        </message>
        <message>
            <source>{count} change sets wait to be sent.</source>
            <translation>有 {count} 个变更集等待发送。</translation>
        </message>
        <message>
            <source>{count} change sets were applied in part: the rest is pending again.</source>
            <translation>有 {count} 个变更集只应用了一部分，其余恢复为待提交。</translation>
        </message>
        <message>
            <source>{count} change sets were refused: correct the edits and submit again.</source>
            <translation>有 {count} 个变更集被节点拒绝：请更正编辑后重新提交。</translation>
        </message>
        <message>
            <source>{count} change sets were returned by reviewers: correct the edits and send again.</source>
            <translation>有 {count} 个变更集被审核人退回：请更正后重新送审。</translation>
        </message>
        <message>
            <source>{count} cropland parcels have no kind GDLX of TT (terraced) or PD (sloping) (feature {rows}). Fill in the kind; a coefficient that the parcel states was used.</source>
            <translation>有 {count} 个耕地图斑没有耕地类型 GDLX（TT 梯田或 PD 坡地）（要素 {rows}）。请补填；图斑自带的系数已采用。</translation>
        </message>
        <message>
            <source>{count} cropland parcels have no slope class GDPDJB of 1 to 5 and were not deducted (feature {rows}). Fill in the slope class.</source>
            <translation>有 {count} 个耕地图斑没有 1 至 5 的耕地坡度级别 GDPDJB，未扣除（要素 {rows}）。请补填坡度级别。</translation>
        </message>
        <message>
            <source>{count} cropland parcels steeper than 2° have no coefficient KCXS and were not deducted (feature {rows}). Add their slope class and kind to the table of coefficients.</source>
            <translation>有 {count} 个坡度大于 2° 的耕地图斑没有扣除系数 KCXS，未扣除田坎（要素 {rows}）。请在系数表中补充其坡度级别和耕地类型。</translation>
        </message>
        <message>
            <source>{count} days ago</source>
            <translation>{count} 天前</translation>
        </message>
        <message>
            <source>{count} different groups</source>
            <translation>{count} 种不同类别</translation>
        </message>
        <message>
            <source>{count} entries of the pool hold no area in “{field}” (first: {first}). Correct them.</source>
            <translation>指标库有{count}条的“{field}”不是面积（首条：{first}）。请更正。</translation>
        </message>
        <message>
            <source>{count} features have no usable polygon (feature {features}). Fix or delete them, or allow the repair of geometries.</source>
            <translation>{count} 个要素没有可用的面（要素 {features}）。请修正或删除，或允许修复几何。</translation>
        </message>
        <message>
            <source>{count} features of {title} checked out from {node}.</source>
            <translation>已从{node}检出{title}的 {count} 个要素。</translation>
        </message>
        <message>
            <source>{count} features of “{layer}” hold “{field}” beyond 0 to 1 (first: {first}). Correct it.</source>
            <translation>“{layer}”有{count}个要素的“{field}”超出0至1（首个：{first}）。请更正。</translation>
        </message>
        <message>
            <source>{count} features, as many as the node counts.</source>
            <translation>{count} 个要素，与节点统计一致。</translation>
        </message>
        <message>
            <source>{count} further groups stand in the table of closures.</source>
            <translation>另有 {count} 组见闭合差表。</translation>
        </message>
        <message>
            <source>{count} further groups stand in the table.</source>
            <translation>另有 {count} 组见统计表。</translation>
        </message>
        <message>
            <source>{count} further rows stand in the table of unmatched codes.</source>
            <translation>另有 {count} 条记录见未匹配代码表。</translation>
        </message>
        <message>
            <source>{count} further sheets stand in the table of areas.</source>
            <translation>另有 {count} 幅见面积表。</translation>
        </message>
        <message>
            <source>{count} groups do not close within {limit} m² a part; the first is {group}, which lacks {closure} m². Look for gaps, overlaps or a wrong control area, or choose to report only.</source>
            <translation>有 {count} 组的闭合差超过每部分 {limit} m²；第一组为 {group}，相差 {closure} m²。请检查缝隙、重叠或控制面积，或选择只报告。</translation>
        </message>
        <message>
            <source>{count} groups do not close: see the closures.</source>
            <translation>有 {count} 组不闭合：见闭合差表。</translation>
        </message>
        <message>
            <source>{count} groups were chosen, and {most} are the most. Choose fewer fields.</source>
            <translation>选了 {count} 个分组字段，最多 {most} 个。请减少字段。</translation>
        </message>
        <message>
            <source>{count} h ago</source>
            <translation>{count} 小时前</translation>
        </message>
        <message>
            <source>{count} in conflict</source>
            <translation>{count} 个要素有冲突</translation>
        </message>
        <message>
            <source>{count} lines of the file cost a parcel, the first is line {first}. Correct the lines named above, or read the rest without the strict option.</source>
            <translation>文件中有 {count} 行导致地块被拒收，第一处在第 {first} 行。请更正上面列出的各行，或不勾选严格选项而读取其余地块。</translation>
        </message>
        <message>
            <source>{count} min ago</source>
            <translation>{count} 分钟前</translation>
        </message>
        <message>
            <source>{count} more are in the layer.</source>
            <translation>图层中还有{count}个。</translation>
        </message>
        <message>
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{count} occurrences have values that no predicted cell has. Read both from one raster.</source>
            <translation>有 {count} 个矿点（灾点）的值不属于任何预测单元。请从同一栅格读取两者。</translation>
        </message>
        <message>
            <source>{count} of {all} cells ({share:.2f} %) have no grade, as a factor lacks a value.</source>
            <translation>{all}个像元中有{count}个（{share:.2f}%）因因子缺值而没有等级。</translation>
        </message>
        <message>
            <source>{count} of {all} groups do not close within the limit.</source>
            <translation>{all} 组中有 {count} 组超限不闭合。</translation>
        </message>
        <message>
            <source>{count} of {all} parcels are suspected of illegal use: {area:,.2f} m².</source>
            <translation>{all} 个图斑中 {count} 个疑似违法：{area:,.2f} m²。</translation>
        </message>
        <message>
            <source>{count} of {all} supplied parcels are idle.</source>
            <translation>{all} 宗已供土地中 {count} 宗闲置。</translation>
        </message>
        <message>
            <source>{count} of {all} units are overloaded: {names}.</source>
            <translation>{all}个单元中{count}个超载：{names}。</translation>
        </message>
        <message>
            <source>{count} parcels are covered twice by zones that overlap, {area:,.2f} m² in all (feature {rows}). The sums hold this land twice: correct the zones.</source>
            <translation>有 {count} 个图斑被相互重叠的区域重复覆盖，共 {area:,.2f} m²（要素 {rows}）。汇总中这部分土地计了两次：请改正区域。</translation>
        </message>
        <message>
            <source>{count} parcels cannot be written, each is named above. Correct them, or switch off the strict option to write the others.</source>
            <translation>有 {count} 个地块不能写出，均已列名。请改正，或关闭严格选项，只写其余地块。</translation>
        </message>
        <message>
            <source>{count} parcels could not be placed and {lost} features had no usable polygon: see the points to check.</source>
            <translation>{count} 个图斑无法归类，{lost} 个要素没有可用的面图形，详见核对事项。</translation>
        </message>
        <message>
            <source>{count} parcels have a coefficient KCXS outside 0 to 1 and were not deducted (feature {rows}). Correct it.</source>
            <translation>有 {count} 个图斑的扣除系数 KCXS 不在 0 到 1 之间，未扣除（要素 {rows}）。请改正。</translation>
        </message>
        <message>
            <source>{count} parcels in {crs}, text in {encoding}</source>
            <translation>{count} 个地块，坐标系 {crs}，文本编码 {encoding}</translation>
        </message>
        <message>
            <source>{count} parcels in {crs}; rounding moved points by {moved:.4f} m at most</source>
            <translation>{count} 个地块，坐标系 {crs}；取位移动点最多 {moved:.4f} m</translation>
        </message>
        <message>
            <source>{count} parcels stand in 待细分: see the report.</source>
            <translation>{count} 个图斑计入“待细分”，详见报告。</translation>
        </message>
        <message>
            <source>{count} parcels state a coefficient KCXS although ridges are deducted from cropland of slope classes 2 to 5 only; nothing was deducted (feature {rows}). Empty the field there.</source>
            <translation>有 {count} 个图斑填写了扣除系数 KCXS，但田坎只从坡度 2 至 5 级的耕地中扣除；未作扣除（要素 {rows}）。请清空该字段。</translation>
        </message>
        <message>
            <source>{count} parcels, classes: {system}</source>
            <translation>{count} 个图斑，分类体系：{system}</translation>
        </message>
        <message>
            <source>{count} parcels, {area:,.2f} m² after adjustment.</source>
            <translation>共 {count} 个图斑，平差后 {area:,.2f} m²。</translation>
        </message>
        <message>
            <source>{count} patches are smaller than the smallest target and are left out.</source>
            <translation>{count}个图斑小于最小靶区，已略去。</translation>
        </message>
        <message>
            <source>{count} patches of conflict, {area:,.2f} hm² in all pairs of plans.</source>
            <translation>冲突图斑 {count} 个，各组规划合计 {area:,.2f} hm²。</translation>
        </message>
        <message>
            <source>{count} patches under {limit:g} m² have no neighbour to join and stayed.</source>
            <translation>{count} 个小于 {limit:g} m² 的图斑没有可归并的相邻图斑，予以保留。</translation>
        </message>
        <message>
            <source>{count} points</source>
            <translation>{count} 个顶点</translation>
        </message>
        <message>
            <source>{count} points lie outside of China and were left alone.</source>
            <translation>有 {count} 个点在中国以外，未移动。</translation>
        </message>
        <message>
            <source>{count} points were moved by {mean:.1f} m on average.</source>
            <translation>移动了 {count} 个点，平均 {mean:.1f} m。</translation>
        </message>
        <message>
            <source>{count} records of “{layer}” hold no area in {field} (first: {first}) and count as nothing. Enter their hectares.</source>
            <translation>“{layer}”有 {count} 条记录的 {field} 无面积（首条：{first}），按 0 计。请填写公顷数。</translation>
        </message>
        <message>
            <source>{count} records of “{layer}” hold no area in {field} (first: {first}); the ellipsoidal areas of their polygons stand in.</source>
            <translation>“{layer}”有 {count} 条记录的 {field} 无面积（首条：{first}），以图形椭球面积代替。</translation>
        </message>
        <message>
            <source>{count} rings of the site are not closed. Repeat the first boundary point at the end.</source>
            <translation>项目用地有 {count} 个环未闭合。请在末尾重复首个界址点。</translation>
        </message>
        <message>
            <source>{count} roads have a speed in field {field} that is no number above 0; the first, road {number}, has {value}. Correct it in km/h, or empty it for the usual speed.</source>
            <translation>{count} 条道路的字段 {field} 中车速不是大于 0 的数；第一条为道路 {number}，值为 {value}。请按 km/h 更正，或清空以采用默认车速。</translation>
        </message>
        <message>
            <source>{count} rows lack a day or its rain and are left out.</source>
            <translation>{count}行缺少日期或降水，已略去。</translation>
        </message>
        <message>
            <source>{count} rows of the two tables were not joined by their code; the report lists them.</source>
            <translation>两表中有 {count} 条记录未能按代码连接，见报告所列。</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{count} sheets do not close: zones overlap.</source>
            <translation>有 {count} 幅不闭合：区域相互重叠。</translation>
        </message>
        <message>
            <source>{count} sheets would be made, and {most} are the most. Choose a smaller scale or area.</source>
            <translation>将生成 {count} 幅，最多 {most} 幅。请选择较小的比例尺或范围。</translation>
        </message>
        <message>
            <source>{count} sheets, {area:,.2f} m² theoretical area.</source>
            <translation>共 {count} 幅，理论面积 {area:,.2f} m²。</translation>
        </message>
        <message>
            <source>{count} stations lack a height or a temperature and are left out.</source>
            <translation>{count}个气象站缺少高程或气温，已略去。</translation>
        </message>
        <message>
            <source>{count} survey parcels have a class that the survey does not know ({codes}; parcels {parcels}); they were not counted as cropland. Correct them.</source>
            <translation>{count}个地类图斑的地类编码不在三调分类内（{codes}；图斑{parcels}）；未计入耕地。请更正。</translation>
        </message>
        <message>
            <source>{count} units do not state their water for {chain}: only space limits them.</source>
            <translation>{count}个单元未给出{chain}可用水量：只按空间约束。</translation>
        </message>
        <message>
            <source>{count} values did not fit: see the report.</source>
            <translation>{count} 个值不符合要求，见报告。</translation>
        </message>
        <message>
            <source>{count} working copies cannot be used.</source>
            <translation>有 {count} 个工作副本无法使用。</translation>
        </message>
        <message>
            <source>{count} working copies have conflicts to settle.</source>
            <translation>有 {count} 个工作副本的冲突待处理。</translation>
        </message>
        <message>
            <source>{count} working copies have edits to submit.</source>
            <translation>有 {count} 个工作副本的编辑待提交。</translation>
        </message>
        <message>
            <source>{crs} · made with Shanhe</source>
            <translation>{crs} · 由山河制作</translation>
        </message>
        <message>
            <source>{crs}, cells of {width:g} × {height:g}</source>
            <translation>{crs}，像元{width:g} × {height:g}</translation>
        </message>
        <message>
            <source>{done} hm² of {whole} hm² are developed, less than {limit:.2f} %.</source>
            <translation>已开发 {done} hm²，应开发 {whole} hm²，不足 {limit:.2f} %。</translation>
        </message>
        <message>
            <source>{done} of {all} units have a grade.</source>
            <translation>{all} 个单元中有 {done} 个评定了等级。</translation>
        </message>
        <message>
            <source>{done} of {all} units have a total index.</source>
            <translation>{all} 个评价单元中 {done} 个有总指数。</translation>
        </message>
        <message>
            <source>{done} of {whole} are invested, less than {limit:g} %.</source>
            <translation>已投资 {done}，总投资 {whole}，不足 {limit:g} %。</translation>
        </message>
        <message>
            <source>{drawn:,} of {all:,}, seed {seed}</source>
            <translation>{all:,} 个中抽取 {drawn:,} 个，种子 {seed}</translation>
        </message>
        <message>
            <source>{factor}: {count} cells have a value that cannot be in {unit} ({least:g} to {most:g}). They have no grade; check the unit of the raster.</source>
            <translation>{factor}：{count}个像元的值不可能以{unit}为单位（{least:g}至{most:g}）。这些像元没有等级；请检查栅格的单位。</translation>
        </message>
        <message>
            <source>{field} (key)</source>
            <translation>{field}（唯一键）</translation>
        </message>
        <message>
            <source>{field} = {value} needs a value in {companion}. Fill it in.</source>
            <translation>{field} = {value} 时必须填写 {companion}。请补填。</translation>
        </message>
        <message>
            <source>{field} = {value} stands {count} times in unit {unit}. Number them anew.</source>
            <translation>{field} = {value} 在单位 {unit} 内出现 {count} 次，请重新编号。</translation>
        </message>
        <message>
            <source>{field} = {value} stands {count} times. Number the features anew.</source>
            <translation>{field} = {value} 出现 {count} 次，请重新编号。</translation>
        </message>
        <message>
            <source>{field} holds characters that XML does not carry unchanged, such as line ends of Windows. Nothing was sent; correct the text and submit again.</source>
            <translation>{field} 含有 XML 无法原样传送的字符，例如 Windows 换行符。未发送任何内容；请更正文字后再次提交。</translation>
        </message>
        <message>
            <source>{field} holds characters that cannot be stored.</source>
            <translation>{field} 含有无法存储的字符。</translation>
        </message>
        <message>
            <source>{field} holds {length} characters; at most {most} are allowed.</source>
            <translation>{field} 有 {length} 个字符，最多允许 {most} 个。</translation>
        </message>
        <message>
            <source>{field} is empty. Fill it in.</source>
            <translation>{field} 为空，请填写。</translation>
        </message>
        <message>
            <source>{field} is {stated}, but {formula} is {wanted}. Compute it anew.</source>
            <translation>{field} 为 {stated}，而 {formula} 为 {wanted}。请重新计算。</translation>
        </message>
        <message>
            <source>{field} is {value}, which is out of range ({range}). Correct it.</source>
            <translation>{field} 的值 {value} 超出范围（{range}），请改正。</translation>
        </message>
        <message>
            <source>{field} is “{value}”, not “{wanted}” as for this layer. Correct it.</source>
            <translation>{field} 为“{value}”，本图层应为“{wanted}”，请改正。</translation>
        </message>
        <message>
            <source>{field} must not be empty.</source>
            <translation>{field} 不得为空。</translation>
        </message>
        <message>
            <source>{field} states {stated} m²; the shape has {area} m² on the ellipsoid. Compute it anew.</source>
            <translation>{field} 为 {stated} m²，图形椭球面积为 {area} m²，请重新计算。</translation>
        </message>
        <message>
            <source>{field} states {stated} m²; the shape has {area} m² on the ellipsoid. Compute the area anew.</source>
            <translation>{field} 填写为 {stated} m²，图形的椭球面积为 {area} m²。请重新计算面积。</translation>
        </message>
        <message>
            <source>{field}, {usual:g} km/h where there is none; {off:g} km/h off the roads</source>
            <translation>{field}，无值时 {usual:g} km/h；非道路 {off:g} km/h</translation>
        </message>
        <message>
            <source>{field}: {count} units have a value that is not from {least} to {most} (feature {rows}). They have no grade; correct them, or choose another field.</source>
            <translation>{field}：{count} 个单元的值不在 {least} 至 {most} 之间（要素 {rows}），这些单元不评等级。请更正，或另选字段。</translation>
        </message>
        <message>
            <source>{field}: {count} units have no value ({share:.2f} %); what needs it is empty.</source>
            <translation>{field}：{count} 个单元没有值（{share:.2f} %），以其为依据的结果为空。</translation>
        </message>
        <message>
            <source>{file} cannot be opened: {reason}. Export it anew.</source>
            <translation>{file} 无法打开：{reason}。请重新导出。</translation>
        </message>
        <message>
            <source>{file} cannot be written: {reason}. Choose another place.</source>
            <translation>无法写入 {file}：{reason}。请选择其他位置。</translation>
        </message>
        <message>
            <source>{file} cannot be written: {reason}. Close it where it is open, or choose another place.</source>
            <translation>无法写入 {file}：{reason}。请关闭已打开的该文件，或另选位置。</translation>
        </message>
        <message>
            <source>{file} could not be written ({reason}). Close it elsewhere or choose another folder.</source>
            <translation>无法写入 {file}（{reason}）。请在其他程序中关闭该文件，或另选文件夹。</translation>
        </message>
        <message>
            <source>{file} has no number for “no value”. Choose one for the result.</source>
            <translation>{file} 未设置“无值”对应的数值。请为结果设置一个。</translation>
        </message>
        <message>
            <source>{file} has no or more than one layer of polygons (found: {found}). Choose the layer of the sites itself; in a drawing, close the outlines.</source>
            <translation>{file}中没有或有多个面图层（找到：{found}）。请直接选择选址图层；CAD图请闭合边界线。</translation>
        </message>
        <message>
            <source>{file} is no file of the kind {format}. Replace it or take it out.</source>
            <translation>{file} 不是 {format} 文件，请替换或移除。</translation>
        </message>
        <message>
            <source>{file} is no preset: {reason}</source>
            <translation>{file}不是预设：{reason}</translation>
        </message>
        <message>
            <source>{file} needs {needed:.2f} GB, and the disk has {free:.2f} GB left. Make room or choose another disk.</source>
            <translation>{file} 需要 {needed:.2f} GB，磁盘仅剩 {free:.2f} GB。请清理空间或另选磁盘。</translation>
        </message>
        <message>
            <source>{file} states no CRS and its eastings no zone. Give the CRS of the site file.</source>
            <translation>{file}没有坐标系，东坐标也无带号。请指定选址文件的坐标系。</translation>
        </message>
        <message>
            <source>{file} states no encoding; its texts were read as {encoding}.</source>
            <translation>{file}未注明编码；其文字按{encoding}读取。</translation>
        </message>
        <message>
            <source>{file}: results are GeoTIFF. Choose a name that ends in one of {endings}.</source>
            <translation>{file}：结果为 GeoTIFF，文件名请以 {endings} 结尾。</translation>
        </message>
        <message>
            <source>{filled} of {count} layers were filled, with {features} features; {faults} values did not fit.</source>
            <translation>{count} 个图层中已填充 {filled} 个，共 {features} 个要素；{faults} 个值不符合要求。</translation>
        </message>
        <message>
            <source>{first} (rows) against {second} (columns)</source>
            <translation>{first}（行）与 {second}（列）</translation>
        </message>
        <message>
            <source>{first} – {second}</source>
            <translation>{first} – {second}</translation>
        </message>
        <message>
            <source>{found} of {all} kinds of conflict were found.</source>
            <translation>{all}类冲突中发现{found}类。</translation>
        </message>
        <message>
            <source>{group}: its control area was changed by {change:,.2f} m² to close with the others.</source>
            <translation>{group}：为与其他各组闭合，控制面积改动了 {change:,.2f} m²。</translation>
        </message>
        <message>
            <source>{group}: the parts lack {closure:,.4f} m² to the control area, more than {limit:,.2f} m²; they were rounded and not adjusted. Look for gaps, overlaps or a wrong control.</source>
            <translation>{group}：各部分与控制面积相差 {closure:,.4f} m²，超过 {limit:,.2f} m²；只作取舍，未平差。请检查缝隙、重叠或控制面积。</translation>
        </message>
        <message>
            <source>{group}: {closure:,.4f} m² were shared although the limit is {limit:,.2f} m², as asked.</source>
            <translation>{group}：按要求分配了 {closure:,.4f} m²，尽管限差为 {limit:,.2f} m²。</translation>
        </message>
        <message>
            <source>{id} · {layer} · {count} changes · {name} · {time}</source>
            <translation>{id} · {layer} · {count} 处变更 · {name} · {time}</translation>
        </message>
        <message>
            <source>{index} needs the field of {needs}. Choose it, or leave out what rests on it.</source>
            <translation>计算 {index} 需要 {needs} 的字段。请选择该字段，或去掉以其为依据的设置。</translation>
        </message>
        <message>
            <source>{inserts} new, {updates} changed, {deletes} deleted</source>
            <translation>新增 {inserts}，修改 {updates}，删除 {deletes}</translation>
        </message>
        <message>
            <source>{land} within {radius:g} m of: {layer}</source>
            <translation>{land}（距{layer} {radius:g} m 以内）</translation>
        </message>
        <message>
            <source>{layer} (node {node})</source>
            <translation>{layer}（节点 {node}）</translation>
        </message>
        <message>
            <source>{layer} ({count} selected)</source>
            <translation>{layer}（已选 {count} 个）</translation>
        </message>
        <message>
            <source>{layer} and {other} differ in extent by {gap} hm². Both must cover the same.</source>
            <translation>{layer} 与 {other} 范围相差 {gap} hm²，两者应一致。</translation>
        </message>
        <message>
            <source>{layer} could not be opened ({reason}). Check the node's health, then try again.</source>
            <translation>无法打开 {layer}（{reason}）。请检查节点健康状况后重试。</translation>
        </message>
        <message>
            <source>{layer} has no field {field}</source>
            <translation>{layer} 没有字段 {field}</translation>
        </message>
        <message>
            <source>{layer} has {count} fields {field}, told apart by case alone. Keep one.</source>
            <translation>图层 {layer} 有 {count} 个字段 {field}，仅大小写不同。请只保留一个。</translation>
        </message>
        <message>
            <source>{layer} is refreshed and nothing is in conflict any more: submit when ready.</source>
            <translation>{layer} 已刷新，不再有冲突，可以提交。</translation>
        </message>
        <message>
            <source>{layer} states {stated} m² for {unit}, its parts in {parts} sum to {sum} m². Balance them.</source>
            <translation>{layer} 中 {unit} 为 {stated} m²，{parts} 合计为 {sum} m²，请平差。</translation>
        </message>
        <message>
            <source>{layer} takes {wanted}, and source layer {source} has {found}. Choose another source.</source>
            <translation>图层 {layer} 的几何类型应为 {wanted}，来源图层 {source} 为 {found}。请另选来源图层。</translation>
        </message>
        <message>
            <source>{layer}, feature {feature}: {area:,.2f} m² of it are covered twice by the other date. Check that date's parcels for overlaps; the areas there do not close.</source>
            <translation>{layer} 要素 {feature}：有 {area:,.2f} m² 被另一期图斑重复覆盖。请检查该期图斑是否重叠；此处面积不闭合。</translation>
        </message>
        <message>
            <source>{layer}: contrast of every cut</source>
            <translation>{layer}：各切分的对比度</translation>
        </message>
        <message>
            <source>{layer}: taken were {count} features with {field} {wanted}; values: {found}.</source>
            <translation>{layer}：选取 {field} 为 {wanted} 的要素 {count} 个；各取值：{found}。</translation>
        </message>
        <message>
            <source>{layer}: {count} changes applied, the others are pending again.</source>
            <translation>{layer}：已应用 {count} 处变更，其余恢复为待提交。</translation>
        </message>
        <message>
            <source>{layer}: {count} features have the code “{value}”, which the class system does not know (features {features}). Correct the codes, or choose another class system.</source>
            <translation>{layer}：{count} 个要素的编码“{value}”不在所选分类体系内（要素 {features}）。请更正编码或选择其他分类体系。</translation>
        </message>
        <message>
            <source>{layer}: {edits}
SM3 {digest}…; the decision holds for these bytes only.</source>
            <translation>{layer}：{edits}
SM3 {digest}…；审核决定仅对这些内容有效。</translation>
        </message>
        <message>
            <source>{layer}: {measure} by class</source>
            <translation>{layer}：各类的{measure}</translation>
        </message>
        <message>
            <source>{layer}: {note}</source>
            <translation>{layer}：{note}</translation>
        </message>
        <message>
            <source>{left} of {count} centres are left out: more than {reach:g} m from any road.</source>
            <translation>{count} 个中心中有 {left} 个未参与计算：距任何道路均超过 {reach:g} m。</translation>
        </message>
        <message>
            <source>{length} m of the border run along no edge of {other}. Snap it to them.</source>
            <translation>边界有 {length} m 未与 {other} 的边线重合，请捕捉。</translation>
        </message>
        <message>
            <source>{limit} m² a part</source>
            <translation>每部分 {limit} m²</translation>
        </message>
        <message>
            <source>{line} Suspected boundary errors (疑似边界误差): {checks}.</source>
            <translation>{line}疑似边界误差：{checks}。</translation>
        </message>
        <message>
            <source>{lost:,.1f} km of {all:,.1f} km of roads are connected to no centre and do not count. Roads meet at common vertices: split them where they cross.</source>
            <translation>{all:,.1f} km 道路中有 {lost:,.1f} km 不与任何中心连通，未参与计算。道路仅在公共节点处连通：请在交叉处打断。</translation>
        </message>
        <message>
            <source>{low:g}–{high:g} × prior</source>
            <translation>先验概率的{low:g}–{high:g}倍</translation>
        </message>
        <message>
            <source>{map} by unit</source>
            <translation>{map}（分单元）</translation>
        </message>
        <message>
            <source>{map}: what the scenario changes</source>
            <translation>{map}：情景变化</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} 及另外 {count} 处</translation>
        </message>
        <message>
            <source>{name} has more than {most} different values. Reclassify it into a few classes first, with “Reclassify by table”.</source>
            <translation>{name}的不同值超过{most}个。请先用“按表重分类”将其分成若干类。</translation>
        </message>
        <message>
            <source>{name} has no value in the study area. Leave it out, or check its extent.</source>
            <translation>{name}在研究区内没有值。请去掉它，或检查其范围。</translation>
        </message>
        <message>
            <source>{name} has no value. Check the raster, and its number for no value.</source>
            <translation>{name}没有值。请检查栅格及其无值标记。</translation>
        </message>
        <message>
            <source>{name} has the one value {value:g} on all cells that were looked at, and tells nothing of the occurrences. Leave it out, or check its extent and the study area.</source>
            <translation>{name}在所有参与计算的栅格单元上只有一个值 {value:g}，不能说明已知点的分布。请去掉该图层，或检查其范围和研究区。</translation>
        </message>
        <message>
            <source>{name} has the value {value:g}, which is no membership from 0 to 1. Type how it becomes one, such as: linear 0 100.</source>
            <translation>{name}的值 {value:g} 不是 0 到 1 的隶属度。请填写如何换算，例如：linear 0 100。</translation>
        </message>
        <message>
            <source>{name} is needed for {kind}. Give it, or choose another kind.</source>
            <translation>“{kind}”需要{name}。请给出，或另选类别。</translation>
        </message>
        <message>
            <source>{name} is {found} hm²; {compare} {target} hm² was handed down. Adjust the plan.</source>
            <translation>{name} 为 {found} hm²，下达指标为 {compare} {target} hm²，请调整规划。</translation>
        </message>
        <message>
            <source>{name} nearly follows from other layers (variance inflation {value:.1f}).</source>
            <translation>{name}几乎可由其他图层推出（方差膨胀因子 {value:.1f}）。</translation>
        </message>
        <message>
            <source>{name} needs 12 monthly rasters, January to December, or one raster of 12 bands; there are {count}.</source>
            <translation>{name}需要一月至十二月的12个栅格，或一个12波段的栅格；现有{count}个。</translation>
        </message>
        <message>
            <source>{name} parts occurrences from other ground wholly, or follows from other layers: its coefficient could be of any size. Leave it out, or merge classes.</source>
            <translation>{name}把已知点与其他单元完全分开，或可由其他图层推出：其系数大小不定。请去掉该图层，或合并类别。</translation>
        </message>
        <message>
            <source>{name}: between the steps {first} and {second} there are numbers without a grade. Correct their limits.</source>
            <translation>{name}：区间 {first} 与 {second} 之间有未分级的数值，请更正界限。</translation>
        </message>
        <message>
            <source>{name}: cells are counted by codes, whole numbers from 0 on. Reclassify it first.</source>
            <translation>{name}：像元按代码（0及以上的整数）统计，请先重分类。</translation>
        </message>
        <message>
            <source>{name}: class {of_class} has more occurrences than unit cells. Choose smaller unit cells.</source>
            <translation>{name}：类别 {of_class} 的矿点（灾点）多于单元数。请采用更小的单元。</translation>
        </message>
        <message>
            <source>{name}: its classes have {area:g} unit cells and {points:g} occurrences, more than there are in all. Check the study area and the unit cell.</source>
            <translation>{name}：各类合计 {area:g} 个单元、{points:g} 个矿点（灾点），超过总数。请检查研究区和单元大小。</translation>
        </message>
        <message>
            <source>{name}: no cut reaches a studentised contrast of {confident:g}; the best has {best:.3f}. Lower the limit, merge classes or leave the layer out.</source>
            <translation>{name}：没有分割点的学生化对比度达到 {confident:g}，最大为 {best:.3f}。请降低限值、合并类别或不用该图层。</translation>
        </message>
        <message>
            <source>{name}: the step {step} with grade {grade} cannot be. Its lower limit has to be below the upper one, its grade from 1 to 255.</source>
            <translation>{name}：区间 {step}、等级 {grade} 不成立。下限须小于上限，等级须为 1 至 255。</translation>
        </message>
        <message>
            <source>{name}: the steps {first} and {second} overlap. Correct their limits.</source>
            <translation>{name}：区间 {first} 与 {second} 重叠，请更正界限。</translation>
        </message>
        <message>
            <source>{name}: {left} of {all} do not count (outside, or in a cell with another one).</source>
            <translation>{name}：{all}个中有{left}个不计（在范围外，或与其他点同处一个像元）。</translation>
        </message>
        <message>
            <source>{name}: {points:g} occurrences in {area:g} unit cells give no prior probability. Add occurrences, or choose smaller unit cells.</source>
            <translation>{name}：{area:g} 个单元中有 {points:g} 个矿点（灾点），无法得出先验概率。请补充矿点（灾点），或采用更小的单元。</translation>
        </message>
        <message>
            <source>{name}: {speed:g} km/h is no speed. Type a number above 0.</source>
            <translation>{name}：{speed:g} km/h 不是有效速度。请输入大于 0 的数。</translation>
        </message>
        <message>
            <source>{name}: “{value}” is no membership. Type one such as: as is; linear 0 100; large 50 5; small 50 5; near 30 0.1; gaussian 30 0.1. The two ends differ; middle (of large and small) and spread are above 0.</source>
            <translation>{name}：“{value}”不是隶属函数。请按此填写：as is；linear 0 100；large 50 5；small 50 5；near 30 0.1；gaussian 30 0.1。linear 的两端应不同；large、small 的中值以及各展布值应大于 0。</translation>
        </message>
        <message>
            <source>{new} new, {changed} changed, {deleted} deleted</source>
            <translation>新增 {new}，修改 {changed}，删除 {deleted}</translation>
        </message>
        <message>
            <source>{node} answers again. Change sets applied: {count}.</source>
            <translation>{node} 已恢复连接，应用了 {count} 个变更集。</translation>
        </message>
        <message>
            <source>{node} has no layer that could be checked out.</source>
            <translation>{node} 没有可检出的图层。</translation>
        </message>
        <message>
            <source>{node}: change sets applied: {count}.</source>
            <translation>{node}：应用了 {count} 个变更集。</translation>
        </message>
        <message>
            <source>{node}: {count} records in {seconds} s</source>
            <translation>{node}：{count} 条，用时 {seconds} 秒</translation>
        </message>
        <message>
            <source>{path} cannot be read or written ({reason}). Choose another file or folder.</source>
            <translation>{path} 无法读取或写入（{reason}）。请另选文件或文件夹。</translation>
        </message>
        <message>
            <source>{path} cannot be used as a decision ({reason}). Have the reviewer save it again.</source>
            <translation>{path} 不能作为审核决定使用（{reason}）。请审核人重新保存。</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}). Choose another folder, or close the file where it is open.</source>
            <translation>无法写入 {path}（{reason}）。请另选文件夹，或先关闭已打开的该文件。</translation>
        </message>
        <message>
            <source>{path} holds edits that were not submitted. Submit them first, or choose another file.</source>
            <translation>{path} 中有尚未提交的编辑。请先提交，或另选文件。</translation>
        </message>
        <message>
            <source>{path} is a working copy of layer {layer} of node “{node}”, or belongs to another route. Give the file of this route, or a new one.</source>
            <translation>{path} 是节点“{node}”图层 {layer} 的工作副本，或属于另一条同步线路。请给出本线路的文件，或一个新文件。</translation>
        </message>
        <message>
            <source>{path} is a working copy of layer {layer} of node “{node}”, so it is not refreshed here. Give its own node and layer, or another file.</source>
            <translation>{path} 是节点“{node}”图层 {layer} 的工作副本，因此不在此刷新。请指定其所属的节点和图层，或另选文件。</translation>
        </message>
        <message>
            <source>{path} is an older copy of the working copy: it knows of {held} change sets, the journal of {reached}. Put the newer file back; or check the layer out into a new file and copy into it the edits that are only here.</source>
            <translation>{path} 是工作副本的旧版文件：它记录了 {held} 个变更集，而日志中已有 {reached} 个。请放回较新的文件；或把图层检出到新文件，再把仅存于此的编辑复制过去。</translation>
        </message>
        <message>
            <source>{path} is no GeoPackage. Give a file name that ends in .gpkg.</source>
            <translation>{path} 不是 GeoPackage。请给出以 .gpkg 结尾的文件名。</translation>
        </message>
        <message>
            <source>{path} is no change set, or is damaged ({reason}). Have it exported and sent anew.</source>
            <translation>{path} 不是变更集文件，或已损坏（{reason}）。请对方重新导出并发来。</translation>
        </message>
        <message>
            <source>{path} is not a working copy. Choose a file made by “Check out a layer for editing”.</source>
            <translation>{path} 不是工作副本。请选择由“检出图层进行编辑”生成的文件。</translation>
        </message>
        <message>
            <source>{path} is open in the project as layer “{layer}”: edits of it would go to other features of the new file. Remove the layer first, refresh it instead, or choose another file.</source>
            <translation>{path} 已作为图层“{layer}”在工程中打开：若被替换，对该图层的编辑会落到新文件的其他要素上。请先移除该图层，或改用刷新，或另选文件。</translation>
        </message>
        <message>
            <source>{path} lies on a network drive, where edits can be lost. Choose a folder on a local disk.</source>
            <translation>{path} 位于网络驱动器，编辑可能丢失。请选择本地磁盘上的文件夹。</translation>
        </message>
        <message>
            <source>{path} was edited again and again while its edits were checked, so nothing was sealed. Let the program that edits it finish, then submit again.</source>
            <translation>{path} 在检查期间被反复编辑，因此未封存任何内容。请待编辑它的程序结束后再提交。</translation>
        </message>
        <message>
            <source>{pieces} pieces; {open} to subdivide (待细分), {errors} with errors.</source>
            <translation>共 {pieces} 个图斑；待细分 {open} 个，有错误 {errors} 个。</translation>
        </message>
        <message>
            <source>{points} occurrences for {layers} layers: ten for each layer are usual.</source>
            <translation>{layers} 个图层只有 {points} 个已知点：通常每个图层需要十个。</translation>
        </message>
        <message>
            <source>{reason}

They can go in parts. Each part is applied as a whole or not at all, but the node may apply one part and refuse another.</source>
            <translation>{reason}

可以分批发送。每一批要么全部应用，要么全部不应用，但节点可能应用其中一批而拒绝另一批。</translation>
        </message>
        <message>
            <source>{received} of {expected} features came, so no working copy was kept. Check out again.</source>
            <translation>应有 {expected} 个要素，只收到 {received} 个，未保留工作副本。请重新检出。</translation>
        </message>
        <message>
            <source>{red} red, {yellow} yellow, {green} green, {grey} without data.</source>
            <translation>红灯 {red} 项，黄灯 {yellow} 项，绿灯 {green} 项，数据不足 {grey} 项。</translation>
        </message>
        <message>
            <source>{remaining:,.4f} hm² approved and not supplied, {rate:.2f} % of the approvals.</source>
            <translation>批而未供 {remaining:,.4f} hm²，占批准面积的 {rate:.2f} %。</translation>
        </message>
        <message>
            <source>{reviewer} at the target returned the change set: {remarks} Correct the data at the source, or in the file that remembers; the next run then sends them for review again. Until something is changed, nothing is sent.</source>
            <translation>目标节点的审核人 {reviewer} 退回了变更集：{remarks} 请在源节点更正数据，或在同步记录文件中更正；下次运行将重新送审。在有所更正之前不发送任何内容。</translation>
        </message>
        <message>
            <source>{reviewer} returned the change set: {remarks} The edits are pending again; correct them and send them for review.</source>
            <translation>{reviewer} 退回了变更集：{remarks} 编辑已恢复为待处理；请更正后重新送审。</translation>
        </message>
        <message>
            <source>{share:.1f} % of the occurrences on {rest:.1f} % of the ground, from {value:.6g} on</source>
            <translation>{rest:.1f}%的面积含{share:.1f}%的已知点，值 ≥ {value:.6g}</translation>
        </message>
        <message>
            <source>{side}: deleted</source>
            <translation>{side}：已删除</translation>
        </message>
        <message>
            <source>{side}: no geometry</source>
            <translation>{side}：无几何</translation>
        </message>
        <message>
            <source>{sites} comes first with {total:.2f} of 100 points.</source>
            <translation>{sites}居首，得分{total:.2f}（满分100）。</translation>
        </message>
        <message>
            <source>{site}: cannot be concluded. Undetermined ({count}): {checks}.</source>
            <translation>{site}：无法得出结论。无法判定（{count} 项）：{checks}。</translation>
        </message>
        <message>
            <source>{site}: does not pass. Fails ({count}): {checks}.</source>
            <translation>{site}：不通过。不通过的审查项（{count} 项）：{checks}。</translation>
        </message>
        <message>
            <source>{site}: no check fails. Needs attention ({count}): {checks}.</source>
            <translation>{site}：没有不通过的审查项。需关注（{count} 项）：{checks}。</translation>
        </message>
        <message>
            <source>{site}: passes all checks.</source>
            <translation>{site}：全部审查项通过。</translation>
        </message>
        <message>
            <source>{subject}: rules that fail {failed}, with a notice {noticed}, undetermined {open}.</source>
            <translation>{subject}：{failed} 条规则不通过，{noticed} 条提示，{open} 条无法判定。</translation>
        </message>
        <message>
            <source>{taken} features changed at the source, {applied} changes applied: {state}.</source>
            <translation>来源变更要素 {taken} 个，已应用变更 {applied} 项：{state}。</translation>
        </message>
        <message>
            <source>{title} has new fields at the node: {fields}. This working copy goes on without them; check the layer out anew to edit them.</source>
            <translation>{title} 在节点上新增了字段：{fields}。本工作副本不含这些字段，可继续使用；如需编辑这些字段，请重新检出该图层。</translation>
        </message>
        <message>
            <source>{title} refreshed: {taken} features follow the node, {merged} were merged with edits, {conflicts} are in conflict.</source>
            <translation>{title} 已刷新：{taken} 个要素与节点一致，{merged} 个与编辑合并，{conflicts} 个有冲突。</translation>
        </message>
        <message>
            <source>{title}: {count} features checked out. Edit them, then submit in Changes.</source>
            <translation>{title}：已检出 {count} 个要素。编辑后请在“变更”中提交。</translation>
        </message>
        <message>
            <source>{title}: {count} features loaded.</source>
            <translation>{title}：已加载 {count} 个要素。</translation>
        </message>
        <message>
            <source>{total:.2f} m of lines run through the site ({lengths}; lengths in the plane): natural shoreline has to be kept.</source>
            <translation>有{total:.2f} m的线穿过选址范围（{lengths}；平面长度）：自然岸线应予保护。</translation>
        </message>
        <message>
            <source>{unit}: carrying scale</source>
            <translation>{unit}：承载规模</translation>
        </message>
        <message>
            <source>{unit}: now</source>
            <translation>{unit}：现状</translation>
        </message>
        <message>
            <source>{url} answered with a web page (“{title}”) instead of data. Often this is a login page: check the login of the node, or ask its keeper.</source>
            <translation>{url} 返回的是网页（“{title}”）而不是数据，通常是登录页面。请检查该节点的登录信息，或咨询节点管理员。</translation>
        </message>
        <message>
            <source>{url} answered with broken JSON ({reason}). Try again; if it stays so, tell the node's keeper.</source>
            <translation>{url} 返回的 JSON 已损坏（{reason}）。请重试；如仍如此，请告知节点管理员。</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Check that the node runs and that the address and proxy are right, then try again.</source>
            <translation>无法连接 {url}（{reason}）。请确认节点正在运行、地址和代理设置正确，然后重试。</translation>
        </message>
        <message>
            <source>{url} did not accept the login (status {status}). Check the user and password of the node, and whether your role may do this.</source>
            <translation>{url} 未接受登录信息（状态码 {status}）。请检查该节点的用户名和密码，以及您的角色是否有此权限。</translation>
        </message>
        <message>
            <source>{url} did not finish its answer within {seconds} seconds. Try again later, or ask for less at a time.</source>
            <translation>{url} 未能在 {seconds} 秒内完成应答。请稍后重试，或缩小单次请求的范围。</translation>
        </message>
        <message>
            <source>{url} is not an address registered for node {node}, so it was not opened. Add it to the node profile if you trust it.</source>
            <translation>{url} 不是节点 {node} 的登记地址，未予打开。如确认可信，请将其加入节点配置。</translation>
        </message>
        <message>
            <source>{url} redirects again and again ({count} times), so it was given up. Check the address in the node profile, or ask the node's keeper.</source>
            <translation>{url} 反复重定向（{count} 次），已放弃请求。请检查节点配置中的地址，或联系节点管理员。</translation>
        </message>
        <message>
            <source>{url} refused the request with status {status}: {reason} Ask the node's keeper.</source>
            <translation>{url} 拒绝了请求，状态码 {status}：{reason} 请咨询节点管理员。</translation>
        </message>
        <message>
            <source>{url} sends more than {limit} MB; reading was stopped. Narrow the search or the extent.</source>
            <translation>{url} 返回的数据超过 {limit} MB，已停止读取。请缩小检索条件或范围。</translation>
        </message>
        <message>
            <source>{url} wants to redirect to {target}, which lies outside its origin; this was blocked. If the node has moved, correct its address in the node profile.</source>
            <translation>{url} 要求跳转到登记地址之外的 {target}，已阻止。如节点已迁移，请在节点配置中更正地址。</translation>
        </message>
        <message>
            <source>{value}, chosen</source>
            <translation>{value}，已选用</translation>
        </message>
        <message>
            <source>{version} cannot be used: {reason}</source>
            <translation>{version} 不可用：{reason}</translation>
        </message>
        <message>
            <source>{version} is too old; {oldest} or newer is needed</source>
            <translation>{version} 版本过低，需要 {oldest} 或更高版本</translation>
        </message>
        <message>
            <source>{version}, in use</source>
            <translation>{version}，已启用</translation>
        </message>
        <message>
            <source>{what}: {given} entries stand against {count} plans. Give one for each plan, with semicolons between them, or a single one for all.</source>
            <translation>{what}：{given} 项对 {count} 个规划。请按规划逐项填写，以分号分隔，或只填一项用于全部。</translation>
        </message>
        <message>
            <source>{whole} sheets lie wholly inside, {border} on the border.</source>
            <translation>整幅在区域内的 {whole} 幅，破幅 {border} 幅。</translation>
        </message>
        <message>
            <source>°C·d, before it is graded.</source>
            <translation>°C·d，分级之前。</translation>
        </message>
        <message>
            <source>– stands for an empty layer.</source>
            <translation>“–”表示空图层。</translation>
        </message>
        <message>
            <source>“{code}” is no class of this system: {count} parcels (feature {rows}).</source>
            <translation>“{code}”不是本分类的地类：{count} 个图斑（要素 {rows}）。</translation>
        </message>
        <message>
            <source>“{county}” is no county code. Give its six digits.</source>
            <translation>“{county}”不是县级行政区代码，请填写六位代码。</translation>
        </message>
        <message>
            <source>“{criterion}” is known of no site and does not count; its weight is spread over the rest.</source>
            <translation>所有方案的“{criterion}”均未知，该项不计；其权重分摊给其余准则。</translation>
        </message>
        <message>
            <source>“{decision}” is no decision. Approve the change set or return it.</source>
            <translation>“{decision}”不是有效的决定。请同意或退回该变更集。</translation>
        </message>
        <message>
            <source>“{figure}” is {value:g}, less than the {limit:g} that {basis} asks for.</source>
            <translation>“{figure}”为{value:g}，低于{basis}要求的{limit:g}。</translation>
        </message>
        <message>
            <source>“{figure}” is {value:g}, more than the {limit:g} that {basis} allows.</source>
            <translation>“{figure}”为{value:g}，高于{basis}允许的{limit:g}。</translation>
        </message>
        <message>
            <source>“{first}” and “{second}” overlap by {area:,.2f} m²; by law they do not. The first was given the ground here; correct the lines.</source>
            <translation>“{first}”与“{second}”重叠 {area:,.2f} m²，依规定二者不得重叠。此处归入前者，请修正控制线。</translation>
        </message>
        <message>
            <source>“{id}” cannot be the id of a node: use small letters, digits, “-” and “_”, at most 64.</source>
            <translation>“{id}”不能作为节点标识：请使用小写字母、数字、“-”和“_”，最多 64 个字符。</translation>
        </message>
        <message>
            <source>“{land_class}” is not a class of {system}. Correct the code in the layer.</source>
            <translation>“{land_class}”不是 {system} 的地类。请在图层中更正编码。</translation>
        </message>
        <message>
            <source>“{layer}” has no town to begin with: no parcel has 201 or 202 in “{field}”. Give the field with CZCSXM.</source>
            <translation>“{layer}”没有可作起点的城镇：字段“{field}”没有 201 或 202。请选择城镇村属性码字段。</translation>
        </message>
        <message>
            <source>“{layer}” has unsaved edits. Save or discard them, then try again.</source>
            <translation>“{layer}”有未保存的编辑。请保存或放弃后重试。</translation>
        </message>
        <message>
            <source>“{layer}” has unsaved edits. Save them, then submit?</source>
            <translation>“{layer}”有未保存的编辑。是否保存后提交？</translation>
        </message>
        <message>
            <source>“{layer}” is not a vector layer. Give layers with polygons.</source>
            <translation>“{layer}”不是矢量图层。请提供面图层。</translation>
        </message>
        <message>
            <source>“{layer}” was edited while it was refreshed. These unsaved edits rest on older values and would overwrite newer ones: discard them and edit again.</source>
            <translation>刷新期间“{layer}”被编辑。这些未保存的编辑基于旧值，保存后会覆盖较新的值：请放弃后重新编辑。</translation>
        </message>
        <message>
            <source>“{layer}”, feature {feature}: the pieces lack {area:,.2f} m² of the parcel (a negative number: ground counted twice). A plan overlaps itself there; check its topology.</source>
            <translation>“{layer}”要素 {feature}：各部分与图斑相差 {area:,.2f} m²（负数为重复计算）。有规划在此自身重叠，请检查拓扑。</translation>
        </message>
        <message>
            <source>“{layer}”, feature {feature}: “{value}” is no zone of the boundary. It has 410, 420 and 430; correct the field {field}.</source>
            <translation>“{layer}”要素 {feature}：“{value}”不是开发边界的分区，应为 410、420 或 430；请更正字段 {field}。</translation>
        </message>
        <message>
            <source>“{name}” cannot be the name of a layer or field. Ask the node's keeper.</source>
            <translation>“{name}”不能用作图层名或字段名。请联系节点管理员。</translation>
        </message>
        <message>
            <source>“{name}” is the name of both submitter and reviewer; somebody else has to decide. (Without a node that keeps reviews, names are only what the files say.)</source>
            <translation>“{name}”既是送审人又是审核人；须由他人作出决定。（节点不办理审核时，姓名仅以文件所载为准。）</translation>
        </message>
        <message>
            <source>“{name}” was added. Edit it to give user and password.</source>
            <translation>已添加“{name}”。请编辑该节点并填写用户名和密码。</translation>
        </message>
        <message>
            <source>“{name}” was written without its login.</source>
            <translation>已导出“{name}”（不含登录信息）。</translation>
        </message>
        <message>
            <source>“{number}” is no sheet number of GB/T 13989-2012. Give one such as J50 or J50G001001.</source>
            <translation>“{number}”不是 GB/T 13989-2012 的图幅号。请填写如 J50 或 J50G001001 的编号。</translation>
        </message>
        <message>
            <source>“{path}” is missing from the package. Add it.</source>
            <translation>成果包缺少“{path}”，请补充。</translation>
        </message>
        <message>
            <source>“{rule}” broke off: {reasons}</source>
            <translation>“{rule}”执行中断：{reasons}</translation>
        </message>
        <message>
            <source>“{rule}” was not run, because: {reasons}</source>
            <translation>“{rule}”未执行，原因：{reasons}</translation>
        </message>
        <message>
            <source>“{rule}” was run in part; left out: {reasons}</source>
            <translation>“{rule}”部分执行，未执行部分：{reasons}</translation>
        </message>
        <message>
            <source>“{term}” is no amount, difference or quotient. Write A, A-B or A/B.</source>
            <translation>“{term}”不是数据项、差或商。请写成 A、A-B 或 A/B。</translation>
        </message>
        <message>
            <source>“{text}” is no number with a name. Write population=96.5; gdp=800.</source>
            <translation>“{text}”不是带名称的数值。请写作 population=96.5; gdp=800。</translation>
        </message>
        <message>
            <source>“{title}” is a whole service, not a layer. Open its node in the Browser panel, which lists its layers, or load a layer by its own record.</source>
            <translation>“{title}”是整个服务，不是单个图层。请在“浏览器”面板中打开其节点查看图层列表，或通过图层自己的目录记录加载。</translation>
        </message>
        <message>
            <source>“{title}” is classified {classification}. State secrets must not be opened with this software; nothing was loaded.</source>
            <translation>“{title}”的密级为{classification}。本软件不得打开国家秘密数据，未加载任何内容。</translation>
        </message>
        <message>
            <source>“{title}” offers no {how} to load. Choose another way, or open its documents or links.</source>
            <translation>“{title}”没有可加载的 {how} 服务。请选择其他加载方式，或打开其文档或链接。</translation>
        </message>
        <message>
            <source>“{url}” is no http or https address.</source>
            <translation>“{url}”不是 http 或 https 地址。</translation>
        </message>
        <message>
            <source>“{value}” are no limits. Type {count} rising numbers: 0.1; 0.3; 0.6.</source>
            <translation>“{value}”不是限值。请输入{count}个递增的数：0.1; 0.3; 0.6。</translation>
        </message>
        <message>
            <source>“{value}” cannot be used as {member} of the mapping. Correct it.</source>
            <translation>“{value}”不能用作映射的 {member}，请改正。</translation>
        </message>
        <message>
            <source>“{value}” cannot be used as {member} of the rule set. Correct it; the help lists members and operations.</source>
            <translation>“{value}”不能用作规则集的 {member}，请改正；可用成员与操作见帮助。</translation>
        </message>
        <message>
            <source>“{value}” has {length} signs, {field} takes {most}. The field was left empty.</source>
            <translation>“{value}”有 {length} 个字符，{field} 最多 {most} 个，该字段留空。</translation>
        </message>
        <message>
            <source>“{value}” in column {column} of {table} is no rule for checks. Correct the preset, or take it away.</source>
            <translation>{table} 的 {column} 列中的“{value}”不是检查规则。请更正该预设，或将其移除。</translation>
        </message>
        <message>
            <source>“{value}” in field “{field}” of “{layer}” is not in its domain ({count} parcels: {places}). Correct it; the parcels were kept.</source>
            <translation>“{layer}”字段“{field}”的取值“{value}”不在值域内（{count} 个图斑：{places}）。请更正；图斑已保留。</translation>
        </message>
        <message>
            <source>“{value}” in {field} does not fit {pattern}. Correct it.</source>
            <translation>{field} 的值“{value}”不符合 {pattern}，请改正。</translation>
        </message>
        <message>
            <source>“{value}” in {field} is no code of the standard.</source>
            <translation>{field} 中的“{value}”不是标准规定的代码。</translation>
        </message>
        <message>
            <source>“{value}” in {field} is no code of {domain}. Correct it.</source>
            <translation>{field} 的值“{value}”不在值域 {domain} 中，请改正。</translation>
        </message>
        <message>
            <source>“{value}” in {member} could keep the check busy for ever: repeats inside repeats, too many open repeats (* or +) or too long. Write it more simply.</source>
            <translation>{member} 中的“{value}”可能使检查无法结束：重复中嵌套重复、开放式重复（* 或 +）过多或表达式过长。请改写得简单一些。</translation>
        </message>
        <message>
            <source>“{value}” is among the uses that may lie outside of the boundary ({allowed}).</source>
            <translation>“{value}”属于可在城镇开发边界外布局的用途（{allowed}）。</translation>
        </message>
        <message>
            <source>“{value}” is no day for {field}. The field was left empty.</source>
            <translation>“{value}”不是 {field} 所需的日期，该字段留空。</translation>
        </message>
        <message>
            <source>“{value}” is no day. Write it as 2024-06-30.</source>
            <translation>“{value}”不是日期。请按 2024-06-30 的格式填写。</translation>
        </message>
        <message>
            <source>“{value}” is no number for {field}. The field was left empty.</source>
            <translation>“{value}”不是 {field} 所需的数值，该字段留空。</translation>
        </message>
        <message>
            <source>“{value}” is no valid value of {field} (type {type}).</source>
            <translation>“{value}”不是 {field} 的有效值（类型 {type}）。</translation>
        </message>
        <message>
            <source>“{value}” is no whole number for {field}. The field was left empty.</source>
            <translation>“{value}”不是 {field} 所需的整数，该字段留空。</translation>
        </message>
        <message>
            <source>“{value}” may be a limited human activity that the red line admits (preset: {allowed}); attach the authority's confirmation.</source>
            <translation>“{value}”可能属于生态保护红线内允许的有限人为活动（预设：{allowed}）；请附主管部门认定意见。</translation>
        </message>
        <message>
            <source>“{zone}” in “{layer}” is not a plan zone that fits there. The boundary has 410, 420 or 430; other zones stand in the table ghfq_codes.</source>
            <translation>“{layer}”中的“{zone}”不是适用的规划分区。开发边界取 410、420 或 430；其他分区见表 ghfq_codes。</translation>
        </message>
        <message>
            <source>万m2 by 万人</source>
            <translation>万 m² / 万人</translation>
        </message>
        <message>
            <source>不符合 (does not conform): no part of the site is planned for the intended use.</source>
            <translation>不符合：项目用地没有任何部分规划为拟用途。</translation>
        </message>
        <message>
            <source>严格管控类 of the soil survey (GB 15618-2018).</source>
            <translation>土壤详查的严格管控类（GB 15618-2018）。</translation>
        </message>
        <message>
            <source>中心城区: indicators of the central city take what lies inside of it.</source>
            <translation>中心城区：中心城区层级的指标只统计其范围内的部分。</translation>
        </message>
        <message>
            <source>产量比系数, in the order of the potentials.</source>
            <translation>产量比系数，顺序与生产潜力指数一致。</translation>
        </message>
        <message>
            <source>亿m3 by 亿元</source>
            <translation>亿 m³ / 亿元</translation>
        </message>
        <message>
            <source>公园绿地、广场. Left empty, 1401 and 1403 of the land-use parcels.</source>
            <translation>公园绿地、广场。留空时用用地图斑中的 1401 和 1403。</translation>
        </message>
        <message>
            <source>关于规范和统一市县国土空间规划现状基数的通知; common practice</source>
            <translation>关于规范和统一市县国土空间规划现状基数的通知；通行做法</translation>
        </message>
        <message>
            <source>卫生、养老、教育、文化、体育 facilities: points or polygons.</source>
            <translation>卫生、养老、教育、文化、体育设施：点或面。</translation>
        </message>
        <message>
            <source>土地利用系数 from 0 to 1, for the use index Y.</source>
            <translation>土地利用系数，0 至 1，用于计算利用等指数 Y。</translation>
        </message>
        <message>
            <source>土地管理法; provincial practice</source>
            <translation>土地管理法；各省做法</translation>
        </message>
        <message>
            <source>土地经济系数 from 0 to 1, for the economic index G; it needs K_L.</source>
            <translation>土地经济系数，0 至 1，用于计算经济等指数 G；须同时给出 K_L。</translation>
        </message>
        <message>
            <source>地块名称.</source>
            <translation>地块名称。</translation>
        </message>
        <message>
            <source>地类图斑 of the latest survey with DLBM, QSXZ, ZLDWDM and KCXS.</source>
            <translation>最新国土调查（变更调查）地类图斑，含 DLBM、QSXZ、ZLDWDM、KCXS。</translation>
        </message>
        <message>
            <source>地类图斑 of the survey, or parcels with 用地用海 codes.</source>
            <translation>国土调查的地类图斑，或带用地用海分类代码的地块。</translation>
        </message>
        <message>
            <source>地类图斑 or land-use parcels in a projected CRS (CGCS2000 Gauss-Krüger).</source>
            <translation>地类图斑或用地图斑，须为投影坐标系（CGCS2000 高斯-克吕格）。</translation>
        </message>
        <message>
            <source>地类图斑 with CZCSXM and DLBM; with them a candidate is grown.</source>
            <translation>含 CZCSXM 和 DLBM 的地类图斑；提供后生成候选方案。</translation>
        </message>
        <message>
            <source>地类图斑 with DLBM and KCXS; ZLDB holds the grade where it is known.</source>
            <translation>带DLBM和KCXS的地类图斑；已知时ZLDB为质量等别。</translation>
        </message>
        <message>
            <source>地类图斑 with DLBM; GDPDJB, TBXHDM, KCXS, TBBH and a grade are used where present. Only classes 01 are cropland.</source>
            <translation>含 DLBM 的地类图斑；有 GDPDJB、TBXHDM、KCXS、TBBH 和质量等级时一并使用。仅 01 类为耕地。</translation>
        </message>
        <message>
            <source>地类编码 of the parcel.</source>
            <translation>地块的地类编码。</translation>
        </message>
        <message>
            <source>地质灾害易发区 polygons; YFXDJ holds 高, 中 or 低.</source>
            <translation>地质灾害易发区面图层；YFXDJ 为高、中或低。</translation>
        </message>
        <message>
            <source>坡度图 polygons with a slope class from 1 to 5.</source>
            <translation>带1至5坡度级别的坡度图面。</translation>
        </message>
        <message>
            <source>城镇建设用地 or the development boundary.</source>
            <translation>城镇建设用地或城镇开发边界。</translation>
        </message>
        <message>
            <source>城镇开发边界 of the plan.</source>
            <translation>规划的城镇开发边界。</translation>
        </message>
        <message>
            <source>城镇开发边界 polygons; GHFQDM holds the zone 410, 420 or 430.</source>
            <translation>城镇开发边界面图层；GHFQDM 为分区代码 410、420 或 430。</translation>
        </message>
        <message>
            <source>基本草原 polygons.</source>
            <translation>基本草原面图层。</translation>
        </message>
        <message>
            <source>增减挂钩, 三旧 …: by the class surveyed or accepted after demolition</source>
            <translation>增减挂钩、三旧改造等：按拆除后调查或验收的地类转换</translation>
        </message>
        <message>
            <source>增减挂钩, 三旧 …: polygons with the class accepted and the document number.</source>
            <translation>增减挂钩、三旧改造等：图斑含验收地类和依据文号。</translation>
        </message>
        <message>
            <source>大陆海岸线 lines, all of it.</source>
            <translation>全部大陆海岸线线图层。</translation>
        </message>
        <message>
            <source>大陆自然岸线 lines.</source>
            <translation>大陆自然岸线线图层。</translation>
        </message>
        <message>
            <source>已审批已建设: polygons with the approved class and the document number.</source>
            <translation>已审批已建设：图斑含批准地类和依据文号。</translation>
        </message>
        <message>
            <source>已批准建设用地 that is still cropland in the survey.</source>
            <translation>调查中仍为耕地的已批准建设用地。</translation>
        </message>
        <message>
            <source>已批建设用地 polygons; PWH holds the number of the approval.</source>
            <translation>已批建设用地面图层；PWH 为批文号。</translation>
        </message>
        <message>
            <source>市级国土空间总体规划编制指南(试行), 规划分区; common practice</source>
            <translation>市级国土空间总体规划编制指南（试行），规划分区；通行做法</translation>
        </message>
        <message>
            <source>应急避难场所 polygons.</source>
            <translation>应急避难场所面图层。</translation>
        </message>
        <message>
            <source>指标库 as polygons or a table: ZBBH number, SYMJ area left in hm², DLBM class, ZLDB grade, GDPDJB slope class, LYDL source class.</source>
            <translation>指标库，面或表：ZBBH编号、SYMJ剩余面积（hm²）、DLBM地类、ZLDB等别、GDPDJB坡度级别、LYDL来源地类。</translation>
        </message>
        <message>
            <source>数据产生单位 of the header.</source>
            <translation>头部的数据产生单位。</translation>
        </message>
        <message>
            <source>数据产生日期 of the header, such as 2024-05-06. Left empty, today.</source>
            <translation>头部的数据产生日期，如 2024-05-06。留空时为今天。</translation>
        </message>
        <message>
            <source>村庄 inside the evidence.</source>
            <translation>依据范围内的村庄。</translation>
        </message>
        <message>
            <source>标准粮产能 (grades of GB/T 28407-2012, 1 is best; 100 kg per mu and grade)</source>
            <translation>标准粮产能（按农用地质量分等规程等别，1等最优；每等每亩100千克）</translation>
        </message>
        <message>
            <source>永久基本农田 of the plan.</source>
            <translation>规划的永久基本农田。</translation>
        </message>
        <message>
            <source>永久基本农田 polygons.</source>
            <translation>永久基本农田面图层。</translation>
        </message>
        <message>
            <source>永久基本农田 polygons. Without the layer the check is undetermined.</source>
            <translation>永久基本农田面图层；不提供则该项无法判定。</translation>
        </message>
        <message>
            <source>永久基本农田; its overlap with suspected ground is measured.</source>
            <translation>永久基本农田；量算其与疑似违法用地的重叠面积。</translation>
        </message>
        <message>
            <source>河道管理范围, 行洪区 and 蓄滞洪区.</source>
            <translation>河道管理范围、行洪区和蓄滞洪区。</translation>
        </message>
        <message>
            <source>湿地 of the guide of 2023</source>
            <translation>2023 年分类指南的湿地</translation>
        </message>
        <message>
            <source>特别用途区: ecological, scenic, heritage land near the town. Parcels that lie in it by half and hang together with the boundary are proposed as 430, none is built on.</source>
            <translation>特别用途区：城镇周边的生态、景观、历史文化用地。半数以上面积位于其中且与边界相连的图斑划为 430，均不作建设。</translation>
        </message>
        <message>
            <source>生态保护红线 of the plan.</source>
            <translation>规划的生态保护红线。</translation>
        </message>
        <message>
            <source>生态保护红线 polygons.</source>
            <translation>生态保护红线面图层。</translation>
        </message>
        <message>
            <source>生态保护红线 polygons; LHLX holds the type.</source>
            <translation>生态保护红线面图层；LHLX 为红线类型。</translation>
        </message>
        <message>
            <source>生态保护红线; its overlap with suspected ground is measured.</source>
            <translation>生态保护红线；量算其与疑似违法用地的重叠面积。</translation>
        </message>
        <message>
            <source>用地用海 parcels with codes of the guide of 2023 (convertlandclasses).</source>
            <translation>用地用海图斑，代码为 2023 年分类指南（可由 convertlandclasses 生成）。</translation>
        </message>
        <message>
            <source>用途.</source>
            <translation>用途。</translation>
        </message>
        <message>
            <source>田坎 inside cropland parcels: taken off the parcel and counted as 其他土地. Left empty, KCMJ of a survey layer; of land and sea use only if it is chosen.</source>
            <translation>耕地图斑内的田坎：从图斑扣除并计入其他土地。留空时用调查图层的 KCMJ；用地用海图层仅在选择该字段时扣除。</translation>
        </message>
        <message>
            <source>疑似边界误差 (suspected boundary error)</source>
            <translation>疑似边界误差</translation>
        </message>
        <message>
            <source>疑似边界误差 (suspected boundary error): {area:,.2f} m² overlap; check the lines.</source>
            <translation>疑似边界误差：重叠 {area:,.2f} m²，请核对界线。</translation>
        </message>
        <message>
            <source>矿业权 and pits in use.</source>
            <translation>矿业权和在采矿区。</translation>
        </message>
        <message>
            <source>符合 (conforms): the planned use is the intended one on the whole site.</source>
            <translation>符合：项目用地全部与规划用途一致。</translation>
        </message>
        <message>
            <source>耕地质量等别 polygons; they come before the survey's own grade.</source>
            <translation>耕地质量等别面；优先于地类图斑自带的等别。</translation>
        </message>
        <message>
            <source>自然保护地一般控制区.</source>
            <translation>自然保护地一般控制区。</translation>
        </message>
        <message>
            <source>自然保护地核心保护区.</source>
            <translation>自然保护地核心保护区。</translation>
        </message>
        <message>
            <source>自然和文化遗产: one feature a place.</source>
            <translation>自然和文化遗产：每处一个要素。</translation>
        </message>
        <message>
            <source>规划分区 polygons covering the whole area; GHFQDM holds the zone code.</source>
            <translation>全域覆盖的规划分区面图层；GHFQDM 为分区代码。</translation>
        </message>
        <message>
            <source>规划用地用海 polygons; YDYHFLDM holds the planned use code.</source>
            <translation>规划用地用海面图层；YDYHFLDM 为规划用途代码。</translation>
        </message>
        <message>
            <source>规划用地用海 with codes of the 2023 guide; a v at the end marks villages.</source>
            <translation>规划用地用海地块，采用 2023 年分类代码；代码末尾的 v 表示村庄。</translation>
        </message>
        <message>
            <source>轨道交通站点: points or polygons.</source>
            <translation>轨道交通站点：点或面。</translation>
        </message>
        <message>
            <source>道路中心线 for the density of the road network and for walks; lines that cross are to have a common vertex there.</source>
            <translation>道路中心线，用于计算路网密度和步行距离；相交的线须在交点处有公共顶点。</translation>
        </message>
        <message>
            <source>遥感监测图斑; their CRS, in metres, is that of the run.</source>
            <translation>遥感监测图斑；须为以米为单位的坐标系，作为本次运算的坐标系。</translation>
        </message>
        <message>
            <source>部分符合 (conforms in part): {level2:.2f} % of the site on level 2, {level1:.2f} % on level 1.</source>
            <translation>部分符合：二级类一致 {level2:.2f} %，一级类一致 {level1:.2f} %。</translation>
        </message>
        <message>
            <source>非农建设, 造林种树, 种果种茶 …; empty counts always.</source>
            <translation>非农建设、造林种树、种果种茶等；为空时一律计入。</translation>
        </message>
    </context>
</TS>
