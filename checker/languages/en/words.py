"""English words for times, the data of the grammar. All lower case."""

from __future__ import annotations

from checker.calendars.timex import Unit

#: The full stop of a short month or weekday; after a full name it ends the sentence.
POINT = r"(?:(?:(?<=\b[a-z]{3})(?<!may)|(?<=\b(?:sept|tues|weds|thur))|(?<=\bthurs))\.)?"
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun"), start=1)
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "MO", "noon": "MI", "midday": "MI", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "night": "NI",
             "daytime": "DT", "overnight": "NI"}  # fmt: skip
UNITS = {
    "second": Unit.SECOND, "sec": Unit.SECOND, "minute": Unit.MINUTE, "min": Unit.MINUTE, "hour": Unit.HOUR, "hr": Unit.HOUR,
    "day": Unit.DAY, "night": Unit.DAY, "weekday": Unit.DAY, "business day": Unit.DAY, "working day": Unit.DAY,
    "week": Unit.WEEK, "working week": Unit.WEEK, "work week": Unit.WEEK, "workweek": Unit.WEEK, "wk": Unit.WEEK, "fortnight": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "mo": Unit.MONTH,
    "quarter": Unit.QUARTER, "season": Unit.SEASON, "semester": Unit.HALF, "year": Unit.YEAR, "yr": Unit.YEAR,
    "decade": Unit.DECADE, "century": Unit.CENTURY, "centuries": Unit.CENTURY, "millennium": Unit.MILLENNIUM,
    "millennia": Unit.MILLENNIUM,
}  # fmt: skip
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
TENS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9, "noughties": 10,
}  # fmt: skip
FESTIVALS = {
    "new year's eve": "new-year-eve", "new year eve": "new-year-eve", "new year day": "new-year", "new years eve": "new-year-eve", "new year's day": "new-year", "new year’s day": "new-year",
    "new year’s eve": "new-year-eve", "new years day": "new-year", "new year's": "new-year", "new year’s": "new-year",
    "martin luther king day": "martin-luther-king-day", "mlk day": "martin-luther-king-day", "groundhog day": "groundhog-day",
    "valentine's day": "valentine", "valentine’s day": "valentine", "valentines day": "valentine", "presidents' day": "presidents-day",
    "presidents day": "presidents-day", "women's day": "women-day", "saint patrick's day": "saint-patrick",
    "st. patrick's day": "saint-patrick", "st patrick's day": "saint-patrick", "april fools' day": "april-fools",
    "april fools day": "april-fools", "april fools": "april-fools", "earth day": "earth-day", "ash wednesday": "ash-wednesday",
    "palm sunday": "palm-sunday", "good friday": "good-friday", "easter sunday": "easter", "easter monday": "easter-monday",
    "easter": "easter", "pentecost": "pentecost", "may day": "labour-day", "international workers' day": "labour-day", "international workers’ day": "labour-day", "labour day": "labour-day", "mother's day": "mother-day", "mothers day": "mother-day",
    "mother’s day": "mother-day", "memorial day": "memorial-day", "father's day": "father-day", "fathers day": "father-day",
    "father’s day": "father-day", "juneteenth": "juneteenth", "canada day": "canada-day", "independence day": "independence-day-us",
    "bastille day": "bastille-day", "labor day": "labor-day-us", "columbus day": "columbus-day", "halloween": "halloween", "all souls' day": "all-souls", "all souls day": "all-souls", "remembrance day": "veterans-day", "armistice day": "veterans-day", "bonfire night": "guy-fawkes", "australia day": "australia-day", "anzac day": "anzac-day", "st. george's day": "saint-george", "st george's day": "saint-george", "st. andrew's day": "saint-andrew", "st andrew's day": "saint-andrew", "ascension day": "ascension", "whit monday": "whit-monday", "whit sunday": "pentecost", "corpus christi": "corpus-christi", "maundy thursday": "maundy-thursday", "shrove tuesday": "shrove-tuesday", "mardi gras": "shrove-tuesday", "holy saturday": "holy-saturday", "twelfth night": "twelfth-night", "epiphany": "epiphany", "candlemas": "candlemas", "michaelmas": "michaelmas", "cinco de mayo": "cinco-de-mayo", "pi day": "pi-day", "burns night": "burns-night", "giving tuesday": "giving-tuesday", "small business saturday": "small-business-saturday", "indigenous peoples' day": "columbus-day", "indigenous peoples’ day": "columbus-day", "election day": "election-day-us", "inauguration day": "inauguration-day-us", "qingming festival": "qingming", "tomb sweeping day": "qingming", "winter solstice": "winter-solstice",
    "all saints' day": "all-saints", "guy fawkes night": "guy-fawkes", "singles' day": "singles-day", "singles day": "singles-day",
    "veterans day": "veterans-day", "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "black friday": "black-friday",
    "cyber monday": "cyber-monday", "christmas eve": "christmas-eve", "christmas day": "christmas", "christmas": "christmas",
    "xmas": "christmas", "boxing day": "boxing-day", "chinese new year": "spring-festival", "lunar new year": "spring-festival",
    "mid-autumn festival": "mid-autumn", "dragon boat festival": "dragon-boat", "lantern festival": "lantern-festival",
}  # fmt: skip
