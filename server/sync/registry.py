"""All kinds of record together, checked when they are put together, so that a wrong declaration never serves."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from server.sync.entity import SCOPE_PART, Entity, Field, Kind, Rule

NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")
RESERVED = frozenset({"id", "scope", "rev", "created", "meta"})


class DeclarationError(Exception):
    """A declaration contradicts itself or the others; the message names entity and field."""


def scope_pattern(template: str) -> re.Pattern[str]:
    """What a filled scope of this template looks like."""
    parts = re.split(r"\{\w+\}", template)
    return re.compile("[^:]+".join(re.escape(part) for part in parts))


class Registry:
    """The entities by name, and which of them may stand in a scope."""

    def __init__(self, entities: Iterable[Entity]):
        self.entities = {entity.name: entity for entity in entities}
        for entity in self.entities.values():
            self._check(entity)
        self._patterns = [
            (entity, template in entity.homes, scope_pattern(template))
            for entity in self.entities.values()
            for template in entity.templates
        ]
        self._in_scope = lru_cache(maxsize=4096)(self._find_in_scope)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities.values())

    def __getitem__(self, name: str) -> Entity:
        return self.entities[name]

    def get(self, name: str) -> Entity | None:
        return self.entities.get(name)

    def at_home_in(self, scope: str) -> tuple[Entity, ...]:
        """The entities whose records may have this scope as their home."""
        return self._in_scope(scope)

    def _find_in_scope(self, scope: str) -> tuple[Entity, ...]:
        return tuple(e for e, home, pattern in self._patterns if home and pattern.fullmatch(scope))

    def _check(self, entity: Entity) -> None:
        if not NAME.fullmatch(entity.name):
            raise DeclarationError(f"{entity.name}: not a name of lower-case letters, digits and _")
        for name, declared in entity.fields.items():
            problem = self._problem(entity, name, declared)
            if problem:
                raise DeclarationError(f"{entity.name}.{name}: {problem}")
        self._check_scopes(entity)
        for name in entity.indexes:
            if name not in entity.fields:
                raise DeclarationError(f"{entity.name}: index on no field {name}")

    def _check_scopes(self, entity: Entity) -> None:
        for template in entity.templates:
            if template.count("{") > 1:
                raise DeclarationError(f"{entity.name}: scope {template} names more than one field")
            for part in SCOPE_PART.findall(template):
                if part != "id" and part not in entity.fields:
                    raise DeclarationError(f"{entity.name}: scope {template} names no field {part}")
        if entity.apart and entity.fields[entity.apart[0]].kind is not Kind.FLAG:
            raise DeclarationError(f"{entity.name}.{entity.apart[0]}: no flag, but tells who is apart")

    def _problem(self, entity: Entity, name: str, declared: Field) -> str | None:
        if not NAME.fullmatch(name) or name in RESERVED:
            return "not a name for a field"
        if declared.kind in (Kind.REFERENCE, Kind.REFERENCES) and declared.target not in self.entities:
            return f"refers to no entity {declared.target}"
        if declared.accompanies and declared.accompanies not in entity.fields:
            return f"accompanies no field {declared.accompanies}"
        if declared.rule is Rule.WORST and set(declared.worst_first) != {*declared.choices, None}:
            return "worst_first must order every choice and null"
        if declared.kind is Kind.CHOICE and not declared.choices:
            return "a choice of nothing"
        return None
