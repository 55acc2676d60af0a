"""What the demo says on the console, in English or Chinese."""

from __future__ import annotations

import os
from unicodedata import east_asian_width

CHINESE = {
    "Shanhe: a planner's day": "山河：规划人员的一天",
    "county": "演示县",
    "node": "节点",
    "connect": "连接",
    "search": "检索",
    "load": "加载",
    "structure": "结构表",
    "review": "审查",
    "evaluate": "双评价",
    "map": "地图",
    "edit": "编辑",
    "submit": "提交",
    "desktop": "桌面",
    "updates": "修改",
    "inserts": "新增",
    "deletes": "删除",
    "{count} synthetic parcels in the real outline of Changting 350821": (
        "长汀县（350821）真实县界内的 {count} 个合成图斑"
    ),
    "the node answers at {url}": "节点地址 {url}",
    "QGIS knows the node; its password is only in the encrypted store": (
        "QGIS 已登记节点，密码只存于加密的认证数据库"
    ),
    "{count} records for {text}": "“{text}”检索到 {count} 条目录",
    "{parcels} parcels and {layers} plan layers": "{parcels} 个图斑、{layers} 个规划图层",
    "{total:.2f} hm² in the structure table": "结构表合计 {total:.2f} 公顷",
    "sites reviewed: {sites}; checks that fail: {failed}": (
        "审查项目 {sites} 个，不通过的审查项 {failed} 项"
    ),
    "suitable for agriculture {farming:.0f} hm², for towns {towns:.0f} hm²": (
        "农业适宜 {farming:.0f} 公顷，城镇适宜 {towns:.0f} 公顷"
    ),
    "the county in official colours": "按规范颜色绘制的全县图",
    "{count} parcels checked out; {edits}": "检出 {count} 个图斑；{edits}",
    "the first reply was cut on purpose: {states}; the node holds each edit once": (
        "首次答复被有意切断：{states}；节点上每处编辑恰好一次"
    ),
    "receipt {id}": "回执 {id}",
    "QGIS Desktop with the county and the dock": "QGIS 桌面：全县数据与山河面板",
    "all in {seconds} s": "共用时 {seconds} 秒",
    "the compliance review of five sites": "五个项目的合规性审查报告",
    "the same as a workbook": "同上，工作簿",
    "the land-use structure adjustment table": "国土空间用途结构调整表",
    "the double evaluation on made-up terrain": "双评价（合成地形）",
    "the receipt of the submitted edits": "编辑提交回执",
    "the county with its control lines and sites": "全县用地、控制线与项目",
    "what was found and how long it took": "结果与用时",
    "Changting (长汀县): land use, control lines and project sites": (
        "长汀县土地利用现状、控制线与项目用地图"
    ),
    "Synthetic demonstration data, not to be planned with · {crs}": (
        "合成演示数据，不得用于规划 · {crs}"
    ),
}


def language() -> str:
    """Return the desk's language as QGIS names it, by its locale: zh-Hans or en."""
    found = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "zh-Hans" if found.lower().startswith("zh") else "en"


def say(text: str) -> str:
    """Return a text of the demo in the language chosen by SHANHE_LOCALE; fill it afterwards."""
    chinese = os.environ.get("SHANHE_LOCALE", "").startswith("zh")
    return CHINESE[text] if chinese else text


def column(text: str, width: int) -> str:
    """Return `text` filled with blanks to `width` places; a Chinese sign takes two."""
    taken = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
    return text + " " * max(width - taken, 0)
