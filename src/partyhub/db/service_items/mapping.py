"""Rows of the catalogue to domain objects and back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from partyhub.db.gate import Row
from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep, PaperSample
from partyhub.domain.service_items.item import ItemState, ServiceItem
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.views import GuideLine, ItemLine
from partyhub.domain.shared.ids import SampleId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.pinyin import Reading
from partyhub.domain.shared.search import search_keys
from partyhub.domain.working_time.limits import Limit, LimitKind


def content_of(kept: Mapping[str, Any]) -> ItemContent:
    limit = kept["limit"]
    parts = {
        "kind": ItemKind(kept["kind"]),
        "steps": tuple(ItemStep(**step) for step in kept["steps"]),
        "papers": tuple(_paper(paper) for paper in kept["papers"]),
        "limit": Limit(**{**limit, "kind": LimitKind(limit["kind"])}),
    }
    return ItemContent(**{**kept, **parts})


def _paper(kept: Mapping[str, Any]) -> ItemPaper:
    if (sample := kept.get("sample")) is None:
        return ItemPaper(**kept)
    whole = PaperSample(**{**sample, "id": SampleId(UUID(sample["id"]))})
    return ItemPaper(**{**kept, "sample": whole})


def item_of(row: Row) -> ServiceItem:
    return ServiceItem(
        id=row["id"],
        owner=OrgRef(row["owner_id"], row["owner_path"]),
        code=row["code"],
        state=ItemState(row["state"]),
        number=row["number"],
        current=_or_none(row["content"]),
        draft=_or_none(row["draft"]),
        changed_at=row["changed_at"],
        version=row["version"],
    )


def _or_none(kept: Mapping[str, Any] | None) -> ItemContent | None:
    return None if kept is None else content_of(kept)


def values_of(item: ServiceItem, reading: Reading) -> dict[str, Any]:
    """What is written at every save: state, draft, and what lists show and find."""
    head = item.head
    return {
        "state": item.state,
        "number": item.number,
        "name": head.name,
        "name_sort": reading.sort,
        "name_initials": reading.initials,
        "search_keys": list(search_keys(head.name, reading.sort, reading.initials, item.code)),
        "kind": head.kind,
        "category": head.category,
        "department": head.department,
        "draft": item.draft,
        "changed_at": item.changed_at,
    }


def line_of(row: Row) -> tuple[ItemLine, str]:
    line = ItemLine(
        row["id"], row["code"], row["name"], ItemKind(row["kind"]), row["category"],
        row["department"], ItemState(row["state"]), row["number"], row["has_draft"],
        OrgName(row["owner_id"], row["owner_name"]), row["changed_at"],
    )  # fmt: skip
    return line, row["name_sort"]


def guide_of(row: Row) -> tuple[GuideLine, str]:
    line = GuideLine(
        row["id"], row["code"], row["name"], ItemKind(row["kind"]), row["category"],
        row["department"],
    )  # fmt: skip
    return line, row["name_sort"]
