/** GET /api/me: who the server takes the caller for, and what that role may do. */
import { Controller } from '@nestjs/common';
import { actions, mayDo } from '@tocsin/access';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { named } from '../contract/values';
import { endpoint } from '../contract/endpoint';
import { Serve, Who } from '../contract/serve';

const me = named(
  'Me',
  z.object({
    kind: z.enum(['user', 'feed']),
    name: z.string(),
    role: z.enum(['admin', 'desk', 'committee', 'operator', 'auditor']).optional(),
    bank: z.string().optional().describe('The bank to which a committee is bound.'),
    region: z.string().optional().describe('The region to which a desk is bound.'),
    feed: z.string().optional().describe('The feed to which an operator is bound.'),
    may: z.array(z.enum(actions)).describe('Actions of the table of roles.'),
  }),
);

const showMe = endpoint({
  method: 'get',
  path: '/api/me',
  tag: 'sign-in',
  summary: { zh: '当前登录身份', en: 'Who is signed in' },
  needs: 'signed-in',
  answer: me,
});

@Controller()
export class ShowMe {
  @Serve(showMe)
  show(@Who() principal: Principal): z.output<typeof me> {
    const may = actions.filter((action) => mayDo(principal, action));
    if (principal.kind === 'feed') return { kind: 'feed', name: principal.name, may };
    return { ...principal, may };
  }
}
