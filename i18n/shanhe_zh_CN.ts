<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Shanhe</name>
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
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>(no value)</source>
            <translation>（无属性值）</translation>
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
            <source>1 for a listed major project, else 0.</source>
            <translation>列入清单的重大项目为 1，否则为 0。</translation>
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
            <source>201 and 202 are town, 203 is village, each also with A. Left empty, CZCSXM is used where the layer has it; without it all land lies outside of town and village.</source>
            <translation>201、202 为城镇，203 为村庄（含带 A 的代码）。留空时，图层有 CZCSXM 则采用；没有则全部按城镇村以外处理。</translation>
        </message>
        <message>
            <source>A GeoPackage (.gpkg) on a local disk.</source>
            <translation>本地磁盘上的 GeoPackage（.gpkg）。</translation>
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
            <source>A feature that others changed is not overwritten, unless they do so in the moment of sending or change it back.</source>
            <translation>他人改动过的要素不会被覆盖，除非恰在发送的瞬间改动，或改动后又改回。</translation>
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
            <source>A hole turns the same way as its outline; number its boundary points the other way.</source>
            <translation>内环与外环走向相同；请将内环界址点反向编号。</translation>
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
            <source>A point inside each fault, with feature, field and what to do.</source>
            <translation>每个问题内部的一个点，附要素、字段和处理办法。</translation>
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
            <source>A snapshot is read over WFS in the layer's own CRS, so that no ordinate is rounded, and its number of features is compared with the node's own count: a copy that is not whole is not kept.
A live layer stays at the node and is read only. To edit, check the layer out.</source>
            <translation>快照经 WFS 按图层自身坐标系读取，坐标不作任何取舍，并与节点自己的要素数核对：不完整的副本不予保留。
在线图层留在节点上，只读。如需编辑，请检出图层。</translation>
        </message>
        <message>
            <source>A text file in UTF-8 or GB18030 (GBK) with [属性描述] and [地块坐标].</source>
            <translation>含 [属性描述] 和 [地块坐标] 的文本文件，编码为 UTF-8 或 GB18030（GBK）。</translation>
        </message>
        <message>
            <source>A value cannot be written into a change set ({reason}). Correct it and submit again.</source>
            <translation>有一个值无法写入变更集（{reason}）。请改正后重新提交。</translation>
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
            <source>Abstract</source>
            <translation>摘要</translation>
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
            <source>Algorithm</source>
            <translation>算法</translation>
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
            <source>All changes of a set are applied, or none is.</source>
            <translation>变更集中的变更要么全部应用，要么全不应用。</translation>
        </message>
        <message>
            <source>All conflicts of {layer} are settled: submit when ready.</source>
            <translation>{layer} 的冲突已全部处理，可以提交。</translation>
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
            <source>All features with all their fields, and the area field.</source>
            <translation>全部要素及其全部字段，并附面积字段。</translation>
        </message>
        <message>
            <source>All words must occur in a record. Records with the same identifier are shown once, with the other nodes that have them.
A node that fails is named with the reason while the others still answer; if no node answers, the run fails. Best answers come first: words in the title, then in keywords, then in the abstract; likeness of extent; freshness.</source>
            <translation>目录条目须包含全部检索词。标识相同的条目只列一次，并注明还有哪些节点存有该条目。
