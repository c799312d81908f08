// Generated from core/schema/callscope.schema.json by tools/types.mjs; do not edit.

/**
 * A half-open range [start, end) of the original input, counted in the unit that source.offsets names; start is never greater than end.
 *
 * @example
 * [2262,2273]
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];
/**
 * How sure a judgement is, from 0 (a bare guess, never given as a value) to 1 (stated in so many words); two decimals.
 *
 * @example
 * 0.95
 */
export type Confidence = number;
/**
 * A calendar date, ISO 8601: 2024-05-14.
 *
 * @example
 * "2024-11-07"
 */
export type IsoDate = string;
/**
 * Names one participant of this analysis: "p" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "p10"
 */
export type ParticipantId = string;
/**
 * Names one turn of this analysis: "t" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "t10"
 */
export type TurnId = string;
/**
 * Names one section of this analysis: "s" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "s2"
 */
export type SectionId = string;
/**
 * Names one exchange of this analysis: "e" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "e1"
 */
export type ExchangeId = string;
/**
 * Names one quantity of this analysis: "q" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "q10"
 */
export type QuantityId = string;
/**
 * Names one period of this analysis: "d" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "d10"
 */
export type PeriodId = string;
/**
 * Names one fact of this analysis: "f" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "f10"
 */
export type FactId = string;
/**
 * Names one guidance item of this analysis: "g" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "g10"
 */
export type GuidanceId = string;
/**
 * Names one warning of this analysis: "w" and its number, from 1 in the order of the list. Stable for the same input, options and version.
 *
 * @example
 * "w10"
 */
export type WarningId = string;
/**
 * What someone does in the call. unknown where the text does not tell.
 *
 * @example
 * "interpreter"
 */
export type Role = 'operator' | 'ir' | 'executive' | 'analyst' | 'interpreter' | 'media' | 'unknown';
/**
 * Which way a figure goes, as a reader would say it: a loss that narrows goes up.
 *
 * @example
 * "down"
 */
export type Direction = 'up' | 'down' | 'flat';

/**
 * What an earnings call says, as callscope reads it. Every item points at the words it came from; what the text does not support is null. The same input, options and version give the same bytes.
 */
export interface Analysis {
  /**
   * The name and version of this shape; a field that changes its name or meaning raises it.
   */
  schema: 'callscope/1';
  version: Version;
  source: Source;
  call: Call;
  /**
   * Who takes part.
   */
  participants: Participant[];
  /**
   * Who says what, in text order; turns do not overlap.
   */
  turns: Turn[];
  /**
   * The parts of the call, in text order.
   */
  sections: Section[];
  /**
   * Questions with their answers, in text order.
   */
  exchanges: Exchange[];
  /**
   * Every number with its unit, in text order.
   */
  quantities: Quantity[];
  /**
   * Every stretch of time spoken of, in text order.
   */
  periods: Period[];
  /**
   * What is reported, in text order.
   */
  facts: Fact[];
  /**
   * What is promised, in text order.
   */
  guidance: Guidance[];
  /**
   * Where the transcript cannot be trusted, in text order.
   */
  warnings: Warning[];
  /**
   * Names, products and metrics with every spelling seen.
   */
  terms: Term[];
  /**
   * The call in at most eight bullets, the most telling first.
   *
   * @maxItems 8
   */
  headlines:
    | []
    | [Headline]
    | [Headline, Headline]
    | [Headline, Headline, Headline]
    | [Headline, Headline, Headline, Headline]
    | [Headline, Headline, Headline, Headline, Headline]
    | [Headline, Headline, Headline, Headline, Headline, Headline]
    | [Headline, Headline, Headline, Headline, Headline, Headline, Headline]
    | [Headline, Headline, Headline, Headline, Headline, Headline, Headline, Headline];
  /**
   * The sentences that carry most, in text order.
   */
  summary: SummarySentence[];
  /**
   * What this call speaks of more than calls usually do, the most characteristic first.
   */
  topics: Topic[];
  tone: Tone;
}
/**
 * One reason for a judgement.
 *
 * @example
 * {"rule":"self_introduction_in_rendition","span":[5315,5321]}
 */
