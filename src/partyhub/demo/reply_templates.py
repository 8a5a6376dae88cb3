"""The demo's reply templates (答复模板): the district's for every matter, and some items' own."""

from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.stage import Stage, founder
from partyhub.demo.tickets import Items
from partyhub.demo.tree import Tree
from partyhub.domain.reply_templates.template import ReplyAction
from partyhub.usecases.reply_templates.edit_templates import NewTemplate, write_template

_WRITTEN = timedelta(days=200)
_A = ReplyAction
_WORDS: tuple[tuple[str, ReplyAction, str, str], ...] = (
    ("", _A.ANSWER, "咨询已答复", "〔服务对象〕您好，您咨询的〔事项〕已当场说明条件、材料和"
     "流程，如需办理可随时到综合窗口。"),
    ("", _A.ANSWER, "已帮助联系", "〔服务对象〕您好，您反映的问题已联系责任单位，"
     "对方答应今天与您联系；三天内没有答复请再找我们。"),
    ("", _A.RESOLVE, "结果可以领取", "〔服务对象〕您好，您申办的〔事项〕（〔编号〕）已办好，"
     "请持收件回执到〔取件地点〕领取，行动不便可预约送达。"),
    ("", _A.RESOLVE, "问题已解决", "您反映的问题已处理完毕，请查看；"
     "如有反复请直接联系我们，不必重新登记。"),
    ("", _A.CLOSE, "电话回访满意", "已电话告知〔服务对象〕办理结果，对方表示满意。"),
    ("", _A.CLOSE, "当面告知并领取", "已当面告知〔服务对象〕结果，材料已领取。"),
    ("", _A.CLOSE, "仍有意见", "已电话告知结果，对方仍有意见，已说明可以重新办理或评价。"),
    ("", _A.DECLINE, "不属受理范围", "您申请的〔事项〕不属本中心受理范围，请到〔取件地点〕咨询，"
     "应受理单位的地址和电话已一并告知。"),
    ("", _A.ASK_CLIENT, "请补交材料", "〔服务对象〕您好，办理〔事项〕（〔编号〕）还需要您补交：。"
     "收到后继续办理，等待期间不计入办理时限。"),
    ("", _A.ASK_CLIENT, "请本人确认", "〔服务对象〕您好，请您确认登记的信息"
     "是否准确，确认后继续办理。"),
    ("", _A.SEND_UP, "报区委组织部", "区委组织部"),
    ("SP-002", _A.RESOLVE, "优待证已制好", "〔服务对象〕您好，老年人优待证已制好，"
     "请持收件回执和身份证到〔取件地点〕领取，可由家属代领。"),
    ("SP-002", _A.ASK_CLIENT, "照片不合要求", "优待证需要近期白底免冠一寸照片，请补交一张。"),
    ("MS-001", _A.ASK_CLIENT, "请配合经济核对", "〔服务对象〕您好，申请低保需要全家签署"
     "经济状况核对授权，请带家人身份证到窗口签字。"),
    ("MS-001", _A.RESOLVE, "低保已批准", "您家的低保申请已批准，从下月起按月发放到社保卡，"
     "家庭情况变化请在一个月内告诉社区。"),
    ("SQ-001", _A.ANSWER, "已转物业处理", "已通知物业，请您留意；"
     "本周内没有处理请再联系我们，我们继续催办。"),
    ("SQ-001", _A.RESOLVE, "责任单位已整改", "责任单位已完成整改，我们已到现场查看，"
     "请您也看一看是否解决。"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TemplateWriter:
    """Writes them as the system, for the whole district."""

    stage: Stage
    tree: Tree
    items: Items

    async def write(self) -> int:
        actor, now = founder(self.tree.top.ref), self.stage.now - _WRITTEN
        for code, action, title, text in _WORDS:
            new = NewTemplate(
                owner_id=self.tree.top.id, item_id=self.items[None, code] if code else None,
                action=action, title=title, text=text,
            )  # fmt: skip
            await write_template(
                self.stage.work(actor), actor, new, pinyin=self.stage.services.pinyin, now=now
            )
        return len(_WORDS)
