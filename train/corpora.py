"""Reads the training corpora: CoNLL-U treebanks and IOB name lists.

A sentence is a dict: id, words, and where known upos, xpos, heads (1-based, 0 is the root), rels, names
(BILOU labels over PER, ORG, LOC). Multi-word token lines and empty nodes are skipped: words are syntactic words.
"""

import os

NAME_TYPES = {
    'PER': 'PER', 'ORG': 'ORG', 'LOC': 'LOC',
    'person': 'PER', 'politician': 'PER', 'organisation': 'ORG', 'politicalparty': 'ORG',
    'country': 'LOC', 'location': 'LOC',
}


def root_folder():
    """The folder that holds `treebanks/` and `ner/`: CORPORA, or `../shared` beside the repository."""
    here = os.path.dirname(os.path.abspath(__file__))
    return os.environ.get('CORPORA', os.path.join(here, '..', '..', 'shared'))


def bilou(labels):
    """Labels of any IOB dialect to BILOU over the three types we read; every other type becomes O."""
    spans, start, kind = [], None, None
    for index, label in enumerate(list(labels) + ['O']):
        prefix, _, raw = label.partition('-')
        mapped = NAME_TYPES.get(raw)
        continues = start is not None and prefix == 'I' and mapped == kind
        if start is not None and not continues:
            spans.append((start, index, kind))
            start = None
        if mapped is not None and not continues:
            start, kind = index, mapped
    out = ['O'] * len(labels)
    for begin, end, name in spans:
        if end - begin == 1:
            out[begin] = 'U-' + name
            continue
        out[begin], out[end - 1] = 'B-' + name, 'L-' + name
        for inside in range(begin + 1, end - 1):
            out[inside] = 'I-' + name
    return out


def read_conllu(path):
    sentences, current, name = [], None, ''
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line:
            if current:
                sentences.append(current)
            current = None
            continue
        if line.startswith('#') and '\t' not in line:
            if line.startswith('# sent_id = '):
                name = line[12:]
            continue
        cells = line.split('\t')
        if not cells[0].isdigit():
            continue
        if current is None:
            current = {'id': name, 'words': [], 'upos': [], 'xpos': [], 'heads': [], 'rels': []}
        current['words'].append(cells[1])
        current['upos'].append(cells[3])
        current['xpos'].append(cells[4])
        current['heads'].append(int(cells[6]))
        current['rels'].append(cells[7])
    if current:
        sentences.append(current)
    return sentences


def read_iob(path):
    """Columns by tab or space: the word and its label are the first and last (uner: second and third)."""
    sentences, words, labels, name = [], [], [], ''

    def flush():
        if words:
            sentences.append({'id': name, 'words': list(words), 'names': bilou(labels)})
        words.clear()
        labels.clear()

    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line.strip():
            flush()
            continue
        if line.startswith('# '):
            if line.startswith('# sent_id = '):
                name = line[12:]
            continue
        cells = line.split('\t') if '\t' in line else line.split(' ')
        if '.iob2' in path:
            words.append(cells[1])
            labels.append(cells[2])
        else:
            words.append(cells[0])
            labels.append(cells[-1])
    flush()
    return sentences


def with_names(sentences, path):
    """Adds the names of an IOB file to treebank sentences of the same id and length."""
    names = {s['id']: s for s in read_iob(path)}
    for sentence in sentences:
        found = names.get(sentence['id'])
        if found and len(found['words']) == len(sentence['words']):
            sentence['names'] = found['names']
    return sentences


def load(name):
    """One named corpus."""
    trees, names = os.path.join(root_folder(), 'treebanks'), os.path.join(root_folder(), 'ner')
    if name.startswith('ewt-'):
        part = name[4:]
        return with_names(
            read_conllu(os.path.join(trees, f'ewt-{part}.conllu')),
            os.path.join(names, f'uner-ewt-{part}.iob2'),
        )
    if name == 'pud-news':
        every = with_names(read_conllu(os.path.join(trees, 'pud.conllu')), os.path.join(names, 'uner-pud.iob2'))
        return [s for s in every if s['id'].startswith('n')]
    if name == 'pud-names':
        return read_iob(os.path.join(names, 'uner-pud.iob2'))
    if name.startswith('gum-'):
        return read_conllu(os.path.join(trees, f'{name}.conllu'))
    if name.startswith('cross-pol-'):
        return read_iob(os.path.join(names, f'{name}.txt'))
    if name == 'wikigold':
        return read_iob(os.path.join(names, 'wikigold.txt'))
    # Most tweets name persons only; those that name a body or a place are worth the time they take.
    tweets = read_iob(os.path.join(names, 'btc.conll'))
    return [s for s in tweets if any(x.endswith(('ORG', 'LOC')) for x in s['names'])]
