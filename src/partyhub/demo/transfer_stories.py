"""What the demo tells of transfers: who moves where, and what was done how many days ago."""

from dataclasses import dataclass

from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.transfer import Terms

_ONLINE, _PAPER = TransferChannel.ONLINE, TransferChannel.PAPER
Steps = tuple[tuple[float, str, str, str], ...]
"""Days ago, who, which step, with which words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`who` is a member whom the guide knows; empty for one of the second unit. `to` is a short
    name of the tree, or `branch|committee` of an organisation elsewhere.
    """

    to: str
    terms: str
    days: float
    by: str = "secretary"
    who: str = ""
    channel: TransferChannel = _ONLINE
    materials: tuple[str, ...] = ()
    steps: Steps = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """Somebody whom the window registers; without a number the letter has not come yet. Who has no
    settled work `lives` in a community.
    """

    who: str
    gender: str
    born: str
    phone: str
    branch: str
    committee: str
    terms: str
    days: float
    letter_no: str = ""
    to: str = "柳荫社区"
    told: str = "工作日上午到社区党群服务中心，找组织委员，带介绍信和身份证"
    lives: str = ""
    channel: TransferChannel = _PAPER
    steps: Steps = ()


def _terms(
    reason: Reason, destination: str, dues: str = "2026-10", days: int = 90, *, settled: bool = True
) -> Terms:
    return Terms(
        reason=reason, destination=destination, dues_paid_to=dues, valid_days=days,
        source_address="澜溪区政和路 1 号", unsettled=not settled,
    )  # fmt: skip


TERMS = {
    "job": _terms(Reason.JOB, "澜溪区教育局"),
    "finance": _terms(Reason.JOB, "澜溪区财政局"),
    "home": _terms(Reason.RESIDENCE, "柳荫社区"),
    "retired": _terms(Reason.RETIREMENT, "柳荫社区", days=60),
    "far": _terms(Reason.JOB, "临江市规划设计院", days=60),
    "study": _terms(Reason.OTHER, "江城大学在职研究生"),
    "campus": _terms(Reason.JOB, "江城大学", "2026-09", days=15),
    "graduate": _terms(Reason.GRADUATION, "柳荫社区"),
    "jobless": _terms(Reason.GRADUATION, "望河街道", settled=False),
    "soldier": _terms(Reason.DEMOBILISED, "望河街道", settled=False),
}
_FAR = "规划二室党支部|中共临江市规划设计院委员会"
_CAMPUS = "数学学院教工党支部|中共江城大学数学学院委员会"
_OUT: Steps = ((99, "secretary", "talk", "支部书记"),
               (98, "secretary", "submit", ""), (97, "unit", "approve", "同意转出"))  # fmt: skip
