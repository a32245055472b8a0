"""Which rules run, with which severity, and which of their patterns report: pure functions of the registered rules and
the options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.finding import Confidence
from checker.message import msg
from checker.records import dataclass
from checker.rule import Profile, Rule, Severity


class SelectionError(Exception):
    """Options that match no rule, or leave none to run; the message names the option and suggests the nearest rule."""


@dataclass(frozen=True, slots=True)
class RuleSelector:
    """The selection of one source (a configuration, an override, the command line).

    A term is an id (T201), a name (event-after-publication) or the beginning of ids (T, T2); case is ignored.
    `selected` replaces the selection of earlier sources, unless it is None; `extended` adds to it."""

    selected: tuple[str, ...] | None = None
    extended: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class Decision(NamedTuple):
    """Whether a rule runs; `selector` is the index of the selection that decided it and `term` its term, None where the
    profile decided, or where a selection omits the rule."""

    runs: bool
    selector: int | None = None
    term: str | None = None


def decide(rule: Rule, selectors: Sequence[RuleSelector], profile: Profile) -> Decision:
    """Whether a rule runs: the last selection with a matching term decides, or the profile if there is none.

    Within one selection the more exact term wins (``ignore T, select T201`` runs T201), and `ignored` wins a tie. The
    beginning of an id selects within the profile; an id or a name selects its rule even where none of its patterns
    reports in the profile."""
    in_profile = profile is Profile.REVIEW or rule.first_profile() is Profile.DEFAULT
    for index in range(len(selectors) - 1, -1, -1):
        selector = selectors[index]
        against = _best(rule, selector.ignored)
        wanted = _best(rule, (*(selector.selected or ()), *selector.extended))
        if against is not None and (wanted is None or specificity(rule, against) >= specificity(rule, wanted)):
            return Decision(False, index, against)
        if wanted is not None and (in_profile or specificity(rule, wanted) == _EXACT):
            return Decision(True, index, wanted)
        if selector.selected is not None:
            return Decision(False, index)
    return Decision(in_profile)


def chosen(rules: Sequence[Rule], selectors: Sequence[RuleSelector], profile: Profile) -> tuple[Rule, ...]:
    """The rules that run, in the order given."""
    return tuple(rule for rule in rules if decide(rule, selectors, profile).runs)


def reporting(rule: Rule, profile: Profile) -> frozenset[str]:
    """The names of the patterns that report, for a rule that runs: all in the review profile, and in the default
    profile those that report by default. If none does, the rule was selected by its id or name, so all report."""
    patterns = rule.all_patterns()
    if profile is Profile.DEFAULT and rule.first_profile() is Profile.DEFAULT:
        patterns = tuple(pattern for pattern in patterns if pattern.profile is Profile.DEFAULT)
    return frozenset(pattern.name for pattern in patterns)


def select(
    rules: Sequence[Rule],
    *,
    selected: Sequence[str] = (),
    ignored: Sequence[str] = (),
    profile: Profile = Profile.DEFAULT,
) -> tuple[Rule, ...]:
    """The rules that one selection leaves, in the order given; without `selected`, it starts from all rules of the
    profile.

    Raises SelectionError."""
    for term in (*selected, *ignored):
        check_term(term, rules)
    left = chosen(rules, [RuleSelector(tuple(selected) or None, (), tuple(ignored))], profile)
    if not left:
        raise SelectionError(no_rule_left(profile))
    return left


def no_rule_left(profile: Profile) -> str:
    """The message for a selection that leaves no rule."""
    if profile is Profile.REVIEW:
        return msg("With these options, there is no rule to run.")
    return msg("With these options, there is no rule to run; rules of the review profile need --profile review.")


def check_term(term: str, rules: Sequence[Rule]) -> None:
    """Raises SelectionError on a term that matches no rule."""
    if not any(specificity(rule, term) for rule in rules):
        raise SelectionError(_unknown(term, rules))


def names_of(rules: Iterable[Rule]) -> Mapping[str, str]:
    """The id for each id and name of the rules, without case."""
    return {key.casefold(): rule.id for rule in rules for key in (rule.id, rule.name)}


_EXACT = 1_000  # more exact than any beginning of an id


def specificity(rule: Rule, term: str) -> int:
    """How exactly a term matches a rule; 0 where it does not."""
    wanted = term.casefold()
    if wanted in (rule.id.casefold(), rule.name.casefold()):
        return _EXACT
    return len(wanted) if rule.id.casefold().startswith(wanted) else 0


def _best(rule: Rule, terms: Iterable[str]) -> str | None:
    """The term that matches the rule most exactly."""
    best = max(terms, key=lambda term: specificity(rule, term), default=None)
    return best if best is not None and specificity(rule, best) else None


def nearest(term: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule with the id or name most similar to a mistyped term; None where none is similar."""
    from difflib import get_close_matches

    by_key = {key.casefold(): rule for rule in rules for key in (rule.id, rule.name)}
    close = get_close_matches(term.casefold(), by_key, n=1, cutoff=0.5)
    return by_key[close[0]] if close else None


def _unknown(term: str, rules: Sequence[Rule]) -> str:
    if not term.strip():
        return msg("The name of a rule is empty: write an id, a name or the beginning of an id.")
    rule = nearest(term, rules)
    if rule:
        offer: str = msg("did you mean {name}?", name=f"{rule.id} ({rule.name})")
    else:
        offer = msg("'contralint rules' lists them.")
    return msg("There is no rule '{rule}'; {offer}", rule=term, offer=offer)


_ONE_STEP_DOWN = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}


def severity(default: Severity, confidence: Confidence) -> Severity:
    """The severity of one finding: that of its rule, lowered by one step where the confidence is low."""
    return _ONE_STEP_DOWN[default] if confidence is Confidence.LOW else default


def default_severity(rule: Rule, wanted: Iterable[tuple[str, Severity]]) -> Severity:
    """The severity of a rule's confident findings: that of the most exact matching term, the last in a tie; without
    any, the rule's own."""
    best, found = 0, rule.severity
    for term, each in wanted:
        exact = specificity(rule, term)
        if exact and exact >= best:
            best, found = exact, each
    return found
