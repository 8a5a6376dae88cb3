"""Every operation of the contract, for the guards that walk all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from partyhub.api.openapi import contract
from partyhub.main import create_app

METHODS = ("get", "post", "put", "patch", "delete")
SCHEMA = contract(create_app())


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.spec.get("operationId", ""))

    @property
    def is_public(self) -> bool:
        return self.spec.get("security") == []

    def __str__(self) -> str:
        return self.id or f"{self.method} {self.path}"


def operations() -> list[Operation]:
    return list(_walk())


def _walk() -> Iterator[Operation]:
    for path, item in SCHEMA["paths"].items():
        for method in METHODS:
            if method in item:
                yield Operation(method, path, item[method])


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema behind its reference."""
    while "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        schema = SCHEMA["components"]["schemas"][name]
    return schema
