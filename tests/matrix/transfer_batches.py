"""A list of transfers of branch_a that was tried, and what is asked about it."""

import json
from typing import Any
from uuid import UUID

from tests.world import World

BATCH = UUID(int=0x4A)
_ADD = """
INSERT INTO transfer_batches (id, org_id, account_id, state, header, total, created_at)
SELECT $1, $2, id, 'planned', $3, 0, now() FROM accounts LIMIT 1"""
_HEADER = {"row_number": 1, "columns": {"name": 0}, "headings": ["姓名"], "unknown": []}


async def add_transfer_batch(world: World) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, BATCH, world.orgs["branch_a"], json.dumps(_HEADER))


def batch_requests(org: str, file: dict[str, Any]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A workbook that holds no list, and a step that its state does not offer, change nothing."""
    path, sent = f"/transfer-batches/{BATCH}", {"data": {"org_id": org}, "files": file}
    return {
        "planTransferBatch": ("POST", "/transfer-batches", sent),
        "listTransferBatches": ("GET", "/transfer-batches", {}),
        "getTransferBatch": ("GET", path, {}),
        "listTransferBatchRows": ("GET", f"{path}/rows", {}),
        "listTransferBatchMoves": ("GET", f"{path}/moves", {}),
        "printTransferBatchLetters": ("GET", f"{path}/letters", {}),
        "getRefusedTransferRows": ("GET", f"{path}/refused.xlsx", {}),
        "takeTransferBatchStep": ("POST", f"{path}/steps", {"json": {"action": "stop"}}),
        "getTransferBatchTemplate": ("GET", "/transfer-batch-template", {}),
    }