某个节点出错时列出其名称和原因，其余节点照常应答；若没有节点应答，则运行失败。结果按符合程度排序：检索词出现在名称、关键词、摘要中依次递减，并考虑范围的吻合程度和时效。</translation>
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
            <source>Any category</source>
            <translation>不限类别</translation>
        </message>
        <message>
            <source>Any kind</source>
            <translation>不限类型</translation>
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
            <source>Approve</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Approve the set, or return it with remarks. A decision is final.</source>
            <translation>同意变更集，或附意见退回。决定不可更改。</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审定人</translation>
        </message>
        <message>
            <source>Approved: the submitter can send it now.</source>
            <translation>已同意，提交人现在可以发送。</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
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
            <source>Area reviewed</source>
            <translation>审查总面积</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>面积口径</translation>
        </message>
        <message>
            <source>Areas are ellipsoidal; overlap counts land once.</source>
            <translation>面积为椭球面积；重叠面积不重复计算。</translation>
        </message>
        <message>
            <source>Areas by check</source>
            <translation>各审查项面积汇总</translation>
        </message>
        <message>
            <source>Areas follow the national formula for the ellipsoidal area of parcels (国土调查办发〔2008〕32号) on the ellipsoid of the CRS. Whole and parts are densified to edges of at most {longest:g} m before, and parts sum to the site's area.</source>
            <translation>面积按《图幅理论面积与图斑椭球面积计算公式及要求》（国土调查办发〔2008〕32号）在坐标系所用椭球上计算。计算前将整体和各部分的边加密至不超过 {longest:g} m，各部分之和等于项目用地面积。</translation>
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
            <source>As it is</source>
            <translation>保持现状</translation>
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
            <source>At the node</source>
            <translation>节点现状</translation>
        </message>
        <message>
            <source>At the node since (UTC)</source>
            <translation>节点上的变更时间（UTC）</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>基准</translation>
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
            <source>Base year: share</source>
            <translation>基期年比重</translation>
        </message>
        <message>
            <source>Base year: {area:.2f} hm² in all.</source>
            <translation>基期年合计 {area:.2f} 公顷。</translation>
        </message>
        <message>
            <source>Base-year parcels</source>
            <translation>基期年图斑</translation>
        </message>
        <message>
            <source>Basic services</source>
            <translation>基础服务</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修改前</translation>
        </message>
        <message>
            <source>Before the first run {count} features differ between the nodes (the first is {uuid}), and nobody knows which side is newer. Say whose values stand, or make them equal first.</source>
            <translation>首次运行前两个节点有 {count} 个要素不一致（第一个是 {uuid}），无法判断哪一方较新。请指定以哪一方为准，或先使两边一致。</translation>
        </message>
        <message>
            <source>Both features stay: yours is added to the node with {key}.</source>
            <translation>两个要素都保留：本地要素以 {key} 新增到节点。</translation>
        </message>
        <message>
            <source>Build the expression…</source>
            <translation>构建表达式…</translation>
        </message>
        <message>
            <source>By the preset, zones {zones} do not admit use {use}; the plan's own text decides.</source>
            <translation>按预设准入规则，分区 {zones} 不允许用途 {use}；以规划文本规定为准。</translation>
        </message>
        <message>
            <source>By unit, class and ownership</source>
            <translation>按坐落单位、地类、权属性质分列</translation>
        </message>
        <message>
            <source>By whom at the node</source>
            <translation>节点上的操作人</translation>
        </message>
        <message>
            <source>CRS</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>CRS of the file</source>
            <translation>文件的坐标系</translation>
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
            <source>Catalogue</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Catalogue (CSW)</source>
            <translation>目录服务 (CSW)</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>数据类别</translation>
        </message>
        <message>
            <source>Change over the plan period</source>
            <translation>规划期内增减</translation>
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
            <source>Changed</source>
            <translation>变更字段</translation>
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
            <source>Check “{check}” has a layer already, so “{layer}” was not used. Merge the two and run again.</source>
            <translation>审查项“{check}”已有图层，“{layer}”未参与审查。请合并两个图层后重新运行。</translation>
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
            <source>Checks and seals the edits of a working copy and sends them to the node for approval.</source>
            <translation>检查并封存工作副本的编辑，送交节点审核。</translation>
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
            <source>Choose this where a file has to be complete, as in an approval.</source>
            <translation>要求文件完整时（如报批）选用。</translation>
        </message>
        <message>
            <source>Choose “mine” or “theirs”, the same for all of these fields, as they belong together: {fields}.</source>
            <translation>请选择“本地”或“节点”；下列字段相互关联，须作相同选择：{fields}。</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市级</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>地类</translation>
        </message>
        <message>
            <source>Class code</source>
            <translation>地类编码字段</translation>
        </message>
        <message>
            <source>Class code of the target year</source>
            <translation>目标年地类编码字段</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>密级</translation>
        </message>
        <message>
            <source>Classification up to</source>
            <translation>数据分级上限</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Coastline and sea areas</source>
            <translation>海岸线/海域</translation>
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
            <source>Compare the suite's files</source>
            <translation>核对插件文件</translation>
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
            <source>Computed area</source>
            <translation>计算面积</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>可靠程度</translation>
        </message>
        <message>
            <source>Confidence of this tolerance: {confidence}. {source}</source>
            <translation>该容差的把握程度：{confidence}。{source}</translation>
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
            <source>Construction land already approved</source>
            <translation>已批建设用地</translation>
        </message>
        <message>
            <source>Construction land already approved (YPJSYD)</source>
            <translation>已批建设用地（YPJSYD）</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Control total (m²)</source>
            <translation>控制面积（m²）</translation>
        </message>
        <message>
            <source>Coordinate file</source>
            <translation>坐标文件</translation>
        </message>
        <message>
            <source>Coordinates and outline</source>
            <translation>坐标与图形</translation>
        </message>
        <message>
            <source>Copies a layer of a node into a local GeoPackage that records every edit.</source>
            <translation>把节点的图层复制到本地 GeoPackage，并记录每一处编辑。</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县级</translation>
        </message>
        <message>
            <source>Cropland by slope, ridges deducted</source>
            <translation>耕地按坡度级汇总（已扣除田坎）</translation>
        </message>
        <message>
            <source>Cropland slope and black soil</source>
            <translation>耕地坡度/黑土</translation>
        </message>
        <message>
            <source>Cropland, ridges deducted</source>
            <translation>耕地（已扣除田坎）</translation>
        </message>
        <message>
            <source>Cultural heritage protection lines</source>
            <translation>历史文化保护线/文物</translation>
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
            <source>Data services</source>
            <translation>数据服务</translation>
        </message>
        <message>
            <source>Data, date</source>
            <translation>数据来源与时点</translation>
        </message>
        <message>
            <source>Database (PostGIS)</source>
            <translation>数据库（PostGIS）</translation>
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
            <source>Dates</source>
            <translation>日期</translation>
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
            <source>Decided: {decided} of {total}</source>
            <translation>已选定 {decided}／{total}</translation>
        </message>
        <message>
            <source>Decimals</source>
            <translation>小数位数</translation>
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
            <source>Decisions (*.shanhe-decision)</source>
            <translation>审核决定 (*.shanhe-decision)</translation>
        </message>
        <message>
            <source>Decisions (*{ending})</source>
            <translation>审核决定（*{ending}）</translation>
        </message>
        <message>
            <source>Deducted ridges (KCMJ, m²)</source>
            <translation>扣除地类面积字段（KCMJ，平方米）</translation>
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
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Description of the chosen record</source>
            <translation>所选记录的说明</translation>
        </message>
        <message>
            <source>Did These Features Arrive?</source>
            <translation>这些要素是否已到达？</translation>
        </message>
        <message>
            <source>Divide edges longer than (m)</source>
            <translation>加密长于此值的边（m）</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Double-click or F2 to type another value; empty is NULL.</source>
            <translation>双击或按 F2 可输入其他值；留空为 NULL。</translation>
        </message>
        <message>
            <source>Drag to pan, wheel to zoom; all three maps move together.</source>
            <translation>拖动平移，滚轮缩放；三幅地图联动。</translation>
        </message>
        <message>
            <source>Drinking water source protection areas</source>
            <translation>饮用水源保护区</translation>
        </message>
        <message>
            <source>Each feature is applied by itself, so a set may be applied in part.</source>
            <translation>各要素单独应用，因此变更集可能只应用一部分。</translation>
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
            <source>Ellipsoidal area</source>
            <translation>椭球面积计算</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误数</translation>
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
            <source>Every line that was not in order; LOST is 1 if it cost its parcel.</source>
            <translation>所有不合规的行；LOST 为 1 表示因此拒收了地块。</translation>
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
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
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
            <source>Fail</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Fail where there are errors</source>
            <translation>有错误时运行失败</translation>
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
            <translation>图层 {layer} 的要素将位于 {x}, {y}，超出 {crs} 的适用范围：节点颠倒了坐标轴顺序，或坐标系标注有误。未采用任何数据；请告知节点管理员。</translation>
        </message>
        <message>
            <source>Features of the layer overlap each other on the site by {area:.2f} m²; the overlap with the site counts this land once, sums by value count it twice.</source>
            <translation>图层要素在项目用地内相互重叠 {area:.2f} m²；重叠面积只计一次，分类合计中为重复计算。</translation>
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
            <source>Fields of the feature: base, mine, theirs and result</source>
            <translation>要素的字段：基准、本地、节点和结果</translation>
        </message>
        <message>
            <source>Fields read: {names}</source>
            <translation>读取的字段：{names}</translation>
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
            <source>Files</source>
            <translation>文件服务</translation>
        </message>
        <message>
            <source>Files of the kind “{ending}” are not opened from a catalogue. Ask the provider for an open format such as PDF, XLSX or CSV.</source>
            <translation>不从资源目录打开“{ending}”类型的文件。请向提供单位索取 PDF、XLSX 或 CSV 等开放格式。</translation>
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
            <source>Findings</source>
            <translation>检查发现</translation>
        </message>
        <message>
            <source>Findings: {count} (double-click goes to the place)</source>
            <translation>检查发现 {count} 项（双击定位）</translation>
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
            <source>Flood risk and river management areas</source>
            <translation>洪涝风险/河道管理范围</translation>
        </message>
        <message>
            <source>For a machine without a line to the node: export, import on a machine that has one, send there, export again, and import the outcome here. Both may send: the node applies a change set only once.
The file holds the edits and what happened to them, but no login.</source>
            <translation>用于不能连接节点的计算机：先导出，在能连接节点的计算机上导入并发送，再从那里导出，把结果导入本机。两边都可以发送：同一变更集节点只应用一次。
文件包含编辑内容及其经过，不含登录信息。</translation>
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
            <source>For the keeper of the database, with the rights of the tables' owner. It installs the schema “ssp” (receipts, versions, tombstones) and adds the columns ssp_uuid, ssp_ver, ssp_base and ssp_cs and three triggers to each table; data and rights stay as they are. Other programs can go on editing; their edits are seen as those of another editor.
All is done in one transaction or nothing is. It can be run again at any time.
Then give planners a node profile with the service “postgis” at postgresql://host:port/database.</source>
            <translation>供数据库管理员使用，须具有各表所有者的权限。安装模式“ssp”（回执、版本、删除记录），并为每个表增加字段 ssp_uuid、ssp_ver、ssp_base、ssp_cs 和三个触发器；数据与权限保持不变。其他程序可继续编辑，其编辑视为另一编辑人员的编辑。
