"""What a client with an account asks of their own ticket, for the matrix: anybody else gets 404."""

from typing import Any


def own_requests(ticket: str, file: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    path = f"/me/tickets/{ticket}"
    return {
        "getMyTicket": ("GET", path, {}),
        "withdrawMyTicket": ("POST", f"{path}/withdrawals", {"json": {"reason": "已自行办妥"}}),
        "rateMyTicket": ("POST", f"{path}/ratings", {"json": {"stars": 1}}),
        "supplyToMyTicket": ("POST", f"{path}/supplements", {"data": {"words": "补充说明"}}),
        "downloadMyTicketFile": ("GET", f"{path}/files/{file}", {}),
    }
