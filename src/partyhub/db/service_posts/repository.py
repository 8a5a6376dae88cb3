"""Posts and who claimed them, on PostgreSQL."""

from dataclasses import fields
from datetime import date
from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.service_posts import statements as s
from partyhub.db.service_posts.terms import from_json, to_json
from partyhub.db.violations import names
from partyhub.domain.service_posts.place import PlaceState, PostPlace
from partyhub.domain.service_posts.post import PostVersion, ServicePost
from partyhub.domain.service_posts.refusals import PlaceStands, PostNameStands
from partyhub.domain.service_posts.views import CheckedIn, MyPost, PlaceLine, PostPart
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, PostPlaceId, ServicePostId, TeamId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey

names(
    {
        "uq_service_posts_community_id_name": PostNameStands,
        "uq_service_post_places_member_id": PlaceStands,
    }
)
PART = tuple(f.name for f in fields(PostPart))
_PLACE = tuple(f.name for f in fields(PostPlace) if f.name != "state")


class SqlServicePosts:
    """All posts."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, post: ServicePost) -> None:
        values = _values(post)
        await self._gate.run(s.ADD, id=post.id, community_id=post.community.id, **values)
        await self._add_version(post)

    async def save(self, post: ServicePost) -> None:
        new = {f"new_{name}": value for name, value in _values(post).items()}
        await self._gate.run(s.SAVE, id=post.id, **new)
        await self._add_version(post)

    async def _add_version(self, post: ServicePost) -> None:
        await self._gate.run(
            s.ADD_VERSION, post_id=post.id, number=post.version, terms=to_json(post.terms),
            kept_at=post.kept_at, kept_by=post.kept_by,
        )  # fmt: skip

    async def get(self, post_id: ServicePostId) -> ServicePost:
        return await self._one(s.GET, post_id)

    async def locked(self, post_id: ServicePostId) -> ServicePost:
        return await self._one(s.LOCK, post_id)

    async def _one(self, statement: Statement, post_id: ServicePostId) -> ServicePost:
        row = await self._gate.row(statement, id=post_id)
        if row is None:
            raise NotFound("no such post", post=str(post_id))
        return _post(row)

    async def page(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[ServicePost, str]]:
        key = {"after_key": after.name_sort, "after_id": after.id}
        rows = await self._gate.rows(s.PAGE, roots=list(within.roots), limit=limit, **key)
        return [(_post(row), row["name"]) for row in rows]

    async def versions(self, post_id: ServicePostId) -> list[PostVersion]:
        rows = await self._gate.rows(s.VERSIONS, post_id=post_id)
        return [PostVersion(row[0], from_json(row[1]), row[2], row[3]) for row in rows]

    async def has_team(self, community_id: OrgId, team_id: TeamId) -> bool:
        asked = {"community_id": community_id, "team_id": team_id}
        return bool(await self._gate.value(s.TEAM_OF, **asked))

    async def checked_in(self, member_id: MemberId) -> CheckedIn | None:
        row = await self._gate.row(s.CHECKED_IN, member_id=member_id)
        if row is None:
            return None
        return CheckedIn(
            member_id=member_id, name=row["name"], check_in_id=row["check_in_id"],
            community=OrgRef(row["org_id"], row["path"]), team_id=row["team_id"],
            times=tuple(row["available_times"]),
        )  # fmt: skip

    async def of_community(self, member: CheckedIn, today: date) -> list[MyPost]:
        rows = await self._gate.rows(
            s.OF_COMMUNITY, community_id=member.community.id, member_id=member.member_id,
            team_id=member.team_id, today=today,
        )  # fmt: skip
        return [
            MyPost(
                id=row[0], terms=from_json(row[1]),
                place_state=None if row[2] is None else PlaceState(row[2]), by_team=row[3],
            )
            for row in rows
        ]  # fmt: skip

    async def add_place(self, place: PostPlace) -> None:
        said = {name: getattr(place, name) for name in _PLACE}
        await self._gate.run(s.ADD_PLACE, state=place.state, **said)

    async def place(self, place_id: PostPlaceId) -> PostPlace:
        row = await self._gate.row(s.PLACE, id=place_id)
        if row is None:
            raise NotFound("no such place", place=str(place_id))
        return _place(row)

    async def place_of(self, post_id: ServicePostId, member_id: MemberId) -> PostPlace | None:
        row = await self._gate.row(s.PLACE_OF, post_id=post_id, member_id=member_id)
        return None if row is None else _place(row)

    async def save_place(self, place: PostPlace) -> None:
        await self._gate.run(
            s.SAVE_PLACE, id=place.id, new_state=place.state, new_decided_name=place.decided_name,
            new_decided_at=place.decided_at, new_reason=place.reason,
        )  # fmt: skip

    async def claims_of(self, member_id: MemberId) -> list[PostPart]:
        rows = await self._gate.rows(s.CLAIMS_OF, member_id=member_id)
        return [PostPart(**dict(zip(PART, row, strict=True))) for row in rows]

    async def places(self, post_id: ServicePostId) -> list[PlaceLine]:
        rows = await self._gate.rows(s.PLACES, post_id=post_id)
        return [_place_line(row) for row in rows]


def _place_line(row: Row) -> PlaceLine:
    state, times = PlaceState(row[4]), tuple(row[6])
    return PlaceLine(row[0], row[1], row[2], row[3], state, row[5], times)


def _values(post: ServicePost) -> dict[str, Any]:
    terms = post.terms
    return {
        "team_id": terms.team_id, "name": terms.name, "until": terms.until,
        "terms": to_json(terms), "kept_at": post.kept_at, "kept_by": post.kept_by,
        "version": post.version,
    }  # fmt: skip


def _post(row: Row) -> ServicePost:
    return ServicePost(
        id=row["id"], community=OrgRef(row["community_id"], row["path"]),
        community_name=row["org_name"], terms=from_json(row["terms"]), kept_at=row["kept_at"],
        kept_by=row["kept_by"], version=row["version"], team_name=row["team_name"] or "",
    )  # fmt: skip


def _place(row: Row) -> PostPlace:
    return PostPlace(**{name: row[name] for name in _PLACE}, state=PlaceState(row["state"]))
