"""The tables of members' service."""

from partyhub.db.activities.table import (
    activities,
    activity_seats,
    activity_themes,
    calendar_feeds,
    service_days,
)
from partyhub.db.activities.venues_table import activity_venues, activity_years
from partyhub.db.co_building.tables import TOGETHER
from partyhub.db.demands.around_tables import (
    demand_codes,
    demand_takes,
    resident_looks,
    service_menu_items,
)
from partyhub.db.demands.table import demand_numbers, service_demands, service_residents
from partyhub.db.feedback_slips.table import FEEDBACK
from partyhub.db.pairing_support.table import PAIRING
from partyhub.db.participation_letters.table import LETTERS
from partyhub.db.points.table import POINTS
from partyhub.db.service_goals.table import service_goals
from partyhub.db.service_posts.table import POSTS
from partyhub.db.service_records.certificates_table import service_certificates
from partyhub.db.service_records.sums_table import service_sums
from partyhub.db.service_records.table import service_records
from partyhub.db.showcases.table import showcases
from partyhub.db.volunteer_teams.table import VOLUNTEERING

SERVING = (
    service_certificates,
    *FEEDBACK,
    service_records, service_sums, service_menu_items, demand_numbers, service_residents,
    service_demands,
    demand_takes, demand_codes, resident_looks, service_days, activity_themes,
    activity_venues, activity_years, activities, activity_seats, calendar_feeds,
    *TOGETHER,
    *PAIRING,
    *POSTS,
    *LETTERS,
    *POINTS,
    *VOLUNTEERING,
    showcases,
    service_goals,
)  # fmt: skip