全部在一个事务中完成，否则不做任何更改。可随时重复运行。
随后向规划人员提供节点配置，其“postgis”服务地址为 postgresql://host:port/database。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
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
            <source>Full record</source>
            <translation>完整记录</translation>
        </message>
        <message>
            <source>Further control layers</source>
            <translation>其他控制图层</translation>
        </message>
        <message>
            <source>Further working copies, submitted together with it</source>
            <translation>一并提交的其他工作副本</translation>
        </message>
        <message>
            <source>Geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <source>Give both the user and the password, or neither.</source>
            <translation>用户名和密码须同时填写或同时留空。</translation>
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
            <source>Given for this run.</source>
            <translation>本次运行时给定。</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
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
            <source>How the change set stands</source>
            <translation>变更集的审核状态</translation>
        </message>
        <message>
            <source>How to load</source>
            <translation>加载方式</translation>
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
            <source>Identifier</source>
            <translation>标识符</translation>
        </message>
        <message>
            <source>Identifier of a catalogue record, or the name of a layer such as DLTB.</source>
            <translation>目录条目的标识，或图层名称，如 DLTB。</translation>
        </message>
        <message>
            <source>Identifies a site in every output; the feature id where it is empty.</source>
            <translation>在各输出中标识项目；为空时用要素编号。</translation>
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
            <source>Important mineral deposits covered</source>
            <translation>压覆重要矿产</translation>
        </message>
        <message>
            <source>In the review's rules, “{member}” cannot be “{value}”. Correct it as the page on adding a rule describes.</source>
            <translation>审查规则中“{member}”不能为“{value}”。请按增加规则的说明页改正。</translation>
        </message>
        <message>
            <source>In the working copy {path}, {rows} features changed without a record, so it is not submitted. Check the layer out anew and copy your edits into it.</source>
            <translation>工作副本 {path} 中有 {rows} 个要素的改动没有记录，因此不予提交。请重新检出图层，再把编辑复制过去。</translation>
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
            <source>It is QGIS Server, which takes the actions of a transaction one by one: if one fails, the others stay.</source>
            <translation>这是 QGIS Server，事务中的操作逐个执行：某一操作失败时，其余操作仍然生效。</translation>
        </message>
        <message>
            <source>It is set up to confirm before it has written (fsync or synchronous_commit is off): a power cut can take back what it confirmed.</source>
            <translation>其设置为写盘之前即确认（fsync 或 synchronous_commit 已关闭）：断电可能使已确认的内容失效。</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Its name there, if it is another one.</source>
            <translation>目标节点上的名称（若不同）。</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON 文件 (*.json)</translation>
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
            <source>JSON in place of the table structure_adjust_table_rules.</source>
            <translation>用于替换 structure_adjust_table_rules 表的 JSON 文件。</translation>
        </message>
        <message>
            <source>Keep &amp;Both…</source>
            <translation>两者都保留(&amp;B)…</translation>
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
            <source>Kind of resource</source>
            <translation>资源类型</translation>
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
            <source>Land survey (三调 DLBM)</source>
            <translation>国土调查（三调 DLBM）</translation>
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
            <source>Land-use structure adjustment table</source>
            <translation>国土空间用途结构调整表</translation>
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
            <source>Layer or Part</source>
            <translation>图层或部分</translation>
        </message>
        <message>
            <source>Layer with selected features</source>
            <translation>有所选要素的图层</translation>
        </message>
        <message>
            <source>Layer {layer} has a new field “{field}” at the node. This working copy goes on without it; check the layer out anew to edit it.</source>
            <translation>节点上的图层 {layer} 新增了字段“{field}”。本工作副本不含该字段，可继续使用；如需编辑该字段，请重新检出该图层。</translation>
        </message>
        <message>
            <source>Layer {layer} has no coordinate reference system. Set it in the layer's properties.</source>
            <translation>图层 {layer} 没有坐标参考系。请在图层属性中设置。</translation>
        </message>
        <message>
            <source>Layer {layer} has no field {fields}; nothing was checked out. Its fields are: {known}.</source>
            <translation>图层 {layer} 没有字段 {fields}；未检出任何内容。其字段为：{known}。</translation>
        </message>
        <message>
            <source>Layer {layer} has no field {field}. Choose another field.</source>
            <translation>图层 {layer} 没有字段 {field}。请选择其他字段。</translation>
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
            <source>Layer {layer} holds geometry of type {type}; only layers of polygons or of multipolygons can be checked out.</source>
            <translation>图层 {layer} 含有 {type} 类型的几何；只有面图层或多部件面图层可以检出。</translation>
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
            <source>Layer {layer} takes change sets: {count} features, {crs}.</source>
            <translation>图层 {layer} 可接收变更集：{count} 个要素，{crs}。</translation>
        </message>
        <message>
            <source>Layer {source} does not fit layer {target}: {fields}. Both need the same CRS and kind of geometry, and the source every field of the target in the same type.</source>
            <translation>图层 {source} 与图层 {target} 不匹配：{fields}。两者的坐标系和几何类型必须相同，来源图层须有目标图层的全部字段且类型一致。</translation>
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
            <source>Layer “{layer}” is checked as: {check}</source>
            <translation>图层“{layer}”按“{check}”审查</translation>
        </message>
        <message>
            <source>Layer “{layer}” is empty, so nothing can be said. Check that it is complete.</source>
            <translation>图层“{layer}”为空，无法判定。请核实数据是否完整。</translation>
        </message>
        <message>
            <source>Layer “{layer}” leaves {area:.2f} m² of the site uncovered. Complete the data or decide by hand.</source>
            <translation>图层“{layer}”未覆盖项目用地中的 {area:.2f} m²。请补全数据或人工判定。</translation>
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
            <source>Layers for other checks (nature reserves, wetland, heritage, illegal land …), matched to their rule by layer name or code.</source>
            <translation>用于其他审查项的图层（自然保护地、湿地、文物、违法用地等），按图层名称或代码匹配规则。</translation>
        </message>
        <message>
            <source>Layers that keep versions, with published receipts: {count}.</source>
            <translation>带有版本信息且已发布回执的图层：{count} 个。</translation>
        </message>
        <message>
            <source>Layers without the columns {columns}: {layers}.</source>
            <translation>缺少字段 {columns} 的图层：{layers}。</translation>
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
            <source>Left empty, DLBM of survey parcels or YDYHFLDM of land and sea use.</source>
            <translation>留空时，三调数据取 DLBM，用地用海数据取 YDYHFLDM。</translation>
        </message>
        <message>
            <source>Left empty, GHFQDM of the plan zones.</source>
            <translation>留空时取规划分区的 GHFQDM。</translation>
        </message>
        <message>
            <source>Left empty, YDYHFLDM of the target-year parcels.</source>
            <translation>留空时取目标年地块的 YDYHFLDM。</translation>
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
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Level 1 only (待细分)</source>
            <translation>仅有一级类（待细分）</translation>
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
            <source>Lines that cost a parcel</source>
            <translation>导致地块拒收的行数</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链接</translation>
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
            <source>Live (WFS, read only)</source>
            <translation>在线（WFS，只读）</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>加载</translation>
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
            <source>Loading {title}</source>
            <translation>正在加载 {title}</translation>
        </message>
        <message>
            <source>Loads the layer that a catalogue record leads to, exactly and completely.</source>
            <translation>完整、精确地加载目录条目所指的图层。</translation>
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
            <source>M takes mine, T theirs, F2 types another value.</source>
            <translation>按 M 采用本地，按 T 采用节点，按 F2 输入其他值。</translation>
        </message>
        <message>
            <source>Made by {algorithm} at {started} with {software}</source>
            <translation>由 {algorithm} 于 {started} 生成，软件：{software}</translation>
        </message>
        <message>
            <source>Map canvas</source>
            <translation>当前地图范围</translation>
        </message>
        <message>
            <source>Maps (WMS)</source>
            <translation>地图服务 (WMS)</translation>
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
            <source>More</source>
            <translation>更多</translation>
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
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name either the node that keeps the reviews, or a file with a change set, and with the file where the decision is to be saved.</source>
            <translation>请指定办理审核的节点，或指定变更集文件；使用文件时还须指定决定的保存位置。</translation>
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
            <source>Names of the tables, separated by commas. Empty: every table of the schema with one column of polygons. A layer is named as its table.</source>
            <translation>表名，以逗号分隔。留空：该模式中每个含一个面几何字段的表。图层以表名命名。</translation>
        </message>
        <message>
            <source>National level</source>
            <translation>国家级</translation>
        </message>
        <message>
            <source>Nature reserves</source>
            <translation>自然保护地</translation>
        </message>
        <message>
            <source>Net (TBDLMJ)</source>
            <translation>图斑地类面积（TBDLMJ）</translation>
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
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Next: {step}</source>
            <translation>下一步：{step}</translation>
        </message>
        <message>
            <source>No answer came, and the feature is still as it was. Its edit waits for the next submission.</source>
            <translation>没有收到应答，要素仍保持原状。该编辑留待下次提交。</translation>
        </message>
        <message>
            <source>No check asks for layer “{layer}”, so it was not used. Rename it or add a rule.</source>
            <translation>没有审查项使用图层“{layer}”，未参与审查。请改名或增加规则。</translation>
        </message>
        <message>
            <source>No data given. Add layer {layer} and run again, or decide this check by hand.</source>
            <translation>未提供数据。请添加图层 {layer} 后重新运行，或人工判定本项。</translation>
        </message>
        <message>
            <source>No demo node is running. In the source folder type “make node”, then choose “Connect to a node…” with the address and a user that it prints.</source>
            <translation>没有运行中的演示节点。请在源码目录输入“make node”，再选择“连接节点…”，填入它打印的地址与用户。</translation>
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
            <source>No feature touches the extent. Check the extent and its CRS.</source>
            <translation>没有要素与该范围相交。请检查范围及其坐标参照系。</translation>
        </message>
        <message>
            <source>No layers to look at here; check them out in the Nodes tab.</source>
            <translation>此处没有可浏览的图层；请在“节点”页中检出。</translation>
        </message>
        <message>
            <source>No line to the node (tries: {tries}). Next try in {time}.</source>
            <translation>与节点的连接中断（已尝试 {tries} 次），{time} 后重试。</translation>
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
            <source>No program on this computer opens {name}. The file is in {folder}.</source>
            <translation>本机没有程序能打开 {name}，文件位于 {folder}。</translation>
        </message>
        <message>
            <source>No such class</source>
            <translation>无此地类</translation>
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
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>None of these was checked. Give the layer and run again, or decide them by hand.</source>
            <translation>以上各项均未审查。请补充图层后重新运行，或人工判定。</translation>
        </message>
        <message>
            <source>Not in the audit log: {reason}</source>
            <translation>未记入审计日志：{reason}</translation>
        </message>
        <message>
            <source>Not required for these tables</source>
            <translation>这些表无须审核</translation>
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
            <source>Nothing is settled yet: your feature waits here, theirs is at the node.</source>
            <translation>尚未处理：本地要素仍待定，节点上的要素保持原样。</translation>
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
            <source>Number of records</source>
            <translation>条目数</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象编号</translation>
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
            <source>One polygon per site, in a CGCS2000 Gauss-Krüger CRS. Selected features only, if so chosen.</source>
            <translation>每个项目一个面要素，坐标系为 CGCS2000 高斯-克吕格投影；可只审查所选要素。</translation>
        </message>
        <message>
            <source>One row a line of the table.</source>
            <translation>表中每行一条记录。</translation>
        </message>
        <message>
            <source>One row per site and check.</source>
            <translation>每个项目每个审查项一行。</translation>
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
            <source>Organisation</source>
            <translation>负责单位</translation>
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
            <source>Outside the boundary, zone 510 村庄建设区 is village in the target year.</source>
            <translation>城镇开发边界以外、位于 510 村庄建设区内的用地，目标年计为村庄。</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>重叠面积</translation>
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
            <source>Overlaps and gaps of this feature could not be worked out: {reason} Look at its borders on the map.</source>
            <translation>无法计算该要素的重叠和缝隙：{reason} 请在地图上查看其边界。</translation>
        </message>
        <message>
            <source>Overlaps feature {other} by {area} m², which it did not before. Move the common border of both, with topological editing on.</source>
            <translation>与要素 {other} 重叠 {area} m²，编辑前并不重叠。请打开拓扑编辑，移动两者的公共边界。</translation>
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
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>Ownership</source>
            <translation>权属性质</translation>
        </message>
        <message>
            <source>P&amp;ostpone</source>
            <translation>暂缓(&amp;O)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Parcel (TBBH)</source>
            <translation>图斑编号</translation>
        </message>
        <message>
            <source>Parcel {number} does not close: its pieces lack {residual:.2f} m².</source>
            <translation>第 {number} 个图斑面积不闭合：各部分合计相差 {residual:.2f} 平方米。</translation>
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
            <source>Parcels</source>
            <translation>图斑</translation>
        </message>
        <message>
            <source>Parcels of the file</source>
            <translation>文件中的地块</translation>
        </message>
        <message>
            <source>Parcels read</source>
            <translation>读取的地块数</translation>
        </message>
        <message>
            <source>Parcels that no row can take</source>
            <translation>无法归类的图斑数</translation>
        </message>
        <message>
            <source>Parcels with area</source>
            <translation>带面积的图斑</translation>
        </message>
        <message>
            <source>Parts by zone</source>
            <translation>按分区分列</translation>
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
            <source>Path of the damaged journal</source>
            <translation>损坏日志的路径</translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation>文件路径</translation>
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
            <source>Pieces by check</source>
            <translation>各审查项重叠地块</translation>
        </message>
        <message>
            <source>Plan compilation</source>
            <translation>规划编制</translation>
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
            <source>Point to check</source>
            <translation>核对事项</translation>
        </message>
        <message>
            <source>Points are added in the plane before the area is taken: 20 m suits pieces of cut parcels, which then sum to the whole. Empty: vertices as they are, the official way.</source>
            <translation>计算面积前先在平面上加密：20 m 适用于被切割图斑的各部分，使其合计等于整体。留空则按原有顶点计算，即规定做法。</translation>
        </message>
        <message>
            <source>Points to check</source>
            <translation>核对事项</translation>
        </message>
        <message>
            <source>Polygons in any CRS with an ellipsoid, geographic or projected.</source>
            <translation>面要素，任何具有椭球的坐标系均可，地理坐标或投影坐标皆可。</translation>
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
            <source>Preset of placement rules</source>
            <translation>归类规则预设</translation>
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
            <source>Presets, not settled by a standard, are part of these checks: {checks}.</source>
            <translation>下列审查项含有标准未明确规定的预设值：{checks}。</translation>
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
            <source>Provenance</source>
            <translation>来源与过程</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省级</translation>
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
            <source>Refuse the whole file if a parcel is refused</source>
            <translation>有地块被拒收时拒收整个文件</translation>
        </message>
        <message>
            <source>Region code</source>
            <translation>行政区代码</translation>
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
            <source>Reported apart</source>
            <translation>单列项</translation>
        </message>
        <message>
            <source>Required for these tables</source>
            <translation>这些表须经审核</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
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
            <source>Ridges (KCMJ)</source>
            <translation>扣除田坎面积（KCMJ）</translation>
        </message>
        <message>
            <source>Right-click the node and choose “Refresh Layers”.</source>
            <translation>请右键单击节点，选择“刷新图层”。</translation>
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
            <source>Route</source>
            <translation>同步线路</translation>
        </message>
        <message>
            <source>Row {row} of the preset {file} lacks a text in: {columns}. Complete the row.</source>
            <translation>预设文件 {file} 第 {row} 行缺少以下列的文本：{columns}。请补全。</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则版本</translation>
        </message>
        <message>
            <source>Rules preset</source>
            <translation>规则预设文件</translation>
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
            <source>Save the Decision</source>
            <translation>保存审核决定</translation>
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
            <source>Schema</source>
            <translation>模式</translation>
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
            <source>Secret</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Select features of a working copy or of a layer with ssp_uuid first.</source>
            <translation>请先在工作副本或带有 ssp_uuid 字段的图层中选择要素。</translation>
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
            <source>Sent by itself in {time}.</source>
            <translation>{time} 后自动发送。</translation>
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
            <source>Shares in the base year</source>
            <translation>基期年用地比重</translation>
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
            <source>Signatures</source>
            <translation>签字</translation>
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
            <source>Site code field</source>
            <translation>项目代码字段</translation>
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
            <source>Sites</source>
            <translation>项目数</translation>
        </message>
        <message>
            <source>Sites and their conclusions</source>
            <translation>各项目审查结论</translation>
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
            <source>Software</source>
            <translation>软件</translation>
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
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Source and target are the same node (“{node}”). Choose two nodes.</source>
            <translation>来源与目标是同一个节点（“{node}”）。请选择两个节点。</translation>
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
            <source>Spreadsheet</source>
            <translation>表格</translation>
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
            <source>Stated area field</source>
            <translation>申报面积字段</translation>
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
            <source>Subtitle</source>
            <translation>副标题</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>汇总方式</translation>
        </message>
        <message>
            <source>Sum of areas (m²)</source>
            <translation>面积合计（m²）</translation>
        </message>
        <message>
            <source>Sum: {total} m² of {count} parcels</source>
            <translation>合计：{count} 个图斑，{total} m²</translation>
        </message>
        <message>
            <source>Sums land use by the rows of the 用途结构调整表 in hectares, for the base year and, if given, the target year.</source>
            <translation>按用途结构调整表各行汇总基期年用地面积（公顷），给出目标年数据时一并汇总并计算增减。</translation>
        </message>
        <message>
            <source>Superior node</source>
            <translation>上级节点</translation>
        </message>
        <message>
            <source>Survey classes (三调) are converted to the classes of the 2023 guide (用地用海); which row a class belongs to depends on whether it lies in town, in a village or outside.
