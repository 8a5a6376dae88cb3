"""The demo's volunteer teams: 马文博 leads the first team of 柳荫社区, 孙丽萍 asks to join it, and
another member was invited. The teams themselves stand with the community.
"""

from datetime import timedelta

from partyhub.demo.logins import Registrar
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, TeamId
from partyhub.domain.shared.paging import FIRST
from partyhub.usecases.volunteer_teams.join import ask_to_join
from partyhub.usecases.volunteer_teams.keep import invite_member, name_leader, suggest_members

LEADER, LEADER_NAME = "captain", "马文博"
ASKING, ASKING_NAME = "recruit", "孙丽萍"


async def tell_teams(
    stage: Stage, tree: Tree, registrar: Registrar, desk: Actor, known: dict[str, MemberId]
) -> int:
    """How many requests wait."""
    home = tree.units[0].branches[0]
    async with stage.work(desk).reading() as uow:
        found = await uow.orgs.teams(tree.communities[0].org.id)
    team = TeamId(next(one.id for one in found if one.id))
    await registrar.of_member(LEADER, LEADER_NAME, home, known[LEADER_NAME])
    asking = await registrar.of_member(ASKING, ASKING_NAME, home, known[ASKING_NAME])
    now = stage.now - timedelta(days=4)
    await name_leader(stage.work(desk), desk, team, known[LEADER_NAME], now=now)
    await ask_to_join(stage.work(asking), asking, team, now=now + timedelta(days=2))
    fitting = await suggest_members(stage.work(desk), desk, team, times=[], after=FIRST, limit=1)
    for one, _ in fitting:
        await invite_member(stage.work(desk), desk, team, MemberId(one.id), now=now)
    return 1 + len(fitting)
