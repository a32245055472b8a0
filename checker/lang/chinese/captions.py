"""Chinese words of captions and of references to them. Texts are folded: Simplified characters, but for `WORDS`."""

from __future__ import annotations

#: What goes on from a reference to a figure: no caption does.
SPEAKS = r"展示|显示|中|所示|是|为|给出|列出|描述|说明|里|表明|可见|可以|和|与|则"
#: What stands before the number of a figure or table, as it is written in either script.
WORDS = "图|表|圖"
