"""Writes a trained network as the one file that the reader loads (`src/annotate/core/model-file.ts` reads it).

    python3 train/export.py --state build/student.pt --out ../models/english.bin

Layout: the four bytes RDM1, the length of a JSON header as u32, the header, then the tensors, each at a multiple of 16
bytes from the start of the file. Weights are rows of int8 with one f32 scale a row. Words are kept as two 32-bit hashes.
"""

import argparse
import json
import os
import struct

import numpy as np
import torch

import features
from fit import build_network, setup

HASH_SEEDS = (0, 0x9E3779B9)
HEADER = 65536

# Words of these parts of speech are a closed list: no word becomes a preposition that never was one.
CLOSED = ('ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ')


def rows8(matrix):
    matrix = np.asarray(matrix, dtype=np.float32)
    scale = np.maximum(np.abs(matrix).max(1), 1e-8) / 127
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def hashes(keys):
    pairs = np.array([[features.fnv(k, seed) for seed in HASH_SEEDS] for k in keys], dtype=np.uint32)
    assert len({tuple(p) for p in pairs.tolist()}) == len(keys), 'two words share both hashes'
    return pairs


def closed_words(sentences):
    found = {upos: set() for upos in CLOSED}
    for sentence in sentences:
        for word, upos in zip(sentence['words'], sentence.get('upos', [])):
            if upos in found:
                found[upos].add(features.plain(word).lower())
    return {upos: sorted(words) for upos, words in found.items()}


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--state', required=True, action='append', help='more than one: the mean of their weights')
    options.add_argument('--out', required=True)
    options.add_argument('--build', default=os.path.join(os.path.dirname(__file__), 'build'))
    given = options.parse_args()
    every = [torch.load(path) for path in given.state]
    saved = every[0]
    for key, value in saved['state'].items():
        if value.is_floating_point():
            saved['state'][key] = torch.stack([one['state'][key] for one in every]).mean(0)
    gold, vocabulary, vectors, _ = setup(given.build)
    network = build_network(vectors, vocabulary, saved['hidden'], saved['layers'])
    network.load_state_dict(saved['state'])
    network.eval()
    state = {k: v.numpy() for k, v in network.state_dict().items()}
    hidden, tensors = saved['hidden'], {}

    def add(name, matrix, bias=None):
        tensors[name], tensors[name + '.scale'] = rows8(matrix)
        if bias is not None:
            tensors[name + '.bias'] = np.asarray(bias, dtype=np.float32)

    def lstm(layer, part):
        return np.concatenate([state[f'rnns.{layer}.{part}_l0'], state[f'rnns.{layer}.{part}_l0_reverse']])

    order = sorted(vocabulary.vectors, key=vocabulary.vectors.get)
    learned = sorted(vocabulary.words, key=vocabulary.words.get)
    add('vectors', state['vectors.weight'][1:])
    add('words', state['words.weight'][1:])
    tensors['vectors.hash'], tensors['words.hash'] = hashes(order), hashes(learned)
    add('affixes', state['affixes.weight'])
    add('grams', state['grams.weight'])
    add('shapes', state['shapes.weight'])
    row = vocabulary.row(None)
    with torch.no_grad():
        tensors['root'] = np.concatenate([
            state['vectors.weight'][row[0]], state['words.weight'][row[1]], state['affixes.weight'][row[2]].sum(0),
            state['grams.weight'][row[3]].mean(0), state['shapes.weight'][row[4]],
        ]).astype(np.float32)
    into = lstm(0, 'weight_ih')
    size = len(tensors['root'])
    add('input0', into[:, :size], lstm(0, 'bias_ih') + lstm(0, 'bias_hh'))
    tensors['marks'] = (into[:, size:] @ state['marks.weight']).T.astype(np.float32).copy()
    for layer in range(saved['layers']):
        if layer:
            add(f'input{layer}', lstm(layer, 'weight_ih'), lstm(layer, 'bias_ih') + lstm(layer, 'bias_hh'))
        add(f'forth{layer}', state[f'rnns.{layer}.weight_hh_l0'])
        add(f'back{layer}', state[f'rnns.{layer}.weight_hh_l0_reverse'])
    parts = ('arc_dep', 'arc_head', 'rel_dep', 'rel_head', 'tag', 'name')
    add('outputs', np.concatenate([state[p + '.weight'] for p in parts]),
        np.concatenate([state[p + '.bias'] for p in parts]))
    add('arc', state['arc'][:-1].T, state['arc'][-1])
    add('rel', state['rel.weight'], state['rel.bias'])
    header = {
        'version': 1, 'hidden': hidden, 'layers': saved['layers'], 'tags': vocabulary.tags, 'rels': vocabulary.rels,
        'labels': vocabulary.labels, 'closed': closed_words(gold), 'outputs': {p: int(state[p + '.weight'].shape[0]) for p in parts}, 'tensors': {},
    }
    kinds = {'int8': 'i8', 'float32': 'f32', 'uint32': 'u32'}

    def laid_out(base):
        at, out = base, {}
        for name, value in tensors.items():
            at = (at + 15) // 16 * 16
            out[name] = {'type': kinds[str(value.dtype)], 'shape': list(value.shape), 'at': at}
            at += value.nbytes
        return out

    header['tensors'] = laid_out(8 + HEADER)
    text = json.dumps(header, separators=(',', ':')).encode()
    assert len(text) <= HEADER
    os.makedirs(os.path.dirname(os.path.abspath(given.out)), exist_ok=True)
    with open(given.out, 'wb') as out:
        out.write(b'RDM1' + struct.pack('<I', HEADER) + text + b' ' * (HEADER - len(text)))
        for name, value in tensors.items():
            out.write(b'\0' * (header['tensors'][name]['at'] - out.tell()))
            out.write(value.tobytes())
    print(os.path.getsize(given.out), 'bytes')


if __name__ == '__main__':
    main()
