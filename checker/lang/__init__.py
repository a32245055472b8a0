"""What is particular to one language, behind one protocol; `LANGUAGES` lists those that are read."""

from checker.lang.chinese.times import LANGUAGE as CHINESE
from checker.lang.english.times import LANGUAGE as ENGLISH
from checker.lang.foreign import LANGUAGE as FOREIGN
from checker.lang.numeric import LANGUAGE as NUMERIC
from checker.lang.written import Language

#: In order of precedence where two read the same stretch.
LANGUAGES: tuple[Language, ...] = (CHINESE, ENGLISH, NUMERIC, FOREIGN)
