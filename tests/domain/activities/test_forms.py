"""What the ledgers of activities take in and count (LG-19, LG-27, VOL-07)."""

from dataclasses import replace
from datetime import timedelta

from partyhub.domain.activities.forms import FORMS, ActivityForm, totals
from partyhub.domain.activities.states import ActivityOccasion, ActivityState
from partyhub.domain.activities.views import LedgerLine
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.shared.org import OrgName
from tests.builders import NOON

_LINE = LedgerLine(
    id=new_id(), org=OrgName(OrgId(new_id()), "柳荫社区"), title="读书会", theme="",
    field=WorkType.GREENING, place="广场", begins_at=NOON, ends_at=NOON + timedelta(hours=2),
    state=ActivityState.CLOSED, partners="", plan="共读", research="", result="开展了",
    inspection="", summary="好", experience="每月一次", guests=3,
    is_training=False, taken=5, came=4, occasion=None,
)  # fmt: skip


def test_theme_activities_are_counted_by_what_they_turn_on() -> None:
    """ACT-05, ACT-07: key tasks, festivals, residents' concerns; who says nothing isn't counted."""
    said = (ActivityOccasion.FESTIVAL, ActivityOccasion.FESTIVAL, ActivityOccasion.CONCERN, None)
    lines = [replace(_LINE, occasion=one) for one in said]
    counted = {row[0]: row[1] for row in totals(lines)}
    assert counted == {
        "围绕节庆": "计划2次", "围绕群众关注": "计划1次",
        "统计：绿化美化": "计划4次", "合计": "计划4次",
    }  # fmt: skip
    rows = [FORMS[ActivityForm.THEMES].row(line) for line in lines]
    at = FORMS[ActivityForm.THEMES].headings.index("围绕") - 1  # the number comes before the row
    assert [row[at] for row in rows] == ["节庆", "节庆", "群众关注", ""]


def test_the_theme_ledger_ends_with_its_totals_by_field_and_in_all() -> None:
    """ACT-07, LG-19: statistics; what was only planned counts as planned."""
    planned = replace(_LINE, field=WorkType.ELDER_CARE, result="", summary="", experience="",
                      came=0, guests=0)  # fmt: skip
    rows = totals([_LINE, _LINE, planned])
    assert len(rows) == 3
    assert rows[-1][1:] == (
        "计划3次", "开展2次", "参加党员8人次", "来宾6人次", "有总结2次", "典型经验2条",
    )  # fmt: skip
    assert totals([]) == ()


def test_the_training_ledger_takes_in_training_that_was_held() -> None:
    """VOL-07: activities of training with their record."""
    takes = FORMS[ActivityForm.TRAINING].takes
    training = replace(_LINE, is_training=True)
    assert takes(training)
    assert not takes(_LINE)
    assert not takes(replace(training, result=""))


def test_every_row_has_a_cell_for_each_heading() -> None:
    """LG-19, LG-20, LG-27: the number comes before the row."""
    for form in FORMS.values():
        assert len(form.row(_LINE)) + 1 == len(form.headings)
