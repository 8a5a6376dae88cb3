"""The routers of members' service, in the order of the contract."""

from fastapi import APIRouter

from partyhub.api.activities.door_router import router as activity_door
from partyhub.api.activities.my_router import router as my_activities
from partyhub.api.activities.papers_router import router as activity_papers
from partyhub.api.activities.router import router as activities
from partyhub.api.activities.rules_router import router as activity_rules
from partyhub.api.activities.venues_router import router as activity_venues
from partyhub.api.co_building.meetings_router import router as joint_meetings
from partyhub.api.co_building.pairs_router import router as partner_pairs
from partyhub.api.co_building.told_router import router as told_between
from partyhub.api.demands.menus_router import router as service_menus
from partyhub.api.demands.mine_router import router as my_service
from partyhub.api.demands.public_router import router as public_demands
from partyhub.api.demands.router import router as service_demands
from partyhub.api.demands.steps_router import router as demand_steps
from partyhub.api.feedback_slips.files_router import router as service_files
from partyhub.api.feedback_slips.my_router import router as my_feedback_slips
from partyhub.api.feedback_slips.prints_router import router as feedback_slip_prints
from partyhub.api.feedback_slips.router import router as feedback_slips
from partyhub.api.feedback_slips.runs_router import router as appraisal_runs
from partyhub.api.feedback_slips.single_router import router as feedback_slip
from partyhub.api.pairing_support.my_router import router as my_households
from partyhub.api.pairing_support.router import router as support_pairs
from partyhub.api.pairing_support.steps_router import router as support_steps
from partyhub.api.participation_letters.router import router as participation_letters
from partyhub.api.participation_letters.runs_router import periods as letter_periods
from partyhub.api.participation_letters.runs_router import router as letter_runs
from partyhub.api.points.my_router import router as my_points
from partyhub.api.points.router import router as point_rules
from partyhub.api.service_files.router import router as member_service_files
from partyhub.api.service_goals.router import router as service_goals
from partyhub.api.service_posts.my_router import router as my_posts
from partyhub.api.service_posts.rosters_router import router as post_rosters
from partyhub.api.service_posts.router import router as service_posts
from partyhub.api.service_records.decisions_router import router as record_decisions
from partyhub.api.service_records.figures_router import router as service_figures
from partyhub.api.service_records.my_router import router as my_service_records
from partyhub.api.service_records.papers_router import router as service_papers
from partyhub.api.service_records.router import router as service_records
from partyhub.api.showcases.public_router import router as public_showcases
from partyhub.api.showcases.router import router as showcases
from partyhub.api.volunteer_teams.my_router import router as my_teams
from partyhub.api.volunteer_teams.papers_router import router as team_papers
from partyhub.api.volunteer_teams.router import router as volunteer_teams

SERVICE_ROUTERS: tuple[APIRouter, ...] = (
    my_service_records,
    service_figures,
    service_records,
    record_decisions,
    public_demands,
    my_service,
    service_demands,
    demand_steps,
    service_menus,
    activities,
    activity_papers,
    activity_door,
    activity_rules,
    activity_venues,
    my_activities,
    appraisal_runs,
    feedback_slips,
    feedback_slip,
    my_feedback_slips,
    feedback_slip_prints,
    service_files,
    service_papers,
    partner_pairs,
    told_between,
    joint_meetings,
    support_pairs,
    support_steps,
    my_households,
    service_posts,
    post_rosters,
    my_posts,
    letter_runs,
    participation_letters,
    letter_periods,
    member_service_files,
    my_points,
    point_rules,
    my_teams,
    volunteer_teams,
    team_papers,
    showcases,
    public_showcases,
    service_goals,
)
