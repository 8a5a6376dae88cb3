"""Who is proposed for a sheet: those on the floating register, those found before (MEM-08)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from partyhub.domain.shared.ids import FloatingId, OrgId, SurveyFindId
from partyhub.domain.surveys.states import FindKind, FindResult
from partyhub.domain.surveys.survey import Find, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An inflow member who stands on the floating register; `phone` is sealed for that."""

    id: FloatingId
    keeper_path: str
    name: str
    gender: str
    home_org: str
    phone_masked: str
    phone: bytes | None
    place: str
    host: str
    since: date
    permit: bool
    pledged: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line to be answered, and whose sealed phone comes with it: of at most one of both."""

    org: OrgId
    said: Said
    masked: str
    registered: Registered | None
    earlier: Find | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known below some organisations (by their paths), and what their sheets hold."""

    paths: Mapping[str, OrgId]
    registered: Sequence[Registered]
    earlier: Sequence[tuple[OrgId, Find]]
    held: frozenset[FloatingId | SurveyFindId]


def proposals(known: Known) -> list[Proposal]:
    """Each person once: who was found last time and is on the register brings both."""
    return [*_on_register(known), *_found_before(known)]


def _on_register(known: Known) -> Iterator[Proposal]:
    before = {find.floating_id: find for _, find in known.earlier if find.floating_id}
    for one in known.registered:
        org = next((o for path, o in known.paths.items() if one.keeper_path.startswith(path)), None)
        if org is None or one.id in known.held:
            continue
        earlier = before.get(one.id)
        said = _fresh(one) if earlier is None else _again(earlier.said)
        said = replace(said, permit=one.permit, pledged=one.pledged or said.pledged)
        yield Proposal(org, said, one.phone_masked, one, earlier)


def _found_before(known: Known) -> Iterator[Proposal]:
    on_register = {one.id for one in known.registered} | known.held
    for org, find in known.earlier:
        if find.id not in known.held and find.floating_id not in on_register:
            yield Proposal(org, _again(find.said), find.phone_masked, None, find)


def _fresh(one: Registered) -> Said:
    return Said(
        kind=FindKind.INFLOW, name=one.name, gender=one.gender, home_org=one.home_org,
        origin=one.place, since=one.since, branch=one.host,
    )  # fmt: skip


def _again(said: Said) -> Said:
    """As they were found; whether they are still here is to be answered."""
    return replace(said, result=FindResult.PROPOSED, surveyed_on=None, note="")
