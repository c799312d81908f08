// Generated from core/schema/comparison.schema.json by tools/types.mjs; do not edit.

/**
 * A half-open range [start, end) of the call's original input, in the unit that calls[].offsets names.
 *
 * @example
 * [272,303]
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];
/**
 * 0 to 1, two decimals.
 *
 * @example
 * 0.48
 */
export type Share = number;

/**
 * Calls of one company side by side. Ids are those of each call's own analysis; every item points at the words it came from.
 */
export interface Comparison {
  /**
   * The name and version of this shape.
   */
  schema: 'callscope-comparison/1';
  /**
   * What made it.
   */
  version: {
    /**
     * The program.
     */
    program: string;
    /**
     * The rules and word tables.
     */
    rules: string;
  };
  /**
   * What the calls were put in order by; input: the texts do not say.
   */
  order: 'periodEnd' | 'fiscalPeriod' | 'date' | 'input';
  /**
   * Null where a call does not name its company; false only where this was asked for.
   */
  sameCompany: boolean | null;
  /**
   * The earliest first.
   */
  calls: ComparedCall[];
  /**
   * What most calls give first.
   */
  series: Series[];
  /**
   * Figures of earlier calls that later ones give again, restated or not.
   */
  comparatives: Comparative[];
  /**
   * Segments that may have been renamed or regrouped.
   */
  renames: RenameProposal[];
  /**
   * Guidance followed up, in the order of the promises.
   */
  followUps: FollowUp[];
  /**
   * Figures no longer given, figures first given.
   */
  metrics: MetricShift[];
  /**
   * Words more or less spoken, the surest first.
   */
  terms: TermShift[];
  /**
   * Who takes part in which call.
   */
  participants: ComparedPerson[];
  /**
   * The most alike first.
   */
  repeatedQuestions: RepeatedQuestion[];
  /**
   * In the order of the texts.
   */
  boilerplate: BoilerplateChange[];
}
/**
 * One of the calls.
 *
 * @example
 * {"id":"c1","input":0,"label":"Q3 FY2024","company":"Northgate Stores, Inc.","ticker":"NGS","fiscalYear":2024,"fiscalQuarter":3,"periodEnd":null,"date":"2024-11-07","sha256":"1f14c7d02e41387f3e295f0f55aa35ddfc4be07ff2abd0206700220c5bdd2f43","offsets":"utf8"}
 */
export interface ComparedCall {
  /**
   * "c1" is the earliest.
   */
  id: string;
  /**
   * Which of the inputs it is, counted from 0.
   */
  input: number;
  /**
   * A short name: "Q4 FY2024", else the date, else "call 2".
   */
  label: string;
  /**
   * As the call names it.
   */
  company: string | null;
  /**
   * As the call names it.
   */
  ticker: string | null;
  /**
   * As in call of an analysis.
   */
  fiscalYear: number | null;
  /**
   * As in call of an analysis.
   */
  fiscalQuarter: number | null;
  /**
   * As in call of an analysis.
   */
  periodEnd: string | null;
  /**
   * As in call of an analysis.
   */
  date: string | null;
  /**
   * Of the input.
   */
  sha256: string;
  /**
   * The unit of this call's spans.
   */
  offsets: 'utf8' | 'utf16' | 'codepoint';
}
/**
 * A change as the call states it.
 *
 * @example
 * {"direction":"up","value":11,"low":null,"high":null,"unit":"%","basis":"yoy"}
 */
export interface StatedChange {
  /**
   * Which way; null where the text does not say.
   */
  direction: 'up' | 'down' | 'flat' | null;
  /**
   * Its size; null where none is given or it is a range.
   */
  value: number | null;
  /**
   * The lower end of a range or a band.
   */
  low: number | null;
  /**
   * The upper end of a range or a band.
   */
  high: number | null;
  /**
   * "%", "pp" or the unit of the level.
   */
  unit: string | null;
  /**
   * Against what.
   */
  basis: 'yoy' | 'qoq' | 'sequential' | null;
}
/**
 * One call's figure in a series, with the words that give it.
 *
 * @example
 * {"call":"c1","fact":"f3","changeFact":null,"value":12,"low":null,"high":null,"unit":"stores","loss":false,"change":null,"period":"FQ3 2024","proForma":false,"disputed":false,"span":[382,391],"quote":"12 stores"}
 */
