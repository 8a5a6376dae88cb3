"""Who can see a member: exactly those whom the gate lets in, in random trees with random roles."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.my_data.readers import RIGHTS, Holder, May, Thing, readers, steps_of
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission, Role

_PATHS = st.lists(st.integers(1, 3), max_size=3).map(
    lambda steps: "/0/" + "".join(f"{step}/" for step in steps)
)
_PLACES = st.fixed_dictionaries(
    {Thing.RECORD: _PATHS.map(lambda path: [Place((path,))])}
    | {
        thing: st.lists(st.lists(_PATHS, min_size=1, max_size=2).map(lambda p: Place(tuple(p))),
                        max_size=2)
        for thing in Thing if thing is not Thing.RECORD
    }
)  # fmt: skip
_GRANTS = st.lists(st.tuples(st.sampled_from(Role), _PATHS), max_size=3, unique=True)


def _org(path: str) -> OrgRef:
    """One organisation a path, as the tree has it."""
    return OrgRef(OrgId(UUID(int=int("1" + path.replace("/", "")))), path)


def _holders(people: list[list[tuple[Role, str]]]) -> list[Holder]:
    return [
        Holder(AccountId(UUID(int=n)), f"person {n}", Grant(role, _org(path)), path)
        for n, grants in enumerate(people)
        for role, path in grants
    ]


@given(places=_PLACES, people=st.lists(_GRANTS, max_size=4))
def test_whoever_the_gate_lets_in_is_listed_and_nobody_else(
    places: dict[Thing, list[Place]], people: list[list[tuple[Role, str]]]
) -> None:
    """field.md 3.3; each right by itself, for all of a person's roles together."""
    holders, steps = _holders(people), set(steps_of(places))
    asked = [one for one in holders if one.grant.org.path in steps]
    said = readers(asked, places)
    for n in range(len(people)):
        actor = Actor(
            AccountId(UUID(int=n)), "", tuple(h.grant for h in holders if h.name == f"person {n}")
        )
        listed = {
            may
            for org in said for role in org.roles if f"person {n}" in role.people
            for may in role.may
        }  # fmt: skip
        let_in = {
            right.may
            for right in RIGHTS for place in places[right.at]
            if actor.scope(right.needs).covers(place)
        }  # fmt: skip
        assert listed == let_in


def test_the_nearest_come_first_and_are_counted() -> None:
    people = [[(Role.SUPERIOR_ORG_DEPARTMENT, "/0/")], [(Role.BRANCH_SECRETARY, "/0/1/2/")],
              [(Role.UNIT_ORG, "/0/1/")], [(Role.UNIT_ORG, "/0/1/")]]  # fmt: skip
    said = readers(_holders(people), {Thing.RECORD: [Place(("/0/1/2/",))]})
    assert [org.org.name for org in said] == ["/0/1/2/", "/0/1/", "/0/"]
    assert (said[1].roles[0].count, said[1].roles[0].people) == (2, ["person 2", "person 3"])
    assert May.EDIT_RECORD in said[0].roles[0].may
    assert May.OPEN_ACCOUNT not in said[2].roles[0].may


def test_every_permission_that_opens_a_members_data_stands_in_the_table() -> None:
    told = {right.needs for right in RIGHTS}
    assert {p for p in Permission if p.startswith("member:")} - told == {Permission.MEMBER_IMPORT}
