"""English words that relate numbers, by concept."""

from __future__ import annotations

from checker.languages.concepts import Concept, RelationalLexicon


def _words(text: str) -> str:
    """A pattern of whole words or phrases, longest first, from a comma-separated list."""
    listed = sorted((word.strip() for word in text.split(",")), key=len, reverse=True)
    return r"(?<![A-Za-z'’-])(?:" + "|".join(word.replace(" ", r"\s") for word in listed) + r")(?![A-Za-z'’-])"


_YEARLY = "year, month, quarter, week, season, period, decade, day, term"

LEXICON = RelationalLexicon(
    words={
        Concept.INVERTED: _words(
            "rank, ranked, ranking, ranks, place, places, position, exchange, loss, losses, minus, negative, odds, grade,"
            " version, versions, number one, seed, seeded, handicap, respectively, aged, slow down, slows down,"
            " slowed down, slowing down, performance"
        ),
        Concept.EARLIER: _words(
            ", ".join(
                f"a {each} earlier, one {each} earlier, a {each} ago, a {each} before, the {each} before, last {each},"
                f" the previous {each}, previous {each}, prior {each}, the prior {each}, the preceding {each},"
                f" the same {each} last year, the same {each} a year earlier, the same {each} of last year,"
                f" the corresponding {each}, in the {each} before"
                for each in _YEARLY.split(", ")
            )
            + ", previously, having been, the year-ago, year-ago, the year-earlier, previous, before that"
        ),
        Concept.OF_WHICH: _words(
            "of which, of whom, of them, of these, of those, out of these, among them, among these, of their number,"
            " of this, of that, of it, whom"
        ),
        Concept.OPEN: _words(
            "etc, etc., among others, and others, such as, for example, notably, mainly, mostly, between, weekday, working days, and more,"
            " and many more, or more, as well as others, and one, and another"
        ),
        Concept.INCLUDES: _words("including, includes, included"),
        Concept.OR: _words(
            "or, that is, i.e., which is, or just, equal to, equivalent to, representing, or about, which means,"
            " meaning, equating to, i.e, that's, amounting to, works out at, working out at"
        ),
        Concept.TOTAL: _words(
            "total, totals, totalled, totaled, totalling, totaling, a total of, in total, in all, all in all,"
            " altogether, all told, together, combined, sum, overall, adding up to, add up to, adds up to, added up to,"
            " raising, raised, came to, come to, comes to, coming to, for a total of, bringing the total to, a haul of, grand total, cost,"
            " costs, costing, earned, earning, brought in, brings in, bring in, and paid, revenue, proceeds, bill, makes, making, made"
        ),
        Concept.CONSISTS: _words(
            "consists of, consisting of, consisted of, made up of, comprises, comprising, comprised, comprised of,"
            " composed of, divided into, split into, split between, split among, divided between, divided among,"
            " broken down into, breaks down into, break down into, broke down as, split as"
        ),
        Concept.SHARE: _words(
            "account for, accounts for, accounted for, accounting for, make up, makes up, made up, making up,"
            " represent, represents, represented, share, proportion, percentage, turnout, rate, constitute,"
            " constitutes, constituted, portion"
        ),
        Concept.REST: _words(
            "the rest, rest, remaining, the remaining, remainder, the remainder, the other, the others, leaving,"
            " left, balance, the balance"
        ),
        Concept.MEAN: _words("average, averages, averaged, averaging, mean, on average, an average of, mean of"),
        Concept.EACH: _words(
            "each, per, apiece, every, a piece, a head, a month, a week, a day, a year, an hour, a night, daily, weekly, monthly,"
            " yearly"
        ),
        Concept.TIMES: _words("times, fold"),
        Concept.GAIN: _words(
            "joined, joining, opened, opening, hired, added, arrived, moved in, were born, was born, took on,"
            " taken in, took in, recruited, new, admitted, acquired, received, enrolled, bought, purchased, signed up"
        ),
        Concept.LOSS: _words(
            "left, leaving, closed, closing, shut, shutting, died, resigned, quit, retired, sold, moved out, moved away,"
            " departed, dropped out, cancelled, withdrew, rehomed, adopted, scrapped, disposed of"
        ),
        Concept.ABOVE: _words("above, higher than, exceeding, exceeds, exceeded"),
        Concept.BELOW: _words("below, lower than, falling short of"),
        Concept.THAN: _words(
            "than, compared with, compared to, against, versus, vs, in comparison with, as against, up on, down on,"
            " as opposed to, instead of, ahead of"
        ),
        Concept.CLAUSE: _words(
            "when, while, who, that, but, after, before, since, because, whereas, although, until, moved, move, went,"
            " go, goes, came"
        ),
        Concept.OTHER_RATE: _words(
            "discount, discounts, interest, stake, margin, margins, tax, vat, duty, off, faster, slower, likely,"
            " confidence, chance, yield, yields, premium, deposit, commission, bonus, annual, annually, annualised,"
            " annualized, compound, efficient, alcohol, humidity, profit, loss, saving, savings, more(?! than (?:doubl|trebl|tripl|halv|quadrupl)), fewer, less"
        ),
        Concept.UP: _words(
            "up, rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew, grown,"
            " growing, growth, climb, climbs, climbed, climbing, jump, jumps, jumped, jumping, gain, gains, gained, gaining, surge, surges,"
            " surged, surging, soar, soars, soared, soaring, higher, improved, improvement, expanded, went up, gone up,"
            " go up, an extra, an additional, advance, advanced, leapt, swelled, raise, raises, hike, hiked, widened, widens, widening, net(?=\\s\\Z)"
        ),
        Concept.DOWN: _words(
            "down, lost, loses, losing, fall, falls, fell, fallen, falling, decrease, decreases, decreased, decreasing, decline, declines,"
            " declined, declining, drop, drops, dropped, dropping, reduce, reduces, reduced, reduction, reducing, cut, cuts,"
            " cutting, slump, slumped, shrank, shrunk, shrink, lower, went down, gone down, slipped, slid, tumbled,"
            " plunged, plunge, dipped, dip, slashed, narrowed, narrows, narrowing, shortened"
        ),
        Concept.BY: _words("by, a difference of, a change of"),
        Concept.OF: _words("of, out of, from among, among, amongst, of all, of the"),
        Concept.FROM: _words("from"),
        Concept.TO: _words("to"),
        Concept.AND: _words("and, plus, as well as") + r"|&|\+",
    },
    light=frozenset({Concept.OF, Concept.FROM, Concept.TO, Concept.BY, Concept.AND, Concept.OR}),
    reach=4,
    ignored=_words(
        "the, a, an, its, their, our, his, her, my, your, all, those, these, this, some, about, around, roughly,"
        " approximately, nearly, almost, just, only, just over, just under,"
        " at least, at most, well over, close to, exactly, precisely, also, now, still,"
        " then, already, as many as, no fewer than, so far, currently, an estimated, around, in total only"
    )
    + r"|more\sthan(?=\s(?:doubl|trebl|tripl|halv|quadrupl))",
    factors={
        _words("doubled, doubling, double(?= (?:the|that|what|its|last)), double the, twice, twofold, two-fold"): "2",
        _words("trebled, tripled, tripling, trebling, triple, treble, three times, threefold"): "3",
        _words("quadrupled, quadrupling, quadruple, fourfold"): "4",
        _words("halved, halving, halves, cut by half, cut in half, fell by half, down by half"): "0.5",
    },
    other=r"[A-Za-z0-9'’/$€£¥-]+",
    synonyms={},
    spare=3,
    kinds_follow=True,
    loose=r"fell|falls?|dropped|climbed|slipped|slid|tumbled|up|above|down|below|cut|cuts|cutting|drops?|raises?|go\sup|reduced?|lower|higher",
    valued=r"improve(?:d|ment)",
    compared={Concept.ABOVE: r"above", Concept.BELOW: r"below"},
    standards=r"(?:\s[\w'’-]{1,16}){0,4}(?:[.,;)]|\Z)",
    divisions=tuple(
        tuple(rf"\b(?:{word})\b" for word in row.split())
        for row in (
            "men women", "boys girls", "males? females?", "adults? child(?:ren)?", "home away", "urban rural",
            "indoors? outdoors?", "public private", "undergraduates? (?:post)?graduates?", "amateurs? professionals?",
            "full-time part-time", "students teachers|staff", "seriously|badly|critically|severely slightly|lightly",
            "present absent", "favour|favor|yes against|no abstain\\w*|abstentions?|blank", "gold silver bronze",
            "wins? draws? defeats?|loss(?:es)?", "won drawn lost",
        )
    ),
    last=r"(?:last|previous|prior|the\s(?:previous|prior|preceding)|a)\s(?:\w+\s)?(?:year|month|quarter|week|season)"
    r"(?:\s(?:earlier|before|ago))?\Z|\w+\s(?:years?|months?|quarters?|weeks?|decades?)\s(?:earlier|before|ago|previously)\Z",
    each=r"(?:an?|each|every|per)\s(?:hour|day|night|week|month|quarter|year|term|season)\Z|(?:daily|weekly|monthly|yearly|annual)\Z",
    periods={
        "day": "day", "daily": "day", "night": "day", "week": "week", "month": "month", "quarter": "quarter",
        "year": "year", "annual": "year",
    },
    length=r"\bover\s(?:the|its|those|these)\s[\w-]{1,8}\sdays|-day\b",
    year=r"(?!)",
)  # fmt: skip
