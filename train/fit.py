"""Trains one network from the treebanks and name lists, seeded and repeatable on one thread.

    python3 train/fit.py --out build/c1.pt [--seed 11] [--epochs 20]
    python3 train/fit.py --out build/student.pt --start build/c1.pt --teacher build/c1.pt --teacher build/c2.pt
        --silver build/silver.jsonl [--epochs 6] [--rate 1e-3]

With teachers, the network also learns their mean opinion, asked once, of the gold sentences and of those in the silver files
(train/sentences.ts), which have no trees. Progress is printed; the averaged weights are written after every third epoch.
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import corpora
import features
from batches import Vocabulary, group, prepare, tensors
from network import Network
from scoring import score

TREES = ('ewt-train', 'gum-train-ccby')
NAMES = ('cross-pol-train', 'cross-pol-dev', 'wikigold', 'btc')


def load_vectors(folder):
    words = open(os.path.join(folder, 'vectors.words'), encoding='utf8').read().split('\n')
    rows = np.fromfile(os.path.join(folder, 'vectors.f32'), dtype=np.float32).reshape(len(words), -1)
    mean = rows.mean(0, keepdims=True)
    return words, torch.from_numpy(np.concatenate([np.zeros_like(mean), mean, rows]))


def setup(build):
    """Corpora, vocabulary and vectors: the same for every network of an ensemble."""
    gold = [s for name in TREES + NAMES for s in corpora.load(name)]
    words, vectors = load_vectors(build)
    return gold, Vocabulary(gold, words), vectors, features.Gazetteer(os.path.join(build, 'gazetteer.tsv'))


def build_network(vectors, vocabulary, hidden, layers, dropout=0.0):
    return Network(vectors, len(vocabulary.words) + 2, len(vocabulary.tags), len(vocabulary.rels),
                   len(vocabulary.labels), hidden, layers, dropout)


def gold_loss(network, outputs, data):
    """How far the network is from gold, for the words that have it."""
    tag, name, arcs, rel_head, rel_dep = outputs

    def cross(scores, gold):
        return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)

    loss = 0
    if (data['y_head'] >= 0).any():
        rel = network.relations(rel_head, rel_dep, data['y_head'])
        loss = loss + cross(arcs, data['y_head']) + 0.7 * cross(rel, data['y_rel']) + 0.5 * cross(tag, data['y_tag'])
    if (data['y_name'] >= 0).any():
        loss = loss + 0.5 * cross(name, data['y_name'])
    return loss


def ask(teachers, sentences, vocabulary):
    """Keeps with each sentence the teachers' mean opinion of it: tags, names, heads, and relations of the heads they choose."""
    with torch.no_grad():
        for batch in group(sentences, 3000, False):
            data = tensors(batch, vocabulary)
            outs = [teacher(data) for teacher in teachers]

            def mean(scores):
                return torch.stack([F.softmax(one, -1) for one in scores]).mean(0)

            arcs = mean([o[2] for o in outs])
            heads = arcs.argmax(-1)
            rels = mean([t.relations(o[3], o[4], heads) for t, o in zip(teachers, outs)])
            tags, names = mean([o[0] for o in outs]), mean([o[1] for o in outs])
            for row, s in enumerate(batch):
                size = s['size']
                s['opinion'] = (
                    arcs[row, 1:size, :size].half(), heads[row, 1:size],
                    *(one[row, 1:size].half() for one in (rels, tags, names)))


