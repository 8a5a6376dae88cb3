"""What stops the embedded PostgreSQL, said so that a person can act on it."""


class EmbeddedPostgresError(RuntimeError):
    """Its message is shown as it is, without a traceback."""
