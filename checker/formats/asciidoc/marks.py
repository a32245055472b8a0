"""The marks that identify the lines of AsciiDoc."""

from __future__ import annotations

from checker.languages import patterns as re

TITLE = re.compile(r"(?P<signs>={1,6}|#{1,6})[ \t]+(?=\S)")
UNDERLINE = re.compile(r"(?P<sign>[-=~^+])(?P=sign){2,}[ \t]*\Z")
LEVELS = {"=": 1, "-": 2, "~": 3, "^": 4, "+": 5}
ATTRIBUTE = re.compile(r":(?P<name>!?[A-Za-z0-9_][\w-]{0,80}!?):(?:[ \t]+(?P<value>\S.*?))?[ \t]*\Z")
AUTHOR = re.compile(r"[^\W\d_][^\r\n:=\[\]|]{0,100}?(?:[ ]?<[^<>\r\n]{3,120}>)?[ \t]*\Z")
REVISION = re.compile(r"(?:v?\d+(?:\.\w+){0,4},[ \t]*)?(?P<date>\d{4}-\d\d?-\d\d?[^:\r\n]*|\w[^\r\n]*\d{4})(?::.*)?\Z")
COMMENT = re.compile(r"//(?!/)")
BLOCK_ATTRIBUTES = re.compile(r"\[(?![\[\s])[^\r\n]*\][ \t]*\Z|\[\][ \t]*\Z")
ANCHOR = re.compile(r"\[\[(?P<name>[^\],\s]{1,100})(?:,[^\]]*)?\]\][ \t]*\Z")
ANCHOR_ID = re.compile(r"\[[^\]#\s,]{0,40}#(?P<name>[\w:.-]{1,100})")
BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
DELIMITER = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}[\w+-]*|[|,:!]={3,})[ \t]*\Z")
#: ``image::…[]``, ``include::…[]``, ``ifdef::…[]``.
BLOCK_MACRO = re.compile(r"(?P<name>[a-z][a-z0-9_-]{1,30})::(?P<target>[^\s\[\]]*)\[(?P<text>.*)\][ \t]*\Z")
BULLET = re.compile(
    r"[ \t]*(?P<marker>\*{1,6}|-|•|\.{1,6}|\d{1,4}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)"
)
CHECKBOX = re.compile(r"\[[ xX*]\][ \t]+")
TERM = re.compile(r"[ \t]*(?P<term>[^\s:][^\r\n]{0,200}?)(?P<marker>:{2,4}|;;)(?:[ \t]+|\Z)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
#: Styles whose block is code; styles whose block is a quotation.
CODE_STYLE = re.compile(
    r"\[(?:source|listing|literal|stem|latexmath|asciimath|plantuml|ditaa|graphviz|mermaid|pass|,)\b|\[(?:%\w+)?,"
)
QUOTE_STYLE = re.compile(r"\[(?:quote|verse)\b")
