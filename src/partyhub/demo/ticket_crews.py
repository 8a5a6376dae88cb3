"""Who works at the demo's service centres: an officer for each department, and the director."""

from collections.abc import Mapping
from dataclasses import dataclass

from partyhub.demo.centres import Centre
from partyhub.demo.names import full_name
from partyhub.demo.stage import dice
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.people import Officer


@dataclass(frozen=True, slots=True)
class Crew:
    """A centre's people, by the title of the department that they answer for; `window` is who
    stands at its counter.
    """

    centre: Org
    desks: Mapping[str, OrgRef]
    handlers: Mapping[str, Officer]
    director: Officer
    window: Actor


@dataclass(frozen=True, slots=True)
class Post:
    """An account still to be opened: its login, its name, and where."""

    login: str
    name: str
    org: Org


def title_of(centre: Centre, department: Org) -> str:
    """综合窗口, without the street that stands before it in the short name."""
    return department.short_name.removeprefix(centre.org.short_name.removesuffix("党群服务中心"))


def posts(login: str, orgs: list[Org]) -> list[Post]:
    """`handler02` and so on: the first of each kind is in the cast, known by name."""
    rng = dice("posts", login)
    names = [full_name(rng, rng.choice(list(Gender)), rng.randint(1972, 1996)) for _ in orgs]
    return [
        Post(f"{login}{n:02d}", name, org)
        for n, (name, org) in enumerate(zip(names, orgs, strict=True), start=2)
    ]


def crew_of(centre: Centre, handlers: list[Actor], director: Actor) -> Crew:
    """`handlers` in the order of the departments."""
    titles = [title_of(centre, department) for department in centre.departments]
    return Crew(
        centre.org,
        {t: d.ref for t, d in zip(titles, centre.departments, strict=True)},
        {t: _officer(h) for t, h in zip(titles, handlers, strict=True)},
        _officer(director),
        handlers[0],
    )


def _officer(actor: Actor) -> Officer:
    return Officer(actor.account_id, actor.display_name)