Areas are ellipsoidal by the national formula unless an area field is chosen. Rows are rounded to 0.01 hm² and balanced, so that the table adds up as printed.
Codes that no row can take are kept in the row 待细分 and listed as findings. The crosswalk and the placement rules can be replaced by presets.</source>
            <translation>三调地类按 2023 年用地用海分类指南转换；归入哪一行取决于图斑位于城镇、村庄还是城镇村以外。
未选择面积字段时，按国家椭球面积公式计算面积。各行修约到 0.01 公顷并强制调平，表内数字加总一致。
无法归类的编码保留在“待细分”一行，并列入核对事项。转换关系和归类规则均可用预设文件替换。</translation>
        </message>
        <message>
            <source>Survey classes not known to the standard: {codes}. Correct them in the layer.</source>
            <translation>标准中没有的地类编码：{codes}。请在图层中改正。</translation>
        </message>
        <message>
            <source>Survey codes are converted; land and sea use codes are taken as they are.</source>
            <translation>三调地类将被转换；用地用海代码直接采用。</translation>
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
            <source>Synchronization of two nodes</source>
            <translation>节点间同步报告</translation>
        </message>
        <message>
            <source>Synchronize two nodes</source>
            <translation>节点间同步</translation>
        </message>
        <message>
            <source>TBMJ in m². Leave empty to compute ellipsoidal areas from the geometry.</source>
            <translation>单位为平方米的图斑面积 TBMJ。留空时按图形计算椭球面积。</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
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
            <source>Tables behind the numbers</source>
            <translation>所依据的标准表</translation>
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
            <source>Takes an exported change set into the journal, sends it, or settles it.</source>
            <translation>把导出的变更集收入日志，发送它，或据其结果了结。</translation>
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
            <source>Target year: share</source>
            <translation>目标年比重</translation>
        </message>
        <message>
            <source>Target year: {area:.2f} hm² in all.</source>
            <translation>目标年合计 {area:.2f} 公顷。</translation>
        </message>
        <message>
            <source>Target-year parcels</source>
            <translation>目标年地块</translation>
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
            <source>Text files (*.txt *.TXT);;All files (*)</source>
            <translation>文本文件 (*.txt *.TXT);;所有文件 (*)</translation>
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
            <source>The area applied for, in hectares; compared with the computed one.</source>
            <translation>申报面积（公顷），与计算面积比较。</translation>
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
            <source>The code “{value}” in {field} holds a sign that only looks right ({sign}). Type the code anew.</source>
            <translation>{field} 中的代码“{value}”含有外形相似的字符（{sign}）。请重新录入代码。</translation>
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
            <source>The data of layer {layer} at the source were replaced since the last run. Start with a new file; what differs is then compared feature by feature.</source>
            <translation>来源节点图层 {layer} 的数据自上次运行以来被整体替换。请用新文件重新开始，届时逐要素比较差异。</translation>
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
            <source>The database was left as it was ({reason}). Correct this, then prepare it again.</source>
            <translation>数据库保持原样（{reason}）。请更正后重新准备。</translation>
        </message>
        <message>
            <source>The decision ignores an overlap under {area:g} m² or under {percent:g} % of the site (at most {most:g} m²); the overlap itself is always reported. On permanent farmland and the red line it is flagged from {shown:g} m².</source>
            <translation>重叠面积小于 {area:g} m²，或小于项目用地 {percent:g} %（最多 {most:g} m²）的，判定时不计，但始终列出；涉及永久基本农田和生态保护红线且不小于 {shown:g} m² 的加注标记。</translation>
        </message>
        <message>
            <source>The decision ignores {area:.2f} m² as a sliver: less than {limit:g} m² or than {percent:g} % of the site and {most:g} m² (preset).</source>
            <translation>判定时不计 {area:.2f} m² 的细碎重叠：小于 {limit:g} m²，或小于项目用地 {percent:g} % 且小于 {most:g} m²（预设）。</translation>
        </message>
        <message>
            <source>The deduction share KCXS cannot be “{value}”; it lies from 0 to under 1.</source>
            <translation>扣除地类系数 KCXS 不能为“{value}”，应大于等于 0 且小于 1。</translation>
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
            <source>The end is missing from record {number} on, which a node's receipt names.</source>
            <translation>自第 {number} 条记录起尾部缺失，而节点回执证明其曾经存在。</translation>
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
            <source>The feature has no geometry.</source>
            <translation>要素没有几何图形。</translation>
        </message>
        <message>
            <source>The feature lies {distance} map units away from the layer. Check its coordinate reference system and the order of its axes.</source>
            <translation>要素距图层 {distance} 个地图单位。请检查其坐标系和坐标轴顺序。</translation>
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
            <source>The file brought the outcome of a change set of yours: {state}.</source>
            <translation>文件带回了您的变更集的结果：{state}。</translation>
        </message>
        <message>
            <source>The file could not be written ({reason}); nothing was changed. Free space on the disk, close the program that holds the file, or allow writing to it, then try again.</source>
            <translation>文件无法写入（{reason}），未作任何改动。请清理磁盘空间、关闭占用该文件的程序，或允许写入该文件，然后重试。</translation>
        </message>
        <message>
            <source>The file has no section [{section}]. Choose a boundary coordinate file of a land approval.</source>
            <translation>文件中没有 [{section}] 段。请选择用地报批的报件坐标文件。</translation>
        </message>
        <message>
            <source>The file holds a section [属性描述] with datum, zone width and zone number, and a section [地块坐标] with parcels and points; X is north, Y is east with the zone number. The CRS of the result follows from the header.
