"""What is particular to one language, behind one protocol; `LANGUAGES` lists those that are read."""

from checker.languages.en.times import LANGUAGE as ENGLISH
from checker.languages.foreign import LANGUAGE as FOREIGN
from checker.languages.language import Language
from checker.languages.numeric import LANGUAGE as NUMERIC
from checker.languages.zh.times import LANGUAGE as CHINESE

#: In order of precedence where two read the same stretch.
LANGUAGES: tuple[Language, ...] = (CHINESE, ENGLISH, NUMERIC, FOREIGN)
