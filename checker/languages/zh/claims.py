"""How Chinese states when an edition took place, when someone took office, when something was founded or happened."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.language import FOUNDED, LISTED, Slot, claim_patterns

_GAP = r"[^,，。;；:：、!?！？()（）“”「」\n<any>]"
# The end of a name, not followed by more of the name or by something that belongs to the named thing.
_OVER_NAMES = r"[^,，。;；:：、!?！？()（）“”「」\n<others>]"
_CLOSED = r"(?=\s*(?:\Z|[^\w\s]))"
_AFTER_EDITION = (
    r"(?=\s*(?:\Z|[,，。;；:：、!?！？()（）”」】]|上(?!市)|中(?!国)|期间|时(?!期)|在|于|由|将|共(?!同)|召开|举[办行]|开幕|闭幕|落幕"
    r"|正式|圆满|冠军|金牌|银牌|铜牌|决赛|开赛|吸引))"
)
_EVENT_VERBS = r"(?:举[办行]|召开|开幕|闭幕|揭幕|落幕|拉开[帷序]幕|开赛)"
_EVENT_VERBS_AT_END = rf"{_EVENT_VERBS}(?=\s*(?:\Z|[^\w\s]|了?\s*(?:\Z|[^\w\s])|的|时|后|至|到))"
# A person takes power only once, but enters any office, so the office must be next to the verb.
_POWER = r"(?:上台|掌权)"
_OFFICE_VERB = r"(?:宣誓就职|走马上任|上台|上任|就任|就职|当选)"
_OFFICE_WORD = r"(?:总统|首相|总理|总干事|国家主席)"
_TAIL = r"(?:(?:股份|集团|控股)?(?:有限)?(?:公司|集团)?)"
# An event word ends its statement: in 上市后, 上市的股票 and 成立十周年 the date has another role;
# before an opening mark follows what was founded: 成立“研究院”.
_END = r"(?=\s*(?:的?\s*(?:\Z|[^\w\s“‘「『《])|并|而))"
_END_OF_DATED = r"(?=\s*(?:的?\s*(?:\Z|[^\w\s“‘「『《])|后|之后|以来|至今|时|并|而))"  # right after its own date
_FOLLOWS = r"(?=\s*(?:\Z|[^\w\s]|从|是|在|已|现|如今|目前|由|有|以|于|对|把|将|也|就|靠|凭|最初|起初|后来))"
_DOES = r"(?:访问|出访|访华|会见|会晤|出席|表示|宣布|签署|抵达|发表|参加|接受|主持|致电|强调|指出|说|称|在)"

# Words before a known figure that make it a bound, or the figure of another year.
_COMPARING = "比较超高低从由达至到近约"


class ChineseClaims:
    """Implements `checker.languages.language.Claims` for both scripts (text arrives folded to Simplified)."""

    code = "zh"
    events: Mapping[str, tuple[str, ...]] = {
        FOUNDED: ("成立", "创立", "创办", "创建", "组建", "始建", "创始", "建校"),
        LISTED: ("上市", "挂牌", "挂牌上市", "敲钟上市", "首次公开募股"),
    }
    patterns = claim_patterns(rf"""
        HELD: <date>\s*(?:的)?<edition>{_AFTER_EDITION}
        HELD: <date>[,，]?\s*在{_GAP}{{0,24}}(?:{_EVENT_VERBS}的{_GAP}{{0,8}})?<edition>(?:大会|会议)?(?:开幕式|闭幕式)?(?:上(?!市)|期间|中(?!国))
        HELD: <date>{_GAP}{{0,16}}{_EVENT_VERBS}的{_GAP}{{0,8}}<edition>
        HELD: <edition>(?:开幕式|闭幕式)?(?:已|将|拟|定|计划|原定|预计)*(?:于|在)?<date>{_GAP}{{0,20}}?{_EVENT_VERBS_AT_END}
        HELD: <date>[,，]\s*<edition>[于在](?:(?![中前后下]){_GAP}){{1,12}}{_EVENT_VERBS_AT_END}
        HELD: <edition>\s*[(（]<date>[)）]
        TOOK_OFFICE: <date>{_GAP}{{0,3}}(?:{_POWER}|{_OFFICE_VERB}{_OFFICE_WORD})的{_GAP}{{0,10}}<office?>\s*<person>
        TOOK_OFFICE: <date>{_GAP}{{0,3}}{_OFFICE_VERB}的<office>\s*<person>
        TOOK_OFFICE: <office>\s*<person>{_GAP}{{0,2}}(?:于|在|自|从)?<date>(?:正式|起)?{_OFFICE_VERB}{_END_OF_DATED}
        TOOK_OFFICE: <person>{_GAP}{{0,2}}(?:于|在|自|从)?<date>(?:正式|起)?(?:{_POWER}|{_OFFICE_VERB}{_OFFICE_WORD}){_END_OF_DATED}
        TOOK_OFFICE: <date>\s*(?:正式)?(?:{_POWER}|{_OFFICE_VERB}{_OFFICE_WORD})(?:以来|以后|之后|后|之初|时)[,，]?\s*<office?>\s*<person>
        TOOK_OFFICE: <person>(?:于|在|自)?<date>(?:正式|起)?(?:出任|就任|担任|接任|当选为?)(?:了)?{_GAP}{{0,4}}<office>{_CLOSED}
        IN_OFFICE: (?:\A|[,，。;；“「])\s*(?:当地时间|北京时间|在|于)?<date>[,，]?{_GAP}{{0,12}}<office>\s*<person>(?!的|时期|任内|政府|执政)
        IN_OFFICE: <office>\s*<person>\s*[于在]?<date>{_GAP}{{0,8}}{_DOES}
        IN_OFFICE: <office>\s*<person>(?!的前|时期|任内|政府|执政)
        HAPPENED: <thing>{_TAIL}(?:是|于|在|早在|最早|最初|正式|则|就)*\s*<date>{_GAP}{{0,16}}<word>{_END_OF_DATED}
        HAPPENED: <thing>{_TAIL}是{_GAP}{{1,10}}<date>{_GAP}{{0,12}}<word>的
        HAPPENED: <date>{_GAP}{{0,12}}<word>的\s*<thing>{_TAIL}{_FOLLOWS}
        HAPPENED: <thing>{_TAIL}[,，]?(?:正式|最早|最初|首次)*<word>(?:于|在|自)\s*<date>
        HAPPENED: <date>[,，]?{_GAP}{{0,12}}<word>(?:了|的)?\s*<thing>{_TAIL}{_CLOSED}
        HAPPENED: (?:<word>(?:于|在)\s*<date>)的\s*<thing>{_TAIL}(?!的|旗下)
        HAPPENED: <date>[,，]?\s*<thing>{_TAIL}(?:正式|宣告|宣布|[于在]{_GAP}{{1,14}}|{_GAP}{{1,6}}[于在]{_GAP}{{1,14}})?<word>{_END}
        HAPPENED?: (?:从|自|于|在)\s*<date>{_GAP}{{0,14}}<word>{_END_OF_DATED}
        HAPPENED?: <word>(?:将|拟|已|计划|预计)*(?:定?于|在)\s*<date>
        FIGURE: <date>\s*<thing?>(?:期间|当天|当日|全天)?[,，]?(?:(?![{_COMPARING}]){_OVER_NAMES}){{0,16}}?\s*<figure>
        FIGURE: <figure>\s*[(（]<date>[)）]
        FIGURE: <thing>(?:期间|当天|当日|全天|的)?[,，]?(?:(?![{_COMPARING}]){_OVER_NAMES}){{0,12}}?\s*<figure>
        DAYS_OFF: <thing>(?:假期|放假|休假)?(?:时间|安排)?(?:为|是|[:：于从,，])?\s*<date>\s*(?:放假调休|调休放假|放假[,，](?:与|和)周末连休|放假公休)
        WORKING_DAY?: <date>(?=(?:\s*[、,，和及]\s*{Slot.DATE.value})*\s*(?:正常|照常|调休)?(?:上班|补班))
        """)  # fmt: skip
    no_agent = re.compile(
        r"(?:\s|是|于|从|自|早|最[早初先]|正式|则|就|才|刚|首次|第一次|宣告|宣布|的|[了过]|股份|集团|控股|有限|公司)*(?:早?[在于][^,，]{1,14})?"
    )
    belongs_to = re.compile(r"(?!)")
    former = re.compile(r"(?:(?<![目日此之以年月])前任?|原|已故|候任|当选|下任|下届|未来的?|后来的|准|代理|看守)\Z")


CLAIMS = ChineseClaims()
