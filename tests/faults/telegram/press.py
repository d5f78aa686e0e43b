"""An archive in which each question has one right sentence, told by a name that stands nowhere else."""

from __future__ import annotations

import hashlib
import inspect
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
_STARTS = "Bar Cor Dra Fen Gal Hob Jor Kel Lum Mar Nor Pel Quin Ros Sul Tor Ven Wil Yar Zeb".split()
_MIDDLES = "ab ek id om un ar el ik os ud".split()
_ENDS = "bax dok fand gorn hutt kamp lund mond nack parn quist rath solt tabb vorn wick zand lork".split()
_FIRST = (
    "Ada Bruno Clara Dov Edna Felix Greta Hugo Irma Jonas Karla Ludo Mona Nils Olga Piet Rhea Sven Tilda Udo".split()
)
_TOWNS = "Arbel Brindle Corvane Dunmore Eastley Farthing Gorse Hollin Iveston Jarrow Kelsey Lorton".split()
_THINGS = "bakery bookshop brewery cinema clinic dairy foundry gallery laundry library museum nursery".split()
_LOOKS = "bright broad clean crowded narrow noisy plain quiet shabby small sturdy tidy".split()
_GOODS = (
    "anchors barrels baskets blankets bricks buckets candles carts chairs clocks compasses curtains doors drums "
    "hammers kettles ladders lamps lanterns mirrors nets oars paddles pumps ropes saddles shovels stoves tents whistles"
).split()
_DID = "bought carried counted hid lent lost mended moved painted repaired sold stored washed weighed".split()
_WHO = "board choir club council crew guild mayor office school union".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday".split()
_NAME = re.compile(r"[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Press:
    """The archive in ``folder`` and who is in it: person *i* is the answer to question *i*."""

    folder: Path
    people: tuple[tuple[str, str, str], ...]

    def __len__(self) -> int:
        return len(self.people)

    def question(self, number: int) -> str:
        """Return question *number* in words."""
        first, last, town = self.people[number]
        return f"What did {first} {last} open in {town}?"

    def numbers(self) -> dict[str, int]:
        """Return the question's number by the name that tells it."""
        return {last: number for number, (_, last, _) in enumerate(self.people)}


def names_in(text: str) -> set[str]:
    """Return the words of *text* that can be names."""
    return set(_NAME.findall(text))


def load_press(articles: int = 10_000, sentences: int = 10) -> Press:
    """Return an archive of so many articles of so many sentences, made once and kept."""
    made = hashlib.sha256(inspect.getsource(sys.modules[__name__]).encode()).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"byline-press-{os.getuid()}-{articles}-{sentences}-{made}"
    people = tuple(_people(articles))
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(prefix="byline-press-") as making:
            source, archive = Path(making) / "articles.jsonl", Path(making) / "archive"
            with source.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in _articles(people, sentences))
            add = [sys.executable, "-m", "bot", "--archive", str(archive), "add", str(source)]
            done = subprocess.run(add, cwd=ROOT, capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, done.stderr[-2000:]
            shutil.move(archive, folder)
    return Press(folder, people)


def _people(count: int) -> Iterator[tuple[str, str, str]]:
    chance = random.Random(20_221_010)
    names = [start + middle + end for start in _STARTS for middle in _MIDDLES for end in _ENDS]
    while len(names) < count:
        names = [f"{name}{more}" for name in names for more in ("", "ov", "und", "ark", "ost")]
    chance.shuffle(names)
    for last in names[:count]:
        yield chance.choice(_FIRST), last, chance.choice(_TOWNS)


def _articles(people: tuple[tuple[str, str, str], ...], sentences: int) -> Iterator[dict[str, str]]:
    for number, (first, last, town) in enumerate(people):
        chance = random.Random(number)
        told = [
            f"{first} {last} opened a {chance.choice(_LOOKS)} {chance.choice(_THINGS)} in {town} on "
            f"{chance.choice(_DAYS)}."
        ]
        for _ in range(sentences - 1):
            one, other = chance.sample(_GOODS, 2)
            told.append(
                f"The {chance.choice(_LOOKS)} {chance.choice(_WHO)} {chance.choice(_DID)} "
                f"{chance.randrange(20, 900)} {one} and {chance.randrange(20, 900)} {other} on {chance.choice(_DAYS)}."
            )
        chance.shuffle(told)
        yield {
            "id": f"story-{number}",
            "headline": f"News from {town}, number {number}",
            "outlet": f"The {town} Post",
            "byline": "By Ann Dunn",
            "published": f"202{chance.randrange(6)}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}",
            "url": f"https://post.example/{number}",
            "body": "\n\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3)),
        }
