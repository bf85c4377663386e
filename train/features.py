"""What the network sees of a word. `src/annotate/core/features.ts` computes the same numbers: change both or neither.

Everything but the gazetteer marks depends on the word's form alone, so the reader computes it once for each
form. Hashes are 32-bit FNV-1a over UTF-16 code units.
"""

import re

AFFIX_BUCKETS = 8192
GRAM_BUCKETS = 32768
SHAPE_BUCKETS = 512
MAX_GRAMS = 24
MARKS = 18  # 4 positions x (PER, ORG, LOC, demonym), first word, sentence all in capitals
FIRST_WORD, ALL_CAPITALS = 16, 17
LONGEST_PHRASE = 6

PLAIN = str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '.', '\u00a0': ' '})


def fnv(text, seed=0):
    value = 0x811C9DC5 ^ seed
    data = text.encode('utf-16-le', 'surrogatepass')
    for low, high in zip(data[0::2], data[1::2]):
        value = ((value ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
    return value


def plain(word):
    """Typographic quotes and dashes as typewriter ones; an ellipsis as three stops."""
    return word.replace('…', '...').translate(PLAIN)


def shape(word):
    """Xxxx becomes Xx, 2,500 becomes d,d: runs of a class are written once; at most 10 signs."""
    out, last = '', ''
    for char in word:
        sign = 'd' if char.isdigit() else 'X' if char.isupper() else 'x' if char.isalpha() else char
        if sign != last or sign not in 'Xxd':
            out += sign
        last = sign
        if len(out) == 10:
            break
    return out


def vector_keys(word):
    """Keys to look the pretrained vector up by, best first: the word, without stops, what follows a hyphen."""
    low = plain(word).lower()
    return [low, low.replace('.', ''), low.split('-')[-1]]


def word_key(word):
    """Key of the vector learned here: lower case, every digit a 0."""
    return re.sub(r'[0-9]', '0', plain(word).lower())


def affixes(word):
    """Seven bucket numbers: prefixes of one to three units, suffixes of one to four."""
    low = plain(word).lower()
    return [fnv(low[:n], n) % AFFIX_BUCKETS for n in (1, 2, 3)] + [
        fnv(low[-n:], 16 + n) % AFFIX_BUCKETS for n in (1, 2, 3, 4)
    ]


def grams(word):
    """Bucket numbers of the 3- and 4-grams of <word>, at most MAX_GRAMS, at least one.

    The network sums MAX_GRAMS rows, the empty places being row GRAM_BUCKETS, and divides by the number of true ones: so
    the result also tells how long the word is.
    """
    low = '<' + plain(word).lower() + '>'
    out = [fnv(low[i:i + n], n) % GRAM_BUCKETS for n in (3, 4) for i in range(len(low) - n + 1)]
    return (out or [fnv(low) % GRAM_BUCKETS])[:MAX_GRAMS]


def shape_bucket(word):
    return fnv(shape(plain(word))) % SHAPE_BUCKETS


class Gazetteer:
    """Phrases in lower case, words joined by one space, each with bits: 1 PER, 2 ORG, 4 LOC, 8 demonym."""

    def __init__(self, path):
        self.phrases = {}
        for line in open(path, encoding='utf8'):
            phrase, bits = line.rstrip('\n').split('\t')
            self.phrases[phrase] = int(bits)

    def matches(self, words):
        """Longest phrases, left to right: (start, end, bits). A phrase starts with a capital or a digit."""
        low = [plain(w).lower() for w in words]
        found, at = [], 0
        while at < len(words):
            step = 1
            if words[at][:1].isupper() or words[at][:1].isdigit():
                for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
                    bits = self.phrases.get(' '.join(low[at:at + size]))
                    if bits:
                        found.append((at, at + size, bits))
                        step = size
                        break
            at += step
        return found


def marks(words, matches):
    """One bit mask a word; position bits are 4 x type + (0 single, 1 first, 2 inside, 3 last)."""
    out = [0] * len(words)
    for start, end, bits in matches:
        for index in range(start, end):
            where = 0 if end - start == 1 else 1 if index == start else 3 if index == end - 1 else 2
            for kind in range(4):
                if bits >> kind & 1:
                    out[index] |= 1 << (4 * kind + where)
    if out:
        out[0] |= 1 << FIRST_WORD
    letters = [w for w in words if sum(c.isalpha() for c in w) > 1]
    if len(letters) > 2 and sum(w == w.upper() for w in letters) > 0.7 * len(letters):
        out = [m | 1 << ALL_CAPITALS for m in out]
    return out
