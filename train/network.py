"""The network: two bidirectional LSTM layers over words, then tags, names and a biaffine parser (Dozat and Manning 2017).

Relations are scored from an element-wise product of two projections instead of a full tensor: a tenth of the
multiplications, no measurable loss.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

import features

AFFIX_DIM, GRAM_DIM, SHAPE_DIM, WORD_DIM, VECTOR_DIM = 48, 48, 16, 64, 100
ARC_DIM, REL_DIM = 128, 128


def shared_dropout(values, rate, training):
    """Dropout with one mask for a whole sentence."""
    if not training or rate == 0:
        return values
    keep = torch.empty(values.size(0), 1, values.size(2)).bernoulli_(1 - rate) / (1 - rate)
    return values * keep


class Network(nn.Module):
    def __init__(self, vectors, words, tags, rels, labels, hidden=160, layers=2, dropout=0.33):
        super().__init__()
        self.dropout = dropout
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.words = nn.Embedding(words, WORD_DIM)
        self.affixes = nn.Embedding(features.AFFIX_BUCKETS, AFFIX_DIM)
        # The row of empty places stays what chance makes it: it tells the length of a word (features.grams).
        self.grams = nn.Embedding(features.GRAM_BUCKETS + 1, GRAM_DIM, padding_idx=features.GRAM_BUCKETS)
        self.shapes = nn.Embedding(features.SHAPE_BUCKETS, SHAPE_DIM)
        nn.init.zeros_(self.words.weight)
        for table in (self.affixes, self.grams, self.shapes):
            nn.init.normal_(table.weight, 0, 0.1)
        self.marks = nn.Linear(features.MARKS, 32, bias=False)
        size = VECTOR_DIM + WORD_DIM + AFFIX_DIM + GRAM_DIM + SHAPE_DIM + 32
        self.rnns = nn.ModuleList(
            nn.LSTM(size if n == 0 else 2 * hidden, hidden, bidirectional=True, batch_first=True)
            for n in range(layers)
        )
        for rnn in self.rnns:
            for name, weight in rnn.named_parameters():
                if 'weight_hh' in name:
                    for gate in weight.data.chunk(4):
                        nn.init.orthogonal_(gate)
                elif 'bias' in name:
                    weight.data.zero_()
                    if 'bias_ih' in name:
                        weight.data[hidden:2 * hidden] = 1
        out = 2 * hidden
        self.tag = nn.Linear(out, tags)
        self.name = nn.Linear(out, labels)
        self.arc_head, self.arc_dep = nn.Linear(out, ARC_DIM), nn.Linear(out, ARC_DIM)
        self.rel_head, self.rel_dep = nn.Linear(out, REL_DIM), nn.Linear(out, REL_DIM)
        self.arc = nn.Parameter(torch.randn(ARC_DIM + 1, ARC_DIM) * 0.05)
        self.rel = nn.Linear(3 * REL_DIM, rels)

    def embed(self, batch):
        """Types are embedded once a batch; `batch.index` (sentences x words) picks from them. Type 0 is the root."""
        kinds = batch['types']
        words, vectors = kinds['word'], kinds['vector']
        if self.training:
            words = torch.where((torch.rand(words.shape) < batch['drop']) & (words > 1), torch.ones_like(words), words)
            vectors = torch.where((torch.rand(vectors.shape) < 0.06) & (vectors > 1), torch.ones_like(vectors), vectors)
        grams = kinds['grams']
        count = (grams < features.GRAM_BUCKETS).sum(1, keepdim=True).clamp(min=1)
        table = torch.cat([
            self.vectors(vectors), self.words(words), self.affixes(kinds['affixes']).sum(1),
            self.grams(grams).sum(1) / count, self.shapes(kinds['shape']),
        ], -1)
        return torch.cat([table[batch['index']], self.marks(batch['marks'])], -1)

    def forward(self, batch):
        lengths = batch['lengths']
        values = shared_dropout(self.embed(batch), self.dropout, self.training)
        for rnn in self.rnns:
            packed = nn.utils.rnn.pack_padded_sequence(values, lengths, batch_first=True, enforce_sorted=False)
            values, _ = nn.utils.rnn.pad_packed_sequence(rnn(packed)[0], batch_first=True)
            values = shared_dropout(values, self.dropout, self.training)

        def project(layer):
            return shared_dropout(F.leaky_relu(layer(values), 0.1), self.dropout, self.training)

        dep = project(self.arc_dep)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        arcs = dep @ self.arc @ project(self.arc_head).transpose(1, 2)
        mask = torch.arange(values.size(1))[None] < lengths[:, None]
        arcs = arcs.masked_fill(~mask[:, None, :], -1e4)
        return self.tag(values), self.name(values), arcs, project(self.rel_head), project(self.rel_dep)

    def relations(self, rel_head, rel_dep, heads):
        """Scores of every relation for the given heads (negative heads are read as the root)."""
        chosen = torch.gather(rel_head, 1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, rel_head.size(-1)))
        return self.rel(torch.cat([chosen * rel_dep, chosen, rel_dep], -1))
