"""The relational lexicons of all languages that have one."""

from checker.languages.concepts import RelationalLexicon
from checker.languages.en.relational import ENGLISH
from checker.languages.zh.relational import CHINESE

LEXICONS: dict[str, RelationalLexicon] = {"en": ENGLISH, "zh": CHINESE}
