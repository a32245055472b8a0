"""Which rules run: a pure function of the rules there are and the options given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model.rule import Profile, Rule


class SelectionError(Exception):
    """Options that name no rule, or leave none; the message says which and offers the nearest one."""


def select(
    rules: Sequence[Rule],
    *,
    selected: Sequence[str] = (),
    ignored: Sequence[str] = (),
    profile: Profile = Profile.DEFAULT,
) -> tuple[Rule, ...]:
    """The rules that run, in the order given.

    A term is an id (T201), a name (event-after-publication) or the beginning of ids (T, T2); case does not count.
    Without `selected`, all rules of the profile run. The more exact term wins (``--ignore T --select T201`` runs
    T201), and `ignored` where both are equally exact. The beginning of an id selects within the profile; an id or a
    name selects its rule whatever the profile. Raises SelectionError.
    """
    for term in (*selected, *ignored):
        if not any(_exactness(rule, term) for rule in rules):
            raise SelectionError(_unknown(term, rules))
    chosen = tuple(rule for rule in rules if _runs(rule, selected, ignored, profile))
    if not chosen:
        hint = "" if profile is Profile.REVIEW else "; the rules of the review profile need --profile review"
        raise SelectionError(f"these options leave no rule to run{hint}")
    return chosen


_WHOLE = 1_000  # more exact than any beginning of an id


def _exactness(rule: Rule, term: str) -> int:
    """How exactly a term means a rule; 0 where it does not."""
    wanted = term.casefold()
    if wanted in (rule.id.casefold(), rule.name.casefold()):
        return _WHOLE
    return len(wanted) if rule.id.casefold().startswith(wanted) else 0


def _runs(rule: Rule, selected: Sequence[str], ignored: Sequence[str], profile: Profile) -> bool:
    against = max((_exactness(rule, term) for term in ignored), default=0)
    wanted = max((_exactness(rule, term) for term in selected), default=0)
    if wanted == _WHOLE:
        return against < _WHOLE
    in_profile = rule.profile is Profile.DEFAULT or profile is Profile.REVIEW
    if not in_profile or (selected and not wanted):
        return False
    return not against or against < wanted


def nearest(term: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule whose id or name is most like a mistyped term; None where none is like it."""
    from difflib import get_close_matches

    by_key = {key.casefold(): rule for rule in rules for key in (rule.id, rule.name)}
    close = get_close_matches(term.casefold(), by_key, n=1, cutoff=0.5)
    return by_key[close[0]] if close else None


def _unknown(term: str, rules: Sequence[Rule]) -> str:
    if not term.strip():
        return "a rule is named by an id, a name or the beginning of an id, not by nothing"
    rule = nearest(term, rules)
    offer = f"; did you mean {rule.id} ({rule.name})?" if rule else "; 'contralint rules' lists them"
    return f"there is no rule '{term}'{offer}"
