"""How Chinese texts name speakers. Texts are folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re

_SPEECH_VERBS = "说道?|表示|指出|称|强调|认为|写道|谈到|坦言|介绍说?|补充道?|解释道?|回应道?|透露"
#: A speaker and the verb, at the start of a sentence and before the quotation.
TAG = re.compile(
    rf"(?:(?<=[。!?…;])|(?<=[。!?…][”」』]))[ ]?(?P<tag>(?P<name>[\u4e00-\u9fff·]{{2,12}}?)[还又也]?(?:接着|继续|补充|随后|同时|最后)?(?:{_SPEECH_VERBS})[:,])"
)
TAG_PREFILTER = re.compile(rf"(?:{_SPEECH_VERBS})[:,]")
_PRONOUNS = frozenset("他 她 他们 她们 我们 我 你 你们 大家 有人 对方 自己 别人 人们 很多人 朋友".split())


def introduces(introduction: str, name: str) -> bool:
    """Whether the words before a quotation name the same speaker again; a pronoun may refer to anyone."""
    return name not in _PRONOUNS and name in introduction
