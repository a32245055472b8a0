"""Classes of `checker.records` behave as those of the standard module."""

import copy
import dataclasses
import pickle
import weakref

import pytest

from checker.document.text import Span
from checker.records import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Frozen:
    first: int
    second: tuple[int, ...] = ()
    third: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Longer(Frozen):
    fourth: str = "x"


@dataclass
class Open:
    first: list[int] = field(default_factory=list)
    length: int = field(init=False)

    def __post_init__(self):
        self.length = len(self.first)


def test_fields_are_set_in_order_or_by_name():
    assert (Frozen(1, second=(2,)).first, Frozen(1, second=(2,)).second, Frozen(1).third) == (1, (2,), {})
    assert Frozen(1).third is not Frozen(1).third
    assert Longer(1, fourth="y").fourth == "y"
    with pytest.raises(TypeError):
        Frozen()


def test_equal_objects_have_equal_fields_of_one_class():
    assert Frozen(1, third={"a": 1}) == Frozen(1)
    assert Frozen(1) != Frozen(2)
    assert Frozen(1) != Longer(1)
    assert hash(Frozen(1, (2,))) == hash(Frozen(1, (2,)))
    with pytest.raises(TypeError):
        hash(Open())


def test_a_frozen_object_does_not_change():
    made = Frozen(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.first = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.first


def test_an_object_is_shown_by_its_fields():
    assert repr(Frozen(1, (2,))) == "Frozen(first=1, second=(2,))"


def test_the_rest_of_a_class_stays():
    made = Open([1, 2])
    made.first = []
    assert made.length == 2


@pytest.mark.parametrize("made", [Frozen(1, (2,), {"a": 1}), Longer(1), Open([1])])
def test_copies_are_equal(made):
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == replace(made) == dataclasses.replace(made) == made


def test_a_copy_has_other_values():
    assert replace(Longer(1), first=2) == dataclasses.replace(Longer(1), first=2) == Longer(2)


def test_the_standard_module_knows_the_fields():
    assert dataclasses.is_dataclass(Frozen)
    assert [each.name for each in dataclasses.fields(Longer(1))] == ["first", "second", "third", "fourth"]
    assert dataclasses.asdict(Longer(1, (2,))) == {"first": 1, "second": (2,), "third": {}, "fourth": "x"}


def test_a_class_of_the_standard_module_derives_from_one():
    derived = dataclasses.make_dataclass("Derived", [("fifth", int, 5)], bases=(Frozen,), frozen=True)
    assert derived(1).fifth == 5


def test_slots_have_no_other_names():
    with pytest.raises((AttributeError, TypeError)):
        weakref.ref(Frozen(1))
    assert not hasattr(Frozen(1), "__dict__")


def test_a_class_can_be_matched_by_its_fields():
    match Frozen(1, (2,)):
        case Frozen(first, second):
            assert (first, second) == (1, (2,))
    assert isinstance(Frozen(1), Frozen) and Span(0, 1)
