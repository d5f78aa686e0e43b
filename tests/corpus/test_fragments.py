"""HTML fragments to text: no word is lost, glued or doubled, and what is no article is left out."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.readers.fragments import is_markup, line_of_markup, text_of_markup, text_of_tree

_WORDS = st.lists(
    st.sampled_from(["Vote", "delayed,", "“said”", "café", "£5m", "&amp;", "&#8217;s", "ß", "10%"]), max_size=4
)
_WORD = {"&amp;": "&", "&#8217;s": "’s"}
_INLINE = st.sampled_from(["b", "i", "em", "strong", "a", "span", "font", "u", "mark", "abbr"])
_BLOCK = st.sampled_from(["p", "div", "h2", "li", "blockquote", "section", "td", "figure", "pre", "dd"])


def _text(words: list[str]) -> tuple[str, list[str]]:
    return " " + " ".join(words) + " ", [_WORD.get(word, word) for word in words]


def _wrapped(node: tuple[str, list[tuple[str, list[str]]]]) -> tuple[str, list[str]]:
    name, inner = node
    return (
        f"<{name}>{''.join(markup for markup, _ in inner)}</{name}>",
        [word for _, words in inner for word in words],
    )


_NODES = st.recursive(
    _WORDS.map(_text),
    lambda inner: (
        st.tuples(_INLINE, st.lists(inner, max_size=3)).map(_wrapped)
        | st.tuples(_BLOCK, st.lists(inner, max_size=3)).map(_wrapped)
        | st.sampled_from([("<br>", []), ("<script>x < y</script>", []), ("<!-- no -->", []), ("<hr>", [])])
    ),
    max_leaves=25,
)


@settings(deadline=None, max_examples=100)
@given(st.lists(_NODES, max_size=5))
def test_no_word_is_lost_glued_or_doubled(nodes: list[tuple[str, list[str]]]) -> None:
    """The words of a fragment are those of its text, in their order, whatever tags are around them."""
    markup = "".join(markup for markup, _ in nodes)
    assert text_of_markup(markup).split() == [word for _, words in nodes for word in words]


@pytest.mark.parametrize("first", ["<script>x < y</script>", "<style>p {}</style>", "<title>T</title>", "<meta a=b>"])
def test_a_fragment_is_of_the_body(first: str) -> None:
    """What belongs into a page's head takes nothing with it of what follows."""
    for block in ("section", "article", "p", "div", "main"):
        assert text_of_markup(f"{first}<{block}> Vote </{block}>").split()[-1:] == ["Vote"]


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(exclude_categories=()), max_size=80) | st.text("<>&;/pbr! -=\"'\n\t", max_size=80))
def test_any_text_can_be_read(markup: str) -> None:
    """Whatever a field holds is text afterwards, and being asked whether it is markup never fails."""
    assert isinstance(text_of_markup(markup), str)
    assert is_markup(markup) in (True, False)


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1))
def test_words_are_not_touched(word: str) -> None:
    """Quotation marks, accents, surrogates, invisible and private characters stay what they are."""
    assert text_of_markup(f"<p>{word}</p>") == word


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b>, th<a href='/x'>ree</a>.</p><p>Four.</p>", "One two, three.\n\nFour."),
        ("One.<div>Two.</div>Three.", "One.\n\nTwo.\n\nThree."),
        ("One<br>two<br/><br />three<br>\n<br> <br>four", "One\ntwo\n\nthree\n\nfour"),
        ("<ul><li>One</li><li>Two</ul><blockquote>Three</blockquote>", "One\n\nTwo\n\nThree"),
        ("<p>  One\n\ttwo </p>", "One two"),
        ("<p>One\xa0 two</p>", "One\xa0 two"),
        ("<table><tr><th>Party<th>Seats<tr><td>Reds<td>12</table>", "Party\tSeats\n\nReds\t12"),
        ("<pre>  One\n   two\n</pre>", "  One\n   two"),
        ("<p>AT&amp;T &amp;amp; &lt;b&gt; &#147;so&#148; &hellip;</p>", "AT&T &amp; <b> “so” …"),
        ("<p>5 < 6 & 7 > 2, P&O</p>", "5 < 6 & 7 > 2, P&O"),
        ("<p>He said <q>never</q>, “<q>no</q>”, <q>“not” here</q>.</p>", "He said “never”, “no”, “not” here."),
        ("<p>10<sup>6</sup> m<sup>2</sup>, the 1<sup>st</sup>, CO<sub>2</sub></p>", "10⁶ m2, the 1st, CO2"),
        ("<p>At <del>8</del> <s>7</s> 9pm</p>", "At 9pm"),
        ("<p>One<img src=x>two <img class='emoji' alt='🎉'></p>", "One two 🎉"),
        ("<p>wo<script>x</script>rd<style>p{}</style>s</p>", "words"),
        ("<p>One</p><iframe>x</iframe><form>Sign up<button>Go</button></form><p>Two</p>", "One\n\nTwo"),
        ("<figure><img><figcaption>A caption</figcaption></figure><p>One</p>", "One"),
        ("<figure class='wp-block-pullquote'><blockquote>One</blockquote></figure><p>One</p>", "One"),
        (
            "<div class='sharedaddy sd-sharing'>Share</div><p hidden>x</p><p style='display: none'>y</p><p>One</p>",
            "One",
        ),
        ("<noscript>Enable it</noscript><nav>Home</nav><p>One</p>", "One"),
        ("One <b>two</b>\n\nThree\nfour", "One two\n\nThree four"),
        ("No tags &amp; a < b\n\n  nor <blocks>", "No tags & a < b\n\nnor <blocks>"),
        ("<p>One<![CDATA[ & <two> ]]>three</p>", "One & <two> three"),
        ("", ""),
    ],
)
def test_what_a_fragment_prints(markup: str, text: str) -> None:
    """Blocks are paragraphs, inline tags vanish, entities are decoded once, furniture is left out."""
    assert text_of_markup(markup) == text


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("<p>One</p>", True),
        ("  <div class='a'>One</div>", True),
        ("One<br>two<br/>three", True),
        ("Lead. <p>One</p><p>Two</p>", True),
        ("<P>One</P>", True),
        ("plain", False),
        ("5 < 6 and 7 > 2", False),
        ("She wrote <b>bold</b> in the margin.", False),
        ("<3 is a heart, </3 a broken one", False),
        ("The tag </p> ends a paragraph, as <p> begins one.", False),
        ("<script>alert(1)</script>", False),
    ],
)
def test_what_is_markup(text: str, is_it: bool) -> None:
    """Only what opens with a block of HTML, or has two, is taken for markup; a stray '<' stays as it was printed."""
    assert is_markup(text) is is_it


