"""Writes a trained network as an ONNX file, for `node bench/network.ts` alone: the program does not read it.

    python3 train/export_onnx.py --state build/a.pt --out build/network.onnx

Inputs: `words` (sentences x words x dims, f32), each word embedded, then its marks as noughts and ones; `lengths`
(sentences, i64), longest first. The root is a word. Outputs: `tags`, `names`, `arcs` (dependent x head) and `rels`, the
scores of relations to the head of the greatest arc score. Weights are f32, not rounded to int8 as `export.py` does.
"""

import argparse
import os
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

LEAK = 0.1


class Scores(nn.Module):
    """The network after its embeddings. The weights of the marks are multiplied into those of the first layer."""

    def __init__(self, state, hidden, layers):
        super().__init__()
        self.rnns = nn.ModuleList()
        for n in range(layers):
            weights = {k[len(f'rnns.{n}.'):]: v for k, v in state.items() if k.startswith(f'rnns.{n}.')}
            if n == 0:
                size = weights['weight_ih_l0'].size(1) - state['marks.weight'].size(0)
                for key in ('weight_ih_l0', 'weight_ih_l0_reverse'):
                    into = weights[key]
                    weights[key] = torch.cat([into[:, :size], into[:, size:] @ state['marks.weight']], 1)
            rnn = nn.LSTM(weights['weight_ih_l0'].size(1), hidden, bidirectional=True, batch_first=True)
            rnn.load_state_dict(weights)
            self.rnns.append(rnn)
        for name in ('tag', 'name', 'arc_head', 'arc_dep', 'rel_head', 'rel_dep', 'rel'):
            weight = state[name + '.weight']
            layer = nn.Linear(weight.size(1), weight.size(0))
            layer.load_state_dict({'weight': weight, 'bias': state[name + '.bias']})
            setattr(self, name, layer)
        self.arc = nn.Parameter(state['arc'])

    def forward(self, words, lengths):
        values = words
        # Said here, the zeros that an LSTM starts from are as many as there are sentences; else as many as in the example.
        start = words.new_zeros(2, words.size(0), self.rnns[0].hidden_size)
        for rnn in self.rnns:
            packed = nn.utils.rnn.pack_padded_sequence(values, lengths, batch_first=True)
            values, _ = nn.utils.rnn.pad_packed_sequence(rnn(packed, (start, start))[0], batch_first=True)
        arc_dep, arc_head, rel_dep, rel_head = (
            F.leaky_relu(layer(values), LEAK) for layer in (self.arc_dep, self.arc_head, self.rel_dep, self.rel_head))
        arcs = (arc_dep @ self.arc[:-1] + self.arc[-1]) @ arc_head.transpose(1, 2)
        place = torch.arange(words.size(1))
        never = (place[None, None] >= lengths[:, None, None]) | (place[None, :, None] == place[None, None])
        heads = arcs.masked_fill(never, -1e4).argmax(-1)
        chosen = torch.gather(rel_head, 1, heads.unsqueeze(-1).expand(-1, -1, rel_head.size(-1)))
        return self.tag(values), self.name(values), arcs, self.rel(torch.cat([chosen * rel_dep, chosen, rel_dep], -1))


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--state', required=True)
    options.add_argument('--out', default=os.path.join(os.path.dirname(__file__), 'build', 'network.onnx'))
    given = options.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(given.state)
    scores = Scores(saved['state'], saved['hidden'], saved['layers']).eval()
    words = torch.zeros(3, 7, scores.rnns[0].input_size)
    # It warns that an LSTM may be tied to the number of sentences in the example; it is not.
    warnings.simplefilter('ignore')
    torch.onnx.export(
        scores, (words, torch.tensor([7, 5, 2])), given.out, opset_version=14,
        input_names=['words', 'lengths'], output_names=['tags', 'names', 'arcs', 'rels'],
        dynamic_axes={'words': {0: 'sentences', 1: 'size'}, 'lengths': {0: 'sentences'}},
    )
    print(os.path.getsize(given.out), 'bytes')


if __name__ == '__main__':
    main()
