"""What lists show of the member that the matrix is about, feature by feature."""

from tests.matrix.activities import HELD
from tests.matrix.books import CERTIFICATE, FLOATING
from tests.matrix.claims import CLAIM
from tests.matrix.contacts import SENT
from tests.matrix.demands import DEMAND
from tests.matrix.member_groups import ENTRY
from tests.matrix.my_data import ASKED
from tests.matrix.register import PAIR
from tests.matrix.registers import DUTY, POST
from tests.matrix.service_items import DRAFT
from tests.matrix.service_records import WAITING
from tests.matrix.serving import SERVING_OURS
from tests.matrix.surveys import ROUND
from tests.matrix.transfer_batches import BATCH

_SINGLE = (
    DRAFT, ENTRY, POST, DUTY, BATCH, FLOATING, CERTIFICATE, ASKED, SENT, CLAIM, PAIR, ROUND,
    WAITING, DEMAND, HELD,
)  # fmt: skip
OURS = SERVING_OURS | {str(one) for one in _SINGLE}
