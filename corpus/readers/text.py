"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
import warnings
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.facts import article_from_fields, has_field

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)(?<=\n)---[ \t]*(?:\r?\n|\Z)(?:[ \t]*\r?\n)*", re.DOTALL)
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]+)(?:\r?\n)*")
_LONGEST_FRONT_MATTER = 65_536
_WAY_OUT = "write 'key: value' lines between the two '---', or leave both out"


def read_text(text: str, where: str, name: str, *, markdown: bool) -> Article:
    """Return the article in *text*, which was read from *where*.

    Front matter is YAML between two lines of three hyphens, with the fields of the JSON Lines form. In Markdown
    a first line '# ...' is the headline where the front matter has none. The body is what follows, untouched.

    Args:
        text: the whole file.
        where: what errors call it.
        name: the file's name, cited where there is no headline, and the id where there is none.
        markdown: read a heading.

    Raises:
        SourceError: the front matter is not YAML or has a field of the wrong type, or there is no body.
    """
    fields: dict[str, Any] = {}
    if match := _FRONT_MATTER.match(text):
        fields = _read_yaml(match.group(1), where)
        text = text[match.end() :]
    # Beside a headline of its own a heading is part of what was printed, and stays.
    if markdown and not has_field(fields, "headline") and (match := _HEADING.match(text)):
        # '# A headline ##' closes its heading: the marks behind are no part of it.
        fields["headline"] = re.sub(r"(?<=\s)#+\Z", "", match[1].strip()).strip()
        text = text[match.end() :]
    return article_from_fields({**fields, "body": text}, where, origin=name)


def _read_yaml(block: str, where: str) -> dict[str, Any]:
    # Imported here: only files with front matter need it.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError, YAMLWarning

    if len(block) > _LONGEST_FRONT_MATTER:
        raise SourceError(where, f"the front matter is over {_LONGEST_FRONT_MATTER:,} characters; {_WAY_OUT}")
    try:
        # "base" makes text of every value. An alias stays one object, however often it is used: no bomb.
        with warnings.catch_warnings():
            warnings.simplefilter("error", YAMLWarning)  # an anchor used twice, and the like
            fields = YAML(typ="base", pure=True).load(block)
    except (YAMLError, YAMLWarning, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        problem = getattr(error, "problem", None) or type(error).__name__
        raise SourceError(where, f"the front matter is not YAML ({problem}); {_WAY_OUT}") from None
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        raise SourceError(where, f"the front matter is not a list of fields; {_WAY_OUT}")
    return fields
