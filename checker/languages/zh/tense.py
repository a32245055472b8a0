"""Chinese marks of tense, plans and hypotheses, and the cases in which a date is an adverbial of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import patterns as re
from checker.languages.language import Status, TenseMark
from checker.languages.zh.clause_status import CONDITION
from checker.records import replace

# 将 is also an object marker (将杭州作为首站) and a part of words (将军, 将近); it marks the future only before these.
_AFTER_JIANG = (
    "于|在|会|要|继续|进一步|正式|陆续|分别|首次|全面|共同|同时|再次?|举[行办]|召开|开[始幕放启]|发[布起表]|推出|成为|达|来到|"
    "前往|出席|迎来|是|有|从|由|与|不|可|能|被|上[线市映]|启动|公布|宣布|完成|投入|进[行入]|参加|访问|实施|生效|提供|"
    "持续|至|到|获|建|超|突破|增|减|升|降|出[台任现版]|率|接任|登陆|亮相|交付|揭晓|结束|闭幕|面[向临]|为期?|主"
)
# 过 after a verb means that something has happened; elsewhere it is usually part of a word (通过, 超过, 过程).
_GUO = r"(?<=[去来到见说听看用做办开访写读学住当打问谈提试参加任得论现历演拍播登走坐搬买卖席察观究待评行])过(?![程去来度于渡年节期滤敏户关后往头的])"
#: Before 定: words that mean to draw up or to fix, and not to schedule (制定于1986年).
_SETTLED = "[制签固稳锁限规裁决特指认鉴核审评坚测标划]"
_MARK = re.compile(
    rf"""(?P<intended>(?:(?<![中草高平太])原[本先来]?|(?<![日基根成样版剧])本[来该]?)(?:要|将|应[于在]|拟|打算|计划|准备|预[计定备]|定[于在]?(?!位|义))
                     |曾[经]?(?:计划|打算|考虑|拟))
      | (?P<planned>(?<![即行料或恐])将(?={_AFTER_JIANG})|即将|拟[于在]?|(?<![按照该此本一项权险])计划[于在将]?|预定|(?<!{_SETTLED})定[于在]|
                     届时|(?:[就快]要|将要|就到)(?=[^,，。！？!?]{{0,8}}了)|快(?=[到来开][^,，。！？!?]{{0,4}}了)|准备[于在]|打算|敬请|欢迎|报名|截止|倒计时|待定|目标是|力争|将至|即日起)
      | (?P<expected>预[计期]|有望|可望|料将|或将|恐将|估计(?![了过])|料(?=将))
      | (?P<conditional>{CONDITION.pattern}|假如|倘若|一旦|假设|若(?![干是]))
      | (?P<denied>并未|并没有|从未|从没有?|尚未|未能|没有|并不|否认|绝不会?|不会(?!话))
      | (?P<ongoing>正在|正值|正当|仍在|还在(?!于)|进行中)
      | (?P<done>(?<![为除到得受免罢算])了(?![解得不望结的])|已经?(?!知)|曾经?|刚刚|日前|圆满|
                 成功(?=[举召发登完获入上推])|荣获|当选|{_GUO})
      | (?P<said>(?:表示|宣布|透露|指出|报道|公布|发布|强调|介绍|坦言|发文|回应|(?<![人俗通简又自号])[称说道])(?=[^。！？]{{0,12}}?[:,]?[“「『"]))""",
    re.VERBOSE,
)
_STATUS = {
    "planned": Status.PLANNED, "expected": Status.EXPECTED, "intended": Status.INTENDED,
    "conditional": Status.CONDITIONAL, "denied": Status.NEGATED, "ongoing": Status.ONGOING, "done": Status.PAST,
    "said": Status.PAST,
}  # fmt: skip
#: A mark of a current plan, not of a wish or a former plan.
_ANNOUNCED = re.compile(r"将|即将|拟[于在]?|定[于在]|预[计定][于在]?|将至")
#: Before such a mark: a quotation from an earlier day, or a plan seen from the past.
_EARLIER = re.compile(
    r"原[本先来定计拟]|此前|早前|曾|当时|本来|最初|起初|宣布|表示|(?<![人俗通简又自号名职])称|说|报道|是否|若(?![干非无])|"
    + CONDITION.pattern
)
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
#: Text between a date that begins its sentence and the mark: a subject, but no other clause, no 的 that ends one, and no
#: verb that the date belongs to.
_TOLD = re.compile("证实|确认|公布|公告|发布|披露|声明|承诺|强调|透露|通知|批准|签署|决定|指出|警告")
_SUBJECT = re.compile(r"[^。;!?:,，；！？：\n的]{0,4}[,，]?[^。;!?:,，；！？：\n的]{0,24}")
#: Separators between a mark of a plan and a date in another clause after it.
_CLAUSE_BREAK = re.compile(r"[,，。;；:：!！?？()（）]|而|但|并且")
#: Unambiguous past marks.
_OVER = re.compile(
    rf"(?<![为除到得受免罢算不忘错])了(?![解得不望结的])|{_GUO}|(?<![而不])已经?(?![故知婚久])"
    r"|(?<![未不])曾经?(?!先生|女士|老师|教授|某|国藩|荫权|庆红)"
)
#: Words next to which such a mark may refer to the future, ask or warn: 就知道了, 别忘了, 可以用了.
_NOT_OVER = re.compile(
    r"就[^,，。;；]{0,8}了|别|可以|能够|即可|便可|必须|应该|应当|需要|务必|请(?![求教客示])|该[^,，。;；]{1,6}了|打算|准备|要求|通知"
    r"|安排|约定|商定|说好|等到|(?<![机大展晚年都宴议协商工学教聚茶峰酒舞音论盛集社开与])会(?![议见面谈晤员长所场计展同师务标徽址考的上后中期、]|[^\u4e00-\u9fff]|\Z)"
)
_PAUSE = re.compile(r"[ ]?[,，][ ]?")
_CLAUSE_END = re.compile(r"[,，;；:：、。！？!?\n]")
_STATEMENT_END = re.compile("[;；]")
_CLAUSE_EDGE = re.compile(r"[,，;；:：。!?！？\n()（）“”「」]")
_PRESENT = re.compile(
    r"到(?:现在|目前|今天|如今|今)|[至迄]今(?![尚仍还没未无都依])|今年|本月|如今|目前|以来,?[^。；;]{0,6}已"
)
_KANA = re.compile(r"[\u3041-\u30fa\uac00-\ud7af]")
_CANTONESE = re.compile(r"[嘅喺咗哋冇嚟啲佢噉]")
# 12月22日，是…的日子: the date is the subject of the clause.
_MODIFIER = re.compile(
    r"\s*(?:[,，]?\s*(?:也|正|就|恰)?是|那[天日一]|的|之|版|号文|[）)]|起|临近|将近|将至|将到|快到|在即|来临|前夕|前|之前|以前|止|截止|至|到|—|-)"
)
# 请於10月14日以前: a request until a day; 将于7月14日起: something that begins on a day.
_ASKED = re.compile(
    r"(?P<asked>敬?请|务必|必?须)[于在]?[ ]?\Z|(?P<asked_of>(?<![申邀聘宴])请(?![求示假教])[\u4e00-\u9fff]{1,8}?)[于在][ ]?\Z"
)
_ASKING = 12  # code points
_LIMIT = re.compile(r"[ ]?(?:[之以]?前|截止|.?止)")
_FROM = ("于", "自", "从")
# Attribution to others: 据新华社报道, 据悉, and a verb of saying with the reported text after it.
_REPORT = re.compile(
    r"据(?:[^。！？!?,，;；\n]{0,16}(?:报道|消息|透露|介绍|通报|披露|统计|回忆)|悉|了解|称|传|说)|(?:报道|消息|知情人士|传闻|外媒)称"
    r"|(?:表示|透露|指出|宣称|声称|坦言|强调|介绍说?|告诉[^。！？!?,，\n]{1,12}|认为|[^据名号简统俗人自职]称|说道?)(?=[,，:：]|[ ]?[“「『])"
)
_BOUNDARY = frozenset("。！？；!?;\n,，、:：“「『（()）】]")
_PREPOSITION = re.compile(r"(?:[在于自]|如果|假如|倘若|一旦|要是|万一|当地时间|北京时间|就在|早在|直到|截至|时间)\s*\Z")


class ChineseTense:
    """Implements `checker.languages.language.Tense` for both scripts (text arrives folded to Simplified)."""

    code = "zh"

    def marks(self, text: str, start: int, end: int) -> Iterator[TenseMark]:
        """The marks between two offsets, in order."""
        for found in _MARK.finditer(text, start, end):
            kind = found.lastgroup or ""
            yield TenseMark(_STATUS[kind], found.start(), found.end(), kind == "said")

    def governing(
        self, text: str, marks: Sequence[TenseMark], sentence: tuple[int, int], date: tuple[int, int]
    ) -> TenseMark | None:
        """The mark before a date in its clause, else the one after a date if the date begins the clause or follows 在
        or 于, and no 的 follows."""
        start, end = date
        lead = text[max(sentence[0], start - 6) : start].rstrip(" ")
        asked = _ASKED.search(text, max(sentence[0], start - _ASKING), start)
        if asked is not None and (_LIMIT.match(text, end) or text.endswith("前", start, end)):
            return TenseMark(Status.PLANNED, asked.start(), asked.end(asked.lastgroup or 0), sure=True)
        modified = _MODIFIER.match(text, end)
        if modified is not None and modified.group().endswith("起") and lead.endswith(_FROM):
            modified = None
        if modified is not None or not self.is_written(text[slice(*sentence)]):
            return None
        if lead and lead[-1] not in _BOUNDARY and _PREPOSITION.search(lead) is None:
            return None
        mark = next((mark for mark in reversed(marks) if mark.end <= start), None)
        if mark is not None and not _CLAUSE_END.search(text, mark.end, start):
            if mark.opens_speech:
                return None
        else:
            mark = next((mark for mark in marks if mark.start >= end), None)
            if mark is None or _STATEMENT_END.search(text, end, mark.start):
                return None
        if mark.status is Status.PAST:
            return replace(mark, sure=self._is_over(text, sentence, date))
        return replace(mark, sure=mark.status.is_future and self._is_announced(text, mark, sentence[0], date))

    def _is_announced(self, text: str, mark: TenseMark, sentence: int, date: tuple[int, int]) -> bool:
        """Whether a mark belongs to a plan that the author announces for a date."""
        if _ANNOUNCED.fullmatch(text, mark.start, mark.end) is None or _EARLIER.search(
            _BRACKETED.sub("", text[sentence : mark.start])
        ):
            return False
        if mark.start >= date[1]:
            between = text[date[1] : mark.start]  # 5月5日公布拟在, 1月8日公司预计: the day of the announcement
            is_told = _TOLD.search(between) is not None or (text[mark.start] == "预" and between.strip() != "")
            return not is_told and _SUBJECT.fullmatch(between) is not None
        return _CLAUSE_BREAK.search(text, mark.end, date[0]) is None

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence attributes its content to someone else."""
        return _REPORT.search(text, start, end) is not None

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Always false: a date that belongs to a noun precedes 的, which `governing` handles."""
        return False

    def _is_over(self, text: str, sentence: tuple[int, int], date: tuple[int, int]) -> bool:
        """Whether 了, 过, 已 or 曾 put the event in a date's clause beyond doubt in the past. A comma right after the
        date does not end the clause."""
        begins = max((edge.end() for edge in _CLAUSE_EDGE.finditer(text, sentence[0], date[0])), default=sentence[0])
        pause = _PAUSE.match(text, date[1], sentence[1])
        edge = _CLAUSE_EDGE.search(text, date[1] if pause is None else pause.end(), sentence[1])
        ends = sentence[1] if edge is None else edge.start()
        over = any(
            begins <= found.start() < date[0] or found.start() >= date[1]
            for found in _OVER.finditer(text, begins, ends)
        )
        return over and _NOT_OVER.search(text, begins, ends) is None

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets extend to the time of writing: 到现在, 今年. A length alone does not:
        1990年以来的两年里."""
        return _PRESENT.search(text, start, end) is not None

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in written Chinese, and not in Japanese or Cantonese."""
        return _KANA.search(text) is None and _CANTONESE.search(text) is None


TENSE = ChineseTense()
