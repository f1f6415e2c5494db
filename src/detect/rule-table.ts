/** The rules' ids and keywords as rules.cjs holds them beside the hooks' runtime. */
import type { Keywords } from './rule.ts';

/** One rule of the table: id, kind (see `KIND`), keywords. */
export type LeanRow = readonly [id: string, kind: number, keywords: Keywords];
/** A provider's rows. The order of providers and rules is that of src/rules/index.ts. */
export type LeanTable = readonly (readonly [LeanRow, ...LeanRow[]])[];

/** Bits of a row's kind; the last says that the gate knows the rule by an expression, not by its keywords. */
export const KIND = { format: 1, ignoreCase: 2, standsInRun: 4, expressed: 8 } as const;