def test_a_headline_is_one_line() -> None:
    """The markup of a headline leaves its words in one line."""
    assert line_of_markup("The <em>vote</em><br>\n&amp; after") == "The vote & after"


def test_a_tree_of_xml() -> None:
    """What an XML parser has read is printed as HTML is, with or without its namespace."""
    from lxml import etree

    tree = etree.fromstring(
        '<title xmlns:h="http://www.w3.org/1999/xhtml">A<h:p>B <h:b>c</h:b>d</h:p>e<h:br/>f</title>'
    )
    assert text_of_tree(tree) == "A\n\nB cd\n\ne\nf"


def test_a_nesting_that_no_page_has() -> None:
    """A million nested tags are refused, before they cost memory."""
    with pytest.raises(ValueError, match="deep"):
        text_of_markup("<p>One</p>" + "<b>" * 1_000_000)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "</b>" * 100_000,
        "<div>" * 900 + "</b>" * 200_000,
        "<p>" + "<" * 500_000,
        "<p>" + "&" * 1_000_000,
        "<p>" + "<![CDATA[" * 100_000,
        "<p " + "a='b' " * 200_000 + ">x",
        "<br>" * 200_000,
        "<b> </b>" * 100_000,
        "<td>\t" * 100_000,
        "\n" * 1_000_000 + "<b>",
        "<p" + " " * 1_000_000,
        "</p" * 100_000,
    ],
)
def test_hostile_markup_takes_little_time(markup: str) -> None:
    """A million nested tags, or what makes a careless parser square, ends soon: in text, or in a clear error."""
    start = time.process_time()
    with contextlib.suppress(ValueError):
        assert len(text_of_markup(markup)) <= len(markup)
    is_markup(markup)
    assert time.process_time() - start < 5
