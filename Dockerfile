# The base is the same in both stages: the second runs the environment that the first made.
FROM python:3.13-slim-trixie AS build

# For the extension that searches faster; it stays behind in this stage. Debian keeps only the newest version of a package.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /src
COPY pyproject.toml constraints.txt hatch_build.py README.md LICENSE ./
COPY corpus corpus
COPY index index
COPY bot bot
RUN python -m venv /opt/byline \
    && /opt/byline/bin/pip install --no-cache-dir -c constraints.txt .

FROM python:3.13-slim-trixie

# A number that is fixed, so that a folder mounted as the archive can be given to it: chown 10001 DIR.
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin byline \
    && install --directory --owner=byline --group=byline --mode=0700 /archive /state /key

# Orders and joins the letters of Hebrew, Arabic and Devanagari words in pictures.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libfribidi0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/byline /opt/byline

ENV PATH=/opt/byline/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    BYLINE_ARCHIVE=/archive \
    BYLINE_STATE=/state \
    BYLINE_KEY_FILE=/key/byline
# The key is never beside what is sealed with it, nor beside the archive.
VOLUME /archive /state /key
USER 10001
WORKDIR /home/byline

# Not well: a bot that hangs, or has not heard from Telegram for two minutes.
HEALTHCHECK --interval=1m --timeout=20s --start-period=30s CMD ["byline", "telegram", "--health"]

ENTRYPOINT ["byline"]
CMD ["telegram"]
