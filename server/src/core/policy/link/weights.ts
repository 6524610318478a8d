// How much each thing that a sentence says counts towards the score of its clause, by the question that is asked. Where these
// numbers come from, and how they are checked: docs/decisions/0007-weights-of-linking.md.
// Deliberately absent: anything that decides a verdict; that is the order of the rules in `on-*.ts`.

/** What counts for every question. */
export const ofClause = {
  /** Of 1, which the clause with most words in common gets. */
  words: 1.5,
  otherPart: -3,
  /** A passage about one vendor, where nothing leaves the house. */
  vendorPassage: -0.7,
  applicants: -1.5,
  /** In the part for people of one state. */
  residents: -0.8,
  /** Stands under the condition of the sentence before. */
  underCondition: 0.1,
};

/** What the section of a clause counts, by its headings. */
export const ofSections = {
  summary: -0.6,
  standardClauses: -0.8,
  otherSites: -1.5,
  incidents: -1,
  audits: -2,
  oneGroup: -0.4,
  oneMode: -1.5,
  asController: -1.2,
  /** The heading names the purpose of the flow, or another one. */
  topic: 0.4,
  otherTopic: -0.8,
  /** A row says its purpose itself, where a heading only stands above. */
  otherRow: -2.2,
};

export const ofSharing = {
  recipient: 2.5,
  excepted: 2.5,
  ownName: 2,
  inRowOfAnother: -1.2,
  blanket: 1.75,
  /** What is said of all who are not named. */
  closes: 1.4,
  /** A ban on selling, where the flow sells nothing. */
  saleOnly: 0.8,
  shares: 0.8,
  sells: 0.8,
  data: 1.8,
  purpose: 1,
  /** The purpose of a sentence that hands nothing over. */
  purposeAside: 0.5,
  trains: 2,
  trainsNothing: 2.3,
  trainsNot: -1.2,
  consent: 0.9,
  consentAside: 0.3,
  answersNotFor: -1,
  frameworks: -1.2,
  people: -1.2,
  countries: -3,
  keeping: -0.8,
  lookingBack: -1.6,
  cookies: -1.6,
  persons: -0.4,
  occasion: -1.5,
  introduces: -0.8,
  itself: -1.5,
  contacts: -0.8,
  incidents: -1.5,
  safeguards: -0.8,
  /** The recipient serves another end. */
  otherEnd: -0.5,
  engages: 0.8,
  flowsDown: -1,
  abroad: -0.8,
  withoutNames: 1.5,
  ruledOut: 3.2,
  unused: 2,
  leavesOut: 1.8,
  leavesOutAtAll: 1,
  otherData: -1.5,
  freely: 2.5,
  limitsAll: 0.9,
  limitsUse: 3,
  limitsDisclosure: 1,
  agreed: 4.3,
  optOut: 0.6,
};

export const ofKeepingApart = {
  keepsApart: 3.4,
  data: 2,
};

export const ofLogs = {
  logs: 2.2,
  notLogged: 2.4,
  notLoggedBeside: 1.6,
  /** Just this data, by its name. */
  notLoggedNamed: 0.8,
  data: 2,
  explains: -2,
  deletes: -1.2,
  asSuch: 0.6,
  leavesOut: 2,
  masked: 1,
  nothingElse: 0.6,
  safeguards: 1.7,
  safeguardsWords: 1.2,
  inPassing: -0.8,
  ofOthers: -0.6,
  guardsDisclosure: 0.4,
  guardsTransmission: -0.4,
  dataOfGuard: 1.2,
  dataAside: 0.9,
  keptWhere: 0.4,
};

export const ofCollection = {
  data: 3,
  collects: 1,
  uses: 0.4,
  purpose: 0.6,
  defines: -1.5,
  itself: -2,
  mayContain: -0.7,
  notCollected: 1.2,
  leavesOut: 3,
  leavesOutAtAll: 1.2,
  catchAll: 1.3,
};

export const ofRetention = {
  limit: 2.4,
  otherData: -1.8,
  keptThing: 2.8,
  /** For each word of the thing that the code has, too, up to two. */
  sharedWords: 0.5,
  /** Of two things that the code names, the one that its last word stands for. */
  headWord: 2.6,
  /** The thing is named, but its data is not this. */
  keptThingOfOthers: 0.6,
  usualThing: 1.2,
  usualThingElsewhere: 0.1,
  otherThing: -1,
  data: 2.2,
  purpose: 0.6,
  backups: -1.2,
  number: 1,
  fromTheEnd: -0.2,
  /** The tool that the code names makes good for standing in a passage about a vendor. */
  sameTool: 1.7,
  scheduled: 6.2,
  keptLonger: -1.6,
  inactivity: -1.2,
  stores: 0.8,
  endsWithService: 1.2,
  dataStored: 1.2,
  notStored: 4.6,
  notStoredBroadly: 2,
  dataAside: 0.9,
  /** A label of a list, and the data stands in the list. */
  listed: 2,
  owned: 0.8,
};

export const ofProhibition = {
  age: 3.4,
  ageCollects: 0.8,
  agePassesOn: -0.6,
  ageSells: 2,
  aboutChildren: 0.8,
  ageData: 1,
  ruledOut: 3.2,
  ruledOutData: 1,
  forbids: 2.2,
  consent: 1.6,
  optOut: 1.2,
  sale: 2,
  training: 2.2,
  data: 2.2,
  purpose: 1.2,
  recipient: 0.8,
  notSelling: -1,
  notTraining: -0.6,
  beside: -1.5,
  limitsAll: 0.9,
  elsewhere: -1,
  rights: -2,
};
