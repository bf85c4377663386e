/** A paragraph to be read, and what it tells of: paragraphs of one kind tell of one happening in other words. */
export interface Template {
  readonly kind: string
  readonly text: string
}

/** The day on which all templates count as published, and the Friday and Thursday they speak of. */
export const PUBLISHED = '2025-06-15'
export const FRIDAY = '2025-06-13'

/** The cast that templates are written with; `documents.ts` puts others in its place. */
export const CAST = {
  one: 'Russia',
  other: 'Ukraine',
  between: 'United States',
  town: 'Odesa',
  venue: 'Geneva',
  killed: 7,
  injured: 15,
} as const

const SOURCES = ['', ', the governor said', ', Example Wire reported', ', according to officials']

const KINDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  strike: [
    [
      'Russia struck Odesa on Friday, killing 7 people and injuring 15',
      'Russia attacked Odesa with drones on Friday, killing at least 7 people',
      'Russian missiles hit Odesa on Friday and killed 7 people',
      'Russia shelled Odesa on Friday, injuring 15 people',
    ],
    [
      'Fires burned near the harbour until dawn.',
      'Rescuers searched the ruins of a warehouse for hours.',
      'Trams stood still and a school was closed.',
      'Windows broke in several streets around the market.',
    ],
  ],
  talks: [
    [
      'Envoys of the United States met envoys of Russia in Geneva on Friday',
      'The United States and Russia held talks in Geneva on Friday',
      'The United States met Russia in Geneva on Friday to discuss a ceasefire',
      'Negotiators from the United States and Russia met in Geneva on Friday',
    ],
    [
      'Tea grew cold, and no statement was read out.',
      'Delegates left the hotel by a side door.',
      'Neither side took questions from the press afterwards.',
      'A second round was not announced.',
    ],
  ],
  demand: [
    [
      'Ukraine demanded on Friday that Russia withdraw its troops from Odesa',
      'Ukraine called on Russia on Friday to withdraw its troops from Odesa',
      'Ukraine urged Russia on Friday to pull back its forces from Odesa',
      'On Friday Ukraine demanded the withdrawal of Russian troops from Odesa',
    ],
    [
      '“We will not trade land for promises,” the foreign minister of Ukraine said.',
      'The demand is not new, but its tone was sharper.',
      'Diplomats had expected a softer wording.',
      'A letter with the same words went to several capitals.',
    ],
  ],
  refusal: [
    [
      'Russia rejected the proposal for a ceasefire on Friday',
      'Russia refused on Friday to agree to a ceasefire',
      'On Friday Russia turned down the ceasefire plan',
      'Russia dismissed the ceasefire proposal on Friday',
    ],
    [
      '“There is nothing to sign,” the spokesman of the government of Russia said.',
      'Observers called the answer brief even by recent habits.',
      'The text of the plan has not been published.',
      'A counter-proposal may follow next month.',
    ],
  ],
  threat: [
    [
      'Russia threatened on Friday to strike Odesa again',
      'Russia warned Ukraine on Friday that it would strike Odesa',
      'On Friday Russia threatened Ukraine with new strikes on Odesa',
      'Russia threatened Ukraine with further strikes on Friday',
    ],
    [
      'Cellars filled again, and nobody knew for how long.',
      'Insurance for ships became dearer within hours.',
      'The railway moved its night trains to other lines.',
      'Shops along the boulevard closed early.',
    ],
  ],
  sanctions: [
    [
      'The United States imposed sanctions on Russia on Friday',
      'The United States announced new sanctions against Russia on Friday',
      'On Friday the United States imposed new sanctions on Russian banks',
      'The United States froze assets of Russia on Friday',
    ],
    [
      'Traders had expected the measures since the spring.',
      'Lawyers doubt that the list will hold in court.',
      'Two shipping companies and a refinery are on the list.',
      'The currency fell in late trading.',
    ],
  ],
  aid: [
    [
      'The United States sent weapons to Ukraine on Friday',
      'The United States delivered 15 armoured vehicles to Ukraine on Friday',
      'On Friday the United States provided air defence systems to Ukraine',
      'The United States shipped ammunition to Ukraine on Friday',
    ],
    [
      'The convoy crossed the border under guard.',
      'Crews will be trained through the summer.',
      '“This comes late, but it comes,” the defence minister of Ukraine said.',
      'Spare parts are to follow by sea.',
    ],
  ],
  offer: [
    [
      'Ukraine offered Russia an exchange of prisoners on Friday',
      'Ukraine proposed a ceasefire to Russia on Friday',
      'On Friday Ukraine proposed an exchange of prisoners to Russia',
      'Ukraine offered a ceasefire on Friday',
    ],
    [
      'Lists of names were handed over weeks ago.',
      'Families waited outside the ministry in the rain.',
      'Similar proposals had come to nothing before.',
      'Mediators would oversee the first steps.',
    ],
  ],
  accusation: [
    [
      'Ukraine accused Russia on Friday of attacking civilians in Odesa',
      'Ukraine blamed Russia on Friday for the attack on Odesa',
      'On Friday Ukraine accused Russia of war crimes in Odesa',
      'Ukraine condemned Russia on Friday for the strike on Odesa',
    ],
    [
      'Investigators collected fragments and took pictures.',
      'The report is to go to the court in The Hague.',
      'No independent inspection has been possible so far.',
      'Satellite pictures showed two craters.',
    ],
  ],
  plan: [
    [
      'The United States and Ukraine will meet in Geneva on Friday',
      'The United States is to hold talks with Ukraine in Geneva on Friday',
      'Ukraine and the United States plan to meet in Geneva on Friday',
      'Negotiators from the United States and Ukraine are due to meet in Geneva on Friday',
    ],
    [
      'Rooms by the lake have been booked for a week.',
      'The agenda names borders, guards and money.',
      'Nobody would say who leads the delegations.',
      'The host has not confirmed the date.',
    ],
  ],
}

/** A few hundred paragraphs of our own, for reading. */
export function templates(): readonly Template[] {
  return Object.entries(KINDS).flatMap(([kind, [openings, followers]]) =>
    openings.flatMap((opening, at) =>
      followers.flatMap((follower, next) =>
        [SOURCES[(at + next) % SOURCES.length], SOURCES[(at + next + 1) % SOURCES.length]].map(
          (source = '') => ({ kind, text: `${opening}${source}. ${follower}` }),
        ),
      ),
    ),
  )
}
