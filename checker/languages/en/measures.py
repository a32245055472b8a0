"""English units, scales and counted nouns: data for the grammar, in lower case."""

from __future__ import annotations

from decimal import Decimal

from checker.languages.units import POINTS, SHARE, Measure


def _of(dimension: str, base: str, **units: str) -> dict[str, Measure]:
    return {
        name.replace("_", " "): Measure(dimension, base, Decimal(factor))
        for names, factor in units.items()
        for name in names.split("__")
    }


#: Words that follow a number, in the singular and plural forms in use.
UNITS: dict[str, Measure] = {
    "percent": SHARE, "per cent": SHARE, "pct": SHARE,
    "percentage point": POINTS, "percentage points": POINTS, "percent points": POINTS, "per cent points": POINTS,
    **_of("length", "m", kilometre__kilometres__kilometer__kilometers="1000", metre__metres__meter__meters="1",
          centimetre__centimetres__centimeter__centimeters="0.01", millimetre__millimetres__millimeter__millimeters="0.001",
          mile__miles="1609.344", yard__yards="0.9144", foot__feet="0.3048", inch__inches="0.0254", nautical_mile__nautical_miles="1852"),
    **_of("speed", "km/h", miles_an_hour__miles_per_hour="1.609344", knot__knots="1.852",
          kilometres_an_hour__kilometres_per_hour__kilometers_an_hour__kilometers_per_hour="1"),
    **_of("area", "m²", square_kilometres__square_kilometers__sq_km="1e6", square_metres__square_meters__sq_m="1",
          square_miles__sq_mi="2589988.11", square_feet__sq_ft="0.09290304", acre__acres="4046.8564", hectare__hectares="10000"),
    **_of("volume", "l", litre__litres__liter__liters="1", millilitres__milliliters="0.001", gallon__gallons="3.785", us_gallon__us_gallons="3.785411784",
          imperial_gallon__imperial_gallons="4.54609",
          cubic_metres__cubic_meters="1000", cubic_feet="28.3168", barrel__barrels="159"),
    **_of("mass", "kg", kilogram__kilograms__kilogramme__kilogrammes__kilo__kilos="1", gram__grams__gramme__grammes="0.001",
          milligram__milligrams="1e-6", tonne__tonnes__metric_ton__metric_tons="1000", ton__tons="1000", ounce__ounces="0.02835"),
    **_of("energy", "Wh", kilowatt_hours__kilowatt_hour="1000", megawatt_hours="1e6", gigawatt_hours="1e9", terawatt_hours="1e12"),
    **_of("power", "W", watt__watts="1", kilowatt__kilowatts="1000", megawatt__megawatts="1e6", gigawatt__gigawatts="1e9"),
    **_of("data", "B", bytes__byte="1", kilobytes__kilobyte="1000", megabytes__megabyte="1e6", gigabytes__gigabyte="1e9",
          terabytes__terabyte="1e12"),
    **_of("temperature", "℃", degrees_celsius__degrees_c="1"), **_of("temperature", "℉", degrees_fahrenheit__degrees_f="1"),
    "degrees": Measure("degrees"), "degree": Measure("degrees"),
    **_of("money", "USD", dollar__dollars="1", us_dollars="1", cent__cents="0.01", bucks="1"), **_of("money", "EUR", euro__euros="1"),
    **_of("money", "GBP", pence="0.01", pounds_sterling="1"), **_of("money", "CNY", yuan__renminbi="1"), **_of("money", "JPY", yen="1"),
    **_of("money", "INR", rupees="1"), **_of("money", "RUB", roubles__rubles="1"), **_of("money", "KRW", won="1"),
    **_of("money", "CHF", swiss_francs="1"),
    "pound": Measure("pounds"), "pounds": Measure("pounds"),
    "times": Measure("ratio"), "fold": Measure("ratio"),
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "lakh": 10**5,
    "crore": 10**7, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
#: Letters that scale digits: the first kind always, the second only for money.
LETTERS = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9}
MONEY_LETTERS = {**LETTERS, "m": 10**6, "b": 10**9, "T": 10**12}
#: Fractions in words, with their denominators.
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
#: Plurals without an s.
PLURALS = frozenset(
    "people men women children feet teeth mice geese criteria phenomena data media series species staff police cattle sheep fish"
    " indices vertices matrices axes analyses theses hypotheses alumni stimuli candidates personnel aircraft".split()
)
#: Words in -s that are not plurals.
NOT_PLURAL = frozenset(
    "is was has does this his its less across various as us thus plus yes always perhaps else process access success progress"
    " business class address bus gas previous famous serious continuous numerous obvious various status focus bonus virus campus"
    " minus whereas sometimes census basis analysis crisis thesis axis versus nonetheless unless regardless besides towards afterwards news express press"
    " congress boss loss cross grass glass mass pass wireless endless js css aws dns https".split()
)
#: Words that end the noun phrase after a number.
STOPS = frozenset(
    "a an the of in on at to for from by with without within and or but nor so yet as than that which who whom whose when where"
    " while if because although though since until before after during between among over under about into onto upon per via is"
    " are was were be been being has have had do does did will would can could may might must shall should not no i you he she"
    " it we they them their his her its our your my this these those there here what how why also then just only even still"
    " already again both either neither each every all any some such more most less least many much few very too including"
    " include includes out only nearly roughly top x".split()
)


def is_plural(word: str) -> bool:
    """Whether a word has a plural form."""
    word = word.casefold()
    return word in PLURALS or (len(word) > 3 and word[-1] == "s" and word[-2] not in "s'’u" and word not in NOT_PLURAL)
