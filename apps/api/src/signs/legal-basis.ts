/** The numbers of law that a sign rests on, with what is not yet confirmed about them. */
import { parametersUsedBy, parameterText } from '@tocsin/legal-calendar';
import { z } from 'zod';
import { bothText, dateText, named } from '../contract/values';

export const legalParameter = named(
  'LegalParameter',
  z.object({
    id: z.string(),
    title: bothText,
    value: bothText,
    source: bothText.describe('The law and its articles.'),
    from: dateText.optional().describe('First day in force; absent where that is not known.'),
    to: dateText.optional().describe('First day no longer in force.'),
    mark: z
      .enum(['V', 'E', 'R'])
      .describe(
        'V: read in the primary text. E: seen in an excerpt. R: recalled, to be confirmed.',
      ),
    recalledDays: z.array(z.enum(['from', 'to'])).describe('Days that are recalled.'),
  }),
);

type Row = ReturnType<typeof parametersUsedBy>[number];

export const legalBasisOf = (sign: string): z.output<typeof legalParameter>[] =>
  parametersUsedBy(sign).map(onTheWire);

/** Values that nobody has confirmed yet, shown on each alert; its page has the recalled days too. */
export const unconfirmedLawOf = (sign: string): z.output<typeof legalParameter>[] =>
  parametersUsedBy(sign)
    .filter(({ mark }) => mark === 'R')
    .map(onTheWire);

const onTheWire = (row: Row): z.output<typeof legalParameter> => ({
  id: row.id,
  ...parameterText(row),
  ...(row.from !== undefined && { from: row.from }),
  ...(row.to !== undefined && { to: row.to }),
  mark: row.mark,
  recalledDays: [...(row.recalledDays ?? [])],
});
