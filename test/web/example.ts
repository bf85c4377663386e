/** Every view of the pages over the example, by its address. */
export const VIEWS: readonly string[] = [
  'timeline',
  'meetings',
  'positions',
  'issues',
  'issues/ceasefire',
  'quotes',
  'demands',
  'deadlines',
  'incidents',
  'differences',
  'changes',
  'brief',
  'sources',
  'furniture',
  'furniture?kind=navigation',
  'documents',
  'documents/06-example-news-online-weekend-plan.txt',
  'search?words=ceasefire',
]

/** The words of an article on a meeting that was planned before and held since. */
export const MET =
  "Kirill Dmitriev, the Kremlin's envoy, met Steve Witkoff and Jared Kushner in Miami on Saturday"
