"""Chinese words that say per what a number counts, and how a rate, a number of things and a total belong together."""

from __future__ import annotations

from checker.languages import patterns as re

_UNIT = r"平方公里|平方米|立方米|公里|公斤|人次|小时|分钟|季度|人|名|位|天|日|月|年|周|户|家|张|件|本|册|台|辆|亩|吨|斤|米|场|次|间|份|篇|盒|箱|袋|瓶|棵|株|头|只|套|所|校|县|村|店|班|队|组|桌|票|节|课"
#: Before a rate: 每张, 人均, 日均, 平均每户.
BEFORE = re.compile(
    rf"(?:(?:平均)?每(?:一|个)?(?P<each>{_UNIT})|(?<![一全整])(?P<noun>[月年日周])(?=租|薪|供(?!应)|工资)|(?P<mean>人|户|日|月|年|周|季|亩|场|店|校|县|村|单|件|台|班|家|车|次)均)(?:[^,。;:!?\n\d]{{0,8}}?)\Z"
)
#: After it: 120元/张, 3万人次每天.
AFTER = re.compile(rf"[ ]?(?:/[ ]?|每|一)(?P<per>{_UNIT})(?!线|面|般)")
#: Time units by the words of a rate.
TIMES = {"天": "day", "日": "day", "周": "week", "月": "month", "季度": "quarter", "季": "quarter", "年": "year"}
PEOPLE = frozenset(("人", "名", "位", "口"))
#: Before the total.
TOTAL = re.compile(r"(?:总|共|合计|累计|募集|收入|花费|花了|支付|付|营收|进账|收)[^,。;\d]{0,8}\Z")
SUM = re.compile(r"(?:总|共|合计|累计)[^,。;\d]{0,8}\Z")
#: Another time or another sum than that of the whole.
#: 月租906元，一年租金10872元: the year of a monthly rate, and the noun of both.
YEAR_TOTAL = re.compile(
    r"(?:一年|全年|每年|整年)(?:下来|就|便|要|得|总共|合计|共)?(?:是|需要?|交|付)?(?P<noun>[^,。;\d]{0,4})\Z"
)
#: A length that counts its days: 为期10天, 10天共.
EXACT_DAYS = re.compile(r"为期[^,。;]{1,8}天|天(?:共|累|总)")
PART = re.compile(
    r"昨|今天|今日|首日|首周|当天|单日|最高|最多|峰值|其中|另|第|节省|增|减|超出|退|补贴|定金|押金|成本|利润|净|比|较|上届|上年"
)
#: Before a rate that is a change: 人均增加100元.
GROWN = re.compile(r"增|减|提高|降低|多|少")
WHOLE_YEAR = re.compile(r"全年|一整年")
#: One rate as another: 每月500元，即每年6000元.
SAME = re.compile(r"即|相当于|折合|合(?=每|一|年|月)|也就是|等于")
#: After a rate: the times that follow are those it is compared with.
COMPARED = re.compile(r"比|较|同期|增长|下降")
AREAS = frozenset(("平方公里", "公顷", "亩", "平方米"))
POPULATION = re.compile(r"人口[^,。;\d]{0,6}\Z")
