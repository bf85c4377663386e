/** Three sentences of our own, in two documents: trees for tests, not for measuring. */
const rows = `
# newdoc id = a
# newpar id = a-p1
# sent_id = a-1
# text = Kenya's envoy left.
1-2 Kenya's _ _ _ _ _ _ _ _
1 Kenya Kenya PROPN NNP Number=Sing 3 nmod:poss _ _
2 's 's PART POS _ 1 case _ _
3 envoy envoy NOUN NN Number=Sing 4 nsubj _ _
4 left leave VERB VBD Tense=Past|VerbForm=Fin 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct _ _

# sent_id = a-2
# text = They donot agree.
1 They they PRON PRP Case=Nom|Number=Plur 4 nsubj _ _
2-3 donot _ _ _ _ _ _ _ _
2 do do AUX VBP Tense=Pres 4 aux _ _
3 not not PART RB _ 4 advmod _ _
4 agree agree VERB VB VerbForm=Inf 0 root _ SpaceAfter=No
4.1 talk _ _ _ _ _ _ _ _
5 . . PUNCT . _ 4 punct _ _

# newdoc id = b
# sent_id = b-1
# text = He won't go
1 He he PRON PRP Case=Nom|Number=Sing 4 nsubj:pass _ _
2-3 won't _ _ _ _ _ _ _ _
2 wo will AUX MD VerbForm=Fin 4 aux _ _
3 n't not PART RB _ 4 advmod _ _
4 go go VERB VB VerbForm=Inf 0 root _ _
`

/** The same as a CoNLL-U file. */
export const conllu: string = rows
  .trim()
  .split('\n')
  .map((line) => (line.startsWith('#') ? line : line.replaceAll(' ', '\t')))
  .join('\n')
