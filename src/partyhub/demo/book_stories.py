"""What the demo's registers beside transfers hold: who floats, and which certificates there are."""

from dataclasses import dataclass

Steps = tuple[tuple[float, str, str], ...]
"""Days ago, which step, with which words."""
_PLEDGE = "亮明党员身份，遵守党的纪律，按时参加流入地党组织的活动，每季度向所在支部汇报一次。"
_SHOP = "亮明党员身份，诚信经营，明码标价，不短斤缺两；每月参加一次社区志愿服务。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """One of ours who lives elsewhere, by who keeps the branch: `days` ago for `span` days."""

    by: str
    place: str
    days: int
    span: int
    reason: str
    host: str = ""
    contact: str = "组织委员"
    steps: Steps = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Come:
    """Somebody of elsewhere who lives and takes part here; `at` keeps the registration."""

    by: str
    at: str
    name: str
    gender: str
    phone: str
    home: str
    place: str
    days: int
    span: int
    reason: str
    host: str
    contact: str = ""
    steps: Steps = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A certificate of one of ours; void ones say why and how many days ago."""

    by: str
    to: str
    purpose: str
    days: int
    valid: int = 30
    void: tuple[float, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """A certificate from elsewhere, so many days after its issue; `mark` begins its number."""

    by: str
    at: str
    name: str
    gender: str
    mark: str
    number: int
    issuer: str
    purpose: str
    days: int
    kept: str
    issued: int = 3


AWAY = (
    Away(by="unit02", place="深圳市南山区", days=380, span=365, reason="退休后随子女居住",
         host="桂湾社区党委", steps=((378, "issue", ""), (377, "pledge", _PLEDGE),
                                     (300, "note", "主题党日|社区活动室|桂湾社区党委"))),
    Away(by="unit02", place="上海市浦东新区", days=310, span=365, reason="照顾孙辈",
         host="临川社区党委", steps=((308, "issue", ""), (307, "pledge", _PLEDGE),
                                     (230, "note", "组织生活会|社区会议室|临川社区党委"),
                                     (40, "end", "已返回本区居住"))),
    Away(by="unit02", place="杭州市余杭区", days=200, span=365, reason="退休后随子女居住",
         host="仓溪社区第三党支部",
         steps=((198, "issue", ""), (198, "pledge", _PLEDGE),
                (150, "note", "主题党日：参观乡村振兴展|仓溪社区|仓溪社区第三党支部"),
                (90, "note", "文明劝导志愿服务|仓溪路口|仓溪社区第三党支部"),
                (60, "note", "组织生活会|仓溪社区|"), (58, "reverse", "日期记错，应为本月下旬"),
                (20, "note", "党课：学习党章|仓溪社区活动室|仓溪社区第三党支部"))),
    Away(by="unit02", place="苏州工业园区", days=3, span=365, reason="异地康养"),
)  # fmt: skip
COME = (
    Come(by="window", at="望河街道党群服务中心", name="石立新", gender="male", phone="15400000311",
         home="中共云岭县驻外务工人员第一支部委员会", place="云岭县", days=190, span=365,
         reason="网约配送", host="柳荫社区第二网格党支部",
         steps=((189, "issue", ""), (189, "pledge", _PLEDGE),
                (120, "note", "新就业群体主题党日|党群服务中心|望河街道党群服务中心"),
                (25, "end", "离开本地，赴外省工作"))),
    Come(by="community", at="柳荫社区", name="汪海燕", gender="female", phone="15400000312",
         home="中共云岭县石门镇青山村支部委员会", place="云岭县石门镇", days=160, span=540,
         reason="在柳荫农贸市场经营干货",
         host="柳荫社区第一网格党支部", contact="第一网格党支部书记",
         steps=((159, "issue", ""), (159, "pledge", _SHOP),
                (100, "note", "主题党日：清洁家园|柳荫新村|柳荫社区党委"),
                (31, "note", "经营户党员诚信承诺活动|柳荫农贸市场|柳荫社区党委"))),
    Come(by="community02", at="石桥社区", name="范秀清", gender="female", phone="15400000313",
         home="中共江南市纺织厂退休职工第二支部委员会", place="江南市", days=300, span=240,
         reason="随子女居住", host="石桥社区第一网格党支部",
         steps=((299, "issue", ""), (298, "pledge", _PLEDGE),
                (210, "note", "读书会|石桥社区党群服务中心|石桥社区党委"),
                (66, "end", "已返回江南市居住"))),
    Come(by="community", at="柳荫社区", name="罗志刚", gender="male", phone="15400000314",
         home="中共临江市建筑工程公司第五项目支部委员会", place="临江市", days=250, span=200,
         reason="项目施工", host="柳荫社区第二网格党支部",
         steps=((249, "issue", ""), (60, "end!", "工程完工，返回原单位"))),
    Come(by="window", at="望河街道党群服务中心", name="葛明远", gender="male", phone="15400000315",
         home="中共江城大学法学院学生第二支部委员会", place="江城市", days=1, span=365,
         reason="毕业后待业，在本地租住求职", host="柳荫社区第一网格党支部"),
    Come(by="window", at="望河街道党群服务中心", name="葛明远", gender="male", phone="15400000315",
         home="中共江城大学法学院学生第二支部委员会", place="江城市", days=1, span=365,
         reason="毕业后待业", host="", steps=((0.9, "withdraw", "与另一条登记重复"),)),
)  # fmt: skip
GIVEN = (
    Given(by="unit02", to="江城大学研究生院", purpose="报考在职研究生资格审核", days=70),
    Given(by="unit02", to="澜溪区人民法院", purpose="人民陪审员选任", days=26,
          void=(25, "抬头有误，重新开具")),
    Given(by="unit02", to="澜溪区人民检察院", purpose="人民监督员选任", days=25),
    Given(by="unit02", to="临江市驻澜溪区招商服务中心", purpose="挂职人员政治审核", days=6,
          valid=60),
)  # fmt: skip
OF_CENTRE = (
    Given(by="window", to="澜溪区退役军人事务局", purpose="优待证申领资格核验", days=44,
          void=(43, "未使用，已收回")),
    Given(by="window", to="澜溪区总工会", purpose="劳动模范推荐资格审核", days=12),
)  # fmt: skip
GOT = (
    Got(by="unit02", at="区教育局", name="苏晚晴", gender="female", mark="校组", number=77,
        issuer="中共江城大学教育学院委员会", purpose="招聘资格审查", days=52,
        kept="组织科档案柜 2 号"),
    Got(by="community", at="柳荫社区", name="韦成栋", gender="male", mark="云组", number=31,
        issuer="中共云岭县委组织部", purpose="社区工作者报名资格审核", days=18,
        kept="社区党务室文件柜"),
    Got(by="window", at="望河街道党群服务中心", name="梅若兰", gender="female", mark="临水组",
        number=112, issuer="中共临江市供水集团委员会", purpose="评选先进核验", days=4,
        kept="综合窗口铁皮柜 1 层"),
)  # fmt: skip