def distil_loss(network, batch, outputs, data):
    """How far the network is from the teachers' mean opinion."""
    words = torch.arange(data['index'].size(1))[None] < data['lengths'][:, None]
    words[:, 0] = False
    arcs = torch.zeros(int(words.sum()), data['index'].size(1))
    heads, at = torch.zeros_like(data['index']), 0
    for row, s in enumerate(batch):
        own, chosen = s['opinion'][:2]
        arcs[at:at + own.size(0), :own.size(1)] = own.float()
        heads[row, 1:s['size']] = chosen
        at += own.size(0)
    rels, tags, names = (torch.cat([s['opinion'][k] for s in batch]).float() for k in (2, 3, 4))
    tag, name, arc, rel_head, rel_dep = outputs

    def cross(scores, target):
        return -(target * F.log_softmax(scores[words], -1)).sum(-1).mean()

    return (cross(arc, arcs) + 0.7 * cross(network.relations(rel_head, rel_dep, heads), rels)
            + 0.5 * cross(tag, tags) + 0.5 * cross(name, names))


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--out', required=True)
    options.add_argument('--build', default=os.path.join(os.path.dirname(__file__), 'build'))
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--hidden', type=int, default=160)
    options.add_argument('--layers', type=int, default=2)
    options.add_argument('--epochs', type=int, default=20)
    options.add_argument('--until', type=int, help='the epoch to stop after, where not the last')
    options.add_argument('--rate', type=float, default=2e-3)
    options.add_argument('--words', type=int, default=1500)
    options.add_argument('--decay', type=float, default=0.998)
    options.add_argument('--dropout', type=float, default=0.4)
    options.add_argument('--start', help='a state to begin from')
    options.add_argument('--teacher', action='append', default=[])
    options.add_argument('--silver', action='append', default=[])
    given = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    np.random.seed(given.seed)
    gold, vocabulary, vectors, gazetteer = setup(given.build)
    silver = [json.loads(line) for path in given.silver for line in open(path, encoding='utf8')]
    tests = {name: corpora.load(name) for name in
             ('ewt-dev', 'gum-dev-news', 'ewt-test', 'pud-news', 'pud-names', 'cross-pol-test')}
    for sentences in (gold, silver, *tests.values()):
        prepare(sentences, vocabulary, gazetteer)
    vocabulary.freeze()
    network = build_network(vectors, vocabulary, given.hidden, given.layers, given.dropout)
    if given.start:
        network.load_state_dict(torch.load(given.start)['state'])
    average = build_network(vectors, vocabulary, given.hidden, given.layers)
    average.load_state_dict(network.state_dict())
    teachers = [build_network(vectors, vocabulary, saved['hidden'], saved['layers'])
                for saved in map(torch.load, given.teacher)]
    for teacher, path in zip(teachers, given.teacher):
        teacher.load_state_dict(torch.load(path)['state'])
        teacher.eval()
    if teachers:
        ask(teachers, gold + silver, vocabulary)
    parameters = [p for p in network.parameters() if p.requires_grad]
    print('sentences', len(gold), 'silver', len(silver), 'parameters', sum(p.numel() for p in parameters), flush=True)
    optimiser = torch.optim.Adam(parameters, lr=given.rate, betas=(0.9, 0.95))
    steps = len(group(gold + silver, given.words, False)) * given.epochs
    step, began = 0, time.time()
    pairs = list(zip(average.parameters(), network.parameters()))
    last = given.until or given.epochs
    for epoch in range(last):
        total, network_began = 0.0, time.time()
        network.train()
        for batch in group(gold + silver, given.words, True):
            share = step / steps
            rate = given.rate * min(1, (step + 1) / 200) * (1 if share < 0.3 else max(0.01, (1 - share) / 0.7))
            for group_ in optimiser.param_groups:
                group_['lr'] = rate
            data = tensors(batch, vocabulary, forget=0.25, drop=0.25)
            outputs = network(data)
            loss = gold_loss(network, outputs, data)
            if teachers:
                loss = loss + distil_loss(network, batch, outputs, data)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            step += 1
            keep = min(given.decay, (step + 1) / (step + 10))
            with torch.no_grad():
                for slow, fast in pairs:
                    if fast.requires_grad:
                        slow.mul_(keep).add_(fast, alpha=1 - keep)
            total += float(loss)
        print(f'epoch {epoch} loss {total * given.epochs / steps:.4f} {time.time() - network_began:.0f} s', flush=True)
        if epoch % 3 == 2 or epoch == last - 1:
            torch.save({'state': average.state_dict(), 'hidden': given.hidden, 'layers': given.layers,
                        'seed': given.seed, 'epochs': epoch + 1}, given.out)
            for name in ('ewt-dev', 'gum-dev-news') if epoch < last - 1 else tests:
                figures = score([average], tests[name], vocabulary)
                rels = figures.pop('rels', {})
                print(' ', name, json.dumps(figures), flush=True)
                if name == 'pud-news':
                    print(json.dumps(rels), flush=True)
    print(f'{time.time() - began:.0f} s', flush=True)


if __name__ == '__main__':
    main()
