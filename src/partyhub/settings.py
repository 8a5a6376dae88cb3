"""The environment as typed settings; read by `main` and `cli` only."""

import secrets
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from partyhub.integrations.keys import SHORTEST_SECRET

_LAST_KEY = 255


class Settings(BaseSettings):
    """`PARTYHUB_*`. In the production profile nothing weak starts."""

    model_config = SettingsConfigDict(env_prefix="PARTYHUB_", frozen=True)

    profile: Literal["demo", "production"] = "demo"
    database_url: str = ""
    secret: SecretStr = SecretStr("")
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: str = ""
    trusts_proxy: bool = False
    pool_size: int = Field(default=10, ge=2, le=50)
    files_dir: Path | None = None
    identity_secrets: SecretStr = SecretStr("")
    demo_clock: Path | None = None
    files_quota_mb: int = Field(default=2048, ge=1)

    @property
    def identity_keys(self) -> dict[int, bytes]:
        """`2=…,3=…`: secrets of identity numbers by key id; 1 is made from the one secret."""
        given = self.identity_secrets.get_secret_value()
        pairs = (part.partition("=") for part in given.split(",") if part)
        return {int(key_id): secret.encode() for key_id, _, secret in pairs}

    @model_validator(mode="after")
    def _identity_secrets_are_sound(self) -> Self:
        try:
            keys = self.identity_keys
        except ValueError:
            raise ValueError("PARTYHUB_IDENTITY_SECRETS is 2=…,3=…") from None
        if any(not 1 <= n <= _LAST_KEY or len(s) < SHORTEST_SECRET for n, s in keys.items()):
            raise ValueError("PARTYHUB_IDENTITY_SECRETS: ids of 1 to 255, 32 characters or more")
        return self

    @model_validator(mode="after")
    def _production_is_strict(self) -> Self:
        if self.profile == "production":
            if len(self.secret.get_secret_value()) < SHORTEST_SECRET:
                raise ValueError("PARTYHUB_SECRET needs 32 characters or more in production")
            if not self.public_url.startswith("https://"):
                raise ValueError("PARTYHUB_PUBLIC_URL must be https:// in production")
            if self.demo_clock is not None:
                raise ValueError("PARTYHUB_DEMO_CLOCK is for demos; production has one clock")
            if not self.database_url:
                raise ValueError("PARTYHUB_DATABASE_URL is needed in production")
        return self

    @property
    def address(self) -> str:
        """Where people reach it; QR codes hold this."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


def kept_secret(state: Path) -> bytes:
    """The demo's own secret, made once and kept beside its data."""
    file = state / "secret"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48))
    return file.read_text().encode()