export interface SeriesPoint {
  /**
   * The call: an id of calls[].
   */
  call: string;
  /**
   * The fact of that call's analysis that gives the level, or the change where there is no level.
   */
  fact: string;
  /**
   * The fact that gives the change, where it is another.
   */
  changeFact: string | null;
  /**
   * The level in its base unit; null where it is a range or only a change is given.
   */
  value: number | null;
  /**
   * The lower end of a range.
   */
  low: number | null;
  /**
   * The upper end of a range.
   */
  high: number | null;
  /**
   * As in quantities[].unit of an analysis.
   */
  unit: string | null;
  /**
   * Told as a loss or an outflow: printed above zero, and below it in changes of the series.
   */
  loss: boolean;
  /**
   * The change that the call states.
   */
  change: StatedChange | null;
  /**
   * The period's label; null where the call's own is meant or the text has no label for it.
   */
  period: string | null;
  /**
   * On another basis than reported: "like-for-like", "excluding", in constant currency.
   */
  proForma: boolean;
  /**
   * The call gives another value for the same.
   */
  disputed: boolean;
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
}
/**
 * From one call to the next that has the figure.
 *
 * @example
 * {"from":"c1","to":"c2","basis":"qoq","difference":59000000,"percent":14.3,"growthPoints":3}
 */
export interface SeriesChange {
  /**
   * The earlier call.
   */
  from: string;
  /**
   * The later call.
   */
  to: string;
  /**
   * How the calls' periods lie to each other; null where neither.
   */
  basis: 'yoy' | 'qoq' | null;
  /**
   * Of the levels, in their unit; of percentages in points. Null where the two cannot be compared.
   */
  difference: number | null;
  /**
   * Of the levels, one decimal; null for percentages and where the sign turns.
   */
  percent: number | null;
  /**
   * Between the changes that the calls state, in percentage points.
   */
  growthPoints: number | null;
}
/**
 * One metric of one part of the company, call by call.
 *
 * @example
 * {"metric":"stores","entity":null,"spellings":[],"grain":"current","points":[{"call":"c1","fact":"f3","changeFact":null,"value":12,"low":null,"high":null,"unit":"stores","loss":false,"change":null,"period":"FQ3 2024","proForma":false,"disputed":false,"span":[382,391],"quote":"12 stores"}],"changes":[],"byProposal":false}
 */
export interface Series {
  /**
   * Canonical name.
   */
  metric: string;
  /**
   * The segment or product in the latest call's spelling; null for the company.
   */
  entity: string | null;
  /**
   * Its spellings in the calls' order.
   */
  spellings: string[];
  /**
   * The stretch of time: the call's own quarter or a date at its end, or a longer one.
   */
  grain: 'current' | 'half' | 'nine_months' | 'year' | 'other';
  /**
   * At most one a call, the earliest first.
   */
  points: SeriesPoint[];
  /**
   * From point to point.
   */
  changes: SeriesChange[];
  /**
   * One figure only if a proposed renaming holds.
   */
  byProposal: boolean;
}
/**
 * What a later call says of a period on which an earlier one reported.
 *
 * @example
 * {"metric":"stores","entity":null,"earlier":{"call":"c1","fact":"f3","changeFact":null,"value":12,"low":null,"high":null,"unit":"stores","loss":false,"change":null,"period":"FQ3 2024","proForma":false,"disputed":false,"span":[382,391],"quote":"12 stores"},"later":{"call":"c2","fact":"f4","changeFact":null,"value":12,"low":null,"high":null,"unit":"stores","loss":false,"change":null,"period":"FQ3 2024","proForma":false,"disputed":false,"span":[382,391],"quote":"12 stores"},"derived":false,"value":null,"restated":false,"confidence":0.8}
 */
export interface Comparative {
  /**
   * Canonical name.
   */
  metric: string;
  /**
   * Null for the company.
   */
  entity: string | null;
  /**
   * The earlier call's figure.
   */
  earlier: SeriesPoint;
  /**
   * What the later call says; its value is the prior, or the level from which the earlier one is derived.
   */
  later: SeriesPoint;
  /**
   * Not said: made from the later level and its stated change.
   */
  derived: boolean;
  /**
   * What the later call makes of the earlier figure; three digits where derived.
   */
  value: number | null;
  /**
   * Differs from the earlier figure by more than rounding.
   */
  restated: boolean;
  confidence: Share;
}
/**
 * A part that goes and one that comes: perhaps the same. A proposal; nothing is aligned by it.
 *
 * @example
 * {"from":"Home & Garden","to":"Living","earlier":"c1","later":"c2","kind":"renamed","metrics":["revenue"],"reason":"The same metrics are given of one before and of the other after.","confidence":0.6}
 */
