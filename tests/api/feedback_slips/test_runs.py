"""An appraisal run: whom it concerns, that it can be begun again, and what it leaves alone."""

import asyncio
from datetime import date

from partyhub.domain.check_ins.states import CheckInState
from partyhub.usecases.feedback_slips import runs
from tests.api.feedback_slips.conftest import Year
from tests.checked_in import Put, put_check_in


async def _put(year: Year, name: str, phone: str, **other: object) -> None:
    member = await year.world.member(name, phone=phone)
    await put_check_in(year.world, Put(name=name, member=member, **other))  # type: ignore[arg-type]  # whatever Put takes


async def test_who_was_there_on_a_day_of_the_year_gets_one_slip(year: Year) -> None:
    """CHK-14: also who left in it; not who only enrolled, came later or left before."""
    await _put(year, "钱走", "13900000001", state=CheckInState.ENDED)
    await _put(year, "孙早走", "13900000002", state=CheckInState.ENDED)
    await _put(year, "李报名", "13900000003", state=CheckInState.CERTIFICATE_ISSUED)
    set_days = "UPDATE check_ins SET checked_in_on = $2, ended_on = $3 WHERE name = $1"
    for name, ended in (("钱走", date(2026, 1, 1)), ("孙早走", date(2025, 12, 31))):
        await year.world.owner.execute(set_days, name, date(2024, 5, 1), ended)
    run = await year.run()
    assert {line["name"] for line in await year.slips()} == {"王小明", "钱走"}
    assert (run["total"], run["done"]) == (2, 2)


async def test_a_run_begun_again_takes_in_latecomers_and_doubles_nobody(year: Year) -> None:
    """PD-15: the key is the person, the community and the year."""
    first = await year.run()
    await _put(year, "周新", "13900000004")
    answers = await asyncio.gather(*(year.run() for _ in range(3)))
    assert {one["id"] for one in answers} == {first["id"]}
    assert len(await year.slips()) == 2
    assert (await year.run())["done"] == 2


async def test_an_interrupted_run_goes_on_where_it_stopped(year: Year) -> None:
    """2,000 members are not one request: steps of a few, each its own transaction."""
    for n in range(4):
        await _put(year, f"赵{n}", f"1390000001{n}")
    run = await year.run()
    await year.world.owner.execute("DELETE FROM feedback_slips")
    await year.world.owner.execute("UPDATE appraisal_runs SET finished_at = NULL, done = 0")
    kept, runs.AT_ONCE = runs.AT_ONCE, 2  # type: ignore[misc]  # small steps
    try:
        work, now = year.world.services.work, year.clock()
        made = [await runs.make_slips(work(), run["id"], now=now) for _ in range(2)]
        assert made == [True, True]
        half = await year.get("/appraisal-runs", year.community)
        assert (half["items"][0]["done"], half["items"][0]["finished_at"]) == (4, None)
    finally:
        runs.AT_ONCE = kept  # type: ignore[misc]
    await year.get(f"/appraisal-runs/{run['id']}", year.community)
    await year.world.services.jobs.finish()
    done = await year.get(f"/appraisal-runs/{run['id']}", year.community)
    assert (done["done"], done["states"]["pending"]) == (5, 5)


async def test_a_year_has_its_season(year: Year) -> None:
    """PD-15: from November on, and all through the next year."""
    org = str(year.world.orgs["comm_a"])
    for asked, status in ((2027, 422), (2024, 422), (2025, 422), (2026, 200)):
        answer = await year.post(
            "/appraisal-runs", {"community_id": org, "year": asked}, year.community
        )
        assert answer.status_code == status, (asked, answer.text)
        code = {2025: "nobody-to-appraise"}.get(asked, "not-appraisal-season")
        assert status == 200 or answer.json()["code"] == code
    await year.world.services.jobs.finish()
    unit = {"community_id": str(year.world.orgs["unit_a"]), "year": 2026}
    assert (await year.post("/appraisal-runs", unit, year.community)).status_code == 403


async def test_the_slip_goes_to_the_unit_of_the_check_in_that_counts_at_the_appraisal(
    year: Year,
) -> None:
    """SP-17: the unit of before keeps what it received, the new one sees its own alone."""
    await year.run()
    slip = await year.appraised()
    moved = "UPDATE check_ins SET state = 'ended', ended_on = '2026-11-19' WHERE id = $1"
    await year.world.owner.execute(moved, year.check_in)
    await put_check_in(year.world, Put(name="王小明", of="b", member=year.member))
    slip = await year.appraised()
    assert slip["unit"]["name"] == "unit_b"
    await year.later(days=8)
    await year.many("sendings", year.community, await year.slip())
    assert await year.slips("unit", year.unit) == []
    seen = await year.client.get(f"/feedback-slips/{slip['id']}", headers=year.unit)
    assert seen.status_code == 404
