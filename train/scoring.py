"""Decodes the network's scores and compares them with gold."""

import numpy as np
import torch
import torch.nn.functional as F

from batches import group, tensors

MINUS = -1e9


def eisner(scores):
    """Best projective tree with one root (Eisner 1996). scores[dependent, head] with the root at 0; a head a word."""
    n = scores.shape[0]
    s = scores.T
    complete, open_ = np.full((n, n, 2), MINUS), np.full((n, n, 2), MINUS)
    from_complete, from_open = np.zeros((n, n, 2), int), np.zeros((n, n), int)
    complete[np.arange(n), np.arange(n)] = 0
    for width in range(1, n):
        for i in range(1, n - width):
            j = i + width
            inner = complete[i, i:j, 1] + complete[i + 1:j + 1, j, 0]
            best = int(inner.argmax())
            open_[i, j, 0], open_[i, j, 1] = inner[best] + s[j, i], inner[best] + s[i, j]
            from_open[i, j] = i + best
            left = complete[i, i:j, 0] + open_[i:j, j, 0]
            best = int(left.argmax())
            complete[i, j, 0], from_complete[i, j, 0] = left[best], i + best
            right = open_[i, i + 1:j + 1, 1] + complete[i + 1:j + 1, j, 1]
            best = int(right.argmax())
            complete[i, j, 1], from_complete[i, j, 1] = right[best], i + 1 + best
    words = np.arange(1, n)
    root = 1 + int((complete[1, words, 0] + complete[words, n - 1, 1] + s[0, words]).argmax())
    heads, stack = [0] * n, [(1, root, 0, True), (root, n - 1, 1, True)]
    while stack:
        i, j, side, whole = stack.pop()
        if i == j:
            continue
        if whole:
            at = from_complete[i, j, side]
            stack += [(i, at, 0, True), (at, j, 0, False)] if side == 0 else [(i, at, 1, False), (at, j, 1, True)]
        else:
            heads[j if side else i] = i if side else j
            at = from_open[i, j]
            stack += [(i, at, 1, True), (at + 1, j, 0, True)]
    return heads


def is_tree(heads):
    """One root and no cycle. heads[0] is ignored."""
    if sum(h == 0 for h in heads[1:]) != 1:
        return False
    for start in range(1, len(heads)):
        at, steps = start, 0
        while at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True


def tree(scores):
    """Heads by the greatest score where they form a tree, else the best projective tree."""
    greedy = [0] + [int(h) for h in scores[1:].argmax(1)]
    return greedy if is_tree(greedy) else eisner(scores)


def next_labels(labels):
    """allowed[a][b]: label b may follow a (BILOU)."""
    def allowed(a, b):
        if a[0] in 'BI':
            return b[0] in 'IL' and a[2:] == b[2:]
        return b[0] in 'OBU'
    return np.array([[0.0 if allowed(a, b) else MINUS for b in labels] for a in labels])


def names(scores, labels, follow):
    """Viterbi over the label scores of one sentence: label numbers."""
    n = len(scores)
    first = np.array([0.0 if x[0] in 'OBU' else MINUS for x in labels])
    last = np.array([0.0 if x[0] in 'OLU' else MINUS for x in labels])
    best, back = scores[0] + first, []
    for row in scores[1:]:
        total = best[:, None] + follow
        back.append(total.argmax(0))
        best = total.max(0) + row
    at = int((best + last).argmax())
    out = [at]
    for pointers in reversed(back):
        at = int(pointers[at])
        out.append(at)
    assert len(out) == n
    return out[::-1]


def spans(labels):
    out, start = set(), None
    for index, label in enumerate(labels):
        if label[0] in 'BU':
            start = index
        if label[0] in 'LU' and start is not None:
            out.add((start, index + 1, label[2:]))
            start = None
    return out


