/** For each tool, when an assistant should ask it and how its rows are to be read. */
export const WHEN: Readonly<Record<string, string>> = {
  record:
    'Ask this first: it names the outlets, sides and issues that filters take, and the days that documents are of.',
  documents: 'For which articles there are. "document" gives one of them whole.',
  document:
    'For one article with all that was read in it. Long; ask "evidence" or "search" for single words.',
  claims:
    'For what single articles say, with the words, the rule and whom they cite. For what happened, ask "events": several claims may be one event.',
  events:
    'For what happened or was said and when, over all articles: "sources.independent" counts origins, "status" how far the reports commit themselves, "history" how that changed.',
  meetings:
    'For who met whom, where, and whether it was held, planned, called off or denied. Name both sides with track: “Russia–United States”.',
  positions:
    'For what a side wants on an issue and when it moved. Ask with party and issue: without them rows are long. No moves means that none was reported, not that there is no position.',
  issues: 'For which issues are spoken of, with how much there is on each.',
  issue:
    'For all there is on one issue. Long in a large record; "positions", "demands" and "deadlines" with the same issue give parts.',
  quotes: 'For what somebody is quoted as saying, word for word. Only these words may be quoted.',
  demands:
    'For demands, proposals, offers and conditions, with who said yes or no. Answers are inferred; "why" says from what.',
  deadlines:
    'For what is due when, who set it, and what later reports tell. Outcomes are inferred; none means no later report, not that nothing came of it.',
  incidents:
    'For attacks with place, day and toll. Give low, best and high with who says so; never add tolls up, since reports overlap.',
  differences:
    'For where accounts of one event are not alike. Show both sides with their words; which is right is not in the record.',
  changes:
    'For what is new, changed, moved, denied or only repeated since a moment; "since" must be given.',
  actors: 'For who acts or is acted on most, and under which names.',
  places: 'For where events were, with coordinates and how exactly they are known.',
  origins:
    'For whom reports go back to in the end, and which outlets carried them. Outlets that carry one origin are one source.',
  outlets: 'For who published, and what their documents are made of.',
  furniture: 'For what of a page was not read as article: captions, bylines, promotion.',
  search:
    'For paragraphs by their words, where no list gives what is asked; a phrase in quotation marks. What is found may be no claim.',
  evidence:
    'For the sentence and paragraph around the words of a claim, whose they are, and which rule read each value. Ask it before you quote.',
  explain:
    'For what an id is (claim, event, quote or document) and how it came about; eight digits or more are enough.',
  brief: 'For a page on a week or any stretch of days, as it could be known on the last.',
}