export interface Evidence {
  /**
   * The rule's name, such as operator_introduction.
   */
  rule: string;
  /**
   * The words that fired it.
   */
  span: Span;
}
/**
 * What made this analysis.
 *
 * @example
 * {"program":"0.1.0","rules":"1"}
 */
export interface Version {
  /**
   * The program's semantic version.
   */
  program: string;
  /**
   * The version of the rules and word tables; results may differ where it differs.
   */
  rules: string;
}
/**
 * The input as it came.
 *
 * @example
 * {"format":"earningscall_blocks","content":"transcript","encoding":"utf-8","bytes":9197,"sha256":"e48f3549b6751a6aeed19ec95ed69cd14f27ff492cb4f62d889e185ec410faa6","offsets":"utf16"}
 */
export interface Source {
  /**
   * The kind of transcript by its marks, a name from the table of formats (callscope formats); plain where there are no marks.
   */
  format: string;
  /**
   * What the input is: transcript (the words of a call), brief (somebody's account of a call; questions and answers may still be verbatim) or other (neither: then nobody speaks).
   */
  content: 'transcript' | 'brief' | 'other';
  /**
   * How the bytes were read.
   */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /**
   * The size of the input in bytes.
   */
  bytes: number;
  /**
   * SHA-256 of the input's bytes, in lower-case hexadecimal.
   */
  sha256: string;
  /**
   * The unit of every span: utf8 (bytes of the input, whatever its encoding), utf16 (code units, as JavaScript strings count) or codepoint (as Python strings count).
   */
  offsets: 'utf8' | 'utf16' | 'codepoint';
}
/**
 * What call this is, from the header and the first words spoken. Every field is null where the text does not give it.
 *
 * @example
 * {"company":"Lumenra Group Limited","ticker":null,"exchange":null,"event":"earnings","title":"Q2 2026 Earnings Conference Call","fiscalYear":2026,"fiscalQuarter":2,"fiscalYearEndMonth":3,"periodEnd":"2025-09-30","date":"2025-11-18","languages":["en","zh"],"spans":{"company":[0,21],"title":[23,55],"fiscalYear":[23,30],"fiscalQuarter":[23,30],"periodEnd":[112,134],"event":[23,55],"date":[57,67]}}
 */
export interface Call {
  /**
   * The company whose call it is, as the text writes it. null: not named.
   */
  company: string | null;
  /**
   * Its ticker symbol. null: not printed.
   */
  ticker: string | null;
  /**
   * The exchange of the ticker, such as NYSE. null: not printed.
   */
  exchange: string | null;
  /**
   * The kind of event. null: the text does not tell.
   */
  event: 'earnings' | 'conference' | 'm&a' | 'agm' | 'other' | null;
  /**
   * The event's title as printed. null: none.
   */
  title: string | null;
  /**
   * The fiscal year reported on, four digits. null: not stated.
   */
  fiscalYear: number | null;
  /**
   * The fiscal quarter reported on, 1 to 4. null: not stated, or a whole year.
   */
  fiscalQuarter: number | null;
  /**
   * The last month of the fiscal year, 1 to 12. null: the text does not tell; December is not assumed.
   */
  fiscalYearEndMonth: number | null;
  /**
   * The last day of the period reported on. null: not stated.
   */
  periodEnd: IsoDate | null;
  /**
   * The day of the call. null: not stated.
   */
  date: IsoDate | null;
  /**
   * The languages of the text, BCP 47, by falling share.
   */
  languages: string[];
  /**
   * The words that each field came from, by the field's name. A field that was concluded from several places, or is null, has none.
   */
  spans: {
    company?: Span;
    ticker?: Span;
    exchange?: Span;
    event?: Span;
    title?: Span;
    fiscalYear?: Span;
    fiscalQuarter?: Span;
    fiscalYearEndMonth?: Span;
    periodEnd?: Span;
    date?: Span;
  };
}
/**
 * Someone who takes part.
 *
 * @example
 * {"id":"p2","name":"Dana Whitlock","role":"ir","title":"Head of Investor Relations","organization":"Lumenra Group","labels":["Dana Whitlock","Lumenra","spk07","Brightcart"],"aliases":[],"confidence":0.9,"evidence":[{"rule":"label","span":[360,373]},{"rule":"introduced_as_present","span":[278,291]},{"rule":"handover","span":[278,291]}]}
 */
