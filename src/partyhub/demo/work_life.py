"""What invented people do for a living, and what that says about schooling and skills."""

from collections.abc import Mapping, Sequence
from random import Random

from partyhub.demo.units import Sort
from partyhub.domain.shared.codes import Education, WorkType

_E, _W = Education, WorkType
RETIRED_POST = "退休"
_USUAL = 0.8

# The first of a list is the most frequent post, the last the rarest.
_POSTS: Mapping[Sort, Sequence[str]] = {
    Sort.ORGAN: (
        "科员", "四级主任科员", "二级主任科员", "一级科员", "副科长", "科长", "办公室副主任",
        "办公室主任", "三级调研员", "党组成员、副局长",
    ),
    Sort.SCHOOL: (
        "教师", "班主任", "一级教师", "高级教师", "年级组长", "教研组长", "总务主任", "教务主任",
        "副校长",
    ),
    Sort.HOSPITAL: (
        "护士", "住院医师", "主管护师", "主治医师", "检验技师", "药师", "护士长", "副主任医师",
        "主任医师", "医务科科长",
    ),
    Sort.BANK: ("柜员", "客户经理", "理财经理", "风险经理", "会计主管", "网点副主任", "支行副行长"),
    Sort.ENTERPRISE: ("专员", "工程师", "主管", "项目经理", "部门经理", "总经理助理", "副总经理"),
}  # fmt: skip
_SKILLS: Mapping[Sort, Sequence[WorkType]] = {
    Sort.ORGAN: (
        _W.POLICY_PUBLICITY, _W.INFORMATION_CONSULTING, _W.LEGAL_AID, _W.DISPUTE_MEDIATION,
    ),
    Sort.SCHOOL: (_W.YOUTH_CARE, _W.CULTURE_SPORTS, _W.POLICY_PUBLICITY),
    Sort.HOSPITAL: (_W.MEDICAL_HEALTH, _W.ELDER_CARE),
    Sort.BANK: (_W.INFORMATION_CONSULTING, _W.PAIRING_SUPPORT, _W.TRAFFIC_GUIDANCE),
    Sort.ENTERPRISE: (_W.INFORMATION_CONSULTING, _W.TRAFFIC_GUIDANCE, _W.CULTURE_SPORTS),
}  # fmt: skip
_SCHOOLING = (
    (1965, (_E.SENIOR_MIDDLE, _E.SECONDARY_VOCATIONAL, _E.JUNIOR_COLLEGE, _E.BACHELOR)),
    (1980, (_E.JUNIOR_COLLEGE, _E.BACHELOR, _E.BACHELOR, _E.MASTER)),
    (2100, (_E.BACHELOR, _E.BACHELOR, _E.BACHELOR, _E.JUNIOR_COLLEGE, _E.MASTER, _E.DOCTORATE)),
)
_TIMES = (
    "sat-am", "sun-pm", "sat-pm", "sun-am",
    "mon-evening", "wed-evening", "fri-evening", "thu-evening",
)  # fmt: skip


def post_of(rng: Random, sort: Sort, born: int) -> str:
    """Higher posts are rarer, and those born late do not hold them yet."""
    posts = _POSTS[sort]
    reach = max(2, min(len(posts), (2008 - born) // 4))
    return posts[min(rng.randrange(reach), rng.randrange(reach))]


def schooling(rng: Random, born: int) -> Education:
    return rng.choice(next(levels for until, levels in _SCHOOLING if born < until))


def skills(rng: Random, sort: Sort) -> tuple[WorkType, ...]:
    """None, one or two: mostly what the job is about, sometimes something else."""
    usual, count = _SKILLS[sort], rng.choice((0, 1, 1, 1, 2))
    picked = {rng.choice(usual if rng.random() < _USUAL else list(WorkType)) for _ in range(count)}
    return tuple(work for work in WorkType if work in picked)


def wishes(rng: Random, known: Sequence[WorkType]) -> tuple[WorkType, ...]:
    """The work types claimed on volunteering (CHK-11): what one can, and something else."""
    picked = {*known, rng.choice(list(WorkType))}
    return tuple(work for work in WorkType if work in picked)


def free_times(rng: Random) -> tuple[str, ...]:
    """When people with a job have time: week-ends and evenings."""
    return tuple(sorted({rng.choice(_TIMES) for _ in range(rng.randint(1, 3))}))