OF_BRANCH = (
    Story(who="徐海波", to="柳荫社区", terms="home", days=1),
    Story(who="黄雅婷", to="区教育局机关第一党支部", terms="job", days=3,
          steps=((2.5, "secretary", "talk", "支部书记"),
                 (2, "secretary", "submit", ""))),
    Story(who="陈思源", to="区教育局机关第二党支部", terms="job", days=6,
          steps=((5.5, "secretary", "submit", ""), (5, "unit", "approve", "情况属实，同意转出"),
                 (3, "unit", "follow_up", "已电话提醒区教育局机关党委办理"))),
    Story(who="林晓雯", to="柳荫社区", terms="home", days=9,
          steps=((8, "secretary", "submit", ""), (7, "unit", "approve", "同意转出"),
                 (4, "street", "approve", "同意接收"))),
    Story(who="周志远", to="柳荫社区", terms="home", days=8, channel=_PAPER,
          steps=((7, "secretary", "submit", ""), (6, "unit", "approve", "同意"),
                 (5, "street", "approve", "同意接收"), (1, "community", "arrive", ""))),
    Story(who="孙丽萍", to=_FAR, terms="far", days=100, channel=_PAPER,
          materials=("身份证复印件", "调动函"), steps=_OUT),
)  # fmt: skip
_REVIEWED: Steps = (
    (49.5, "unit02", "talk", "支部书记"),
    (49, "unit02", "submit", ""),
    (48, "unit03", "approve", "同意转出"),
)
_TAKEN_IN: Steps = (
    *_REVIEWED, (46, "unit", "approve", "同意接收"), (44, "secretary03", "arrive", ""),
    (43, "secretary03", "assign", ""),
)  # fmt: skip
_LONG_AGO: Steps = (
    (64, "unit02", "submit", ""), (63, "unit03", "approve", "同意转出"),
    (61, "unit", "approve", "同意接收"), (58, "secretary03", "arrive", ""),
    (56, "secretary03", "assign", ""), (54, "unit", "send_receipt", ""),
)  # fmt: skip
_SECOND = "区财政局机关第二党支部"
BY_UNIT = (
    Story(by="unit02", to=_SECOND, terms="finance", days=50,
          steps=(*_TAKEN_IN, (42, "unit", "send_receipt", ""))),
    Story(by="unit02", to=_SECOND, terms="finance", days=50, channel=_PAPER,
          steps=(*_TAKEN_IN, (40, "unit", "send_receipt", ""))),
    Story(by="unit02", to="柳荫社区", terms="retired", days=12,
          steps=((11, "unit02", "submit", ""), (10, "unit03", "approve", "同意"),
                 (8, "street", "return", "党费交至月份与缴费记录不符，请核对"))),
    Story(by="unit02", to=_SECOND, terms="finance", days=20,
          steps=((19, "unit02", "submit", ""), (18, "unit03", "approve", "同意"),
                 (15, "unit", "reject", "调动手续未办结，待办结后重新申请"))),
    Story(by="unit02", to="柳荫社区", terms="home", days=16,
          steps=((14, "unit02", "withdraw", "本人暂不搬迁"),)),
    Story(by="unit02", to=_SECOND, terms="finance", days=65, channel=_PAPER, steps=_LONG_AGO),
    Story(by="unit02", to=_CAMPUS, terms="campus", days=64, channel=_PAPER,
          steps=((63.8, "unit02", "talk", "支部书记"), (63.5, "unit02", "submit", ""),
                 (63, "unit03", "approve", "同意转出"))),
)  # fmt: skip
ARRIVALS = (
    Arrived(who="邵一鸣", gender="male", born="1999-08", phone="15400000301",
            branch="法学院学生第二党支部", committee="中共江城大学法学院委员会", terms="graduate",
            days=2),
    Arrived(who="温书琪", gender="female", born="1990-02", phone="15400000302",
            branch="客服中心党支部", committee="中共临江市供水集团委员会", terms="home", days=4,
            letter_no="临水组〔2026〕118", steps=((3, "window", "follow_up", "已联系街道组织科"),)),
    Arrived(who="詹建业", gender="male", born="1962-11", phone="15400000303",
            branch="退休第一党支部", committee="中共临江市机械厂委员会", terms="retired", days=10,
            letter_no="临机组〔2026〕31", steps=((8, "street", "approve", "同意接收"),)),
    Arrived(who="沈兆年", gender="male", born="1958-06", phone="15400000304",
            branch="一车间党支部", committee="中共临江市第二毛纺厂委员会", terms="retired", days=16,
            steps=((15, "window", "refer", "原单位已改制注销，找不到补开介绍信的党组织"),
                   (5, "window", "hear", "可凭人事档案中的入党材料，由区委组织部函请临江市补转"))),
    Arrived(who="江海川", gender="male", born="2002-03", phone="15400000305",
            branch="警卫连党支部", committee="中共某部队委员会", terms="soldier", days=3,
            letter_no="政组〔2026〕19", to="望河街道退役军人流动党员支部", lives="松岭社区"),
)  # fmt: skip
