"""Who and where a household is stands nowhere but behind its seal (SP-08)."""

from tests.api.pairing_support.conftest import SECRETS, Pairing


async def test_no_answer_table_or_event_names_the_household(pairing: Pairing) -> None:
    """SP-08: lists, pages, own pages, what keys leave behind, every table."""
    pair = await pairing.active()
    await pairing.did(f"/me{pair}/visits", pairing.visit(), pairing.wang)
    await pairing.did(f"/me{pair}/household-reveal", None, pairing.wang)
    paths = [(pair, pairing.desk), ("/support-pairs", pairing.desk),
             ("/me/support-pairs", pairing.wang), ("/service-records", pairing.desk),
             ("/me/data-file", pairing.wang)]  # fmt: skip
    said = [(await pairing.client.get(path, headers=who)).text for path, who in paths]
    for table in (
        "support_households", "support_pairs", "supporters", "support_visits", "household_looks",
        "service_records", "events", "accesses",
    ):  # fmt: skip
        rows = await pairing.world.owner.fetch(f"SELECT t::text AS row FROM {table} t")
        said += [row["row"] for row in rows]
    bodies = await pairing.world.owner.fetch("SELECT body FROM idempotency_keys")
    said += [row["body"].decode() for row in bodies]
    assert "H-0001" in "".join(said)
    assert not [text for text in said if any(secret in text for secret in SECRETS)]
