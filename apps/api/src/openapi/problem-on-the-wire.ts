/** The shape of every refusal. */
import { z } from 'zod';
import { named } from '../contract/values';
import { problemKinds, problemType, type ProblemKind } from '../problems/problem-kinds';

const kinds = Object.keys(problemKinds) as ProblemKind[];

named(
  'Problem',
  z
    .object({
      type: z.string().describe(`Stable; here one of: ${kinds.map(problemType).join(', ')}.`),
      title: z.string(),
      status: z.int(),
      detail: z.string().optional(),
      instance: z.string().optional(),
      errors: z
        .array(
          z.object({
            parameter: z.string().optional(),
            pointer: z.string().optional().describe('JSON pointer into the body.'),
            message: z.string(),
            allowed: z.array(z.string()).optional(),
          }),
        )
        .optional(),
      state: z.string().optional().describe('The status of the alert that forbids the command.'),
      allowedIn: z.array(z.string()).optional().describe('The statuses that would allow it.'),
    })
    .describe('RFC 9457 problem document; more members may follow.'),
);