export interface Participant {
  /**
   * The participant's id.
   */
  id: ParticipantId;
  /**
   * The name in its best spelling; Operator or Interpreter where the text has no name for them.
   */
  name: string;
  /**
   * What the participant does in the call.
   */
  role: Role;
  /**
   * The position held, as the text gives it. null: not given.
   */
  title: string | null;
  /**
   * The firm or company. null: not given.
   */
  organization: string | null;
  /**
   * The labels printed over this participant's speech, right or wrong.
   */
  labels: string[];
  /**
   * Other spellings of the name in the text.
   */
  aliases: string[];
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * An uninterrupted stretch of one voice. A printed block in which two people speak becomes two turns.
 *
 * @example
 * {"id":"t11","span":[4815,4879],"label":"Brightcart","speaker":"p10","role":"interpreter","kind":"interpretation","language":"zh","machineTranslated":false,"renders":"t10","section":"s4","confidence":0.69,"evidence":[{"rule":"rendition","span":[4815,4831]}]}
 */
export interface Turn {
  /**
   * The turn's id.
   */
  id: TurnId;
  /**
   * The words spoken, without the label.
   */
  span: Span;
  /**
   * The label as printed over the words. null: none printed.
   */
  label: string | null;
  /**
   * Who really speaks, whatever the label says. null: the evidence does not decide.
   */
  speaker: ParticipantId | null;
  /**
   * The speaker's role; known in places where the person is not.
   */
  role: Role;
  /**
   * What the turn is for.
   */
  kind:
    | 'disclaimer'
    | 'operator'
    | 'welcome'
    | 'safe_harbor'
    | 'prepared'
    | 'question'
    | 'answer'
    | 'interpretation'
    | 'procedural'
    | 'closing';
  /**
   * BCP 47 tag of the printed text, or mul for a mixture.
   */
  language: string;
  /**
   * Whether the text reads as a machine's translation of what was said.
   */
  machineTranslated: boolean;
  /**
   * The turn that this one interprets. null: it interprets none.
   */
  renders: TurnId | null;
  /**
   * The section it belongs to. null: none.
   */
  section: SectionId | null;
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * A part of the call.
 *
 * @example
 * {"id":"s4","kind":"qa","span":[4297,8248],"turns":["t9","t10","t11"]}
 */
export interface Section {
  /**
   * The section's id.
   */
  id: SectionId;
  /**
   * Which part.
   */
  kind: 'header' | 'opening' | 'prepared_remarks' | 'qa' | 'closing' | 'disclaimer';
  /**
   * From its first to its last word.
   */
  span: Span;
  /**
   * Its turns in text order.
   */
  turns: TurnId[];
}
/**
 * One separate question.
 *
 * @example
 * {"turn":"t10","span":[4568,4693]}
 */
export interface Question {
  /**
   * The turn in which it is asked.
   */
  turn: TurnId;
  /**
   * Its words.
   */
  span: Span;
}
/**
 * One analyst's questions and the answers to them.
 *
 * @example
 * {"id":"e1","analyst":"p4","organization":"Harbour Research","introducedBy":"t4","questions":[{"turn":"t5","span":[696,745]}],"answers":["t6"],"renditions":[],"topics":["gross margin"],"unanswered":[]}
 */
export interface Exchange {
  /**
   * The exchange's id.
   */
  id: ExchangeId;
  /**
   * Who asks. null: not known.
   */
  analyst: ParticipantId | null;
  /**
   * The firm that the analyst is introduced with. null: not said.
   */
  organization: string | null;
  /**
   * The turn in which the operator or host calls on the analyst. null: there is none.
   */
  introducedBy: TurnId | null;
  /**
   * Each separate question asked, in text order.
   */
  questions: Question[];
  /**
   * The turns that answer.
   */
  answers: TurnId[];
  /**
   * The turns that interpret questions or answers.
   */
  renditions: TurnId[];
  /**
   * What the questions are about, at most four: metrics by canonical name, then terms of the call.
   */
  topics: string[];
  /**
   * Sentences of the answers that decline the question or put it off: candidates, in text order.
   */
  unanswered: Unanswered[];
}
/**
 * Words by which an answer does not answer.
 *
 * @example
 * {"kind":"declined","turn":"t6","span":[772,821]}
 */
export interface Unanswered {
  /**
   * declined: the speaker says that there will be no answer; deferred: that it is too early, hard to say, or for another time.
   */
  kind: 'declined' | 'deferred';
  /**
   * The turn that says so.
   */
  turn: TurnId;
  /**
   * The words that say so.
   */
  span: Span;
}
/**
 * A number with its unit. A single value has value; a range or a band has low and high.
 *
 * @example
 * {"id":"q7","span":[531,549],"kind":"band","value":null,"low":7,"high":9,"unit":"%","approximate":false,"bound":null,"turn":"t3","confidence":0.9,"evidence":[{"rule":"band","span":[531,549]}]}
 */
export interface Quantity {
  /**
   * The quantity's id.
   */
  id: QuantityId;
  /**
   * The number and its unit as printed.
   */
  span: Span;
  /**
   * What is measured. band is a vague size: double-digit, mid-single-digit, low-teens.
   */
  kind: 'money' | 'percent' | 'points' | 'multiple' | 'count' | 'per_unit' | 'duration' | 'band';
  /**
   * Money in the currency's base unit (RMB 941.2 billion is 941200000000), percentages in percent (45% is 45), points in percentage points, durations in the unit named. An exact decimal. null: a range or band, or no number that the text supports.
   */
  value: number | null;
  /**
   * The lower end of a range or band, in the same unit. null: no range, or open below.
   */
  low: number | null;
  /**
   * The upper end of a range or band, in the same unit. null: no range, or open above.
   */
  high: number | null;
  /**
   * ISO 4217 code of money, % of percentages, pp of percentage points, x of multiples, a pair such as USD/ADS of amounts per unit, else the counted noun in the plural (orders, shares). null: the text does not give it.
   */
  unit: string | null;
  /**
   * Whether it is said to be rough: about, nearly, some.
   */
  approximate: boolean;
  /**
   * Whether the figure is a limit: at_least (more than, over), at_most (up to, under) or about. null: none is stated.
   */
  bound: 'at_least' | 'at_most' | 'about' | null;
  /**
   * The turn it is said in. null: outside of all speech.
   */
  turn: TurnId | null;
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * A stretch of time that is spoken of, resolved against the call.
 *
 * @example
 * {"id":"d21","span":[6876,6892],"start":"2025-11-18","end":"2028-11-18","fiscal":false,"label":"next 3 years","turn":"t20"}
 */
export interface Period {
  /**
   * The period's id.
   */
  id: PeriodId;
  /**
   * The words.
   */
  span: Span;
  /**
   * Its first day. null: the text does not decide.
   */
  start: IsoDate | null;
  /**
   * Its last day. null: the text does not decide.
   */
  end: IsoDate | null;
  /**
   * Whether it is of the fiscal calendar.
   */
  fiscal: boolean;
  /**
   * A short name: FQ4 2024, FY2025, H2 FY2025, 2024-03. null: it could not be resolved.
   */
  label: string | null;
  /**
   * The turn it is said in. null: outside of all speech.
   */
  turn: TurnId | null;
}
/**
 * How a figure moved.
 *
 * @example
 * {"direction":"up","quantity":"q11","basis":"yoy"}
 */
export interface Change {
  /**
   * Which way. null: not said.
   */
  direction: Direction | null;
  /**
   * By how much. null: not said in numbers.
   */
  quantity: QuantityId | null;
  /**
   * Against what: yoy the same period of the year before, qoq the quarter before, sequential the period before. null: not said.
   */
  basis: 'yoy' | 'qoq' | 'sequential' | null;
}
/**
 * Something reported: a metric, of whom, how much, and how it changed.
 *
 * @example
 * {"id":"f33","span":[5601,5614],"metric":"merchants","metricText":[5601,5614],"entity":"Brightcart","value":"q55","change":null,"prior":null,"period":"d19","status":"actual","driver":null,"speaker":"p5","turn":"t14","duplicateOf":null,"confidence":0.7,"evidence":[{"rule":"level","span":[5601,5614]}]}
 */
export interface Fact {
  /**
   * The fact's id.
   */
  id: FactId;
  /**
   * The clause that states it.
   */
  span: Span;
  /**
   * The metric's canonical name: revenue, adjusted EBITDA.
   */
  metric: string;
  /**
   * The words that name the metric.
   */
  metricText: Span;
  /**
   * The segment, product or region that it is a figure of, by its canonical name. null: the company as a whole.
   */
  entity: string | null;
  /**
   * The level. null: only a change is stated, or no number.
   */
  value: QuantityId | null;
  /**
   * The change. null: none is stated.
   */
  change: Change | null;
  /**
   * The level that it is compared with. null: none is stated.
   */
  prior: QuantityId | null;
  /**
   * The period it is of. null: not stated; most such figures are of the call's period.
   */
  period: PeriodId | null;
  /**
   * actual: of the period reported on; guidance: promised; target: aimed at; historical: of an earlier period.
   */
  status: 'actual' | 'guidance' | 'target' | 'historical';
  /**
   * The cause that the speaker states, as words. null: none.
   */
  driver: Span | null;
  /**
   * Who states it. null: not known.
   */
  speaker: ParticipantId | null;
  /**
   * The turn it is stated in. null: outside of all speech.
   */
  turn: TurnId | null;
  /**
   * The fact that this one repeats in interpretation. null: it stands for itself.
   */
  duplicateOf: FactId | null;
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * Something promised or expected by the company.
 *
 * @example
 * {"id":"g1","span":[1540,1671],"metric":"revenue","entity":"Brightcart","direction":"up","value":"q8","horizon":"d7","horizonSpan":[1544,1560],"certainty":"expect","action":null,"speaker":"p5","turn":"t5","duplicateOf":null,"confidence":0.8,"evidence":[{"rule":"modal","span":[1565,1571]}]}
 */
export interface Guidance {
  /**
   * The item's id.
   */
  id: GuidanceId;
  /**
   * The words of the promise.
   */
  span: Span;
  /**
   * The metric's canonical name. null: not about a metric.
   */
  metric: string | null;
  /**
   * The segment, product or region. null: the company as a whole.
   */
  entity: string | null;
  /**
   * Which way the metric is to go. null: not said.
   */
  direction: Direction | null;
  /**
   * How much. null: not in numbers.
   */
  value: QuantityId | null;
  /**
   * By when or for which period. null: not said, or no period with dates.
   */
  horizon: PeriodId | null;
  /**
   * The words for the horizon. null: none.
   */
  horizonSpan: Span | null;
  /**
   * How firmly it is worded, from commit to may.
   */
  certainty: 'commit' | 'confident' | 'expect' | 'plan' | 'believe' | 'may';
  /**
   * What the words do to earlier guidance. null: they do not say.
   */
  action: 'initiate' | 'raise' | 'maintain' | 'lower' | 'withdraw' | null;
  /**
   * Who says it. null: not known.
   */
  speaker: ParticipantId | null;
  /**
   * The turn it is said in. null: outside of all speech.
   */
  turn: TurnId | null;
  /**
   * The item that this one repeats in interpretation. null: it stands for itself.
   */
  duplicateOf: GuidanceId | null;
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * A place where the transcript itself cannot be trusted. It annotates the text and changes nothing in it.
 *
 * @example
 * {"id":"w12","kind":"label_wrong","severity":"major","span":[4804,4814],"related":[4815,4831],"message":"The label says “Brightcart”, but the interpreter speaks: it says again in another language what was said before.","suggestion":"Interpreter","confidence":0.85,"evidence":[{"rule":"rendition","span":[4815,4831]}]}
 */
export interface Warning {
  /**
   * The warning's id.
   */
  id: WarningId;
  /**
   * What is wrong.
   */
  kind:
    | 'number_conflict'
    | 'currency_glitch'
    | 'number_split'
    | 'garbled_term'
    | 'repetition_loop'
    | 'filler_run'
    | 'label_wrong'
    | 'sentence_truncated'
    | 'code_switch'
    | 'mixed_speakers'
    | 'arithmetic_mismatch';
  /**
   * major: a figure or a speaker may be misread; minor: the words are damaged; info: worth knowing.
   */
  severity: 'info' | 'minor' | 'major';
  /**
   * The doubtful words.
   */
  span: Span;
  /**
   * The words that contradict or explain. null: none.
   */
  related: Span | null;
  /**
   * One sentence for a reader, in English.
   */
  message: string;
  /**
   * What probably was said. null: the text supports no correction.
   */
  suggestion: string | null;
  confidence: Confidence;
  /**
   * The rules that fired and the words that fired them. Empty where the item follows from the page's own marks or was assumed.
   */
  evidence: Evidence[];
}
/**
 * One spelling.
 *
 * @example
 * {"text":"quarter","spans":[[122,129],[1071,1078]]}
 */
export interface TermVariant {
  /**
   * As printed.
   */
  text: string;
  /**
   * Where, in text order.
   */
  spans: Span[];
}
/**
 * A name, product or metric with every spelling seen.
 *
 * @example
 * {"canonical":"share of revenue from external customers","kind":"metric","variants":[{"text":"customers","spans":[[6858,6867]]},{"text":"revenue from external customers","spans":[[7130,7161]]}]}
 */
export interface Term {
  /**
   * The right or most usual spelling.
   */
  canonical: string;
  /**
   * What it names.
   */
  kind: 'company' | 'product' | 'metric' | 'person' | 'segment' | 'other';
  /**
   * Every spelling seen, the canonical one among them if it is in the text.
   */
  variants: TermVariant[];
}
/**
 * One short bullet, written by a template from the items it names and from nothing else.
 *
 * @example
 * {"text":"Sees FY2026 capital expenditure RMB 26 billion to RMB 28 billion","facts":[],"guidance":["g6"],"confidence":0.8}
 */
export interface Headline {
  /**
   * The bullet in English. Amounts are rounded as spoken.
   */
  text: string;
  /**
   * The facts that it states.
   */
  facts: FactId[];
  /**
   * The guidance that it states.
   */
  guidance: GuidanceId[];
  confidence: Confidence;
}
/**
 * A sentence of the text that carries much.
 *
 * @example
 * {"span":[3772,3870],"turn":"t7","reason":"guidance"}
 */
export interface SummarySentence {
  /**
   * The sentence.
   */
  span: Span;
  /**
   * The turn it stands in. null: outside of all speech.
   */
  turn: TurnId | null;
  /**
   * Why it was taken: results, guidance, driver, answer or topic.
   */
  reason: 'results' | 'guidance' | 'driver' | 'answer' | 'topic';
}
/**
 * A term that this call speaks of more than calls usually do.
 *
 * @example
 * {"term":"Cloud","count":8,"turns":["t5","t7","t19","t20","t21"],"salience":0.14}
 */
export interface Topic {
  /**
   * The term in its most usual spelling.
   */
  term: string;
  /**
   * How often it is said.
   */
  count: number;
  /**
   * The turns in which it is said, in text order.
   */
  turns: TurnId[];
  /**
   * How characteristic it is of this call against calls in general, from 0 to 1 (the most characteristic term of the call).
   */
  salience: number;
}
/**
 * Counts of the whole call; no verdict is drawn from them.
 *
 * @example
 * {"words":1623,"share":1,"forwardLooking":14,"hedged":7,"positive":25,"negative":5,"numeric":69}
 */
export interface ToneCounts {
  /**
   * Words spoken; Chinese, Japanese and Korean count by the character.
   */
  words: number;
  /**
   * The part of the call's words, from 0 to 1.
   */
  share: number;
  /**
   * Sentences that speak of the future.
   */
  forwardLooking: number;
  /**
   * Sentences with a hedge: may, roughly, we believe.
   */
  hedged: number;
  /**
   * Words of good tidings.
   */
  positive: number;
  /**
   * Words of bad tidings.
   */
  negative: number;
  /**
   * Quantities said.
   */
  numeric: number;
}
/**
 * Counts of one section.
 *
 * @example
 * {"section":"s3","words":547,"share":0.34,"forwardLooking":7,"hedged":2,"positive":13,"negative":3,"numeric":48}
 */
export interface SectionTone {
  /**
   * The section.
   */
  section: SectionId;
  /**
   * Words spoken; Chinese, Japanese and Korean count by the character.
   */
  words: number;
  /**
   * The part of the call's words, from 0 to 1.
   */
  share: number;
  /**
   * Sentences that speak of the future.
   */
  forwardLooking: number;
  /**
   * Sentences with a hedge: may, roughly, we believe.
   */
  hedged: number;
  /**
   * Words of good tidings.
   */
  positive: number;
  /**
   * Words of bad tidings.
   */
  negative: number;
  /**
   * Quantities said.
   */
  numeric: number;
}
/**
 * Counts of one participant.
 *
 * @example
 * {"speaker":"p5","words":277,"share":0.17,"forwardLooking":5,"hedged":1,"positive":7,"negative":0,"numeric":17}
 */
export interface SpeakerTone {
  /**
   * The participant.
   */
  speaker: ParticipantId;
  /**
   * Words spoken; Chinese, Japanese and Korean count by the character.
   */
  words: number;
  /**
   * The part of the call's words, from 0 to 1.
   */
  share: number;
  /**
   * Sentences that speak of the future.
   */
  forwardLooking: number;
  /**
   * Sentences with a hedge: may, roughly, we believe.
   */
  hedged: number;
  /**
   * Words of good tidings.
   */
  positive: number;
  /**
   * Words of bad tidings.
   */
  negative: number;
  /**
   * Quantities said.
   */
  numeric: number;
}
/**
 * Counts that a reader may weigh, never a verdict.
 *
 * @example
 * {"call":{"words":82,"share":1,"forwardLooking":1,"hedged":0,"positive":2,"negative":0,"numeric":7},"sections":[{"section":"s3","words":34,"share":0.41,"forwardLooking":1,"hedged":0,"positive":2,"negative":0,"numeric":3}],"speakers":[{"speaker":"p1","words":34,"share":0.41,"forwardLooking":0,"hedged":0,"positive":0,"negative":0,"numeric":0}],"marks":[{"kind":"positive","turn":"t3","span":[451,455]}]}
 */
export interface Tone {
  /**
   * The whole call.
   */
  call: ToneCounts;
  /**
   * Each section, in the order of sections.
   */
  sections: SectionTone[];
  /**
   * Each participant, in the order of participants.
   */
  speakers: SpeakerTone[];
  /**
   * The words that were counted, in text order; of a sentence that looks forward or hedges, the first that say so.
   */
  marks: ToneMark[];
}
/**
 * Words that were counted.
 *
 * @example
 * {"kind":"forwardLooking","turn":"t12","span":[5090,5096]}
 */
export interface ToneMark {
  /**
   * What they were counted as.
   */
  kind: 'forwardLooking' | 'hedged' | 'positive' | 'negative';
  /**
   * The turn.
   */
  turn: TurnId;
  /**
   * The words.
   */
  span: Span;
}
/**
 * What stands in place of an analysis where there can be none.
 *
 * @example
 * {"code":"too_large","message":"The input has more than 16777216 bytes.","offset":16777216}
 */
export interface Error {
  /**
   * empty: no text; too_large: more than maxBytes, or more items than maxItems; not_text: a binary file; bad_options: an option is unknown or out of range; bad_glossary: a glossary line cannot be read; internal: a defect of callscope.
   */
  code: 'empty' | 'too_large' | 'not_text' | 'bad_options' | 'bad_glossary' | 'internal';
  /**
   * One sentence for a person, in English.
   */
  message: string;
  /**
   * Where: a byte of the input, or the line of a glossary, from 1. null: no one place.
   */
  offset: number | null;
}
/**
 * How to analyse. Every option may be left out.
 *
 * @example
 * {"offsets":"utf16","maxBytes":1048576,"glossaries":["Veltrin\tproduct\tFell Trin"],"builtinGlossary":false}
 */
export interface Options {
  /**
   * The unit of spans.
   */
  offsets?: 'utf8' | 'utf16' | 'codepoint';
  /**
   * Larger input is refused with too_large. In bytes.
   */
  maxBytes?: number;
  /**
   * A text that gives more items, of all lists together, is refused with too_large.
   */
  maxItems?: number;
  /**
   * Whether the glossaries that come with callscope take part.
   */
  builtinGlossary?: boolean;
  /**
   * Further glossaries, each the text of a TSV or JSON file.
   */
  glossaries?: string[];
  /**
   * Whether small counts ("three objectives") are kept among quantities.
   */
  smallCounts?: boolean;
}
