"""Posts, rosters and shifts as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.api.answers import same
from partyhub.domain.service_posts.opening import Opening
from partyhub.domain.service_posts.place import PlaceState, PostPlace
from partyhub.domain.service_posts.post import PostKind, PostTerms, ServicePost
from partyhub.domain.service_posts.views import PlaceLine, PostMonth
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.service_posts.keep import WholePost
from partyhub.usecases.service_posts.reach import KEEP


@dataclass(frozen=True, slots=True)
class OpeningOut:
    """Each week on that day; times as `HH:MM`."""

    weekday: str
    begins: str
    ends: str

    @classmethod
    def of(cls, one: Opening) -> "OpeningOut":
        return cls(one.weekday, f"{one.begins:%H:%M}", f"{one.ends:%H:%M}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTermsOut:
    """What is said of a post."""

    kind: PostKind
    name: str
    place: str
    field: WorkType
    openings: Sequence[OpeningOut]
    content: str
    duties: str
    obligations: str
    places: int
    since: date
    until: date | None
    team_id: UUID | None

    @classmethod
    def of(cls, terms: PostTerms) -> "PostTermsOut":
        return cls(
            **same(cls, terms, "openings"), openings=[OpeningOut.of(o) for o in terms.openings]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePostOut:
    """A post as it is now."""

    id: UUID
    community: OrgName
    team_name: str
    terms: PostTermsOut
    version: int
    may_keep: bool

    @classmethod
    def of(cls, post: ServicePost, actor: Actor) -> "ServicePostOut":
        return cls(
            id=post.id, community=post.community_named, team_name=post.team_name,
            terms=PostTermsOut.of(post.terms), version=post.version,
            may_keep=actor.scope(KEEP).covers(post.at()),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostVersionOut:
    """What was said of it from then on."""

    number: int
    kept_at: datetime
    kept_by: str
    terms: PostTermsOut


@dataclass(frozen=True, slots=True)
class WholePostOut:
    """A post with its versions, who claimed it (for who keeps it), and its rosters."""

    post: ServicePostOut
    versions: Sequence[PostVersionOut]
    places: Sequence[PlaceLine]
    rosters: Sequence[PostMonth]

    @classmethod
    def of(cls, whole: WholePost, actor: Actor) -> "WholePostOut":
        versions = [
            PostVersionOut(v.number, v.kept_at, v.kept_by, PostTermsOut.of(v.terms))
            for v in whole.versions
        ]
        post = ServicePostOut.of(whole.post, actor)
        return cls(post, versions, whole.places, whole.rosters)


@dataclass(frozen=True, slots=True)
class PostPlaceOut:
    """Where a claim stands."""

    id: UUID
    state: PlaceState

    @classmethod
    def of(cls, place: PostPlace) -> "PostPlaceOut":
        return cls(place.id, place.state)
