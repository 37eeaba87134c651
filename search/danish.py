"""One analysis of Danish for both surfaces: fold letters, find words, reduce a word to its stem.

Every step is spelled out again in `docs/assets/soeg-sprog.js`; a test holds the two together on
every word of the corpus. Knows no documents and no index; refuses to guess at meaning.

The stemmer is Snowball's Danish algorithm with five departures, each because the original splits or
joins words that matter here: -ig and -lig stay (bolig), -hed goes also before -erne, -ing, -ning and
-ering are reduced to the verb (vejledning, vejlede), the -t of an adjective goes (socialt), and a
list of irregular words (indsats, center, barn) that holds at the end of compounds too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ÿ]+")
_OTHER_LETTERS = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ß": "ss", "ð": "d", "þ": "th"})
_KEPT = frozenset("abcdefghijklmnopqrstuvwxyzæøå0123456789")
# The letters o and e meet in these without being ø: «beboer», «hjemmeboende», «har boet», «naboer», «risikoen».
_NOT_OE = re.compile(r"beboe|boend|^boet$|^boede$|naboe|risikoe|videoe|kontoe|radioe|studioe|fotoe")
_VOWELS = "aeiouyæøå"
_S_BEFORE = "abcdfghjklmnoprtvyzå"
_SUFFIXES = (
    "hed ethed ered e erede ende erende ene erne ere en heden hederne hedernes eren er heder erer heds es "
    "endes erendes enes ernes eres ens hedens erens ers ets erets et eret"
)
_ENDINGS = tuple(sorted(_SUFFIXES.split(), key=lambda ending: (-len(ending), ending)))
_SHORT = 3  # words of three letters have no endings
_NING, _ING = 4, 5  # what must be left: «stilling» and «bygning» stay whole, «vejledning» does not


_PAIRS = ("gd", "dt", "gt", "kt", "alt", "elt", "ivt")
# The same for the browser, so that the lists stand once.
RULES = {
    "endelser": _ENDINGS,
    "par": _PAIRS,
    "foers": _S_BEFORE,
    "vokaler": _VOWELS,
    "kort": _SHORT,
    "ning": _NING,
    "ing": _ING,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its folded form and where it stands."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Irregular:
    """Words whose forms the rules would split: form to stem, alone and at the end of compounds."""

    forms: Mapping[str, str]
    tails: Mapping[str, str]


def compose(text: str) -> str:
    """Return the text with composed letters, so that offsets count the same everywhere."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word in small letters with one spelling of æ, ø and å.

    >>> [fold(w) for w in ("Ærø", "Aeroe", "Århus", "Aarhus", "café", "beboer")]
    ['ærø', 'ærø', 'århus', 'århus', 'cafe', 'beboer']
    """
    plain = "".join(map(_letter, compose(word).lower().translate(_OTHER_LETTERS)))
    if not _NOT_OE.search(plain):
        plain = plain.replace("oe", "ø")
    return plain.replace("ae", "æ").replace("aa", "å")


def _letter(letter: str) -> str:
    if letter in _KEPT:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if part in _KEPT)


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the words of a composed text.

    >>> [t.form for t in tokenise("§ 110-boform, SKP'er")]
    ['110', 'boform', 'skp', 'er']
    """
    return tuple(Token(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text))


@lru_cache(maxsize=1 << 16)
def stem(form: str, irregular: Irregular) -> str:
    """Return the stem of a folded form.

    >>> none = Irregular({}, {})
    >>> [stem(w, none) for w in ("boligen", "udsættelserne", "vejledning", "vejlede", "myndighederne")]
    ['bolig', 'udsæt', 'vejled', 'vejled', 'myndig']
    """
    known = irregular.forms.get(form)
    if known is not None:
        return known
    for at in range(2, len(form) - 2):
        tail = irregular.tails.get(form[at:])
        if tail is not None:
            return form[:at] + tail
    if len(form) <= _SHORT or any(letter in "0123456789" for letter in form):
        return form
    region = _region(form)
    word = _drop_derivation(_drop_pair(_drop_ending(form, region), region), region)
    doubled = len(word) > max(region, 1) and word[-1] == word[-2] and word[-1] not in _VOWELS
    return word[:-1] if doubled else word


def _region(form: str) -> int:
    """Return where the part begins from which endings may be taken (Snowball's R1)."""
    for at in range(1, len(form)):
        if form[at] not in _VOWELS and form[at - 1] in _VOWELS:
            return max(at + 1, _SHORT)
    return len(form)


def _drop_ending(word: str, region: int) -> str:
    if word.endswith("itet"):  # «aktivitet» is no form of «aktivit»
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= region:
            return word[: -len(ending)]
    if word.endswith("s") and len(word) - 1 >= region and word[-2] in _S_BEFORE:
        return word[:-1]
    return word


def _drop_pair(word: str, region: int) -> str:
    if word.endswith(_PAIRS) and len(word) - 2 >= region:
        return word[:-1]
    return word


def _drop_derivation(word: str, region: int) -> str:
    if word.endswith("els") and len(word) - 3 >= region:
        return _drop_pair(word[:-3], region)
    if word.endswith("løst"):
        return word[:-1]
    if word.endswith("ering") and len(word) - 5 >= _NING:
        return word[:-5]
    if word.endswith("ning") and len(word) - 4 >= _NING and word[-5] not in _VOWELS:
        return word[:-4]
    if word.endswith("ing") and len(word) - 3 >= _ING:
        return word[:-3]
    return word
