"""What the demo's surveys found: made-up people, shops and phones (SP-25)."""

from dataclasses import dataclass

from partyhub.domain.surveys.states import FindKind, FindResult
from partyhub.domain.surveys.survey import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Somebody nobody knew of, here for so many days."""

    said: Said
    days: int
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetStory:
    """`desk`: whose, by the number of the community, or of the counter; `still`: proposed ones who
    are here; `after` so many days; signed with `comment` if there is one.
    """

    at: str
    desk: int | None
    after: float
    still: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    comment: str = ""


def _merchant(
    name: str, gender: str, phone: str, home: str, shop: str, market: str, days: int, **more: str
) -> Found:
    said = Said(
        kind=FindKind.MERCHANT, name=name, gender=gender, home_org=home, workplace=shop,
        estate=market, result=FindResult(more.pop("result", "contacted")),
        pledged=more.pop("pledged", "") == "yes", **more,  # type: ignore[arg-type]  # only texts
    )  # fmt: skip
    return Found(said=said, days=days, phone=phone)


LAST_YEAR = (
    SheetStory(
        at="柳荫社区", desk=0, after=16, comment="已走访柳荫农贸市场和沿街商户",
        found=(
            _merchant("汤秀荣", "female", "15400000411", "中共云岭县石门镇委员会", "汤记面馆",
                      "柳荫农贸市场", 950, origin="云岭县石门镇", pledged="yes"),
            _merchant("邱大勇", "male", "15400000412", "中共临江市沙洲乡委员会", "大勇五金店",
                      "柳荫路沿街", 1160, origin="临江市沙洲乡"),
            _merchant("尹春来", "male", "15400000413", "", "春来水果摊", "柳荫农贸市场",
                      610, result="left", note="摊位已转让"),
        ),
    ),
    SheetStory(
        at="石桥社区", desk=1, after=20, comment="石桥小商品街已逐户核对",
        found=(
            _merchant("龚秋生", "male", "15400000414", "中共江南市桃源镇委员会", "秋生家电维修",
                      "石桥小商品街", 1610, origin="江南市桃源镇", pledged="yes"),
            _merchant("柯美玲", "female", "15400000415", "中共青浦县白鹤乡委员会", "美玲裁缝铺",
                      "石桥小商品街", 390, origin="青浦县白鹤乡"),
        ),
    ),
    SheetStory(at="清波社区", desk=2, after=11, comment="辖区为住宅小区，已走访物业和房屋中介"),
    SheetStory(
        at="书院社区", desk=3, after=25, comment="已走访书院里沿街商户",
        found=(
            _merchant("庄文静", "female", "15400000416", "中共临江市文教局机关委员会", "静心书店",
                      "书院里", 830, origin="临江市", pledged="yes"),
        ),
    ),
    SheetStory(at="望河街道党群服务中心", desk=None, after=9, comment="窗口登记与社区排查一致"),
)  # fmt: skip
THIS_YEAR = (
    SheetStory(
        at="柳荫社区", desk=0, after=6, still=("汤秀荣",),
        found=(
            _merchant("卓海峰", "male", "15400000417", "中共青浦县白鹤乡委员会", "海峰眼镜店",
                      "望河花园底商", 280, origin="青浦县白鹤乡"),
        ),
    ),
    SheetStory(at="清波社区", desk=2, after=8, comment="已走访物业和房屋中介，未发现"),
    SheetStory(
        at="书院社区", desk=3, after=10, still=("庄文静",), comment="书院里沿街商户已逐户核对"
    ),
)  # fmt: skip
