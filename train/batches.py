"""Sentences to tensors, in batches of like length."""

import random

import numpy as np
import torch

import features


class Vocabulary:
    """Numbers of words, tags (UPOS|XPOS), relations and name labels; 0 is the root word, 1 an unknown one."""

    def __init__(self, sentences, vector_words, minimum=2):
        counts = {}
        for sentence in sentences:
            for word in sentence['words']:
                key = features.word_key(word)
                counts[key] = counts.get(key, 0) + 1
        self.words = {w: n + 2 for n, w in enumerate(sorted(w for w, c in counts.items() if c >= minimum))}
        trees = [s for s in sentences if 'heads' in s]
        self.tags = sorted({u + '|' + x for s in trees for u, x in zip(s['upos'], s['xpos'])})
        self.rels = sorted({r for s in trees for r in s['rels']})
        self.labels = ['O'] + [p + '-' + k for k in ('PER', 'ORG', 'LOC') for p in 'BILU']
        self.vectors = {w: n + 2 for n, w in enumerate(vector_words)}
        self.types, self.rows = {'<root>': 0}, [self.row(None)]

    def row(self, word):
        if word is None:
            return 0, 0, [0] * 7, [0] * features.MAX_GRAMS, 0
        vector = next((self.vectors[k] for k in features.vector_keys(word) if k in self.vectors), 1)
        grams = features.grams(word)
        grams += [features.GRAM_BUCKETS] * (features.MAX_GRAMS - len(grams))
        key = self.words.get(features.word_key(word), 1)
        return vector, key, features.affixes(word), grams, features.shape_bucket(word)

    def type_of(self, word):
        number = self.types.get(word)
        if number is None:
            number = self.types[word] = len(self.rows)
            self.rows.append(self.row(word))
        return number

    def freeze(self):
        """Turns the rows of all types seen so far into arrays."""
        self.arrays = [np.array([r[k] for r in self.rows], dtype=np.int64) for k in range(5)]


def prepare(sentences, vocabulary, gazetteer):
    """Adds to each sentence what the network reads, as arrays with the root at 0."""
    tag = {t: n for n, t in enumerate(vocabulary.tags)}
    rel = {r: n for n, r in enumerate(vocabulary.rels)}
    label = {x: n for n, x in enumerate(vocabulary.labels)}
    for s in sentences:
        s['size'] = len(s['words']) + 1
        s['types'] = np.array([0] + [vocabulary.type_of(w) for w in s['words']])
        s['matches'] = gazetteer.matches(s['words'])
        s['y_tag'] = np.array([-1] + ([tag.get(u + '|' + x, -1) for u, x in zip(s['upos'], s['xpos'])]
                                      if 'heads' in s else [-1] * len(s['words'])))
        s['y_head'] = np.array([-1] + (s['heads'] if 'heads' in s else [-1] * len(s['words'])))
        s['y_rel'] = np.array([-1] + ([rel.get(r, -1) for r in s['rels']] if 'heads' in s else [-1] * len(s['words'])))
        s['y_name'] = np.array([-1] + ([label[x] for x in s['names']] if 'names' in s else [-1] * len(s['words'])))


def group(sentences, words, shuffle):
    """Batches of at least `words` words, of sentences of like length."""
    order = sorted(sentences, key=lambda s: s['size'] + (random.random() * 4 if shuffle else 0))
    out, batch, count = [], [], 0
    for sentence in order:
        batch.append(sentence)
        count += sentence['size']
        if count >= words:
            out.append(batch)
            batch, count = [], 0
    if batch:
        out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def tensors(batch, vocabulary, forget=0.0, drop=0.0):
    """One batch as tensors. `forget` is the share of gazetteer matches left out, `drop` that of learned words."""
    size = max(s['size'] for s in batch)

    def stack(key, fill=-1):
        out = np.full((len(batch), size), fill, dtype=np.int64)
        for row, s in enumerate(batch):
            out[row, :s['size']] = s[key]
        return out

    index = stack('types', 0)
    kinds, inverse = np.unique(np.append(index.ravel(), 0), return_inverse=True)
    marks = np.zeros((len(batch), size, features.MARKS), dtype=np.float32)
    bits = np.arange(features.MARKS)
    for row, s in enumerate(batch):
        kept = [m for m in s['matches'] if random.random() >= forget] if forget else s['matches']
        masks = np.array(features.marks(s['words'], kept))
        marks[row, 1:s['size']] = (masks[:, None] >> bits) & 1
    vector, word, affixes, grams, shape = (torch.from_numpy(a[kinds]) for a in vocabulary.arrays)
    return {
        'types': {'vector': vector, 'word': word, 'affixes': affixes, 'grams': grams, 'shape': shape},
        'index': torch.from_numpy(inverse[:-1].reshape(index.shape)),
        'marks': torch.from_numpy(marks),
        'lengths': torch.tensor([s['size'] for s in batch]),
        'drop': drop,
        **{key: torch.from_numpy(stack(key)) for key in ('y_tag', 'y_head', 'y_rel', 'y_name')},
    }