A line that cannot be read is named with its number, and its parcel is refused, so that no outline lacks a corner; the other parcels are kept.
The fields are named as the compliance review reads them: XMDM code, XMMC name, XMLX use, YDYHFLDM class code, SQMJ stated area in hectares. TQMJ is the ellipsoidal and PMMJ the plane area in m², MJC the stated area less the plane area in m².</source>
            <translation>文件含 [属性描述] 段（坐标系、几度分带、带号）和 [地块坐标] 段（地块与界址点）；X 为北坐标，Y 为带号在前的东坐标。结果的坐标系由文件头确定。
无法读取的行按行号列出，其所属地块拒收，以免边界缺点；其余地块照常读取。
字段名与合规性审查一致：XMDM 地块编号、XMMC 名称、XMLX 用途、YDYHFLDM 地类编码、SQMJ 申报面积（公顷）。TQMJ 为椭球面积，PMMJ 为平面面积（m²），MJC 为申报面积减平面面积之差（m²）。</translation>
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
            <source>The geometry is of type {found}; the layer holds {expected} without Z and M.</source>
            <translation>几何类型为 {found}；该图层为不含 Z、M 值的 {expected}。</translation>
        </message>
        <message>
            <source>The geometry is stored in CRS {found}; the layer's is {expected}.</source>
            <translation>几何图形以坐标系 {found} 存储，图层坐标系为 {expected}。</translation>
        </message>
        <message>
            <source>The header states {key} = {value}, and only CGCS2000 Gauss-Krüger zones in metres can be read. Correct the header, or transform the coordinates first.</source>
            <translation>文件头中 {key} = {value}；只能读取以米为单位的 CGCS2000 高斯-克吕格坐标。请更正文件头，或先做坐标转换。</translation>
        </message>
        <message>
            <source>The highest class of data that this node may hold.</source>
            <translation>该节点可存放数据的最高分级。</translation>
        </message>
        <message>
            <source>The intended 用地用海 code; without it planned use and zones are undetermined.</source>
            <translation>拟用途的用地用海分类代码；缺少时规划用途和规划分区两项无法判定。</translation>
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
            <source>The layer already has a feature with the same values and shape ({message}), so this one was not sent. Refresh the working copy and delete one of them.</source>
            <translation>图层中已有属性值和图形都相同的要素（{message}），因此未发送此要素。请刷新工作副本并删除其中之一。</translation>
        </message>
        <message>
            <source>The layer at the node is no longer the one that was checked out ({error}): {message} Nothing was applied. Check the layer out into a new file and copy your edits into it; this file keeps them.</source>
            <translation>节点上的图层已不是检出时的图层（{error}）：{message} 未作任何变更。请将图层检出到新文件，再把您的编辑复制过去；本文件仍保留这些编辑。</translation>
        </message>
        <message>
            <source>The layers are in different coordinate reference systems ({first} and {second}). Reproject one of them first.</source>
            <translation>两个图层的坐标参考系不同（{first} 与 {second}）。请先将其中一个重投影。</translation>
        </message>
        <message>
            <source>The layers keep versions, but no receipts are published (feature type {name}).</source>
            <translation>图层带有版本信息，但未发布回执（要素类型 {name}）。</translation>
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
            <source>The name of {value} in {field} is “{wanted}”, not “{name}”. Correct one of them.</source>
            <translation>{field} 中 {value} 的名称应为“{wanted}”，而不是“{name}”。请更正其中之一。</translation>
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
            <source>The pages of layer {layer} do not end ({url}), so no working copy was kept. Tell the node's keeper.</source>
            <translation>图层 {layer} 的分页没有尽头（{url}），因此未保留工作副本。请告知节点管理员。</translation>
        </message>
        <message>
            <source>The parts lack {area:.2f} m² of the site's area (a gap); nothing was levelled.</source>
            <translation>各部分之和比项目用地面积少 {area:.2f} m²（缝隙），未调平。</translation>
        </message>
        <message>
            <source>The picture “{title}” is not {kind} and was not put into the report.</source>
            <translation>图片“{title}”不是 {kind} 格式，未放入报告。</translation>
        </message>
        <message>
            <source>The polygon has no area.</source>
            <translation>多边形没有面积。</translation>
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
            <source>The proxy on the way to {url} failed ({reason}). Check Settings ▸ Options ▸ Network.</source>
            <translation>访问 {url} 所经代理出错（{reason}）。请检查 设置 ▸ 选项 ▸ 网络。</translation>
        </message>
        <message>
            <source>The receipt was written to {path}.</source>
            <translation>回执已写入 {path}。</translation>
        </message>
        <message>
            <source>The report's tables as a workbook.</source>
            <translation>报告中的表格（工作簿）。</translation>
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
            <source>The rule stopped with an error ({reason}); the other checks ran on. Please report it and decide this check by hand.</source>
            <translation>该规则运行出错（{reason}），其他审查项不受影响。请反馈此问题，并人工判定本项。</translation>
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
            <source>The same tables with real numbers.</source>
            <translation>同样的表，数字以数值保存。</translation>
        </message>
        <message>
            <source>The saved project holds readable passwords or keys: {names}.</source>
            <translation>保存的工程中含有明文密码或密钥：{names}。</translation>
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
            <source>The site is declared a listed major project, which may be admitted after its own procedure; attach the proof.</source>
            <translation>项目申报为列入清单的重大项目，可按规定程序论证占用；请附证明材料。</translation>
        </message>
        <message>
            <source>The site states no area, so none could be compared.</source>
            <translation>未申报面积，无法比对。</translation>
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
            <source>The stated area {stated:.4f} hm² differs from the computed {computed:.4f} hm² by more than {allowed:.4f} hm². Correct the statement or the boundary.</source>
            <translation>申报面积 {stated:.4f} 公顷与计算面积 {computed:.4f} 公顷相差超过 {allowed:.4f} 公顷。请改正申报面积或界址。</translation>
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
            <source>The target holds all changes of the source: {count} were applied in this run.</source>
            <translation>目标节点已包含来源节点的全部变更：本次应用 {count} 项。</translation>
        </message>
        <message>
            <source>The target stands</source>
            <translation>以目标为准</translation>
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
            <source>The totals of both years differ by {area:+.2f} hm²: check the boundaries.</source>
            <translation>两个年份的合计相差 {area:+.2f} 公顷，请核对范围界线。</translation>
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
            <source>Theirs</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>There is no field table for layer “{layer}”. Described layers: {known}.</source>
            <translation>没有图层“{layer}”的字段表。已有的图层：{known}。</translation>
        </message>
        <message>
            <source>There is no node “{id}”. Known nodes: {known}.</source>
            <translation>没有节点“{id}”。已知节点：{known}。</translation>
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
            <source>There is nothing to decide about this working copy: no new features are in doubt. Submit again.</source>
            <translation>此工作副本没有需要判定的内容：没有存疑的新增要素。请再次提交。</translation>
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
            <source>These edits are too much for one change set: at most {most_ops} changes and {most_megabytes} MB go together. Submit them in parts; each part is then applied on its own, so that others may see some before the rest. Or ask the node's keeper to load them as data.</source>
            <translation>编辑超出一个变更集的限度：一次最多 {most_ops} 处变更、{most_megabytes} MB。请分批提交，各批分别应用，他人可能先看到其中一部分；或请节点管理员以数据方式入库。</translation>
        </message>
        <message>
            <source>These edits go after the change set before them.</source>
            <translation>这些编辑须待其前的变更集办结后提交。</translation>
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
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Title of the layer</source>
            <translation>图层名称</translation>
        </message>
        <message>
            <source>To</source>
            <translation>目标</translation>
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
            <source>Tolerance and method</source>
            <translation>容差与方法</translation>
        </message>
        <message>
            <source>Too Many Edits</source>
            <translation>编辑过多</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Total of the base year (hm²)</source>
            <translation>基期年合计（公顷）</translation>
        </message>
        <message>
            <source>Town and village attribute (CZCSXM)</source>
            <translation>城镇村属性码字段（CZCSXM）</translation>
        </message>
        <message>
            <source>Town land outside every 城镇村 is counted as 城镇用地 by a preset; practice differs, so its area stands here as well.</source>
            <translation>城镇村范围以外的城镇类用地按预设计入城镇用地；各地做法不一，其面积在此单列。</translation>
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
            <source>Two of the working copies are of one layer ({layers}). Submit them one after the other.</source>
            <translation>有两个工作副本属于同一图层（{layers}）。请逐个提交。</translation>
        </message>
        <message>
            <source>Type another key for my feature, so that both stay.</source>
            <translation>为本地要素输入其他键值，使两个要素都保留。</translation>
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
            <source>Undetermined</source>
            <translation>无法判定</translation>
        </message>
        <message>
            <source>Undetermined checks</source>
            <translation>无法判定的审查项数</translation>
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
            <source>Unknown CZCSXM</source>
            <translation>城镇村属性码不明</translation>
        </message>
        <message>
            <source>Unsure preset</source>
            <translation>预设待核实</translation>
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
            <source>Use the Node's &amp;Login</source>
            <translation>改用节点的登录信息(&amp;L)</translation>
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
            <source>Value</source>
            <translation>属性值</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>审查结论</translation>
        </message>
        <message>
            <source>Verdicts by site and rule (JSON)</source>
            <translation>各项目各规则的结论（JSON）</translation>
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
            <source>Video</source>
            <translation>视频</translation>
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
            <source>Warnings</source>
            <translation>警告数</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>网页</translation>
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
            <source>What happened</source>
            <translation>处理经过</translation>
        </message>
        <message>
            <source>What has to be corrected; needed where a set is returned.</source>
            <translation>须更正的内容；退回时必填。</translation>
        </message>
        <message>
            <source>What lies inside any of its zones is town in the target year.</source>
            <translation>位于其任一分区内的用地，目标年计为城镇。</translation>
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
            <source>What to Do…</source>
            <translation>如何处理…</translation>
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
            <source>Where passwords and keys stand</source>
            <translation>密码和密钥所在位置</translation>
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
            <source>Which set to read or decide about. Empty: what waits is only listed.</source>
            <translation>要审阅或审核的变更集。留空：仅列出待审核的变更集。</translation>
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
            <source>Whose values stand where both changed the same. The other side's values stay on record in the file.</source>
            <translation>双方修改了同一内容时以谁为准。另一方的值保留在文件记录中。</translation>
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
            <source>Without the urban development boundary no target land lies in town.</source>
            <translation>未给出城镇开发边界，目标年没有用地计为城镇。</translation>
        </message>
        <message>
            <source>Without “{filter}”</source>
            <translation>去掉“{filter}”</translation>
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
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message>
            <source>XLSX files (*.xlsx)</source>
            <translation>XLSX 文件 (*.xlsx)</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
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
            <source>a level-1 code cannot be placed in a row: give a finer class</source>
            <translation>仅凭一级类代码无法归入表中任何一行，请细化到二级类</translation>
        </message>
        <message>
            <source>a login is stored</source>
            <translation>已保存登录信息</translation>
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
            <source>area,ellipsoid,parcel,TBMJ,adjustment,椭球面积,图斑面积,面积平差,控制面积</source>
            <translation>面积,椭球,图斑,TBMJ,平差,椭球面积,图斑面积,面积平差,控制面积</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>boundary,coordinates,parcel,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批</source>
            <translation>界址,坐标,地块,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>无法使用</translation>
        </message>
        <message>
            <source>catalogue,search,metadata,CSW,ISO 19115,资源目录,数据查询,联合查询,元数据</source>
            <translation>catalogue,search,metadata,CSW,ISO 19115,资源目录,数据查询,联合查询,元数据</translation>
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
            <source>compliance,review,site,approval,合规性审查,用地预审,选址,三区三线,永久基本农田,生态保护红线</source>
            <translation>合规性审查,用地预审,选址,项目用地,三区三线,永久基本农田,生态保护红线,compliance,review</translation>
        </message>
        <message>
            <source>compliance_checks.csv (one row per check) in executable form</source>
            <translation>compliance_checks.csv 的可执行形式（每个审查项一行）</translation>
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
            <source>ellipsoidal, by the national formula</source>
            <translation>椭球面积（国家公式）</translation>
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
            <source>fetch what others changed</source>
            <translation>获取他人的修改</translation>
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
            <source>geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <source>hectare (hm²)</source>
            <translation>公顷（hm²）</translation>
        </message>
        <message>
            <source>hm²</source>
            <translation>公顷</translation>
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
            <source>it is not there</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>it is there</source>
            <translation>已到达</translation>
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
            <source>key or token</source>
            <translation>密钥或令牌</translation>
        </message>
        <message>
            <source>land use,structure,statistics,用途结构调整表,用地用海,三调,基数转换,现状基数,汇总</source>
            <translation>用途结构调整表,用地结构,用地用海,三调,基数转换,现状基数,汇总,统计</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>较可能</translation>
        </message>
        <message>
            <source>load,WFS,snapshot,download,加载,下载,信息共享,快照,资源</source>
            <translation>load,WFS,snapshot,download,加载,下载,信息共享,快照,资源</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>missing: {names}</source>
            <translation>缺少：{names}</translation>
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
            <source>no edits</source>
            <translation>无编辑</translation>
        </message>
        <message>
            <source>no layer given</source>
            <translation>未提供图层</translation>
        </message>
        <message>
            <source>no rule</source>
            <translation>无审查规则</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
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
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>not of the release: {names}</source>
            <translation>不属于该版本：{names}</translation>
        </message>
        <message>
            <source>not reachable</source>
            <translation>无法连接</translation>
        </message>
        <message>
            <source>noticed {time}</source>
            <translation>发现于 {time}</translation>
        </message>
        <message>
            <source>only keep it</source>
            <translation>仅保存</translation>
        </message>
        <message>
            <source>outcome unknown</source>
            <translation>结果未知</translation>
        </message>
        <message>
            <source>outside of the layer</source>
            <translation>图层范围外</translation>
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
            <source>password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>placed by a rule that no standard confirms</source>
            <translation>按预设规则归类，尚无标准依据</translation>
        </message>
        <message>
            <source>postgis,database,node,administrator,数据库,节点,管理员,回执,版本,触发器</source>
            <translation>postgis,database,node,administrator,数据库,节点,管理员,回执,版本,触发器</translation>
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
            <source>refused</source>
            <translation>被拒绝</translation>
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
            <source>same use on level 1 only</source>
            <translation>仅一级类一致</translation>
        </message>
        <message>
            <source>same use on level 2</source>
            <translation>二级类一致</translation>
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
            <source>slow</source>
            <translation>缓慢</translation>
        </message>
        <message>
            <source>stands readable in the project</source>
            <translation>以明文保存在工程中</translation>
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
            <source>sync,replicate,node,province,city,同步,汇交,逐级上报,节点,更新</source>
            <translation>sync,replicate,node,province,city,同步,汇交,逐级上报,节点,更新</translation>
        </message>
        <message>
            <source>take the refused change set back</source>
            <translation>撤回被拒绝的变更集</translation>
        </message>
        <message>
            <source>takes no edits</source>
            <translation>不接收编辑</translation>
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
            <source>the land was taken as outside of town and village</source>
            <translation>已按城镇村以外处理</translation>
        </message>
        <message>
            <source>the node does not tell by whom</source>
            <translation>节点未告知操作人</translation>
        </message>
        <message>
            <source>the same key on both sides</source>
            <translation>双方键值相同</translation>
        </message>
        <message>
            <source>to be submitted</source>
            <translation>待提交</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>不确定</translation>
        </message>
        <message>
            <source>version {number} at the node</source>
            <translation>节点版本 {number}</translation>
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
            <source>yes</source>
            <translation>是</translation>
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
            <source>{area:.2f} hm² of ridges (田坎) are taken off cropland in the base year, while the plan's parcels state none: the changes of 耕地 and 其他土地 hold this area and are no change of use.</source>
            <translation>基期年已从耕地中扣除田坎 {area:.2f} 公顷，而规划图斑未注明田坎：耕地与其他土地的增减量中含有该面积，并非用途变化。</translation>
        </message>
        <message>
            <source>{area:.2f} m²</source>
            <translation>{area:.2f} 平方米</translation>
        </message>
        <message>
            <source>{area:.2f} m² are approved already; see whether the land is applied for a second time.</source>
            <translation>有 {area:.2f} m² 已获批准，请核实是否重复报批。</translation>
        </message>
        <message>
            <source>{area:.2f} m² lie in an area prone to geological hazards: have the hazard risk assessed (地质灾害危险性评估) before approval.</source>
            <translation>有 {area:.2f} m² 位于地质灾害易发区，报批前须开展地质灾害危险性评估。</translation>
        </message>
        <message>
            <source>{area:.2f} m² lie on permanent basic farmland, which only listed major projects may take. Move the site, or state the listing and attach its proof.</source>
            <translation>占用永久基本农田 {area:.2f} m²，仅列名的重大建设项目可以占用。请调整选址，或注明列名情况并附证明材料。</translation>
        </message>
        <message>
            <source>{area:.2f} m² lie outside of the boundary or in a zone of it that the rule does not accept; see the parts by zone and give the reason for the place.</source>
            <translation>有 {area:.2f} m² 位于城镇开发边界外，或位于规则未允许的边界内分区；请查看分区面积并说明选址理由。</translation>
        </message>
        <message>
            <source>{area:.2f} m² lie over mineral rights or deposits: settle the covering of deposits (压覆矿产) with the authority before approval.</source>
            <translation>有 {area:.2f} m² 压覆矿业权或矿产地，报批前须向主管部门办理压覆矿产手续。</translation>
        </message>
        <message>
            <source>{area:.2f} m² lie within the red line, which admits only limited human activities and national major projects. Move the site, or state the project type and attach the proof.</source>
            <translation>占用生态保护红线 {area:.2f} m²，红线内仅允许有限人为活动和国家重大项目。请调整选址，或注明项目类型并附证明材料。</translation>
        </message>
        <message>
            <source>{area:.2f} m² of the site, hatched</source>
            <translation>斜线部分为项目用地中的 {area:.2f} m²</translation>
        </message>
        <message>
            <source>{area} m²</source>
            <translation>{area} m²</translation>
        </message>
        <message>
            <source>{area} m² that this feature covered before are covered by nobody now. Give the ground to a neighbour, or take the border back.</source>
            <translation>该要素原先覆盖的 {area} m² 现在没有任何图斑覆盖。请将这部分划给相邻图斑，或恢复原边界。</translation>
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
            <source>{count} days ago</source>
            <translation>{count} 天前</translation>
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
            <source>{count} features, as many as the node counts.</source>
            <translation>{count} 个要素，与节点统计一致。</translation>
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
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{count} parcels could not be placed and {lost} features had no usable polygon: see the points to check.</source>
            <translation>{count} 个图斑无法归类，{lost} 个要素没有可用的面图形，详见核对事项。</translation>
        </message>
        <message>
            <source>{count} parcels in {crs}, text in {encoding}</source>
            <translation>{count} 个地块，坐标系 {crs}，文本编码 {encoding}</translation>
        </message>
        <message>
            <source>{count} parcels stand in 待细分: see the report.</source>
            <translation>{count} 个图斑计入“待细分”，详见报告。</translation>
        </message>
        <message>
            <source>{count} points</source>
            <translation>{count} 个顶点</translation>
        </message>
        <message>
            <source>{count} rings of the site are not closed. Repeat the first boundary point at the end.</source>
            <translation>项目用地有 {count} 个环未闭合。请在末尾重复首个界址点。</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
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
            <source>{field} (key)</source>
            <translation>{field}（唯一键）</translation>
        </message>
        <message>
            <source>{field} = {value} needs a value in {companion}. Fill it in.</source>
            <translation>{field} = {value} 时必须填写 {companion}。请补填。</translation>
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
            <source>{field} is {stated}, but {formula} is {wanted}. Compute it anew.</source>
            <translation>{field} 为 {stated}，而 {formula} 为 {wanted}。请重新计算。</translation>
        </message>
        <message>
            <source>{field} must not be empty.</source>
            <translation>{field} 不得为空。</translation>
        </message>
        <message>
            <source>{field} states {stated} m²; the shape has {area} m² on the ellipsoid. Compute the area anew.</source>
            <translation>{field} 填写为 {stated} m²，图形的椭球面积为 {area} m²。请重新计算面积。</translation>
        </message>
        <message>
            <source>{file} could not be written ({reason}). Close it elsewhere or choose another folder.</source>
            <translation>无法写入 {file}（{reason}）。请在其他程序中关闭该文件，或另选文件夹。</translation>
        </message>
        <message>
            <source>{id} · {layer} · {count} changes · {name} · {time}</source>
            <translation>{id} · {layer} · {count} 处变更 · {name} · {time}</translation>
        </message>
        <message>
            <source>{inserts} new, {updates} changed, {deletes} deleted</source>
            <translation>新增 {inserts}，修改 {updates}，删除 {deletes}</translation>
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
            <source>{layer} could not be opened ({reason}). Check the node's health, then try again.</source>
            <translation>无法打开 {layer}（{reason}）。请检查节点健康状况后重试。</translation>
        </message>
        <message>
            <source>{layer} is refreshed and nothing is in conflict any more: submit when ready.</source>
            <translation>{layer} 已刷新，不再有冲突，可以提交。</translation>
        </message>
        <message>
            <source>{layer}: {count} changes applied, the others are pending again.</source>
            <translation>{layer}：已应用 {count} 处变更，其余恢复为待提交。</translation>
        </message>
        <message>
            <source>{layer}: {edits}
