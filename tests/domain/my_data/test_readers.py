"""Who can see a member: exactly those whom the gate lets in, in random trees with random roles."""

from collections.abc import Mapping
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.my_data.readers import RIGHTS, Holder, May, Thing, may_of, readers, steps_of
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission, Role

P = Permission

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


_OPENS_NOTHING: Mapping[Permission, str] = dict.fromkeys(
    (P.CALENDAR_ANNOUNCE, P.CALENDAR_MANAGE, P.ORG_EDIT, P.SERVICE_ITEM_EDIT, P.IDENTITY_SWITCH),
    "settings and the directory",
) | dict.fromkeys(
    (P.STATISTICS_READ, P.SELF_CHECK_RUN, P.SELF_CHECK_SIGN, P.SURVEY_OPEN), "counts, no people"
) | dict.fromkeys(
    (P.CHECK_IN_ASSIGN, P.CHECK_IN_END, P.CHECK_IN_ENROL, P.CHECK_IN_RETURN, P.CHECK_IN_VOID),
    "steps of a check-in that is read by CHECK_IN_READ",
) | dict.fromkeys(
    (P.TRANSFER_APPLY, P.TRANSFER_RECEIVE, P.TRANSFER_REGISTER, P.TRANSFER_REVIEW),
    "steps of a transfer that is read by TRANSFER_READ",
) | dict.fromkeys(
    (P.SERVICE_RECORD_ENTER, P.SERVICE_RECORD_CONFIRM),
    "steps of a record that is read by SERVICE_RECORD_READ",
) | dict.fromkeys(
    (P.DEMAND_ENTER, P.DEMAND_DISPATCH, P.DEMAND_CONFIRM),
    "steps of an order that is read by DEMAND_READ",
) | dict.fromkeys(
    (P.FEEDBACK_SLIP_APPRAISE, P.FEEDBACK_SLIP_RECEIVE),
    "steps of a slip that is read by FEEDBACK_SLIP_READ",
) | dict.fromkeys(
    (P.CO_BUILDING_READ, P.CO_BUILDING_KEEP), "units and communities, no record of a member"
) | dict.fromkeys(
    (P.PARTICIPATION_LETTER_KEEP, P.PARTICIPATION_LETTER_ANSWER, P.PARTICIPATION_LETTER_RECEIVE),
    "what a unit took part in, in counts",
) | dict.fromkeys((P.TICKET_HANDLE, P.TICKET_REASSIGN), "steps of what TICKET_READ reads") | {
    P.SURVEY_WORK: "a sheet that is read by SURVEY_READ",
    P.ACTIVITY_KEEP: "steps of an activity that is read by ACTIVITY_READ",
    P.TEAM_JOIN: "one's own place in a team",
    P.TEAM_READ: "teams, their leaders' names and figures",
    P.SERVICE_POST_KEEP: "steps at a post that is read by SERVICE_POST_READ",
    P.POST_SERVE: "one's own shifts",
    P.PAIRING_KEEP: "steps of a pair that is read by PAIRING_READ",
    P.PAIRING_REVEAL: "a household's address, which is no member's here",
    P.SHOWCASE_ANSWER: "what names oneself, or one's unit",
    P.POINTS_KEEP: "a community's rule",
    P.POINTS_READ: "rules, and those who agreed to stand in an order, by their own switch",
    P.SUGGESTION_ANSWER: "steps of a suggestion that is read by SUGGESTION_READ",
    P.CONTACT_VISIT_ENTER: "visits between organisations",
    P.DEMAND_TAKE: "one's own part in an order",
    P.DEMAND_REVEAL: "a resident's address, who is no member here",
    P.ACCOUNT_MANAGE: "logins and roles; no content (ROL-38)",
    P.CONTACT_ENTER: "enters somebody whom CONTACT_ANSWER reads",
    P.CLOCK: "nobody's eyes",
} | dict.fromkeys(
    (P.CASE_REPORT_ACKNOWLEDGE, P.CASE_REPORT_READ, P.CASE_REPORT_SEND, P.CASE_REPORT_WRITE),
    "a report is about a matter, in the reporter's words, and names no record (SP-23)",
)  # fmt: skip
"""Why a permission is not told to members: each one, so that a new one has to be judged."""


@pytest.mark.parametrize("permission", list(Permission))
def test_every_permission_is_told_to_members_or_opens_nothing_of_theirs(
    permission: Permission,
) -> None:
    """PIPL art. 44, field.md 3.3: over the whole table of permissions."""
    told = {right.needs for right in RIGHTS}
    assert (permission in told) != bool(_OPENS_NOTHING.get(permission))


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.WINDOW_CLERK, {May.SEE_FILE, May.KEEP_FILE}),
        (Role.STREET_COMMITTEE, {May.SEE_RECORD, May.EXPORT_RECORD, May.KEEP_FILE, May.SEE_DUTY}),
        (Role.COMMUNITY_ORG, {May.SEE_RECORD, May.EDIT_RECORD, May.SEE_FILE, May.KEEP_DUTY}),
        (Role.LIAISON_OFFICER, {May.SEE_FILE, May.SEE_DUTY, May.SEE_IDENTITY}),
    ],
)
def test_files_duties_and_registers_are_told_too(role: Role, may: set[May]) -> None:
    """MEM-06, MEM-13, MEM-09: whose eyes fall on them is no secret."""
    branch = Place(("/0/1/2/",))
    places = {thing: [branch] for thing in Thing}
    grant = Grant(role, _org("/0/1/"))
    assert may <= set(may_of(grant, places))
