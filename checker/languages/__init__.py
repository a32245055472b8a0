"""The supported languages, one folder each, behind the protocol `Language`."""

from checker.languages.en.times import LANGUAGE as ENGLISH
from checker.languages.foreign import LANGUAGE as FOREIGN
from checker.languages.fr.times import LANGUAGE as FRENCH
from checker.languages.language import Language
from checker.languages.numeric import LANGUAGE as NUMERIC
from checker.languages.zh.times import LANGUAGE as CHINESE

#: In order of precedence if two languages read the same span.
LANGUAGES: tuple[Language, ...] = (CHINESE, ENGLISH, FRENCH, NUMERIC, FOREIGN)
