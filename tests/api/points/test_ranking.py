"""An order of members: none by default, then only of who wishes it (SP-09)."""

from tests.api.points.conftest import Rewarding
from tests.api.service_records.serving import merged_into


async def _turned_on(rewarding: Rewarding) -> None:
    await rewarding.held(2, ranking=True)


async def test_there_is_none_unless_the_community_turns_it_on(rewarding: Rewarding) -> None:
    """SP-09: off by default, for its own desk as well."""
    await rewarding.served()
    await rewarding.consent(yes=True)
    for who in (rewarding.at_work.first, rewarding.at_work.me):
        refused = await rewarding.ranking(who)
        assert (refused.status_code, refused.json()["code"]) == (409, "ranking-off")


async def test_only_who_consents_stands_in_it_and_withdrawn_is_gone_at_once(
    rewarding: Rewarding,
) -> None:
    """SP-09: silence is no consent; as often as one likes."""
    await rewarding.served()
    await _turned_on(rewarding)
    desk = rewarding.at_work.first
    assert (await rewarding.ranking(desk)).json() == []
    for _ in range(2):
        assert (await rewarding.consent(yes=True)).json() == {"consents": True}
        found = (await rewarding.ranking(desk)).json()
        assert [(line["place"], line["points"]) for line in found] == [(1, 25)]
        assert (await rewarding.mine())["consented"]
        assert (await rewarding.consent(yes=False)).json() == {"consents": False}
        assert (await rewarding.ranking(desk)).json() == []


async def test_who_does_not_stand_in_it_does_not_read_it(rewarding: Rewarding) -> None:
    """SP-09: no onlookers."""
    await _turned_on(rewarding)
    refused = await rewarding.ranking(rewarding.at_work.me)
    assert (refused.status_code, refused.json()["code"]) == (403, "ranking-for-consenting")
    await rewarding.consent(yes=True)
    assert (await rewarding.ranking(rewarding.at_work.me)).status_code == 200


async def test_turned_off_it_is_gone_at_once(rewarding: Rewarding) -> None:
    """SP-09: on from its day, off from the moment at which a version says so."""
    await rewarding.consent(yes=True)
    assert (await rewarding.rule("2026-12-11", ranking=True)).status_code == 201
    assert (await rewarding.ranking(rewarding.at_work.first)).status_code == 409
    await rewarding.held(3, ranking=True)
    assert (await rewarding.ranking(rewarding.at_work.first)).status_code == 200
    assert (await rewarding.rule("2027-06-01", ranking=False)).status_code == 201
    assert (await rewarding.ranking(rewarding.at_work.first)).status_code == 409


async def test_a_merged_record_stands_once_and_goes_with_its_person(rewarding: Rewarding) -> None:
    """SP-09: consent under any record is the person's, and so is its end."""
    at_work = rewarding.at_work
    other = await at_work.present("王小名")
    them = await at_work.world.sign_in("other", member=other.member_id)
    await rewarding.served()
    await _turned_on(rewarding)
    await rewarding.consent(yes=True)
    path = f"/me/points/{rewarding.here}/ranking-consent"
    body = {"consents": True}
    headers = them | {"Idempotency-Key": "others-consent"}
    assert (await at_work.client.post(path, json=body, headers=headers)).status_code == 200
    assert len((await rewarding.ranking(at_work.first)).json()) == 2
    await merged_into(at_work, other.member_id)
    (line,) = (await rewarding.ranking(at_work.first)).json()
    assert line["points"] == 25
    await rewarding.consent(yes=False)
    assert (await rewarding.ranking(at_work.first)).json() == []
