"""How English states when an edition took place, when someone took office, when something was founded or happened."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.language import FOUNDED, LISTED, claim_patterns

_GAP = r"[^.,;:!?()\n<any>]"
_OFFICE_VERB = r"(?:took\ (?:office|power)|came\ to\ (?:power|office)|assumed\ (?:office|the\ presidency)|was\ sworn\ in|was\ inaugurated)"
_EVENT_VERBS = (
    r"(?:(?:was|were|is|are|will\ be|to\ be|has\ been|being)\ (?:originally\ |next\ |first\ )?(?:held|staged|hosted|opened|convened|scheduled)"
    r"|held|took\ place|takes\ place|will\ take\ place|opened|opens|ended|ends|closed|began|begins|starts|started|concluded)"
)
_NOT_A_BID = (
    r"(?!\s*(?:bid|bids|host|qualif|candidat|vote|bidding|selection|torch|tickets?|legacy|preparation|organi[sz]|official"
    r"|committee|venue|sponsor|mascot|logo|stadi|park|village|trial|test|budget|champion|winner|medal|gold|silver|bronze))"
)
_SPEECH_VERBS = (
    r"(?:said|told|announced|met|visited|arrived|declared|spoke|wrote|tweeted|warned|addressed|opened|attended|signed)"
)

_OVER_NAMES = r"[^.,;:!?()\n<others>]"
_WAS = r"(?:(?:was|were|which|who|has|had|been|is|it|originally|first|officially|formally|publicly|itself)\s+)*"


class EnglishClaims:
    """Implements `checker.languages.language.Claims`."""

    code = "en"
    events: Mapping[str, tuple[str, ...]] = {
        FOUNDED: ("founded", "established", "incorporated", "co-founded", "Founded", "Established"),
        LISTED: ("went public", "initial public offering", "IPO", "floated", "listed on the Nasdaq", "listed on Nasdaq",
                 "listed on the New York Stock Exchange", "listed on the NYSE", "listed in New York",
                 "listed in Hong Kong", "listed on the Hong Kong Stock Exchange"),
    }  # fmt: skip
    patterns = claim_patterns(rf"""
        HELD: (?<!\b[Ii]n\s)(?<!\b[Bb]y\s)(?<![Ss]ince\s)(?<![Uu]ntil\s)<date>\s+<edition>{_NOT_A_BID}
        HELD: <edition>\s+(?:[-–—]\s+)?<date>{_NOT_A_BID}
        HELD: <edition>\s*\((?:{_GAP}{{1,30}},\s*)?<date>\)
        HELD: <edition>,?\s+(?:which\ )?{_EVENT_VERBS}\b(?!\s+(?:the|a|an|its|his|her|their)\b){_GAP}{{0,48}}?,?(?:{_GAP}{{0,24}}?)\b(?:in|on|from|between)\s+(?:the\ )?<date>
        HELD: \b(?:[Aa]t|[Dd]uring)\ (?:the\ )?<edition>(?:\ in\ {_GAP}{{3,24}})?,?\s+(?:in|on|of|from)\s+<date>
        HELD: \b(?:[Oo]n|[Ii]n)\s+<date>,?\s+(?:at|during)\ (?:the\ )?<edition>
        TOOK_OFFICE: <person>,?\s+(?:who\ |first\ |formally\ |officially\ )*{_OFFICE_VERB}(?:\ (?:as\ )?{_GAP}{{0,24}}?<office>)?\s+(?:back\ )?(?:in|on)\s+<date>
        TOOK_OFFICE: <person>,?\s+(?:who\ )?became\ (?:the\ |{_GAP}{{0,16}})<office>\s+(?:back\ )?(?:in|on)\s+<date>
        TOOK_OFFICE: \b(?:[Oo]n|[Ii]n|[Ss]ince)\s+<date>,?\s+<person>\s+{_OFFICE_VERB}
        IN_OFFICE: (?:\A|[.,;]\s)\s*(?:On|In|on|in|By|by)?\s*<date>,?\s+(?:the\ |then\ )?<office>\s+<person>(?!['’]s|-era|\s+administration)
        IN_OFFICE: <office>\s+<person>\s+{_SPEECH_VERBS}(?:\ (?:in|reporters\ in)\ [A-Z]\w+)?\s+(?:on|in)\s+<date>
        IN_OFFICE: <office>\s+<person>\s+{_SPEECH_VERBS}\s+<date>(?=\s*(?:\Z|[.,]|that\b|in\b|at\b|to\b))
        IN_OFFICE: <office>\s+<person>(?!['’]s|-era|\s+administration)
        HAPPENED: <thing>(?:\s\([^()\n<any>]{{1,24}}\))?,?\s+{_WAS}<word>(?:\s(?:by|at|with|as|on|under)\s{_GAP}{{1,40}}?)?(?:\sback)?\s+(?:in|on)\s+(?:early\ |late\ )?<date>
        HAPPENED: (?:\A|[,(;.]\s?)\s*<word>(?:\s(?:by|at)\s{_GAP}{{1,40}}?)?\s+(?:in|on)\s+<date>,\s+(?:the\ )?<thing>(?!['’]s|-|\s[A-Z])
        HAPPENED: <thing>\s*\(<word>,?\s+(?:(?:in|on)\s+)?<date>\)
        HAPPENED: \b(?:[Ii]n|[Oo]n)\s+<date>,?\s+(?:(?:(?!\b(?:who|which|that|had|having|after|since|before)\b){_GAP}){{1,40}}?\s)?<word>\s+(?:the\ )?<thing>(?!['’]s|-|\s[A-Z&])
        HAPPENED: \b(?:[Ii]n|[Oo]n)\s+<date>,?\s+<thing>\s+{_WAS}<word>(?=\s*(?:\Z|[.,;)]|(?:on|in|at|with|by|for|as)\b))
        HAPPENED?: \bsince\s+(?:it\ was\ )?<word>{_GAP}{{0,30}}?\s(?:in|on)\s+<date>
        HAPPENED?: <word>,?\s+(?:(?:will\ be|was|is\ to\ be|is)\ (?:held|scheduled|due)|takes\ place|took\ place|will\ take\ place)?{_GAP}{{0,24}}?\b(?:in|on|for)\s+(?:the\ )?<date>
        FIGURE: (?<!passed\s)(?<!topped\s)(?<!exceeded\s)(?<!surpassed\s)(?<!beat\s)(?<!than\s)(?<!reached\s)(?<!hit\s)(?<!the\s)<figure>(?:\s(?!than|compared|from|up|down)[a-z]+){{0,5}}?\s+(?:in|for|during|on|of)\s+(?:the\ )?<date>
        FIGURE: <figure>\s*\(<date>\)
        FIGURE: <date>\s*<thing?>(?:(?!\b(?:than|from|over|above|below|to|up|down|nearly|about|passed|surpassed|exceeded|topped|beat|reached|hit|compared)\b){_OVER_NAMES}){{0,48}}?<figure>
        """)  # fmt: skip
    no_agent = re.compile(
        r"(?:\s|\b(?:was|were|is|are|be|been|being|has|had|have|which|that|it|itself|to|and|the|a|an|since|when|after|originally|first"
        r"|officially|formally|publicly|initially|later|then|also|company|firm|group|inc|idea|plan|of|in|on)\b)*",
        re.IGNORECASE,
    )
    belongs_to = re.compile(r"\b(?:of|at|in|by|to|for|from|with|within)\s(?:the\s)?\Z", re.IGNORECASE)
    former = re.compile(
        r"\b(?:former|late|incoming|outgoing|future|acting|interim|one-?time|deputy|vice|assistant|ex)[\s-]+\Z",
        re.IGNORECASE,
    )


CLAIMS = EnglishClaims()
