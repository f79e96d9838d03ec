/**
 * What a dashboard is made of: the questions people open it for, the variables, and rows of panels,
 * each of which answers one of the questions. Data only; `grafana-json.ts` turns it into JSON.
 */
import type { Drawn, Source } from './queries';

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

type PanelOf<Question extends string> = Readonly<{
  /** Never changed nor used again: links and alerts name it. */
  id: number;
  answers: Question;
  title: Bilingual;
  description: Bilingual;
  drawn: Drawn;
  /** From this value on somebody has something to do. */
  actAbove?: number;
  /** Where a click leads, below the console's address. */
  console?: Readonly<{ title: Bilingual; path: string }>;
}>;

export type Panel = PanelOf<string>;

/** Its panels are equally wide. */
export type Row<Question extends string> = Readonly<{
  /** In the grid's rows of 30 pixels. */
  height: number;
  panels: readonly PanelOf<Question>[];
}>;

export type Variable = Readonly<{
  name: string;
  label: Bilingual;
  source: Source;
  /** `label_values(…)`, or SQL that answers `__value` and `__text`. */
  query: string;
  /** What stands for all of them, written into the query as it is. */
  all: string;
  multi: boolean;
}>;

export type Definition<Question extends string = string> = Readonly<{
  uid: string;
  folder: 'business' | 'operations';
  title: Bilingual;
  /** Why people open it. */
  questions: Readonly<Record<Question, Bilingual>>;
  variables: readonly Variable[];
  range: string;
  rows: readonly Row<Question>[];
}>;

/** As given; it does not compile when a question has no panel, or a panel no question. */
export const defineDashboard = <Question extends string>(
  definition: Definition<Question>,
): Definition<Question> => definition;
