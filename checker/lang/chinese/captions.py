"""Chinese words of captions and of references to them, and of what is numbered. Texts are folded to Simplified, but for
`WORDS` and `AGENDA`."""

from __future__ import annotations

from checker.lang import patterns as re

#: What goes on from a reference to a figure: no caption does.
SPEAKS = r"展示|显示|中|所示|是|为|给出|列出|描述|说明|里|表明|可见|可以|和|与|则"
#: What stands before the number of a figure or table, as it is written in either script.
WORDS = "图|表|圖"
#: What the title of an agenda or of minutes says, as it is written in either script.
AGENDA = re.compile(r"[议議][程题題]|[纪紀]要|[会會][议議][记記][录錄]|例[会會]")
