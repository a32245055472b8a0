"""Dataclasses whose methods are generated on first use of the class.

The standard module compiles six methods per class at import time, which for all classes of the program takes longer
than checking a page. Here the initialiser is compiled when the first object is created, and the other methods are
shared. `dataclasses.replace` and related functions accept these classes. Only what the program uses is supported:
`frozen`, `slots`, and fields with a default, a factory, or excluded from the initialiser, the representation or
comparisons."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

_MISSING: Any = object()


class _Field:
    """The options of a field other than its type."""

    __slots__ = ("compare", "default", "default_factory", "init", "repr")

    def __init__(
        self,
        *,
        default: Any = _MISSING,
        default_factory: Any = _MISSING,
        init: bool = True,
        repr: bool = True,
        compare: bool = True,
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare


def _dataclass(kind: Any = None, *, frozen: bool = False, slots: bool = False) -> Any:
    """Adds an initialiser, equality and a representation based on the fields; a frozen class is also hashable."""
    if kind is None:
        return lambda kind: _made(kind, frozen, slots)
    return _made(kind, frozen, slots)


def _replace(instance: Any, /, **changes: Any) -> Any:
    """Returns a copy of an object with some fields replaced."""
    kind = type(instance)
    for name in kind.__match_args__:
        if name not in changes:
            changes[name] = getattr(instance, name)
    return kind(**changes)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, _Field, _replace

__all__ = ["dataclass", "field", "replace"]


def _made(kind: Any, frozen: bool, slots: bool) -> Any:
    fields = dict(getattr(kind, "_record_fields", {}))
    written = dict(vars(kind))
    for name in kind.__annotations__:
        given = written.get(name, _MISSING)
        declared = given if isinstance(given, _Field) else _Field(default=given)
        fields[name] = declared
        if slots or declared.default is _MISSING:
            written.pop(name, None)
        else:
            written[name] = declared.default
    written["_record_fields"] = fields
    written["_record_frozen"] = frozen
    written["__match_args__"] = tuple(name for name, declared in fields.items() if declared.init)
    written["__dataclass_fields__"] = _StandardFields()
    for name, method in _methods(fields, frozen, slots).items():
        written.setdefault(name, method)
    if slots:
        known = getattr(kind, "__match_args__", ())
        written["__slots__"] = tuple(name for name in kind.__annotations__ if name not in known)
    written.pop("__dict__", None)
    written.pop("__weakref__", None)
    made = type(kind)(kind.__name__, kind.__bases__, written)
    made.__qualname__ = kind.__qualname__
    made.__init__ = _first_init(made)
    return made


def _first_init(kind: Any) -> Any:
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        kind.__init__ = _compiled_init(kind)
        kind.__init__(self, *args, **kwargs)

    return init


def _compiled_init(kind: Any) -> Any:
    """Compiles the initialiser of a class. It can set frozen fields; no other code can."""
    frozen, in_slots = kind._record_frozen, hasattr(kind, "__slots__")
    known: dict[str, Any] = {"_MISSING": _MISSING}
    parameters, body = ["self"], list[str]()
    for name, declared in kind._record_fields.items():
        value = name
        if declared.default is not _MISSING:
            known[f"_default_{name}"] = declared.default
            parameters.append(f"{name}=_default_{name}")
        elif declared.default_factory is not _MISSING:
            known[f"_factory_{name}"] = declared.default_factory
            parameters.append(f"{name}=_MISSING")
            value = f"_factory_{name}() if {name} is _MISSING else {name}"
        elif declared.init:
            parameters.append(name)
        if not declared.init:
            if declared.default_factory is _MISSING:
                continue
            parameters.pop()
            value = f"_factory_{name}()"
        if not frozen:
            body.append(f"self.{name} = {value}")
        elif in_slots:
            known[f"_set_{name}"] = getattr(kind, name).__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"self.__dict__[{name!r}] = {value}")
    if hasattr(kind, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body or ["pass"]), known)
    return known["__init__"]


def _methods(fields: dict[str, Any], frozen: bool, slots: bool) -> dict[str, Any]:
    """The methods that need no compilation per class."""
    names = tuple(fields)
    compared = [name for name, declared in fields.items() if declared.compare]
    values = attrgetter(*compared) if compared else type
    shown = [name for name, declared in fields.items() if declared.repr]

    def equals(self: Any, other: object) -> Any:
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def shown_as(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    methods: dict[str, Any] = {"__eq__": equals, "__hash__": hashed if frozen else None, "__repr__": shown_as}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if frozen and slots:

        def state_of(self: Any) -> list[Any]:
            return [getattr(self, name) for name in names]

        def restore(self: Any, state: list[Any]) -> None:
            for name, value in zip(names, state, strict=True):
                object.__setattr__(self, name, value)

        methods |= {"__getstate__": state_of, "__setstate__": restore}
    return methods


def _refuse(self: Any, name: str, *value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"the field '{name}' of a {type(self).__qualname__} cannot change")


class _StandardFields:
    """The field table that the `dataclasses` module expects, built on first access."""

    def __get__(self, instance: object, kind: Any) -> dict[str, Any]:
        import dataclasses

        fields = []
        for name, declared in kind._record_fields.items():
            given = {each: getattr(declared, each) for each in ("default", "default_factory")}
            given = {each: value for each, value in given.items() if value is not _MISSING}
            shown = {each: getattr(declared, each) for each in ("init", "repr", "compare")}
            fields.append((name, Any, dataclasses.field(**given, **shown)))
        standard: Any = dataclasses.make_dataclass(kind.__name__, fields, frozen=kind._record_frozen)
        kind.__dataclass_params__ = standard.__dataclass_params__
        kind.__dataclass_fields__ = found = dict(standard.__dataclass_fields__)
        return found
