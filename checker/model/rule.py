"""What a rule is."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from checker.model.finding import Finding
from checker.model.saying import Said, say

if TYPE_CHECKING:  # rules are talked of in many places where nothing is read
    from checker.model.reading import Reading


class Severity(Enum):
    """How loudly a finding is reported; the words are SARIF's levels."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def said(self) -> Said:
        """The word for people."""
        match self:
            case Severity.ERROR:
                return say("error")
            case Severity.WARNING:
                return say("warning")
        return say("note")


class Profile(Enum):
    """DEFAULT rules are right at least nine times in ten on real documents, REVIEW rules two times in three."""

    DEFAULT = "default"
    REVIEW = "review"

    @property
    def said(self) -> Said:
        """The word for people."""
        return say("default") if self is Profile.DEFAULT else say("review")


class Rule(ABC):
    """One kind of contradiction. The docstring is its page: problem, why it matters, what is not reported, examples.

    A rule holds no state: it compares mentions and links and yields findings with its own id.
    """

    id: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    profile: ClassVar[Profile] = Profile.DEFAULT
    judges_suppressions: ClassVar[bool] = False  # runs after all others, and knows what was suppressed
    #: Whether it compares with what editors wrote down; packs are only read for rules that do.
    uses_facts: ClassVar[bool] = False

    @abstractmethod
    def check(self, reading: Reading) -> Iterable[Finding]:
        """The findings in one document."""

    @classmethod
    def page(cls) -> str:
        """The user's page, as Markdown."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first sentence of the page."""
        return cls.page().partition("\n\n")[0].replace("\n", " ")
