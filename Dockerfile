# A host of TALOS with the simulated TEE: for trying it out, never for a secret.
# Node comes with the project's own npm packages; the distribution's is used to run npm and no more.

FROM debian:bookworm-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates nodejs npm \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/talos
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY LICENSE ./
COPY bin bin
COPY proto proto
COPY backends backends
COPY daemon daemon
COPY examples examples
# The compilers are needed here and nowhere else, so the example is built before they go.
RUN node_modules/node-linux-*/bin/node examples/build.ts signer \
 && npm prune --omit=dev \
 && rm -rf node_modules/.cache

FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/talos talos \
 && install -d -o talos -g talos -m 0700 /var/lib/talos /run/talos /run/edge-a /run/edge-b
COPY --from=build /opt/talos /opt/talos
COPY deploy/move.sh /opt/talos/deploy/move.sh
RUN ln -s /opt/talos/node_modules/node-linux-*/bin/node /usr/local/bin/node \
 && ln -s /opt/talos/bin/talos.mjs /usr/local/bin/talos \
 && ln -s /opt/talos/bin/talosd.mjs /usr/local/bin/talosd
ENV TALOS_STATE_DIR=/var/lib/talos \
    TALOS_ADMIN_SOCKET=/run/talos/admin.sock
USER talos
WORKDIR /var/lib/talos
VOLUME ["/var/lib/talos", "/run/talos"]
# No port: libp2p listens on 4101 of the container's own networks.
HEALTHCHECK --interval=5s --timeout=5s --start-period=20s --retries=5 \
  CMD ["talos", "status", "--exit-code", "--quiet"]
# Where no TEE is named none is used: the simulated one has to be asked for.
CMD ["talosd"]
