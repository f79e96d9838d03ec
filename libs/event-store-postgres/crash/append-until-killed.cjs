/**
 * A process that appends until somebody kills it, and says what was acknowledged:
 * `node -r ./test/run-typescript.cjs append-until-killed.cjs <url> <prefix>`. Several callers run
 * at once, with calls of one event to several hundred, so that a kill hits whatever there is.
 */
const { createPostgresEventStore } = require('../src/index.ts');

const [, , url, prefix] = process.argv;
const callers = 4;
const sizes = [1, 400, 20, 150, 3];

/** The same event for the same number: killed-writer.int.spec.ts resends it. */
const eventOf = (n) => ({
  source: 'urn:crash',
  id: `${prefix}-${n}`,
  stream: `feed-${n % 5}`,
  type: 'loan.disbursed',
  time: new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString(),
  keys: [`X-${n % 7}`],
  payload: `{"n":${n},"of":"${prefix}","filler":"${'·'.repeat(200)}"}`,
});

async function appendForEver() {
  const store = await createPostgresEventStore({ connectionString: url });
  let next = 0;
  let call = 0;
  const caller = async () => {
    for (;;) {
      const first = next;
      next += sizes[call++ % sizes.length];
      const numbers = Array.from({ length: next - first }, (_, at) => first + at);
      const answers = await store.append(numbers.map(eventOf));
      const positions = answers.map(({ outcome, position }) => `${outcome}:${position}`);
      process.stdout.write(`${first} ${positions.join(',')} end\n`);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

void appendForEver();
