/** A refusal on its way to the client; the filter turns it into an RFC 9457 document. */
import type { Both, ProblemKind } from './problem-kinds';

export type ProblemError = Readonly<{
  /** The parameter of the query or path that is wrong … */
  parameter?: string;
  /** … or the JSON pointer into the body. */
  pointer?: string;
  message: Both;
  /** What would be accepted, where that is a list. */
  allowed?: readonly string[];
}>;

type More = Readonly<{
  errors?: readonly ProblemError[];
  /** Further members of the document, e.g. the state that forbids a command. */
  members?: Readonly<Record<string, unknown>>;
}>;

export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: Both,
    readonly more: More = {},
  ) {
    super(`${kind}: ${detail.en}`);
  }
}

/** Nothing here under this name. */
export const notFound = (detail: Both): Problem => new Problem('not-found', detail);
