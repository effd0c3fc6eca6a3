# Throughline with an external PostgreSQL. See compose.yaml for the two together.
#
#   docker build --secret id=actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY -t throughline .
#
# The key must be the one the container runs with; no other secret is needed to build, and none stays in
# the image's history.
FROM node:24-bookworm-slim

ENV NEXT_TELEMETRY_DISABLED=1 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data

RUN mkdir -p /app /data && chown node:node /app /data && chmod 700 /data
USER node
WORKDIR /app

COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev --no-audit --no-fund --loglevel=error

COPY --chown=node:node . .
RUN --mount=type=secret,id=actions_key,uid=1000,required=true \
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key)" \
    node --import ./scripts/ts-resolve.mjs scripts/build-app.ts

VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# Migrates, fills in the shared knowledge once, and serves.
CMD ["node", "scripts/start.mjs"]