export interface RenameProposal {
  /**
   * In the earlier call.
   */
  from: string;
  /**
   * In the later call.
   */
  to: string;
  /**
   * The earlier call.
   */
  earlier: string;
  /**
   * The later call.
   */
  later: string;
  /**
   * Regrouped where one has metrics that the other lacks.
   */
  kind: 'renamed' | 'regrouped';
  /**
   * Given of both.
   */
  metrics: string[];
  /**
   * What speaks for it.
   */
  reason: string;
  confidence: Share;
}
/**
 * A promise and what a later call says of it.
 *
 * @example
 * {"call":"c1","guidance":"g2","also":[],"metric":"gross margin","entity":null,"horizon":"FY2025","span":[758,823],"quote":"We expect gross margin to expand by about 50 basis points in 2025","later":"c2","outcome":"undecided","scope":"before","answer":{"fact":"f2","guidance":null,"span":[323,343],"quote":"Gross margin was 42%"},"byProposal":false,"reason":"The later call speaks of it; nothing there decides.","confidence":0.48}
 */
export interface FollowUp {
  /**
   * The call that promises.
   */
  call: string;
  /**
   * Of that call.
   */
  guidance: string;
  /**
   * Promises of the same, said again in that call.
   *
   * Items: Of that call.
   */
  also: string[];
  /**
   * Canonical name.
   */
  metric: string | null;
  /**
   * Null for the company or where the promise names none.
   */
  entity: string | null;
  /**
   * The horizon's label.
   */
  horizon: string | null;
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
  /**
   * The call that was searched.
   */
  later: string;
  /**
   * Undecided: the later call speaks of the metric, but nothing there decides.
   */
  outcome: 'met' | 'missed' | 'moved' | 'reaffirmed' | 'undecided' | 'not_mentioned';
  /**
   * Of which time the answer speaks beside the horizon: the horizon itself, a part of it, before, after; open where no horizon was given.
   */
  scope: 'horizon' | 'part' | 'before' | 'after' | 'open' | null;
  /**
   * The words of the later call that decide, or that come nearest.
   */
  answer: FollowUpAnswer | null;
  /**
   * Only if a proposed renaming holds.
   */
  byProposal: boolean;
  /**
   * Why, in one sentence.
   */
  reason: string;
  confidence: Share;
}
/**
 * A fact or a promise of the later call; one of the two.
 *
 * @example
 * {"fact":"f1","guidance":null,"span":[274,306],"quote":"Revenue was $471 million, up 11%"}
 */
export interface FollowUpAnswer {
  /**
   * Of the later call.
   */
  fact: string | null;
  /**
   * Of the later call.
   */
  guidance: string | null;
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
}
/**
 * A figure that only one of the calls gives.
 *
 * @example
 * {"metric":"adjusted EBITDA margin","entity":null,"change":"new","call":"c2","fact":"f3","span":[349,380],"quote":"adjusted beta margin was 12. 5%"}
 */
export interface MetricShift {
  /**
   * Canonical name.
   */
  metric: string;
  /**
   * Null for the company.
   */
  entity: string | null;
  /**
   * New: first given in this call; gone: last given in it.
   */
  change: 'new' | 'gone';
  /**
   * The call: an id of calls[].
   */
  call: string;
  /**
   * Of that call.
   */
  fact: string;
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
}
/**
 * Where a term is said.
 *
 * @example
 * {"call":"c2","span":[1204,1216]}
 */
export interface TermPlace {
  /**
   * The call: an id of calls[].
   */
  call: string;
  span: Span;
}
/**
 * A word or pair of words that one of two neighbouring calls says significantly more: passages of 50 words that hold it, Fisher's exact test, false discovery rate 5%.
 *
 * @example
 * {"term":"winter coats","change":"new","from":"c1","to":"c2","before":0,"after":6,"passagesBefore":0,"passagesAfter":4,"logOdds":3.1,"p":0.004,"places":[{"call":"c2","span":[1204,1216]}]}
 */
