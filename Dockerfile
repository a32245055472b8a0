# docker build -t contralint . && docker run --rm -v "$PWD:/work:ro" contralint check .
FROM python:3.12-slim AS build
COPY pyproject.toml README.md LICENSE /source/
COPY checker /source/checker
COPY rules /source/rules
COPY reports /source/reports
RUN python -m venv /opt/contralint \
 && /opt/contralint/bin/python -m pip install --no-cache-dir --disable-pip-version-check /source

FROM python:3.12-slim
COPY --from=build /opt/contralint /opt/contralint
RUN ln -s /opt/contralint/bin/contralint /usr/local/bin/contralint \
 && useradd --create-home --uid 1000 contralint
USER contralint
ENV CONTRALINT_CACHE_DIR=/tmp/contralint
WORKDIR /work
ENTRYPOINT ["contralint"]
CMD ["--help"]