SM3 {digest}…; the decision holds for these bytes only.</source>
            <translation>{layer}：{edits}
SM3 {digest}…；审核决定仅对这些内容有效。</translation>
        </message>
        <message>
            <source>{line} Suspected boundary errors (疑似边界误差): {checks}.</source>
            <translation>{line}疑似边界误差：{checks}。</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} 及另外 {count} 处</translation>
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
            <source>{reviewer} at the target returned the change set: {remarks} Correct the data at the source, or in the file that remembers; the next run then sends them for review again. Until something is changed, nothing is sent.</source>
            <translation>目标节点的审核人 {reviewer} 退回了变更集：{remarks} 请在源节点更正数据，或在同步记录文件中更正；下次运行将重新送审。在有所更正之前不发送任何内容。</translation>
        </message>
        <message>
            <source>{reviewer} returned the change set: {remarks} The edits are pending again; correct them and send them for review.</source>
            <translation>{reviewer} 退回了变更集：{remarks} 编辑已恢复为待处理；请更正后重新送审。</translation>
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
            <source>“{decision}” is no decision. Approve the change set or return it.</source>
            <translation>“{decision}”不是有效的决定。请同意或退回该变更集。</translation>
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
            <source>“{layer}” has unsaved edits. Save or discard them, then try again.</source>
            <translation>“{layer}”有未保存的编辑。请保存或放弃后重试。</translation>
        </message>
        <message>
            <source>“{layer}” has unsaved edits. Save them, then submit?</source>
            <translation>“{layer}”有未保存的编辑。是否保存后提交？</translation>
        </message>
        <message>
            <source>“{layer}” was edited while it was refreshed. These unsaved edits rest on older values and would overwrite newer ones: discard them and edit again.</source>
            <translation>刷新期间“{layer}”被编辑。这些未保存的编辑基于旧值，保存后会覆盖较新的值：请放弃后重新编辑。</translation>
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
            <source>“{value}” in column {column} of {table} is no rule for checks. Correct the preset, or take it away.</source>
            <translation>{table} 的 {column} 列中的“{value}”不是检查规则。请更正该预设，或将其移除。</translation>
        </message>
        <message>
            <source>“{value}” in {field} is no code of the standard.</source>
            <translation>{field} 中的“{value}”不是标准规定的代码。</translation>
        </message>
        <message>
            <source>“{value}” is among the uses that may lie outside of the boundary ({allowed}).</source>
            <translation>“{value}”属于可在城镇开发边界外布局的用途（{allowed}）。</translation>
        </message>
        <message>
            <source>“{value}” is no valid value of {field} (type {type}).</source>
            <translation>“{value}”不是 {field} 的有效值（类型 {type}）。</translation>
        </message>
        <message>
            <source>“{value}” may be a limited human activity that the red line admits (preset: {allowed}); attach the authority's confirmation.</source>
            <translation>“{value}”可能属于生态保护红线内允许的有限人为活动（预设：{allowed}）；请附主管部门认定意见。</translation>
        </message>
        <message>
            <source>不符合 (does not conform): no part of the site is planned for the intended use.</source>
            <translation>不符合：项目用地没有任何部分规划为拟用途。</translation>
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
            <source>地质灾害易发区 polygons; YFXDJ holds 高, 中 or 低.</source>
            <translation>地质灾害易发区面图层；YFXDJ 为高、中或低。</translation>
        </message>
        <message>
            <source>城镇开发边界 polygons; GHFQDM holds the zone 410, 420 or 430.</source>
            <translation>城镇开发边界面图层；GHFQDM 为分区代码 410、420 或 430。</translation>
        </message>
        <message>
            <source>已批建设用地 polygons; PWH holds the number of the approval.</source>
            <translation>已批建设用地面图层；PWH 为批文号。</translation>
        </message>
        <message>
            <source>永久基本农田 polygons. Without the layer the check is undetermined.</source>
            <translation>永久基本农田面图层；不提供则该项无法判定。</translation>
        </message>
        <message>
            <source>生态保护红线 polygons; LHLX holds the type.</source>
            <translation>生态保护红线面图层；LHLX 为红线类型。</translation>
        </message>
        <message>
            <source>田坎 inside cropland parcels: taken off the parcel and counted as 其他土地. Left empty, KCMJ is used where the survey layer has it.</source>
            <translation>耕地图斑中的田坎面积：从图斑中扣除，计入其他土地。留空时，三调图层有 KCMJ 则采用。</translation>
        </message>
        <message>
            <source>疑似边界误差 (suspected boundary error)</source>
            <translation>疑似边界误差</translation>
        </message>
        <message>
            <source>疑似边界误差 (suspected boundary error): {area:.2f} m² overlap; check the lines.</source>
            <translation>疑似边界误差：重叠 {area:.2f} m²，请核对界线。</translation>
        </message>
        <message>
            <source>符合 (conforms): the planned use is the intended one on the whole site.</source>
            <translation>符合：项目用地全部与规划用途一致。</translation>
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
            <source>部分符合 (conforms in part): {level2:.2f} % of the site on level 2, {level1:.2f} % on level 1.</source>
            <translation>部分符合：二级类一致 {level2:.2f} %，一级类一致 {level1:.2f} %。</translation>
        </message>
    </context>
</TS>
