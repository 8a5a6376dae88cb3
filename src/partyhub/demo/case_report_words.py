"""What the demo's case reports say, and how far each has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.case_reports.kinds import ReportKind, SentBy
from partyhub.domain.case_reports.proof import Sending

_HERE = Sending(medium=SentBy.SYSTEM)
Way = Sequence[tuple[int, str]]
"""Minutes after the step before, and the step: send, open, sign, answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`days` before the load; `client` names a known ticket; `to`: street, district, or a name."""

    key: str
    days: int
    kind: ReportKind
    title: str
    facts: str
    done: str = ""
    asked: str = ""
    to: str = "street"
    client: str = ""
    part: str = "first"
    follows: str = ""
    urgent: bool = False
    sending: Sending | None = _HERE
    way: Way = ()
    answer: str = ""
    outside: str = ""


TOLD: Sequence[Told] = (
    Told(
        key="pump", days=15, client="魏红霞", kind=ReportKind.MAJOR_REQUEST,
        title="四十余户居民集中反映二次供水泵房夜间噪声扰民",
        facts="柳荫小区 3 号楼、5 号楼四十余户居民连续两周反映二次供水泵房夜间噪声大，"
        "多名老人失眠、血压升高。\n泵房产权在供水公司，日常维护在物业，双方对整改责任意见不一，"
        "居民已有集中上访的想法。",
        done="窗口当日受理并上门测听；两次召集物业、供水公司协商，未能达成一致；"
        "已向居民代表说明进展。",
        asked="请街道党工委牵头，协调城管、住建部门和供水公司明确整改责任和时限。",
        way=((20, "send"), (30, "open"), (10, "sign"), (180, "answer")),
        answer="请城市管理办公室牵头，三个工作日内召集供水公司、物业现场会商，"
        "整改前先行夜间降频。",
    ),
    Told(
        key="pump-2", days=10, part="further", follows="pump", kind=ReportKind.MAJOR_REQUEST,
        title="二次供水泵房噪声整改进展",
        facts="三方现场会商已召开，供水公司承诺更换减振垫并加装隔音门，"
        "夜间 22 时后降频运行，居民情绪平稳。",
        done="降频当晚已执行，复测噪声明显下降；整改方案已在楼道张贴。",
        asked="请继续督促按期完工。",
        way=((30, "send"), (60, "open"), (5, "sign")),
    ),
    Told(
        key="veterans", days=6, client="邱国梁", to="district", kind=ReportKind.SPECIAL,
        title="多名退役军人咨询岗位补贴停发政策依据",
        facts="一周内先后有七名退役军人来访，反映原安置单位停发岗位补贴，"
        "诉求一致，并建有联络群。",
        done="退役军人服务站逐一接待登记，与街道人社所核实政策，正在形成书面答复口径。",
        asked="请组织部门协调退役军人事务局统一答复口径。",
        way=((1500, "send"), (40, "open"), (20, "sign"), (300, "answer")),
        answer="已商区退役军人事务局，由其本周内出具书面答复，请做好逐人送达和解释。",
    ),
    Told(
        key="pipe", days=4, kind=ReportKind.EMERGENCY, urgent=True,
        to="区应急管理局值班室",
        title="党群服务中心二楼供暖主管爆裂漏水",
        facts="上午九时许二楼供暖主管爆裂，漏水约二十分钟，活动室地面积水，无人员受伤。",
        done="立即关闭阀门，疏散活动室十二名群众，切断二楼电源，联系供热公司抢修。",
        asked="请协调供热公司优先抢修，并安排电气安全检查。",
        sending=Sending(medium=SentBy.PHONE, reference="接电话人：值班员周建平"),
        way=((5, "send"), (15, "sign")), outside="值班员周建平",
    ),
    Told(
        key="pipe-2", days=3, kind=ReportKind.EMERGENCY, part="correction", follows="pipe",
        to="区应急管理局值班室",
        title="供暖主管爆裂疏散群众人数有误",
        facts="经核对签到表，当时活动室内群众为十五人，首报所写十二人有误，其余情况不变。",
        sending=Sending(medium=SentBy.FAX, reference="传真回执 1117-0932"),
        way=((15, "send"),),
    ),
    Told(
        key="wages", days=3, kind=ReportKind.MAJOR_REQUEST,
        title="河堤工地二十三名务工人员反映工资拖欠",
        facts="二十三名务工人员到中心反映河堤整治工地三个月工资未发，涉及金额约六十八万元。",
        done="登记诉求，联系劳动监察大队到场，已安抚并劝返。",
        asked="请街道协调建设单位先行垫付。",
    ),
    Told(
        key="elder", days=1, kind=ReportKind.SPECIAL,
        title="独居老人长期拒绝就医，亲属失联",
        facts="兴河社区一名八十四岁独居老人近一月消瘦明显，拒绝就医，登记的亲属电话均无法接通。",
        done="社区网格员每日两次上门，志愿者送餐，已请社区医生出诊。",
        asked="请协调公安机关帮助查找亲属。",
        way=((30, "send"), (45, "open")),
    ),
    Told(
        key="rain", days=0, kind=ReportKind.EMERGENCY,
        title="老旧小区外墙砖脱落，已临时封闭通道",
        facts="望河里小区 2 号楼东侧外墙砖脱落约两平方米，未伤及行人。",
        done="已拉设警戒线并临时封闭通道，通知物业到场。",
        asked="请协调住建部门鉴定并排险。",
    ),
)  # fmt: skip
