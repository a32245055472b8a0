"""English drafting remains: notes to the writer, unfilled placeholders, and the substitutions of paraphrasing
programs."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.message import msg

#: Each group is one kind of leftover.
LEFTOVER = re.compile(
    r"(?P<dummy>\b(?i:lorem\sipsum(?:\sdolor)?))"
    r"|(?P<fill>\[(?i:(?:insert|your|enter|fill\sin)(?=\s)|(?:add|type)\s(?:your|here|the|a|text|name|title)|(?:company|client|recipient)(?=\s(?:name|address)))(?:\s[\w'’]+){0,5}\]|<(?i:insert)(?:\s[\w'’]+){1,5}>"
    r"|\b(?i:your\stext\s(?:goes\s)?here|insert\s(?:text|image|name|date|title|link)\shere|click\shere\sto\s(?:add|edit)\s(?:text|title)|sample\stext\shere))"
    r"|(?P<note>\[?\bTKTK\b\]?|\[TK\]|[\[(](?:TODO|FIXME|XXX)\b[^\])\n]{0,60}[\])])"
    r"|(?P<program>(?:\A|(?<=\n))(?i:as\san\sAI\s(?:language\s)?model,\sI)\b|\[object\sObject\](?!\s(?i:output|string|text|instead)\b))"
)
#: A quick test for anything that the pattern may find, in lower case.
PREFILTER = (
    "lorem ipsum", " here", "tktk", "as an ai", "[object", "(todo", "(fixme", "(xxx", "<insert", "<your", "<enter",
    "[insert", "[your", "[enter", "[add", "[type", "[fill", "[company", "[client", "[recipient", "[todo", "[fixme",
    "[xxx", "[tk", "<add", "<type", "<fill", "<company", "<client", "<recipient",
)  # fmt: skip
#: A heading with dummy text: the page shows a design, and has no text or links of its own.
DUMMY_HEADING = re.compile(r"\blorem\sipsum\b", re.IGNORECASE)
#: The prompt of a program that waits for an answer.
PROMPT = re.compile(r"\b(?i:enter|type|input|choose|select|repeat|password|passphrase|username|login)\b[^.!?\n]*:\s*\Z")
#: A paragraph that consists only of a note to the writer.
TODO = re.compile(r"(?:TODO|FIXME)\b(?:\([^)\n]{0,30}\))?\s*(?::[^\n]{0,300})?\Z")
TODO_PREFILTER = ("TODO", "FIXME")
NAMES = {
    "dummy": msg("dummy text"),
    "fill": msg("a placeholder"),
    "note": msg("a note to the writer"),
    "program": msg("the output of a program"),
}
#: The page is a form, a template or a guide to writing one.
FORM = re.compile(
    r"\b(?:templates?|placeholders?|boilerplate|forms?|samples?|examples?|typesetting|filler|fill\sin|dummy)\b",
    re.IGNORECASE,
)
#: Scientific terms that paraphrasing programs distort ("tortured phrases", as collected by Cabanac, Labbé and
#: Magazinov).
RESPIN = re.compile(
    r"\b(?:(?P<ai>(?:counterfeit|fake|man-?made)\s(?:consciousness|awareness))|(?P<dl>profound\slearning)|(?P<bd>(?:colossal|enormous|immense|huge)\sinformation\s(?:analysis|set|sets))"
    r"|(?P<bc>bosom\s(?:peril|malignancy))|(?P<sn>(?:flag|sign)\sto\s(?:commotion|clamou?r)|commotion\sratio)|(?P<nn>(?:counterfeit|fake)\sneural\s(?:organization|network)s?|neural\sorgani[sz]ations?)"
    r"|(?P<cc>haze\s(?:figuring|processing))|(?P<rf>(?:arbitrary|irregular)\s(?:backwoods|woodland|timberland)s?)|(?P<ml>AI\scalculations?\sof\smachine|machine\s(?:getting\sthe\shang\sof|adapting))|(?P<mse>mean\ssquare\s(?:blunder|mistake))|(?P<ann>facial\sacknowledg(?:e)?ment))\b",
    re.IGNORECASE,
)
RESPIN_PREFILTER = (
    "consciousness", "awareness", "profound learning", "information analysis", "information set", "bosom", "commotion", "clamo", "neural organ", "haze ",
    "backwoods", "woodland", "timberland", "calculation of machine", "calculations of machine", "getting the hang", "machine adapting", "square blunder", "square mistake",
    "acknowledg",
)  # fmt: skip
MEANT = {
    "ai": "artificial intelligence", "dl": "deep learning", "bd": "big data", "bc": "breast cancer",
    "sn": "signal to noise", "nn": "neural network", "cc": "cloud computing", "rf": "random forest",
    "ml": "machine learning", "mse": "mean square error", "ann": "facial recognition",
}  # fmt: skip
RIGHT = ""