def predict(networks, sentences, vocabulary, words=3000):
    """Yields (sentence, tag log-probabilities, heads, relation numbers, name labels); several networks are averaged."""
    follow = next_labels(vocabulary.labels)
    for network in networks:
        network.eval()
    with torch.no_grad():
        for batch in group(sentences, words, False):
            data = tensors(batch, vocabulary)
            outs = [network(data) for network in networks]
            tag = torch.logsumexp(torch.stack([F.log_softmax(o[0], -1) for o in outs]), 0)
            name = torch.logsumexp(torch.stack([F.log_softmax(o[1], -1) for o in outs]), 0)
            arcs = torch.stack([F.softmax(o[2], -1) for o in outs]).mean(0).clamp(min=1e-9).log().double().numpy()
            heads = np.zeros(data['y_head'].shape, dtype=np.int64)
            for row, s in enumerate(batch):
                size = s['size']
                own = arcs[row, :size, :size].copy()
                own[np.arange(size), np.arange(size)] = MINUS
                heads[row, :size] = tree(own)
            given = torch.from_numpy(heads)
            rel = torch.stack([F.softmax(n.relations(o[3], o[4], given), -1) for n, o in zip(networks, outs)]).mean(0)
            rel = rel.argmax(-1).numpy()
            for row, s in enumerate(batch):
                size = s['size']
                labels = names(name[row, 1:size].numpy(), vocabulary.labels, follow)
                yield (s, tag[row, 1:size].numpy(), heads[row, 1:size], rel[row, 1:size],
                       [vocabulary.labels[x] for x in labels])


def f1(gold, found, right):
    return 200 * right / max(1, gold + found)


def score(networks, sentences, vocabulary):
    """A dict of figures, in per cent: upos, xpos, uas, las, lasWords (without PUNCT), rels, names."""
    upos = [t.split('|')[0] for t in vocabulary.tags]
    xpos = [t.split('|')[1] for t in vocabulary.tags]
    count = dict.fromkeys(('n', 'upos', 'xpos', 'uas', 'las', 'words', 'lasWords', 'lasPlain'), 0)
    rels, kinds, total = {}, {}, [0, 0, 0]
    for s, tag, heads, rel, labels in predict(networks, sentences, vocabulary):
        if 'heads' in s:
            for k, best in enumerate(tag.argmax(1)):
                gold, found = s['rels'][k], vocabulary.rels[rel[k]]
                attached = int(heads[k]) == s['heads'][k]
                labelled = attached and gold == found
                count['n'] += 1
                count['upos'] += upos[best] == s['upos'][k]
                count['xpos'] += xpos[best] == s['xpos'][k]
                count['uas'] += attached
                count['las'] += labelled
                if s['upos'][k] != 'PUNCT':
                    count['words'] += 1
                    count['lasWords'] += labelled
                    count['lasPlain'] += attached and gold.split(':')[0] == found.split(':')[0]
                rels.setdefault(gold, [0, 0, 0])[0] += 1
                rels.setdefault(found, [0, 0, 0])[1] += 1
                rels[gold][2] += labelled
        if 'names' in s:
            gold, found = spans(s['names']), spans(labels)
            for kind in ('PER', 'ORG', 'LOC'):
                g, f = {x for x in gold if x[2] == kind}, {x for x in found if x[2] == kind}
                for cell, value in enumerate((len(g), len(f), len(g & f))):
                    kinds.setdefault(kind, [0, 0, 0])[cell] += value
                    total[cell] += value
    out = {}
    if count['n']:
        out = {k: round(100 * count[k] / count['n'], 2) for k in ('upos', 'xpos', 'uas', 'las')}
        out['lasWords'] = round(100 * count['lasWords'] / count['words'], 2)
        out['lasPlain'] = round(100 * count['lasPlain'] / count['words'], 2)
        out['rels'] = {r: round(f1(*c), 1) for r, c in sorted(rels.items())}
    if total[0]:
        out['names'] = round(f1(*total), 2)
        out['kinds'] = {k: round(f1(*c), 1) for k, c in kinds.items()}
    return out
