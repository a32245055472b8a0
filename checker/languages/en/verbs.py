"""Reads English verbs: groups the words of one verb with its auxiliaries, and determines whether it is finite and the
event status it expresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.language import Status, TenseMark
from checker.records import dataclass, field, replace


def _set(written: str) -> frozenset[str]:
    return frozenset(written.split())


#: Past forms that are not participles: each is the finite verb of a clause.
_PAST_ONLY = _set(
    "ate became began bit blew broke came chose did drank drew drove fell flew forgot froze gave grew knew overtook ran rang"
    " rode rose sang sank saw shook shrank spoke sprang stole strode swam swore threw took tore undertook went withdrew woke"
    " wore wrote"
)
#: Past forms that are also participles, in addition to those in -ed.
_PAST_OR_PARTICIPLE = _set(
    "bent bought brought built caught cut dealt dug fed felt fled fought found got held hid hit hung kept laid led left lent"
    " lit lost made met paid said sat sent shone shot slept slid sold sought spent stood struck stuck swept swung taught"
    " thought told understood wept won"
)
_PARTICIPLE = _set(
    "been begun bitten blown broken chosen done drawn driven drunk eaten fallen flown forgotten frozen given gone grown known"
    " overtaken run rung ridden risen seen shaken shown shrunk spoken stolen sunk sung sworn taken thrown torn undertaken"
    " withdrawn woken worn written set put cut hit let shut become come"
)
#: Words in -ed that are adjectives or nouns.
_NOT_PAST = _set(
    "need indeed speed feed seed deed breed bleed exceed proceed succeed embed hundred sacred naked wicked united limited based"
    " related advanced detailed interested dedicated updated unified automated distributed shared recommended red bed shed wed"
    " sped unlimited skilled combined required supposed"
)
#: Verbs with a complement in the future: the date after "were invited", "postponed", "told" may belong to the
#: complement.
_LOOKS_AHEAD = _set(
    "invited asked urged allowed required able told reminded informed notified warned advised booked ordered registered"
    " postponed rescheduled moved delayed extended deferred expected planned scheduled set due hoped intended excited ready"
    " eager hopeful keen bound likely sure meant supposed needed"
)
#: Verbs of saying and thinking; the content of their clause is attributed to their subject.
_REPORTING = _set(
    "said told announced stated confirmed hoped thought believed expected promised reported wrote claimed predicted decided"
    " agreed planned learned heard explained added informed notified knew"
)
#: Verbs that a date may follow without "for": "due on 3 May", but not "planned in June".
_DATED = _set("due scheduled set slated expected likely")
#: Participles after "is" or "was", or directly before "for" or "to": fixed plans, and expectations.
_FIXED = _set("set due scheduled planned slated bound poised supposed")
_PREDICTED = _set("expected projected predicted forecast likely intended meant anticipated proposed")
_INTENDING = {
    **dict.fromkeys(("plan", "plans", "planning", "hope", "hopes", "aim", "aims", "intend", "intends"), Status.PLANNED),
    **dict.fromkeys(("expect", "expects"), Status.EXPECTED),
}
#: Past forms after which a plan may have been dropped.
_MEANT = _set("planned hoped expected intended wanted meant scheduled aimed wished")
#: Intransitive verbs: after a subject, their past form is the finite verb of the clause and not a participle.
_INTRANSITIVE = _set("ended started opened reopened arrived returned died happened occurred resumed collapsed departed")
#: Verbs with two objects: their participle may precede an object ("the man named the director").
_TWO_OBJECTS = _set(
    "named called appointed elected awarded offered paid sent told taught lent sold considered deemed asked"
)
_FUTURE = _set("will shall 'll")
_POSSIBLE = {
    **dict.fromkeys(("might", "could", "should", "may"), Status.EXPECTED),
    **dict.fromkeys(("can", "must", "cannot"), Status.PLANNED),
    "would": Status.INTENDED,
}
_BE = _set("is are am 're 's 'm")
_WAS = _set("was were")
_HAS = _set("has have 've")
_AUXILIARIES = _FUTURE | _POSSIBLE.keys() | _BE | _WAS | _HAS | {"had", "do", "does", "did"}
_PRESENT = _set("begin begins resume resumes start starts run runs open opens end ends close closes takes goes comes")
#: Words for the future that are not verbs, or verbs that ask the reader.
_AHEAD = _set("upcoming deadline rsvp register until please")
_ADVERBS = _set(
    "last also soon only now first then again just already still even ever all both each once well yet recently"
)
_DENIAL = _set("not n't never")
_CONDITION = _set("if unless suppose assuming imagine whether")
#: Words after or before which "if" makes no condition: "as if by chance", "if need be".
_NO_CONDITION = (
    _set("as asked know"),
    _set(
        "only need needed necessary possible anything anywhere any ever not at so applicable desired required by in on for with"
        " from"
    ),
)
_SUBORDINATE = _set("that which who whose whom when where while because although though whereas")
_COORDINATE = _set("and or but")
_DETERMINERS = _set("the a an his her its their our my your this these those any some no every each another")
_PREPOSITIONS = _set(
    "of in on at by for with from to as than into over under between during about after before since through via per within"
    " without against like"
)
_PRONOUNS = _set("he she we they i it you who which that")
_ELLIPTIC = _set("as than if when once unless though although where being be get gets got getting been")
_FORMERLY = _set("originally initially previously earlier formerly")
_STOPS = frozenset(".;:!?—–()\n")
_DAY_WORDS = frozenset({*words.MONTHS, *words.WEEKDAYS, "next", "tomorrow", "this", "later", "by", "before"})
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][^\W\d_]+)?|\d+|[,;:()!?—–\n]|\.(?=\s|\Z)")
_VERBAL_PREFIX = re.compile(r"(?:re|co|pre|un)-[^-]+ed\Z")
_CLITICS = _set("ll ve re m d s")
_WITH_IS = _set("it that there what he she who here where")


@dataclass(frozen=True, slots=True)
class _Token:
    word: str  # in lower case; a clitic begins with '
    start: int
    end: int
    capital: bool


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    tokens: list[_Token] = []
    for found in _TOKEN.finditer(text, start, end):
        written = found.group()
        word, (at, stop) = written.casefold().replace("’", "'"), found.span()
        capital = written[0].isupper()
        if "'" not in word:
            tokens.append(_Token(word, at, stop, capital))
            continue
        head, tail = word.rsplit("'", 1)
        if tail == "t" and head.endswith("n"):
            stem = {"wo": "will", "ca": "can", "sha": "shall"}.get(head[:-1], head[:-1])
            cut = at + len(head) - 1
            tokens += _Token(stem, at, cut, capital), _Token("n't", cut, stop, False)
        elif tail in _CLITICS and (tail != "s" or head in _WITH_IS):
            cut = at + len(head)
            tokens += _Token(head, at, cut, capital), _Token(f"'{tail}", cut, stop, False)
        else:
            tokens.append(_Token(word, at, stop, capital))
    return tokens


def _is_past_form(word: str) -> bool:
    """Whether a word may be a past tense or a participle."""
    if word in _PAST_OR_PARTICIPLE or word in _PARTICIPLE or word in _PAST_ONLY:
        return True
    return _is_regular(word)


def _is_regular(word: str) -> bool:
    if not word.endswith("ed") or len(word) < 4 or word in _NOT_PAST:
        return False
    return "-" not in word or _VERBAL_PREFIX.match(word) is not None


def verb_marks(text: str, start: int, end: int) -> Iterator[TenseMark]:
    """Returns the verbs of a sentence, and other marks of its time, in order."""
    return iter(_Parser(_tokens(text, start, end)).marks())


@dataclass
class _Parser:
    """One pass over the words of a sentence, which keeps the state of the current clause."""

    tokens: Sequence[_Token]
    found: list[TenseMark] = field(default_factory=list)
    finite: Status | None = None  # the status of the clause's verb, None before the verb
    sure: bool = False  # whether that verb is certain
    pending: list[int] = field(default_factory=list)  # past forms that are participles if a verb follows
    supposed: bool = False  # whether the clause is a condition
    reported: bool = False  # whether a verb of saying or thinking precedes
    formerly: bool = False
    clause: int = 0  # the index of the first token of the clause

    def marks(self) -> list[TenseMark]:
        at = 0
        while at < len(self.tokens):
            at = self._step(at)
        return self.found

    def _word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def _skip(self, at: int) -> tuple[int, bool]:
        """Reads past adverbs and negations; returns whether there was a negation."""
        denied = False
        while True:
            word = self._word(at)
            if word in _DENIAL:
                denied = True
            elif not (word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))):
                return at, denied
            at += 1

    def _open_clause(self, at: int) -> None:
        self.finite, self.sure, self.supposed, self.clause = None, False, False, at
        self.pending.clear()

    def _step(self, at: int) -> int:
        token = self.tokens[at]
        word = token.word
        if word in _STOPS:
            self._open_clause(at + 1)
            self.reported = self.reported and word not in ";:"
            return at + 1
        if word == ",":
            self.supposed = self.formerly = False
            self._confirm()
            return at + 1
        if word in _COORDINATE:
            self._confirm()
            return at + 1
        if word == "if" and (self._word(at - 1) in _NO_CONDITION[0] or self._word(at + 1) in _NO_CONDITION[1]):
            return at + 1
        if word in _CONDITION:
            self._open_clause(at + 1)
            self.supposed = True
            self._add(Status.CONDITIONAL, at, at + 1, finite=False)
            return at + 1
        self.formerly = self.formerly or word in _FORMERLY
        if word in _AUXILIARIES and self._is_auxiliary(at):
            return self._auxiliary(at)
        if word in _DENIAL:
            verb, _ = self._skip(at)
            known = _is_past_form(self._word(verb))
            self._add(Status.NEGATED, at, verb + 1 if known else at + 1)
            return verb + 1 if known else at + 1
        if word == "to":
            return self._infinitive(at)
        if word in _SUBORDINATE:
            self._open_clause(at)
            return at + 1
        return self._other(at, token)

    def _is_auxiliary(self, at: int) -> bool:
        """Whether such a word is not a noun, name or month: "the will", "Will Smith", "May"."""
        token, before = self.tokens[at], self._word(at - 1)
        if token.word in ("will", "may", "can", "must", "might") and (token.capital or before in _DETERMINERS):
            named = at + 1 < len(self.tokens) and self.tokens[at + 1].capital
            return token.capital and at == self.clause and token.word != "may" and not named
        return True

    def _confirm(self) -> None:
        """Handles a comma, or "and": a form with an object before it is the verb of its clause, whatever follows."""
        self.pending = [index for index in self.pending if not self.found[index].sure]

    def _add(self, status: Status, first: int, stop: int, *, finite: bool = True, sure: bool = False) -> None:
        """Adds a mark for the tokens from `first` to `stop`. A finite verb makes the earlier ambiguous forms
        participles."""
        stop = min(stop, len(self.tokens))
        if self.supposed:
            status, sure = Status.CONDITIONAL, False
        if sure and status.is_future and (self.reported or self.formerly):
            sure = False
        self.found.append(TenseMark(status, self.tokens[first].start, self.tokens[stop - 1].end, False, finite, sure))

    def _verb(self, status: Status, first: int, stop: int, *, sure: bool = False) -> int:
        """Adds a finite verb. Right after "and" it continues the previous one."""
        if self._word(first - 1) in _COORDINATE:
            self.pending.clear()
        for index in self.pending:
            self.found[index] = replace(self.found[index], status=Status.UNKNOWN, finite=False, sure=False)
        self.pending.clear()
        self._add(status, first, stop, sure=sure)
        self.finite, self.sure = status, sure
        if status is Status.PAST and any(self._word(at) in _REPORTING for at in range(first, stop)):
            self.reported = True
        return stop

    def _auxiliary(self, at: int) -> int:
        word = self._word(at)
        verb, denied = self._skip(at + 1)
        if word in _FUTURE:
            stop = self._complement(verb)
            return self._verb(Status.NEGATED if denied else Status.PLANNED, at, stop, sure=not denied)
        if word in _POSSIBLE:
            status = Status.CONDITIONAL if self._word(verb) == "have" else _POSSIBLE[word]  # "could have been"
            return self._verb(Status.NEGATED if denied else status, at, self._complement(verb))
        if word in ("do", "does", "did"):
            if denied:
                return self._verb(Status.NEGATED, at, verb + 1)
            past = word == "did"
            return self._verb(Status.PAST if past else Status.UNKNOWN, at, verb + past, sure=past)
        if word in _HAS or word == "had":
            return self._have(at, verb, denied=denied)
        return self._be(at, verb, denied=denied)

    def _complement(self, at: int) -> int:
        """The end of the verb after "will" or "to": its base form, "be held", "have been held"."""
        while self._word(at) in ("be", "have", "been", "being"):
            at, _ = self._skip(at + 1)
            if not _is_past_form(self._word(at)):
                return at + (self._word(at) == "open")  # "will be open" has no second verb
        return at + 1 if at < len(self.tokens) and self._word(at)[:1].isalpha() else at

    def _be(self, at: int, verb: int, *, denied: bool) -> int:
        was, word = self._word(at) in _WAS, self._word(verb)
        following = self._word(verb + 1)
        ahead = None
        if word in ("going", "about") and following == "to":
            ahead, stop = Status.PLANNED, self._complement(verb + 2)
        elif word == "to" and following[:1].isalpha() and following not in _DETERMINERS:
            ahead, stop = Status.PLANNED, self._complement(verb + 1)
        elif word in _FIXED | _PREDICTED and self._leads_on(word, verb + 1):
            ahead = Status.PLANNED if word in _FIXED else Status.EXPECTED
            stop = self._complement(verb + 2) if following == "to" else verb + 1
        if ahead is not None:
            status = Status.NEGATED if denied else Status.INTENDED if was else ahead
            return self._verb(status, at, stop, sure=not was and not denied)
        if denied:
            return self._verb(Status.NEGATED, at, verb + _is_past_form(word))
        progressive = word.endswith("ing")
        if not was:
            ongoing = word == "being" or self._word(verb - 1) == "being"
            return self._verb(
                Status.ONGOING if ongoing else Status.UNKNOWN, at, verb + (_is_past_form(word) or ongoing)
            )
        plain = not progressive and word not in _LOOKS_AHEAD
        return self._verb(Status.PAST, at, verb + (_is_past_form(word) or progressive or not plain), sure=plain)

    def _leads_on(self, plan: str, at: int) -> bool:
        """Whether a plan continues with its date or its verb: "scheduled for", "due next", but not "planned in
        2014"."""
        word = self._word(at)
        if plan == "due":  # "due largely to the rain", "due to a strike" give a cause
            to = at + word.endswith("ly")
            return self._word(to) != "to" or self._word(to + 1) not in _DETERMINERS
        if word in ("to", "for"):
            return True
        dated = word in ("on", "in", "at", "") or word in _DAY_WORDS or word in _STOPS or word.isdecimal()
        return dated and plan in _DATED

    def _have(self, at: int, verb: int, *, denied: bool) -> int:
        had, word = self._word(at) == "had", self._word(verb)
        if denied:
            return self._verb(Status.NEGATED, at, verb + _is_past_form(word))
        if word == "to":
            return self._verb(Status.PAST if had else Status.EXPECTED, at, self._complement(verb + 1))
        if word == "been":
            verb, _ = self._skip(verb + 1)
            if self._word(verb).endswith("ing"):
                return self._verb(Status.PAST if had else Status.ONGOING, at, verb + 1)
            word = self._word(verb)
            plain = word not in _LOOKS_AHEAD
            return self._verb(Status.PAST, at, verb + _is_past_form(word), sure=had and plain)
        if not _is_past_form(word) and word not in _MEANT:
            return self._verb(Status.PAST if had else Status.UNKNOWN, at, at + 1, sure=had)
        if had and word in _MEANT:
            return self._verb(Status.INTENDED, at, verb + 1)
        return self._verb(Status.PAST, at, verb + 1, sure=had and word not in _LOOKS_AHEAD)

    def _infinitive(self, at: int) -> int:
        """Handles "to open", not yet done but not necessarily planned, and "to be held", which is planned."""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if following is None or following.capital or not following.word[:1].isalpha():
            return at + 1
        if following.word in _DETERMINERS:
            return at + 1
        stop = self._complement(at + 1)
        planned = following.word == "be" and _is_past_form(self._word(stop - 1)) and stop > at + 2
        self._add(Status.PLANNED if planned else Status.UNKNOWN, at, stop, finite=False)
        return stop

    def _other(self, at: int, token: _Token) -> int:
        word = token.word
        if word in _PAST_ONLY:
            return self._verb(Status.PAST, at, at + 1, sure=self._has_subject(at))
        following = self._word(at + 1)
        if word in _INTENDING and following in ("to", "on") and (following == "to" or word == "planning"):
            return self._verb(_INTENDING[word], at, self._complement(at + 2))
        if word in _FIXED | _PREDICTED:
            leads = following in ("to", "for", "on", "in", "at") and word != "supposed"
            if leads or (word == "likely" and following == "to"):
                self._add(Status.PLANNED if word in _FIXED else Status.EXPECTED, at, at + 1, finite=False)
            return at + 1
        if word in _AHEAD or (word, following) in (("join", "us"), ("stay", "tuned")):
            past = self.found and self.finite is Status.PAST and word == "until"
            if not past:  # "lived there until"
                self._add(Status.PLANNED, at, at + 1)
            return at + 1
        if word in _PRESENT:
            return self._verb(Status.UNKNOWN, at, at + 1)
        if word in ("underway", "ongoing") or (word, following) in (("under", "way"), ("in", "progress")):
            self._add(Status.ONGOING, at, at + 1)
            return at + 1
        if (word in _PAST_OR_PARTICIPLE or _is_regular(word)) and not (token.capital and word == "sat"):
            self._past_form(at)
        return at + 1

    def _has_subject(self, at: int) -> bool:
        return self._word(at - 1) not in _DETERMINERS

    def _past_form(self, at: int) -> None:
        """Decides whether a form is a past tense or a participle, by the words next to it and the clause."""
        back = at - 1
        while back >= self.clause and (self._word(back) in _ADVERBS or self._word(back).endswith("ly")):
            back -= 1
        word, before, after = self._word(at), self._word(back) if back >= self.clause else "", self._word(at + 1)
        if before in _DETERMINERS or (before in _PREPOSITIONS and before != "to") or before in _ELLIPTIC:
            return  # "the attached form", "as planned"
        if not before and not self.clause:
            self._add(Status.PAST, at, at + 1)  # "Posted on 3 May", "Built in 1900, the mill …"
            self.pending.append(len(self.found) - 1)
            return
        pronoun = before in _PRONOUNS
        if before in _COORDINATE and self.finite is not None:
            status = self.finite if self.finite is Status.PAST else Status.UNKNOWN
            self._add(status, at, at + 1, finite=status is Status.PAST, sure=self.sure and status is Status.PAST)
            return
        passive = after == "by" and not self._word(at + 2).isdecimal()
        has_object = after in _DETERMINERS and word not in _TWO_OBJECTS
        apposed = before == "," and not has_object and not self._closes_apposition(back)
        if not pronoun and (passive or apposed or self.finite is not None):
            self._add(Status.UNKNOWN, at, at + 1, finite=False)  # "hosted by", "signed a deal dated 3 May"
            return
        sure = (pronoun or has_object or word in _INTRANSITIVE) and word not in _LOOKS_AHEAD
        self._add(Status.PAST, at, at + 1, sure=sure)
        if word in _REPORTING:
            self.reported = True
        if pronoun:
            self.finite, self.sure = Status.PAST, sure
        else:
            self.pending.append(len(self.found) - 1)

    def _closes_apposition(self, at: int) -> bool:
        """Whether a comma is the second one around words between a subject and its verb; commas of a date do not
        count."""
        commas = [
            index
            for index in range(self.clause, at + 1)
            if self._word(index) == ","
            and not self._word(index + 1).isdecimal()
            and self._word(index + 1) not in _DAY_WORDS
        ]
        return len(commas) % 2 == 0
