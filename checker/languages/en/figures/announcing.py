"""English words that announce a list: data and patterns for counts before lists."""

from __future__ import annotations

from checker.languages import patterns as re

#: Nouns for list items rather than things in the world: "three reasons:" announces a list in any position.
CONTAINERS = frozenset(
    "reasons ways things steps parts points types kinds sorts forms options choices rules goals aims objectives"
    " changes problems issues questions answers features components categories areas aspects properties"
    " principles stages phases levels models modes cases examples methods approaches techniques strategies tips"
    " lessons facts factors criteria requirements conditions assumptions benefits advantages disadvantages"
    " drawbacks challenges concerns differences improvements topics themes sections pieces ingredients scenarios"
    " situations variants versions paths routes suggestions recommendations guidelines ideas arguments parameters"
    " priorities pillars findings conclusions observations insights takeaways measures actions initiatives"
    " possibilities alternatives exceptions limitations constraints mistakes myths trends predictions attributes"
    " settings flags styles patterns dimensions layers pros cons".split()
)
#: Nouns of a heading whose list does not name them one by one.
NOT_LISTED = frozenset(
    "years months weeks days hours minutes times people men women children euros dollars pounds metres meters miles"
    " kilometres degrees points percents series species news lives".split()
)
# Words before a count that presents its list.
LEAD = re.compile(
    r"(?:\A|[.;,]|\b(?:are|were|is|has|have|had|into|by|with|these|those|the|following|next|(?<!\bof\s)our|its|their|your|his|her|offers?|in|of|for"
    r"|include|includes|included|got|need|needs|requires?|took|take|takes|follow|consider|made|make|makes|identified|found|gave|give|gives"
    r"|provides?|supports?|introduces?|introduced|implemented|added|developed|defines?|defined|contains?|comprises?|suggest|propose[sd]?|see"
    r"|there|here|all|to|on|just|only|exactly|at\sleast|from|through|via|using|use|uses|as|accepts?|adds?|involves?|covers?|covered|divided|split"
    r"|announced?|announcing|released?|updated?|learned|asked|answers?|describes?|recommend|considered|had|and|or|between)\s+(?:the\s|these\s)?)(?:(?i:at\sleast|exactly|only|just|about|over|more\sthan)\s)?\Z",
    re.IGNORECASE,
)
#: A noun mentioned before is not announced: "these three components are nested as follows".
BACK = re.compile(r"\b(?:these|those)\s\Z", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|may|must|should|do|does|did)\b", re.IGNORECASE
)
#: A list may have more items than the count: "three branches and one special case".
FURTHER_COUNT = re.compile(r"(?:\b(?:and|plus)|\+)\s(?:an?|one|two|three|four|five|another|\d+)\s", re.IGNORECASE)
FOLLOWING = re.compile(r"\b(?:following|below|here\s(?:are|is)|these|as\sfollows)\b", re.IGNORECASE)
#: After a count: the clause announces something else, or asks for a choice from the list.
ELSEWHERE = re.compile(
    r"\b(?:following|below|these|say|says|said|ask|asks|asked|told|tells?|wrote|writes?|like|e\.g|such\sas|for\s(?:example|instance)|including"
    r"|were|was|is|run|do|by|see|here|among|each|every|more\sthan)\b",
    re.IGNORECASE,
)
#: The end of an announcement: "the sixteen winners are these:".
AS_FOLLOWS = re.compile(
    r",?(?:\s(?:they|these|those|which))?\s(?:are|were)(?:\s(?:these|as\sfollows|the\sfollowing|listed\s(?:below|here)))?\Z",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\b(?:one|any|some|either|choose|pick|select|a\sfew|several|first|last|top|other|another|more|additional|extra)\b[^.]{0,12}\Z|\bof\sthe\s\Z", re.IGNORECASE)  # fmt: skip
OPEN_END = re.compile(r"\b(?:etc|and\s(?:more|others|so\s(?:on|forth)|many|much\smore))\b|\.\.\.|…", re.IGNORECASE)
#: Words that introduce a second item inside one.
JOINT = re.compile(r"\s(?:and|&|or|plus)\s|/|;|,\s", re.IGNORECASE)
#: "First, … Second, …": ordinals that begin a sentence or clause.
MARKERS = re.compile(
    r"(?:(?<=[.!?:;]\s)|(?<=[,;]\sand\s)|(?<=\A))(?:(?P<word>(?i:first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?),|\((?P<digit>\d)\)\s|\((?P<letter>[a-h])\)\s)"
)
FURTHER = re.compile(r"\b(?:finally|lastly|last|also|another|moreover|additionally|besides|then|next)\b", re.IGNORECASE)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
#: Words before the count of a heading: "Bake bread in 5 steps".
IN_SO_MANY = re.compile(r"\b(?:in|these|with)\s\Z", re.IGNORECASE)
