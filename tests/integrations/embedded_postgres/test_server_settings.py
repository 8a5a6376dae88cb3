"""How much memory our own PostgreSQL takes."""

from pathlib import Path

import pytest

from partyhub.integrations.embedded_postgres.server_settings import server_options, shared_buffers

_GB = 1024**3


@pytest.mark.parametrize(
    ("memory", "buffers"),
    [(_GB // 4, "128MB"), (2 * _GB, "512MB"), (8 * _GB, "2048MB"), (64 * _GB, "4096MB")],
)
def test_a_quarter_of_the_memory_is_kept_for_tables(memory: int, buffers: str) -> None:
    assert shared_buffers(memory) == buffers


def test_scratch_servers_stay_small_beside_others() -> None:
    assert "shared_buffers=128MB" in server_options(Path("/tmp/x"), durable=False)
