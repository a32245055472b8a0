"""Chinese place names, with the abbreviation of their time zone."""

from __future__ import annotations

#: Folded to Simplified. A place with summer time has both of its zones.
PLACES = {
    "北京": "HKT", "中国": "HKT", "香港": "HKT", "台北": "HKT", "台湾": "HKT", "上海": "HKT", "新加坡": "SGT", "东京": "JST", "日本": "JST", "首尔": "KST",
    "韩国": "KST", "莫斯科": "MSK", "伦敦": "BST", "英国": "BST", "巴黎": "CET", "柏林": "CET", "法国": "CET", "德国": "CET", "罗马": "CET", "马德里": "CET",
    "纽约": "ET", "华盛顿": "ET", "美东": "ET", "美国东部": "ET", "旧金山": "PT", "洛杉矶": "PT", "美西": "PT", "美国西部": "PT", "太平洋": "PT", "芝加哥": "CDT",
    "悉尼": "AET", "格林尼治": "GMT", "格林威治": "GMT", "世界标准": "UTC", "协调世界": "UTC", "国际标准": "UTC",
}  # fmt: skip