export interface TermShift {
  /**
   * As it is first said.
   */
  term: string;
  /**
   * New and gone: not a single mention in the other call.
   */
  change: 'new' | 'gone' | 'more' | 'less';
  /**
   * The earlier call.
   */
  from: string;
  /**
   * The later call.
   */
  to: string;
  /**
   * Mentions in the earlier call.
   */
  before: number;
  /**
   * Mentions in the later call.
   */
  after: number;
  /**
   * Passages of the earlier call that hold it.
   */
  passagesBefore: number;
  /**
   * Passages of the later call that hold it.
   */
  passagesAfter: number;
  /**
   * Base 2, with half a passage added to each cell; positive where the later call says it more.
   */
  logOdds: number;
  /**
   * Two-sided, before the correction; six decimals.
   */
  p: number;
  /**
   * Up to three in each call.
   */
  places: TermPlace[];
}
/**
 * A person in one call.
 *
 * @example
 * {"call":"c1","participant":"p2","title":"Chief Executive Officer","organization":null,"exchanges":[]}
 */
export interface Appearance {
  /**
   * The call: an id of calls[].
   */
  call: string;
  /**
   * Of that call.
   */
  participant: string;
  /**
   * As in that call.
   */
  title: string | null;
  /**
   * As in that call.
   */
  organization: string | null;
  /**
   * Opened by this analyst.
   *
   * Items: Of that call.
   */
  exchanges: string[];
}
/**
 * A person by name over the calls.
 *
 * @example
 * {"name":"Ines Calder","role":"analyst","appearances":[{"call":"c1","participant":"p4","title":null,"organization":"Harbour Research","exchanges":["e1"]}],"again":[]}
 */
export interface ComparedPerson {
  /**
   * In the latest call.
   */
  name: string;
  /**
   * The latest that is known.
   */
  role: 'operator' | 'ir' | 'executive' | 'analyst' | 'interpreter' | 'media' | 'unknown';
  /**
   * The earliest first.
   */
  appearances: Appearance[];
  /**
   * Words that tell what an analyst asked about in more than one call.
   */
  again: string[];
}
/**
 * A question.
 *
 * @example
 * {"call":"c1","exchange":"e1","analyst":"p4","span":[696,745],"quote":"How should we think about gross margin next year?"}
 */
export interface AskedQuestion {
  /**
   * The call: an id of calls[].
   */
  call: string;
  /**
   * Of that call.
   */
  exchange: string;
  /**
   * Of that call.
   */
  analyst: string | null;
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
}
/**
 * Two questions that ask for the same.
 *
 * @example
 * {"first":{"call":"c1","exchange":"e1","analyst":"p4","span":[696,745],"quote":"How should we think about gross margin next year?"},"second":{"call":"c2","exchange":"e2","analyst":"p4","span":[802,848],"quote":"What should we expect of gross margin this year?"},"shared":["gross margin"],"similarity":0.71}
 */
export interface RepeatedQuestion {
  first: AskedQuestion;
  second: AskedQuestion;
  /**
   * The telling words of both.
   */
  shared: string[];
  /**
   * Cosine of the weighed words.
   */
  similarity: Share;
}
/**
 * A sentence of one call.
 *
 * @example
 * {"span":[120,171],"quote":"These statements speak only as of today's date."}
 */
export interface Sentence {
  span: Span;
  /**
   * The words of the span, as the input has them.
   */
  quote: string;
}
/**
 * A sentence of the legal notices or definitions that is not as it was.
 *
 * @example
 * {"change":"removed","from":"c1","to":"c2","before":{"span":[120,171],"quote":"These statements speak only as of today's date."},"after":null,"similarity":0}
 */
export interface BoilerplateChange {
  /**
   * What happened to it.
   */
  change: 'added' | 'removed' | 'changed';
  /**
   * The earlier call.
   */
  from: string;
  /**
   * The later call.
   */
  to: string;
  /**
   * Null where added.
   */
  before: Sentence | null;
  /**
   * Null where removed.
   */
  after: Sentence | null;
  /**
   * Of the two sentences; 0 where there is one.
   */
  similarity: Share;
}
