"""Chinese, in both scripts. Input texts are folded to Simplified characters."""

LETTERS = "\u3400-\u9fff\uf900-\ufaff"
WEIGHT = 2
NAMES = {"zh": "Chinese", "zh-CN": "Chinese (Simplified)", "zh-TW": "Chinese (Traditional)"}
