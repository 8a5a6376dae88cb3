"""Objections to a publicity: sealed whole, opened for the owner and the director (SP-11)."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.sealing import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptObjection:
    """As it is stored: when, who wrote it down, and one sealed text."""

    id: UUID
    at: datetime
    by_name: str
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What somebody objects, who it is if they said so, and how they are reached."""

    id: UUID
    at: datetime
    by_name: str
    content: str
    objector: str
    contact: str


def sealed_objection(
    vault: Vault, objection_id: UUID, *, content: str, objector: str, contact: str
) -> bytes:
    told = {"content": content.strip(), "objector": objector.strip(), "contact": contact.strip()}
    return vault.seal(json.dumps(told, ensure_ascii=False), aad=_seal_of(objection_id))


def opened_objection(vault: Vault, kept: KeptObjection) -> Objection:
    told = json.loads(vault.open(kept.sealed, aad=_seal_of(kept.id)))
    return Objection(id=kept.id, at=kept.at, by_name=kept.by_name, **told)


def _seal_of(objection_id: UUID) -> str:
    return f"ticket_objections|sealed|{objection_id}"
