# PartyHub in one image: the portal is built, packages come by hash, and nothing runs as root.
FROM node:20-bookworm-slim AS portal
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --ignore-scripts
COPY frontend/ ./
RUN npm run build:release

FROM python:3.11-slim-bookworm AS package
WORKDIR /build
COPY requirements/ requirements/
RUN python -m venv /opt/partyhub \
    && /opt/partyhub/bin/pip install --no-cache-dir --require-hashes -r requirements/app.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY tools/ tools/
COPY migrations/ migrations/
COPY src/ src/
COPY --from=portal /build/src/partyhub/web/ src/partyhub/web/
RUN PARTYHUB_SKIP_SPA=1 /opt/partyhub/bin/pip install --no-cache-dir --no-deps .

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/partyhub --create-home partyhub
COPY --from=package /opt/partyhub/ /opt/partyhub/
ENV PATH=/opt/partyhub/bin:$PATH \
    PARTYHUB_HOST=0.0.0.0 \
    PARTYHUB_PORT=8080 \
    PARTYHUB_STATE_DIR=/var/lib/partyhub \
    PYTHONUNBUFFERED=1
USER 10001
WORKDIR /var/lib/partyhub
# Also holds files of tickets and samples (PARTYHUB_FILES_DIR moves them): back this volume up.
VOLUME /var/lib/partyhub
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/api/v1/health', timeout=4)"]
ENTRYPOINT ["partyhub", "serve"]
